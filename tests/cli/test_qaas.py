"""`beenergised qaas`: the session, operators and records."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from os import terminal_size
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import Result, run_on_terminal

from beenergised import FileTokenStore, QaasClient, sandbox
from beenergised.auth import StoredSession
from beenergised.cli.context import Invocation
from beenergised.cli.profiles import load_profiles
from beenergised.cli.qaas.login import qr_code, show_code
from beenergised.qaas_api.oauth import DeviceCode
from beenergised.redaction import Secret
from beenergised.transport.clock import Clock

ADDRESS = (
    "--organization-name", "Neue Lader OHG", "--street", "Birkenweg 3", "--zip-code", "01234",
    "--town", "Probestadt",
)  # fmt: skip


@pytest.fixture
def served() -> Iterator[sandbox.RunningSandbox]:
    """A sandbox on a socket that asks nobody."""
    with sandbox.running() as running:
        running.sandbox.configure(device_approval="automatic", device_interval=0)
        yield running


@pytest.fixture
def here(served: sandbox.RunningSandbox) -> tuple[str, ...]:
    return "--base-url", served.qaas_url, "--login-url", served.qaas_login_url


#: What a person does while the command waits for them.
Person = Callable[[Callable[[str], None]], None]


@pytest.fixture
def person(served: sandbox.RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Nobody is waited for: a person decides at once, where the command would sleep."""
    served.sandbox.configure(device_approval="person")

    def let(decide: Callable[[str], None]) -> None:
        def sleep(clock: Clock, seconds: float) -> None:
            (login,) = served.sandbox.device_logins()
            decide(login.user_code)

        monkeypatch.setattr(Clock, "sleep", sleep)

    return let


