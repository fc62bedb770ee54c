"""Responses can be changed and sent back, by every resource that can be read and changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.graphql_api.support import NOW
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, one

from beenergised import PublicApiClient
from beenergised.base_models import read
from beenergised.errors import InvalidArgumentError
from beenergised.public_api.arguments import input_model
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.models import ChargePoint, IdTag
from beenergised.public_api.update_bodies import names_of
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox, SandboxSender

CHANGING = [
    (name, verb)
    for name in resource_names()
    for verb, endpoint in find_resource(name).endpoints.items()
    # Of the others nothing is known but the path.
    if verb in {"update", "replace"} and endpoint.request and "get" in find_resource(name).endpoints
]

#: Ways to pass on what was read.
WAYS: dict[str, Callable[[Any], Any]] = {
    "as it is": lambda got: got,
    "dump": lambda got: got.model_dump(),
    "JSON": lambda got: got.model_dump(mode="json"),
    "exact": lambda got: got.model_dump(exclude_unset=True),
    "by alias": lambda got: got.model_dump(by_alias=True),
}


@pytest.fixture(scope="module")
def client() -> Iterator[PublicApiClient]:
    with (
        Sandbox() as sandbox,
        PublicApiClient(
            host="sandbox.invalid", token=DEMO_API_TOKEN, sender=SandboxSender(sandbox),
            clock=Ticks(),
        ) as client,
    ):  # fmt: skip
        sandbox.clock.freeze()
        sandbox.set_time(NOW)
        yield client


def made_date(client: PublicApiClient) -> list[Any]:
    periods = [{"starts_at": "00:00", "ends_at": "24:00", "price": 0.2}]
    dates = client.resource("electricity-rates/price-periods/date")
    dates.replace(72, "2026-12-24", body={"periods": periods})
    return [72, "2026-12-24"]


def made_subscription(client: PublicApiClient) -> list[Any]:
    webhook = {"callback_url": "https://hooks.example.com/told"}
    body = {"via": "webhook", "notifications": ["evse.changed"], "webhook": webhook}
    return [client.resource("notifications").create(body=body).id]


#: What the sandbox does not begin with, or not below a list of ids.
MADE: dict[str, Callable[[PublicApiClient], list[Any]]] = {
    "electricity-rates/price-periods/date": made_date,
    "electricity-rates/price-periods/week-day": lambda _: [71, "any"],
    "notifications": made_subscription,
}


def first_ids(client: PublicApiClient, name: str) -> list[Any]:
    """The path to one of these that is there, through those above it."""
    if name in MADE:
        return MADE[name](client)
    declared = find_resource(name)
    taken = len(declared.endpoints["get"].path_parameters)
    above, _, _ = name.rpartition("/")
    while above and above not in resource_names():
        above = above.rpartition("/")[0]
    if not taken:
        return []
    if "list" not in declared.endpoints:
        return first_ids(client, above)[:taken]
    wanted = len(declared.endpoints["list"].path_parameters)
    for parent in _parents(client, above, wanted):
        for row in client.resource(name).list(*parent).limit(1):
            key = row.id if hasattr(row, "id") else row.key.name
            return [*parent, key][:taken]
    pytest.fail(f"the sandbox has no {name}")


def _parents(client: PublicApiClient, above: str, wanted: int) -> Iterator[list[Any]]:
    if not wanted:
        yield []
        return
    upper = above.rpartition("/")[0]
    for parent in _parents(client, upper, wanted - 1):
        for row in client.resource(above).list(*parent).limit(50):
            yield [*parent, row.id]


@pytest.mark.parametrize(("name", "verb"), CHANGING, ids=str)
def test_what_was_read_is_sent_back_changed(client: PublicApiClient, name: str, verb: str) -> None:
    ids = first_ids(client, name)
    got = client.resource(name).get(*ids)
    fields = names_of(input_model(find_resource(name).endpoints[verb].request))
    given = {*got.model_fields_set, *(got.model_extra or {})}
    for way, passed_on in WAYS.items():
        sent = client.preview(client.resource(name).perform, verb, *ids, body=passed_on(got))
        body = json.loads(sent.content)
        assert set(body) <= set(fields), way
        held = _own(fields, body)
        lost = [each for each in fields.values() if each in given and each not in held]
        lost = [each for each in lost if getattr(got, each) is not None and each not in NO_FORM]
        assert not lost, way


#: Read as text, sent as an object.
NO_FORM = {"payment_method"}


def _own(fields: dict[str, str], body: dict[str, Any]) -> set[str]:
    return {fields[name] for name in body}


def fake_client(fake: Fake) -> PublicApiClient:
    return PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks())


def sent(fake: Fake) -> Any:
    return json.loads(fake.requests[-1].content)


TAG = {"id": 7, "idTagUid": "04A2", "idLabel": "Ann", "status": "enabled", "type": "rfid"}


def test_a_change_of_what_was_read_is_sent() -> None:
    fake = Fake(one(**TAG))
    client = fake_client(fake)
    tag = client.id_tags.get(7)
    tag.id_label = "Bob"
    client.id_tags.update(7, tag)
    assert sent(fake)["idLabel"] == "Bob"
    assert "id" not in sent(fake)
    client.id_tags.update(7, {**tag.model_dump(), "id_label": "Eve"})
    assert sent(fake)["idLabel"] == "Eve"


def test_a_misspelt_name_is_refused_beside_what_was_read() -> None:
    fake = Fake(one(**TAG))
    client = fake_client(fake)
    with pytest.raises(InvalidArgumentError, match="Did you mean 'id_label'"):
        client.id_tags.update(7, {**client.id_tags.get(7).model_dump(), "id_lable": "Bob"})
    assert len(fake.requests) == 1


def test_what_another_resource_answered_is_refused() -> None:
    fake = Fake()
    with pytest.raises(InvalidArgumentError, match="not a IdTag"):
        fake_client(fake).locations.update(1, read(IdTag, TAG))  # type: ignore[arg-type]  # pyright: ignore
    assert not fake.requests


def test_null_that_was_not_asked_for_does_not_clear_anything() -> None:
    # Only include= brings it, so that null in a dump means that it was not asked for.
    endpoint = find_resource("locations").endpoints["get"]
    assert "externalAppData" in endpoint.include
    fake = Fake(one(id=1, name=[{"locale": "en", "translation": "Linz"}]))
    client = fake_client(fake)
    got = client.locations.get(1)
    assert got.model_dump()["external_app_data"] is None
    client.locations.update(1, got.model_dump())
    assert "externalAppData" not in sent(fake)
    client.locations.update(1, {"external_app_data": None})
    assert sent(fake) == {"externalAppData": None}


def test_null_in_own_mapping_is_refused_where_not_nullable() -> None:
    fake = Fake()
    with pytest.raises(InvalidArgumentError, match="name"):
        fake_client(fake).charge_points.update(1, {"name": None})
    assert not fake.requests


def test_a_value_that_is_newer_than_the_library_is_sent_back() -> None:
    fake = Fake(one(id=1, name="A", networkType="6g"), unchecked=True)
    client = fake_client(fake)
    client.charge_points.update(1, client.charge_points.get(1))
    assert sent(fake)["networkType"] == "6g"


def test_members_that_are_not_known_are_left_out() -> None:
    fake = Fake(one(id=1, name="A", moonPhase="full"))
    client = fake_client(fake)
    got = client.charge_points.get(1)
    assert isinstance(got, ChargePoint)
    client.charge_points.update(1, got)
    assert "moonPhase" not in sent(fake)
