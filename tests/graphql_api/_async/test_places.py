"""Stations, connectors, sites and filters: what they give, and in which order."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from itertools import pairwise
from math import hypot
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graphql_api.support import (
    PSK,
    URL,
    AsyncFake,
    AsyncWired,
    Service,
    Ticks,
    data,
)

from beenergised import AsyncClient, Unchecked, errors
from beenergised.models import (
    AsyncLister,
    FilterType,
    OccupancyDay,
    Site,
    Station,
    StationCapabilities,
    response_of,
)
from beenergised.transport import Request, Response

SALZBURG = (47.8055, 13.058)
NAN = float("nan")


def client_of(service: Service) -> AsyncClient:
    return AsyncClient(**service.login, sender=AsyncWired(service))


def anonymous_client_of(service: Service) -> AsyncClient:
    return AsyncClient(**service.application, anonymous=True, sender=AsyncWired(service))


def client_with(sender: AsyncFake) -> AsyncClient:
    return AsyncClient(
        base_url=URL, psk=PSK, username="driver", password="pass", sender=sender, clock=Ticks()
    )


def pages_of(operation: str, rows: list[Any]) -> Callable[[Request], Response]:
    """A service that pages through these rows as it is asked to."""

    def reply(request: Request) -> Response:
        asked = request.json()["variables"]["pagination"]
        end = asked["offset"] + asked["limit"]
        pagination = {**asked, "totalCount": len(rows), "isLastPage": end >= len(rows)}
        return data(operation, {"data": rows[asked["offset"] : end], "pagination": pagination})

    return reply


def place(name: str, latitude: Any, longitude: Any) -> dict[str, Any]:
    return {"id": name, "label": name, "latitude": latitude, "longitude": longitude}


def sent(sender: AsyncFake | Service) -> list[dict[str, Any]]:
    """The variables of every request but logins."""
    every = [request.json() for request in sender.wire.requests]
    return [body["variables"] for body in every if not body["operationName"].startswith("init")]


def roughly(station: Station | Site) -> float:
    """How far it is from Salzburg, in degrees of latitude: good enough to check an order."""
    assert isinstance(station.latitude, float)
    assert isinstance(station.longitude, float)
    return hypot(station.latitude - SALZBURG[0], (station.longitude - SALZBURG[1]) * 0.6716)


# --- Near a point


async def test_stations_near_a_point_are_those_within_the_radius(service: Service) -> None:
    async with client_of(service) as client:
        near = await client.stations.near(SALZBURG, radius_m=20_000).to_list()
        every = await client.stations.list().to_list()
        assert 0 < len(near) < len(every)
        degrees = 20_000 / 111_195
        expected = {station.id for station in every if roughly(station) <= degrees}
        assert {station.id for station in near} == expected
        assert not any(station.drift for station in near)


@pytest.mark.parametrize("page_size", [1, 3, 100])
async def test_ordered_by_us_the_nearest_comes_first_and_none_is_lost(
    service: Service, page_size: int
) -> None:
    async with client_of(service) as client:
        usual = await client.stations.near(SALZBURG, radius_m=500_000).to_list()
        around = client.stations.near(
            SALZBURG, radius_m=500_000, ordered_by_distance=True, page_size=page_size
        )
        stations = await around.to_list()
        assert {station.id for station in stations} == {station.id for station in usual}
        ways = [roughly(station) for station in stations]
        # A degree is not the same everywhere: only clear differences count.
        assert all(way <= after * 1.02 for way, after in pairwise(ways))
        assert await around.first() == stations[0]
        assert await around.total() == len(stations)
        assert await around.limit(4).to_list() == stations[:4]
        assert await around.to_list() == stations


async def test_ordered_by_us_sends_no_order_and_by_the_service_its_text(service: Service) -> None:
    service.sandbox.configure(ordered_by_distance="nearest")
    async with client_of(service) as client:
        ours = await client.stations.near(
            SALZBURG, radius_m=500_000, ordered_by_distance=True
        ).to_list()
        theirs = await client.stations.near(
            SALZBURG, radius_m=500_000, ordered_by_distance="nearest"
        ).to_list()
        assert [station.id for station in ours] == [station.id for station in theirs]
        orders = [variables.get("orderedByDistance") for variables in sent(service)]
        assert orders == [None, "nearest"]


async def test_the_first_of_an_order_of_the_service_asks_for_one_row(service: Service) -> None:
    async with client_of(service) as client:
        await client.stations.near(SALZBURG, ordered_by_distance="true").first()
        await client.stations.near(SALZBURG, ordered_by_distance=False).first()
        assert [variables["pagination"]["limit"] for variables in sent(service)] == [1, 1]


async def test_near_a_point_nothing_is_sent_until_it_is_read(service: Service) -> None:
    async with client_of(service) as client:
        for order in (True, False, None, "true"):
            stations = client.stations.near(SALZBURG, ordered_by_distance=order)
            assert isinstance(stations, AsyncLister)
            repr(stations.limit(3))
            stations.pages()
        client.sites.near(SALZBURG, ordered_by_distance=True)
        assert service.wire.requests == []


async def test_the_location_and_the_flags_are_sent_as_given() -> None:
    sender = AsyncFake(cpsPagedLocationBased=pages_of("cpsPagedLocationBased", []))
    async with client_with(sender) as client:
        stations = client.stations.near(
            [47, 13.5],  # a list will do
            free_of_charge=True,
            ignore_marketing_configuration=False,
            filter=[{"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]}],
        )
        assert await stations.to_list() == []
        assert sent(sender) == [
            {
                "location": {"latitude": 47.0, "longitude": 13.5, "radius": 5000},
                "freeOfCharge": True,
                "ignoreMarketingConfiguration": False,
                "filter": [{"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]}],
                "pagination": {"limit": 100, "offset": 0},
            }
        ]


coordinates = st.one_of(
    st.none(),
    st.floats(-90, 90),
    st.sampled_from(["47.8", True, [], 10**30]),
)


@given(
    st.lists(st.tuples(coordinates, coordinates), max_size=25),
    st.integers(1, 9),
    st.integers(0, 30),
)
async def test_whatever_coordinates_arrive_no_row_is_lost_and_the_unknown_come_last(
    given_: list[tuple[Any, Any]], page_size: int, limit: int
) -> None:
    rows = [place(f"s{number}", *pair) for number, pair in enumerate(given_)]
    sender = AsyncFake(cpsPagedLocationBased=pages_of("cpsPagedLocationBased", rows))
    async with client_with(sender) as client:
        around = client.stations.near((0, 0), ordered_by_distance=True, page_size=page_size)
        stations = await around.to_list()
        names = [station.id for station in stations]
        assert sorted(names) == sorted(row["id"] for row in rows)
        known = [
            all(isinstance(number, float) for number in given_[int(name[1:])]) for name in names
        ]
        assert known == sorted(known, reverse=True)
        unknown = names[sum(known) :]
        assert unknown == sorted(unknown, key=lambda name: int(name[1:]))
        assert [station.id for station in await around.limit(limit).to_list()] == names[:limit]
        first = await around.first()
        assert (first.id if first else None) == (names[0] if names else None)


async def test_stations_at_the_same_place_keep_the_order_of_the_service() -> None:
    rows = [place(name, 47.8, 13.05) for name in "cabed"] + [place("near", 47.79, 13.05)]
    sender = AsyncFake(cpsPagedLocationBased=pages_of("cpsPagedLocationBased", rows))
    async with client_with(sender) as client:
        around = client.stations.near((47.7, 13.05), ordered_by_distance=True, page_size=2)
        assert [station.id async for station in around] == ["near", *"cabed"]
        pages = [page async for page in around.pages()]
        assert [len(page.items) for page in pages] == [2, 2, 2]
        assert [page.number for page in pages] == [1, 2, 3]
        assert [page.total for page in pages] == [6, 6, 6]
        assert response_of(pages[0].items[0]) is not None


async def test_a_page_that_fails_gives_nothing_of_an_order_that_is_not_known() -> None:
    rows = [place(f"s{number}", 47.8, 13.05) for number in range(9)]
    answers = pages_of("cpsPagedLocationBased", rows)

    def reply(request: Request) -> Response:
        if request.json()["variables"]["pagination"]["offset"] > 3:
            return data("cpsPagedLocationBased", {"data": None, "pagination": None})
        return answers(request)

    sender = AsyncFake(cpsPagedLocationBased=reply)
    async with client_with(sender) as client:
        around = client.stations.near(SALZBURG, ordered_by_distance=True, page_size=3)
        with pytest.raises(errors.InvalidResponseError) as caught:
            await around.first()
        assert "items that were read are not given" in "".join(caught.value.__notes__)
        unordered = client.stations.near(SALZBURG, page_size=3)
        found: list[str] = []

        async def read() -> None:
            async for page in unordered.pages():
                found.extend(station.id for station in page.items)

        with pytest.raises(errors.InvalidResponseError):
            await read()
        assert found == ["s0", "s1", "s2", "s3", "s4"]


async def test_sites_near_a_point_are_sorted_here_when_asked(service: Service) -> None:
    async with client_of(service) as client:
        usual = await client.sites.near(SALZBURG, radius_m=500_000).to_list()
        around = client.sites.near(SALZBURG, radius_m=500_000, ordered_by_distance=True)
        nearest = await around.to_list()
        assert {site.id for site in nearest} == {site.id for site in usual}
        assert len(nearest) == await around.total() == len(usual)
        assert roughly(nearest[0]) == min(map(roughly, usual))
        assert all("orderedByDistance" not in variables for variables in sent(service))
        close = await client.sites.near(SALZBURG, radius_m=2000).to_list()
        assert 0 < len(close) < len(usual)


NEAR: list[tuple[dict[str, Any], str]] = [
    ({"near": (200, 47)}, r"200 is no latitude .*swapped\?"),
    ({"near": (47, 200)}, "200 is no longitude"),
    ({"near": (NAN, 13)}, "pair of numbers"),
    ({"near": (True, 13)}, "pair of numbers"),
    ({"near": "47.8,13.05"}, "pair of numbers"),
    ({"near": None}, "pair of numbers"),
    ({"near": (47.8,)}, "pair of numbers"),
    ({"radius_m": 0}, "number of metres"),
    ({"radius_m": -5}, "number of metres"),
    ({"radius_m": "5 km"}, "number of metres"),
    ({"radius_m": NAN}, "number of metres"),
    ({"radius_m": None}, "number of metres"),
    ({"radius": 5000}, "no argument 'radius'"),
    ({"ordered_by_distance": ""}, "ordered_by_distance is True"),
    ({"ordered_by_distance": 1}, "ordered_by_distance is True"),
    ({"filter": {"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]}}, "list of filters"),
    ({"filter": [{"slug": "BY_CONNECTOR_TYPE"}]}, "Did you mean"),
    ({"ignore_marketing_configuration": "yes"}, "True or False"),
    ({"page_size": 0}, "page_size"),
    ({"timeout": 0}, "timeout"),
]
STATIONS_ONLY: list[tuple[dict[str, Any], str]] = [({"free_of_charge": 1}, "True or False")]
SITES_ONLY: list[tuple[dict[str, Any], str]] = [
    ({"ordered_by_distance": "true"}, "sorted here"),
    ({"free_of_charge": True}, "no argument 'free_of_charge'"),
]
WRONG = [
    *(("stations", *case) for case in NEAR + STATIONS_ONLY),
    *(("sites", *case) for case in NEAR + SITES_ONLY),
]


@pytest.mark.parametrize(
    ("resource", "wrong", "words"), WRONG, ids=[f"{case[0]}-{case[1]}" for case in WRONG]
)
async def test_what_is_no_place_is_refused_at_once(
    resource: str, wrong: dict[str, Any], words: str
) -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
            getattr(client, resource).near(**{"near": SALZBURG, **wrong})
    assert sender.wire.requests == []
    assert caught.value.argument in wrong


@pytest.mark.parametrize(
    ("wrong", "words"), [case for case in NEAR if {"near", "radius_m"}.isdisjoint(case[0])]
)
async def test_a_list_of_sites_refuses_the_same(wrong: dict[str, Any], words: str) -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        with pytest.raises(errors.InvalidArgumentError) as caught:
            client.sites.list(**wrong)
    assert sender.wire.requests == []
    assert caught.value.argument in wrong


# --- One of them


async def test_a_station_is_got_by_its_id(service: Service) -> None:
    async with client_of(service) as client:
        listed = await client.stations.list().first()
        assert listed is not None
        assert await client.stations.get(listed.id) == listed
        capabilities = await client.stations.capabilities(listed.id)
        assert isinstance(capabilities, StationCapabilities)
        assert capabilities == listed.capabilities


async def test_a_connector_is_got_by_its_id_and_by_its_evse_id_with_its_station(
    service: Service,
) -> None:
    async with client_of(service) as client:
        station = await client.stations.list().first()
        assert station is not None
        assert station.connectors
        listed = station.connectors[0]
        connector = await client.connectors.get(listed.id)
        assert connector.evse_id == listed.evse_id
        assert connector.cp is not None
        assert connector.cp.id == station.id
        assert listed.evse_id is not None
        assert await client.connectors.by_evse_id(listed.evse_id) == connector


async def test_a_site_is_got_by_its_id_with_its_stations(service: Service) -> None:
    async with client_of(service) as client:
        sites = await client.sites.list(page_size=3).to_list()
        assert len(sites) == len({site.id for site in sites}) > 3
        listed = next(site for site in sites if site.cps)
        assert listed.id is not None
        site = await client.sites.get(listed.id)
        assert site == listed
        assert site.cps
        station = await client.stations.get(site.cps[0].id)
        assert station.site_id == site.id
        assert not any(each.drift for each in sites)


MISSING: dict[str, Callable[[AsyncClient], Any]] = {
    "station": lambda client: client.stations.get("no-such"),
    "capabilities": lambda client: client.stations.capabilities("no-such"),
    "connector": lambda client: client.connectors.get("no-such"),
    "evse": lambda client: client.connectors.by_evse_id("AT*NO*E1"),
    "site": lambda client: client.sites.get("no-such"),
}


@pytest.mark.parametrize("what", MISSING)
async def test_what_does_not_exist_is_not_found(service: Service, what: str) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.NotFoundError):
            await MISSING[what](client)


async def test_what_the_display_option_hides_is_found_when_that_is_ignored(
    service: Service,
) -> None:
    async with client_of(service) as client:
        shown = {station.id async for station in client.stations.list()}
        everything = client.stations.list(ignore_marketing_configuration=True)
        hidden = [station async for station in everything if station.id not in shown]
        assert hidden
        with pytest.raises(errors.NotFoundError):
            await client.stations.get(hidden[0].id)
        found = await client.stations.get(hidden[0].id, ignore_marketing_configuration=True)
        assert found.id == hidden[0].id
        assert hidden[0].connectors
        connector = hidden[0].connectors[0].id
        with pytest.raises(errors.NotFoundError):
            await client.connectors.get(connector)
        await client.connectors.get(connector, ignore_marketing_configuration=True)


async def test_an_evse_id_is_sent_exactly_as_given() -> None:
    connector = {"id": "plug", "cp": {"id": "station"}, "maintenanceWindows": []}
    sender = AsyncFake(connectorByEvseId=data("connectorByEvseId", connector))
    async with client_with(sender) as client:
        for evse_id in ("AT*HTB*E000001*1", "athtbe0000011", " AT*HTB*E1 "):
            await client.connectors.by_evse_id(evse_id)
            assert sent(sender)[-1] == {"evseId": evse_id}


async def test_favourites_are_whole_stations_and_an_anonymous_session_has_none(
    service: Service,
) -> None:
    async with client_of(service) as client:
        favourites = await client.stations.favourites()
        assert favourites
        assert all(station.is_favoured for station in favourites)
        assert favourites.drift == ()
        assert favourites[0] == await client.stations.get(favourites[0].id)
    async with anonymous_client_of(service) as client:
        with pytest.raises(errors.AuthenticationError):
            await client.stations.favourites()


# --- What is asked about them


async def test_what_charging_costs_at_a_connector_and_with_which_cards(service: Service) -> None:
    async with client_of(service) as client:
        plugs = [
            connector.id
            async for station in client.stations.list()
            for connector in station.connectors or ()
        ]
        packages = [await client.connectors.rate_packages(plug) for plug in plugs[:8]]
        package = next(each[0] for each in packages if each)
        assert package.amount
        assert package.automatic_stop
        assert package.rate is not None
        cards = [await client.connectors.cards(plug) for plug in plugs[:8]]
        card = next(each[0] for each in cards if each)
        assert card.tag_id
        assert not any(each.drift for each in packages + cards)


@pytest.mark.parametrize(
    "day", ["MONDAY", OccupancyDay.MONDAY, Unchecked("MONDAY")], ids=["text", "enum", "unchecked"]
)
async def test_how_busy_a_station_was_on_a_day_is_a_fraction_by_hour(
    service: Service, day: Any
) -> None:
    async with client_of(service) as client:
        station = await client.stations.list().first()
        assert station is not None
        hours = await client.stations.occupancy(station.id, day)
        assert [hour.hour for hour in hours] == list(range(24))
        assert {hour.day for hour in hours} == {OccupancyDay.MONDAY}
        assert all(0 <= (hour.occupancy_rate or 0) <= 1 for hour in hours)
        assert sent(service)[-1] == {"cpId": station.id, "day": "MONDAY"}
        week = await client.stations.occupancy(station.id)
        assert sent(service)[-1] == {"cpId": station.id, "day": "ALL"}
        assert hours[0] in week


async def test_an_anonymous_session_may_ask_how_busy_a_station_was(service: Service) -> None:
    async with anonymous_client_of(service) as client:
        station = await client.stations.list().first()
        assert station is not None
        assert await client.stations.occupancy(station.id, "SUNDAY")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("monday", "Did you mean 'MONDAY'"),
        ("MODNAY", "Did you mean 'MONDAY'"),
        (0, "not one of ALL, MONDAY"),
        (None, "not one of ALL, MONDAY"),
    ],
)
async def test_a_day_that_is_none_is_refused(day: Any, words: str) -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        for ask in (
            lambda: client.stations.occupancy("station", day),
            lambda: client.connectors.occupancy(["plug"], day),
        ):
            with (
                warnings.catch_warnings(action="ignore"),
                pytest.raises(errors.InvalidArgumentError, match=words) as caught,
            ):
                await ask()
            assert caught.value.argument == "day"
    assert sender.wire.requests == []


async def test_null_for_a_list_is_an_empty_one_and_a_null_row_an_empty_model() -> None:
    sender = AsyncFake(
        cpOccupancyRate=data("cpOccupancyRate", None),
        getFavouriteCps=data("getFavouriteCps", [None, place("a", 47.8, 13.05)]),
        filters=data("filters", None),
    )
    async with client_with(sender) as client:
        assert await client.stations.occupancy("station") == []
        assert await client.filters.list() == []
        favourites = await client.stations.favourites()
        assert [station.label for station in favourites] == [None, "a"]
        assert favourites.drift


async def test_the_old_question_for_occupancy_warns_at_the_line_that_asks(
    service: Service,
) -> None:
    async with client_of(service) as client:
        station = await client.stations.list().first()
        assert station is not None
        assert station.connectors
        plugs = [connector.id for connector in station.connectors]
        frame = inspect.currentframe()
        assert frame is not None
        with pytest.warns(DeprecationWarning, match=r"stations\.occupancy") as caught:
            hours, line = await client.connectors.occupancy(plugs, "MONDAY"), frame.f_lineno
        [warning] = caught
        assert (warning.filename, warning.lineno) == (__file__, line)
        assert len(hours) == 24
        assert sent(service)[-1] == {"connectors": plugs, "day": "MONDAY"}


# --- Filters


async def test_every_option_of_a_filter_can_be_filtered_by(service: Service) -> None:
    async with client_of(service) as client:
        total = await client.stations.list().total()
        filters = await client.filters.list()
        assert filters
        assert filters.drift == ()
        assert FilterType.FILTER_BY_CONNECTOR_TYPE in {each.slug for each in filters}
        numbers = []
        for each in filters:
            for option in each.options or ():
                asked = [{"slug": each.slug and Unchecked(each.slug), "options": [option.slug]}]
                found = client.stations.list(filter=asked)
                numbers.append(await found.total())
                around = client.stations.near(SALZBURG, radius_m=1_000_000, filter=asked)
                assert await around.total() == numbers[-1]
                assert await client.sites.list(filter=asked).total()
        assert total is not None
        assert all(number and number <= total for number in numbers)
        assert min(number or 0 for number in numbers) < total


# --- Ids, and rehearsals

BY_ID: dict[str, tuple[str, Callable[[AsyncClient, Any], Any]]] = {
    "stations.get": ("id", lambda client, id: client.stations.get(id)),
    "stations.capabilities": ("id", lambda client, id: client.stations.capabilities(id)),
    "stations.occupancy": ("id", lambda client, id: client.stations.occupancy(id)),
    "connectors.get": ("id", lambda client, id: client.connectors.get(id)),
    "connectors.by_evse_id": ("evse_id", lambda client, id: client.connectors.by_evse_id(id)),
    "connectors.rate_packages": ("id", lambda client, id: client.connectors.rate_packages(id)),
    "connectors.cards": ("id", lambda client, id: client.connectors.cards(id)),
    "connectors.occupancy": ("ids", lambda client, id: client.connectors.occupancy([id])),
    "sites.get": ("id", lambda client, id: client.sites.get(id)),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("id", ["", "  ", None, 17, b"id", ["id"]])
@pytest.mark.parametrize("method", BY_ID)
async def test_an_id_that_is_none_is_refused(method: str, id: Any) -> None:
    argument, ask = BY_ID[method]
    sender = AsyncFake()
    async with client_with(sender) as client:
        message = "takes one value" if isinstance(id, list) else "text of an id"
        with pytest.raises(errors.InvalidArgumentError, match=message) as caught:
            await ask(client, id)
    assert caught.value.argument == argument
    assert sender.wire.requests == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("ids", ["plug", [], (), None, {"plug": 1}])
async def test_several_connectors_are_a_list_of_ids(ids: Any) -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=r"pass a list|at least one of"):
            await client.connectors.occupancy(ids)
    assert sender.wire.requests == []


@pytest.mark.parametrize("flag", ["yes", 1, 0])
async def test_a_flag_is_true_or_false(flag: Any) -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        for get in (
            client.stations.get,
            client.connectors.get,
            client.connectors.by_evse_id,
            client.sites.get,
        ):
            with pytest.raises(errors.InvalidArgumentError, match="True or False"):
                await get("some", ignore_marketing_configuration=flag)
    assert sender.wire.requests == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_a_rehearsal_shows_the_request_and_sends_nothing() -> None:
    sender = AsyncFake()
    async with client_with(sender) as client:
        requests = [
            client.preview(client.stations.near, SALZBURG, ordered_by_distance=True),
            client.preview(client.stations.get, "a"),
            client.preview(client.stations.capabilities, "a"),
            client.preview(client.stations.occupancy, "a"),
            client.preview(client.stations.favourites),
            client.preview(client.connectors.get, "a"),
            client.preview(client.connectors.by_evse_id, "a"),
            client.preview(client.connectors.rate_packages, "a"),
            client.preview(client.connectors.cards, "a"),
            client.preview(client.connectors.occupancy, ["a"]),
            client.preview(client.sites.list),
            client.preview(client.sites.near, SALZBURG, ordered_by_distance=True),
            client.preview(client.sites.get, "a"),
            client.preview(client.filters.list),
        ]
    assert sender.wire.requests == []
    assert [request.operation for request in requests] == [
        "cpsPagedLocationBased",
        "cp",
        "cpCapabilities",
        "cpOccupancyRate",
        "getFavouriteCps",
        "connector",
        "connectorByEvseId",
        "ratePackageByConnectorId",
        "availableCardsForChargingProcess",
        "occupancyRate",
        "sitesPaged",
        "sitesPagedLocationBased",
        "site",
        "filters",
    ]
