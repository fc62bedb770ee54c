"""What charging costs: the rates, and the words for them."""

from __future__ import annotations

from typing import Any, Final

from beenergised.sandbox.world.random_data import id_for

#: Gross cents a kWh of the standard rate, by country and current.
PRICES: Final = {("AT", "AC"): 49, ("AT", "DC"): 69, ("DE", "AC"): 55, ("DE", "DC"): 75}
TAX_RATES: Final = {"AT": 20, "DE": 19}
PARKING_CENTS_PER_MINUTE: Final = 5
PARKING_FREE_HOURS: Final = 4
PARKING_AT_MOST_CENTS: Final = 1000

STANDARD: Final = id_for("standard rate")
PLUS: Final = id_for("plus rate")
AD_HOC: Final = id_for("ad hoc rate")
FLEET: Final = id_for("fleet rate")

#: Amounts in EUR that a payment medium is asked for before an ad hoc charge.
PREAUTH_AMOUNTS: Final = (30.0, 50.0, 80.0)

_TEXTS: Final = {
    STANDARD: ("Driver", "Pay for each kWh, billed once a month.", "from 0.49 EUR/kWh"),
    PLUS: ("Driver Plus", "4.90 EUR a month, and 20 % less for each kWh.", "from 0.39 EUR/kWh"),
    AD_HOC: ("Ad hoc", "Pay for each kWh by card, without a contract.", "from 0.59 EUR/kWh"),
    FLEET: ("Fleet", "For company cars, billed to the company.", "by contract"),
}
#: The rates that a new contract may have; the fleet's is arranged otherwise.
ON_OFFER: Final = (STANDARD, PLUS, AD_HOC)


# Any, in this module: documents of the GraphQL API.
def rate_option(id_: str) -> dict[str, Any]:
    """A rate as `RateOption`. Its preauthorisations are documented as no longer delivered."""
    name, description, short = _TEXTS[id_]
    return {
        "id": id_, "uuid": id_, "name": name, "description": description,
        "shortDescription": short, "preauthAmount": None, "preauthCurrencyAmount": None,
        "preauthCurrencyAmounts": None,
    }  # fmt: skip


def rate_name(country: str, current: str, *, free: bool) -> str:
    """The name that a charge log gives to the rate it was billed by."""
    return "Free" if free else f"Driver {country} {current}"


def cents_per_kwh(rate: str, country: str, current: str, *, free: bool) -> int:
    """Gross cents a kWh."""
    return 0 if free else round(PRICES[country, current] * _FACTORS[rate])


def description_for(
    rate: str, country: str, current: str, *, free: bool, preauth: bool
) -> dict[str, Any]:
    """What a rate means at a connector, as `RateDescriptionForChargingProcess`."""
    name, description, _ = _TEXTS[rate]
    cents = cents_per_kwh(rate, country, current, free=free)
    amounts = [
        {"amount": amount, "currency": {"isoCode": "EUR"}} for amount in PREAUTH_AMOUNTS if preauth
    ]
    return {
        "description": "Charging here costs nothing." if free else f"{name}: {description}",
        "shortDescription": f"{cents / 100:.2f} EUR/kWh",
        "preauthCurrencyAmounts": amounts,
        "preauthCurrencyAmount": amounts[0] if amounts else None,
        "preauthAmount": amounts[0]["amount"] if amounts else None,
    }


_FACTORS: Final = {STANDARD: 1.0, PLUS: 0.8, AD_HOC: 1.2, FLEET: 1.0}
