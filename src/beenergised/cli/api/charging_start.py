"""Starting a charge at the Public API: what is asked of the person, sent, and waited for."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

import typer

from beenergised.cli.api.action_requests import Where
from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.api.charging_handles import LATEST_SESSIONS, name_of
from beenergised.cli.charge.handles import Keeper
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.messages import harmless, write_error_line
from beenergised.cli.output.columns import shown
from beenergised.cli.prompts import can_ask, confirmed
from beenergised.cli.times import time_span
from beenergised.errors import (
    InvalidArgumentError,
    OutcomeUnknownError,
    ServiceError,
    StartError,
)

if TYPE_CHECKING:
    from beenergised.public_api._sync.client import PublicApiClient
    from beenergised.public_api._sync.session_charge import SessionCharge


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What was asked for on the command line, read and checked as far as that goes offline."""

    charge_point: str | None
    evse: str | None
    user: str | None
    id_tag: str | None
    payment_method: str | None
    connector: str | None
    booking: str | None
    limit: str | None
    charging_profile: str | None
    stop_conditions: str | None
    external_session_id: str | None
    wait: bool
    within: float | None
    save: Path | None
    yes: bool
    where: Where

    @classmethod
    # Any: the options of `api start`, each of its own type, as they are declared there.
    def read(
        cls, *, wait_timeout: str | None, host: str | None, token_file: str | None, dry_run: bool,
        **given: Any,
    ) -> Self:  # fmt: skip
        """Read the options. Raises `InvalidArgumentError`; nothing is sent."""
        within = None if wait_timeout is None else time_span("wait-timeout", wait_timeout)
        wish = cls(
            within=within.total_seconds() if within is not None else None,
            where=Where(host, token_file, dry_run),
            **given,
        )
        if wish.charge_point is None and wish.evse is None:
            raise InvalidArgumentError(
                "evse", "Where? Pass --evse ID, --charge-point ID, or both. Nothing was started."
            )
        if wish.user is not None and wish.id_tag is not None:
            raise InvalidArgumentError("user", "--user and --id-tag exclude each other.")
        if wish.user is None and wish.id_tag is None and wish.external_session_id is None:
            raise InvalidArgumentError(
                "user", "Who charges? Pass --user ID, --id-tag TAG or --external-session-id TEXT."
            )
        if wish.limit is not None and wish.charging_profile is not None:
            raise InvalidArgumentError(
                "max-current", "--max-current and --charging-profile exclude each other."
            )
        return wish

    @cached_property
    def arguments(self) -> dict[str, Any]:  # Any: those of the client's method
        """What `start` is called with; a body is read once, late, after the token."""
        given: dict[str, Any] = {
            "charge_point_id": self.charge_point,
            "evse_id": self.evse,
            "user_id": self.user,
            "id_tag": self.id_tag,
            "connector_id": self.connector,
            "booking_id": self.booking,
            "charging_profile": self._profile(),
            "stop_conditions": _object("stop-conditions", self.stop_conditions),
            "external_session_id": self.external_session_id,
        }
        given = {name: value for name, value in given.items() if value is not None}
        if self.payment_method is not None:
            is_auto = self.payment_method.strip().lower() == "auto"
            given["payment_method_id"] = None if is_auto else self.payment_method
        return given

    def _profile(self) -> object:
        if self.limit is not None:
            from beenergised.cli.api.charging_profile_actions import in_words_of_profiles
            from beenergised.public_api.charging_profiles import ChargingProfile

            with in_words_of_profiles("max-current"):
                return ChargingProfile.limit(self.limit).for_start()
        return _object("charging-profile", self.charging_profile)


def _object(option: str, given: str | None) -> dict[str, object] | None:
    """The JSON object of an option; None for None."""
    if given is None:
        return None
    from beenergised.cli.api.bodies import read_json

    body: object = read_json(option, given)
    if not isinstance(body, dict):
        raise InvalidArgumentError(option, f"--{option} must be a JSON object.")
    return cast("dict[str, object]", body)


def start_charge(invocation: Invocation, wish: Wish) -> None:
    """`api start`, from the question to the charge."""
    from beenergised.cli.api.client import opened_api
    from beenergised.cli.api.requests import write_request

    keeper = Keeper(invocation, wish.save)
    where = wish.where
    if not where.dry_run:
        keeper.check()
        if not wish.yes and not can_ask():
            raise InvalidArgumentError(
                "yes",
                "This costs money, and there is nobody to ask: pass --yes to start all the same. "
                "Nothing was started.",
            )
    with (
        in_words_of_options(),
        opened_api(invocation, where.host, where.token_file, dry_run=where.dry_run) as client,
    ):
        # First without sending: what cannot be right is refused before anybody is asked.
        preview = client.preview(client.charging.start, **wish.arguments)
        if where.dry_run:
            write_request(invocation, preview)
            return
        if not wish.yes:
            _ask(client, wish)
        _follow(invocation, wish, keeper, _begun(invocation, client, wish))


# --- Before -----------------------------------------------------------------------------------


