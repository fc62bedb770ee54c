# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/driver.py
"""Carries out the steps of a call. All decisions are in `beenergised.transport.lifecycle`."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Self, TypeVar, cast

from beenergised.errors import BeEnergisedError, TransportError
from beenergised.messages import Response
from beenergised.transport._sync.senders import ClosedSender, open_http_sender
from beenergised.transport.base import Sender, Sink, StreamingSender
from beenergised.transport.clock import Clock
from beenergised.transport.lifecycle import (
    Authorise,
    Authoriser,
    Call,
    Pause,
    Renew,
    Reply,
    Send,
    life_of_a_call,
)
from beenergised.transport.previews import stop_if_previewing
from beenergised.transport.settings import Settings
from beenergised.transport.signals import from_signal_handler

T = TypeVar("T")

# Of a body that came at once, so that whoever watches its progress sees some.
_PIECE = 64 * 1024


class Driver:
    """Makes calls through one sender."""

    def __init__(self, sender: Sender, clock: Clock) -> None:
        self.sender = sender
        self.clock = clock

    @classmethod
    def open(cls, settings: Settings, sender: Sender | None, clock: Clock | None) -> Self:
        """Return the driver of a client, which sends over HTTP unless `sender` is given."""
        return cls(sender or open_http_sender(settings), clock or Clock())

    def close(self) -> None:
        """Close the sender. A later call raises `ConfigurationError`."""
        sender, self.sender = self.sender, ClosedSender()
        sender.close()

    def run(self, call: Call[T], authoriser: Authoriser | None = None) -> T:
        """Make `call`; `authoriser` supplies the tokens, if the call needs one."""
        stop_if_previewing(self, call)
        steps = life_of_a_call(call, self.clock)
        reply: Reply = None
        try:
            while True:
                try:
                    step = steps.send(reply)
                except StopIteration as end:
                    result: T = end.value
                    return result
                reply = self._carry_out(step, authoriser)
        finally:
            steps.close()

    def _carry_out(
        self, step: Authorise | Renew | Send | Pause, authoriser: Authoriser | None
    ) -> Reply:
        if isinstance(step, Send):
            handled = sys.exception()
            try:
                return self._send(step)
            except Exception as error:  # the life of a call decides what it means
                is_final = isinstance(error, BeEnergisedError) and not isinstance(
                    error, TransportError
                )
                if is_final or from_signal_handler(error, handled) is not None:
                    raise
                return error
        if isinstance(step, Pause):
            self.clock.sleep(step.seconds)
            return None
        if authoriser is None:
            raise TypeError("a call that needs a token was made without an authoriser")
        if isinstance(step, Authorise):
            return authoriser.obtain(step.role, step.within)
        try:
            return authoriser.renew(step.refused, step.within)
        except BeEnergisedError as failure:  # what that means for a write is not decided here
            return failure

    def _send(self, step: Send) -> Response:
        if step.sink is None:
            return self.sender.send(step.request, step.within)
        sink = cast("Sink", step.sink)  # whoever makes the call knows which driver runs it
        if isinstance(self.sender, StreamingSender):
            return self.sender.send_to(step.request, step.within, sink, step.silence)
        answer = self.sender.send(step.request, step.within)
        if not sink.begin(replace(answer, content=b"")):
            return answer
        for start in range(0, len(answer.content), _PIECE):
            if not sink.write(answer.content[start : start + _PIECE]):
                break
        return replace(answer, content=b"")
