"""What is to be remembered of a start so that anyone can follow it: also as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self, TypeAlias

from beenergised.graphql._generated.chargelogs import Chargelog
from beenergised.graphql._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.graphql.start_states import (
    ChargingSettings,
    chance_of,
    connector_of,
    has_ended,
    number_of,
    progress_of_attempt,
    progress_of_chargelog,
    progress_of_result,
    reach_back,
    words,
)
from beenergised.graphql.starting import PREAUTH
from beenergised.polling import Chance, ChargeState, RecordForm

Seen: TypeAlias = RemoteStartAttempt | RemoteStartResult | Chargelog

_FORM: Final = RecordForm("charge", "tenant")
_NEVER_BEGAN: Final = "its charge log was closed and says of no beginning"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRecord:
    """A start: what it was, and how far it was seen to come. Holds no secret, and no card.

    It is followed by `chargelog_id`; until that is known by `attempt_id`, `preauth_id` and
    `sessions`, in this order but that a preauthorised start has its attempt later. `sessions` are
    the ids that its charge log may have as its session's.
    """

    tenant: str
    method: str
    connector_id: str
    asked_at: datetime
    valid_until: datetime | None = None
    attempt_id: str | None = None
    preauth_id: str | None = None
    sessions: tuple[str, ...] = ()
    transaction: str | None = None
    chargelog_id: str | None = None
    progress: ChargeState = ChargeState.STARTING
    status: str | None = None
    code: int | None = None
    reason: str | None = None
    last_sent_at: datetime | None = None
    #: Why it may have begun, though no charge log was found to be its own.
    doubt: str | None = None

    @property
    def mark(self) -> tuple[object, ...]:
        """What makes a difference to someone who waits."""
        return (self.progress, self.status, self.chargelog_id, self.attempt_id)

    # --- What was seen of it ---

    def with_attempt(self, attempt: RemoteStartAttempt) -> Self:
        """After reading the attempt."""
        return replace(
            self,
            attempt_id=self.attempt_id or words(attempt.id),
            chargelog_id=words(attempt.charge_log_id or self.chargelog_id),
            progress=progress_of_attempt(attempt),
            status=words(attempt.status),
            reason=words(attempt.failure_reason),
            last_sent_at=_moment(attempt.last_sent_at),
        )

    def with_result(self, result: RemoteStartResult) -> Self:
        """After the answer to a remote start, or reading that of a preauthorised one."""
        given = [str(text) for text in (result.session, result.transaction) if text]
        return replace(
            self,
            attempt_id=words(result.attempt_id or self.attempt_id),
            sessions=tuple(dict.fromkeys((*self.sessions, *given))),
            transaction=words(result.transaction or result.session or self.transaction),
            progress=progress_of_result(result, preauth=self.method == PREAUTH),
            status=words(result.status),
            code=number_of(result.code),
            reason=words(result.message),
        )

    def with_chargelog(self, log: Chargelog) -> Self:
        """After reading its charge log."""
        session = words(log.session_id)
        progress = progress_of_chargelog(log)
        return replace(
            self,
            reason=_NEVER_BEGAN if progress is ChargeState.FAILED else self.reason,
            chargelog_id=words(log.id) or self.chargelog_id,
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
            why = f"the charge log {words(log.id)} began since at its connector"
            if began is None or connector is None:  # null in place of a row says neither
                why = f"the charge log {words(log.id)} does not say where or when it began"
            return replace(self, doubt=f"{why}, and may be its own")
        if is_cut and not reach_back(logs, since):
            return replace(self, doubt="the charge logs that were read do not reach back to it")
        return replace(self, doubt=None)

    # --- What follows from it ---

    def chance(self, now: datetime, settings: ChargingSettings, *, is_current: bool) -> Chance:
        """Whether it may still start, though it was not seen to.

        `is_current`: whether what is known of it was seen just now.
        """
        if self.progress is ChargeState.CONFIRMING:
            return Chance(True, None, "the amount can still be confirmed; until when is not known")
        if self.doubt is not None:
            return Chance(None, None, self.doubt)
        return chance_of(
            now,
            status=self.status,
            last_sent_at=self.last_sent_at,
            valid_until=self._permitted_until(settings),
            asked_at=self.asked_at,
            settings=settings,
            is_current=is_current,
        )

    def time_to_wait(self, now: datetime, settings: ChargingSettings) -> float:
        """The seconds that a wait takes unless told otherwise: not less than it may start in."""
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

    # --- As text ---

    def to_text(self) -> str:
        """JSON that `from_text` reads."""
        return _FORM.write(self)

    @classmethod
    def from_text(cls, text: str, tenant: str) -> Self:
        """Read what `to_text` wrote. Raises `InvalidArgumentError` for anything else, and for a
        start at another tenant.
        """
        return _FORM.read(cls, text, tenant)


# object: what does not fit its type stays in an answer as it came.
def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None
