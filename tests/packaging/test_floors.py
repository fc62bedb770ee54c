"""Rules about imports that are lists of what is allowed; import-linter holds the others."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"

SANDBOX_MAY_IMPORT = {
    "beenergised._public_names",
    "beenergised._version",
    "beenergised.errors",
    "beenergised.names",
    "beenergised.redaction",
    "beenergised.transport.base",
    "beenergised.messages",
}


def imported_modules(path: Path) -> Iterator[str]:
    """Every module of this package that the file names in an import, wherever it stands."""
    package = path.relative_to(SOURCE).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, node.module or "")).rstrip(".")
            names = [_as_module(module, alias.name) for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.partition(".")[0] == "beenergised")


def _as_module(module: str, name: str) -> str:
    """`from module import name` means a module inside, or something in the module itself."""
    inside = SOURCE.joinpath(*module.split("."), name)
    exists = inside.with_suffix(".py").exists() or inside.is_dir()
    return f"{module}.{name}" if exists else module


def sources(tree: str = "") -> list[Path]:
    return sorted((SOURCE / "beenergised" / tree).rglob("*.py"))


def test_the_sandbox_reads_the_service_by_itself() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in sources("sandbox")
        for name in imported_modules(path)
        if not name.startswith("beenergised.sandbox") and name not in SANDBOX_MAY_IMPORT
    }
    assert foreign == set()


def test_a_sender_knows_nothing_of_the_transport_around_it() -> None:
    sender = SOURCE / "beenergised" / "transport" / "base.py"
    below = {"beenergised._public_names", "beenergised.errors", "beenergised.messages"}
    assert set(imported_modules(sender)) <= below


def test_no_folder_holds_more_than_thirty_modules() -> None:
    written = (path for path in sources() if not {"_generated", "_typed"} & set(path.parts))
    sizes = Counter(path.parent for path in written)
    crowded = {path.name for path, size in sizes.items() if size > 30}
    assert crowded == set()
