"""What is to be remembered of a start at the Public API, so that anyone can follow it; as text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Self

from beenergised.models import Answer
from beenergised.polling import Chance, ChargeState, RecordForm
from beenergised.public_api.session_states import (
    PENDING,
    REJECTED,
    OperatorChargingSettings,
    begun,
    plain,
    progress_of_session,
    words,
)
from beenergised.public_api.start_answers import id_text, ids_of, session_ids_of

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._generated.models.sessions import Session

_FORM: Final = RecordForm("session_charge", "host")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A start: what it was, and how far it was seen to come. Holds no secret, and no card.

    It is followed by `session_id`, and until that is known by `authorization_id`. All ids are
    text, as a session's own is.
    """

    host: str
    method: str
    asked_at: datetime
    charge_point_id: str | None = None
    evse_id: str | None = None
    user_id: str | None = None
    session_id: str | None = None
    authorization_id: str | None = None
    progress: ChargeState = ChargeState.STARTING
    status: str | None = None
    reason: str | None = None

    @property
    def mark(self) -> tuple[object, ...]:
        """What makes a difference to someone who waits."""
        return (self.progress, self.status, self.session_id, self.authorization_id)

    # --- What was seen of it ---

    def with_answer(self, answer: Answer) -> Self:
        """After the answer to the start: it was accepted, no more."""
        session, authorization = ids_of(answer)
        return replace(self, session_id=session, authorization_id=authorization)

    def with_authorization(self, authorization: Authorization) -> Self:
        """After reading its authorization, which leads to the session.

        Where there are several sessions, the last is taken for the newest.
        """
        sessions = session_ids_of(authorization)
        is_rejected = plain(authorization.status) == REJECTED and not sessions
        hopeful = ChargeState.STARTING if self.progress is ChargeState.FAILED else self.progress
        return replace(
            self,
            session_id=sessions[-1] if sessions else self.session_id,
            charge_point_id=self.charge_point_id or id_text(authorization.charge_point_id),
            evse_id=self.evse_id or id_text(authorization.evse_id),
            progress=ChargeState.FAILED if is_rejected else hopeful,
            status=words(authorization.status),
            reason=words(authorization.rejection_reason) if is_rejected else None,
        )

    def with_session(self, session: Session, settings: OperatorChargingSettings) -> Self:
        """After reading its session. One that has begun has, whatever it says later."""
        progress = progress_of_session(session, settings)
        return replace(
            self,
            session_id=self.session_id or id_text(session.id),
            authorization_id=self.authorization_id or id_text(session.authorization_id),
            charge_point_id=id_text(session.charge_point_id) or self.charge_point_id,
            evse_id=id_text(session.evse_id) or self.evse_id,
            progress=begun(progress) if self.progress.has_begun else progress,
            status=words(session.status),
            reason=words(session.reason),
        )

    # --- What follows from it ---

    @property
    def name(self) -> str:
        """What it is followed by, for a message."""
        if self.session_id is not None:
            return f"session {self.session_id}"
        if self.authorization_id is not None:
            return f"authorization {self.authorization_id}"
        return "start without any id"

    def chance(self, *, is_current: bool) -> Chance:
        """Whether it may still start, though it was not seen to. When the service gives a start
        up is not documented, so nothing says from when on another one is safe.

        `is_current`: whether what is known of it was seen just now.
        """
        if is_current and plain(self.status) == PENDING:
            why = f"the {self.name} is pending, and until when it may begin is not documented"
            return Chance(True, None, why)
        return Chance(None, None, f"the {self.name} may have begun since it was last seen")

    def time_to_wait(self, now: datetime, settings: OperatorChargingSettings) -> float:
        """The seconds that a wait takes unless told otherwise."""
        end = self.asked_at + timedelta(seconds=settings.start_within)
        return max((end - now).total_seconds(), 0.0) + settings.slack

    # --- As text ---

    def to_text(self) -> str:
        """JSON that `from_text` reads."""
        return _FORM.write(self)

    @classmethod
    def from_text(cls, text: str, host: str) -> Self:
        """Read what `to_text` wrote. Raises `InvalidArgumentError` for anything else, and for a
        start at another host.
        """
        return _FORM.read(cls, text, host)
