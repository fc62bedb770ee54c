"""The contract that refuses modules which import each other in a circle."""

from __future__ import annotations

import sys
from pathlib import Path

import grimp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.import_contracts import AcyclicModules, circles_of

MODULES = "abcdef"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The circles that the contract finds in a package of these modules."""

    def check(**sources: str) -> list[list[tuple[str, str]]]:
        package = tmp_path / "circular"
        package.mkdir()
        for name, source in {"__init__": "", **sources}.items():
            (package / f"{name}.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
        graph = grimp.build_graph("circular", cache_dir=None)
        contract = AcyclicModules(name="", session_options={}, contract_options={})
        result = contract.check(graph, verbose=False)
        assert result.kept is not bool(result.metadata["circles"])
        return result.metadata["circles"]

    return check


def test_circle_through_an_import_in_a_function_is_found(broken) -> None:
    found = broken(
        low="def f():\n    from circular.high import g\n",
        high="from circular.low import f\n",
    )
    assert found == [[("circular.high", "circular.low"), ("circular.low", "circular.high")]]


def test_circle_through_an_import_for_types_is_found(broken) -> None:
    found = broken(
        low="from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import circular.high\n",
        high="import circular.low\n",
    )
    assert len(found) == 1


def test_module_that_imports_its_package_is_found(broken) -> None:
    found = broken(__init__="from circular.low import f", low="import circular\n")
    assert found == [[("circular", "circular.low"), ("circular.low", "circular")]]


@given(
    st.dictionaries(
        st.sampled_from(MODULES), st.frozensets(st.sampled_from(MODULES)), max_size=len(MODULES)
    )
)
def test_circles_are_what_reaches_itself(edges: dict[str, frozenset[str]]) -> None:
    imports = {module: sorted(edges.get(module, ())) for module in MODULES}
    reached = {module: set(imports[module]) for module in MODULES}
    for _ in MODULES:
        for module in MODULES:
            reached[module] |= {far for near in reached[module] for far in reached[near]}
    expected = {
        frozenset(each for each in MODULES if each in reached[module] and module in reached[each])
        for module in MODULES
        if module in reached[module]
    }
    assert sorted(map(sorted, circles_of(imports))) == sorted(map(sorted, expected))
