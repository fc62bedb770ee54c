"""Make openapi/public-api.yaml from the facts about the Public API.

    python scripts/openapi.py FACTS            write it
    python scripts/openapi.py FACTS --check    exit 1 if it is not what would be written

FACTS is the file of facts; it is no part of the project, the document made from it is.

What the facts hold of an operation is in the document. Of an operation whose path alone is known
the document has the path, `x-confidence: unknown` and bodies of any form. What is known by name
only (a property, a filter) is there without a type, marked the same way.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from public_api.components import PARAMETERS, RESPONSES, SECURITY, envelope
from public_api.errors import GenerationError
from public_api.operations import Operation, operations
from public_api.schemas import schemas_of, translated

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "openapi/public-api.yaml"

HEAD = """\
# Made by scripts/openapi.py from facts about the API. Change the script, not this file.
# For people and generators; at run time beenergised.public_api reads its generated index.
"""
DESCRIPTION = """\
The operator's REST API of the charging platform AMPECO, described by the beenergised project from
published facts; not a document of the vendor's.

- Schemas, filters and answers are those of version 3.110.0, the list of operations that of 3.168.0.
- `x-confidence` marks what is less certain: `unknown` (only the name is known), `assumed` (carried
  over from another version), or a note of what was assumed.
- `x-since` is the version that first listed a name here, where that is later than 3.110.0.
- `x-seen-later` has notifications of later versions: the names of their properties, not the type
  that such a notification goes by.
