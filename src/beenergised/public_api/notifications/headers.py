"""Headers of a request, in whatever form a framework hands them over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from beenergised.errors import InvalidArgumentError

#: A mapping of names to values, or pairs of them, as text or bytes.
HeaderItems: TypeAlias = (
    Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[str, str] | tuple[bytes, bytes]]
)


def values_of(headers: HeaderItems, name: str) -> list[str]:
    """All that the headers have under `name`, without regard to case.

    One that was sent twice and joined with a comma, as many do it, counts as two: neither a
    signature nor a time has a comma in it.

    >>> values_of([(b"x-tenant", b"7")], "X-Tenant"), values_of({"X-Tenant": "7, 8"}, "x-tenant")
    (['7'], ['7', '8'])
    """
    wanted = name.lower()
    found = [_text(value) for each, value in _items(headers) if _text(each).lower() == wanted]
    return [part.strip() for value in found for part in value.split(",")]


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
