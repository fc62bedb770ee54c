"""Make the models and the registry of operations from the schema and the documents.

    python scripts/generate.py            write src/beenergised/graphql_api/_generated/
    python scripts/generate.py --check    exit 1 if it is not what would be written

Needs ariadne-codegen in an environment of its own: .venv-codegen/ in the project, or the Python
that BEENERGISED_CODEGEN_PYTHON names.

A file in queries/ and its namesake in queries/fragments/ are a subject; each becomes one module,
so that importing a subject builds no other subject's models.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNonNull,
    GraphQLOutputType,
    GraphQLSchema,
    NamedTypeNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    TypeNode,
    build_schema,
    get_nullable_type,
    parse,
    print_ast,
    strip_ignored_characters,
)

from beenergised.names import to_snake
from codegen.names import TYPE_NAMES

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "src/beenergised/graphql_api/schema.graphql"
QUERIES = ROOT / "queries"
TARGET = ROOT / "src/beenergised/graphql_api/_generated"
PACKAGE = "beenergised.graphql_api._generated"

NOTICE = "# Made by scripts/generate.py. Change its sources, not this file:\n# {sources}\n"
WIDTH = 84
# Told, because ruff would look for packages that may not be written yet.
FIRST_PARTY = "lint.isort.known-first-party=['beenergised']"

#: Where names that classes may use come from, beside the generated modules.
IMPORTS = {
    **dict.fromkeys(
        ["AccountNumber", "ID", "Answer", "Boolean", "ChargelogStatus", "DateTime", "Float",
         "Input", "Int", "Link", "OpenEnum", "TimezoneAnswer"],
        "beenergised.base_models",
    ),
    **dict.fromkeys(
        ["BooleanResult", "ListResult", "ObjectResult"],
        "beenergised.base_models.results",
    ),
    "Operation": "beenergised.graphql_api.operations",
    "Field": "pydantic",
}  # fmt: skip


class GenerationError(Exception):
    """The documents, the schema or the tool do not allow what was asked for."""


@dataclass
class Module:
    """A module to be written: its classes, by name, and the lines that follow them."""

    name: str
    doc: str
    sources: list[str]
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    tail: list[str] = field(default_factory=list)


# --- The tool ------------------------------------------------------------------------------


def codegen_python() -> str:
    """The Python that has ariadne-codegen."""
    chosen = os.environ.get("BEENERGISED_CODEGEN_PYTHON")
    python = Path(chosen) if chosen else ROOT / ".venv-codegen/bin/python"
    if not python.exists():
        raise GenerationError(
            f"{python} does not exist. Make an environment with ariadne-codegen there, or name "
            "its Python in BEENERGISED_CODEGEN_PYTHON."
        )
    return str(python)


def run_ariadne(workspace: Path) -> dict[str, ast.ClassDef]:
    """Every class that ariadne-codegen makes of our schema and documents, by name."""
    settings: dict[str, str | bool | list[str]] = {
        "schema_path": str(SCHEMA),
        "queries_path": str(QUERIES),
        "target_package_name": "made",
        "target_package_path": str(workspace),
        "plugins": ["codegen.plugin.BeEnergisedPlugin"],
        "include_comments": "none",
        "include_all_inputs": True,
        "include_typename": False,
    }
    lines = [f"{key} = {_toml(value)}" for key, value in settings.items()]
    config = workspace / "settings.toml"
    config.write_text("[tool.ariadne-codegen]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    done = subprocess.run(
        [codegen_python(), "-m", "ariadne_codegen", "--config", str(config), "models_only"],
        env={
            **os.environ,
            # Of the package, the plugin imports `names`, which needs no other package.
            "PYTHONPATH": os.pathsep.join((str(ROOT / "scripts"), str(ROOT / "src"))),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        cwd=workspace, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise GenerationError(f"ariadne-codegen failed:\n{done.stdout}{done.stderr}")
    made: dict[str, ast.ClassDef] = {}
    for file in ("fragments.py", "enums.py", "input_types.py"):
        tree = ast.parse((workspace / "made" / file).read_text(encoding="utf-8"))
        made.update({node.name: node for node in tree.body if isinstance(node, ast.ClassDef)})
    return made


def _toml(value: str | bool | list[str]) -> str:
    return repr(value).lower() if isinstance(value, bool) else repr(value)


# --- Sorting by subject --------------------------------------------------------------------


def read_documents() -> tuple[dict[str, FragmentDefinitionNode], dict[str, list[str]], Operations]:
    """The fragments by name; the names of each subject's fragments; and its operations."""
    fragments: dict[str, FragmentDefinitionNode] = {}
    subjects: dict[str, list[str]] = {}
    operations: Operations = {}
    for path in sorted(QUERIES.rglob("*.graphql")):
        names = subjects.setdefault(path.stem, [])
        for node in parse(path.read_text(encoding="utf-8")).definitions:
            if isinstance(node, FragmentDefinitionNode):
                fragments[node.name.value] = node
                names.append(node.name.value)
            elif isinstance(node, OperationDefinitionNode):
                operations.setdefault(path.stem, []).append(node)
    return fragments, subjects, operations


