"""Cards: what authorises the driver to charge."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import Unchecked, chosen
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.cards import (
    CARD,
    CARDS_PAGED,
    CREATE_AUTHENTICATION_MEDIA,
    UPDATE_CARD,
    AuthenticationMedia,
    AuthenticationMediaInput,
    Card,
    CardStatusAction,
    CardUpdate,
    CardUpdateInput,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.resources.input_fields import input_of
from beenergised.pagination import AsyncLister
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_id_text, check_text, optional

# The reference's text and one of its examples have it, its table of values does not.
_ACTIVATE = Unchecked("ACTIVATE")


class AsyncCards(AsyncResource[AsyncCaller]):
    """The driver's cards: RFID cards, and those that exist in an app only.

    A card has three names: `id` is its UUID, `number` is what is printed on it, and `tag_id` is
    what a charge is started with. `repr` shows the end of the number only; the attribute has it
    whole.

    >>> async def tags(client: AsyncClient) -> list[str]:
    ...     return [card.tag_id async for card in client.cards.list() if card.status == "active"]

    Which of them may charge at a certain connector: `client.connectors.cards(id)`.
    """

    def list(self, *, page_size: int = 100, **options: Unpack[CallOptions]) -> AsyncLister[Card]:
        """The cards, page by page as they are read; nothing is sent before.

        Inactive cards are among them: `status` and `deactivation_reason` tell. Whether expired
        ones are is not known. `page_size` and `options` are as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        return self._caller.list(CARDS_PAGED, Card, {}, options, name="cards", page_size=page_size)

    async def get(self, id: str, **options: Unpack[CallOptions]) -> Card:
        """One card by its UUID or by its tag id; the service takes either (documented).

        Its `rate` has what it costs, in words. Options as in `contact.get`. Raises `NotFoundError`
        if there is none, or none that this driver may see.
        """
        return await self._caller.run(CARD, {"id": check_id_text("id", id)}, options)

    async def create(
        self, *, rate_id: str, customer_reference: str | None = None, **options: Unpack[CallOptions]
    ) -> AuthenticationMedia:
        """Make another card for the driver, at a rate. Its `id` is what `cards.get` takes.

        Args:
            rate_id: the `id` of one of `contracts.rate_options()`.
            customer_reference: a name of the driver's own for it.
            options: as in `contact.get`.

        What the driver must have before (a contract, a means of payment) is not documented, nor
        how the service refuses. The role neither; a contact's session is assumed. Raises
        `InvalidArgumentError`, and what any call raises.
        """
        given = {"rate_id": check_id_text("rate_id", rate_id)}
        name = optional(check_text, "customer_reference", customer_reference, blank=True)
        if name is not None:
            given["customer_reference"] = name
        media = AuthenticationMediaInput(**given)
        return await self._caller.run(
            CREATE_AUTHENTICATION_MEDIA, {"authenticationMedia": media}, options
        )

    async def rename(self, id: str, label: str, **options: Unpack[CallOptions]) -> CardUpdate:
        """Give the card with this UUID another `label`: `update` with nothing else."""
        return await self._update(id, {"label": label}, options)

    async def deactivate(self, id: str, **options: Unpack[CallOptions]) -> CardUpdate:
        """Make the card with this UUID inactive, so that it charges no more; see `update`.

        Whether a charge that is under way goes on is not documented.
        """
        return await self._update(id, {"status": CardStatusAction.DEACTIVATE}, options)

    async def activate(self, id: str, **options: Unpack[CallOptions]) -> CardUpdate:
        """Make the card with this UUID active again; see `update`.

        **Not certain to work**: the reference has ACTIVATE in a text and in an example, but not
        in its table of values. A service that does not know it answers with `GraphQLError`.
        """
        return await self._update(id, {"status": _ACTIVATE}, options)

    async def update(
        self,
        id: str,
        *,
        label: str | None = None,
        status: CardStatusAction | Unchecked | str | None = None,
        **options: Unpack[CallOptions],
    ) -> CardUpdate:
        """Change the label of a card, or its status, or both, in one call. Role CRM (documented).

        The answer has the card as it is now: `status` says whether it is active. Unlike a `Card`
        it has no rate.

        Args:
            id: the card's UUID. Whether a tag id does, as for `get`, is not documented.
            label: its new name. None leaves it.
            status: `DEACTIVATE`, or `ACTIVATE` (see `activate`): what to do, and not what
                `Card.status` is then.
            options: as in `contact.get`.

        Raises `InvalidArgumentError`, and what any call raises; what the service says of a card
        that is not there, or somebody else's, is not documented.
        """
        given: dict[str, object] = {"label": label} if label is not None else {}
        if status is not None:
            _refuse_a_state(status)
            allowed = (*CardStatusAction, _ACTIVATE)
            given["status"] = Unchecked(chosen("status", status, CardStatusAction, allowed))
        return await self._update(id, given, options)

    async def _update(self, id: str, given: dict[str, object], options: CallOptions) -> CardUpdate:
        card = {"card_id": check_id_text("id", id), **given}
        change = input_of("label", CardUpdateInput, None, card, beside=("card_id",))
        return await self._caller.run(UPDATE_CARD, {"input": change}, options)


def _refuse_a_state(status: CardStatusAction | Unchecked | str) -> None:
    """By its letters, "inactive" is nearest to the wrong one of the two actions."""
    actions = {"active": "ACTIVATE", "inactive": "DEACTIVATE"}
    action = None if isinstance(status, Unchecked) else actions.get(str(status).lower())
    if action is not None:
        raise InvalidArgumentError(
            "status",
            f"status: {str(status)!r} is what a card is; what to do is {action!r}, or "
            f"cards.{action.lower()}(id).",
        )
