"""What holds for every test: no traffic but loopback, nothing of the user's, the same run twice.

- A test that connects to another host, or asks for its address, fails, even if the code under
  test swallowed the error. Names under `.invalid` are answered as a resolver would: unknown.
- `HOME` and the XDG directories are empty directories of the test; settings, proxies and colours
  of the user's shell are gone; the local time zone is not UTC, so that mixing them shows.
- No thread and no program that a test starts outlives it, nor keeps the run from ending.
- hypothesis draws the same examples in every run: `--hypothesis-profile=explore` draws others,
  `=quick` fewer of the same.
"""

from __future__ import annotations

import contextlib
import functools
import ipaddress
import itertools
import os
import re
import shlex
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from beenergised.auth import password_hash
from beenergised.transport import connection_pool

_HERE = Path(__file__).parent

# --- hypothesis

# No deadline: it would measure the machine. No database: a run must not depend on the last one.
settings.register_profile(
    "default",
    deadline=None,
    database=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "explore", settings.get_profile("default"), derandomize=False, max_examples=1000
)
settings.register_profile("quick", settings.get_profile("default"), max_examples=10)
settings.load_profile("default")

# --- loopback only

_outside: list[str] = []


class OutsideTrafficError(AssertionError):
    """A test tried to reach something that is not on this machine."""


def _is_loopback(host: object) -> bool:
    """Whether `host`, a name or an address as sockets take them, is this machine."""
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse(what: str) -> None:
    _outside.append(what)
    raise OutsideTrafficError(f"{what}: tests use loopback only")


