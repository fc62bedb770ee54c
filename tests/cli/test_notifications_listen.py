"""`beenergised notifications listen`: signed notifications over sockets of this machine."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import PROGRAM, Result, run_on_terminal
from tests.threads import LIMIT, background

from beenergised.cli.notifications import (
    listener as notifications_listening,
)
from beenergised.cli.notifications import (
    server as notifications_serving,
)
from beenergised.public_api.notifications import signed_headers
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox
from beenergised.transport.clock import Clock

TOKEN = "token-of-the-test"
STARTED = "session.start.stop.notification"
Listen = Callable[..., Result]


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch, state_dir: Path, config: Path) -> None:
    del state_dir, config
    monkeypatch.setenv("BEENERGISED_API_TOKEN", TOKEN)


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What is waited between two attempts, which takes no time here."""
    waited: list[float] = []

    async def asleep(_: Clock, seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(Clock, "asleep", asleep)
    return waited


def body_of(number: int, kind: str = STARTED) -> bytes:
    return json.dumps({
        "notification": kind, "sessionId": number, "chargePointId": 1001, "evseId": 10011,
        "action": "start", "startedAtTimestamp": "2026-03-15T10:15:00Z", "meterStart": 1,
        "meterStop": 2, "lastUpdatedAt": "2026-03-15T10:15:00Z",
    }).encode()  # fmt: skip


def post(url: str, body: bytes, token: str = TOKEN, age: float = 0.0) -> int:
    sent_at = datetime.now(UTC) - timedelta(seconds=age)
    headers = {**signed_headers(body, token, at=sent_at), "Content-Type": "application/json"}
    request = urllib.request.Request(url, body, {**headers, "X-Tenant": "7"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


@pytest.fixture
def listen(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Listen:
    """Run the command here, and meanwhile what sends to its address from another thread."""
    urls: queue.Queue[str] = queue.Queue()
    introduce = notifications_listening._introduce  # pyright: ignore[reportPrivateUsage]

    def introduced(invocation: Any, wish: Any, url: str) -> None:
        introduce(invocation, wish, url)
        urls.put(url)

    monkeypatch.setattr(notifications_listening, "_introduce", introduced)

    def run(*arguments: str, send: Callable[[str], object]) -> Result:
        with background(lambda: send(urls.get(timeout=LIMIT))):
            return cli("notifications", "listen", *arguments)

    return run


class Target(HTTPServer):
    """Where notifications are sent on to. It answers with the next of `answers`."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.begun = threading.Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/hook"


class _Handler(BaseHTTPRequestHandler):
    server: Target

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.got.append((headers, body))
        self.server.begun.set()
        self.send_response(self.server.answers.pop(0) if self.server.answers else 202)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silence."""


@pytest.fixture
def target() -> Iterator[Target]:
    with Target() as server, background(server.serve_forever, 0.05, stop=server.shutdown):
        yield server


def undelivered(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line)["undelivered"] for line in lines if line.startswith('{"undelivered"')]


# --- What is printed ------------------------------------------------------------------------------


def test_each_verified_notification_is_a_line_of_json_where_a_program_reads(
    listen: Listen,
) -> None:
    answers: list[int] = []
    result = listen(
        "--max", "2", send=lambda url: answers.extend(post(url, body_of(n)) for n in (1, 2))
    )
    assert (result.code, answers) == (0, [202, 202])
    rows = [json.loads(line) for line in result.lines]
    assert [row["payload"]["session_id"] for row in rows] == [1, 2]
    assert {row["notification"] for row in rows} == {STARTED}
    assert datetime.fromisoformat(rows[0]["received_at"]).tzinfo is not None
    assert result.err.startswith("Listening at http://127.0.0.1:")


def test_what_is_not_shown_to_come_from_the_service_is_refused_and_said(listen: Listen) -> None:
    answers: list[int] = []

    def send(url: str) -> None:
        answers.append(post(url, body_of(1), token="another"))
        answers.append(post(url, body_of(2), age=3600))
        answers.append(post(url, body_of(3)))

    result = listen("--once", send=send)
    assert (result.code, answers) == (0, [401, 401, 202])
    assert [json.loads(line)["payload"]["session_id"] for line in result.lines] == [3]
    notices = [line for line in result.err.splitlines() if line.startswith("Notice: ")]
    assert "refused with 401: X-Signature was made with another key" in notices[0]
    assert "refused with 401: The notification says it is 3600 s old" in notices[1]
    assert TOKEN not in result.err


def test_only_the_types_that_were_asked_for_are_shown(listen: Listen) -> None:
    def send(url: str) -> None:
        post(url, body_of(1, "SessionUpdateNotification"))
        post(url, body_of(2))

    result = listen("--types", STARTED, "--once", send=send)
    assert [json.loads(line)["notification"] for line in result.lines] == [STARTED]


def test_a_type_that_nobody_knows_is_shown_with_all_it_has(listen: Listen) -> None:
    body = b'{"notification": "coffee.ready", "cups": 2}'
    result = listen("--once", send=lambda url: post(url, body))
    (row,) = [json.loads(line) for line in result.lines]
    assert (row["notification"], row["payload"]["cups"]) == ("coffee.ready", 2)


def test_what_comes_twice_is_shown_once(listen: Listen) -> None:
    answers: list[int] = []

    def send(url: str) -> None:
        answers.extend(post(url, body_of(n)) for n in (1, 1, 2))

    result = listen("--max", "2", send=send)
    assert (len(result.lines), answers) == (2, [202, 202, 202])


def test_errors_and_addresses_are_json_if_results_are(listen: Listen) -> None:
    result = listen("--once", "-o", "ndjson", send=lambda url: post(url, body_of(1)))
    assert json.loads(result.err.splitlines()[0])["listening"].startswith("http://127.0.0.1:")


# --- Sending on -----------------------------------------------------------------------------------


def test_what_arrives_is_sent_on_to_the_byte_with_its_headers(
    listen: Listen, target: Target
) -> None:
    body = body_of(1) + b"\n "
    result = listen(
        "--once", "--forward-to", f"{target.url}?secret=hunter22",
        send=lambda url: post(url, body),
    )  # fmt: skip
    assert result.code == 0
    ((headers, sent),) = target.got
    assert sent == body
    assert headers["host"] == target.url.split("/")[2]
    assert headers["x-tenant"] == "7"
    assert headers["x-signature"] == signed_headers(body, TOKEN)["X-Signature"]
    assert f"HTTP 202 of {target.url} in " in result.err
    assert "hunter22" not in result.err


def test_a_target_that_fails_for_a_while_gets_it_again(
    listen: Listen, target: Target, pauses: list[float]
) -> None:
    target.answers = [500, 503, 429]
    result = listen("--once", "--forward-to", target.url, send=lambda url: post(url, body_of(1)))
    assert result.code == 0
    assert [body for _, body in target.got] == [body_of(1)] * 4
    assert [seconds for seconds in pauses if seconds] == [1.0, 2.0, 4.0]
    assert "answered HTTP 500 to session.start.stop.notification. It is sent again in 1 s." in (
        result.err
    )


@pytest.mark.parametrize(("answers", "attempts"), [([400], 1), ([500] * 5, 5), ([302], 1)])
def test_what_the_target_never_takes_is_written_down_whole_and_the_code_is_1(
    listen: Listen, target: Target, answers: list[int], attempts: int
) -> None:
    target.answers = list(answers)
    first = body_of(1)[:-1] + ', "note": "für \u202e dich"}'.encode()

    def send(url: str) -> None:
        post(url, first)
        post(url, body_of(2))

    result = listen("--max", "2", "--forward-to", target.url, send=send)
    assert result.code == 1
    assert len(target.got) == attempts + 1  # the second one is taken
    (kept,) = undelivered(result.err.splitlines())
    assert kept["body"].encode() == first
    assert kept["headers"]["x-tenant"] == "7"
    assert len(result.lines) == 2


def test_a_target_that_is_not_there_leaves_it_in_the_file_that_was_named(
    listen: Listen, target: Target, tmp_path: Path
) -> None:
    url = target.url
    target.server_close()
    path = tmp_path / "left.ndjson"
    result = listen(
        "--once", "--forward-to", url, "--undelivered", str(path),
        send=lambda address: post(address, body_of(1)),
    )  # fmt: skip
    assert result.code == 1
    (kept,) = undelivered(path.read_text().splitlines())
    assert kept["body"].encode() == body_of(1)
    assert undelivered(result.err.splitlines()) == []
    assert f"was not delivered: see {path}" in result.err
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_what_comes_again_after_it_was_not_taken_is_tried_again(
    listen: Listen, target: Target
) -> None:
    target.answers = [400]

    def send(url: str) -> None:
        post(url, body_of(1))
        target.begun.wait(60)
        # The same: it is new until somebody took it, once that was found out.
        while len(target.got) < 2:
            post(url, body_of(1))

    result = listen("--max", "2", "--forward-to", target.url, send=send)
    assert [body for _, body in target.got] == [body_of(1)] * 2
    assert len(undelivered(result.err.splitlines())) == 1


# --- With a subscription of its own ---------------------------------------------------------------


def test_a_subscription_is_there_while_it_listens_and_gone_afterwards(
    listen: Listen, cli: Cli, service: Sandbox
) -> None:
    command = ("--sandbox", "--types", STARTED, "--subscribe", "https://example.com/x?secret=1")
    result = listen("--once", *command, send=lambda url: post(url, body_of(1), DEMO_API_TOKEN))
    assert result.code == 0, result.err
    assert (
        "Subscription 1 sends to https://example.com/x?[redacted], until this ends." in result.err
    )
    assert len(result.lines) == 1
    assert service.calls["public_api.notifications.create"] == 1
    assert cli("--sandbox", "notifications", "list", "-o", "json").json() == []


def test_a_subscription_that_cannot_be_deleted_is_named(listen: Listen, service: Sandbox) -> None:
    service.faults.add("503:operation=public_api.notifications.delete")
    command = ("--sandbox", "--types", STARTED, "--subscribe", "https://example.com/x")
    result = listen("--once", *command, send=lambda url: post(url, body_of(1), DEMO_API_TOKEN))
    assert result.code == 0
    assert "Remove: beenergised --sandbox notifications unsubscribe 1" in result.err


def test_without_a_subscription_it_does_not_listen(cli: Cli, service: Sandbox) -> None:
    service.faults.add("403:operation=public_api.notifications.create")
    command = ("--types", STARTED, "--subscribe", "https://example.com/x")
    assert cli("--sandbox", "notifications", "listen", *command).code == 1


# --- What cannot be -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--max", "2", "--once"), "--max and --once exclude each other"),
        (("--port", "70000"), "--port is a number from 0 to 65535"),
        (("--types", "evse.chnged"), "Did you mean 'evse.changed'?"),
        (("--forward-to", "localhost:8000"), "--forward-to is an address"),
        (("--undelivered", "x"), "--undelivered goes with --forward-to only"),
        (("--tolerance", "5"), "no length of time"),
        (("--subscribe", "https://example.com"), "--subscribe needs --types"),
        (("--host", "example.com"), "--host goes with --subscribe only"),
        (
            ("--subscribe", "https://example.com", "--types", STARTED, "--token-file", "-"),
            "cannot be --token-file -",
        ),
        (("-o", "csv"), "--output csv is for lists"),
        (("--bind", "203.0.113.7"), "Cannot listen at 203.0.113.7"),
        (
            ("--forward-to", "http://127.0.0.1:1/", "--undelivered", "/nowhere/file"),
            "--undelivered /nowhere/file: No such file or directory",
        ),
    ],
)
def test_a_command_line_that_cannot_be_right_is_code_2(
    cli: Cli, arguments: tuple[str, ...], said: str
) -> None:
    result = cli("notifications", "listen", *arguments)
    assert result.code == 2
    assert said in result.err


def test_without_a_token_there_is_nothing_to_verify_with(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BEENERGISED_API_TOKEN")
    result = cli("notifications", "listen")
    assert result.code == 4
    assert "It is the one that made the subscription." in result.err


def test_without_a_server_the_extra_is_named(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notifications_serving, "find_spec", lambda _: None)
    result = cli("notifications", "listen")
    assert result.code == 1
    assert 'pip install "beenergised[notifications]"' in result.err


# --- In a process of its own ----------------------------------------------------------------------


def begun(*arguments: str) -> tuple[subprocess.Popen[str], str]:
    running = subprocess.Popen(
        [*PROGRAM, "notifications", "listen", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stderr is not None
    return running, running.stderr.readline().split()[2]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_signal_ends_it_without_losing_what_was_accepted(number: signal.Signals) -> None:
    running, url = begun()
    answers = [post(url, body_of(n)) for n in range(20)]
    running.send_signal(number)
    out, said = running.communicate(timeout=60)
    assert answers == [202] * 20
    assert [json.loads(line)["payload"]["session_id"] for line in out.splitlines()] == [*range(20)]
    assert (running.returncode, "Traceback" in said) == (130, False)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_second_ctrl_c_writes_down_what_it_leaves(target: Target) -> None:
    url_of_nobody = target.url
    target.server_close()
    running, url = begun("--forward-to", url_of_nobody)
    assert running.stderr is not None
    assert [post(url, body_of(n)) for n in (1, 2)] == [202, 202]
    running.send_signal(signal.SIGINT)
    said: list[str] = []
    while not said or "Ctrl-C again leaves them" not in said[-1]:
        said.append(running.stderr.readline())
    running.send_signal(signal.SIGINT)
    _, rest = running.communicate(timeout=60)
    kept = undelivered(rest.splitlines())
    assert [each["body"].encode() for each in kept] == [body_of(1), body_of(2)]
    assert "accepted and not handled" not in rest
    assert running.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_leaves_ends_it() -> None:
    running, url = begun()
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert post(url, body_of(1)) == 202
    assert running.wait(60) == 0
    running.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_terminal_shows_a_line_for_each_within_80_columns() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as free:
        port = free.server_address[1]

    ended = threading.Event()

    def send() -> None:
        while not ended.is_set():
            try:
                post(f"http://127.0.0.1:{port}/", body_of(1))
            except OSError:  # not yet
                continue
            return

    with background(send, stop=ended.set):
        result = run_on_terminal("notifications", "listen", "--port", str(port), "--once")
    assert result.code == 0
    (line,) = [line for line in result.lines if f"  {STARTED}  " in line]
    assert "start: session 1" in line
    assert len(line) <= 80
    assert f"Listening at http://127.0.0.1:{port}/ until Ctrl-C." in result.out
    assert result.lines[-1] == "1 received"
    assert os.environ["BEENERGISED_API_TOKEN"] not in result.out
