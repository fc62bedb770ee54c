"""Pages of a list, by cursors and by numbers."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from beenergised.sandbox.public_api.queries import Query
from beenergised.sandbox.public_api.replies import invalid
from beenergised.sandbox.world.rows import Row, Rows, Wanted

_START: Final = -(2**62)


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page, and what stands beside them in the answer."""

    rows: list[Row]
    links: dict[str, object]
    meta: dict[str, object]


def cursor_page(rows: Rows, collection: str, wanted: Wanted | None, query: Query, url: str) -> Page:
    """The rows behind the cursor. One that is not of the sandbox's is refused with a 422."""
    place, forwards = _read(query.cursor or "")
    size = query.per_page
    row_stream = rows.after(collection, place) if forwards else rows.before(collection, place)
    fitting = (each for each in row_stream if wanted is None or wanted(each[1]))
    found = list(islice(fitting, size + 1))
    shown = found[:size] if forwards else found[:size][::-1]
    more, began = len(found) > size, place == _START
    next_ = _cursor(shown[-1][0]) if shown and (more or not forwards) else None
    is_first = began if forwards else not more
    previous = _cursor(shown[0][0], forwards=False) if shown and not is_first else None
    links: dict[str, object] = {
        "first": None, "last": None,
        "prev": _with(url, cursor=previous) if previous else None,
        "next": _with(url, cursor=next_) if next_ else None,
    }  # fmt: skip
    meta: dict[str, object] = {
        "path": _path(url), "per_page": size, "next_cursor": next_, "prev_cursor": previous,
    }  # fmt: skip
    return Page([row for _, row in shown], links, meta)


def numbered_page(
    rows: Rows, collection: str, wanted: Wanted | None, query: Query, url: str
) -> Page:
    """The rows of a page by its number; behind the last one there are none."""
    size, number = query.per_page, query.page
    start = (number - 1) * size
    shown, total = rows.window(collection, wanted, start, size)
    last = max(1, -(-total // size))

    def link(page: int) -> str | None:
        return _with(url, page=str(page)) if 1 <= page <= last else None

    links: dict[str, object] = {"first": link(1), "last": link(last), "prev": link(number - 1),
             "next": link(number + 1)}  # fmt: skip
    labels = [(number - 1, "&laquo; Previous"), *((page, str(page)) for page in
              range(1, last + 1)), (number + 1, "Next &raquo;")]  # fmt: skip
    meta: dict[str, object] = {
        "current_page": number, "from": start + 1 if shown else None, "last_page": last,
        "links": [
            {"url": link(page), "label": label, "active": label == str(number)}
            for page, label in labels
        ],
        "path": _path(url), "per_page": size, "to": start + len(shown) if shown else None,
        "total": total,
    }  # fmt: skip
    return Page(shown, links, meta)


def repeating(page: Page, cursor: str, url: str) -> Page:
    """The same page, whose next cursor is the one that was sent."""
    cursor = cursor or _cursor(_START + 1)
    return Page(
        page.rows,
        {**page.links, "next": _with(url, cursor=cursor)},
        {**page.meta, "next_cursor": cursor},
    )


def _cursor(place: int, *, forwards: bool = True) -> str:
    text = json.dumps([place, forwards], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(cursor: str) -> tuple[int, bool]:
    """The place that a cursor means, and whether to go on or back from there."""
    if not cursor:
        return _START, True
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        said = json.loads(text)
        if isinstance(said, list):
            place, forwards = cast("list[object]", said)
            # True is an int, too.
            if type(place) is int and isinstance(forwards, bool) and abs(place) < -_START:
                return place, forwards
    except (binascii.Error, ValueError):
        pass
    raise invalid({"cursor": ["The cursor is invalid."]})


def _path(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))


def _with(url: str, **changes: str) -> str:
    """The address of another page of the same list."""
    pairs = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if name not in {"cursor", "page"}]
    return f"{_path(url)}?{urlencode([*kept, *changes.items()])}"
