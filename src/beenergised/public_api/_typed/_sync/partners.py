# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/partners.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: partners."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.partners import (
        Partner,
        PartnerCreate,
        PartnerPatch,
    )
    from beenergised.public_api._typed.arguments.partners import ListPartnersArguments


class Partners(Endpoints):
    """Partners."""

    resource_name: ClassVar[str] = "partners"

    @cached_property
    def admins(self) -> PartnersAdmins:
        """Partners: admins."""
        return PartnersAdmins(self._caller)

    @cached_property
    def notes(self) -> PartnersNotes:
        """Partners: notes."""
        return PartnersNotes(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListPartnersArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListPartnersArguments],
    ) -> Lister[Partner]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListPartnersArguments],
    ) -> Lister[Partner] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/partners/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, partner: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        partner: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Partner: ...
    def get(
        self, partner: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Partner | Request:
        """One of them.

        `GET /public-api/resources/partners/v2.0/{partner}`.
        """
        answer: Partner | Request = self._ask("get", (partner,), {**arguments}, dry_run=dry_run)
        return answer

    @overload
    def create(
        self,
        body: PartnerCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: PartnerCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Partner: ...
    def create(
        self,
        body: PartnerCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Partner | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0`.
        """
        answer: Partner | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        partner: int | str,
        body: PartnerPatch | Partner | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        partner: int | str,
        body: PartnerPatch | Partner | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Partner: ...
    def update(
        self,
        partner: int | str,
        body: PartnerPatch | Partner | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Partner | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}`.
        """
        answer: Partner | Request = self._ask(
            "update", (partner,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self, partner: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self,
        partner: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self, partner: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}`.
        """
        answer: Request | None = self._ask("delete", (partner,), {**arguments}, dry_run=dry_run)
        return answer


class PartnersAdmins(Endpoints):
    """Partners: admins."""

    resource_name: ClassVar[str] = "partners/admins"

    @overload
    def list(
        self,
        partner: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        partner: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer]: ...
    def list(
        self,
        partner: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/partners/v2.0/{partner}/admins`. No more than its path is
        known: models and parameters are not.
        """
        return self._list((partner,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0/{partner}/admins`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "create", (partner,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        partner: int | str,
        admin: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        partner: int | str,
        admin: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def update(
        self,
        partner: int | str,
        admin: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}/admins/{admin}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "update",
            (
                partner,
                admin,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        partner: int | str,
        admin: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        partner: int | str,
        admin: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def delete(
        self,
        partner: int | str,
        admin: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}/admins/{admin}`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "delete",
            (
                partner,
                admin,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class PartnersNotes(Endpoints):
    """Partners: notes."""

    resource_name: ClassVar[str] = "partners/notes"

    @overload
    def list(
        self,
        partner: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        partner: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer]: ...
    def list(
        self,
        partner: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/partners/v2.0/{partner}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((partner,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    def get(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request = self._ask(
            "get",
            (
                partner,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def create(
        self,
        partner: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/partners/v2.0/{partner}/notes`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "create", (partner,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        partner: int | str,
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
        partner: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def update(
        self,
        partner: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "update",
            (
                partner,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def delete(
        self,
        partner: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/partners/v2.0/{partner}/notes/{note}`. No more than its path
        is known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "delete",
            (
                partner,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
