"""Which classes there will be: one for what is answered, one for what is sent."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from public_api.errors import GenerationError
from public_api.hoisting import REF, Schema
from public_api.roles import Roles

SENT_ENDINGS = ("Create", "Patch", "Update", "Request", "Input")


@dataclass
class Made:
    """A class to be written."""

    name: str
    schema: Schema
    is_input: bool
    subjects: set[str]
    doc: str
    node: ast.ClassDef | None = None


def plan(schemas: dict[str, Schema], given: Roles) -> dict[str, Made]:
    """The classes, by name: what is both answered and sent is two, enums are one.

    The name of what is sent says so by its end.
    """
    result: dict[str, Made] = {}
    both = {
        name: f"{name}Input"
        for name in given.sent
        if "properties" in schemas[name]
        and (name in given.answered or not name.endswith(SENT_ENDINGS))
    }
    clash = set(both.values()) & set(schemas)
    if clash:
        raise GenerationError(f"names are taken: {', '.join(sorted(clash))}")
    for name, schema in schemas.items():
        if not is_class(schema):
            continue
        if "enum" in schema:
            users = given.sent.get(name, set()) | given.answered.get(name, set())
            if users:
                result[name] = Made(name, schema, False, users, _doc(name, given))
            continue
        if name in given.answered:
            result[name] = Made(name, schema, False, given.answered[name], _doc(name, given))
        if name in given.sent:
            own = both.get(name, name)
            result[own] = Made(
                own, _renamed(schema, both), True, given.sent[name], _doc(name, given)
            )
    return result


def is_class(schema: Schema) -> bool:
    """Whether a schema is a class, not a name for something plain."""
    return "properties" in schema or "enum" in schema


def _renamed(node: Any, names: dict[str, str]) -> Any:
    if isinstance(node, dict):
        if "$ref" in node:
            target = node["$ref"].removeprefix(REF)
            return {**node, "$ref": REF + names.get(target, target)}
        return {key: _renamed(value, names) for key, value in node.items()}
    if isinstance(node, list):
        return [_renamed(value, names) for value in node]
    return node


def _doc(name: str, given: Roles) -> str:
    uses = given.uses.get(name, [])
    shown = ", ".join(f"`{use}`" for use in uses[:2])
    more = f" and {len(uses) - 2} more" if len(uses) > 2 else ""
    return f"{shown}{more}"


def numbered(names: Iterable[str]) -> list[str]:
    """The names that end in a number."""
    return sorted(name for name in names if name[-1].isdigit())
