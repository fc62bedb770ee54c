"""The guards of tests/conftest.py do what they say."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).resolve().parent.parent / "conftest.py"

OUTSIDE = """
    import contextlib, socket

    def test_that_swallows():
        with contextlib.suppress(BaseException), socket.socket() as outside:
            outside.connect(("192.0.2.1", 80))

    def test_that_looks_up():
        with contextlib.suppress(BaseException):
            socket.getaddrinfo("service.example", 443)

    def test_of_an_unknown_host():
        try:
            socket.getaddrinfo("tenant.invalid", 443)
        except socket.gaierror:
            pass
"""


def test_traffic_that_leaves_the_machine_fails_even_when_swallowed(
    pytester: pytest.Pytester,
) -> None:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(OUTSIDE)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:cov")
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*socket.connect to 192.0.2.1*", "*of service.example*"])


async def test_loopback_traffic_passes() -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()


def test_home_is_the_tests_own_also_for_a_program_it_starts(home: Path) -> None:
    assert Path.home() == home
    code = "import platformdirs; print(platformdirs.user_state_path('beenergised'))"
    state = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert Path(state.strip()).is_relative_to(home)


def test_nothing_of_the_users_shell_is_left() -> None:
    leaked = [name for name in os.environ if name.upper().startswith("BEENERGISED_")]
    proxies = [name for name in os.environ if name.upper().endswith("_PROXY")]
    assert leaked == proxies == []
