"""Filling the Public API's part of a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.public_api.scenarios import MORE
from beenergised.sandbox.public_api.seed import network, people, prices
from beenergised.sandbox.public_api.seed.charging import charging, reservations
from beenergised.sandbox.public_api.seed.world import World
from beenergised.sandbox.world.rows import INSERT, Row, Rows
from beenergised.sandbox.world.store import Row as Line
from beenergised.sandbox.world.store import Store

_ROWS: Final[dict[str, Callable[[World], list[Row]]]] = {
    "locations": network.locations,
    "charging-zones": network.charging_zones,
    "charge-points": network.charge_points,
    "evses": network.evses,
    "connectors": network.connectors,
    "hardware-status-logs": network.hardware_status_logs,
    "network-status-logs": network.network_status_logs,
    "vendor-error-codes": network.vendor_error_codes,
    "security-events": network.security_events,
    "circuits": network.circuits,
    "partners": network.partners,
    "users": people.users,
    "id-tags": people.id_tags,
    "payment-methods": people.payment_methods,
    "subscription-plans": people.subscription_plans,
    "subscriptions": people.subscriptions,
    "vouchers": people.vouchers,
    "shares": people.shares,
    "tariffs": prices.tariffs,
    "tariff-snapshots": prices.tariff_snapshots,
    "tariff-groups": prices.tariff_groups,
    "electricity-rates": prices.electricity_rates,
    "reservations": reservations,
}
#: Rows that are only told apart among those of one owner: how they are made, key, owner.
_OWNED: Final[dict[str, tuple[Callable[[World], list[Row]], str, str]]] = {
    "configurations": (network.configurations, "_name", "_chargePointId"),
    "shared-partners": (people.shared_partners, "id", "_chargePointId"),
    "personal-smart-charging-preferences": (
        people.preferences, "_chargePointId", "_chargePointId",
    ),
    "invoice-details": (people.invoice_details, "_userId", "_userId"),
    "energy-mixes": (prices.energy_mixes, "_electricityRateId", "_electricityRateId"),
    "week-day-price-periods": (prices.week_day_price_periods, "weekDay", "_electricityRateId"),
    "date-price-periods": (prices.date_price_periods, "date", "_electricityRateId"),
}  # fmt: skip
_INSERT_DUE: Final = "INSERT INTO public_api_due VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class _Made:
    """What was made of a world."""

    digest: str
    rows: list[Line]
    dues: list[Line]


#: What was made last: who makes one sandbox after the other, as tests do, waits for it once.
_last: _Made | None = None


def fill_public_api(store: Store, rows: Rows, anchor: datetime) -> None:
    """Fill the empty tables, from the stations and drivers that the state has."""
    global _last  # noqa: PLW0603 - a cache; who comes second at the same time makes the same
    world = World(store, anchor)
    digest, made = world.digest, _last
    if made is not None and made.digest == digest:
        store.insert_all(INSERT, made.rows)
        store.insert_all(_INSERT_DUE, made.dues)
        return
    _make(store, rows, world)
    _last = _Made(
        digest,
        store.rows("SELECT * FROM public_api_rows ORDER BY rowid"),
        store.rows("SELECT * FROM public_api_due"),
    )


def _make(store: Store, rows: Rows, world: World) -> None:
    for collection, make in _ROWS.items():
        made = make(world)
        if collection in MORE:
            made += MORE[collection](made[0])
        rows.fill(collection, [_dated(row, world) for row in made])
    for collection, (make, key, owner) in _OWNED.items():
        rows.fill(collection, make(world), key, owner)
    for collection, (made, key, owner) in network.circuit_rows(world).items():
        rows.fill(collection, made, key, owner)
    done = charging(world)
    _keep_reserved(store, rows)
    for collection, made in (
        ("sessions", done.sessions), ("authorizations", done.authorizations),
        ("transactions", done.transactions), ("receipts", done.receipts), ("cdrs", done.cdrs),
    ):  # fmt: skip
        rows.fill(collection, made)


def _keep_reserved(store: Store, rows: Rows) -> None:
    """What is reserved from the beginning is kept, and no longer than it says."""
    for row in rows.all("reservations", lambda row: row["status"] == "active"):
        evse = rows.find("evses", str(row["evseId"]))
        if evse is not None:
            evse["hardwareStatus"] = evse["roaming"]["status"] = "reserved"
            rows.save("evses", str(evse["id"]), evse)
        end = datetime.fromisoformat(row["reservedAt"]) + timedelta(minutes=row["duration"])
        store.execute(_INSERT_DUE, ("reservation", str(row["id"]), end.timestamp()))


def _dated(row: Row, world: World) -> Row:
    """When a row was made and changed is known of each, whether or not it is shown."""
    return {"_createdAt": world.ago(days=900), "_lastUpdatedAt": world.ago(days=100), **row}
