"""What is refused while notifications are listened for, said on standard error."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from beenergised.cli.context import Invocation
from beenergised.cli.notifications.forwarding import NotTakenError

#: What the receiver logs of each that it could not hand on. It is written down whole here.
_LEFT: Final = "%r was accepted and not handled: the receiver stopped"


@contextmanager
def told_of_refusals(invocation: Invocation) -> Generator[None]:
    """Let the person see what the receiver and its server log: what was refused, and why."""
    loggers = [logging.getLogger(name) for name in ("beenergised.notifications", "uvicorn.error")]
    teller = _Teller(invocation)
    for logger in loggers:
        logger.addHandler(teller)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(teller)


class _Teller(logging.Handler):
    """A notice for each warning. What could not be delivered is told of elsewhere."""

    def __init__(self, invocation: Invocation) -> None:
        super().__init__(logging.WARNING)
        self._invocation = invocation

    def emit(self, record: logging.LogRecord) -> None:
        """Tell of one."""
        kind = record.exc_info[0] if record.exc_info else None
        if kind is NotTakenError or record.msg == _LEFT:
            return
        said = record.getMessage()
        if kind is not None:
            said = f"{said} ({kind.__name__})"
        self._invocation.notice(f"{said[:1].upper()}{said[1:]}")
