"""The sandbox behind a real socket: for tests over the wire, other languages, and `serve`.

Beside `/graphql/`, `/qaas/` and the files that answers link to there are `/_control/…` endpoints
for who is on the same machine:

| | | |
|---|---|---|
| GET | `state` | time, counters, waiting faults, settings |
| POST | `time` | `{"advance": 60}`, `{"set": "2026-01-01T00:00:00Z"}` or `{"freeze": true}` |
| GET, POST, DELETE | `faults` | list, add `{"fault": "429:retry_after=2"}`, forget all |
| GET, DELETE | `calls` | the counters; from nought |
| POST | `revoke` | `{"refresh": false, "username": null}` |
| POST | `charge-logs` | `{"count": 1}` |
| GET | `starts` | ids of the remote starts of before, and of those with a preauthorisation, |
| | | by their state; those that were carried out since; ids of `waiting_preauths` |
| GET | `charging-connectors` | ids of connectors by how starts go there |
| POST | `advance-start` | `{"id": "…"}`: the next step of a start, also of an authorization |
| POST | `grow` | `{"chargelog_id": "…", "energy_wh": 5000}` |
| POST | `preauths` | `{"id": "…", "decision": "approve"}` (or `decline`) |
| POST | `settings` | `{"authorisation_errors": "graphql"}` |
| GET | `devices` | QaaS logins that were begun: user code, state, account |
| POST | `devices` | `{"user_code": "…", "decision": "approve"}` (or `decline`, `expire`, |
| | | `slow_down`); `account` says as whom |
| POST | `revoke-qaas` | `{"refresh": false, "account": null}` |
| POST | `record-status` | `{"id": 9004, "status": "sent_to_uba"}` |
| GET | `deliveries` | the notifications that were told, and what became of them |
| POST | `deliver` | send those that are due, now |
| POST | `trigger` | `{"name": "evse.changed"}`: a made-up one; `set` (members of it), `to`, |
| | | `token`, `count`, `unchecked`, `at_once`, and what is to be wrong with it: |
| | | `duplicate`, `late`, `bad_signature`, `unsigned`, `changed_body`, `age` |
| POST | `subscriptions` | `{"id": 1, "enabled": false}` |
| POST | `reset` | everything as on the first day |

The Public API is under `/public-api/`; the QaaS API under `/qaas/`, its login under `/qaas/login/`
with a page at `/qaas/login/device`.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import json
import socket
import struct
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse, JSONResponse
from starlette.responses import Response as HttpResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from beenergised._public_names import public_in
from beenergised.errors import BeEnergisedError, ConfigurationError
from beenergised.messages import Headers, Request
from beenergised.sandbox import notification_control
from beenergised.sandbox.core import Answer, Sandbox
from beenergised.sandbox.deliverer import Deliverer
from beenergised.sandbox.faults import Faults
from beenergised.sandbox.graphql_api.graphiql import page
from beenergised.sandbox.graphql_api.preauth_page import PREAUTH_PREFIX
from beenergised.sandbox.public_api.names import DEMO_API_TOKEN
from beenergised.sandbox.public_api.names import PREFIX as PUBLIC_API_PREFIX
from beenergised.sandbox.public_api.outbox import Delivery, Flaws
from beenergised.sandbox.qaas_api.names import LOGIN_PREFIX, PREFIX, QAAS_ACCOUNT
from beenergised.sandbox.seed.contacts import DEMO_PASSWORD, DEMO_USERNAME
from beenergised.sandbox.world.charging import Start

_PIECES: Final = 10
_MAX_BODY: Final = 1024 * 1024
# Closing with this option resets the connection instead of ending it politely.
_RESET: Final = struct.pack("ii", 1, 0)
_START_TIMEOUT: Final = 30.0
_LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True, repr=False)
class RunningSandbox:
    """A sandbox that serves: where it is, and how to log in."""

    url: str
    username: str
    password: str
    sandbox: Sandbox

    @property
    def psk(self) -> str:
        """The pre-shared key of the application."""
        return self.sandbox.psk

    @property
    def faults(self) -> Faults:
        """What goes wrong on request: `sandbox.faults.add("429:times=2")`."""
        return self.sandbox.faults

    @property
    def calls(self) -> dict[str, int]:
        """How often each operation arrived."""
        return self.sandbox.calls

    def advance(self, seconds: float) -> None:
        """Move the sandbox's clock."""
        self.sandbox.advance(seconds)

    def set_time(self, moment: datetime) -> None:
        """Set the sandbox's clock. A client counts a token's life from receipt, on its own."""
        self.sandbox.set_time(moment)

    def revoke(self, username: str | None = None, *, refresh: bool = False) -> int:
        """Revoke session tokens (with `refresh`, refresh tokens); how many."""
        return self.sandbox.revoke(username, refresh=refresh)

    def add_charge_logs(self, count: int = 1) -> None:
        """Let the demo driver charge again."""
        self.sandbox.add_charge_logs(count)

    @property
    def qaas_url(self) -> str:
        """The address of the QaaS API."""
        return self.url.removesuffix("/graphql/") + PREFIX

    @property
    def public_api_url(self) -> str:
        """The host of the Public API, as an address without a path."""
        return self.url.removesuffix("/graphql/")

    @property
    def api_token(self) -> str:
        """A token of the Public API that may do everything."""
        return DEMO_API_TOKEN

    @property
    def qaas_login_url(self) -> str:
        """Where the QaaS login is: the prefix of `/devicecode` and `/token`."""
        return self.url.removesuffix("/graphql/") + LOGIN_PREFIX

    def approve_device(self, user_code: str, account: str = QAAS_ACCOUNT) -> None:
        """Let a device in at the QaaS login, as the person at its page would."""
        self.sandbox.approve_device(user_code, account)

    def decline_device(self, user_code: str) -> None:
        """Do not let the device in."""
        self.sandbox.decline_device(user_code)

    @property
    def charging_connectors(self) -> Mapping[str, str]:
        """The connectors whose stations behave in a certain way: their ids by name."""
        return self.sandbox.charging_connectors

    @property
    def start_error_evses(self) -> Mapping[str, tuple[int, int]]:
        """Where a start of the Public API is refused: the charge point and the EVSE by the code."""
        return self.sandbox.start_error_evses

    @property
    def operator_evses(self) -> Mapping[str, tuple[int, int]]:
        """The EVSEs of the Public API that behave in a certain way: charge point and EVSE."""
        return self.sandbox.operator_evses

    def advance_authorization(self, id_: int) -> str:
        """Let the next thing happen now to what was started at the Public API."""
        return self.sandbox.advance_authorization(id_)

    def approve_preauth(self, id_: str) -> None:
        """Confirm the amount that a start waits for, as the person at its page would."""
        self.sandbox.approve_preauth(id_)

    def decline_preauth(self, id_: str) -> None:
        """Do not confirm it."""
        self.sandbox.decline_preauth(id_)

    def deliveries(self) -> list[Delivery]:
        """The notifications that were told until now, and what became of them."""
        return self.sandbox.deliveries()

    def trigger(
        self,
        name: str,
        # object: a value of any JSON type.
        changes: Mapping[str, object] | None = None,
        *,
        count: int = 1,
        flaws: Flaws | None = None,
    ) -> list[Delivery]:
        """Let there be notifications of a type, for whoever subscribed to it.

        They are on their way when this returns: `deliveries` tells what became of them.
        """
        return self.sandbox.trigger(name, changes, count=count, flaws=flaws)

    @property
    def control_url(self) -> str:
        """Where the control endpoints are, with a slash at the end."""
        return self.url.removesuffix("graphql/") + "_control/"

    def __repr__(self) -> str:
        return f"<RunningSandbox {self.url}>"


