"""Variables of a document of the caller's own: as JSON, checked before they are sent."""

# graphql-core leaves out the arguments of its own generic types; pyright's strict mode objects.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast
from uuid import UUID

from beenergised.base_models import Input, Unchecked, iso, moment, read_datetime
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api.custom_queries.documents import OwnDocument
from beenergised.graphql_api.custom_queries.schema import load_schema
from beenergised.names import did_you_mean, listed
from beenergised.redaction import Secret, redact_json
from beenergised.validation import check_single

if TYPE_CHECKING:
    from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLNamedType

# object: values are checked one by one.
Variables: TypeAlias = Mapping[str, object]
# Any: graphql-core's own types for these are generic in one of its versions and not in the other.
_Type: TypeAlias = Any

_LONGEST_VALUE = 60
_INT: Final = range(-(2**31), 2**31)


@dataclass(frozen=True, slots=True)
class ReadVariables:
    """What is sent, what may be shown of it, and the secrets in it."""

    # Any: JSON.
    sent: dict[str, Any] = field(repr=False)
    shown: dict[str, Any]
    secrets: tuple[Secret, ...]


def read_variables(
    document: OwnDocument, given: Variables | None, *, validate: bool, timezone: tzinfo
) -> ReadVariables:
    """`given`, else what gql's request holds, as JSON for `document`.

    Raises `InvalidArgumentError`, named by the variable: for one that the document does not
    declare or needs and does not get, for what is not JSON, and with `validate` for what does
    not fit the type that the document declares. A `datetime` without a zone is in `timezone`;
    text is sent as it is.
    """
    if given is None:
        given = document.request.variable_values
    # The annotation promises a mapping, but callers without a type checker exist.
    if given is not None and not isinstance(given, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "variables", f"variables is a mapping of names to values, not {type(given).__name__}."
        )
    try:
        values = _plain_object("", given or {}, timezone)
    except RecursionError:
        raise InvalidArgumentError(
            "variables", "variables is nested too deeply to be sent: does a part contain itself?"
        ) from None
    problems = [*_of_names(document, values)]
    if validate:
        problems += _of_types(document, values)
    if problems:
        raise InvalidArgumentError(
            problems[0][0], "\n".join(dict.fromkeys(message for _, message in problems))
        )
    secrets = tuple(_secrets(values))
    # `str` of a secret shows nothing.
    shown = redact_json(_written(values, str), secrets)
    return ReadVariables(_written(values, Secret.reveal), shown, secrets)


# --- To JSON -------------------------------------------------------------------------------------


# Any: JSON, with `Secret` and `Unchecked` left in their places.
def _plain(path: str, value: object, timezone: tzinfo) -> Any:
    if isinstance(value, Enum):
        return _plain(path, cast("object", value.value), timezone)
    if isinstance(value, int):
        check_single(path, value)
    if value is None or isinstance(value, bool | int | Secret | Unchecked):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise _unfit(path, f"{path}: {value!r} is no number that JSON has.")
        return value
    if isinstance(value, str | UUID):
        return str(value)
    if isinstance(value, datetime):
        return iso(moment(path, value, timezone))
    return _plain_container(path, value, timezone)


# Any: as above.
def _plain_container(path: str, value: object, timezone: tzinfo) -> Any:
    if isinstance(value, Input):
        # Not by `model_dump`, which would turn what is `Unchecked` into any text.
        fields = type(value).model_fields
        given: dict[str, object] = {
            fields[name].alias or name: getattr(value, name) for name in value.model_fields_set
        }
        return _plain_object(path, given, timezone)
    if isinstance(value, Mapping):
        return _plain_object(path, cast("Mapping[Any, object]", value), timezone)
    if isinstance(value, list | tuple):
        items = cast("list[object]", value)
        return [_plain(f"{path}[{index}]", item, timezone) for index, item in enumerate(items)]
    raise _unfit(
        path,
        f"{path}: a {type(value).__name__} cannot be sent. Pass JSON values, datetimes, "
        "enum members, objects of beenergised's inputs, or Secret.",
    )


# Any: as above.
def _plain_object(path: str, value: Mapping[Any, object], timezone: tzinfo) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, item in value.items():
        if not isinstance(name, str):
            raise _unfit(path or "variables", f"{path or 'variables'}: {name!r} is not a name.")
        plain[str(name)] = _plain(f"{path}.{name}" if path else name, item, timezone)
    return plain


# Any: JSON, before and after.
def _written(value: Any, show: Callable[[Secret], str]) -> Any:
    if isinstance(value, Secret):
        return show(value)
    if isinstance(value, dict):
        return {name: _written(item, show) for name, item in value.items()}
    if isinstance(value, list):
        return [_written(item, show) for item in value]
    return str(value) if isinstance(value, str) else value


def _secrets(value: object) -> Iterator[Secret]:
    if isinstance(value, Secret):
        yield value
    elif isinstance(value, dict):
        for item in cast("dict[str, object]", value).values():
            yield from _secrets(item)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _secrets(item)


# --- Against the document and the schema ---------------------------------------------------------

_Problem: TypeAlias = tuple[str, str]


