"""From decoded JSON to models, without losing a row to a value that does not fit.

What is as documented is read by pydantic in one go. Only where that fails, the answer is taken
apart: every part that fits is read as before, and where a value does not fit, it stays as it
arrived and the place is recorded in `.drift` of every model around it.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, cached_property
from typing import Annotated, Any, Final, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from pydantic import (
    AfterValidator,
    AliasChoices,
    AliasPath,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    TypeAdapter,
    ValidationError,
    WrapValidator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from beenergised import errors
from beenergised.base_models.base import Answer, AnswerList, Drift

AnswerT = TypeVar("AnswerT", bound=Answer)

_Path: TypeAlias = tuple[str | int, ...]

_MISSING: Final = object()
_UNEXPECTED: Final = "not as documented"

# Any: what an annotation turns out to be is looked up here
_NOT: dict[Any, str] = {
    str: "not text",
    float: "not a number",
    int: "not a whole number",
    bool: "not true or false",
    list: "not a list",
    dict: "not an object",
    datetime: "not a date-time",
    date: "not a date",
}
_KINDS: dict[type, str] = {
    type(None): "null",
    dict: "an object",
    list: "a list",
    str: "text",
    bool: "true or false",
}
# Any: validators of pydantic, by the mode of a decorator.
_VALIDATORS: dict[str, Any] = {
    "before": BeforeValidator,
    "after": AfterValidator,
    "plain": PlainValidator,
    "wrap": WrapValidator,
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
    """Return `data`, a list of decoded JSON, as a list with one `model` per item, see `read_row`.

    Raises `InvalidResponseError` if `data` is not a list.
    """
    if not isinstance(data, list):
        raise errors.InvalidResponseError(
            f"The service answered {_kind(data)} where it documents a list of {model.__name__}."
        )
    return AnswerList(read_row(model, item) for item in cast("list[object]", data))


def read_row(model: type[AnswerT], data: object) -> AnswerT:
    """Return `data` as a `model`, whatever it is: a dropped row would shift all rows after it.

    A value that is no object becomes an object without values, whose `.drift` says what arrived
    and what is missing. If `model` has no fields, its form is not documented: the object then holds
    the value as `value`.
    """
    if isinstance(data, dict):
        return _read_object(model, cast("dict[str, Any]", data))
    if data is not None and not model.model_fields:
        return _construct(model, {}, {"value": data}, set(), ())
    row = _rebuild(model, {})
    problem = "null" if data is None else "not an object"
    object.__setattr__(row, "_drift", (Drift((), problem, data), *row.drift))
    return row


def _read_object(model: type[AnswerT], data: dict[str, Any]) -> AnswerT:
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        row = _rebuild(model, data)
        if not row.drift and _refuses_all(problem):
            object.__setattr__(row, "_drift", (Drift((), _UNEXPECTED, data),))
        return row


# Any: from here on, values are whatever JSON the service sent.
def _rebuild(model: type[AnswerT], data: dict[str, Any]) -> AnswerT:
    rest = dict(data)
    values: dict[str, Any] = {}
    drift: list[Drift] = []
    given: set[str] = set()
    for name, field in _fields(model).items():
        value = field.take(rest, data)
        if value is not _MISSING:
            given.add(name)
            values[name] = field.shape.fit(value, (name,), drift)
        elif field.info.is_required():
            values[name] = None
            if not field.shape.is_nullable:
                drift.append(Drift((name,), "missing"))
        else:
            values[name] = field.info.get_default(call_default_factory=True, validated_data=values)
    if model.model_config.get("extra") == "forbid":
        drift.extend(Drift((name,), _UNEXPECTED, value) for name, value in rest.items())
    return _construct(model, values, rest, given, tuple(drift))


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
    keeps_extra = model.model_config.get("extra") == "allow"
    private = {
        name: attribute.get_default()
        for name, attribute in model.__private_attributes__.items()
        if attribute.get_default() is not PydanticUndefined
    }
    object.__setattr__(instance, "__dict__", values)
    object.__setattr__(instance, "__pydantic_fields_set__", given)
    object.__setattr__(instance, "__pydantic_extra__", extra if keeps_extra else None)
    object.__setattr__(instance, "__pydantic_private__", private or None)
    object.__setattr__(instance, "_drift", drift)
    return instance


class _Shape:
    """The type of a field or of a part of one. It splits a value that does not fit into parts.

    Its properties are computed on first use, because a type may contain itself.
    """

    # Any: an annotation, with what pydantic knows beside it.
    def __init__(self, annotation: Any, config: ConfigDict | None = None) -> None:
        self._annotation = annotation
        self._plain = _plain(annotation)
        self._config = config

    # Any: of the annotation.
    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        takes_config = not (isinstance(self._plain, type) and hasattr(self._plain, "model_config"))
        return TypeAdapter(self._annotation, config=self._config if takes_config else None)

    @cached_property
    def is_nullable(self) -> bool:
        """True if null is a valid value."""
        try:
            self._adapter.validate_python(None)
        except ValidationError:
            return False
        return True

    @cached_property
    def _arms(self) -> tuple[_Shape, ...]:
        """The members of a union, without None; else this type alone."""
        if get_origin(self._plain) not in {Union, types.UnionType}:
            return (self,)
        arms = [_Shape(inner, self._config) for inner in get_args(self._plain)]
        return tuple(
            arm for shape in arms for arm in shape._arms if arm._plain is not types.NoneType
        )

    @property
    def _only(self) -> _Shape | None:
        """The only type that is allowed besides null; None for a union of several."""
        return self._arms[0] if len(self._arms) == 1 else None

    @cached_property
    def _inner(self) -> tuple[_Shape, ...]:
        """The type of a list's items; those of an object's names and values."""
        known = self._is(list) or self._is(dict)
        return tuple(_Shape(i, self._config) for i in get_args(self._plain)) if known else ()

    @cached_property
    def _model(self) -> type[Answer] | None:
        return self._plain if _is_a(self._plain, Answer) else None

    def fit(self, value: Any, path: _Path, drift: list[Drift]) -> Any:
        """Return `value`, parsed as far as it fits; add what does not fit to `drift`."""
        try:
            return self._adapter.validate_python(value)
        except ValidationError as problem:
            if value is None:
                drift.append(Drift(path, "null"))
                return None
            arms = [parts for arm in self._arms if (parts := arm._parts(value, path))]
            if not arms:
                drift.append(Drift(path, self._problem, value))
                return value
            read, found = min(arms, key=lambda parts: len(parts[1]))
            if not found and _refuses_all(problem):  # a list that is too long, for example
                found = [Drift(path, _UNEXPECTED, value)]
            drift.extend(found)
            return read

    def _parts(self, value: Any, path: _Path) -> tuple[Any, list[Drift]] | None:
        """Return `value` with its parts parsed, and their drift; None if it has no such parts."""
        drift: list[Drift] = []
        if self._model is not None and isinstance(value, dict):
            model = _read_object(self._model, cast("dict[str, Any]", value))
            return model, _moved(model, path)
        if self._is(list) and isinstance(value, list) and self._inner:
            items = cast("list[object]", value)
            inner = self._inner[0]
            return [inner._fit_item(item, (*path, n), drift) for n, item in enumerate(items)], drift
        if self._is(dict) and isinstance(value, dict) and self._inner:
            name_shape, value_shape = self._inner
            members = cast("dict[str, Any]", value).items()
            read = {
                name_shape.fit(name, (*path, name), drift): value_shape.fit(
                    item, (*path, name), drift
                )
                for name, item in members
            }
            return read, drift
        return None

    def _fit_item(self, value: Any, path: _Path, drift: list[Drift]) -> Any:
        """Do as `fit`, but return an empty object or list for null where one is documented."""
        arm = self._only
        if value is not None or self.is_nullable or arm is None:
            return self.fit(value, path, drift)
        if arm._model is not None:
            row = read_row(arm._model, None)
            drift.extend(_moved(row, path))
            return row
        drift.append(Drift(path, "null"))
        return [] if arm._is(list) else None

    @property
    def _problem(self) -> str:
        arm = self._only
        if arm is None:
            return _UNEXPECTED
        if arm._model is not None:
            return "not an object"
        plain = get_origin(arm._plain) or arm._plain
        return "not text" if _is_a(plain, Enum) else _NOT.get(plain, _UNEXPECTED)

    def _is(self, kind: type) -> bool:
        return (get_origin(self._plain) or self._plain) is kind


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a model: the places where its value may be, and its type."""

    keys: tuple[str | AliasPath, ...]
    info: FieldInfo
    shape: _Shape

    def take(self, rest: dict[str, Any], data: dict[str, Any]) -> Any:
        """Remove and return the value from `rest`, or return it from deeper in `data`.

        `_MISSING` if there is none.
        """
        for key in self.keys:
            if isinstance(key, str):
                if key in rest:
                    return rest.pop(key)
                continue
            # pydantic types its parameter as a dictionary of nothing in particular
            value = key.search_dict_for_path(data)  # pyright: ignore[reportUnknownMemberType]
            if value is not PydanticUndefined:
                return value
        return _MISSING


