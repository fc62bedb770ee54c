"""The operations of the document: what the facts say of each, and what we call them by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from public_api.components import paging
from public_api.errors import GenerationError
from public_api.hoisting import Schema, pascal
from public_api.names import SINGLE, SINGULAR
from public_api.schemas import later, tidy, translated

_VERBS = {"POST": "create", "PATCH": "update", "PUT": "replace", "DELETE": "delete"}
_VERSION = re.compile(r"v\d+\.\d+")
_FREE_FORM: Schema = {"x-confidence": "unknown"}


@dataclass
class Operation:
    """One operation, ready to be written."""

    method: str
    path: str
    resource: str
    verb: str
    name: str
    confidence: str = "documented"
    note: str = ""
    envelope: str | None = None
    pagination: str | None = None
    pagination_parameters: list[str] = field(default_factory=list)
    parameters: list[Schema] = field(default_factory=list)
    request: Schema | None = None
    request_required: bool = False
    response: Schema | None = None
    success: list[int] = field(default_factory=list)
    errors: list[int] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """The resource at the top, or the target of actions."""
        return (
            self.resource if self.resource.startswith("actions/") else self.resource.split("/")[0]
        )


def operations(facts: dict[str, Any]) -> Iterator[Operation]:
    """Every operation that is not deprecated, in the order of the facts."""
    known = _known(facts)
    names: dict[str, str] = {}
    placed: dict[tuple[str, str], str] = {}
    for line in facts["endpoints"]:
        method, path = line.split(" ")
        operation = _operation(method, path, known.get(line), placed)
        if operation.name in names:
            raise GenerationError(f"{line} and {names[operation.name]} are both {operation.name}")
        names[operation.name] = line
        placed[operation.resource, operation.verb] = line
        _complete(operation, known.get(line), facts)
        yield operation


def _known(facts: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What the facts hold, by method and path; v1.1 of users completed from v1.0."""
    known = {each["op"]: each for kind in facts["resources"].values() for each in kind["ops"]}
    known |= {each["op"]: each for each in facts["actions"]}
    for line, each in known.items():
        if "/users/v1.1" in line:
            older = known[line.replace("/v1.1", "/v1.0")]
            for key in ("path_params", "filters", "success", "errors"):
                if key in older:
                    each.setdefault(key, older[key])
    return known


# --- What it is called


def _operation(
    method: str, path: str, known: dict[str, Any] | None, placed: dict[tuple[str, str], str]
) -> Operation:
    kind, *rest = path.removeprefix("/public-api/").split("/")
    rest = [each for each in rest if not _VERSION.fullmatch(each)]
    if kind == "actions":
        resource = f"actions/{rest[0]}"
        verb = _action(rest[1:], resource, placed)
        name = pascal(rest[0]) + pascal(verb)
        return Operation(method, path, resource, verb, name[:1].lower() + name[1:])
    fixed = [each for each in rest if not each.startswith("{")]
    resource = "/".join([*([] if kind == "resources" else [kind]), *fixed])
    of_one = bool(rest) and rest[-1].startswith("{")
    verb = _VERBS.get(method) or _read(resource, of_one, known)
    return Operation(method, path, resource, verb, _name(verb, resource))


def _action(rest: list[str], resource: str, placed: dict[tuple[str, str], str]) -> str:
    fixed = [each for each in rest if not each.startswith("{")]
    verb = "-".join(fixed)
    if (resource, verb) in placed:
        return f"{verb}-{rest[-1].strip('{}')}"
    return verb


def _read(resource: str, of_one: bool, known: dict[str, Any] | None) -> str:
    if of_one:
        return "get"
    if known:
        return "list" if "list_of" in known["response"] else "get"
    return "get" if resource in SINGLE else "list"


def _name(verb: str, resource: str) -> str:
    parts = [_singular(part) for part in resource.split("/")]
    if verb == "list":
        parts[-1] = resource.rsplit("/", 1)[-1]
    return verb + "".join(pascal(part) for part in parts)


