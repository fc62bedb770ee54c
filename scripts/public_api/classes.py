"""From what datamodel-code-generator made to classes of ours.

The generator reads the schemas and writes classes; what they derive from, how enums name their
members, what is optional and what an attribute's docstring says is decided here.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from beenergised.names import to_snake
from public_api.hoisting import NULL, Schema
from public_api.members import members
from public_api.plan import Made

SCALARS = {
    "int": "Int",
    "float": "Float",
    "bool": "Boolean",
    "AwareDatetime": "DateTime",
    "date_aliased": "Date",
    "date": "Date",
}
#: Text that is not for every eye, by its name on the wire: `repr` shows its end, or no query.
#: Passwords, tokens and the like need no type, their names are known.
FIELD_TYPES = {
    **dict.fromkeys(
        [
            "bankAccountNumber", "evcoID", "evcoId", "idTag", "idTagUid", "locationPin", "pin",
            "printedNumber", "rfidTagUid", "sharingCode", "uid", "OicpHashedPin.value",
            "OicpLegacyHashedData.value", "Voucher.code",
        ],
        "AccountNumber",
    ),
    **dict.fromkeys(
        ["acceptUrl", "callbackUrl", "downloadUrl", "redirectUrl", "successUrl"], "Link"
    ),
}  # fmt: skip
_TAKEN = {*dir(BaseModel), "drift", "self"}
#: Within a class: with the quotes, a line has room.
WIDTH = 89


def source_of(made: Made, enums: Mapping[str, Sequence[str]]) -> str:
    """Return the text of a class. `enums` has the values of each enum."""
    lines = list(_enum_lines(made)) if "enum" in made.schema else list(_field_lines(made, enums))
    base = "OpenEnum" if "enum" in made.schema else "Input" if made.is_input else "Answer"
    if is_notification(made):
        base = "Notification"
    what = "Values of" if base == "OpenEnum" else "Sent by" if made.is_input else "Answered by"
    if "." in made.doc and base != "OpenEnum":
        what = "Part of what is sent:" if made.is_input else "Part of an answer:"
    if base == "Notification":
        what = "What is posted as"
    doc = f"{what} {made.doc}."
    if "description" in made.schema:
        doc += f"\n\n{made.schema['description']}"
    head = f"class {made.name}({base}):\n" + textwrap.indent(_docstring(doc), "    ") + "\n\n"
    return head + textwrap.indent("\n".join(lines) or "pass", "    ")


def is_notification(made: Made) -> bool:
    """Whether it is what is posted, whole: it names its type."""
    return made.name.endswith("Notification") and "notification" in made.schema["properties"]


def _docstring(text: str) -> str:
    paragraphs = [
        "\n".join(textwrap.wrap(each, WIDTH, break_on_hyphens=False)) for each in text.split("\n\n")
    ]
    joined = "\n\n".join(paragraphs).replace("\\", "\\\\")
    return f'"""{joined}"""' if "\n" not in joined else f'"""{joined}\n"""'


def _enum_lines(made: Made) -> Iterator[str]:
    for name, value in members(made.name, made.schema["enum"]).items():
        yield f"{name} = {value!r}"


def _field_lines(made: Made, enums: Mapping[str, Sequence[str]]) -> Iterator[str]:
    assert made.node is not None
    wires = {}
    for item in made.node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            annotation, alias = _without_alias(item.annotation)
            wires[alias or item.target.id] = annotation
    for wire, schema in made.schema["properties"].items():
        yield _field(
            made, wire, schema, _Chosen(enums).visit(wires[wire]) if made.is_input else wires[wire]
        )
        described = _described(schema)
        if described:
            yield _docstring(described)


def _field(made: Made, wire: str, schema: Schema, annotation: ast.expr) -> str:
    attribute = to_snake(wire)
    if attribute in _TAKEN:
        attribute += "_"
    text = _annotation(made, wire, schema, annotation)
    nullable, required = is_nullable(schema), wire in made.schema.get("required", [])
    if wire == "notification" and is_notification(made):
        required = True  # three types do not say so, but without it nobody would know them
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
    if text == "Any" and hidden == "AccountNumber":
        return "Annotated[Any, Mask.END]"
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


class _Chosen(ast.NodeTransformer):
    """The texts of every enum of what is sent, beside the enum."""

    def __init__(self, enums: Mapping[str, Sequence[str]]) -> None:
        self._enums = enums

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        inner = node.slice
        if ast.unparse(node.value) == "list" and ast.unparse(inner) in self._enums:
            return self._subscript("Choices", ast.unparse(inner))
        self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id not in self._enums:
            return node
        return self._subscript("Choice", node.id)

    def _subscript(self, form: str, enum: str) -> ast.expr:
        values = ", ".join(map(repr, self._enums[enum]))
        return ast.parse(f"{form}[{enum}, Literal[{values}]]", mode="eval").body


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
