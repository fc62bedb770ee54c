"""Which types of notifications there are, and what is to be said of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final

from beenergised.cli.context import Invocation
from beenergised.cli.output.columns import Column, Row, View, shown
from beenergised.errors import InvalidArgumentError
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
#: From which likeness on, of at most 1, a name is taken for another that was misspelt.
_ALIKE: Final = 0.7

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
    old = {*REPLACED, *OLDER_NAMES} if current else set[str]()
    write_rows(invocation, _TYPES, [_row(name) for name in notification_types() if name not in old])


def read_types(texts: Iterable[str]) -> list[str]:
    """The names in --types, each once. Raises `InvalidArgumentError` with the nearest known."""
    names = [name.strip() for text in texts for name in text.split(",")]
    for name in names:
        try:
            notification_type(name)
        except InvalidArgumentError:
            near = nearest_type(name)
            meant = f" Did you mean {near!r}?" if near is not None else ""
            raise InvalidArgumentError(
                "types",
                f"--types: there is no notification {name!r}.{meant} `beenergised notifications "
                "types` lists all.",
            ) from None
    return list(dict.fromkeys(names))


def nearest_type(name: str) -> str | None:
    """The type that is meant by `name`, which may be no more than its beginning.

    Of two that are as near, one that nothing has replaced.

    >>> nearest_type("sesion.start"), nearest_type("coffee.ready")
    ('session.start.stop.notification', None)
    """
    wanted = name.lower()
    old = {*REPLACED, *OLDER_NAMES}

    def likeness(known: str) -> tuple[float, bool]:
        # As much of it as was written, and one more: who misspells leaves out a letter.
        forms = (known.lower(), known.lower()[: len(wanted) + 1])
        ratio = max(difflib.SequenceMatcher(None, wanted, form).ratio() for form in forms)
        return ratio, known not in old

    near = max(notification_types(), key=likeness)
    return near if likeness(near)[0] >= _ALIKE else None


def warn_of_old(invocation: Invocation, names: Iterable[str]) -> None:
    """Say which of the types have been replaced, and by what."""
    for name in names:
        if name in REPLACED:
            invocation.notice(f"{name} is deprecated: use {REPLACED[name]}.")


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
