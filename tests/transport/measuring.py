"""A program of its own: the memory that responses take, beyond that of an idle client.

    python -m tests.transport.measuring sync|async WHAT URL DIRECTORY CASE…

Not by `getrusage`: its figure begins with that of the process that started this one.
"""

from __future__ import annotations

import asyncio
import gc
import json
import re
import sys
from pathlib import Path
from typing import Any

from beenergised.errors import BeEnergisedError
from beenergised.messages import Headers, Request
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport._async.http import AsyncHttpSender
from beenergised.transport._sync.driver import Driver
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.clock import Clock
from beenergised.transport.downloads._async.download import download as async_download
from beenergised.transport.downloads._sync.download import download
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.downloads.order import Order
from beenergised.transport.links import read_link
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings

LONG = 200.0


def memory(name: str) -> int:
    """Return a figure of this process, in bytes: VmRSS now, VmHWM the most since `reset`."""
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


def reset() -> None:
    """Reset VmHWM to the memory that is in use now."""
    Path("/proc/self/clear_refs").write_text("5")


class Client:
    """Makes calls and downloads, with either sender."""

    def __init__(self, kind: str, url: str, directory: Path) -> None:
        self._runner = asyncio.Runner() if kind == "async" else None
        self._url = url
        self._directory = directory
        self._sender: Any = AsyncHttpSender(Settings()) if self._runner else HttpSender(Settings())

    def call(self) -> str:
        """Return how large the response is."""
        answer = self._sender.send(Request("GET", self._url, Headers(), operation="it"), LONG)
        return f"{len((self._runner.run(answer) if self._runner else answer).content)} bytes"

    def download(self) -> str:
        """Download a file of at most 10 MiB."""
        link = read_link(self._url)
        order = Order(
            operation="it", link=link, home=read_link("http://127.0.0.1:9/"), role="none",
            settings=Settings(retry=never), timeout=LONG, attempt_timeout=LONG,
            max_bytes=10 * 1024 * 1024, headers={},
        )  # fmt: skip
        part = PartFile(self._directory)
        part.create()
        try:
            if self._runner:
                driver = AsyncDriver(self._sender, Clock())
                self._runner.run(async_download(driver.run, order, part))
            else:
                download(Driver(self._sender, Clock()).run, order, part)
        finally:
            part.discard()
        return "saved"

    def close(self) -> None:
        """Close the connections."""
        if self._runner:
            self._runner.run(self._sender.aclose())
            self._runner.close()
        else:
            self._sender.close()


def main(kind: str, what: str, url: str, directory: str, *cases: str) -> None:
    """Print the outcome and the memory of each case."""
    client = Client(kind, url, Path(directory))
    run = client.download if what == "download" else client.call
    run()
    measured = []
    for name in cases:
        gc.collect()
        reset()
        idle = memory("VmRSS")
        try:
            outcome = run()
        except BeEnergisedError as error:
            outcome = type(error).__name__
        measured.append({"name": name, "outcome": outcome, "bytes": memory("VmHWM") - idle})
    client.close()
    sys.stdout.write(json.dumps(measured))


if __name__ == "__main__":
    main(*sys.argv[1:])
