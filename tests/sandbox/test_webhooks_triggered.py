"""Made-up notifications of every type, held against the document."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.public_api_generation.document import document
from tests.sandbox.public_api_support import PublicApi, _validator
from tests.sandbox.webhooks_support import Inbox, cleared, is_signed, subscribe

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox import Sandbox

SCHEMAS: dict[str, Any] = {
    name: said["post"]["requestBody"]["content"]["application/json"]["schema"]
    for name, said in document()["webhooks"].items()
}
SUBSCRIBABLE: list[str] = document()["components"]["schemas"]["NotificationType"]["enum"]
START_STOP = "session.start.stop.notification"


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    return cleared(only)


def payloads(sandbox: Sandbox, name: str, **options: Any) -> list[dict[str, Any]]:
    told = sandbox.trigger(name, to="http://127.0.0.1/hook", **options)
    return [each.payload for each in told]


def wrong(name: str, payload: dict[str, Any]) -> list[str]:
    errors = _validator(json.dumps(SCHEMAS[name])).iter_errors(payload)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_the_document_has_43_types_of_which_39_are_documented():
    assert len(SCHEMAS) == 43
    assert sum("$ref" in schema for schema in SCHEMAS.values()) == 39
    assert set(SCHEMAS) - set(SUBSCRIBABLE) == {"PartnerChangedNotification"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_type_can_be_triggered_and_is_as_documented(sandbox, name):
    inbox = Inbox()
    told = payloads(sandbox, name, count=3)
    sandbox.deliver(inbox)
    assert inbox.bodies == told
    for request, payload in zip(inbox.requests, told, strict=True):
        assert next(iter(payload)) == "notification"
        assert payload["notification"] == name == request.headers["x-webhook-type"]
        assert wrong(name, payload) == []
        assert is_signed(request)


@pytest.mark.parametrize("name", SUBSCRIBABLE)
def test_every_type_reaches_who_subscribed_to_it(sandbox, name):
    subscribe(sandbox, *SUBSCRIBABLE)
    inbox = Inbox()
    sandbox.trigger(name)
    sandbox.deliver(inbox)
    (body,) = inbox.bodies
    assert body["notification"] == name


@pytest.mark.parametrize(
    ("member", "path"),
    [
        ("chargePointId", "/charge-points/v2.0/{}"),
        ("evseId", "/evses/v2.1/{}"),
        ("sessionId", "/sessions/v1.0/{}"),
        ("userId", "/users/v1.1/{}"),
    ],
)
def test_what_it_names_is_there(sandbox, member, path):
    operator = PublicApi(sandbox)
    for payload in payloads(sandbox, START_STOP, count=5):
        assert str(operator.get(path.format(payload[member]))["id"]) == str(payload[member])


def test_what_it_says_of_a_session_is_so(sandbox):
    (payload,) = payloads(sandbox, START_STOP)
    session = PublicApi(sandbox).get(f"/sessions/v1.0/{payload['sessionId']}")
    assert payload["energyConsumed"] == session["energy"]
    assert payload["meterStop"] - payload["meterStart"] == session["energy"]
    assert payload["stoppedAtTimestamp"] == session["stoppedAt"]
    (update,) = payloads(sandbox, "SessionUpdateNotification")
    assert update["session"]["status"] == session["status"] == "finished"


def test_several_differ_so_that_none_is_taken_for_a_duplicate(sandbox):
    for name in (START_STOP, "partner.changed", "userBalance.changed", "cdr.received"):
        told = payloads(sandbox, name, count=20)
        assert len({json.dumps(each) for each in told}) == 20, name


# --- What it is to say ----------------------------------------------------------------------------


def test_members_can_be_said(sandbox):
    (payload,) = payloads(
        sandbox, "SessionUpdateNotification",
        changes={"session.status": "failed", "session.power.latest": 11000},
    )  # fmt: skip
    assert payload["session"]["status"] == "failed"
    assert payload["session"]["power"]["latest"] == 11000
    assert payload["session"]["userId"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"action": "exploded"}, "none of start, stop"),
        ({"sessionId": "abc"}, "sessionId"),
        ({"sesionId": 1}, "Did you mean 'sessionId'"),
        ({"lastUpdatedAt": None}, "lastUpdatedAt"),
    ],
)
def test_what_does_not_fit_is_refused_unless_it_is_wanted(sandbox, changes, said):
    with pytest.raises(InvalidArgumentError, match=said):
        sandbox.trigger(START_STOP, changes, to="http://127.0.0.1/hook")
    assert sandbox.deliveries() == []
    (payload,) = payloads(sandbox, START_STOP, changes=changes, unchecked=True)
    assert {name: payload[name] for name in changes} == changes


def test_of_a_form_that_is_not_known_anything_may_be_said(sandbox):
    (payload,) = payloads(sandbox, "subscriptionPlan.changed", changes={"plan.name": "Night"})
    assert payload["plan"] == {"name": "Night"}


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("session.start.stop", START_STOP),
        ("sessionUpdate", "SessionUpdateNotification"),
        ("EVSE.CHANGED", "evse.changed"),
    ],
)
def test_a_type_that_there_is_not_is_refused_with_the_nearest(sandbox, name, near):
    with pytest.raises(InvalidArgumentError, match=f"Did you mean {near!r}"):
        sandbox.trigger(name)


def test_without_anybody_to_get_it_nothing_is_triggered(sandbox):
    with pytest.raises(InvalidArgumentError, match=r"No subscription asks for evse\.changed"):
        sandbox.trigger("evse.changed")
    with pytest.raises(InvalidArgumentError, match="count is 1 or more"):
        sandbox.trigger("evse.changed", to="http://127.0.0.1/hook", count=0)


def test_one_to_an_address_is_signed_with_the_token_that_was_given(sandbox):
    inbox = Inbox()
    sandbox.trigger("evse.changed", to="http://127.0.0.1/hook", token="another")
    (delivery,) = sandbox.deliver(inbox)
    assert is_signed(inbox.requests[0], "another")
    assert delivery.subscription_id is None
    assert delivery.state == "delivered"


def test_one_to_an_address_is_sent_once(sandbox):
    sandbox.trigger("evse.changed", to="http://127.0.0.1/hook")
    (delivery,) = sandbox.deliver(Inbox(500))
    assert delivery.state == "failed"
