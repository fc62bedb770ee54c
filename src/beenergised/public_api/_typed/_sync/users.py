# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/users.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: users."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.public_api._sync.user_actions import UserActions
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


class Users(UserActions):
    """Users."""

    resource_name: ClassVar[str] = "users"

    @cached_property
    def invoice_details(self) -> UsersInvoiceDetails:
        """Users: invoice details."""
        return UsersInvoiceDetails(self._caller)

    @cached_property
    def notes(self) -> UsersNotes:
        """Users: notes."""
        return UsersNotes(self._caller)

    @cached_property
    def payment_methods(self) -> UsersPaymentMethods:
        """Users: payment methods."""
        return UsersPaymentMethods(self._caller)

    @cached_property
    def subscription_billing_periods(self) -> UsersSubscriptionBillingPeriods:
        """Users: subscription billing periods."""
        return UsersSubscriptionBillingPeriods(self._caller)

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
    ) -> Lister[User]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListUsersArguments],
    ) -> Lister[User] | Request:
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
    def get(
        self,
        user: int | str,
        *,
        dry_run: Literal[True],
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> Request: ...
    @overload
    def get(
        self,
        user: int | str,
        *,
        dry_run: Literal[False] = False,
        include: UsersInclude | Iterable[UsersInclude] = (),
        **arguments: Unpack[GetUserArguments],
    ) -> User: ...
    def get(
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
        answer: User | Request = self._ask(
            "get", (user,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: UserCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: UserCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User: ...
    def create(
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
        answer: User | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        user: int | str,
        body: UserPatch | User | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> User: ...
    def update(
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
        answer: User | Request = self._ask(
            "update", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self, user: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self, user: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> None: ...
    def delete(
        self, user: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/users/v1.1/{user}`. Its parameters and models are assumed,
        from an older version of it.
        """
        answer: Request | None = self._ask("delete", (user,), {**arguments}, dry_run=dry_run)
        return answer


class UsersInvoiceDetails(Endpoints):
    """Users: invoice details."""

    resource_name: ClassVar[str] = "users/invoice-details"

    @overload
    def get(
        self, user: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self, user: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> UserInvoiceDetails: ...
    def get(
        self, user: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> UserInvoiceDetails | Request:
        """What there is of it.

        `GET /public-api/resources/users/v1.0/{user}/invoice-details`.
        """
        answer: UserInvoiceDetails | Request = self._ask(
            "get", (user,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        user: int | str,
        body: UserInvoiceDetailsCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserInvoiceDetails: ...
    def create(
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
        answer: UserInvoiceDetails | Request = self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer


class UsersNotes(Endpoints):
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
    ) -> Lister[Answer]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.1/{user}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    def get(
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
        answer: Answer | Request = self._ask(
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
    def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        user: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def create(
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
        answer: Answer | Request | None = self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
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
    def update(
        self,
        user: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def update(
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
        answer: Answer | Request | None = self._ask(
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
    def delete(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        user: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def delete(
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
        answer: Answer | Request | None = self._ask(
            "delete",
            (
                user,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class UsersPaymentMethods(Endpoints):
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
    ) -> Lister[UserPaymentMethod]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[UserPaymentMethod] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/payment-methods`.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod: ...
    def get(
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
        answer: UserPaymentMethod | Request = self._ask(
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
    def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        user: int | str,
        body: UserPaymentMethodCreate | Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethodCreateResult: ...
    def create(
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
        answer: UserPaymentMethodCreateResult | Request = self._ask(
            "create", (user,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
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
    def update(
        self,
        user: int | str,
        payment_method_id: int | str,
        body: UserPaymentMethodPatch | UserPaymentMethod | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> UserPaymentMethod: ...
    def update(
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
        answer: UserPaymentMethod | Request = self._ask(
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
    def delete(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        user: int | str,
        payment_method_id: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
            "delete",
            (
                user,
                payment_method_id,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class UsersSubscriptionBillingPeriods(Endpoints):
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
    ) -> Lister[Answer]: ...
    def list(
        self,
        user: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/users/v1.0/{user}/subscription-billing-periods`. No more than
        its path is known: models and parameters are not.
        """
        return self._list((user,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        user: int | str,
        billing_period: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        user: int | str,
        billing_period: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    def get(
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
        answer: Answer | Request = self._ask(
            "get",
            (
                user,
                billing_period,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
