# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/qaas_api/_async/caller.py
"""The caller of a QaaS client."""

from __future__ import annotations

from typing import TypeVar

from beenergised.qaas_api.calls import Asked, QaasCalls
from beenergised.qaas_api.responses import Operation
from beenergised.transport._sync.caller import BaseCaller
from beenergised.transport.options import CallOptions

T = TypeVar("T")


class QaasCaller(BaseCaller[QaasCalls]):
    """Makes calls in the name of one client."""

    def run(self, operation: Operation[T], asked: Asked, options: CallOptions) -> T:
        """Call `operation` and return what its response is parsed to."""
        return self.send(self.calls.make(operation, asked, options))
