"""Headers of a request, in whatever form a framework hands them over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from beenergised.errors import InvalidArgumentError

#: A mapping of names to values, or pairs of them, as text or bytes.
HeaderItems: TypeAlias = (
    Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[str, str] | tuple[bytes, bytes]]
)


def values_of(headers: HeaderItems, *names: str) -> list[list[str]]:
    """All that the headers have under each of the names, without regard to case.

    One that was sent twice and joined with a comma, as many do it, counts as two: neither a
    signature nor a time has a comma in it.

    >>> values_of([(b"x-tenant", b"7"), (b"X-Webhook-Id", b"1, 2")], "X-Tenant", "X-Webhook-Id")
    [['7'], ['1', '2']]
    """
    found: dict[str, list[str]] = {name.lower(): [] for name in names}
    for each, value in _items(headers):
        name = _text(each).lower()
        if name in found:
            found[name] += [part.strip() for part in _text(value).split(",")]
    return list(found.values())


def _items(headers: object) -> list[tuple[object, object]]:
    # Not only of mappings: what has `items` gives one for each line, in most frameworks.
    items = getattr(headers, "items", None)
    try:
        pairs = cast("Iterable[tuple[object, object]]", items() if callable(items) else headers)
        return [(name, value) for name, value in pairs]
    except (TypeError, ValueError):
        raise InvalidArgumentError(
            "headers", "headers are a mapping of names to values, or pairs of them"
        ) from None


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, str):
        return value
    raise InvalidArgumentError(
        "headers", f"the name and the value of a header are text, not {type(value).__name__}"
    )
