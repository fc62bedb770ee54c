"""What is to be remembered of a start so that anyone can follow it: also as text."""

from __future__ import annotations

import json
import types
from abc import ABC, abstractmethod
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, ClassVar, Final, Self, TypeGuard, cast, get_args, get_origin, get_type_hints

from beenergised.charging.start_window import StartWindow
from beenergised.charging.states import ChargeState
from beenergised.errors import InvalidArgumentError

#: The version of the text form.
_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeRecord(ABC):
    """A start: what it was, and how far it was seen to come. Holds no secret, and no card.

    Each API adds the ids by which it finds the charge again. The members are texts, whole numbers,
    moments, tuples of text and a `ChargeState`. The text form is JSON of one line, the members by
    name; None and empty tuples are left out.
    """

    #: The member that tells the text form from any other JSON; its value is the form's version.
    KIND: ClassVar[str]
    #: The member that says where the start belongs (a tenant or a host), and nowhere else.
    HOME: ClassVar[str]

    method: str
    asked_at: datetime
    progress: ChargeState = ChargeState.STARTING
    status: str | None = None
    reason: str | None = None

    @property
    @abstractmethod
    def receipt_id(self) -> str | None:
        """The id of its receipt (a charge log or a session), once that is known."""

    @property
    @abstractmethod
    def leading_id(self) -> str | None:
        """The id of what leads to the receipt (an attempt or an authorization), if it is known."""

    @property
    @abstractmethod
    def stop_id(self) -> str | None:
        """The id that stopping asks for, besides that of the receipt; None while not known."""

    @property
    @abstractmethod
    def name(self) -> str:
        """The object that it is followed by, for a message."""

    @property
    def label(self) -> str:
        """The text that tells it from other charges."""
        return self.name

    @property
    def mark(self) -> tuple[object, ...]:
        """What makes a difference to someone who waits."""
        return (self.progress, self.status, self.receipt_id, self.leading_id)

    @abstractmethod
    def time_to_wait(self, now: datetime, settings: Any) -> float:  # Any: the settings of its API
        """Return the seconds that a wait takes unless told otherwise."""

    @abstractmethod
    def start_window(self, now: datetime, settings: Any, *, is_current: bool) -> StartWindow:
        """Return whether it may still start, though it was not seen to.

        `is_current`: whether what is known of it was seen just now.
        """

    def to_text(self) -> str:
        """Return JSON of one line that `from_text` parses."""
        plain: dict[str, object] = {self.KIND: _VERSION}
        for each in fields(self):
            value: object = getattr(self, each.name)
            if value not in (None, ()):
                plain[each.name] = value.isoformat() if isinstance(value, datetime) else value
        return json.dumps(plain)

    @classmethod
    def from_text(cls, text: str, home: str) -> Self:
        """Parse what `to_text` wrote. Raises `InvalidArgumentError` for anything else, and for a
        start that does not belong to the tenant or host `home`.
        """
        values = _members(text)
        if values.get(cls.KIND) is True or values.get(cls.KIND) != _VERSION:
            raise _unreadable()
        if values.get(cls.HOME) != home:
            raise InvalidArgumentError(
                "text",
                f"This charge was started at {values.get(cls.HOME)!r}, the client is for {home!r}.",
            )
        hints = get_type_hints(cls)
        names = [each.name for each in fields(cls) if each.name in values]
        try:
            return cls(**{name: _fit(hints[name], values[name]) for name in names})
        except (TypeError, ValueError, OverflowError) as problem:
            raise _unreadable() from problem


# Any: JSON.
def _members(text: str) -> dict[str, Any]:
    try:
        read: object = json.loads(text)
    except (TypeError, ValueError, RecursionError) as problem:
        raise _unreadable() from problem
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}


# Any: an annotation, and JSON.
def _fit(annotation: Any, value: Any) -> Any:
    if isinstance(annotation, types.UnionType):  # X | None
        if value is None:
            return None
        annotation = get_args(annotation)[0]
    if annotation is int and isinstance(value, int) and not isinstance(value, bool):
        return value
    if annotation is str and isinstance(value, str):
        return value
    if annotation is datetime and isinstance(value, str):
        return _aware(value)
    if annotation is ChargeState and isinstance(value, str):
        return ChargeState(value)
    if get_origin(annotation) is tuple and _is_texts(value):
        return tuple(value)
    raise TypeError("not of the types that are written")


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(
        isinstance(each, str) for each in cast("list[object]", value)
    )


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone")
    return moment.astimezone(UTC)


def _unreadable() -> InvalidArgumentError:
    return InvalidArgumentError("text", "This is not the text of a charge: pass what to_text gave.")
