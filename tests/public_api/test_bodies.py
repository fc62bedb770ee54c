"""Bodies are checked as they are when they are sent, and what is secret in them is not shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic.fields import FieldInfo
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, one, reply

from beenergised import PublicApiClient, Unchecked
from beenergised.base_models import read
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError
from beenergised.models import Answer
from beenergised.names import to_snake
from beenergised.public_api.arguments import argument_names, input_model
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.models import (
    IdTagPatch,
    Location,
    LocationGeopositionInput,
    LocationPatch,
    Voucher,
)
from beenergised.transport import Request


def answering(*replies: Any) -> tuple[PublicApiClient, Fake]:
    fake = Fake(*replies)
    return PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks()), fake


# --- What was changed after a body was made


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("status", "disabeld", "Did you mean 'disabled'"),
        ("expire_at", "soon", "not ISO 8601"),
        ("user_id", "seven", "user_id"),
    ],
)
def test_what_is_assigned_to_a_body_is_checked_before_it_is_sent(
    name: str, value: object, said: str
) -> None:
    client, fake = answering(one(id=1))
    body = IdTagPatch(id_label="Ann")
    setattr(body, name, value)
    with pytest.raises(InvalidArgumentError, match=said):
        client.id_tags.update(1, body)
    assert not fake.requests


def test_what_is_changed_within_a_body_is_checked_too() -> None:
    client, fake = answering(one(id=1))
    place = LocationGeopositionInput(latitude=52.5, longitude=13.4)
    body = LocationPatch(geoposition=place, tags=["a"])
    assert body.tags is not None
    body.tags.append(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(InvalidArgumentError, match="tags"):
        client.locations.update(1, body)
    place.latitude = "north"  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(InvalidArgumentError, match="latitude"):
        client.locations.update(1, {"geoposition": place})
    assert not fake.requests


def test_what_was_checked_once_is_sent_as_it_was_given() -> None:
    fake = Fake(one(id=1), unchecked=True)
    client = PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks())
    body = IdTagPatch(status=Unchecked("lost"), id_label=None)
    body.external_id = "7"
    client.id_tags.update(1, body)
    sent = json.loads(fake.requests[-1].content)
    assert sent == {"status": "lost", "idLabel": None, "externalId": "7"}


def test_a_field_is_no_extra_under_any_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    client, fake = answering(one(id=1))
    fields: dict[str, FieldInfo] = input_model("id_tags:IdTagPatch").model_fields
    # As pydantic leaves it until a model is built.
    monkeypatch.setattr(fields["id_label"], "alias", None)
    for name in ("id_label", "idLabel"):
        with pytest.raises(InvalidArgumentError, match="is a field"):
            client.id_tags.update(1, {}, extra={name: "x"})
    assert not fake.requests


# --- What is secret in one

SECRETS = {"pin": "4711", "sharing_code": "open-sesame"}


def test_a_rehearsal_shows_no_pin_and_no_sharing_code() -> None:
    client, fake = answering(one(id=1))
    body: dict[str, object] = {"name": "A", "status": "enabled", "type": "public", **SECRETS}
    rehearsed = client.preview(client.charge_points.create, body)
    assert isinstance(rehearsed, Request)
    assert not [text for text in SECRETS.values() if text in rehearsed.text]
    assert '"sharingCode":"[redacted]"' in rehearsed.text
    client.charge_points.create(body)
    assert all(text in fake.requests[-1].text for text in SECRETS.values())
    listed = client.preview(client.charge_points.list, sharing_code=SECRETS["sharing_code"])
    assert isinstance(listed, Request)
    assert SECRETS["sharing_code"] not in listed.url


def test_the_number_of_an_account_is_not_in_what_is_kept_of_a_lost_write() -> None:
    client, _ = answering(reply(None, 500))
    body = {"bank_details": {"bank_account_number": "DE02120300000000202051"}}
    with pytest.raises(OutcomeUnknownError) as caught:
        client.partners.update(1, body)
    assert "DE0212" not in repr(caught.value.variables)
    assert "bankAccountNumber" in repr(caught.value.variables)


@pytest.mark.parametrize(
    ("answer", "secret"),
    [
        (read(Location, {"id": 1, "locationPin": "47114711"}), "47114711"),
        (read(Location, {"id": 1, "locationPin": 4711}), "4711"),
        (read(Voucher, {"id": 1, "code": "SUMMER-2026-XYZ"}), "SUMMER"),
    ],
)
def test_what_opens_or_pays_something_is_not_in_the_repr_of_an_answer(
    answer: Answer, secret: str
) -> None:
    assert secret not in repr(answer)
    assert secret in answer.model_dump_json()
    assert not [place for place in answer.drift if place.problem != "missing"]


# --- Fields by name


def test_fields_by_name_are_the_body() -> None:
    client, fake = answering(one(id=1), one(id=1))
    client.id_tags.update(1, id_label="Ann", expire_at=None, user_id=7, timeout=5)
    client.id_tags.update(1, IdTagPatch(id_label="Ann", expire_at=None, user_id=7))
    first, second = fake.requests
    assert json.loads(first.content) == {"idLabel": "Ann", "expireAt": None, "userId": 7}
    assert first.content == second.content


def test_fields_by_name_are_taken_by_resources_without_a_class_of_their_own() -> None:
    client, fake = answering(one(id=1))
    client.resource("id-tags").update(1, id_label="Ann", extra={"newer": 1})
    assert json.loads(fake.requests[0].content) == {"idLabel": "Ann", "newer": 1}


@pytest.mark.parametrize("body", [{"id_label": "Ann"}, IdTagPatch(id_label="Ann")], ids=repr)
def test_body_and_fields_together_are_refused(body: Any) -> None:
    client, fake = answering(one(id=1))
    with pytest.raises(InvalidArgumentError, match=r"not both\..* by name: user_id\."):
        client.id_tags.update(1, body, user_id=7)
    assert not fake.requests


def test_required_fields_that_lack_are_named() -> None:
    client, fake = answering(one(id=1))
    with pytest.raises(InvalidArgumentError, match=r"at least type, id_tag_uid, status"):
        client.id_tags.create()
    with pytest.raises(InvalidArgumentError, match=r"^id_tag_uid: Field required") as caught:
        client.id_tags.create(type="rfid", status="enabled")
    assert caught.value.argument == "id_tag_uid"
    assert not fake.requests


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"id_lable": "Ann"}, r"id_lable.*Did you mean 'id_label'"),
        ({"status": "disabeld"}, r"status: .*Did you mean 'disabled'"),
        ({"user_id": "seven"}, "user_id"),
        ({"user_id": [1, 2]}, "user_id"),
    ],
)
def test_wrong_field_by_name_is_refused(given: dict[str, Any], said: str) -> None:
    client, fake = answering(one(id=1))
    with pytest.raises(InvalidArgumentError, match=said):
        client.id_tags.update(1, **given)
    assert not fake.requests


def test_field_named_like_an_argument_has_an_underscore() -> None:
    clashes = {
        (endpoint.name, argument)
        for name in resource_names()
        for endpoint in find_resource(name).endpoints.values()
        for argument, field in argument_names(endpoint).items()
        if argument != field
    }
    assert clashes
    for name in resource_names():
        for endpoint in find_resource(name).endpoints.values():
            taken = {to_snake(each.name) for each in (*endpoint.path_parameters, *endpoint.query)}
            assert not taken & set(argument_names(endpoint)), endpoint.name
