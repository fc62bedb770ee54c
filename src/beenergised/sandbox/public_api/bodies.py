"""The body of a request, checked against the document by jsonschema."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any, Final, cast
from urllib.parse import urlsplit

from beenergised.messages import Request
from beenergised.sandbox.public_api.replies import invalid, refused
from beenergised.sandbox.specification.public_api import Operation, Schema, document
from beenergised.sandbox.world.rows import Row


def read_body(operation: Operation, request: Request) -> Row:
    """The members of a body that the document lists.

    Raises `ReplyError`: a 400 for what is not JSON, a 422 for what does not fit the schema. How
    the service answers the former is not known. What the document does not list is ignored, and
    so are members that only the service writes.
    """
    if operation.body is None:
        return {}
    required: bool = operation.body["required"]
    if not request.content.strip() and not required:
        return {}
    try:
        body: Any = json.loads(request.content or b"{}")
        # What could not be answered again: NaN, half a character.
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        raise refused(400, "The body is not JSON.") from None
    schema: Schema = operation.body["schema"]
    listed = document().properties(schema)
    wrong = problems(schema, body) or problems(_later(operation, listed or {}), body)
    if wrong:
        raise invalid(wrong)
    row = cast("Row", body)
    if listed is None:
        return row
    return {name: value for name, value in row.items() if name in listed}


def _later(operation: Operation, listed: dict[str, Schema]) -> Schema:
    """What is known of members whose type is only known where they are read."""
    read = document().properties(operation.schema) or {}
    found = {name: read[name] for name, each in listed.items() if not each and read.get(name)}
    return {"properties": {n: {"anyOf": [each, {"type": "null"}]} for n, each in found.items()}}


# Any: decoded JSON.
def problems(schema: Schema, body: Any) -> dict[str, list[str]]:
    """What is wrong with a body, by field."""
    if not isinstance(body, dict):
        return {"body": ["The body must be one JSON object."]}
    found: dict[str, list[str]] = {}
    try:
        for field, reason in _reasons(_checker(json.dumps(schema)).iter_errors(body)):
            said = found.setdefault(field, [])
            if reason not in said:
                said.append(reason)
    except RecursionError:
        return {"body": ["The body is nested too deeply."]}
    return found


# Any: jsonschema has no types.
def _reasons(errors: Iterator[Any]) -> Iterator[tuple[str, str]]:
    """The field and the reason of each error; of alternatives, those of the nearest one."""
    for error in errors:
        path = [str(step) for step in error.absolute_path]
        if error.validator == "required":
            member = error.message.split("'")[1]  # one error for each member that is missing
            yield ".".join([*path, member]), f"The {member} field is required."
        elif error.validator in {"anyOf", "oneOf"} and error.context:
            yield from _nearest(error, path)
        else:
            field = ".".join(path) or "body"
            yield field, f"The {field} field is invalid: {_reason(error)}."


def _nearest(error: Any, path: list[str]) -> Iterator[tuple[str, str]]:
    by_choice: dict[int, list[Any]] = {}
    for inner in error.context:
        by_choice.setdefault(inner.schema_path[0], []).append(inner)
    real = [each for each in by_choice.values() if each[0].validator_value != "null"]
    if len(real) == 1:
        yield from _reasons(iter(real[0]))
        return
    field = ".".join(path) or "body"
    yield field, f"The {field} field is invalid: it has none of the documented forms."


def _reason(error: Any) -> str:
    value: Any = error.validator_value
    several = cast("list[object]", value) if isinstance(value, list) else [value]
    wanted = ", ".join(str(each) for each in several)
    said = {
        "type": f"it must be of type {' or '.join(str(each) for each in several)}",
        "enum": f"it is none of {wanted}",
        "const": f"it is not {wanted}",
        "format": f"it is no {wanted}",
        "minLength": f"it is shorter than {wanted}",
        "maxLength": f"it is longer than {wanted}",
        "minimum": f"it is less than {wanted}",
        "maximum": f"it is more than {wanted}",
        "multipleOf": f"it is no multiple of {wanted}",
        "pattern": "it does not have the documented form",
        "oneOf": "it has more than one of the documented forms",
    }
    return said.get(error.validator, f"it breaks the rule {error.validator}")


@cache
def _checker(schema: str) -> Any:
    """What checks bodies of a schema; its library is loaded when the first body comes."""
    root = {**json.loads(schema), "components": {"schemas": document().schemas}}
    kind, formats = _library()
    return kind(root, format_checker=formats)


@cache
def _library() -> tuple[Any, Any]:
    from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]
    from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
    from jsonschema.validators import extend  # type: ignore[import-untyped]

    def multiple_of(_: object, step: float, value: object, __: object) -> Iterator[Any]:
        """In decimals: 19.99 is a multiple of 0.01, which it is not as a float."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            number = Decimal(repr(value))
            if not number.is_finite() or number % Decimal(repr(step)):
                yield ValidationError("not a multiple")

    formats: Any = FormatChecker(formats=())
    for name, read in _FORMATS.items():
        formats.checks(name, raises=ValueError)(_of_text(read))
    rules = {"multipleOf": multiple_of}
    return cast("Any", extend(Draft202012Validator, rules)), formats


def _moment(text: str) -> object:
    if len(text) < 16:
        raise ValueError("a day is no moment")
    return datetime.fromisoformat(text)


def _email(text: str) -> object:
    name, at, host = text.rpartition("@")
    if not (name and at and "." in host and " " not in text):
        raise ValueError("no address")
    return host


def _uri(text: str) -> object:
    parts = urlsplit(text)
    if not (parts.scheme and parts.netloc):
        raise ValueError("no address")
    return parts


# A time without a zone is taken: a few examples of the documentation show one.
_FORMATS: Final = {
    "date-time": _moment, "date": date.fromisoformat, "time": time.fromisoformat, "email": _email,
    "uri": _uri, "uuid": uuid.UUID,
}  # fmt: skip


def _of_text(read: Any) -> Any:
    # object: a value of any JSON type; those that are no text are another rule's matter.
    def fits(value: object) -> bool:
        if isinstance(value, str):
            read(value)
        return True

    return fits
