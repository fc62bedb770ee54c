"""The sandbox's Public API: whether what it says fits together, and what it looks up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sandbox.public_api_support import RESOURCES, PublicApi

from beenergised.sandbox import Sandbox
from beenergised.sandbox.public_api.collections import (
    COLLECTIONS,
    Collection,
    collection_of,
    rule_of,
)
from beenergised.sandbox.specification.public_api import Operation, document

SESSIONS = "/sessions/v1.0"


@pytest.fixture(scope="module")
def reading() -> Iterator[PublicApi]:
    """For tests that only read."""
    with Sandbox() as sandbox:
        yield PublicApi(sandbox)


@pytest.fixture
def operator(sandbox: Sandbox) -> PublicApi:
    return PublicApi(sandbox)


@pytest.fixture(scope="module")
def sessions(reading: PublicApi) -> list[dict[str, Any]]:
    return reading.all(SESSIONS, withPriceBreakdown="true")


# --- The data -------------------------------------------------------------------------------------


def test_a_session_draws_on_average_what_its_energy_and_time_say(reading, sessions):
    for row in sessions:
        power = row["power"]
        assert max(power["average"], power["latest"]) <= power["peak"], row["id"]
    active = next(row for row in sessions if row["status"] == "active")
    started = datetime.fromisoformat(active["startedAt"])
    hours = (reading.sandbox.clock.now() - started).total_seconds() / 3600
    assert active["power"]["average"] * hours == pytest.approx(active["energy"], rel=0.1)


def test_taxes_are_the_same_in_a_session_and_its_breakdown(sessions):
    for row in sessions:
        rates = {each["taxPercentage"] for each in row["priceBreakdown"]}
        assert rates <= {row["tax"]["taxPercentage"]}


def test_who_paid_is_who_charged(reading, sessions):
    emails = {row["id"]: row["email"] for row in reading.all("/users/v1.1")}
    by_id = {int(row["id"]): row for row in sessions}
    for row in reading.all("/transactions/v1.0"):
        assert row["userEmail"] == emails[str(row["userId"])]
        assert row["userId"] == by_id[row["sessionId"]]["userId"]
    holders = {row["idTagUid"]: row["userId"] for row in reading.all("/id-tags/v2.0")}
    assert all(holders[row["idTag"]] == row["userId"] for row in sessions if row["idTag"])


def test_what_was_not_paid_is_paid_nowhere(reading, sessions):
    unpaid = {row["sessionId"] for row in reading.all("/transactions/v1.0",
              **{"filter[status]": "failed"})}  # fmt: skip
    failed = [row for row in sessions if row["paymentStatus"] == "failed"]
    assert {int(row["id"]) for row in failed} == unpaid
    assert unpaid
    partly = {row["id"] for row in reading.all("/receipts/v2.0",
              **{"filter[paymentStatus]": "partially_paid"})}  # fmt: skip
    assert partly == {row["receiptId"] for row in failed} - {None}


def test_receipts_are_the_sum_of_their_sessions(reading, sessions):
    for row in reading.all("/receipts/v2.0"):
        billed = [each for each in sessions if each["receiptId"] == row["id"]]
        assert row["totalAmount"] == pytest.approx(
            sum(each["totalAmount"]["withTax"] for each in billed)
        )
        energy = sum(each["energy"] for each in billed) / 1000
        assert row["totalKwh"] == pytest.approx(energy, abs=0.006)  # it has two decimals
        assert {each["userId"] for each in billed} == {row["userId"]}


# --- Filters --------------------------------------------------------------------------------------

#: Filters that the document names, of what no row of the document tells: nothing fits them.
BLIND = {
    "charge-points countryStationId", "circuits operatorId", "evses parkingSpaceId",
    "partners hasRoamingOperator", "partners roamingOperatorId",
    "sessions corporateBillingPolicyId", "sessions customFields",
    "transactions acquirerName", "transactions bin", "transactions cardNetwork",
    "transactions cardType", "transactions fingerprint", "transactions issuerCode",
    "transactions issuerName",
}  # fmt: skip
LISTS = [
    each
    for each in document().operations
    if each.verb == "list" and each.filters and each.resource in COLLECTIONS
]
TOP = [each for each in LISTS if "{" not in each.path]


def _collection(operation: Operation) -> Collection:
    collection = collection_of(operation)
    assert collection is not None
    return collection


@pytest.mark.parametrize("operation", LISTS, ids=lambda each: each.resource)
def test_every_filter_looks_at_a_member_that_rows_have(reading, operation):
    collection = _collection(operation)
    listed = set(document().properties(operation.schema) or ())
    reading.get("/users/v1.1/101")  # makes the data
    rows = reading.rows(collection.name)
    kept = {name.removeprefix("_") for row in rows for name in row}
    blind = {
        f"{operation.resource} {name}"
        for name in operation.filters
        if (rule := rule_of(collection, name)).through is None
        and not rule.member.startswith("_")
        and rule.member.partition(".")[0] not in listed | kept
    }
    assert blind == {each for each in BLIND if each.split()[0] == operation.resource}


def _values(row: object, path: str) -> list[object]:
    if isinstance(row, list):
        return [value for each in row for value in _values(each, path)]
    if not path:
        return [row]
    name, _, rest = path.partition(".")
    return _values(row[name], rest) if isinstance(row, dict) and name in row else []


def _sayable(operation: Operation) -> list[tuple[str, str]]:
    """Filters with the very name of a member that the rows show."""
    listed = document().properties(operation.schema) or {}
    return [
        (operation.path.removeprefix(RESOURCES), name)
        for name in operation.filters
        if name in listed and name not in _collection(operation).filters
    ]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_filter_by_a_member_gives_the_rows_that_have_the_value_and_no_other(reading, data):
    path, name = data.draw(st.sampled_from([each for one in TOP for each in _sayable(one)]))
    rows = reading.all(path)
    values = {value for row in rows for value in _values(row, name) if _is_plain(value)}
    if not values:
        return
    value = data.draw(st.sampled_from(sorted(values, key=str)))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    key = f"filter[{name}]"
    wanted = [row["id"] for row in rows if value in _values(row, name)]
    assert [row["id"] for row in reading.all(path, **{key: text})] == wanted


def _is_plain(value: object) -> bool:
    return value not in (None, "") and isinstance(value, str | int | float)


@pytest.mark.parametrize(
    ("path", "stem", "ends", "member"),
    [
        ("/receipts/v2.0", "issued", ("From", "To"), "issuedOn"),
        ("/receipts/v2.0", "period", ("Start", "End"), "periodStart"),
        ("/charge-points/v2.0", "created", ("After", "Before"), "createdAt"),
        ("/users/v1.1", "lastUpdated", ("After", "Before"), "lastUpdatedAt"),
    ],
)
def test_a_filter_by_time_finds_what_was_then(reading, path, stem, ends, member):
    rows = sorted(reading.all(path), key=lambda row: row[member])
    edge = rows[len(rows) // 2][member]
    found = reading.all(path, **{f"filter[{stem}{ends[0]}]": edge})
    assert sorted(row["id"] for row in found) == sorted(
        row["id"] for row in rows if row[member] >= edge
    )


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("/circuits/v2.0/61", {"name": "New"}),
        ("/partners/v2.0/11", {"name": "New"}),
        ("/subscription-plans/v2.0/1", {"status": "disabled"}),
    ],
)
def test_what_changes_is_found_by_when(operator, path, change):
    resource = path.rpartition("/")[0]
    now = operator.sandbox.clock.now().isoformat(timespec="seconds")
    before = {"filter[lastUpdatedBefore]": now}
    assert len(operator.all(resource, **before)) == len(operator.all(resource))
    operator.sandbox.advance(60)
    operator.write("PATCH", path, change)
    after = {"filter[lastUpdatedAfter]": operator.sandbox.clock.now().isoformat("T", "seconds")}
    assert [str(row["id"]) for row in operator.all(resource, **after)] == [path.rpartition("/")[2]]


def test_users_are_found_by_when_their_invoice_details_changed(operator):
    operator.sandbox.advance(60)
    now = operator.sandbox.clock.now().isoformat(timespec="seconds")
    query = {"filter[invoiceDetailsLastUpdatedAfter]": now}
    assert operator.all("/users/v1.1", **query) == []
    details = {"requireInvoice": True, "invoiceType": "individual", "individualName": "Simon"}
    path = next(each.path for each in document().operations
                if each.resource == "users/invoice-details" and each.verb == "create")  # fmt: skip
    answer = operator.send("POST", path.replace("{user}", "102"), details, checked=False)
    assert answer.status in {200, 201, 204}, answer.text
    assert [row["id"] for row in operator.all("/users/v1.1", **query)] == ["102"]


def test_data_of_another_app_is_searched_as_json(reading):
    (row,) = reading.all("/users/v1.1", **{"filter[email]": "demo@example.com"})
    found = reading.all("/users/v1.1", **{"filter[externalAppData]": '"tier":"gold"'})
    assert row["id"] in {each["id"] for each in found}
    assert len(found) < 40


def test_an_id_tag_is_found_by_its_uid_though_a_number_is_documented(reading):
    (tag,) = reading.all("/id-tags/v2.0", **{"filter[idTagUid]": "04A2B3C4D5E680"})
    assert tag["id"] == 401


def test_partners_are_searched_by_a_part_of_their_name(reading):
    found = reading.all("/partners/v2.0", **{"filter[search]": "muster"})
    assert [row["id"] for row in found] == [11]


def test_sessions_of_a_partners_users_are_found(reading, sessions):
    found = reading.all(SESSIONS, **{"filter[userPartnerId]": 12})
    assert [row["id"] for row in found] == [row["id"] for row in sessions if row["userId"] == 102]


# --- What a body names ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "body", "field"),
    [
        ("POST", "/id-tags/v2.0",
         {"type": "rfid", "idTagUid": "A1", "status": "enabled", "userId": 999}, "userId"),
        ("PATCH", "/id-tags/v2.0/401", {"userId": 999}, "userId"),
        ("PATCH", "/charge-points/v2.0/1001", {"locationId": 999}, "locationId"),
        ("PATCH", "/charge-points/v2.0/1001", {"partner": {"id": 999}}, "partner.id"),
        ("PATCH", "/evses/v2.1/10011", {"tariffGroupId": 999}, "tariffGroupId"),
        ("PATCH", "/charge-points/v2.0/1001/evses/10011", {"tariffGroupId": 999}, "tariffGroupId"),
        ("POST", "/charge-points/v2.0/1001/shares", {"userId": 999}, "userId"),
        ("PUT", "/charge-points/v2.0/1001/shared-partners", {"partnerIds": [11, 999]},
         "partnerIds"),
        ("PATCH", "/circuits/v2.0/61", {"parentCircuitId": 999}, "parentCircuitId"),
        ("PUT", "/tariff-groups/v1.0/81", {"name": "A", "tariffIds": [91, 999]}, "tariffIds"),
        ("PATCH", "/transactions/v1.0/400001",
         {"sessionId": 999, "status": "finalized", "totalAmount": 1}, "sessionId"),
        ("POST", "/users/v1.1", {"email": "demo@example.com", "password": "long-enough-1"},
         "email"),
        ("POST", "/users/v1.1", {"email": "Demo@Example.com", "password": "long-enough-1"},
         "email"),
        ("PATCH", "/users/v1.1/102", {"email": "demo@example.com"}, "email"),
    ],
)  # fmt: skip
def test_a_body_that_names_what_is_not_there_or_is_taken_is_refused(
    operator, method, path, body, field
):
    before = operator.all("/users/v1.1")
    errors = operator.wrong(method, path, body)
    assert list(errors) == [field]
    assert operator.all("/users/v1.1") == before


def test_ones_own_address_is_not_taken(operator):
    operator.write("PATCH", "/users/v1.1/101", {"email": "demo@example.com", "first_name": "X"})


def test_nothing_need_not_be_there(operator):
    tag = operator.write("PATCH", "/id-tags/v2.0/401", {"userId": None})
    assert tag["userId"] is None


def test_every_reference_of_the_table_is_a_member_that_bodies_have():
    for resource, collection in COLLECTIONS.items():
        bodies = [
            document().properties(each.body["schema"]) or {}
            for each in document().operations
            if each.resource == resource and each.body
        ]
        for path in (*collection.references, *collection.unique):
            assert any(path.partition(".")[0] in listed for listed in bodies), (resource, path)
        assert set(collection.references.values()) <= {each.name for each in COLLECTIONS.values()}


def test_a_wrong_type_is_told_in_plain_words(operator):
    said = operator.wrong("PATCH", "/locations/v2.0/501", {"name": "Here"})["name"]
    assert said == ["The name field is invalid: it must be of type array."]
    said = operator.wrong("PATCH", "/id-tags/v2.0/401", {"userId": "102"})["userId"]
    assert said == ["The userId field is invalid: it must be of type integer or null."]
