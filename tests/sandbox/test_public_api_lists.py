"""Lists of the sandbox's Public API: filters, includes and both styles of paging."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sandbox.public_api_support import RESOURCES, PublicApi

from beenergised.sandbox import Sandbox

SESSIONS = "/sessions/v1.0"
USERS = "/users/v1.1"
LOCATIONS = "/locations/v2.0"


@pytest.fixture(scope="module")
def only() -> Iterator[Sandbox]:
    """For tests that only read."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def reading(only: Sandbox) -> PublicApi:
    return PublicApi(only)


@pytest.fixture
def operator(sandbox: Sandbox) -> PublicApi:
    return PublicApi(sandbox)


# --- Filters --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name", "value", "fits"),
    [
        (LOCATIONS, "country", "DE", lambda row: row["country"] == "DE"),
        (LOCATIONS, "tag", "covered", lambda row: "covered" in row["tags"]),
        (LOCATIONS, "roaming", "true", lambda row: row["roamingOperatorId"] == 2),
        ("/charge-points/v2.0", "networkId", "SBX-AT-1003", lambda row: row["id"] == 1003),
        ("/charge-points/v2.0", "partnerId", "11", lambda row: row["partner"]["id"] == 11),
        ("/charge-points/v2.0", "type", "private", lambda row: row["type"] == "private"),
        ("/charge-points/v2.0", "circuitId", "61", lambda row: row["id"] in {1001, 1002}),
        ("/evses/v2.1", "chargePointId", "1003", lambda row: row["chargePointId"] == 1003),
        ("/evses/v2.1", "hasRoamingTariffIds", "1", lambda row: row["roaming"]["tariffIds"]),
        ("/evses/v2.1", "hasRoamingTariffIds", "false", lambda row: row["currentType"] == "dc"),
        ("/id-tags/v2.0", "userId", "101", lambda row: row["userId"] == 101),
        ("/id-tags/v2.0", "status", "disabled", lambda row: row["status"] == "disabled"),
        (LOCATIONS, "partnerId", "12", lambda row: "Fuhrpark" in row["name"][0]["translation"]),
        (USERS, "email", "demo@example.com", lambda row: row["id"] == "101"),
        (USERS, "userGroupId", "5", lambda row: 5 in row["userGroupIds"]),
        (USERS, "partnerId", "12", lambda row: row["id"] == "102"),
        (SESSIONS, "status", "active", lambda row: row["status"] == "active"),
        (SESSIONS, "chargePointId", "1001", lambda row: row["chargePointId"] == 1001),
        (SESSIONS, "chargePointNetworkId", "SBX-AT-1001", lambda row: row["chargePointId"] == 1001),
        (SESSIONS, "receiptId", "601", lambda row: row["receiptId"] == 601),
        (SESSIONS, "billingStatus", "pending", lambda row: row["billingStatus"] == "pending"),
        ("/transactions/v1.0", "sessionId", "700001", lambda row: row["sessionId"] == 700001),
        ("/transactions/v1.0", "status", "failed", lambda row: row["status"] == "failed"),
        ("/cdrs/v2.0", "isLocal", "false", lambda row: row["isLocal"] is False),
        ("/cdrs/v2.0", "deliveryResponse", "fail", lambda row: row["deliveryResponse"] == "fail"),
        ("/security-events/v2.0", "chargePoint", "1001", lambda row: row["chargePoint"] == 1001),
        ("/vouchers/v2.1", "userId", "105", lambda row: row["redeemedByUserId"] == 105),
        ("/vouchers/v2.1", "code", "SBX-1003", lambda row: row["id"] == 4),
        ("/subscriptions/v1.0", "planId", "2", lambda row: row["planId"] == 2),
        ("/tariffs/v1.0", "tariffGroupId", "82", lambda row: row["id"] in {92, 95}),
        ("/partners/v2.0", "externalId", "partner-12", lambda row: row["id"] == 12),
    ],
)  # fmt: skip
def test_a_filter_lets_through_what_fits_and_only_that(reading, path, name, value, fits):
    rows = reading.all(path)
    wanted = [row["id"] for row in rows if fits(row)] if "partner" not in str(name) else None
    found = reading.all(path, **{f"filter[{name}]": value})
    assert found
    assert all(fits(row) for row in found)
    assert wanted is None or [row["id"] for row in found] == wanted
    assert len(found) < len(rows)


