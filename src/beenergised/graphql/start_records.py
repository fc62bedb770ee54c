"""What is to be remembered of a start so that anyone can follow it: also as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Self, TypeAlias, cast

from beenergised.errors import InvalidArgumentError
from beenergised.graphql._generated.chargelogs import Chargelog
from beenergised.graphql._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.graphql.start_states import (
    Chance,
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
from beenergised.polling import ChargeState

Seen: TypeAlias = RemoteStartAttempt | RemoteStartResult | Chargelog

_FORMAT: Final = 1
_NEVER_BEGAN: Final = "its charge log was closed and says of no beginning"
_TIMES: Final = ("asked_at", "valid_until", "last_sent_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRecord:
    """A start: what it was, and how far it was seen to come. Holds no secret, and no card.

    `attempt_id`, `preauth_id` and `sessions` are what it can be followed by, in this order but
    that a preauthorised start has its attempt later. `sessions` are the ids that its charge log
    may have as its session's.
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
            began = _moment(log.date_start)
            is_late = began is not None and began >= since
            if is_late and not has_ended(log) and connector_of(log) == self.connector_id:
                why = f"the charge log {words(log.id)} began since at its connector"
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
        plain = {name: value for name, value in asdict(self).items() if value not in (None, ())}
        for name in _TIMES:
            if name in plain:
                plain[name] = plain[name].isoformat()
        return json.dumps({"charge": _FORMAT, **plain})

    @classmethod
    def from_text(cls, text: str, tenant: str) -> Self:
        """Read what `to_text` wrote. Raises `InvalidArgumentError` for anything else, and for a
        start at another tenant.
        """
        values = _members(text)
        if values.get("tenant") != tenant:
            raise InvalidArgumentError(
                "text",
                f"This charge was started at {values.get('tenant')!r}, the client is for "
                f"{tenant!r}.",
            )
        try:
            return cls(**_typed(cls, values))
        except (TypeError, ValueError, OverflowError) as problem:
            raise _unreadable() from problem


# Any: JSON.
def _members(text: str) -> dict[str, Any]:
    try:
        read: object = json.loads(text)
    except (TypeError, ValueError, RecursionError) as problem:
        raise _unreadable() from problem
    values = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    if values.get("charge") is True or values.get("charge") != _FORMAT:
        raise _unreadable()
    return values


# Any: JSON in, attributes out.
def _typed(kind: type[StartRecord], values: dict[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    typed = {name: value for name, value in values.items() if name in known}
    given: object = typed.pop("sessions", [])
    sessions = cast("list[object]", given) if isinstance(given, list) else [None]
    code: object = typed.pop("code", None)
    texts = [*typed.values(), *sessions]
    if not all(isinstance(each, str) for each in texts) or code is not _number(code):
        raise TypeError("not of the types that to_text writes")
    for name in _TIMES:
        if name in typed:
            typed[name] = _aware(typed[name])
    typed["progress"] = ChargeState(typed.get("progress", ChargeState.STARTING))
    return {**typed, "sessions": tuple(sessions), "code": code}


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone")
    return moment.astimezone(UTC)


# object, in both: what does not fit its type stays in an answer as it came.
def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None


def _unreadable() -> InvalidArgumentError:
    return InvalidArgumentError("text", "This is not the text of a charge: pass what to_text gave.")