@public_in("beenergised.sandbox")
@contextmanager
def running(
    sandbox: Sandbox | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    deliver: bool = True,
) -> Generator[RunningSandbox]:
    """Serve a sandbox (default: a new one in memory) from a thread, until the block ends.

    Port 0 picks a free one. Notifications that are due are posted all the while, unless `deliver`
    is False: then `Sandbox.deliver` does that. No signal handler and no logging configuration is
    touched. Raises `ConfigurationError` where the address cannot be used.

        with beenergised.sandbox.running() as service:
            print(service.url)
    """
    served = sandbox if sandbox is not None else Sandbox()
    try:
        with _serving(served, host, port, deliver=deliver) as url:
            yield RunningSandbox(url, DEMO_USERNAME, DEMO_PASSWORD, served)
    finally:
        if sandbox is None:
            served.close()


@contextmanager
def _serving(sandbox: Sandbox, host: str, port: int, *, deliver: bool) -> Generator[str]:
    listener = _listen(host, port)
    server = _Server(_config(make_app(sandbox)))
    thread = threading.Thread(
        target=server.run, args=([listener],), name="beenergised-sandbox", daemon=True
    )
    thread.start()
    deliverer = Deliverer(sandbox)
    if deliver:
        deliverer.start()
    try:
        if not server.ready.wait(_START_TIMEOUT):
            raise ConfigurationError("The sandbox's server did not start.")
        address: tuple[str, int] = listener.getsockname()
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{address[1]}/graphql/"
    finally:
        deliverer.stop()
        server.stop()
        thread.join()
        listener.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named; an answer would take
    # 45 ms instead of 3.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise ConfigurationError(
            f"The sandbox cannot listen on {host}, port {port}: {error.strerror}. "
            "Port 0 picks a free one."
        ) from error
    listener.listen(1024)
    return listener


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self.ready.set()

    def stop(self) -> None:
        """End, from another thread. A slow answer is not waited for."""
        self.should_exit = True
        self.force_exit = True
        if self._loop is not None:
            # It looks up ten times a second; unless a test set the time of the process back for a
            # while, and it sleeps for as long as that was. A loop that has ended is closed.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(lambda: None)


