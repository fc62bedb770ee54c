"""The body of a request from --json, --set and --extra."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, TypeAlias, Union, cast, get_args, get_origin

from pydantic.alias_generators import to_camel

from beenergised.base_models import Input, OpenEnum
from beenergised.cli.times import read_time
from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest
from beenergised.public_api.arguments import input_model
from beenergised.public_api.endpoints import Endpoint

# Any, in this file: JSON of the caller's own, and annotations, which have no type of their own.
_Object: TypeAlias = dict[str, Any]


def read_body(endpoint: Endpoint, text: str | None, fields: Iterable[str] | None) -> Any:
    """What is sent: the JSON of --json, over which the fields of --set are laid; None for nothing.

    Raises `InvalidArgumentError`. The model that the operation names is checked by the client.
    """
    sets = list(fields or ())
    if text is None and not sets:
        if endpoint.request_required:
            raise InvalidArgumentError("json", _needed(endpoint))
        return None
    body: Any = {} if text is None else read_json("json", text)
    if not sets:
        return body
    if not isinstance(body, dict):
        raise InvalidArgumentError("set", "--set goes into an object: --json is none.")
    return _laid_over(cast("_Object", body), endpoint, sets)


def read_json(option: str, text: str) -> Any:
    """JSON as it is, from a file (`@path`) or from standard input (`-`).

    Raises `InvalidArgumentError`.
    """
    try:
        if text == "-":
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        elif text.startswith("@"):
            text = Path(text[1:]).expanduser().read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InvalidArgumentError(option, f"--{option}: {text[1:]}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InvalidArgumentError(option, f"--{option}: this is not UTF-8 text.") from None
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        hint = " A file is written @FILE." if Path(text).suffix == ".json" else ""
        raise InvalidArgumentError(option, f"--{option} is not JSON: {error}.{hint}") from None


def read_extra(text: str | None) -> _Object | None:
    """The members of --extra. Raises `InvalidArgumentError`."""
    if text is None:
        return None
    value = read_json("extra", text)
    if not isinstance(value, dict):
        raise InvalidArgumentError("extra", "--extra is one JSON object, such as '{\"a\": 1}'.")
    return cast("_Object", value)


def fields_of(place: str) -> Iterator[tuple[str, str]]:
    """The fields of a body, those that are needed first: names, and kinds or values."""
    model = input_model(place)
    members = sorted(model.model_fields.items(), key=lambda each: not each[1].is_required())
    for name, field in members:
        needed = " (required)" if field.is_required() else ""
        yield name, f"{_kind(field.annotation)}{needed}"


def bases_of(annotation: Any) -> list[Any]:
    """The types that a value may be of, without None and without what is said about them.

    >>> bases_of(Annotated[int, "more"] | None)
    [<class 'int'>]
    """
    origin = get_origin(annotation)
    if origin is Annotated:
        return bases_of(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return [base for each in get_args(annotation) for base in bases_of(each)]
    return [] if annotation is type(None) else [annotation]


def _needed(endpoint: Endpoint) -> str:
    said = "A body is needed: --set NAME=VALUE, or --json."
    if endpoint.request is None:
        return said
    fields = input_model(endpoint.request).model_fields
    needed = [name for name, field in fields.items() if field.is_required()]
    return f"{said} It must have {', '.join(needed)}." if needed else said


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


# --- --set ----------------------------------------------------------------------------------------


def _laid_over(body: _Object, endpoint: Endpoint, sets: list[str]) -> _Object:
    model = None if endpoint.request is None else input_model(endpoint.request)
    result: _Object = dict(body)
    given: set[str] = set()
    for text in sets:
        name, equals, value = text.partition("=")
        as_json = name.endswith(":")
        path = name.removesuffix(":").strip()
        if not equals or not path:
            raise InvalidArgumentError(
                "set", f"--set takes NAME=VALUE or NAME:=JSON, not {text!r}."
            )
        place, types = _placed(result, model, path)
        last = path.rpartition(".")[2]
        last = _named(last, place.model)
        items = None if as_json else _items(types)
        if path in given and items is None:
            raise InvalidArgumentError("set", f"--set {path} is given twice.")
        if as_json:
            found: Any = _json_value(path, value)
        elif items is not None:
            before: list[Any] = place.values[last] if path in given else []
            found = [*before, _value(path, value, items)]
        else:
            found = _value(path, value, types)
        given.add(path)
        place.put(last, found)
    return result


class _Place:
    """An object in the body, and the model of it if there is one."""

    def __init__(self, values: _Object, model: type[Input] | None) -> None:
        self.values = values
        self.model = model

    def put(self, name: str, value: Any) -> None:
        """Set a field, in place of what --json called by its other name."""
        self.values.pop(self._other(name), None)
        self.values[name] = value

    def below(self, name: str, model: type[Input] | None) -> _Place:
        """The object in a field; a new one where there is none."""
        present = self.values.get(name, self.values.get(self._other(name)))
        values: _Object = dict(cast("_Object", present)) if isinstance(present, dict) else {}
        self.put(name, values)
        return _Place(values, model)

    def _other(self, name: str) -> str:
        return "" if self.model is None else _alias(name, self.model)


def _placed(body: _Object, model: type[Input] | None, path: str) -> tuple[_Place, list[Any]]:
    """The object that a dotted path's last step is in, and the types of that step."""
    *steps, last = path.split(".")
    place = _Place(body, model)
    for step in steps:
        name = _named(step, place.model)
        inner = next((each for each in _types(name, place.model) if _is_model(each)), None)
        place = place.below(name, inner)
    return place, _types(_named(last, place.model), place.model)


