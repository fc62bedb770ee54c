"""What the sandbox holds when it is new: contacts, and a driver's three years of charging.

Everything is invented, and the same for the same anchor date: amounts, dates relative to the
anchor, ids.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from beenergised.sandbox.network import Site, make_id, make_network
from beenergised.sandbox.store import Store, Value

DEMO_USERNAME: Final = "demo@example.com"
DEMO_PASSWORD: Final = "demo"  # noqa: S105 - of the sandbox, meant to be known
DEMO_PSK: Final = "sandbox-psk"

#: A second driver, with a few charge logs of their own.
SECOND_USERNAME: Final = "second@example.com"
#: A driver who never confirmed their address: EMAIL_CONFIRMATION_REQUIRED.
UNCONFIRMED_USERNAME: Final = "unconfirmed@example.com"
#: A driver whose logout fails: SESSION_INVALIDATION_ERROR.
STUCK_USERNAME: Final = "stuck@example.com"

_SEED: Final = 20260101
_DAYS: Final = 3 * 365
_BATTERY_KWH: Final = 64.0
# kg of CO2 saved per kWh.
_CO2_PER_KWH: Final = 0.48
_TAX_RATES: Final = {"AT": 20, "DE": 19}
# Gross cents a kWh, by country and current.
_PRICES: Final = {("AT", "AC"): 49, ("AT", "DC"): 69, ("DE", "AC"): 55, ("DE", "DC"): 75}
_PARKING_FREE = timedelta(hours=4)
_PARKING_CENTS_PER_MINUTE: Final = 5
# No CO2 factor was set and no international taxes: both are documented to happen.
_WITHOUT_CO2 = timedelta(days=_DAYS - 40)
_WITHOUT_COST_ITEMS = timedelta(days=_DAYS - 60)
_INSERT = "INSERT INTO chargelogs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Session:
    """One time of charging, before it is written down as the API would."""

    site: Site
    start: datetime
    end: datetime
    energy_wh: int
    parked: timedelta = timedelta()


def fill(store: Store, anchor: datetime) -> None:
    """Fill empty tables with the demo data as of `anchor`."""
    rows = _rows(anchor)
    store.insert_all("INSERT INTO stations VALUES (?, ?, ?, ?)", rows.stations)
    store.insert_all("INSERT INTO connectors VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows.connectors)
    store.insert_all("INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?)", rows.contacts)
    store.insert_all(_INSERT, rows.charge_logs)


@dataclass(frozen=True, slots=True)
class _Rows:
    stations: list[tuple[Value, ...]]
    connectors: list[tuple[Value, ...]]
    contacts: list[tuple[Value, ...]]
    charge_logs: list[tuple[Value, ...]]


@lru_cache(maxsize=1)
def _rows(anchor: datetime) -> _Rows:
    """All rows; remembered, because tests make many sandboxes."""
    random_ = random.Random(_SEED)  # noqa: S311 - to be repeatable is the point
    network = make_network(random_)
    contacts = _make_contacts(anchor, random_)
    demo, second = str(contacts[0][0]), str(contacts[1][0])
    sites = network.sites
    charge_logs = [
        _stopped(demo, session, anchor, random_) for session in _sessions(anchor, sites, random_)
    ]
    charge_logs += _ongoing(demo, anchor, sites, random_)
    charge_logs += [
        _stopped(second, session, anchor, random_)
        for session in _sessions(anchor, sites, random_)[-5:]
    ]
    return _Rows(network.stations, network.connectors, contacts, charge_logs)


def insert_charge_logs(store: Store, username: str, count: int, now: datetime) -> None:
    """Add `count` charge logs that were just stopped, newer than all others."""
    number = store.row("SELECT count(*) FROM chargelogs")
    random_ = random.Random(f"{_SEED}/{number}")  # noqa: S311 - to be repeatable is the point
    contact = store.row("SELECT id FROM contacts WHERE username = ?", (username,))
    connector = store.row("SELECT id, current, power FROM connectors ORDER BY id LIMIT 1")
    newest = store.row("SELECT max(created) FROM chargelogs")
    if contact is None or connector is None:
        return
    site = Site(str(connector[0]), "AT", str(connector[1]), float(connector[2] or 0), False, 0)
    start = max(now, datetime.fromtimestamp(float((newest or (0,))[0] or 0), UTC))
    for index in range(1, count + 1):
        begin = start + timedelta(milliseconds=index)
        session = Session(site, begin, begin, random_.randrange(500, 30_000))
        store.insert_all(_INSERT, [_stopped(str(contact[0]), session, now, random_)])


def iso(moment: datetime) -> str:
    """A moment as the reference's samples show it.

    >>> iso(datetime(2024, 3, 15, 8, 30, tzinfo=UTC))
    '2024-03-15T08:30:00.000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


# --- Contacts --------------------------------------------------------------------------------


