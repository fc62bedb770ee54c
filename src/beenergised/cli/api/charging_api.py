"""Charges at an operator's charge points, by the Public API."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final, TypeAlias

from beenergised.base_models import Answer
from beenergised.cli.api.action_requests import Where
from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.api.client import clock_of, opened_api
from beenergised.cli.api.columns import csv_fields
from beenergised.cli.api.requests import write_request
from beenergised.cli.charge.charge_api import ChargeApi, ChargeView
from beenergised.cli.charge.columns import money
from beenergised.cli.charge.handle_files import find_charge
from beenergised.cli.charge.options import SessionIdOf
from beenergised.cli.context import Invocation
from beenergised.cli.output.columns import (
    Row,
    duration,
    local_time_with_zone,
    number,
    shown,
    value_at,
)
from beenergised.cli.output.results import as_row, tell_drift, write_record
from beenergised.errors import InvalidArgumentError, StopError
from beenergised.public_api._sync.client import PublicApiClient
from beenergised.public_api.charging._sync.charge import SessionCharge
from beenergised.public_api.charging.records import SessionRecord
from beenergised.public_api.charging.states import OperatorChargingSettings

OperatorApi: TypeAlias = ChargeApi[SessionCharge]


def _place(session: Row) -> tuple[str, str]:
    at = f"charge point {shown(session.get('charge_point_id'))}"
    return "At", f"{at}, EVSE {shown(session.get('evse_id'))}"


def _details(row: Row) -> Iterator[tuple[str, str]]:
    if row.get("session") is None and row.get("authorization_id"):
        yield "Authorization", shown(row["authorization_id"])
    yield "Charge point", shown(row.get("charge_point_id"))
    yield "EVSE", shown(row.get("evse_id"))


VIEW: Final = ChargeView(
    receipt="session",
    title="Session",
    fields=(
        "state", "status", "failure", "session_id", "authorization_id", "charge_point_id",
        "evse_id", "method", "asked_at", "charge",
    ),
    meanings={
        "pending": "the charge point is asked to begin: plug in",
        "accepted": "the start was accepted",
    },
    charging="active",
    began="started_at",
    ended="stopped_at",
    energy=lambda session: number(  # the service counts in Wh
        value_at(session, _energy_path(session)), 3, "kWh", scale=1 / 1000
    ),
    cost=lambda session: money(value_at(session, _cost_path(session)), session.get("currency")),
    place=_place,
    details=_details,
)  # fmt: skip


@contextmanager
def opened_operator_api(
    invocation: Invocation, where: Where, kind: SessionIdOf, *, force: bool = False
) -> Generator[OperatorApi]:
    """Open a client for charges of an operator. `kind` is the kind of id that is given."""
    with in_words_of_options(), opened_api(invocation, where.host, where.token_file) as client:
        yield operator_api(client, where, kind, force=force)


def operator_api(
    client: PublicApiClient,
    where: Where,
    kind: SessionIdOf = SessionIdOf.SESSION,
    *,
    force: bool = False,
) -> OperatorApi:
    """Return the charges of an opened client. `force` is whether they are stopped by force."""
    charging = client.charging

    def find(id: str) -> SessionCharge:
        # An id alone does not tell when, and by which operation, the start was asked for.
        record = SessionRecord(host=client.host, method="", asked_at=datetime.now(UTC))
        if kind is SessionIdOf.AUTHORIZATION:
            record = record.with_authorization(client.authorizations.get(id))
        else:
            record = record.with_session(client.sessions.get(id), OperatorChargingSettings())
        return charging.resume(record.to_text())

    return ChargeApi(
        command="api",
        kind="session_charge",
        view=VIEW,
        clock=clock_of(client),
        receipt_command=("api", "sessions", "get"),
        target=where.words(),
        resume=charging.resume,
        find=find,
        stop=lambda charge, timeout: charge.stop(timeout, force=force),
        watch=charging.watch,
        reconcile=lambda lost, timeout: charging.reconcile(lost, timeout=timeout),
        write_receipt=_write_receipt,
        explaining=lambda invocation, found: offering_force(
            invocation, where, found.name, force=force
        ),
    )


@contextmanager
def offering_force(
    invocation: Invocation, where: Where, name: str, *, force: bool
) -> Generator[None]:
    """Say how to stop the charge of that name by force where the charge point refuses."""
    try:
        yield
    except StopError as error:
        error.message = error.message.replace("force=True", "--force")
        if not force:
            invocation.suggest({"force": ("api", "stop", name, "--force", *where.words())})
        raise


def ask_to_stop(
    invocation: Invocation,
    where: Where,
    given: str,
    kind: SessionIdOf,
    charge_point: str | None,
    *,
    force: bool,
) -> None:
    """Send the one request, or show it; nothing is read where `charge_point` is given.

    `given` is the id of a session then.
    """
    with (
        in_words_of_options(),
        opened_api(invocation, where.host, where.token_file, dry_run=where.dry_run) as client,
    ):
        session: str | None = given
        name = given
        if charge_point is None:
            found = find_charge(operator_api(client, where, kind), given)
            charge_point, session = found.handle.charge_point_id, found.handle.session_id
            name = found.name
        if session is None or charge_point is None:
            raise InvalidArgumentError(
                "charge",
                "Its session is not known yet, which stopping asks for: see `beenergised api "
                "status`.",
            )
        if where.dry_run:
            stop = client.charging.stop
            write_request(invocation, client.preview(stop, charge_point, session, force=force))
            return
        with offering_force(invocation, where, name, force=force):
            client.charging.stop(charge_point, session, force=force)
    invocation.notice(f"Asked to stop session {session}. It may take a while to end.")


def _write_receipt(invocation: Invocation, session: Answer) -> None:
    row = as_row(session)
    began, ended = row.get(VIEW.began), row.get(VIEW.ended)
    status, reason = shown(row.get("status")), row.get("reason")
    lines = [
        ("Session", shown(row.get("id"))),
        ("Status", f"{status} ({shown(reason)})" if reason else status),
        ("Began", local_time_with_zone(began)),
        ("Ended", local_time_with_zone(ended)),
        ("Lasted", f"{duration(began, ended)} h"),
        ("Energy", VIEW.energy(row)),
        ("Cost", VIEW.cost(row)),
        ("Payment", shown(row.get("payment_status"))),
        ("Charge point", shown(row.get("charge_point_id"))),
        ("EVSE", shown(row.get("evse_id"))),
        ("User", shown(row.get("user_id"))),
    ]
    paths = (
        "id", "status", "reason", "started_at", "stopped_at", _energy_path(row), _cost_path(row),
        "currency", "payment_status", "charge_point_id", "evse_id", "user_id",
    )  # fmt: skip
    plain = [path for path in paths if value_at(row, path) is not None]
    write_record(invocation, row, lines, csv_fields(type(session)), plain=plain)
    tell_drift(invocation, len(session.drift))


def _energy_path(session: object) -> str:
    has_total = value_at(session, "energy_consumption.total") is not None
    return "energy_consumption.total" if has_total else "energy"


def _cost_path(session: object) -> str:
    has_total = value_at(session, "total_amount.with_tax") is not None
    return "total_amount.with_tax" if has_total else "amount"
