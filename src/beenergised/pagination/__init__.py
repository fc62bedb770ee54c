"""Reading lists page by page: plans that say what to fetch next, and listers that fetch it."""

from beenergised.pagination._async.ordered import AsyncOrderedLister
from beenergised.pagination._async.paginator import AsyncFetcher, AsyncLister
from beenergised.pagination._sync.ordered import OrderedLister
from beenergised.pagination._sync.paginator import Fetcher, Lister
from beenergised.pagination.pages import FetchedPage, Page
from beenergised.pagination.strategies import (
    Accepted,
    CursorPlan,
    Fetch,
    OffsetPlan,
    PageData,
    Plan,
)

__all__ = [
    "Accepted",
    "AsyncFetcher",
    "AsyncLister",
    "AsyncOrderedLister",
    "CursorPlan",
    "Fetch",
    "FetchedPage",
    "Fetcher",
    "Lister",
    "OffsetPlan",
    "OrderedLister",
    "Page",
    "PageData",
    "Plan",
]
