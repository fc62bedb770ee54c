from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import Result

from beenergised.sandbox import DEMO_PASSWORD, DEMO_PSK, DEMO_USERNAME, RunningSandbox

SECRETS = f"{DEMO_PSK}\n{DEMO_PASSWORD}\n"


@pytest.fixture
def login(cli: Cli, server: RunningSandbox) -> Cli:
    """Log in over standard input."""

    def run(*arguments: str, stdin: str = SECRETS) -> Result:
        return cli(
            "auth", "login", "--base-url", server.url, "--username", DEMO_USERNAME,
            "--psk-stdin", "--password-stdin", *arguments, stdin=stdin,
        )  # fmt: skip

    return run


def test_after_a_login_commands_work_by_themselves(cli: Cli, login: Cli) -> None:
    assert login().code == 0
    result = cli("chargelogs", "list", "--limit", "3", "-o", "json")
    assert (result.code, len(result.json())) == (0, 3)


def test_a_login_says_who_and_where(login: Cli, server: RunningSandbox) -> None:
    shown = login("-o", "json").json()
    assert shown["logged_in"] is True
    assert shown["username"] == DEMO_USERNAME
    assert shown["base_url"] == server.url
    assert shown["role"] == "CRM"


def test_a_login_saves_a_profile_without_secrets(
    login: Cli, config: Path, state_dir: Path, server: RunningSandbox
) -> None:
    result = login("--profile", "mine")
    assert f"Saved the profile mine in {config}." in result.err
    written = config.read_text()
    assert "[profiles.mine]" in written
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    for secret in (DEMO_PSK, f'"{DEMO_PASSWORD}"', "eyJ"):
        assert secret not in written + result.out + result.err
    [session] = state_dir.glob("sessions/*.json")
    assert stat.S_IMODE(session.stat().st_mode) == 0o600
    assert DEMO_PSK not in session.read_text()


def test_a_failed_login_saves_nothing(login: Cli, config: Path) -> None:
    result = login("--output", "json", stdin=f"{DEMO_PSK}\nwrong-password\n")
    assert result.code == 4
    assert result.failure()["error"] == "InvalidCredentialsError"
    assert "wrong-password" not in result.out + result.err
    assert not config.exists()


def test_a_refused_key_is_told_apart(login: Cli) -> None:
    result = login("-o", "json", stdin=f"wrong-key\n{DEMO_PASSWORD}\n")
    assert result.code == 4
    assert result.failure()["error"] == "PskRefusedError"
    assert "wrong-key" not in result.out + result.err


def test_secrets_can_come_by_the_environment(
    cli: Cli, server: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_PSK", DEMO_PSK)
    monkeypatch.setenv("BEENERGISED_PASSWORD", DEMO_PASSWORD)
    where = ("--base-url", server.url, "--username", DEMO_USERNAME)
    assert cli("auth", "login", *where).code == 0


def test_with_secrets_in_the_environment_no_login_is_needed(
    cli: Cli, server: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_PSK", DEMO_PSK)
    monkeypatch.setenv("BEENERGISED_PASSWORD", DEMO_PASSWORD)
    monkeypatch.setenv("BEENERGISED_BASE_URL", server.url)
    monkeypatch.setenv("BEENERGISED_USERNAME", DEMO_USERNAME)
    assert cli("statistics").code == 0


def test_a_session_token_of_the_environment_serves_and_is_not_kept(
    cli: Cli, login: Cli, state_dir: Path, server: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    login()
    [session] = state_dir.glob("sessions/*.json")
    token = session.read_text().split('"session_token": "')[1].split('"')[0]
    session.unlink()
    monkeypatch.setenv("BEENERGISED_BASE_URL", server.url)
    monkeypatch.setenv("BEENERGISED_SESSION_TOKEN", token)
    result = cli("statistics")
    assert result.code == 0
    assert token not in result.out + result.err
    assert not list(state_dir.glob("sessions/*.json"))
    shown = cli("auth", "status", "-o", "json").json()
    assert (shown["logged_in"], shown["renewable"], shown["username"]) == (True, False, None)


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        ("", "no line with the pre-shared key"),
        (f"{DEMO_PSK}\n", "no line with the password"),
        (f"{DEMO_PSK}\n\n", "no line with the password"),
    ],
)
def test_missing_lines_of_standard_input_are_named(login: Cli, stdin: str, said: str) -> None:
    result = login(stdin=stdin)
    assert result.code == 2
    assert said in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--tenant (or --base-url) and --username"),
        (["--username", "a"], "--tenant (or --base-url)"),
        (["--username", "a", "--tenant", "b"], "BEENERGISED_PSK, or pass --psk-stdin"),
        (["--username", "a", "--tenant", ""], "pre-shared key"),
    ],
)
def test_where_nobody_can_be_asked_the_options_are_named(
    cli: Cli, arguments: list[str], said: str
) -> None:
    result = cli("auth", "login", *arguments)
    assert result.code == 2
    assert said in result.err


