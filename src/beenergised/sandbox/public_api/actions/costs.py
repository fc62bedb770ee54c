"""What a session costs, in its row: the parts add up to the whole, and so do the taxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from beenergised.sandbox.world.rates import TAX_RATES
from beenergised.sandbox.world.rows import Row, Rows, part, parts

#: EUR that the operator pays for a kWh.
_ELECTRICITY: Final = 0.2
#: A tariff of this type lets nobody charge.
_CLOSED: Final = "charging not allowed"


@dataclass(frozen=True, slots=True)
class Price:
    """What a kWh costs, with the tax in it, in the currency; the tax in per cent."""

    tariff_id: int | None
    per_kwh: float
    tax: int
    allowed: bool = True

    @classmethod
    def of(cls, rows: Rows, point: Row, evse: Row, user: Row | None) -> Price:
        """By the first tariff of the EVSE's group that is for this user; free without a group."""
        location = rows.find("locations", str(point.get("locationId"))) or {}
        tax = TAX_RATES.get(str(location.get("country")), TAX_RATES["AT"])
        group = rows.find("tariff-groups", str(evse.get("tariffGroupId")))
        ids: list[object] = (group or {}).get("tariffIds") or []
        for id_ in ids:
            tariff = rows.find("tariffs", str(id_))
            if tariff is not None and _is_for(tariff, user):
                per_kwh: object = part(tariff, "pricing").get("pricePerKwh")
                number = float(per_kwh) if isinstance(per_kwh, int | float) else 0.0
                return cls(int(tariff["id"]), number, tax, tariff.get("type") != _CLOSED)
        return cls(None, 0.0, tax)


def _is_for(tariff: Row, user: Row | None) -> bool:
    restricted: list[object] = part(tariff, "restrictions").get("applyToUsersOfPartners") or []
    return not restricted or not partners_of(user).isdisjoint(restricted)


# Any: ids, as the rows have them.
def partners_of(user: Row | None) -> set[Any]:
    """The partners whose invitation a user has accepted."""
    invites = parts(user, "partnerInvites")
    return {each.get("partnerId") for each in invites if each.get("status") == "accepted"}


def gross_of(row: Row) -> float:
    """What a session costs so far, with tax."""
    return _gross(row["_energy"], row["_price"])


def _gross(energy: float, price: float) -> float:
    return round(energy / 1000 * price, 2)


def price_session(row: Row) -> None:
    """Write down what a session costs for the energy that it has."""
    gross = gross_of(row)
    net = _without_tax(gross, row["_tax"])
    row["amount"] = gross
    row["totalAmount"] = {"withTax": gross, "withoutTax": net}
    row["electricityCost"] = round(row["_energy"] / 1000 * _ELECTRICITY, 2)
    row["priceBreakdown"] = [_part(row, row["_energy"], gross)]
    before, paid = 0.0, 0.0
    for period, energy in zip(parts(row, "chargingPeriods"), row["_exact"], strict=True):
        before += energy
        until = _gross(before, row["_price"])
        period["amount"] = round(until - paid, 2)
        item = _part(row, energy, period["amount"])
        period["priceBreakdown"] = [
            {name: value for name, value in item.items() if name not in _ONLY_OF_SESSIONS}
        ]
        paid = until


_ONLY_OF_SESSIONS: Final = frozenset({"totalPrice", "unitPrice"})


def _part(row: Row, energy: float, gross: float) -> Row:
    tax = row["_tax"]
    return {
        "type": "energy", "currency": "EUR", "unit": "kwh",
        "pricePerUnit": {"withTax": row["_price"], "withoutTax": _without_tax(row["_price"], tax)},
        "quantity": round(energy / 1000, 2),
        "price": {"withTax": gross, "withoutTax": _without_tax(gross, tax)},
        "taxPercentage": tax, "totalPrice": gross, "unitPrice": row["_price"],
    }  # fmt: skip


def _without_tax(gross: float, tax: int) -> float:
    return round(gross / (1 + tax / 100), 2)
