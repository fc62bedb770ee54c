# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/caller.py
"""The objects through which the methods of a client make their calls."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, Generic, TypeVar

from beenergised.redaction import Secret
from beenergised.transport._sync.driver import Driver
from beenergised.transport.call_factory import CallFactory
from beenergised.transport.clock import Clock
from beenergised.transport.lifecycle import Authoriser, Call, Grant
from beenergised.transport.options import CallOptions

T = TypeVar("T")
CallsT = TypeVar("CallsT", bound=CallFactory)


class FixedToken:
    """Supplies one token that cannot be renewed."""

    def __init__(self, token: Secret) -> None:
        self._token = token

    def obtain(self, role: str, within: float) -> Grant:  # noqa: ARG002 - has it already
        """Return the token."""
        return Grant(self._token, role)

    def renew(self, refused: Grant, within: float) -> Grant | None:  # noqa: ARG002
        """Return None: there is no other token."""
        return None


class BaseCaller(Generic[CallsT]):
    """Makes calls in the name of one client. Each API has a subclass."""

    def __init__(self, driver: Driver, calls: CallsT, authoriser: Authoriser) -> None:
        self._driver = driver
        #: Builds the calls of this client.
        self.calls = calls
        self._authoriser = authoriser

    def send(self, call: Call[T]) -> T:
        """Make a call that is ready."""
        return self._driver.run(call, self._authoriser)

    @property
    def clock(self) -> Clock:
        """The clock by which this client measures time."""
        return self._driver.clock

    @property
    def timezone(self) -> tzinfo:
        """The zone of dates and times that the caller passes without one."""
        return self.calls.timezone

    def within(self, seconds: float) -> CallOptions:
        """The options of one call among many: no longer than any call, nor than is left."""
        return {"timeout": min(seconds, self.calls.settings.timeout)}


# Any: of whichever API.
CallerT = TypeVar("CallerT", bound=BaseCaller[Any])


class Resource(Generic[CallerT]):
    """A group of methods of a client, which make their calls through `caller`."""

    def __init__(self, caller: CallerT) -> None:
        self._caller = caller
