"""Serving the receiver on a socket, from a thread, until it is told to end."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from beenergised.errors import ConfigurationError, MissingExtraError

if TYPE_CHECKING:
    import uvicorn

    from beenergised.public_api.notifications.receiver import NotificationReceiver
    from beenergised.transport.base import AsyncSender

_START_TIMEOUT: Final = 30.0
#: How long what is broken off may take to leave.
_LEAVING: Final = 10.0
#: How often the waiting thread looks up, so that Ctrl-C is noticed on any system.
_TICK: Final = 0.5


class Service:
    """A receiver that is served. `over` is set when nobody needs it any more, or it has ended.

    app: what is served: the receiver, or something before it. Any: an ASGI application, in the
        words of uvicorn.
    sender: what handlers send through; closed in the end.
    """

    def __init__(
        self,
        app: Any,
        receiver: NotificationReceiver,
        listener: socket.socket,
        sender: AsyncSender | None = None,
    ) -> None:
        self._receiver = receiver
        self._sender = sender
        self._listener = listener
        self._server = _server(app)
        self._ready = threading.Event()
        self._ended = threading.Event()
        self._failure: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(
            target=self._run, name="beenergised-notifications", daemon=True
        )
        self.over = threading.Event()

    @property
    def url(self) -> str:
        """Where it listens."""
        host, port = self._listener.getsockname()[:2]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    def start(self) -> None:
        """Begin to serve. Raises `ConfigurationError` where that does not come about."""
        self._thread.start()
        if not self._ready.wait(_START_TIMEOUT) or self._failure is not None:
            raise ConfigurationError("The server for notifications did not start.")

    def wait(self) -> None:
        """Wait until it is over. Raises what ended it by mistake."""
        # With a limit, because on Windows Ctrl-C does not end a wait without one.
        while not self.over.wait(_TICK):
            pass
        if self._failure is not None:
            raise self._failure

    def end(self) -> None:
        """Accept nothing more, and wait until what was accepted is done."""
        self._server.should_exit = True
        # Not `join`: a Ctrl-C in it makes Python take the thread for ended.
        while not self._ended.wait(_TICK):
            pass

    def break_off(self) -> None:
        """End now: what waits is left, and told of."""
        loop, task = self._loop, self._task
        if loop is not None and task is not None and not self._ended.is_set():
            with suppress(RuntimeError):  # it has just ended
                loop.call_soon_threadsafe(task.cancel)
        self._ended.wait(_LEAVING)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except asyncio.CancelledError:
            pass  # broken off
        except BaseException as error:  # noqa: BLE001 - raised where somebody waits
            self._failure = error
        finally:
            self._ended.set()
            self._ready.set()
            self.over.set()

    async def _serve(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        try:
            async with self._receiver:
                self._loop.call_soon(self._ready.set)
                await self._server.serve(sockets=[self._listener])
        finally:
            if self._sender is not None:
                await self._sender.aclose()


@contextmanager
def listening(host: str, port: int) -> Generator[socket.socket]:
    """A socket that listens. Raises `ConfigurationError` where the address cannot be used."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named; an answer would take
    # 45 ms instead of 3.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            listener.bind((host, port))
        except (OSError, UnicodeError) as error:
            said = error.strerror if isinstance(error, OSError) else "this is no address"
            raise ConfigurationError(
                f"Cannot listen at {host}, port {port}: {said}. Port 0 picks a free one."
            ) from None
        listener.listen(1024)
        yield listener


def require_server() -> None:
    """Raise `MissingExtraError` where there is nothing to serve with."""
    # Not imported yet: what else is wrong is said first, and sooner.
    if find_spec("uvicorn") is None:
        raise MissingExtraError("notifications")


def _server(app: Any) -> uvicorn.Server:  # Any: see Service
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(
            app, http="h11", ws="none", loop="asyncio", lifespan="off", interface="asgi3",
            log_config=None, access_log=False, proxy_headers=False, server_header=False,
            timeout_graceful_shutdown=2, timeout_keep_alive=60,
        )
    )  # fmt: skip
