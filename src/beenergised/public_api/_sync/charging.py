# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/charging.py
"""Starting to charge at the Public API, following it, and stopping it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Unpack, cast

from beenergised.errors import (
    ActionRefusedError,
    BeEnergisedError,
    InvalidArgumentError,
    NotFoundError,
    OutcomeUnknownError,
    StartError,
    WaitTimeoutError,
)
from beenergised.models import Answer, Input
from beenergised.polling import Look, Pace, Poll
from beenergised.public_api._sync.caller import PublicApiCaller
from beenergised.public_api._sync.session_charge import SessionCharge
from beenergised.public_api._sync.session_search import search
from beenergised.public_api.action_arguments import flag, whole
from beenergised.public_api.arguments import asked_for
from beenergised.public_api.charging_profiles import ChargingProfile
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.lost_sessions import LostSessionStart, SessionReconciliation
from beenergised.public_api.session_failures import refused_by_status, stop_refusal
from beenergised.public_api.session_readings import SessionReading
from beenergised.public_api.session_records import SessionRecord
from beenergised.public_api.session_starts import UNSET, StartPlan, Unset, plan_start
from beenergised.public_api.session_states import OperatorChargingSettings
from beenergised.public_api.start_answers import id_text
from beenergised.transport.options import CallOptions, check_options

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session
    from beenergised.public_api._generated.models.shared_charge_point_actions import (
        SessionStopConditionsInput,
    )

#: A day: no charge takes longer, and a program that was forgotten stops asking.
_LONGEST_WATCH: Final = 86_400.0
#: How long a watch puts up with failures alone, in seconds.
_WATCH_PATIENCE: Final = 600.0

_READING: Final[Look[SessionReading]] = Look(
    lambda reading: reading.mark, lambda reading: reading.is_over
)


class OperatorCharging:
    """Starts charges at the operator's charge points, follows them and stops them.

    A start is sent once. If its answer is lost, `OutcomeUnknownError` is raised and `reconcile`
    finds out what came of it; the library never sends it again, because a charge that was started
    twice is paid twice.

    >>> def charge(client: PublicApiClient, charge_point_id: int) -> None:
    ...     charge = client.charging.start(charge_point_id, user_id=11)
    ...     charge.wait()
    ...     for reading in client.charging.watch(charge):
    ...         print(reading.power_w, reading.energy_kwh, reading.cost)
    """

    def __init__(self, caller: PublicApiCaller, settings: OperatorChargingSettings) -> None:
        self._caller = caller
        self._settings = settings

    def start(
        self,
        charge_point_id: int | str | None = None,
        evse_id: int | str | Unset = UNSET,
        *,
        user_id: int | str | None = None,
        id_tag: str | None = None,
        external_session_id: str | None = None,
        payment_method_id: str | int | Unset | None = UNSET,
        connector_id: int | str | None = None,
        booking_id: int | str | None = None,
        charging_profile: ChargingProfile | Input | Mapping[str, object] | None = None,
        stop_conditions: SessionStopConditionsInput | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> SessionCharge:
        """Ask for a charge to begin, and return the handle that follows it. **This costs money.**

        With both ids, or with `evse_id` alone, it is started at that EVSE. With `charge_point_id`
        alone the platform or the charge point picks one; the answer then names no session, and the
        handle follows the authorization to it. The answer says that the start was accepted, not
        that it charges: `wait()` for that.

        Args:
            charge_point_id: of the charge point.
            evse_id: of the EVSE (the platform's id, not the number at the charge point). Left out,
                the charge point chooses one; None is refused, for it may be an id that is missing.
            user_id: who charges, and pays.
            id_tag: with which tag.
            external_session_id: an id of your own for the session, instead of `id_tag`, in favour
                of which the service deprecates it (documented).
            payment_method_id: one of the user's, `balance`, `subscription` and the like; needs
                `user_id` (documented). None is sent as null, which lets the platform choose
                (documented); what is chosen without either is not documented.
            connector_id: of the EVSE's connector.
            booking_id: a booking that is accepted or reserved (documented).
            charging_profile: limits from the beginning on; at an EVSE only. A `ChargingProfile`, or
                what the service takes.
            stop_conditions: limits; at the first that is reached the charge stops by itself. A
                `SessionStopConditionsInput`, or a mapping with some of `max_amount` (in the
                session's currency), `max_duration_minutes`, `max_energy_kwh` and
                `max_soc_percent`. Their names are documented for a start at a charge point, their
                types assumed; that a start at an EVSE takes them, too, is assumed. A service that
                does not know them may ignore them: the charge then continues.
            extra: fields that this version does not know, by their names on the wire.
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `InvalidArgumentError` before anything is sent; `StartError` if the answer says no,
        of the class that `errors.START_ERRORS` has for its code, such as `LocationClosedError`;
        `OutcomeUnknownError` if the answer was lost, or says neither yes nor no and names nothing
        to follow; and what any call raises.
        """
        check_options(options)
        plan = plan_start(
            self._caller.style,
            charge_point_id,
            evse_id,
            user_id=user_id,
            id_tag=id_tag,
            external_session_id=external_session_id,
            payment_method_id=payment_method_id,
            connector_id=connector_id,
            booking_id=booking_id,
            charging_profile=charging_profile,
            stop_conditions=stop_conditions,
            extra=extra,
            options=options,
            timezone=self._caller.timezone,
        )
        return self._start(plan)

    def resume(self, text: str) -> SessionCharge:
        """The charge that `to_text` of a handle described, here or in another process.

        Sends nothing. Raises `InvalidArgumentError` if it is no such text, or of another host.
        """
        return self._handle(SessionRecord.from_text(text, self._caller.origin))

    def reconcile(
        self, error: OutcomeUnknownError, **options: Unpack[CallOptions]
    ) -> SessionReconciliation[SessionCharge]:
        """Find out what became of a start whose answer was lost. Sends no start.

        It looks at what the part of the answer that arrived names, if it names something; else
        through the sessions of that EVSE or charge point since, and through the authorizations
        made since, for those of that user (or tag). Nothing else ties them to the start, so a
        charge that the user began there by hand counts.

        Until enough time has passed the answer may be "cannot_tell": look again at
        `.look_again_at`. How long a start may take to show is not documented:
        `OperatorChargingSettings.arrives_within`, a quarter of an hour unless set.

        >>> def safely(client: PublicApiClient, evse_id: int) -> None:
        ...     try:
        ...         charge = client.charging.start(evse_id=evse_id, user_id=11)
        ...     except OutcomeUnknownError as error:
        ...         found = client.charging.reconcile(error)
        ...         print(found.outcome, found.why)

        Raises `InvalidArgumentError` for an error of anything but a start, and what reading
        raises.
        """
        check_options(options)
        lost = LostSessionStart.of(error)
        if lost.session_id is not None or lost.authorization_id is not None:
            charge = self._handle(lost.record(self._caller.origin))
            with suppress(NotFoundError):  # not known by that name: then by what was asked
                charge.refresh(**options)
                why = "its answer arrived in part, and named it"
                return SessionReconciliation(outcome="found", why=why, charge=charge)
            lost = lost.without_name()
        judged = search(self._caller, lost, self._settings, options)
        if judged.outcome != "found":
            return judged
        return replace(judged, charge=self._found(lost, judged))

    # --- Following and stopping ---

    def watch(
        self,
        session_id: int | str | SessionCharge,
        *,
        timeout: float | None = None,
        pace: Pace | None = None,
    ) -> Generator[SessionReading, None, None]:
        """What a session shows, whenever something of it has changed, until it is over.

        The first reading comes at once, the last one when the session is over: `is_over` is True
        then. Failures of the network are put up with for ten minutes. Leaving the loop stops
        looking, not the charge.

        Args:
            session_id: of the session; or the handle of a charge whose session is known, which
                then holds what was last seen.
            timeout: seconds at most; a day unless given.
            pace: how often to look; by default as often as a start is asked about.

        Raises `WaitTimeoutError` if it goes on longer, `NotFoundError` if there is no such
        session, and what reading raises.
        """
        id = _session_of(session_id)
        check_options({"timeout": timeout})
        seconds = _LONGEST_WATCH if timeout is None else timeout
        charge = session_id if isinstance(session_id, SessionCharge) else None
        pace = pace or Pace(self._settings.pace.wait, _WATCH_PATIENCE)
        return self._readings(id, charge, seconds, pace)

    def stop(
        self,
        charge_point_id: int | str,
        session_id: int | str,
        *,
        force: bool = False,
        **options: Unpack[CallOptions],
    ) -> None:
        """Ask for a session to be stopped.

        The answer says that the service accepts it, not that the session is over: `stop` of a
        handle looks for that. It is sent once. Asking again names the same session, so it ends no
        other.

        Args:
            charge_point_id: where the session is.
            session_id: of the session.
            force: end the session even if the charge point refuses or is offline (documented).
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `StopError` if the charge point or the platform refuses, `OutcomeUnknownError` if
        the answer was lost (look at `sessions.get`), and what any call raises.
        """
        check_options(options)
        flag("force", force)
        path = [whole("charge_point_id", charge_point_id), whole("session_id", session_id)]
        asked = asked_for(
            find_endpoint(find_resource("actions/charge-point"), "stop"),
            self._caller.style,
            path,
            cast("dict[str, object]", options),
            timezone=self._caller.timezone,
            body={"force": True} if force else None,
        )
        try:
            self._caller.ask(asked)
        except BeEnergisedError as error:
            refusal = stop_refusal(error, force=force)
            if refusal is None:
                raise
            raise refusal from error

    # --- How ---

    def _start(self, plan: StartPlan) -> SessionCharge:
        try:
            answer: Answer = self._caller.ask(plan.asked)
        except StartError as refusal:
            self._keep_what_it_names(plan, refusal)
            raise
        except ActionRefusedError as refusal:
            raise refused_by_status(refusal) from refusal
        # Not before: it may have taken several attempts to arrive.
        return self._handle(self._record(plan).with_answer(answer), answer=answer)

    def _keep_what_it_names(self, plan: StartPlan, refusal: StartError) -> None:
        """A refusal names no session (documented). One that does may charge all the same."""
        if isinstance(refusal.answer, Answer):
            record = self._record(plan).with_answer(refusal.answer)
            if record.session_id is not None or record.authorization_id is not None:
                refusal.charge = self._handle(record, answer=refusal.answer)

    def _record(self, plan: StartPlan) -> SessionRecord:
        return SessionRecord(
            host=self._caller.origin,
            method=plan.method,
            asked_at=self._now(),
            charge_point_id=plan.charge_point_id,
            evse_id=plan.evse_id,
            user_id=plan.user_id,
        )

    def _found(
        self, lost: LostSessionStart, judged: SessionReconciliation[SessionCharge]
    ) -> SessionCharge:
        record = lost.record(self._caller.origin)
        if judged.sessions:
            session = judged.sessions[0]
            return self._handle(record.with_session(session, self._settings), answer=session)
        authorization = judged.authorizations[0]
        record = replace(record, authorization_id=id_text(authorization.id))
        return self._handle(record.with_authorization(authorization), answer=authorization)

    def _readings(
        self,
        id: str,
        charge: SessionCharge | None,
        timeout: float,
        pace: Pace,
    ) -> Generator[SessionReading, None, None]:
        endpoint = find_endpoint(find_resource("sessions"), "get")

        def read(within: float) -> SessionReading:
            options = self._caller.within(within)
            if charge is not None:
                return SessionReading.of(charge.session(**options), self._settings)
            arguments = cast("dict[str, object]", options)
            asked = asked_for(
                endpoint, self._caller.style, [id], arguments, timezone=self._caller.timezone
            )
            session: Session = self._caller.ask(asked)
            return SessionReading.of(session, self._settings)

        poll = Poll(self._caller.clock, read, _READING, timeout=timeout, pace=pace)
        with closing(poll.changes()) as changes:
            for reading in changes:
                yield reading
        if not poll.outcome.over:
            raise WaitTimeoutError(
                f"The session {id} goes on, longer than it was to be watched ({timeout:g} s)."
            ) from poll.outcome.failure

    def _handle(self, record: SessionRecord, *, answer: Answer | None = None) -> SessionCharge:
        return SessionCharge(self._caller, self._settings, record, answer=answer)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._caller.clock.time(), UTC)


def _session_of(session: int | str | SessionCharge) -> str:
    if not isinstance(session, SessionCharge):
        text = (
            str(session) if isinstance(session, int) and not isinstance(session, bool) else session
        )
        # The annotation promises one of them, but callers without a type checker exist.
        if isinstance(text, str) and text.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
            return text
        raise InvalidArgumentError("session_id", f"session_id is an id, not {session!r}")
    if session.session_id is None:
        raise InvalidArgumentError(
            "session_id",
            f"There is no session to watch yet: wait() for it. It is {session.status!r}.",
        )
    return session.session_id
