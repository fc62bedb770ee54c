"""What a resource calls the service through: the driver, the session, the settings."""

from __future__ import annotations

from typing import TypeVar

from beenergised.auth._async.session import AsyncSession
from beenergised.qaas.answers import Operation
from beenergised.qaas.calls import Asked, QaasCalls
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport.options import CallOptions

T = TypeVar("T")


class AsyncQaasCaller:
    """Makes calls in the name of one client."""

    def __init__(self, driver: AsyncDriver, calls: QaasCalls, session: AsyncSession) -> None:
        self._driver = driver
        self._calls = calls
        self._session = session
        self.paths = calls.paths
        #: The zone of dates and times that the caller passes without one.
        self.timezone = calls.timezone

    async def run(self, operation: Operation[T], asked: Asked, options: CallOptions) -> T:
        """Call `operation` and read its answer."""
        return await self._driver.run(self._calls.make(operation, asked, options), self._session)
