"""What every call takes besides its own arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.transport.settings import LONGEST, refuse_reserved
from beenergised.validation import is_number


@public_in("beenergised")
class CallOptions(TypedDict, total=False):
    """Options of one call; what is not given comes from the client's settings.

    timeout: seconds for the whole call, retries, waits and renewals included. For a list, of
        each page.
    attempt_timeout: seconds for one attempt of it.
    headers: sent with this call, beside the client's own.
    """

    timeout: float | None
    attempt_timeout: float | None
    headers: Mapping[str, str] | None


def check_options(options: CallOptions) -> None:
    """Refuse what cannot be right, before anything is sent."""
    known = CallOptions.__annotations__
    for name in options:
        if name not in known:  # a filter with a typing error must not quietly filter nothing
            raise InvalidArgumentError(
                name,
                f"there is no argument {name!r} here. Besides its own, each call takes "
                f"{', '.join(known)}.",
            )
    limits = {
        "timeout": options.get("timeout"),
        "attempt_timeout": options.get("attempt_timeout"),
    }
    for name, seconds in limits.items():
        if seconds is None:
            continue
        if not is_number(seconds):
            raise InvalidArgumentError(name, f"{name} is a number of seconds, not {seconds!r}")
        if not seconds > 0:
            raise InvalidArgumentError(name, f"{name} must be more than 0 seconds, not {seconds}")
        if seconds > LONGEST:
            raise InvalidArgumentError(name, f"{name} must be at most {LONGEST} seconds")
    refuse_reserved(options.get("headers") or {})
