"""What a call was given, sorted into path, query, body and options, and checked by the index."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from importlib import import_module
from typing import Any, TypeAlias, cast

from beenergised.base_models import Answer, Input, Unchecked
from beenergised.errors import InvalidArgumentError
from beenergised.names import to_snake
from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource
from beenergised.public_api.paths import filled, named_parameters, unknown_name
from beenergised.public_api.queries import Pairs, QueryStyle, include_pairs
from beenergised.public_api.update_bodies import is_read, names_of, without_read_only
from beenergised.transport.options import CallOptions, check_options

_OPTIONS = frozenset(CallOptions.__annotations__)
_OWN = frozenset({"self", "body", "extra", "include", "filters", "per_page"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What one call asks for.

    about: for a message, which thing it is about.
    body: JSON to send; `has_body` tells null from none.
    """

    endpoint: Endpoint
    path: str
    query: Pairs = field(default_factory=list[tuple[str, str]])
    # Any: JSON.
    body: Any = None
    has_body: bool = False
    about: str = ""
    options: CallOptions = field(default_factory=CallOptions)


def asked_for(
    endpoint: Endpoint,
    style: QueryStyle,
    path: Sequence[object],
    arguments: Mapping[str, object],
    *,
    timezone: tzinfo,
    include: object = None,
    filters: Mapping[str, object] | None = None,
    body: object = None,
    extra: Mapping[str, object] | None = None,
    resource: Resource | None = None,
) -> Asked:
    """What is asked of `endpoint`, checked: raises `InvalidArgumentError` before anything is sent.

    `timezone` is that of dates and times without one, in filters, parameters and the body.
    `arguments` are the caller's by name: filters and parameters in Python's or the service's
    spelling, and the options of a call. None stands for not given. `filters` takes the same
    filters, and under `Unchecked` also newer ones. `resource` has what may be sent back.
    """
    places = named_parameters(endpoint)
    named = {places[name]: value for name, value in arguments.items() if name in places}
    rest = {name: value for name, value in arguments.items() if name not in places}
    options = {name: rest.pop(name) for name in _OPTIONS & set(rest)}
    check_options(cast("CallOptions", options))
    if fields := _fields(endpoint, rest):
        if body is not None:
            raise InvalidArgumentError(
                "body", f"{endpoint.name} takes body or its fields by name, not both. Fields that "
                f"were passed by name: {', '.join(fields)}.",
            )  # fmt: skip
        names = argument_names(endpoint)
        body = {names[name]: rest.pop(name) for name in fields}
    place = filled(endpoint, path, named)
    about = " ".join(str(value) for value in (*path, *named.values()))
    query = [
        *_query(endpoint, style, rest, filters, timezone),
        *include_pairs(include, endpoint.include, endpoint.name),
    ]
    body = _written_back(endpoint, body, resource)
    data, has_body = _body(endpoint, body, extra, timezone, "" if fields else "body")
    return Asked(
        endpoint, place, query, data, has_body,
        f" {about}" if about else "", cast("CallOptions", options),
    )  # fmt: skip


# --- Filters and other parameters ---------------------------------------------------------------

_Writer: TypeAlias = Callable[[object, str], Pairs]


