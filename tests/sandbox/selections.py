"""Selections made from the schema, and whether an answer fits it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
)

SCALARS = {
    "String": str, "ID": str, "Boolean": bool, "Int": int, "Float": (int, float), "DateTime": str,
}  # fmt: skip


def everything(type_: Any, depth: int) -> str:
    """A selection of all members of a type, down to a depth."""
    members = []
    for name, field in type_.fields.items():
        below = get_named_type(field.type)
        if not isinstance(below, GraphQLObjectType | GraphQLInterfaceType):
            members.append(name)
        elif depth and (selected := everything(below, depth - 1)):
            members.append(f"{name} {selected}")
    return f"{{ {' '.join(members)} }}" if members else ""


def misfits(type_: Any, value: Any, at: str = "") -> Iterator[str]:
    """Where a value is not what the schema says."""
    if isinstance(type_, GraphQLNonNull):
        if value is None:
            yield f"{at} is null"
            return
        type_ = type_.of_type
    if value is None:
        return
    if isinstance(type_, GraphQLList):
        if not isinstance(value, list):
            yield f"{at} is no list: {value!r}"
            return
        for number, item in enumerate(value):
            yield from misfits(type_.of_type, item, f"{at}[{number}]")
    elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
        for name, item in value.items():
            yield from misfits(type_.fields[name].type, item, f"{at}.{name}")
    elif isinstance(type_, GraphQLEnumType):
        if value not in type_.values:
            yield f"{at} is none of the enum's values: {value!r}"
    elif not isinstance(value, SCALARS[type_.name]) or isinstance(value, bool) != (
        type_.name == "Boolean"
    ):
        yield f"{at} is no {type_.name}: {value!r}"
    elif type_.name == "DateTime" and datetime.fromisoformat(value).tzinfo is None:
        yield f"{at} has no zone: {value!r}"


def members(type_: Any, value: Any) -> Iterator[tuple[str, Any]]:
    """Each member of a value and below as "Type.name", with what it holds."""
    named = get_named_type(type_)
    if isinstance(value, list):
        for item in value:
            yield from members(type_, item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield f"{named.name}.{name}", item
            yield from members(named.fields[name].type, item)
