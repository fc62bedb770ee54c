"""The driver's means of payment, and currencies."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._generated.payments import (
    AVAILABLE_CURRENCIES,
    HAS_PAYMENT_MEDIUM,
    PAYMENT_METHODS,
    AvailableCurrency,
    PaymentMethods,
)
from beenergised.paging import AsyncLister
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class AsyncPayments:
    """What the driver pays with. What can be chosen for a new contract is in `contracts`.

    >>> async def cards_on_file(client: AsyncClient) -> list[str | None]:
    ...     session = (await client.payments.methods()).native_session
    ...     registered = session.registered_payments_methods if session else None
    ...     return [method.label for method in registered or []]
    """

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def methods(
        self, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def methods(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> PaymentMethods: ...
    async def methods(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> PaymentMethods | Request:
        """The means of payment that are registered with the payment provider, or can be.

        They are in `native_session`. A tenant may use a hosted session instead; none of its
        fields is documented, so it is not asked for, and `native_session` is None then (inferred).
        Somebody who knows the fields can ask with `client.execute`.

        Numbers of accounts come masked from the service; `repr` shows no more than their end. The
        role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises `NotFoundError` if the service answers null, and what any call raises.
        """
        return await self._caller.ask(PAYMENT_METHODS, {}, options, dry_run=dry_run)

    @overload
    async def has_medium(
        self, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def has_medium(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> bool | None: ...
    async def has_medium(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> bool | Request | None:
        """Whether the driver has an active means of payment.

        None if the service says neither, which its schema allows. The role is not documented; a
        contact's session is assumed. Options as in `contact.get`. Raises what any call raises.
        """
        return await self._caller.ask(HAS_PAYMENT_MEDIUM, {}, options, dry_run=dry_run)

    @overload
    def currencies(
        self, *, dry_run: Literal[True], page_size: int = 100, **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def currencies(
        self,
        *,
        dry_run: Literal[False] = False,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> AsyncLister[AvailableCurrency]: ...
    def currencies(
        self, *, dry_run: bool = False, page_size: int = 100, **options: Unpack[CallOptions]
    ) -> AsyncLister[AvailableCurrency] | Request:
        """The currencies that the driver may choose, page by page as they are read.

        >>> async def codes(client: AsyncClient) -> set[str | None]:
        ...     listed = client.payments.currencies()
        ...     return {row.currency.iso_code async for row in listed if row.currency}

        A row has no id: it is known again by its ISO 4217 code. `page_size`, `dry_run` and
        `options` are as in `chargelogs.list`. Raises `InvalidArgumentError` at once; reading
        raises what any call raises.
        """
        return self._caller.list(
            AVAILABLE_CURRENCIES,
            AvailableCurrency,
            {},
            options,
            name="currencies",
            page_size=page_size,
            dry_run=dry_run,
            identity=_code,
        )


def _code(row: AvailableCurrency) -> str | None:
    # object: a value that did not fit its type is there all the same.
    code: object = getattr(row.currency, "iso_code", None)
    return code if isinstance(code, str) and code else None
