"""What a type checker says of the models' fields. Read by mypy and basedpyright, never run."""

# ruff: noqa: T201
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import datetime
from typing import Any, assert_type

from beenergised.models import (
    Chargelog,
    ChargelogMeterValues,
    ChargelogStatus,
    ChargingStatistics,
    Connector,
    Contact,
    Drift,
    Station,
)
from beenergised.transport import Headers, Request, Response


def charge_log(log: Chargelog) -> None:
    """Times are aware `datetime`s, the status is an open enum that is text."""
    assert_type(log.id, str)
    assert_type(log.status, ChargelogStatus)
    assert_type(log.status.known, bool)
    as_text: str = log.status
    assert_type(log.date_start, datetime | None)
    assert_type(log.date_end, datetime | None)
    assert_type(log.energy_consumption, float | None)
    assert_type(log.co2_saving, float | None)
    assert_type(log.meter_start, int | None)
    assert_type(log.session_id, str | None)
    assert_type(log.connector.id, str)
    assert_type(log.drift, tuple[Drift, ...])
    assert_type(log.model_dump(), dict[str, Any])
    assert_type(log.model_dump_json(), str)
    if log.status == "stopped" or log.status is ChargelogStatus.STARTED:
        print(as_text)


def parts_of_a_charge_log(log: Chargelog) -> None:
    """Its cost, place and bill, each of which may be absent."""
    if log.cost is not None:
        assert_type(log.cost.gross_amount, float | None)
        assert_type(log.cost.currency, str | None)
        for item in log.cost.cost_items or []:
            assert_type(item.tax_rate, float | None)
            assert_type(item.description, str | None)
    if log.connector.cp is not None:
        assert_type(log.connector.cp.city, str | None)
    if log.account_document is not None:
        assert_type(log.account_document.document_date, datetime | None)


def meter_values(values: ChargelogMeterValues) -> None:
    """Every value may be None; times are times."""
    assert_type(values.sum_energy, float | None)
    assert_type(values.current_power, int | None)
    assert_type(values.updated_at, datetime | None)


def others(sums: ChargingStatistics, contact: Contact, station: Station, plug: Connector) -> None:
    """Statistics, contact, stations and connectors."""
    assert_type(sums.number, int | None)
    assert_type(sums.energy_consumption, float | None)
    assert_type(contact.email, str | None)
    assert_type(contact.created_at, datetime | None)
    assert_type(station.id, str)
    assert_type(station.latitude, float | None)
    assert_type(station.connectors, list[Connector] | None)
    assert_type(plug.evse_id, str | None)


def what_travelled(request: Request, response: Response) -> None:
    """A request that was rehearsed and an answer that came are plain data."""
    assert_type(request.method, str)
    assert_type(request.headers, Headers)
    assert_type(request.text, str)
    assert_type(request.redacted(), Request)
    assert_type(response.status, int)
    assert_type(response.headers["content-type"], str)
    assert_type(response.headers.get("retry-after"), str | None)
    assert_type(response.body, str)
    assert_type(response.elapsed, float)
    assert_type(response.attempts, int)