def _make_contacts(anchor: datetime, random_: random.Random) -> list[tuple[Value, ...]]:
    rows: list[tuple[Value, ...]] = []
    for username, password, first, name in (
        (DEMO_USERNAME, DEMO_PASSWORD, "Dora", "Demo"),
        (SECOND_USERNAME, "second", "Simon", "Zweiter"),
        (UNCONFIRMED_USERNAME, "unconfirmed", "Ulla", "Neu"),
        (STUCK_USERNAME, "stuck", "Stefan", "Fest"),
    ):
        id_ = make_id(random_)
        document = json.dumps(_contact(id_, username, first, name, anchor))
        unconfirmed, stuck = username == UNCONFIRMED_USERNAME, username == STUCK_USERNAME
        rows.append((id_, username, password, int(not unconfirmed), int(stuck), document))
    return rows


def _contact(id_: str, email: str, first: str, name: str, anchor: datetime) -> dict[str, object]:
    return {
        "id": id_, "email": email, "firstName": first, "name": name,
        "displayName": f"{first} {name}", "gender": "female" if first[-1] == "a" else "male",
        "birthday": "1985-06-15T00:00:00.000Z", "language": "de_DE",
        "address": {"street": "Mozartplatz 1", "city": "Salzburg", "zip": "5020",
                    "state": "Salzburg", "country": "AT"},
        "currency": {"isoCode": "EUR"}, "phone": None, "mobile": "+43 664 1234567",
        "isCompany": False, "isDeactivated": False, "companyId": None, "vat": None,
        "legalDocumentsAccepted": [
            {"legalDocumentType": "TERMS_AND_CONDITIONS", "legalDocumentAccepted": True},
            {"legalDocumentType": "PRIVACY_POLICY", "legalDocumentAccepted": True},
        ],
        "termsAndConditionsAccepted": True,
        "createdAt": iso(anchor - timedelta(days=_DAYS + 30)),
        "updatedAt": iso(anchor - timedelta(days=20)),
    }  # fmt: skip


# --- When and where the driver charged ---------------------------------------------------------


def _sessions(anchor: datetime, sites: list[Site], random_: random.Random) -> list[Session]:
    """Sessions in order of time, none overlapping, all over an hour before the anchor."""
    usual = [site for site in sites if site.position in {0, 12, 25} and site.current == "AC"]
    sessions: list[Session] = []
    start = anchor - timedelta(days=_DAYS - 1)
    last = anchor - timedelta(hours=6)
    while True:
        start += timedelta(hours=random_.expovariate(1 / 28) + 6)
        if start > last:
            return sessions
        site = random_.choice(usual if random_.random() < 0.6 else sites)
        session = _session(site, start, random_)
        if session.end < last:
            sessions.append(session)
        start = session.end


def _session(site: Site, start: datetime, random_: random.Random) -> Session:
    start = start.replace(second=random_.randrange(60), microsecond=0)
    energy = round(random_.triangular(4_000, 0.85 * _BATTERY_KWH * 1000, 21_000))
    power_kw = min(site.power, 11.0) if site.current == "AC" else site.power * 0.6
    charging = timedelta(hours=energy / 1000 / power_kw)
    parked = timedelta(minutes=random_.choice([0, 0, 2, 9, 40, 150]) if site.current == "AC" else 1)
    end = (start + charging + parked).replace(microsecond=0)
    return Session(site, start, end, energy, parked)


# --- Written down as the API would --------------------------------------------------------------


