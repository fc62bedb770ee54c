"""The life of a login by device code, written once and without I/O (RFC 8628).

Reading this file from top to bottom tells how the login service is asked. It is a generator, as
the life of a call is: it yields what it wants done and receives what came of it.

    start → show the code → wait → ask ─ tokens ───────────────────────▶ result
                              ▲      ├ not yet ────── the same interval ─┐
                              │      ├ slow down ──── 5 s more from now on
                              │      ├ no answer ──── twice as long ──────┤
                              └──────┼────────────────────────────────────┘
                                     └ declined, expired, else ─────────▶ raise

Nothing is stored on the way: a login that is given up, by whatever means, leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias

from beenergised.auth.tokens import TokenPair
from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    InvalidResponseError,
    LoginExpiredError,
    RateLimitedError,
    ServiceUnavailableError,
    TransportError,
)
from beenergised.qaas_api.oauth import DeviceCode, NotYet
from beenergised.transport.clock import Clock

#: By how much `slow_down` lengthens the interval, for good (RFC 8628, 3.5).
SLOWER_BY = 5.0
#: The longest wait that failures alone lead to.
LONGEST_BACK_OFF = 60.0

_WORTH_ASKING_AGAIN = (
    TransportError,
    ServiceUnavailableError,
    RateLimitedError,
    InvalidResponseError,  # of a captive portal, or a gateway on the way
)


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a login, within so many seconds if there is a limit. The reply is a `DeviceCode`."""

    within: float | None


@dataclass(frozen=True, slots=True)
class Show:
    """Show the code to the person."""

    code: DeviceCode


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask whether the person has finished. The reply is a `TokenPair`, or `NotYet`."""

    code: DeviceCode
    within: float


Step: TypeAlias = Start | Show | Wait | Ask
#: A failure is a reply too: whether it ends the login is decided here.
Reply: TypeAlias = DeviceCode | TokenPair | NotYet | BeEnergisedError | None


class Schedule:
    """When to ask again.

    >>> schedule = Schedule(5)
    >>> schedule.after(NotYet()), schedule.after(NotYet(slower=True)), schedule.after(NotYet())
    (5, 10.0, 10.0)
    >>> lost = ServiceUnavailableError("no answer")
    >>> schedule.after(lost), schedule.after(lost), schedule.after(NotYet())
    (20.0, 40.0, 10.0)
    """

    def __init__(self, interval: float) -> None:
        self.interval = interval
        self._failures = 0

    def after(self, reply: NotYet | BeEnergisedError) -> float:
        """The seconds to wait after `reply`."""
        if isinstance(reply, NotYet):
            self._failures = 0
            if reply.slower:
                self.interval = max(self.interval + SLOWER_BY, reply.interval or 0.0)
            return self.interval
        # Not more often than it asked for, and less often for as long as it does not answer.
        self._failures = min(self._failures + 1, 10)
        most = max(LONGEST_BACK_OFF, 2 * self.interval)
        return max(min(self.interval * 2.0**self._failures, most), reply.retry_after or 0.0)


def life_of_a_login(clock: Clock, timeout: float | None) -> Generator[Step, Reply, TokenPair]:
    """Log in by device code: the one description of what happens, for both clients.

    `timeout` limits the whole; without one, the life of the code does.
    """
    give_up_at = None if timeout is None else clock.monotonic() + timeout
    code = yield Start(timeout)
    if not isinstance(code, DeviceCode):
        raise _unusable(code)
    expires_at = clock.monotonic() + code.expires_in
    yield Show(code)
    schedule = Schedule(code.interval)
    wait = code.interval
    failure: BeEnergisedError | None = None
    while True:
        left = _left(clock, expires_at, give_up_at)
        yield Wait(max(min(wait, left), 0.0))
        left = _left(clock, expires_at, give_up_at)
        if left <= 0:
            raise _too_late(clock, expires_at, timeout) from failure
        reply = yield Ask(code, left)
        if isinstance(reply, TokenPair):
            return reply
        if isinstance(reply, NotYet):
            failure = None
        elif isinstance(reply, _WORTH_ASKING_AGAIN):
            failure = reply
        else:
            raise _unusable(reply)
        wait = schedule.after(reply)


def _left(clock: Clock, expires_at: float, give_up_at: float | None) -> float:
    end = expires_at if give_up_at is None else min(expires_at, give_up_at)
    return end - clock.monotonic()


def _too_late(clock: Clock, expires_at: float, timeout: float | None) -> BeEnergisedError:
    if timeout is not None and clock.monotonic() < expires_at:
        return CallTimeoutError(
            f"nobody finished the login within {timeout:g} s. Nothing was kept; log in again."
        )
    return LoginExpiredError(
        "Nobody finished the login before its code expired. Nothing was kept; log in again."
    )


def _unusable(reply: Reply) -> Exception:
    if isinstance(reply, BeEnergisedError):
        return reply
    return TypeError(f"a driver answered with {type(reply).__name__}")
