"""Names of the Public API's resources, as help and headings have them."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {"evse": "EVSE", "evses": "EVSEs", "cdrs": "CDRs", "id": "ID", "faqs": "FAQs"}


def plural_of(name: str) -> str:
    """Return the plural noun for the entries of a resource.

    >>> plural_of("charge-points/evses")
    'EVSEs'
    """
    words = name.rpartition("/")[2].split("-")
    return " ".join(_WORDS.get(word, word) for word in words)
