"""How a row is shown: the members that the document lists, and of them those asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, cast

from beenergised.sandbox.specification.public_api import Schema, document
from beenergised.sandbox.world.rows import Row


def shown(row: Row, schema: Schema | None, hidden: Collection[str] = ()) -> Row:
    """A row as the answer has it: without `hidden` members and those of the sandbox's own.

    A member that the document does not list is left out, and so is a null where it has none:
    what the same row shows depends on the operation. Where nothing is known, all is shown.
    """
    listed = document().properties(schema)
    names = listed if listed is not None else row
    visible = {
        name: row[name]
        for name in names
        if name in row and name not in hidden and not name.startswith("_")
    }
    return cast("Row", _without_nulls(visible, schema)) if schema is not None else visible


#: Most of what is shown is neither, and needs no call of its own.
_NESTED: Final = frozenset({dict, list})


# Any: JSON of any form.
def _without_nulls(value: object, schema: Schema) -> Any:
    """The value without members that are null where the schema has no null for them."""
    schema = document().resolved(schema)
    if not schema:  # nothing is known, however deep it goes
        return value
    if isinstance(value, list):
        inner = cast("Schema", schema.get("items", {}))
        return [
            _without_nulls(each, inner) if type(each) in _NESTED else each
            for each in cast("list[object]", value)
        ]
    if not isinstance(value, dict):
        return value
    listed = cast("dict[str, Schema]", schema.get("properties", {}))
    return {
        name: _without_nulls(each, listed.get(name, {})) if type(each) in _NESTED else each
        for name, each in cast("Row", value).items()
        if each is not None or name not in listed or document().admits_null(listed[name])
    }


def merged(row: Row, changes: Row, schema: Schema | None) -> Row:
    """A row with changes: of an object whose members are listed only what was sent changes."""
    listed = document().properties(schema) or {}
    result = dict(row)
    for name, value in changes.items():
        before = row.get(name)
        if isinstance(value, dict) and isinstance(before, dict):
            inner = listed.get(name)
            if inner is not None and document().properties(inner):
                result[name] = merged(cast("Row", before), cast("Row", value), inner)
                continue
        result[name] = value
    return result
