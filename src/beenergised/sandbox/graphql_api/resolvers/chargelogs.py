"""Charge logs, what the meter said, and their sum."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Final, cast

from beenergised.sandbox.graphql_api.context import Context, refused
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.documents import documents_of
from beenergised.sandbox.graphql_api.resolvers.paging import Given, limit_and_offset, pagination_of
from beenergised.sandbox.seed.chargelogs import insert_charge_logs
from beenergised.sandbox.world.store import Row, Value

_COLUMNS: Final = "SELECT document, connector_id, document_id, status, id"


def _chargelogs_paged(
    context: Context,
    filters: Given = None,
    pagination: Given = None,
    timeframe: Given = None,
    type: str | None = None,
) -> Document:
    del type  # the reference has one value, and it means what is done without it
    context.charges.settle()
    limit, offset = limit_and_offset(context, pagination)
    if offset:
        for fault in context.service.faults.take({"chargelogsPaged"}, "rows_inserted"):
            _insert_rows(context, int(fault.number("rows", 1)))
    where, values = _where(context, timeframe, (filters or {}).get("status"))
    total = context.store.row(f"SELECT count(*) {where}", values)
    rows = context.store.rows(
        f"{_COLUMNS} {where} ORDER BY created DESC, id LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    return {
        "data": _documents(context, rows),
        "pagination": pagination_of(limit, offset, int(total[0] or 0) if total else 0),
    }


def _chargelog(context: Context, id: str) -> Document | None:
    context.charges.settle()
    rows = context.store.rows(
        f"{_COLUMNS} FROM chargelogs WHERE id = ? AND contact_id = ?", (id, context.contact)
    )
    return next(iter(_documents(context, rows)), None)


def _documents(context: Context, rows: list[Row]) -> list[Document]:
    connectors = context.network().connectors
    bills = documents_of(context) if any(row[2] for row in rows) else {}
    found: list[Document] = []
    for text, connector, bill, status, id_ in rows:
        live = context.charges.live(str(id_)) if status != "stopped" else None
        document: Document = json.loads(str(live[9] if live else text))
        document["connector"] = connectors[str(connector)]
        document["accountDocument"] = bills.get(str(bill))
        calibrated = document["calibrationDetails"]
        document["calibrationDetails"] = (
            context.links.private(f"calibration/{document['id']}.zip") if calibrated else None
        )
        found.append(document)
    return found


def _meter_values(context: Context, uuid: str) -> Document | None:
    context.charges.settle()
    values = context.store.document(
        "SELECT meter FROM chargelogs WHERE id = ? AND contact_id = ?", (uuid, context.contact)
    )
    if values is None:
        return None
    if live := context.charges.live(uuid):
        values = json.loads(str(live[10]))
    # Documented: only null values where no meter values arrived.
    return {name: values.get(name) for name in _METER_FIELDS}


_METER_FIELDS: Final = (
    "currentPower", "currentPowerLastChanged", "currentStateOfCharge", "energyFirstValue",
    "energyFirstValueTime", "energyLastValue", "energyLastValueTime", "energyUpdatedAt",
    "initialStateOfCharge", "stateOfChargeLastChanged", "sumEnergy", "updatedAt",
)  # fmt: skip


def _charging_statistics(context: Context, timeframe: Given = None) -> Document:
    context.charges.settle(growing=context.contact)
    where, values = _where(context, timeframe, None)
    row = context.store.row(f"SELECT count(*), sum(energy_wh), sum(co2_g) {where}", values)
    number, energy, co2 = row or (0, 0, 0)
    return {
        "number": number,
        "energyConsumption": int(energy or 0) / 1000,
        "co2Saving": int(co2 or 0) / 1000,
    }


def _where(context: Context, timeframe: Given, status: str | None) -> tuple[str, list[Value]]:
    """The condition on charge logs. A time frame is about their start, ends included."""
    conditions, values = ["contact_id = ?"], cast("list[Value]", [context.contact])
    start = _moment(timeframe, "start")
    end = _moment(timeframe, "end")
    if start is not None and end is not None and start > end:
        raise refused("The time frame ends before it starts.")
    for condition, value in (
        ("status = ?", status),
        ("started >= ?", start),
        ("started <= ?", end),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    return f"FROM chargelogs WHERE {' AND '.join(conditions)}", values


def _insert_rows(context: Context, count: int) -> None:
    row = context.store.row("SELECT username FROM contacts WHERE id = ?", (context.contact,))
    if row:
        with context.store.transaction():
            now = context.service.clock.now()
            insert_charge_logs(context.store, str(row[0]), count, now)


def _moment(timeframe: Given, name: str) -> float | None:
    text = (timeframe or {}).get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise refused(f"timeframe.{name} is no ISO 8601 date-time: {text!r}.") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


RESOLVERS: Final[dict[str, Resolver]] = {
    "chargelog": _chargelog,
    "chargelogMeterValuesSummary": _meter_values,
    "chargelogsPaged": _chargelogs_paged,
    "chargingStatistics": _charging_statistics,
}
