"""The requests by which a charge at the Public API is started, followed, stopped and found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from beenergised.base_models import Answer, Unchecked
from beenergised.charging._async.backend import AsyncChargeBackend, Observation
from beenergised.charging.failure_reasons import start_failure
from beenergised.errors import (
    ActionRefusedError,
    NotFoundError,
    OperationFailedError,
    OutcomeUnknownError,
    RequestRefusedError,
    StartError,
    StopError,
)
from beenergised.public_api.arguments import asked_for
from beenergised.public_api.charging.readings import SessionReading
from beenergised.public_api.charging.reconciliation import (
    WRONG_CLOCK,
    LostSessionStart,
    SessionReconciliation,
    StartCandidates,
    reconcile,
)
from beenergised.public_api.charging.records import SessionRecord
from beenergised.public_api.charging.start import StartPlan
from beenergised.public_api.charging.states import OperatorChargingSettings, has_ended
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.resources._async.caller import AsyncPublicApiCaller
from beenergised.public_api.start_answers import id_text
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._generated.models.sessions import Session

Observed: TypeAlias = Observation[SessionRecord, Answer]

_REFUSED: Final = 406
#: How many rows of each list are looked through.
_MOST: Final = 500


class AsyncOperatorChargeBackend(
    AsyncChargeBackend[SessionRecord, Answer, "Session", SessionReading]
):
    """Follows a charge by its session, which its authorization leads to where no response named
    it. Without any id, both are looked for by what was asked.
    """

    receipt_name = charge_name = "session"
    stop_operation = "chargePointStop"
    no_stop_id = "names no charge point"
    refusals = (OperationFailedError, RequestRefusedError, NotFoundError)
    not_stopped = (
        "its {name} does not say that it is over; the last status is {status!r}. Asking again "
        "ends no other session."
    )
    names_early = True

    settings: OperatorChargingSettings

    def __init__(self, caller: AsyncPublicApiCaller, settings: OperatorChargingSettings) -> None:
        super().__init__(caller.clock, caller.within, settings, caller.origin)
        self.caller = caller

    # --- Starting ---

    async def start(self, plan: StartPlan, options: CallOptions) -> Observed:
        del options  # they are part of the plan
        try:
            answer: Answer = await self.caller.ask(plan.asked)
        except ActionRefusedError as refusal:
            raise StartError(  # HTTP 406, which says no more
                f"The charge did not start: {refusal.message}",
                operation=refusal.operation,
                service_code=refusal.service_code,
                service_status=refusal.status,
                answer=refusal.answer,
                response=refusal.response,
            ) from refusal
        # Not before: it may have taken several attempts to arrive.
        return self.answered(plan, answer)

    def answered(self, plan: StartPlan, answer: Answer) -> Observed:
        """Return the observation that a response to a start is."""
        record = SessionRecord(
            host=self.home,
            method=plan.method,
            asked_at=self.now(),
            charge_point_id=plan.charge_point_id,
            evse_id=plan.evse_id,
            user_id=plan.user_id,
        )
        return Observation(record.with_answer(answer), answer)

    # --- Following ---

    async def observe(self, record: SessionRecord, options: CallOptions) -> Observed:
        if record.authorization_id is not None:
            authorization: Authorization = await self._read(
                "authorizations", record.authorization_id, options
            )
            return Observation(record.with_authorization(authorization), authorization)
        result, own = await self.candidates(LostSessionStart.of_record(record), options)
        if own is None:
            return Observation(record)
        session = result.sessions[0].id if result.sessions else None
        made = result.authorizations[0].id if result.authorizations else None
        return Observation(
            replace(record, session_id=id_text(session), authorization_id=id_text(made))
        )

    async def receipt(self, id: str, options: CallOptions) -> Session:
        session: Session = await self._read("sessions", id, options)
        return session

    def recorded(self, record: SessionRecord, receipt: Session) -> Observed:
        return Observation(record.with_session(receipt, self.settings), receipt)

    def has_ended(self, receipt: Session) -> bool:
        return has_ended(receipt, self.settings)

    async def reading(self, id: str, receipt: Session, options: CallOptions) -> SessionReading:
        del id, options  # the session says it all
        return SessionReading.of(receipt, self.settings)

    # Any, here and below: the model of the resource, which the caller's annotation names.
    async def _read(self, resource: str, id: str, options: CallOptions) -> Any:
        endpoint = find_endpoint(find_resource(resource), "get")
        arguments = cast("dict[str, object]", options)
        asked = asked_for(
            endpoint, self.caller.style, [id], arguments, timezone=self.caller.timezone
        )
        return await self.caller.ask(asked)

    # --- Stopping, and what failed ---

    async def stop(self, record: SessionRecord, options: CallOptions, *, force: bool) -> None:
        # Unchecked: they are the service's own, whatever their form.
        ids = Unchecked(record.charge_point_id or ""), Unchecked(record.session_id or "")
        await self.ask_to_stop(*ids, options, force=force)

    async def ask_to_stop(
        self, charge_point: object, session: object, options: CallOptions, *, force: bool
    ) -> None:
        """Send a stop, once. Raises `StopError` if the response says no."""
        asked = asked_for(
            find_endpoint(find_resource("actions/charge-point"), "stop"),
            self.caller.style,
            [charge_point, session],
            cast("dict[str, object]", options),
            timezone=self.caller.timezone,
            body={"force": True} if force else None,
        )
        try:
            await self.caller.ask(asked)
        except (ActionRefusedError, RequestRefusedError) as error:
            if error.status != _REFUSED and not isinstance(error, ActionRefusedError):
                raise
            advice = (
                "It was to end in any case."
                if force
                else "With force=True the service ends the session even if the charge point "
                "refuses or is offline."
            )
            raise StopError(
                f"The charge was not stopped: {error.message} {advice}",
                operation=self.stop_operation,
                service_status=error.status,
                answer=error.answer if isinstance(error, ActionRefusedError) else None,
                response=error.response,
            ) from error

    def failure(self, record: SessionRecord, answer: Answer | None) -> StartError:
        kind = self.settings.classify(record.status or "", record.reason or "")
        said_by = f", its {record.name} says {record.status!r}"
        return start_failure(
            kind, record, said_by=said_by, service_status=record.status, answer=answer
        )

    # --- A start whose response was lost, or names nothing ---

    def lost_start(self, error: OutcomeUnknownError) -> LostSessionStart:
        return LostSessionStart.of(error)

    async def candidates(
        self, lost: LostSessionStart, options: CallOptions
    ) -> tuple[SessionReconciliation[Any], Observed | None]:
        """The authorizations, which no filter narrows to a place, are read only where the sessions
        do not tell.
        """
        settings, now = self.settings, self.now()
        since = lost.since(settings) - timedelta(seconds=WRONG_CLOCK)
        place = (
            {"evseId": lost.evse_id}
            if lost.evse_id is not None
            else {"chargePointId": lost.charge_point_id}
        )
        # Not by when it began: what a session that waits says of that is not documented.
        sessions = await self._rows("sessions", {**place, "lastUpdatedAfter": since}, options)
        read = StartCandidates(sessions=sessions, is_cut=len(sessions) >= _MOST)
        result = reconcile(lost, read, now, settings)
        if result.outcome != "found":
            until = lost.ends_at(settings) + timedelta(seconds=WRONG_CLOCK)
            created = {"createdAfter": since, "createdBefore": until}
            made = await self._rows("authorizations", created, options)
            is_cut = read.is_cut or len(made) >= _MOST
            read = StartCandidates(sessions=sessions, authorizations=made, is_cut=is_cut)
            result = reconcile(lost, read, now, settings)
        if result.outcome != "found":
            return result, None
        record = lost.record(self.home)
        if result.sessions:
            return result, self.recorded(record, result.sessions[0])
        own = result.authorizations[0]
        record = replace(record, authorization_id=id_text(own.id)).with_authorization(own)
        return result, Observation(record, own)

    async def _rows(
        self, resource: str, filters: dict[str, Any], options: CallOptions
    ) -> list[Any]:
        endpoint = find_endpoint(find_resource(resource), "list")
        arguments = {**filters, **cast("dict[str, object]", options)}
        asked = asked_for(endpoint, self.caller.style, (), arguments, timezone=self.caller.timezone)
        rows = self.caller.list(asked, per_page=None, name=resource)
        return [row async for row in rows.limit(_MOST)]
