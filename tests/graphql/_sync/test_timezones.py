# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql/_async/test_timezones.py
"""Dates and times without a zone are in the client's time zone."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.graphql.support import PSK, URL, Fake, Ticks, data

from beenergised import Client, Pool
from beenergised.errors import InvalidArgumentError

FORMS = [date(2026, 7, 1), datetime(2026, 7, 1), "2026-07-01", "2026-07-01T00:00"]
SENT = "2026-06-30T22:00:00.000Z"
SUMS = {
    "chargingStatistics": data(
        "chargingStatistics", {"number": 3, "energyConsumption": 1.5, "co2Saving": 0.0}
    )
}


def client_in(zone: Any, sender: Fake | None = None, **more: Any) -> Client:
    return Client(
        base_url=URL, psk=PSK, username="driver", password="pass-of-driver",
        sender=sender or Fake(), clock=Ticks(), timezone=zone, **more,
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=repr)
def test_limits_are_in_the_clients_zone(form: Any) -> None:
    with client_in("Europe/Vienna") as client:
        sums = client.preview(client.statistics.get, start=form, end=form)
        logs = client.preview(client.chargelogs.list, start=form, end=form)
    for request in (sums, logs):
        assert request.json()["variables"]["timeframe"] == {"start": SENT, "end": SENT}


def test_valid_until_is_in_the_clients_zone() -> None:
    with client_in("Europe/Vienna") as client:
        request = client.preview(
            client.charging.start, "connector", tag_id="tag", valid_until="2026-07-01T00:00"
        )
    assert SENT in request.text


def test_variable_is_in_the_clients_zone() -> None:
    document = "query sums($at: TimeFrameFilter) { chargingStatistics(timeframe: $at) { number } }"
    with client_in("Europe/Vienna") as client:
        request = client.preview(client.execute, document, {"at": {"start": datetime(2026, 7, 1)}})
    assert request.json()["variables"]["at"] == {"start": SENT}


def test_birthday_is_a_day_in_every_zone() -> None:
    with client_in("Asia/Tokyo") as client:
        request = client.preview(client.contact.update, birthday=date(1990, 2, 3))
    assert "1990-02-03T00:00:00.000Z" in request.text


def test_statistics_have_the_zone() -> None:
    with client_in("Europe/Vienna", Fake(**SUMS)) as client:
        sums = client.statistics.get(start="2026-07-01")
    assert sums.timezone == client.timezone == ZoneInfo("Europe/Vienna")
    for same in (copy.copy(sums), copy.deepcopy(sums), pickle.loads(pickle.dumps(sums))):  # noqa: S301
        assert same == sums
        assert same.timezone == sums.timezone
    assert "timezone" not in sums.model_dump()


def test_statistics_in_the_machines_zone_say_so() -> None:
    with client_in(None, Fake(**SUMS)) as client:
        sums = client.statistics.get()
    assert str(sums.timezone).startswith("local (")


def test_client_has_the_zone_of_its_pool_or_its_own() -> None:
    with Pool(base_url=URL, psk=PSK, sender=Fake(), timezone="Asia/Tokyo") as pool:
        assert str(pool.timezone) == str(pool.client(username="a").timezone) == "Asia/Tokyo"
        assert pool.client(username="b", timezone="UTC").timezone is UTC
        assert str(Client(pool=pool, username="c").timezone) == "Asia/Tokyo"
        with pytest.raises(InvalidArgumentError, match="Did you mean 'Europe/Vienna'"):
            pool.client(username="d", timezone="Europe/Viena")


def test_list_has_the_zone_of_its_filters() -> None:
    listed = client_in("Europe/Vienna").chargelogs.list(start="2026-07-01")
    assert str(listed.timezone) == str(listed.limit(1).timezone) == "Europe/Vienna"