@cache
def _fields(model: type[Answer]) -> dict[str, _Field]:
    return {
        name: _Field(
            _keys(name, info, model.model_config),
            info,
            _Shape(_annotation(model, name, info), model.model_config),
        )
        for name, info in model.model_fields.items()
    }


def _keys(name: str, info: FieldInfo, config: ConfigDict) -> tuple[str | AliasPath, ...]:
    alias = info.validation_alias or info.alias
    if alias is None:
        return (name,)
    keys = alias.choices if isinstance(alias, AliasChoices) else [alias]
    by_name = config.get("populate_by_name") or config.get("validate_by_name")
    return (*keys, name) if by_name else tuple(keys)


# Any: an annotation.
def _annotation(model: type[Answer], name: str, info: FieldInfo) -> Any:
    """The type of a field, with everything that its value has to pass."""
    decorators = model.__pydantic_decorators__.field_validators.values()
    marks: list[Any] = [
        *info.metadata,
        *([Field(discriminator=info.discriminator)] if info.discriminator else []),
        *(
            _VALIDATORS[each.info.mode](each.func)
            for each in decorators
            if {name, "*"} & set(each.info.fields)
        ),
    ]
    return Annotated[(info.annotation, *marks)] if marks else info.annotation


# Any: an annotation.
def _plain(annotation: Any) -> Any:
    """Return the type of an `Annotated` or of a type alias."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        # That of typing, or that of typing_extensions.
        elif type(annotation).__name__ == "TypeAliasType":
            annotation = annotation.__value__
        else:
            return annotation


def _moved(row: Answer, path: _Path) -> list[Drift]:
    """Return the drift of a part, with paths that begin at the whole."""
    return [Drift((*path, *place.path), *place[1:]) for place in row.drift]


def _refuses_all(problem: ValidationError) -> bool:
    """Return whether pydantic refused the value as a whole, not only parts of it."""
    said = problem.errors(include_url=False, include_context=False, include_input=False)
    return any(not each["loc"] for each in said)


def _is_a(annotation: Any, base: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)


def _kind(data: object) -> str:
    kind: type = type(data)
    return _KINDS.get(kind, "a number")
