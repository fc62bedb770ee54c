"""Following a charge at the Public API, and stopping it."""

from __future__ import annotations

import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beenergised.cli.api.action_requests import Where
from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.api.charging_handles import find_charge
from beenergised.cli.api.client import opened_api
from beenergised.cli.charge.ids import SessionIdOf
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.cli.times import time_span
from beenergised.errors import InvalidArgumentError, StopError

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session
    from beenergised.public_api._sync.client import PublicApiClient
    from beenergised.public_api._sync.session_charge import SessionCharge


def show_status(
    invocation: Invocation, given: str, kind: SessionIdOf, host: str | None, token_file: str | None
) -> None:
    """Print how far a charge is."""
    from beenergised.cli.api.charging_columns import CHARGE_FIELDS, charge_lines, charge_row
    from beenergised.cli.output.results import tell_drift, write_record

    with in_words_of_options(), opened_api(invocation, host, token_file) as client:
        charge = find_charge(client, given, kind).charge.refresh()
        session = charge.session() if charge.session_id is not None else None
    row = charge_row(charge, session)
    write_record(invocation, row, charge_lines(row), CHARGE_FIELDS)
    tell_drift(invocation, len(session.drift) if session is not None else 0)


def watch_charge(
    invocation: Invocation, given: str, kind: SessionIdOf, host: str | None, token_file: str | None
) -> None:
    """Show what a charge takes until it is over."""
    from beenergised.cli.api.charging_columns import READINGS, live_table, told_of
    from beenergised.cli.charge.columns import watching_by
    from beenergised.cli.output.results import as_row

    where = Where(host, token_file, dry_run=False)
    with in_words_of_options(), opened_api(invocation, host, token_file) as client:
        found = find_charge(client, given, kind)
        stopping = {"stop": ("api", "stop", found.name, *where.words())}
        with _leaving(invocation, "The charge goes on.", stopping):
            charge = found.charge
            if charge.session_id is None or not charge.state.has_begun:
                charge.wait(on_change=told_of(invocation))
            session = charge.session()
            began = as_row(session)
            with watching_by(
                invocation, READINGS, lambda reading, turns: live_table(began, reading, turns)
            ) as watcher:
                for reading in client.charging.watch(charge):
                    watcher.show(reading)
    if invocation.output is Output.TABLE and sys.stdout.isatty():
        words = ("api", "sessions", "get", str(session.id), *where.words())
        invocation.suggest({"receipt": words})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopping:
    """What `api stop` was given."""

    charge: str | None
    kind: SessionIdOf
    session: str | None
    charge_point: str | None
    force: bool
    wait: bool
    wait_timeout: str | None
    host: str | None
    token_file: str | None
    dry_run: bool

    def check(self) -> None:
        """Raise `InvalidArgumentError` unless it says which, once."""
        if (self.charge is None) == (self.session is None):
            raise InvalidArgumentError(
                "charge", "Which charge? Pass what `api start` printed, or --session ID."
            )
        if self.charge is not None and self.charge_point is not None:
            raise InvalidArgumentError("charge-point", "--charge-point goes with --session only.")
        if self.wait_timeout is not None and not self.wait:
            raise InvalidArgumentError("wait-timeout", "--wait-timeout goes with --wait only.")

    def words(self) -> tuple[str, ...]:
        """The options of a command for the same tenant."""
        return Where(self.host, self.token_file, self.dry_run).words()


def stop_charge(invocation: Invocation, asked: Stopping) -> None:
    """Stop a charge; print its session once it is over."""
    asked.check()
    span = time_span("wait-timeout", asked.wait_timeout or "1m")
    with (
        in_words_of_options(),
        opened_api(invocation, asked.host, asked.token_file, dry_run=asked.dry_run) as client,
    ):
        if asked.dry_run or not asked.wait:
            _ask_to_stop(invocation, client, asked)
            return
        found = find_charge(client, asked.charge or asked.session or "", asked.kind)
        again = {"stop": ("api", "stop", found.name, *asked.words())}
        with (
            _leaving(invocation, "The charge may go on. To stop it again does no harm.", again),
            _offering_force(invocation, asked, found.name),
        ):
            session = found.charge.stop(span.total_seconds(), force=asked.force)
    _write_session(invocation, session)


def _ask_to_stop(invocation: Invocation, client: PublicApiClient, asked: Stopping) -> None:
    """Send the one request, or show it; nothing is read where both ids were given."""
    from beenergised.cli.api.requests import write_request

    if asked.session is not None and asked.charge_point is not None:
        charge_point, session, name = asked.charge_point, asked.session, asked.session
    else:
        found = find_charge(client, asked.charge or asked.session or "", asked.kind)
        charge_point, session = _ids(found.charge)
        name = found.name
    if asked.dry_run:
        stop = client.charging.stop
        preview = client.preview(stop, charge_point, session, force=asked.force)
        write_request(invocation, preview)
        return
    with _offering_force(invocation, asked, name):
        client.charging.stop(charge_point, session, force=asked.force)
    invocation.notice(f"Asked to stop session {session}. It may take a while to end.")


def _ids(charge: SessionCharge) -> tuple[str, str]:
    if charge.session_id is None or charge.charge_point_id is None:
        raise InvalidArgumentError(
            "charge",
            "Its session is not known yet, which stopping asks for: see `beenergised api status`.",
        )
    return charge.charge_point_id, charge.session_id


def _write_session(invocation: Invocation, session: Session) -> None:
    from beenergised.cli.api.charging_columns import session_lines, session_paths
    from beenergised.cli.api.columns import csv_fields
    from beenergised.cli.output.results import as_row, tell_drift, write_record

    row = as_row(session)
    fields = csv_fields(type(session))
    write_record(invocation, row, session_lines(row), fields, plain=session_paths(row))
    tell_drift(invocation, len(session.drift))


@contextmanager
def _offering_force(invocation: Invocation, asked: Stopping, name: str) -> Generator[None]:
    """What can be done when a charge point does not want to, in words of options."""
    try:
        yield
    except StopError as error:
        error.message = error.message.replace("force=True", "--force")
        if not asked.force:
            invocation.suggest({"force": ("api", "stop", name, "--force", *asked.words())})
        raise


@contextmanager
def _leaving(
    invocation: Invocation, said: str, commands: Mapping[str, Sequence[str]]
) -> Generator[None]:
    """What to say when Ctrl-C ends a wait."""
    try:
        yield
    except KeyboardInterrupt:
        invocation.interrupted(said, commands)
        raise