Operations = dict[str, list[OperationDefinitionNode]]


def sort_by_subject(
    made: dict[str, ast.ClassDef], subjects: dict[str, list[str]], operations: Operations
) -> dict[str, Module]:
    """A module for every subject; what only one of them uses goes there too, an input or an enum,
    else to `inputs` and `enums`.
    """
    modules = {
        subject: Module(
            subject,
            f"Models and operations: {subject}.",
            _sources(subject),
            {name: made[name] for name in names},
        )
        for subject, names in subjects.items()
    }
    taken = {name: _taken(nodes) for name, nodes in operations.items()}
    schema = [SCHEMA.relative_to(ROOT).as_posix()]
    inputs = Module("inputs", "Objects that operations take as arguments.", schema)
    enums = Module("enums", "Enums that several subjects or arguments use.", schema)
    modules |= {"inputs": inputs, "enums": enums}
    # An input may use another, and both an enum: those that use come before what they use.
    for base, rest in ("Input", inputs), ("OpenEnum", enums):
        for name in _users_first({n: c for n, c in made.items() if _base(c) == base}):
            users = [
                module
                for module in modules.values()
                if name in _used(module.classes.values()) | taken.get(module.name, set())
            ]
            home = users[0] if len(users) == 1 and users[0] is not inputs else rest
            home.classes[name] = made[name]
    return {name: module for name, module in modules.items() if module.classes or name in taken}


def _base(node: ast.ClassDef) -> str:
    return node.bases[0].id if isinstance(node.bases[0], ast.Name) else ""


def _users_first(classes: dict[str, ast.ClassDef]) -> list[str]:
    return [node.name for node in _in_order(classes)][::-1]


def _taken(nodes: list[OperationDefinitionNode]) -> set[str]:
    """The names, in Python, of the types that operations take as arguments."""
    variables = [variable for node in nodes for variable in node.variable_definitions or ()]
    names = [_named_type(variable.type) for variable in variables]
    return {TYPE_NAMES.get(name, name) for name in names}


def _named_type(node: TypeNode) -> str:
    while not isinstance(node, NamedTypeNode):
        node = node.type
    return node.name.value


def _sources(subject: str) -> list[str]:
    paths = [QUERIES / f"{subject}.graphql", QUERIES / "fragments" / f"{subject}.graphql"]
    return [path.relative_to(ROOT).as_posix() for path in paths if path.exists()]


def _used(nodes: Iterable[ast.AST]) -> set[str]:
    return {n.id for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)}


# --- Operations ----------------------------------------------------------------------------


def add_operations(
    modules: dict[str, Module],
    operations: Operations,
    fragments: dict[str, FragmentDefinitionNode],
    schema: GraphQLSchema,
) -> dict[str, tuple[str, str]]:
    """Write each operation behind the models of its subject; return where each one is."""
    places: dict[str, tuple[str, str]] = {}
    for subject, nodes in operations.items():
        for node in nodes:
            name = node.name.value if node.name else ""
            constant = to_snake(name).upper()
            modules[subject].tail.append(f"{constant} = {_operation(node, fragments, schema)}")
            places[name] = (subject, constant)
    return dict(sorted(places.items()))


