"""ASGI for a receiver: request bodies within limits, responses, and the lifespan protocol."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias

from beenergised.errors import ConfigurationError

# Any: ASGI's own types, in the words of its specification.
Message: TypeAlias = MutableMapping[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

HeaderPairs: TypeAlias = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Reply:
    """A response. `early`: the rest of the request was not read.

    reason: for the log.
    text: the body of the response, for the sender. Empty for most: a
        sender that was not verified gets no explanation.
    """

    status: int
    headers: tuple[tuple[bytes, bytes], ...] = ()
    early: bool = False
    reason: str = ""
    text: str = ""


#: Seconds after which a sender may come back: long enough to work through something.
_LATER: Final = ((b"retry-after", b"5"),)
_NO_CODING: Final = "A notification must be sent without Content-Encoding."

ACCEPTED: Final = Reply(202)
UNREADABLE: Final = Reply(400)
NOT_TRUSTED: Final = Reply(401)
TOO_SLOW: Final = Reply(408, early=True, reason="its body did not arrive in time")
ONLY_POST: Final = Reply(405, ((b"allow", b"POST"),), early=True, reason="it is not a POST")
TOO_LARGE: Final = Reply(413, early=True, reason="its body is longer than max_body")
#: It is not documented whether a signature covers the compressed bytes, and decompressing a body
#: before it is verified is a risk.
COMPRESSED: Final = Reply(
    415,
    ((b"accept-encoding", b"identity"), (b"content-type", b"text/plain; charset=utf-8")),
    early=True,
    reason="it has a Content-Encoding, and compressed notifications are not supported: the "
    "service, or the proxy in front, must send it uncompressed",
    text=_NO_CODING,
)
FULL: Final = Reply(503, _LATER, reason="queue_size notifications are waiting already")
NO_BUDGET: Final = Reply(
    503, _LATER, early=True, reason="the bodies that are arriving hold all of body_budget"
)
NOT_HERE: Final = Reply(503, _LATER, early=True)


class BodyBudget:
    """The bytes that all bodies under way may hold together, before any of them is verified."""

    def __init__(self, size: int) -> None:
        self._left = size

    def take(self, size: int) -> bool:
        """Reserve so many bytes. False if there are fewer left."""
        if size > self._left:
            return False
        self._left -= size
        return True

    def give_back(self, size: int) -> None:
        """Release reserved bytes."""
        self._left += size


class Lives(Protocol):
    """Something that is begun and ended with the server."""

    async def start(self) -> None:
        """Begin."""
        ...

    # object: what is left, which nobody here wants.
    async def stop(self, *, drain_timeout: float | None = None) -> object:
        """End, within so many seconds."""
        ...


async def live(what: Lives, receive: Receive, send: Send) -> None:
    """The lifespan protocol: begin with the server, end with it."""
    await receive()
    try:
        await what.start()
    except ConfigurationError as error:
        await send({"type": "lifespan.startup.failed", "message": str(error)})
        return
    await send({"type": "lifespan.startup.complete"})
    try:
        await receive()
    except BaseException:
        # The loop is torn down. There is no time left, but enough to say what is lost.
        await what.stop(drain_timeout=0)
        raise
    await what.stop()
    await send({"type": "lifespan.shutdown.complete"})


async def body_of(
    scope: Scope, receive: Receive, most: int, within: float | None, budget: BodyBudget
) -> bytes | Reply | None:
    """Return the whole body, a `Reply` that refuses it, or None if the sender went away.

    A body is refused if it is compressed, longer than `most`, or not complete `within` so many
    seconds (one slow sender would keep a server from stopping), or if all bodies together exceed
    `budget` (many senders would fill the memory).
    """
    if _is_compressed(scope["headers"]):
        return COMPRESSED
    if _announced(scope["headers"]) > most:
        return TOO_LARGE
    body = bytearray()  # not a list, which empty parts would make longer and longer
    try:
        async with asyncio.timeout(within):
            return await _all_parts(receive, body, most, budget)
    except TimeoutError:
        return TOO_SLOW
    finally:
        budget.give_back(len(body))


async def _all_parts(
    receive: Receive, body: bytearray, most: int, budget: BodyBudget
) -> bytes | Reply | None:
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        part = message.get("body", b"")
        if len(body) + len(part) > most:
            return TOO_LARGE
        # Count the bytes that arrived: announcing a long body costs a sender nothing.
        if not budget.take(len(part)):
            return NO_BUDGET
        body += part
        if not message.get("more_body", False):
            return bytes(body)


async def answer(reply: Reply, scope: Scope, send: Send) -> None:
    """Send a response."""
    body = reply.text.encode()
    headers: HeaderPairs = [(b"content-length", str(len(body)).encode()), *reply.headers]
    # Else what was not read would be taken for the next request. HTTP/2 has no such header.
    if reply.early and str(scope.get("http_version", "1.1")).startswith("1"):
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _is_compressed(headers: HeaderPairs) -> bool:
    codings = b",".join(value for name, value in headers if name.lower() == b"content-encoding")
    return any(each.strip().lower() not in {b"", b"identity"} for each in codings.split(b","))


def _announced(headers: HeaderPairs) -> float:
    """The length that the sender says; 0 where it says none. It is not believed, only refused."""
    lengths = [value for name, value in headers if name.lower() == b"content-length"]
    return max((_number(length) for length in lengths if length.isdigit()), default=0)


def _number(digits: bytes) -> float:
    # Python makes no number of thousands of digits. So many bytes are too many in any case.
    return int(digits) if len(digits) < 20 else math.inf
