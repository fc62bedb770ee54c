"""The schemas of the document, from those of the facts."""

from __future__ import annotations

import re
from typing import Any

from public_api.hoisting import REF, Schema, named
from public_api.names import ALTERNATIVES, ASSUMED, DATE_TIMES, SCHEMAS
from public_api.names import LATER as TYPED_LATER

#: The version whose lists name properties and filters without their types.
LATER = "3.251.8"
_FORMATS = {"url": "uri"}
_DROPPED = {"x-note", "x-format-note", "x-source"}


def renamed(name: str) -> str:
    """The name of a schema of the facts in the document."""
    chosen = SCHEMAS.get(name, name)
    return (chosen or name).removesuffix("Payload")


def translated(name: str) -> str:
    """The reference to a schema of the facts."""
    return REF + renamed(name)


def schemas_of(facts: dict[str, Any]) -> dict[str, Schema]:
    """All schemas, by their names in the document."""
    kept = {n: s for n, s in facts["schemas"].items() if SCHEMAS.get(n, n) is not None}
    plain = {renamed(name): tidy(schema) for name, schema in kept.items()}
    plain = {name: _flat(schema, plain) for name, schema in plain.items()}
    for name, change in facts["drift"]["schemas"].items():
        # The later list is of v1.1 too: what it adds to a user is of the user of today.
        target = {"UserDetail": "User"}.get(name, renamed(name))
        _add_later(target, plain[target], change)
    for place, kind in ASSUMED.items():
        owner, name = place.split(".")
        reference = {"$ref": translated(kind), "x-confidence": "assumed", "x-since": LATER}
        plain[owner]["properties"][name] = reference
    for place in DATE_TIMES:
        owner, name = place.split(".")
        plain[owner]["properties"][name]["format"] = "date-time"
    for owner, other in ALTERNATIVES.items():
        plain[owner]["anyOf"].append({"$ref": translated(other), "x-confidence": "assumed"})
    return named(plain)


def tidy(schema: Schema) -> Schema:
    """The schema in OpenAPI's words: references, descriptions, constants."""
    result: Schema = {}
    described = _description(schema)
    if described:
        result["description"] = described
    for key, value in schema.items():
        if key in _DROPPED:
            continue
        if key == "$ref":
            result[key] = translated(value.rsplit("/", 1)[-1])
        elif key in {"oneOf", "anyOf", "allOf"}:
            # The alternatives overlap: what fits one often fits another, which oneOf forbids.
            word = "allOf" if key == "allOf" else "anyOf"
            result[word] = [tidy(each) for each in value]
        elif key == "properties":
            result[key] = {name: tidy(each) for name, each in value.items()}
        elif key == "items" or (key == "additionalProperties" and isinstance(value, dict)):
            result[key] = tidy(value)
        elif key == "format":
            result[key] = _FORMATS.get(value, value)
        elif key == "enum" and len(value) == 1:
            result["const"] = value[0]
        elif key == "additionalProperties" and schema.get("type") == "string":
            continue  # means nothing there
        else:
            result[key] = value
    return _collapsed(result)


def _collapsed(schema: Schema) -> Schema:
    """`anyOf` or `allOf` of one, and of an enum and any text, as that one."""
    for word in ("anyOf", "allOf"):
        parts: list[Schema] = schema.get(word, [])
        rest = {key: value for key, value in schema.items() if key != word}
        if len(parts) == 1:
            return {**parts[0], **rest}
        if word == "allOf" and {"type": "string"} in parts:
            [part] = [each for each in parts if each != {"type": "string"}]
            return {**part, **rest}
    return schema


def _description(schema: Schema) -> str:
    parts = [schema[key] for key in ("x-note", "x-source") if key in schema]
    if "x-format-note" in schema:
        parts.append(schema["x-format-note"])
    if "x-unit" in schema:
        parts.append(f"Unit: {schema['x-unit']}")
    return " ".join(f"{part[:1].upper()}{part[1:].rstrip('.')}." for part in parts)


def _flat(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """One object for `allOf` of several."""
    if "allOf" not in schema:
        return schema
    result = {key: value for key, value in schema.items() if key != "allOf"}
    result |= {"type": "object", "properties": {}}
    for part in schema["allOf"]:
        source = schemas[part["$ref"].removeprefix(REF)] if "$ref" in part else part
        result["properties"] |= source["properties"]
    return result


def _add_later(owner: str, schema: Schema, change: dict[str, list[str]]) -> None:
    properties: dict[str, Schema] = schema["properties"]
    for name in change.get("added", []):
        if f"{owner}.{name}" in TYPED_LATER:
            reference = translated(TYPED_LATER[f"{owner}.{name}"])
            properties[name] = {"$ref": reference, "x-confidence": "assumed", "x-since": LATER}
        properties.setdefault(name, _later_member(name))
    for name in change.get("not_in_later_list", []):
        if name in properties:
            properties[name]["x-absent-in"] = LATER
            if name in schema.get("required", []):
                schema["required"] = [each for each in schema["required"] if each != name]


def _later_member(name: str) -> Schema:
    """The same of a property. One named like all the points in time is taken for one."""
    if not re.search(r"[a-z]At$", name):
        return later()
    return {
        "description": f"Named in a list of version {LATER}; taken for a date-time by its name.",
        "type": ["string", "null"],
        "format": "date-time",
        "x-confidence": "assumed",
        "x-since": LATER,
    }


def later() -> Schema:
    """What is known of a name that only a later list has."""
    return {
        "description": f"Named in a list of version {LATER}; of which type is not known.",
        "x-confidence": "unknown",
        "x-since": LATER,
    }
