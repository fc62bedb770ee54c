"""A payload of each type of notification, made of rows that are there.

What no row tells is the plainest value of the type's schema. Of types whose form is not known, one
that is another name of a known type is taken to look like that.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final, cast

from beenergised.sandbox.public_api.bodies import problems
from beenergised.sandbox.public_api.examples import example_of
from beenergised.sandbox.public_api.writing import camel
from beenergised.sandbox.specification.public_api import Schema, document
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.times import iso, moment_of

#: How a meter stood before a session, in Wh.
_METER: Final = 1_250_000
_ID_TAG: Final = "04A2B3C4D5E680"
#: Members that are only there where something went wrong.
_LEFT_OUT: Final = frozenset({"notification", "error"})


class Samples:
    """Payloads as of a moment; each `place` has others, as far as there are rows."""

    def __init__(self, rows: Rows, now: datetime) -> None:
        self._rows = rows
        self._now = now
        self._read: dict[str, list[Row]] = {}

    def of(self, name: str, place: int = 0) -> Row:
        """The payload of a type, without the member `notification`."""
        said = document().notifications[name]
        if said.alias:
            return self.of(said.alias, place)
        moment = self._now - timedelta(seconds=place)
        known = self._known(place, iso(moment))
        if name in _SAID:
            known |= _SAID[name](known, place)
        if not said.is_known:
            return {member: known[member] for member in ("action", "lastUpdatedAt")} | {
                "subscriptionPlanId": known["planId"]
            }
        payload = filled(said.schema, known, whole=True)
        return {member: value for member, value in payload.items() if member not in _LEFT_OUT}

    # --- Rows ------------------------------------------------------------------------------------

    def _all(self, collection: str) -> list[Row]:
        if collection not in self._read:
            self._read[collection] = self._rows.all(collection)
        return self._read[collection]

    @cached_property
    def _sessions(self) -> list[Row]:
        return self._rows.all("sessions", lambda row: row["status"] == "finished")

    def _one(self, collection: str, place: int) -> Row:
        rows = self._all(collection)
        return rows[-1 - place % len(rows)]

    def _known(self, place: int, stamp: str) -> Row:
        """What members of these names are, whatever the type."""
        session = self._sessions[-1 - place % len(self._sessions)]
        point = self._rows.find("charge-points", str(session["chargePointId"])) or {}
        user = self._rows.find("users", str(session["userId"])) or {}
        return {
            **self._ids(place), **_of_session(session, stamp),
            "locationId": point.get("locationId"), "idTag": session.get("idTag") or _ID_TAG,
            "session": session, "user": user, "chargePoint": flat(point),
            "tariff": self._one("tariffs", place), "partner": self._one("partners", place),
            "subOperator": {"id": 1 + place % 3}, "networkStatus": "available",
            "location": self._rows.find("locations", str(point.get("locationId"))) or {},
            "bootNotification": point.get("lastBootNotification") or {},
            "chargingProfile": _profile(stamp), "currency": "EUR", "action": "updated",
            **dict.fromkeys(
                ("lastUpdatedAt", "timestamp", "createdAt", "appliedAt", "issueDate"), stamp
            ),
        }  # fmt: skip

    def _ids(self, place: int) -> Row:
        collections = {
            "reservationId": "reservations", "transactionId": "transactions",
            "partnerId": "partners", "circuitId": "circuits", "planId": "subscription-plans",
            "paymentMethodId": "payment-methods", "idTagsId": "id-tags",
        }  # fmt: skip
        found = {name: self._one(where, place)["id"] for name, where in collections.items()}
        others = ("partnerInviteId", "roamingPlatformId", "parkingSpaceId", "requestId", "id")
        return found | dict.fromkeys(others, 1 + place)


def _of_session(session: Row, stamp: str) -> Row:
    energy = round(session["energy"])
    started, stopped = session["startedAt"], session["stoppedAt"] or stamp
    return {
        "sessionId": int(session["id"]), "chargePointId": session["chargePointId"],
        "evseId": session["evseId"], "userId": session["userId"],
        "authorizationId": session["authorizationId"],
        "externalSessionId": f"session-{session['id']}",
        "startedAtTimestamp": started, "startedAtTimestampLocal": started,
        "stoppedAtTimestamp": stopped, "stoppedAtTimestampLocal": stopped,
        "energyConsumed": energy, "meterStart": _METER, "meterStop": _METER + energy,
        "reason": session.get("reason", "local"), "externalAppData": session.get("externalAppData"),
        "meterValues": [
            {"timestamp": stamp, "measurand": "Energy Consumed", "value": energy, "unit": "Wh"},
            {"timestamp": stamp, "measurand": "Current Import", "value": 16, "unit": "A"},
            {"timestamp": stamp, "measurand": "Voltage", "value": 230, "unit": "V"},
        ],
    }  # fmt: skip


def flat(point: Row) -> Row:
    """A charge point with names that its oldest form has."""
    network: Row = point.get("network") or {}
    return {
        **point, "networkId": network.get("id"),
        "networkStatus": str(point.get("networkStatus")).replace("_", " "),
        "networkProtocol": network.get("protocol"), "evses": [],
    }  # fmt: skip


def _profile(stamp: str) -> Row:
    return {
        "chargingRateUnit": "A", "scheduleStart": stamp, "validFrom": stamp,
        "schedulePeriods": [{"startPeriod": 0, "limit": 16, "numberPhases": 3}],
    }  # fmt: skip


# --- What is said of one type alone ---------------------------------------------------------------


def _balance(known: Row, place: int) -> Row:
    credit = 20 + place
    balance = round(float(known["user"].get("balance") or 0) + credit, 2)
    return {"debit": 0, "credit": credit, "updatedBalance": balance, "type": "api_top_up"}


def _configuration(known: Row, place: int) -> Row:
    entry = {
        "key": "HeartbeatInterval", "value": str(300 + place), "readonly": False, "required": True,
        "timestamp": known["timestamp"], "lastUpdatedAt": known["timestamp"],
    }  # fmt: skip
    return {"configuration": [entry]}


def _report(known: Row, place: int) -> Row:
    moment = moment_of(known["lastUpdatedAt"])
    month = f"{moment:%Y-%m}" if moment else ""
    return {"reportUid": f"SR-{month}-{place + 1}", "period": month}


def _stop(_: Row, __: int) -> Row:
    return {"action": "stop"}


def _hardware(_: Row, __: int) -> Row:
    return {"hardwareStatus": "available", "errorCode": "NoError", "info": None,
            "vendorId": None, "vendorErrorCode": None}  # fmt: skip


def _transfer(_: Row, place: int) -> Row:
    return {"vendorId": "com.example", "messageId": f"message-{place + 1}", "data": "{}"}


def _consumption(_: Row, place: int) -> Row:
    return {"maxCurrent": 63, "minChargePointCurrent": 6, "currentConsumption": [
        {"phase": phase, "value": 10 + place} for phase in ("L1", "L2", "L3")
    ]}  # fmt: skip


def _cdr(_: Row, place: int) -> Row:
    return {"id": str(801 + place)}


def _subscription(known: Row, _: int) -> Row:
    moment = moment_of(known["lastUpdatedAt"])
    end = iso(moment + timedelta(days=30)) if moment else known["lastUpdatedAt"]
    return {"status": "active", "endDate": end, "endsAt": end}


def _partner(known: Row, _: int) -> Row:
    partner: Row = known["partner"]
    name = partner.get("name")
    return {
        "externalId": partner.get("externalId") or f"partner-{known['partnerId']}",
        "companyName": name, "businessName": partner.get("businessName") or name,
        "regNo": partner.get("regNo") or "FN 12345 a", "country": partner.get("country") or "AT",
        "vatNo": partner.get("vatNo") or "ATU12345678",
    }  # fmt: skip


def _job(_: Row, __: int) -> Row:
    return {"pin": "1234", "description": "Mount the charge point", "outcomeDetails": "Done"}


def _invite(known: Row, _: int) -> Row:
    return {"email": known["user"].get("email")}


_SAID: Final[dict[str, Callable[[Row, int], Row]]] = {
    "session.start.stop.notification": _stop, "SessionStartStopNotification": _stop,
    "userBalance.changed": _balance, "HardwareStatusNotification": _hardware,
    "ChargePointSyncConfigurationNotification": _configuration,
    "settlementReport.created": _report, "chargePoint.dataTransferReceived": _transfer,
    "CircuitConsumptionNotification": _consumption, "cdr.received": _cdr,
    "user.subscription.changed": _subscription, "user.subscriptionChanged": _subscription,
    "partnerInvite.changed": _invite, "partner.changed": _partner, "installerJob.changed": _job,
}  # fmt: skip


# --- Filling a schema -----------------------------------------------------------------------------


def filled(schema: Schema, source: Row, *, whole: bool = False) -> Row:
    """The members of an object's schema, of `source` where that has them and they fit.

    Others only where they are required, or all of them if `whole`. In the oldest forms names have
    underscores, which those of rows have not.
    """
    schema = document().resolved(schema)
    required = schema.get("required", [])
    made: Row = {}
    for name, inner in schema.get("properties", {}).items():
        value = source.get(name, source.get(camel(name), filled))  # nothing else is this function
        if isinstance(value, dict) and document().properties(inner):
            made[name] = filled(inner, cast("Row", value))
        elif value is not filled and fits(inner, value):
            made[name] = value
        elif whole or name in required:
            made[name] = example_of(inner)
    return made


# Any: JSON of any form.
def fits(schema: Schema, value: Any) -> bool:
    """Whether a value is as the schema says."""
    return not problems({"properties": {"value": schema}}, {"value": value})
