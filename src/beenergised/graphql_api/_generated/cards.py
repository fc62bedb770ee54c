# Made by scripts/generate.py. Change its sources, not this file:
# queries/cards.graphql, queries/fragments/cards.graphql
"""Models and operations: cards."""

from beenergised.base_models import ID, AccountNumber, Answer, Boolean, DateTime, Input, OpenEnum
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.graphql_api._generated.pagination import OffsetPagination
from beenergised.graphql_api._generated.rates import RateDescription, RateOption
from beenergised.graphql_api.operations import Operation


class CardStatus(OpenEnum):
    """Whether a card can be used."""

    ACTIVE = "active"
    """It can be used."""
    INACTIVE = "inactive"
    """It was deactivated."""


class CardType(OpenEnum):
    """Kinds of cards. What each means is not documented."""

    DEFAULT = "default"
    """An ordinary card."""
    EMSP = "emsp"
    """Perhaps another mobility provider's."""
    ROAMING = "roaming"
    """Perhaps for roaming."""
    SIMPLE = "simple"
    """Not documented."""
    VIRTUAL = "virtual"
    """Perhaps without a card to hold."""


class Card(Answer):
    """Something of the contact's that authorises charging: an RFID card, or a virtual one."""

    id: str
    """UUID."""
    label: str | None = None
    """The contact's own name for it."""
    number: AccountNumber
    """The number that is shown, for example HTB-0001234."""
    tag_id: AccountNumber
    """The identifier that starting a charge asks for."""
    type: CardType | None = None
    """What kind of card it is."""
    status: CardStatus | None = None
    """Active or inactive."""
    expiry_date: DateTime | None = None
    """Until when it is valid."""
    deactivation_reason: str
    """Why it is inactive; empty if it is not."""
    preauth_required: Boolean
    """Whether an amount must be preauthorised before it charges."""
    rate: RateOption | None = None
    """Its rate."""


class CardPage(Answer):
    """A page of cards."""

    data: list[Card] | None = None
    """The cards of this page."""
    pagination: OffsetPagination | None = None
    """Which page this is, and how many there are."""


class CardForCharging(Answer):
    """A card that may charge at the connector that was asked about."""

    id: str
    """UUID."""
    label: str | None = None
    """The contact's own name for it."""
    number: AccountNumber
    """The number that is shown, for example HTB-0001234."""
    tag_id: AccountNumber
    """The identifier that starting a charge asks for."""
    type: CardType | None = None
    """What kind of card it is."""
    expiry_date: DateTime | None = None
    """Until when it is valid."""
    preauth_required: Boolean
    """Whether an amount must be preauthorised: start with remoteStartWithPreauth then."""
    rate: RateDescription | None = None
    """The rate that would apply, with the amounts to preauthorise."""


class CardUpdate(Answer):
    """A card after a change."""

    id: ID | None = None
    """UUID."""
    label: str | None = None
    """The contact's own name for it."""
    number: AccountNumber | None = None
    """The number that is shown, for example HTB-0001234."""
    tag_id: AccountNumber
    """The identifier that starting a charge asks for."""
    type: CardType
    """default, roaming, virtual, simple or emsp."""
    status: CardStatus
    """active or inactive."""
    expiry_date: DateTime | None = None
    """Until when it is valid: a date as text, for example 2026-12-31."""
    message: str | None = None
    """What happened, in words."""


class AuthenticationMedia(Answer):
    """A card that was made."""

    id: str | None = None
    """UUID of the card."""
    rate_id: str | None = None
    """UUID of its rate."""
    customer_reference: str | None = None
    """The contact's own name for the card."""


class CardStatusAction(OpenEnum):
    """What to do with a card's status."""

    DEACTIVATE = "DEACTIVATE"
    """Make it inactive."""


class CardUpdateInput(Input):
    """What to change of a card."""

    card_id: str
    """UUID of the card."""
    label: str | None = None
    """Its new name."""
    status: CardStatusAction | None = None
    """Deactivate it. The reference's text and an example also have ACTIVATE, its table does not."""


class AuthenticationMediaInput(Input):
    """A card to be made."""

    customer_reference: str | None = None
    """A name of the contact's own for the card."""
    rate_id: str | None = None
    """UUID of its rate, from contractRateOptions."""


CARDS_PAGED = Operation(
    name="cardsPaged",
    kind="query",
    field="cardsPaged",
    result=ObjectResult(CardPage),
    variables={"pagination": "PaginationFilter"},
    document=(
        "query cardsPaged($pagination:PaginationFilter){cardsPaged(pagination:$pagination){"
        "data{id label number tagId type status expiryDate deactivationReason "
        "preauthRequired rate{id name shortDescription description}}pagination{limit offset "
        "totalCount isLastPage}}}"
    ),
)

CARD = Operation(
    name="card",
    kind="query",
    field="card",
    result=ObjectResult(Card),
    variables={"id": "String!"},
    document=(
        "query card($id:String!){card(id:$id){id label number tagId type status expiryDate "
        "deactivationReason preauthRequired rate{id name shortDescription description}}}"
    ),
)

AVAILABLE_CARDS_FOR_CHARGING_PROCESS = Operation(
    name="availableCardsForChargingProcess",
    kind="query",
    field="availableCardsForChargingProcess",
    result=ListResult(CardForCharging),
    variables={"connectorId": "String!"},
    document=(
        "query availableCardsForChargingProcess($connectorId:String!){"
        "availableCardsForChargingProcess(connectorId:$connectorId){id label number tagId "
        "type expiryDate preauthRequired rate{shortDescription description "
        "preauthCurrencyAmounts{amount currency{isoCode}}}}}"
    ),
)

CREATE_AUTHENTICATION_MEDIA = Operation(
    name="createAuthenticationMedia",
    kind="mutation",
    field="createAuthenticationMedia",
    result=ObjectResult(AuthenticationMedia),
    variables={"authenticationMedia": "authenticationMediaContract!"},
    document=(
        "mutation createAuthenticationMedia("
        "$authenticationMedia:authenticationMediaContract!){createAuthenticationMedia("
        "authenticationMedia:$authenticationMedia){id rateId customerReference}}"
    ),
)

UPDATE_CARD = Operation(
    name="updateCard",
    kind="mutation",
    field="updateCard",
    result=ObjectResult(CardUpdate),
    variables={"input": "UpdateCardInput!"},
    document=(
        "mutation updateCard($input:UpdateCardInput!){updateCard(input:$input){id label "
        "number tagId type status expiryDate message}}"
    ),
)
