"""The command line and the library take the same dates for the same times."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal, run_process

from beenergised import Client, PublicApiClient
from beenergised.sandbox import DEMO_PASSWORD, DEMO_USERNAME, SANDBOX_URL, Sandbox, SandboxSender

#: It has the same day as UTC for ten hours only.
EASTERNMOST = ZoneInfo("Pacific/Kiritimati")
ZONES = ["Europe/Vienna", "UTC", "America/New_York", str(EASTERNMOST)]
EVENTS = ("--sandbox", "api", "security-events", "list", "--dry-run")


def client_of(service: Sandbox, zone: str) -> Client:
    return Client(
        base_url=SANDBOX_URL, psk=service.psk, username=DEMO_USERNAME, password=DEMO_PASSWORD,
        sender=SandboxSender(service), timezone=zone,
    )  # fmt: skip


@pytest.fixture
def first_day(service: Sandbox) -> date:
    """The day in the easternmost zone of a charge that began on the day before in the others."""
    with client_of(service, "UTC") as client:
        begun = [log.date_start for log in client.chargelogs.list(status="stopped")]
    zones = [ZoneInfo(zone) for zone in ZONES]
    days = [[each.astimezone(zone).date() for zone in zones] for each in begun if each]
    return next(there for *others, there in days if there not in others)


@pytest.mark.parametrize("zone", ZONES)
def test_statistics_of_the_same_dates_are_the_same(
    cli: Cli, service: Sandbox, first_day: date, zone: str
) -> None:
    span = ("--start", first_day.isoformat(), "--end", date.max.isoformat())
    with client_of(service, zone) as client:
        sums = client.statistics.get(start=first_day, end=date.max)
    printed = cli("--sandbox", "--timezone", zone, "statistics", *span, "-o", "json").json()
    assert printed == sums.model_dump(mode="json")
    assert str(sums.timezone) == zone


@pytest.mark.parametrize("zone", ZONES)
def test_statistics_without_the_option_are_in_the_machines_zone(
    service: Sandbox, state_dir: Path, first_day: date, zone: str
) -> None:
    span = ("--start", first_day.isoformat())
    with client_of(service, zone) as client:
        sums = client.statistics.get(start=first_day)
    printed = run_process(
        "--sandbox", "statistics", *span, "-o", "json",
        env={**os.environ, "TZ": zone, "BEENERGISED_STATE_DIR": str(state_dir)},
    )  # fmt: skip
    assert printed.json() == sums.model_dump(mode="json")


def test_statistics_differ_between_zones_with_another_midnight(
    service: Sandbox, first_day: date
) -> None:
    counts = set()
    for zone in (str(EASTERNMOST), "UTC"):
        with client_of(service, zone) as client:
            counts.add(client.statistics.get(start=first_day).number)
    assert len(counts) == 2


def test_statistics_show_their_limits_in_the_zone(cli: Cli) -> None:
    zone = ("--timezone", "Asia/Tokyo")
    shown = cli("--sandbox", *zone, "statistics", "--start", "2026-01-01", "--end", "2026-02-01")
    assert shown.code == 0, shown.err
    result = run_on_terminal("--sandbox", *zone, "statistics", "--start", "2026-01-01")
    assert "2026-01-01 00:00 JST" in result.out


def test_chargelogs_of_the_same_dates_are_the_same(
    cli: Cli, service: Sandbox, first_day: date
) -> None:
    for zone in ZONES:
        with client_of(service, zone) as client:
            listed = client.chargelogs.list(start=str(first_day))
            ids = [log.id for log in listed]
            assert str(listed.timezone) == zone
        command = ("chargelogs", "list", "--start", str(first_day), "--timezone", zone)
        assert [row["id"] for row in cli("--sandbox", *command, "-o", "json").json()] == ids


# --- Where the zone comes from


def requested(cli: Cli, *options: str) -> str:
    result = cli(*EVENTS, "--filter", "timestamp_from=2026-11-30", *options)
    assert result.code == 0, result.err
    found = re.search(r"timestampFrom%5D=([^&\s]*)", result.out)
    assert found is not None
    return found[1].replace("%3A", ":")


def test_timezone_option_comes_before_the_variable_and_the_profile(
    cli: Cli, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.work]\napi_host = "a.example.com"\ntimezone = "Asia/Tokyo"\n')
    place = ("api", "security-events", "list", "--dry-run")
    given = ("--filter", "timestamp_from=2026-11-30")
    assert "2026-11-29T15%3A00" in cli(*place, *given).out
    monkeypatch.setenv("BEENERGISED_TIMEZONE", "Europe/Vienna")
    assert "2026-11-29T23%3A00" in cli(*place, *given).out
    assert "2026-11-30T05%3A00" in cli(*place, *given, "--timezone", "America/New_York").out


@pytest.mark.parametrize(
    "command", [("statistics",), ("api", "sessions", "list"), ("qaas", "operators", "list")]
)
def test_unknown_timezone_fails_before_anything_is_sent(cli: Cli, command: tuple[str, ...]) -> None:
    result = cli("--sandbox", *command, "--timezone", "Europe/Viena", "-o", "json")
    assert (result.code, result.out) == (2, "")
    assert result.failure()["message"] == (
        "--timezone: 'Europe/Viena' is not the name of a time zone. Did you mean 'Europe/Vienna'?"
    )


def test_unknown_timezone_of_the_profile_says_where_it_is(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.work]\ntenant = "a"\nusername = "u"\ntimezone = "Nowhere"\n')
    result = cli("statistics", "-o", "json")
    assert result.code == 2
    assert result.failure()["message"].startswith("timezone of the profile: 'Nowhere'")


# --- Filters and bodies


def test_filter_documented_as_text_is_a_time_if_its_name_says_so(cli: Cli) -> None:
    assert requested(cli, "--timezone", "Europe/Vienna") == "2026-11-29T23:00:00.000Z"
    assert requested(cli, "--timezone", "UTC") == "2026-11-30T00:00:00.000Z"


def test_body_values_are_in_the_zone(cli: Cli) -> None:
    command = ("--sandbox", "api", "id-tags", "update", "1", "--dry-run", "-o", "json")
    zone = ("--timezone", "Asia/Tokyo")
    for body in (("--set", "expire_at=2026-12-31"), ("--json", '{"expireAt": "2026-12-31"}')):
        result = cli(*command, *zone, *body)
        assert result.code == 0, result.err
        assert result.json()["body"] == {"expireAt": "2026-12-31T00:00:00+09:00"}


def test_table_shows_times_in_the_zone(cli: Cli, service: Sandbox) -> None:
    with client_of(service, "UTC") as client:
        log = client.chargelogs.list(status="stopped").first()
    assert log is not None
    assert log.date_start is not None
    started = log.date_start.astimezone(ZoneInfo("Asia/Tokyo"))
    result = run_on_terminal(
        "--sandbox", "chargelogs", "get", log.id, "--timezone", "Asia/Tokyo", columns=120
    )
    assert f"{started:%Y-%m-%d %H:%M} JST" in result.out


def test_public_client_and_command_send_the_same_filter(cli: Cli) -> None:
    with PublicApiClient(host="a.example.com", token="t", timezone="Europe/Vienna") as client:
        listed = client.preview(client.security_events.list, timestamp_from=date(2026, 11, 30))
    assert requested(cli, "--timezone", "Europe/Vienna") in listed.url.replace("%3A", ":")
