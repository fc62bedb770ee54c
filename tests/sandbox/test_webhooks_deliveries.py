"""What becomes of a notification in the sandbox: signed, handed over, tried again."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sandbox.public_api_support import PublicApi
from tests.sandbox.webhooks_support import NOTIFICATIONS, Inbox, cleared, is_signed, subscribe

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox import Flaws, Sandbox, SandboxSettings
from beenergised.sandbox.public_api.outbox import Outbox
from beenergised.sandbox.public_api.signing import signature

BOOT = "BootNotification"


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    return cleared(only)


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture
def frozen(sandbox):
    sandbox.clock.freeze()
    return sandbox


def tell(sandbox: Sandbox, name: str = BOOT, **payload: object) -> None:
    """As an action does that has something to tell."""
    outbox: Outbox = sandbox._public_api.outbox
    with sandbox._store.transaction():
        outbox.tell(name, payload, sandbox.clock.now())


# --- Who is told what -----------------------------------------------------------------------------


def test_a_sandbox_that_was_never_asked_has_nothing_to_send():
    with Sandbox() as sandbox:
        assert sandbox.deliver() == []
        assert sandbox.deliveries() == []


def test_one_delivery_is_made_for_each_subscription_that_asks_for_the_type(sandbox, inbox):
    first = subscribe(sandbox, BOOT, "evse.changed")
    subscribe(sandbox, "cdr.received")
    third = subscribe(sandbox, BOOT, url="http://localhost/other")
    tell(sandbox, chargePointId=1001)
    assert [each.subscription_id for each in sandbox.deliveries()] == [first, third]
    assert [each.state for each in sandbox.deliver(inbox)] == ["delivered", "delivered"]
    assert [request.url for request in inbox.requests] == [
        "http://127.0.0.1/hook", "http://localhost/other",
    ]  # fmt: skip
    assert sandbox.deliver(inbox) == []


def test_legacy_and_dotted_types_are_each_their_own(sandbox, inbox):
    subscribe(sandbox, "session.start.stop.notification")
    tell(sandbox, "SessionStartStopNotification", sessionId=1)
    assert sandbox.deliveries() == []
    tell(sandbox, "session.start.stop.notification", sessionId=1)
    sandbox.deliver(inbox)
    assert inbox.bodies == [{"notification": "session.start.stop.notification", "sessionId": 1}]


def test_a_type_that_there_is_not_is_told_to_nobody(sandbox):
    with pytest.raises(InvalidArgumentError, match="no notification"):
        tell(sandbox, "evse.exploded")


def test_what_is_told_in_a_transaction_that_fails_was_not_told(sandbox):
    subscribe(sandbox, BOOT)

    def fail() -> None:
        with sandbox._store.transaction():
            sandbox._public_api.outbox.tell(BOOT, {}, sandbox.clock.now())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert sandbox.deliveries() == []


def test_whether_anybody_asks_for_a_type_can_be_known_before(sandbox):
    outbox = sandbox._public_api.outbox
    subscribe(sandbox, BOOT)
    assert outbox.wants(BOOT)
    assert not outbox.wants("evse.changed")
    sandbox.switch_subscription(1, enabled=False)
    assert not outbox.wants(BOOT)


def test_a_reset_forgets_them(sandbox):
    subscribe(sandbox, BOOT)
    tell(sandbox)
    sandbox.reset()
    assert sandbox.deliveries() == []


# --- What is sent ---------------------------------------------------------------------------------


def test_a_notification_has_the_documented_headers_and_names_itself_first(sandbox, inbox):
    id_ = subscribe(sandbox, BOOT)
    tell(sandbox, chargePointId=1001, bootNotification={"model": "Säule 22"})
    sandbox.deliver(inbox)
    (request,) = inbox.requests
    assert (
        request.content
        == (
            '{"notification":"BootNotification","chargePointId":1001,'
            '"bootNotification":{"model":"Säule 22"}}'
        ).encode()
    )
    assert request.method == "POST"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["x-tenant"] == "sandbox"
    assert request.headers["x-webhook-id"] == str(id_)
    assert request.headers["x-webhook-type"] == BOOT
    assert is_signed(request)


@given(st.binary(), st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_signature_says_the_same_in_hex_and_in_base64(body, token):
    import base64

    in_hex = signature(body, token)
    assert base64.b64decode(signature(body, token, "base64")) == bytes.fromhex(in_hex)
    assert len(bytes.fromhex(in_hex)) == 32


@pytest.mark.parametrize(("encoding", "length"), [("hex", 64), ("base64", 44)])
def test_how_the_signature_is_written_is_a_setting(sandbox, inbox, encoding, length):
    sandbox.configure(notification_signature=encoding)
    subscribe(sandbox, BOOT)
    tell(sandbox)
    sandbox.deliver(inbox)
    assert len(inbox.requests[0].headers["x-signature"]) == length
    assert is_signed(inbox.requests[0])


def test_the_timestamp_is_the_computers_so_that_receivers_can_compare_it(frozen, inbox):
    frozen.set_time(datetime(2031, 5, 1, tzinfo=UTC))
    subscribe(frozen, BOOT)
    tell(frozen)
    before = time.time()
    frozen.deliver(inbox)
    said = inbox.requests[0].headers["x-timestamp"]
    assert said.endswith("Z")
    assert len(said) == len("2026-01-02T03:04:05.123456Z")
    assert before - 1e-3 <= datetime.fromisoformat(said).timestamp() <= time.time()


def test_the_timestamp_can_be_the_sandboxs(frozen, inbox):
    frozen.set_time(datetime(2031, 5, 1, tzinfo=UTC))
    frozen.configure(notification_timestamps="sandbox")
    subscribe(frozen, BOOT)
    tell(frozen)
    frozen.deliver(inbox)
    assert inbox.requests[0].headers["x-timestamp"] == "2031-05-01T00:00:00.000000Z"


def test_a_delivery_tells_what_was_sent(sandbox, inbox):
    subscribe(sandbox, BOOT, url="http://abc:abc@127.0.0.1/hook?secret=abc")
    tell(sandbox, chargePointId=1001)
    (delivery,) = sandbox.deliver(inbox)
    assert delivery.body == inbox.requests[0].content
    assert dict(delivery.headers) == dict(inbox.requests[0].headers)
    assert delivery.payload["chargePointId"] == 1001
    assert (delivery.status, delivery.reason, delivery.attempts) == (202, "", 1)
    assert "abc" not in repr(delivery)
    assert "abc" not in json.dumps(delivery.as_row())


# --- When it fails --------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 202, 204])
def test_any_2xx_is_a_success(sandbox, status):
    subscribe(sandbox, BOOT)
    tell(sandbox)
    (delivery,) = sandbox.deliver(Inbox(status))
    assert (delivery.state, delivery.status) == ("delivered", status)


@pytest.mark.parametrize("status", [302, 401, 503])
def test_any_other_answer_is_tried_again(sandbox, status):
    subscribe(sandbox, BOOT)
    tell(sandbox)
    (delivery,) = sandbox.deliver(Inbox(status))
    assert (delivery.state, delivery.reason) == ("waiting", f"answered {status}")


def test_pauses_between_attempts_double_and_come_to_an_end(frozen):
    frozen.configure(notification_attempts=4, notification_backoff=10)
    subscribe(frozen, BOOT)
    tell(frozen)
    refusing = Inbox(*[503] * 9)
    assert frozen.deliver(refusing)[0].state == "waiting"
    for pause in (10, 20):
        frozen.advance(pause - 1)
        assert frozen.deliver(refusing) == []
        frozen.advance(1)
        assert frozen.deliver(refusing)[0].state == "waiting"
    frozen.advance(40)
    assert frozen.deliver(refusing)[0].state == "failed"
    frozen.advance(10_000)
    assert frozen.deliver(refusing) == []
    assert len(refusing.requests) == 4


def test_every_attempt_has_the_same_body_and_signature_and_a_time_of_its_own(frozen):
    frozen.configure(notification_timestamps="sandbox")
    subscribe(frozen, BOOT)
    tell(frozen)
    inbox = Inbox(500)
    frozen.deliver(inbox)
    frozen.advance(1)
    assert frozen.deliver(inbox)[0].state == "delivered"
    first, second = inbox.requests
    assert first.content == second.content
    assert first.headers["x-signature"] == second.headers["x-signature"]
    assert first.headers["x-timestamp"] < second.headers["x-timestamp"]


def test_a_receiver_that_raises_is_seen_and_its_notification_stays(frozen, inbox):
    subscribe(frozen, BOOT)
    tell(frozen)

    def broken(_: object) -> int:
        raise KeyError("mine")

    with pytest.raises(KeyError):
        frozen.deliver(broken)
    (delivery,) = frozen.deliveries()
    assert (delivery.state, delivery.reason) == ("waiting", "KeyError")
    frozen.advance(1)
    assert frozen.deliver(inbox)[0].state == "delivered"


def test_two_who_send_do_not_send_the_same(frozen):
    subscribe(frozen, BOOT)
    for place in range(3):
        tell(frozen, chargePointId=place)
    second = Inbox()
    first: list[object] = []

    def slow(request: object) -> int:
        first.append(request)
        frozen.deliver(second)
        return 202

    frozen.deliver(slow)
    assert len(first) == 1
    assert [body["chargePointId"] for body in second.bodies] == [1, 2]
    assert {each.attempts for each in frozen.deliveries()} == {1}


def test_what_somebody_took_and_never_sent_is_sent_after_a_while(frozen, inbox):
    subscribe(frozen, BOOT)
    tell(frozen)
    courier = frozen._webhooks._courier
    assert courier._take(1, held=False)  # and dies
    assert frozen.deliver(inbox) == []
    frozen.advance(courier.lease)
    assert frozen.deliver(inbox)[0].attempts == 2


def test_to_a_subscription_that_is_gone_or_disabled_nothing_more_is_sent(sandbox, inbox):
    subscribe(sandbox, BOOT)
    subscribe(sandbox, BOOT)
    tell(sandbox)
    sandbox.switch_subscription(1, enabled=False)
    assert PublicApi(sandbox).send("DELETE", f"{NOTIFICATIONS}/2").status == 204
    states = [(each.state, each.reason) for each in sandbox.deliver(inbox)]
    assert states == [("failed", "the subscription is gone, or disabled")] * 2
    assert inbox.requests == []


def test_a_subscription_that_there_is_not_cannot_be_switched(sandbox):
    with pytest.raises(InvalidArgumentError, match="no subscription 9"):
        sandbox.switch_subscription(9, enabled=False)


# --- Flaws ----------------------------------------------------------------------------------------


def flawed(sandbox: Sandbox, inbox: Inbox, **flaws: object) -> Inbox:
    subscribe(sandbox, BOOT)
    sandbox.trigger(BOOT, flaws=Flaws(**flaws))
    sandbox.deliver(inbox)
    return inbox


def test_one_may_come_twice(sandbox, inbox):
    first, second = flawed(sandbox, inbox, duplicate=True).requests
    assert first.content == second.content
    assert is_signed(first)
    assert is_signed(second)


def test_one_may_be_signed_with_another_key(sandbox, inbox):
    (request,) = flawed(sandbox, inbox, bad_signature=True).requests
    assert len(request.headers["x-signature"]) == 64
    assert not is_signed(request)


def test_one_may_come_without_a_signature(sandbox, inbox):
    (request,) = flawed(sandbox, inbox, unsigned=True).requests
    assert "x-signature" not in request.headers


def test_one_may_be_changed_after_it_was_signed(sandbox, inbox):
    (request,) = flawed(sandbox, inbox, changed_body=True).requests
    assert not is_signed(request)
    assert request.json()["notification"] == BOOT


@pytest.mark.parametrize("age", [3600, -3600])
def test_one_may_be_of_another_time(sandbox, inbox, age):
    before = time.time()
    (request,) = flawed(sandbox, inbox, age=age).requests
    said = datetime.fromisoformat(request.headers["x-timestamp"]).timestamp()
    assert before - 1e-3 <= said + age <= time.time() + 1e-3
    assert is_signed(request)


def test_one_may_come_late(frozen, inbox):
    flawed(frozen, inbox, late=60)
    assert inbox.requests == []
    frozen.advance(60)
    frozen.deliver(inbox)
    assert len(inbox.requests) == 1


# --- Settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("notification_attempts", 0), ("notification_timeout", 0.0), ("notification_tick", 0.0),
        ("notification_backoff", -1.0), ("notification_signature", "octal"),
    ],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_refused(name, value):
    with pytest.raises(InvalidArgumentError, match=name):
        SandboxSettings().changed(**{name: value})


@settings(max_examples=20)
@given(st.dictionaries(st.text(max_size=5), st.text(max_size=8), max_size=4))
def test_whatever_is_told_arrives_as_it_was(only, payload):
    subscribe(cleared(only), BOOT)
    tell(only, member=payload)
    inbox = Inbox()
    only.deliver(inbox)
    (request,) = inbox.requests
    assert request.json() == {"notification": BOOT, "member": payload}
    assert is_signed(request)