def _operation(
    node: OperationDefinitionNode,
    fragments: dict[str, FragmentDefinitionNode],
    schema: GraphQLSchema,
) -> str:
    [root] = node.selection_set.selections
    if not isinstance(root, FieldNode) or node.name is None:
        raise GenerationError(f"an operation needs a name and one field: {print_ast(node)}")
    of = schema.get_root_type(node.operation)
    result = _result(root, of.fields[root.name.value].type) if of else ""
    variables = {v.variable.name.value: print_ast(v.type) for v in node.variable_definitions or ()}
    return (
        f"Operation(name={node.name.value!r}, kind={node.operation.value!r}, "
        f"field={root.name.value!r}, result={result}, variables={variables!r}, "
        f"document=({_wrapped(minimal_document(node, fragments))}))"
    )


def _result(root: FieldNode, of: GraphQLOutputType) -> str:
    """How the result is read: an object, a list of objects, or true or false."""
    if root.selection_set is None:
        if str(get_nullable_type(of)) != "Boolean":
            raise GenerationError(f"{root.name.value}: a result of type {of} is not provided for")
        return "BooleanResult()"
    [spread] = root.selection_set.selections
    if not isinstance(spread, FragmentSpreadNode):
        raise GenerationError(f"{root.name.value} needs a named fragment")
    model = spread.name.value
    if not isinstance(get_nullable_type(of), GraphQLList):
        return f"ObjectResult({model})"
    required = ", required=True" if isinstance(of, GraphQLNonNull) else ""
    return f"ListResult({model}{required})"


def minimal_document(
    node: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode]
) -> str:
    """The document as it is sent: fragments unfolded, no needless character."""
    head = print_ast(node).split("{", 1)[0]
    body = "".join(_unfolded(node.selection_set.selections, fragments))
    return strip_ignored_characters(f"{head}{{{body}}}")


def _unfolded(
    selections: Iterable[SelectionNode], fragments: dict[str, FragmentDefinitionNode]
) -> Iterator[str]:
    for node in selections:
        if isinstance(node, FragmentSpreadNode):
            yield from _unfolded(fragments[node.name.value].selection_set.selections, fragments)
            continue
        inner: SelectionSetNode | None = getattr(node, "selection_set", None)
        if inner is None:
            yield f"{print_ast(node)} "
            continue
        yield f"{print_ast(node).split('{', 1)[0]}{{"
        yield from _unfolded(inner.selections, fragments)
        yield "} "


def _wrapped(text: str) -> str:
    lines = re.findall(rf".{{1,{WIDTH}}}(?:(?<=[ {{}}()])|(?=\$)|$)", text)
    if "".join(lines) != text:
        raise GenerationError("a document cannot be wrapped")
    return "\n".join(repr(line) for line in lines)


# --- Writing -------------------------------------------------------------------------------


def module_text(module: Module, homes: dict[str, str]) -> str:
    """The text of a module, not yet formatted; `homes` says which module has which class."""
    nodes = list(_in_order(module.classes))
    used = _used([*nodes, *(ast.parse(line) for line in module.tail)]) - set(module.classes)
    imports: dict[str, list[str]] = {}
    for name in sorted(used):
        if name in homes:
            imports.setdefault(f"beenergised.graphql_api._generated.{homes[name]}", []).append(name)
        elif name in IMPORTS:
            imports.setdefault(IMPORTS[name], []).append(name)
    parts = [f"from {source} import {', '.join(names)}" for source, names in imports.items()]
    text = NOTICE.format(sources=", ".join(module.sources)) + f'"""{module.doc}"""\n\n'
    text += "\n".join(parts) + "\n\n" + "\n\n".join(_source(node) for node in nodes)
    return text + "\n\n" + "\n\n".join(module.tail) + "\n"