@pytest.mark.parametrize(
    ("path", "after", "before", "member"),
    [
        (SESSIONS, "startedAfter", "startedBefore", "startedAt"),
        (SESSIONS, "endedAfter", "endedBefore", "stoppedAt"),
        (SESSIONS, "lastUpdatedAfter", "lastUpdatedBefore", "lastUpdatedAt"),
        ("/transactions/v1.0", "createdAfter", "createdBefore", "date"),
        ("/cdrs/v2.0", "startDateTimeFrom", "startDateTimeTo", "startTime"),
        ("/security-events/v2.0", "timestampFrom", "timestampTo", "timestamp"),
        ("/reservations/v1.0", "reservedFrom", "reservedTo", "reservedAt"),
        ("/vouchers/v2.1", "expireDateAfter", "expireDateBefore", "expireDate"),
        ("/charge-points/v2.0/1001/hardware-status-logs", "createdAfter", "createdBefore",
         "timestamp"),
    ],
)  # fmt: skip
def test_a_range_has_both_its_ends(reading, path, after, before, member):
    rows = sorted((row for row in reading.all(path) if row[member]), key=lambda row: row[member])
    low, high = rows[len(rows) // 4][member], rows[len(rows) // 2][member]
    found = reading.all(path, **{f"filter[{after}]": low, f"filter[{before}]": high})
    assert sorted(row[member] for row in found) == [
        row[member] for row in rows if low <= row[member] <= high
    ]


def test_a_filter_looks_at_other_rows_as_they_are_now(operator):
    made = operator.write("POST", "/tariff-groups/v1.0", {"name": "New", "tariffIds": [93, 95]},
                          status=201)  # fmt: skip
    found = operator.all("/tariffs/v1.0", **{"filter[tariffGroupId]": made["id"]})
    assert [row["id"] for row in found] == [93, 95]
    operator.write("PATCH", "/evses/v2.1/10021", {"physicalReference": "North"})
    found = operator.all("/charge-points/v2.0", **{"filter[evsePhysicalReference]": "North"})
    assert [row["id"] for row in found] == [1002]
    point = operator.write("PATCH", "/charge-points/v2.0/1003", {"partner": {"id": 13}})
    found = operator.all("/locations/v2.0", **{"filter[partnerId]": 13})
    assert [row["id"] for row in found] == [point["locationId"]]


def test_moments_in_other_zones_are_the_same_moments(reading):
    row = reading.all("/security-events/v2.0")[30]
    moment = datetime.fromisoformat(row["timestamp"])
    elsewhere = moment.astimezone(None).isoformat()
    for value in (row["timestamp"], moment.strftime("%Y-%m-%dT%H:%M:%SZ"), elsewhere):
        found = reading.all("/security-events/v2.0", **{"filter[timestamp]": value})
        assert [each["id"] for each in found] == [row["id"]]


def test_several_filters_must_all_fit(reading):
    both = {"filter[status]": "finished", "filter[chargePointId]": "1001"}
    found = reading.all(SESSIONS, **both)
    assert found
    assert {(row["status"], row["chargePointId"]) for row in found} == {("finished", 1001)}


def test_of_several_values_one_must_fit(reading):
    rows = reading.all("/evses/v2.1", **{"filter[roamingOperatorIds][]": ["1", "2"]})
    assert len(rows) == len(reading.all("/evses/v2.1"))
    rows = reading.all("/evses/v2.1", **{"filter[roamingOperatorIds][]": ["2"]})
    assert {row["roamingOperatorId"] for row in rows} == {2}
    nested = {"filter[roaming][roamingOperatorCpoIds][]": ["2"]}
    assert {row["roaming"]["roamingOperatorCpoId"] for row in reading.all(SESSIONS, **nested)} == {
        2
    }


@pytest.mark.parametrize(
    ("style", "query"),
    [
        ("brackets", "filter[roamingOperatorIds][]=1&filter[roamingOperatorIds][]=2"),
        ("indexed", "filter[roamingOperatorIds][0]=1&filter[roamingOperatorIds][1]=2"),
        ("repeat", "filter[roamingOperatorIds]=1&filter[roamingOperatorIds]=2"),
        ("comma", "filter[roamingOperatorIds]=1,2"),
    ],
)
def test_how_several_values_are_written_is_settable(operator, style, query):
    url = f"{RESOURCES}/evses/v2.1?{query}&per_page=1"
    operator.sandbox.configure(public_api_array_filters=style)
    assert operator.status("GET", url) == 200
    operator.sandbox.configure(public_api_array_filters="any")
    assert operator.status("GET", url) == 200
    others = {"brackets", "indexed", "repeat", "comma"} - {style}
    for other in sorted(others):
        operator.sandbox.configure(public_api_array_filters=other)
        assert operator.status("GET", url) == 422, other


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        (SESSIONS, "filter[colour]=red", "filter.colour"),
        (SESSIONS, "filter[status]=asleep", "filter.status"),
        (SESSIONS, "filter[startedAfter]=yesterday", "filter.startedAfter"),
        (SESSIONS, "filter[userId]=me", "filter.userId"),
        (SESSIONS, "filter[status]=active&filter[status]=failed", "filter.status"),
        (SESSIONS, "filter[status][]=active", "filter.status"),
        (SESSIONS, "filter=active", "filter"),
        (SESSIONS, "withAuthorization=perhaps", "withAuthorization"),
        (SESSIONS, "clockAlignedInterval=20", "clockAlignedInterval"),
        (SESSIONS, "include[]=weather", "include"),
        (SESSIONS, "include=externalAppData", "include"),
        (SESSIONS, "sort=id", "sort"),
        (SESSIONS, "per_page=0", "per_page"),
        (SESSIONS, "per_page=101", "per_page"),
        (SESSIONS, "per_page=ten", "per_page"),
        (SESSIONS, "page=0", "page"),
        (SESSIONS, "cursor=bogus", "cursor"),
        (SESSIONS, "cursor=WzFd", "cursor"),
        (SESSIONS, "cursor=W3RydWUsdHJ1ZV0", "cursor"),
        (LOCATIONS, "page=1", "page"),
        (LOCATIONS, "filter[partnerId]=1.5", "filter.partnerId"),
        ("/reservations/v1.0", "cursor=", "cursor"),
        ("/vouchers/v2.1", "filter[createdAt]=2026-01-01T00:00:00Z", "filter.createdAt"),
        ("/charge-points/v2.0/1001/configurations", "per_page=5", "per_page"),
    ],
)
def test_what_the_document_does_not_have_is_refused(reading, path, query, field):
    assert list(reading.wrong("GET", f"{path}?{query}")) == [field]


