"""Stations and connectors: who sees which, filtered, paged, and near a point."""

from __future__ import annotations

import math

import pytest

from beenergised.sandbox import SECOND_USERNAME

STATIONS = """
query stations($cursor: CursorFilter, $pagination: PaginationFilter, $filter: [ConnectorFilter],
               $free: Boolean, $ignore: Boolean) {
  cpsPaged(cursorPagination: $cursor, pagination: $pagination, filter: $filter,
           freeOfCharge: $free, ignoreMarketingConfiguration: $ignore) {
    data { id label city country latitude longitude accessType siteId
           connectors { id evseId freeOfCharge
                        connectorType { chargePointType maxPowerRating plugType }
                        maintenanceWindows { comment startDate endDate } } }
    pagination { __typename ... on Pagination { limit offset totalCount isLastPage }
                 ... on CursorPagination { cursor } }
  }
}
"""
NEAR = """
query near($location: LocationFilter, $order: String, $pagination: PaginationFilter,
           $filter: [ConnectorFilter], $free: Boolean, $ignore: Boolean) {
  cpsPagedLocationBased(location: $location, orderedByDistance: $order, pagination: $pagination,
                        filter: $filter, freeOfCharge: $free,
                        ignoreMarketingConfiguration: $ignore) {
    data { id latitude longitude connectors { connectorType { maxPowerRating } } }
    pagination { __typename ... on Pagination { limit offset totalCount isLastPage } }
  }
}
"""
ONE = """query one($id: ID!, $ignore: Boolean) {
  cp(id: $id, ignoreMarketingConfiguration: $ignore) { id label isFavoured } }"""
CONNECTOR = """query one($id: ID!, $ignore: Boolean) {
  connector(id: $id, ignoreMarketingConfiguration: $ignore) { id evseId cp { id } } }"""
FILTERS = "{ filters { slug label type options { slug label default icon } } }"
SALZBURG = (47.8095, 13.055)


@pytest.fixture
def all_stations(api, token):
    """All that there are, those that the marketing option hides included."""
    return api.data(STATIONS, token, pagination={"limit": 100}, ignore=True)["data"]


@pytest.fixture
def shown(api, token):
    """Those that the demo driver sees."""
    return api.data(STATIONS, token, pagination={"limit": 100})["data"]


def ids(rows):
    return [row["id"] for row in rows]


# --- Who sees which ------------------------------------------------------------------------------


def test_stations_stand_in_austria_and_germany(all_stations):
    assert 40 <= len(all_stations) <= 60
    for station in all_stations:
        assert 46 < station["latitude"] < 55
        assert 6 < station["longitude"] < 17.2
        assert station["connectors"]
    assert {station["country"] for station in all_stations} == {"AT", "DE"}
    kinds = {
        connector["connectorType"]["chargePointType"]
        for station in all_stations
        for connector in station["connectors"]
    }
    assert kinds == {"AC", "DC"}


def test_hidden_stations_show_only_when_asked(api, token, all_stations, shown):
    hidden = [row for row in all_stations if row["id"] not in ids(shown)]
    assert len(hidden) == 4
    for station in hidden:
        assert api.data(ONE, token, id=station["id"]) is None
        assert api.data(ONE, token, id=station["id"], ignore=True)["id"] == station["id"]
        connector = station["connectors"][0]["id"]
        assert api.data(CONNECTOR, token, id=connector) is None
        assert api.data(CONNECTOR, token, id=connector, ignore=True)["id"] == connector


def test_a_station_without_a_compatible_tariff_does_not_appear(api, token, all_stations):
    other = api.login(SECOND_USERNAME, "second")["sessionToken"]
    fleet = api.data(STATIONS, other, pagination={"limit": 100}, ignore=True)["data"]
    (only,) = [row for row in fleet if row["id"] not in ids(all_stations)]
    assert api.data(ONE, other, id=only["id"])["id"] == only["id"]
    assert api.data(ONE, token, id=only["id"], ignore=True) is None
    by_evse = "query e($id: String!) { connectorByEvseId(evseId: $id) { id } }"
    evse = only["connectors"][0]["evseId"]
    assert api.data(by_evse, other, id=evse)
    assert api.data(by_evse, token, id=evse) is None


