"""Bodies are checked as they are when they are sent, and what is secret in them is not shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic.fields import FieldInfo
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, one, reply

from beenergised import Answer, PublicApiClient, Request, Unchecked
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError
from beenergised.models import read
from beenergised.public_api.arguments import input_model
from beenergised.public_api.models import (
    IdTagPatch,
    Location,
    LocationGeopositionInput,
    LocationPatch,
    Voucher,
)


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
