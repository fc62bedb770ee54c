# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: charge points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import AsyncLister
from beenergised.public_api._async.charge_point_actions import AsyncChargePointActions
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_points import (
        AvailablePersonalSmartChargingMode,
        ChargePoint,
        ChargePointConfiguration,
        ChargePointConfigurationPatch,
        ChargePointCreate,
        ChargePointEvse,
        ChargePointEvseCreate,
        ChargePointEvsePatch,
        ChargePointPatch,
        ChargePointShare,
        ChargePointShareCreate,
        ChargePointSharedPartner,
        ChargePointSharedPartnerUpdate,
        ChargePointStatus,
        ConnectorCreate,
        ConnectorPatch,
        HardwareStatusLogEntry,
        NetworkStatusLogEntry,
        PersonalSmartChargingPreferences,
        PersonalSmartChargingPreferencesCreate,
        PersonalSmartChargingPreferencesWritten,
        SmartCharging,
        SmartChargingCreate,
    )
    from beenergised.public_api._generated.models.shared_evses import Connector
    from beenergised.public_api._typed.arguments.charge_points import (
        ChargePointsEvsesInclude,
        ChargePointsInclude,
        ListChargePointConfigurationsArguments,
        ListChargePointHardwareStatusLogsArguments,
        ListChargePointNetworkStatusLogsArguments,
        ListChargePointsArguments,
    )


class AsyncChargePoints(AsyncChargePointActions):
    """Charge points."""

    resource_name: ClassVar[str] = "charge-points"

    @cached_property
    def available_personal_smart_charging_modes(
        self,
    ) -> AsyncChargePointsAvailablePersonalSmartChargingModes:
        """Charge points: available personal smart charging modes."""
        return AsyncChargePointsAvailablePersonalSmartChargingModes(self._caller)

    @cached_property
    def configurations(self) -> AsyncChargePointsConfigurations:
        """Charge points: configurations."""
        return AsyncChargePointsConfigurations(self._caller)

    @cached_property
    def evses(self) -> AsyncChargePointsEvses:
        """Charge points: evses."""
        return AsyncChargePointsEvses(self._caller)

    @cached_property
    def hardware_status_logs(self) -> AsyncChargePointsHardwareStatusLogs:
        """Charge points: hardware status logs."""
        return AsyncChargePointsHardwareStatusLogs(self._caller)

    @cached_property
    def latest_hardware_status_log(self) -> AsyncChargePointsLatestHardwareStatusLog:
        """Charge points: latest hardware status log."""
        return AsyncChargePointsLatestHardwareStatusLog(self._caller)

    @cached_property
    def latest_network_status_log(self) -> AsyncChargePointsLatestNetworkStatusLog:
        """Charge points: latest network status log."""
        return AsyncChargePointsLatestNetworkStatusLog(self._caller)

    @cached_property
    def network_status_logs(self) -> AsyncChargePointsNetworkStatusLogs:
        """Charge points: network status logs."""
        return AsyncChargePointsNetworkStatusLogs(self._caller)

    @cached_property
    def notes(self) -> AsyncChargePointsNotes:
        """Charge points: notes."""
        return AsyncChargePointsNotes(self._caller)

    @cached_property
    def personal_smart_charging_preferences(
        self,
    ) -> AsyncChargePointsPersonalSmartChargingPreferences:
        """Charge points: personal smart charging preferences."""
        return AsyncChargePointsPersonalSmartChargingPreferences(self._caller)

    @cached_property
    def shared_partners(self) -> AsyncChargePointsSharedPartners:
        """Charge points: shared partners."""
        return AsyncChargePointsSharedPartners(self._caller)

    @cached_property
    def shares(self) -> AsyncChargePointsShares:
        """Charge points: shares."""
        return AsyncChargePointsShares(self._caller)

    @cached_property
    def smart_charging(self) -> AsyncChargePointsSmartCharging:
        """Charge points: smart charging."""
        return AsyncChargePointsSmartCharging(self._caller)

    @cached_property
    def status(self) -> AsyncChargePointsStatus:
        """Charge points: status."""
        return AsyncChargePointsStatus(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointsArguments],
    ) -> AsyncLister[ChargePoint]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointsArguments],
    ) -> AsyncLister[ChargePoint] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0`.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint | Request:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: ChargePoint | Request = await self._ask(
            "get", (charge_point,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: ChargePointCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: ChargePointCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    async def create(
        self,
        body: ChargePointCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0`.
        """
        answer: ChargePoint | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        charge_point: int | str,
        body: ChargePointPatch | ChargePoint | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        charge_point: int | str,
        body: ChargePointPatch | ChargePoint | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    async def update(
        self,
        charge_point: int | str,
        body: ChargePointPatch | ChargePoint | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: ChargePoint | Request = await self._ask(
            "update",
            (charge_point,),
            {"body": body, "extra": extra, "include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: Request | None = await self._ask(
            "delete", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsAvailablePersonalSmartChargingModes(AsyncEndpoints):
    """Charge points: available personal smart charging modes."""

    resource_name: ClassVar[str] = "charge-points/available-personal-smart-charging-modes"

    @overload
    def list(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[AvailablePersonalSmartChargingMode]: ...
    def list(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[AvailablePersonalSmartChargingMode] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/available-personal-smart-charging-modes`.
        """
        return self._list((charge_point,), {**arguments}, dry_run=dry_run)


