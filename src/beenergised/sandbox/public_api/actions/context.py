"""What an action works with, and how it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.engine import Asked
from beenergised.sandbox.public_api.replies import invalid, refused
from beenergised.sandbox.replies import ReplyError, empty_reply, json_reply
from beenergised.sandbox.service import Service
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.scheduler import Scheduler

ACCEPTED: Final = 202


@dataclass(frozen=True)
class ActionContext:
    """An action that is carried out: what was asked for, and when."""

    service: Service
    scheduler: Scheduler
    asked: Asked
    at: float

    @property
    def rows(self) -> Rows:
        """The state."""
        return self.scheduler.rows

    @property
    def body(self) -> Row:
        """What was sent."""
        return self.asked.body

    def the(self, parameter: str, collection: str) -> Row:
        """The row that a parameter of the path names. Raises `ReplyError` with a 404."""
        row = self.rows.find(collection, self.asked.arguments[parameter])
        if row is None:
            raise refused(404)
        return row

    def point(self) -> Row:
        """The charge point of the path."""
        return self.the("chargePoint", "charge-points")

    def evse_of(self, point: Row) -> Row:
        """The EVSE of the path, which must be this charge point's."""
        evse = self.the("evse", "evses")
        if evse["chargePointId"] != point["id"]:
            raise refused(404)
        return evse

    def named(self, member: str, collection: str) -> Row | None:
        """The row that a member of the body names, if it is given. Raises a 422."""
        value = self.body.get(member)
        if value is None:
            return None
        row = self.rows.find(collection, str(value))
        if row is None:
            raise wrong(member, f"{collection} has no {value}")
        return row

    def save(self, collection: str, row: Row) -> None:
        """Keep a changed row, with when it changed."""
        self.scheduler.stamp(row, self.at)
        self.rows.save(collection, str(row["id"]), row)

    def has_fault(self, kind: str) -> Row | None:
        """The options of a fault of this kind that is to happen to this call."""
        found = self.service.faults.take((self.asked.operation.name,), kind)
        return dict(found[0].options) if found else None


# object: what an action answers, any JSON.
def answer(body: object = None, status: int = ACCEPTED) -> Response:
    """What an action answers with; without a body there is none."""
    return empty_reply(status) if body is None else json_reply(status, body)


def declined() -> Exception:
    """What to raise where the charge point or the platform says no; documented without a body."""
    return ReplyError(empty_reply(406))


def wrong(member: str, reason: str) -> Exception:
    """What to raise for a member of a body that cannot be right."""
    return invalid({member: [f"The {member} field is invalid: {reason}."]})
