"""Senders, clocks and answers for tests of the GraphQL clients."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeAlias

from beenergised.errors import TransportError
from beenergised.messages import Headers, Request, Response
from beenergised.sandbox import (
    DEMO_PASSWORD,
    DEMO_USERNAME,
    SANDBOX_URL,
    AsyncSandboxSender,
    Sandbox,
    SandboxSender,
)
from beenergised.transport.clock import Clock

PSK = "psk-of-the-application"
URL = "https://charging.example.com/graphql/"
#: When tests take place, for the sandbox and for the clients.
NOW = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


class Ticks(Clock):
    """A clock that moves when somebody sleeps, or when it is told to. For threads and tasks."""

    def __init__(self, now: float = NOW.timestamp()) -> None:
        self._guard = threading.Lock()
        self._start = now
        self.passed = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return 1000.0 + self.passed

    def time(self) -> float:
        return self._start + self.passed

    def sleep(self, seconds: float) -> None:
        with self._guard:
            self.slept.append(seconds)
            self.passed += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def advance(self, seconds: float) -> None:
        with self._guard:
            self.passed += seconds


class Together(Ticks):
    """The same, and the sandbox's time moves with it: what is waited for comes."""

    def __init__(self, sandbox: Sandbox, now: float = NOW.timestamp()) -> None:
        super().__init__(now)
        self._sandbox = sandbox

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        self._sandbox.advance(seconds)

    def advance(self, seconds: float) -> None:
        super().advance(seconds)
        self._sandbox.advance(seconds)


def operation_of(request: Request) -> str:
    return str(request.json()["operationName"])


def bearer_of(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass
class Wire:
    """What went over the wire."""

    requests: list[Request] = field(default_factory=list)
    timeouts: list[float] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)

    @property
    def operations(self) -> list[str]:
        return [operation_of(request) for request in self.requests]

    @property
    def bearers(self) -> list[tuple[str, str]]:
        return [(operation_of(request), bearer_of(request)) for request in self.requests]

    def tokens(self) -> list[str]:
        """Every token that the service gave out, in order."""
        found: list[str] = []
        for response in self.responses:
            data = json.loads(response.content).get("data") or {}
            for value in data.values():
                if isinstance(value, dict) and "sessionToken" in value:
                    found += [value["sessionToken"], value["refreshToken"]]
        return found


class Recorder:
    """Records what another sender sends."""

    def __init__(self, inner: Any, wire: Wire | None = None) -> None:
        self.inner = inner
        self.wire = wire or Wire()
        self.closed = 0

    def send(self, request: Request, timeout: float) -> Response:
        self.wire.requests.append(request)
        self.wire.timeouts.append(timeout)
        response: Response = self.inner.send(request, timeout)
        self.wire.responses.append(response)
        return response

    def close(self) -> None:
        self.closed += 1


class AsyncRecorder:
    """The same for an event loop."""

    def __init__(self, inner: Any, wire: Wire | None = None) -> None:
        self.inner = inner
        self.wire = wire or Wire()
        self.closed = 0

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        self.wire.requests.append(request)
        self.wire.timeouts.append(timeout)
        response: Response = await self.inner.send(request, timeout)
        self.wire.responses.append(response)
        return response

    async def aclose(self) -> None:
        self.closed += 1


# --- A service made of prepared answers

Reply: TypeAlias = "Response | TransportError | Callable[[Request], Response]"


class Script:
    """Answers each operation with its replies in turn; the last one stays.

    What is not named is answered by a login that always works.
    """

    def __init__(self, **replies: Reply | list[Reply]) -> None:
        self.wire = Wire()
        self.closed = 0
        self._replies: dict[str, Iterator[Reply]] = {}
        for name, given in replies.items():
            self._replies[name] = _with_last_repeated(given if isinstance(given, list) else [given])
        self._sessions = 0

    def answer(self, request: Request) -> Response:
        self.wire.requests.append(request)
        name = operation_of(request)
        if name in self._replies:
            reply = next(self._replies[name])
            if isinstance(reply, TransportError):
                raise reply
            response = reply if isinstance(reply, Response) else reply(request)
        elif name in {"initSession", "initAnonymousSession", "renewSession"}:
            self._sessions += 1
            response = tokens(name, f"session-{self._sessions}", f"refresh-{self._sessions}")
        else:
            raise AssertionError(f"nobody expected {name}")
        self.wire.responses.append(response)
        return response


