"""What the service says of its limits. None of their numbers is documented."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from beenergised._public_names import public_in
from beenergised.messages import Response
from beenergised.transport.status_errors import retry_after

# Seconds since 1970 are more than this, and seconds to wait are less.
_A_DATE = 1_000_000_000


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True)
class RateLimit:
    """How many requests the service still takes, by the `X-RateLimit-*` headers of an answer.

    Documented is that there are such headers, not which: what is not said is None. `reset` is
    the seconds until the count begins anew.

    >>> from beenergised.messages import Headers
    >>> answer = Response(200, Headers({"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59"}))
    >>> RateLimit.of(answer)
    RateLimit(limit=60, remaining=59, reset=None)
    """

    limit: int | None = None
    remaining: int | None = None
    reset: float | None = None

    @classmethod
    def of(cls, response: Response) -> RateLimit:
        """What `response` says: `RateLimit.of(response_of(location))`."""
        return cls(_number(response, "limit"), _number(response, "remaining"), _seconds(response))


def wait_asked(response: Response) -> float | None:
    """The seconds to wait: `Retry-After` if it is there, else until the count begins anew."""
    said = retry_after(response)
    if said is not None or response.status != 429:
        return said
    return _seconds(response)


def _seconds(response: Response) -> float | None:
    number = _number(response, "reset")
    if number is None or number < _A_DATE:
        return None if number is None else float(number)
    try:
        # The service's own clock, where it shows it: ours may be wrong.
        said = parsedate_to_datetime(response.headers.get("date", ""))
        now = (said if said.tzinfo else said.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        now = time.time()
    return max(0.0, number - now)


def _number(response: Response, name: str) -> int | None:
    text = response.headers.get(f"x-ratelimit-{name}", "").strip()
    return int(text) if re.fullmatch("[0-9]{1,15}", text) else None
