# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/charging/_async/handle.py
"""One charge, from the start that was asked for to its receipt: the same for every API."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from typing import Any, Generic, Self, Unpack

from beenergised.charging._sync.backend import (
    AnswerT,
    ChargeBackend,
    Observation,
    ReceiptT,
    RecordT,
)
from beenergised.charging.failure_reasons import start_timeout
from beenergised.charging.states import ChargeState
from beenergised.errors import (
    BeEnergisedError,
    NotFoundError,
    OutcomeUnknownError,
    StartError,
    StopError,
    StopTimeoutError,
)
from beenergised.polling import Listener, Look, Poll, Teller
from beenergised.transport.options import CallOptions, check_options


class ChargeHandle(Generic[RecordT, AnswerT, ReceiptT]):
    """A charge that was asked to start, of whichever API."""

    def __init__(
        self,
        backend: ChargeBackend[RecordT, AnswerT, ReceiptT, Any],  # Any: readings
        record: RecordT,
        *,
        answer: AnswerT | None = None,
    ) -> None:
        self._backend = backend
        self._record = record
        self._missing: NotFoundError | None = None
        #: What was last read of it: the response to its start, what leads to its charge log or
        #: session, or one of these.
        self.answer = answer

    # --- What was last seen ---

    @property
    def receipt_id(self) -> str | None:
        """The id of its charge log (GraphQL API) or session (Public API), once there is one."""
        return self._record.receipt_id

    @property
    def method(self) -> str:
        """The operation that asked for it, such as `attemptRemoteStart` or `evseStart`."""
        return self._record.method

    @property
    def state(self) -> ChargeState:
        """The state as last seen: confirming, starting, charging, ended or failed."""
        return self._record.progress

    @property
    def status(self) -> str | None:
        """The service's own word for that: open text. None until one was read."""
        return self._record.status

    @property
    def is_over(self) -> bool:
        """True if nothing more comes of it, as last seen: it failed, or its charge ended."""
        return self.state.is_over

    @property
    def asked_at(self) -> datetime:
        """When the start was asked for, as its response came, by this machine's clock (UTC)."""
        return self._record.asked_at

    @property
    def failure(self) -> StartError | None:
        """Why it did not start, if that is known: what `wait` raises."""
        if self._record.progress is not ChargeState.FAILED:
            return None
        error = self._backend.failure(self._record, self.answer)
        error.charge = self
        return error

    def to_text(self) -> str:
        """Return the charge as text (JSON), for `charging.resume` in this or another process.

        It holds ids and times, no token, no card, no link.
        """
        return self._record.to_text()

    def __repr__(self) -> str:
        seen = f"{self.state.value}, {self.status!r}"
        return f"<{type(self).__name__} {self._record.label}, {seen}>"

    # --- Looking again ---

    def refresh(self, **options: Unpack[CallOptions]) -> Self:
        """Look once how far it has come. A failed start is no exception here: see `.failure`.

        Raises what any call raises.
        """
        check_options(options)
        self._look(options)
        return self

    def wait(
        self,
        timeout: float | None = None,
        on_change: Listener[Self] | None = None,
    ) -> Self:
        """Wait until there is a charge. One that has ended already is returned as it is.

        Args:
            timeout: seconds at most. Unless given, at the GraphQL API until it is no longer valid
                and half a minute more (five minutes for a method without `valid_until`; one with
                an amount to confirm gets the time for that too), at the Public API until
                `OperatorChargingSettings.start_within` after it was asked for and half a minute
                more.
            on_change: called with this charge at first and whenever its status changes; may be a
                coroutine function in the synchronous client. What it raises ends the wait.

        Failures of the network in between are tolerated, and so is a session of the Public API
        that is not there yet. Ending the wait, by whatever means, does not end the charge.

        Raises `StartError` if it failed: `StationRefusedError`, `StationNotAnsweringError`,
        `StartUnderWayError`, `CardNotAcceptedError`, `PreauthDeclinedError`, …;
        `StartTimeoutError`, which says whether it may still start; and what reading raises.
        """
        check_options({"timeout": timeout})
        teller = Teller(on_change, "on_change")
        backend = self._backend
        seconds = timeout
        if seconds is None:
            seconds = self._record.time_to_wait(backend.now(), backend.settings)
        look: Look[RecordT] = Look(
            lambda record: record.mark, lambda record: record.progress.is_decided
        )
        poll = Poll(backend.clock, self._ask, look, timeout=seconds, pace=backend.settings.pace)
        with closing(poll.changes()) as changes:
            for _ in changes:
                teller.tell(self)
        if (failure := self.failure) is not None:
            raise failure
        # Known from before, or by another look, and only not seen again: it has begun.
        if not poll.outcome.over and not self.state.has_begun:
            lost = poll.outcome.failure or self._missing
            window = self._record.start_window(
                backend.now(), backend.settings, is_current=lost is None
            )
            raise start_timeout(self._record, window, charge=self, failure=lost) from lost
        return self

    def receipt(self, **options: Unpack[CallOptions]) -> ReceiptT:
        """Return its charge log or session, read now: what it charges, and at the end the cost.

        Raises `NotFoundError` if there is none yet, and what any call raises.
        """
        check_options(options)
        if self._record.receipt_id is None:
            self._saw(self._backend.observe(self._record, options))
        if self._record.receipt_id is None:
            raise NotFoundError(
                f"There is no {self._backend.receipt_name} yet; the {self._record.name} is "
                f"{self.status!r}. wait() waits for one."
            )
        receipt = self._backend.receipt(self._record.receipt_id, options)
        self._saw(self._backend.recorded(self._record, receipt))
        return receipt

    # --- How ---

    def _stop(self, timeout: float, *, force: bool = False) -> ReceiptT:
        """Stop the charge, and return its receipt, which says that it is over.

        Its beginning is waited for first, unless `force` and the id of its receipt is known.
        """
        check_options({"timeout": timeout})
        clock = self._backend.clock
        deadline = clock.monotonic() + timeout

        def left() -> CallOptions:
            return {"timeout": max(deadline - clock.monotonic(), 1.0)}

        is_known = self._record.receipt_id is not None
        if not (is_known and (force or self.state.has_begun)):
            self.wait(timeout)
        receipt = self.receipt(**left())
        if self._backend.has_ended(receipt):
            return receipt
        if self._record.stop_id is None:
            raise StopError(
                f"The {self._backend.receipt_name} {self._record.receipt_id} "
                f"{self._backend.no_stop_id}, which stopping asks for. Nothing was sent.",
                operation=self._backend.stop_operation,
                answer=self.answer,
            )
        lost = None
        try:
            self._backend.stop(self._record, left(), force=force)
        except OutcomeUnknownError as unknown:  # not sent again: the receipt tells
            lost = unknown
        except self._backend.refusals:
            # That counts only while it charges: it may have ended by itself.
            if not self._backend.has_ended(self.receipt()):
                raise
        return self._stopped(max(deadline - clock.monotonic(), 1.0), lost)

    def _stopped(
        self,
        timeout: float,
        lost: BeEnergisedError | None,
    ) -> ReceiptT:
        backend = self._backend

        def read(within: float) -> tuple[RecordT, ReceiptT]:
            receipt = self.receipt(**backend.within(within))
            return self._record, receipt

        look: Look[tuple[RecordT, ReceiptT]] = Look(
            lambda seen: seen[0].status, lambda seen: backend.has_ended(seen[1])
        )
        poll = Poll(backend.clock, read, look, timeout=timeout, pace=backend.settings.pace)
        with closing(poll.changes()) as changes:
            for _ in changes:
                pass
        outcome = poll.outcome
        if outcome.state is None or not outcome.over:
            said = backend.not_stopped.format(name=self._record.name, status=self.status)
            raise StopTimeoutError(
                f"The service was asked to stop the charge, and {said}", charge=self
            ) from (outcome.failure or lost)
        return outcome.state[1]

    def _look(self, options: CallOptions) -> RecordT:
        """Read what tells most of it."""
        if self._record.receipt_id is None:
            self._saw(self._backend.observe(self._record, options))
            if not self._backend.names_early:
                return self._record
        if self._record.receipt_id is not None:
            self.receipt(**options)
        return self._record

    def _ask(self, within: float) -> RecordT:
        try:
            return self._look(self._backend.within(within))
        except NotFoundError as missing:
            if not self._backend.names_early:
                raise
            self._missing = missing
            return self._record

    def _saw(self, seen: Observation[RecordT, AnswerT]) -> None:
        self._record = seen.record
        if seen.answer is not None:
            self.answer, self._missing = seen.answer, None
