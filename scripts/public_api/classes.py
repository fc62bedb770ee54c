"""From schemas to classes: what datamodel-code-generator makes of them, made ours.

The generator reads the schemas and writes classes; what they derive from, how enums name their
members, what is optional and where each class goes is decided here.
"""

from __future__ import annotations

import ast
import json
import keyword
import re
import subprocess
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from public_api.hoisting import NULL, REF, Schema
from public_api.members import members
from public_api.roles import Roles, references

SCALARS = {"int": "Int", "float": "Float", "bool": "Boolean", "AwareDatetime": "DateTime"}
#: Where names that classes may use come from.
IMPORTS = {
    **dict.fromkeys(
        [
            "ID",
            "AccountNumber",
            "Answer",
            "Boolean",
            "DateTime",
            "Float",
            "Input",
            "Int",
            "Link",
            "OpenEnum",
        ],
        "beenergised.models",
    ),
    **dict.fromkeys(["Annotated", "Any", "Literal"], "typing"),
    "Field": "pydantic",
    **dict.fromkeys(["Moment", "UNSET"], "beenergised.public_api.bodies"),
}
#: Text that is not for every eye, by its name on the wire: `repr` shows its end, or no query.
#: Passwords, tokens and the like need no type, their names are known.
FIELD_TYPES = {
    **dict.fromkeys(
        [
            "bankAccountNumber", "evcoID", "evcoId", "idTag", "idTagUid", "locationPin", "pin",
            "printedNumber", "rfidTagUid", "sharingCode", "uid", "OicpHashedPin.value",
            "OicpLegacyHashedData.value",
        ],
        "AccountNumber",
    ),
    **dict.fromkeys(
        ["acceptUrl", "callbackUrl", "downloadUrl", "redirectUrl", "successUrl"], "Link"
    ),
}  # fmt: skip
_TAKEN = {*dir(BaseModel), "drift", "self"}
_LIMITS = {
    "maxLength", "minLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "pattern", "minItems", "maxItems",
}  # fmt: skip
#: Within a class: with the quotes, a line has room.
WIDTH = 89
SENT_ENDINGS = ("Create", "Patch", "Update", "Request", "Input")


class GenerationError(Exception):
    """The document or the tool do not allow what was asked for."""


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
        if not _is_class(schema):
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


def _is_class(schema: Schema) -> bool:
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


# --- The tool


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
            return bool(node[key] == "date-time")
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
            if inner is not None and not _is_class(inner):
                return plain(inner)
            return {"$ref": node["$ref"]}
        result = {key: plain(value) for key, value in node.items() if kept(node, key)}
        if "properties" in node:  # by their names, which may be words of the schema language
            result["properties"] = {name: plain(each) for name, each in node["properties"].items()}
        if isinstance(result.get("items"), dict):  # limits would make a class of an item
            result["items"] = {k: v for k, v in result["items"].items() if k not in _LIMITS}
        return result

    return plain(made.schema)


# --- Ours


def source_of(made: Made) -> str:
    """The text of a class."""
    lines = list(_enum_lines(made)) if "enum" in made.schema else list(_field_lines(made))
    base = "OpenEnum" if "enum" in made.schema else "Input" if made.is_input else "Answer"
    what = "Values of" if base == "OpenEnum" else "Sent by" if made.is_input else "Answered by"
    if "." in made.doc and base != "OpenEnum":
        what = "Part of what is sent:" if made.is_input else "Part of an answer:"
    if made.name.endswith("Notification"):
        what = "What is posted as"
    doc = f"{what} {made.doc}."
    if "description" in made.schema:
        doc += f"\n\n{made.schema['description']}"
    head = f"class {made.name}({base}):\n" + textwrap.indent(_docstring(doc), "    ") + "\n\n"
    return head + textwrap.indent("\n".join(lines) or "pass", "    ")


def _docstring(text: str) -> str:
    paragraphs = [
        "\n".join(textwrap.wrap(each, WIDTH, break_on_hyphens=False)) for each in text.split("\n\n")
    ]
    joined = "\n\n".join(paragraphs).replace("\\", "\\\\")
    return f'"""{joined}"""' if "\n" not in joined else f'"""{joined}\n"""'


def _enum_lines(made: Made) -> Iterator[str]:
    for name, value in members(made.name, made.schema["enum"]).items():
        yield f"{name} = {value!r}"


def _field_lines(made: Made) -> Iterator[str]:
    assert made.node is not None
    wires = {}
    for item in made.node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            annotation, alias = _without_alias(item.annotation)
            wires[alias or item.target.id] = annotation
    for wire, schema in made.schema["properties"].items():
        yield _field(made, wire, schema, wires[wire])
        described = _described(schema)
        if described:
            yield _docstring(described)


def _field(made: Made, wire: str, schema: Schema, annotation: ast.expr) -> str:
    attribute = snake(wire)
    if keyword.iskeyword(attribute) or attribute in _TAKEN:
        attribute += "_"
    text = _annotation(made, wire, schema, annotation)
    nullable, required = is_nullable(schema), wire in made.schema.get("required", [])
    default = None
    if made.is_input:
        if nullable:
            text += " | None"
        if not required:
            default = "None" if nullable or text == "Any" else "UNSET"
    elif nullable or not required:
        text += " | None" if text != "Any" else ""
        default = "None"
    if to_camel(attribute) == wire:
        return f"{attribute}: {text}" + (f" = {default}" if default else "")
    given = f"default={default}, " if default else ""
    return f"{attribute}: {text} = Field({given}alias={wire!r})"


def is_nullable(schema: Schema) -> bool:
    """Whether null is among what a schema allows."""
    kind = schema.get("type")
    return NULL in schema.get("anyOf", []) or (isinstance(kind, list) and "null" in kind)


