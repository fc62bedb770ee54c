"""The caller of a client of the Public API: sends what was asked and reads its lists."""

from __future__ import annotations

from typing import Any

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister, Fetch, FetchedPage
from beenergised.pagination.pages import id_of
from beenergised.public_api.arguments import Asked, answer_model
from beenergised.public_api.calls import PublicApiCalls
from beenergised.public_api.pages import (
    LARGEST_PAGE,
    ListPlan,
    page_query,
    read_page,
)
from beenergised.public_api.queries import Pairs, QueryStyle
from beenergised.public_api.responses import Listing
from beenergised.transport._async.caller import AsyncBaseCaller
from beenergised.validation import check_whole


class AsyncPublicApiCaller(AsyncBaseCaller[PublicApiCalls]):
    """Makes calls in the name of one client."""

    @property
    def style(self) -> QueryStyle:
        """How queries are written."""
        return self.calls.style

    @property
    def origin(self) -> str:
        """The address of the host, which everything is sent to."""
        return self.calls.origin

    # Any: the model of the operation, which the caller's annotation names.
    async def ask(self, asked: Asked) -> Any:
        """Make the call, and return what its response is parsed to."""
        return await self.send(self.calls.make(asked))

    # Any: the model of the rows, which the caller's annotation names.
    def list(self, asked: Asked, *, per_page: int | None, name: str) -> AsyncLister[Any]:
        """The rows of a list. Everything is checked now."""
        endpoint, calls = asked.endpoint, self.calls
        size = (
            LARGEST_PAGE
            if per_page is None
            else check_whole("per_page", per_page, least=1, most=LARGEST_PAGE)
        )
        sized = endpoint.pagination is not None or per_page is not None
        by_number = endpoint.pagination == "page" or (
            endpoint.pagination == "both" and not calls.style.empty_cursor
        )

        def plan() -> ListPlan:
            return ListPlan(size, by_number=by_number)

        def paging(fetch: Fetch) -> Pairs:
            return page_query(
                fetch, endpoint.pagination, sized=sized, empty=calls.style.empty_cursor
            )

        async def page(fetch: Fetch) -> FetchedPage[Answer]:
            call = calls.page(asked, paging(fetch))
            listing: Listing = await self.send(call)
            model, links = answer_model(endpoint.response), calls.style.check_links
            return read_page(model, listing, fetch, call.request.url, check_links=links)

        # The rows of a list that is never paged are all there are, whatever their ids.
        identity = id_of if sized else _no_id
        return AsyncLister(plan, page, identity=identity, name=name, timezone=calls.timezone)


def _no_id(row: object) -> None:
    del row
