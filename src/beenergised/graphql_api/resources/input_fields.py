"""Arguments with many fields: a model, a mapping, or keyword arguments, checked before sending."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC
from typing import TypeVar, cast

from beenergised.base_models import Input, Unchecked, iso, moment
from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean
from beenergised.redaction import Secret
from beenergised.transport.options import CallOptions, check_options
from beenergised.validation import kind_of

InputT = TypeVar("InputT", bound=Input)

_SECRET = ("password", "iban")
_IDS = frozenset({"id", "rate_id"})
# All of these can be iterated over, and none of them is a list of things.


# object, here and below: what was passed, before it is checked.
def split(kind: type[Input], given: Mapping[str, object]) -> tuple[dict[str, object], CallOptions]:
    """The fields of `kind` among keyword arguments, and the options of the call.

    What is secret of them is hidden in `given` too, whose frame a traceback may show. Raises
    `InvalidArgumentError` for a name that is neither.
    """
    own = cast("dict[str, object]", given)
    own.update((name, Secret(text)) for name in _SECRET if isinstance(text := own.get(name), str))
    fields = {name: value for name, value in given.items() if name in kind.model_fields}
    options = {name: value for name, value in given.items() if name not in fields}
    for name in options:
        hint = did_you_mean(name, kind.model_fields)
        if name not in CallOptions.__annotations__ and hint:
            raise InvalidArgumentError(name, f"there is no argument {name!r} here.{hint}")
    checked = cast("CallOptions", options)
    check_options(checked)
    return fields, checked


def input_of(
    argument: str,
    kind: type[InputT],
    whole: object,
    fields: Mapping[str, object],
    *,
    beside: Collection[str] = (),
    blank: Collection[str] = (),
) -> InputT:
    """One `kind`, from `whole` (one, or a mapping) or from `fields`.

    `beside` are the fields that say of what the rest is: alone they would change nothing. `blank`
    are texts that may be empty although they are needed. Secrets may come as `Secret`; a
    `birthday` is a day: without a zone it is in UTC, whatever the client's zone. Raises
    `InvalidArgumentError`, which shows no secret.
    """
    if whole is not None and fields:
        raise InvalidArgumentError(
            argument,
            f"{argument}: pass a {kind.__name__}, or {', '.join(fields)} by name: not both",
        )
    given = fields if whole is None else _members(argument, kind, whole)
    made = kind.checked(argument, {name: _plain(name, value) for name, value in given.items()})
    _refuse_blanks(argument, made, blank)
    if not any(getattr(made, name) is not None for name in made.model_fields_set - {*beside}):
        fit = [name for name in kind.model_fields if name not in beside]
        given_alone = f" beside {', '.join(beside)}" if beside else ""
        raise InvalidArgumentError(
            argument, f"{argument}: nothing is given{given_alone}. It can have: {', '.join(fit)}."
        )
    return made


def secrets_in(given: Input) -> tuple[Secret, ...]:
    """The secrets among the fields, an IBAN also in the other ways that it is written."""
    found: list[Secret] = []
    for name in _SECRET:
        value = getattr(given, name, None)
        if isinstance(value, str) and value:
            found += map(Secret, _spellings(value) if name == "iban" else [value])
    return tuple(found)


def _spellings(iban: str) -> Iterable[str]:
    bare = "".join(filter(str.isalnum, iban))
    grouped = " ".join(bare[at : at + 4] for at in range(0, len(bare), 4))
    written = (iban, bare, grouped)
    return dict.fromkeys([*written, *map(str.upper, written), *map(str.lower, written)])


def _members(argument: str, kind: type[Input], whole: object) -> Mapping[str, object]:
    if isinstance(whole, kind):
        # Checked anew: what was assigned after it was made was not.
        return {name: getattr(whole, name) for name in whole.model_fields_set}
    if isinstance(whole, Mapping):
        return cast("Mapping[str, object]", whole)
    raise InvalidArgumentError(
        argument,
        f"{argument} is a {kind.__name__} or a mapping of its fields, not {kind_of(whole)}",
    )


def _plain(name: str, value: object) -> object:
    if isinstance(value, Secret):
        return value.reveal()
    if name == "birthday" and not isinstance(value, Unchecked):
        # A day of the calendar, not a time: midnight in another zone would be the day before.
        # `moment` refuses what is none of the three.
        when = moment("birthday", cast("str | None", value), UTC)
        return None if when is None else Unchecked(iso(when))
    return value


def _refuse_blanks(argument: str, made: Input, blank: Collection[str]) -> None:
    for name, field in type(made).model_fields.items():
        value: object = getattr(made, name)
        if name in blank or not (field.is_required() or name in _IDS):
            continue
        # A password is any text but none.
        if isinstance(value, str) and not (value if name == "password" else value.strip()):
            raise InvalidArgumentError(argument, f"{argument}: {name} is empty")