def _in_order(classes: dict[str, ast.ClassDef]) -> Iterator[ast.ClassDef]:
    """The classes, each after those that it uses: pydantic builds a class where it stands."""
    done: set[str] = set()

    def walk(name: str) -> Iterator[ast.ClassDef]:
        if name in done:
            return
        done.add(name)
        for other in sorted(_used([classes[name]]) & set(classes)):
            yield from walk(other)
        yield classes[name]

    for name in classes:
        yield from walk(name)


def _source(node: ast.ClassDef) -> str:
    """The text of a class; ast.unparse writes a field's description as a plain string."""
    lines = [f"class {node.name}({', '.join(ast.unparse(base) for base in node.bases)}):"]
    for number, item in enumerate(node.body):
        if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant):
            lines.append(f'    """{_filled(str(item.value.value))}"""')
            lines += [""] if number == 0 else []
        else:
            lines.append(f"    {ast.unparse(item)}")
    return "\n".join(lines)


def _filled(text: str) -> str:
    return "\n    ".join(textwrap.wrap(text, WIDTH + 8))


def registry_text(places: dict[str, tuple[str, str]]) -> str:
    lines = [f"    {name!r}: {place!r}," for name, place in places.items()]
    text = NOTICE.format(sources="queries/")
    text += '"""Where each operation is: its module and its name there."""\n\n'
    text += "from typing import Final\n\n"
    return text + "PLACES: Final[dict[str, tuple[str, str]]] = {\n" + "\n".join(lines) + "\n}\n"


def model_names_text(homes: dict[str, str]) -> str:
    """Return the module that imports every class, for the list of `beenergised.models`."""
    text = NOTICE.format(sources="the schema and queries/")
    text += '"""Every model, input and enum. `beenergised.models` lists them."""\n\n'
    rows = sorted((module, name) for name, module in homes.items())
    return text + "".join(
        f"from {PACKAGE}.{module} import {name} as {name}\n" for module, name in rows
    )


def formatted(text: str) -> str:
    for command in (
        ["check", "--select", "I,F401", "--fix", "--quiet", "--config", FIRST_PARTY],
        ["format", "--quiet"],
    ):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", "made.py", "-"],
            input=text, capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout  # fmt: skip
    return text


def generate() -> dict[str, str]:
    """The text of every generated file, by its name."""
    with tempfile.TemporaryDirectory() as workspace:
        made = run_ariadne(Path(workspace))
    numbered = sorted(name for name in made if name[-1].isdigit())
    if numbered:
        raise GenerationError(f"class names must not end in a number: {', '.join(numbered)}")
    fragments, subjects, operations = read_documents()
    modules = sort_by_subject(made, subjects, operations)
    schema = build_schema(SCHEMA.read_text(encoding="utf-8"))
    places = add_operations(modules, operations, fragments, schema)
    homes = {name: module.name for module in modules.values() for name in module.classes}
    texts = {f"{name}.py": module_text(module, homes) for name, module in modules.items()}
    texts["registry.py"] = registry_text(places)
    texts["model_names.py"] = model_names_text(homes)
    texts["__init__.py"] = (
        NOTICE.format(sources="the schema and queries/")
        + '"""Generated; one module a subject."""\n'
    )
    return {name: formatted(text) for name, text in sorted(texts.items())}


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    try:
        wanted = generate()
    except GenerationError as problem:
        print(problem, file=sys.stderr)
        return 2
    stale = [n for n, text in wanted.items() if not _same(TARGET / n, text)]
    orphans = [path.name for path in TARGET.glob("*.py") if path.name not in wanted]
    for name in stale:
        print(f"{'stale' if check else 'wrote'}: {(TARGET / name).relative_to(ROOT)}")
    for name in orphans:
        print(f"{'has no source' if check else 'removed'}: {(TARGET / name).relative_to(ROOT)}")
    if check:
        return 1 if stale or orphans else 0
    TARGET.mkdir(exist_ok=True)
    for name in stale:
        (TARGET / name).write_text(wanted[name], encoding="utf-8")
    for name in orphans:
        (TARGET / name).unlink()
    return 0


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
