"""Answers, and a client, for tests of starting, following and stopping a charge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tenacity import wait_fixed
from tests.graphql_api.support import NOW, URL, Ticks, data

from beenergised import errors
from beenergised.base_models import iso
from beenergised.graphql_api.charging.states import ChargingSettings
from beenergised.messages import Response
from beenergised.polling import Pace
from beenergised.transport.settings import Settings

CONNECTOR = "0b2c1d3e-connector"
TAG = "04A2B3C4D5E6F7"
#: Asks every five seconds, so that moments can be named.
CHARGING = ChargingSettings(pace=Pace(wait_fixed(5)))

LOST = errors.ConnectionLostError("the connection was reset", request_sent=True)
NOT_SENT = errors.ConnectionLostError("nothing listens there", request_sent=False)


def at(seconds: float) -> datetime:
    """So many seconds after the tests begin."""
    return NOW + timedelta(seconds=seconds)


def moment(seconds: float) -> str:
    return iso(at(seconds))


def kit(sender: Any, clock: Ticks | None = None, **more: Any) -> dict[str, Any]:
    """Arguments of a client with a token of its own, so that only charging is on the wire."""
    given = {
        "base_url": URL,
        "access_token": "token-of-the-driver",
        "sender": sender,
        "clock": clock or Ticks(),
        "charging_settings": CHARGING,
        "settings": Settings(),
    }
    return {**given, **more}


# Any: JSON.
def attempt(status: str = "pending", **changes: Any) -> dict[str, Any]:
    return {
        "id": "attempt-1",
        "status": status,
        "connectorId": CONNECTOR,
        "chargeLogId": None,
        "isFailure": False,
        "failureReason": None,
        "lastSentAt": None,
        **changes,
    }


def attached(log: str = "log-1") -> dict[str, Any]:
    return attempt("charge_log_attached", chargeLogId=log)


def result(**changes: Any) -> dict[str, Any]:
    return {
        "id": "request-1",
        "code": 200,
        "status": "ok",
        "message": "Charging successfully started",
        "session": "session-1",
        "transaction": "session-1",
        "attemptId": None,
        **changes,
    }


def log(status: str = "started", **changes: Any) -> dict[str, Any]:
    return {
        "id": "log-1",
        "status": status,
        "dateStart": moment(10),
        "dateEnd": None,
        "energyConsumption": 0.0,
        "authId": TAG,
        "authType": "RFID",
        "sessionId": "session-1",
        "connector": {"id": CONNECTOR},
        **changes,
    }


def card(tag: str | None = TAG, *, preauth: bool = False, amounts: Any = ()) -> dict[str, Any]:
    offered = [{"amount": amount, "currency": {"isoCode": code}} for amount, code in amounts]
    return {
        "id": f"card-{tag}",
        "label": f"Card {(tag or '')[-2:]}",
        "tagId": tag,
        "status": "active",
        "type": "default",
        "preauthRequired": preauth,
        "rate": {"description": "", "preauthCurrencyAmounts": offered},
    }


def cards(*listed: dict[str, Any] | None) -> Response:
    return data("availableCardsForChargingProcess", list(listed))


def started(status: str = "pending", **changes: Any) -> Response:
    return data("attemptRemoteStart", attempt(status, **changes))


def seen(status: str = "pending", **changes: Any) -> Response:
    return data("remoteStartAttemptStatus", attempt(status, **changes))


def seen_attached(log: str = "log-1") -> Response:
    return data("remoteStartAttemptStatus", attached(log))


def remote(**changes: Any) -> Response:
    return data("remoteStart", result(**changes))


def one_log(status: str = "started", **changes: Any) -> Response:
    return data("chargelog", log(status, **changes))


def stopping(**changes: Any) -> Response:
    given = {"code": 200, "status": "ACCEPTED", "title": "Stop", "message": "accepted"}
    return data("remoteStop", {**given, **changes})


def meter(**changes: Any) -> Response:
    given = {"sumEnergy": 1.5, "currentPower": 11_000, "currentStateOfCharge": 40}
    return data("chargelogMeterValuesSummary", {**given, **changes})


def now_of(clock: Ticks) -> datetime:
    return datetime.fromtimestamp(clock.time(), UTC)
