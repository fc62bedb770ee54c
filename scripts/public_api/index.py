"""The index: what each resource can do, as the dataclasses of public_api/endpoints.py."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from public_api.hoisting import REF, Schema
from public_api.roles import answer_of, body_of, operations_of, subject_of

_CONFIDENCE = {"unknown": "name", "assumed": "assumed"}
_ORDER = {
    verb: n for n, verb in enumerate(("list", "get", "create", "update", "replace", "delete"))
}
_WIRE_KINDS = {
    "integer-as-string": "integer-text",
    "number-as-string": "integer-text",
    "boolean-as-string": "boolean",
}
_KINDS = {"integer": "integer", "number": "number", "boolean": "boolean", "string": "text"}


def index_of(
    document: dict[str, Any], homes: dict[str, str], inputs: dict[str, str]
) -> dict[str, str]:
    """The text of every module of the index, by subject."""
    places = _Places(document, homes, inputs)
    resources: dict[str, dict[str, str]] = {}
    versions: dict[str, list[str]] = {}
    for method, path, operation in operations_of(document):
        name = operation["x-resource"]
        resources.setdefault(name, {})[operation["x-verb"]] = _endpoint(
            method, path, operation, places
        )
        versions.setdefault(name, []).extend(re.findall(r"/v(\d+\.\d+)", path))
    subjects: dict[str, list[str]] = {}
    for name in sorted(resources):
        subjects.setdefault(subject_of(name), []).append(
            f"{name!r}: {_resource(name, _newest(versions[name]), resources)},"
        )
    texts = {subject: _module(subject, lines) for subject, lines in subjects.items()}
    table = [f"{name!r}: {subject_of(name)!r}," for name in sorted(resources)]
    texts["__init__"] = (
        '"""Where every resource is described: the module of the index, by name."""\n\n'
        "from typing import Final\n\n"
        "SUBJECTS: Final[dict[str, str]] = {\n" + "\n".join(table) + "\n}\n\n"
        "#: What the body of a notification is read with, by its type; None where its form is\n"
        "#: not known.\n"
        "NOTIFICATIONS: Final[dict[str, str | None]] = {\n"
        + "\n".join(_notifications(document, homes))
        + "\n}\n"
    )
    return texts


def _newest(versions: list[str]) -> str:
    return max(versions, key=lambda version: [int(part) for part in version.split(".")])


def _notifications(document: dict[str, Any], homes: dict[str, str]) -> list[str]:
    result = []
    for kind, item in document["webhooks"].items():
        name = body_of(item["post"])
        result.append(f"{kind!r}: {f'{homes[name]}:{name}'!r}," if name else f"{kind!r}: None,")
    return result


def _module(subject: str, lines: list[str]) -> str:
    body = "\n".join(lines)
    used = [name for name in ("Endpoint", "Filter", "Parameter", "Resource") if f"{name}(" in body]
    return (
        f'"""What can be done: {subject.replace("_", " ")}."""\n\n'
        "from typing import Final\n\n"
        f"from beenergised.public_api.endpoints import {', '.join(used)}\n\n"
        "RESOURCES: Final[dict[str, Resource]] = {\n" + body + "\n}\n"
    )


def _resource(name: str, version: str, resources: dict[str, dict[str, str]]) -> str:
    children = tuple(sorted(other for other in resources if other.rpartition("/")[0] == name))
    verbs = sorted(resources[name], key=lambda verb: (_ORDER.get(verb, 0), verb))
    endpoints = ", ".join(f"{verb!r}: {resources[name][verb]}" for verb in verbs)
    return _call(
        "Resource", name=name, version=version, subject=subject_of(name),
        endpoints=_Code("{" + endpoints + "}"), children=children,
    )  # fmt: skip


class _Code(str):
    """Text that is code already."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _call(callee: str, **arguments: Any) -> _Code:
    """A call with what is not the default."""
    given = [
        f"{key}={value!r}" for key, value in arguments.items() if value not in (None, (), False)
    ]
    return _Code(f"{callee}({', '.join(given)})")


