# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/charge_points.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: charge points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import Lister
from beenergised.public_api._sync.charge_point_actions import ChargePointActions
from beenergised.public_api._sync.resource import Endpoints
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


class ChargePoints(ChargePointActions):
    """Charge points."""

    resource_name: ClassVar[str] = "charge-points"

    @cached_property
    def available_personal_smart_charging_modes(
        self,
    ) -> ChargePointsAvailablePersonalSmartChargingModes:
        """Charge points: available personal smart charging modes."""
        return ChargePointsAvailablePersonalSmartChargingModes(self._caller)

    @cached_property
    def configurations(self) -> ChargePointsConfigurations:
        """Charge points: configurations."""
        return ChargePointsConfigurations(self._caller)

    @cached_property
    def evses(self) -> ChargePointsEvses:
        """Charge points: evses."""
        return ChargePointsEvses(self._caller)

    @cached_property
    def hardware_status_logs(self) -> ChargePointsHardwareStatusLogs:
        """Charge points: hardware status logs."""
        return ChargePointsHardwareStatusLogs(self._caller)

    @cached_property
    def latest_hardware_status_log(self) -> ChargePointsLatestHardwareStatusLog:
        """Charge points: latest hardware status log."""
        return ChargePointsLatestHardwareStatusLog(self._caller)

    @cached_property
    def latest_network_status_log(self) -> ChargePointsLatestNetworkStatusLog:
        """Charge points: latest network status log."""
        return ChargePointsLatestNetworkStatusLog(self._caller)

    @cached_property
    def network_status_logs(self) -> ChargePointsNetworkStatusLogs:
        """Charge points: network status logs."""
        return ChargePointsNetworkStatusLogs(self._caller)

    @cached_property
    def notes(self) -> ChargePointsNotes:
        """Charge points: notes."""
        return ChargePointsNotes(self._caller)

    @cached_property
    def personal_smart_charging_preferences(
        self,
    ) -> ChargePointsPersonalSmartChargingPreferences:
        """Charge points: personal smart charging preferences."""
        return ChargePointsPersonalSmartChargingPreferences(self._caller)

    @cached_property
    def shared_partners(self) -> ChargePointsSharedPartners:
        """Charge points: shared partners."""
        return ChargePointsSharedPartners(self._caller)

    @cached_property
    def shares(self) -> ChargePointsShares:
        """Charge points: shares."""
        return ChargePointsShares(self._caller)

    @cached_property
    def smart_charging(self) -> ChargePointsSmartCharging:
        """Charge points: smart charging."""
        return ChargePointsSmartCharging(self._caller)

    @cached_property
    def status(self) -> ChargePointsStatus:
        """Charge points: status."""
        return ChargePointsStatus(self._caller)

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
    ) -> Lister[ChargePoint]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointsArguments],
    ) -> Lister[ChargePoint] | Request:
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
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[True],
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    def get(
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
        answer: ChargePoint | Request = self._ask(
            "get", (charge_point,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: ChargePointCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: ChargePointCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    def create(
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
        answer: ChargePoint | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
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
    def update(
        self,
        charge_point: int | str,
        body: ChargePointPatch | ChargePoint | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        include: ChargePointsInclude | Iterable[ChargePointsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePoint: ...
    def update(
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
        answer: ChargePoint | Request = self._ask(
            "update",
            (charge_point,),
            {"body": body, "extra": extra, "include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/charge-points/v2.0/{chargePoint}`.
        """
        answer: Request | None = self._ask(
            "delete", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsAvailablePersonalSmartChargingModes(Endpoints):
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
    ) -> Lister[AvailablePersonalSmartChargingMode]: ...
    def list(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Lister[AvailablePersonalSmartChargingMode] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/available-personal-smart-charging-modes`.
        """
        return self._list((charge_point,), {**arguments}, dry_run=dry_run)


class ChargePointsConfigurations(Endpoints):
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
    ) -> Lister[ChargePointConfiguration]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointConfigurationsArguments],
    ) -> Lister[ChargePointConfiguration] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/configurations`.
        """
        return self._list((charge_point,), {"filters": filters, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        charge_point: int | str,
        key: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        key: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration: ...
    def get(
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
        answer: ChargePointConfiguration | Request = self._ask(
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
    def update(
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
    def update(
        self,
        charge_point: int | str,
        key: int | str,
        body: ChargePointConfigurationPatch | ChargePointConfiguration | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointConfiguration: ...
    def update(
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
        answer: ChargePointConfiguration | Request = self._ask(
            "update",
            (
                charge_point,
                key,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer


class ChargePointsEvses(Endpoints):
    """Charge points: evses."""

    resource_name: ClassVar[str] = "charge-points/evses"

    @cached_property
    def connectors(self) -> ChargePointsEvsesConnectors:
        """Charge points: evses: connectors."""
        return ChargePointsEvsesConnectors(self._caller)

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
    ) -> Lister[ChargePointEvse]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[ChargePointEvse] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/evses`.
        """
        return self._list(
            (charge_point,),
            {"include": include, "per_page": per_page, **arguments},
            dry_run=dry_run,
        )

    @overload
    def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[True],
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        include: ChargePointsEvsesInclude | Iterable[ChargePointsEvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse: ...
    def get(
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
        answer: ChargePointEvse | Request = self._ask(
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
    def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        charge_point: int | str,
        body: ChargePointEvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointEvse: ...
    def create(
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
        answer: ChargePointEvse | Request = self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
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
    def update(
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
    def update(
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
        answer: ChargePointEvse | Request = self._ask(
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
    def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
            "delete",
            (
                charge_point,
                evse,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class ChargePointsEvsesConnectors(Endpoints):
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
    ) -> Lister[Connector]: ...
    def list(
        self,
        charge_point: int | str,
        evse: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Connector] | Request:
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
    def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Connector: ...
    def get(
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
        answer: Connector | Request = self._ask(
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
    def create(
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
    def create(
        self,
        charge_point: int | str,
        evse: int | str,
        body: ConnectorCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Connector: ...
    def create(
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
        answer: Connector | Request = self._ask(
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
    def update(
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
    def update(
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
    def update(
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
        answer: Connector | Request = self._ask(
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
    def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        charge_point: int | str,
        evse: int | str,
        connector: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
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


class ChargePointsHardwareStatusLogs(Endpoints):
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
    ) -> Lister[HardwareStatusLogEntry]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointHardwareStatusLogsArguments],
    ) -> Lister[HardwareStatusLogEntry] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/hardware-status-logs`.
        """
        return self._list(
            (charge_point,),
            {"per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )


class ChargePointsLatestHardwareStatusLog(Endpoints):
    """Charge points: latest hardware status log."""

    resource_name: ClassVar[str] = "charge-points/latest-hardware-status-log"

    @overload
    def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> HardwareStatusLogEntry: ...
    def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> HardwareStatusLogEntry | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-hardware-status-log`.
        """
        answer: HardwareStatusLogEntry | Request = self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsLatestNetworkStatusLog(Endpoints):
    """Charge points: latest network status log."""

    resource_name: ClassVar[str] = "charge-points/latest-network-status-log"

    @overload
    def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> NetworkStatusLogEntry: ...
    def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> NetworkStatusLogEntry | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/latest-network-status-log`.
        """
        answer: NetworkStatusLogEntry | Request = self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsNetworkStatusLogs(Endpoints):
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
    ) -> Lister[NetworkStatusLogEntry]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListChargePointNetworkStatusLogsArguments],
    ) -> Lister[NetworkStatusLogEntry] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/network-status-logs`.
        """
        return self._list(
            (charge_point,),
            {"per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )


class ChargePointsNotes(Endpoints):
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
    ) -> Lister[Answer]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/notes`. No more than its path
        is known: models and parameters are not.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    def get(
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
        answer: Answer | Request = self._ask(
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
    def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        charge_point: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def create(
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
        answer: Answer | Request | None = self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
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
    def update(
        self,
        charge_point: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def update(
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
        answer: Answer | Request | None = self._ask(
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
    def delete(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        charge_point: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def delete(
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
        answer: Answer | Request | None = self._ask(
            "delete",
            (
                charge_point,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class ChargePointsPersonalSmartChargingPreferences(Endpoints):
    """Charge points: personal smart charging preferences."""

    resource_name: ClassVar[str] = "charge-points/personal-smart-charging-preferences"

    @overload
    def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> PersonalSmartChargingPreferences: ...
    def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> PersonalSmartChargingPreferences | Request:
        """What there is of it.

        `GET
        /public-api/resources/charge-points/v2.0/{chargePoint}/personal-smart-charging-preferences`.
        """
        answer: PersonalSmartChargingPreferences | Request = self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        charge_point: int | str,
        body: PersonalSmartChargingPreferencesCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> PersonalSmartChargingPreferencesWritten: ...
    def create(
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
        answer: PersonalSmartChargingPreferencesWritten | Request = self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsSharedPartners(Endpoints):
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
    ) -> Lister[ChargePointSharedPartner]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[ChargePointSharedPartner] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shared-partners`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate | ChargePointSharedPartner | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def replace(
        self,
        charge_point: int | str,
        body: ChargePointSharedPartnerUpdate | ChargePointSharedPartner | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def replace(
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
        answer: Request | None = self._ask(
            "replace", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsShares(Endpoints):
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
    ) -> Lister[ChargePointShare]: ...
    def list(
        self,
        charge_point: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[ChargePointShare] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/charge-points/v2.0/{chargePoint}/shares`.
        """
        return self._list((charge_point,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare: ...
    def get(
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
        answer: ChargePointShare | Request = self._ask(
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
    def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        charge_point: int | str,
        body: ChargePointShareCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointShare: ...
    def create(
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
        answer: ChargePointShare | Request = self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        charge_point: int | str,
        share: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
            "delete",
            (
                charge_point,
                share,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class ChargePointsSmartCharging(Endpoints):
    """Charge points: smart charging."""

    resource_name: ClassVar[str] = "charge-points/smart-charging"

    @overload
    def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        charge_point: int | str,
        body: SmartChargingCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SmartCharging: ...
    def create(
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
        answer: SmartCharging | Request = self._ask(
            "create", (charge_point,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class ChargePointsStatus(Endpoints):
    """Charge points: status."""

    resource_name: ClassVar[str] = "charge-points/status"

    @overload
    def get(
        self, charge_point: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        charge_point: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ChargePointStatus: ...
    def get(
        self, charge_point: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> ChargePointStatus | Request:
        """What there is of it.

        `GET /public-api/resources/charge-points/v1.0/{chargePoint}/status`.
        """
        answer: ChargePointStatus | Request = self._ask(
            "get", (charge_point,), {**arguments}, dry_run=dry_run
        )
        return answer
