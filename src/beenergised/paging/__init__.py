"""Reading lists page by page: plans that say what to fetch next, and listers that fetch it."""

from beenergised.paging._async.lists import AsyncFetcher, AsyncLister
from beenergised.paging._async.ordered import AsyncOrderedLister
from beenergised.paging._sync.lists import Fetcher, Lister
from beenergised.paging._sync.ordered import OrderedLister
from beenergised.paging.pages import FetchedPage, Page
from beenergised.paging.plans import Accepted, CursorPlan, Fetch, OffsetPlan, PageData, Plan

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