def _ask(client: PublicApiClient, wish: Wish) -> None:
    lines = list(_known(client, wish))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        write_error_line(harmless(f"{name:<{width}}  {value}"))
    if not confirmed("Start charging? This costs money."):
        write_error_line("Nothing was started.")
        raise typer.Exit(ExitCode.FAILED)


def _known(client: PublicApiClient, wish: Wish) -> Iterator[tuple[str, str]]:
    """Where and for whom, with the names behind the ids as far as the token may see them."""
    charge_point = wish.charge_point
    if wish.evse is not None:
        said = shown(wish.evse)
        try:
            evse = client.evses.get(wish.evse)
        except ServiceError:
            pass
        else:
            charge_point = charge_point or shown(evse.charge_point_id)
            said = f"{said}, {shown(evse.status)}, {shown(evse.hardware_status)}"
        yield "EVSE", said
    if charge_point is not None:
        try:
            name = shown(client.charge_points.get(charge_point).name)
        except ServiceError:
            name = ""
        yield "Charge point", f"{shown(charge_point)} {name}".rstrip()
    if wish.user is not None:
        try:
            user = client.users.get(wish.user)
            name = " ".join(filter(None, [user.first_name, user.last_name])) or user.email or ""
        except ServiceError:
            name = ""
        yield "User", f"{shown(wish.user)} {shown(name) if name else ''}".rstrip()
    else:
        from beenergised.models.masking import masked

        yield "Tag", masked(wish.id_tag or wish.external_session_id)


# --- The start itself ---------------------------------------------------------------------------


def _begun(invocation: Invocation, client: PublicApiClient, wish: Wish) -> SessionCharge:
    from beenergised.cli.api.client import clock_of
    from beenergised.cli.charge.reconcile import Search, found_again

    by_hand = _look(wish)
    try:
        with _sending(invocation, by_hand):
            return client.charging.start(**wish.arguments)
    except OutcomeUnknownError as error:
        lost = error
        search = Search(
            lambda within: client.charging.reconcile(lost, timeout=within),
            clock_of(client),
            by_hand,
        )
        return found_again(invocation, search, error, wait=wish.wait, within=wish.within)


def _look(wish: Wish) -> tuple[str, ...]:
    """The command that shows what began there lately."""
    names = {"user_id": wish.user, "evse_id": wish.evse, "charge_point_id": wish.charge_point}
    filters = [f"{name}={value}" for name, value in names.items() if value is not None]
    given = [part for each in filters for part in ("--filter", each)]
    return (*LATEST_SESSIONS, *given, *wish.where.words())


@contextmanager
def _sending(invocation: Invocation, look: tuple[str, ...]) -> Generator[None]:
    """Ctrl-C in here may come after the start was sent."""
    try:
        yield
    except KeyboardInterrupt:
        invocation.interrupted(
            "The start may have been sent, and a charge may begin. Look before starting again.",
            {"look": look},
        )
        raise


# --- After --------------------------------------------------------------------------------------


def _follow(invocation: Invocation, wish: Wish, keeper: Keeper, charge: SessionCharge) -> None:
    """Wait, and print what came of it, also where that is a failure: scripts need the handle."""
    on_terminal = invocation.output is Output.TABLE and sys.stdout.isatty()
    try:  # at once: Ctrl-C must not find a moment in which the charge is not told of
        from beenergised.cli.api.charging_columns import told_of

        keeper.keep(charge)
        if wish.wait and not charge.state.has_begun:
            charge.wait(wish.within, on_change=told_of(invocation))
    except BaseException as error:
        keeper.keep(charge)
        if isinstance(error, KeyboardInterrupt):
            said = "No longer waiting. The start is not undone: it may still charge."
            invocation.interrupted(said, _next(wish, keeper, charge))
        elif not isinstance(error, StartError):  # whatever else ended the waiting: it may charge
            invocation.suggest(_next(wish, keeper, charge))
        if not on_terminal:
            _print(invocation, charge)
        raise
    keeper.keep(charge)
    _print(invocation, charge)
    if on_terminal:
        invocation.suggest(_next(wish, keeper, charge))


def _next(wish: Wish, keeper: Keeper, charge: SessionCharge) -> dict[str, tuple[str, ...]]:
    """The commands that may come next."""
    name = keeper.name_of(name_of(charge))
    names = ("watch", "stop") if charge.session_id is not None else ("status", "watch", "stop")
    return {each: ("api", each, name, *wish.where.words()) for each in names}


def _print(invocation: Invocation, charge: SessionCharge) -> None:
    from beenergised.cli.api.charging_columns import CHARGE_FIELDS, charge_lines, charge_row
    from beenergised.cli.output.results import write_record

    if invocation.output is Output.TABLE and not sys.stdout.isatty():
        # As a script passes it on: charge=$(beenergised api start …)
        sys.stdout.write(charge.to_text() + "\n")
        return
    row = charge_row(charge)
    write_record(invocation, row, charge_lines(row), CHARGE_FIELDS)
