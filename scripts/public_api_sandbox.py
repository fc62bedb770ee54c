"""Make what the sandbox knows of the Public API from the API's document.

    python scripts/public_api_sandbox.py            write sandbox/specification/public_api.json
    python scripts/public_api_sandbox.py --check    exit 1 if it is not what would be written

The document is YAML, and reading it takes the sandbox longer than everything else together; this
is the same without what only people read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "openapi/public-api.yaml"
TARGET = ROOT / "src/beenergised/sandbox/specification/public_api.json"

_SCHEMAS = "#/components/schemas/"
_PEOPLE = ("description", "deprecated", "title", "default", "examples")


def document() -> dict[str, Any]:
    """The document, read by the fast reader where there is one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with SOURCE.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)  # noqa: S506 - both are safe


def generate() -> str:
    """Its text: an operation, notification or schema a line, so that a change is seen."""
    source = document()
    shared = source["components"]["parameters"]
    operations = [
        _operation(path, method, said, shared)
        for path, methods in source["paths"].items()
        for method, said in methods.items()
    ]
    schemas = source["components"]["schemas"]
    notifications = {name: _notification(said) for name, said in source["webhooks"].items()}
    used: dict[str, Any] = {}
    _collect([*operations, *notifications.values()], schemas, used)
    lines = [json.dumps(operation, ensure_ascii=False) for operation in operations]
    return (
        '{"operations": [\n' + ",\n".join(lines) + '\n],\n"notifications": {\n'
        + _members(notifications) + '\n},\n"schemas": {\n'
        + _members({name: used[name] for name in sorted(used)}) + "\n}}\n"
    )  # fmt: skip


def _members(named: dict[str, Any]) -> str:
    return ",\n".join(
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in named.items()
    )


# Any, here and below: a part of the document.
def _operation(path: str, method: str, said: dict[str, Any], shared: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": said["operationId"],
        "method": method.upper(),
        "path": path,
        "resource": said["x-resource"],
        "verb": said["x-verb"],
    }
    parameters = [
        shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        for each in said.get("parameters", [])
    ]
    found = {
        "confidence": said.get("x-confidence"),
        "envelope": said.get("x-envelope"),
        "pagination": said.get("x-pagination"),
        "parameters": [
            {"name": each["name"], "in": each["in"], "schema": _bare(each["schema"])}
            for each in parameters
        ],
        "body": _body(said),
        "answers": _answers(said),
    }
    return made | {name: value for name, value in found.items() if value}


def _notification(said: dict[str, Any]) -> dict[str, Any]:
    """What is sent of a type; where that is not known, the type that it is another name of."""
    post = said["post"]
    made = {"schema": _bare(post["requestBody"]["content"]["application/json"]["schema"])}
    return made | ({"alias": post["x-alias-of"]} if "x-alias-of" in post else {})


def _body(said: dict[str, Any]) -> dict[str, Any] | None:
    if "requestBody" not in said:
        return None
    content = said["requestBody"]["content"]["application/json"]
    return {"required": said["requestBody"]["required"], "schema": _bare(content["schema"])}


def _answers(said: dict[str, Any]) -> dict[str, Any]:
    """By status: the schema of what is in the envelope, or null where there is no body."""
    found: dict[str, Any] = {}
    for status, answer in said["responses"].items():
        if not str(status).startswith("2"):
            continue
        schema = answer.get("content", {}).get("application/json", {}).get("schema")
        inner = schema
        if schema is not None and said.get("x-envelope") != "bare":
            inner = schema.get("properties", {}).get("data", schema)
        if inner is not None and said.get("x-envelope") == "list":
            inner = inner.get("items", inner)
        found[str(status)] = None if inner is None else _bare(inner)
    return found


def _bare(schema: Any) -> Any:
    """A schema without what only people read."""
    if isinstance(schema, list):
        return [_bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: {inner: _bare(each) for inner, each in value.items()}
        if name == "properties"
        else _bare(value)
        for name, value in schema.items()
        if name not in _PEOPLE and (not name.startswith("x-") or name == "x-wire")
    }


def _collect(part: Any, schemas: dict[str, Any], used: dict[str, Any]) -> None:
    """Add to `used` every schema that `part` names, and those that they name."""
    for reference in _references(part):
        name = reference.removeprefix(_SCHEMAS)
        if name not in used:
            used[name] = _bare(schemas[name])
            _collect(used[name], schemas, used)


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _references(each)
    elif isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for each in part.values():
            yield from _references(each)


def main(arguments: list[str]) -> int:
    wanted = generate()
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    if "--check" in arguments:
        print(f"stale: {TARGET.relative_to(ROOT)}")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    print(f"wrote: {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
