"""Charges of a driver, by the GraphQL API."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, TypeAlias

from beenergised.base_models import Answer
from beenergised.cli.charge.charge_api import ChargeApi, ChargeView, FoundCharge
from beenergised.cli.charge.columns import money
from beenergised.cli.charge.options import ChargeIdOf
from beenergised.cli.context import Invocation
from beenergised.cli.driver.chargelog_columns import CHARGELOGS, chargelog_lines, station_name
from beenergised.cli.output.columns import Row, local_time_with_zone, number, shown, value_at
from beenergised.cli.output.results import as_row, tell_drift, write_record
from beenergised.cli.session import opened_client
from beenergised.errors import NotFoundError, StartTimeoutError
from beenergised.graphql_api._sync.client import Client
from beenergised.graphql_api.charging._sync.charge import Charge
from beenergised.graphql_api.charging.records import StartRecord
from beenergised.graphql_api.charging.start import ATTEMPT, PREAUTH

DriverApi: TypeAlias = ChargeApi[Charge]

#: How many of the latest charge logs are looked through for a session.
_LATEST: Final = 100


def _details(row: Row) -> Iterator[tuple[str, str]]:
    if row.get("id"):
        yield "Attempt", shown(row["id"])
    yield "Connector", shown(row.get("connector_id"))
    if row.get("chargelog_id") is None:
        yield "Valid until", local_time_with_zone(row.get("valid_until"))


VIEW: Final = ChargeView(
    receipt="chargelog",
    title="Charge log",
    fields=(
        "state", "status", "failure", "id", "method", "connector_id", "chargelog_id", "session_id",
        "asked_at", "valid_until", "redirect_url", "charge",
    ),
    meanings={
        "pending": "queued, not sent to the station yet",
        "sending": "on its way to the station",
        "waiting_for_start_transaction": "the station accepted it: plug in",
        "waiting_for_transaction": "the station accepted it: plug in",
        "roaming_waiting_for_transaction": "the station accepted it: plug in",
        "ok": "the start was accepted",
    },
    charging="started",
    began="date_start",
    ended="date_end",
    energy=lambda log: number(log.get("energy_consumption"), 3, "kWh"),
    cost=lambda log: money(value_at(log, "cost.gross_amount"), value_at(log, "cost.currency")),
    place=lambda log: ("Station", station_name(log)),
    details=_details,
)  # fmt: skip


@contextmanager
def opened_driver_api(invocation: Invocation, kind: ChargeIdOf | None) -> Generator[DriverApi]:
    """Open a client for charges of a driver. `kind` is the kind of id that is given, if known."""
    with opened_client(invocation) as client:
        yield driver_api(client, kind)


def driver_api(client: Client, kind: ChargeIdOf | None = None) -> DriverApi:
    """Return the charges of an opened client."""
    charging = client.charging
    return ChargeApi(
        command="charge",
        kind="charge",
        view=VIEW,
        clock=client.pool.driver.clock,
        receipt_command=("chargelogs", "get"),
        resume=charging.resume,
        find=lambda id: charging.resume(_find_record(client, id, kind).to_text()),
        stop=lambda charge, timeout: charge.stop(timeout),
        watch=charging.watch,
        reconcile=lambda lost, timeout: charging.reconcile(lost, timeout=timeout),
        write_receipt=_write_receipt,
        explaining=_explaining_timeouts,
    )


def _write_receipt(invocation: Invocation, log: Answer) -> None:
    row = as_row(log)
    write_record(invocation, row, chargelog_lines(row), CHARGELOGS.fields)
    tell_drift(invocation, len(log.drift))


@contextmanager
def _explaining_timeouts(_: Invocation, found: FoundCharge[Charge]) -> Generator[None]:
    """Promise nothing that only the whole handle could know."""
    try:
        yield
    except StartTimeoutError as error:
        if not found.by_id:
            raise
        raise StartTimeoutError(
            f"No charge began yet; the last status is {found.handle.status!r}. It may still "
            "start. Until when is not known from its id alone; what `charge start` printed or "
            "saved knows it.",
            charge=found.handle,
            may_still_start=True,
        ) from error.__cause__


# --- By an id ---------------------------------------------------------------------------------


def _find_record(client: Client, id: str, kind: ChargeIdOf | None) -> StartRecord:
    """Return the record of what has this id: of this kind, or of the first that there is."""
    for each in [kind] if kind is not None else list(ChargeIdOf):
        try:
            return _read_record(client, id, each)
        except NotFoundError:
            continue
    kinds = kind.value if kind is not None else ", ".join(ChargeIdOf)
    raise NotFoundError(
        f"There is nothing with the id {id!r} that this driver may see (looked for: {kinds})."
    )


def _read_record(client: Client, id: str, kind: ChargeIdOf) -> StartRecord:
    if kind is ChargeIdOf.ATTEMPT:
        attempt = client.charging.attempt(id)
        return _record(client, ATTEMPT, attempt.connector_id).with_attempt(attempt)
    if kind is ChargeIdOf.PREAUTH:
        result = client.charging.preauth_status(id)
        return replace(_record(client, PREAUTH, ""), preauth_id=id).with_result(result)
    if kind is ChargeIdOf.CHARGELOG:
        logs = [client.chargelogs.get(id)]
    else:
        latest = client.chargelogs.list(page_size=_LATEST).limit(_LATEST)
        logs = [each for each in latest if each.session_id == id]
    if not logs:
        raise NotFoundError(f"None of the latest {_LATEST} charge logs is of it.")
    log = logs[0]
    return _record(client, "", log.connector.id, log.date_start).with_chargelog(log)


def _record(
    client: Client, method: str, connector_id: str, asked_at: datetime | None = None
) -> StartRecord:
    return StartRecord(
        tenant=client.pool.endpoint.tenant,
        method=method,
        connector_id=connector_id,
        asked_at=asked_at or datetime.fromtimestamp(client.pool.driver.clock.time(), UTC),
    )