# Any: JSON.
def _of_names(document: OwnDocument, values: dict[str, Any]) -> Iterator[_Problem]:
    from graphql import NonNullTypeNode, print_ast

    declared = {each.variable.name.value: each for each in _declared(document)}
    for name in values:
        if name not in declared:
            known = ", ".join(f"${each}" for each in declared) or "none"
            yield (
                name,
                f"{document.shown_name} declares no variable ${name}; it declares: {known}."
                f"{did_you_mean(name, declared)}",
            )
    for name, node in declared.items():
        needed = isinstance(node.type, NonNullTypeNode) and node.default_value is None
        if needed and name not in values:
            yield name, f"{document.shown_name} needs ${name}, of type {print_ast(node.type)}."


# Any: JSON.
def _of_types(document: OwnDocument, values: dict[str, Any]) -> Iterator[_Problem]:
    from graphql import type_from_ast

    for node in _declared(document):
        name = node.variable.name.value
        declared: _Type = type_from_ast(load_schema(), node.type)
        if name in values and declared is not None:
            for message in _misfits(declared, values[name], name):
                yield name, f"${message}"


def _declared(document: OwnDocument) -> tuple[_Type, ...]:
    return tuple(document.operation.variable_definitions or ())


# Any: JSON. graphql-core has such a check, which differs between its versions, quotes the values
# that it refuses, and does not know `Secret` and `Unchecked`.
def _misfits(kind: _Type, value: Any, path: str) -> Iterator[str]:
    from graphql import (
        GraphQLEnumType,
        GraphQLInputObjectType,
        is_list_type,
        is_non_null_type,
    )

    if is_non_null_type(kind):
        if value is None:
            yield f"{path}: null, where {kind} is needed."
            return
        kind = kind.of_type
    if value is None:
        return
    if is_list_type(kind):
        # A single value counts as a list of one, says the language.
        single = not isinstance(value, list)
        for index, item in enumerate([value] if single else value):
            yield from _misfits(kind.of_type, item, path if single else f"{path}[{index}]")
    elif isinstance(kind, GraphQLInputObjectType):
        yield from _misfits_of_object(kind, value, path)
    elif isinstance(value, list):
        yield f"{path} takes one value, not a list ({kind}). Make one call for each value."
    elif isinstance(kind, GraphQLEnumType):
        yield from _misfits_of_enum(kind, value, path)
    else:
        yield from _misfits_of_scalar(kind, value, path)


# Any: JSON.
def _misfits_of_object(kind: GraphQLInputObjectType, value: Any, path: str) -> Iterator[str]:
    from graphql import is_required_input_field

    if not isinstance(value, dict):
        yield f"{path}: {_shown(path, value)} is not an object ({kind.name})."
        return
    members = cast("dict[str, Any]", value)
    for name, item in members.items():
        member: _Type = kind.fields.get(name)
        if member is None:
            yield f"{path}.{name}: {kind.name} has no such field.{did_you_mean(name, kind.fields)}"
        else:
            yield from _misfits(member.type, item, f"{path}.{name}")
    for name, member in kind.fields.items():
        if is_required_input_field(member) and name not in members:
            yield f"{path}.{name}: missing, {kind.name} needs it ({member.type})."


# Any: JSON.
def _misfits_of_enum(kind: GraphQLEnumType, value: Any, path: str) -> Iterator[str]:
    if isinstance(value, Unchecked):
        return
    known = list(kind.values)
    if isinstance(value, str) and value in known:
        return
    how = f" To send a newer value: Unchecked({value!r}), or validate=False."
    yield (
        f"{path}: {_shown(path, value)} is not one of {listed(known)} ({kind.name})."
        + (f"{did_you_mean(value, known)}{how}" if isinstance(value, str) else "")
    )


# Any: JSON.
def _misfits_of_scalar(kind: GraphQLNamedType, value: Any, path: str) -> Iterator[str]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    is_text = isinstance(value, str | Secret)
    is_whole = is_number and value == int(value)
    fits = {
        "Int": is_whole and int(value) in _INT,
        "Float": is_number,
        "String": is_text,
        "Boolean": isinstance(value, bool),
        "ID": is_text or (is_whole and isinstance(value, int)),
        "DateTime": isinstance(value, Secret | Unchecked) or _is_moment(value),
    }
    if fits.get(kind.name, True):
        return
    needed = {
        "Int": "a whole number of 32 bits",
        "Float": "a number",
        "String": "text",
        "Boolean": "true or false",
        "ID": "text",
        "DateTime": "a datetime or ISO 8601 text",
    }
    yield f"{path}: {_shown(path, value)} is not {needed[kind.name]} ({kind.name})."


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(read_datetime(value))
    except ValueError:
        return False


# Any: JSON.
def _shown(path: str, value: Any) -> str:
    """A value in a message; not if it is a secret, or has the name of one."""
    name = path.rpartition(".")[2].partition("[")[0]
    plain = _written(value, str)
    [safe] = redact_json({name: plain}, tuple(_secrets(value))).values()
    text = repr(safe)
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


def _unfit(path: str, message: str) -> InvalidArgumentError:
    return InvalidArgumentError(path.partition(".")[0].partition("[")[0], message)
