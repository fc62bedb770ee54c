"""The action that sends again what failed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.sandbox.public_api_support import PublicApi
from tests.sandbox.webhooks_support import RESEND, Inbox, cleared, subscribe

from beenergised.sandbox import PUBLIC_API_URL, READING_API_TOKEN, Sandbox

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    cleared(only).clock.freeze()
    only.set_time(NOW)
    only.configure(notification_attempts=1)
    return only


@pytest.fixture
def operator(sandbox):
    return PublicApi(sandbox)


def ask(operator: PublicApi, *names: str, id_: int = 1, **body: object) -> int:
    path = PUBLIC_API_URL + RESEND.format(id_)
    return operator.send("POST", path, {"notifications": [*names], **body}).status


def fail(sandbox: Sandbox, *names: str) -> None:
    for name in names:
        sandbox.trigger(name)
    sandbox.deliver(Inbox(*[500] * 20))


def test_what_failed_is_sent_once_more(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    fail(sandbox, "evse.changed")
    assert sandbox.deliver(Inbox()) == []
    assert ask(operator, "evse.changed") == 202
    (delivery,) = sandbox.deliver(Inbox(503))
    assert (delivery.state, delivery.attempts) == ("failed", 2)
    sandbox.advance(3600)
    assert sandbox.deliver(Inbox()) == []


def test_what_arrived_is_not_sent_again(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    sandbox.trigger("evse.changed")
    sandbox.deliver(Inbox())
    assert ask(operator, "evse.changed") == 202
    assert sandbox.deliver(Inbox()) == []


def test_only_the_types_and_the_subscription_that_were_named(operator, sandbox):
    subscribe(sandbox, "evse.changed", "cdr.received")
    subscribe(sandbox, "evse.changed")
    fail(sandbox, "evse.changed", "cdr.received")
    assert ask(operator, "evse.changed") == 202
    again = sandbox.deliver(Inbox())
    assert [(each.subscription_id, each.type) for each in again] == [(1, "evse.changed")]


def test_only_those_of_the_time_that_was_named(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    for _ in range(4):
        fail(sandbox, "evse.changed")
        sandbox.advance(3600)
    start, end = (NOW + timedelta(hours=hour) for hour in (0.5, 2.5))
    assert ask(
        operator, "evse.changed", startTime=start.isoformat(), endTime=end.isoformat()
    ) == 202  # fmt: skip
    assert [each.number for each in sandbox.deliver(Inbox())] == [2, 3]


def test_it_may_be_asked_for_once_in_15_minutes_for_each_subscription(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    subscribe(sandbox, "evse.changed")
    assert ask(operator, "evse.changed") == 202
    sandbox.advance(15 * 60 - 1)
    assert ask(operator, "evse.changed") == 409
    assert ask(operator, "evse.changed", id_=2) == 202
    sandbox.advance(1)
    assert ask(operator, "evse.changed") == 202


def test_it_is_refused_for_a_subscription_that_is_disabled_or_not_there(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    sandbox.switch_subscription(1, enabled=False)
    assert ask(operator, "evse.changed") == 409
    sandbox.switch_subscription(1, enabled=True)
    assert ask(operator, "evse.changed") == 202
    assert ask(operator, "evse.changed", id_=9) == 404


def test_it_is_refused_for_a_type_that_there_is_not_and_who_may_only_read(operator, sandbox):
    subscribe(sandbox, "evse.changed")
    assert ask(operator, "evse.exploded") == 422
    assert ask(PublicApi(sandbox, READING_API_TOKEN), "evse.changed") == 403
