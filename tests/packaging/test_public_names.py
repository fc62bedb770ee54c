"""Names that are imported when they are first used come from one table for each module."""

from __future__ import annotations

import ast
import importlib
import py_compile
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import beenergised
from beenergised._lazy import lazy_names

TABLES = {
    "beenergised": "beenergised._public_names",
    "beenergised.public_api.models": "beenergised.public_api._typed.model_names",
}


def table_rows(table: str) -> list[tuple[str, str, str | None]]:
    """Return the module, the name and the alias of each import in `table`, as its source says."""
    file = importlib.import_module(table).__file__
    assert file is not None
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    return [
        (str(node.module), alias.name, alias.asname)
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]


@pytest.mark.parametrize("module", TABLES)
def test_public_name_is_the_object_that_the_table_imports(module: str) -> None:
    package = importlib.import_module(module)
    rows = table_rows(TABLES[module])
    for source, name, _ in rows:
        assert getattr(package, name) is getattr(importlib.import_module(source), name)
    own = {"errors", "__version__"} if module == "beenergised" else set()
    assert set(package.__all__) == {name for _, name, _ in rows} | own
    assert set(package.__all__) <= set(dir(package))


@pytest.mark.parametrize("module", TABLES)
def test_table_has_each_name_once_and_public_to_type_checkers(module: str) -> None:
    rows = table_rows(TABLES[module])
    assert [name for name, times in Counter(name for _, name, _ in rows).items() if times > 1] == []
    # Without the alias, a type checker takes an imported name for a private one.
    assert all(alias == name for _, name, alias in rows)


def test_star_import_of_the_root_brings_every_name() -> None:
    names: dict[str, object] = {}
    exec("from beenergised import *", names)  # noqa: S102
    assert set(beenergised.__all__) <= set(names)


@pytest.mark.parametrize("module", TABLES)
def test_unknown_name_is_an_attribute_error(module: str) -> None:
    with pytest.raises(AttributeError, match=f"'{module}' has no attribute 'Chargelogg'"):
        getattr(importlib.import_module(module), "Chargelogg")  # noqa: B009


def test_listing_names_imports_none_of_them() -> None:
    program = "import sys, beenergised; dir(beenergised), beenergised.__all__; print(*sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = {name for name in answer.stdout.split() if name.startswith("beenergised")}
    assert loaded == {"beenergised", "beenergised._lazy", "beenergised._version"}


def test_table_without_its_source_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "compiled_table.py"
    source.write_text("from fractions import Fraction as Fraction\n", encoding="utf-8")
    py_compile.compile(str(source), cfile=str(tmp_path / "compiled_table.pyc"), doraise=True)
    source.unlink()
    monkeypatch.syspath_prepend(tmp_path)
    resolve, _ = lazy_names("tests", "compiled_table")
    assert resolve("__all__") == ["Fraction"]
    assert "compiled_table" not in sys.modules
