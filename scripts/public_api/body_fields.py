"""The fields of a request body as arguments of the method that sends it.

Made from the annotations of the generated model. An argument takes more than the model stores: a
mapping for a nested model, text for a date.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = "beenergised.public_api._generated.models"
MODELS = Path(__file__).resolve().parents[2] / "src" / Path(*PACKAGE.split("."))
MAPPING = "Mapping[str, object]"
SIMPLE = {
    "AccountNumber": "str",
    "Any": "object",
    "Boolean": "bool",
    "Date": "date | str",
    "DateTime": "datetime | date | str",
    "Float": "float",
    "ID": "str",
    "Int": "int",
    "Link": "str",
    "Moment": "datetime | date | str",
    "None": "None",
    "bool": "bool",
    "float": "float",
    "int": "int",
    "str": "str",
}


@dataclass(frozen=True)
class Fields:
    """The annotations of arguments by field, and the classes that they name, by module."""

    annotations: Mapping[str, str]
    imports: Mapping[str, str]


def fields_of(place: str) -> Fields:
    """Return the fields of the model at `place`, `module:Class`."""
    module, _, name = place.partition(":")
    tree, homes = _module(module)
    (model,) = (n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == name)
    annotations: dict[str, str] = {}
    used: set[str] = set()
    for item in model.body:
        if isinstance(item, ast.AnnAssign):
            annotations[ast.unparse(item.target)] = " | ".join(
                dict.fromkeys(_argument(item.annotation, homes, used))
            )
    return Fields(annotations, {each: homes[each] for each in sorted(used)})


@cache
def _module(name: str) -> tuple[ast.Module, Mapping[str, str]]:
    """Return the syntax of a module of models, and the module of each class that it names."""
    tree = ast.parse((MODELS / f"{name}.py").read_text(encoding="utf-8"))
    homes = {node.name: f"{PACKAGE}.{name}" for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            homes.update({each.name: node.module or "" for each in node.names})
    return tree, homes


def _argument(node: ast.expr, homes: Mapping[str, str], used: set[str]) -> Iterator[str]:
    """Yield the members of the union that an argument takes for an annotation of a model."""
    if isinstance(node, ast.BinOp):
        yield from _argument(node.left, homes, used)
        yield from _argument(node.right, homes, used)
    elif isinstance(node, ast.Subscript):
        yield from _subscript(node, homes, used)
    elif (name := ast.unparse(node)) in SIMPLE:
        yield from SIMPLE[name].split(" | ")
    else:
        used.add(name)
        yield from (name, MAPPING)


def _subscript(node: ast.Subscript, homes: Mapping[str, str], used: set[str]) -> Iterator[str]:
    form = ast.unparse(node.value)
    parameters = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if form in {"Choice", "Choices"}:
        enum, literal = map(ast.unparse, parameters)
        used.add(enum)
        choice = (literal, enum, "Unchecked")
        yield from choice if form == "Choice" else (f"Sequence[{' | '.join(choice)}]",)
    elif form == "Annotated":
        yield from _argument(parameters[0], homes, used)
    elif form == "list":
        yield f"Sequence[{' | '.join(_argument(parameters[0], homes, used))}]"
    elif form == "dict":
        yield MAPPING
    elif form == "Literal":
        yield ast.unparse(node)
    else:
        raise SystemExit(f"{ast.unparse(node)}: it has no annotation as an argument")
