"""Notifications over sockets: a sandbox that is served, and a real receiver."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from tests.sandbox.webhooks_support import (
    NOTIFICATIONS,
    Inbox,
    cleared,
    is_signed,
    receiving,
    subscribe,
    subscription,
)
from tests.threads import LIMIT, background

from beenergised.sandbox import Flaws, Sandbox, running
from beenergised.sandbox.deliverer import Deliverer

EVSE = "evse.changed"


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    return cleared(only)


# --- Posting --------------------------------------------------------------------------------------


def test_a_notification_is_posted_to_its_address_with_its_query(sandbox):
    with receiving() as receiver:
        subscribe(sandbox, EVSE, url=receiver.url)
        (told,) = sandbox.trigger(EVSE, at_once=True)
        (request,) = receiver.requests
    assert (told.state, told.status) == ("delivered", 202)
    assert request.url == "/hook?key=1"
    assert request.content == told.body
    assert is_signed(request)
    assert request.headers["x-timestamp"] == told.headers["x-timestamp"]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "app.localhost"])
def test_this_machine_has_several_names(sandbox, host, monkeypatch):
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo",
        lambda name, *rest, **more: real(
            "127.0.0.1" if name.endswith("localhost") else name, *rest, **more
        ),
    )  # fmt: skip
    with receiving() as receiver:
        url = receiver.url.replace("127.0.0.1", host)
        (told,) = sandbox.trigger(EVSE, to=url, at_once=True)
    assert told.state == "delivered"


def test_a_name_of_two_addresses_is_tried_at_both(sandbox, monkeypatch):
    kind = (socket.AF_INET, socket.SOCK_STREAM, 0, "")
    found = [(*kind, ("::1", 0)), (*kind, ("127.0.0.1", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", _of({"localhost": found}))
    with receiving() as receiver:
        url = receiver.url.replace("127.0.0.1", "localhost")
        (told,) = sandbox.trigger(EVSE, to=url, at_once=True)
    assert told.state == "delivered"


def _of(names):
    real = socket.getaddrinfo
    return lambda name, *rest, **more: names.get(name) or real(name, *rest, **more)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://hooks.example.com/", "hooks.example.com is not this machine: the setting"),
        ("http://192.0.2.7/", "192.0.2.7 is not this machine"),
        ("http://127.0.0.1.example.com/", "is not this machine"),
        ("ftp://127.0.0.1/", "this is no address of HTTP"),
        ("http:///hook", "this is no address of HTTP"),
        ("http://127.0.0.1:99999/", "this is no address of HTTP"),
    ],
)
def test_to_no_other_machine_anything_is_sent_and_the_delivery_says_why(
    sandbox, monkeypatch, url, reason
):
    monkeypatch.setattr(socket, "create_connection", None)
    monkeypatch.setattr(socket, "getaddrinfo", None)
    (told,) = sandbox.trigger(EVSE, to=url, at_once=True)
    assert (told.state, told.status) == ("failed", None)
    assert reason in told.reason


@pytest.mark.parametrize(
    "url", ["http://192.0.2.7/", "http://app.localhost/", "http://127.0.0.1:99999/"]
)
def test_what_may_never_be_sent_is_not_tried_again(sandbox, monkeypatch, url):
    elsewhere = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("192.0.2.7", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", _of({"app.localhost": elsewhere}))
    monkeypatch.setattr(socket, "create_connection", None)
    subscribe(sandbox, EVSE, url=url)
    (told,) = sandbox.trigger(EVSE, at_once=True)
    assert (told.state, told.attempts) == ("failed", 1)


def test_a_name_that_only_pretends_to_be_this_machine_is_found_out(sandbox, monkeypatch):
    elsewhere = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("192.0.2.7", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", _of({"app.localhost": elsewhere}))
    monkeypatch.setattr(socket, "create_connection", None)
    (told,) = sandbox.trigger(EVSE, to="http://app.localhost/", at_once=True)
    assert told.reason == "app.localhost is not this machine"


def test_a_setting_names_other_hosts(sandbox, monkeypatch):
    here = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", _of({"hooks.example.com": here}))
    sandbox.configure(notification_hosts="other.example.com, Hooks.example.com")
    with receiving() as receiver:
        url = receiver.url.replace("127.0.0.1", "hooks.example.com")
        (told,) = sandbox.trigger(EVSE, to=url, at_once=True)
    assert told.state == "delivered"


def test_a_receiver_that_is_not_there_is_tried_again(sandbox):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        subscribe(sandbox, EVSE, url=url)
        (told,) = sandbox.trigger(EVSE, at_once=True)
    assert (told.state, told.reason) == ("waiting", "Connection refused")


def test_a_receiver_that_says_nothing_is_given_up_after_the_timeout(sandbox):
    sandbox.configure(notification_timeout=0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (told,) = sandbox.trigger(
            EVSE, to=f"http://127.0.0.1:{silent.getsockname()[1]}/", at_once=True
        )
    assert told.reason == "no answer within 0.05 s"


def test_a_receiver_that_does_not_speak_http_is_a_failure(sandbox):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(LIMIT)
        with background(_say_nonsense, listener):
            (told,) = sandbox.trigger(
                EVSE, to=f"http://127.0.0.1:{listener.getsockname()[1]}/", at_once=True
            )
    assert told.state == "failed"
    assert told.reason


def _say_nonsense(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(b"220 mail.example.com\r\n\r\n")


def test_a_redirect_is_not_followed(sandbox):
    with receiving(307) as receiver:
        (told,) = sandbox.trigger(EVSE, to=receiver.url, at_once=True)
        assert len(receiver.requests) == 1
    assert told.reason == "answered 307"


def test_what_another_one_sends_is_not_sent_twice(sandbox):
    with receiving() as receiver:
        subscribe(sandbox, EVSE, url=receiver.url)
        sandbox.trigger(EVSE, count=40)
        with ThreadPoolExecutor(4) as pool:
            for _ in range(4):
                pool.submit(sandbox.deliver)
        assert len(receiver.requests) == 40
    assert {(each.state, each.attempts) for each in sandbox.deliveries()} == {("delivered", 1)}


# --- Served ---------------------------------------------------------------------------------------


def test_a_sandbox_that_is_served_posts_by_itself(sandbox):
    sandbox.configure(notification_tick=0.01, notification_backoff=0.01)
    with receiving(500) as receiver:
        with running(sandbox) as service:
            _subscribe_and_trigger(service, receiver)
        # The end may have come between a notification's arrival and its answer.
        sandbox.advance(3600)
        sandbox.deliver()
    assert {each.state for each in sandbox.deliveries()} == {"delivered"}


def _subscribe_and_trigger(service, receiver):
    answer = httpx2.post(
        service.public_api_url + NOTIFICATIONS,
        json=subscription(EVSE, url=receiver.url),
        headers={"Authorization": f"Bearer {service.api_token}"},
    )  # fmt: skip
    assert answer.status_code == 201
    service.trigger(EVSE, count=3, flaws=Flaws(duplicate=True))
    requests = receiver.wait_for(7)  # one of six is refused at first
    assert all(is_signed(request) for request in requests)


def test_the_control_endpoints_trigger_send_and_show(sandbox):
    with receiving() as receiver, running(sandbox, deliver=False) as service:
        subscribe(sandbox, EVSE, url=receiver.url)
        with httpx2.Client(base_url=service.control_url) as control:
            body = {"name": EVSE, "set": {"action": "deleted"}, "age": 60}
            (told,) = control.post("trigger", json=body).json()
            assert (told["state"], told["status"]) == ("waiting", None)
            (sent,) = control.post("deliver").json()
            assert (sent["state"], sent["status"], sent["attempts"]) == ("delivered", 202, 1)
            assert control.get("deliveries").json() == [sent]
            assert sent["url"] == receiver.url.partition("?")[0]
            assert receiver.requests[0].json()["action"] == "deleted"
            assert control.post("trigger", json={"name": "evse"}).status_code == 400
            assert control.post("trigger", json={}).status_code == 400
            switched = control.post("subscriptions", json={"id": 1, "enabled": False})
            assert switched.status_code == 200
            assert control.post("trigger", json={"name": EVSE}).status_code == 400
            assert control.post("subscriptions", json={"id": 9, "enabled": True}).status_code == 400
    assert service.deliveries()[0].payload["action"] == "deleted"


def test_the_end_does_not_wait_for_a_receiver_that_says_nothing(sandbox):
    sandbox.configure(notification_tick=0.01, notification_timeout=3600.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        subscribe(sandbox, EVSE, url=f"http://127.0.0.1:{silent.getsockname()[1]}/")
        deliverer = Deliverer(sandbox)
        deliverer.start()
        sandbox.trigger(EVSE, count=3)
        connection, _ = silent.accept()
        deliverer.stop()
        connection.close()
    assert {each.state for each in sandbox.deliveries()} == {"waiting"}
    # The first was broken off, the others were not begun.
    assert [each.attempts for each in sandbox.deliveries()] in ([1, 0, 0], [0, 0, 0])
    inbox = Inbox()
    sandbox.advance(60)
    sandbox.deliver(inbox)
    assert len(inbox.requests) == 3


def test_what_cannot_be_looked_at_is_logged_once_and_tried_again(sandbox, monkeypatch, caplog):
    from beenergised.sandbox import deliverer as module

    monkeypatch.setattr(module, "_AFTER_FAILURE", 0.0)
    tries: list[object] = []
    third = threading.Event()

    def fail(_: object) -> None:
        tries.append(_)
        if len(tries) > 3:
            third.set()
        raise OSError("the disk is gone")

    monkeypatch.setattr(sandbox, "deliver", fail)
    deliverer = Deliverer(sandbox)
    deliverer.start()
    assert third.wait(20)
    deliverer.stop()
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_one_that_was_never_begun_can_be_stopped(sandbox):
    Deliverer(sandbox).stop()
