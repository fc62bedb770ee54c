"""Dates and times without a zone are in the client's time zone."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.graphql_api.support import PSK, URL, AsyncFake, Ticks, data

from beenergised import AsyncClient, AsyncPool
from beenergised.errors import InvalidArgumentError

FORMS = [date(2026, 7, 1), datetime(2026, 7, 1), "2026-07-01", "2026-07-01T00:00"]
#: Neither the zone of this machine nor UTC, which a fault may take instead.
ZONE = "Asia/Tokyo"
SENT = "2026-06-30T15:00:00.000Z"
SUMS = {
    "chargingStatistics": data(
        "chargingStatistics", {"number": 3, "energyConsumption": 1.5, "co2Saving": 0.0}
    )
}


def client_in(zone: Any, sender: AsyncFake | None = None, **more: Any) -> AsyncClient:
    return AsyncClient(
        base_url=URL, psk=PSK, username="driver", password="pass-of-driver",
        sender=sender or AsyncFake(), clock=Ticks(), timezone=zone, **more,
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=repr)
async def test_limits_are_in_the_clients_zone(form: Any) -> None:
    async with client_in(ZONE) as client:
        sums = client.preview(client.statistics.get, start=form, end=form)
        logs = client.preview(client.chargelogs.list, start=form, end=form)
    for request in (sums, logs):
        assert request.json()["variables"]["timeframe"] == {"start": SENT, "end": SENT}


async def test_valid_until_is_in_the_clients_zone() -> None:
    async with client_in(ZONE) as client:
        request = client.preview(
            client.charging.start, "connector", tag_id="tag", valid_until="2026-07-01T00:00"
        )
    assert SENT in request.text


async def test_variable_is_in_the_clients_zone() -> None:
    document = "query sums($at: TimeFrameFilter) { chargingStatistics(timeframe: $at) { number } }"
    async with client_in(ZONE) as client:
        request = client.preview(client.execute, document, {"at": {"start": datetime(2026, 7, 1)}})
    assert request.json()["variables"]["at"] == {"start": SENT}


async def test_birthday_is_a_day_in_every_zone() -> None:
    async with client_in(ZONE) as client:
        request = client.preview(client.contact.update, birthday=date(1990, 2, 3))
    assert "1990-02-03T00:00:00.000Z" in request.text


async def test_statistics_have_the_zone() -> None:
    async with client_in(ZONE, AsyncFake(**SUMS)) as client:
        sums = await client.statistics.get(start="2026-07-01")
    assert sums.timezone == client.timezone == ZoneInfo(ZONE)
    for same in (copy.copy(sums), copy.deepcopy(sums), pickle.loads(pickle.dumps(sums))):  # noqa: S301
        assert same == sums
        assert same.timezone == sums.timezone
    assert "timezone" not in sums.model_dump()


async def test_statistics_in_the_machines_zone_say_so() -> None:
    async with client_in(None, AsyncFake(**SUMS)) as client:
        sums = await client.statistics.get()
    assert str(sums.timezone).startswith("local (")


async def test_client_has_the_zone_of_its_pool_or_its_own() -> None:
    async with AsyncPool(base_url=URL, psk=PSK, sender=AsyncFake(), timezone=ZONE) as pool:
        assert str(pool.timezone) == str(pool.client(username="a").timezone) == ZONE
        assert pool.client(username="b", timezone="UTC").timezone is UTC
        assert str(AsyncClient(pool=pool, username="c").timezone) == ZONE
        with pytest.raises(InvalidArgumentError, match="Did you mean 'Europe/Vienna'"):
            pool.client(username="d", timezone="Europe/Viena")


def test_list_has_the_zone_of_its_filters() -> None:
    listed = client_in(ZONE).chargelogs.list(start="2026-07-01")
    assert str(listed.timezone) == str(listed.limit(1).timezone) == ZONE
