"""`beenergised notifications`, in this process: subscriptions, types, and what is to be trusted."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal
from tests.public_api.document import document

from beenergised.cli.notifications.columns import lines_of
from beenergised.cli.notifications.types import NOT_SUBSCRIBABLE, OLDER_NAMES, REPLACED
from beenergised.public_api.notifications import notification_types, signed_headers
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox

NOTIFICATIONS = ("--sandbox", "notifications")
STARTED = "session.start.stop.notification"
BODY = json.dumps({
    "notification": STARTED, "sessionId": 7, "chargePointId": 1001, "evseId": 10011,
    "action": "start", "startedAtTimestamp": "2026-03-15T10:15:00Z", "meterStart": 1,
    "meterStop": 2, "lastUpdatedAt": "2026-03-15T10:15:00Z",
}).encode()  # fmt: skip


def visible(line: str) -> str:
    return line.replace("\x1b[1m", "").replace("\x1b[0m", "")


# --- Types ----------------------------------------------------------------------------------------


def test_what_is_said_of_types_is_what_the_document_says() -> None:
    posts = {name: each["post"] for name, each in document()["webhooks"].items()}
    assert {*posts} == {*notification_types()}
    assert {
        name: post["x-replaced-by"] for name, post in posts.items() if "deprecated" in post
    } == (REPLACED)
    older = {name: post["x-alias-of"] for name, post in posts.items() if "x-alias-of" in post}
    assert older == OLDER_NAMES
    subscribable = {*document()["components"]["schemas"]["NotificationType"]["enum"]}
    assert {*posts} - subscribable == NOT_SUBSCRIBABLE


def test_all_types_are_listed_with_their_models_and_what_replaces_them(cli: Cli) -> None:
    rows = {row["type"]: row for row in cli("notifications", "types", "-o", "json").json()}
    assert len(rows) == 43
    assert rows["SessionStartStopNotification"]["deprecated"] is True
    assert rows["SessionStartStopNotification"]["replaced_by"] == STARTED
    assert rows[STARTED]["model"] == "SessionStartStopNotification"
    assert rows["subscriptionPlan.changed"]["model"] is None
    assert rows["PartnerChangedNotification"]["subscribable"] is False


def test_current_types_are_those_that_nothing_replaces(cli: Cli) -> None:
    names = [row["type"] for row in cli("notifications", "types", "--current", "-o", "json").json()]
    assert len(names) == 43 - len(REPLACED) - len(OLDER_NAMES)
    assert {*names} & {*REPLACED} == set()


def test_types_fit_80_columns_without_being_cut(state_dir: Path) -> None:
    del state_dir
    result = run_on_terminal("notifications", "types")
    lines = [visible(line) for line in result.lines]
    assert max(len(line) for line in lines) <= 80
    assert "…" not in result.out
    assert lines[-1] == "43 of 43 types"


# --- Subscriptions --------------------------------------------------------------------------------


def test_a_subscription_is_made_listed_shown_and_deleted(cli: Cli) -> None:
    made = cli(
        *NOTIFICATIONS, "subscribe", "--url", "https://example.com/hook?secret=hunter22",
        "--types", f"{STARTED}, evse.changed", "--types", "evse.changed", "-o", "json",
    )  # fmt: skip
    assert made.code == 0, made.err
    assert made.json()["notifications"] == [STARTED, "evse.changed"]
    assert "verify them with it" in made.err
    number = str(int(made.json()["id"]))
    rows = cli(*NOTIFICATIONS, "list", "-o", "json").json()
    assert number in {str(int(row["id"])) for row in rows}
    assert cli(*NOTIFICATIONS, "show", number).code == 0
    assert cli(*NOTIFICATIONS, "unsubscribe", number).code == 2
    gone = cli(*NOTIFICATIONS, "unsubscribe", number, "--yes")
    assert (gone.code, f"Deleted notification {number}." in gone.err) == (0, True)
    assert cli(*NOTIFICATIONS, "show", number).code == 3


def test_a_terminal_shows_addresses_without_what_may_be_secret(cli: Cli) -> None:
    cli(
        *NOTIFICATIONS, "subscribe", "--url", "-", "--types", STARTED,
        stdin="https://example.com/hook?secret=hunter22\n",
    )  # fmt: skip
    result = run_on_terminal(*NOTIFICATIONS, "list")
    assert "https://example.com/hook" in result.out
    assert "hunter22" not in result.out
    assert max(len(visible(line)) for line in result.lines) <= 80
    assert "hunter22" not in run_on_terminal(*NOTIFICATIONS, "show", "1").out


@pytest.mark.parametrize(
    ("types", "said"),
    [
        ("sesion.start.stop.notification", "Did you mean 'session.start.stop.notification'?"),
        ("sesion.start", "Did you mean 'session.start.stop.notification'?"),
        ("evse", "Did you mean 'evse.changed'?"),
        ("user.subscription", "Did you mean 'user.subscription.changed'?"),
        ("coffee.ready", "no notification 'coffee.ready'. `beenergised notifications types` lists"),
        ("evse.changed,", "there is no notification ''"),
        ("PartnerChangedNotification", "cannot be subscribed to: use partner.changed"),
    ],
)
def test_what_cannot_be_subscribed_to_is_refused(
    cli: Cli, service: Sandbox, types: str, said: str
) -> None:
    result = cli(*NOTIFICATIONS, "subscribe", "--url", "https://example.com", "--types", types)
    assert (result.code, service.calls) == (2, {})
    assert said in result.err
    assert "Unchecked" not in result.err


@pytest.mark.parametrize("command", [("resend", "1"), ("listen",)])
def test_other_commands_know_the_nearest_type_too(
    cli: Cli, service: Sandbox, command: tuple[str, ...]
) -> None:
    result = cli(*NOTIFICATIONS, *command, "--types", "sesion.start")
    assert (result.code, service.calls) == (2, {})
    assert f"Did you mean '{STARTED}'?" in result.err


SECRET = "hunter22"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (f"backend.example.com/{SECRET}", "such as https://example.com/ampeco."),
        (f"ftp://example.com/{SECRET}", "such as https://example.com/ampeco."),
        (f"https:///{SECRET}", "such as https://example.com/ampeco."),
        (f"/{SECRET}", "such as https://example.com/ampeco."),
        (f"https://example.com/{SECRET:x<481}", "has 501 characters; the service takes 500."),
    ],
)
def test_an_address_that_nothing_can_be_sent_to_is_refused_and_not_repeated(
    cli: Cli, service: Sandbox, url: str, said: str
) -> None:
    told = ("--types", STARTED)
    for command, stdin in (
        (("subscribe", "--url", url, *told), ""),
        (("subscribe", "--url", "-", *told), url),
        (("listen", "--subscribe", url, *told), ""),
    ):
        result = cli(*NOTIFICATIONS, *command, stdin=stdin)
        assert (result.code, service.calls) == (2, {})
        assert said in result.err
        assert SECRET not in result.err


def test_an_address_of_500_characters_is_taken(cli: Cli) -> None:
    url = f"https://example.com/{'x' * 480}"
    command = ("subscribe", "--url", url, "--types", STARTED, "--dry-run", "-o", "json")
    assert cli(*NOTIFICATIONS, *command).json()["body"]["webhook"]["callbackUrl"] == url


def test_an_old_type_is_subscribed_to_with_a_word_about_its_successor(cli: Cli) -> None:
    result = cli(
        *NOTIFICATIONS, "subscribe", "--url", "https://example.com/hook", "--types",
        "SessionStartStopNotification", "--dry-run", "-o", "json",
    )  # fmt: skip
    assert result.json()["body"]["notifications"] == ["SessionStartStopNotification"]
    assert f"SessionStartStopNotification is deprecated: use {STARTED}." in result.err


def test_what_was_missed_is_sent_again_on_request(cli: Cli, service: Sandbox) -> None:
    command = (
        *NOTIFICATIONS, "resend", "1", "--types", STARTED, "--start", "2026-03-15T10:00Z",
        "--dry-run", "-o", "json",
    )  # fmt: skip
    shown = cli(*command).json()
    assert shown["url"].endswith("/public-api/actions/notifications/v1.0/1/resend")
    assert shown["body"]["notifications"] == [STARTED]
    assert service.calls == {}


# --- Verifying ------------------------------------------------------------------------------------


@pytest.fixture
def body(tmp_path: Path) -> Path:
    path = tmp_path / "body.json"
    path.write_bytes(BODY)
    return path


def given(headers: dict[str, str]) -> tuple[str, ...]:
    signature, timestamp = headers["X-Signature"], headers["X-Timestamp"]
    return ("--signature", signature, "--timestamp", timestamp)


@pytest.mark.parametrize("encoding", ["hex", "base64", "sha256=hex", "sha256=base64"])
def test_what_was_signed_with_the_token_is_verified(cli: Cli, body: Path, encoding: str) -> None:
    headers = signed_headers(BODY, DEMO_API_TOKEN, encoding=encoding)  # type: ignore[arg-type]
    command = (*NOTIFICATIONS, "verify", str(body), *given(headers), "-o", "json")
    row = cli(*command).json()
    assert (row["verified"], row["notification"]) == (True, STARTED)
    assert row["about"] == "start: session 7, charge point 1001, EVSE 10011"
    assert row["payload"]["session_id"] == 7


def test_the_body_may_come_by_standard_input_and_headers_by_a_file(
    cli: Cli, tmp_path: Path
) -> None:
    headers = {**signed_headers(BODY, DEMO_API_TOKEN), "X-Tenant": "7"}
    lines, as_json = tmp_path / "headers.txt", tmp_path / "headers.json"
    text = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    lines.write_text(f"POST /hook HTTP/1.1\r\n{text}\r\n")
    as_json.write_text(json.dumps({name.lower(): value for name, value in headers.items()}))
    for path in (lines, as_json):
        command = (*NOTIFICATIONS, "verify", "-", "--headers", str(path))
        assert cli(*command, stdin=BODY.decode()).code == 0


@pytest.mark.parametrize(
    ("sent", "change", "code"),
    [
        (("another", 0), b"", "signature_mismatch"),
        ((DEMO_API_TOKEN, 0), b" ", "signature_mismatch"),
        ((DEMO_API_TOKEN, 3600), b"", "timestamp_out_of_tolerance"),
        ((DEMO_API_TOKEN, -3600), b"", "timestamp_out_of_tolerance"),
    ],
)
def test_what_is_not_to_be_trusted_is_code_1_and_says_why(
    cli: Cli, body: Path, sent: tuple[str, int], change: bytes, code: str
) -> None:
    token, age = sent
    headers = signed_headers(BODY, token, at=datetime.now(UTC) - timedelta(seconds=age))
    body.write_bytes(BODY + change)
    result = cli(*NOTIFICATIONS, "verify", str(body), *given(headers), "-o", "json")
    assert (result.code, result.out, result.failure()["code"]) == (1, "", code)
    assert DEMO_API_TOKEN not in result.err


def test_what_was_recorded_before_is_verified_at_any_time(cli: Cli, body: Path) -> None:
    headers = signed_headers(BODY, DEMO_API_TOKEN, at=datetime(2026, 3, 15, tzinfo=UTC))
    command = (*NOTIFICATIONS, "verify", str(body), *given(headers))
    assert cli(*command).code == 1
    assert cli(*command, "--any-time").code == 0
    assert cli(*command, "--tolerance", "900000h").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Pass --signature, or --headers FILE"),
        (("--signature", "x", "--headers", "h"), "exclude each other"),
        (("--headers", "/nowhere"), "--headers: /nowhere"),
        (("--signature", "x", "--any-time", "--tolerance", "5m"), "exclude each other"),
        (("--signature", "x", "--tolerance", "5"), "no length of time"),
    ],
)
def test_a_verification_that_cannot_be_right_is_code_2(
    cli: Cli, body: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = cli(*NOTIFICATIONS, "verify", str(body), *arguments)
    assert result.code == 2
    assert said in result.err


def test_the_token_is_read_as_for_the_api(
    cli: Cli, body: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("notifications", "verify", str(body), *given(signed_headers(BODY, "mine")))
    assert cli(*command).code == 4
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "mine")
    assert cli(*command).code == 0
    monkeypatch.delenv("BEENERGISED_API_TOKEN")
    path = tmp_path / "token"
    path.write_text("mine\n")
    path.chmod(0o600)
    assert cli(*command, "--token-file", str(path)).code == 0


def test_a_body_that_was_signed_and_is_no_notification_is_code_1(cli: Cli, body: Path) -> None:
    body.write_bytes(b"[]")
    headers = signed_headers(b"[]", DEMO_API_TOKEN)
    result = cli(*NOTIFICATIONS, "verify", str(body), *given(headers), "-o", "json")
    assert (result.code, result.failure()["code"]) == (1, "notification_unreadable")


# --- On a line ------------------------------------------------------------------------------------

TOLD = {
    "notification": STARTED, "action": "stop", "reason": "remote", "session_id": 700743,
    "user_id": 101, "charge_point_id": 1002, "evse_id": 10021,
}  # fmt: skip


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
def test_a_notification_is_shown_whole_however_narrow_the_terminal(columns: int) -> None:
    shown = lines_of(TOLD, datetime.now(UTC), columns)
    assert max(len(line) for line in shown) <= max(columns, 41)
    said = " ".join(" ".join(shown).split())
    assert said.endswith("stop, remote: session 700743, user 101, charge point 1002, EVSE 10021")
    assert (len(shown) == 1) == (columns == 200)


def test_what_does_not_fit_beside_the_type_stands_below_itself() -> None:
    first, *others = lines_of(TOLD, datetime.now(UTC), 80)
    assert first.endswith(f"{STARTED}  stop, remote: session 700743,")
    assert others == [f"{'':43}user 101, charge point 1002,", f"{'':43}EVSE 10021"]


@hypothesis.settings(max_examples=30)
@hypothesis.given(st.text(), st.text(max_size=60), st.integers(10, 120))
def test_whatever_is_told_moves_no_cursor_and_is_no_wider_than_it_must_be(
    kind: str, reason: str, columns: int
) -> None:
    shown = lines_of({"notification": kind, "reason": reason}, datetime.now(UTC), columns)
    assert all(line.isprintable() for line in shown)
    assert len(shown) > 1 or cell_len(shown[0]) <= max(columns, cell_len(kind) + 43)
    assert all(cell_len(line) <= max(columns, 34) for line in shown[1:])