@dataclass(frozen=True)
class _Places:
    """Where things are: in the document, and in the modules of classes."""

    document: dict[str, Any]
    homes: dict[str, str]
    #: The class for what is sent, by the name of the schema.
    inputs: dict[str, str]

    def sent(self, name: str | None) -> str | None:
        return self.answered(self.inputs.get(name or "", name))

    def answered(self, name: str | None) -> str | None:
        return f"{self.homes[name]}:{name}" if name else None


def _endpoint(method: str, path: str, operation: dict[str, Any], places: _Places) -> _Code:
    schemas = places.document["components"]["schemas"]
    shared = places.document["components"]["parameters"]
    parameters = [
        shared[each["$ref"].rsplit("/", 1)[-1]] if "$ref" in each else each
        for each in operation.get("parameters", [])
    ]
    paging = {each["name"] for each in shared.values()}
    confidence = _CONFIDENCE.get(operation.get("x-confidence", ""), "documented")
    return _call(
        "Endpoint",
        name=operation["operationId"],
        method=method,
        path=path,
        path_parameters=tuple(
            _parameter(each, schemas) for each in _in_path(path, parameters)
        ),
        query=tuple(
            _parameter(each, schemas)
            for each in parameters
            if each["in"] == "query" and "[" not in each["name"] and each["name"] not in paging
        ),
        filters=tuple(
            _filter(each, schemas) for each in parameters if each["name"].startswith("filter[")
        ),
        include=_include(parameters),
        pagination=operation.get("x-pagination"),
        request=places.sent(body_of(operation)),
        request_required=operation.get("requestBody", {}).get("required", False),
        response=places.answered(answer_of(operation)),
        envelope=operation.get("x-envelope"),
        success=tuple(
            int(each) for each in operation["responses"] if re.fullmatch(r"2\d\d", each)
        ),
        typed=confidence != "name",
        confidence=None if confidence == "documented" else confidence,
    )  # fmt: skip


def _in_path(path: str, parameters: list[Schema]) -> list[Schema]:
    by_name = {each["name"]: each for each in parameters if each["in"] == "path"}
    return [by_name[name] for name in re.findall(r"{(\w+)}", path)]


def _include(parameters: list[Schema]) -> tuple[str, ...]:
    for each in parameters:
        if each["name"] == "include[]":
            return tuple(each["schema"]["items"]["enum"])
    return ()


def _parameter(parameter: Schema, schemas: dict[str, Schema]) -> _Code:
    kind, values, _ = kind_of(parameter["schema"], schemas)
    required = parameter.get("required", False)
    kind = None if kind == "text" else kind
    return _call("Parameter", name=parameter["name"], kind=kind, required=required, values=values)


#: Filters whose form no document says, but which their names and the documented ones beside them
#: let assume: times, such as `createdAfter` and `timestampFrom`.
_NAMES_A_TIME = re.compile(r"[a-z](?:After|Before|From|To)$")


def _filter(parameter: Schema, schemas: dict[str, Schema]) -> _Code:
    name = ".".join(re.findall(r"\[(\w+)\]", parameter["name"]))
    kind, values, item = kind_of(parameter["schema"], schemas)
    later = "x-since" in parameter["schema"]
    if kind in {"text", "unknown"} and _NAMES_A_TIME.search(name):
        kind = "date-time"
    kind = None if kind == "text" else kind
    return _call("Filter", name=name, kind=kind, values=values, item=item, later=later)


def kind_of(
    schema: Schema, schemas: dict[str, Schema]
) -> tuple[str | None, tuple[str, ...], str | None]:
    """The kind of a value, what an enum may be, and the kind of the items of an array."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].removeprefix(REF)]
    if schema.get("x-confidence") == "unknown" and "type" not in schema:
        return "unknown", (), None
    if schema["type"] == "array":
        item, values, _ = kind_of(schema["items"], schemas)
        return "array", values, item
    if "enum" in schema:
        return "enum", tuple(str(value) for value in schema["enum"]), None
    if "x-wire" in schema:
        return _WIRE_KINDS[schema["x-wire"]], (), None
    if schema.get("format") in {"date", "date-time"}:
        return schema["format"], (), None
    return _KINDS[schema["type"]], (), None
