"""One charge, from the start that was asked for to its receipt."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, Self, Unpack

from beenergised.errors import (
    NotFoundError,
    OperationFailedError,
    StartError,
    StopError,
    StopTimeoutError,
)
from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._async.chargelogs import AsyncChargelogs
from beenergised.graphql._generated.chargelogs import CHARGELOG, Chargelog
from beenergised.graphql._generated.charging import (
    REMOTE_START_ATTEMPT_STATUS,
    REMOTE_START_WITH_PREAUTH_STATUS,
    REMOTE_STOP,
)
from beenergised.graphql.start_failures import not_begun_in_time, start_failure, stop_failure
from beenergised.graphql.start_records import Seen, StartRecord
from beenergised.graphql.start_states import (
    ChargingSettings,
    has_ended,
    is_refusal,
    words,
)
from beenergised.polling import AsyncPoll, AsyncTeller, ChargeState, Listener, Look
from beenergised.transport.options import CallOptions, check_options

#: How many of the latest charge logs are looked through for a session.
_LATEST: Final = 100

_START: Final[Look[StartRecord]] = Look(
    lambda record: record.mark, lambda record: record.progress.is_decided
)
_STOP: Final[Look[Chargelog]] = Look(lambda log: str(log.status), has_ended)


class AsyncCharge:
    """A charge that was asked to start: follow it, stop it, pass it on.

    It holds what was last seen; `refresh` and `wait` look anew. Nothing runs in the background,
    and dropping it changes nothing about the charge.

    >>> async def receipt(client: AsyncClient, connector_id: str, tag_id: str) -> Chargelog:
    ...     charge = await client.charging.start(connector_id, tag_id=tag_id)
    ...     await charge.wait(on_change=lambda charge: print(charge.status))
    ...     ...  # some hours later
    ...     return await charge.stop()
    """

    def __init__(
        self,
        caller: AsyncCaller,
        settings: ChargingSettings,
        record: StartRecord,
        *,
        answer: Seen | None = None,
        redirect_url: str | None = None,
    ) -> None:
        self._caller = caller
        self._settings = settings
        self._record = record
        #: What was last read of it: an attempt, the result of a remote start, or its charge log.
        self.answer = answer
        #: The page where the contact confirms a preauthorised amount. Not part of the text form:
        #: whoever has it may confirm.
        self.redirect_url = redirect_url

    # --- What was last seen ---

    @property
    def id(self) -> str | None:
        """The id of the attempt, or of the preauthorised start; None for a remote start."""
        return self._record.attempt_id or self._record.preauth_id

    @property
    def method(self) -> str:
        """The mutation that asked for it, such as `attemptRemoteStart`."""
        return self._record.method

    @property
    def connector_id(self) -> str:
        """UUID of the connector."""
        return self._record.connector_id

    @property
    def state(self) -> ChargeState:
        """The state as last seen: confirming, starting, charging, ended or failed."""
        return self._record.progress

    @property
    def status(self) -> str | None:
        """The service's own word for that: open text."""
        return self._record.status

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it, by what was seen: it failed, or its charge ended."""
        return self.state.is_over

    @property
    def chargelog_id(self) -> str | None:
        """UUID of the charge log, once there is one."""
        return self._record.chargelog_id

    @property
    def session_id(self) -> str | None:
        """What stopping asks for, once it is known."""
        return self._record.transaction

    @property
    def asked_at(self) -> datetime:
        """When the start was asked for, as its answer came, by this machine's clock (UTC)."""
        return self._record.asked_at

    @property
    def valid_until(self) -> datetime | None:
        """Until when it may begin, as it was sent; None for a method without.

        With an amount, once that is confirmed: the latest that the service may make of it.
        """
        return self._record.valid_until

    @property
    def failure(self) -> StartError | None:
        """Why it did not start, if that is known: what `wait` raises."""
        if self._record.progress is not ChargeState.FAILED:
            return None
        return start_failure(self._record, self._settings, seen=self.answer, charge=self)

    def to_text(self) -> str:
        """The charge as text (JSON), for `charging.resume` in this or another process.

        It holds ids and times, no token, no card, no link.
        """
        return self._record.to_text()

    def __repr__(self) -> str:
        seen = f"{self.state.value}, {self.status!r}"
        return f"<{type(self).__name__} {self.id or self.session_id} {seen}>"

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
            timeout: seconds at most. Unless given, until it is no longer valid and half a minute
                more; a method without `valid_until` gets five minutes, one with an amount to
                confirm the time for that too.
            on_change: told of this charge at first and whenever its status changes; may be a
                coroutine function in the asynchronous client. What it raises ends the wait.

        Failures of the network in between are put up with. Ending the wait, by whatever means,
        does not end the charge.

        Raises `StartError` if it failed: `StationRefusedError`, `StationNotAnsweringError`,
        `StartUnderWayError`, `CardNotAcceptedError`, `PreauthDeclinedError`; `StartTimeoutError`,
        which says whether it may still start; and what reading raises.
        """
        check_options({"timeout": timeout})
        teller = AsyncTeller(on_change, "on_change")
        settings = self._settings
        seconds = self._record.time_to_wait(self._now(), settings) if timeout is None else timeout
        poll = AsyncPoll(self._caller.clock, self._ask, _START, timeout=seconds, pace=settings.pace)
        async with aclosing(poll.changes()) as changes:
            async for _ in changes:
                await teller.tell(self)
        if (failure := self.failure) is not None:
            raise failure
        # Known from before, or by another look, and only not seen again: it has begun.
        if not poll.outcome.over and not self.state.has_begun:
            lost = poll.outcome.failure
            raise not_begun_in_time(
                self._record, settings, self._now(), charge=self, failure=lost
            ) from lost
        return self

    async def chargelog(self, **options: Unpack[CallOptions]) -> Chargelog:
        """Its charge log, read now: what it charges, and at the end the cost and the document.

        Raises `NotFoundError` if there is none yet, and what any call raises.
        """
        check_options(options)
        if self._record.chargelog_id is None:
            await self._look(options)
        if self._record.chargelog_id is None:
            raise NotFoundError(
                f"There is no charge log yet; the start is {self.status!r}. wait() waits for one."
            )
        log = await self._caller.run(CHARGELOG, {"id": self._record.chargelog_id}, options)
        self._saw(self._record.with_chargelog(log), log)
        return log

    async def stop(self, timeout: float = 60.0) -> Chargelog:  # noqa: ASYNC109
        """Stop the charge and return its charge log, which says that it has stopped.

        One that has stopped already is returned as it is: twice does no harm. If it has not begun,
        its beginning is waited for, because only a charge with a charge log can be stopped.
        `timeout` is for all of that, in seconds.

        Raises `StartTimeoutError` if none began, so that nothing was stopped, `StartError` if it
        failed to start, `StopError` if the service refuses, `StopTimeoutError` if it was asked to
        stop and was not seen to, and what reading raises.
        """
        check_options({"timeout": timeout})
        clock = self._caller.clock
        deadline = clock.monotonic() + timeout
        if self._record.chargelog_id is None or not self._record.progress.has_begun:
            await self.wait(timeout)
        log = await self.chargelog(timeout=max(deadline - clock.monotonic(), 1.0))
        if not has_ended(log):
            await self._ask_to_stop(max(deadline - clock.monotonic(), 1.0))
            log = await self._stopped(max(deadline - clock.monotonic(), 1.0))
        return log

    # --- How ---

    async def _look(self, options: CallOptions) -> StartRecord:
        """Read the charge log if there is one, else the attempt or the preauthorisation.

        An attempt does not say that its charge has ended; the charge log does.
        """
        record = self._record
        if record.chargelog_id is not None:
            log = await self._caller.run(CHARGELOG, {"id": record.chargelog_id}, options)
            return self._saw(record.with_chargelog(log), log)
        if record.attempt_id is not None and not record.sessions:
            return await self._look_at_attempt(record.attempt_id, options)
        if record.preauth_id is not None and not record.sessions:
            return await self._look_at_preauth(record.preauth_id, options)
        return await self._look_by_session(record, options)

    async def _look_by_session(self, record: StartRecord, options: CallOptions) -> StartRecord:
        latest = AsyncChargelogs(self._caller).list(page_size=_LATEST, **options)
        logs: list[Chargelog] = []
        async for log in latest.limit(_LATEST):  # read no further than where it is found
            if words(log.session_id) in record.sessions:
                return self._saw(record.with_chargelog(log), log)
            logs.append(log)
        # What the session's id is compared with is inferred.
        if record.attempt_id is not None:
            return await self._look_at_attempt(record.attempt_id, options)
        if record.preauth_id is not None:
            return await self._look_at_preauth(record.preauth_id, options)
        self._record = record.beside(logs, self._settings, is_cut=len(logs) >= _LATEST)
        return self._record

    async def _look_at_attempt(self, attempt_id: str, options: CallOptions) -> StartRecord:
        attempt = await self._caller.run(REMOTE_START_ATTEMPT_STATUS, {"id": attempt_id}, options)
        return self._saw(self._record.with_attempt(attempt), attempt)

    async def _look_at_preauth(self, preauth_id: str, options: CallOptions) -> StartRecord:
        asked = {"remoteStartPreauthId": preauth_id}
        result = await self._caller.run(REMOTE_START_WITH_PREAUTH_STATUS, asked, options)
        seen = self._record.with_result(result)
        if seen.attempt_id is not None and self._record.attempt_id is None:
            # Made when the amount was confirmed, and valid from then on: at the latest since now.
            until = self._now() + timedelta(seconds=self._settings.valid_for)
            seen = replace(seen, valid_until=until)
        return self._saw(seen, result)

    async def _ask(self, within: float) -> StartRecord:
        return await self._look(self._caller.within(within))

    def _saw(self, record: StartRecord, answer: Seen) -> StartRecord:
        self._record, self.answer = record, answer
        return record

    async def _ask_to_stop(self, within: float) -> None:
        transaction = self._record.transaction
        if transaction is None:
            raise StopError(
                f"The charge log {self._record.chargelog_id} has no session id, which stopping "
                "asks for. Nothing was sent.",
                operation="remoteStop",
                answer=self.answer,
            )
        result = await self._caller.run(
            REMOTE_STOP, {"transaction": transaction}, {"timeout": within}
        )
        if is_refusal(result.code, result.status):
            await self._unless_stopped(stop_failure(result))

    async def _unless_stopped(self, refusal: OperationFailedError) -> None:
        """A refusal counts only while it charges: it may have ended by itself."""
        if not has_ended(await self.chargelog()):
            raise refusal

    async def _stopped(self, timeout: float) -> Chargelog:  # noqa: ASYNC109
        async def read(within: float) -> Chargelog:
            return await self.chargelog(**self._caller.within(within))

        poll = AsyncPoll(self._caller.clock, read, _STOP, timeout=timeout, pace=self._settings.pace)
        async with aclosing(poll.changes()) as changes:
            async for _ in changes:
                pass
        outcome = poll.outcome
        if outcome.state is None or not outcome.over:
            raise StopTimeoutError(
                "The service was asked to stop the charge, and its charge log does not say that "
                f"it has ended; the last status is {self.status!r}. Asking again does no harm.",
                charge=self,
            ) from outcome.failure
        return outcome.state

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._caller.clock.time(), UTC)
