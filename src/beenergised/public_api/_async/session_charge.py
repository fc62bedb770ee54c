"""One charge at the Public API, from the start that was asked for to its session's end."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Self, Unpack, cast

from beenergised.errors import (
    BeEnergisedError,
    NotFoundError,
    OperationFailedError,
    OutcomeUnknownError,
    RequestRefusedError,
    StartError,
    StopTimeoutError,
)
from beenergised.models import Answer, Unchecked
from beenergised.polling import AsyncPoll, AsyncTeller, ChargeState, Listener, Look
from beenergised.public_api._async.caller import AsyncPublicApiCaller
from beenergised.public_api._async.session_search import search
from beenergised.public_api.action_arguments import flag
from beenergised.public_api.arguments import asked_for
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.lost_sessions import LostSessionStart
from beenergised.public_api.session_failures import (
    not_begun_in_time,
    nothing_to_stop_by,
    start_failure,
    stop_refusal,
)
from beenergised.public_api.session_records import SessionRecord
from beenergised.public_api.session_states import OperatorChargingSettings, has_ended
from beenergised.public_api.start_answers import id_text
from beenergised.transport.options import CallOptions, check_options

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._generated.models.sessions import Session

_START: Final[Look[SessionRecord]] = Look(
    lambda record: record.mark, lambda record: record.progress.is_decided
)


class AsyncSessionCharge:
    """A charge that was asked to start: follow it, stop it, pass it on.

    It holds what was last seen; `refresh` and `wait` look anew. Nothing runs in the background,
    and dropping it changes nothing about the charge. It is followed by its session; where the
    answer to the start named none, by its authorization, which leads to the session.

    >>> async def charge_for_a_while(client: AsyncPublicApiClient, evse_id: int) -> Session:
    ...     charge = await client.charging.start(evse_id=evse_id, user_id=11)
    ...     await charge.wait(on_change=lambda charge: print(charge.status))
    ...     ...  # some hours later
    ...     return await charge.stop()
    """

    def __init__(
        self,
        caller: AsyncPublicApiCaller,
        settings: OperatorChargingSettings,
        record: SessionRecord,
        *,
        answer: Answer | None = None,
    ) -> None:
        self._caller = caller
        self._settings = settings
        self._record = record
        self._missing: NotFoundError | None = None
        #: What was last read of it: the answer to the start, its authorization, or its session.
        self.answer = answer

    # --- What was last seen ---

    @property
    def id(self) -> str | None:
        """The id of its session, once that is known: what `sessions.get` takes."""
        return self._record.session_id

    @property
    def session_id(self) -> str | None:
        """The same as `id`."""
        return self._record.session_id

    @property
    def authorization_id(self) -> str | None:
        """The id of its authorization: what `authorizations.get` takes; None if not told."""
        return self._record.authorization_id

    @property
    def method(self) -> str:
        """The operation that asked for it, such as `chargePointStartEvse`."""
        return self._record.method

    @property
    def charge_point_id(self) -> str | None:
        """The id of the charge point: as it was asked for, or as the session says."""
        return self._record.charge_point_id

    @property
    def evse_id(self) -> str | None:
        """The id of the EVSE: as it was asked for, or as the session says."""
        return self._record.evse_id

    @property
    def state(self) -> ChargeState:
        """The state of the charge as last seen: starting, charging, ended or failed."""
        return self._record.progress

    @property
    def status(self) -> str | None:
        """The service's own word for that, of the session, else of the authorization: open text.
        None until one of them was read.
        """
        return self._record.status

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it, by what was seen: it failed, or its session ended."""
        return self.state.is_over

    @property
    def asked_at(self) -> datetime:
        """When the start was asked for, as its answer came, by this machine's clock (UTC)."""
        return self._record.asked_at

    @property
    def failure(self) -> StartError | None:
        """Why it did not start, if that is known: what `wait` raises."""
        if self._record.progress is not ChargeState.FAILED:
            return None
        return start_failure(self._record, self._settings, seen=self.answer, charge=self)

    def to_text(self) -> str:
        """The charge as text (JSON), for `charging.resume` in this or another process.

        It holds ids and times, no token and no card.
        """
        return self._record.to_text()

    def __repr__(self) -> str:
        seen = f"{self.state.value}, {self.status!r}"
        return f"<{type(self).__name__} {self._record.name}, {seen}>"

    # --- Looking anew ---

    async def refresh(self, **options: Unpack[CallOptions]) -> Self:
        """Look once how far it has come. A failed start is no exception here: see `.failure`.

        Raises what any call raises.
        """
        check_options(options)
        await self._look(options)
        return self

    async def wait(
        self,
        timeout: float | None = None,  # noqa: ASYNC109
        on_change: Listener[Self] | None = None,
    ) -> Self:
        """Wait until there is a charge. One that has ended already is returned as it is.

        Args:
            timeout: seconds at most. Unless given, until five minutes after it was asked for
                (`OperatorChargingSettings.start_within`: nothing is documented), and half a
                minute more.
            on_change: told of this charge at first and whenever its status changes; may be a
                coroutine function in the asynchronous client. What it raises ends the wait.

        Failures of the network in between are put up with, and so is a session that is not there
        yet. Ending the wait, by whatever means, does not end the charge.

        Raises `StartError` if it failed, by the session's reason or the authorization's:
        `StationRefusedError`, `StationNotAnsweringError`, `StartUnderWayError`,
        `CardNotAcceptedError`, …; `StartTimeoutError`, which says whether it may still start; and
        what reading raises.
        """
        check_options({"timeout": timeout})
        teller = AsyncTeller(on_change, "on_change")
        settings, clock = self._settings, self._caller.clock
        seconds = self._record.time_to_wait(self._now(), settings) if timeout is None else timeout
        poll = AsyncPoll(clock, self._ask, _START, timeout=seconds, pace=settings.pace)
        async with aclosing(poll.changes()) as changes:
            async for _ in changes:
                await teller.tell(self)
        if (failure := self.failure) is not None:
            raise failure
        # Known from before, or by another look, and only not seen again: it has begun.
        if not poll.outcome.over and not self.state.has_begun:
            lost = poll.outcome.failure or self._missing
            raise not_begun_in_time(self._record, charge=self, failure=lost) from lost
        return self

    async def session(self, **options: Unpack[CallOptions]) -> Session:
        """Its session, read now: what it charges, and at the end the cost.

        Raises `NotFoundError` if there is none yet, and what any call raises.
        """
        check_options(options)
        if self._record.session_id is None:
            await self._follow(options)
        if self._record.session_id is None:
            raise NotFoundError(
                f"There is no session yet; the {self._record.name} is {self.status!r}. wait() "
                "waits for one."
            )
        return await self._read_session(self._record.session_id, options)

    async def stop(
        self,
        timeout: float = 60.0,  # noqa: ASYNC109
        *,
        force: bool = False,
    ) -> Session:
        """Stop the charge and return its session, which says that it is over.

        One that is over already is returned as it is. If it has not begun, its beginning is waited
        for first: what stopping does to a session that is pending is not documented.

        Args:
            timeout: seconds for all of that.
            force: have the service end the session even if the charge point refuses or is
                offline (documented). A session that has not begun is then stopped as it is.

        The stop is sent once. If its answer is lost, the session is looked at for whether it ended;
        stopping again names the same session, so it ends no other.

        Raises `StartTimeoutError` if none began, so that nothing was stopped, `StartError` if it
        failed to start, `StopError` if the service refuses, `StopTimeoutError` if it was asked to
        stop and was not seen to, and what reading raises.
        """
        check_options({"timeout": timeout})
        flag("force", force)
        clock = self._caller.clock
        deadline = clock.monotonic() + timeout
        is_known = force and self._record.session_id is not None
        if not is_known and not self._record.progress.has_begun:
            await self.wait(timeout)
        session = await self.session(timeout=max(deadline - clock.monotonic(), 1.0))
        if self._is_over(session):
            return session
        lost = await self._ask_to_stop(max(deadline - clock.monotonic(), 1.0), force=force)
        return await self._stopped(max(deadline - clock.monotonic(), 1.0), lost)

    # --- How ---

    async def _look(self, options: CallOptions) -> SessionRecord:
        """Read what tells most of it."""
        if self._record.session_id is None:
            await self._follow(options)
        if self._record.session_id is not None:
            await self._read_session(self._record.session_id, options)
        return self._record

    async def _follow(self, options: CallOptions) -> None:
        """Look for its session."""
        id = self._record.authorization_id
        if id is None:
            await self._search(options)
            return
        authorization: Authorization = await self._read("authorizations", id, options)
        self._saw(self._record.with_authorization(authorization), authorization)

    async def _search(self, options: CallOptions) -> None:
        """Look for a session that no answer named, by what was asked for."""
        record = self._record
        lost = LostSessionStart(
            operation=record.method,
            sent_at=record.asked_at,
            charge_point_id=record.charge_point_id,
            evse_id=record.evse_id,
            user_id=record.user_id,
        )
        judged = await search(self._caller, lost, self._settings, options)
        if judged.outcome == "found":
            of_session = judged.sessions[0].id if judged.sessions else None
            made = judged.authorizations[0].id if judged.authorizations else None
            self._record = replace(
                record, session_id=id_text(of_session), authorization_id=id_text(made)
            )

    async def _read_session(self, session_id: str, options: CallOptions) -> Session:
        session: Session = await self._read("sessions", session_id, options)
        self._saw(self._record.with_session(session, self._settings), session)
        return session

    # Any: the model of the resource, which the caller's annotation names.
    async def _read(self, resource: str, id: str, options: CallOptions) -> Any:
        endpoint = find_endpoint(find_resource(resource), "get")
        arguments = cast("dict[str, object]", options)
        asked = asked_for(
            endpoint, self._caller.style, [id], arguments, timezone=self._caller.timezone
        )
        return await self._caller.ask(asked)

    async def _ask(self, within: float) -> SessionRecord:
        try:
            return await self._look(self._caller.within(within))
        except NotFoundError as missing:
            # The service has named it, so it may be there in a moment.
            self._missing = missing
            return self._record

    def _saw(self, record: SessionRecord, answer: Answer) -> None:
        self._record, self.answer, self._missing = record, answer, None

    async def _ask_to_stop(self, within: float, *, force: bool) -> BeEnergisedError | None:
        """Send it. The reply is the failure that hid what came of it, if one did."""
        record = self._record
        if record.charge_point_id is None:
            raise nothing_to_stop_by(record)
        asked = asked_for(
            find_endpoint(find_resource("actions/charge-point"), "stop"),
            self._caller.style,
            # Unchecked: they are the service's own, whatever their form.
            [Unchecked(record.charge_point_id), Unchecked(record.session_id or "")],
            {"timeout": within},
            timezone=self._caller.timezone,
            body={"force": True} if force else None,
        )
        try:
            await self._caller.ask(asked)
        except OutcomeUnknownError as lost:
            return lost
        except (OperationFailedError, RequestRefusedError, NotFoundError) as error:
            if not self._is_over(await self.session()):  # it may have ended by itself
                refusal = stop_refusal(error, force=force)
                raise refusal or error from (error if refusal is not None else error.__cause__)
        return None

    async def _stopped(
        self,
        timeout: float,  # noqa: ASYNC109
        lost: BeEnergisedError | None,
    ) -> Session:
        async def read(within: float) -> Session:
            return await self.session(**self._caller.within(within))

        look: Look[Session] = Look(lambda session: str(session.status), self._is_over)
        poll = AsyncPoll(self._caller.clock, read, look, timeout=timeout, pace=self._settings.pace)
        async with aclosing(poll.changes()) as changes:
            async for _ in changes:
                pass
        outcome = poll.outcome
        if outcome.state is None or not outcome.over:
            raise StopTimeoutError(
                f"The service was asked to stop the charge, and its {self._record.name} does not "
                f"say that it is over; the last status is {self.status!r}. Asking again ends no "
                "other session.",
                charge=self,
            ) from (outcome.failure or lost)
        return outcome.state

    def _is_over(self, session: Session) -> bool:
        return has_ended(session, self._settings)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._caller.clock.time(), UTC)
