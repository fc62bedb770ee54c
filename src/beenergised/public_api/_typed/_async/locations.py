# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: locations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.locations import (
        ChargingZone,
        ChargingZoneCreate,
        ChargingZonePatch,
        Location,
        LocationCreate,
        LocationPatch,
    )
    from beenergised.public_api._typed.arguments.locations import (
        ListLocationsArguments,
        LocationsInclude,
    )


class AsyncLocations(AsyncEndpoints):
    """Locations."""

    resource_name: ClassVar[str] = "locations"

    @cached_property
    def charging_zones(self) -> AsyncLocationsChargingZones:
        """Locations: charging zones."""
        return AsyncLocationsChargingZones(self._caller)

    @cached_property
    def notes(self) -> AsyncLocationsNotes:
        """Locations: notes."""
        return AsyncLocationsNotes(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListLocationsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListLocationsArguments],
    ) -> AsyncLister[Location]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListLocationsArguments],
    ) -> AsyncLister[Location] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/locations/v2.0`.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        location: int | str,
        *,
        dry_run: Literal[True],
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        location: int | str,
        *,
        dry_run: Literal[False] = False,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Location: ...
    async def get(
        self,
        location: int | str,
        *,
        dry_run: bool = False,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Location | Request:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}`.
        """
        answer: Location | Request = await self._ask(
            "get", (location,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: LocationCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: LocationCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Location: ...
    async def create(
        self,
        body: LocationCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Location | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0`.
        """
        answer: Location | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        location: int | str,
        body: LocationPatch | Location | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        location: int | str,
        body: LocationPatch | Location | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Location: ...
    async def update(
        self,
        location: int | str,
        body: LocationPatch | Location | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Location | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}`.
        """
        answer: Location | Request = await self._ask(
            "update",
            (location,),
            {"body": body, "extra": extra, "include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self, location: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        location: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, location: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}`.
        """
        answer: Request | None = await self._ask(
            "delete", (location,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncLocationsChargingZones(AsyncEndpoints):
    """Locations: charging zones."""

    resource_name: ClassVar[str] = "locations/charging-zones"

    @overload
    def list(
        self,
        location: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        location: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargingZone]: ...
    def list(
        self,
        location: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargingZone] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/locations/v2.0/{location}/charging-zones`.
        """
        return self._list((location,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone: ...
    async def get(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone | Request:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        answer: ChargingZone | Request = await self._ask(
            "get",
            (
                location,
                charging_zone,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        location: int | str,
        body: ChargingZoneCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        location: int | str,
        body: ChargingZoneCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone: ...
    async def create(
        self,
        location: int | str,
        body: ChargingZoneCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0/{location}/charging-zones`.
        """
        answer: ChargingZone | Request = await self._ask(
            "create", (location,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        location: int | str,
        charging_zone: int | str,
        body: ChargingZonePatch | ChargingZone | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        location: int | str,
        charging_zone: int | str,
        body: ChargingZonePatch | ChargingZone | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone: ...
    async def update(
        self,
        location: int | str,
        charging_zone: int | str,
        body: ChargingZonePatch | ChargingZone | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargingZone | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        answer: ChargingZone | Request = await self._ask(
            "update",
            (
                location,
                charging_zone,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        location: int | str,
        charging_zone: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                location,
                charging_zone,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncLocationsNotes(AsyncEndpoints):
    """Locations: notes."""

    resource_name: ClassVar[str] = "locations/notes"

    @overload
    def list(
        self,
        location: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        location: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer]: ...
    def list(
        self,
        location: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/locations/v2.0/{location}/notes`. No more than its path is
        known: models and parameters are not.
        """
        return self._list((location,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    async def get(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | Request = await self._ask(
            "get",
            (
                location,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        location: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        location: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def create(
        self,
        location: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0/{location}/notes`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "create", (location,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        location: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        location: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def update(
        self,
        location: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "update",
            (
                location,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def delete(
        self,
        location: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "delete",
            (
                location,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
