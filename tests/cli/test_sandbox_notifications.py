"""`beenergised sandbox trigger` and `sandbox deliveries`."""

from __future__ import annotations

import csv
import io
import json
import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.support import PROGRAM, run_on_terminal
from tests.sandbox.webhooks_support import Inbox, is_signed, receiving, subscribe

from beenergised.sandbox import Sandbox

EVSE = "evse.changed"
NOWHERE = "http://127.0.0.1:1/hook"


@pytest.fixture(scope="module")
def fresh_state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state in which the Public API was used, made once."""
    path = tmp_path_factory.mktemp("used") / "sandbox.sqlite3"
    with Sandbox(path) as sandbox:
        sandbox._public_api.fill()
        # Where the files lie, the log is not copied with them.
        sandbox._store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def receiver():
    with receiving() as server:
        yield server


# --- trigger --------------------------------------------------------------------------------------


def test_a_notification_is_sent_to_an_address_signed_with_the_sandboxs_token(cli, receiver):
    result = cli("sandbox", "trigger", "session.start.stop.notification", "--to", receiver.url)
    assert (result.code, result.err) == (0, "")
    (request,) = receiver.requests
    assert request.json()["notification"] == "session.start.stop.notification"
    assert is_signed(request)
    head, line = result.lines
    row = dict(zip(head.split("\t"), line.split("\t"), strict=True))
    assert row["url"] == receiver.url.partition("?")[0]
    assert (row["state"], row["status"], row["attempts"]) == ("delivered", "202", "1")


def test_it_is_sent_to_those_who_subscribed(cli, service, receiver):
    first, second = (subscribe(service, EVSE, url=receiver.url) for _ in range(2))
    rows = cli("sandbox", "trigger", EVSE, "-o", "json").json()
    assert [row["subscription_id"] for row in rows] == [first, second]
    assert [row["state"] for row in rows] == ["delivered"] * 2
    assert "key=1" not in json.dumps(rows)
    assert [r.headers["x-webhook-id"] for r in receiver.requests] == [str(first), str(second)]


def test_the_token_of_a_file_signs_what_goes_to_an_address(cli, receiver, tmp_path):
    path = tmp_path / "token"
    path.write_text("my-own-token\n")
    path.chmod(0o600)
    result = cli("sandbox", "trigger", EVSE, "--to", receiver.url, "--token-file", str(path))
    assert result.code == 0
    assert is_signed(receiver.requests[0], "my-own-token")
    alone = cli("sandbox", "trigger", EVSE, "--token-file", str(path))
    assert alone.code == 2
    assert "--to" in alone.err
    said = cli(
        "sandbox", "trigger", EVSE, "--to", receiver.url, "--token-file", "-", stdin="other\n"
    )
    assert said.code == 0
    assert is_signed(receiver.requests[1], "other")


def test_members_are_set_with_what_the_document_says_they_are(cli, receiver):
    result = cli(
        "sandbox", "trigger", "SessionUpdateNotification", "--to", receiver.url,
        "--set", "session.id=77", "--set", "session.userId=5", "--set", "session.status=failed",
        "--set", 'session.externalAppData:={"mine": 1}',
    )  # fmt: skip
    assert result.code == 0, result.err
    session = receiver.requests[0].json()["session"]
    assert (session["id"], session["userId"], session["status"]) == ("77", 5, "failed")
    assert session["externalAppData"] == {"mine": 1}


def test_several_are_sent_and_differ(cli, receiver):
    assert cli("sandbox", "trigger", EVSE, "--to", receiver.url, "--count", "3").code == 0
    assert len({request.content for request in receiver.requests}) == 3


@pytest.mark.parametrize(
    ("option", "signed", "count"),
    [
        (("--duplicate",), True, 2),
        (("--bad-signature",), False, 1),
        (("--unsigned",), False, 1),
        (("--changed-body",), False, 1),
        (("--age", "600"), True, 1),
        (("--age", "-600"), True, 1),
    ],
)
def test_it_can_be_sent_with_a_flaw(cli, receiver, option, signed, count):
    result = cli("sandbox", "trigger", EVSE, "--to", receiver.url, *option, "-o", "json")
    assert result.code == 0
    assert [is_signed(request) for request in receiver.requests] == [signed] * count
    said = datetime.fromisoformat(receiver.requests[0].headers["x-timestamp"]).timestamp()
    age = datetime.fromisoformat(result.json()[0]["at"]).timestamp() - said
    assert abs(age - (float(option[1]) if option[1:] else 0)) < 60


def test_a_late_one_waits_for_its_time(cli, service, receiver):
    result = cli("sandbox", "trigger", EVSE, "--to", receiver.url, "--late", "60", "-o", "json")
    assert (result.code, result.json()[0]["state"]) == (0, "waiting")
    assert receiver.requests == []
    service.advance(60)
    assert cli("sandbox", "deliveries", "--send", "-o", "json").json()[0]["state"] == "delivered"
    assert len(receiver.requests) == 1


def test_the_exit_code_is_1_where_it_did_not_arrive(cli, service):
    result = cli("sandbox", "trigger", EVSE, "--to", NOWHERE, "-o", "json")
    assert result.code == 1
    assert result.json()[0]["reason"] == "Connection refused"
    subscribe(service, EVSE, url="http://hooks.example.com/")
    result = cli("sandbox", "trigger", EVSE, "-o", "json")
    assert result.code == 1
    assert "not this machine" in result.json()[0]["reason"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("session.start.stop",), "Did you mean 'session.start.stop.notification'?"),
        ((EVSE,), "No subscription asks for evse.changed"),
        ((EVSE, "--to", NOWHERE, "--set", "evsId=1"), "Did you mean 'evseId'?"),
        ((EVSE, "--to", NOWHERE, "--set", "evseId=one"), "must be of type integer"),
        ((EVSE, "--to", NOWHERE, "--set", "action=exploded"), "none of created, updated"),
        ((EVSE, "--to", NOWHERE, "--set", "action"), "MEMBER=VALUE"),
        ((EVSE, "--to", NOWHERE, "--set", "evseId:={"), "not JSON"),
        ((EVSE, "--to", NOWHERE, "--set", "evseId=1", "--set", "evseId=2"), "given twice"),
        ((EVSE, "--to", NOWHERE, "--count", "0"), "1 or more"),
    ],
)
def test_what_cannot_be_sent_is_a_usage_error_and_nothing_is_told(cli, arguments, said):
    result = cli("sandbox", "trigger", *arguments)
    assert result.code == 2
    assert said in result.err
    assert cli("sandbox", "deliveries", "-o", "json").json() == []


def test_what_is_not_documented_is_sent_when_it_is_wanted(cli, receiver):
    result = cli(
        "sandbox", "trigger", EVSE, "--to", receiver.url, "--unchecked",
        "--set", "action=exploded", "--set", "newer.member=x", "--set", "evseId=9",
    )  # fmt: skip
    assert result.code == 0
    body = receiver.requests[0].json()
    assert (body["action"], body["newer"], body["evseId"]) == ("exploded", {"member": "x"}, 9)


def test_without_a_name_the_types_are_shown(cli):
    rows = cli("sandbox", "trigger", "-o", "json").json()
    assert len(rows) == 43
    assert sum(row["form"] == "documented" for row in rows) == 39


# --- deliveries -----------------------------------------------------------------------------------


def test_what_was_told_is_shown_the_newest_first(cli, service):
    subscribe(service, EVSE, "cdr.received")
    service.trigger(EVSE)
    service.trigger("cdr.received")
    service.deliver(Inbox(202, 500))
    rows = cli("sandbox", "deliveries", "-o", "json").json()
    assert [(row["type"], row["state"], row["status"]) for row in rows] == [
        ("cdr.received", "waiting", 500), (EVSE, "delivered", 202),
    ]  # fmt: skip
    assert rows[0]["reason"] == "answered 500"
    assert json.loads(rows[1]["body"])["notification"] == EVSE
    assert "x-signature" in rows[1]["headers"]


def test_some_of_them_can_be_asked_for(cli, service):
    subscribe(service, EVSE, "cdr.received")
    service.trigger(EVSE, count=3)
    service.trigger("cdr.received")
    service.deliver(Inbox(500))

    def numbers(*arguments: str) -> list[int]:
        rows = cli("sandbox", "deliveries", *arguments, "-o", "json").json()
        return [row["number"] for row in rows]

    assert numbers() == [4, 3, 2, 1]
    assert numbers("--limit", "2") == [4, 3]
    assert numbers("--only", "waiting") == [1]
    assert numbers("--type", EVSE) == [3, 2, 1]
    assert numbers("--type", EVSE, "--only", "delivered", "--limit", "1") == [3]
    assert cli("sandbox", "deliveries", "--limit", "-1").code == 2
    assert cli("sandbox", "deliveries", "--type", "evse.change").code == 2
    assert cli("sandbox", "deliveries", "--only", "lost").code == 2


def test_in_csv_the_columns_stay(cli, service):
    subscribe(service, EVSE)
    service.trigger(EVSE)
    (row,) = csv.DictReader(io.StringIO(cli("sandbox", "deliveries", "-o", "csv").out))
    assert list(row) == [
        "number", "type", "subscription_id", "url", "at", "state", "attempts", "status", "reason",
        "body",
    ]  # fmt: skip
    assert (row["number"], row["state"], row["reason"]) == ("1", "waiting", "")


@pytest.mark.parametrize("columns", [60, 140])
@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_on_a_terminal_it_fits(service, config, columns):
    subscribe(service, "session.start.stop.notification", url="http://127.0.0.1:9999/hook?key=1")
    service.trigger("session.start.stop.notification")
    service.deliver(Inbox(500))
    result = run_on_terminal("sandbox", "deliveries", columns=columns)
    assert result.code == 0
    assert "answered 500" in result.out
    assert "1 of 1 notification in the sandbox" in result.out
    assert "key=1" not in result.out


@pytest.mark.parametrize("command", ["trigger", "deliveries"])
def test_help_fits_a_narrow_terminal(cli, command):
    result = cli("sandbox", command, "--help")
    assert result.code == 0
    assert max(len(line) for line in result.lines) <= 80


# --- Beside a sandbox that is served --------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_what_a_command_leaves_waiting_is_sent_by_the_sandbox_that_is_served(
    cli, service, receiver, tmp_path
):
    subscribe(service, EVSE, url=receiver.url)
    service.trigger(EVSE)
    running = subprocess.Popen(
        [*PROGRAM, "sandbox", "serve", "--state", service.path], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        (request,) = receiver.wait_for(1)
    finally:
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)
    assert is_signed(request)


def test_another_state_is_another_sandbox(cli, service, fresh_state, tmp_path):
    other = tmp_path / "other.sqlite3"
    shutil.copy(fresh_state, other)
    cli("sandbox", "trigger", EVSE, "--to", NOWHERE, "--state", str(other))
    assert cli("sandbox", "deliveries", "-o", "json").json() == []
    assert len(cli("sandbox", "deliveries", "--state", str(other), "-o", "json").json()) == 1


def test_80_columns_show_the_type_and_what_went_wrong_uncut(cli, state_dir):
    del state_dir
    cli("sandbox", "trigger", "session.start.stop.notification", "--to", NOWHERE)
    result = run_on_terminal("sandbox", "deliveries")
    assert "Connection refused" in result.out
    assert "session.start.stop.notification" in result.out
    assert "failed" in result.out
    assert "…" not in result.out
