"""The command line in this process, over a sandbox of the test's own."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.support import Result

from beenergised import sandbox
from beenergised.__main__ import main

Cli = Callable[..., Result]


@pytest.fixture(scope="session")
def fresh_state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state as on the first day, made once."""
    path = tmp_path_factory.mktemp("fresh") / "sandbox.sqlite3"
    sandbox.Sandbox(path).close()
    return path


@pytest.fixture(scope="session")
def asked_state(tmp_path_factory: pytest.TempPathFactory, fresh_state: Path) -> Path:
    """The same after the first request to its Public API, which makes the data of that."""
    path = tmp_path_factory.mktemp("asked") / "sandbox.sqlite3"
    shutil.copy(fresh_state, path)
    with sandbox.Sandbox.open(path) as opened:
        opened._public_api.fill()
    return path


@pytest.fixture
def state_dir(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Where sessions and the sandbox's state of this test are."""
    directory = tmp_path / "state"
    directory.mkdir()
    # Not the same for all: the one is twice as large, the other takes each process long to fill.
    is_of_public_api = request.path.name.startswith("test_api")
    state = request.getfixturevalue("asked_state" if is_of_public_api else "fresh_state")
    shutil.copy(state, directory / "sandbox.sqlite3")
    monkeypatch.setenv("BEENERGISED_STATE_DIR", str(directory))
    return directory


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The configuration file of this test; it does not exist yet."""
    path = tmp_path / "config" / "config.toml"
    monkeypatch.setenv("BEENERGISED_CONFIG", str(path))
    return path


@pytest.fixture
def service(state_dir: Path) -> Iterator[sandbox.Sandbox]:
    """The sandbox that `--sandbox` speaks to, to set faults in."""
    with sandbox.Sandbox.open(state_dir / "sandbox.sqlite3") as opened:
        yield opened


@pytest.fixture
def cli(
    state_dir: Path,
    config: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Cli:
    """Run a command line here; `stdin` is what it can read."""

    def run(*arguments: str, stdin: str = "") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        return Result(int(code), printed.out, printed.err)

    return run


@pytest.fixture(scope="module")
def server() -> Iterator[sandbox.RunningSandbox]:
    """A sandbox on a socket, for commands that log in for real. One for each module."""
    with sandbox.running() as running:
        yield running
