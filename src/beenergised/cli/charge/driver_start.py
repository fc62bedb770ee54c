"""The start of a driver's charge: where, with which card, at what rate."""

from __future__ import annotations

import json
import webbrowser
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from beenergised.base_models.repr_redaction import masked
from beenergised.cli.charge.driver_api import driver_api
from beenergised.cli.charge.start import Start, StartOptions
from beenergised.cli.context import Invocation
from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import address, number, one_line, shown, value_at
from beenergised.cli.qaas.login import is_address
from beenergised.cli.session import opened_client
from beenergised.cli.times import time_span
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.cards import CardForCharging
from beenergised.graphql_api._generated.connectors import ConnectorWithStation
from beenergised.graphql_api._generated.rates import RatePackage
from beenergised.graphql_api._sync.client import Client
from beenergised.graphql_api.charging._sync.charge import Charge
from beenergised.graphql_api.charging.start import ATTEMPT

_LATEST_CHARGES: Final = ("chargelogs", "list", "--limit", "5")


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverStartOptions(StartOptions):
    """The options of `charge start`. Raises `InvalidArgumentError`; nothing is sent."""

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

    def __post_init__(self) -> None:
        self._check_card()
        self._check_method()

    def _check_card(self) -> None:
        """Refuse no card, and two."""
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

    def _check_method(self) -> None:
        """Refuse options that the method has no words for."""
        limits = ("package", "stop_after", "valid_until")
        given = [name for name in limits if getattr(self, name) is not None]
        if self.amount is not None:
            given += [name for name in ("auto", "method") if getattr(self, name)]
            how = "--preauth"
        elif self.auto and self.method == ATTEMPT:
            given, how = ["auto"], f"--method {ATTEMPT}"
        elif self.auto or self.method not in {None, ATTEMPT}:
            how = f"--method {self.method}" if self.method else "--auto"
        else:
            return
        if given:
            option = given[0].replace("_", "-")
            raise InvalidArgumentError(given[0], f"--{option} does not go with {how}.")


def read_minutes(text: str | None) -> timedelta | None:
    """Return the whole minutes of --stop-after. Raises `InvalidArgumentError`."""
    if text is None:
        return None
    span = time_span("stop-after", text)
    if span % timedelta(minutes=1):
        raise InvalidArgumentError("stop-after", f"--stop-after is whole minutes, not {text!r}.")
    return span


def read_amount(text: str | None) -> Decimal | None:
    """Return the amount of --preauth. Raises `InvalidArgumentError`."""
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        hint = " Decimals come after a point." if "," in (text or "") else ""
        raise InvalidArgumentError("preauth", f"--preauth {text!r} is no number.{hint}") from None


@contextmanager
def opened_driver_start(
    invocation: Invocation, options: DriverStartOptions
) -> Generator[DriverStart]:
    """Open a client for a start."""
    with opened_client(invocation) as client:
        yield DriverStart(client, options)


