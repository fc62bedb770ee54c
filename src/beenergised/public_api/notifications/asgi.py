"""What a receiver needs of ASGI: a body up to a limit, an answer, and the beginning and the end."""

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
    """An answer without a body. `early`: the rest of the request was not read."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...] = ()
    early: bool = False


ACCEPTED: Final = Reply(202)
UNREADABLE: Final = Reply(400)
NOT_TRUSTED: Final = Reply(401)
#: The body did not arrive in time.
TOO_SLOW: Final = Reply(408, early=True)
ONLY_POST: Final = Reply(405, ((b"allow", b"POST"),), early=True)
TOO_LARGE: Final = Reply(413, early=True)
#: Seconds after which a sender may come back: long enough to work through something.
LATER: Final = Reply(503, ((b"retry-after", b"5"),))
NOT_HERE: Final = Reply(503, ((b"retry-after", b"5"),), early=True)


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
    scope: Scope, receive: Receive, most: int, within: float | None
) -> bytes | Reply | None:
    """The whole body. None if the sender went away.

    A `Reply` if it is longer than `most`, or not there `within` so many seconds: else one slow
    sender would keep a server from stopping, and many would fill its memory.
    """
    if _announced(scope["headers"]) > most:
        return TOO_LARGE
    try:
        async with asyncio.timeout(within):
            return await _all_parts(receive, most)
    except TimeoutError:
        return TOO_SLOW


async def _all_parts(receive: Receive, most: int) -> bytes | Reply | None:
    body = bytearray()  # not a list, which empty parts would make longer and longer
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        part = message.get("body", b"")
        if len(body) + len(part) > most:
            return TOO_LARGE
        body += part
        if not message.get("more_body", False):
            return bytes(body)


async def answer(reply: Reply, scope: Scope, send: Send) -> None:
    """Send an answer."""
    headers: HeaderPairs = [(b"content-length", b"0"), *reply.headers]
    # Else what was not read would be taken for the next request. HTTP/2 has no such header.
    if reply.early and str(scope.get("http_version", "1.1")).startswith("1"):
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def _announced(headers: HeaderPairs) -> float:
    """The length that the sender says; 0 where it says none. It is not believed, only refused."""
    lengths = [value for name, value in headers if name.lower() == b"content-length"]
    return max((_number(length) for length in lengths if length.isdigit()), default=0)


def _number(digits: bytes) -> float:
    # Python makes no number of thousands of digits. So many bytes are too many in any case.
    return int(digits) if len(digits) < 20 else math.inf
