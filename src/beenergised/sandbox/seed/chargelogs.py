"""A driver's three years of charging, as charge logs and the documents that bill them."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Final

from beenergised.sandbox.seed.cards import DEMO_TAG
from beenergised.sandbox.world.charge_records import INSERT
from beenergised.sandbox.world.costs import BATTERY_KWH, CO2_PER_KWH, Place, Session, cost_of
from beenergised.sandbox.world.random_data import id_for, iso, make_id, numbers
from beenergised.sandbox.world.rates import rate_name
from beenergised.sandbox.world.store import Store, Value

_DAYS: Final = 3 * 365
# Documented to happen: no CO2 factor was set (at first nothing came, then nought), and no
# international taxes, without which there are no cost items.
_WITHOUT_CO2: Final = timedelta(days=_DAYS - 40)
_WITH_NO_CO2_AT_ALL: Final = timedelta(days=_DAYS - 20)
_WITHOUT_COST_ITEMS: Final = timedelta(days=_DAYS - 60)


def make_charge_logs(
    demo: str, second: str, anchor: datetime, places: list[Place], random_: random.Random
) -> list[tuple[Value, ...]]:
    """Rows for the table of charge logs: three years of the demo driver, five of the second."""
    # The driver's life is older than the stations that came later.
    usual = [place for place in places if not place.later]
    rows = [
        _stopped(demo, session, anchor, random_) for session in _sessions(anchor, usual, random_)
    ]
    rows += _ongoing(demo, anchor, places, random_)
    rows += [
        _stopped(second, session, anchor, random_)
        for session in _sessions(anchor, usual, random_)[-5:]
    ]
    return rows


def insert_charge_logs(store: Store, username: str, count: int, now: datetime) -> None:
    """Add `count` charge logs that were just stopped, newer than all others."""
    number = store.row("SELECT count(*) FROM chargelogs") or (0,)
    random_ = numbers(str(number))
    contact = store.row("SELECT id FROM contacts WHERE username = ?", (username,))
    connector = store.row("SELECT id, current, power FROM connectors ORDER BY id LIMIT 1")
    newest = store.row("SELECT max(created) FROM chargelogs")
    if contact is None or connector is None:
        return
    place = Place(str(connector[0]), "AT", str(connector[1]), float(connector[2] or 0), False, 0)
    start = max(now, datetime.fromtimestamp(float((newest or (0,))[0] or 0), UTC))
    for index in range(1, count + 1):
        begin = start + timedelta(milliseconds=index)
        session = Session(place, begin, begin, random_.randrange(500, 30_000))
        store.insert_all(INSERT, [_stopped(str(contact[0]), session, now, random_)])


# --- When and where the driver charged ---------------------------------------------------------


def _sessions(anchor: datetime, places: list[Place], random_: random.Random) -> list[Session]:
    """Sessions in order of time, none overlapping, all over an hour before the anchor."""
    usual = [place for place in places if place.position in {0, 12, 25} and place.current == "AC"]
    sessions: list[Session] = []
    start = anchor - timedelta(days=_DAYS - 1)
    last = anchor - timedelta(hours=6)
    while True:
        start += timedelta(hours=random_.expovariate(1 / 28) + 6)
        if start > last:
            return sessions
        place = random_.choice(usual if random_.random() < 0.6 else places)
        session = _session(place, start, random_)
        if session.end < last:
            sessions.append(session)
        start = session.end


def _session(place: Place, start: datetime, random_: random.Random) -> Session:
    start = start.replace(second=random_.randrange(60), microsecond=0)
    energy = round(random_.triangular(4_000, 0.85 * BATTERY_KWH * 1000, 21_000))
    slow = place.current == "AC"
    power_kw = min(place.power, 11.0) if slow else place.power * 0.6
    charging = timedelta(hours=energy / 1000 / power_kw)
    parked = timedelta(minutes=random_.choice([0, 0, 2, 9, 40, 150]) if slow else 1)
    end = (start + charging + parked).replace(microsecond=0)
    return Session(place, start, end, energy, parked)


# --- Written down as the API would --------------------------------------------------------------


def _stopped(
    contact: str, session: Session, anchor: datetime, random_: random.Random
) -> tuple[Value, ...]:
    id_ = make_id(random_)
    age = anchor - session.start
    co2 = 0 if age > _WITHOUT_CO2 else round(session.energy_wh * CO2_PER_KWH)
    meter_start = random_.randrange(2_000_000) * 1000
    has_meter = random_.random() > 0.02
    document = {
        **_common(id_, session.start, random_),
        "status": "stopped",
        "dateEnd": iso(session.end),
        "energyConsumption": session.energy_wh / 1000,
        "co2Saving": None if age > _WITH_NO_CO2_AT_ALL else co2 / 1000,
        # The sample of the reference counts in thousandths of a Wh here.
        "meterStart": meter_start if has_meter else None,
        "meterEnd": meter_start + session.energy_wh * 1000 if has_meter else None,
        "rateName": _rate_name(session.place),
        "cost": cost_of(session, with_items=age <= _WITHOUT_COST_ITEMS),
        # Who reads the charge log makes a link of it; German law asks for calibrated meters.
        "calibrationDetails": session.place.country == "DE",
    }
    meter = _meter(session, meter_start // 1000, random_) if has_meter else {}
    start = session.start.timestamp()
    return (
        id_, contact, session.place.connector_id, _document_id(contact, session.end, anchor),
        "stopped", start, start, session.energy_wh, co2, json.dumps(document), json.dumps(meter),
    )  # fmt: skip


def _ongoing(
    contact: str, anchor: datetime, places: list[Place], random_: random.Random
) -> list[tuple[Value, ...]]:
    """What is going on at the anchor: one of each status that is not `stopped`, two `started`."""
    own = [place for place in places if not place.later]
    abroad = [place for place in places if place.roaming]
    rows: list[tuple[Value, ...]] = []
    for status, minutes, energy in (
        ("started", 95, 16_210),
        ("started", 25, 4_480),
        ("roaming_start", 12, 1_900),
        ("roaming_waiting_for_transaction", 3, None),
        ("waiting_for_transaction", 1, None),
    ):
        there = abroad if status.startswith("roaming") else own
        place = there[(minutes * 7) % len(there)]
        begin = anchor - timedelta(minutes=minutes)
        id_ = make_id(random_)
        document = {
            **_common(id_, begin if energy else None, random_),
            "status": status, "dateEnd": None,
            "energyConsumption": energy / 1000 if energy else None,
            "co2Saving": round(energy * CO2_PER_KWH) / 1000 if energy else None,
            "meterStart": 812_400_000 if energy else None, "meterEnd": None,
            "rateName": _rate_name(place), "cost": None, "calibrationDetails": False,
        }  # fmt: skip
        session = Session(place, begin, anchor, energy or 0)
        meter = _meter(session, 812_400, random_, power=10_800) if energy else {}
        rows.append((
            id_, contact, place.connector_id, None, status, begin.timestamp(),
            begin.timestamp() if energy else None, energy or 0,
            round((energy or 0) * CO2_PER_KWH), json.dumps(document), json.dumps(meter),
        ))  # fmt: skip
    return rows


def _common(id_: str, start: datetime | None, random_: random.Random) -> dict[str, object]:
    auth_type = random_.choice(["RFID", "RFID", "AUTO", None])
    return {
        "id": id_,
        "dateStart": iso(start) if start else None,
        "authId": DEMO_TAG if auth_type == "RFID" else make_id(random_),
        "authType": auth_type,
        "sessionId": make_id(random_) if random_.random() > 0.03 else None,
    }


def _rate_name(place: Place) -> str:
    return rate_name(place.country, place.current, free=place.free)


def _meter(
    session: Session, first_wh: int, random_: random.Random, power: int | None = None
) -> dict[str, object]:
    """The summary of the meter's values: Wh, W, percent, and the sum in kWh."""
    charged = session.end - session.parked
    # A car tells its state of charge only while charging with direct current.
    direct = session.place.current == "DC"
    gained = round(session.energy_wh / 1000 / BATTERY_KWH * 100)
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


# --- The documents that bill them -----------------------------------------------------------------


def make_documents(charge_logs: list[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """Rows for the table of account documents: what the charge logs refer to, and no other."""
    # The last log of each document stands for the month; reading all of them takes a while.
    last = {(str(row[3]), str(row[1])): str(row[9]) for row in charge_logs if row[3]}
    return [
        _document(id_, contact, datetime.fromisoformat(json.loads(text)["dateEnd"]))
        for (id_, contact), text in last.items()
    ]


def _document(id_: str, contact: str, end: datetime) -> tuple[Value, ...]:
    kind, title = ("creditnote", "Credit note") if end.month == 8 else ("invoice", "Invoice")
    issued = _issued(end)
    document = {
        "id": id_, "title": f"{title} {end:%Y-%m}", "type": kind, "documentDate": iso(issued),
    }  # fmt: skip
    return (id_, contact, issued.timestamp(), json.dumps(document))


def _document_id(contact: str, end: datetime, anchor: datetime) -> str | None:
    """One document a month, issued when the month is over."""
    return None if _issued(end) > anchor else id_for(f"{contact}/{end:%Y-%m}")


def _issued(end: datetime) -> datetime:
    following = end.replace(day=1) + timedelta(days=32)
    return following.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
