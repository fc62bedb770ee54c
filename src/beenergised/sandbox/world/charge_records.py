"""The charge of a remote start, written down as the API would at a moment."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from beenergised.sandbox.world.charging import (
    Car,
    Start,
    Status,
    accepted_at,
    begun_at,
    ended_at,
    progress,
    tick,
)
from beenergised.sandbox.world.costs import BATTERY_KWH, CO2_PER_KWH, Place, Session, cost_of
from beenergised.sandbox.world.random_data import id_for, iso, numbers
from beenergised.sandbox.world.rates import rate_name
from beenergised.sandbox.world.store import Value

INSERT: Final = "INSERT INTO chargelogs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#: What a car takes: as much as its charger can of alternating current, and the average of a charge
#: with direct current.
_ALTERNATING_KW: Final = 11.0
_DIRECT_PART: Final = 0.6


@dataclass(frozen=True, slots=True)
class Plugged:
    """The car that is plugged in, invented for each charge, and what the meter shows before."""

    car: Car
    initial_charge: int
    meter_wh: int

    @classmethod
    def of(cls, start: Start, place: Place) -> Plugged:
        """The same one for the same start."""
        random_ = numbers(start.chargelog_id)
        initial = random_.randrange(8, 60)
        power = min(place.power, _ALTERNATING_KW)
        if place.current == "DC":
            power = place.power * _DIRECT_PART
        room = round((100 - initial) / 100 * BATTERY_KWH * 1000)
        return cls(Car(round(power * 1000), room), initial, random_.randrange(2_000_000))

    def state_of_charge(self, energy_wh: int) -> int:
        """In percent, once it took so much."""
        return min(100, self.initial_charge + round(energy_wh / 10 / BATTERY_KWH))


def energy_at(start: Start, place: Place, now: float) -> int:
    """The energy in Wh that was charged by then; never less later."""
    begun = begun_at(start)
    if begun is None or begun > now:
        return 0
    car = Plugged.of(start, place).car
    return car.energy_wh(_until(start, now) - begun) + start.extra_wh


def make_charge_log(start: Start, place: Place, now: float) -> tuple[Value, ...] | None:
    """The row for the table of charge logs; None as long as there is none.

    There is one from when the station accepted. One of a start that was closed before charging
    began is `stopped`, without energy and costs: an assumption.
    """
    accepted = accepted_at(start)
    if accepted is None or accepted > now or (start.roaming and start.is_attempt):
        return None
    state = progress(start, now)
    begun, end = begun_at(start), ended_at(start)
    began = begun is not None and begun <= now
    if state.status == Status.FAILED:
        end = state.since
    if end is not None and end > now:
        end = None
    status = "stopped" if end is not None else _status(start, began=began)
    energy = energy_at(start, place, now)
    co2 = round(energy * CO2_PER_KWH)
    plugged = Plugged.of(start, place)
    billed = began and end is not None and start.method != "remoteStartWithoutInvoicing"
    document = {
        "id": start.chargelog_id, "status": status, "sessionId": start.session_id,
        "authId": start.tag, "authType": start.card_type,
        "dateStart": _iso(begun) if began else None, "dateEnd": _iso(end),
        "energyConsumption": energy / 1000 if began else None,
        "co2Saving": co2 / 1000 if began else None,
        # Thousandths of a Wh, as in the other charge logs.
        "meterStart": plugged.meter_wh * 1000 if began else None,
        "meterEnd": (plugged.meter_wh + energy) * 1000 if began and end is not None else None,
        "rateName": rate_name(place.country, place.current, free=place.free),
        "cost": _cost(start, place, energy, now, is_over=end is not None) if began else None,
        "calibrationDetails": began and end is not None and place.country == "DE",
    }  # fmt: skip
    meter = _meter(start, place, plugged, energy, now) if began else {}
    return (
        start.chargelog_id, start.contact_id, start.connector_id,
        invoice_id(start) if billed else None, status, start.created,
        begun if began else None, energy, co2, json.dumps(document), json.dumps(meter),
    )  # fmt: skip


def make_invoice(chargelog: tuple[Value, ...]) -> tuple[Value, ...] | None:
    """The row for the table of documents, if the charge log (a row) is billed by one of its own."""
    if chargelog[3] is None:
        return None
    end = datetime.fromisoformat(json.loads(str(chargelog[9]))["dateEnd"])
    id_ = str(chargelog[3])
    document = {
        "id": id_, "title": f"Invoice {end:%Y-%m-%d}-{id_[:6]}", "type": "invoice",
        "documentDate": iso(end),
    }  # fmt: skip
    return (id_, chargelog[1], end.timestamp(), json.dumps(document))


def invoice_id(start: Start) -> str:
    """The id of the document that bills a start; the service's are monthly, perhaps."""
    return id_for(f"invoice of {start.chargelog_id}")


def _status(start: Start, *, began: bool) -> str:
    """What the charge log says before its end, with other words at other operators' stations."""
    if start.roaming:
        return "roaming_start" if began else "roaming_waiting_for_transaction"
    return "started" if began else "waiting_for_transaction"


def _cost(
    start: Start, place: Place, energy: int, now: float, *, is_over: bool
) -> dict[str, object]:
    """The cost so far; its items come with the end."""
    begun = begun_at(start) or now
    session = Session(place, _moment(begun), _moment(_until(start, now)), energy)
    return cost_of(session, with_items=is_over, rate=start.rate, package_cents=start.package_cents)


def _meter(
    start: Start, place: Place, plugged: Plugged, energy: int, now: float
) -> dict[str, object]:
    """The summary of the meter's values: Wh, W, percent, and the sum in kWh."""
    begun = begun_at(start) or now
    seen = _until(start, now)
    is_over = ended_at(start) == seen
    full = begun + plugged.car.seconds_to_full
    power = 0 if is_over else plugged.car.power_at(seen - begun)
    # A car tells its state of charge only while charging with direct current.
    direct = place.current == "DC"
    return {
        "currentPower": power,
        "currentPowerLastChanged": _iso(begun if power else min(seen, full)),
        "initialStateOfCharge": plugged.initial_charge if direct else None,
        "currentStateOfCharge": plugged.state_of_charge(energy) if direct else None,
        "stateOfChargeLastChanged": _iso(min(seen, full)) if direct else None,
        "energyFirstValue": float(plugged.meter_wh),
        "energyFirstValueTime": _iso(begun),
        "energyLastValue": float(plugged.meter_wh + energy),
        "energyLastValueTime": _iso(seen),
        "energyUpdatedAt": _iso(seen),
        "sumEnergy": energy / 1000,
        "updatedAt": _iso(seen),
    }


def _until(start: Start, now: float) -> float:
    """Return the last moment of the charge, its end or now, in whole milliseconds.

    An end is kept in milliseconds. Were it not so now, less would be charged at a stop than just
    before.
    """
    end = ended_at(start)
    return tick(now) if end is None else min(tick(now), end)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _iso(seconds: float | None) -> str | None:
    return None if seconds is None else iso(_moment(seconds))
