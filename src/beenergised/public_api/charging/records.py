"""What is to be remembered of a start at the Public API, so that anyone can follow it; as text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from beenergised.base_models import Answer
from beenergised.charging.record import ChargeRecord
from beenergised.charging.start_window import StartWindow
from beenergised.charging.states import ChargeState, as_text, plain
from beenergised.public_api.charging.states import (
    PENDING,
    REJECTED,
    OperatorChargingSettings,
    begun,
    progress_of_session,
)
from beenergised.public_api.start_answers import id_text, ids_of, session_ids_of

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._generated.models.sessions import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord(ChargeRecord):
    """What is remembered of a start at the Public API.

    It is followed by `session_id`, and until that is known by `authorization_id`. All ids are
    text, as a session's own is.
    """

    KIND: ClassVar[str] = "session_charge"
    HOME: ClassVar[str] = "host"

    host: str
    charge_point_id: str | None = None
    evse_id: str | None = None
    user_id: str | None = None
    session_id: str | None = None
    authorization_id: str | None = None

    @property
    def receipt_id(self) -> str | None:
        return self.session_id

    @property
    def leading_id(self) -> str | None:
        return self.authorization_id

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
            status=as_text(authorization.status),
            reason=as_text(authorization.rejection_reason) if is_rejected else None,
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
            status=as_text(session.status),
            reason=as_text(session.reason),
        )

    # --- What follows from it ---

    @property
    def stop_id(self) -> str | None:
        return self.charge_point_id

    @property
    def name(self) -> str:
        if self.session_id is not None:
            return f"session {self.session_id}"
        if self.authorization_id is not None:
            return f"authorization {self.authorization_id}"
        return "start without any id"

    def start_window(
        self, now: datetime, settings: OperatorChargingSettings, *, is_current: bool
    ) -> StartWindow:
        del now, settings
        # When the service gives a start up is not documented, so nothing says from when on another
        # one is safe.
        if is_current and plain(self.status) == PENDING:
            why = f"the {self.name} is pending, and until when it may begin is not documented"
            return StartWindow(True, None, why)
        return StartWindow(None, None, f"the {self.name} may have begun since it was last seen")

    def time_to_wait(self, now: datetime, settings: OperatorChargingSettings) -> float:
        end = self.asked_at + timedelta(seconds=settings.start_within)
        return max((end - now).total_seconds(), 0.0) + settings.slack
