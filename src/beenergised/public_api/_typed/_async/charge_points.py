# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: charge points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister
from beenergised.public_api.actions._async.charge_points import AsyncChargePointActions
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

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
        CreateChargePointArguments,
        CreateChargePointEvseArguments,
        CreateChargePointEvseConnectorArguments,
        CreateChargePointPersonalSmartChargingPreferencesArguments,
        CreateChargePointShareArguments,
        CreateChargePointSmartChargingArguments,
        ListChargePointConfigurationsArguments,
        ListChargePointHardwareStatusLogsArguments,
        ListChargePointNetworkStatusLogsArguments,
        ListChargePointsArguments,
        ReplaceChargePointSharedPartnerArguments,
        UpdateChargePointArguments,
        UpdateChargePointConfigurationArguments,
        UpdateChargePointEvseArguments,
        UpdateChargePointEvseConnectorArguments,
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

    def list(
        self,
        *,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointsArguments],
    ) -> AsyncLister[ChargePoint]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    async def get(
        self,
        charge_point: int | str,
        *,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: ChargePoint = await self._ask(
            "get", (charge_point,), {"include": include, **arguments}
        )
        return answer

    async def create(
        self,
        body: ChargePointCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointArguments],
    ) -> ChargePoint:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0`.
        """
        answer: ChargePoint = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        charge_point: int | str,
        body: ChargePointPatch | ChargePoint | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[UpdateChargePointArguments],
    ) -> ChargePoint:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: ChargePoint = await self._ask(
            "update",
            (charge_point,),
            {"body": body, "extra": extra, "include": include, **arguments},
        )
        return answer

    async def delete(self, charge_point: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        await self._ask("delete", (charge_point,), {**arguments})


class AsyncChargePointsAvailablePersonalSmartChargingModes(AsyncEndpoints):
    """Charge points: available personal smart charging modes."""

    resource_name: ClassVar[str] = "charge-points/available-personal-smart-charging-modes"

    def list(
        self, charge_point: int | str, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[AvailablePersonalSmartChargingMode]:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/available-personal-smart-charging-modes`.
        """
        return self._list((charge_point,), {**arguments})


class AsyncChargePointsConfigurations(AsyncEndpoints):
    """Charge points: configurations."""

    resource_name: ClassVar[str] = "charge-points/configurations"

    def list(
        self,
        charge_point: int | str,
        *,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointConfigurationsArguments],
    ) -> AsyncLister[ChargePointConfiguration]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/configurations`.
        """
        return self._list((charge_point,), {"filters": filters, **arguments})

    async def get(
        self, charge_point: int | str, key: int | str, **arguments: Unpack[CallOptions]
    ) -> ChargePointConfiguration:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/configurations/{key}`.
        """
        answer: ChargePointConfiguration = await self._ask(
            "get",
            (
                charge_point,
                key,
            ),
            {**arguments},
        )
        return answer

    async def update(
        self,
        charge_point: int | str,
        key: int | str,
        body: ChargePointConfigurationPatch
        | ChargePointConfiguration
        | Mapping[str, object]
        | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateChargePointConfigurationArguments],
    ) -> ChargePointConfiguration:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/configurations/{key}`.
        """
        answer: ChargePointConfiguration = await self._ask(
            "update",
            (
                charge_point,
                key,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer


class AsyncChargePointsEvses(AsyncEndpoints):
    """Charge points: evses."""

    resource_name: ClassVar[str] = "charge-points/evses"

    @cached_property
    def connectors(self) -> AsyncChargePointsEvsesConnectors:
        """Charge points: evses: connectors."""
        return AsyncChargePointsEvsesConnectors(self._caller)

    def list(
        self,
        charge_point: int | str,
        *,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ChargePointEvse]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses`.
        """
        return self._list((charge_point,), {"include": include, "per_page": per_page, **arguments})

    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        answer: ChargePointEvse = await self._ask(
            "get",
            (
                charge_point,
                evse,
            ),
            {"include": include, **arguments},
        )
        return answer

    async def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointEvseArguments],
    ) -> ChargePointEvse:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/evses`.
        """
        answer: ChargePointEvse = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ChargePointEvsePatch | ChargePointEvse | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[UpdateChargePointEvseArguments],
    ) -> ChargePointEvse:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        answer: ChargePointEvse = await self._ask(
            "update",
            (
                charge_point,
                evse,
            ),
            {"body": body, "extra": extra, "include": include, **arguments},
        )
        return answer

    async def delete(
        self, charge_point: int | str, evse: int | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}`.
        """
        await self._ask(
            "delete",
            (
                charge_point,
                evse,
            ),
            {**arguments},
        )


class AsyncChargePointsEvsesConnectors(AsyncEndpoints):
    """Charge points: evses: connectors."""

    resource_name: ClassVar[str] = "charge-points/evses/connectors"

    def list(
        self, charge_point: int | str, evse: int | str, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Connector]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors`.
        """
        return self._list(
            (
                charge_point,
                evse,
            ),
            {**arguments},
        )

    async def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        **arguments: Unpack[CallOptions],
    ) -> Connector:
        """One of them.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        answer: Connector = await self._ask(
            "get",
            (
                charge_point,
                evse,
                connector,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ConnectorCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointEvseConnectorArguments],
    ) -> Connector:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors`.
        """
        answer: Connector = await self._ask(
            "create",
            (
                charge_point,
                evse,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def update(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        body: ConnectorPatch | Connector | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateChargePointEvseConnectorArguments],
    ) -> Connector:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        answer: Connector = await self._ask(
            "update",
            (
                charge_point,
                evse,
                connector,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        **arguments: Unpack[CallOptions],
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/charge-points/v2.0/{chargePoint}/evses/{evse}/connectors/{connector}`.
        """
        await self._ask(
            "delete",
            (
                charge_point,
                evse,
                connector,
            ),
            {**arguments},
        )


class AsyncChargePointsHardwareStatusLogs(AsyncEndpoints):
    """Charge points: hardware status logs."""

    resource_name: ClassVar[str] = "charge-points/hardware-status-logs"

    def list(
        self,
        charge_point: int | str,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointHardwareStatusLogsArguments],
    ) -> AsyncLister[HardwareStatusLogEntry]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/hardware-status-logs`.
        """
        return self._list((charge_point,), {"per_page": per_page, "filters": filters, **arguments})


class AsyncChargePointsLatestHardwareStatusLog(AsyncEndpoints):
    """Charge points: latest hardware status log."""

    resource_name: ClassVar[str] = "charge-points/latest-hardware-status-log"

    async def get(
        self, charge_point: int | str, **arguments: Unpack[CallOptions]
    ) -> HardwareStatusLogEntry:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-hardware-status-log`.
        """
        answer: HardwareStatusLogEntry = await self._ask("get", (charge_point,), {**arguments})
        return answer


class AsyncChargePointsLatestNetworkStatusLog(AsyncEndpoints):
    """Charge points: latest network status log."""

    resource_name: ClassVar[str] = "charge-points/latest-network-status-log"

    async def get(
        self, charge_point: int | str, **arguments: Unpack[CallOptions]
    ) -> NetworkStatusLogEntry:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-network-status-log`.
        """
        answer: NetworkStatusLogEntry = await self._ask("get", (charge_point,), {**arguments})
        return answer


class AsyncChargePointsNetworkStatusLogs(AsyncEndpoints):
    """Charge points: network status logs."""

    resource_name: ClassVar[str] = "charge-points/network-status-logs"

    def list(
        self,
        charge_point: int | str,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointNetworkStatusLogsArguments],
    ) -> AsyncLister[NetworkStatusLogEntry]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/network-status-logs`.
        """
        return self._list((charge_point,), {"per_page": per_page, "filters": filters, **arguments})


class AsyncChargePointsNotes(AsyncEndpoints):
    """Charge points: notes."""

    resource_name: ClassVar[str] = "charge-points/notes"

    def list(
        self, charge_point: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/notes`. No more than its path
        is known: models and parameters are not.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments})

    async def get(
        self, charge_point: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                charge_point,
                note,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/notes`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        charge_point: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                charge_point,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, charge_point: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/notes/{note}`. No more than
        its path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                charge_point,
                note,
            ),
            {**arguments},
        )
        return answer


class AsyncChargePointsPersonalSmartChargingPreferences(AsyncEndpoints):
    """Charge points: personal smart charging preferences."""

    resource_name: ClassVar[str] = "charge-points/personal-smart-charging-preferences"

    async def get(
        self, charge_point: int | str, **arguments: Unpack[CallOptions]
    ) -> PersonalSmartChargingPreferences:
        """What there is of it.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/personal-smart-charging-preferences`.
        """
        answer: PersonalSmartChargingPreferences = await self._ask(
            "get", (charge_point,), {**arguments}
        )
        return answer

    async def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointPersonalSmartChargingPreferencesArguments],
    ) -> PersonalSmartChargingPreferencesWritten:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST
        /public-api/resources/charge-points/v2.0/{chargePoint}/personal-smart-charging-preferences`.
        """
        answer: PersonalSmartChargingPreferencesWritten = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}
        )
        return answer


class AsyncChargePointsSharedPartners(AsyncEndpoints):
    """Charge points: shared partners."""

    resource_name: ClassVar[str] = "charge-points/shared-partners"

    def list(
        self, charge_point: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[ChargePointSharedPartner]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shared-partners`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments})

    async def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate
        | ChargePointSharedPartner
        | Mapping[str, object]
        | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceChargePointSharedPartnerArguments],
    ) -> None:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/resources/charge-points/v2.0/{chargePoint}/shared-partners`.
        """
        await self._ask("replace", (charge_point,), {"body": body, "extra": extra, **arguments})


class AsyncChargePointsShares(AsyncEndpoints):
    """Charge points: shares."""

    resource_name: ClassVar[str] = "charge-points/shares"

    def list(
        self, charge_point: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[ChargePointShare]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shares`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments})

    async def get(
        self, charge_point: int | str, share: int | str, **arguments: Unpack[CallOptions]
    ) -> ChargePointShare:
        """One of them.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shares/{share}`.
        """
        answer: ChargePointShare = await self._ask(
            "get",
            (
                charge_point,
                share,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointShareArguments],
    ) -> ChargePointShare:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/shares`.
        """
        answer: ChargePointShare = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(
        self, charge_point: int | str, share: int | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}/shares/{share}`.
        """
        await self._ask(
            "delete",
            (
                charge_point,
                share,
            ),
            {**arguments},
        )


class AsyncChargePointsSmartCharging(AsyncEndpoints):
    """Charge points: smart charging."""

    resource_name: ClassVar[str] = "charge-points/smart-charging"

    async def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateChargePointSmartChargingArguments],
    ) -> SmartCharging:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/charge-points/v2.0/{chargePoint}/smart-charging`.
        """
        answer: SmartCharging = await self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}
        )
        return answer


class AsyncChargePointsStatus(AsyncEndpoints):
    """Charge points: status."""

    resource_name: ClassVar[str] = "charge-points/status"

    async def get(
        self, charge_point: int | str, **arguments: Unpack[CallOptions]
    ) -> ChargePointStatus:
        """What there is of it.

        `GET /public-api/resources/charge-points/v1.0/{chargePoint}/status`.
        """
        answer: ChargePointStatus = await self._ask("get", (charge_point,), {**arguments})
        return answer
