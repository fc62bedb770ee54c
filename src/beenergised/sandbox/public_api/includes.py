"""What a row is shown with when it is asked for: includes, and the parts that flags bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Final, cast

from beenergised.sandbox.public_api.collections import Collection
from beenergised.sandbox.public_api.metering import clock_aligned
from beenergised.sandbox.public_api.queries import Query
from beenergised.sandbox.public_api.shapes import shown
from beenergised.sandbox.specification.public_api import Operation, document
from beenergised.sandbox.world.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class _Live:
    """Rows of another collection, by the member that names the row they are shown with."""

    collection: str
    member: str
    single: bool = False


#: By collection and include: what is looked up when it is asked for. Others are in the row.
_LIVE: Final = {
    ("locations", "chargingZones"): _Live("charging-zones", "locationId"),
    ("evses", "connectors"): _Live("connectors", "_evseId"),
    ("charge-points", "smartCharging"): _Live("smart-charging", "_chargePointId", single=True),
    ("charge-points", "personalSmartChargingPreferences"): _Live(
        "personal-smart-charging-preferences", "_chargePointId", single=True
    ),
    ("circuits", "chargePointPriorities"): _Live("circuit-charge-point-priorities", "_circuitId"),
    ("circuits", "userPriorities"): _Live("circuit-user-priorities", "_circuitId"),
    ("circuits", "socPriorities"): _Live("circuit-soc-priorities", "_circuitId", single=True),
    ("circuits", "consumption"): _Live("circuit-consumption", "_circuitId"),
    ("circuits", "unmanagedLoad"): _Live("circuit-unmanaged-load", "_circuitId"),
}
#: Which member a flag shows.
_FLAGGED: Final = {
    "withAuthorization": "authorization",
    "withPriceBreakdown": "priceBreakdown",
    "withChargingPeriods": "chargingPeriods",
    "withChargingPeriodsPriceBreakdown": "chargingPeriods",
    "withClockAlignedEnergyConsumption": "clockAlignedEnergyConsumption",
    "withAmountDue": "amountDue",
}


class Inclusions:
    """Shows the rows of one answer."""

    def __init__(self, rows: Rows, operation: Operation, query: Query, now: datetime) -> None:
        self._rows = rows
        self._operation = operation
        self._query = query
        self._now = now
        self._groups: dict[str, dict[str, list[Row]]] = {}

    def shown(
        self, rows: list[Row], collection: Collection, hidden: frozenset[str] = frozenset()
    ) -> list[Row]:
        """The rows as the answer has them."""
        asked = {member for flag, member in _FLAGGED.items() if self._query.has(flag)}
        asked |= self._query.include
        left_out = (_optional(self._operation.resource) - asked) | hidden
        return [self._one(row, collection.name, left_out) for row in rows]

    def _one(self, row: Row, collection: str, left_out: frozenset[str] | set[str]) -> Row:
        row = dict(row)
        extra: Row = {}
        for name in sorted(self._query.include):
            live = _LIVE.get((collection, name))
            if live is not None:
                row[name] = self._related(live, str(row["id"]))
            listed = document().properties(self._operation.schema)
            if listed is not None and name not in listed and row.get(name) is not None:
                extra[name] = row[name]
        self._measure(row)
        return shown(row, self._operation.schema, left_out) | extra

    def _measure(self, row: Row) -> None:
        """The parts of a session that depend on how they are asked for."""
        if self._query.has("withClockAlignedEnergyConsumption"):
            minutes = int(self._query.flags.get("clockAlignedInterval", "15"))
            row["clockAlignedEnergyConsumption"] = clock_aligned(row, minutes, self._now)
        if "chargingPeriods" in row and not self._query.has("withChargingPeriodsPriceBreakdown"):
            periods = cast("list[Row]", row["chargingPeriods"])
            row["chargingPeriods"] = [
                {name: value for name, value in period.items() if name != "priceBreakdown"}
                for period in periods
            ]

    def _related(self, live: _Live, id_: str) -> list[Row] | Row | None:
        """The rows that belong to a row; those of the whole answer are read at once."""
        groups = self._groups.get(live.collection)
        if groups is None:
            groups = self._groups[live.collection] = {}
            for _, row in self._rows.after(live.collection):
                public = {name: value for name, value in row.items() if not name.startswith("_")}
                groups.setdefault(str(row[live.member]), []).append(public)
        found = groups.get(id_, [])
        return next(iter(found), None) if live.single else found


@cache
def _optional(resource: str) -> frozenset[str]:
    """The members that are only shown when asked for, by any operation of the resource."""
    found: set[str] = set()
    for operation in document().operations:
        if operation.resource == resource:
            found.update(operation.include)
            found.update(member for flag, member in _FLAGGED.items() if flag in operation.flags)
    return frozenset(found)