@pytest.fixture
def login(
    cli: Cli, here: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Log in to the sandbox that asks nobody."""
    monkeypatch.setattr(Clock, "sleep", lambda clock, seconds: None)
    return lambda *more: cli(*more, "qaas", "login", *here)


# --- In the sandbox -----------------------------------------------------------------------------


def test_in_the_sandbox_commands_are_logged_in(cli: Cli, service: sandbox.Sandbox) -> None:
    assert len(cli("--sandbox", "qaas", "operators", "list", "-o", "json").json()) == 2
    assert len(cli("--sandbox", "qaas", "records", "list", "-o", "json").json()) == 5
    assert service.calls["qaas.login.devicecode"] == 1


def test_a_login_to_the_sandbox_is_approved_by_itself_and_says_so(cli: Cli) -> None:
    result = cli("--sandbox", "qaas", "login")
    assert result.code == 0
    assert "approved this login by itself" in result.err
    shown = cli("--sandbox", "qaas", "status", "-o", "json").json()
    assert (shown["logged_in"], shown["renewable"], shown["sandbox"]) == (True, True, True)


def test_after_a_logout_or_a_reset_the_next_command_logs_in_anew(
    cli: Cli, service: sandbox.Sandbox
) -> None:
    cli("--sandbox", "qaas", "operators", "list")
    assert cli("--sandbox", "qaas", "logout").code == 0
    assert cli("--sandbox", "qaas", "operators", "list").code == 0
    assert service.calls["qaas.login.devicecode"] == 2
    assert cli("sandbox", "reset").code == 0
    assert cli("--sandbox", "qaas", "operators", "list").code == 0


def test_an_expired_session_is_renewed(cli: Cli, service: sandbox.Sandbox) -> None:
    cli("--sandbox", "qaas", "login")
    service.advance(7200)
    assert cli("--sandbox", "qaas", "records", "list").code == 0
    assert service.calls["qaas.login.refresh"] == 1


def test_a_session_that_cannot_be_renewed_says_how_to_log_in(
    cli: Cli, service: sandbox.Sandbox
) -> None:
    cli("--sandbox", "qaas", "login")
    service.revoke_qaas()
    service.revoke_qaas(refresh=True)
    result = cli("--sandbox", "qaas", "records", "list")
    assert result.code == 4
    assert "qaas login" in result.err
    assert cli("--sandbox", "qaas", "login").code == 0
    assert cli("--sandbox", "qaas", "records", "list").code == 0


# --- Operators and records ----------------------------------------------------------------------


def test_operators_are_printed_in_every_form(cli: Cli) -> None:
    command = ("--sandbox", "qaas", "operators", "list")
    piped = cli(*command).lines
    assert piped[0].split("\t")[:2] == ["id", "organization_name"]
    assert len(piped) == 3
    assert [row["id"] for row in cli(*command, "-o", "json").json()] == [335, 336]
    assert json.loads(cli(*command, "-o", "ndjson").lines[0])["zip_code"] == "85999"
    assert cli(*command, "-o", "csv").lines[0].startswith("id,organization_name,street")
    assert len(cli(*command, "-o", "ndjson", "--limit", "1").lines) == 1
    assert cli(*command, "--limit", "-1").code == 2


def test_an_empty_list_is_an_empty_list(
    cli: Cli, served: sandbox.RunningSandbox, here: tuple[str, ...], person: Person
) -> None:
    person(lambda code: served.approve_device(code, sandbox.QAAS_EMPTY_ACCOUNT))
    assert cli("qaas", "login", *here).code == 0
    assert cli("qaas", "records", "list", "-o", "json").json() == []


def test_an_operator_is_created_and_shown(cli: Cli) -> None:
    create = ("--sandbox", "qaas", "operators", "create", *ADDRESS)
    when = ("--terms-agreed", "2026-01-02T03:04:05Z", "--customer-reference", "X-1")
    made = cli(*create, *when, "-o", "json").json()
    assert (made["id"], made["zip_code"], made["terms_agreed"]) == (
        337, "01234", "2026-01-02T03:04:05Z",
    )  # fmt: skip
    assert cli("--sandbox", "qaas", "operators", "get", "337", "-o", "json").json() == made


def test_what_the_service_does_not_accept_is_shown_field_by_field(cli: Cli) -> None:
    create = ("--sandbox", "qaas", "operators", "create", *ADDRESS)
    result = cli(*create, "--extra", '{"country": "DE"}', "-o", "json")
    assert result.code == 1
    assert result.failure()["error"] == "ValidationFailedError"
    assert list(result.failure()["fields"]) == ["country"]
    taken = cli(*create, "--customer-reference", "SBX-123", "-o", "json")
    assert (taken.code, taken.failure()["error"]) == (1, "UnprocessableError")
    assert "SBX-123" in taken.failure()["reason"]


def test_a_record_is_created_changed_and_in_the_end_frozen(
    cli: Cli, service: sandbox.Sandbox
) -> None:
    records = ("--sandbox", "qaas", "records")
    extra = '{"chargepointoperator_id": 335}'
    made = cli(*records, "create", "--amount", "10.25", "--extra", extra, "-o", "json").json()
    assert (made["amount"], made["status"]) == (10.25, "pending")
    id_ = str(made["id"])
    assert cli(*records, "update", id_, "--amount", "11", "-o", "json").json()["amount"] == 11
    service.set_record_status(int(id_), "sent_to_uba")
    late = cli(*records, "update", id_, "--amount", "12", "-o", "json")
    assert (late.code, late.failure()["error"]) == (1, "RecordFrozenError")
    assert cli(*records, "get", id_, "-o", "json").json()["amount"] == 11


def test_what_is_not_documented_is_shown_too(cli: Cli) -> None:
    shown = cli("--sandbox", "qaas", "records", "get", "9004").out
    assert "chargepointoperator_id\t336" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ("records", "update", "9005", "--amount", "12,5"),
        ("records", "update", "9005", "--amount", "many"),
        ("records", "update", "9005", "--amount", "nan"),
        ("records", "update", "9005"),
        ("records", "create", "--amount", "1", "--extra", "{"),
        ("records", "create", "--amount", "1", "--extra", "[]"),
        ("records", "get", "x"),
        ("operators", "create", "--street", "x"),
        ("operators", "create", *ADDRESS, "--terms-agreed", "yesterday"),
    ],
)
def test_arguments_that_cannot_be_right_are_a_usage_error(
    cli: Cli, service: sandbox.Sandbox, arguments: tuple[str, ...]
) -> None:
    assert cli("--sandbox", "qaas", *arguments).code == 2
    assert set(service.calls) <= {"qaas.login.devicecode", "qaas.login.token"}


@pytest.mark.parametrize(
    ("fault", "command", "code"),
    [
        ("404", ("records", "get", "9004"), 3),
        ("403", ("records", "list"), 1),
        ("500", ("records", "update", "9004", "--amount", "1"), 7),
        ("reset_after", ("records", "create", "--amount", "1"), 7),
        ("reset_after", ("operators", "create", *ADDRESS), 7),
    ],
)
def test_exit_codes_are_those_of_the_other_commands(
    cli: Cli, service: sandbox.Sandbox, fault: str, command: tuple[str, ...], code: int
) -> None:
    cli("--sandbox", "qaas", "login")
    service.faults.add(fault)
    assert cli("--sandbox", "qaas", *command).code == code


# --- Logging in for real ------------------------------------------------------------------------


def test_after_a_login_commands_go_where_it_said(
    cli: Cli, login: Callable[..., Result], here: tuple[str, ...], config: Path, state_dir: Path
) -> None:
    result = login()
    assert result.code == 0
    saved = load_profiles(config).named["default"]
    assert (saved.qaas_base_url, saved.qaas_login_url) == (here[1], here[3])
    assert len(cli("qaas", "operators", "list", "-o", "json").json()) == 2
    assert "sandbox-" not in config.read_text() + result.out + result.err
    [kept] = state_dir.glob("sessions/*.json")
    assert kept.stat().st_mode & 0o77 == 0


def test_the_person_is_told_where_to_go_and_what_to_enter(
    login: Callable[..., Result], here: tuple[str, ...]
) -> None:
    told = login().err
    assert f"Open   {here[3]}/device" in told
    assert "Enter  " in told
    assert f"Or open {here[3]}/device?user_code=" in told
    assert "for 15 min at most" in told


def test_a_program_is_told_in_json(login: Callable[..., Result], here: tuple[str, ...]) -> None:
    result = login("-o", "json")
    told = json.loads(result.err.splitlines()[0])["login"]
    assert told["verification_uri"] == f"{here[3]}/device"
    assert told["user_code"] in told["verification_uri_complete"]
    assert "device_code" not in told
    shown = result.json()
    assert (shown["logged_in"], shown["base_url"], shown["profile"]) == (True, here[1], "default")


def test_each_profile_has_a_login_of_its_own(cli: Cli, login: Callable[..., Result]) -> None:
    assert login("--profile", "test").code == 0
    assert login("--profile", "work").code == 0
    assert cli("--profile", "test", "qaas", "logout").code == 0
    assert cli("--profile", "test", "qaas", "status").code == 4
    assert cli("--profile", "work", "qaas", "status").code == 0
    ambiguous = cli("qaas", "status")
    assert (ambiguous.code, "test, work" in ambiguous.err) == (4, True)


def test_a_profile_with_only_this_login_has_no_tenant(
    cli: Cli, login: Callable[..., Result]
) -> None:
    login("--profile", "test")
    result = cli("chargelogs", "list")
    assert (result.code, "names no tenant" in result.err) == (4, True)


def test_a_login_leaves_the_rest_of_a_profile_alone(
    login: Callable[..., Result], here: tuple[str, ...], config: Path
) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.work]\ntenant = "community"  # ours\nusername = "a@example.com"\n')
    login()
    saved = load_profiles(config).named["work"]
    assert (saved.tenant, saved.username) == ("community", "a@example.com")
    assert saved.qaas_base_url == here[1]


@pytest.mark.parametrize(
    "failed", [("decline", "LoginDeclinedError"), ("expire", "LoginExpiredError")]
)
def test_a_login_that_fails_keeps_nothing(
    cli: Cli, served: sandbox.RunningSandbox, here: tuple[str, ...], person: Person,
    failed: tuple[str, str],
) -> None:  # fmt: skip
    decision, error = failed
    person(getattr(served.sandbox, f"{decision}_device"))
    result = cli("qaas", "login", *here, "-o", "json")
    assert (result.code, result.failure()["error"]) == (4, error)
    assert "Saved" not in result.err
    assert cli("--base-url", here[1], "qaas", "status").code == 4


@pytest.mark.parametrize(("refresh", "code"), [(None, 4), ("refresh-token", 0)])
def test_a_session_that_has_ended_counts_only_if_it_can_be_renewed(
    cli: Cli, state_dir: Path, refresh: str | None, code: int
) -> None:
    store = FileTokenStore(state_dir / "sessions")
    token = Secret(refresh) if refresh is not None else None
    with QaasClient(store=store) as client:
        ended = StoredSession(Secret("access-token"), token, None, None, 1.0, 3600.0, 1)
        store.save(client.session_key, ended)
    result = cli("qaas", "status", "-o", "json")
    assert (result.code, result.json()["logged_in"]) == (code, code == 0)


def test_without_a_session_the_way_in_is_named(cli: Cli) -> None:
    for command in (("operators", "list"), ("status",)):
        result = cli("qaas", *command)
        assert (result.code, "`beenergised qaas login`" in result.err) == (4, True)
    assert "does not exist" in cli("qaas", "logout").err


def test_tokens_of_the_environment_need_no_login(
    cli: Cli, served: sandbox.RunningSandbox, here: tuple[str, ...], state_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    tokens = tokens_of(served)
    monkeypatch.setenv("BEENERGISED_QAAS_BASE_URL", here[1])
    monkeypatch.setenv("BEENERGISED_QAAS_LOGIN_URL", here[3])
    monkeypatch.setenv("BEENERGISED_QAAS_ACCESS_TOKEN", tokens["access_token"])
    assert cli("qaas", "operators", "list").code == 0
    assert list(state_dir.glob("sessions/*.json")) == []
    monkeypatch.delenv("BEENERGISED_QAAS_ACCESS_TOKEN")
    monkeypatch.setenv("BEENERGISED_QAAS_REFRESH_TOKEN", tokens["refresh_token"])
    for _ in range(2):  # it works once: the second command has its successor
        assert cli("qaas", "operators", "list").code == 0
    assert served.calls["qaas.login.refresh"] == 1


def tokens_of(service: sandbox.RunningSandbox) -> dict[str, str]:
    from tests.sandbox.qaas_support import Qaas

    return Qaas(service.sandbox).login_approved()


def test_an_address_of_the_graphql_api_is_not_taken_for_this_one(
    cli: Cli, login: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    login()
    monkeypatch.setenv("BEENERGISED_BASE_URL", "https://elsewhere.invalid/graphql/")
    assert cli("qaas", "operators", "list").code == 0
    for option in ("--tenant", "--username"):
        result = cli(option, "x", "qaas", "operators", "list")
        assert (result.code, "GraphQL" in result.err) == (2, True)
        assert cli("qaas", "operators", "list", option, "x").code == 2


def test_paths_are_settings(
    cli: Cli, login: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    login()
    monkeypatch.setenv("BEENERGISED_QAAS_PATHS", "records=/chargepointoperators, record=/x/{id}")
    rows = cli("qaas", "records", "list", "-o", "json").json()
    assert [row["id"] for row in rows] == [335, 336]
    for wrong in ("nowhere=/x", "records=x", "records"):
        monkeypatch.setenv("BEENERGISED_QAAS_PATHS", wrong)
        assert cli("qaas", "records", "list").code == 2


# --- Deciding from the command line -------------------------------------------------------------


def begun(service: sandbox.Sandbox) -> str:
    from tests.sandbox.qaas_support import Qaas

    return str(Qaas(service).begin()["user_code"])


@pytest.mark.parametrize(
    ("decision", "state"),
    [("approve", "approved"), ("decline", "declined"), ("slow-down", "pending"), ("expire", None)],
)
def test_a_login_is_decided_on_from_the_command_line(
    cli: Cli, service: sandbox.Sandbox, decision: str, state: str | None
) -> None:
    code = begun(service)
    listed = cli("sandbox", "device", "-o", "json").json()
    assert listed == {"logins": [f"{code} pending"]}
    decided = cli("sandbox", "device", decision, "-o", "json").json()
    assert decided == {"logins": [] if state is None else [f"{code} {state}"]}


def test_of_several_logins_none_is_guessed(cli: Cli, service: sandbox.Sandbox) -> None:
    assert "Nobody waits" in cli("sandbox", "device", "approve").err
    codes = begun(service), begun(service)
    result = cli("sandbox", "device", "approve")
    assert (result.code, all(code in result.err for code in codes)) == (2, True)
    account = ("--account", sandbox.QAAS_EMPTY_ACCOUNT)
    assert cli("sandbox", "device", "approve", codes[1].lower(), *account).code == 0
    assert [login.account for login in service.device_logins()] == [
        None, sandbox.QAAS_EMPTY_ACCOUNT,
    ]  # fmt: skip
    assert cli("sandbox", "device", "decline", codes[0], *account).code == 2
    assert cli("sandbox", "device", "bless", codes[0]).code == 2


# --- Terminals ----------------------------------------------------------------------------------


def picture(lines: list[str]) -> list[str]:
    return [line for line in lines if "█" in line]


@pytest.fixture
def _own_files(state_dir: Path, config: Path) -> None:
    """A process uses the files of the test."""


@pytest.mark.usefixtures("_own_files")
def test_a_terminal_gets_a_qr_code(
    served: sandbox.RunningSandbox, here: tuple[str, ...], state_dir: Path
) -> None:
    """And Ctrl-C gives the login up, and leaves nothing behind."""
    pytest.importorskip("segno", reason="the extra qr is not installed")
    served.sandbox.configure(device_approval="person", device_interval=60)
    result = run_on_terminal("qaas", "login", *here, typed=(("behind.\r\n", "\x03"),))
    assert len(picture(result.lines)) >= 15
    assert result.out.count("\x1b[97;40m") == result.out.count("\x1b[0m") >= 15
    assert "user_code=" not in result.out
    assert result.code == 130
    assert "Traceback" not in result.out
    assert list(state_dir.glob("sessions/*.json")) == []
    assert len(served.sandbox.device_logins()) == 1


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let standard error have this size and encoding."""

    def set_(columns: int = 80, lines: int = 40, encoding: str = "utf-8") -> None:
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((columns, lines)))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding))

    return set_


