# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/cards.py
"""Cards: what authorises the driver to charge."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from beenergised.graphql._generated.cards import CARD, CARDS_PAGED, Card
from beenergised.graphql._sync.caller import Caller
from beenergised.graphql.arguments import identifier
from beenergised.paging import Lister
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class Cards:
    """The driver's cards: RFID cards, and those that exist in an app only.

    A card has three names: `id` is its UUID, `number` is what is printed on it, and `tag_id` is
    what a charge is started with. `repr` shows the end of the number only; the attribute has it
    whole.

    >>> def tags(client: Client) -> list[str]:
    ...     return [card.tag_id for card in client.cards.list() if card.status == "active"]

    Which of them may charge at a certain connector: `client.connectors.cards(id)`.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def list(
        self, *, dry_run: Literal[True], page_size: int = 100, **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Card]: ...
    def list(
        self, *, dry_run: bool = False, page_size: int = 100, **options: Unpack[CallOptions]
    ) -> Lister[Card] | Request:
        """The cards, page by page as they are read; nothing is sent before.

        Inactive cards are among them: `status` and `deactivation_reason` tell. Whether expired
        ones are is not known. `page_size`, `dry_run` and `options` are as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        return self._caller.list(
            CARDS_PAGED, Card, {}, options, name="cards", page_size=page_size, dry_run=dry_run
        )

    @overload
    def get(
        self, id: str, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self, id: str, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> Card: ...
    def get(
        self, id: str, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> Card | Request:
        """One card by its UUID or by its tag id; the service takes either (documented).

        Its `rate` has what it costs, in words. Options as in `contact.get`. Raises `NotFoundError`
        if there is none, or none that this driver may see.
        """
        return self._caller.ask(CARD, {"id": identifier("id", id)}, options, dry_run=dry_run)
