# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: id tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.id_tags import (
        IdTag,
        IdTagCreate,
        IdTagPatch,
        IdTagWritten,
    )
    from beenergised.public_api._typed.arguments.id_tags import ListIdTagsArguments


class AsyncIdTags(AsyncEndpoints):
    """Id tags."""

    resource_name: ClassVar[str] = "id-tags"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListIdTagsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListIdTagsArguments],
    ) -> AsyncLister[IdTag]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListIdTagsArguments],
    ) -> AsyncLister[IdTag] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/id-tags/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    async def get(
        self, id_tag: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        id_tag: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> IdTag: ...
    async def get(
        self, id_tag: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> IdTag | Request:
        """One of them.

        `GET /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        answer: IdTag | Request = await self._ask("get", (id_tag,), {**arguments}, dry_run=dry_run)
        return answer

    @overload
    async def create(
        self,
        body: IdTagCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: IdTagCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> IdTagWritten: ...
    async def create(
        self,
        body: IdTagCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> IdTagWritten | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/id-tags/v2.0`.
        """
        answer: IdTagWritten | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        id_tag: int | str,
        body: IdTagPatch | IdTag | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        id_tag: int | str,
        body: IdTagPatch | IdTag | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> IdTagWritten: ...
    async def update(
        self,
        id_tag: int | str,
        body: IdTagPatch | IdTag | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> IdTagWritten | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        answer: IdTagWritten | Request = await self._ask(
            "update", (id_tag,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, id_tag: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        id_tag: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, id_tag: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        answer: Request | None = await self._ask(
            "delete", (id_tag,), {**arguments}, dry_run=dry_run
        )
        return answer
