# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: users."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister
from beenergised.public_api.actions._async.users import AsyncUserActions
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.users import (
        User,
        UserCreate,
        UserInvoiceDetails,
        UserInvoiceDetailsCreate,
        UserPatch,
        UserPaymentMethod,
        UserPaymentMethodCreate,
        UserPaymentMethodCreateResult,
        UserPaymentMethodPatch,
    )
    from beenergised.public_api._typed.arguments.users import (
        CreateUserArguments,
        CreateUserInvoiceDetailsArguments,
        CreateUserPaymentMethodArguments,
        GetUserArguments,
        ListUsersArguments,
        UpdateUserArguments,
        UpdateUserPaymentMethodArguments,
        UsersInclude,
    )


class AsyncUsers(AsyncUserActions):
    """Users."""

    resource_name: ClassVar[str] = "users"

    @cached_property
    def invoice_details(self) -> AsyncUsersInvoiceDetails:
        """Users: invoice details."""
        return AsyncUsersInvoiceDetails(self._caller)

    @cached_property
    def notes(self) -> AsyncUsersNotes:
        """Users: notes."""
        return AsyncUsersNotes(self._caller)

    @cached_property
    def payment_methods(self) -> AsyncUsersPaymentMethods:
        """Users: payment methods."""
        return AsyncUsersPaymentMethods(self._caller)

    @cached_property
    def subscription_billing_periods(self) -> AsyncUsersSubscriptionBillingPeriods:
        """Users: subscription billing periods."""
        return AsyncUsersSubscriptionBillingPeriods(self._caller)

    def list(
        self,
        *,
        include: UsersInclude | Iterable[UsersInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListUsersArguments],
    ) -> AsyncLister[User]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/users/v1.1`. Its parameters and models are assumed, from an
        older version of it.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    async def get(
        self,
        user: int | str,
        *,
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> User:
        """One of them.

        `GET /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed, from
        an older version of it.
        """
        answer: User = await self._ask("get", (user,), {"include": include, **arguments})
        return answer

    async def create(
        self,
        body: UserCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateUserArguments],
    ) -> User:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.1`. Its parameters and models are assumed, from an
        older version of it.
        """
        answer: User = await self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    async def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateUserArguments],
    ) -> User:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed,
        from an older version of it.
        """
        answer: User = await self._ask(
            "update", (user,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, user: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed,
        from an older version of it.
        """
        await self._ask("delete", (user,), {**arguments})


class AsyncUsersInvoiceDetails(AsyncEndpoints):
    """Users: invoice details."""

    resource_name: ClassVar[str] = "users/invoice-details"

    async def get(self, user: int | str, **arguments: Unpack[CallOptions]) -> UserInvoiceDetails:
        """What there is of it.

        `GET /public-api/resources/users/v1.0/{user}/invoice-details`.
        """
        answer: UserInvoiceDetails = await self._ask("get", (user,), {**arguments})
        return answer

    async def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateUserInvoiceDetailsArguments],
    ) -> UserInvoiceDetails:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.0/{user}/invoice-details`.
        """
        answer: UserInvoiceDetails = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}
        )
        return answer


class AsyncUsersNotes(AsyncEndpoints):
    """Users: notes."""

    resource_name: ClassVar[str] = "users/notes"

    def list(
        self, user: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.1/{user}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments})

    async def get(
        self, user: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                user,
                note,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.1/{user}/notes`. No more than its path is known:
        models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        user: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                user,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, user: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                user,
                note,
            ),
            {**arguments},
        )
        return answer


class AsyncUsersPaymentMethods(AsyncEndpoints):
    """Users: payment methods."""

    resource_name: ClassVar[str] = "users/payment-methods"

    def list(
        self, user: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[UserPaymentMethod]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/payment-methods`.
        """
        return self._list((user,), {"per_page": per_page, **arguments})

    async def get(
        self, user: int | str, payment_method_id: int | str, **arguments: Unpack[CallOptions]
    ) -> UserPaymentMethod:
        """One of them.

        `GET /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        answer: UserPaymentMethod = await self._ask(
            "get",
            (
                user,
                payment_method_id,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateUserPaymentMethodArguments],
    ) -> UserPaymentMethodCreateResult:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.0/{user}/payment-methods`.
        """
        answer: UserPaymentMethodCreateResult = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        user: int | str,
        payment_method_id: int | str,
        body: UserPaymentMethodPatch | UserPaymentMethod | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateUserPaymentMethodArguments],
    ) -> UserPaymentMethod:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        answer: UserPaymentMethod = await self._ask(
            "update",
            (
                user,
                payment_method_id,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, user: int | str, payment_method_id: int | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        await self._ask(
            "delete",
            (
                user,
                payment_method_id,
            ),
            {**arguments},
        )


class AsyncUsersSubscriptionBillingPeriods(AsyncEndpoints):
    """Users: subscription billing periods."""

    resource_name: ClassVar[str] = "users/subscription-billing-periods"

    def list(
        self, user: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/subscription-billing-periods`. No more than
        its path is known: models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments})

    async def get(
        self, user: int | str, billing_period: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET
        /public-api/resources/users/v1.0/{user}/subscription-billing-periods/{billingPeriod}`. No
        more than its path is known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                user,
                billing_period,
            ),
            {**arguments},
        )
        return answer
