"""What is to be remembered of a start so that anyone can follow it: also as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Final, Self, TypeAlias

from beenergised.charging.record import ChargeRecord
from beenergised.charging.start_window import StartWindow
from beenergised.charging.states import ChargeState, as_text, plain
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.graphql_api.charging.start import PREAUTH
from beenergised.graphql_api.charging.states import (
    NOT_SENT,
    WAITING,
    ChargingSettings,
    connector_of,
    has_ended,
    number_of,
    progress_of_attempt,
    progress_of_chargelog,
    progress_of_result,
    reach_back,
)

Seen: TypeAlias = RemoteStartAttempt | RemoteStartResult | Chargelog

_NEVER_BEGAN: Final = "its charge log was closed and says of no beginning"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRecord(ChargeRecord):
    """What is remembered of a start at the GraphQL API.

    It is followed by `chargelog_id`; until that is known by `attempt_id`, `preauth_id` and
    `sessions`, in this order but that a preauthorised start has its attempt later. `sessions` are
    the ids that its charge log may have as its session's.
    """

    KIND: ClassVar[str] = "charge"
    HOME: ClassVar[str] = "tenant"

    tenant: str
    connector_id: str
    valid_until: datetime | None = None
    attempt_id: str | None = None
    preauth_id: str | None = None
    sessions: tuple[str, ...] = ()
    transaction: str | None = None
    chargelog_id: str | None = None
    code: int | None = None
    last_sent_at: datetime | None = None
    #: Why it may have begun, though no charge log was found to be its own.
    doubt: str | None = None

    @property
    def receipt_id(self) -> str | None:
        return self.chargelog_id

    @property
    def leading_id(self) -> str | None:
        return self.attempt_id

    @property
    def stop_id(self) -> str | None:
        return self.transaction

    @property
    def name(self) -> str:
        return "start"

    @property
    def label(self) -> str:
        return str(self.attempt_id or self.preauth_id or self.transaction)

    # --- What was seen of it ---

    def with_attempt(self, attempt: RemoteStartAttempt) -> Self:
        """After reading the attempt."""
        return replace(
            self,
            attempt_id=self.attempt_id or as_text(attempt.id),
            chargelog_id=as_text(attempt.charge_log_id or self.chargelog_id),
            progress=progress_of_attempt(attempt),
            status=as_text(attempt.status),
            reason=as_text(attempt.failure_reason),
            last_sent_at=_moment(attempt.last_sent_at),
        )

    def with_result(self, result: RemoteStartResult) -> Self:
        """After the answer to a remote start, or reading that of a preauthorised one."""
        given = [str(text) for text in (result.session, result.transaction) if text]
        return replace(
            self,
            attempt_id=as_text(result.attempt_id or self.attempt_id),
            sessions=tuple(dict.fromkeys((*self.sessions, *given))),
            transaction=as_text(result.transaction or result.session or self.transaction),
            progress=progress_of_result(result, preauth=self.method == PREAUTH),
            status=as_text(result.status),
            code=number_of(result.code),
            reason=as_text(result.message),
        )

    def with_chargelog(self, log: Chargelog) -> Self:
        """After reading its charge log."""
        session = as_text(log.session_id)
        progress = progress_of_chargelog(log)
        return replace(
            self,
            reason=_NEVER_BEGAN if progress is ChargeState.FAILED else self.reason,
            chargelog_id=as_text(log.id) or self.chargelog_id,
            sessions=tuple(dict.fromkeys((*self.sessions, *([session] if session else [])))),
            transaction=self.transaction or session,
            progress=progress,
            status=str(log.status),
            doubt=None,
        )

    def beside(
        self, logs: Sequence[Chargelog], settings: ChargingSettings, *, is_cut: bool
    ) -> Self:
        """After reading the latest charge logs, none of which names its session.

        That one would is inferred, and so is that the latest come first. So this is no proof that
        it has not begun. `is_cut`: whether there may be more of them.
        """
        since = self.asked_at - timedelta(seconds=settings.slack)
        for log in logs:
            began, connector = _moment(log.date_start), connector_of(log)
            if has_ended(log) or (began is not None and began < since):
                continue
            if connector not in {None, self.connector_id}:
                continue
            why = f"the charge log {as_text(log.id)} began since at its connector"
            if began is None or connector is None:  # null in place of a row says neither
                why = f"the charge log {as_text(log.id)} does not say where or when it began"
            return replace(self, doubt=f"{why}, and may be its own")
        if is_cut and not reach_back(logs, since):
            return replace(self, doubt="the charge logs that were read do not reach back to it")
        return replace(self, doubt=None)

    # --- What follows from it ---

    def start_window(
        self, now: datetime, settings: ChargingSettings, *, is_current: bool
    ) -> StartWindow:
        """Return whether it may still start, though it was not seen to.

        A start may be sent to the station until its end; one that the station accepted is closed
        after five minutes. Without an end of its own, it is taken to be sent at once.
        """
        if self.progress is ChargeState.CONFIRMING:
            why = "the amount can still be confirmed; until when is not known"
            return StartWindow(True, None, why)
        if self.doubt is not None:
            return StartWindow(None, None, self.doubt)
        until = self._permitted_until(settings)
        closes_after = timedelta(seconds=settings.closes_after)
        slack = timedelta(seconds=settings.slack)
        if plain(self.status) == WAITING:
            # Not before it was asked for: the service's clock may be slow.
            sent_at = (
                max(self.last_sent_at, self.asked_at) if self.last_sent_at is not None else now
            )
            safe_at = sent_at + closes_after + slack
            why = (
                "the station has accepted it and waits for the vehicle; it is closed after a while"
            )
        elif until is None:
            safe_at = self.asked_at + closes_after + slack
            why = "the method has no end of its own; a start that waits is closed after a while"
        elif plain(self.status) == NOT_SENT:
            # Until its end it may be sent to the station, which may then wait for the vehicle.
            never_sent = is_current and now > until + slack
            safe_at = until + slack + (timedelta(0) if never_sent else closes_after)
            why = (
                "it was not sent to the station yet, as far as is known; roaming stations never are"
            )
        else:
            safe_at = until + closes_after + slack
            why = "the station may have it already"
        return StartWindow(now < safe_at, safe_at, why)

    def time_to_wait(self, now: datetime, settings: ChargingSettings) -> float:
        end = self._permitted_until(settings)
        end = end or self.asked_at + timedelta(seconds=settings.closes_after)
        return max((end - now).total_seconds(), 0.0) + settings.slack

    def _permitted_until(self, settings: ChargingSettings) -> datetime | None:
        """Until when it may be sent to the station; None for a method without an end.

        With an amount, the attempt is made when that is confirmed; until then it is guessed.
        """
        if self.method != PREAUTH or self.valid_until is not None:
            return self.valid_until
        return self.asked_at + timedelta(seconds=settings.confirm_within + settings.valid_for)


# object: what does not fit its type stays in an answer as it came.
def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None