# --- The application ---------------------------------------------------------------------------


# Any: an ASGI application, in the words of both Starlette and uvicorn.
def make_app(sandbox: Sandbox) -> Any:
    """The ASGI application of a sandbox."""
    graphql = _GraphQL(sandbox)
    routes = [
        Route("/graphql/", graphql),
        Route("/graphql", graphql),
        Route("/files/{path:path}", _Endpoint(sandbox)),
        Route(PREFIX + "/{rest:path}", _Endpoint(sandbox)),
        Route(PREAUTH_PREFIX + "{id}", _Endpoint(sandbox)),
        Route(PUBLIC_API_PREFIX + "/{rest:path}", _Endpoint(sandbox)),
        *_control_routes(sandbox),
    ]
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False
    return app


def _config(app: Any) -> uvicorn.Config:  # Any: see make_app
    return uvicorn.Config(
        app, http=_Protocol, ws="none", loop="asyncio", lifespan="off", interface="asgi3",
        log_config=None, proxy_headers=False, server_header=False,
        timeout_graceful_shutdown=1, timeout_keep_alive=60,
    )  # fmt: skip


_Ends = tuple[tuple[str, int] | None, tuple[str, int | None] | None]

#: The open connections by the addresses of client and server: ASGI does not hand them over.
_CONNECTIONS: Final[dict[_Ends, asyncio.Transport]] = {}


class _Protocol(H11Protocol):
    """Remembers the transport of each connection, so that a fault can break it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        _CONNECTIONS[self.client, self.server] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        _CONNECTIONS.pop((self.client, self.server), None)


class _Endpoint:
    """An endpoint: the core's answer, and on the wire what goes wrong with it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest(scope, receive)
        try:
            wire = await _wire_request(request)
        except ClientDisconnect:
            return
        answer = await run_in_threadpool(self._sandbox.answer, wire)
        try:
            if answer.delay and not answer.trickle:
                await asyncio.sleep(answer.delay)
            if answer.response is None:
                await _break(scope, receive)
                return
            await _send(answer, scope, receive, send)
        except asyncio.CancelledError:
            return  # the server ends, and nobody waits for this answer any more