def _annotation(made: Made, wire: str, schema: Schema, annotation: ast.expr) -> str:
    numbers = [value for value in schema.get("enum", []) if value is not None]
    if numbers and made.is_input:
        return f"Literal[{', '.join(map(repr, numbers))}]"
    hidden = FIELD_TYPES.get(f"{made.name}.{wire}", FIELD_TYPES.get(wire))
    text = ast.unparse(_Scalars(hidden, made.is_input).visit(_without_none(annotation)))
    if text == "str" and not made.is_input and re.search(r"(^id|Id|_id)$", wire):
        return "ID"
    return text


class _Scalars(ast.NodeTransformer):
    """Our scalars for Python's; `text` for text."""

    def __init__(self, text: str | None, is_input: bool) -> None:
        self._scalars = {**SCALARS, "str": text or "str"}
        if is_input:
            self._scalars["AwareDatetime"] = "Moment"

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self._scalars.get(node.id, node.id))


def _without_alias(annotation: ast.expr) -> tuple[ast.expr, str | None]:
    """The annotation less `Field(alias=…)`, and the alias."""
    if not (isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "Annotated"):
        return annotation, None
    assert isinstance(annotation.slice, ast.Tuple)
    inner, call = annotation.slice.elts
    assert isinstance(call, ast.Call)
    alias = None
    for each in call.keywords:
        if each.arg == "alias":
            alias = ast.literal_eval(each.value)
    call.keywords = [each for each in call.keywords if each.arg != "alias"]
    return (annotation if call.keywords else inner), alias


def _without_none(annotation: ast.expr) -> ast.expr:
    if isinstance(annotation, ast.BinOp) and ast.unparse(annotation.right) == "None":
        return annotation.left
    if (
        isinstance(annotation, ast.Subscript)
        and isinstance(annotation.slice, ast.Tuple)
        and ast.unparse(annotation.value) == "Annotated"
    ):
        annotation.slice.elts[0] = _without_none(annotation.slice.elts[0])
    return annotation


def _described(schema: Schema) -> str:
    parts = [schema["description"]] if "description" in schema else []
    if "const" in schema:
        parts.append(f"Always `{schema['const']}`.")
    if schema.get("enum"):
        numbers = [str(value) for value in schema["enum"] if value is not None]
        parts.append(f"One of {', '.join(numbers)}.")
    form = {"date": "A date, `2024-03-15`.", "time": "A time of day."}
    if schema.get("format") in form:
        parts.append(form[schema["format"]])
    if schema.get("deprecated"):
        parts.append("Deprecated.")
    confidence = schema.get("x-confidence", "unknown")
    if confidence != "unknown":
        parts.append(f"Not certain: {confidence}.")
    return " ".join(parts)


def snake(name: str) -> str:
    """`chargePointId` as `charge_point_id`."""
    name = name.replace("SoC", "Soc")  # state of charge
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return re.sub(r"\W+", "_", name).lower()


# --- Modules


@dataclass
class Module:
    """A module to be written."""

    name: str
    classes: dict[str, Made] = field(default_factory=dict)


def modules_of(made: dict[str, Made]) -> dict[str, Module]:
    """A module a subject; what several use is in one of those for what is shared."""
    result: dict[str, Module] = {}
    for name, each in made.items():
        home = _home(each)
        result.setdefault(home, Module(home)).classes[name] = each
    return result


def _home(made: Made) -> str:
    if len(made.subjects) == 1:
        [subject] = made.subjects
        return subject
    resources = {each for each in made.subjects if not each.startswith("notified_")}
    if not resources:
        return "shared_notifications"
    if len(resources) == 1:
        [subject] = resources
        return f"shared_{subject}"
    for owner, users in _SHARING.items():
        if resources <= users:
            return f"shared_{owner}"
    return "shared"


#: Subjects that have much in common: who owns it, and who else uses it.
_SHARING = {
    "evses": {"charge_points", "evses"},
    "tariffs": {"tariffs", "tariff_snapshots"},
    "charge_point_actions": {"charge_point_actions", "evse_actions"},
}


def module_text(module: Module, homes: dict[str, str], notice: str) -> str:
    """The text of a module, not yet formatted."""
    ordered = list(_in_order(module.classes))
    sources = [source_of(each) for each in ordered]
    used = {
        node.id for text in sources for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name)
    }  # fmt: skip
    imports: dict[str, list[str]] = {}
    for name in sorted(used - set(module.classes)):
        if name in homes:
            source = f"beenergised.public_api._generated.models.{homes[name]}"
            imports.setdefault(source, []).append(name)
        elif name in IMPORTS:
            imports.setdefault(IMPORTS[name], []).append(name)
    lines = [f"from {source} import {', '.join(names)}" for source, names in imports.items()]
    title = module.name.replace("_", " ")
    public = sorted({*module.classes, *(name for name in used if name in homes)})
    text = f'{notice}"""Models of the Public API: {title}."""\n\n' + "\n".join(lines)
    text += "\n\n__all__ = [" + ", ".join(f'"{name}"' for name in public) + "]\n\n\n"
    return text + "\n\n\n".join(sources) + "\n"


def _in_order(classes: dict[str, Made]) -> Iterator[Made]:
    """The classes, each after those that it uses."""
    done: set[str] = set()

    def walk(name: str) -> Iterator[Made]:
        if name in done:
            return
        done.add(name)
        for other in sorted(set(references(classes[name].schema)) & set(classes)):
            yield from walk(other)
        yield classes[name]

    for name in sorted(classes):
        yield from walk(name)


def numbered(names: Iterable[str]) -> list[str]:
    """The names that end in a number."""
    return sorted(name for name in names if name[-1].isdigit())
