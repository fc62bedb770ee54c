"""Which types of notifications there are, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from beenergised.cli.context import Invocation
from beenergised.cli.output.columns import Column, Row, View, shown
from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean
from beenergised.public_api._generated.index import NOTIFICATIONS
from beenergised.public_api.notifications.payloads import notification_type, notification_types

#: What the document calls deprecated, and what it names instead. A test compares them with it.
REPLACED: Final = {
    "AuthorizationNotification": "authorization.changed",
    "ChargePointChangedNotification": "chargePoint.changed + evse.changed",
    "PartnerChangedNotification": "partner.changed",
    "SessionStartStopNotification": "session.start.stop.notification",
    "user.subscriptionChanged": "user.subscription.changed",
}
#: What seems to be an older name, as the facts say.
OLDER_NAMES: Final = {
    "PartnerInviteChangedNotification": "partnerInvite.changed",
    "PaymentMethodChangedNotification": "user.paymentMethod.changed",
    "ReservationChangedNotification": "reservation.changed",
}
#: Documented as something that arrives, and not as something to subscribe to.
NOT_SUBSCRIBABLE: Final = frozenset({"PartnerChangedNotification"})

_TYPES: Final = View(
    one="type",
    many="types",
    columns=(
        # As wide as the longest: it is there to be copied.
        Column("Type", lambda row: shown(row["type"]), 40),
        Column("Note", lambda row: shown(row["note"]), 37, rank=1),
        Column("Model", lambda row: shown(row["model"]), 30, 48, rank=2),
    ),
    plain=("type", "replaced_by", "model"),
    fields=("type", "model", "deprecated", "replaced_by", "subscribable", "note"),
)


def write_types(invocation: Invocation, *, current: bool) -> None:
    """Print all types, or those that nothing has replaced."""
    from beenergised.cli.output.results import write_rows
    from beenergised.cli.session import read_target

    read_target(invocation)
    names = _current() if current else notification_types()
    write_rows(invocation, _TYPES, [_row(name) for name in names])


def read_types(texts: Iterable[str]) -> list[str]:
    """The names in --types, each once. Raises `InvalidArgumentError` with the nearest known."""
    names = [name.strip() for text in texts for name in text.split(",")]
    for name in names:
        try:
            notification_type(name)
        except InvalidArgumentError:
            hint = did_you_mean(name, _current()) or did_you_mean(name, notification_types())
            raise InvalidArgumentError(
                "types",
                f"--types: there is no notification {name!r}.{hint} `beenergised notifications "
                "types` lists all.",
            ) from None
    return list(dict.fromkeys(names))


def warn_of_old(invocation: Invocation, names: Iterable[str]) -> None:
    """Say which of the types have been replaced, and by what."""
    for name in names:
        if name in REPLACED:
            invocation.notice(f"{name} is deprecated: use {REPLACED[name]}.")


def _current() -> list[str]:
    return [name for name in notification_types() if name not in {*REPLACED, *OLDER_NAMES}]


def _row(name: str) -> Row:
    place = NOTIFICATIONS.get(name)
    model = place.rpartition(":")[2] if place is not None else None
    note = f"use {REPLACED[name].replace(' + ', ', ')}" if name in REPLACED else None
    return {
        "type": name,
        "model": model,
        "deprecated": name in REPLACED,
        "replaced_by": REPLACED.get(name),
        "subscribable": name not in NOT_SUBSCRIBABLE,
        "note": note or (None if model is not None else "form not documented"),
    }
