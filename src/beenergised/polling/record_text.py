"""What is remembered of a start as text, for another process: the same for every API."""

from __future__ import annotations

import json
import types
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    TypeGuard,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from beenergised.errors import InvalidArgumentError
from beenergised.polling.charge_state import ChargeState

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    RecordT = TypeVar("RecordT", bound=DataclassInstance)
else:
    RecordT = TypeVar("RecordT")

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class RecordForm:
    """How records of one kind are written: as JSON, their members by name.

    A record is a dataclass whose members are texts, whole numbers, moments, tuples of text and a
    `ChargeState`. None and empty tuples are left out.

    name: the member that tells such a text from any other JSON; its value is the form's version.
    home: the member that says where the start belongs, and nowhere else.
    """

    name: str
    home: str

    def write(self, record: DataclassInstance) -> str:
        """JSON of one line that `read` reads."""
        plain: dict[str, object] = {self.name: _VERSION}
        for each in fields(record):
            value: object = getattr(record, each.name)
            if value not in (None, ()):
                plain[each.name] = value.isoformat() if isinstance(value, datetime) else value
        return json.dumps(plain)

    def read(self, kind: type[RecordT], text: str, home: str) -> RecordT:
        """Read what `write` wrote. Raises `InvalidArgumentError` for anything else, and for a
        start that belongs elsewhere.
        """
        values = self._members(text)
        if values.get(self.home) != home:
            raise InvalidArgumentError(
                "text",
                f"This charge was started at {values.get(self.home)!r}, the client is for "
                f"{home!r}.",
            )
        try:
            return kind(**_typed(kind, values))
        except (TypeError, ValueError, OverflowError) as problem:
            raise _unreadable() from problem

    # Any: JSON.
    def _members(self, text: str) -> dict[str, Any]:
        try:
            read: object = json.loads(text)
        except (TypeError, ValueError, RecursionError) as problem:
            raise _unreadable() from problem
        values = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
        if values.get(self.name) is True or values.get(self.name) != _VERSION:
            raise _unreadable()
        return values


# Any: JSON in, attributes out.
def _typed(kind: type, values: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: _fit(hints[name], value) for name, value in values.items() if name in hints}


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
