# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/contracts.py
"""Contracts: what a driver needs to make one, making and changing one, and the bank account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.contracts import (
    BANK_ACCOUNT,
    CONTRACT_PAYMENT_METHODS,
    CONTRACT_RATE_OPTIONS,
    CREATE_POSTPAID_CONTRACT,
    CREATE_SEPA_CONTRACT,
    UPDATE_POSTPAID_CONTRACT,
    UPDATE_SEPA_CONTRACT,
    BankAccount,
    ContractPaymentMethod,
    PostpaidContractInput,
    PostpaidContractResult,
    PostpaidContractUpdateInput,
    SepaContractInput,
    SepaContractResult,
    SepaContractUpdateInput,
)
from beenergised.graphql_api._generated.rates import RateOption
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.resources.contract_fields import (
    PostpaidArguments,
    PostpaidUpdateArguments,
    SepaArguments,
    SepaUpdateArguments,
)
from beenergised.graphql_api.resources.input_fields import input_of, secrets_in, split
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions


class Contracts(Resource[Caller]):
    """The driver's contracts: what the tenant offers for new ones, making and changing one.

    A contract is made of two choices: a payment method, whose `uuid` becomes the contract's `id`
    argument, and a rate, whose `id` becomes its rate id.

    >>> def offers(client: Client) -> list[tuple[str, str]]:
    ...     methods = client.contracts.payment_methods()
    ...     rates = client.contracts.rate_options()
    ...     return [(method.uuid, rate.id) for method in methods for rate in rates]

    Which rate goes with which method is not told. What a contract is called afterwards, neither:
    the answer to making one has no id, and nothing lists the contracts that there are.
    """

    def payment_methods(self, **options: Unpack[CallOptions]) -> AnswerList[ContractPaymentMethod]:
        """The ways to pay that the tenant offers for new contracts, all at once.

        Not what the driver has: that is `payments.methods()`. `uuid` is the `id` argument of
        creating a contract. `payment_type` is open text: samples have SEPA, sepaAccount and
        paymentGateway; for the last, a means of payment is registered first. Role CRM
        (documented). Options as in `contact.get`. Raises what any call raises.
        """
        return self._caller.run(CONTRACT_PAYMENT_METHODS, {}, options)

    def rate_options(self, **options: Unpack[CallOptions]) -> AnswerList[RateOption]:
        """The rates that a new contract can have, all at once. `id` is the contract's rate id.

        Prices are words, not numbers: "0.35 EUR/kWh". The amounts to preauthorise that the
        reference has here are deprecated and not asked for; `connectors.cards(id)` has them. The
        role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises what any call raises.
        """
        return self._caller.run(CONTRACT_RATE_OPTIONS, {}, options)

    def bank_account(self, **options: Unpack[CallOptions]) -> BankAccount:
        """The bank account of the driver's SEPA contract.

        `repr` shows the end of the IBAN only; the attribute has it whole, perhaps with spaces.
        Role CRM (documented). Options as in `contact.get`.

        Raises `NotFoundError` without a SEPA contract. The service may also answer with an
        account whose fields are all None then (both are documented).
        """
        return self._caller.run(BANK_ACCOUNT, {}, options)

    def create_postpaid(
        self,
        contract: PostpaidContractInput | Mapping[str, object] | None = None,
        **fields: Unpack[PostpaidArguments],
    ) -> PostpaidContractResult:
        """Make a contract that is billed later.

        Args:
            contract: a `PostpaidContractInput`, or a mapping of its fields; or pass them by name.
                `id` is the `uuid` of one of `payment_methods()`, `rate_id` the `id` of one of
                `rate_options()` (documented), `customer_reference` a name of the driver's own.
                The reference lost which of them are needed; what is given is sent.
            fields: those of `PostpaidContractInput`, and the options of `contact.get`.

        `message` of the answer says in words what happened. The role is not documented; a
        contact's session is assumed. Raises `ContractRejectedError` if the answer has an `error`
        or the status error: with `.service_code`, `.service_status`, `.status_text` and the whole
        `.answer`. `InvalidArgumentError`, and what any call raises; if the answer is lost,
        `OutcomeUnknownError`: it is not sent twice.
        """
        named, options = split(PostpaidContractInput, fields)
        made = input_of("contract", PostpaidContractInput, contract, named)
        return self._caller.run(CREATE_POSTPAID_CONTRACT, {"postpaidContract": made}, options)

    def update_postpaid(
        self,
        contract: PostpaidContractUpdateInput | Mapping[str, object] | None = None,
        **fields: Unpack[PostpaidUpdateArguments],
    ) -> PostpaidContractResult:
        """Change the `customer_reference` of a contract that is billed later.

        Args:
            contract: a `PostpaidContractUpdateInput`, or a mapping of its fields; or pass them by
                name. `id` is the contract's (documented); which answer tells it is not known.
            fields: those of `PostpaidContractUpdateInput`, and the options of `contact.get`.

        Raises as `create_postpaid` does.
        """
        named, options = split(PostpaidContractUpdateInput, fields)
        made = input_of("contract", PostpaidContractUpdateInput, contract, named, beside=("id",))
        return self._caller.run(UPDATE_POSTPAID_CONTRACT, {"postpaidContract": made}, options)

    def create_sepa(
        self,
        contract: SepaContractInput | Mapping[str, object] | None = None,
        **fields: Unpack[SepaArguments],
    ) -> SepaContractResult:
        """Make a contract that is paid by direct debit (SEPA).

        >>> def sign(client: Client, holder: str, iban: str) -> str | None:
        ...     [method, *_] = client.contracts.payment_methods()
        ...     [rate, *_] = client.contracts.rate_options()
        ...     result = client.contracts.create_sepa(
        ...         id=method.uuid, rate_id=rate.id, account_holder=holder, iban=iban,
        ...         debit_type="CORE", use_parent=False,
        ...     )
        ...     return result.message

        Args:
            contract: a `SepaContractInput`, or a mapping of its fields; or pass them by name.
                Needed are `id` and `rate_id` (as in `create_postpaid`), `account_holder`,
                `iban`, `debit_type` (free text; samples have CORE and b2C) and `use_parent`
                (whether the parent account pays). The IBAN may be a `Secret`; it is sent as
                given and not checked, and shown nowhere.
            fields: those of `SepaContractInput`, and the options of `contact.get`.

        Raises as `create_postpaid` does.
        """
        named, options = split(SepaContractInput, fields)
        made = input_of("contract", SepaContractInput, contract, named)
        return self._caller.run(
            CREATE_SEPA_CONTRACT,
            {"sepaContract": made},
            options,
            secrets=secrets_in(made),
        )

    def update_sepa(
        self,
        contract: SepaContractUpdateInput | Mapping[str, object] | None = None,
        **fields: Unpack[SepaUpdateArguments],
    ) -> SepaContractResult:
        """Change the bank account of a SEPA contract, or its `customer_reference`.

        Args:
            contract: a `SepaContractUpdateInput`, or a mapping of its fields; or pass them by
                name. `id` is the contract's and needed; which answer tells it is not known. Of
                the rest, what is left out or None is left as it is (inferred).
            fields: those of `SepaContractUpdateInput`, and the options of `contact.get`.

        Raises as `create_postpaid` does.
        """
        named, options = split(SepaContractUpdateInput, fields)
        made = input_of("contract", SepaContractUpdateInput, contract, named, beside=("id",))
        return self._caller.run(
            UPDATE_SEPA_CONTRACT,
            {"updateSepaContract": made},
            options,
            secrets=secrets_in(made),
        )