def _query(
    endpoint: Endpoint,
    style: QueryStyle,
    arguments: Mapping[str, object],
    filters: Mapping[str, object] | None,
    timezone: tzinfo,
) -> Pairs:
    known = _writers(endpoint, style, timezone)
    given: dict[int, str] = {}
    pairs: Pairs = []
    for name, value in arguments.items():
        if value is None:
            continue
        if name not in known:
            raise unknown_name(name, endpoint.name, takes(endpoint))
        pairs += _once(known[name], name, value, given)
    if filters is not None and not isinstance(filters, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("filters", f"filters is a mapping, not {filters!r}")
    for name, value in (filters or {}).items():
        # The annotation promises text, but callers without a type checker exist.
        if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError("filters", f"names of filters are text, not {name!r}")
        if value is None:
            continue
        if name in known:
            pairs += _once(known[name], name, value, given)
        elif _is_unchecked(value):
            pairs += style.filter(Filter(name, "unknown"), value, name)
        else:
            problem = unknown_name(name, endpoint.name, takes(endpoint))
            raise InvalidArgumentError(
                name, f"{problem.message} To send a newer filter, pass Unchecked(…) as its value."
            )
    lacking = [
        to_snake(each.name) for each in endpoint.query if each.required and not _among(each, given)
    ]
    if lacking:
        raise InvalidArgumentError(lacking[0], f"{endpoint.name} needs {', '.join(lacking)}")
    return pairs


@dataclass(frozen=True, slots=True)
class _Known:
    """A filter or parameter that may be given, and how it is written."""

    number: int
    name: str
    write: _Writer


def _writers(endpoint: Endpoint, style: QueryStyle, timezone: tzinfo) -> dict[str, _Known]:
    declared: list[Filter | Parameter] = [*endpoint.filters, *endpoint.query]
    known: dict[str, _Known] = {}
    for number, each in enumerate(declared):
        entry = _Known(number, each.name, _writer(style, each, timezone))
        for name in (each.name, to_snake(each.name)):
            known.setdefault(name, entry)
    return known


def _writer(style: QueryStyle, declared: Filter | Parameter, timezone: tzinfo) -> _Writer:
    if isinstance(declared, Filter):
        return lambda value, name: style.filter(declared, value, name, timezone)
    return lambda value, name: style.parameter(declared, value, name, timezone)


def _once(known: _Known, name: str, value: object, given: dict[int, str]) -> Pairs:
    if known.number in given:
        raise InvalidArgumentError(
            name, f"{name} is given twice, as {given[known.number]} and as {name}"
        )
    given[known.number] = name
    return known.write(value, name)


def _among(parameter: Parameter, given: Mapping[int, str]) -> bool:
    return any(name in {parameter.name, to_snake(parameter.name)} for name in given.values())


def takes(endpoint: Endpoint) -> list[str]:
    """What an operation takes by name, for a message."""
    return [
        *(to_snake(each.name) for each in endpoint.filters),
        *(to_snake(each.name) for each in endpoint.query),
        *(to_snake(each.name) for each in endpoint.path_parameters),
        *argument_names(endpoint),
        *sorted(_OPTIONS),
        *(["include"] if endpoint.include else []),
        *(["per_page"] if endpoint.pagination else []),
    ]


def _is_unchecked(value: object) -> bool:
    if isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        return bool(items) and all(isinstance(item, Unchecked) for item in items)
    return isinstance(value, Unchecked)


# --- Bodies ---------------------------------------------------------------------------------------


def argument_names(endpoint: Endpoint) -> dict[str, str]:
    """Return the fields of the body of `endpoint` by the arguments that stand for them.

    A field that is named like another argument of the method has an underscore after its name.
    """
    if endpoint.request is None:
        return {}
    taken = {*_OWN, *_OPTIONS, *(to_snake(each.name) for each in endpoint.path_parameters)}
    taken |= {to_snake(each.name) for each in endpoint.query}
    taken |= {to_snake(each.name) for each in endpoint.filters}
    fields = input_model(endpoint.request).model_fields
    return {f"{name}_" if name in taken else name: name for name in fields}


def _fields(endpoint: Endpoint, arguments: Mapping[str, object]) -> list[str]:
    """Return the names of those arguments that are fields of the body."""
    if endpoint.request is None or not arguments:
        return []
    names = argument_names(endpoint)
    return [name for name in arguments if name in names]


# object, here and below: what was passed, before it is checked.
def _written_back(endpoint: Endpoint, body: object, resource: Resource | None) -> object:
    """Return `body`; a response of `resource` without the fields that only the service sets."""
    if resource is None:
        return body
    if endpoint.request is None:
        # The form of the body is not known, so no field can be left out.
        if isinstance(body, Answer):
            return body.model_dump(mode="json", by_alias=True, exclude_unset=True)
        return body
    responses = dict.fromkeys(each.response for each in resource.endpoints.values())
    model = input_model(endpoint.request)
    for response in map(answer_model, filter(None, responses)):
        if is_read(body, model, response):
            included = {name for each in resource.endpoints.values() for name in each.include}
            absent = {*included, *map(to_snake, included)}
            return without_read_only(body, model, response, absent)
    return body


# Any: JSON.
def _body(
    endpoint: Endpoint,
    body: object,
    extra: Mapping[str, object] | None,
    timezone: tzinfo,
    argument: str,
) -> tuple[Any, bool]:
    name = endpoint.name
    if body is None and not extra:
        if endpoint.request_required:
            raise InvalidArgumentError("body", _lacks_a_body(endpoint))
        return None, False
    if endpoint.method == "GET" or (endpoint.typed and endpoint.request is None):
        raise InvalidArgumentError("body", f"{name} takes no body")
    data = _json_of(endpoint, {} if body is None else body, timezone, argument)
    if extra:
        data = _with_extra(data, extra, endpoint)
    return checked_json(data), True


def _lacks_a_body(endpoint: Endpoint) -> str:
    if endpoint.request is None:
        return f"{endpoint.name} needs a body"
    fields = input_model(endpoint.request).model_fields
    required = [name for name, field in fields.items() if field.is_required()]
    named = f"at least {', '.join(required)}" if required else f"such as {next(iter(fields))}"
    return f"{endpoint.name} needs a body: pass body, or its fields by name, {named}."


# Any: JSON.
def checked_json(body: Any) -> Any:
    """`body` itself, if it can be sent."""
    try:
        json.dumps(body, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError("body", f"the body is not JSON: {error}") from None
    return body


# Any: JSON.
def _json_of(endpoint: Endpoint, body: object, timezone: tzinfo, argument: str) -> Any:
    if endpoint.request is None:
        if not isinstance(body, Input):
            return body
        return type(body).checked("body", as_given(body), timezone).variables()
    model = input_model(endpoint.request)
    if isinstance(body, Input) and not isinstance(body, model):
        raise InvalidArgumentError(
            "body", f"{endpoint.name} takes a {model.__name__}, not a {type(body).__name__}"
        )
    if isinstance(body, Answer):
        raise InvalidArgumentError(
            "body", f"{endpoint.name} takes a {model.__name__}, not a {type(body).__name__}"
        )
    try:
        return model.checked(argument, as_given(body), timezone).variables()
    except RecursionError:
        problem = "the body is nested too deeply: does a part contain itself?"
    raise InvalidArgumentError("body", problem)


def as_given(value: object) -> object:
    """`value` with its models as plain mappings, so that all of it is checked as it is now.

    A model was checked when it was made; what was assigned since, or put into a list of it, was
    not, and must not reach the service either.
    """
    if isinstance(value, Input):
        return {name: as_given(each) for name, each in value if name in value.model_fields_set}
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return {name: as_given(each) for name, each in members.items()}
    if isinstance(value, list | tuple):
        return [as_given(each) for each in cast("Sequence[object]", value)]
    return value


# Any: JSON.
def _with_extra(data: Any, extra: Mapping[str, object], endpoint: Endpoint) -> Any:
    if not isinstance(data, dict):
        raise InvalidArgumentError("extra", "extra goes into an object: the body is none")
    # The annotation promises one, but callers without a type checker exist.
    if not isinstance(extra, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("extra", f"extra is a mapping, not {extra!r}")
    known: set[str] = set()
    if endpoint.request is not None:
        known = {*names_of(input_model(endpoint.request))}
    for name in extra:
        if name in known:
            raise InvalidArgumentError("extra", f"extra: {name} is a field: put it into the body")
    return {**cast("dict[str, Any]", data), **extra}


def input_model(place: str) -> type[Input]:
    """The model of a body, imported when it is first needed."""
    return cast("type[Input]", _model(place))


def answer_model(place: str | None) -> type[Answer]:
    """The model of an answer; one without known fields where its form is not known."""
    return Answer if place is None else cast("type[Answer]", _model(place))


def _model(place: str) -> object:
    module, _, name = place.partition(":")
    return getattr(import_module(f"beenergised.public_api._generated.models.{module}"), name)
