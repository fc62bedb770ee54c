# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: id tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.id_tags import (
        IdTag,
        IdTagCreate,
        IdTagPatch,
        IdTagWritten,
    )
    from beenergised.public_api._typed.arguments.id_tags import (
        CreateIdTagArguments,
        ListIdTagsArguments,
        UpdateIdTagArguments,
    )


class AsyncIdTags(AsyncEndpoints):
    """Id tags."""

    resource_name: ClassVar[str] = "id-tags"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListIdTagsArguments],
    ) -> AsyncLister[IdTag]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/id-tags/v2.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(self, id_tag: int | str, **arguments: Unpack[CallOptions]) -> IdTag:
        """One of them.

        `GET /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        answer: IdTag = await self._ask("get", (id_tag,), {**arguments})
        return answer

    async def create(
        self,
        body: IdTagCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateIdTagArguments],
    ) -> IdTagWritten:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/id-tags/v2.0`.
        """
        answer: IdTagWritten = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        id_tag: int | str,
        body: IdTagPatch | IdTag | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateIdTagArguments],
    ) -> IdTagWritten:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        answer: IdTagWritten = await self._ask(
            "update", (id_tag,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, id_tag: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/id-tags/v2.0/{idTag}`.
        """
        await self._ask("delete", (id_tag,), {**arguments})
