"""The driver's means of payment, and currencies."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import Unchecked, chosen
from beenergised.graphql_api._generated.payments import (
    AVAILABLE_CURRENCIES,
    HAS_PAYMENT_MEDIUM,
    PAYMENT_METHODS,
    REGISTER_PAYMENT_METHOD,
    AvailableCurrency,
    PaymentCallbackType,
    PaymentMethods,
    PaymentRegistration,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.pagination import AsyncLister
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_id_text, check_text, optional


class AsyncPayments(AsyncResource[AsyncCaller]):
    """What the driver pays with. What can be chosen for a new contract is in `contracts`.

    >>> async def cards_on_file(client: AsyncClient) -> list[str | None]:
    ...     session = (await client.payments.methods()).native_session
    ...     registered = session.registered_payments_methods if session else None
    ...     return [method.label for method in registered or []]
    """

    async def methods(self, **options: Unpack[CallOptions]) -> PaymentMethods:
        """The means of payment that are registered with the payment provider, or can be.

        They are in `native_session`. A tenant may use a hosted session instead; none of its
        fields is documented, so it is not asked for, and `native_session` is None then (inferred).
        Somebody who knows the fields can ask with `client.execute`.

        Numbers of accounts come masked from the service; `repr` shows no more than their end. The
        role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises `NotFoundError` if the service answers null, and what any call raises.
        """
        return await self._caller.run(PAYMENT_METHODS, {}, options)

    async def has_medium(self, **options: Unpack[CallOptions]) -> bool | None:
        """Whether the driver has an active means of payment.

        None if the service says neither, which its schema allows. The role is not documented; a
        contact's session is assumed. Options as in `contact.get`. Raises what any call raises.
        """
        return await self._caller.run(HAS_PAYMENT_MEDIUM, {}, options)

    def currencies(
        self, *, page_size: int = 100, **options: Unpack[CallOptions]
    ) -> AsyncLister[AvailableCurrency]:
        """The currencies that the driver may choose, page by page as they are read.

        >>> async def codes(client: AsyncClient) -> set[str | None]:
        ...     listed = client.payments.currencies()
        ...     return {row.currency.iso_code async for row in listed if row.currency}

        A row has no id: it is known again by its ISO 4217 code. `page_size` and
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
            identity=_code,
        )

    async def register(
        self,
        *,
        rate_id: str,
        callback_type: PaymentCallbackType | Unchecked | str | None = None,
        customer_reference: str | None = None,
        **options: Unpack[CallOptions],
    ) -> PaymentRegistration:
        """Begin to register a means of payment; the driver finishes it in a browser.

        Open `absolute_link` of the answer there. The link is for this driver alone: `repr` shows
        it without its query. `id` is the payment provider's; no operation of this API takes it.
        Afterwards `methods()` and `has_medium()` tell whether it came to something.

        Args:
            rate_id: the `id` of one of `contracts.rate_options()`.
            callback_type: how the provider reports success: `JSON`, from server to server, which
                the service takes if nothing is said (documented), or `HTML`, by sending the
                browser back.
            customer_reference: a name of the driver's own.
            options: as in `contact.get`.

        Role CRM (documented). Raises `InvalidArgumentError`, and what any call raises.
        """
        callback = None
        if callback_type is not None:
            callback = chosen("callback_type", callback_type, PaymentCallbackType)
        variables = {
            "callbackType": callback,
            "customerReference": optional(
                check_text, "customer_reference", customer_reference, blank=True
            ),
            "rateId": check_id_text("rate_id", rate_id),
        }
        return await self._caller.run(REGISTER_PAYMENT_METHOD, variables, options)


def _code(row: AvailableCurrency) -> str | None:
    # object: a value that did not fit its type is there all the same.
    code: object = getattr(row.currency, "iso_code", None)
    return code if isinstance(code, str) and code else None
