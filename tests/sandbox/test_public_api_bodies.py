"""Bodies that are written to the sandbox's Public API, judged by the document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from tests.public_api_generation.document import document, operations
from tests.public_api_generation.examples import example_of
from tests.sandbox.public_api_support import RESOURCES, PublicApi, complaints
from tests.sandbox.webhooks_support import subscribe

from beenergised.sandbox import Sandbox, public_api_coverage
from beenergised.sandbox.public_api.collections import collection_of
from beenergised.sandbox.specification.public_api import document as short_document

#: What stands in paths: rows that the sandbox has from the beginning.
IDS = {
    "location": 501, "chargingZone": 51, "chargePoint": 1001, "evse": 10011, "connector": 100111,
    "key": "HeartbeatInterval", "circuit": 61, "userPriority": 1, "electricityRate": 71,
    "date": "2026-12-24", "weekDay": "any", "idTag": 401, "partner": 11, "subscriptionPlan": 1,
    "tariffGroup": 81, "tariff": 91, "transaction": 400001, "user": 101,
    "paymentMethodId": "pm-5001", "vendorErrorCode": 41, "voucher": 1, "notification": 1,
}  # fmt: skip
ONLY_WHEN_INCLUDED = {"externalAppData"}
#: Members that are read in another form than they are written in: see the tests of forms.
ELSEWHERE = {
    "Transaction": {"paymentMethod"},
    "User": {"password"},
    "Voucher": {"prefix"},
    "ChargePointConfiguration": {"value"},
    "UserInvoiceDetails": {"name", "email", "mobilePhoneNumber", "taxId", "country", "city",
                           "postcode", "address", "landlinePhoneNumber"},
    "ChargePointSharedPartner": {"partnerIds"},
    "UserPaymentMethod": {"tokenizedType", "bankTransferType", "transactionId"},
}  # fmt: skip


STATEFUL = {
    (row["method"], row["path"]) for row in public_api_coverage() if row["kind"] == "stateful"
}


WRITES = [
    pytest.param(method, path, said, id=said["operationId"])
    for method, path, said in operations()
    if method in {"POST", "PATCH", "PUT"}
    and (method, path) in STATEFUL
    and "/actions/" not in path
    and said.get("x-confidence") != "unknown"
]


@pytest.fixture(scope="module")
def operator() -> Iterator[PublicApi]:
    """One state for all: what an example leaves does not disturb the next."""
    with Sandbox() as sandbox:
        subscribe(sandbox, "evse.changed")  # of these there are none at first
        yield PublicApi(sandbox)


def filled(path: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(IDS[found[1]]), path)


def body_schema(said: dict[str, Any]) -> dict[str, Any]:
    return said["requestBody"]["content"]["application/json"]["schema"]


def members(schema: dict[str, Any]) -> dict[str, Any]:
    """The listed members of a schema."""
    return resolved(schema).get("properties", {})


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema that a reference leads to."""
    while "$ref" in schema:
        schema = document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def read_schema(said: dict[str, Any]) -> dict[str, Any]:
    for status, answer in said["responses"].items():
        if status.startswith("2") and "content" in answer:
            schema = answer["content"]["application/json"]["schema"]
            return schema.get("properties", {}).get("data", schema)
    return {}


#: Rows that bodies may name.
FIRST = {
    "locations": 501, "charging-zones": 51, "electricity-rates": 71, "users": 101, "partners": 11,
    "subscription-plans": 1, "tariff-groups": 81, "tariffs": 91, "charge-points": 1001,
    "circuits": 61, "sessions": 700001,
}  # fmt: skip
#: What a subscription must say of the channel that it names.
CHANNELS = {
    "webhook": {"callbackUrl": "https://example.com/hook"},
    "kafka": {"topic": "events", "brokers": []},
}
_FRESH = count()