def test_an_anonymous_session_sees_the_public_stations(api, sandbox, shown):
    pair = api.data("mutation { initAnonymousSession { sessionToken } }", sandbox.psk)
    found = api.data(STATIONS, pair["sessionToken"], pagination={"limit": 100})["data"]
    assert ids(found) == ids(shown)


def test_roaming_stations_have_no_access_type_that_the_reference_knows(shown):
    assert {row["accessType"] for row in shown} == {"INTERNAL", None}


def test_a_connector_is_found_by_both_of_its_ids_and_knows_its_station(api, token, shown):
    by_evse = "query e($id: String!) { connectorByEvseId(evseId: $id) { id evseId cp { id } } }"
    for station in shown[:5]:
        for connector in station["connectors"]:
            found = api.data(CONNECTOR, token, id=connector["id"])
            assert found["evseId"] == connector["evseId"]
            assert found["cp"]["id"] == station["id"]
            assert api.data(by_evse, token, id=connector["evseId"]) == found


def test_some_connectors_will_be_out_of_service(shown, sandbox):
    windows = [
        window
        for station in shown
        for connector in station["connectors"]
        for window in connector["maintenanceWindows"]
    ]
    assert windows
    for window in windows:
        assert sandbox.anchor.isoformat() < window["startDate"] < window["endDate"]


def test_capabilities_are_those_of_the_station(api, token):
    stations = api.data(
        "{ cpsPaged(pagination: {limit: 100}) { data { id capabilities { hasRemoteCommands } } } }",
        token,
    )["data"]
    query = "query c($id: String!) { cpCapabilities(id: $id) { hasRemoteCommands } }"
    for station in stations:
        assert api.data(query, token, id=station["id"]) == station["capabilities"]
    assert {row["capabilities"]["hasRemoteCommands"] for row in stations} == {True, False}


def test_a_member_whose_fields_are_not_known_is_empty(api, token):
    query = "{ cpsPaged { data { additionalFields { unknownFields } } } }"
    assert api.data(query, token)["data"][0] == {"additionalFields": []}


# --- Favourites ----------------------------------------------------------------------------------


def test_favourites_are_marked_wherever_a_station_appears(api, token, shown):
    favourites = ids(api.data("{ getFavouriteCps { id isFavoured } }", token))
    assert len(favourites) == 3
    everywhere = """{
      cpsPaged(pagination: {limit: 100}) { data { id isFavoured connectors { cp { id isFavoured } }
                                                 site { cps { id isFavoured } } } }
      chargelogsPaged(pagination: {limit: 200}) { data { connector { cp { id isFavoured } } } }
      sitesPaged { data { cps { id isFavoured } } }
    }"""
    answer = api.send(everywhere, token).json()["data"]
    stations = answer["cpsPaged"]["data"]
    seen = [
        *stations,
        *(connector["cp"] for row in stations for connector in row["connectors"]),
        *(cp for row in stations if row["site"] for cp in row["site"]["cps"]),
        *(log["connector"]["cp"] for log in answer["chargelogsPaged"]["data"]),
        *(cp for site in answer["sitesPaged"]["data"] for cp in site["cps"]),
    ]
    assert {cp["id"] for cp in seen if cp["isFavoured"]} == set(favourites)
    assert all(cp["isFavoured"] == (cp["id"] in favourites) for cp in seen)
    assert api.data(ONE, token, id=favourites[0])["isFavoured"] is True


def test_each_driver_has_favourites_of_their_own(api, token):
    other = api.login(SECOND_USERNAME, "second")["sessionToken"]
    query = "{ getFavouriteCps { id } }"
    mine, theirs = ids(api.data(query, token)), ids(api.data(query, other))
    assert len(theirs) == 1
    assert theirs[0] in mine
    assert api.data(ONE, other, id=mine[0])["isFavoured"] is (mine[0] in theirs)


