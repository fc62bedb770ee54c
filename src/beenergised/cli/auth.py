"""`beenergised auth`: log in, look, log out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.global_options import with_flags

if TYPE_CHECKING:
    from beenergised.auth.session_info import SessionInfo
    from beenergised.cli.connection import Target
    from beenergised.cli.output.columns import Row
    from beenergised.redaction import Secret

app = typer.Typer(name="auth", help="Log in, see who is logged in, log out.")


@app.command("login")
@with_flags()
def login(
    invocation: Invocation,
    *,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
    psk_stdin: Annotated[
        bool,
        typer.Option(
            "--psk-stdin",
            help="Read the pre-shared key from standard input. With --password-stdin too, the key "
            "is the first line and the password the second.",
        ),
    ] = False,
) -> None:
    """Log in, and keep the tenant and the user name as a profile.

    What is not given is asked for; password and pre-shared key (PSK, from the GraphQL settings
    of be.ENERGISED) without showing them. They can also come from BEENERGISED_PASSWORD and
    BEENERGISED_PSK, or from standard input; there is no option that takes their value. Neither
    is kept, only the session is, readable by you alone.

    Whoever has an OpenID access token needs no login: BEENERGISED_ACCESS_TOKEN serves every
    command.
    """
    from beenergised.cli.session import login_client, read_target, used

    target = read_target(invocation, new_profile=True)
    if target.is_sandbox:
        _login_to_sandbox(invocation, target)
        return
    target = _complete(target)
    psk = _secret("PSK", "pre-shared key (PSK)", "--psk-stdin", from_stdin=psk_stdin)
    password = _secret("PASSWORD", "password", "--password-stdin", from_stdin=password_stdin)
    with used(login_client(target, psk, password)) as client:
        info = client.login()
    _save(invocation, target)
    _show(invocation, target, info)


@app.command("status")
@with_flags()
def status(invocation: Invocation) -> None:
    """Show the session that is kept, without asking the service. Exit code 4 if there is none."""
    from beenergised.cli.session import (
        opened_sandbox,
        read_target,
        sandbox_client,
        stored_client,
        token_client,
    )

    target = read_target(invocation)
    target.require()
    if target.is_sandbox:
        with opened_sandbox() as sandbox, sandbox_client(sandbox, target) as client:
            # In the sandbox every command is logged in, this one too.
            target = _as_demo_driver(target)
            _show(invocation, target, client.session_info() or client.login())
        return
    info = None
    kept = token_client(target, invocation)
    if kept is not None:
        target = replace(target, username=None)  # a token says whose it is by its own means
    elif target.username is not None:
        kept = stored_client(target)
    if kept is not None:
        with kept:
            info = _live(kept.session_info())
    _show(invocation, target, info)
    if info is None:
        invocation.notice("Log in with `beenergised auth login`.")
        raise typer.Exit(ExitCode.NOT_LOGGED_IN)


@app.command("logout")
@with_flags()
def logout(invocation: Invocation) -> None:
    """End the session at the service, and forget it here. The profile stays."""
    from beenergised.cli.session import opened_sandbox, read_target, sandbox_client, stored_client

    target = read_target(invocation)
    target.require()
    if target.is_sandbox:
        with opened_sandbox() as sandbox, sandbox_client(sandbox, target) as client:
            client.logout()
        invocation.notice("Logged out of the sandbox; the next command logs in by itself.")
        return
    if target.username is None:
        invocation.notice(f"There is no session at {target.place}.")
        return
    with stored_client(target) as client:
        had_session = client.session_info() is not None
        try:
            client.logout()
        finally:
            said = "is forgotten" if had_session else "does not exist"
            invocation.notice(f"The session of {target.username} at {target.place} {said}.")


def _login_to_sandbox(invocation: Invocation, target: Target) -> None:
    from beenergised.cli.session import opened_sandbox, sandbox_client

    with opened_sandbox() as sandbox, sandbox_client(sandbox, target) as client:
        info = client.login()
    _show(invocation, _as_demo_driver(target), info)


def _as_demo_driver(target: Target) -> Target:
    from beenergised.sandbox import DEMO_USERNAME

    return replace(target, username=target.username or DEMO_USERNAME)


def _live(info: SessionInfo | None) -> SessionInfo | None:
    """The session, unless it has ended and nothing can renew it."""
    if info is None or info.renewable or info.expires_at is None:
        return info
    return info if info.expires_at > datetime.now(UTC) else None


def _complete(target: Target) -> Target:
    """Ask for the tenant and the user name where they were not given."""
    from beenergised.cli.prompts import ask, can_ask
    from beenergised.errors import ConfigurationError

    missing = [
        option
        for option, is_missing in (
            ("--tenant (or --base-url)", target.tenant is None and target.base_url is None),
            ("--username", target.username is None),
        )
        if is_missing
    ]
    if missing and not can_ask():
        raise ConfigurationError(f"Logging in needs {' and '.join(missing)}.")
    if target.tenant is None and target.base_url is None:
        target = replace(target, tenant=ask("Tenant (<tenant>.v2.api.htb.services)"))
    if target.username is None:
        target = replace(target, username=ask("User name"))
    return target


def _secret(variable: str, label: str, option: str, *, from_stdin: bool) -> Secret:
    """From standard input if asked for, else the environment, else the person."""
    from beenergised.cli.connection import environment
    from beenergised.cli.prompts import ask_secret, can_ask, read_secret_line
    from beenergised.errors import ConfigurationError
    from beenergised.redaction import Secret

    if from_stdin and not can_ask():
        return read_secret_line(label)
    given = None if from_stdin else environment(variable)
    if given is not None:
        return Secret(given)
    if not can_ask():
        raise ConfigurationError(
            f"Logging in needs the {label}: set BEENERGISED_{variable}, or pass {option}."
        )
    return ask_secret(label)


def _save(invocation: Invocation, target: Target) -> None:
    from beenergised.cli.profiles import Profile, config_path, load_profiles, save_profile

    path, name = config_path(), target.profile or "default"
    before = load_profiles(path).named.get(name, Profile())
    profile = replace(
        before, tenant=target.tenant, base_url=target.base_url, username=target.username
    )
    if profile == before:
        return
    save_profile(path, name, profile)
    invocation.notice(f"Saved the profile {name} in {path}.")


def _show(invocation: Invocation, target: Target, info: SessionInfo | None) -> None:
    from beenergised.cli.output.results import write_record

    row: dict[str, object] = {
        "logged_in": info is not None,
        "profile": target.profile,
        "sandbox": target.is_sandbox,
        "tenant": target.tenant,
        "base_url": target.base_url,
        "username": target.username,
        **(dict.fromkeys(_SESSION) if info is None else asdict(info)),
    }
    if info is not None and info.expires_at is not None:
        row["expires_at"] = info.expires_at.isoformat().replace("+00:00", "Z")
    write_record(invocation, row, _lines(row, target))


_SESSION = ("subject", "role", "expires_at", "renewable", "generation")


def _lines(row: Row, target: Target) -> Iterator[tuple[str, str]]:
    from beenergised.cli.output.columns import local_time_with_zone, shown

    yield "Logged in", "yes" if row["logged_in"] else "no"
    yield "At", target.place
    if not target.is_sandbox:
        yield "Profile", shown(row["profile"])
    yield "User name", shown(row["username"])
    if row["logged_in"]:
        yield "Contact", shown(row["subject"])
        renewed = ", renewed by itself" if row["renewable"] else ""
        yield "Until", local_time_with_zone(row["expires_at"]) + renewed
