"""Subscribing at the sandbox's Public API, and receivers: in the process, and on a socket."""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.sandbox.public_api_support import PublicApi
from tests.threads import LIMIT, background

from beenergised.messages import Request
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox, SandboxSettings

NOTIFICATIONS = "/public-api/notifications/v2.0"
RESEND = "/public-api/actions/notifications/v1.0/{}/resend"


def subscription(*names: str, url: str = "http://127.0.0.1/hook") -> dict[str, Any]:
    return {"via": "webhook", "notifications": [*names], "webhook": {"callbackUrl": url}}


def subscribe(
    sandbox: Sandbox, *names: str, url: str = "http://127.0.0.1/hook", token: str = DEMO_API_TOKEN
) -> int:
    """The id of a new subscription."""
    answer = PublicApi(sandbox, token).send("POST", NOTIFICATIONS, subscription(*names, url=url))
    assert answer.status == 201, answer.text
    return answer.json()["data"]["id"]


def is_signed(request: Request, token: str = DEMO_API_TOKEN) -> bool:
    """Whether the signature, in hex or in base64, is that of the body with this token."""
    digest = hmac.new(token.encode(), request.content, hashlib.sha256).digest()
    forms = {digest.hex(), base64.b64encode(digest).decode()}
    return request.headers.get("x-signature") in forms


def cleared(sandbox: Sandbox) -> Sandbox:
    """The sandbox without subscriptions and deliveries, and with the time and settings of the
    first day: quicker than `reset`, for nothing else of it changes here.
    """
    store = sandbox._store
    sandbox._public_api.fill()
    with store.transaction():
        store.execute("DELETE FROM public_api_rows WHERE collection = 'notifications'")
        store.execute("DELETE FROM public_api_deliveries")
        store.execute("DELETE FROM meta WHERE key LIKE 'clock.%' OR key LIKE '%.notifications'")
        SandboxSettings().save(store)
    return sandbox


class Inbox:
    """Takes notifications in the process, in the place of their receivers."""

    def __init__(self, *answers: int) -> None:
        self.requests: list[Request] = []
        self._answers = list(answers)

    def __call__(self, request: Request) -> int | None:
        self.requests.append(request)
        return self._answers.pop(0) if self._answers else None

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [request.json() for request in self.requests]


class Receiver:
    """A server that answers with statuses, and tells when so many notifications have come."""

    def __init__(self, url: str, answers: list[int]) -> None:
        self.url = url
        self.requests: list[Request] = []
        self.answers = answers
        self._changed = threading.Condition()

    def take(self, request: Request) -> int:
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
            return self.answers.pop(0) if self.answers else 202

    def wait_for(self, count: int) -> list[Request]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.requests) >= count, LIMIT)
            return list(self.requests)


@contextmanager
def receiving(*answers: int) -> Iterator[Receiver]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["content-length"]))
            request = Request("POST", self.path, _headers(self), content)
            self.send_response(receiver.take(request))
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        receiver = Receiver(f"http://127.0.0.1:{server.server_port}/hook?key=1", list(answers))
        with background(server.serve_forever, 0.01, stop=server.shutdown):
            yield receiver


def _headers(handler: BaseHTTPRequestHandler) -> Any:
    from beenergised.messages import Headers

    return Headers(list(handler.headers.items()))
