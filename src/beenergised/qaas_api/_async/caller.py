"""The caller of a QaaS client."""

from __future__ import annotations

from typing import TypeVar

from beenergised.qaas_api.calls import Asked, QaasCalls
from beenergised.qaas_api.responses import Operation
from beenergised.transport._async.caller import AsyncBaseCaller
from beenergised.transport.options import CallOptions

T = TypeVar("T")


class AsyncQaasCaller(AsyncBaseCaller[QaasCalls]):
    """Makes calls in the name of one client."""

    async def run(self, operation: Operation[T], asked: Asked, options: CallOptions) -> T:
        """Call `operation` and return what its response is parsed to."""
        return await self.send(self.calls.make(operation, asked, options))
