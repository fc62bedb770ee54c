# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/filters.py
"""What stations and sites can be filtered by."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.filters import FILTERS, Filter
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions


class Filters(Resource[Caller]):
    """What stations and sites can be filtered by."""

    def list(self, **options: Unpack[CallOptions]) -> AnswerList[Filter]:
        """The filters, each with its options, for `filter=` of `stations` and `sites`.

        They change with the stations that there are: ask for them, do not store them (documented).

        >>> def with_ccs(client: Client) -> Lister[Station]:
        ...     wanted = []
        ...     for found in client.filters.list():
        ...         options = [o.slug for o in found.options or () if "CCS" in (o.label or "")]
        ...         if found.slug and options:
        ...             wanted.append({"slug": Unchecked(found.slug), "options": options})
        ...     return client.stations.list(filter=wanted)

        `Unchecked`, because the service may have filters that this version does not list: the
        reference lost the names of two of three, and its samples contradict each other.
        """
        return self._caller.run(FILTERS, {}, options)
