# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: locations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

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
        CreateLocationArguments,
        CreateLocationChargingZoneArguments,
        ListLocationsArguments,
        LocationsInclude,
        UpdateLocationArguments,
        UpdateLocationChargingZoneArguments,
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

    def list(
        self,
        *,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListLocationsArguments],
    ) -> AsyncLister[Location]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/locations/v2.0`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    async def get(
        self,
        location: int | str,
        *,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Location:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}`.
        """
        answer: Location = await self._ask("get", (location,), {"include": include, **arguments})
        return answer

    async def create(
        self,
        body: LocationCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateLocationArguments],
    ) -> Location:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0`.
        """
        answer: Location = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        location: int | str,
        body: LocationPatch | Location | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        include: LocationsInclude | Iterable[LocationsInclude] = (),
        **arguments: Unpack[UpdateLocationArguments],
    ) -> Location:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}`.
        """
        answer: Location = await self._ask(
            "update", (location,), {"body": body, "extra": extra, "include": include, **arguments}
        )
        return answer

    async def delete(self, location: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}`.
        """
        await self._ask("delete", (location,), {**arguments})


class AsyncLocationsChargingZones(AsyncEndpoints):
    """Locations: charging zones."""

    resource_name: ClassVar[str] = "locations/charging-zones"

    def list(
        self, location: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[ChargingZone]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/locations/v2.0/{location}/charging-zones`.
        """
        return self._list((location,), {"per_page": per_page, **arguments})

    async def get(
        self, location: int | str, charging_zone: int | str, **arguments: Unpack[CallOptions]
    ) -> ChargingZone:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        answer: ChargingZone = await self._ask(
            "get",
            (
                location,
                charging_zone,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        location: int | str,
        body: ChargingZoneCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateLocationChargingZoneArguments],
    ) -> ChargingZone:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0/{location}/charging-zones`.
        """
        answer: ChargingZone = await self._ask(
            "create", (location,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        location: int | str,
        charging_zone: int | str,
        body: ChargingZonePatch | ChargingZone | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateLocationChargingZoneArguments],
    ) -> ChargingZone:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        answer: ChargingZone = await self._ask(
            "update",
            (
                location,
                charging_zone,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, location: int | str, charging_zone: int | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}/charging-zones/{chargingZone}`.
        """
        await self._ask(
            "delete",
            (
                location,
                charging_zone,
            ),
            {**arguments},
        )


class AsyncLocationsNotes(AsyncEndpoints):
    """Locations: notes."""

    resource_name: ClassVar[str] = "locations/notes"

    def list(
        self, location: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/locations/v2.0/{location}/notes`. No more than its path is
        known: models and parameters are not.
        """
        return self._list((location,), {"per_page": per_page, **arguments})

    async def get(
        self, location: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                location,
                note,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        location: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/locations/v2.0/{location}/notes`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (location,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        location: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                location,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, location: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/locations/v2.0/{location}/notes/{note}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                location,
                note,
            ),
            {**arguments},
        )
        return answer