class Fake(Script):
    """A `Sender` that answers from a script."""

    def send(self, request: Request, timeout: float) -> Response:
        return self.answer(request)

    def close(self) -> None:
        self.closed += 1


class AsyncFake(Script):
    """The same for an event loop."""

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        return self.answer(request)

    async def aclose(self) -> None:
        self.closed += 1


def _with_last_repeated(replies: list[Reply]) -> Iterator[Reply]:
    yield from replies
    while True:
        yield replies[-1]


JSON_HEADERS = Headers({"Content-Type": "application/json"})


# Any: JSON.
def answer(body: Any, status: int = 200, **headers: str) -> Response:
    """An answer with a JSON body."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(status, JSON_HEADERS.merged(given), json.dumps(body).encode())


def raw(content: bytes, status: int = 200, kind: str = "application/json") -> Response:
    return Response(status, Headers({"Content-Type": kind}), content)


def data(operation: str, value: Any) -> Response:
    return answer({"data": {operation: value}})


def failed(message: str, code: str | None = None, status: int = 200) -> Response:
    error: dict[str, Any] = {"message": message}
    if code:
        error["extensions"] = {"code": code}
    return answer({"errors": [error]}, status)


def tokens(operation: str, session: str, refresh: str | None) -> Response:
    return data(operation, {"sessionToken": session, "refreshToken": refresh})


def jwt(subject: str, issued_at: float, life: float, role: str = "CRM", mark: str = "") -> str:
    """A token of the documented shape, signed by nobody."""
    claims = {"sub": subject, "role": role, "iat": issued_at, "exp": issued_at + life, "jti": mark}
    parts = [json.dumps(part).encode() for part in ({"alg": "RS512", "typ": "JWT"}, claims)]
    return ".".join(
        base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (*parts, b"signature")
    )


def chargelog(number: int, **changes: Any) -> dict[str, Any]:
    """A charge log as the service sends it."""
    return {
        "id": f"log-{number}",
        "status": "stopped",
        "dateStart": "2026-01-02T03:04:05.000Z",
        "dateEnd": "2026-01-02T04:04:05.000Z",
        "energyConsumption": 12.5,
        "authId": "04A2",
        "connector": {"id": f"connector-{number}"},
        **changes,
    }


def page_of(
    rows: Iterable[Any] | None, *, total: int | None = None, last: bool | None = True, **more: Any
) -> Response:
    """A page of charge logs."""
    pagination = {"limit": 100, "offset": 0, "totalCount": total, "isLastPage": last}
    listed = None if rows is None else list(rows)
    return data("chargelogsPaged", {"data": listed, "pagination": pagination, **more})


def paged(rows: list[dict[str, Any]]) -> Callable[[Request], Response]:
    """A service that pages through these rows as it is asked to."""

    def reply(request: Request) -> Response:
        asked = request.json()["variables"]["pagination"]
        end = asked["offset"] + asked["limit"]
        return data(
            "chargelogsPaged",
            {
                "data": rows[asked["offset"] : end],
                "pagination": {**asked, "totalCount": len(rows), "isLastPage": end >= len(rows)},
            },
        )

    return reply


# --- The sandbox in the process

DEMO = {"username": DEMO_USERNAME, "password": DEMO_PASSWORD}


@dataclass
class Service:
    """The sandbox, a recorded way to it for each client, and a clock that both go by."""

    sandbox: Sandbox
    clock: Ticks = field(default_factory=Ticks)
    wire: Wire = field(default_factory=Wire)

    @property
    def login(self) -> dict[str, Any]:
        """Arguments of a client of the demo driver."""
        return {**self.application, **DEMO}

    @property
    def application(self) -> dict[str, Any]:
        """The same without a driver."""
        return {"base_url": SANDBOX_URL, "psk": self.sandbox.psk, "clock": self.clock}

    def expire(self) -> None:
        """Let the session tokens of now end, on both sides."""
        self.sandbox.advance(3600)
        self.clock.advance(3600)


class Wired(Recorder):
    """A recorded way to the sandbox."""

    def __init__(self, service: Service) -> None:
        super().__init__(
            SandboxSender(service.sandbox, advance=service.clock.advance), service.wire
        )


class AsyncWired(AsyncRecorder):
    """The same for an event loop."""

    def __init__(self, service: Service) -> None:
        super().__init__(
            AsyncSandboxSender(service.sandbox, advance=service.clock.advance), service.wire
        )