def _watch_sockets(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it sees every socket of the process, whoever opened it."""
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        # A path is a socket of the file system.
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            _refuse(f"{event} to {address[0]}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
        if _is_loopback(host):
            return
        text = host.decode() if isinstance(host, bytes) else str(host)
        if text.rstrip(".").endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        with contextlib.suppress(ValueError):
            ipaddress.ip_address(text)
            return  # A number is not looked up; connecting to it is refused above.
        _refuse(f"{event} of {text}")


# pytest may read this file again in the same process; a hook cannot be taken away.
if not hasattr(sys, "_beenergised_sockets_watched"):
    sys._beenergised_sockets_watched = True  # type: ignore[attr-defined]
    sys.addaudithook(_watch_sockets)


@pytest.fixture(autouse=True)
def _loopback_only() -> Iterator[None]:
    _outside.clear()
    yield
    if _outside:
        pytest.fail(f"traffic that left the machine: {', '.join(_outside)}", pytrace=False)


# --- nothing outlives its test

_programs: set[subprocess.Popen[Any]] = set()


class _Program(subprocess.Popen[Any]):
    """A program that does not outlive the test that starts it."""

    # Any: the arguments of Popen.
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _programs.add(self)

    def __exit__(self, *error: Any) -> None:
        # Popen waits for the program, and after a failure its test no longer stops it.
        if error[0] is not None:
            self.kill()
        super().__exit__(*error)


@contextlib.contextmanager
def _nothing_outlives(user: str) -> Iterator[None]:
    """Fail if a thread or a program is left of those that were started inside the block."""
    programs, threads = set(_programs), set(threading.enumerate())
    yield
    left = [shlex.join(each.args) for each in _programs - programs if each.poll() is None]
    for program in _programs - programs:
        program.kill()
        for stream in (program.stdin, program.stdout, program.stderr):
            if stream is not None:
                stream.close()
        program.wait()
    _programs.intersection_update(programs)
    for thread in set(threading.enumerate()) - threads:
        # The pool of a server that others use as well; it ends with the server.
        if thread.name != "AnyIO worker thread":
            thread.join(10)
            left += [thread.name] if thread.is_alive() else []
    if left:
        pytest.fail(f"{user} left running: {', '.join(left)}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def _nothing_outlives_the_session() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, _nothing_outlives("the tests"):
        patch.setattr(subprocess, "Popen", _Program)
        yield


@pytest.fixture(autouse=True)
def _nothing_outlives_the_test(_nothing_outlives_the_session: None) -> Iterator[None]:
    with _nothing_outlives("this test"):
        yield


# --- what is measured

# Whole programs, the documentation's and many at once: what they pass through is not thereby
# tested, and measuring takes as long again as running.
_NOT_MEASURED = frozenset(
    {"docs", "graphql_generation", "integration", "packaging", "public_api_generation"}
)


@pytest.fixture(autouse=True)
def _measured(request: pytest.FixtureRequest) -> Iterator[None]:
    """Not pytest-cov's marker: that goes on measuring what fixtures begin, as servers."""
    if not any(request.path.is_relative_to(_HERE / name) for name in _NOT_MEASURED):
        yield
        return
    here, of_new_threads = sys.gettrace(), threading.gettrace()
    _trace(None, None)
    yield
    _trace(here, of_new_threads)


# Any: whatever traces.
def _trace(here: Any, of_new_threads: Any) -> None:
    sys.settrace(here)
    threading.settrace(of_new_threads)


# --- nothing of the user's

_FOREIGN = re.compile(
    r"BEENERGISED_.*|.*_PROXY|SSL.*|.*_CA_BUNDLE"
    r"|NO_COLOR|FORCE_COLOR|CLICOLOR.*|PY_COLORS|COLORTERM|GITHUB_ACTIONS|TTY_.*"
    r"|COLUMNS|LINES|TERMINAL_WIDTH|PAGER|LANGUAGE|LC_.*|PYTHONWARNINGS|PYTHONPATH"
    r"|PYTHONDONTWRITEBYTECODE"  # else each program that a test starts compiles all it imports
)

# Zone rules written out, so that it needs no database of zones: Vienna's.
_ZONE = "CET-1CEST,M3.5.0,M10.5.0/3"


def _own_environment(home: Path) -> dict[str, str]:
    """The variables that point a program at `home` and nowhere else."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "config"),
        "LOCALAPPDATA": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm",
        "TZ": _ZONE,
    }


_real_ssl_context = connection_pool.httpx2.create_ssl_context


# Any: an `ssl.SSLContext`.
def _ssl_context(*, trust_env: bool) -> Any:
    """Share the default context of clients in the same environment: reading the certificates of
    all authorities takes fifty milliseconds, and tests make many clients.
    """
    named = [os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")]
    return _default_context(trust_env, *named)


@functools.cache
def _default_context(trust_env: bool, file: str | None, directory: str | None) -> Any:
    return _real_ssl_context(trust_env=trust_env)


@pytest.fixture(scope="session", autouse=True)
def _session_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The environment of fixtures that outlive a test."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if _FOREIGN.fullmatch(name.upper())]:
            patch.delenv(name)
        for name, value in _own_environment(tmp_path_factory.mktemp("session-home")).items():
            patch.setenv(name, value)
        if hasattr(time, "tzset"):
            time.tzset()
        # Slow on purpose; what it verifies does not depend on how slow it is.
        patch.setattr(password_hash, "_ROUNDS", 10)
        patch.setattr(connection_pool.httpx2, "create_ssl_context", _ssl_context)
        yield


_clocks = (time.monotonic, time.time, time.sleep)


@pytest.fixture(autouse=True)
def _time_of_all(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that moves the time moves it for one module: servers in threads of this process, some
    of them of other tests, sleep by the same clock, and would for days.
    """
    yield
    if _clocks != (time.monotonic, time.time, time.sleep):
        pytest.fail("this test replaced a function of `time` for all", pytrace=False)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of directories, each another one.

    pytest's own numbering looks at all that are there: ten milliseconds for each of thousands.
    """
    parent = tmp_path_factory.mktemp("homes")
    return (parent / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home(
    _session_environment: None, monkeypatch: pytest.MonkeyPatch, _homes: Iterator[Path]
) -> Path:
    """The home directory of this test: empty, and its own."""
    directory = next(_homes)
    directory.mkdir(mode=0o700)
    for name, value in _own_environment(directory).items():
        monkeypatch.setenv(name, value)
    return directory
