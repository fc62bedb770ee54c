# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: partners."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.partners import (
        Partner,
        PartnerCreate,
        PartnerPatch,
    )
    from beenergised.public_api._typed.arguments.partners import (
        CreatePartnerArguments,
        ListPartnersArguments,
        UpdatePartnerArguments,
    )


class AsyncPartners(AsyncEndpoints):
    """Partners."""

    resource_name: ClassVar[str] = "partners"

    @cached_property
    def admins(self) -> AsyncPartnersAdmins:
        """Partners: admins."""
        return AsyncPartnersAdmins(self._caller)

    @cached_property
    def notes(self) -> AsyncPartnersNotes:
        """Partners: notes."""
        return AsyncPartnersNotes(self._caller)

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListPartnersArguments],
    ) -> AsyncLister[Partner]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/partners/v2.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(self, partner: int | str, **arguments: Unpack[CallOptions]) -> Partner:
        """One of them.

        `GET /public-api/resources/partners/v2.0/{partner}`.
        """
        answer: Partner = await self._ask("get", (partner,), {**arguments})
        return answer

    async def create(
        self,
        body: PartnerCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreatePartnerArguments],
    ) -> Partner:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0`.
        """
        answer: Partner = await self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    async def update(
        self,
        partner: int | str,
        body: PartnerPatch | Partner | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdatePartnerArguments],
    ) -> Partner:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}`.
        """
        answer: Partner = await self._ask(
            "update", (partner,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, partner: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}`.
        """
        await self._ask("delete", (partner,), {**arguments})


class AsyncPartnersAdmins(AsyncEndpoints):
    """Partners: admins."""

    resource_name: ClassVar[str] = "partners/admins"

    def list(
        self, partner: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/partners/v2.0/{partner}/admins`. No more than its path is
        known: models and parameters are not.
        """
        return self._list((partner,), {"per_page": per_page, **arguments})

    async def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0/{partner}/admins`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (partner,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        partner: int | str,
        admin: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}/admins/{admin}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                partner,
                admin,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, partner: int | str, admin: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}/admins/{admin}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                partner,
                admin,
            ),
            {**arguments},
        )
        return answer


class AsyncPartnersNotes(AsyncEndpoints):
    """Partners: notes."""

    resource_name: ClassVar[str] = "partners/notes"

    def list(
        self, partner: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/partners/v2.0/{partner}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((partner,), {"per_page": per_page, **arguments})

    async def get(
        self, partner: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                partner,
                note,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0/{partner}/notes`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (partner,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        partner: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                partner,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, partner: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                partner,
                note,
            ),
            {**arguments},
        )
        return answer
