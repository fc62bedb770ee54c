"""From decoded JSON to models, without losing a row to a value that does not fit.

What is as documented is read by pydantic in one go. Only where that fails, the answer is taken
apart: every part that fits is read as before, and where a value does not fit, it stays as it
arrived and the place is recorded in `.drift` of every model around it.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from beenergised import errors
from beenergised.models.answers import Answer, AnswerList, Drift
from beenergised.models.scalars import DateTime

AnswerT = TypeVar("AnswerT", bound=Answer)

_MISSING = object()

# Any: what an annotation turns out to be is looked up here
_NOT: dict[Any, str] = {
    str: "not text",
    float: "not a number",
    int: "not a whole number",
    bool: "not true or false",
}
_KINDS: dict[type, str] = {
    type(None): "null",
    dict: "an object",
    list: "a list",
    str: "text",
    bool: "true or false",
}


def read(model: type[AnswerT], data: object) -> AnswerT:
    """`data`, an object of decoded JSON, as a `model`. See `.drift` for what did not fit.

    Raises `InvalidResponseError` if `data` is not an object at all.
    """
    if not isinstance(data, dict):
        raise errors.InvalidResponseError(
            f"The service answered {_kind(data)} where it documents an object ({model.__name__})."
        )
    return _read_object(model, cast("dict[str, Any]", data))


def read_list(model: type[AnswerT], data: object) -> AnswerList[AnswerT]:
    """`data`, a list of decoded JSON, as a list of `model`, one for every item.

    An item that is no object is one without values; `.drift` says so. Raises
    `InvalidResponseError` if `data` is not a list.
    """
    if not isinstance(data, list):
        raise errors.InvalidResponseError(
            f"The service answered {_kind(data)} where it documents a list of {model.__name__}."
        )
    items: list[AnswerT] = []
    drift: list[Drift] = []
    for number, item in enumerate(cast("list[object]", data)):
        if isinstance(item, dict):
            items.append(read(model, cast("dict[str, object]", item)))
            continue
        drift.append(Drift((number,), "null" if item is None else "not an object", item))
        items.append(read(model, {}))
    return AnswerList(items, tuple(drift))


def _read_object(model: type[AnswerT], data: dict[str, Any]) -> AnswerT:
    try:
        return model.model_validate(data)
    except ValidationError:
        return _rebuild(model, data)


# Any: from here on, values are whatever JSON the service sent.
def _rebuild(model: type[AnswerT], data: dict[str, Any]) -> AnswerT:
    rest = dict(data)
    values: dict[str, Any] = {}
    drift: list[Drift] = []
    given: set[str] = set()
    for name, field in _plan(model).items():
        value = rest.pop(field.alias, _MISSING)
        if value is _MISSING:
            value = rest.pop(name, _MISSING)
        if value is _MISSING:
            values[name] = None
            if not field.shape.nullable:
                drift.append(Drift((name,), "missing"))
            continue
        given.add(name)
        values[name] = _fit(field.shape, value, (name,), drift)
    return _construct(model, values, rest, given, tuple(drift))


def _fit(shape: _Shape, value: Any, path: tuple[str | int, ...], drift: list[Drift]) -> Any:
    if value is None:
        if not shape.nullable:
            drift.append(Drift(path, "null"))
        return None
    if shape.item is not None and isinstance(value, list):
        items = cast("list[object]", value)
        return [_fit(shape.item, item, (*path, n), drift) for n, item in enumerate(items)]
    if shape.model is not None and isinstance(value, dict):
        model = _read_object(shape.model, cast("dict[str, Any]", value))
        drift.extend(Drift((*path, *inner.path), *inner[1:]) for inner in model.drift)
        return model
    if shape.scalar is not None:
        try:
            return shape.scalar.validate_python(value)
        except ValidationError:
            pass
    drift.append(Drift(path, shape.problem, value))
    return value


def _construct(
    model: type[AnswerT],
    values: dict[str, Any],
    extra: dict[str, Any],
    given: set[str],
    drift: tuple[Drift, ...],
) -> AnswerT:
    # Not model_construct: it takes fields as keyword arguments, and a service may name a field
    # as it likes, `cls` for example.
    instance = model.__new__(model)
    object.__setattr__(instance, "__dict__", values)
    object.__setattr__(instance, "__pydantic_fields_set__", given)
    object.__setattr__(instance, "__pydantic_extra__", extra)
    object.__setattr__(instance, "__pydantic_private__", None)
    object.__setattr__(instance, "_drift", drift)
    return instance


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a field may hold: exactly one of a model, a list or a scalar; and perhaps null."""

    nullable: bool
    problem: str
    model: type[Answer] | None = None
    item: _Shape | None = None
    scalar: TypeAdapter[Any] | None = None


@dataclass(frozen=True, slots=True)
class _Field:
    alias: str
    shape: _Shape


@cache
def _plan(model: type[Answer]) -> dict[str, _Field]:
    hints = get_type_hints(model, include_extras=True)
    return {
        name: _Field(info.alias or name, _shape(hints[name]))
        for name, info in model.model_fields.items()
    }


# Any: an annotation
def _shape(annotation: Any, nullable: bool = False) -> _Shape:
    arguments = get_args(annotation)
    if get_origin(annotation) in {Union, types.UnionType}:
        inner = [argument for argument in arguments if argument is not types.NoneType]
        if len(inner) == 1:
            return _shape(inner[0], nullable=len(inner) < len(arguments))
    if get_origin(annotation) is list:
        return _Shape(nullable, "not a list", item=_shape(arguments[0]))
    if _is_a(annotation, Answer):
        return _Shape(nullable, "not an object", model=annotation)
    return _Shape(nullable, _expected(annotation), scalar=TypeAdapter(annotation))


def _expected(annotation: Any) -> str:
    if annotation == DateTime:
        return "not a date-time"
    plain = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    return "not text" if _is_a(plain, Enum) else _NOT.get(plain, "not as documented")


def _is_a(annotation: Any, base: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)


def _kind(data: object) -> str:
    kind: type = type(data)
    return _KINDS.get(kind, "a number")