class DriverStart(Start[Charge]):
    """A start by the GraphQL API."""

    def __init__(self, client: Client, options: DriverStartOptions) -> None:
        super().__init__(driver_api(client), _LATEST_CHARGES)
        self._client = client
        self._options = options
        self._connector: ConnectorWithStation | None = None
        self._cards: Sequence[CardForCharging] = ()
        #: None where the service chooses, or where it is not among those that may charge there.
        self._card: CardForCharging | None = None

    def prepare(self, *, asks: bool) -> None:
        """Read the connector and the cards, and refuse what cannot be right."""
        options = self._options
        if asks or options.card is not None or self._has_evse_id:
            self._connector = self._find_connector()
        if self._connector is not None and (asks or options.card is not None):
            self._cards = self._client.connectors.cards(self._connector.id)
            self._card = self._choose_card()
        needs_amount = self._card is not None and self._card.preauth_required is True
        if needs_amount and options.amount is None:
            raise InvalidArgumentError(
                "card",
                "This card needs an amount confirmed before it charges: pass --preauth AMOUNT. "
                "Nothing was started.",
            )
        method, arguments = self._call()
        self._client.preview(method, **arguments)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Return where, with which card, and at what rate."""
        options, connector, card = self._options, self._connector, self._card
        if connector is None:
            return
        station = connector.cp
        place = station.model_dump(mode="json") if station is not None else None
        yield "Station", shown(value_at(place, "public_name") or value_at(place, "label"))
        yield "Address", address(place)
        kind = connector.connector_type
        plug = kind.label if kind is not None else None
        yield "Connector", shown(", ".join(filter(None, [connector.evse_id, plug])))
        if card is not None:
            yield "Card", f"{shown(card.label or card.type)} ({masked(card.number)})"
        else:
            unknown = "not among those that may charge here"
            yield "Card", "the service chooses" if options.auto else unknown
        yield "Rate", self._rate(connector)
        if options.amount is not None:
            amount = f"{options.amount:f} {options.currency or ''}".strip()
            yield "Reserved", f"{amount}, once you have confirmed it"

    def send(self) -> Charge:
        """Send the start, once."""
        method, arguments = self._call()
        return method(**arguments)

    def _call(self) -> tuple[Callable[..., Charge], dict[str, Any]]:  # Any: of the method
        """Return the method that starts, and its arguments."""
        options, card, charging = self._options, self._card, self._client.charging
        connector_id = options.connector if self._connector is None else self._connector.id
        # With --tag, the tag is sent as it is, whether or not a card has it.
        tag = options.tag if options.card is None or card is None else card.tag_id
        given = {"connector_id": connector_id, "tag_id": tag, "check": options.check}
        if options.amount is not None:
            amount = {"amount": options.amount, "currency": options.currency}
            return charging.start_with_preauth, {**given, **amount}
        terms = {
            "auto": options.auto, "method": options.method, "rate_package": options.package,
            "stop_after": options.stop_after, "valid_until": options.valid_until,
        }  # fmt: skip
        return charging.start, {**given, **terms}

    def confirm(self, invocation: Invocation, handle: Charge) -> None:
        """Show where to confirm an amount."""
        if handle.redirect_url is not None:
            show_page(invocation, handle, browser=self._options.browser)

    @property
    def _has_evse_id(self) -> bool:
        # AT*HTB*E000001*1: no UUID has an asterisk.
        return self._options.evse or "*" in self._options.connector

    def _find_connector(self) -> ConnectorWithStation:
        connectors = self._client.connectors
        find = connectors.by_evse_id if self._has_evse_id else connectors.get
        return find(self._options.connector)

    def _choose_card(self) -> CardForCharging | None:
        """Return the card with the name, number, id or tag that was given."""
        cards, wanted = self._cards, self._options.card
        if wanted is None:
            return next((card for card in cards if card.tag_id == self._options.tag), None)
        exact = [card for card in cards if wanted in {card.id, card.tag_id, card.number}]
        named = [card for card in cards if (card.label or "").casefold() == wanted.casefold()]
        found = exact or named
        if len(found) == 1:
            return found[0]
        if found:
            said = f"{len(found)} cards are named {wanted!r}. Ids: " + ", ".join(
                card.id for card in found
            )
        else:
            names = ", ".join(repr(card.label or card.number) for card in cards) or "none"
            said = f"No card {wanted!r} may charge at this connector. Those that may: {names}"
        raise InvalidArgumentError("card", f"{said}.")

    def _rate(self, connector: ConnectorWithStation) -> str:
        """Return the price in the service's own words: it alone computes what a charge costs."""
        package = self._package(connector)
        if package is not None:
            name = shown(package.rate.name) if package.rate is not None else "package"
            return f"{name}, {number(package.amount, 2)}"
        if connector.free_of_charge is True:
            return "free of charge"
        if self._card is not None:
            cards = [self._card]
        else:
            may = [card for card in self._cards if card.preauth_required is not True]
            cards = may if self._options.auto else []
        rates = [card.rate.short_description or "" for card in cards if card.rate is not None]
        return one_line(" or ".join(dict.fromkeys(filter(None, rates)))) or "not known"

    def _package(self, connector: ConnectorWithStation) -> RatePackage | None:
        id = self._options.package
        packages = self._client.connectors.rate_packages(connector.id) if id is not None else ()
        return next((each for each in packages if each.id == id), None)


def show_page(invocation: Invocation, charge: Charge, *, browser: bool) -> None:
    """Show where to confirm the amount; nothing is opened that is no address of the web."""
    page = charge.redirect_url or ""
    if browser and not invocation.flags.sandbox and is_address(page) and webbrowser.open(page):
        invocation.notice("Confirm the amount in the browser.")
        return
    if invocation.wants_json:
        write_error_line(json.dumps({"confirm": {"url": page, "id": charge.id}}))
        return
    write_error_line(f"Confirm the amount here: {shown(page)}")
    if invocation.flags.sandbox:
        write_error_line(
            "In the sandbox, from another terminal: beenergised sandbox approve-preauth"
        )
