"""Downloads a file: the way to it, and onto the disk. What is judged is in `downloads`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from beenergised.errors import CallTimeoutError, ConnectionLostError
from beenergised.messages import Response
from beenergised.transport.blocking import in_thread
from beenergised.transport.downloads import Hop, Intake, Order, Route, WatcherFailed
from beenergised.transport.files import PartFile
from beenergised.transport.lifecycle import Call

# One visit to the disk, and to a thread, for so many bytes.
_BLOCK = 512 * 1024


async def download(
    send: Callable[[Call[Hop | None]], Awaitable[Hop | None]], order: Order, part: PartFile
) -> None:
    """Fetch the file of `order` into `part`, whole or with an exception; `send` makes a call.

    Raises what any call raises, `FileError`, `RedirectRefusedError`, and what `progress` raises.
    """
    intake, route = Intake(order), Route(order)
    sink = AsyncFileSink(part, intake)
    while True:
        try:
            hop = await send(route.call(intake, sink))
        except (ConnectionLostError, CallTimeoutError) as error:
            raise intake.cut_off(error) from error.__cause__
        except WatcherFailed as failed:
            raise failed.error from failed.error.__cause__
        if hop is None:
            await sink.flush()
            return
        route.move(hop)


class AsyncFileSink:
    """Writes the body of an answer to a file, each attempt from the beginning."""

    def __init__(self, part: PartFile, intake: Intake) -> None:
        self._part = part
        self._intake = intake
        self._attempt = 0
        self._pending = bytearray()

    async def begin(self, head: Response) -> bool:
        """Whether the body is to be written; then nothing is left of an earlier attempt."""
        self._attempt += 1
        self._pending.clear()
        wanted = self._intake.begin(head)
        if wanted and self._intake.failure is None:
            try:
                await in_thread(self._part.begin, self._attempt)
                self._intake.tell()
            except Exception as error:  # noqa: BLE001 - a sink raises nothing; `judge` does
                self._intake.failure = error
        return wanted

    async def write(self, piece: bytes) -> bool:
        """Take the next bytes."""
        if self._intake.failure is None:
            try:
                self._intake.count(piece)
                self._pending += piece
                if len(self._pending) >= _BLOCK:
                    await self.flush()
                self._intake.tell()
            except Exception as error:  # noqa: BLE001 - a sink raises nothing; `judge` does
                self._intake.failure = error
        return self._intake.failure is None

    async def flush(self) -> None:
        """Write what is still held back. Raises `FileError`."""
        block, self._pending = bytes(self._pending), bytearray()
        await in_thread(self._part.write, self._attempt, block)
