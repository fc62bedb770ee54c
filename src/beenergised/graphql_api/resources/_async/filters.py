"""What stations and sites can be filtered by."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.filters import FILTERS, Filter
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions


class AsyncFilters(AsyncResource[AsyncCaller]):
    """What stations and sites can be filtered by."""

    async def list(self, **options: Unpack[CallOptions]) -> AnswerList[Filter]:
        """The filters, each with its options, for `filter=` of `stations` and `sites`.

        They change with the stations that there are: ask for them, do not store them (documented).

        >>> async def with_ccs(client: AsyncClient) -> AsyncLister[Station]:
        ...     wanted = []
        ...     for found in await client.filters.list():
        ...         options = [o.slug for o in found.options or () if "CCS" in (o.label or "")]
        ...         if found.slug and options:
        ...             wanted.append({"slug": Unchecked(found.slug), "options": options})
        ...     return client.stations.list(filter=wanted)

        `Unchecked`, because the service may have filters that this version does not list: the
        reference lost the names of two of three, and its samples contradict each other.
        """
        return await self._caller.run(FILTERS, {}, options)