def in_place(method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """A body whose references are to rows that are there, and whose address nobody has."""
    operation = short_document().at(path)[0][method]
    collection = collection_of(operation)
    assert collection is not None
    body = json.loads(json.dumps(body))
    for member, target in collection.references.items():
        *above, last = member.split(".")
        inner: Any = body
        for step in above:
            inner = inner.get(step) if isinstance(inner, dict) else None
        if isinstance(inner, dict) and inner.get(last) is not None:
            inner[last] = _named(inner[last], FIRST[target])
    if collection.name == "notifications" and body.get("via") in CHANNELS:
        body.setdefault(body["via"], CHANNELS[body["via"]])
    for member in collection.unique:
        if member in body:
            body[member] = f"fresh{next(_FRESH)}@example.com"
    return body


def _named(value: Any, id_: int) -> Any:
    if isinstance(value, list):
        return [_named(each, id_) for each in value]
    return str(id_) if isinstance(value, str) else id_


def holds(found: object, sent: object) -> bool:
    """Whether what was sent is in what is read; a null may be left out."""
    if isinstance(sent, dict) and isinstance(found, dict):
        return all(value is None or holds(found.get(name), value) for name, value in sent.items())
    if isinstance(sent, list) and isinstance(found, list):
        return len(found) == len(sent) and all(map(holds, found, sent))
    return found == sent


@pytest.mark.parametrize(("method", "path", "said"), WRITES)
@settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)  # fmt: skip
@given(data=st.data())
def test_every_body_of_the_document_is_accepted_and_reads_back(operator, method, path, said, data):
    schema = body_schema(said)
    body = in_place(method, path, data.draw(example_of(schema)))
    read = members(read_schema(said))
    # What is sent for a member whose type is only known where it is read could be anything.
    assume(not any(not _is_known(inner) and _is_known(read.get(name, {}))
                   for name, inner in members(schema).items() if name in body))  # fmt: skip
    url = filled(path)
    answer = operator.send(method, url, body, checked=False)
    documented = {int(status) for status in said["responses"] if status[:1] == "2"}
    assert answer.status in documented, answer.text[:500]
    assert complaints(answer, method, url) == []
    if answer.status == 204:
        return
    made = answer.json()
    made = made.get("data", made)
    subject = said["operationId"].removeprefix("create").removeprefix("update")
    subject = subject.removeprefix("replace")
    sent = {
        name: value
        for name, value in body.items()
        if (not read or name in read)
        and name not in ELSEWHERE.get(subject, ())
        and name not in ONLY_WHEN_INCLUDED
    }
    assert holds(made, sent), (made, sent)


def _is_known(schema: dict[str, Any]) -> bool:
    return bool({"type", "$ref", "anyOf", "oneOf", "enum", "const"} & set(schema))


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [each for each in WRITES if resolved(body_schema(each.values[2])).get("required")],
)
def test_a_body_without_what_is_required_is_refused_by_name(operator, method, path, said):
    schema = resolved(body_schema(said))
    required = schema["required"]
    answer = operator.send(method, filled(path), {})
    assert answer.status == 422
    assert sorted(answer.json()["errors"]) == sorted(required)


@pytest.mark.parametrize(
    ("path", "changes", "fields"),
    [
        ("/locations/v2.0/501", {"country": "Austria"}, ["country"]),
        ("/locations/v2.0/501", {"geoposition": {"latitude": 91, "longitude": 0}},
         ["geoposition.latitude"]),
        ("/locations/v2.0/501", {"geoposition": {"latitude": 1}}, ["geoposition.longitude"]),
        ("/locations/v2.0/501", {"name": [{"locale": 5}]}, ["name.0.locale"]),
        ("/locations/v2.0/501", {"name": "Here", "tags": [1]}, ["name", "tags.0"]),
        ("/locations/v2.0/501", {"parkingType": "ON_THE_MOON"}, ["parkingType"]),
        ("/charge-points/v2.0/1001", {"status": "out of order", "pin": "12345"}, ["pin"]),
        ("/charge-points/v2.0/1001", {"integratedAt": "yesterday"}, ["integratedAt"]),
        ("/users/v1.1/101", {"email": "nobody"}, ["email"]),
        ("/users/v1.1/101", {"password": "short"}, ["password"]),
        ("/electricity-rates/v2.0/71", {"taxPercentage": 101}, ["taxPercentage"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_field(operator, path, changes, fields):
    wrong = operator.wrong("PATCH", path, changes)
    assert sorted(wrong) == fields
    assert all(isinstance(said, str) for reasons in wrong.values() for said in reasons)


def test_what_is_only_shown_when_included_reads_back_when_it_is(operator):
    path = "/locations/v2.0/503"
    assert "externalAppData" not in operator.get(path)
    operator.write("PATCH", path, {"externalAppData": {"a": {"b": [1]}}})
    assert operator.get(path, **{"include[]": "externalAppData"})["externalAppData"] == {
        "a": {"b": [1]}
    }


def test_what_is_refused_changes_nothing(operator):
    before = operator.get("/locations/v2.0/503")
    operator.wrong("PATCH", "/locations/v2.0/503", {"city": "Elsewhere", "country": "Nowhere"})
    assert operator.get("/locations/v2.0/503") == before


@pytest.mark.parametrize("amount", [19.99, 0.07, 1.1, 12])
def test_a_price_is_a_multiple_of_a_cent_as_people_count(operator, amount):
    body = {"name": "Rate", "defaultPrice": amount, "taxPercentage": 20}
    assert operator.write("POST", "/electricity-rates/v2.0", body, status=201)


@pytest.mark.parametrize("body", [[], "text", 5, None, [{}]])
def test_a_body_is_one_object(operator, body):
    answer = operator.send("POST", f"{RESOURCES}/locations/v2.0", json.loads(json.dumps(body)))
    assert answer.status == 422
