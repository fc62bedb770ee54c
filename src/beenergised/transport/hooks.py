"""What a hook is told about a call, while it happens.

A hook is any callable that takes one event. It observes: what it raises is logged as an error
on the logger `beenergised.hooks` and does not disturb the call, because an answer to a write
that is already there must not be lost to a broken metric. No event shows a secret.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from beenergised._public_names import public_in
from beenergised.errors import BeEnergisedError
from beenergised.messages import Request, Response

_log = logging.getLogger("beenergised.hooks")


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True)
class RequestSending:
    """A request is about to be sent, for the `attempt`-th time (from 1)."""

    request: Request
    attempt: int


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True)
class ResponseReceived:
    """An answer arrived, of whatever status."""

    response: Response


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True)
class AttemptFailed:
    """An attempt brought no usable answer. `retry_in` is the wait in seconds before the next
    attempt, or None if this was the last.
    """

    operation: str
    error: BeEnergisedError
    attempt: int
    retry_in: float | None


CallEvent: TypeAlias = RequestSending | ResponseReceived | AttemptFailed
Hook: TypeAlias = Callable[[CallEvent], None]


def tell(hooks: Sequence[Hook], event: CallEvent) -> None:
    """Tell every hook; one that fails does not keep the next from hearing."""
    for hook in hooks:
        try:
            hook(event)
        except Exception:  # noqa: BLE001 - a hook is foreign code, and must not end the call
            _log.exception("a hook failed on %s", type(event).__name__)
