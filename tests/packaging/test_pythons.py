"""The search of `make test-pythons` for interpreters, among programs that pretend to be one."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "test_pythons.py"
THIS = sys.version_info[:3]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs that are scripts of sh")


def pretend(place: Path, version: tuple[int, ...], **facts: Any) -> Path:
    """Make a program that describes itself as this interpreter, and can do nothing else."""
    told = {"name": "CPython", "version": version, "level": "final", "missing": []}
    told |= {"executable": str(place), **facts}
    return script(place, f"[ \"$1\" = -I ] || exit 1\necho '{json.dumps(told)}'")


def script(place: Path, commands: str) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"#!/bin/sh\n{commands}\n", encoding="utf-8")
    place.chmod(0o755)
    return place


def run(path: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        env={**os.environ, "PATH": str(path), "PYENV_ROOT": str(path.parent / "pyenv"), **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_named_tests_are_all_there() -> None:
    named = runpy.run_path(str(SCRIPT))["TESTS"]
    assert [name for name in named if not (ROOT / "tests" / name).exists()] == []


def test_each_version_is_tested_once_and_the_rest_is_explained(tmp_path: Path) -> None:
    path, versions = tmp_path / "bin", tmp_path / "pyenv" / "versions"
    tested = pretend(path / "python3.12", (3, 12, 4))
    stub = script(path / "python3.13", "echo 'python3.13: command not found' >&2; exit 127")
    nonsense = script(path / "python3.11", "echo hello")
    early = pretend(path / "python3.14", (3, 14, 0), level="candidate")
    script(path / "pyenv", f"echo {tmp_path / 'pyenv'}")
    also = pretend(versions / "other" / "bin" / "python", (3, 13, 2))
    twice = pretend(versions / "twice" / "bin" / "python", (3, 12, 4))
    skipped = {
        stub: "does not start: python3.13: command not found",
        nonsense: "is no Python: it prints 'hello\\n'",
        early: "is no final release of 3.14.0",
        twice: f"is 3.12.4 like {tested}",
    }
    for name, version, facts, reason in (
        ("pypy", (3, 11, 9), {"name": "PyPy"}, "is PyPy"),
        ("bare", (3, 13, 1), {"missing": ["ssl", "venv"]}, "has no ssl, venv"),
        ("first", (3, 12, 0), {}, "is 3.12.0, which is not supported"),
        ("old", (3, 10, 13), {}, "is 3.10.13, which is not supported"),
        ("same", THIS, {}, f"is {'.'.join(map(str, THIS))}, which `make test` uses"),
    ):
        skipped[pretend(versions / name / "bin" / "python", version, **facts)] = reason
    done = run(path, "--list")
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.splitlines()) == {
        f"test  {tested}: 3.12.4",
        f"test  {also}: 3.13.2",
        *(f"skip  {place}: {reason}" for place, reason in skipped.items()),
    }


def test_pyenv_that_is_not_on_path_is_found(tmp_path: Path) -> None:
    found = pretend(tmp_path / "pyenv" / "versions" / "a" / "bin" / "python", (3, 13, 2))
    assert f"test  {found}: 3.13.2" in run(tmp_path / "bin", "--list").stdout
    elsewhere = run(tmp_path / "bin", "--list", PYENV_ROOT=str(tmp_path / "none")).stdout
    assert str(found) not in elsewhere


def test_without_another_interpreter_nothing_fails(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "No other CPython 3.11 to 3.14 was found." in done.stdout


def test_an_interpreter_without_an_environment_fails(tmp_path: Path) -> None:
    pretend(tmp_path / "python3.12", (3, 12, 999))
    done = run(tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "3.12.999: FAILED"
