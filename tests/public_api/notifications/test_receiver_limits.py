"""Refusals before verification: compressed bodies, and too many bytes at a time."""

from __future__ import annotations

import select
import socket
from contextlib import closing
from typing import Any

import pytest
from tests.public_api.notifications.support import NOW, TOKEN, Moment, body, post, sent
from tests.public_api.notifications.test_receiver_over_http import Sender, serving

from beenergised.errors import InvalidArgumentError
from beenergised.public_api.notifications import NotificationReceiver, signed_headers


def made(**options: Any) -> NotificationReceiver:
    return NotificationReceiver(token=TOKEN, clock=Moment(), **options)


async def test_a_compressed_notification_is_refused_and_told_why(
    caplog: pytest.LogCaptureFixture,
) -> None:
    content = body()
    headers = signed_headers(content, TOKEN, at=NOW)
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    async with made() as receiver:
        status, named, read = await sent(
            receiver, [content], [*pairs, (b"Content-Encoding", b"gzip")]
        )
        assert (status, read) == (415, 0)
        assert named["accept-encoding"] == "identity"
        assert "without Content-Encoding" in named["text"]
        assert await post(receiver, content, headers={"Content-Encoding": "identity"}) == 202
        assert receiver.counts.refused == 1
    assert "refused with 415" in caplog.text
    assert "Content-Encoding" in caplog.text


async def test_bodies_that_exceed_the_budget_together_are_put_off(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with made(max_body=1000, body_budget=1000) as receiver:
        inner: list[int] = []

        async def receive_another() -> None:
            status, named, _ = await sent(receiver, [b"x" * 600])
            assert named["retry-after"] == "5"
            inner.append(status)

        messages = [b"y" * 500, b"y" * 500]

        async def receive() -> dict[str, Any]:
            part = messages.pop(0)
            if not messages:
                await receive_another()
            return {"type": "http.request", "body": part, "more_body": bool(messages)}

        answers: list[Any] = []

        async def send(message: Any) -> None:
            answers.append(message)

        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": "POST",
            "path": "/",
            "headers": [],
        }
        await receiver(scope, receive, send)
        assert inner == [503]
        assert answers[0]["status"] == 401
        # Whatever ends gives back what it held: refused, gone away, accepted.
        for _ in range(20):
            await sent(receiver, [b"x" * 900], goes_away=True)
            assert await post(receiver, b"{}" + b" " * 990, token="another") == 401
        assert receiver.counts.put_off == 1
    assert "body_budget" in caplog.text
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("budget", [0, -1, 999, True, 1.5])
def test_a_budget_without_room_for_one_body_is_refused(budget: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="body_budget"):
        made(max_body=1000, body_budget=budget)


@pytest.mark.parametrize(
    ("method", "parts", "said"),
    [("GET", [b""], "405: it is not a POST"), ("POST", [b"x" * 2000], "413: its body is longer")],
)
async def test_every_refusal_says_why_in_the_log(
    method: str, parts: list[bytes], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with made(max_body=1000) as receiver:
        await sent(receiver, parts, method=method)
    assert said in caplog.text
    assert "xxx" not in caplog.text


async def test_a_full_queue_says_why_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    receiver = made(queue_size=1)
    async with receiver:
        assert [await post(receiver, body(number)) for number in (1, 2, 3)] == [202, 202, 503]
    assert "503: queue_size" in caplog.text


def test_connections_over_the_budget_are_put_off_and_others_served() -> None:
    receiver = NotificationReceiver(
        token=TOKEN, max_body=64 * 1024, body_budget=256 * 1024, body_timeout=None
    )
    begun = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 65536\r\n\r\n" + b"x" * 60_000
    with serving(receiver) as server:
        senders = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
        try:
            for each in senders:
                each.sendall(begun)
            waiting, refused = list(senders), 0
            while refused < 16:  # four fit into the budget
                ready, _, _ = select.select(waiting, [], [], 30)
                assert ready, f"only {refused} were put off"
                for each in ready:
                    assert each.recv(4096).startswith(b"HTTP/1.1 503 ")
                    waiting.remove(each)
                    refused += 1
            sender = Sender(server.port)
            with closing(sender):
                assert sender.post(1) == 202
        finally:
            for each in senders:
                each.close()
    assert receiver.counts.accepted == 1
