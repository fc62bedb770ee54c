"""Notifications as the service would post them, and a server for one receiver, without a socket."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from tests.graphql_api.support import Ticks
from tests.public_api.samples import least
from tests.public_api_generation.document import document, request_schema

from beenergised.public_api.notifications import NotificationReceiver, signed_headers
from beenergised.transport.clock import Clock

TOKEN = "made-in-the-back-office"
NOW = datetime(2024, 3, 15, 10, 15, tzinfo=UTC)
KIND = "session.start.stop.notification"

__all__ = ["KIND", "NOW", "TOKEN", "Clock", "Moment", "Ticks", "body", "payload", "post", "sent"]


class Moment(Clock):
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.seconds = now.timestamp()

    def time(self) -> float:
        return self.seconds

    def monotonic(self) -> float:
        return self.seconds


def schema_of(kind: str) -> dict[str, Any]:
    schema = request_schema(document()["webhooks"][kind]["post"])
    assert schema
    return schema


def payload(kind: str, **members: Any) -> dict[str, Any]:
    """The least that is documented of a notification."""
    return {**least(schema_of(kind)), "notification": kind, **members}


def body(number: int = 1, kind: str = KIND, **members: Any) -> bytes:
    """One of many: `number` is its session's."""
    return json.dumps(payload(kind, sessionId=number, **members)).encode()


async def sent(
    receiver: NotificationReceiver,
    parts: Iterable[bytes],
    headers: Iterable[tuple[bytes, bytes]] = (),
    *,
    method: str = "POST",
    goes_away: bool = False,
) -> tuple[int, dict[str, str], int]:
    """A request to a receiver as it is: its status, its headers, and how many parts it read."""
    messages = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    if not goes_away:
        messages[-1]["more_body"] = False
    count = len(messages)
    answers: list[Mapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: Mapping[str, Any]) -> None:
        answers.append(message)

    scope = {
        "type": "http", "http_version": "1.1", "method": method, "path": "/",
        "headers": [(name.lower(), value) for name, value in headers],
    }  # fmt: skip
    await receiver(scope, receive, send)
    if not answers:
        return 0, {}, count - len(messages)
    start, end = answers
    named = {name.decode(): value.decode() for name, value in start["headers"]}
    assert end["type"] == "http.response.body"
    assert named["content-length"] == str(len(end["body"]))
    if start["status"] != 415:  # a sender that was not verified gets no explanation
        assert end["body"] == b""
    else:
        named["text"] = end["body"].decode()
    return start["status"], named, count - len(messages)


async def post(
    receiver: NotificationReceiver,
    content: bytes,
    *,
    token: str = TOKEN,
    at: datetime = NOW,
    headers: Mapping[str, str] | None = None,
) -> int:
    """Post a signed notification. Its status."""
    signed = {**signed_headers(content, token, at=at), **(headers or {})}
    pairs = [(name.encode(), value.encode()) for name, value in signed.items()]
    status, _, _ = await sent(receiver, [content], pairs)
    return status
