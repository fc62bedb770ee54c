"""Threads of tests: daemons, so that one that hangs fails its test and not the whole run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

#: Seconds for a thread to end, on any machine. Only a test that fails waits so long.
LIMIT = 30.0


@contextmanager
def background(
    target: Callable[..., Any], *arguments: Any, stop: Callable[[], object] | None = None
) -> Iterator[threading.Thread]:
    """Run `target` in a thread that ends with the block, after a call of `stop`."""
    thread = threading.Thread(target=target, args=arguments, daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        if stop is not None:
            stop()
        end_of(thread)


def end_of(thread: threading.Thread) -> None:
    """Wait until `thread` has ended; fail if it does not."""
    thread.join(LIMIT)
    assert not thread.is_alive(), f"{thread.name} did not end within {LIMIT:g} s"
