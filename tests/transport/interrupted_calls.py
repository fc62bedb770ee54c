"""Interrupt calls, each at another line, and check that the next call works.

    python -m tests.transport.interrupted_calls COUNT

The lines are those of the library's transport and of httpcore2, drawn from a fixed seed.
"""

from __future__ import annotations

import random
import sys
from types import FrameType
from typing import Any

from tests.transport.servers import RawServer, answering, http

from beenergised.errors import BeEnergisedError
from beenergised.messages import Headers, Request
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.settings import Settings

_BODY = b'{"data":"' + b"x" * 100_000 + b'"}'
_NEVER = 10**9


class _Interrupt:
    """A trace function that raises KeyboardInterrupt at one line."""

    def __init__(self, at: int) -> None:
        self._at = at
        self.lines = 0

    # Any: the protocol of trace functions.
    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        name = frame.f_code.co_filename
        return self._line if "httpcore2" in name or "transport" in name else None

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self.lines += 1
            if self.lines == self._at:
                sys.settrace(None)
                raise KeyboardInterrupt
        return self._line


def _call(sender: HttpSender, url: str, at: int = _NEVER) -> int:
    """Call, interrupted at a line; return how many lines there were."""
    interrupt = _Interrupt(at)
    sys.settrace(interrupt)
    try:
        sender.send(Request("GET", url, Headers(), None, operation="interrupted"), 20)
    finally:
        sys.settrace(None)
    return interrupt.lines


def main(count: int) -> int:
    draw = random.Random(3)
    interrupted = broken = 0
    with RawServer() as server:
        server.behave = answering(http(_BODY))
        sender = HttpSender(Settings(max_connections=1))
        lines = [_call(sender, server.url), _call(sender, server.url)]
        sender.close()
        for number in range(count):
            # On a new connection, or on one that is open.
            kind = number % 2
            sender = HttpSender(Settings(max_connections=1))
            if kind:
                _call(sender, server.url)
            try:
                _call(sender, server.url, draw.randrange(1, lines[kind] + 1))
            except KeyboardInterrupt:
                interrupted += 1
            try:
                _call(sender, server.url)
            except BeEnergisedError:
                broken += 1
            broken += any(pool._requests for pool in sender._pools._pools.values())
            sender.close()
    sys.stdout.write(f"{interrupted} interrupted, {broken} broken\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
