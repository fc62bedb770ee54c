"""An example of what a schema describes, for answers that nothing is kept of."""

from __future__ import annotations

from typing import Any, Final

from beenergised.sandbox.specification.public_api import Schema, document

_TEXTS: Final = {
    "date-time": "2026-01-02T03:04:05Z", "date": "2026-01-02", "time": "06:00:00",
    "email": "somebody@example.com", "uri": "https://example.com/", "decimal": "1.5",
    "uuid": "5f0c6f0e-2f0a-4b0e-9a4f-0d6f1b6a2c11",
}  # fmt: skip
_DEEPEST: Final = 12


# Any: JSON of any form.
def example_of(schema: Schema, depth: int = 0) -> Any:
    """The plainest value of a schema that is not null, with every member that is listed."""
    schema = document().resolved(schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    for choices in (schema.get("oneOf"), schema.get("anyOf")):
        if choices:
            return example_of(choices[0], depth + 1)
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else next(each for each in kinds if each != "null")
    if kind == "object":
        listed: dict[str, Schema] = schema.get("properties", {})
        return {
            name: example_of(inner, depth + 1)
            for name, inner in listed.items()
            if inner and depth < _DEEPEST
        }
    if kind == "array":
        return [example_of(schema["items"], depth + 1)] if schema.get("items") else []
    return _plain(kind, schema)


# Any: a number, a text or a truth value.
def _plain(kind: str, schema: Schema) -> Any:
    if kind == "boolean":
        return True
    if kind in {"integer", "number"}:
        return max(1, schema.get("minimum", 1))
    text = _TEXTS.get(schema.get("format", ""), "example")
    return text.ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", 200)]


def examples_of(schema: Schema) -> list[Any]:
    """One example of every alternative."""
    resolved = document().resolved(schema)
    choices = resolved.get("oneOf") or resolved.get("anyOf") or [resolved]
    return [example_of(each) for each in choices]
