"""The QaaS part of the sandbox, a way to it that is recorded, and answers made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from tests.graphql_api.support import AsyncRecorder, Recorder, Ticks, answer, raw

from beenergised.errors import TransportError
from beenergised.messages import Request, Response
from beenergised.qaas_api.oauth import DeviceCode
from beenergised.sandbox import (
    QAAS_ACCOUNT,
    QAAS_LOGIN_URL,
    QAAS_URL,
    AsyncSandboxSender,
    Sandbox,
    SandboxSender,
)

API = "https://quota.example.com"
LOGIN = "https://login.example.com/oauth"

__all__ = ["API", "LOGIN", "Ticks", "answer", "raw"]


def form_of(request: Request) -> dict[str, str]:
    return dict(parse_qsl(request.text))


# --- The sandbox in the process


@dataclass
class Service:
    """The sandbox, a clock that both sides go by, and what went over the wire."""

    sandbox: Sandbox
    clock: Ticks = field(default_factory=Ticks)
    requests: list[Request] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    codes: list[DeviceCode] = field(default_factory=list)

    @property
    def access(self) -> dict[str, Any]:
        return {"base_url": QAAS_URL, "login_url": QAAS_LOGIN_URL, "clock": self.clock}

    def approving(self, account: str = QAAS_ACCOUNT) -> Callable[[DeviceCode], None]:
        """A person who approves at once."""

        def show(code: DeviceCode) -> None:
            self.codes.append(code)
            self.sandbox.approve_device(code.user_code, account)

        return show

    @property
    def operations(self) -> list[str]:
        return [request.operation for request in self.requests]

    def sent(self, operation: str) -> list[Request]:
        return [request for request in self.requests if request.operation == operation]

    def bearers(self) -> list[str]:
        """The tokens that went to the API."""
        found = (request.headers.get("authorization", "") for request in self.requests)
        return [value.removeprefix("Bearer ") for value in found if value]

    def given_out(self) -> list[dict[str, Any]]:
        """Every answer of the login service with tokens in it."""
        return [
            response.json()
            for request, response in zip(self.requests, self.responses, strict=True)
            if request.url.endswith("/token") and response.status == 200
        ]

    def advance(self, seconds: float) -> None:
        self.sandbox.advance(seconds)
        self.clock.advance(seconds)


class _Log:
    """`Recorder` keeps its own lists; these are the service's."""

    def __init__(self, service: Service) -> None:
        self.requests = service.requests
        self.responses = service.responses
        self.timeouts: list[float] = []


class Wired(Recorder):
    """A recorded way to the sandbox."""

    def __init__(self, service: Service) -> None:
        sender = SandboxSender(service.sandbox, advance=service.clock.advance)
        super().__init__(sender, _Log(service))  # type: ignore[arg-type]


class AsyncWired(AsyncRecorder):
    """The same for an event loop."""

    def __init__(self, service: Service) -> None:
        sender = AsyncSandboxSender(service.sandbox, advance=service.clock.advance)
        super().__init__(sender, _Log(service))  # type: ignore[arg-type]


# --- Answers made by hand

Reply = Response | TransportError


class Script:
    """Answers each operation with its replies in turn; the last one stays."""

    def __init__(self, **replies: Reply | list[Reply]) -> None:
        self.requests: list[Request] = []
        self.closed = 0
        self._replies = {
            name: list(given) if isinstance(given, list) else [given]
            for name, given in replies.items()
        }

    def answer(self, request: Request) -> Response:
        self.requests.append(request)
        replies = self._replies[request.operation]
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if isinstance(reply, TransportError):
            raise reply
        return reply

    @property
    def operations(self) -> list[str]:
        return [request.operation for request in self.requests]


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


# Any: JSON.
def device(**changes: Any) -> Response:
    said = {
        "device_code": "device-code-of-this-login",
        "user_code": "DXYZ12345",
        "verification_uri": "https://microsoft.com/devicelogin",
        "expires_in": 900,
        "interval": 5,
        "message": "Open https://microsoft.com/devicelogin and enter DXYZ12345.",
        **changes,
    }
    return answer({name: value for name, value in said.items() if value is not None})


def tokens(number: int = 1, **changes: Any) -> Response:
    said = {
        "token_type": "Bearer",
        "access_token": f"opaque-access-{number}",
        "refresh_token": f"opaque-refresh-{number}",
        "expires_in": 3600,
        **changes,
    }
    return answer({name: value for name, value in said.items() if value is not None})


def refused(error: str, description: str = "", status: int = 400) -> Response:
    said = {"error": error, "error_description": description} if description else {"error": error}
    return answer(said, status)


PENDING = refused("authorization_pending")
SLOW_DOWN = refused("slow_down")


def operator(number: int = 335, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "created": "2022-09-28T22:05:59Z",
        "last_updated": "2022-09-28T22:05:59Z",
        "organization_name": "Beispiel GmbH",
        "street": "Baumstraße 1",
        "zip_code": "01067",
        "town": "Entenhausen",
        "terms_agreed": "2022-09-28T15:38:21Z",
        "customer_reference": "AB-123",
        **changes,
    }


def record(number: int = 7, **changes: Any) -> dict[str, Any]:
    return {"id": number, "amount": 1250.5, "status": "pending", **changes}
