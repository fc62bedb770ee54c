"""Having datamodel-code-generator read the schemas and write classes."""

from __future__ import annotations

import ast
import json
import subprocess
from pathlib import Path
from typing import Any

from public_api.errors import GenerationError
from public_api.hoisting import REF, Schema
from public_api.plan import Made, is_class

_LIMITS = {
    "maxLength", "minLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "pattern", "minItems", "maxItems",
}  # fmt: skip


def run_generator(python: str, made: dict[str, Made], schemas: dict[str, Schema], at: Path) -> None:
    """Have the generator write every class, and keep its nodes."""
    source = at / "schemas.json"
    components = {name: _for_the_tool(each, schemas) for name, each in made.items()}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {},
        "components": {"schemas": components},
    }
    source.write_text(json.dumps(document), encoding="utf-8")
    done = subprocess.run(
        [
            python, "-m", "datamodel_code_generator", "--input", str(source),
            "--input-file-type", "openapi", "--output", str(at / "made.py"),
            "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11",
            "--use-annotated", "--field-constraints", "--use-standard-collections",
            "--use-union-operator", "--collapse-root-models", "--disable-timestamp",
            "--enum-field-as-literal", "one", "--use-typed-nullable-map-values",
            "--formatters", "builtin", "--disable-warnings",
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise GenerationError(f"datamodel-code-generator failed:\n{done.stdout}{done.stderr}")
    for node in ast.parse((at / "made.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            if node.name not in made:
                raise GenerationError(f"{node.name} was made of nothing that has a name")
            made[node.name].node = node
    missing = [name for name, each in made.items() if each.node is None]
    if missing:
        raise GenerationError(f"not made: {', '.join(missing)}")


#: What the tool must not see: it is added afterwards, or says nothing about types.
_NOT_FOR_THE_TOOL = {"description", "default", "readOnly", "writeOnly", "deprecated"}


def _for_the_tool(made: Made, schemas: dict[str, Schema]) -> Schema:
    """The schema without what is added afterwards or what an answer must not be held to."""

    def kept(node: Schema, key: str) -> bool:
        if key in _NOT_FOR_THE_TOOL or key.startswith("x-"):
            return False
        if key == "format":
            return str(node[key]) in {"date-time", "date"}
        if key == "enum":  # within a class only numbers are left; words are classes of their own
            return node is made.schema
        return made.is_input or key not in {*_LIMITS, "const"}

    def plain(node: Any) -> Any:
        if isinstance(node, list):
            return [plain(each) for each in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            inner = schemas.get(node["$ref"].removeprefix(REF))
            if inner is not None and not is_class(inner):
                return plain(inner)
            return {"$ref": node["$ref"]}
        result = {key: plain(value) for key, value in node.items() if kept(node, key)}
        if "properties" in node:  # by their names, which may be words of the schema language
            result["properties"] = {
                name: plain(_whole(name, each)) for name, each in node["properties"].items()
            }
        if isinstance(result.get("items"), dict):  # limits would make a class of an item
            result["items"] = {k: v for k, v in result["items"].items() if k not in _LIMITS}
        return result

    return plain(made.schema)


def _whole(name: str, schema: Schema) -> Schema:
    """An id as a whole number, where the document says no more of it than that it is a number."""
    if name != "id" and not name.endswith("Id"):
        return schema
    kinds = {"number": "integer", ("number", "null"): ["integer", "null"]}
    kind: Any = schema.get("type")
    known = kinds.get(tuple(kind) if isinstance(kind, list) else kind)
    return schema if known is None else {**schema, "type": known}