def test_a_favourite_that_is_stored_shows_at_once(api, token, sandbox, shown):
    new = next(row["id"] for row in shown if not api.data(ONE, token, id=row["id"])["isFavoured"])
    contact = api.data("{ contact { id } }", token)["id"]
    sandbox._store.execute("INSERT INTO favourites VALUES (?, ?, 9)", (contact, new))
    assert api.data(ONE, token, id=new)["isFavoured"] is True
    assert ids(api.data("{ getFavouriteCps { id } }", token))[-1] == new


# --- Filters -------------------------------------------------------------------------------------


def test_the_filters_are_those_of_the_reference(api, token):
    filters = api.data(FILTERS, token)
    assert [each["slug"] for each in filters] == ["FILTER_BY_CONNECTOR_TYPE", "POWER_CLASS", None]
    options = {option["slug"]: option for each in filters for option in each["options"]}
    assert options["connector_plug_type_connector-ccs"] == {
        "slug": "connector_plug_type_connector-ccs", "label": "CCS/Combo 2", "default": True,
        "icon": "connector-ccs",
    }  # fmt: skip
    assert options["power_class_high"]["label"] == ">= 50kW"
    assert "current_type_dc" in options


def test_every_option_finds_stations_and_together_they_find_all(api, token, all_stations):
    for each in api.data(FILTERS, token):
        found = set()
        for option in each["options"]:
            chosen = [{"slug": each["slug"], "options": [option["slug"]]}]
            page = api.data(STATIONS, token, filter=chosen, pagination={"limit": 100}, ignore=True)
            assert 0 < len(page["data"]) < len(all_stations)
            assert page["pagination"]["totalCount"] == len(page["data"])
            found |= set(ids(page["data"]))
        assert found == set(ids(all_stations))


def test_filters_narrow_and_options_of_one_widen(api, token):
    def found(*filters):
        chosen = [{"options": options} for options in filters]
        return set(ids(api.data(STATIONS, token, filter=chosen, pagination={"limit": 100})["data"]))

    high, direct = found(["power_class_high"]), found(["current_type_dc"])
    assert found(["power_class_high"], ["current_type_dc"]) == high & direct
    assert found(["power_class_high", "current_type_ac"]) == high | found(["current_type_ac"])
    assert found([]) == found(["power_class_high", "power_class_low"])


def test_high_power_means_50_kw_and_more(api, token):
    chosen = [{"slug": "POWER_CLASS", "options": ["power_class_high"]}]
    for station in api.data(STATIONS, token, filter=chosen, pagination={"limit": 100})["data"]:
        powers = [each["connectorType"]["maxPowerRating"] for each in station["connectors"]]
        assert max(powers) >= 50


def test_an_option_that_the_filters_do_not_list_is_an_error(api, token):
    error = api.error(STATIONS, token, filter=[{"options": ["current_type_three_phase"]}])
    assert error["extensions"]["code"] == "NOT_AVAILABLE_IN_SANDBOX"
    assert "current_type_ac" in error["message"]


def test_free_stations_and_the_others_are_all(api, token, shown):
    def found(free):
        return ids(api.data(STATIONS, token, free=free, pagination={"limit": 100})["data"])

    assert found(True)
    assert sorted(found(True) + found(False)) == sorted(ids(shown))


# --- Pages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [1, 7, 50, 100])
def test_cursor_pages_hold_what_offset_pages_hold(api, token, shown, limit):
    found, cursor = [], None
    while True:
        page = api.data(STATIONS, token, cursor={"limit": limit, "cursor": cursor})
        found += page["data"]
        cursor = page["pagination"]["cursor"]
        if not cursor:
            break
    assert found == shown


def test_only_one_pagination_can_be_selected(api, token):
    error = api.error(STATIONS, token, cursor={"limit": 1}, pagination={"limit": 1})
    assert error["message"] == "Only one pagination can be selected!"


