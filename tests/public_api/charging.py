"""Answers, and a client, for tests of starting, following and stopping at the Public API."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from tenacity import wait_fixed
from tests.graphql_api.support import NOW, Ticks
from tests.public_api import support
from tests.public_api.support import HOST, TOKEN, Reply, cursor_page, one, path_of, reply

from beenergised import OperatorChargingSettings, errors
from beenergised.base_models import iso
from beenergised.messages import Request, Response
from beenergised.polling import Pace

POINT, EVSE, USER = 3, 9, 11
TAG = "04A2B3C4D5E6F7"
#: Asks every five seconds, so that moments can be named.
CHARGING = OperatorChargingSettings(pace=Pace(wait_fixed(5)))

LOST = errors.ConnectionLostError("the connection was reset", request_sent=True)
NOT_SENT = errors.ConnectionLostError("nothing listens there", request_sent=False)

START = "POST start"
STOP = "POST stop"
SESSION = "GET session"
SESSIONS = "GET sessions"
AUTHORIZATION = "GET authorization"
AUTHORIZATIONS = "GET authorizations"

_NAMES = (
    (START, r"POST .*/start(?:/\d+)?"),
    (STOP, r"POST .*/stop/[^/]+"),
    (SESSION, r"GET .*/sessions/v1\.0/[^/]+"),
    (SESSIONS, r"GET .*/sessions/v1\.0"),
    (AUTHORIZATION, r"GET .*/authorizations/v2\.1/[^/]+"),
    (AUTHORIZATIONS, r"GET .*/authorizations/v2\.1"),
)
Said: TypeAlias = "Reply | list[Reply] | Callable[[Request], Reply]"


#: What was held against the document already: that takes a while, and a wait asks often.
_known: set[tuple[str, str, bytes]] = set()


class _Once(support.Script):
    """Holds each request against the document once."""

    def answer(self, request: Request) -> Response:
        key = (request.method, request.url, request.content)
        was, self._unchecked = self._unchecked, self._unchecked or key in _known
        try:
            return super().answer(request)
        finally:
            self._unchecked = was
            _known.update([] if was else [key])


class Fake(_Once, support.Fake):
    """A `Sender` that answers from a script."""


class AsyncFake(_Once, support.AsyncFake):
    """The same for an event loop."""


def name_of(request: Request) -> str:
    asked = f"{request.method} {path_of(request)}"
    return next(name for name, pattern in _NAMES if re.fullmatch(pattern, asked))


def by(**said: Said) -> Callable[[Request], Reply]:
    """Answers each kind of request with its replies in turn; the last one stays.

    The names are `start`, `stop`, `session`, `sessions`, `authorization`, `authorizations`.
    """
    left = {name: list(each) if isinstance(each, list) else [each] for name, each in said.items()}

    def answer(request: Request) -> Reply:
        replies = left[name_of(request).partition(" ")[2]]
        given: Any = replies.pop(0) if len(replies) > 1 else replies[0]
        return given(request) if callable(given) else given

    return answer


def asked_of(requests: list[Request]) -> list[str]:
    return [name_of(request) for request in requests]


def kit(sender: Any, clock: Ticks | None = None, **more: Any) -> dict[str, Any]:
    """Arguments of a client."""
    given = {
        "host": HOST,
        "token": TOKEN,
        "sender": sender,
        "clock": clock or Ticks(),
        "charging_settings": CHARGING,
    }
    return {**given, **more}


def at(seconds: float) -> datetime:
    """So many seconds after the tests begin."""
    return NOW + timedelta(seconds=seconds)


def moment(seconds: float) -> str:
    return iso(at(seconds))


# Any, in all: JSON.
def accepted(**changes: Any) -> Reply:
    body = {"success": True, "sessionId": 55, "authorizationId": 7, "message": ""}
    return reply({**body, **changes}, 202)


def refused(code: Any = "LOCATION_IS_CLOSED", message: Any = "Closed", **changes: Any) -> Reply:
    body = {"success": False, "sessionId": None, "authorizationId": None}
    return reply({**body, "message": message, "errorCode": code, **changes}, 202)


def row(status: Any = "pending", **changes: Any) -> dict[str, Any]:
    return {
        "id": "55",
        "status": status,
        "reason": None,
        "chargePointId": POINT,
        "evseId": EVSE,
        "userId": USER,
        "authorizationId": 7,
        "startedAt": moment(1),
        "stoppedAt": None,
        "energy": 0,
        "energyConsumption": {"total": 0, "grid": 0},
        "billingStatus": "pending",
        "lastUpdatedAt": moment(2),
        **changes,
    }


def session(status: Any = "pending", **changes: Any) -> Reply:
    return one(**row(status, **changes))


def made(status: Any = "accepted", *sessions: Any, **changes: Any) -> dict[str, Any]:
    return {
        "id": 7,
        "method": "user_device",
        "source": "local",
        "createdAt": moment(0),
        "status": status,
        "rejectionReason": None,
        "userId": USER,
        "idTagUid": "",
        "chargePointId": POINT,
        "evseId": EVSE,
        "sessionIds": list(sessions),
        "lastUpdatedAt": moment(0),
        **changes,
    }


def authorization(status: Any = "accepted", *sessions: Any, **changes: Any) -> Reply:
    return one(**made(status, *sessions, **changes))


def rows(*listed: dict[str, Any]) -> Reply:
    return cursor_page(listed)


def missing() -> Reply:
    return reply({"message": "Not found"}, 404)
