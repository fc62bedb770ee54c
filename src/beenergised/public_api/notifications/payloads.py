"""From the body of a notification to its model, chosen by the name that the body itself has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

from beenergised._public_names import public_in
from beenergised.base_models import Unchecked, read
from beenergised.errors import InvalidArgumentError, NotificationUnreadableError
from beenergised.messages import NestedTooDeeplyError, decode_json, is_deeper
from beenergised.names import suggest
from beenergised.public_api.arguments import answer_model
from beenergised.public_api.notified import Notification

_TOO_DEEP: Final = "The body of the notification is nested more than 100 levels deep."


@public_in("beenergised.public_api.notifications")
class UnknownNotification(Notification):
    """A notification whose form is not documented: of a new type, or one of the four without.

    Everything that arrived is kept, in `model_extra` and as attributes under the service's names.
    Where the body names no type, `notification` is None, and `.drift` says so.
    """


@public_in("beenergised.public_api.notifications")
def parse_notification(body: bytes | str | Mapping[str, object]) -> Notification:
    """The notification that was posted, as the model of its type.

    `body` is what arrived, or its decoded JSON. The type is what its member `notification` says,
    legacy (`SessionStartStopNotification`) or dotted (`session.start.stop.notification`). A type
    that is not known, or whose form is not documented, gives an `UnknownNotification`; what does
    not fit its model is read all the same, see `.drift`. A member that stands there twice has its
    last value.

    That it comes from the service is for `verify` to say, before.

    Raises `NotificationUnreadableError` if `body` is no JSON object, or nested beyond all reason.

    >>> told = parse_notification('{"notification": "evse.changed", "evseId": 7}')
    >>> type(told).__name__, told.evse_id, [place.where for place in told.drift]
    ('EvseChangedNotification', 7, ['action', 'last_updated_at'])
    >>> parse_notification('{"notification": "coffee.ready", "cups": 2}')
    UnknownNotification(notification='coffee.ready', cups=2)
    """
    data = _object(body)
    kind = data.get("notification")
    model = _model(kind) if isinstance(kind, str) else UnknownNotification
    return read(model, data)


@public_in("beenergised.public_api.notifications")
def notification_types() -> tuple[str, ...]:
    """The names of all types that the document has, sorted, legacy ones among them."""
    return tuple(sorted(_documented()))


def notification_type(name: str) -> str:
    """`name`, if it is one of `notification_types`, or `Unchecked` for one that is newer.

    Raises `InvalidArgumentError` with the nearest known name.

    >>> notification_type("sesion.start.stop.notification")
    Traceback (most recent call last):
    beenergised.errors.InvalidArgumentError: there is no notification
    'sesion.start.stop.notification'. Did you mean 'session.start.stop.notification'?
    For one that is newer, pass Unchecked('sesion.start.stop.notification').
    """
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "notification", f"the name of a type of notification is needed, not {name!r}"
        )
    if isinstance(name, Unchecked) or name in _documented():
        return str(name)
    near = suggest(name, notification_types())
    raise InvalidArgumentError(
        "notification",
        f"there is no notification {name!r}.{near} For one that is newer, pass "
        f"Unchecked({name!r}).",
    )


def preload(kinds: Iterable[str]) -> None:
    """Import the models of these types now, rather than with the first of each."""
    for kind in kinds:
        _model(kind)


@cache
def _documented() -> dict[str, str | None]:
    # Imported here: the index is for who looks something up in it.
    index = import_module("beenergised.public_api._generated.index")
    return cast("dict[str, str | None]", index.NOTIFICATIONS)


def _model(kind: str) -> type[Notification]:
    place = _documented().get(kind)
    if place is None:
        return UnknownNotification
    return cast("type[Notification]", answer_model(place))  # the index lists no others


# Any, from here on: decoded JSON.
def _object(body: object) -> dict[str, Any]:
    if isinstance(body, Mapping):
        data: object = dict(cast("Mapping[object, object]", body))
    elif isinstance(body, str | bytes | bytearray):
        data = _decoded(body)
    else:
        raise InvalidArgumentError(
            "body", f"body is what arrived, bytes or text, or its JSON, not {type(body).__name__}"
        )
    if is_deeper(data):
        raise NotificationUnreadableError(_TOO_DEEP)
    if not isinstance(data, dict):
        raise NotificationUnreadableError("The body of the notification is no JSON object.")
    members = cast("dict[object, object]", data)
    if not all(isinstance(name, str) for name in members):
        raise NotificationUnreadableError("A JSON object has text for names; this one does not.")
    return cast("dict[str, Any]", data)


def _decoded(body: str | bytes | bytearray) -> object:
    data: object = None
    problem = ""
    try:
        data = decode_json(bytes(body) if isinstance(body, bytearray) else body)
    except NestedTooDeeplyError:
        problem = _TOO_DEEP
    except ValueError:
        problem = "The body of the notification is not JSON."
    if problem:  # not in the handler: an exception of the parser holds the whole body
        raise NotificationUnreadableError(problem)
    return data
