# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/caller.py
"""What a resource calls the service through: the driver, the token, the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any, TypeVar

from beenergised.models import Answer
from beenergised.paging import Fetch, FetchedPage, Lister
from beenergised.paging.pages import id_of
from beenergised.public_api.answers import Listing
from beenergised.public_api.arguments import Asked, answer_model
from beenergised.public_api.calls import PublicApiCalls
from beenergised.public_api.pages import (
    LARGEST_PAGE,
    ListPlan,
    check_per_page,
    page_query,
    read_page,
)
from beenergised.public_api.queries import Pairs, QueryStyle
from beenergised.redaction import Secret
from beenergised.transport._sync.driver import Driver
from beenergised.transport.call import Grant
from beenergised.transport.clock import Clock
from beenergised.transport.options import CallOptions
from beenergised.wire import Response

T = TypeVar("T")


class FixedToken:
    """Supplies the one token that there is. It has no successor."""

    def __init__(self, token: Secret) -> None:
        self._token = token

    def obtain(self, role: str, within: float) -> Grant:
        """The token."""
        del within  # nothing is waited for
        return Grant(self._token, role)

    def renew(self, refused: Grant, within: float) -> None:
        """Nothing: it cannot be renewed."""
        del refused, within


class PublicApiCaller:
    """Makes calls in the name of one client."""

    def __init__(self, driver: Driver, calls: PublicApiCalls, token: FixedToken) -> None:
        self._driver = driver
        self._calls = calls
        self._token = token

    @property
    def style(self) -> QueryStyle:
        """How queries are written."""
        return self._calls.style

    @property
    def timezone(self) -> tzinfo:
        """The zone of dates and times that the caller passes without one."""
        return self._calls.timezone

    @property
    def origin(self) -> str:
        """The address of the host, which everything is sent to."""
        return self._calls.origin

    @property
    def clock(self) -> Clock:
        """What time is measured by."""
        return self._driver.clock

    def within(self, seconds: float) -> CallOptions:
        """The options of one call among many: no longer than any call, nor than is left."""
        return {"timeout": min(seconds, self._calls.settings.timeout)}

    # Any: the model of the operation, which the caller's annotation names.
    def ask(self, asked: Asked) -> Any:
        """Make the call, and return what its response is parsed to."""
        return self._driver.run(self._calls.make(asked), self._token)

    def send(self, asked: Asked, decode: Callable[[Response], T]) -> T:
        """Call, and have `decode` read the answer."""
        return self._driver.run(self._calls.plain(asked, decode), self._token)

    # Any: the model of the rows, which the caller's annotation names.
    def list(self, asked: Asked, *, per_page: int | None, name: str) -> Lister[Any]:
        """The rows of a list. Everything is checked now."""
        endpoint, calls = asked.endpoint, self._calls
        size = LARGEST_PAGE if per_page is None else check_per_page(per_page)
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

        def page(fetch: Fetch) -> FetchedPage[Answer]:
            call = calls.page(asked, paging(fetch))
            listing: Listing = self._driver.run(call, self._token)
            model, links = answer_model(endpoint.response), calls.style.check_links
            return read_page(model, listing, fetch, call.request.url, check_links=links)

        # The rows of a list that is never paged are all there are, whatever their ids.
        identity = id_of if sized else _no_id
        return Lister(plan, page, identity=identity, name=name, timezone=calls.timezone)


def _no_id(row: object) -> None:
    del row
