"""What the sandbox holds, and how it is filtered and paged."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from graphql import (
    GraphQLObjectType,
    execute_sync,
    parse,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from beenergised.sandbox import SECOND_USERNAME, Sandbox
from beenergised.sandbox.graphql_api.endpoint import engine as _engine

DEEP = """
query deep($skip: Boolean = false) {
  page: chargelogsPaged(pagination: {limit: 60, offset: 2}) {
    __typename
    data {
      ...log
      connector { id ...on Connector { label evseId cp { ...station } } }
      connector { status { simple ocpp } maintenanceWindows { comment } }
    }
    pagination { ... on PaginationInterface { limit } totalCount }
  }
  cpsPaged(cursorPagination: {limit: 7}) {
    data { ...station connectors { id cp { id } connectorType { label maxPowerRating } } }
    pagination { __typename ... on CursorPagination { cursor limit totalCount }
                 ... on Pagination { offset } }
  }
  getFavouriteCps { ...station isFavoured }
  hasPaymentMedium
  paymentMethods { nativeSession { registeredPaymentsMethods { code links { logo } } } }
}
fragment log on Chargelog {
  __typename id status when: dateStart end: dateEnd energyConsumption
  co2Saving @skip(if: $skip)
  cost @include(if: $skip) { total costItems { description netAmount taxRate } }
  accountDocument { title type documentDate }
}
fragment station on Cp {
  id label site { label cps { id } } displayAttributes { mode } images { url } accessType
}
"""
COSTS = """
query list($pagination: PaginationFilter) {
  chargelogsPaged(pagination: $pagination) {
    data {
      id status dateStart dateEnd energyConsumption meterStart meterEnd sessionId co2Saving authType
      accountDocument { id }
      cost { total grossAmount taxAmount currency
             costItems { grossAmount netAmount taxAmount taxRate } }
      connector { evseId cp { country } }
    }
    pagination { totalCount }
  }
}
"""
STATISTICS = (
    "query s($timeframe: TimeFrameFilter) { chargingStatistics(timeframe: $timeframe)"
    " { number energyConsumption co2Saving } }"
)
LIST = "query l($p: PaginationFilter) { chargelogsPaged(pagination: $p) { data { id } } }"
NEWEST = "{ chargelogsPaged(pagination: {limit: 1}) { data { id } pagination { totalCount } } }"


def moment(text):
    return datetime.fromisoformat(text)


def chargelogs_of(api, token):
    page = api.data(COSTS, token, pagination={"limit": 1000})
    assert len(page["data"]) == page["pagination"]["totalCount"]
    return page["data"]


@pytest.fixture
def rows(api, token):
    return chargelogs_of(api, token)


def test_a_driver_has_three_years_of_charge_logs(rows, sandbox):
    starts = [moment(row["dateStart"]) for row in rows if row["dateStart"]]
    assert 600 <= len(rows) <= 900
    assert timedelta(days=1080) < max(starts) - min(starts) < timedelta(days=1096)
    assert max(starts) <= sandbox.anchor
    assert starts == sorted(starts, reverse=True)
    statuses = [row["status"] for row in rows]
    assert statuses.count("started") == 2
    assert statuses.count("waiting_for_transaction") == statuses.count("roaming_start") == 1
    months = {(start.year, start.month) for start in starts}
    assert len(months) >= 36


def test_charge_logs_add_up(rows):
    for row in rows:
        if row["status"] != "stopped":
            continue
        cost, items = row["cost"], row["cost"]["costItems"]
        rate = {"AT": 20, "DE": 19}[row["connector"]["cp"]["country"]]
        assert cost["total"] + cost["taxAmount"] == pytest.approx(cost["grossAmount"])
        for item in items:
            assert item["taxRate"] == rate
            assert item["netAmount"] + item["taxAmount"] == pytest.approx(item["grossAmount"])
            assert item["netAmount"] * (1 + rate / 100) == pytest.approx(
                item["grossAmount"], abs=0.011
            )
        if items:
            total = sum(item["grossAmount"] for item in items)
            assert total == pytest.approx(cost["grossAmount"])
        if row["meterStart"] is not None:
            assert row["meterEnd"] - row["meterStart"] == round(row["energyConsumption"] * 1e6)
            assert row["meterEnd"] < 2**31
        assert moment(row["dateEnd"]) > moment(row["dateStart"])


def test_what_may_be_null_sometimes_is(sandbox, api):
    # In the middle of a month: what was charged since its first day has no invoice yet.
    sandbox.reset(datetime(2026, 5, 20, 12, tzinfo=UTC))
    rows = chargelogs_of(api, api.login()["sessionToken"])
    for name in ("accountDocument", "co2Saving", "sessionId", "meterStart", "authType"):
        values = {row[name] is None for row in rows if row["status"] == "stopped"}
        assert values == {True, False}, name
    assert any(row["cost"] is None for row in rows)


def test_what_puzzles_people_at_real_tenants_is_there(rows):
    done = [row for row in rows if row["status"] == "stopped"]
    assert any(row["cost"]["grossAmount"] == 0 and row["energyConsumption"] > 0 for row in done)
    assert any(row["cost"]["costItems"] == [] for row in done)
    savings = [row["co2Saving"] for row in done]
    assert None in savings
    assert 0 in savings


def test_sessions_of_one_driver_do_not_overlap(rows):
    done = [row for row in reversed(rows) if row["status"] == "stopped"]
    for earlier, later in pairwise(done):
        assert moment(earlier["dateEnd"]) < moment(later["dateStart"])


def test_the_same_anchor_gives_the_same_data(sandbox, api):
    anchor = datetime(2026, 5, 1, 12, tzinfo=UTC)
    seen = []
    for _ in range(2):
        sandbox.reset(anchor)
        page = api.data(COSTS, api.login()["sessionToken"], pagination={"limit": 900})
        seen.append(page["data"])
    assert seen[0] == seen[1]
    assert sandbox.anchor == anchor


def test_an_anchor_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        Sandbox(anchor=datetime(2026, 5, 1))


def test_another_contact_sees_nothing_of_the_first(api, token):
    other = api.login(SECOND_USERNAME, "second")["sessionToken"]
    mine = {row["id"] for row in api.all_chargelogs(token)}
    theirs = {row["id"] for row in api.all_chargelogs(other)}
    assert theirs
    assert not mine & theirs
    one = next(iter(mine))
    query = "query c($id: ID!) { chargelog(id: $id) { id } }"
    assert api.data(query, token, id=one) == {"id": one}
    assert api.data(query, other, id=one) is None
    summary = "query m($id: String!) { chargelogMeterValuesSummary(uuid: $id) { sumEnergy } }"
    assert api.data(summary, other, id=one) is None


def test_meter_values_are_in_the_documented_units(api, token, rows):
    query = """query m($id: String!) { chargelogMeterValuesSummary(uuid: $id) {
        energyFirstValue energyLastValue sumEnergy currentPower initialStateOfCharge } }"""
    by_null = {True: 0, False: 0}
    for row in rows[:150]:
        meter = api.data(query, token, id=row["id"])
        empty = meter["sumEnergy"] is None
        by_null[empty] += 1
        if not empty:
            gained = meter["energyLastValue"] - meter["energyFirstValue"]
            assert gained == pytest.approx(meter["sumEnergy"] * 1000)
            assert meter["sumEnergy"] == row["energyConsumption"]
        else:
            assert set(meter.values()) == {None}
    assert all(by_null.values())


def test_pages_of_charge_logs_cover_each_once(api, token):
    rows = api.all_chargelogs(token)
    small = []
    for offset in range(0, 60, 7):
        small += api.data(LIST, token, p={"limit": 7, "offset": offset})["data"]
    assert [row["id"] for row in small] == [row["id"] for row in rows[:63]]
    assert len({row["id"] for row in rows}) == len(rows)
    assert api.data(LIST, token, p={"limit": 7, "offset": 5000})["data"] == []


@pytest.mark.parametrize("status", ["started", "stopped"])
def test_charge_logs_are_filtered_by_status(api, token, status):
    found = api.all_chargelogs(token, filters={"status": status}, type="contact")
    expected = [row for row in api.all_chargelogs(token) if row["status"] == status]
    assert found == expected


def test_statistics_are_the_sum_of_the_charge_logs(api, token, sandbox):
    start, end = sandbox.anchor - timedelta(days=200), sandbox.anchor - timedelta(days=20)
    frame = {"start": start.isoformat(), "end": end.isoformat()}
    for timeframe in (None, frame, {"start": frame["start"]}, {"end": frame["end"]}):
        rows = api.all_chargelogs(token, timeframe=timeframe)
        totals = api.data(STATISTICS, token, timeframe=timeframe)
        assert totals["number"] == len(rows) > 0
        for name in ("energyConsumption", "co2Saving"):
            assert totals[name] == pytest.approx(sum(row[name] or 0 for row in rows))
    inside = api.all_chargelogs(token, timeframe=frame)
    assert all(start <= moment(row["dateStart"]) <= end for row in inside)


def test_times_without_a_zone_are_utc_and_others_are_understood(api, token):
    same = ["2026-01-01T00:00:00", "2026-01-01T00:00:00.000Z", "2026-01-01T01:00:00+01:00"]
    counts = {api.data(STATISTICS, token, timeframe={"start": text})["number"] for text in same}
    assert len(counts) == 1


@pytest.mark.parametrize(
    "variables",
    [
        {"timeframe": {"start": "yesterday"}},
        {"timeframe": {"start": "2026-02-01T00:00:00Z", "end": "2026-01-01T00:00:00Z"}},
        {"pagination": {"limit": 0}},
        {"pagination": {"offset": -1}},
    ],
)
def test_arguments_that_cannot_be_right_are_errors(api, token, variables):
    query = """query l($pagination: PaginationFilter, $timeframe: TimeFrameFilter) {
        chargelogsPaged(pagination: $pagination, timeframe: $timeframe) { data { id } } }"""
    error = api.error(query, token, **variables)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["data"] == {"chargelogsPaged": None}


def test_the_size_of_a_page_is_bounded_and_said(api, token, sandbox):
    query = (
        "query l($p: PaginationFilter) { chargelogsPaged(pagination: $p) { pagination { limit } } }"
    )
    assert api.data(query, token)["pagination"]["limit"] == 20
    sandbox.configure(max_limit=50)
    assert api.data(query, token, p={"limit": 900})["pagination"]["limit"] == 50


def test_what_has_no_resolver_is_not_available_yet(api, token, monkeypatch):
    monkeypatch.delitem(_engine().resolvers, "remoteStop")
    error = api.error("mutation { remoteStop { code } }", token)
    assert error["status"] == 200
    assert error["extensions"]["code"] == "NOT_AVAILABLE_IN_SANDBOX"
    assert "not available in the sandbox yet" in error["message"]
    assert error["data"] is None


def test_root_fields_may_stand_in_fragments(api, token, sandbox):
    query = """query one { ...mine ... on Query { total: chargingStatistics { number } } }
    query other { contact { email } }
    fragment mine on Query { ...again contact { id } }
    fragment again on Query { contact { email } }"""
    content = json.dumps({"query": query, "operationName": "one"}).encode()
    request = dataclasses.replace(api.request("", token), content=content)
    data = sandbox.handle(request).json()["data"]
    assert set(data["contact"]) == {"id", "email"}
    assert data["total"]["number"] > 600
    assert sandbox.calls == {"initSession": 1, "contact": 1, "chargingStatistics": 1}


@pytest.mark.parametrize("skip", [True, False])
def test_answers_are_those_that_graphql_core_gives(api, token, sandbox, skip, monkeypatch):
    engine = _engine()
    answer = api.send(DEEP, token, skip=skip).json()["data"]
    contexts = []
    execute = engine.execute
    monkeypatch.setattr(
        engine,
        "execute",
        lambda *given: contexts.append(given[3]) or execute(*given),
    )
    api.send(DEEP, token, skip=skip)
    (context,) = contexts
    root = engine.schema.query_type
    assert isinstance(root, GraphQLObjectType)
    for name, resolver in engine.resolvers.items():
        if name in root.fields:
            monkeypatch.setattr(
                root.fields[name],
                "resolve",
                lambda _, info, resolver=resolver, **given: resolver(info.context, **given),
            )
    expected = execute_sync(
        engine.schema, parse(DEEP), context_value=context, variable_values={"skip": skip}
    )
    assert expected.errors is None
    assert answer == expected.data


@settings(max_examples=25, deadline=None)
@given(limit=st.integers(1, 1200), offset=st.integers(0, 1500))
def test_any_offset_page_is_a_slice_of_the_whole(only_api, limit, offset):
    api = only_api
    token = api.login()["sessionToken"]
    whole = [row["id"] for row in api.data(LIST, token, p={"limit": 1000})["data"]]
    page = [
        row["id"] for row in api.data(LIST, token, p={"limit": limit, "offset": offset})["data"]
    ]
    assert page == whole[offset : offset + min(limit, 1000)]


def test_new_charge_logs_are_the_newest(api, token, sandbox):
    before = api.data(NEWEST, token)
    sandbox.add_charge_logs(2)
    after = api.data(NEWEST, token)
    assert after["pagination"]["totalCount"] == before["pagination"]["totalCount"] + 2
    assert after["data"] != before["data"]
