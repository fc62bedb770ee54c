"""Contracts: what a driver needs to make one, and the account that one is paid from."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._generated.contracts import (
    BANK_ACCOUNT,
    CONTRACT_PAYMENT_METHODS,
    CONTRACT_RATE_OPTIONS,
    BankAccount,
    ContractPaymentMethod,
)
from beenergised.graphql._generated.rates import RateOption
from beenergised.models import AnswerList
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class AsyncContracts:
    """What the tenant offers for new contracts, and the driver's bank account.

    A contract is made of two choices: a payment method, whose `uuid` becomes the contract's `id`
    argument, and a rate, whose `id` becomes its rate id.

    >>> async def offers(client: AsyncClient) -> list[tuple[str, str]]:
    ...     methods = await client.contracts.payment_methods()
    ...     rates = await client.contracts.rate_options()
    ...     return [(method.uuid, rate.id) for method in methods for rate in rates]

    Which rate goes with which method is not told.
    """

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def payment_methods(
        self, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def payment_methods(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> AnswerList[ContractPaymentMethod]: ...
    async def payment_methods(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> AnswerList[ContractPaymentMethod] | Request:
        """The ways to pay that the tenant offers for new contracts, all at once.

        Not what the driver has: that is `payments.methods()`. `uuid` is the `id` argument of
        creating a contract. `payment_type` is open text: samples have SEPA, sepaAccount and
        paymentGateway; for the last, a means of payment is registered first. Role CRM
        (documented). Options as in `contact.get`. Raises what any call raises.
        """
        return await self._caller.ask(CONTRACT_PAYMENT_METHODS, {}, options, dry_run=dry_run)

    @overload
    async def rate_options(
        self, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def rate_options(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> AnswerList[RateOption]: ...
    async def rate_options(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> AnswerList[RateOption] | Request:
        """The rates that a new contract can have, all at once. `id` is the contract's rate id.

        Prices are words, not numbers: "0.35 EUR/kWh". The amounts to preauthorise that the
        reference has here are deprecated and not asked for; `connectors.cards(id)` has them. The
        role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises what any call raises.
        """
        return await self._caller.ask(CONTRACT_RATE_OPTIONS, {}, options, dry_run=dry_run)

    @overload
    async def bank_account(
        self, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def bank_account(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> BankAccount: ...
    async def bank_account(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> BankAccount | Request:
        """The bank account of the driver's SEPA contract.

        `repr` shows the end of the IBAN only; the attribute has it whole, perhaps with spaces.
        Role CRM (documented). Options as in `contact.get`.

        Raises `NotFoundError` without a SEPA contract. The service may also answer with an
        account whose fields are all None then (both are documented).
        """
        return await self._caller.ask(BANK_ACCOUNT, {}, options, dry_run=dry_run)