def test_unknown_parameters_can_be_ignored(operator):
    operator.sandbox.configure(public_api_unknown_parameters="ignored")
    assert operator.status("GET", f"{RESOURCES}{SESSIONS}?sort=id&filter[colour]=red") == 200


@pytest.mark.parametrize(("style", "fits"), [("text", "true"), ("number", "1")])
def test_how_truth_is_written_is_settable(operator, style, fits):
    operator.sandbox.configure(public_api_booleans=style)
    for value in ("true", "1"):
        status = operator.status("GET", f"{RESOURCES}{LOCATIONS}?filter[roaming]={value}")
        assert status == (200 if value == fits else 422)


# --- Includes -------------------------------------------------------------------------------------


def test_what_can_be_included_is_only_there_when_it_is(reading):
    assert not {"chargingZones", "images", "externalAppData"} & set(reading.get(f"{LOCATIONS}/501"))
    both = reading.get(f"{LOCATIONS}/501", **{"include[]": ["chargingZones", "externalAppData"]})
    assert [zone["id"] for zone in both["chargingZones"]] == [51, 52]
    assert both["externalAppData"] == {"plan": "P-501"}
    assert "images" not in both


def test_what_is_included_is_as_it_is_now(operator):
    path = "/charge-points/v2.0/1001/evses/10011"
    operator.write("POST", f"{path}/connectors", {"type": "schuko"}, status=201)
    (one,) = [
        row
        for row in operator.all("/evses/v2.1", **{"include[]": "connectors"})
        if row["id"] == 10011
    ]
    assert [each["type"] for each in one["connectors"]] == ["type2", "schuko"]
    assert one["connectors"] == operator.get(path, **{"include[]": "connectors"})["connectors"]
    assert one["connectors"] == operator.get(f"{path}/connectors")


