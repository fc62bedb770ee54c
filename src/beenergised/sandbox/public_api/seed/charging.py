"""Sessions and what comes of them: authorizations, transactions, receipts, CDRs, reservations."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from beenergised.sandbox.public_api.names import DEMO_USER_ID, FLEET_USER_ID
from beenergised.sandbox.public_api.seed.world import FLEET, OTHER_OPERATOR, Plug, World
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.store import Row as Line
from beenergised.sandbox.world.times import iso, moment_of

_STATUS: Final = {"stopped": "finished", "started": "active"}
#: The first ids of the charge logs' sessions, authorizations, transactions, receipts and CDRs.
_SESSION, _AUTHORIZATION, _TRANSACTION, _RECEIPT, _CDR = 700001, 300001, 400001, 601, 801


#: Payments failed so long ago at the latest.
_UNPAID: Final = timedelta(days=30)


@dataclass(slots=True)
class Charging:
    """Rows by collection."""

    sessions: list[Row] = field(default_factory=list[Row])
    authorizations: list[Row] = field(default_factory=list[Row])
    transactions: list[Row] = field(default_factory=list[Row])
    receipts: list[Row] = field(default_factory=list[Row])
    cdrs: list[Row] = field(default_factory=list[Row])


def charging(world: World) -> Charging:
    """A session for each charge log of the drivers, in the order of time."""
    made = Charging()
    receipts = {str(line[0]): _RECEIPT + place for place, line in enumerate(world.invoices)}
    for place, line in enumerate(world.charge_logs):
        _Session(world, place, line, receipts).add_to(made)
    for line in world.invoices:
        made.receipts.append(_receipt(line, receipts[str(line[0])], world, made.sessions))
    return made


class _Session:
    """One charge log, as the operator sees it."""

    def __init__(self, world: World, place: int, line: Line, receipts: dict[str, int]) -> None:
        # Any: a document of the GraphQL API.
        self.log: Final[dict[str, Any]] = json.loads(str(line[5]))
        self.place: Final = place
        self.plug: Final[Plug] = world.plugs[str(line[2])]
        self.user, driver = world.drivers[str(line[1])]
        self.email: Final = str(driver["email"])
        self.status: Final = _STATUS.get(str(line[4]), "pending")
        self.receipt_id: Final = receipts.get(str(line[3]))
        self.start: Final = moment_of(self.log["dateStart"]) or world.anchor
        self.end: Final = moment_of(self.log["dateEnd"]) if self.status == "finished" else None
        self.changed: Final = iso(self.end or world.anchor)
        self.length: Final = (self.end or world.anchor) - self.start
        self.world: Final = world
        # Some payments do not go through; lately all did, so that the drivers may charge.
        self.has_failed = False

    @property
    def energy(self) -> int:
        """In Wh."""
        return round((self.log["energyConsumption"] or 0) * 1000)

    @property
    def tax(self) -> int:
        """In per cent."""
        return 20 if self.plug.station.document["country"] == "AT" else 19

    @property
    def cost(self) -> tuple[float, float]:
        """What it costs with and without tax."""
        said: dict[str, float | None] = self.log["cost"] or {}
        return said.get("grossAmount") or 0.0, said.get("total") or 0.0

    def add_to(self, made: Charging) -> None:
        """The session with its authorization, and what was paid for it."""
        authorization = self._authorization()
        made.authorizations.append(authorization)
        if self.cost[0] and self.status == "finished":
            place = len(made.transactions)
            self.has_failed = place % 50 == 49 and self.world.anchor - self.start > _UNPAID
            made.transactions.append(self._transaction(place))
        made.sessions.append(self._session(authorization))
        if self.plug.station.is_roaming or self.place % 60 == 10:
            made.cdrs.append(self._cdr(len(made.cdrs)))

    def _session(self, authorization: Row) -> Row:
        station, paid = self.plug.station, self.status == "finished"
        gross, net = self.cost
        power = 0.0 if paid else self.plug.power_kw * 600
        average = round(self.energy / max(self.length.total_seconds() / 3600, 0.1))
        row: Row = {
            "id": str(_SESSION + self.place), "chargePointId": station.id,
            "evseId": self.plug.id, "connectorId": self.plug.connector_id, "status": self.status,
            "userId": self.user, "startedAt": iso(self.start),
            "stoppedAt": iso(self.end) if self.end else None, "energy": self.energy,
            "powerKw": power / 1000, "amount": gross,
            "totalAmount": {"withTax": gross, "withoutTax": net},
            "tax": {"taxId": 1, "taxPercentage": self.tax},
            "currency": "EUR", "paymentType": "tokenized", "paymentMethodId": "pm-5001",
            "terminalId": None, "nonBillableEnergy": 0,
            "paymentStatus": self._payment_status(),
            "authorizationId": authorization["id"], "idTag": authorization["idTagUid"],
            "reimbursementEligibility": False, "authorization": _of_session(authorization),
            "chargingPeriods": self._periods(), "priceBreakdown": self._breakdown(),
            "tariffSnapshotId": 1091 if self.plug.current == "ac" else 1092,
            "electricityCost": round(self.energy / 1000 * 0.2, 2),
            "evsePhysicalReference": f"{station.id}-{self.plug.number}",
            "paymentStatusUpdatedAt": self.changed if paid else None,
            "lastUpdatedAt": self.changed, "receiptId": self.receipt_id,
            "externalAppData": {"chargelog": self.log["id"]},
            "energyConsumption": {"total": self.energy, "local": 0, "grid": self.energy},
            "billingStatus": "completed" if paid else "pending",
            "power": {"latest": power, "peak": max(round(self.plug.power_kw * 900), average),
                      "average": average},
            "_networkId": station.network_id, "_serialNumber": station.serial_number,
            "_vendor": ("Ladesäulenwerk", "Strom & Säule")[station.id % 2],
            "_partnerId": station.partner_id, "_locationId": station.location_id,
            "_userPartnerId": FLEET if self.user == FLEET_USER_ID else None,
        }  # fmt: skip
        if paid:
            row["reason"] = ("local", "remote", "evdisconnected")[self.place % 3]
        if station.id % 4 == 0:
            row["randomisedDelay"] = self.place % 3 * 60
        if station.is_roaming:
            row["roaming"] = {"cdrIds": [], "sessionId": self.log["sessionId"] or "",
                              "roamingOperatorCpoId": OTHER_OPERATOR}  # fmt: skip
        return row

    def _payment_status(self) -> str:
        if self.status != "finished":
            return "pending"
        return "failed" if self.has_failed else "paid"

    def _authorization(self) -> Row:
        # The card is the demo driver's.
        by_tag = self.place % 3 == 0 and self.user == DEMO_USER_ID
        return {
            "id": _AUTHORIZATION + self.place, "method": "id_tag" if by_tag else "user_device",
            "source": "local", "createdAt": iso(self.start - timedelta(seconds=20)),
            "status": "accepted", "userId": self.user,
            "idTagUid": "04A2B3C4D5E680" if by_tag else "",
            "chargePointId": self.plug.station.id, "evseId": self.plug.id,
            "sessionIds": [_SESSION + self.place], "lastUpdatedAt": self.changed,
            "_partnerId": self.plug.station.partner_id,
        }  # fmt: skip

    def _periods(self) -> list[Row]:
        return [{
            "id": _SESSION + self.place, "energy": self.energy, "startedAt": iso(self.start),
            "stoppedAt": iso(self.end) if self.end else None, "state": "charging",
            "chargingState": "charging", "amount": self.cost[0],
            "priceBreakdown": [
                {name: value for name, value in each.items() if name not in _ONLY_OF_SESSIONS}
                for each in self._breakdown()
            ],
        }]  # fmt: skip

    def _breakdown(self) -> list[Row]:
        gross, net = self.cost
        kwh = self.energy / 1000
        unit = round(gross / kwh, 2) if kwh else 0.0
        unit_net = round(net / kwh, 2) if kwh else 0.0
        return [{
            "type": "energy", "currency": "EUR", "unit": "kwh",
            "pricePerUnit": {"withTax": unit, "withoutTax": unit_net},
            "quantity": round(kwh, 2), "price": {"withTax": gross, "withoutTax": net},
            "taxPercentage": self.tax, "totalPrice": gross, "unitPrice": unit,
        }]  # fmt: skip

    def _transaction(self, place: int) -> Row:
        return {
            "id": _TRANSACTION + place, "number": f"SBX-{_TRANSACTION + place}",
            "date": self.changed, "userId": self.user, "userEmail": self.email,
            "sessionId": _SESSION + self.place, "paymentMethod": "mastercard",
            "paymentMethodId": "pm-5001", "purchaseResourceType": "session",
            "purchaseResourceId": _SESSION + self.place, "totalAmount": self.cost[0],
            "currency": "EUR", "status": "failed" if self.has_failed else "finalized",
            "ref": f"ref-{place}", "bankMessage": "", "failureReason": None,
            "invoiceId": None, "invoiceNo": None, "receiptId": self.receipt_id,
            "billingType": "internal", "lastUpdatedAt": self.changed, "finalizedAt": self.changed,
            "terminalId": None,
            "cardDetails": {"type": "mastercard", "last4": "4444", "expMonth": "01",
                            "expYear": str(self.world.anchor.year + 2), "token": None},
        }  # fmt: skip

    def _cdr(self, place: int) -> Row:
        end = iso(self.end or self.start)
        gross, _ = self.cost
        return {
            "id": _CDR + place, "operatorId": OTHER_OPERATOR, "platformId": 1,
            "protocolType": "OCPI", "sessionId": str(_SESSION + self.place),
            "receivedAt": end, "startTime": iso(self.start), "endTime": end,
            "ocpiData": {"version": "2.2", "currency": "EUR", "totalCost": gross,
                         "totalEnergy": self.energy / 1000},
            "roamingId": f"CDR-{_CDR + place}", "credit": False, "isLocal": place % 2 == 0,
            "lastUpdatedAt": end, "sentAt": end,
            "deliveryResponse": "fail" if place % 5 == 4 else "success", "externalAppData": None,
        }  # fmt: skip


_ONLY_OF_SESSIONS: Final = frozenset({"totalPrice", "unitPrice"})


def _of_session(authorization: Row) -> Row:
    by_tag = authorization["method"] == "id_tag"
    row = {name: authorization[name] for name in ("id", "source", "createdAt", "status", "userId",
                                                  "lastUpdatedAt")}  # fmt: skip
    return row | {
        # The same word is another one where the authorization itself is read.
        "method": "rfid_tag" if by_tag else "user_device", "rejectionReason": None,
        "rfidTagUid": authorization["idTagUid"] or None,
    }  # fmt: skip


def _receipt(line: Line, id_: int, world: World, sessions: list[Row]) -> Row:
    said = json.loads(str(line[2]))
    billed = [row for row in sessions if row["receiptId"] == id_]
    starts = sorted(str(row["startedAt"]) for row in billed)
    return {
        "id": id_, "receiptNo": f"R-{id_}", "userId": world.drivers[str(line[1])][0],
        "totalKwh": round(sum(row["energy"] for row in billed) / 1000, 2),
        "periodStart": starts[0] if starts else None, "periodEnd": starts[-1] if starts else None,
        "totalAmount": round(sum(row["amount"] for row in billed), 2),
        "tax": {"taxId": 1, "taxPercentage": 20},
        "paymentStatus": "paid" if all(row["paymentStatus"] == "paid" for row in billed)
        else "partially_paid",
        "downloadUrl": f"https://files.sandbox.invalid/receipts/{id_}.pdf",
        "issuedOn": said["documentDate"][:10],
    }  # fmt: skip


def reservations(world: World) -> list[Row]:
    """Some that are over, one that holds."""
    plugs = list(world.plugs.values())
    rows: list[Row] = []
    for place, status in enumerate(("done", "expired", "canceled", "done", "active")):
        plug = plugs[place * 3]
        hours = 100 - place * 24.9
        rows.append({
            "id": 501 + place, "chargePointId": plug.station.id, "evseId": plug.id,
            "status": status, "userId": DEMO_USER_ID + place % 2,
            "reservedAt": world.ago(hours=hours),
            "canceledAt": world.ago(hours=hours - 0.1) if status == "canceled" else None,
            "duration": 30, "lastUpdatedAt": world.ago(hours=hours - 0.2),
        })  # fmt: skip
    return rows