def test_a_cursor_of_another_service_is_an_error(api, token):
    for cursor in ("nonsense", "e30=", "bnVsbA=="):
        assert "cursor" in api.error(STATIONS, token, cursor={"cursor": cursor})["message"]


# --- Near a point --------------------------------------------------------------------------------


def metres(here, station):
    """The distance by another formula than the sandbox's: the angle between two vectors."""

    def vector(latitude, longitude):
        north, east = math.radians(latitude), math.radians(longitude)
        return (
            math.cos(north) * math.cos(east),
            math.cos(north) * math.sin(east),
            math.sin(north),
        )

    pair = zip(vector(*here), vector(station["latitude"], station["longitude"]), strict=True)
    return 6_371_008.8 * math.acos(min(1.0, sum(a * b for a, b in pair)))


@pytest.mark.parametrize("radius", [0, 1500, 5000, 150_000])
def test_near_means_within_so_many_metres(api, token, shown, radius):
    location = {"latitude": SALZBURG[0], "longitude": SALZBURG[1], "radius": radius}
    page = api.data(NEAR, token, location=location, pagination={"limit": 100})
    expected = [row["id"] for row in shown if metres(SALZBURG, row) <= radius]
    assert ids(page["data"]) == expected
    assert page["pagination"] == {
        "__typename": "Pagination", "limit": 100, "offset": 0, "totalCount": len(expected),
        "isLastPage": True,
    }  # fmt: skip


def test_the_order_is_by_distance_if_the_text_is_the_right_one(api, token, sandbox):
    location = {"latitude": SALZBURG[0], "longitude": SALZBURG[1], "radius": 400_000}

    def distances(order):
        page = api.data(NEAR, token, location=location, order=order, pagination={"limit": 100})
        return [metres(SALZBURG, row) for row in page["data"]]

    usual = distances(None)
    assert usual != sorted(usual)
    assert distances("true") == sorted(usual)
    for other in ("false", "asc", ""):
        assert distances(other) == usual
    sandbox.configure(ordered_by_distance="asc")
    assert distances("asc") == sorted(usual)
    assert distances("true") == usual


def test_pages_near_a_point_cover_each_station_once(api, token):
    location = {"latitude": SALZBURG[0], "longitude": SALZBURG[1], "radius": 400_000}
    whole = api.data(NEAR, token, location=location, order="true", pagination={"limit": 100})
    found = []
    while True:
        pagination = {"limit": 4, "offset": len(found)}
        page = api.data(NEAR, token, location=location, order="true", pagination=pagination)
        found += page["data"]
        if page["pagination"]["isLastPage"]:
            break
    assert found == whole["data"]


def test_a_point_goes_with_the_other_conditions(api, token):
    location = {"latitude": SALZBURG[0], "longitude": SALZBURG[1], "radius": 300_000}
    chosen = [{"slug": "POWER_CLASS", "options": ["power_class_high"]}]
    fast = api.data(NEAR, token, location=location, filter=chosen, pagination={"limit": 100})
    every = api.data(NEAR, token, location=location, pagination={"limit": 100})
    assert set(ids(fast["data"])) < set(ids(every["data"]))
    hidden = api.data(NEAR, token, location=location, ignore=True, pagination={"limit": 100})
    assert set(ids(every["data"])) < set(ids(hidden["data"]))


def test_without_a_point_it_is_the_usual_list(api, token, shown):
    assert ids(api.data(NEAR, token, pagination={"limit": 100})["data"]) == ids(shown)


@pytest.mark.parametrize(
    "location",
    [
        {"latitude": 47.8},
        {"longitude": 13.0, "radius": 5},
        {"latitude": 91, "longitude": 13, "radius": 5},
        {"latitude": 47, "longitude": 181, "radius": 5},
        {"latitude": 47, "longitude": 13, "radius": -5},
    ],
)
def test_a_point_that_cannot_be_is_an_error(api, token, location):
    assert api.error(NEAR, token, location=location)["extensions"]["code"] == "BAD_USER_INPUT"