def _stopped(
    contact: str, session: Session, anchor: datetime, random_: random.Random
) -> tuple[Value, ...]:
    id_ = make_id(random_)
    age = anchor - session.start
    co2 = 0 if age > _WITHOUT_CO2 else round(session.energy_wh * _CO2_PER_KWH)
    meter_start = random_.randrange(2_000_000) * 1000
    has_meter = random_.random() > 0.02
    document = {
        **_common(id_, session.start, random_),
        "status": "stopped",
        "dateEnd": iso(session.end),
        "energyConsumption": session.energy_wh / 1000,
        "co2Saving": None if age > _WITHOUT_CO2 else co2 / 1000,
        # The sample of the reference counts in thousandths of a Wh here.
        "meterStart": meter_start if has_meter else None,
        "meterEnd": meter_start + session.energy_wh * 1000 if has_meter else None,
        "rateName": _rate_name(session.site),
        "cost": _cost(session, with_items=age <= _WITHOUT_COST_ITEMS),
        "accountDocument": _invoice(session.end, anchor),
        "calibrationDetails": f"https://calibration.example.com/{id_}"
        if session.site.country == "DE"
        else None,
    }
    meter = _meter(session, meter_start // 1000, random_) if has_meter else {}
    start = session.start.timestamp()
    return (
        id_, contact, session.site.connector_id, "stopped", start, start, session.energy_wh, co2,
        json.dumps(document), json.dumps(meter),
    )  # fmt: skip


def _ongoing(
    contact: str, anchor: datetime, sites: list[Site], random_: random.Random
) -> list[tuple[Value, ...]]:
    """What is going on at the anchor: one of each status that is not `stopped`, two `started`."""
    rows: list[tuple[Value, ...]] = []
    for status, minutes, energy in (
        ("started", 95, 16_210),
        ("started", 25, 4_480),
        ("roaming_start", 12, 1_900),
        ("roaming_waiting_for_transaction", 3, None),
        ("waiting_for_transaction", 1, None),
    ):
        site = sites[(minutes * 7) % len(sites)]
        begin = anchor - timedelta(minutes=minutes)
        id_ = make_id(random_)
        document = {
            **_common(id_, begin if energy else None, random_),
            "status": status, "dateEnd": None,
            "energyConsumption": energy / 1000 if energy else None,
            "co2Saving": round(energy * _CO2_PER_KWH) / 1000 if energy else None,
            "meterStart": 812_400_000 if energy else None, "meterEnd": None,
            "rateName": _rate_name(site), "cost": None, "accountDocument": None,
            "calibrationDetails": None,
        }  # fmt: skip
        session = Session(site, begin, anchor, energy or 0)
        meter = _meter(session, 812_400, random_, power=10_800) if energy else {}
        rows.append((
            id_, contact, site.connector_id, status, begin.timestamp(),
            begin.timestamp() if energy else None, energy or 0,
            round((energy or 0) * _CO2_PER_KWH), json.dumps(document), json.dumps(meter),
        ))  # fmt: skip
    return rows


def _common(id_: str, start: datetime | None, random_: random.Random) -> dict[str, object]:
    auth_type = random_.choice(["RFID", "RFID", "AUTO", None])
    return {
        "id": id_,
        "dateStart": iso(start) if start else None,
        "authId": "04A2B3C4D5E680" if auth_type == "RFID" else make_id(random_),
        "authType": auth_type,
        "sessionId": make_id(random_) if random_.random() > 0.03 else None,
    }


def _rate_name(site: Site) -> str:
    return "Free" if site.free else f"Driver {site.country} {site.current}"


def _cost(session: Session, *, with_items: bool) -> dict[str, object]:
    site = session.site
    price = 0 if site.free else _PRICES[site.country, site.current]
    gross = {"Energy": round(session.energy_wh * price / 1000)}
    if session.end - session.start > _PARKING_FREE and not site.free:
        minutes = (session.end - session.start - _PARKING_FREE) // timedelta(minutes=1)
        gross["Parking"] = min(minutes * _PARKING_CENTS_PER_MINUTE, 1000)
    items = [_cost_item(name, cents, _TAX_RATES[site.country]) for name, cents in gross.items()]
    total = sum(gross.values()) / 100
    tax = round(sum(float(str(item["taxAmount"])) for item in items), 2)
    return {
        "currency": "EUR", "grossAmount": total, "grossAmountLocalCurrency": total,
        # Net, as the reference describes it (in its samples it equals the gross amount).
        "total": round(total - tax, 2),
        "tax": tax, "taxAmount": tax, "costItems": items if with_items else [],
    }  # fmt: skip


def _cost_item(description: str, gross_cents: int, rate: int) -> dict[str, object]:
    net_cents = round(gross_cents / (1 + rate / 100))
    gross, net, tax = gross_cents / 100, net_cents / 100, (gross_cents - net_cents) / 100
    return {
        "description": description, "taxRate": float(rate),
        "grossAmount": gross, "grossAmountLocalCurrency": gross,
        "netAmount": net, "netAmountLocalCurrency": net,
        "taxAmount": tax, "taxAmountLocalCurrency": tax,
    }  # fmt: skip


def _invoice(end: datetime, anchor: datetime) -> dict[str, object] | None:
    """One document a month, issued when the month is over."""
    issued = (end.replace(day=1) + timedelta(days=32)).replace(day=1, hour=0, minute=0, second=0)
    if issued > anchor:
        return None
    random_ = random.Random(f"{_SEED}/{end:%Y-%m}")  # noqa: S311 - to be repeatable is the point
    id_ = make_id(random_)
    kind, title = ("creditnote", "Credit note") if end.month == 8 else ("invoice", "Invoice")
    return {
        "id": id_, "title": f"{title} {end:%Y-%m}", "type": kind,
        "documentDate": iso(issued),
        "downloadLink": f"https://files.example.com/invoices/{id_}.pdf",
    }  # fmt: skip


def _meter(
    session: Session, first_wh: int, random_: random.Random, power: int | None = None
) -> dict[str, object]:
    """The summary of the meter's values: Wh, W, percent, and the sum in kWh."""
    charged = session.end - session.parked
    # A car tells its state of charge only while charging with direct current.
    direct = session.site.current == "DC"
    gained = round(session.energy_wh / 1000 / _BATTERY_KWH * 100)
    initial = random_.randrange(1, max(2, 100 - gained))
    end, updated = iso(charged), iso(session.end + timedelta(seconds=5))
    return {
        "currentPower": power if power is not None else 0,
        "currentPowerLastChanged": end,
        "initialStateOfCharge": initial if direct else None,
        "currentStateOfCharge": min(100, initial + gained) if direct else None,
        "stateOfChargeLastChanged": end if direct else None,
        "energyFirstValue": float(first_wh),
        "energyFirstValueTime": iso(session.start),
        "energyLastValue": float(first_wh + session.energy_wh),
        "energyLastValueTime": end,
        "energyUpdatedAt": updated,
        "sumEnergy": session.energy_wh / 1000,
        "updatedAt": updated,
    }