ADDRESS_WITH_CODE = "https://login.example.com/device?user_code=BCDFGHJK1"


def test_a_qr_code_is_black_on_white_unless_colours_are_refused(
    terminal: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("segno", reason="the extra qr is not installed")
    terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    drawn = (qr_code(ADDRESS_WITH_CODE) or "").splitlines()
    assert {line[:8] + line[-4:] for line in drawn} == {"\x1b[97;40m\x1b[0m"}
    monkeypatch.setenv("NO_COLOR", "1")
    assert qr_code(ADDRESS_WITH_CODE) == "".join(f"{line[8:-4]}\n" for line in drawn)


@pytest.mark.parametrize("unfit", [{"columns": 30}, {"lines": 12}, {"encoding": "latin-1"}])
def test_a_terminal_that_cannot_show_a_qr_code_gets_none(
    terminal: Callable[..., None], unfit: dict[str, object]
) -> None:
    terminal(**unfit)
    assert qr_code(ADDRESS_WITH_CODE) is None


def test_without_the_extra_there_is_no_qr_code(
    terminal: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal()
    monkeypatch.setitem(sys.modules, "segno", None)
    assert qr_code(ADDRESS_WITH_CODE) is None


def test_what_a_login_service_says_cannot_move_the_cursor(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = DeviceCode(
        "A\x1b[2JB", "https://login.example.com/\x1b[H", "javascript:alert(1)", 900.0,
        datetime.now(UTC), 5.0, None, Secret("x"),
    )  # fmt: skip
    show_code(Invocation(), code)
    told = capsys.readouterr().err
    assert "\x1b" not in told
    assert "javascript" not in told


@pytest.mark.usefixtures("_own_files")
@pytest.mark.parametrize("resource", ["operators", "records"])
def test_tables_fit_80_columns(resource: str) -> None:
    result = run_on_terminal("--sandbox", "qaas", resource, "list")
    assert result.code == 0
    assert result.lines[-1].endswith(f"{resource} in the sandbox")
    shown = [line.replace("\x1b[1m", "").replace("\x1b[0m", "") for line in result.lines]
    assert max(len(line) for line in shown) <= 80


@pytest.mark.usefixtures("_own_files")
def test_a_single_thing_is_names_and_values_side_by_side() -> None:
    operator = run_on_terminal("--sandbox", "qaas", "operators", "get", "335").lines
    assert operator[1] == "Organisation  Sandkasten Laden GmbH"
    record = run_on_terminal("--sandbox", "qaas", "records", "get", "9004").lines
    assert record[1].endswith("9,310.75")
    assert record[-1].startswith("chargepointoperator_id")


@pytest.mark.usefixtures("_own_files")
def test_the_session_is_shown_to_a_person() -> None:
    lines = run_on_terminal("--sandbox", "qaas", "status").lines
    assert lines[:2] == ["Logged in  yes", "At         the sandbox"]
    assert lines[2].startswith("Until")
    assert lines[2].endswith("renewed by itself")
    nobody = run_on_terminal("qaas", "status")
    assert (nobody.code, nobody.lines[0]) == (4, "Logged in  no")
    assert "https://" in nobody.lines[1]
    assert nobody.lines[2] == "Profile    default"
