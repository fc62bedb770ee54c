"""The base of everything that the services answer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import deepcopy
from datetime import tzinfo
from typing import Any, NamedTuple, Self, SupportsIndex, TypeVar, cast

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticSerializationError, to_jsonable_python

from beenergised._public_names import public_in, publish_generated
from beenergised.base_models.repr_redaction import is_secret, printable, shown
from beenergised.messages import Response
from beenergised.redaction import REDACTED, redact

_LONGEST_VALUE = 60

AnswerT = TypeVar("AnswerT", bound="Answer")
# Any: of whatever items.
CarrierT = TypeVar("CarrierT", bound="Answer | AnswerList[Any]")


@public_in("beenergised.models")
class Drift(NamedTuple):
    """One place where an answer was not what the service documents.

    `path` leads there from the model that is asked, in attribute names and positions in lists;
    `problem` is "missing", "null", or says what the value is not; `value` is what arrived, and
    what the attribute holds.

    >>> print(Drift(("connector", "id"), "not text", 17))
    connector.id: not text (17)
    """

    path: tuple[str | int, ...]
    problem: str
    # Any: whatever JSON the service sent
    value: Any = None

    @property
    def where(self) -> str:
        """The path as text: `data[3].connector.id`."""
        text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return text.removeprefix(".") or "the answer"

    def __str__(self) -> str:
        if self.problem in {"missing", "null"}:
            return f"{self.where}: {self.problem}"
        return f"{self.where}: {self.problem} ({self._shown()})"

    def __repr__(self) -> str:
        return f"Drift({self.where!r}, {self.problem!r}, {self._shown()})"

    def _shown(self) -> str:
        names = [step for step in self.path if isinstance(step, str)]
        # It knows the name of what did not fit, not its type: the number of a card, or another.
        hidden = bool(names) and is_secret(names[-1])
        text = REDACTED if hidden else redact(repr(printable(self.value)))
        return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


@public_in("beenergised.models")
class Answer(BaseModel):
    """Something that a service answered: tolerant, in Python's names, with a zone in every time.

    - Attributes are in snake_case and can be given by either name; `model_dump` and its JSON use
      snake_case too.
    - A field that this version does not know is kept, under the service's name, as an attribute
      and in `model_extra`.
    - A value that does not fit its type does not make the answer fail: the attribute holds what
      arrived (None where nothing did), and `.drift` says so. Only null in a list of objects is an
      object without values, as in an `AnswerList`, and null in a list of lists an empty one.
    - A number that Python holds in no float, such as `1e400`, is its text, and drift where a
      number is documented.

    Two answers are equal if their fields are. Where an answer came from (`response_of`) and its
    drift do not count; copies keep both, a pickle keeps the drift only.
    """

    # Not `defer_build`: a class is then built when first used, by several threads at once if it
    # so happens. Subjects are modules of their own, so that import builds little, and is locked.
    model_config = ConfigDict(
        extra="allow",
        alias_generator=to_camel,
        populate_by_name=True,
        protected_namespaces=(),
        # What pydantic says to someone who validates by hand would quote the number of a card.
        hide_input_in_errors=True,
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:  # Any: pydantic's own signature.
        super().__pydantic_init_subclass__(**options)
        publish_generated(cls)

    # Slots, not private attributes of pydantic: those cost a dictionary for every instance.
    __slots__ = ("_drift", "_origin")

    @property
    def drift(self) -> tuple[Drift, ...]:
        """Where this answer, or anything in it, was not as documented. Empty if nowhere."""
        return cast("tuple[Drift, ...]", _slot(self, "_drift", ()))

    # Any: pydantic's own signature, which differs between the versions that are supported.
    def model_dump(self, **options: Any) -> dict[str, Any]:
        """A dictionary in snake_case, for `mode="json"` of JSON values; options as pydantic's."""
        # A value that does not fit its type is expected here and is written as it arrived.
        options.setdefault("warnings", False)
        try:
            return super().model_dump(**options)
        except OverflowError:
            # A whole number that is too large for a field of floats is here as it arrived.
            options["mode"] = "python"
            plain = super().model_dump(**options)
            return cast("dict[str, Any]", to_jsonable_python(plain))

    def model_dump_json(self, **options: Any) -> str:
        """JSON text in snake_case; options as pydantic's."""
        options.setdefault("warnings", False)
        try:
            return super().model_dump_json(**options)
        except PydanticSerializationError:
            # Half of a surrogate pair, such as a text that was cut within an emoji has at its
            # end, has no UTF-8. JSON can write it all the same.
            indent = options.pop("indent", None)
            options.pop("ensure_ascii", None)
            plain = self.model_dump(mode="json", **options)
            return json.dumps(plain, indent=indent, separators=None if indent else (",", ":"))

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        return shown(type(self), super().__repr_args__())

    def __copy__(self) -> Self:
        return _carry(self, super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _carry(self, super().__deepcopy__(memo))

    def __getstate__(self) -> dict[Any, Any]:
        zone = _slot(self, "_timezone", None)
        return {**super().__getstate__(), "drift": self.drift, "timezone": zone}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        drift, zone = state.pop("drift", ()), state.pop("timezone", None)
        super().__setstate__(state)
        if zone is not None:
            object.__setattr__(self, "_timezone", zone)
        if drift:
            object.__setattr__(self, "_drift", drift)


class TimezoneAnswer(Answer):
    """An answer that depends on the time zone in which dates were parsed for it."""

    __slots__ = ("_timezone",)

    @property
    def timezone(self) -> tzinfo | None:
        """The time zone of the client, of which the dates that were asked for are midnights.

        None for one that was made by hand.
        """
        return cast("tzinfo | None", _slot(self, "_timezone", None))


@public_in("beenergised.models")
class AnswerList(list[AnswerT]):
    """A list that a service answered. It is a list, with the `.drift` of all that is in it.

    Null in place of an item is an item without values, so that no item is lost and none is None.
    Null in place of the list is an empty list. A slice or a sum of it is a plain list. A copy (by
    `copy`) keeps the drift, and where it came from.
    """

    __slots__ = ("_drift", "_origin")

    def __init__(self, items: Iterable[AnswerT] = (), drift: tuple[Drift, ...] = ()) -> None:
        super().__init__(items)
        self._drift = drift

    @property
    def drift(self) -> tuple[Drift, ...]:
        """Where this list, or anything in it, was not as documented. Empty if nowhere."""
        inner = [
            Drift((number, *place.path), *place[1:])
            for number, item in enumerate(self)
            for place in item.drift
        ]
        return (*self._drift, *inner)

    def __copy__(self) -> Self:
        return _carry(self, type(self)(self))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _carry(self, type(self)(deepcopy(list(self), memo)))

    # Any: what `pickle` goes by has this type.
    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return type(self), (list(self), self._drift)


@public_in("beenergised.models")
def response_of(answer: Answer | AnswerList[Any]) -> Response | None:
    """The HTTP answer that `answer` was read from; None for one made by hand or unpickled."""
    return cast("Response | None", _slot(answer, "_origin", None))


def remember_response(answer: object, response: Response) -> None:
    """Let `response_of` find `response` for `answer` and for the rows and parts directly in it.

    Nothing happens to what is neither an answer nor a list of them.
    """
    if isinstance(answer, Answer):
        parts = [part for value in answer.__dict__.values() for part in parts_of(value)]
    elif isinstance(answer, AnswerList):
        parts = parts_of(cast("object", answer))
    else:
        return
    object.__setattr__(cast("object", answer), "_origin", response)
    for part in parts:
        if isinstance(part, Answer):
            object.__setattr__(part, "_origin", response)


def remember_timezone(answer: TimezoneAnswer, zone: tzinfo) -> None:
    """Let `.timezone` of `answer` be `zone`."""
    object.__setattr__(answer, "_timezone", zone)


def parts_of(value: object) -> list[object]:
    """The items of a list; anything else alone."""
    return cast("list[object]", value) if isinstance(value, list) else [value]


# Any: the slots hold different things, which the callers know
def _slot(answer: Answer | AnswerList[Any], name: str, default: Any) -> Any:
    try:
        return object.__getattribute__(answer, name)
    except AttributeError:
        return default


def _carry(source: CarrierT, target: CarrierT) -> CarrierT:
    for name in ("_drift", "_origin", "_timezone"):
        value = _slot(source, name, None)
        if value is not None:
            object.__setattr__(target, name, value)
    return target