def test_parts_of_a_session_are_brought_by_flags(reading):
    path = f"{SESSIONS}/700001"
    plain = reading.get(path)
    for flag, member in (
        ("withAuthorization", "authorization"),
        ("withPriceBreakdown", "priceBreakdown"),
        ("withChargingPeriods", "chargingPeriods"),
        ("withClockAlignedEnergyConsumption", "clockAlignedEnergyConsumption"),
    ):
        assert member not in plain
        assert set(reading.get(path, **{flag: "true"})) == {*plain, member}
        assert reading.get(path, **{flag: "false"}) == plain
    (period,) = reading.get(path, withChargingPeriods="true")["chargingPeriods"]
    (whole,) = reading.get(path, withChargingPeriodsPriceBreakdown="true")["chargingPeriods"]
    assert set(whole) - set(period) == {"priceBreakdown"}


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_clock_aligned_energy_adds_up(reading, minutes):
    flags = {"withClockAlignedEnergyConsumption": "true", "clockAlignedInterval": minutes}
    session = reading.get(f"{SESSIONS}/700001", **flags)
    rows = session["clockAlignedEnergyConsumption"]
    total = sum(row["energyConsumption"]["total"] for row in rows)
    assert abs(total - session["energy"]) <= len(rows)
    assert {datetime.fromisoformat(row["start"]).minute % minutes for row in rows} == {0}


def test_consumption_grows_to_what_the_session_has(reading):
    rows = reading.get(f"{SESSIONS}/700001/consumption-stats")
    energies = [row["energy"] for row in rows]
    assert energies == sorted(energies)
    assert (energies[0], energies[-1]) == (0, reading.get(f"{SESSIONS}/700001")["energy"])


# --- Paging ---------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(size=st.integers(1, 100), path=st.sampled_from([LOCATIONS, USERS, "/evses/v2.1"]))
def test_any_size_of_page_reads_every_row_once_by_cursors(reading, size, path):
    rows = reading.all(path, cursor="", per_page=size)
    assert rows == reading.all(path, cursor="", per_page=100)
    assert len({row["id"] for row in rows}) == len(rows)


@settings(max_examples=25, deadline=None)
@given(size=st.integers(1, 100), path=st.sampled_from([USERS, "/id-tags/v2.0", "/receipts/v2.0"]))
def test_any_size_of_page_reads_every_row_once_by_numbers(reading, size, path):
    assert reading.all(path, per_page=size) == reading.all(path, cursor="", per_page=100)


@settings(max_examples=15, deadline=None)
@given(size=st.integers(1, 60))
def test_filters_hold_on_every_page(reading, size):
    path, query = "/id-tags/v2.0", {"filter[status]": "enabled"}
    whole = reading.all(path, **query)
    assert {row["status"] for row in whole} == {"enabled"}
    for style in ({}, {"cursor": ""}):
        assert reading.all(path, **query, **style, per_page=size) == whole


