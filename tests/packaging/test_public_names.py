"""Public names: one list for each public module, imported when used, with their public path."""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import pickle
import py_compile
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import FunctionType
from typing import get_type_hints

import pytest

import beenergised
from beenergised._public_names import defined_in, lazy_names, public_in

PUBLIC_MODULES = (
    "beenergised",
    "beenergised.auth",
    "beenergised.graphql_api",
    "beenergised.models",
    "beenergised.public_api.models",
    "beenergised.public_api.notifications",
    "beenergised.sandbox",
    "beenergised.transport",
)
LISTED_IN = {"beenergised.sandbox": "beenergised.sandbox._names"}
# Kept here a second time on purpose: a name at the root is for good.
ROOT = {
    *("Client", "AsyncClient", "Pool", "AsyncPool"),
    *("PublicApiClient", "AsyncPublicApiClient", "QaasClient", "AsyncQaasClient"),
    *("FileTokenStore", "MemoryTokenStore"),
    *("BackOff", "CallOptions", "ChargingSettings", "OperatorChargingSettings", "Pace"),
    *("QaasPaths", "QueryStyle", "SessionSettings", "Settings"),
    *("Secret", "Unchecked", "errors", "models", "__version__"),
}


def listed_rows(module: str) -> list[tuple[str, str, str | None]]:
    """Return the module, the name and the alias of each import that `module` lists as public."""
    file = importlib.import_module(module).__file__
    assert file is not None
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    guarded = [node for node in tree.body if isinstance(node, ast.If)]
    rows: list[tuple[str, str, str | None]] = []
    for node in guarded[0].body if guarded else tree.body:
        assert isinstance(node, ast.ImportFrom) or not guarded
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            rows += listed_rows(str(node.module))
        elif isinstance(node, ast.ImportFrom):
            rows += [(str(node.module), alias.name, alias.asname) for alias in node.names]
    return rows


def public_objects(module: str) -> dict[str, object]:
    found = importlib.import_module(module)
    return {name: getattr(found, name) for name in found.__all__}


def public_classes() -> list[type]:
    return [
        value
        for module in PUBLIC_MODULES
        for value in public_objects(module).values()
        if isinstance(value, type)
    ]


def test_root_has_the_clients_and_their_options_only() -> None:
    assert set(beenergised.__all__) == ROOT


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_public_name_is_the_object_that_its_list_imports(module: str) -> None:
    package = importlib.import_module(module)
    rows = listed_rows(LISTED_IN.get(module, module))
    for source, name, _ in rows:
        assert getattr(package, name) is getattr(importlib.import_module(source), name)
    own = {"__version__"} if module == "beenergised" else set()
    assert set(package.__all__) == {name for _, name, _ in rows} | own
    assert set(package.__all__) <= set(dir(package))


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_list_has_each_name_once_and_public_to_type_checkers(module: str) -> None:
    rows = listed_rows(LISTED_IN.get(module, module))
    assert [name for name, times in Counter(name for _, name, _ in rows).items() if times > 1] == []
    # Without the alias, a type checker takes an imported name for a private one.
    assert all(alias == name for _, name, alias in rows)


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_module_of_a_public_object_is_its_public_path(module: str) -> None:
    for name, value in public_objects(module).items():
        if isinstance(value, type | FunctionType):
            assert (value.__module__, value.__qualname__) == (module, name)
            assert defined_in[f"{module}.{name}"] != module


def test_public_path_holds_before_the_public_module_is_used() -> None:
    program = """
import sys
from beenergised.graphql_api._generated.chargelogs import Chargelog, ChargelogFilter, ChargelogType
from beenergised.public_api._generated.models.sessions import Session
assert "beenergised.models" not in sys.modules
print(*(each.__module__ for each in (Chargelog, ChargelogFilter, ChargelogType, Session)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["beenergised.models"] * 3 + ["beenergised.public_api.models"]


def test_public_class_pickles_by_its_public_path() -> None:
    for cls in public_classes():
        text = pickle.dumps(cls)
        assert pickle.loads(text) is cls  # noqa: S301
        assert b"_generated" not in text
        assert b"_async" not in text


def test_object_pickled_is_read_by_a_process_that_imported_nothing() -> None:
    models = importlib.import_module("beenergised.models")
    log = models.CurrencyAmount(amount=7, currency=models.Currency(name="Euro", code="EUR"))
    program = "import sys, pickle; print(repr(pickle.load(sys.stdin.buffer)))"
    done = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(log), capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == repr(log)
    assert copy.deepcopy(log) == log


def test_type_hints_of_public_classes_resolve() -> None:
    unresolved = []
    for cls in public_classes():
        try:
            get_type_hints(cls)
        except NameError:
            unresolved.append(cls.__name__)
    # The one whose fields name a class that only type checkers import.
    assert unresolved == ["SessionReconciliation"]


def test_source_of_methods_is_found() -> None:
    for cls in (beenergised.Client, beenergised.AsyncClient, beenergised.Secret):
        assert "def __init__" in inspect.getsource(cls.__init__)
    models = importlib.import_module("beenergised.models")
    assert "def model_dump(" in inspect.getsource(models.Chargelog.model_dump)


def test_source_of_a_class_is_never_that_of_another() -> None:
    # Python looks for the class in the file of `__module__`, which only imports it.
    for cls in public_classes():
        with pytest.raises(OSError, match=r"class definition|not available"):
            inspect.getsource(cls)


def test_public_in_keeps_hints_that_need_the_defining_module() -> None:
    class Local:
        path: "Path"  # noqa: UP037 - a hint that is text is the point.

    assert public_in("somewhere.else")(Local) is Local
    assert (Local.__module__, get_type_hints(Local)) == ("somewhere.else", {"path": Path})


def test_star_import_of_the_root_brings_every_name() -> None:
    names: dict[str, object] = {}
    exec("from beenergised import *", names)  # noqa: S102
    assert set(beenergised.__all__) <= set(names)


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_unknown_name_is_an_attribute_error(module: str) -> None:
    with pytest.raises(AttributeError, match=f"'{module}' has no attribute 'Chargelogg'"):
        getattr(importlib.import_module(module), "Chargelogg")  # noqa: B009


def test_listing_names_imports_none_of_them() -> None:
    program = (
        "import sys, beenergised, beenergised.models as models;"
        "dir(beenergised), beenergised.__all__, models.__all__; print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = {name for name in done.stdout.split() if name.startswith("beenergised")}
    assert loaded == {
        "beenergised",
        "beenergised._public_names",
        "beenergised._version",
        "beenergised.models",
        "beenergised.graphql_api",
        "beenergised.graphql_api._generated",
    }


def test_list_without_its_source_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "compiled_list.py"
    source.write_text(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from beenergised.messages import Headers as Headers\n",
        encoding="utf-8",
    )
    py_compile.compile(str(source), cfile=str(tmp_path / "compiled_list.pyc"), doraise=True)
    source.unlink()
    monkeypatch.syspath_prepend(tmp_path)
    resolve, _ = lazy_names("compiled_list")
    assert resolve("__all__") == ["Headers"]
    assert "compiled_list" not in sys.modules


def test_list_is_read_where_pytest_rewrites_assertions(tmp_path: Path) -> None:
    # The loader of a package that is a plugin of pytest, or whose file pytest is told to collect.
    program = "import beenergised\ndef test_it(): assert 'Client' in beenergised.__all__\n"
    (tmp_path / "test_it.py").write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "beenergised", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
