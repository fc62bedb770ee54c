"""From an HTTP status to the exception that it means."""

from __future__ import annotations

import math
import time
from datetime import UTC
from email.utils import parsedate_to_datetime

from beenergised.errors import (
    BeEnergisedError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    RedirectRefusedError,
    RequestRefusedError,
    ServiceUnavailableError,
)
from beenergised.messages import Response, preview

# The exception, what the status means, and what to do next.
_BY_STATUS: dict[int, tuple[type[BeEnergisedError], str, str]] = {
    403: (PermissionDeniedError, "this session may not do that", ""),
    404: (NotFoundError, "there is nothing at this address", "Check the tenant or `base_url`."),
    429: (RateLimitedError, "too many requests", "Wait, or send fewer at once."),
}
_REDIRECT = (
    RedirectRefusedError, "a redirect is not followed", "Set `base_url` to the final address.",
)  # fmt: skip
_REFUSED = (RequestRefusedError, "the service refused the request", "")
_FAILED = (ServiceUnavailableError, "the service failed", "Try again later.")


def error_for(response: Response) -> BeEnergisedError | None:
    """The exception that a status means, or None for 2xx. A 401 is the caller's to interpret."""
    status = response.status
    if 200 <= status < 300:
        return None
    if status in _BY_STATUS:
        kind, meaning, advice = _BY_STATUS[status]
    else:
        kind, meaning, advice = _REDIRECT if status < 400 else _REFUSED if status < 500 else _FAILED
    body = preview(response)
    said = f" It said: {body}" if body else ""
    error = kind(
        f"{response.operation or 'request'}: HTTP {status}, {meaning}.{said}",
        response=response,
        retry_after=retry_after(response),
    )
    return error.with_advice(advice)


def retry_after(response: Response) -> float | None:
    """The seconds that `Retry-After` asks for, given as seconds or as a date.

    >>> from beenergised.messages import Headers
    >>> retry_after(Response(429, Headers({"Retry-After": "2"})))
    2.0
    """
    text = response.headers.get("retry-after", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        return _seconds_until(text, response.headers.get("date", ""))
    return max(seconds, 0.0) if math.isfinite(seconds) else None


def _seconds_until(when: str, now: str) -> float | None:
    try:
        then = _timestamp(when)
    except (ValueError, OverflowError):
        return None
    try:
        # The service's own clock, where it shows it: ours may be wrong.
        start = _timestamp(now)
    except (ValueError, OverflowError):
        start = time.time()
    return max(then - start, 0.0)


def _timestamp(text: str) -> float:
    when = parsedate_to_datetime(text)
    # HTTP's dates are UTC, also where they do not say so.
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
