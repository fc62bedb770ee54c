"""Checking what a caller passes, before anything is sent."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    field_validator,
)
from pydantic.alias_generators import to_camel

from beenergised.errors import InvalidArgumentError
from beenergised.models.answers import parts_of
from beenergised.models.enums import OpenEnum, Unchecked
from beenergised.models.masking import shown
from beenergised.models.scalars import read_datetime

# Python refuses to write numbers of thousands of digits; no id or amount has more than 40.
_MOST_BITS = 133


class Input(BaseModel):
    """The base of objects that are sent: strict, because a typing error must not reach the service.

    Attributes are given in snake_case and sent under the service's names. An unknown attribute,
    or a value outside an enum's known ones, raises `InvalidArgumentError`; wrap a newer value in
    `Unchecked` to send it all the same.
    """

    model_config = ConfigDict(
        extra="forbid",
        alias_generator=to_camel,
        populate_by_name=True,
        protected_namespaces=(),
        hide_input_in_errors=True,  # it may be the number of an account
    )

    # Any: pydantic's own signature; type checkers see the fields of each subclass instead.
    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as problem:
            refusal = _refused(type(self).__name__, type(self), problem)
        else:
            return
        # Not in the handler, and without what was passed: a traceback with local variables would
        # show a password or the number of an account.
        del values
        raise refusal

    @classmethod
    def checked(cls, argument: str, value: object) -> Self:
        """`value`, one of these or a mapping of its fields, for the argument so named."""
        try:
            return cls.model_validate(value)
        except ValidationError as problem:
            refusal = _refused(argument, cls, problem)
        except InvalidArgumentError as problem:
            refusal = InvalidArgumentError(argument, problem.message)
        except TypeError:  # a mapping with a number for a name
            refusal = InvalidArgumentError(argument, f"{argument}: names of fields are text")
        del value  # as in `__init__`
        raise refusal

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        return shown(type(self), super().__repr_args__())

    def variables(self) -> dict[str, Any]:
        """What is sent: the service's names, only what was given."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)

    @field_validator("*", mode="wrap")
    @classmethod
    def _only_known(cls, value: object, handler: ValidatorFunctionWrapHandler) -> object:
        if isinstance(value, Unchecked):
            return value
        result = handler(value)
        newer = {str(item) for item in parts_of(value) if isinstance(item, Unchecked)}
        for item in parts_of(result):
            if isinstance(item, OpenEnum) and not item.known and item not in newer:
                raise ValueError(_unknown(item, [member.value for member in type(item)]))
        return result


def chosen(
    argument: str,
    value: object,
    choices: type[OpenEnum],
    allowed: Iterable[str] | None = None,
) -> str:
    """The text to send for an argument that takes one of an enum's values.

    `value` is a member, its text, or `Unchecked`. `allowed` narrows the choices where the service
    takes only some. Raises `InvalidArgumentError` that names the nearest right value.
    """
    if isinstance(value, Unchecked):
        return str(value)
    one_value(argument, value)
    texts = [member.value for member in choices] if allowed is None else [str(a) for a in allowed]
    if isinstance(value, str) and value in texts:
        return str(value)
    raise InvalidArgumentError(argument, f"{argument}: {_unknown(value, texts)}")


def one_value(argument: str, value: object) -> None:
    """Raise `InvalidArgumentError` for several values, or for a number with too many digits."""
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise InvalidArgumentError(argument, f"{argument} is a number of too many digits.")
    kind = type(value).__name__
    if isinstance(value, Iterable) and not isinstance(value, str):
        raise InvalidArgumentError(
            argument,
            f"{argument} takes one value, not a {kind}. Make one call for each value.",
        )