- `x-absent-in` is a version whose list does not have a name any more, or not at this place.
- `x-pagination-parameters` lists the documented parameters where they are fewer than the style has.
- Where the facts have `oneOf`, this has `anyOf`: the alternatives overlap.
- `x-wire` says how a value is written where its type alone does not.
- `x-resource`, `x-verb`, `x-envelope` and `x-pagination` are what this project calls things by.
"""


def document(facts: dict[str, Any]) -> dict[str, Any]:
    """The whole document."""
    schemas = schemas_of(facts)
    paths: dict[str, dict[str, Any]] = {}
    used = set[str]()
    for operation in operations(facts):
        item = paths.setdefault(operation.path, {})
        item[operation.method.lower()] = written(operation)
    paths = {path: paths[path] for path in sorted(paths)}
    webhooks = {name: webhook(name, kind) for name, kind in _notifications(facts)}
    _references({"paths": paths, "webhooks": webhooks, "responses": RESPONSES}, schemas, used)
    unused = set(schemas) - used
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Public API",
            "version": "3.168.0",
            "summary": "Charging infrastructure, users, money: for operators of charge points.",
            "description": DESCRIPTION,
        },
        "servers": [
            {
                "url": "https://{host}",
                "description": "Each operator has a host of its own.",
                "variables": {"host": {"default": "example.invalid"}},
            }
        ],
        "security": [{"token": []}],
        "paths": paths,
        "webhooks": webhooks,
        "x-seen-later": _seen_later(facts),
        "components": {
            "securitySchemes": SECURITY,
            "parameters": PARAMETERS,
            "responses": RESPONSES,
            "schemas": {name: schemas[name] for name in sorted(schemas) if name not in unused},
        },
    }


def written(operation: Operation) -> dict[str, Any]:
    """An operation as OpenAPI has it."""
    result: dict[str, Any] = {
        "operationId": operation.name,
        "tags": [operation.tag],
        "x-resource": operation.resource,
        "x-verb": operation.verb,
    }
    if operation.confidence != "documented":
        result["x-confidence"] = operation.confidence
    if operation.note:
        result["description"] = operation.note
    if operation.envelope:
        result["x-envelope"] = operation.envelope
    if operation.pagination:
        result["x-pagination"] = operation.pagination
    if operation.pagination_parameters:
        result["x-pagination-parameters"] = operation.pagination_parameters
    if operation.parameters:
        result["parameters"] = operation.parameters
    if operation.request is not None:
        result["requestBody"] = {
            "required": operation.request_required,
            "content": {"application/json": {"schema": operation.request}},
        }
    result["responses"] = _responses(operation)
    return result


def _responses(operation: Operation) -> dict[str, Any]:
    content: dict[str, Any] = {}
    if operation.response is not None:
        schema = operation.response
        if operation.confidence != "unknown":
            schema = envelope(schema, operation.envelope, operation.pagination)
        content = {"content": {"application/json": {"schema": schema}}}
    responses: dict[str, Any] = {}
    for status in operation.success:
        text = {200: "Answered.", 201: "Created.", 202: "Accepted.", 204: "Done, no content."}
        responses[str(status)] = {
            "description": text[status],
            **({} if status == 204 else content),
        }
    if not operation.success:
        responses["2XX"] = {"description": "Success; its form is not known.", **content}
    for status in operation.errors:
        responses[str(status)] = {"$ref": f"#/components/responses/{_ERRORS[status]}"}
    return responses


_ERRORS = {int(response["x-status"]): name for name, response in RESPONSES.items()}


def webhook(name: str, kind: dict[str, Any]) -> dict[str, Any]:
    """A notification: what the platform posts to a subscriber."""
    result: dict[str, Any] = {"operationId": f"receive {name}", "tags": ["notifications"]}
    if kind.get("deprecated"):
        result |= {"deprecated": True, "x-replaced-by": kind["replaced_by"]}
    schema = {"$ref": kind["$ref"]} if "$ref" in kind else {"type": "object"}
    if "$ref" not in kind:
        result["x-confidence"] = "unknown"
        if "legacy_alias_of" in kind:
            result["x-alias-of"] = kind["legacy_alias_of"]
    result["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    result["responses"] = {"202": {"description": "Received."}}
    return {"post": result}


def _notifications(facts: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (name, {**kind, **({"$ref": translated(kind["payload"])} if kind["payload"] else {})})
        for name, kind in facts["notifications"]["types"].items()
    ]


def _seen_later(facts: dict[str, Any]) -> dict[str, Any]:
    """Notifications that later versions have, by a name of ours: the type is not known."""
    result: dict[str, Any] = {}
    for title, seen in facts["notifications"]["seen_in_later_versions"].items():
        result[title.split(" ")[0]] = {
            "x-confidence": "unknown",
            "x-since": seen["since"].removeprefix("<="),
            "properties": [each.split(" ")[0] for each in seen["fields"]],
            "required": seen["required"],
        }
    return result


def _references(node: object, schemas: dict[str, Any], used: set[str]) -> None:
    """Add to `used` the name of every schema that `node` leads to."""
    if isinstance(node, dict):
        name = str(node.get("$ref", "")).removeprefix("#/components/schemas/")
        if name in schemas and name not in used:
            used.add(name)
            _references(schemas[name], schemas, used)
        for value in node.values():
            _references(value, schemas, used)
    elif isinstance(node, list):
        for value in node:
            _references(value, schemas, used)


class _Dumper(yaml.SafeDumper):
    """Text of several lines as a block; nothing by alias; lists indented."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature is yaml's
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", value, style="|" if "\n" in value else None
    )


_Dumper.add_representer(str, _text)


def text(facts: dict[str, Any]) -> str:
    """The file."""
    body = yaml.dump(
        document(facts),
        Dumper=_Dumper,
        sort_keys=False,
        default_flow_style=None,
        width=100,
        allow_unicode=True,
    )
    return HEAD + body


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    paths = [each for each in arguments if not each.startswith("--")]
    if len(paths) != 1:
        print("name the file of facts: scripts/openapi.py FACTS [--check]", file=sys.stderr)
        return 2
    try:
        wanted = text(yaml.safe_load(Path(paths[0]).read_text(encoding="utf-8")))
    except GenerationError as problem:
        print(problem, file=sys.stderr)
        return 2
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    if check:
        print(f"{TARGET.relative_to(ROOT)} is stale; run scripts/openapi.py")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
