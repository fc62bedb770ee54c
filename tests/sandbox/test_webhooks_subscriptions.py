"""Subscriptions in the sandbox: what is kept of them, and sending again what failed."""

from __future__ import annotations

import pytest
from tests.sandbox.public_api_support import PublicApi
from tests.sandbox.webhooks_support import (
    NOTIFICATIONS,
    Inbox,
    cleared,
    is_signed,
    subscribe,
    subscription,
)

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox import PARTNER_API_TOKEN, READING_API_TOKEN, Sandbox
from beenergised.sandbox.specification.public_api import document

KAFKA = {"topic": "events", "brokers": ["broker.example.com:9092"]}


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    return cleared(only)


@pytest.fixture
def operator(sandbox):
    return PublicApi(sandbox)


# --- What is kept ---------------------------------------------------------------------------------


def test_there_is_none_at_first(operator):
    assert operator.send("GET", NOTIFICATIONS).json()["data"] == []


def test_a_subscription_is_made_read_replaced_and_deleted(operator):
    made = operator.send("POST", NOTIFICATIONS, subscription("evse.changed"))
    assert made.status == 201
    row = made.json()["data"]
    assert row == {"id": 1, **subscription("evse.changed")}
    place = f"{NOTIFICATIONS}/1"
    assert operator.send("GET", place).json()["data"] == row
    assert operator.send("GET", NOTIFICATIONS).json()["data"] == [row]
    other = subscription("cdr.received", "evse.changed", url="http://localhost:8000/other")
    assert operator.send("PUT", place, other).json()["data"] == {"id": 1, **other}
    assert operator.send("GET", place).json()["data"] == {"id": 1, **other}
    assert operator.send("DELETE", place).status == 204
    assert operator.send("GET", place).status == 404
    assert operator.send("PUT", place, other).status == 404


def test_one_by_kafka_is_kept_and_gets_nothing_posted(operator, sandbox):
    body = {"via": "kafka", "notifications": ["evse.changed"], "kafka": KAFKA}
    assert operator.send("POST", NOTIFICATIONS, body).json()["data"] == {"id": 1, **body}
    with pytest.raises(InvalidArgumentError, match="No subscription"):
        sandbox.trigger("evse.changed")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"via": "webhook", "notifications": ["evse.changed"]}, "webhook"),
        ({"via": "kafka", "notifications": ["evse.changed"]}, "kafka"),
        ({"via": "webhook", "notifications": ["evse.changed"], "kafka": KAFKA}, "webhook"),
        ({"notifications": ["evse.changed"]}, "via"),
        ({"via": "pigeon", "notifications": ["evse.changed"]}, "via"),
        (subscription("evse.exploded"), "notifications.0"),
        # Sent, says the document, but not to be asked for.
        (subscription("PartnerChangedNotification"), "notifications.0"),
        (subscription("evse.changed", url="nowhere"), "webhook.callbackUrl"),
        (subscription("evse.changed", url="http://a/" + "x" * 500), "webhook.callbackUrl"),
        ({**subscription("evse.changed"), "webhook": {}}, "webhook.callbackUrl"),
    ],
)
def test_what_is_no_subscription_is_a_422_that_names_the_field(operator, body, field):
    answer = operator.send("POST", NOTIFICATIONS, body)
    assert answer.status == 422
    assert list(answer.json()["errors"]) == [field]


def test_all_types_that_may_be_asked_for_can_be(operator, sandbox):
    names = document().schemas["NotificationType"]["enum"]
    assert len(names) == 42
    subscribe(sandbox, *names)


def test_who_may_only_read_cannot_subscribe(sandbox):
    reader = PublicApi(sandbox, READING_API_TOKEN)
    assert reader.status("POST", NOTIFICATIONS, subscription("evse.changed")) == 403
    assert reader.status("GET", NOTIFICATIONS) == 200
    assert PublicApi(sandbox, "wrong").status("GET", NOTIFICATIONS) == 401


def test_notifications_are_signed_with_the_token_that_subscribed(sandbox):
    subscribe(sandbox, "evse.changed")
    subscribe(sandbox, "evse.changed", token=PARTNER_API_TOKEN)
    sandbox.trigger("evse.changed")
    inbox = Inbox()
    sandbox.deliver(inbox)
    first, second = inbox.requests
    assert is_signed(first)
    assert is_signed(second, PARTNER_API_TOKEN)


def test_who_replaces_a_subscription_does_not_change_its_key(sandbox):
    subscribe(sandbox, "evse.changed")
    other = PublicApi(sandbox, PARTNER_API_TOKEN)
    assert other.send("PUT", f"{NOTIFICATIONS}/1", subscription("evse.changed")).status == 200
    sandbox.trigger("evse.changed")
    inbox = Inbox()
    sandbox.deliver(inbox)
    assert is_signed(inbox.requests[0])


def test_the_key_is_in_no_answer(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    for path in (NOTIFICATIONS, f"{NOTIFICATIONS}/1"):
        assert operator.token not in operator.send("GET", path).text
