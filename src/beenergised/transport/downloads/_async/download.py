"""The download of a file: its requests, and its bytes on their way to the disk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from beenergised.errors import CallTimeoutError, ConnectionLostError
from beenergised.messages import Response
from beenergised.transport.blocking import in_thread
from beenergised.transport.downloads.body import ProgressFailed, ReceivedBody
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.downloads.order import Order
from beenergised.transport.downloads.route import Redirect, Route
from beenergised.transport.lifecycle import Call

# One visit to the disk, and to a thread, for so many bytes.
_BLOCK = 512 * 1024


async def download(
    send: Callable[[Call[Redirect | None]], Awaitable[Redirect | None]],
    order: Order,
    part: PartFile,
) -> None:
    """Fetch the file of `order` into `part`, whole or with an exception; `send` makes a call.

    Raises what any call raises, `FileError`, `RedirectRefusedError`, and what `progress` raises.
    """
    body, route = ReceivedBody(order), Route(order)
    sink = AsyncFileSink(part, body)
    while True:
        try:
            redirect = await send(route.call(body, sink))
        except (ConnectionLostError, CallTimeoutError) as error:
            raise body.cut_off(error) from error.__cause__
        except ProgressFailed as failed:
            raise failed.error from failed.error.__cause__
        if redirect is None:
            await sink.flush()
            return
        route.follow(redirect)


class AsyncFileSink:
    """Writes the body of a response to a file, each attempt from the beginning."""

    def __init__(self, part: PartFile, body: ReceivedBody) -> None:
        self._part = part
        self._body = body
        self._attempt = 0
        self._pending = bytearray()

    async def begin(self, head: Response) -> bool:
        """Return whether the body is to be written; then nothing is left of an earlier attempt."""
        self._attempt += 1
        self._pending.clear()
        wanted = self._body.begin(head)
        if wanted and self._body.failure is None:
            try:
                await in_thread(self._part.begin, self._attempt)
                self._body.report()
            except Exception as error:  # noqa: BLE001 - a sink raises nothing; `check` does
                self._body.failure = error
        return wanted

    async def write(self, piece: bytes) -> bool:
        """Take the next bytes."""
        if self._body.failure is None:
            try:
                self._body.count(piece)
                self._pending += piece
                if len(self._pending) >= _BLOCK:
                    await self.flush()
                self._body.report()
            except Exception as error:  # noqa: BLE001 - a sink raises nothing; `check` does
                self._body.failure = error
        return self._body.failure is None

    async def flush(self) -> None:
        """Write what is still held back. Raises `FileError`."""
        block, self._pending = bytes(self._pending), bytearray()
        await in_thread(self._part.write, self._attempt, block)
