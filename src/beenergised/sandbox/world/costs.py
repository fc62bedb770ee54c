"""A charging session at a connector, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.world.rates import (
    PARKING_AT_MOST_CENTS,
    PARKING_CENTS_PER_MINUTE,
    PARKING_FREE_HOURS,
    STANDARD,
    TAX_RATES,
    cents_per_kwh,
)

BATTERY_KWH: Final = 64.0
# kg of CO2 saved per kWh.
CO2_PER_KWH: Final = 0.48
_PARKING_FREE: Final = timedelta(hours=PARKING_FREE_HOURS)


@dataclass(frozen=True, slots=True)
class Place:
    """What the demo data needs to know of a connector, and of its station."""

    connector_id: str
    country: str
    current: str
    power: float
    free: bool
    position: int
    later: bool = False
    roaming: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One time of charging, before it is written down as the API would."""

    place: Place
    start: datetime
    end: datetime
    energy_wh: int
    parked: timedelta = timedelta()


def cost_of(
    session: Session, *, with_items: bool, rate: str = STANDARD, package_cents: int | None = None
) -> dict[str, object]:
    """What it costs: each kWh by the rate, and parking; or what the package costs."""
    place = session.place
    price = cents_per_kwh(rate, place.country, place.current, free=place.free)
    gross = {"Energy": round(session.energy_wh * price / 1000)}
    if package_cents is not None:
        gross = {"Package": package_cents}
    elif session.end - session.start > _PARKING_FREE and not place.free:
        minutes = (session.end - session.start - _PARKING_FREE) // timedelta(minutes=1)
        gross["Parking"] = min(minutes * PARKING_CENTS_PER_MINUTE, PARKING_AT_MOST_CENTS)
    items = [_cost_item(name, cents, TAX_RATES[place.country]) for name, cents in gross.items()]
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
