"""Giving a name to what has none: objects and enums within a schema become schemas themselves."""

from __future__ import annotations

import re
from typing import Any

from public_api.errors import GenerationError
from public_api.names import ENUMS, NESTED

# Any: JSON Schema, as YAML reads it.
Schema = dict[str, Any]

REF = "#/components/schemas/"
NULL: Schema = {"type": "null"}
#: What says something about a place, not about what stands there.
_OF_THE_PLACE = {"description", "readOnly", "writeOnly", "deprecated", "default"}
_SUFFIX = re.compile(r"(Create|Patch|Update|Written|Request)$")
_ENUM_NAMES = {frozenset(values): name for name, values in ENUMS.items()}


def pascal(text: str) -> str:
    """`charge_point-id` and `chargePointId` as `ChargePointId`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", text))


def singular_of_property(name: str) -> str:
    """The name of one item of a list: `chargingZones` is of `chargingZone`."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if name.endswith(ending) and not name.endswith(("ss", "us")):
            return name.removesuffix(ending) + instead
    return name


def named(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """The same schemas, with every object and enum within them a schema of its own."""
    done: dict[str, Schema] = {}
    hoister = _Hoister(schemas, done)
    for name, schema in schemas.items():
        done[name] = hoister.inner(name, schema)
    return done


class _Hoister:
    def __init__(self, given: dict[str, Schema], done: dict[str, Schema]) -> None:
        self._given = given
        self._done = done

    def inner(self, name: str, schema: Schema) -> Schema:
        """`schema`, named `name`, with what is in it replaced by references."""
        result = dict(schema)
        if "properties" in schema:
            result["properties"] = {
                key: self._placed(name, key, value) for key, value in schema["properties"].items()
            }
        for word in ("anyOf", "allOf"):
            # Objects to choose from may have the same properties of different kinds: as they are.
            if word in schema and not any("properties" in each for each in schema[word]):
                result[word] = [self.inner(name, each) for each in schema[word]]
        if isinstance(schema.get("items"), dict) and "properties" not in schema:
            result["items"] = self._placed(name, "[]", schema["items"])
        return result

    def _placed(self, owner: str, place: str, schema: Schema) -> Schema:
        """The schema of a property or item, or a reference to it if it needs a name."""
        if isinstance(schema.get("items"), dict):
            return {**schema, "items": self._placed(owner, f"{place}.[]", schema["items"])}
        values = [value for value in schema.get("enum", []) if value is not None]
        is_enum = len(values) > 1 and all(isinstance(value, str) for value in values)
        if not is_enum and "properties" not in schema:
            return self.inner(owner, schema)
        kept = {k: v for k, v in schema.items() if k in _OF_THE_PLACE or k.startswith("x-")}
        core = {k: v for k, v in schema.items() if k not in kept}
        nullable = isinstance(core["type"], list) or None in schema.get("enum", [])
        if isinstance(core["type"], list):
            [core["type"]] = [each for each in core["type"] if each != "null"]
        if is_enum:
            core = {"type": "string", "enum": values}
        reference = {"$ref": REF + self._named(owner, place, core)}
        if nullable:
            return {**kept, "anyOf": [reference, dict(NULL)]}
        return {**kept, **reference}

    def _named(self, owner: str, place: str, core: Schema) -> str:
        candidates = _candidates(owner, place, core)
        for name in candidates:
            made = core if "enum" in core else self.inner(name, core)
            present = self._done.get(name)
            if name in self._given:
                present = self.inner(name, self._given[name])
            if present is None or _same(present, made):
                if name not in self._given:
                    self._done.setdefault(name, made)
                return name
        raise GenerationError(f"{owner}.{place} needs a name in names.py (tried {candidates})")


def _same(one: Schema, other: Schema) -> bool:
    if "enum" in one and "enum" in other:
        return set(one["enum"]) == set(other["enum"])
    return _undescribed(one) == _undescribed(other)


def _undescribed(node: Schema) -> Schema:
    return {
        key: _undescribed(value) if isinstance(value, dict) else value
        for key, value in node.items()
        if key != "description" or isinstance(value, dict)
    }


def _candidates(owner: str, place: str, core: Schema) -> list[str]:
    if f"{owner}.{place}" in NESTED:
        return [NESTED[f"{owner}.{place}"]]
    if "enum" in core and frozenset(core["enum"]) in _ENUM_NAMES:
        return [_ENUM_NAMES[frozenset(core["enum"])]]
    found = _SUFFIX.search(owner)
    base = owner.removesuffix(found[0]) if found else owner
    own = singular_of_property(place.removesuffix(".[]")) if place.endswith(".[]") else place
    plain = base.removesuffix("Notification") + pascal(own)
    return [plain, *([plain + found[0]] if found and found[0] != "Request" else [])]
