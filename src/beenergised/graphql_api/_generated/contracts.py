# Made by scripts/generate.py. Change its sources, not this file:
# queries/contracts.graphql, queries/fragments/contracts.graphql
"""Models and operations: contracts."""

from beenergised.base_models import AccountNumber, Answer, Boolean, DateTime, Input, Int
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.graphql_api._generated.rates import RateOption
from beenergised.graphql_api.operations import Operation


class ContractPaymentMethod(Answer):
    """A way to pay that the tenant offers for new contracts."""

    uuid: str
    """UUID: `id` of the contract that is made with it."""
    payment_name: str | None = None
    """The name to show."""
    payment_type: str | None = None
    """What kind of payment, for example SEPA, sepaAccount or paymentGateway."""
    direct_payment_method: str | None = None
    """Text, for example SEPA, though the reference words it as yes or no."""
    application_id: str | None = None
    """Id of the payment provider's application, for example beenergised or SEPA."""
    card_create_mode: str | None = None
    """Whether a card is made with the contract, for example OPTIONAL."""
    emp: str | None = None
    """The mobility provider that offers it, for example HTB."""
    terms_of_service_url: str | None = None
    """Where the terms of service are."""
    terms_of_use_url: str | None = None
    """Where the terms of use are."""
    created_at: DateTime | None = None
    """When it was set up."""
    updated_at: DateTime | None = None
    """When it was last changed."""


class BankAccount(Answer):
    """The bank account of a SEPA contract."""

    account_holder: str | None = None
    """Who owns it."""
    bank: str | None = None
    """Name of the bank."""
    bic: str | None = None
    """The bank's BIC."""
    iban: AccountNumber | None = None
    """IBAN; the sample is grouped by spaces."""


class ContractFailureResponse(Answer):
    """What the service behind a contract answered."""

    status: Int | None = None
    """HTTP status."""
    status_text: str | None = None
    """The words of the HTTP status."""


class ContractFailure(Answer):
    """What went wrong with a contract."""

    code: str | None = None
    """A code."""
    response: ContractFailureResponse | None = None
    """What the service behind answered."""


class PostpaidContractResult(Answer):
    """What became of a contract that is billed later."""

    status: str | None = None
    """For example success or error."""
    message: str | None = None
    """What happened, in words."""
    error: ContractFailure | None = None
    """What went wrong; null if nothing did."""


class SepaContractResult(Answer):
    """What became of a SEPA contract."""

    status: str | None = None
    """For example success or error."""
    message: str | None = None
    """What happened, in words."""
    error: ContractFailure | None = None
    """What went wrong; null if nothing did."""


class SepaContractUpdateInput(Input):
    """What to change of a SEPA contract."""

    account_holder: str | None = None
    """Who owns the bank account."""
    bank: str | None = None
    """Name of the bank."""
    bic: str | None = None
    """The bank's BIC."""
    customer_reference: str | None = None
    """A new name of the contact's own."""
    iban: AccountNumber | None = None
    """IBAN."""
    id: str
    """UUID of the contract."""


class PostpaidContractUpdateInput(Input):
    """What to change of a contract that is billed later."""

    customer_reference: str | None = None
    """A new name of the contact's own."""
    id: str | None = None
    """UUID of the contract."""


class SepaContractInput(Input):
    """A contract to be made that is paid by direct debit."""

    account_holder: str
    """Who owns the bank account."""
    bank: str | None = None
    """Name of the bank."""
    bic: str | None = None
    """The bank's BIC."""
    customer_reference: str | None = None
    """A name of the contact's own for the card."""
    debit_type: str
    """Kind of direct debit: free text; samples have CORE and b2C."""
    iban: AccountNumber
    """IBAN."""
    id: str
    """`uuid` of one of contractPaymentMethods."""
    rate_id: str
    """`id` of one of contractRateOptions."""
    use_parent: Boolean
    """Whether the parent account pays."""


class PostpaidContractInput(Input):
    """A contract to be made that is billed later."""

    customer_reference: str | None = None
    """A name of the contact's own for the card."""
    id: str | None = None
    """`uuid` of one of contractPaymentMethods."""
    rate_id: str | None = None
    """`id` of one of contractRateOptions."""


CONTRACT_PAYMENT_METHODS = Operation(
    name="contractPaymentMethods",
    kind="query",
    field="contractPaymentMethods",
    result=ListResult(ContractPaymentMethod),
    variables={},
    document=(
        "query contractPaymentMethods{contractPaymentMethods{uuid paymentName paymentType "
        "directPaymentMethod applicationId cardCreateMode emp termsOfServiceUrl "
        "termsOfUseUrl createdAt updatedAt}}"
    ),
)

CONTRACT_RATE_OPTIONS = Operation(
    name="contractRateOptions",
    kind="query",
    field="contractRateOptions",
    result=ListResult(RateOption),
    variables={},
    document=(
        "query contractRateOptions{contractRateOptions{id name shortDescription description}}"
    ),
)

BANK_ACCOUNT = Operation(
    name="bankAccount",
    kind="query",
    field="bankAccount",
    result=ObjectResult(BankAccount),
    variables={},
    document=("query bankAccount{bankAccount{accountHolder bank bic iban}}"),
)

CREATE_POSTPAID_CONTRACT = Operation(
    name="createPostpaidContract",
    kind="mutation",
    field="createPostpaidContract",
    result=ObjectResult(PostpaidContractResult),
    variables={"postpaidContract": "creatingPostpaidContract"},
    document=(
        "mutation createPostpaidContract($postpaidContract:creatingPostpaidContract){"
        "createPostpaidContract(postpaidContract:$postpaidContract){status message error{"
        "code response{status statusText}}}}"
    ),
)

UPDATE_POSTPAID_CONTRACT = Operation(
    name="updatePostpaidContract",
    kind="mutation",
    field="updatePostpaidContract",
    result=ObjectResult(PostpaidContractResult),
    variables={"postpaidContract": "updatePostpaidContract"},
    document=(
        "mutation updatePostpaidContract($postpaidContract:updatePostpaidContract){"
        "updatePostpaidContract(postpaidContract:$postpaidContract){status message error{"
        "code response{status statusText}}}}"
    ),
)

CREATE_SEPA_CONTRACT = Operation(
    name="createSepaContract",
    kind="mutation",
    field="createSepaContract",
    result=ObjectResult(SepaContractResult),
    variables={"sepaContract": "creatingSepaContract"},
    document=(
        "mutation createSepaContract($sepaContract:creatingSepaContract){createSepaContract("
        "sepaContract:$sepaContract){status message error{code response{status statusText}}}}"
    ),
)

UPDATE_SEPA_CONTRACT = Operation(
    name="updateSepaContract",
    kind="mutation",
    field="updateSepaContract",
    result=ObjectResult(SepaContractResult),
    variables={"updateSepaContract": "updatingSepaContract"},
    document=(
        "mutation updateSepaContract($updateSepaContract:updatingSepaContract){"
        "updateSepaContract(updateSepaContract:$updateSepaContract){status message error{"
        "code response{status statusText}}}}"
    ),
)
