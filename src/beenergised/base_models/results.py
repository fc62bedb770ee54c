"""The results of operations: an object, a list of objects, or true or false."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from beenergised.base_models.base import Answer, AnswerList, Drift
from beenergised.base_models.parsing import read, read_list
from beenergised.errors import InvalidResponseError

ResultT_co = TypeVar("ResultT_co", covariant=True)
AnswerT = TypeVar("AnswerT", bound=Answer)


class Result(Protocol[ResultT_co]):
    """Parses the result of an operation.

    `null_is_nothing` says that null means that there is no such thing, as opposed to an answer
    that happens to be null.
    """

    null_is_nothing: ClassVar[bool]

    def read(self, value: object) -> ResultT_co: ...


@dataclass(frozen=True, slots=True)
class ObjectResult(Generic[AnswerT]):
    """An object, or null where there is no such thing."""

    model: type[AnswerT]
    null_is_nothing: ClassVar[bool] = True

    def read(self, value: object) -> AnswerT:
        """Raises `InvalidResponseError` if `value` is not an object."""
        return read(self.model, value)


@dataclass(frozen=True, slots=True)
class ListResult(Generic[AnswerT]):
    """A list of objects. Null is an empty one; where null is not documented, with drift."""

    model: type[AnswerT]
    required: bool = False
    null_is_nothing: ClassVar[bool] = False

    def read(self, value: object) -> AnswerList[AnswerT]:
        """Raises `InvalidResponseError` if `value` is neither a list nor null."""
        if value is None:
            return AnswerList((), (Drift((), "null"),) if self.required else ())
        return read_list(self.model, value)


@dataclass(frozen=True, slots=True)
class BooleanResult:
    """True, False, or None where the service says neither."""

    null_is_nothing: ClassVar[bool] = False

    def read(self, value: object) -> bool | None:
        """Raises `InvalidResponseError` for anything else."""
        if value is None or isinstance(value, bool):
            return value
        raise InvalidResponseError(
            f"The service answered {value!r} where it documents true or false."
        )