def test_an_empty_tenant_is_an_error(cli: Cli) -> None:
    result = cli(
        "auth", "login", "--tenant", "", "--username", "a", "--psk-stdin", "--password-stdin",
        stdin=SECRETS,
    )  # fmt: skip
    assert result.code == 2
    assert "tenant is empty" in result.err


def test_no_option_takes_a_secrets_value(cli: Cli) -> None:
    for option in ("--password", "--psk", "--session-token", "--access-token"):
        result = cli("auth", "login", option, "hunter2")
        assert result.code == 2
        assert "hunter2" not in result.out + result.err


def test_the_status_is_shown_without_asking_the_service(
    cli: Cli, login: Cli, server: RunningSandbox
) -> None:
    login()
    server.sandbox.reset_calls()
    result = cli("auth", "status", "--output", "json")
    assert result.code == 0
    assert result.json()["renewable"] is True
    assert server.sandbox.calls == {}


def test_without_a_session_the_status_is_exit_code_4(cli: Cli) -> None:
    result = cli("auth", "status", "--tenant", "community", "--username", "a", "-o", "json")
    assert result.code == 4
    assert result.json()["logged_in"] is False
    assert "auth login" in result.failure()["notice"]


def test_logging_out_ends_the_session_at_the_service_too(
    cli: Cli, login: Cli, server: RunningSandbox
) -> None:
    login()
    server.sandbox.reset_calls()
    assert cli("auth", "logout").code == 0
    assert server.sandbox.executed == {"invalidateSession": 1}
    result = cli("statistics", "-o", "json")
    assert result.code == 4
    assert "beenergised auth login" in result.failure()["message"]


def test_logging_out_twice_does_no_harm(cli: Cli, login: Cli) -> None:
    login()
    cli("auth", "logout")
    assert cli("auth", "logout").code == 0


def test_a_session_that_cannot_be_renewed_is_exit_code_4(
    cli: Cli, login: Cli, server: RunningSandbox
) -> None:
    login()
    server.sandbox.revoke(DEMO_USERNAME)
    server.sandbox.revoke(DEMO_USERNAME, refresh=True)
    result = cli("statistics", "-o", "json")
    assert result.code == 4
    assert result.failure()["error"] == "SessionExpiredError"
    assert "beenergised auth login" in result.failure()["message"]


@pytest.mark.parametrize("command", [("statistics",), ("auth", "status"), ("chargelogs", "list")])
def test_without_a_tenant_the_ways_in_are_named(cli: Cli, command: tuple[str, ...]) -> None:
    result = cli(*command)
    assert result.code == 4
    assert "beenergised auth login" in result.err
    assert "--sandbox" in result.err


def test_a_tenant_that_does_not_exist_is_exit_code_5(cli: Cli) -> None:
    result = cli(
        "auth", "login", "--base-url", "https://nobody.invalid", "--username", "a",
        "--psk-stdin", "--password-stdin", "-o", "json", stdin=SECRETS,
    )  # fmt: skip
    assert result.code == 5
    assert "nobody.invalid" in result.failure()["message"]


# --- In the sandbox --------------------------------------------------------------------------


def test_in_the_sandbox_everyone_is_logged_in(cli: Cli) -> None:
    shown = cli("--sandbox", "auth", "status", "-o", "json").json()
    assert shown["logged_in"] is True
    assert shown["username"] == DEMO_USERNAME


def test_in_the_sandbox_login_and_logout_work(cli: Cli, config: Path) -> None:
    assert cli("--sandbox", "auth", "login").code == 0
    assert cli("--sandbox", "auth", "logout").code == 0
    assert cli("--sandbox", "statistics").code == 0
    assert not config.exists()


def test_another_of_its_drivers_needs_a_password(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    second = ("--sandbox", "--username", "second@example.com", "statistics", "-o", "json")
    assert cli(*second).code == 4
    monkeypatch.setenv("BEENERGISED_PASSWORD", "second")
    assert cli(*second).json()["number"] == 5
