"""What --filter, --query and --include were given, checked by the index, in words of options."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import Final

from beenergised.cli.times import read_time
from beenergised.errors import InvalidArgumentError, ValidationFailedError
from beenergised.names import suggest, to_snake
from beenergised.public_api.endpoints import Endpoint, Filter, Parameter

_BY_HAND: Final = "`beenergised api request` sends what is not known here"


def read_filters(endpoint: Endpoint, texts: Iterable[str] | None) -> dict[str, object]:
    """The filters of `--filter`, in Python's spelling. Raises `InvalidArgumentError`."""
    given: dict[str, object] = {}
    known = _by_name(endpoint.filters)
    for name, text in _pairs("filter", texts):
        declared = known.get(name)
        if declared is None:
            raise _unknown("filter", name, endpoint.filters, _also(endpoint.query, name, "query"))
        value = _value("filter", declared, name, text)
        key = to_snake(declared.name)
        if isinstance(declared, Filter) and declared.kind == "array":
            before = given.get(key)
            given[key] = [*before, value] if isinstance(before, list) else [value]
            continue
        _refuse_twice("filter", name, given, key)
        given[key] = value
    return given


def read_query(endpoint: Endpoint, texts: Iterable[str] | None) -> dict[str, object]:
    """The parameters of `--query`, in Python's spelling. Raises `InvalidArgumentError`."""
    given: dict[str, object] = {}
    known = _by_name(endpoint.query)
    for name, text in _pairs("query", texts):
        declared = known.get(name)
        if declared is None:
            raise _unknown("query", name, endpoint.query, _also(endpoint.filters, name, "filter"))
        key = to_snake(declared.name)
        _refuse_twice("query", name, given, key)
        given[key] = _value("query", declared, name, text)
    return given


def read_include(endpoint: Endpoint, texts: Iterable[str] | None) -> list[str]:
    """The names of `--include`, some of which may stand together with commas between them.

    Raises `InvalidArgumentError`.
    """
    known = {form: name for name in endpoint.include for form in (name, to_snake(name))}
    names = [name.strip() for text in texts or () for name in text.split(",")]
    for name in names:
        if name not in known:
            raise InvalidArgumentError(
                "include",
                f"--include: {name!r} is not known.{suggest(name, _snakes(endpoint.include))} "
                f"{_BY_HAND}.",
            )
    return [known[name] for name in dict.fromkeys(names)]


@contextmanager
def in_words_of_options() -> Generator[None]:
    """Advice as a person at the command line can follow it; mistakes in a body a line each."""
    try:
        yield
    except InvalidArgumentError as error:
        message = error.message
        for said, instead in _IN_OPTIONS:
            message = re.sub(said, instead, message)
        raise InvalidArgumentError(error.argument, message) from None
    except ValidationFailedError as error:
        if not error.fields:
            raise
        lines = [f"  {name}: {', '.join(said)}" for name, said in error.fields.items()]
        start = error.message.partition(": ")[0]
        raise ValidationFailedError(
            "\n".join([f"{start}: HTTP {error.status}, the service found mistakes in:", *lines]),
            fields=error.fields,
            service_code=error.service_code,
            response=error.response,
        ) from None


# What the library's messages advise, in the words of the command line.
_IN_OPTIONS: Final = (
    (r", or pass Unchecked\(.*?\)$", "."),
    (r" To (?:send|ask for) a newer (?:one|value), pass Unchecked\(.*?\)\.", f" {_BY_HAND}."),
    (r"What is newer than the document can be reached with client\.request\(…\)", _BY_HAND),
    (r"\bsuch as Decimal\('([\d.]+)'\)", r"such as \1"),
    (r"\bper_page\b", "--per-page"),
    (r"^body: ", "The body (--json, --set): "),
    (r"^extra: ", "--extra: "),
)


def _pairs(option: str, texts: Iterable[str] | None) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for text in texts or ():
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise InvalidArgumentError(option, f"--{option} takes NAME=VALUE, not {text!r}.")
        pairs.append((name.strip(), value))
    return pairs


def _value(option: str, declared: Filter | Parameter, name: str, text: str) -> object:
    kind = declared.kind
    if kind == "array" and isinstance(declared, Filter):
        kind = declared.item or "unknown"
    if kind == "date-time":
        return read_time(f"{option} {name}", text)
    if kind == "boolean" and text not in {"true", "false"}:
        raise InvalidArgumentError(option, f"--{option} {name} is true or false, not {text!r}.")
    return text


def _by_name(
    declared: Sequence[Filter] | Sequence[Parameter],
) -> dict[str, Filter | Parameter]:
    """By both spellings: `userId` and `user_id`."""
    return {form: each for each in declared for form in (to_snake(each.name), each.name)}


def _unknown(
    option: str, name: str, declared: Sequence[Filter] | Sequence[Parameter], also: str
) -> InvalidArgumentError:
    meant = also or suggest(name, _snakes(each.name for each in declared))
    return InvalidArgumentError(option, f"--{option}: {name!r} is not known.{meant} {_BY_HAND}.")


def _also(declared: Sequence[Filter] | Sequence[Parameter], name: str, option: str) -> str:
    return f" It goes by --{option}." if name in _by_name(declared) else ""


def _refuse_twice(option: str, name: str, given: dict[str, object], key: str) -> None:
    if key in given:
        raise InvalidArgumentError(option, f"--{option} {name} is given twice.")


def _snakes(names: Iterable[str]) -> list[str]:
    return [to_snake(name) for name in names]
