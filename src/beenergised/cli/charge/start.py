"""Starting a charge: what is asked for, asked of the person, sent, and waited for."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import typer

from beenergised.cli.charge.handles import LATEST_CHARGES, Keeper, short_name
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import shown
from beenergised.cli.prompts import can_ask, confirmed
from beenergised.cli.times import moment_or_span, time_span
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError, StartError

if TYPE_CHECKING:
    from beenergised.cli.charge.confirmation import Offer
    from beenergised.graphql._sync.charge import Charge
    from beenergised.graphql._sync.client import Client

_ATTEMPT: Final = "attemptRemoteStart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for on the command line, read and checked as far as that goes offline."""

    connector: str
    evse: bool
    card: str | None
    tag: str | None
    auto: bool
    amount: Decimal | None
    currency: str | None
    browser: bool
    method: str | None
    package: str | None
    stop_after: timedelta | None
    valid_until: datetime | timedelta | None
    check: bool
    wait: bool
    within: float | None
    save: Path | None
    yes: bool

    @classmethod
    # Any: the options of `charge start`, each of its own type, as they are declared there.
    def read(
        cls, *, preauth: str | None, stop_after: str | None, valid_until: str | None,
        wait_timeout: str | None, **given: Any,
    ) -> Self:  # fmt: skip
        """Read the options. Raises `InvalidArgumentError`; nothing is sent."""
        wish = cls(
            amount=None if preauth is None else _amount(preauth),
            stop_after=None if stop_after is None else _whole_minutes(stop_after),
            valid_until=moment_or_span("valid-until", valid_until),
            within=(
                None
                if wait_timeout is None
                else time_span("wait-timeout", wait_timeout).total_seconds()
            ),
            **given,
        )
        wish.check_card()
        wish.check_method()
        return wish

    def check_card(self) -> None:
        """Which card was asked for must be said, and once."""
        if self.card is not None and self.tag is not None:
            raise InvalidArgumentError("card", "--card and --tag exclude each other.")
        if self.card is None and self.tag is None and not self.auto:
            raise InvalidArgumentError(
                "card",
                "Which card? Pass --card NAME, --tag TAG, or --auto to let the service choose. "
                "`beenergised connectors cards ID` lists those that may charge there.",
            )
        if self.amount is None:
            for name in ("currency", "browser"):
                if getattr(self, name):
                    raise InvalidArgumentError(name, f"--{name} goes with --preauth only.")

    def check_method(self) -> None:
        """Options that the method has no words for."""
        limits = ("package", "stop_after", "valid_until")
        given = [name for name in limits if getattr(self, name) is not None]
        if self.amount is not None:
            given += [name for name in ("auto", "method") if getattr(self, name)]
            how = "--preauth"
        elif self.auto and self.method == _ATTEMPT:
            given, how = ["auto"], f"--method {_ATTEMPT}"
        elif self.auto or self.method not in {None, _ATTEMPT}:
            how = f"--method {self.method}" if self.method else "--auto"
        else:
            return
        if given:
            option = given[0].replace("_", "-")
            raise InvalidArgumentError(given[0], f"--{option} does not go with {how}.")

    @property
    def reserved(self) -> str | None:
        """The amount to confirm, in words."""
        return None if self.amount is None else f"{self.amount:f} {self.currency or ''}".strip()


def start_charge(invocation: Invocation, wish: Wish) -> None:
    """`charge start`, from the question to the charge."""
    from beenergised.cli.session import opened_client

    keeper = Keeper(invocation, wish.save)
    keeper.check()
    asks = not wish.yes
    if asks and not can_ask():
        raise InvalidArgumentError(
            "yes",
            "This costs money, and there is nobody to ask: pass --yes to start all the same. "
            "Nothing was started.",
        )
    with opened_client(invocation) as client:
        offer = None
        if asks or wish.card is not None:
            offer = _offer(client, wish, with_package=asks)
        if offer is not None and asks:
            _ask(offer, wish)
        charge = _begun(invocation, client, wish, offer)
        _follow(invocation, wish, keeper, charge)


# --- Before -----------------------------------------------------------------------------------


def _offer(client: Client, wish: Wish, *, with_package: bool) -> Offer:
    """What is known of it before. Raises `InvalidArgumentError` for a card that will not do."""
    from beenergised.cli.charge.confirmation import Offer, choose_card, find_connector

    connector = find_connector(client, wish.connector, evse=wish.evse)
    cards = client.connectors.cards(connector.id)
    tagged = next((each for each in cards if each.tag_id == wish.tag), None)
    card = choose_card(cards, wish.card) if wish.card is not None else tagged
    if card is not None and card.preauth_required is True and wish.amount is None:
        raise InvalidArgumentError(
            "card",
            "This card needs an amount confirmed before it charges: pass --preauth AMOUNT. "
            "Nothing was started.",
        )
    package = None
    if with_package and wish.package is not None:
        packages = client.connectors.rate_packages(connector.id)
        package = next((each for each in packages if each.id == wish.package), None)
    return Offer(connector, cards, card, package)


def _ask(offer: Offer, wish: Wish) -> None:
    from beenergised.cli.charge.confirmation import tell_offer

    tell_offer(offer, auto=wish.auto, amount=wish.reserved)
    if not confirmed("Start charging? This costs money."):
        write_error_line("Nothing was started.")
        raise typer.Exit(ExitCode.FAILED)


