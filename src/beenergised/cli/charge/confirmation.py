"""What a start would be and cost, told before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beenergised.cli.messages import harmless, write_error_line
from beenergised.cli.output.columns import address, number, one_line, shown, value_at
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.graphql._generated.cards import CardForCharging
    from beenergised.graphql._generated.connectors import ConnectorWithStation
    from beenergised.graphql._generated.rates import RatePackage
    from beenergised.graphql._sync.client import Client


@dataclass(frozen=True, slots=True)
class Offer:
    """A connector, the driver's cards that may charge there, and the one that shall.

    `card` is None where the service chooses, or where it is not among `cards`.
    """

    connector: ConnectorWithStation
    cards: Sequence[CardForCharging]
    card: CardForCharging | None
    package: RatePackage | None = None


def find_connector(client: Client, id_: str, *, evse: bool) -> ConnectorWithStation:
    """The connector with this id, or EVSE id. Raises `NotFoundError` and what reading raises."""
    # AT*HTB*E000001*1: no UUID has an asterisk.
    find = client.connectors.by_evse_id if evse or "*" in id_ else client.connectors.get
    return find(id_)


def choose_card(cards: Sequence[CardForCharging], wanted: str) -> CardForCharging:
    """The card with this name, number, or id. Raises `InvalidArgumentError` that names all."""
    exact = [card for card in cards if wanted in {card.id, card.tag_id, card.number}]
    named = [card for card in cards if (card.label or "").casefold() == wanted.casefold()]
    found = exact or named
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(card.id for card in found)
        raise InvalidArgumentError("card", f"{len(found)} cards are named {wanted!r}. Ids: {ids}.")
    names = ", ".join(repr(card.label or card.number) for card in cards) or "none"
    raise InvalidArgumentError(
        "card", f"No card {wanted!r} may charge at this connector. Those that may: {names}."
    )


def tell_offer(offer: Offer, *, auto: bool, amount: str | None) -> None:
    """Say on standard error what is about to be asked for."""
    lines = list(_lines(offer, auto=auto, amount=amount))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        write_error_line(harmless(f"{name:<{width}}  {value}"))


def _lines(offer: Offer, *, auto: bool, amount: str | None) -> Iterator[tuple[str, str]]:
    station = offer.connector.cp
    place = station.model_dump(mode="json") if station is not None else None
    name = value_at(place, "public_name") or value_at(place, "label")
    yield "Station", shown(name)
    yield "Address", address(place)
    kind = offer.connector.connector_type
    plug = kind.label if kind is not None else None
    yield "Connector", shown(", ".join(filter(None, [offer.connector.evse_id, plug])))
    yield "Card", _card(offer, auto=auto)
    yield "Rate", _rate(offer, auto=auto)
    if amount is not None:
        yield "Reserved", f"{amount}, once you have confirmed it"


def _card(offer: Offer, *, auto: bool) -> str:
    from beenergised.models.masking import masked

    if offer.card is not None:
        name = shown(offer.card.label or offer.card.type)
        return f"{name} ({masked(offer.card.number)})"
    return "the service chooses" if auto else "not among those that may charge here"


def _rate(offer: Offer, *, auto: bool) -> str:
    """The price in the service's own words: what it comes to is the service's to say."""
    if offer.package is not None:
        rate = offer.package.rate
        name = shown(rate.name) if rate is not None else "package"
        return f"{name}, {number(offer.package.amount, 2)}"
    if offer.connector.free_of_charge is True:
        return "free of charge"
    if offer.card is None and not auto:
        return "not known"
    cards = [offer.card] if offer.card is not None else _chosen_among(offer)
    rates = [card.rate.short_description or "" for card in cards if card.rate is not None]
    return one_line(" or ".join(dict.fromkeys(filter(None, rates)))) or "not known"


def _chosen_among(offer: Offer) -> list[CardForCharging]:
    return [card for card in offer.cards if card.preauth_required is not True]
