"""What is told of a row that somebody wrote at the API: the type, and what it says of it.

That a write is told of as any other change is, is inferred from the types' names; of subscriptions,
sessions and what hangs on other rows nothing is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.engine import Asked, Way
from beenergised.sandbox.public_api.outbox import Outbox
from beenergised.sandbox.public_api.samples import filled, flat
from beenergised.sandbox.specification.public_api import document
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.times import iso

#: What is done to a row that is there; one that was not is created.
_ACTIONS: Final = {
    "create": "updated", "update": "updated", "replace": "updated", "delete": "deleted",
}  # fmt: skip
_RESOURCES: Final = "/public-api/resources/"


@dataclass(frozen=True, slots=True)
class _Told:
    """A type that tells of rows of a collection, and what it says of one."""

    name: str
    says: Callable[[Row], Row]
    actions: tuple[str, ...] = ("created", "updated", "deleted")


def _by_id(member: str) -> Callable[[Row], Row]:
    return lambda row: {member: int(row["id"])}


def _whole(name: str, member: str, form: Callable[[Row], Row] = dict) -> Callable[[Row], Row]:
    """The row itself, as the type shows it."""

    def says(row: Row) -> Row:
        schema = document().properties(document().notifications[name].schema) or {}
        return {member: filled(schema[member], form(row))}

    return says


_POINT: Final = "ChargePointChangedNotification"
_LOCATION: Final = "LocationChangedNotification"
_USER: Final = "UserChangedNotification"
_TARIFF: Final = "TariffChangedNotification"
_TOLD: Final[dict[str, tuple[_Told, ...]]] = {
    "charge-points": (
        _Told("chargePoint.changed", _by_id("chargePointId")),
        _Told(_POINT, _whole(_POINT, "chargePoint", flat)),
    ),
    "evses": (_Told("evse.changed", _by_id("evseId")),),
    "circuits": (_Told("circuit.changed", _by_id("circuitId")),),
    "locations": (_Told(_LOCATION, _whole(_LOCATION, "location")),),
    "users": (_Told(_USER, _whole(_USER, "user")),),
    "tariffs": (_Told(_TARIFF, _whole(_TARIFF, "tariff")),),
    "partners": (_Told("partner.changed", _by_id("partnerId")),),
    "id-tags": (_Told("idTag.changed", _by_id("idTagsId")),),
    "transactions": (
        _Told("transaction.changed", _by_id("transactionId"), ("created", "updated")),
    ),
    "payment-methods": (
        _Told(
            "user.paymentMethod.changed",
            lambda row: {"paymentMethodId": str(row["id"]), "userId": int(row["userId"])},
        ),
    ),
    "invoice-details": (
        _Told(
            "user.invoiceDetails.changed",
            lambda row: {"userId": int(row["_userId"])},
            ("created", "updated"),
        ),
    ),
}


def telling(asked: Asked, way: Way, rows: Rows, outbox: Outbox) -> Response:
    """Carry out a call, and tell of the row that it wrote; inside the caller's transaction."""
    operation = asked.operation
    verb = operation.verb if operation.path.startswith(_RESOURCES) else ""
    wanted = [
        each
        for each in (_TOLD.get(asked.collection.name, ()) if verb in _ACTIONS else ())
        if outbox.wants(each.name)
    ]
    if not wanted:
        return way(asked)
    is_one_more = verb == "create" and not asked.collection.single
    before = None if is_one_more else _row(rows, asked, asked.id)
    response = way(asked)
    row = _row(rows, asked, str(_id_of(response)) if is_one_more else asked.id) or before
    if row is None:
        return response
    action = "created" if before is None else _ACTIONS[verb]
    for each in wanted:
        if action in each.actions:
            said = {"action": action, "lastUpdatedAt": iso(asked.now)}
            outbox.tell(each.name, each.says(row) | said, asked.now)
    return response


def _row(rows: Rows, asked: Asked, id_: str) -> Row | None:
    return rows.find(asked.collection.name, asked.owner or id_, asked.owner)


def _id_of(response: Response) -> object:
    """The id of the row that was made; None where a thing is made by somebody else, later."""
    body: Row = response.json() if response.content else {}
    made: Row = body.get("data") or body
    return made.get("id")
