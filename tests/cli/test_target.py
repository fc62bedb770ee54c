from __future__ import annotations

from pathlib import Path

import pytest

from beenergised.cli.connection import find_target
from beenergised.cli.flags import Flags, Output
from beenergised.errors import InvalidArgumentError, NotLoggedInError, ProfileError

FILE = """
[profiles.default]
tenant = "of-file"
username = "file@example.com"
output = "csv"

[profiles.gateway]
base_url = "https://gateway.example.com/graphql/"
"""


@pytest.fixture(autouse=True)
def written(config: Path) -> Path:
    config.parent.mkdir()
    config.write_text(FILE)
    return config


def test_the_profile_says_it_where_nothing_else_does() -> None:
    target = find_target(Flags())
    assert (target.tenant, target.username, target.output) == (
        "of-file",
        "file@example.com",
        Output.CSV,
    )


def test_the_environment_comes_before_the_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TENANT": "of-env", "USERNAME": "env@example.com", "OUTPUT": "json", "TIMEOUT": "7.5",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"BEENERGISED_{name}", value)
    target = find_target(Flags())
    assert (target.tenant, target.username) == ("of-env", "env@example.com")
    assert (target.output, target.timeout) == (Output.JSON, 7.5)


def test_flags_come_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TENANT": "of-env", "USERNAME": "env@example.com", "OUTPUT": "json", "TIMEOUT": "7.5",
        "PROFILE": "default",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"BEENERGISED_{name}", value)
    flags = Flags(tenant="of-flag", username="flag@example.com", output=Output.NDJSON, timeout=3)
    target = find_target(flags)
    assert (target.tenant, target.username) == ("of-flag", "flag@example.com")
    assert (target.output, target.timeout) == (Output.NDJSON, 3)


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEENERGISED_TENANT", "")
    assert find_target(Flags()).tenant == "of-file"


def test_a_tenant_is_not_mixed_with_another_layers_address() -> None:
    target = find_target(Flags(profile="gateway", tenant="community"))
    assert (target.tenant, target.base_url) == ("community", None)


def test_the_profile_can_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEENERGISED_PROFILE", "gateway")
    assert find_target(Flags()).base_url == "https://gateway.example.com/graphql/"
    assert find_target(Flags(profile="default")).tenant == "of-file"


def test_a_profile_that_does_not_exist_is_an_error_unless_it_is_about_to() -> None:
    with pytest.raises(ProfileError):
        find_target(Flags(profile="new"))
    assert find_target(Flags(profile="new"), new_profile=True).profile == "new"


@pytest.mark.parametrize(("name", "value"), [("OUTPUT", "xml"), ("TIMEOUT", "soon")])
def test_a_variable_that_makes_no_sense_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BEENERGISED_{name}", value)
    with pytest.raises(ProfileError, match=f"BEENERGISED_{name}"):
        find_target(Flags())


def test_the_sandbox_does_not_read_the_file(written: Path) -> None:
    written.write_text("not TOML")
    assert find_target(Flags(sandbox=True)).tenant is None


def test_the_sandbox_takes_nothing_of_a_tenant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEENERGISED_TENANT", "of-env")
    monkeypatch.setenv("BEENERGISED_USERNAME", "env@example.com")
    target = find_target(Flags(sandbox=True))
    assert (target.tenant, target.username, target.is_sandbox) == (None, None, True)


@pytest.mark.parametrize("name", ["tenant", "base_url", "profile"])
def test_the_sandbox_and_a_tenant_exclude_each_other(name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="--sandbox"):
        find_target(Flags(sandbox=True, **{name: "x"}))  # type: ignore[arg-type]


def test_without_any_the_way_in_is_named(written: Path) -> None:
    written.unlink()
    with pytest.raises(NotLoggedInError, match=r"auth login.*--sandbox"):
        find_target(Flags()).require()


def test_of_several_profiles_none_is_guessed_and_all_are_named(written: Path) -> None:
    written.write_text('[profiles.one]\ntenant = "a"\n\n[profiles.two]\ntenant = "b"\n')
    with pytest.raises(NotLoggedInError, match="one, two: pass --profile"):
        find_target(Flags()).require()
