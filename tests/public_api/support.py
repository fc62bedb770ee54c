"""Answers made by hand, a way to them that is checked against the document, and clients of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from tests.graphql_api.support import Ticks
from tests.public_api.document import check

from beenergised.errors import TransportError
from beenergised.messages import Headers, Request, Response

HOST = "tenant.example.com"
ORIGIN = f"https://{HOST}"
TOKEN = "made-in-the-back-office"

Reply: TypeAlias = Response | TransportError
Answering: TypeAlias = Callable[[Request], Reply]

__all__ = [
    "HOST", "ORIGIN", "TOKEN", "AsyncFake", "Fake", "Ticks", "cursor_page", "one", "path_of",
    "query_of", "reply",
]  # fmt: skip


def reply(
    body: object = None, status: int = 200, headers: Mapping[str, str] | None = None
) -> Reply:
    """An answer with `body` as its JSON; none for None."""
    content = b"" if body is None else json.dumps(body).encode()
    return Response(status, Headers(headers or {}), content)


def one(**members: Any) -> Reply:
    return reply({"data": members})


def cursor_page(rows: Iterable[Any], after: str | None = None, link: str | None = None) -> Reply:
    """A page by cursor; `link` is the one to the next page."""
    links = {"first": None, "last": None, "prev": None, "next": link}
    meta = {"path": "…", "per_page": 100, "next_cursor": after, "prev_cursor": None}
    return reply({"data": list(rows), "links": links, "meta": meta})


def number_page(rows: Iterable[Any], number: int, last: int, size: int, total: int) -> Reply:
    """A page by number."""
    links = {"first": "…", "last": "…", "prev": None, "next": "…" if number < last else None}
    meta = {
        "current_page": number, "last_page": last, "per_page": size, "total": total,
        "from": None, "to": None, "links": [], "path": "…",
    }  # fmt: skip
    links["next"] = f"?page={number + 1}" if number < last else None
    return reply({"data": list(rows), "links": links, "meta": meta})


def query_of(request: Request) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(request.url).query, keep_blank_values=True)


def path_of(request: Request) -> str:
    return urlsplit(request.url).path


class Script:
    """Answers in turn, the last reply stays; or by a function. Remembers what was asked.

    `unchecked` is for what the document does not have.
    """

    def __init__(self, *replies: Reply, by: Answering | None = None, unchecked: bool = False):
        self.requests: list[Request] = []
        self.closed = 0
        self._replies = list(replies)
        self._by = by
        self._unchecked = unchecked

    def answer(self, request: Request) -> Response:
        if not self._unchecked:
            check(request)
        self.requests.append(request)
        if self._by is not None:
            said = self._by(request)
        else:
            said = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if isinstance(said, TransportError):
            raise said
        return said

    @property
    def queries(self) -> list[list[tuple[str, str]]]:
        return [query_of(request) for request in self.requests]


class Fake(Script):
    """A `Sender` that answers from a script."""

    def send(self, request: Request, timeout: float) -> Response:
        return self.answer(request)

    def close(self) -> None:
        self.closed += 1


class AsyncFake(Script):
    """The same for an event loop."""

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        return self.answer(request)

    async def aclose(self) -> None:
        self.closed += 1
