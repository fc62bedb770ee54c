"""Conversion of a response to a request body, without the fields that only the service sets."""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from beenergised.base_models import Answer, Input, OpenEnum, Unchecked


def is_read(body: object, request: type[Input], response: type[Answer]) -> bool:
    """Return whether `body` is a response, or the `model_dump()` of one.

    A mapping is one if it has a member that the response has and the request has not, such as
    `id`, which no one can mean to set; or all that the response has.
    """
    if isinstance(body, response):
        return True
    if not isinstance(body, Mapping):
        return False
    known, wanted = names_of(response), names_of(request)
    given = {known.get(str(name), "") for name in cast("Mapping[object, object]", body)}
    read_only = set(known.values()) - set(wanted.values())
    return bool(given & read_only) or given >= set(known.values())


def without_read_only(
    body: object, request: type[Input], response: type[Answer], absent: Collection[str] = ()
) -> dict[str, object]:
    """Return the members of a response that `request` has, so that it can be sent.

    Null is left out where the request takes none. `absent`: names of members that a response has
    only if they were asked for, so that null in a mapping means nothing. Names that neither
    schema has stay in a mapping: they are refused with the nearest one when the body is checked.
    """
    members, is_exact = _members(body)
    wanted, known = names_of(request), names_of(response)
    result: dict[str, object] = {}
    for name, value in members.items():
        own = wanted.get(name) or wanted.get(known.get(name, ""))
        if own is None:
            if name not in known and not is_exact:
                result[name] = value
            continue
        if value is None and not is_exact and name in absent:
            continue
        form = _forms(request)[own]
        read = _forms(response).get(known.get(name, ""))
        fitted = _fitted(value, form, read)
        if fitted is not _NOTHING:
            result[own] = fitted
    return result


@cache
def names_of(model: type[BaseModel]) -> dict[str, str]:
    """Return the fields of a model by their names, in Python's and the service's spelling."""
    # Until a model is built, a field does not say its alias.
    fields = model.model_fields.items()
    aliases = {each.alias or to_camel(own): own for own, each in fields}
    return {**aliases, **{own: own for own in model.model_fields}}


def _members(body: object) -> tuple[dict[str, object], bool]:
    """Return the members of a body, and whether only those that arrived are among them."""
    if isinstance(body, Answer):
        extra = cast("dict[str, object]", body.model_extra or {})
        given = {name: getattr(body, name) for name in body.model_fields_set if name not in extra}
        return {**given, **extra}, True
    return dict(cast("Mapping[str, object]", body)), False


@dataclass(frozen=True, slots=True)
class _Form:
    """The type of a field, as far as sending it back depends on it."""

    nullable: bool
    is_list: bool
    is_literal: bool
    model: type[BaseModel] | None


_NOTHING = object()


def _fitted(value: object, form: _Form, read: _Form | None) -> object:
    if value is None:
        return None if form.nullable else _NOTHING
    if form.is_list and isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        return [_fitted(item, _item(form), read) for item in items if item is not None]
    if form.model is None:
        return _scalar(value, form)
    model = read.model if read is not None else None
    if model is None or not isinstance(value, Mapping | Answer):
        # For example a name, where the request takes an object.
        return value if read is None else _NOTHING
    return without_read_only(
        cast("object", value), cast("type[Input]", form.model), cast("type[Answer]", model)
    )


def _scalar(value: object, form: _Form) -> object:
    if isinstance(value, OpenEnum) and not value.known:
        return Unchecked(str(value))  # a value of the service that this version does not know
    if form.is_literal and isinstance(value, float) and value.is_integer():
        return int(value)  # the response has 15.0 where the request takes 15
    return value


def _item(form: _Form) -> _Form:
    return _Form(False, False, form.is_literal, form.model)


@cache
def _forms(model: type[BaseModel]) -> dict[str, _Form]:
    hints = get_type_hints(model, include_extras=True)
    return {name: _form(hints[name]) for name in model.model_fields}


# Any: an annotation.
def _form(annotation: Any) -> _Form:
    parts = _parts(annotation)
    models = [each for each in parts if isinstance(each, type) and issubclass(each, BaseModel)]
    return _Form(
        nullable=annotation is Any or types.NoneType in parts,
        is_list=any(get_origin(each) is list or each is list for each in parts),
        is_literal=any(get_origin(each) is Literal for each in parts),
        model=models[0] if models else None,
    )


# Any: as above.
def _parts(annotation: Any) -> list[Any]:
    """Return an annotation and all that it is made of."""
    if get_origin(annotation) is Literal:
        return [annotation]
    return [annotation, *(part for each in get_args(annotation) for part in _parts(each))]
