"""Checks of arguments, before anything is sent.

Each takes the argument's name, for the message, and its value as it was passed, and raises
`InvalidArgumentError`. What only one service asks for is checked beside its requests.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Concatenate, Final, ParamSpec, TypeGuard, TypeVar

from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean, listed

P = ParamSpec("P")
T = TypeVar("T")

# Python writes no number of thousands of digits, and no id or amount has more than 40.
_MOST_BITS: Final = 133


def optional(
    check: Callable[Concatenate[str, object, P], T],
    argument: str,
    value: object,
    *args: P.args,
    **rules: P.kwargs,
) -> T | None:
    """Return None for None, and otherwise what `check` returns.

    >>> optional(check_text, "reason", None), optional(check_text, "reason", "moved")
    (None, 'moved')
    """
    return None if value is None else check(argument, value, *args, **rules)


# --- One value ---


def check_single(argument: str, value: object) -> None:
    """Refuse several values where an argument takes one, and a number too long to be written."""
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise InvalidArgumentError(argument, f"{argument} is a number of too many digits.")
    kind = type(value).__name__
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray):
        raise InvalidArgumentError(
            argument,
            f"{argument} takes one value, not a {kind}. Make one call for each value.",
        )


def check_flag(argument: str, value: object) -> bool:
    """Return `value`, which is True or False."""
    if isinstance(value, bool):
        return value
    raise InvalidArgumentError(argument, f"{argument} must be True or False, not {value!r}")


def check_id_text(argument: str, value: object) -> str:
    """Return the text of an id, which is not blank."""
    check_single(argument, value)
    if isinstance(value, str) and value.strip():
        return value
    raise InvalidArgumentError(argument, f"{argument} must be the text of an id, not {value!r}")


def check_text(
    argument: str, value: object, *, blank: bool = False, longest: int | None = None
) -> str:
    """Return `value` as text that can be sent. A message does not repeat it: it may be a secret.

    Args:
        argument: The name of the argument.
        value: The value that was passed.
        blank: Whether text without anything but spaces is text.
        longest: The most characters.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(argument, f"{argument} must be text, not {kind_of(value)}")
    if not blank and not value.strip():
        raise InvalidArgumentError(argument, f"{argument} is empty")
    if longest is not None and len(value) > longest:
        raise InvalidArgumentError(
            argument, f"{argument} may have {longest} characters, not {len(value)}"
        )
    return check_encodable(argument, str(value))


def check_encodable(argument: str, text: str) -> str:
    """Return `text`, which has no characters that UTF-8 cannot encode (half a surrogate pair)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidArgumentError(
            argument, f"{argument} has characters that are no text: {text!r}"
        ) from None
    return text


def is_whole(value: object) -> TypeGuard[int]:
    """Return whether `value` is an int that is not a bool.

    >>> is_whole(7), is_whole(7.0), is_whole(True)
    (True, False, False)
    """
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether `value` is an int or a float, and not a bool; it may be infinite, or NaN."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def check_whole(
    argument: str, value: object, *, least: int | None = None, most: int | None = None
) -> int:
    """Return a whole number from `least` to `most`."""
    check_single(argument, value)
    if not is_whole(value):
        raise InvalidArgumentError(argument, f"{argument} must be a whole number, not {value!r}")
    if (least is not None and value < least) or (most is not None and value > most):
        bounds = {"at least": least, "at most": most}
        said = " and ".join(
            f"{word} {bound}" for word, bound in bounds.items() if bound is not None
        )
        raise InvalidArgumentError(argument, f"{argument} must be {said}, not {value}")
    return value


def check_seconds(argument: str, value: object) -> float:
    """Return the seconds of a duration, which is a timedelta or a number of seconds from 0 on.

    >>> check_seconds("tolerance", timedelta(minutes=5))
    300.0
    """
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    # More than a float holds is refused here, too, rather than by float().
    if is_number(seconds) and 0 <= seconds <= sys.float_info.max:
        return float(seconds)
    raise InvalidArgumentError(
        argument, f"{argument} is a timedelta, or seconds, 0 or more: not {value!r}"
    )


# --- Several values ---


def is_several(value: object) -> TypeGuard[Iterable[object]]:
    """Return whether `value` holds several values: text, a mapping and a model are one each."""
    is_one = isinstance(value, str | bytes | bytearray | Mapping) or hasattr(
        type(value), "model_fields"
    )
    return isinstance(value, Iterable) and not is_one


def check_list(argument: str, values: object, items: str, *, empty: bool = False) -> list[object]:
    """Return several values as a list.

    Args:
        argument: The name of the argument.
        values: The values that were passed.
        items: The plural of what they are, for the message: `ids`.
        empty: Whether there may be none.
    """
    if not is_several(values):
        raise InvalidArgumentError(
            argument, f"{argument} takes several {items}: pass a list, not {kind_of(values)}"
        )
    found = list(values)
    if not found and not empty:
        raise InvalidArgumentError(
            argument, f"{argument} is empty: leave it out, or pass at least one of the {items}"
        )
    return found


def check_texts(argument: str, values: object, *, empty: bool = False) -> list[str]:
    """Return several texts; one alone is a list of one."""
    several = [values] if isinstance(values, str) else values
    return [
        check_text(argument, each) for each in check_list(argument, several, "texts", empty=empty)
    ]


def check_id_texts(argument: str, values: object) -> list[str]:
    """Return the texts of several ids, at least one."""
    return [check_id_text(argument, each) for each in check_list(argument, values, "ids")]


# --- Words for messages ---


def kind_of(value: object) -> str:
    """Return the kind of a value that a message must not repeat.

    >>> kind_of(None), kind_of(7)
    ('None', 'a value of type int')
    """
    return "None" if value is None else f"a value of type {type(value).__name__}"


def unknown_value(value: object, known: Iterable[object]) -> str:
    """Return a sentence for a value that is not one of the known, with the nearest of these.

    >>> unknown_value("runing", ["running", "stopped"])
    "'runing' is not one of running, stopped. Did you mean 'running'? To send a newer value, pass \
Unchecked('runing')."
    """
    texts = [str(each) for each in known]
    text = str(value) if isinstance(value, str) else value
    sentence = f"{text!r} is not one of {listed(texts)}.{did_you_mean(str(value), texts)}"
    if isinstance(value, str):
        sentence += f" To send a newer value, pass Unchecked({str(value)!r})."
    return sentence