class AsyncChargePointsConfigurations(AsyncEndpoints):
    """Charge points: configurations."""

    resource_name: ClassVar[str] = "charge-points/configurations"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointConfigurationsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointConfigurationsArguments],
    ) -> AsyncLister[ChargePointConfiguration]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointConfigurationsArguments],
    ) -> AsyncLister[ChargePointConfiguration] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/configurations`.
        """
        return self._list((charge_point,), {"filters": filters, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        charge_point: int | str,
        key: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        key: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration: ...
    async def get(
        self,
        charge_point: int | str,
        key: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration | Request:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/configurations/{key}`.
        """
        answer: ChargePointConfiguration | Request = await self._ask(
            "get",
            (
                charge_point,
                key,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def update(
        self,
        charge_point: int | str,
        key: int | str,
        body: ChargePointConfigurationPatch | ChargePointConfiguration | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        charge_point: int | str,
        key: int | str,
        body: ChargePointConfigurationPatch | ChargePointConfiguration | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration: ...
    async def update(
        self,
        charge_point: int | str,
        key: int | str,
        body: ChargePointConfigurationPatch | ChargePointConfiguration | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/configurations/{key}`.
        """
        answer: ChargePointConfiguration | Request = await self._ask(
            "update",
            (
                charge_point,
                key,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncChargePointsEvses(AsyncEndpoints):
    """Charge points: evses."""

    resource_name: ClassVar[str] = "charge-points/evses"

    @cached_property
    def connectors(self) -> AsyncChargePointsEvsesConnectors:
        """Charge points: evses: connectors."""
        return AsyncChargePointsEvsesConnectors(self._caller)

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointEvse]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointEvse] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses`.
        """
        return self._list(
            (charge_point,),
            {"include": include, "per_page": per_page, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[True],
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse: ...
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: bool = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse | Request:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        answer: ChargePointEvse | Request = await self._ask(
            "get",
            (
                charge_point,
                evse,
            ),
            {"include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse: ...
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/evses`.
        """
        answer: ChargePointEvse | Request = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ChargePointEvsePatch | ChargePointEvse | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ChargePointEvsePatch | ChargePointEvse | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse: ...
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ChargePointEvsePatch | ChargePointEvse | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        answer: ChargePointEvse | Request = await self._ask(
            "update",
            (
                charge_point,
                evse,
            ),
            {"body": body, "extra": extra, "include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                charge_point,
                evse,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncChargePointsEvsesConnectors(AsyncEndpoints):
    """Charge points: evses: connectors."""

    resource_name: ClassVar[str] = "charge-points/evses/connectors"

    @overload
    def list(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Connector]: ...
    def list(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Connector] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors`.
        """
        return self._list(
            (
                charge_point,
                evse,
            ),
            {**arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Connector: ...
    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Connector | Request:
        """One of them.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        answer: Connector | Request = await self._ask(
            "get",
            (
                charge_point,
                evse,
                connector,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ConnectorCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ConnectorCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Connector: ...
    async def create(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ConnectorCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Connector | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors`.
        """
        answer: Connector | Request = await self._ask(
            "create",
            (
                charge_point,
                evse,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        body: ConnectorPatch | Connector | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        body: ConnectorPatch | Connector | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Connector: ...
    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        body: ConnectorPatch | Connector | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Connector | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        answer: Connector | Request = await self._ask(
            "update",
            (
                charge_point,
                evse,
                connector,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                charge_point,
                evse,
                connector,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncChargePointsHardwareStatusLogs(AsyncEndpoints):
    """Charge points: hardware status logs."""

    resource_name: ClassVar[str] = "charge-points/hardware-status-logs"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointHardwareStatusLogsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointHardwareStatusLogsArguments],
    ) -> AsyncLister[HardwareStatusLogEntry]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointHardwareStatusLogsArguments],
    ) -> AsyncLister[HardwareStatusLogEntry] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/hardware-status-logs`.
        """
        return self._list(
            (charge_point,),
            {"per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )


class AsyncChargePointsLatestHardwareStatusLog(AsyncEndpoints):
    """Charge points: latest hardware status log."""

    resource_name: ClassVar[str] = "charge-points/latest-hardware-status-log"

    @overload
    async def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> HardwareStatusLogEntry: ...
    async def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> HardwareStatusLogEntry | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-hardware-status-log`.
        """
        answer: HardwareStatusLogEntry | Request = await self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsLatestNetworkStatusLog(AsyncEndpoints):
    """Charge points: latest network status log."""

    resource_name: ClassVar[str] = "charge-points/latest-network-status-log"

    @overload
    async def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> NetworkStatusLogEntry: ...
    async def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> NetworkStatusLogEntry | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-network-status-log`.
        """
        answer: NetworkStatusLogEntry | Request = await self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsNetworkStatusLogs(AsyncEndpoints):
    """Charge points: network status logs."""

    resource_name: ClassVar[str] = "charge-points/network-status-logs"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointNetworkStatusLogsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointNetworkStatusLogsArguments],
    ) -> AsyncLister[NetworkStatusLogEntry]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointNetworkStatusLogsArguments],
    ) -> AsyncLister[NetworkStatusLogEntry] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/network-status-logs`.
        """
        return self._list(
            (charge_point,),
            {"per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )


class AsyncChargePointsNotes(AsyncEndpoints):
    """Charge points: notes."""

    resource_name: ClassVar[str] = "charge-points/notes"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/notes`. No more than its path
        is known: models and parameters are not.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    async def get(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer | Request = await self._ask(
            "get",
            (
                charge_point,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/notes`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        charge_point: int | str,
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
        charge_point: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def update(
        self,
        charge_point: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "update",
            (
                charge_point,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def delete(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "delete",
            (
                charge_point,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncChargePointsPersonalSmartChargingPreferences(AsyncEndpoints):
    """Charge points: personal smart charging preferences."""

    resource_name: ClassVar[str] = "charge-points/personal-smart-charging-preferences"

    @overload
    async def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> PersonalSmartChargingPreferences: ...
    async def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> PersonalSmartChargingPreferences | Request:
        """What there is of it.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/personal-smart-charging-preferences`.
        """
        answer: PersonalSmartChargingPreferences | Request = await self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> PersonalSmartChargingPreferencesWritten: ...
    async def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> PersonalSmartChargingPreferencesWritten | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST
        /public-api/resources/charge-points/v2.0/{chargePoint}/personal-smart-charging-preferences`.
        """
        answer: PersonalSmartChargingPreferencesWritten | Request = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsSharedPartners(AsyncEndpoints):
    """Charge points: shared partners."""

    resource_name: ClassVar[str] = "charge-points/shared-partners"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointSharedPartner]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointSharedPartner] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shared-partners`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate | ChargePointSharedPartner | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate | ChargePointSharedPartner | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate | ChargePointSharedPartner | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/resources/charge-points/v2.0/{chargePoint}/shared-partners`.
        """
        answer: Request | None = await self._ask(
            "replace", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsShares(AsyncEndpoints):
    """Charge points: shares."""

    resource_name: ClassVar[str] = "charge-points/shares"

    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointShare]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointShare] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shares`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare: ...
    async def get(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare | Request:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shares/{share}`.
        """
        answer: ChargePointShare | Request = await self._ask(
            "get",
            (
                charge_point,
                share,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare: ...
    async def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/shares`.
        """
        answer: ChargePointShare | Request = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/shares/{share}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                charge_point,
                share,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncChargePointsSmartCharging(AsyncEndpoints):
    """Charge points: smart charging."""

    resource_name: ClassVar[str] = "charge-points/smart-charging"

    @overload
    async def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SmartCharging: ...
    async def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SmartCharging | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/smart-charging`.
        """
        answer: SmartCharging | Request = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class AsyncChargePointsStatus(AsyncEndpoints):
    """Charge points: status."""

    resource_name: ClassVar[str] = "charge-points/status"

    @overload
    async def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointStatus: ...
    async def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> ChargePointStatus | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v1.0/{chargePoint}/status`.
        """
        answer: ChargePointStatus | Request = await self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer
