"""What a type checker says of lists. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from beenergised import AsyncClient, Client
from beenergised.models import AsyncLister, Chargelog, Lister, Page, Station, response_of
from beenergised.transport import Response


def charge_logs(client: Client) -> None:
    """A list of charge logs, and what reading it gives."""
    logs = client.chargelogs.list(status="stopped", start="2026-01-01", page_size=50)
    assert_type(logs, Lister[Chargelog])
    assert_type(logs.limit(10), Lister[Chargelog])
    assert_type(logs.first(), Chargelog | None)
    assert_type(logs.total(), int | None)
    assert_type(logs.to_list(), list[Chargelog])
    assert_type(iter(logs), Iterator[Chargelog])
    assert_type(list(logs), list[Chargelog])
    for log in logs:
        assert_type(log, Chargelog)
        assert_type(response_of(log), Response | None)
    for page in logs.pages():
        assert_type(page, Page[Chargelog])
        assert_type(page.items, list[Chargelog])
        assert_type(page.number, int)
        assert_type(page.total, int | None)
        assert_type(page.total_changed, bool)
        assert_type(page.response, Response | None)


def stations(client: Client) -> None:
    """A list of stations, by offset or by cursor."""
    assert_type(client.stations.list(), Lister[Station])
    by_cursor = client.stations.list(paging="cursor", free_of_charge=True)
    assert_type(by_cursor, Lister[Station])
    assert_type(by_cursor.first(), Station | None)
    client.stations.list(
        filter=[{"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["connector_plug_type_x"]}],
        ignore_marketing_configuration=False,
    )


async def asynchronous_charge_logs(client: AsyncClient) -> None:
    """The same with `async for` and `await`."""
    logs = client.chargelogs.list(status="started")
    assert_type(logs, AsyncLister[Chargelog])
    assert_type(logs.limit(10), AsyncLister[Chargelog])
    assert_type(await logs.first(), Chargelog | None)
    assert_type(await logs.total(), int | None)
    assert_type(await logs.to_list(), list[Chargelog])
    assert_type(aiter(logs), AsyncIterator[Chargelog])
    assert_type([log async for log in logs], list[Chargelog])
    async for log in logs:
        assert_type(log, Chargelog)
    async for page in logs.pages():
        assert_type(page, Page[Chargelog])
        assert_type(page.items, list[Chargelog])


async def asynchronous_stations(client: AsyncClient) -> None:
    """A list of stations, by offset or by cursor."""
    assert_type(client.stations.list(paging="cursor"), AsyncLister[Station])
    async for station in client.stations.list():
        assert_type(station, Station)
