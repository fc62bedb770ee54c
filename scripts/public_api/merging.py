"""Schemas as classes can have them: one object where the document has several to choose from.

An answer that is one of several objects is read with the properties of all of them: what arrives
decides which are set, and a kind that is new does not make it unreadable. A body is checked the
same way; which properties go together is for the service to say.
"""

from __future__ import annotations

from typing import Any

from public_api.hoisting import NULL, REF, Schema, named


def merged(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """The same schemas without a choice in them."""
    plain = {name: _single(schema, schemas) for name, schema in schemas.items()}
    return named(plain)


def _single(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    if _is_choice_of_words(schema, schemas):
        schema = {**schema, **_single(_resolved(schema, schemas), schemas)}
        del schema["$ref"]
    result = dict(schema)
    if "anyOf" in schema:
        rest = {key: value for key, value in result.items() if key != "anyOf"}
        return {**_chosen(schema["anyOf"], schemas), **rest}
    if "properties" in schema:
        result["properties"] = {
            name: _single(each, schemas) for name, each in schema["properties"].items()
        }
    if isinstance(schema.get("items"), dict):
        result["items"] = _single(schema["items"], schemas)
    return result


def _chosen(choices: list[Schema], schemas: dict[str, Schema]) -> Schema:
    """One schema for several; a reference and null stays what it is."""
    real = [each for each in choices if each != NULL]
    nullable = len(real) < len(choices)
    if len(real) == 1 and "$ref" in real[0]:
        if _is_choice_of_words(real[0], schemas):
            return {"type": ["string", "null"] if nullable else "string"}
        return {"anyOf": [real[0], dict(NULL)]} if nullable else real[0]
    found = [_single(_resolved(each, schemas), schemas) for each in real]
    if all("properties" in each for each in found):
        return _one_object(found, schemas, nullable)
    # Words of several lists, or of one and any other text.
    return {"type": ["string", "null"] if nullable else "string"}


def _is_choice_of_words(schema: Schema, schemas: dict[str, Schema]) -> bool:
    """Whether it is a reference to one of several enums: no class, text."""
    choices = _resolved(schema, schemas).get("anyOf", []) if "$ref" in schema else []
    kinds = [_resolved(each, schemas) for each in choices if each != NULL]
    return bool(kinds) and all("enum" in each for each in kinds)


def _resolved(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    return schemas[schema["$ref"].removeprefix(REF)] if "$ref" in schema else schema


def _one_object(objects: list[Schema], schemas: dict[str, Schema], nullable: bool) -> Schema:
    properties: dict[str, Schema] = {}
    for each in objects:
        for name, schema in each["properties"].items():
            present = properties.get(name)
            properties[name] = schema if present is None else _both(present, schema, schemas)
    everywhere = set.intersection(*(set(each.get("required", [])) for each in objects))
    result: Schema = {
        "type": ["object", "null"] if nullable else "object",
        "properties": properties,
    }
    if everywhere:
        result["required"] = [name for name in properties if name in everywhere]
    return result


def _both(one: Schema, other: Schema, schemas: dict[str, Schema]) -> Schema:
    """A schema for what either of two allows."""
    if one == other:
        return one
    parts = [_resolved(each, schemas) for each in (*_parts(one), *_parts(other))]
    nullable = any(each == NULL or "null" in _types(each) for each in parts)
    parts = [each for each in parts if each != NULL]
    if all("properties" in each for each in parts):
        return _one_object([_single(each, schemas) for each in parts], schemas, nullable)
    types = {kind for each in parts for kind in _types(each) if kind != "null"}
    if types == {"string"} and all("const" in each or "enum" in each for each in parts):
        words = [word for each in parts for word in each.get("enum", [each.get("const")])]
        unique = [word for word in dict.fromkeys(words) if word is not None]
        kind: Any = ["string", "null"] if nullable else "string"
        return {"type": kind, "enum": [*unique, *([None] if nullable else [])]}
    if len(types) == 1:
        [plain] = types
        return {"type": [plain, "null"] if nullable else plain}
    return {}


def _parts(schema: Schema) -> list[Schema]:
    return schema.get("anyOf", [schema])


def _types(schema: Schema) -> list[str]:
    kind = schema.get("type", [])
    return kind if isinstance(kind, list) else [kind]