def _singular(part: str) -> str:
    head, _, last = part.rpartition("-")
    last = SINGULAR.get(last, last.removesuffix("s") if not last.endswith("ss") else last)
    return f"{head}-{last}" if head else last


# --- What is known of it


def _complete(operation: Operation, known: dict[str, Any] | None, facts: dict[str, Any]) -> None:
    parameters = (known or {}).get("path_params", {})
    for name in re.findall(r"{(\w+)}", operation.path):
        schema = tidy(parameters[name]) if name in parameters else {"type": "string", **_FREE_FORM}
        if "anyOf" in schema:  # known words, or any text
            schema = {"type": "string"}
        operation.parameters.append(
            {"name": name, "in": "path", "required": True, "schema": schema}
        )
    if known is None:
        _complete_unknown(operation)
        return
    operation.confidence = "assumed" if "x-confidence" in known else "documented"
    operation.note = _sentence(known.get("note", ""))
    operation.success = known["success"]
    operation.errors = known.get("errors", [])
    pagination = known.get("pagination", "none")
    operation.pagination = None if pagination == "none" else pagination
    operation.pagination_parameters = known.get("pagination_query", [])
    if "request" in known:
        operation.request = {"$ref": translated(known["request"]["schema"])}
        operation.request_required = known["request"]["required"]
    for kind, schema in known.get("response", {}).items():
        operation.response = {"$ref": translated(schema)}
        operation.envelope = {"list_of": "list"}.get(kind, kind)
    operation.parameters += _query(operation, known, facts)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _complete_unknown(operation: Operation) -> None:
    operation.confidence = "unknown"
    if operation.method in {"POST", "PUT", "PATCH"}:
        operation.request = {"type": "object", **_FREE_FORM}
    if operation.method != "DELETE":
        operation.response = dict(_FREE_FORM)
        operation.envelope = "list" if operation.verb == "list" else "data"
    if operation.verb == "list":
        operation.pagination = "both"
        operation.parameters += paging("both")


def _query(operation: Operation, known: dict[str, Any], facts: dict[str, Any]) -> list[Schema]:
    parameters = paging(operation.pagination)
    for name, schema in known.get("query", {}).items():
        parameters.append({"name": name, "in": "query", "schema": tidy(schema)})
    if "include" in known:
        items = {"type": "string", "enum": known["include"]}
        parameters.append(
            {"name": "include[]", "in": "query", "schema": {"type": "array", "items": items}}
        )
    if operation.verb != "list":
        return parameters
    for name, schema in known.get("filters", {}).items():
        parameters += _filter(f"filter[{name}]", schema)
    key = operation.path.removeprefix("/public-api/").replace("users/v1.1", "users/v1.0")
    for name in facts["drift"]["filters"].get(key, {}).get("added", []):
        parameters.append({"name": f"filter[{name}]", "in": "query", "schema": later()})
    if operation.resource == "security-events":
        parameters += _filter("filter[timestamp]", _TIMESTAMP)
    return parameters


#: The release notes of 2.110.0 name this one; the schemas of 3.110.0 a pair in its place.
_TIMESTAMP: Schema = {
    "type": "string",
    "format": "date-time",
    "x-note": "named in the release notes of 2.110.0",
    "x-confidence": "assumed",
}


def _filter(name: str, schema: Schema) -> Iterator[Schema]:
    if schema.get("type") == "object":
        for inner, each in schema["properties"].items():
            yield from _filter(f"{name}[{inner}]", each)
        return
    schema = tidy(schema)
    if "anyOf" in schema:
        schema = {"type": "string", "description": "Code of a state or territory."}
    if isinstance(schema.get("type"), list):
        schema["type"] = next(each for each in schema["type"] if each != "null")
    result: Schema = {"name": name, "in": "query", "schema": schema}
    if schema.get("type") == "array":
        result["name"] += "[]"
        result["x-confidence"] = "assumed"
        result["description"] = "Repeated for each value; that it is written so is not verified."
    if schema.get("format") in {"number", "boolean"}:
        schema["x-wire"] = f"{schema.pop('format')}-as-string"
    yield result
