"""The model of each operation parses its documented responses, however they are wrapped."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.public_api.document import document
from tests.public_api.samples import body_of, least, path_values
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, one, reply

from beenergised import PublicApiClient
from beenergised.base_models import Answer
from beenergised.public_api.index import find_resource, resource_names

TYPED = [
    (name, verb)
    for name in resource_names()
    for verb, endpoint in find_resource(name).endpoints.items()
    if endpoint.response is not None
]


def client_of(fake: Fake) -> PublicApiClient:
    return PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks())


def documented(name: str, verb: str) -> list[tuple[int, Any]]:
    """Return the smallest documented responses with their statuses, one for each form."""
    endpoint = find_resource(name).endpoints[verb]
    responses = document()["paths"][endpoint.path][endpoint.method.lower()]["responses"]
    found: list[tuple[int, Any]] = []
    for status, response in responses.items():
        schema = response.get("content", {}).get("application/json", {}).get("schema")
        if status.startswith("2") and schema is not None:
            found += [(int(status), sample) for sample in _forms(schema)]
    return found


def _forms(schema: Any) -> list[Any]:
    if "$ref" in schema:
        return _forms(document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    forms = [each for each in schema.get("anyOf", []) if each.get("type") != "null"]
    return [sample for each in forms for sample in _forms(each)] if forms else [least(schema)]


@pytest.mark.parametrize(("name", "verb"), TYPED, ids=str)
def test_a_documented_answer_is_read_without_drift(name: str, verb: str) -> None:
    samples = documented(name, verb)
    assert samples
    for status, sample in samples:
        result = call(name, verb, status, _plausible(sample))
        for answer in result if isinstance(result, list) else [result]:
            assert isinstance(answer, Answer)
            assert not answer.model_extra
            # A field of which only the name is documented counts as missing beside other drift.
            assert not [place for place in answer.drift if place.problem != "missing"]


def _plausible(sample: Any) -> Any:
    """The same with whole numbers as ids, and success."""
    if isinstance(sample, list):
        return [_plausible(each) for each in sample]
    if not isinstance(sample, dict):
        return sample
    members = {
        name: 1 if name.lower().endswith("id") and each == 1.5 else _plausible(each)
        for name, each in sample.items()
    }
    return {**members, "success": True} if "success" in members else members


def call(name: str, verb: str, status: int, sample: Any) -> Any:
    endpoint = find_resource(name).endpoints[verb]
    resource = client_of(Fake(reply(sample, status))).resource(name)
    path = path_values(endpoint)
    if verb == "list":
        return resource.list(*path).to_list()
    body = body_of(endpoint)
    return resource.perform(verb, *path, **({"body": body} if body is not None else {}))


METHOD = {"id": "5", "userId": 7, "name": "Visa", "default": True, "type": "card"}


@pytest.mark.parametrize("sent", [{"data": METHOD}, METHOD], ids=["wrapped", "bare"])
def test_a_new_payment_method_is_read_from_its_answer(sent: Any) -> None:
    made = client_of(Fake(reply(sent, 201))).users.payment_methods.create(7)
    assert (made.id, made.user_id, made.name, made.default) == ("5", 7, "Visa", True)
    assert not made.model_extra
    assert not made.drift


# --- Times and days


def test_times_of_the_service_are_no_text() -> None:
    event = {"id": 1, "chargePointId": 3, "eventType": "x", "timestamp": "2026-03-29T00:30:00Z"}
    fake = Fake(reply({"data": [event]}))
    events = client_of(fake).security_events.list().to_list()
    assert events[0].timestamp == datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    place = client_of(Fake(one(id=1, createdAt="2026-03-29T00:30:00+01:00"))).locations.get(1)
    assert place.created_at is not None
    assert place.created_at.utcoffset() is not None


@pytest.mark.parametrize("text", ["soon", 5, "1710497700", "2026-13-45", "2026-03-29T25:00:00Z"])
def test_what_is_no_time_stays_as_it_came_and_loses_no_row(text: Any) -> None:
    rows = [{"id": 1, "timestamp": text}, {"id": 2, "timestamp": "2026-03-29T00:30:00Z"}]
    events = client_of(Fake(reply({"data": rows}))).security_events.list().to_list()
    assert (events[0].timestamp, events[0].id, events[1].id) == (text, 1, 2)
    assert ("timestamp",) in [place.path for place in events[0].drift]


def test_a_day_is_a_date_and_what_is_none_stays() -> None:
    voucher = client_of(Fake(one(id=1, expireDate="2026-03-29"))).vouchers.get(1)
    assert voucher.expire_date == date(2026, 3, 29)
    assert voucher.model_dump(mode="json")["expire_date"] == "2026-03-29"
    voucher = client_of(Fake(one(id=1, expireDate="2026-03-29T00:00:00Z"))).vouchers.get(1)
    assert voucher.expire_date == "2026-03-29T00:00:00Z"  # type: ignore[comparison-overlap]
    assert [place.problem for place in voucher.drift if place.path == ("expire_date",)] == [
        "not a date"
    ]


def test_a_body_takes_a_date_or_its_text() -> None:
    fake = Fake(one(id=1))
    client = client_of(fake)
    client.vouchers.update(1, {"amount": 5, "expire_date": date(2026, 3, 29)})
    client.vouchers.update(1, {"amount": 5, "expire_date": "2026-03-29"})
    assert [request.json()["expireDate"] for request in fake.requests] == ["2026-03-29"] * 2
