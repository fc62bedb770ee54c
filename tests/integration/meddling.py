"""Senders that make a service unreliable, by a seed: the same seed, the same mishaps."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

from tests.graphql_api.support import answer, failed, operation_of, raw

from beenergised.errors import CallTimeoutError, ConnectionLostError, TransportError
from beenergised.messages import Request, Response

#: Names of starts: these are what the mishaps are for. Reads fail now and then, too.
STARTS = {"attemptRemoteStart", "remoteStart", "remoteStartWithoutInvoicing"}

#: What may happen to a start, and whether the service acts before it does.
BEFORE = (
    "refused", "reset_before", "timeout_before", "500", "502", "503", "504", "400", "429",
    "html", "internal", "null", "forbidden",
)  # fmt: skip
AFTER = (
    "reset_after", "timeout_after", "500_after", "502_after", "504_after", "truncated",
    "html_after", "internal_after", "null_after", "beside_errors", "forbidden_member",
)  # fmt: skip

#: What a request goes through: the request to hand on, and then, with its answer, the answer.
Course = Generator[Request, Response, Response]


def meddled(request: Request, chance: random.Random) -> Course:
    """One request: handed on, or not, and answered, or not."""
    name = operation_of(request)
    if name not in STARTS:
        if chance.random() < 0.03:
            raise lost(sent=True)
        return (yield request)
    if chance.random() < 0.5:
        return (yield request)
    kind = chance.choice(BEFORE + AFTER)
    if kind in BEFORE:
        return instead(name, kind)
    response = yield request
    return afterwards(name, kind, response, chance)


def lost(*, sent: bool) -> TransportError:
    return ConnectionLostError("the connection was reset", request_sent=sent)


def late() -> TransportError:
    return CallTimeoutError("no answer within 20 s", request_sent=True)


def instead(name: str, kind: str) -> Response:
    """The answer of something on the way; the service has not seen the request."""
    if kind == "timeout_before":
        raise late()
    if kind in {"refused", "reset_before"}:
        raise lost(sent=kind == "reset_before")
    said: dict[str, Callable[[], Response]] = {
        "html": lambda: raw(b"<html>A proxy</html>", kind="text/html"),
        "internal": lambda: failed("Internal server error"),
        "null": lambda: answer({"data": {name: None}}),
        "forbidden": lambda: failed("no", "FORBIDDEN"),
    }
    return said[kind]() if kind in said else answer({}, int(kind))


def afterwards(name: str, kind: str, response: Response, chance: random.Random) -> Response:
    """What arrives in the place of the service's answer, though it has acted."""
    if kind == "reset_after":
        raise lost(sent=True)
    if kind == "timeout_after":
        raise late()
    # Any: JSON.
    body: dict[str, Any] = json.loads(response.content)
    said: dict[str, Callable[[], Response]] = {
        "truncated": lambda: replace(
            response, content=response.content[: chance.randrange(len(response.content))]
        ),
        "html_after": lambda: raw(b"<html>A proxy</html>", kind="text/html"),
        "internal_after": lambda: failed("oh", "INTERNAL_SERVER_ERROR"),
        "null_after": lambda: answer({"data": {name: None}}),
        "beside_errors": lambda: answer({**body, "errors": [{"message": "one member failed"}]}),
        "forbidden_member": lambda: answer(
            {**body, "errors": [{"message": "no", "extensions": {"code": "FORBIDDEN"}}]}
        ),
    }
    return said[kind]() if kind in said else answer({}, int(kind.partition("_")[0]))


class Meddler:
    """A sender that another one stands behind."""

    def __init__(self, inner: Any, seed: str) -> None:
        self.inner = inner
        self.chance = random.Random(seed)

    def send(self, request: Request, timeout: float) -> Response:
        course = meddled(request, self.chance)
        try:
            handed_on = next(course)
            course.send(self.inner.send(handed_on, timeout))
        except StopIteration as end:
            response: Response = end.value
            return response
        raise AssertionError("it hands a request on once")

    def close(self) -> None:
        self.inner.close()


class AsyncMeddler:
    """The same for an event loop."""

    def __init__(self, inner: Any, seed: str) -> None:
        self.inner = inner
        self.chance = random.Random(seed)

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        course = meddled(request, self.chance)
        try:
            handed_on = next(course)
            course.send(await self.inner.send(handed_on, timeout))
        except StopIteration as end:
            response: Response = end.value
            return response
        raise AssertionError("it hands a request on once")

    async def aclose(self) -> None:
        await self.inner.aclose()