def test_going_back_by_cursors_shows_the_same_pages(reading):
    pages, url = [], f"{RESOURCES}{USERS}?cursor=&per_page=7"
    while url:
        pages.append(reading.send("GET", url).json())
        url = pages[-1]["links"]["next"]
    assert pages[0]["links"]["prev"] is None
    for page, before in zip(pages[:0:-1], pages[-2::-1], strict=True):
        again = reading.send("GET", page["links"]["prev"]).json()
        assert again["data"] == before["data"]
    assert again["links"]["prev"] is None


def test_what_stands_beside_a_page_by_cursor(reading):
    page = reading.send("GET", f"{RESOURCES}{LOCATIONS}?per_page=2&filter[country]=AT").json()
    assert set(page["meta"]) == {"path", "per_page", "next_cursor", "prev_cursor"}
    assert page["links"]["last"] is None
    query = dict(parse_qsl(urlsplit(page["links"]["next"]).query))
    assert query == {
        "per_page": "2", "filter[country]": "AT", "cursor": page["meta"]["next_cursor"],
    }  # fmt: skip
    last = reading.send("GET", f"{RESOURCES}{LOCATIONS}").json()
    assert (last["links"]["next"], last["meta"]["next_cursor"]) == (None, None)


def test_what_stands_beside_a_page_by_number(reading):
    page = reading.send("GET", f"{RESOURCES}{USERS}?per_page=15&page=2").json()
    meta = page["meta"]
    assert (meta["from"], meta["to"], meta["total"], meta["last_page"]) == (16, 30, 61, 5)
    assert [link["label"] for link in meta["links"] if link["active"]] == ["2"]
    assert page["links"]["prev"].endswith("per_page=15&page=1")
    behind = reading.send("GET", f"{RESOURCES}{USERS}?per_page=15&page=6").json()
    assert (behind["data"], behind["meta"]["from"], behind["links"]["next"]) == ([], None, None)


def test_a_last_page_that_is_exactly_full_is_the_last(reading):
    by_cursor = reading.send("GET", f"{RESOURCES}{USERS}?cursor=&per_page=61").json()
    by_number = reading.send("GET", f"{RESOURCES}{USERS}?per_page=61").json()
    assert len(by_cursor["data"]) == len(by_number["data"]) == 61
    assert by_cursor["links"]["next"] is by_number["links"]["next"] is None


def test_a_row_deleted_while_reading_by_cursor_costs_no_other(operator):
    ids = [row["id"] for row in operator.all(LOCATIONS)]
    page = operator.send("GET", f"{RESOURCES}{LOCATIONS}?per_page=5").json()
    operator.write("DELETE", f"{LOCATIONS}/{ids[2]}", status=204)
    following = operator.send("GET", page["links"]["next"]).json()
    assert [row["id"] for row in following["data"]][:5] == ids[5:10]


def test_a_row_made_after_the_last_one_was_deleted_is_read_too(operator):
    path, code = "/vendor-error-codes/v2.0", {"vendorId": "V", "errorCode": "E"}
    made = [operator.write("POST", path, code, status=201)["id"] for _ in range(2)]
    page = operator.send("GET", f"{RESOURCES}{path}?cursor=&per_page=5").json()
    assert page["data"][-1]["id"] == made[0]
    for id_ in made:
        operator.write("DELETE", f"{path}/{id_}", status=204)
    new = operator.write("POST", path, code, status=201)
    following = operator.send("GET", page["links"]["next"]).json()
    assert following["data"] == [new]


def test_page_numbers_can_be_a_thing_of_the_past(operator):
    assert "total" in operator.send("GET", RESOURCES + USERS).json()["meta"]
    operator.sandbox.configure(public_api_page_style=False)
    assert "next_cursor" in operator.send("GET", RESOURCES + USERS).json()["meta"]
    assert "total" in operator.send("GET", f"{RESOURCES}/reservations/v1.0").json()["meta"]


def test_a_list_without_paging_is_whole(reading):
    answer = reading.send("GET", f"{RESOURCES}/charge-points/v2.0/1001/configurations").json()
    assert set(answer) == {"data"}
