"""The guards of tests/conftest.py do what they say."""

from __future__ import annotations

import ast
import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TESTS = Path(__file__).resolve().parent.parent
CONFTEST = TESTS / "conftest.py"

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
    result = run_in_a_process(pytester, OUTSIDE)
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*socket.connect to 192.0.2.1*", "*of service.example*"])


# Every test here fails while its server, or its program, has something to do.
FAILING = """
    import asyncio, socket, subprocess, sys

    from beenergised.sandbox import Sandbox, running
    from tests.cli.test_notifications_listen import Target, target
    from tests.public_api.notifications.test_receiver_over_http import serving
    from tests.sandbox.webhooks_support import receiving
    from tests.transport.conftest import raw_server
    from tests.transport.servers import answering
    from tests.transport.test_http import counting_server

    HALF_A_REQUEST = b"POST / HTTP/1.1\\r\\nHost: here\\r\\nContent-Length: 10\\r\\n\\r\\nhalf"
    SLEEPER = [sys.executable, "-c", "import signal; print(1, flush=True); signal.pause()"]

    def fail_at(port):
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(HALF_A_REQUEST)
            raise ZeroDivisionError

    def test_raw_server(raw_server):
        raw_server.behave = answering(b"")
        fail_at(raw_server.port)

    def test_counting_server(counting_server):
        fail_at(counting_server.server_port)

    def test_target(target):
        fail_at(target.server_address[1])

    def test_receiving():
        with receiving() as receiver:
            fail_at(int(receiver.url.split("/")[2].partition(":")[2]))

    def test_serving():
        async def application(scope, receive, send):
            await receive()
            if scope["type"] == "lifespan":
                await send({"type": "lifespan.startup.complete"})
                await receive()
                await send({"type": "lifespan.shutdown.complete"})
                return
            await asyncio.Event().wait()

        with serving(application) as server:
            fail_at(server.port)

    def test_running():
        with Sandbox() as sandbox, running(sandbox) as service:
            fail_at(int(service.url.split("/")[2].partition(":")[2]))

    def test_program_in_a_block():
        with subprocess.Popen(SLEEPER, stdout=subprocess.PIPE) as program:
            program.stdout.readline()
            raise ZeroDivisionError
"""

LEFT = """
    import os, subprocess, sys, threading
    from pathlib import Path

    SLEEPER = [sys.executable, "-c", "import signal; print(1, flush=True); signal.pause()"]
    ended = threading.Event()

    def test_that_leaves_a_thread():
        threading.Thread(target=ended.wait, name="forgotten", daemon=True).start()

    def test_that_leaves_a_program():
        program = subprocess.Popen(SLEEPER, stdout=subprocess.PIPE)
        program.stdout.readline()
        Path("pid").write_text(str(program.pid))

    def test_that_leaves_nothing():
        ended.set()
        try:
            os.kill(int(Path("pid").read_text()), 0)
        except ProcessLookupError:
            return
        raise AssertionError("it still runs")
"""


def run_in_a_process(pytester: pytest.Pytester, tests: str) -> pytest.RunResult:
    """Run `tests` with the guards; a run that does not end fails."""
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(tests)
    return pytester.runpytest_subprocess(
        "-p", "no:cacheprovider", "-p", "no:cov", "-o", f"pythonpath={TESTS.parent}", timeout=100
    )


@pytest.mark.skipif(not hasattr(signal, "pause"), reason="signals of POSIX")
def test_failing_tests_end_and_their_servers_too(pytester: pytest.Pytester) -> None:
    result = run_in_a_process(pytester, FAILING)
    result.assert_outcomes(failed=7)
    assert result.stdout.str().count("ZeroDivisionError") >= 7


@pytest.mark.skipif(not hasattr(signal, "pause"), reason="signals of POSIX")
def test_threads_and_programs_that_are_left_fail_their_test(
    pytester: pytest.Pytester,
) -> None:
    result = run_in_a_process(pytester, LEFT)
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*this test left running: *forgotten*", "*left running: *signal*"])


def test_every_thread_that_tests_start_is_a_daemon() -> None:
    assert list(_threads_that_are_no_daemons()) == []


def _threads_that_are_no_daemons() -> Iterator[str]:
    for path in sorted(TESTS.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "threading.Thread(" in text else ():
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != "threading.Thread":
                continue
            given = {each.arg: ast.unparse(each.value) for each in node.keywords}
            if given.get("daemon") != "True":
                yield f"{path.relative_to(TESTS)}:{node.lineno}"


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
