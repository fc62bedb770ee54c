"""What the API's document says, in the short form that `scripts/public_api_sandbox.py` makes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, cast

from beenergised.sandbox.specification import OPERATION_PREFIX

# Any: a JSON schema, judged member by member.
Schema = dict[str, Any]

_SCHEMAS: Final = "#/components/schemas/"
_PAGING: Final = frozenset({"cursor", "page", "per_page"})


@dataclass(frozen=True)
class Operation:
    """One operation; `answers` has the schema of what is in the envelope, by status."""

    id: str
    method: str
    path: str
    resource: str
    verb: str
    confidence: str = ""
    envelope: str = ""
    pagination: str = ""
    # Any: {"name", "in", "schema"} of a parameter; {"required", "schema"} of a body.
    parameters: tuple[dict[str, Any], ...] = ()
    body: dict[str, Any] | None = None
    answers: Mapping[str, Schema | None] = field(default_factory=dict[str, Schema | None])

    @property
    def name(self) -> str:
        """What faults and counters know it by."""
        return f"{OPERATION_PREFIX}{self.resource}.{self.verb}"

    @property
    def is_known(self) -> bool:
        """Whether more than its address is known."""
        return self.confidence != "unknown" and bool(self.answers)

    @property
    def status(self) -> int:
        """The status of success; a write that may answer 200 or 201 says 201 where it creates."""
        if not self.is_known:
            return {"create": 201, "delete": 204}.get(self.verb, 200)
        return int(next(iter(self.answers)))

    @property
    def schema(self) -> Schema | None:
        """The schema of the object, or of the rows, in the answer; None where it is not known."""
        return next(iter(self.answers.values()), None) if self.is_known else None

    @cached_property
    def filters(self) -> dict[str, Schema]:
        """By name; one below another with a dot, `roaming.roamingOperatorCpoIds`."""
        return {
            steps_of(each["name"])[1]: each["schema"]
            for each in self.parameters
            if each["name"].startswith("filter[")
        }

    @cached_property
    def include(self) -> tuple[str, ...]:
        """What can be included."""
        for each in self.parameters:
            if each["name"] == "include[]":
                return tuple(each["schema"]["items"]["enum"])
        return ()

    @cached_property
    def flags(self) -> dict[str, Schema]:
        """Parameters of the query that are no filter, no include and no paging."""
        return {
            each["name"]: each["schema"]
            for each in self.parameters
            if each["in"] == "query" and "[" not in each["name"] and each["name"] not in _PAGING
        }

    @cached_property
    def path_schemas(self) -> dict[str, Schema]:
        """What the parameters of the path are."""
        return {each["name"]: each["schema"] for each in self.parameters if each["in"] == "path"}


@dataclass(frozen=True)
class Notification:
    """What is sent of a type. `alias` names the type that one of an unknown form stands for."""

    name: str
    schema: Schema
    alias: str = ""

    @property
    def is_known(self) -> bool:
        """Whether its members are documented."""
        return self.schema != {"type": "object"}


class ApiDocument:
    """The operations, notifications and schemas."""

    def __init__(self) -> None:
        text = (Path(__file__).parent / "public_api.json").read_text("utf-8")
        said = json.loads(text)
        self.schemas: Final[dict[str, Schema]] = said["schemas"]
        self.operations: Final = tuple(_operation(each) for each in said["operations"])
        #: By type, in the order of the document.
        self.notifications: Final = {
            name: Notification(name, **each) for name, each in said["notifications"].items()
        }
        self._by_length: dict[int, list[Operation]] = {}
        for operation in sorted(self.operations, key=lambda each: each.path.count("{")):
            self._by_length.setdefault(operation.path.count("/"), []).append(operation)

    def at(self, path: str) -> tuple[dict[str, Operation], dict[str, str]]:
        """The operations at a path by their methods, and the values of its parameters."""
        found: dict[str, Operation] = {}
        pattern, values = "", dict[str, str]()
        for operation in self._by_length.get(path.count("/"), ()):
            if not pattern:
                matched = _matched(operation.path, path)
                if matched is None:
                    continue
                pattern, values = operation.path, matched
            if operation.path == pattern:
                found[operation.method] = operation
        return found, values

    def resolved(self, schema: Schema) -> Schema:
        """The schema itself: references followed, of `X or null` the X."""
        while True:
            if "$ref" in schema:
                schema = self.schemas[schema["$ref"].removeprefix(_SCHEMAS)]
                continue
            choices = cast("list[Schema]", schema.get("anyOf", []))
            real = [each for each in choices if each.get("type") != "null"]
            if len(choices) > 1 and len(real) == 1:
                schema = real[0]
                continue
            return schema

    def properties(self, schema: Schema | None) -> dict[str, Schema] | None:
        """The members of an object; None where they are not listed, or there are several lists."""
        if schema is None:
            return None
        return self.resolved(schema).get("properties")

    def admits_null(self, schema: Schema) -> bool:
        """Whether null fits a schema."""
        if "$ref" in schema:
            return self.admits_null(self.schemas[schema["$ref"].removeprefix(_SCHEMAS)])
        for choices in (schema.get("anyOf"), schema.get("oneOf")):
            if choices:
                return any(self.admits_null(each) for each in choices)
        if "enum" in schema and None not in schema["enum"]:
            return False
        kinds = schema.get("type")
        return kinds is None or kinds == "null" or (isinstance(kinds, list) and "null" in kinds)


@cache
def document() -> ApiDocument:
    """The document, read when it is first needed."""
    return ApiDocument()


def steps_of(name: str) -> tuple[str, str, str]:
    """The parts of a query parameter's name: what stands before the brackets, the names in them
    joined by a dot, and the last pair if it holds no name.

    >>> steps_of("filter[roaming][operatorIds][]")
    ('filter', 'roaming.operatorIds', '[]')
    >>> steps_of("filter[tags][0]")
    ('filter', 'tags', '[0]')
    """
    first, *steps = name.replace("]", "").split("[")
    last = ""
    if steps and (not steps[-1] or steps[-1].isdecimal()):
        last = f"[{steps.pop()}]"
    return first, ".".join(steps), last


# Any: an operation in the file, whose members are those of the class.
def _operation(said: dict[str, Any]) -> Operation:
    parameters = tuple(said.pop("parameters", ()))
    return Operation(**said, parameters=parameters)


def _matched(pattern: str, path: str) -> dict[str, str] | None:
    """The values of the parameters in `pattern`, if `path` is of that form."""
    values: dict[str, str] = {}
    for wanted, given in zip(pattern.split("/"), path.split("/"), strict=True):
        if wanted.startswith("{"):
            if not given:
                return None
            values[wanted[1:-1]] = given
        elif wanted != given:
            return None
    return values
