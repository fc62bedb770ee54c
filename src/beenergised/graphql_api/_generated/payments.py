# Made by scripts/generate.py. Change its sources, not this file:
# queries/payments.graphql, queries/fragments/payments.graphql
"""Models and operations: payments."""

from pydantic import Field

from beenergised.base_models import AccountNumber, Answer, Boolean, Int, Link, OpenEnum
from beenergised.base_models.results import BooleanResult, ObjectResult
from beenergised.graphql_api._generated.money import Currency
from beenergised.graphql_api._generated.pagination import OffsetPagination
from beenergised.graphql_api.operations import Operation


class MaskedAccount(Answer):
    """A means of payment as it may be shown."""

    display_label: str | None = None
    """The name to show, masked."""
    number: AccountNumber | None = None
    """Its last digits."""
    holder_name: str | None = None
    """Who owns it."""
    expiry_month: Int | None = None
    """Month in which it expires, 1 to 12."""
    expiry_year: Int | None = None
    """Year in which it expires, four digits."""


class PaymentContractData(Answer):
    """What a payment page needs to know."""

    javascript_integration: str | None = Field(default=None, alias="JAVASCRIPT_INTEGRATION")
    """How the page's script is built in. Not documented."""
    page_button_locale: str | None = Field(default=None, alias="PAGE_BUTTON_LOCALE")
    """The language of its button. Not documented."""
    page_environment: str | None = Field(default=None, alias="PAGE_ENVIRONMENT")
    """Its environment, such as test or live. Not documented."""


class PaymentLinks(Answer):
    """Where the parts of a means of payment are. All are URLs, except the language."""

    self_: str | None = Field(default=None, alias="self")
    """Itself."""
    operation: str | None = None
    """Where to pay."""
    form: str | None = None
    """Its form."""
    localized_form: str | None = None
    """Its form in that language."""
    lang: str | None = None
    """The language of the form."""
    logo: str | None = None
    """Its logo."""
    validation: str | None = None
    """Where what was entered is checked."""


class PaymentOperationType(OpenEnum):
    """What a means of payment is used for."""

    CHARGE = "CHARGE"
    """To pay."""


class PaymentMethod(Answer):
    """A means of payment, registered or ready to be."""

    code: str | None = None
    """Its code."""
    label: str | None = None
    """The name to show."""
    method: str | None = None
    """What kind it is, for example CREDIT_CARD or SEPA."""
    grouping: str | None = None
    """What it is grouped with."""
    operation_type: PaymentOperationType | None = None
    """What it is used for."""
    button: str | None = None
    """Text of the form's button."""
    deferral: str | None = None
    """Whether payment is deferred. Not documented."""
    i_frame_height: Int | None = None
    """Height of its frame, in pixels."""
    recurrence: str | None = None
    """Whether it is for once or for many times."""
    redirect: Boolean | None = None
    """Whether it leads to another page."""
    registration: str | None = None
    """Whether and how it is registered."""
    selected: Boolean | None = None
    """Whether it is chosen now."""
    contract_data: PaymentContractData | None = None
    """What its page needs to know."""
    links: PaymentLinks | None = None
    """Where its parts are."""
    masked_account: MaskedAccount | None = None
    """The account or card as it may be shown."""


class PaymentSession(Answer):
    """A payment that takes place in the app."""

    session_id: str | None = None
    """Id of this exchange with the payment provider."""
    applicable_payment_methods: list[PaymentMethod] | None = None
    """Means of payment that can be registered."""
    registered_payments_methods: list[PaymentMethod] | None = None
    """Means of payment that are registered."""


class PaymentMethods(Answer):
    """The contact's means of payment."""

    native_session: PaymentSession | None = None
    """Those of the app."""


class AvailableCurrency(Answer):
    """A currency that the contact may choose."""

    currency: Currency | None = None
    """The currency."""


class AvailableCurrencyPage(Answer):
    """A page of currencies."""

    data: list[AvailableCurrency] | None = None
    """The currencies of this page."""
    pagination: OffsetPagination | None = None
    """Which page this is, and how many there are."""


class PaymentRegistration(Answer):
    """Where to register a means of payment: for a browser."""

    id: str | None = None
    """The payment provider's id of it."""
    link: Link | None = None
    """The page to open, without its host."""
    absolute_link: Link | None = None
    """The page to open."""


class PaymentCallbackType(OpenEnum):
    """How the payment provider reports success."""

    HTML = "HTML"
    """It sends the browser back."""
    JSON = "JSON"
    """It tells the server."""


PAYMENT_METHODS = Operation(
    name="paymentMethods",
    kind="query",
    field="paymentMethods",
    result=ObjectResult(PaymentMethods),
    variables={},
    document=(
        "query paymentMethods{paymentMethods{nativeSession{sessionId "
        "applicablePaymentMethods{code label method grouping operationType button deferral "
        "iFrameHeight recurrence redirect registration selected contractData{"
        "JAVASCRIPT_INTEGRATION PAGE_BUTTON_LOCALE PAGE_ENVIRONMENT}links{self operation "
        "form localizedForm lang logo validation}maskedAccount{displayLabel number "
        "holderName expiryMonth expiryYear}}registeredPaymentsMethods{code label method "
        "grouping operationType button deferral iFrameHeight recurrence redirect "
        "registration selected contractData{JAVASCRIPT_INTEGRATION PAGE_BUTTON_LOCALE "
        "PAGE_ENVIRONMENT}links{self operation form localizedForm lang logo validation}"
        "maskedAccount{displayLabel number holderName expiryMonth expiryYear}}}}}"
    ),
)

HAS_PAYMENT_MEDIUM = Operation(
    name="hasPaymentMedium",
    kind="query",
    field="hasPaymentMedium",
    result=BooleanResult(),
    variables={},
    document=("query hasPaymentMedium{hasPaymentMedium}"),
)

AVAILABLE_CURRENCIES = Operation(
    name="availableCurrencies",
    kind="query",
    field="availableCurrencies",
    result=ObjectResult(AvailableCurrencyPage),
    variables={"pagination": "PaginationFilter"},
    document=(
        "query availableCurrencies($pagination:PaginationFilter){availableCurrencies("
        "pagination:$pagination){data{currency{isoCode}}pagination{limit offset totalCount "
        "isLastPage}}}"
    ),
)

REGISTER_PAYMENT_METHOD = Operation(
    name="registerPaymentMethod",
    kind="mutation",
    field="registerPaymentMethod",
    result=ObjectResult(PaymentRegistration),
    variables={
        "callbackType": "PaymentCallbackType",
        "customerReference": "String",
        "rateId": "String!",
    },
    document=(
        "mutation registerPaymentMethod($callbackType:PaymentCallbackType"
        "$customerReference:String$rateId:String!){registerPaymentMethod(callbackType:"
        "$callbackType customerReference:$customerReference rateId:$rateId){id link "
        "absoluteLink}}"
    ),
)