# --- The start itself ---------------------------------------------------------------------------


def _begun(invocation: Invocation, client: Client, wish: Wish, offer: Offer | None) -> Charge:
    from beenergised.cli.charge.reconcile import Search, found_again

    try:
        with _sending(invocation):
            return _sent(client, wish, offer)
    except OutcomeUnknownError as error:
        lost = error
        search = Search(
            lambda within: client.charging.reconcile(lost, timeout=within),
            client.pool.driver.clock,
            LATEST_CHARGES,
        )
        return found_again(invocation, search, error, wait=wish.wait, within=wish.within)


def _sent(client: Client, wish: Wish, offer: Offer | None) -> Charge:
    from beenergised.cli.charge.confirmation import find_connector

    if offer is not None:
        connector_id = offer.connector.id
    elif wish.evse or "*" in wish.connector:
        connector_id = find_connector(client, wish.connector, evse=wish.evse).id
    else:
        connector_id = wish.connector
    card = offer.card if offer is not None and wish.card is not None else None
    tag = card.tag_id if card is not None else wish.tag
    if wish.amount is not None:
        return client.charging.start_with_preauth(
            connector_id, amount=wish.amount, currency=wish.currency, tag_id=tag, check=wish.check
        )
    method: Any = wish.method  # Any: one of the names, as the option's own type has them
    return client.charging.start(
        connector_id, tag_id=tag, auto=wish.auto, method=method, rate_package=wish.package,
        stop_after=wish.stop_after, valid_until=wish.valid_until, check=wish.check,
    )  # fmt: skip


@contextmanager
def _sending(invocation: Invocation) -> Generator[None]:
    """Ctrl-C in here may come after the start was sent."""
    try:
        yield
    except KeyboardInterrupt:
        invocation.interrupted(
            "The start may have been sent, and a charge may begin. Look before starting again.",
            {"look": LATEST_CHARGES},
        )
        raise


# --- After --------------------------------------------------------------------------------------


def _follow(invocation: Invocation, wish: Wish, keeper: Keeper, charge: Charge) -> None:
    """Wait, and print what came of it, also where that is a failure: scripts need the handle."""
    on_terminal = invocation.output is Output.TABLE and sys.stdout.isatty()
    try:  # at once: Ctrl-C must not find a moment in which the charge is not told of
        from beenergised.cli.charge.columns import told_of

        keeper.keep(charge)
        if charge.redirect_url is not None:
            _show_page(invocation, wish, charge)
        if wish.wait and not charge.state.has_begun:
            charge.wait(wish.within, on_change=told_of(invocation))
    except BaseException as error:
        keeper.keep(charge)
        if isinstance(error, KeyboardInterrupt):
            said = "No longer waiting. The start is not undone: it may still charge."
            invocation.interrupted(said, _next(keeper, charge))
        elif not isinstance(error, StartError):  # whatever else ended the waiting: it may charge
            invocation.suggest(_next(keeper, charge))
        if not on_terminal:
            _print(invocation, charge)
        raise
    keeper.keep(charge)
    _print(invocation, charge)
    if on_terminal:
        invocation.suggest(_next(keeper, charge))


def _next(keeper: Keeper, charge: Charge) -> dict[str, tuple[str, ...]]:
    """The commands that may come next."""
    name = keeper.name_of(short_name(charge))
    names = ("watch", "stop") if charge.chargelog_id is not None else ("status", "watch", "stop")
    return {each: ("charge", each, name) for each in names}


def _print(invocation: Invocation, charge: Charge) -> None:
    from beenergised.cli.charge.columns import CHARGE_FIELDS, charge_lines, charge_row
    from beenergised.cli.output.results import write_record

    if invocation.output is Output.TABLE and not sys.stdout.isatty():
        # As a script passes it on: charge=$(beenergised charge start …)
        sys.stdout.write(charge.to_text() + "\n")
        return
    row = charge_row(charge)
    write_record(invocation, row, charge_lines(row), CHARGE_FIELDS)


def _show_page(invocation: Invocation, wish: Wish, charge: Charge) -> None:
    """Where to confirm the amount; nothing is opened that is no address of the web."""
    from beenergised.cli.qaas.login import is_address

    address = charge.redirect_url or ""
    if wish.browser and not invocation.flags.sandbox and is_address(address):
        import webbrowser

        if webbrowser.open(address):
            invocation.notice("Confirm the amount in the browser.")
            return
    if invocation.wants_json:
        write_error_line(json.dumps({"confirm": {"url": address, "id": charge.id}}))
        return
    write_error_line(f"Confirm the amount here: {shown(address)}")
    if invocation.flags.sandbox:
        write_error_line(
            "In the sandbox, from another terminal: beenergised sandbox approve-preauth"
        )


def _whole_minutes(text: str) -> timedelta:
    span = time_span("stop-after", text)
    if span % timedelta(minutes=1):
        raise InvalidArgumentError("stop-after", f"--stop-after is whole minutes, not {text!r}.")
    return span


def _amount(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        hint = " Decimals come after a point." if "," in text else ""
        raise InvalidArgumentError("preauth", f"--preauth {text!r} is no number.{hint}") from None
