"""What became of a start whose answer was lost: the judgement, without any reading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from beenergised._public_names import public_in
from beenergised.charging.reconciliation import (
    ChargeT_co,
    ReconciliationResult,
    decide,
    sent_start,
)
from beenergised.charging.states import plain
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError
from beenergised.public_api.charging.records import SessionRecord
from beenergised.public_api.charging.states import (
    REJECTED,
    OperatorChargingSettings,
    delivered,
    has_ended,
)
from beenergised.public_api.start_answers import STARTS, id_text, session_ids_of

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._generated.models.sessions import Session

#: How far this machine's clock may be wrong before what began is overlooked, in seconds.
WRONG_CLOCK: Final = 300.0
_POINT: Final = re.compile(r"/actions/charge-point/[^/]+/(\d+)/start(?:/(\d+))?$")
_EVSE: Final = re.compile(r"/actions/evse/[^/]+/(\d+)/start$")


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReconciliation(ReconciliationResult[ChargeT_co]):
    """What could be found out of a start whose answer was lost.

    outcome: "found": it arrived, and `charge` follows it (it may have failed since: see its
        `.state`); "not_found": it left no trace for so long that it is taken not to have arrived
        (`OperatorChargingSettings.arrives_within`, which is an assumption); "cannot_tell": it may
        have arrived and may still begin.
    charge: the handle, if found.
    sessions: those that may be its own: one if found by it, several if it cannot be told which.
    authorizations: the same of authorizations; also refused ones, which prove nothing.
    why: in words, for a person.
    look_again_at: when another look will tell more (aware); None where none will.
    """

    sessions: tuple[Session, ...] = ()
    authorizations: tuple[Authorization, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostSessionStart:
    """A start whose answer was lost, by what is known of it. Ids are text."""

    operation: str
    sent_at: datetime
    charge_point_id: str | None
    evse_id: str | None
    user_id: str | None
    id_tag: str | None = None
    #: What it is followed by, if that much of the answer arrived.
    session_id: str | None = None
    authorization_id: str | None = None
    #: What was named, where the service knows nothing by that name: the start has arrived.
    named: str | None = None

    @classmethod
    def of(cls, error: OutcomeUnknownError) -> LostSessionStart:
        """What an error tells of the start that it was raised for.

        Raises `InvalidArgumentError` if it was raised for anything else.
        """
        sent_at = sent_start(error, STARTS)
        path, body = error.variables.get("path"), _object(error.variables.get("body"))
        at_point, at_evse = _POINT.search(str(path)), _EVSE.search(str(path))
        if at_point is None and at_evse is None:
            raise InvalidArgumentError("error", "The error does not say where the start was sent.")
        tag = body.get("idTag")
        response = error.reason.response
        text = response.text if response is not None else ""
        return cls(
            operation=error.operation,
            sent_at=sent_at,
            charge_point_id=at_point.group(1) if at_point is not None else None,
            evse_id=at_point.group(2) if at_point is not None else cast("Any", at_evse).group(1),
            user_id=id_text(body.get("userId")),
            id_tag=str(tag) if tag is not None else None,
            session_id=_named(text, "sessionId"),
            authorization_id=_named(text, "authorizationId"),
        )

    @classmethod
    def of_record(cls, record: SessionRecord) -> LostSessionStart:
        """Return the start of a record without any id that it could be followed by."""
        return cls(
            operation=record.method,
            sent_at=record.asked_at,
            charge_point_id=record.charge_point_id,
            evse_id=record.evse_id,
            user_id=record.user_id,
        )

    @property
    def is_named(self) -> bool:
        """True if the part of the response that arrived names it."""
        return self.session_id is not None or self.authorization_id is not None

    def record(self, host: str) -> SessionRecord:
        """What a handle remembers of it."""
        return SessionRecord(
            host=host,
            method=self.operation,
            asked_at=self.sent_at,
            charge_point_id=self.charge_point_id,
            evse_id=self.evse_id,
            user_id=self.user_id,
            session_id=self.session_id,
            authorization_id=self.authorization_id,
        )

    def without_name(self) -> LostSessionStart:
        """The same, where the service knows nothing by the name: to be found by what was asked."""
        named = self.record("").name
        return replace(self, session_id=None, authorization_id=None, named=named)

    # --- When ---

    def since(self, settings: OperatorChargingSettings) -> datetime:
        """From when its session may be, by a clock that differs a little."""
        return self.sent_at - timedelta(seconds=settings.slack)

    def ends_at(self, settings: OperatorChargingSettings) -> datetime:
        """From when on it is taken not to have arrived, if nothing shows that it has."""
        return self.sent_at + timedelta(seconds=settings.arrives_within + settings.slack)

    # --- What may be its own. What a row does not say speaks for it: a new start beside one that
    # --- was overlooked is paid twice.

    def may_have_begun(self, session: Session, settings: OperatorChargingSettings) -> bool:
        """Whether a session may be of this start."""
        if self._is_elsewhere(session) or self._is_of_another(session.user_id, session.id_tag):
            return False
        began = cast("object", session.started_at)
        if not isinstance(began, datetime):
            return began is not None or not has_ended(session, settings)
        if began < self.since(settings):
            return began >= self._earliest(settings) and not self._was_over(session, settings)
        return began <= self.ends_at(settings)

    def has_begun(self, session: Session, settings: OperatorChargingSettings) -> bool:
        """Whether a session that may be of this start is, as far as clocks agree."""
        began = cast("object", session.started_at)
        is_late = isinstance(began, datetime) and began >= self.since(settings)
        # One that was over when this was sent is another, which failed a moment before.
        is_later = isinstance(began, datetime) and began >= self.sent_at
        return (
            is_late
            and (is_later or not has_ended(session, settings))
            and self._is_named(session, session.id_tag)
        )

    def may_have_authorized(
        self, authorization: Authorization, settings: OperatorChargingSettings
    ) -> bool:
        """Whether an authorization may be of this start."""
        user, tag = authorization.user_id, authorization.id_tag_uid
        if self._is_elsewhere(authorization) or self._is_of_another(user, tag):
            return False
        made = cast("object", authorization.created_at)
        if not isinstance(made, datetime):
            return True
        if made < self.since(settings):
            return made >= self._earliest(settings) and _is_open(authorization)
        return made <= self.ends_at(settings)

    def has_authorized(
        self, authorization: Authorization, settings: OperatorChargingSettings
    ) -> bool:
        """Whether an authorization that may be of this start is, as far as clocks agree. A refused
        one may as well be of a driver who tried by hand: it proves nothing.
        """
        made = cast("object", authorization.created_at)
        is_dated = isinstance(made, datetime) and made >= self.since(settings)
        is_refused = plain(authorization.status) == REJECTED and not session_ids_of(authorization)
        is_named = self._is_named(authorization, authorization.id_tag_uid)
        return is_dated and not is_refused and is_named

    def _earliest(self, settings: OperatorChargingSettings) -> datetime:
        """From when its session may be, if this machine's clock is fast."""
        return self.since(settings) - timedelta(seconds=WRONG_CLOCK)

    def _was_over(self, session: Session, settings: OperatorChargingSettings) -> bool:
        """Whether a session was over when this was sent. One that failed cost nothing."""
        stopped = cast("object", session.stopped_at)
        if not has_ended(session, settings):
            return False
        return stopped < self.sent_at if isinstance(stopped, datetime) else not delivered(session)

    def _is_elsewhere(self, row: Session | Authorization) -> bool:
        point, evse = id_text(row.charge_point_id), id_text(row.evse_id)
        if self.evse_id is not None and evse is not None:
            return evse != self.evse_id
        return None not in {point, self.charge_point_id} and point != self.charge_point_id

    def _is_of_another(self, user: object, tag: object) -> bool:
        theirs = id_text(user)
        if self.user_id is not None:
            return theirs is not None and theirs != self.user_id
        is_told = isinstance(tag, str) and bool(tag.strip()) and self.id_tag is not None
        return is_told and str(tag).strip().casefold() != (self.id_tag or "").strip().casefold()

    def _is_named(self, row: Session | Authorization, tag: object) -> bool:
        """Whether a row says that it is at this place, and of this user where there is one.

        At an EVSE one charges at a time; at a charge point without a user (or a tag) it may be
        anybody's.
        """
        point, evse = id_text(row.charge_point_id), id_text(row.evse_id)
        here = evse == self.evse_id if self.evse_id else point == self.charge_point_id
        if self.user_id is not None:
            return here and id_text(row.user_id) == self.user_id
        is_told = isinstance(tag, str) and bool(tag.strip()) and self.id_tag is not None
        return here and (is_told or self.evse_id is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCandidates:
    """The rows that were read to find a start. `is_cut`: whether there may be more of it."""

    sessions: Sequence[Session]
    authorizations: Sequence[Authorization] = ()
    is_cut: bool = False


def reconcile(
    lost: LostSessionStart, read: StartCandidates, now: datetime, settings: OperatorChargingSettings
) -> SessionReconciliation[Any]:  # Any: whoever has read the rows adds the handle
    """Return what the operator's sessions and authorizations tell of a lost start, at `now`."""
    sessions = tuple(row for row in read.sessions if lost.may_have_begun(row, settings))
    made = tuple(row for row in read.authorizations if lost.may_have_authorized(row, settings))
    begun = tuple(row for row in sessions if lost.has_begun(row, settings))
    if len(begun) == 1 and not any(_is_vague(row) for row in sessions):
        why = "a session of this place and user began since the start was sent"
        return SessionReconciliation(outcome="found", why=why, sessions=begun, authorizations=made)
    authorized = tuple(row for row in made if lost.has_authorized(row, settings))
    if not sessions and len(authorized) == 1:
        why = "an authorization of this place and user was made since the start was sent"
        return SessionReconciliation(outcome="found", why=why, authorizations=authorized)
    end = lost.ends_at(settings)
    later = end if now < end else None
    is_possible = sessions or authorized or any(_is_open(row) for row in made)
    rows = f"{len(sessions)} sessions and {len(made)} authorizations"
    outcome, why = decide(
        (is_possible, f"{rows} may be its own, none certainly"),
        (later, "there is no session, but the start may have arrived and may still begin"),
        (read.is_cut, "there are more sessions or authorizations since the start than were read"),
        (
            lost.named,
            f"its answer arrived in part and named the {lost.named}, which cannot be read",
        ),
        absent=f"there is no session: none began within {settings.arrives_within:g} s, so it is "
        "taken not to have arrived",
    )
    return SessionReconciliation(
        outcome=outcome, why=why, sessions=sessions, authorizations=made, look_again_at=later
    )


def _is_vague(session: Session) -> bool:
    """Whether a session does not say where it is or when it began: it may as well be the one."""
    is_dated = isinstance(cast("object", session.started_at), datetime)
    return id_text(session.evse_id) is None or not is_dated


def _is_open(authorization: Authorization) -> bool:
    """Whether an authorization may still lead to a session: the sessions that it has already led
    to are elsewhere, or they would have been found at the place.
    """
    return plain(authorization.status) != REJECTED and not session_ids_of(authorization)


def _named(text: str, member: str) -> str | None:
    """An id in an answer that may be cut off: not one that may go on behind the cut."""
    match = re.search(
        rf'"{member}"\s*:\s*(?:(\d{{1,40}})(?:\.0+)?\s*[,}}]|"([^"\\]{{1,200}})")', text
    )
    return (match.group(1) or match.group(2)) if match is not None else None


# Any: JSON.
def _object(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}
