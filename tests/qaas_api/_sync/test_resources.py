# Made by scripts/unasync.py, never edited. Its source:
# tests/qaas_api/_async/test_resources.py
"""Operators and records: what is sent, what comes back, what is refused beforehand."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from tests.qaas_api.support import (
    API,
    LOGIN,
    Fake,
    Service,
    Ticks,
    Wired,
    answer,
    operator,
    raw,
    record,
)

from beenergised import QaasClient, QaasPaths, Unchecked, errors
from beenergised.errors import ConnectionLostError, ServiceUnreachableError
from beenergised.messages import Headers, Response
from beenergised.models import RecordStatus, response_of
from beenergised.qaas_api.models import ChargePointRecord

NEW: dict[str, Any] = {
    "organization_name": "Beispiel GmbH",
    "street": "Baumstraße 1",
    "zip_code": "01067",
    "town": "Entenhausen",
}


def fake_client(sender: Fake, **more: Any) -> QaasClient:
    return QaasClient(
        base_url=API, login_url=LOGIN, access_token="given-access",
        sender=sender, clock=Ticks(), **more,
    )  # fmt: skip


def logged_in(service: Service, **more: Any) -> QaasClient:
    client = QaasClient(**{**service.access, **more}, sender=Wired(service))
    client.login(show=service.approving())
    service.requests.clear()
    service.responses.clear()
    return client


# --- Against the sandbox


def test_operators_are_created_listed_and_got(service: Service) -> None:
    with logged_in(service) as client:
        before = client.operators.list()
        created = client.operators.create(
            **NEW, customer_reference="NEW-1", terms_agreed=datetime(2026, 3, 1, 12, tzinfo=UTC)
        )
        assert created.zip_code == "01067"
        assert created.terms_agreed == datetime(2026, 3, 1, 12, tzinfo=UTC)
        assert client.operators.get(created.id) == created
        after = client.operators.list()
    assert [row.id for row in after] == [*(row.id for row in before), created.id]
    assert after.drift == before.drift == ()
    response = response_of(after)
    assert response is not None
    assert (response.status, response.operation) == (200, "listOperators")


def test_records_are_created_listed_got_and_changed(service: Service) -> None:
    with logged_in(service) as client:
        created = client.records.create(amount=100.5)
        assert created.status == "pending"
        changed = client.records.update(created.id, amount=Decimal("99.25"))
        assert changed.amount == 99.25
        again = client.records.update(changed, amount=3)
        assert (client.records.get(created.id)).amount == again.amount == 3
        assert created.id in {row.id for row in client.records.list()}


def test_an_account_with_nothing_has_empty_lists(service: Service) -> None:
    client = QaasClient(**service.access, sender=Wired(service))
    with client:
        client.login(show=service.approving("empty@example.com"))
        assert client.operators.list() == []
        rows = client.records.list()
    assert rows == []
    response = response_of(rows)
    assert response is not None
    assert response.status == 204


def test_a_record_known_to_be_frozen_is_not_sent(service: Service) -> None:
    with logged_in(service) as client:
        created = client.records.create(amount=5)
        service.sandbox.set_record_status(created.id, "sent_to_uba")
        frozen = client.records.get(created.id)
        assert frozen.status is RecordStatus.SENT_TO_UBA
        service.requests.clear()
        for how in (frozen, created.id, created):
            with pytest.raises(errors.RecordFrozenError, match="Nothing was sent") as caught:
                client.records.update(how, amount=6)
            assert caught.value.response is None
            assert "sent_to_uba" in caught.value.reason
            with pytest.raises(errors.RecordFrozenError):
                client.preview(client.records.update, how, amount=6)
    assert service.requests == []


def test_the_services_own_refusal_is_the_same_error(service: Service) -> None:
    for form in ("fields", "detail", "problem"):
        service.sandbox.configure(qaas_errors=form)
        with logged_in(service) as client:
            created = client.records.create(amount=5)
            service.sandbox.set_record_status(created.id, "sent_to_uba")
            with pytest.raises(errors.RecordFrozenError) as caught:
                client.records.update(created, amount=6)
            assert caught.value.status == 422
            assert "Umweltbundesamt" in caught.value.reason


def test_mistakes_name_their_fields_whatever_the_form(service: Service) -> None:
    for form in ("fields", "detail", "problem"):
        service.sandbox.configure(qaas_errors=form)
        with logged_in(service) as client:
            with pytest.raises(errors.ValidationFailedError) as caught:
                client.records.create(amount=-1)
            assert list(caught.value.fields) == ["amount"]
            with pytest.raises(errors.UnprocessableError) as refusal:
                client.records.create(amount=1, extra={"chargepointoperator_id": 99})
            assert "99" in refusal.value.reason


def test_what_does_not_exist_is_not_found(service: Service) -> None:
    with logged_in(service) as client:
        with pytest.raises(errors.NotFoundError, match="getOperator 424242"):
            client.operators.get(424242)
        with pytest.raises(errors.NotFoundError, match="updateRecord 424242"):
            client.records.update(424242, amount=1)


# --- What is sent


def test_each_call_is_sent_as_documented_or_as_assumed() -> None:
    with fake_client(Fake()) as client:
        calls = [
            client.preview(client.operators.list),
            client.preview(client.operators.get, 335),
            client.preview(client.operators.create, **NEW),
            client.preview(client.records.list),
            client.preview(client.records.get, 7),
            client.preview(client.records.create, amount=1.5),
            client.preview(client.records.update, 7, amount=2),
        ]
    assert [(call.method, call.url.removeprefix(API), call.operation) for call in calls] == [
        ("GET", "/chargepointoperators", "listOperators"),
        ("GET", "/chargepointoperators/335", "getOperator"),
        ("POST", "/chargepointoperators", "createOperator"),
        ("GET", "/chargepointrecords", "listRecords"),
        ("GET", "/chargepointrecords/7", "getRecord"),
        ("POST", "/chargepointrecords", "createRecord"),
        ("PATCH", "/chargepointrecords/7", "updateRecord"),
    ]
    assert calls[2].json() == NEW
    assert "Baumstraße" in calls[2].text
    assert [call.json() for call in calls[5:]] == [{"amount": 1.5}, {"amount": 2}]
    assert {call.content for call in calls if call.method == "GET"} == {b""}
    for call in calls:
        assert call.headers["accept"] == call.headers["content-type"] == "application/json"
        assert call.headers["authorization"] == "[redacted]"


def test_paths_can_be_set() -> None:
    paths = QaasPaths(
        operator="/chargepointoperator/{id}/details", records="/v2/records", record="/v2/r-{id}"
    )
    with fake_client(Fake(), paths=paths) as client:
        calls = [
            client.preview(client.operators.get, 3),
            client.preview(client.records.list, query={"status": "pending", "a b": "ü&"}),
            client.preview(client.records.update, Unchecked("a/b ?"), amount=1),
        ]
    assert [call.url.removeprefix(API) for call in calls] == [
        "/chargepointoperator/3/details",
        "/v2/records?status=pending&a+b=%C3%BC%26",
        "/v2/r-a%2Fb%20%3F",
    ]


@pytest.mark.parametrize(
    ("when", "sent"),
    [
        (datetime(2026, 3, 1, 12, tzinfo=UTC), "2026-03-01T12:00:00Z"),
        (datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=2))), "2026-03-01T10:00:00Z"),
        (datetime(2026, 3, 1, 12, 0, 0, 500000, tzinfo=UTC), "2026-03-01T12:00:00.500Z"),
        (date(2026, 3, 1), "2026-02-28T15:00:00Z"),
        ("2026-03-01", "2026-02-28T15:00:00Z"),
        (datetime(2026, 8, 1, 12), "2026-08-01T03:00:00Z"),
        ("2026-08-01T12:00", "2026-08-01T03:00:00Z"),
        ("2026-03-01T12:00:00+01:00", "2026-03-01T11:00:00Z"),
    ],
)
def test_times_are_sent_as_in_the_sample(when: Any, sent: str) -> None:
    with fake_client(Fake(), timezone="Asia/Tokyo") as client:
        assert str(client.timezone) == "Asia/Tokyo"
        request = client.preview(client.operators.create, **NEW, terms_agreed=when)
    assert request.json()["terms_agreed"] == sent


@pytest.mark.parametrize(
    ("amount", "sent"),
    [
        (1, "1"),
        (0, "0"),
        (1.25, "1.25"),
        (Decimal("12"), "12"),
        (Decimal("12.50"), "12.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.1"), "0.1"),
    ],
)
def test_amounts_arrive_as_they_were_meant(amount: Any, sent: str) -> None:
    with fake_client(Fake()) as client:
        request = client.preview(client.records.create, amount=amount)
    assert request.text == f'{{"amount":{sent}}}'


def test_fields_that_this_version_does_not_know_are_sent_as_extra() -> None:
    with fake_client(Fake()) as client:
        request = client.preview(
            client.records.create,
            amount=1,
            extra={"charge_points": [{"evse_id": "DE*1"}], "year": 2026},
        )
    assert request.json() == {
        "amount": 1,
        "charge_points": [{"evse_id": "DE*1"}],
        "year": 2026,
    }


def test_a_call_has_headers_of_the_client_and_its_own() -> None:
    sender = Fake(listOperators=answer([]))
    with fake_client(sender, headers={"X-One": "1"}) as client:
        client.operators.list(headers={"X-Two": "2"}, timeout=3, attempt_timeout=1)
    (request,) = sender.requests
    assert (request.headers["x-one"], request.headers["x-two"]) == ("1", "2")
    assert request.headers["user-agent"].startswith("beenergised-python/")


# --- What is refused beforehand


@pytest.mark.parametrize(
    ("change", "argument"),
    [
        ({"zip_code": 1067}, "zip_code"),
        ({"zip_code": None}, "zip_code"),
        ({"town": "  "}, "town"),
        ({"street": b"x"}, "street"),
        ({"organization_name": "\ud800"}, "organization_name"),
        ({"customer_reference": 5}, "customer_reference"),
        ({"terms_agreed": "yesterday"}, "terms_agreed"),
        ({"terms_agreed": 2026}, "terms_agreed"),
        ({"extra": {"town": "twice"}}, "extra"),
        ({"extra": {"x": float("nan")}}, "extra"),
        ({"extra": {"x": {1, 2}}}, "extra"),
        ({"timeout": -1}, "timeout"),
        ({"organisation_name": "typo"}, "organisation_name"),
    ],
)
def test_an_operator_that_cannot_be_right_is_not_sent(change: Any, argument: str) -> None:
    sender = Fake()
    with fake_client(sender) as client:
        with pytest.raises(errors.InvalidArgumentError) as caught:
            client.operators.create(**{**NEW, **change})
    assert caught.value.argument == argument
    assert sender.requests == []


@pytest.mark.parametrize(
    "amount",
    ["5", None, True, float("nan"), float("inf"), Decimal("NaN"), Decimal("0." + "1" * 30)],
)
def test_an_amount_that_is_no_number_is_not_sent(amount: Any) -> None:
    sender = Fake()
    with fake_client(sender) as client:
        for call in (client.records.create, lambda **more: client.records.update(1, **more)):
            with pytest.raises(errors.InvalidArgumentError) as caught:
                call(amount=amount)
            assert caught.value.argument == "amount"
    assert sender.requests == []


@pytest.mark.parametrize("number", ["7", "", -1, 1.0, True, None, Unchecked(".."), Unchecked(" ")])
def test_an_id_that_is_none_is_not_sent(number: Any) -> None:
    sender = Fake()
    with fake_client(sender) as client:
        for call in (
            client.operators.get,
            client.records.get,
            lambda id: client.records.update(id, amount=1),
        ):
            with pytest.raises(errors.InvalidArgumentError, match="whole number"):
                call(number)
    assert sender.requests == []


def test_a_record_whose_id_is_not_as_documented_can_be_changed_all_the_same() -> None:
    sender = Fake(updateRecord=answer(record("r-1")), listRecords=answer([record("r-1")]))
    with fake_client(sender) as client:
        (row,) = client.records.list()
        client.records.update(row, amount=1)
        for odd in (record(None), record([1])):
            with pytest.raises(errors.InvalidArgumentError):
                client.records.update(ChargePointRecord.model_construct(**odd), amount=1)
    assert sender.requests[-1].url == f"{API}/chargepointrecords/r-1"


@pytest.mark.parametrize("query", [{"status": 1}, {1: "x"}])
def test_a_query_is_text(query: Any) -> None:
    with fake_client(Fake()) as client:
        with pytest.raises(errors.InvalidArgumentError, match="query"):
            client.records.list(query=query)


# --- What is known of a record


def test_only_what_was_read_last_counts() -> None:
    sender = Fake(
        listRecords=[
            answer([record(1, status="sent_to_uba"), record([2], status="sent_to_uba")]),
            answer([record(1, status="returned")]),
        ],
        updateRecord=answer(record(1)),
    )
    with fake_client(sender) as client:
        client.records.list()
        with pytest.raises(errors.RecordFrozenError):
            client.records.update(1, amount=1)
        client.records.list()
        client.records.update(1, amount=1)


def test_a_frozen_record_is_known_by_its_id_in_either_form() -> None:
    sender = Fake(
        listRecords=answer([record(1, status="sent_to_uba"), record("2", status="sent_to_uba")]),
    )
    with fake_client(sender) as client:
        client.records.list()
        for number in (1, Unchecked("1"), 2, Unchecked("2")):
            with pytest.raises(errors.RecordFrozenError):
                client.records.update(number, amount=1)


def test_what_a_refusal_means_can_be_said() -> None:
    sender = Fake(updateRecord=raw(b"", 403))
    with fake_client(
        sender,
        is_frozen=lambda response: response.status == 403,
    ) as client:
        with pytest.raises(errors.RecordFrozenError):
            client.records.update(1, amount=1)


# --- Reading is repeated, writing is not


def test_reading_is_repeated() -> None:
    sender = Fake(listOperators=[raw(b"", 500), ConnectionLostError("broke"), answer([operator()])])
    with fake_client(sender) as client:
        rows = client.operators.list()
    response = response_of(rows)
    assert response is not None
    assert response.attempts == 3


@pytest.mark.parametrize(
    "trouble",
    [
        raw(b"", 500),
        raw(b"", 502),
        ConnectionLostError("broke"),
        raw(b"", 201),
        raw(b"<html>", 200),
    ],
    ids=["500", "502", "lost", "empty", "html"],
)
def test_a_write_whose_outcome_is_not_known_is_not_repeated(trouble: Any) -> None:
    sender = Fake(createOperator=trouble, updateRecord=trouble)
    with fake_client(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            client.operators.create(**NEW, customer_reference="MINE")
        assert caught.value.operation == "createOperator"
        assert caught.value.variables["customer_reference"] == "MINE"
        if trouble is not None and getattr(trouble, "status", None) == 500:
            assert "likely, not certainly, left undone" in caught.value.message
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            client.records.update(7, amount=4)
        assert caught.value.variables == {"amount": 4}
    assert len(sender.requests) == 2


def test_a_write_that_never_left_is_repeated() -> None:
    sender = Fake(createOperator=[ServiceUnreachableError("refused"), answer(operator(1), 201)])
    with fake_client(sender) as client:
        assert (client.operators.create(**NEW)).id == 1


@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (raw(b"", 400), errors.ValidationFailedError),
        (raw(b"", 403), errors.PermissionDeniedError),
        (raw(b"", 404), errors.NotFoundError),
        (answer({"reason": "no"}, 422), errors.UnprocessableError),
    ],
)
def test_a_clear_no_to_a_write_is_final(response: Any, kind: type[Exception]) -> None:
    sender = Fake(updateRecord=response)
    with fake_client(sender) as client:
        with pytest.raises(errors.BeEnergisedError) as caught:
            client.records.update(7, amount=4)
    assert type(caught.value) is kind
    assert len(sender.requests) == 1


def test_write_answered_429_is_sent_again_until_the_deadline() -> None:
    slow = Response(429, Headers({"Retry-After": "1"}))
    sender = Fake(updateRecord=[*[slow] * 30, answer(record(7))])
    with fake_client(sender) as client:
        assert (client.records.update(7, amount=4)).id == 7
    assert len(sender.requests) == 31
    sender = Fake(updateRecord=slow)
    with fake_client(sender, timeout=30) as client:
        with pytest.raises(errors.RateLimitedError, match=r"^updateRecord 7: HTTP 429"):
            client.records.update(7, amount=4)
    assert len(sender.requests) == 30


def test_what_was_sent_is_in_the_error_as_json(service: Service) -> None:
    with logged_in(service) as client:
        with pytest.raises(errors.ValidationFailedError) as caught:
            client.records.create(amount=-1)
    assert json.loads(json.dumps(caught.value.details()))["code"] == "validation_failed"
