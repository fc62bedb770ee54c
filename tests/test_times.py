"""Dates and times without a zone: one function decides what they mean."""

from __future__ import annotations

import contextlib
import copy
import os
import pickle
import subprocess
import sys
import zoneinfo
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.errors import InvalidArgumentError
from beenergised.times import LOCAL, LocalTimezone, find_timezone, iso, moment, timeframe

VIENNA = ZoneInfo("Europe/Vienna")
ZONES = [UTC, VIENNA, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Apia"), LOCAL]


# --- What a value means


@pytest.mark.parametrize(
    "value",
    [date(2026, 7, 1), "2026-07-01", datetime(2026, 7, 1), "2026-07-01T00:00", "2026-07-01 00:00"],
)
def test_moment_without_a_zone_is_in_the_given_one(value: date | str) -> None:
    when = moment("start", value, VIENNA)
    assert when.isoformat() == "2026-07-01T00:00:00+02:00"


@pytest.mark.parametrize(
    "value",
    [
        "2026-07-01T00:00:00+05:00",
        datetime(2026, 7, 1, tzinfo=timezone(timedelta(hours=5))),
        datetime(2026, 7, 1, tzinfo=ZoneInfo("Asia/Karachi")),
    ],
)
@pytest.mark.parametrize("zone", [*ZONES, None], ids=str)
def test_moment_with_a_zone_keeps_it(value: datetime | str, zone: tzinfo | None) -> None:
    assert moment("start", value, zone).isoformat() == "2026-07-01T00:00:00+05:00"


def test_moment_without_any_zone_stays_without() -> None:
    assert moment("start", "2026-07-01", None) == datetime(2026, 7, 1)
    assert moment("start", None, None) is None


@pytest.mark.parametrize(
    ("zone", "day", "first_moment"),
    [
        # Midnight does not exist: the clock goes from 23:59 to 01:00.
        ("America/Santiago", "2025-09-07", "2025-09-07T04:00:00.000Z"),
        ("Africa/Cairo", "2025-04-25", "2025-04-24T22:00:00.000Z"),
        # The whole day does not exist: it is over when it begins.
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"),
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"),
        # Midnight exists twice: the first of them.
        ("America/Havana", "2025-11-02", "2025-11-02T04:00:00.000Z"),
        # The hour before midnight exists twice: midnight is after both.
        ("America/Santiago", "2025-04-06", "2025-04-06T04:00:00.000Z"),
        ("Africa/Cairo", "2025-10-31", "2025-10-30T22:00:00.000Z"),
    ],
)
def test_moment_where_clocks_change_at_midnight(zone: str, day: str, first_moment: str) -> None:
    assert iso(moment("start", day, ZoneInfo(zone))) == first_moment


def test_moment_of_a_repeated_time_follows_fold() -> None:
    twice = datetime(2026, 10, 25, 2, 30)
    first, second = moment("start", twice, VIENNA), moment("end", twice.replace(fold=1), VIENNA)
    assert second - first == timedelta(hours=1)
    # Two times of one ZoneInfo would be compared by their clocks, and be the same.
    assert timeframe(first, second, VIENNA) == {"start": iso(first), "end": iso(second)}
    with pytest.raises(InvalidArgumentError, match="is after end"):
        timeframe(twice.replace(fold=1), twice, VIENNA)


@given(
    when=st.datetimes(datetime(1971, 1, 1), datetime(2037, 1, 1)),
    zone=st.sampled_from(ZONES[:-1]),
)
def test_moment_of_all_forms_of_a_time_is_the_same(when: datetime, zone: tzinfo) -> None:
    expected = when.replace(tzinfo=zone).astimezone(UTC)
    assert moment("start", when, zone) == expected
    assert moment("start", when.isoformat(), zone) == expected
    assert moment("start", expected.isoformat(), zone) == expected


@pytest.mark.parametrize("value", ["20260101", "2026-W01-5", "1710497700", "", "soon", "2026-1-1"])
def test_moment_refuses_what_is_not_iso_8601(value: str) -> None:
    with pytest.raises(InvalidArgumentError, match="is not ISO 8601") as caught:
        moment("end", value, UTC)
    assert caught.value.argument == "end"


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_moment_beyond_utc_is_refused(zone: tzinfo) -> None:
    for edge in (datetime.min, datetime.max):
        with contextlib.suppress(InvalidArgumentError):
            assert moment("start", edge, zone).astimezone(UTC)
    with pytest.raises(InvalidArgumentError, match="beyond what UTC can express"):
        moment("start", "0001-01-01T00:00+05:00", zone)


# --- Which zone


def test_find_timezone_takes_names_and_tzinfos() -> None:
    assert find_timezone("Europe/Vienna") is VIENNA
    assert find_timezone(VIENNA) is VIENNA
    assert find_timezone("UTC") is UTC
    assert find_timezone(None) == find_timezone("local") == LOCAL


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Europe/Viena", "Did you mean 'Europe/Vienna'?"),
        ("europe/vienna", "Did you mean 'Europe/Vienna'?"),
        ("Vienna", "Did you mean 'Europe/Vienna'?"),
        ("new york", "Did you mean 'America/New_York'?"),
        ("Europe", "not the name of a time zone"),
        ("", "such as 'Europe/Vienna' or 'UTC'"),
        ("/etc/passwd", "such as 'Europe/Vienna' or 'UTC'"),
        ("../secret", "such as 'Europe/Vienna' or 'UTC'"),
    ],
)
def test_find_timezone_unknown_name_names_the_nearest(name: str, near: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        find_timezone(name)
    assert near in caught.value.message
    assert caught.value.argument == "timezone"


def test_find_timezone_refuses_what_is_no_zone() -> None:
    with pytest.raises(InvalidArgumentError, match="a time zone's name or a tzinfo"):
        find_timezone(2)  # type: ignore[arg-type]


def test_find_timezone_without_a_database_says_how_to_get_one() -> None:
    program = (
        "import zoneinfo\n"
        "zoneinfo.reset_tzpath([])\n"
        "import sys; sys.modules['tzdata'] = None\n"
        "from beenergised.errors import InvalidArgumentError\n"
        "from beenergised.times import find_timezone\n"
        "print(find_timezone('UTC'), find_timezone(None) is not None)\n"
        "try: find_timezone('Europe/Vienna')\n"
        "except InvalidArgumentError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[0] == "UTC True"
    assert "pip install tzdata" in done.stdout


class PytzLike(tzinfo):
    """A zone as pytz has them: wrong by minutes until it is localised."""

    zone = "Europe/Vienna"

    def localize(self, when: datetime) -> datetime:
        raise NotImplementedError

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return timedelta(hours=1, minutes=5)


def test_find_timezone_of_pytz_is_the_zone_of_that_name() -> None:
    assert find_timezone(PytzLike()) is VIENNA


# --- The machine's zone


def local_facts(zone: str) -> list[str]:
    """Return the machine's zone in a process with that TZ."""
    program = (
        "from datetime import UTC, datetime, timedelta\n"
        "from beenergised.times import LOCAL, iso, moment\n"
        "print(LOCAL)\n"
        "for day in ('2026-01-01', '2026-07-01', '1985-07-01'):\n"
        "    print(iso(moment('', day, LOCAL)))\n"
        "start = datetime(2026, 10, 24, tzinfo=UTC)\n"
        "hours = [start + timedelta(hours=each) for each in range(48)]\n"
        "print(all(each.astimezone(LOCAL).astimezone(UTC) == each for each in hours))\n"
        "print(hours[0].astimezone(LOCAL).tzname())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        env={**os.environ, "TZ": zone},
    )  # fmt: skip
    return done.stdout.splitlines()


@pytest.mark.parametrize("zone", ["Europe/Vienna", "America/New_York", "UTC"])
def test_local_timezone_is_that_of_the_machine(zone: str) -> None:
    name, *days, is_exact, abbreviation = local_facts(zone)
    assert name == f"local ({zone})"
    assert is_exact == "True"
    expected = datetime(2026, 10, 24, tzinfo=UTC).astimezone(ZoneInfo(zone)).tzname()
    assert abbreviation == expected
    assert days == [
        iso(moment("", day, ZoneInfo(zone))) for day in ("2026-01-01", "2026-07-01", "1985-07-01")
    ]


def test_local_timezone_survives_copies_and_pickles() -> None:
    again = pickle.loads(pickle.dumps(LOCAL))  # noqa: S301
    assert again == copy.deepcopy(LOCAL) == LocalTimezone()
    assert len({LOCAL, LocalTimezone()}) == 1
    assert LOCAL != UTC
    assert "local" in repr(LOCAL)


def test_every_zone_of_the_database_has_a_midnight() -> None:
    for name in sorted(zoneinfo.available_timezones()):
        assert moment("start", "2026-01-01", ZoneInfo(name)).isoformat()[:10] == "2026-01-01"