def _types(name: str, model: type[Input] | None) -> list[Any]:
    return [Any] if model is None else bases_of(model.model_fields[name].annotation)


def _named(name: str, model: type[Input] | None) -> str:
    """The field that is called so in either spelling. Raises `InvalidArgumentError`."""
    if model is None or name in model.model_fields:
        return name
    for own in model.model_fields:
        if _alias(own, model) == name:
            return own
    raise InvalidArgumentError(
        "set",
        f"--set: there is no field {name!r}.{suggest(name, model.model_fields)} "
        "Newer ones go by --extra.",
    )


def _alias(name: str, model: type[Input]) -> str:
    """The service's name of a field."""
    # One that follows the rule is told to the field only when the model is built.
    return model.model_fields[name].alias or to_camel(name)


def _items(types: list[Any]) -> list[Any] | None:
    """The types of the items, if it is a list of single values."""
    for each in types:
        if get_origin(each) is list:
            found = bases_of(get_args(each)[0])
            return None if any(_is_model(item) for item in found) else found
    return None


def _json_value(path: str, text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise InvalidArgumentError(
            "set", f"--set {path}:= is not JSON ({error}). Text goes by {path}=…"
        ) from None


def _value(path: str, text: str, types: list[Any]) -> Any:
    """`text` as one of `types`; as it is where nothing is known."""
    for kind in types:
        if kind is Any or kind is str or (isinstance(kind, type) and issubclass(kind, OpenEnum)):
            return text
        if kind is datetime:
            when = read_time(f"set {path}", text)
            return when.isoformat() if when is not None else None
        if kind is bool and text in {"true", "false"}:
            return text == "true"
        if kind in {int, float}:
            number = _number(text, whole=kind is int)
            if number is not None:
                return number
    raise InvalidArgumentError(
        "set", f"--set {path} takes {_kind_of_types(types)}, not {text!r}.{_advice(path, types)}"
    )


def _number(text: str, *, whole: bool) -> int | float | None:
    """A number as JSON writes it, so that 1_000 and nan are none."""
    try:
        value: object = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return None
    is_number = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    return cast("int | float", value) if is_number else None


def _advice(path: str, types: list[Any]) -> str:
    model = next((each for each in types if _is_model(each)), None)
    if model is not None:
        inner = next(iter(cast("type[Input]", model).model_fields), "name")
        return f" Write --set {path}.{inner}=…, or --set '{path}:={{…}}'."
    is_single = all(isinstance(each, type) and get_origin(each) is None for each in types)
    return "" if is_single else f" Write --set '{path}:=JSON'."


# --- What a field takes, in words -----------------------------------------------------------------


def _kind(annotation: Any) -> str:
    return _kind_of_types(bases_of(annotation))


def _kind_of_types(types: list[Any]) -> str:
    return " or ".join(dict.fromkeys(_kind_of_type(each) for each in types)) or "null"


def _kind_of_type(kind: Any) -> str:
    if get_origin(kind) is list:
        items = bases_of(get_args(kind)[0])
        if any(_is_model(item) for item in items):
            return f"list: {_kind_of_types(items)}"
        return f"{_kind_of_types(items)}; several by repeating it"
    if isinstance(kind, type) and issubclass(kind, OpenEnum):
        return ", ".join(member.value for member in kind)
    if _is_model(kind):
        return f"{{{', '.join(cast('type[Input]', kind).model_fields)}}}"
    return _WORDS.get(kind, "JSON")


_WORDS: dict[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    datetime: "time",
    Any: "any value",
}


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Input)