def moment(argument: str, value: datetime | date | str | None) -> datetime | None:
    """The point in time that an argument means; None for None.

    A `datetime`, or ISO 8601 text, must say its zone. A `date`, or text with a date alone, means
    midnight UTC at its beginning. Raises `InvalidArgumentError`.

    >>> moment("start", "2024-03-15T10:15:00+01:00").isoformat()
    '2024-03-15T10:15:00+01:00'
    >>> moment("start", date(2024, 3, 15)).isoformat()
    '2024-03-15T00:00:00+00:00'
    """
    if value is None:
        return None
    one_value(argument, value)
    if isinstance(value, str):
        value = _parsed(argument, value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidArgumentError(
                argument,
                f"{argument}: {value.isoformat()} does not say its time zone. Pass an aware "
                "datetime, for example value.astimezone() for local time, or replace(tzinfo=UTC).",
            )
        try:
            value.astimezone(UTC)
        except OverflowError:
            raise InvalidArgumentError(
                argument, f"{argument}: {value.isoformat()} lies beyond what UTC can express."
            ) from None
        return value
    # The annotation promises it, but callers without a type checker exist.
    if isinstance(value, date):  # pyright: ignore[reportUnnecessaryIsInstance]
        return datetime.combine(value, time(), UTC)
    raise InvalidArgumentError(
        argument, f"{argument}: a datetime, date or ISO 8601 text is needed, not {value!r}."
    )


def timeframe(
    start: datetime | date | str | None, end: datetime | date | str | None
) -> dict[str, str] | None:
    """The `TimeFrameFilter` to send for a `start` and an `end`; None if neither is given.

    Raises `InvalidArgumentError` if `start` is after `end`; see `moment` for the values.

    >>> timeframe("2024-01-01", None)
    {'start': '2024-01-01T00:00:00.000Z'}
    """
    since, until = moment("start", start), moment("end", end)
    if since is not None and until is not None and since > until:
        raise InvalidArgumentError(
            "start", f"start ({since.isoformat()}) is after end ({until.isoformat()})."
        )
    limits = {"start": since, "end": until}
    return {name: iso(limit) for name, limit in limits.items() if limit is not None} or None


def iso(value: datetime) -> str:
    """A point in time as the service writes it: UTC, milliseconds, Z.

    >>> iso(datetime(2024, 3, 15, 10, 15, tzinfo=UTC))
    '2024-03-15T10:15:00.000Z'
    """
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _parsed(argument: str, text: str) -> datetime | date:
    try:
        if len(text) == len("2024-03-15"):
            return date.fromisoformat(text)
        read_datetime(text)
        return datetime.fromisoformat(text)
    except ValueError:
        raise InvalidArgumentError(
            argument,
            f"{argument}: {text!r} is not ISO 8601, such as 2024-03-15 or 2024-03-15T10:15:00Z.",
        ) from None


def _unknown(value: object, texts: list[str]) -> str:
    shown = texts if len(texts) <= 12 else [*texts[:12], "…"]
    problem = f"{str(value)!r}" if isinstance(value, str) else f"{value!r}"
    message = f"{problem} is not one of {', '.join(shown)}."
    by_lower = {text.lower(): text for text in texts}
    near = difflib.get_close_matches(str(value).lower(), by_lower, n=1)
    if near:
        message += f" Did you mean {by_lower[near[0]]!r}?"
    if isinstance(value, str):
        message += f" To send a newer value, pass Unchecked({str(value)!r})."
    return message


def _refused(argument: str, kind: type[Input], problem: ValidationError) -> InvalidArgumentError:
    found = problem.errors(include_url=False, include_input=False)
    details = [_detail(kind, error["type"], error["loc"], error["msg"]) for error in found]
    return InvalidArgumentError(argument, f"{argument}: {'; '.join(details)}")


def _detail(kind: type[Input], code: str, place: tuple[int | str, ...], said: str) -> str:
    said = said.removeprefix("Value error, ")
    if not place:
        # What an object says of itself begins with what it is.
        return said if said.startswith(f"{kind.__name__}: ") else f"{kind.__name__}: {said}"
    if code == "extra_forbidden" and len(place) == 1:
        near = difflib.get_close_matches(str(place[0]), kind.model_fields, n=1)
        said = f"{kind.__name__} has no such field" + (
            f". Did you mean {near[0]!r}?" if near else ""
        )
    return f"{'.'.join(str(step) for step in place)}: {said}"
