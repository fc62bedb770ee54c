"""How the data is made up: repeatably, with moments and ids as the API writes them."""

from __future__ import annotations

import random
import uuid
from datetime import UTC, datetime
from typing import Final

_SEED: Final = 20260101


def numbers(purpose: str = "") -> random.Random:
    """Random numbers that are the same every time, for a purpose.

    >>> numbers("cards").random() == numbers("cards").random()
    True
    """
    return random.Random(f"{_SEED}/{purpose}" if purpose else _SEED)  # noqa: S311 - no secrets


def make_id(random_: random.Random) -> str:
    """A UUID from the random numbers given."""
    return str(uuid.UUID(int=random_.getrandbits(128), version=4))


def id_for(purpose: str) -> str:
    """The UUID that is always the same for a purpose.

    >>> id_for("legal document") == id_for("legal document")
    True
    """
    return make_id(numbers(purpose))


def iso(moment: datetime) -> str:
    """A moment as the reference's samples show it.

    >>> iso(datetime(2024, 3, 15, 8, 30, tzinfo=UTC))
    '2024-03-15T08:30:00.000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
