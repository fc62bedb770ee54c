"""`--proxy` and `--ca-bundle`, their variables and their keys in a profile, for all three APIs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.transport.servers import RawServer, answering
from tests.transport.servers import http as http_answer

COMMANDS = {
    "graphql": ("chargelogs", "list"),
    "public-api": ("api", "locations", "list"),
    "qaas": ("qaas", "records", "list"),
}


@pytest.fixture(params=COMMANDS)
def command(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A command that sends a request, with the tokens for it."""
    for name, value in {
        "TENANT": "community", "ACCESS_TOKEN": "a", "QAAS_ACCESS_TOKEN": "b",
        "API_HOST": "tenant.example.com", "API_TOKEN": "c",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"BEENERGISED_{name}", value)
    return COMMANDS[str(request.param)]


@pytest.fixture
def proxy() -> Iterator[RawServer]:
    """A proxy that connects to nothing."""
    with RawServer() as server:
        server.behave = answering(http_answer(b"", status="403 Forbidden"))
        yield server


@pytest.fixture(params=["option", "variable", "profile"])
def set_by(
    request: pytest.FixtureRequest, config: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, str], tuple[str, ...]]:
    """Give a setting by option, variable or profile; return the options."""

    def give(name: str, value: str) -> tuple[str, ...]:
        key = name.replace("-", "_")
        if request.param == "variable":
            monkeypatch.setenv(f"BEENERGISED_{key.upper()}", value)
        elif request.param == "profile":
            config.parent.mkdir()
            config.write_text(f"[profiles.default]\n{key} = '{value}'\n")
        return (f"--{name}", value) if request.param == "option" else ()

    return give


SetBy = Callable[[str, str], tuple[str, ...]]


def test_proxy_option_sends_requests_through_the_proxy(
    cli: Cli, command: tuple[str, ...], proxy: RawServer, set_by: SetBy
) -> None:
    options = set_by("proxy", f"http://127.0.0.1:{proxy.port}")
    result = cli(*command, *options, "--timeout", "5")
    assert result.code == 5
    assert f"the proxy 127.0.0.1:{proxy.port}" in result.err
    assert proxy.requests[0].startswith(b"CONNECT ")


def test_ca_bundle_option_names_the_file_to_trust(
    cli: Cli, command: tuple[str, ...], set_by: SetBy, tmp_path: Path
) -> None:
    absent = str(tmp_path / "absent.pem")
    result = cli(*command, *set_by("ca-bundle", absent))
    assert (result.code, result.out) == (2, "")
    assert absent in result.err


def test_password_of_a_proxy_is_not_shown(cli: Cli, proxy: RawServer) -> None:
    address = f"http://driver:hush@127.0.0.1:{proxy.port}"
    result = cli("--sandbox", "chargelogs", "list", "--limit", "1", "--proxy", address)
    assert (result.code, proxy.accepted) == (0, 0)  # the sandbox is in this process
    assert "hush" not in result.out + result.err


def test_proxy_in_a_profile_has_no_password(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text("[profiles.default]\nproxy = 'http://driver:hush@proxy.example:3128'\n")
    result = cli("chargelogs", "list")
    assert result.code == 2
    assert "BEENERGISED_PROXY" in result.err
    assert "hush" not in result.err