class _GraphQL(_Endpoint):
    """The API, which shows an editor to a browser."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest(scope, receive)
        if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            html = page(self._sandbox.psk, DEMO_USERNAME, DEMO_PASSWORD)
            shown = html if _is_local(request) else page("", "", "")
            await HTMLResponse(shown)(scope, receive, send)
            return
        await super().__call__(scope, receive, send)


async def _wire_request(request: HttpRequest) -> Request:
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > _MAX_BODY:
            break  # the core refuses it by its size
    headers = Headers(request.headers.items())
    return Request(request.method, str(request.url), headers, content)


async def _send(answer: Answer, scope: Scope, receive: Receive, send: Send) -> None:
    response = answer.response
    assert response is not None
    headers = [(name.encode(), value.encode()) for name, value in response.headers.items()]
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    body = response.content if answer.cut_at is None else response.content[: answer.cut_at]
    async for piece in _pieces(body, answer):
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    promised = int(response.headers.get("content-length", 0))  # a 204 has none
    if len(body) < promised:  # cut off, or never complete
        await _break(scope, receive, politely=True)
        return
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _pieces(body: bytes, answer: Answer) -> AsyncIterator[bytes]:
    if not answer.trickle:
        yield body
        return
    size = max(1, -(-len(body) // _PIECES))
    for start in range(0, len(body), size):
        await asyncio.sleep(answer.delay / _PIECES)
        yield body[start : start + size]


async def _break(scope: Scope, receive: Receive, *, politely: bool = False) -> None:
    """Break the connection: what was sent arrives first if `politely`, else it is reset."""
    transport = _CONNECTIONS.get(cast("_Ends", (scope.get("client"), scope.get("server"))))
    if transport is None:
        return
    if politely:
        transport.close()
    else:
        raw = transport.get_extra_info("socket")
        with contextlib.suppress(OSError):
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()
    # Without this uvicorn would report that the application forgot to answer.
    while (await receive())["type"] != "http.disconnect":
        pass


# --- Control -----------------------------------------------------------------------------------

# Any, in this section: bodies are JSON that each action reads for itself.
_Action = Callable[[Sandbox, dict[str, Any]], Any]


def _control_routes(sandbox: Sandbox) -> list[Route]:
    actions: dict[tuple[str, str], _Action] = {
        ("GET", "state"): _state,
        ("POST", "time"): _move_time,
        ("GET", "faults"): lambda sandbox, _: _faults(sandbox),
        ("POST", "faults"): _add_fault,
        ("DELETE", "faults"): lambda sandbox, _: sandbox.faults.clear(),
        ("GET", "calls"): lambda sandbox, _: sandbox.calls,
        ("DELETE", "calls"): lambda sandbox, _: sandbox.reset_calls(),
        ("POST", "revoke"): _revoke,
        ("POST", "charge-logs"): lambda sandbox, body: sandbox.add_charge_logs(**body),
        ("GET", "starts"): lambda sandbox, _: {
            "remote_starts": dict(sandbox.remote_starts),
            "preauth_starts": dict(sandbox.preauth_starts),
            "carried_out": [_start(start) for start in sandbox.starts()],
            "waiting_preauths": sandbox.waiting_preauths(),
        },
        ("GET", "charging-connectors"): lambda sandbox, _: dict(sandbox.charging_connectors),
        ("POST", "advance-start"): lambda sandbox, body: {
            "status": sandbox.advance_start(str(body["id"]))
        },
        ("POST", "grow"): lambda sandbox, body: sandbox.grow(
            str(body["chargelog_id"]), int(body["energy_wh"])
        ),
        ("POST", "preauths"): _decide_on_preauth,
        ("POST", "settings"): lambda sandbox, body: sandbox.configure(**body),
        ("GET", "devices"): lambda sandbox, _: _devices(sandbox),
        ("POST", "devices"): _decide_on_device,
        ("POST", "revoke-qaas"): _revoke_qaas,
        ("POST", "record-status"): _set_record_status,
        ("GET", "deliveries"): notification_control.deliveries,
        ("POST", "deliver"): notification_control.deliver,
        ("POST", "trigger"): notification_control.trigger,
        ("POST", "subscriptions"): notification_control.switch,
        ("POST", "reset"): lambda sandbox, _: sandbox.reset(),
    }
    return [
        Route(f"/_control/{name}", _control(sandbox, action), methods=[method])
        for (method, name), action in actions.items()
    ]


def _control(sandbox: Sandbox, action: _Action) -> Callable[[HttpRequest], Awaitable[HttpResponse]]:
    async def endpoint(request: HttpRequest) -> HttpResponse:
        if not _is_local(request):
            return JSONResponse({"error": "Only from the same machine."}, 403)
        try:
            body = json.loads(await request.body() or b"{}")
            if not isinstance(body, dict):
                return JSONResponse({"error": "The body must be a JSON object."}, 400)
            result = await run_in_threadpool(action, sandbox, cast("dict[str, Any]", body))
        except (BeEnergisedError, TypeError, ValueError, KeyError, OverflowError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({} if result is None else result)

    return endpoint


def _is_local(request: HttpRequest) -> bool:
    """Whether this machine asks, and under a name of its own.

    The second keeps out web pages whose host name was made to point here.
    """
    if request.client is None or request.url.hostname not in _LOCAL_NAMES:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _state(sandbox: Sandbox, _: dict[str, Any]) -> dict[str, Any]:
    return {
        "now": sandbox.clock.now().isoformat(),
        "frozen": sandbox.clock.is_frozen,
        "anchor": sandbox.anchor.isoformat(),
        "path": str(Path(sandbox.path)),
        "calls": sandbox.calls,
        "executed": sandbox.executed,
        "faults": _faults(sandbox),
        "settings": {
            name: getattr(sandbox.settings, name) for name in sandbox.settings.__dataclass_fields__
        },
    }


def _faults(sandbox: Sandbox) -> list[dict[str, Any]]:
    return [
        {
            "kind": fault.kind, "operation": fault.operation, "times": fault.times,
            "after": fault.after, **fault.options,
        }
        for fault in sandbox.faults
    ]  # fmt: skip


def _add_fault(sandbox: Sandbox, body: dict[str, Any]) -> list[dict[str, Any]]:
    from beenergised.sandbox.faults import Fault

    sandbox.faults.add(str(body["fault"]) if "fault" in body else Fault(**body))
    return _faults(sandbox)


def _move_time(sandbox: Sandbox, body: dict[str, Any]) -> dict[str, Any]:
    if "freeze" in body:
        (sandbox.clock.freeze if body["freeze"] else sandbox.clock.unfreeze)()
    if "set" in body:
        sandbox.set_time(datetime.fromisoformat(body["set"]))
    if "advance" in body:
        sandbox.advance(float(body["advance"]))
    return {"now": sandbox.clock.now().isoformat()}


def _revoke(sandbox: Sandbox, body: dict[str, Any]) -> dict[str, Any]:
    username = body.get("username")
    return {"revoked": sandbox.revoke(username, refresh=bool(body.get("refresh")))}


def _devices(sandbox: Sandbox) -> list[dict[str, Any]]:
    return [
        {
            "user_code": login.user_code, "state": login.state, "account": login.account,
            "expires_at": login.expires_at.isoformat(),
        }
        for login in sandbox.device_logins()
    ]  # fmt: skip


def _decide_on_device(sandbox: Sandbox, body: dict[str, Any]) -> list[dict[str, Any]]:
    code, decision = str(body["user_code"]), body["decision"]
    if decision == "approve":
        sandbox.approve_device(code, body.get("account", QAAS_ACCOUNT))
    elif decision == "decline":
        sandbox.decline_device(code)
    elif decision == "expire":
        sandbox.expire_device(code)
    elif decision == "slow_down":
        sandbox.slow_down_device(code)
    else:
        raise ValueError("The decision is approve, decline, expire or slow_down.")
    return _devices(sandbox)


def _start(start: Start) -> dict[str, Any]:
    return {
        "id": start.id, "method": start.method, "connector_id": start.connector_id,
        "tag": start.tag, "at": start.at.isoformat(), "refusal": start.refusal,
        "chargelog_id": start.chargelog_id, "session_id": start.session_id,
    }  # fmt: skip


def _decide_on_preauth(sandbox: Sandbox, body: dict[str, Any]) -> None:
    id_, decision = str(body["id"]), body["decision"]
    if decision == "approve":
        sandbox.approve_preauth(id_)
    elif decision == "decline":
        sandbox.decline_preauth(id_)
    else:
        raise ValueError("The decision is approve or decline.")


def _revoke_qaas(sandbox: Sandbox, body: dict[str, Any]) -> dict[str, Any]:
    return {"revoked": sandbox.revoke_qaas(body.get("account"), refresh=bool(body.get("refresh")))}


def _set_record_status(sandbox: Sandbox, body: dict[str, Any]) -> None:
    sandbox.set_record_status(int(body["id"]), str(body["status"]))
