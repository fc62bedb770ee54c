"""A value for everything that an operation takes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from tests.public_api.document import document

from beenergised.public_api.endpoints import Endpoint, Filter, Kind, Parameter

VALUES: dict[Kind, object] = {
    "text": "a text",
    "integer": 7,
    "integer-text": 7,
    "number": 1.5,
    "boolean": True,
    "date-time": datetime(2024, 3, 15, 10, 15, tzinfo=UTC),
    "date": date(2024, 3, 15),
    "unknown": "x",
}


def value_of(declared: Filter | Parameter) -> object:
    if declared.name == "country":
        return "DE"
    if declared.kind == "array":
        item = declared.item if isinstance(declared, Filter) else None
        return [declared.values[0] if declared.values else VALUES[item or "unknown"]]
    return declared.values[0] if declared.kind == "enum" else VALUES[declared.kind]


def everything(endpoint: Endpoint, spelling: Any) -> dict[str, Any]:
    """All that an operation takes by name."""
    declared: list[Filter | Parameter] = [*endpoint.filters, *endpoint.query]
    return {spelling(each.name): value_of(each) for each in declared}


def path_values(endpoint: Endpoint) -> list[object]:
    return [value_of(each) for each in endpoint.path_parameters]


# --- Bodies: the least that the document takes


@cache
def _least(reference: str) -> Any:
    return least(document()["components"]["schemas"][reference.rpartition("/")[2]])


def least(schema: Any) -> Any:  # noqa: PLR0911 - one line for each kind of schema
    """The smallest value of a schema, without what may be left out."""
    if not isinstance(schema, dict):
        return {}
    if "$ref" in schema:
        return _least(schema["$ref"])
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return least(next(each for each in schema[choice] if each.get("type") != "null"))
    if "allOf" in schema:
        merged: dict[str, Any] = {}
        for each in schema["allOf"]:
            merged |= least(each)
        return merged
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        properties = schema.get("properties", {})
        return {name: least(properties.get(name, {})) for name in schema.get("required", [])}
    if kind == "array":
        return [least(schema.get("items", {}))] * schema.get("minItems", 0)
    if kind == "string" and "pattern" in schema:
        return "10:00"  # the one pattern that is not of a format is a time of the day
    if kind == "string":
        formats = {
            "date-time": "2024-03-15T10:15:00Z",
            "date": "2024-03-15",
            "email": "a@b.de",
            "time": "10:00:00",
        }
        text = formats.get(schema.get("format", ""), "a" * max(2, schema.get("minLength", 0)))
        return text if "maxLength" not in schema else text[: schema["maxLength"]]
    return {"integer": schema.get("minimum", 1), "number": schema.get("minimum", 1.5)}.get(
        kind, kind == "boolean"
    )


def body_of(endpoint: Endpoint) -> Any:
    content = document()["paths"][endpoint.path][endpoint.method.lower()].get("requestBody", {})
    schema = content.get("content", {}).get("application/json", {}).get("schema")
    return None if schema is None else least(schema)
