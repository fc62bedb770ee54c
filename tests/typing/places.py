"""What a type checker says of stations, connectors, sites and filters. Read, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from beenergised import AsyncClient, Client, Unchecked
from beenergised.models import (
    AnswerList,
    AsyncLister,
    CardForCharging,
    ConnectorFilter,
    ConnectorStation,
    ConnectorWithStation,
    Filter,
    FilterType,
    Lister,
    Occupancy,
    OccupancyDay,
    RatePackage,
    Site,
    SiteStation,
    Station,
    StationCapabilities,
)
from beenergised.transport import Request

HERE = (47.8, 13.05)


def places(client: Client) -> None:
    """Lists of places, near a point or all of them."""
    assert_type(client.stations.near(HERE), Lister[Station])
    assert_type(client.stations.near(near=(47, 13), radius_m=500), Lister[Station])
    ordered = client.stations.near(HERE, radius_m=500.5, ordered_by_distance=True, page_size=500)
    assert_type(ordered, Lister[Station])
    assert_type(ordered.limit(3).first(), Station | None)
    assert_type(client.stations.near(HERE, ordered_by_distance="asc"), Lister[Station])
    assert_type(client.stations.near(HERE, free_of_charge=True, timeout=5), Lister[Station])
    assert_type(client.sites.list(ignore_marketing_configuration=True), Lister[Site])
    assert_type(client.sites.near(HERE, ordered_by_distance=True), Lister[Site])
    some = ConnectorFilter(slug=FilterType.POWER_CLASS, options=["power_class_high"])
    client.stations.list(filter=[some, {"slug": Unchecked("NEWER"), "options": ["a"]}])
    client.sites.near(HERE, filter=[some])


def single_ones(client: Client) -> None:
    """One place, or what is asked about one."""
    station = client.stations.get("id", ignore_marketing_configuration=True)
    assert_type(station, Station)
    assert_type(client.stations.capabilities("id"), StationCapabilities)
    assert_type(client.stations.occupancy("id"), AnswerList[Occupancy])
    assert_type(client.stations.occupancy("id", "MONDAY"), AnswerList[Occupancy])
    assert_type(client.stations.occupancy("id", day=OccupancyDay.FRIDAY), AnswerList[Occupancy])
    assert_type(client.stations.favourites(), AnswerList[Station])
    assert_type(client.stations.favourites()[0], Station)
    connector = client.connectors.get("id")
    assert_type(connector, ConnectorWithStation)
    assert_type(connector.cp, ConnectorStation | None)
    assert_type(client.connectors.by_evse_id("AT*HTB*E1"), ConnectorWithStation)
    assert_type(client.connectors.rate_packages("id"), AnswerList[RatePackage])
    assert_type(client.connectors.cards("id"), AnswerList[CardForCharging])
    site = client.sites.get("id")
    assert_type(site, Site)
    assert_type(site.cps, list[SiteStation] | None)
    assert_type(client.filters.list(), AnswerList[Filter])


def rehearsals(client: Client) -> None:
    """The preview of each is a request."""
    assert_type(client.preview(client.stations.near, HERE), Request)
    assert_type(client.preview(client.stations.get, "id"), Request)
    assert_type(client.preview(client.stations.capabilities, "id"), Request)
    assert_type(client.preview(client.stations.occupancy, "id", "ALL"), Request)
    assert_type(client.preview(client.stations.favourites), Request)
    assert_type(client.preview(client.connectors.get, "id"), Request)
    assert_type(client.preview(client.connectors.by_evse_id, "id"), Request)
    assert_type(client.preview(client.connectors.rate_packages, "id"), Request)
    assert_type(client.preview(client.connectors.cards, "id"), Request)
    assert_type(client.preview(client.sites.list), Request)
    assert_type(client.preview(client.sites.near, HERE), Request)
    assert_type(client.preview(client.sites.get, "id"), Request)
    assert_type(client.preview(client.filters.list), Request)


def what_is_deprecated(client: Client) -> None:
    """It is marked, and still has its type."""
    hours = client.connectors.occupancy(["id"])  # pyright: ignore[reportDeprecated]
    assert_type(hours, AnswerList[Occupancy])
    request = client.preview(client.connectors.occupancy, ["id"], "ALL")  # pyright: ignore[reportDeprecated]
    assert_type(request, Request)


def mistakes(client: Client) -> None:
    """What is refused: a lone number, an order of sites in words, one filter instead of a list."""
    client.stations.near(47.8, 13.05)  # type: ignore[arg-type, call-arg]
    client.stations.near((47.8, 13.05, 400.0))  # type: ignore[arg-type]
    client.stations.near(("47.8", "13.05"))  # type: ignore[arg-type]
    client.stations.near(HERE, 5000)  # type: ignore[call-arg]
    client.stations.near(HERE, radius=5000)  # type: ignore[call-arg]
    client.sites.near(HERE, ordered_by_distance="asc")  # type: ignore[arg-type]
    client.sites.list(filter={"slug": "POWER_CLASS"})  # type: ignore[arg-type]
    client.stations.occupancy("id", 1)  # type: ignore[arg-type]


async def asynchronous_places(client: AsyncClient) -> None:
    """The same with `async for` and `await`."""
    assert_type(client.stations.near(HERE, ordered_by_distance=True), AsyncLister[Station])
    assert_type(client.preview(client.stations.near, HERE), Request)
    assert_type(client.sites.list(), AsyncLister[Site])
    assert_type(client.sites.near(HERE), AsyncLister[Site])
    assert_type(await client.stations.get("id"), Station)
    assert_type(client.preview(client.stations.get, "id"), Request)
    assert_type(await client.stations.capabilities("id"), StationCapabilities)
    assert_type(await client.stations.occupancy("id"), AnswerList[Occupancy])
    assert_type(await client.stations.favourites(), AnswerList[Station])
    assert_type(await client.connectors.get("id"), ConnectorWithStation)
    assert_type(await client.connectors.by_evse_id("id"), ConnectorWithStation)
    assert_type(await client.connectors.rate_packages("id"), AnswerList[RatePackage])
    assert_type(await client.connectors.cards("id"), AnswerList[CardForCharging])
    hours = await client.connectors.occupancy(["id"])  # pyright: ignore[reportDeprecated]
    assert_type(hours, AnswerList[Occupancy])
    assert_type(await client.sites.get("id"), Site)
    assert_type(await client.filters.list(), AnswerList[Filter])
