"""The requests by which a charge at the GraphQL API is started, followed, stopped and found."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, TypeAlias, TypeVar, cast

from beenergised.base_models import AnswerList, response_of
from beenergised.charging._async.backend import AsyncChargeBackend, Observation
from beenergised.charging.failure_reasons import start_failure
from beenergised.charging.states import as_text
from beenergised.errors import (
    CardNotAcceptedError,
    GraphQLError,
    NotFoundError,
    OutcomeUnknownError,
    RemoteStartUnavailableError,
    StartError,
    StopError,
)
from beenergised.graphql_api._generated.cards import (
    AVAILABLE_CARDS_FOR_CHARGING_PROCESS,
    CardForCharging,
)
from beenergised.graphql_api._generated.chargelogs import (
    CHARGELOG,
    CHARGELOG_METER_VALUES_SUMMARY,
    Chargelog,
)
from beenergised.graphql_api._generated.charging import (
    REMOTE_START_ATTEMPT_STATUS,
    REMOTE_START_WITH_PREAUTH_STATUS,
    REMOTE_STOP,
    RemoteStartAttempt,
    RemoteStopResult,
)
from beenergised.graphql_api._generated.connectors import CONNECTOR
from beenergised.graphql_api._generated.stations import CP_CAPABILITIES
from beenergised.graphql_api.charging.readings import ChargeReading
from beenergised.graphql_api.charging.reconciliation import (
    LostStart,
    Reconciliation,
    lost_start,
    reconcile,
)
from beenergised.graphql_api.charging.records import Seen, StartRecord
from beenergised.graphql_api.charging.start import StartPlan
from beenergised.graphql_api.charging.states import ChargingSettings, has_ended, is_refusal
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.resources._async.chargelogs import AsyncChargelogs
from beenergised.transport.options import CallOptions

ResultT = TypeVar("ResultT")
Observed: TypeAlias = Observation[StartRecord, Seen]

#: How many of the latest charge logs are looked through for a session, and for a lost start.
_LATEST: Final = 100
_LATEST_OF_LOST: Final = 200


class AsyncDriverChargeBackend(AsyncChargeBackend[StartRecord, Seen, Chargelog, ChargeReading]):
    """Follows a charge by its attempt, its preauthorisation or its session, then its charge log."""

    receipt_name = "charge log"
    charge_name = "charge"
    stop_operation = REMOTE_STOP.name
    no_stop_id = "has no session id"
    refusals = (StopError,)
    not_stopped = (
        "its charge log does not say that it has ended; the last status is {status!r}. Asking "
        "again does no harm."
    )
    names_early = False

    settings: ChargingSettings

    def __init__(self, caller: AsyncCaller, settings: ChargingSettings) -> None:
        super().__init__(caller.clock, caller.within, settings, caller.calls.endpoint.tenant)
        self.caller = caller

    # --- Starting ---

    async def start(self, plan: StartPlan, options: CallOptions) -> Observed:
        tag = plan.tag_id or await self._any_tag(plan.connector_id, options)
        # Any: an attempt or a result, as the method has it.
        answer = await self.send(cast("Any", plan.operation), plan.variables(tag), options)
        record = StartRecord(
            tenant=self.home,
            method=plan.method,
            connector_id=plan.connector_id,
            asked_at=self.now(),  # not before: it may have taken several attempts to arrive
            valid_until=plan.valid_until,
        )
        if isinstance(answer, RemoteStartAttempt):
            return Observation(record.with_attempt(answer), answer)
        return Observation(record.with_result(answer), answer)

    # Any: variables are JSON.
    async def send(
        self, operation: Operation[ResultT], variables: dict[str, Any], options: CallOptions
    ) -> ResultT:
        """Send a start. A result that came beside `errors` is one that may have begun."""
        sent_at = self.now()
        try:
            return await self.caller.run(operation, variables, options)
        except GraphQLError as error:
            # Null, and an error of a member of the result: it was lost with that, not refused.
            paths: list[object] = [each.get("path") for each in error.errors]
            is_inside = any(
                isinstance(path, list) and len(cast("list[object]", path)) > 1 for path in paths
            )
            if (error.data or {}).get(operation.field) is None and not is_inside:
                raise
            shown = operation.body(variables)["variables"]
            raise OutcomeUnknownError(
                operation.name, error, variables=shown, sent_at=sent_at
            ) from error

    async def cards(self, connector_id: str, options: CallOptions) -> AnswerList[CardForCharging]:
        """Read the cards that may charge at a connector."""
        asked = {"connectorId": connector_id}
        return await self.caller.run(AVAILABLE_CARDS_FOR_CHARGING_PROCESS, asked, options)

    async def _any_tag(self, connector_id: str, options: CallOptions) -> str:
        """The tag of the first card that may charge there without more ado."""
        cards = await self.cards(connector_id, options)
        tagged = [card for card in cards if card.tag_id]  # null in place of a card has no tag
        for card in tagged:
            if card.preauth_required is not True:
                return card.tag_id
        advice = "see cards.list for what the driver has"
        if tagged:
            advice = "use start_with_preauth"
        elif cards:
            advice = "those that were offered came without a tag; see cards.list"
        raise CardNotAcceptedError(
            f"No card of this driver may charge at this connector as it is: {advice}. Or there is "
            "no such connector: its name is a UUID, which connectors.by_evse_id finds. Nothing "
            "was started.",
            operation="availableCardsForChargingProcess",
            answer=cards,
        )

    async def check_remote_commands(self, connector_id: str, options: CallOptions) -> None:
        """Raise `RemoteStartUnavailableError` if the station says that it takes none."""
        connector = await self.caller.run(CONNECTOR, {"id": connector_id}, options)
        station = connector.cp
        if station is None or not station.id:
            return  # without its station there is nothing to ask about
        capabilities = await self.caller.run(CP_CAPABILITIES, {"id": station.id}, options)
        if capabilities.has_remote_commands is False:
            raise RemoteStartUnavailableError(
                f"The station {station.id} takes no remote commands (cpCapabilities). Nothing was "
                "sent to it; charge with the card at the station.",
                operation="cpCapabilities",
                status_text="hasRemoteCommands is false",
            )

    # --- Following ---

    async def observe(self, record: StartRecord, options: CallOptions) -> Observed:
        is_named = record.attempt_id is not None or record.preauth_id is not None
        if is_named and not record.sessions:
            return await self._read_start(record, options)
        latest = AsyncChargelogs(self.caller).list(page_size=_LATEST, **options)
        logs: list[Chargelog] = []
        async for log in latest.limit(_LATEST):  # read no further than where it is found
            if as_text(log.session_id) in record.sessions:
                return self.recorded(record, log)
            logs.append(log)
        # What the session's id is compared with is inferred.
        if is_named:
            return await self._read_start(record, options)
        return Observation(record.beside(logs, self.settings, is_cut=len(logs) >= _LATEST))

    async def _read_start(self, record: StartRecord, options: CallOptions) -> Observed:
        """Read the attempt, or the preauthorisation that has none yet.

        An attempt does not say that its charge has ended; the charge log does.
        """
        if record.attempt_id is not None:
            asked = {"id": record.attempt_id}
            attempt = await self.caller.run(REMOTE_START_ATTEMPT_STATUS, asked, options)
            return Observation(record.with_attempt(attempt), attempt)
        asked = {"remoteStartPreauthId": str(record.preauth_id)}
        result = await self.caller.run(REMOTE_START_WITH_PREAUTH_STATUS, asked, options)
        seen = record.with_result(result)
        if seen.attempt_id is not None:
            # Made when the amount was confirmed, and valid from then on: at the latest since now.
            until = self.now() + timedelta(seconds=self.settings.valid_for)
            seen = replace(seen, valid_until=until)
        return Observation(seen, result)

    async def receipt(self, id: str, options: CallOptions) -> Chargelog:
        return await self.caller.run(CHARGELOG, {"id": id}, options)

    def recorded(self, record: StartRecord, receipt: Chargelog) -> Observed:
        return Observation(record.with_chargelog(receipt), receipt)

    def has_ended(self, receipt: Chargelog) -> bool:
        return has_ended(receipt)

    async def reading(self, id: str, receipt: Chargelog, options: CallOptions) -> ChargeReading:
        meter = None
        with suppress(NotFoundError):  # the charge log is there: its station reports no values
            meter = await self.caller.run(CHARGELOG_METER_VALUES_SUMMARY, {"uuid": id}, options)
        return ChargeReading.of(receipt, meter)

    # --- Stopping, and what failed ---

    async def stop(self, record: StartRecord, options: CallOptions, *, force: bool) -> None:
        del force  # this API has none
        await self.ask_to_stop(record.transaction or "", options)

    async def ask_to_stop(self, transaction: str, options: CallOptions) -> RemoteStopResult:
        """Send a stop. Raises `StopError` if the response says no."""
        result = await self.caller.run(REMOTE_STOP, {"transaction": transaction}, options)
        if not is_refusal(result.code, result.status):
            return result
        said = result.message or result.title
        raise StopError(
            f"The charge was not stopped: {said or 'the service gave no reason'}",
            operation=self.stop_operation,
            service_status=result.code if result.code is not None else result.status,
            status_text=said,
            answer=result,
            response=response_of(result),
        )

    def failure(self, record: StartRecord, answer: Seen | None) -> StartError:
        kind = self.settings.classify(record.code, record.reason or "")
        status = record.code if record.code is not None else record.status
        return start_failure(kind, record, service_status=status, answer=answer)

    # --- A start whose response was lost ---

    def lost_start(self, error: OutcomeUnknownError) -> LostStart:
        return lost_start(error)

    async def candidates(
        self, lost: LostStart, options: CallOptions
    ) -> tuple[Reconciliation[Any], Observed | None]:  # Any: the caller adds the handle
        logs = AsyncChargelogs(self.caller).list(**options).limit(_LATEST_OF_LOST)
        read = [log async for log in logs]
        is_cut = len(read) >= _LATEST_OF_LOST
        result = reconcile(lost, read, self.now(), self.settings, is_cut=is_cut)
        if result.outcome != "found":
            return result, None
        return result, self.recorded(lost.record(self.home), result.chargelogs[0])
