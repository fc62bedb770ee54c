"""The Makefile, as far as it can be tried without installing anything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OLD_PYTHON = """#!/bin/sh
case "$1" in -V) echo Python 3.9.1 ;; *) exit 1 ;; esac
"""

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def make(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    # A make that runs these tests must not hand its flags and job server to the one under test.
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments],
        cwd=ROOT,
        env=inherited | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_interpreter_that_is_too_old_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    old = tmp_path / "oldpython"
    old.write_text(OLD_PYTHON, encoding="utf-8")
    old.chmod(0o755)
    done = make(f"PYTHON={old}", f"ENV={tmp_path}/env", f"{tmp_path}/env/.place")
    assert done.returncode != 0
    assert "is Python 3.9.1; this needs Python 3.11 or newer" in done.stderr
    assert not (tmp_path / "env").exists()


def test_an_interpreter_that_is_missing_is_named(tmp_path: Path) -> None:
    done = make("PYTHON=python-of-nobody", f"ENV={tmp_path}/env", f"{tmp_path}/env/.place")
    assert done.returncode != 0
    assert "No python-of-nobody on PATH" in done.stderr


def test_every_target_that_help_names_exists() -> None:
    named = re.findall(r"^make ([\w-]+)", make("help").stdout, re.MULTILINE)
    assert {"demo", "test"} <= set(named)
    for target in named:
        assert make("-n", target).returncode == 0, target


def test_make_test_does_not_depend_on_what_else_is_installed() -> None:
    planned = make("-n", "test").stdout
    assert "pytest" in planned
    assert "test_pythons" not in planned
    assert "dry-run" not in planned


def test_quick_names_tests_that_exist() -> None:
    planned = make("-n", "quick").stdout
    tests = re.findall(r"tests/[\w/.]+", planned)
    assert len(tests) > 5
    assert [name for name in tests if not (ROOT / name).exists()] == []
    left_out = re.findall(r"--ignore-glob='\*/(test_\w+\.py)'", planned)
    assert len(left_out) > 5
    assert [name for name in left_out if not list(ROOT.glob(f"tests/**/{name}"))] == []


def test_continuous_integration_runs_make_test_and_nothing_else() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"
