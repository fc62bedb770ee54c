"""Tariffs, and what the electricity costs."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.seed.world import FLEET, World
from beenergised.sandbox.world.rates import PRICES
from beenergised.sandbox.world.rows import Row

#: Id, name, type, price of a kWh in EUR.
_TARIFFS: Final = (
    (91, "Driver AC", "standard", PRICES["AT", "AC"] / 100),
    (92, "Driver DC", "standard", PRICES["AT", "DC"] / 100),
    (93, "Free", "free", 0.0),
    (94, "Fleet", "standard", 0.35),
    (95, "Closed", "charging not allowed", 0.0),
)
_DAY: Final = ({"startsAt": "06:00", "endsAt": "22:00", "price": 0.24},
               {"startsAt": "22:00", "endsAt": "06:00", "price": 0.16})  # fmt: skip


def tariffs(world: World) -> list[Row]:
    """For all, and one for the fleet."""
    return [_tariff(world, *said) for said in _TARIFFS]


def _tariff(world: World, id_: int, name: str, type_: str, price: float) -> Row:
    return {
        "id": id_, "type": type_, "name": name, "description": None,
        "additionalInformation": None, "learnMoreUrl": None,
        "pricing": {"pricePerKwh": price, "connectionFee": None, "idleFeePerMinute": 0.05,
                    "idleFeeGracePeriodMinutes": 240} if price else {},
        "currency": "EUR", "stopSession": {"timeLimitMinutes": None,
                                           "stopWhenEnergyExceedsKwh": None},
        "restrictions": {"applyToUsersOfPartners": [FLEET]} if id_ == 94 else {},
        "partner": {"id": FLEET if id_ == 94 else None}, "lastUpdatedAt": world.ago(days=id_),
        "display": {"defaultPriceInformation": f"{price:.2f} EUR/kWh"}, "integrationId": None,
        "externalId": f"tariff-{id_}",
    }  # fmt: skip


def tariff_snapshots(world: World) -> list[Row]:
    """Of each tariff, as it is."""
    return [{**row, "id": row["id"] + 1000, "tariffId": row["id"]} for row in tariffs(world)]


def tariff_groups(world: World) -> list[Row]:
    """For slow and for fast charging."""
    said = ((81, "AC", [91, 93, 94], None), (82, "DC", [92, 95], None), (83, "Yard", [94], FLEET))
    return [
        {"id": id_, "name": name, "tariffIds": ids, "partnerId": partner,
         "lastUpdatedAt": world.ago(days=id_)}
        for id_, name, ids, partner in said
    ]  # fmt: skip


def electricity_rates(_: World) -> list[Row]:
    """One with prices of its own, one from the exchange."""
    return [
        {"type": "admin_defined", "id": 71, "name": "Green power", "utilityId": None,
         "defaultPrice": 0.2, "taxPercentage": 20.0},
        {"type": "nord_pool", "id": 72, "name": "Exchange", "utilityId": None,
         "defaultPrice": 0.15, "taxPercentage": 20.0},
    ]  # fmt: skip


def energy_mixes(_: World) -> list[Row]:
    """Of the first rate."""
    return [{"solar": 20, "wind": 30, "hydro": 50, "_electricityRateId": 71}]


def week_day_price_periods(_: World) -> list[Row]:
    """Of the first rate: the week, and a cheap Sunday."""
    return [
        {"weekDay": "any", "periods": [*_DAY], "_electricityRateId": 71},
        {"weekDay": "sun", "periods": [{"startsAt": "00:00", "endsAt": "24:00", "price": 0.16}],
         "_electricityRateId": 71},
    ]  # fmt: skip


def date_price_periods(world: World) -> list[Row]:
    """Of the first rate: one day."""
    return [{"date": world.ago(days=-10)[:10], "periods": [*_DAY], "_electricityRateId": 71}]
