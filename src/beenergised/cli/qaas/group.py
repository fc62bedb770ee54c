"""`beenergised qaas`: charge point operators and their records for the GHG quota."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias, cast

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.global_options import with_flags
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.auth.session_info import SessionInfo
    from beenergised.base_models import Answer
    from beenergised.cli.output.columns import Row
    from beenergised.cli.qaas.client import QaasTarget
    from beenergised.qaas_api._sync.client import QaasClient

app = typer.Typer(name="qaas", help="The QaaS API: operators and records for the GHG quota.")
operators = typer.Typer(name="operators", help="Charge point operators of the account.")
records = typer.Typer(name="records", help="Charge point records of the account.")
app.add_typer(operators)
app.add_typer(records)

#: Shared options that mean something to the GraphQL API only.
_FOREIGN: Final = ("tenant", "username")

Id: TypeAlias = Annotated[int, typer.Argument(metavar="ID", help="Its number, from `list`.")]
Amount: TypeAlias = Annotated[
    str,
    typer.Option("--amount", metavar="N", help="With a decimal point. Its unit is not documented."),
]
Extra: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--extra", metavar="JSON", help='More fields, sent as they are: \'{"name": "value"}\'.'
    ),
]


# --- The session ----------------------------------------------------------------------------------


@app.command("login")
@with_flags(without=_FOREIGN)
def login(
    invocation: Invocation,
    *,
    login_url: Annotated[
        str | None,
        typer.Option("--login-url", metavar="URL", help="What /devicecode and /token come after."),
    ] = None,
    tenant_id: Annotated[
        str | None, typer.Option("--tenant-id", metavar="ID", help="Of Microsoft's login.")
    ] = None,
    client_id: Annotated[
        str | None, typer.Option("--client-id", metavar="ID", help="Of the application.")
    ] = None,
    scope: Annotated[
        str | None, typer.Option("--scope", metavar="TEXT", help="What is asked for.")
    ] = None,
) -> None:
    """Log in: open the page that is shown, on any device, and enter the code.

    On a terminal the address is shown as a QR code too, if the login service gives one with the
    code in it and the extra `qr` is installed. The session is kept, readable by you alone, and
    renewed by itself; used at least every 90 days it does not end. A profile has one login, so
    that a test account is another profile. What the options say is kept in the profile.

    With --sandbox the login is approved by itself. To approve one by hand, log in to `beenergised
    sandbox serve`.

    What the options say can stand in BEENERGISED_QAAS_BASE_URL, _LOGIN_URL, _TENANT_ID, _CLIENT_ID
    and _SCOPE too, and in _PATHS where operators and records are, such as
    records=/records,record=/records/{id}: those paths are not documented.

    Tokens obtained elsewhere need no login: BEENERGISED_QAAS_ACCESS_TOKEN, and
    BEENERGISED_QAAS_REFRESH_TOKEN with it or alone.
    """
    from beenergised.cli.qaas.client import read_qaas_target, stored_qaas_client
    from beenergised.cli.qaas.login import show_code
    from beenergised.cli.session import used

    target = read_qaas_target(invocation, new_profile=True)
    if target.is_sandbox:
        _login_to_sandbox(invocation, target)
        return
    target = replace(
        target,
        login_url=login_url or target.login_url,
        tenant_id=tenant_id or target.tenant_id,
        client_id=client_id or target.client_id,
        scope=scope or target.scope,
    )
    with used(stored_qaas_client(target)) as client:
        info = client.login(show=lambda code: show_code(invocation, code))
        _save(invocation, target)
        _show(invocation, target, client, info)


@app.command("status")
@with_flags(without=_FOREIGN)
def status(invocation: Invocation) -> None:
    """Show the session that is kept, without asking the service. Exit code 4 if there is none."""
    from beenergised.cli.qaas.client import (
        opened_qaas,
        read_qaas_target,
        stored_qaas_client,
        token_qaas_client,
    )

    target = read_qaas_target(invocation)
    if target.is_sandbox:
        # In the sandbox every command is logged in, this one too.
        with opened_qaas(invocation) as client:
            _show(invocation, target, client, client.session_info())
        return
    with token_qaas_client(target) or stored_qaas_client(target) as client:
        info = _live(client.session_info())
        _show(invocation, target, client, info)
    if info is None:
        invocation.notice(f"Log in with `{target.login_command}`.")
        raise typer.Exit(ExitCode.NOT_LOGGED_IN)


@app.command("logout")
@with_flags(without=_FOREIGN)
def logout(invocation: Invocation) -> None:
    """Forget the session here. The profile stays.

    No way is documented to end it at the service: a copy of its tokens works until they end.
    """
    from beenergised.cli.qaas.client import (
        forget_sandbox_login,
        read_qaas_target,
        stored_qaas_client,
    )
    from beenergised.cli.session import opened_sandbox

    target = read_qaas_target(invocation)
    if target.is_sandbox:
        with opened_sandbox() as sandbox:
            forget_sandbox_login(sandbox)
        invocation.notice("Logged out of the sandbox; the next command logs in by itself.")
        return
    with stored_qaas_client(target) as client:
        had_session = client.session_info() is not None
        client.logout()
    said = "is forgotten" if had_session else "does not exist"
    invocation.notice(f"The session of the profile {target.profile} at {target.place} {said}.")


# --- Operators ------------------------------------------------------------------------------------


@operators.command("list")
@with_flags(limit=True, without=_FOREIGN)
def list_operators(invocation: Invocation) -> None:
    """List the charge point operators of the account."""
    from beenergised.cli.output.results import write_items
    from beenergised.cli.qaas.client import opened_qaas
    from beenergised.cli.qaas.columns import OPERATORS

    with opened_qaas(invocation) as client:
        write_items(invocation, OPERATORS, client.operators.list())


@operators.command("get")
@with_flags(without=_FOREIGN)
def get_operator(invocation: Invocation, id_: Id) -> None:
    """Show one operator."""
    from beenergised.cli.qaas.client import opened_qaas

    with opened_qaas(invocation) as client:
        _write_operator(invocation, client.operators.get(id_))


@operators.command("create")
@with_flags(without=_FOREIGN)
def create_operator(
    invocation: Invocation,
    *,
    organization_name: Annotated[str, typer.Option("--organization-name", metavar="TEXT")],
    street: Annotated[str, typer.Option("--street", metavar="TEXT", help="With the number.")],
    zip_code: Annotated[str, typer.Option("--zip-code", metavar="TEXT")],
    town: Annotated[str, typer.Option("--town", metavar="TEXT")],
    customer_reference: Annotated[
        str | None,
        typer.Option(
            "--customer-reference", metavar="TEXT", help="Yours, to find it again in the list."
        ),
    ] = None,
    terms_agreed: Annotated[
        str | None,
        typer.Option("--terms-agreed", metavar="TIME", help="When they agreed to the terms."),
    ] = None,
    extra: Extra = None,
) -> None:
    """Create an operator, and show it as the service made it.

    It is sent once. Exit code 7 says that it may have been created all the same: look at the list
    before doing it again.
    """
    from beenergised.cli.qaas.client import opened_qaas
    from beenergised.cli.times import read_time

    agreed, more = read_time("terms-agreed", terms_agreed), _members(extra)
    with opened_qaas(invocation) as client:
        operator = client.operators.create(
            organization_name=organization_name,
            street=street,
            zip_code=zip_code,
            town=town,
            customer_reference=customer_reference,
            terms_agreed=agreed,
            extra=more,
        )
    _write_operator(invocation, operator)


# --- Records --------------------------------------------------------------------------------------


@records.command("list")
@with_flags(limit=True, without=_FOREIGN)
def list_records(invocation: Invocation) -> None:
    """List the charge point records of the account."""
    from beenergised.cli.output.results import write_items
    from beenergised.cli.qaas.client import opened_qaas
    from beenergised.cli.qaas.columns import RECORDS

    with opened_qaas(invocation) as client:
        write_items(invocation, RECORDS, client.records.list())


@records.command("get")
@with_flags(without=_FOREIGN)
def get_record(invocation: Invocation, id_: Id) -> None:
    """Show one record."""
    from beenergised.cli.qaas.client import opened_qaas

    with opened_qaas(invocation) as client:
        _write_record(invocation, client.records.get(id_))


@records.command("create")
@with_flags(without=_FOREIGN)
def create_record(invocation: Invocation, *, amount: Amount, extra: Extra = None) -> None:
    """Create a record, and show it as the service made it. Exit code 7: look before repeating."""
    from beenergised.cli.qaas.client import opened_qaas

    number, more = _number(amount), _members(extra)
    with opened_qaas(invocation) as client:
        _write_record(invocation, client.records.create(amount=number, extra=more))


@records.command("update")
@with_flags(without=_FOREIGN)
def update_record(invocation: Invocation, id_: Id, *, amount: Amount) -> None:
    """Change the amount of a record. Once it was sent to the Umweltbundesamt it is frozen."""
    from beenergised.cli.qaas.client import opened_qaas

    number = _number(amount)
    with opened_qaas(invocation) as client:
        _write_record(invocation, client.records.update(id_, amount=number))


# --- What they share ------------------------------------------------------------------------------


def _number(text: str) -> Decimal:
    """Every digit as it was typed. Raises `InvalidArgumentError`."""
    try:
        return Decimal(text)
    except InvalidOperation:
        hint = " Decimals come after a point." if "," in text else ""
        raise InvalidArgumentError("amount", f"--amount {text!r} is no number.{hint}") from None


def _members(text: str | None) -> dict[str, Any] | None:  # Any: JSON of the caller's own
    """The members of a JSON object. Raises `InvalidArgumentError`."""
    if text is None:
        return None
    try:
        value: object = json.loads(text)
    except ValueError as error:
        raise InvalidArgumentError("extra", f"--extra is not JSON: {error}.") from None
    if not isinstance(value, dict):
        raise InvalidArgumentError("extra", "--extra is one JSON object, such as '{\"a\": 1}'.")
    return cast("dict[str, Any]", value)


def _write_operator(invocation: Invocation, operator: Answer) -> None:
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.qaas.columns import OPERATORS, operator_lines

    row = as_row(operator)
    write_record(invocation, row, operator_lines(row), OPERATORS.fields)
    tell_drift(invocation, len(operator.drift))


def _write_record(invocation: Invocation, record: Answer) -> None:
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.qaas.columns import RECORDS, record_lines

    row = as_row(record)
    write_record(invocation, row, record_lines(row), RECORDS.fields)
    tell_drift(invocation, len(record.drift))


def _login_to_sandbox(invocation: Invocation, target: QaasTarget) -> None:
    from beenergised.cli.qaas.client import log_in_to_sandbox, sandbox_qaas_client
    from beenergised.cli.session import opened_sandbox

    with opened_sandbox() as sandbox, sandbox_qaas_client(sandbox, target) as client:
        info = log_in_to_sandbox(sandbox, target)
        invocation.notice(
            "The sandbox approved this login by itself. To do it by hand, run `beenergised "
            "sandbox serve` and log in to that."
        )
        _show(invocation, target, client, info)


def _save(invocation: Invocation, target: QaasTarget) -> None:
    """Keep what a later command must know. A login with what is published needs no profile."""
    from beenergised.cli.profiles import config_path, save_profile

    profile = replace(
        target.saved,
        qaas_base_url=target.base_url,
        qaas_login_url=target.login_url,
        qaas_tenant_id=target.tenant_id,
        qaas_client_id=target.client_id,
        qaas_scope=target.scope,
        qaas_paths=target.paths,
    )
    is_known = target.profile in target.profiles
    needs_none = target.profile == "default" and not target.profiles
    if profile == target.saved and (is_known or needs_none):
        return
    path = config_path()
    save_profile(path, target.profile, profile)
    invocation.notice(f"Saved the profile {target.profile} in {path}.")


def _live(info: SessionInfo | None) -> SessionInfo | None:
    """The session, unless it has ended and nothing can renew it."""
    if info is None or info.renewable or info.expires_at is None:
        return info
    return info if info.expires_at > datetime.now(UTC) else None


def _show(
    invocation: Invocation, target: QaasTarget, client: QaasClient, info: SessionInfo | None
) -> None:
    from beenergised.cli.output.results import write_record

    end = info.expires_at if info is not None else None
    row: dict[str, object] = {
        "logged_in": info is not None,
        "profile": None if target.is_sandbox else target.profile,
        "sandbox": target.is_sandbox,
        "base_url": client.base_url,
        "login_url": client.login_url,
        "expires_at": end.isoformat().replace("+00:00", "Z") if end is not None else None,
        "renewable": info.renewable if info is not None else None,
        "generation": info.generation if info is not None else None,
    }
    write_record(invocation, row, _lines(row, target))


def _lines(row: Row, target: QaasTarget) -> Iterator[tuple[str, str]]:
    from beenergised.cli.output.columns import local_time_with_zone, shown

    yield "Logged in", "yes" if row["logged_in"] else "no"
    yield "At", target.place if target.is_sandbox else shown(row["base_url"])
    if not target.is_sandbox:
        yield "Profile", shown(row["profile"])
    if row["logged_in"]:
        renewed = ", renewed by itself" if row["renewable"] else ""
        yield "Until", local_time_with_zone(row["expires_at"]) + renewed
