# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: users."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.public_api._async.user_actions import AsyncUserActions
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

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
        GetUserArguments,
        ListUsersArguments,
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

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: UsersInclude | Iterable[UsersInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListUsersArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListUsersArguments],
    ) -> AsyncLister[User]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListUsersArguments],
    ) -> AsyncLister[User] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/users/v1.1`. Its parameters and models are assumed, from an
        older version of it.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        user: int | str,
        *,
        dry_run: Literal[True],
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> Request: ...
    @overload
    async def get(
        self,
        user: int | str,
        *,
        dry_run: Literal[False] = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> User: ...
    async def get(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> User | Request:
        """One of them.

        `GET /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed, from
        an older version of it.
        """
        answer: User | Request = await self._ask(
            "get", (user,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: UserCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: UserCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User: ...
    async def create(
        self,
        body: UserCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.1`. Its parameters and models are assumed, from an
        older version of it.
        """
        answer: User | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User: ...
    async def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed,
        from an older version of it.
        """
        answer: User | Request = await self._ask(
            "update", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, user: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self, user: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> None: ...
    async def delete(
        self, user: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed,
        from an older version of it.
        """
        answer: Request | None = await self._ask("delete", (user,), {**arguments}, dry_run=dry_run)
        return answer


class AsyncUsersInvoiceDetails(AsyncEndpoints):
    """Users: invoice details."""

    resource_name: ClassVar[str] = "users/invoice-details"

    @overload
    async def get(
        self, user: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self, user: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> UserInvoiceDetails: ...
    async def get(
        self, user: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> UserInvoiceDetails | Request:
        """What there is of it.

        `GET /public-api/resources/users/v1.0/{user}/invoice-details`.
        """
        answer: UserInvoiceDetails | Request = await self._ask(
            "get", (user,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserInvoiceDetails: ...
    async def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserInvoiceDetails | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.0/{user}/invoice-details`.
        """
        answer: UserInvoiceDetails | Request = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class AsyncUsersNotes(AsyncEndpoints):
    """Users: notes."""

    resource_name: ClassVar[str] = "users/notes"

    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.1/{user}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    async def get(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request = await self._ask(
            "get",
            (
                user,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.1/{user}/notes`. No more than its path is known:
        models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        user: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        user: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def update(
        self,
        user: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "update",
            (
                user,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def delete(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.1/{user}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "delete",
            (
                user,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncUsersPaymentMethods(AsyncEndpoints):
    """Users: payment methods."""

    resource_name: ClassVar[str] = "users/payment-methods"

    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[UserPaymentMethod]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[UserPaymentMethod] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/payment-methods`.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod: ...
    async def get(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod | Request:
        """One of them.

        `GET /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        answer: UserPaymentMethod | Request = await self._ask(
            "get",
            (
                user,
                payment_method_id,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethodCreateResult: ...
    async def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethodCreateResult | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/users/v1.0/{user}/payment-methods`.
        """
        answer: UserPaymentMethodCreateResult | Request = await self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        user: int | str,
        payment_method_id: int | str,
        body: UserPaymentMethodPatch | UserPaymentMethod | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        user: int | str,
        payment_method_id: int | str,
        body: UserPaymentMethodPatch | UserPaymentMethod | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod: ...
    async def update(
        self,
        user: int | str,
        payment_method_id: int | str,
        body: UserPaymentMethodPatch | UserPaymentMethod | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        answer: UserPaymentMethod | Request = await self._ask(
            "update",
            (
                user,
                payment_method_id,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.0/{user}/payment-methods/{paymentMethodId}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                user,
                payment_method_id,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncUsersSubscriptionBillingPeriods(AsyncEndpoints):
    """Users: subscription billing periods."""

    resource_name: ClassVar[str] = "users/subscription-billing-periods"

    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        user: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/subscription-billing-periods`. No more than
        its path is known: models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        user: int | str,
        billing_period: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        user: int | str,
        billing_period: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    async def get(
        self,
        user: int | str,
        billing_period: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET
        /public-api/resources/users/v1.0/{user}/subscription-billing-periods/{billingPeriod}`. No
        more than its path is known: models and parameters are not.
        """
        answer: Answer | Request = await self._ask(
            "get",
            (
                user,
                billing_period,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
