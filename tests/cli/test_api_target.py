"""Which host and token the commands of the Public API use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from beenergised import sandbox
from beenergised.cli.api.client import ApiTarget, read_api_target
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Flags
from beenergised.cli.profiles import load_profiles, save_profile
from beenergised.cli.sandbox.introduction import introduce
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    NotLoggedInError,
    ProfileError,
)
from beenergised.redaction import Secret

SESSIONS = ("api", "sessions", "list", "--limit", "1")


@pytest.fixture(autouse=True)
def plain_environment(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_HOST", "API_TOKEN", "API_TOKEN_FILE"):
        monkeypatch.delenv(f"BEENERGISED_{name}", raising=False)


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.write_text("of-the-file\n")
    path.chmod(0o600)
    return path


@pytest.fixture
def profile(config: Path, token_file: Path) -> None:
    config.parent.mkdir()
    config.write_text(
        f'[profiles.work]\napi_host = "work.example.com"\napi_token_file = "{token_file}"\n'
    )


def target(host: str | None = None, token_file: str | None = None, **flags: object) -> ApiTarget:
    return read_api_target(Invocation(Flags(**flags)), host, token_file)  # type: ignore[arg-type]


def test_a_profile_names_host_and_token(profile: None) -> None:
    found = target()
    assert (found.host, found.token) == ("work.example.com", Secret("of-the-file"))


def test_saving_a_profile_keeps_what_it_says_of_the_public_api(profile: None, config: Path) -> None:
    saved = load_profiles(config).named["work"]
    save_profile(config, "work", replace(saved, tenant="community"))
    assert target().host == "work.example.com"


def test_the_environment_comes_before_the_profile(
    profile: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "of-the-environment")
    assert target().token == Secret("of-the-environment")
    assert target().host == "work.example.com"
    monkeypatch.setenv("BEENERGISED_API_HOST", "other.example.com")
    assert target().host == "other.example.com"


def test_options_come_first(
    profile: None, token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_HOST", "other.example.com")
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "of-the-environment")
    found = target("third.example.com", str(token_file))
    assert (found.host, found.token) == ("third.example.com", Secret("of-the-file"))


@pytest.mark.parametrize("host", ["other.example.com", "https://work.example.com:8443"])
def test_a_token_of_a_profile_is_not_sent_to_another_host(profile: None, host: str) -> None:
    with pytest.raises(InvalidArgumentError, match="is not sent to"):
        target(host)


def test_a_token_of_the_environment_is_not_sent_past_the_host_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "of-the-environment")
    assert target("other.example.com").token == Secret("of-the-environment")
    monkeypatch.setenv("BEENERGISED_API_HOST", "work.example.com")
    with pytest.raises(InvalidArgumentError, match=r"is not sent to other\.example\.com"):
        target("other.example.com")
    assert target("https://work.example.com").token == Secret("of-the-environment")


def test_without_a_host_or_a_token_it_says_how_to_give_one(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = cli(*SESSIONS)
    assert nothing.code == 4
    assert "BEENERGISED_API_HOST" in nothing.err
    no_token = cli(*SESSIONS, "--host", "tenant.example.com")
    assert no_token.code == 4
    assert "BEENERGISED_API_TOKEN" in no_token.err
    assert cli(*SESSIONS, "--host", "tenant.example.com", "--dry-run").code == 0


def test_with_several_profiles_one_must_be_chosen(config: Path) -> None:
    config.parent.mkdir()
    config.write_text(
        '[profiles.a]\napi_host = "a.example"\n[profiles.b]\napi_host = "b.example"\n'
    )
    with pytest.raises(NotLoggedInError, match="Which profile"):
        target()
    assert target(profile="b").host == "b.example"
    assert target("c.example").host == "c.example"


def test_a_token_in_the_profile_itself_is_not_read(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.a]\napi_host = "a.example"\napi_token = "secret-value"\n')
    result = cli(*SESSIONS)
    assert result.code == 4
    assert "does not belong there" in result.err
    assert "secret-value" not in result.err


@pytest.mark.parametrize("content", ["", "\n", None, b"\xff\xfe"])
def test_a_file_without_a_token_says_so(tmp_path: Path, content: str | bytes | None) -> None:
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigurationError, match="token"):
        target("a.example", str(path))


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_token_file_that_others_can_read_is_mentioned(
    token_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target("a.example", str(token_file))
    assert capsys.readouterr().err == ""
    token_file.chmod(0o644)
    target("a.example", str(token_file))
    assert "chmod 600" in capsys.readouterr().err


def test_a_token_is_read_from_standard_input(cli: Cli) -> None:
    reading = f"{sandbox.READING_API_TOKEN}\n"
    sandboxed = ("--sandbox", "api", "charge-points")
    assert cli(*sandboxed, "list", "--token-file", "-", stdin=reading).code == 0
    refused = cli(*sandboxed, "delete", "1001", "--yes", "--token-file", "-", stdin=reading)
    assert refused.code == 1
    assert "HTTP 403" in refused.err
    assert cli(*sandboxed, "list", "--token-file", "-", stdin="wrong\n").code == 4
    assert cli(*sandboxed, "list", "--token-file", "-").code == 2


def test_the_sandbox_takes_nothing_from_the_environment_or_a_profile(
    cli: Cli, profile: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "of-the-environment")
    monkeypatch.setenv("BEENERGISED_API_HOST", "other.example.com")
    assert cli("--sandbox", *SESSIONS).code == 0
    both = cli("--sandbox", *SESSIONS, "--host", "a.example")
    assert both.code == 2
    assert "exclude each other" in both.err


@pytest.mark.parametrize(
    "foreign", [("--tenant", "x"), ("--base-url", "https://x.example"), ("--username", "x")]
)
def test_options_of_the_other_apis_are_refused(cli: Cli, foreign: tuple[str, str]) -> None:
    result = cli(*foreign, "--sandbox", *SESSIONS)
    assert result.code == 2
    assert f"{foreign[0]} is for the other APIs" in result.err


def test_a_host_with_a_path_is_refused(cli: Cli) -> None:
    assert cli(*SESSIONS, "--host", "a.example/public-api", "--dry-run").code == 2


def test_unknown_profiles_are_told(profile: None) -> None:
    with pytest.raises(ProfileError, match="wrk"):
        target(profile="wrk")


def test_a_sandbox_that_is_spoken_to_by_https_is_told_how_to_be_reached(
    cli: Cli, server: sandbox.RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", sandbox.DEMO_API_TOKEN)
    for host in (server.public_api_url.removeprefix("http://"),
                 server.public_api_url.replace("http:", "https:")):  # fmt: skip
        refused = cli(*SESSIONS, "--host", host)
        assert refused.code == 5
        assert f"pass {server.public_api_url} as the host." in refused.err


def test_a_host_that_is_not_there_gets_no_advice_about_its_scheme(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", sandbox.DEMO_API_TOKEN)
    refused = cli(*SESSIONS, "--host", "127.0.0.1:1")
    assert refused.code == 5
    assert "plain HTTP" not in refused.err


def test_what_serve_says_first_has_something_to_try_for_each_api(
    server: sandbox.RunningSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    introduce(Invocation(), server)
    out, err = capsys.readouterr()
    assert out == f"{server.url}\n"
    assert f"  beenergised api sessions list --host {server.public_api_url}\n" in err
    assert f"  export BEENERGISED_API_TOKEN={sandbox.DEMO_API_TOKEN}\n" in err
    assert "  beenergised notifications listen --port 8001 --host" in err
    # Standard output is elsewhere here, so that the line has the address itself.
    assert err.endswith(f"in a browser GraphiQL: {server.url}\n")


def test_it_works_over_a_socket(
    cli: Cli, server: sandbox.RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_API_TOKEN", sandbox.DEMO_API_TOKEN)
    result = cli(*SESSIONS, "--host", server.public_api_url, "-o", "json")
    assert len(result.json()) == 1
    monkeypatch.setenv("BEENERGISED_API_TOKEN", "not-a-token")
    refused = cli(*SESSIONS, "--host", server.public_api_url)
    assert refused.code == 4
    assert "not-a-token" not in refused.err
