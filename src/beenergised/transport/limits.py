"""How one attempt is held to its time, whatever the other side does.

An HTTP library's timeouts are per read: a server that sends a byte now and then is never late.
In an event loop a whole attempt can be cancelled. In a thread it cannot, so there every read and
write on the socket gets the time that is left of the attempt.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

_running = threading.local()


class AsyncAttemptLimit:
    """Holds everything inside the block to `seconds`, and longer only by `go_on`."""

    def __init__(self, seconds: float, in_all: float | None = None) -> None:
        self._time = asyncio.get_running_loop().time
        self._seconds = seconds
        self._last = self._time() + (seconds if in_all is None else in_all)
        self.end = min(self._time() + seconds, self._last)
        self._timeout = asyncio.timeout_at(self.end)

    def go_on(self) -> None:
        """Something arrived: `seconds` begin anew, within those `in_all`."""
        self.end = min(self._time() + self._seconds, self._last)
        self._timeout.reschedule(self.end)

    @property
    def for_silence(self) -> bool:
        """Whether the end comes `seconds` after something arrived, before those `in_all`."""
        return self.end < self._last

    async def __aenter__(self) -> Self:
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self._timeout.__aexit__(kind, error, at)


class AttemptLimit:
    """Holds everything that this thread does on the network, inside the block, to `seconds`, and
    longer only by `go_on`.
    """

    def __init__(self, seconds: float, in_all: float | None = None) -> None:
        now = time.monotonic()
        self._seconds = seconds
        self._last = now + (seconds if in_all is None else in_all)
        self.end = min(now + seconds, self._last)
        self.over = False
        self._outer: AttemptLimit | None = None

    def go_on(self) -> None:
        """Something arrived: `seconds` begin anew, within those `in_all`."""
        self.end = min(time.monotonic() + self._seconds, self._last)

    @property
    def for_silence(self) -> bool:
        """Whether the end comes `seconds` after something arrived, before those `in_all`."""
        return self.end < self._last

    def __enter__(self) -> Self:
        # Within the attempt of a download its progress is told, and may make calls of its own.
        self._outer = getattr(_running, "attempt", None)
        _running.attempt = self
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.over = True
        _running.attempt = self._outer


def _left(timeout: float | None, late: type[Exception]) -> float | None:
    """What is left of the attempt, if that is less than `timeout`; raises `late` at its end.

    Raises, because a read with hardly any time still succeeds if there are bytes to read: a
    server that sends them fast enough would hold the attempt for ever.
    """
    attempt: AttemptLimit | None = getattr(_running, "attempt", None)
    if attempt is None:
        return timeout
    left = attempt.end - time.monotonic()
    if left <= 0:
        raise late("the time of the attempt is over")
    return left if timeout is None else min(timeout, left)


class Gate:
    """Lets no more threads to the pool than it has connections.

    With more, httpcore's pool closes a connection that looked idle to one thread while another
    begins to use it (seen with 1.0.9: about one call in ten thousand broke off under load).
    """

    def __init__(self, width: int) -> None:
        self._free = threading.Semaphore(width)

    def __enter__(self) -> None:
        if not self._free.acquire(timeout=_left(None, httpx.PoolTimeout)):
            raise httpx.PoolTimeout("no connection became free")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._free.release()


class AsyncGate:
    """Lets no more tasks to the pool than it has connections.

    With more, httpcore's pool goes through all that wait, and for each through all connections,
    whenever a call begins or ends (seen with 1.0.9).
    """

    def __init__(self, width: int) -> None:
        self._width = width
        # One for each event loop, which a semaphore belongs to once somebody waited for it: a
        # program that runs one loop after the other is not to break where tasks wait.
        self._free: dict[asyncio.AbstractEventLoop, asyncio.Semaphore] = {}

    def _here(self) -> asyncio.Semaphore:
        loop = asyncio.get_running_loop()
        if loop not in self._free:
            self._free = {each: free for each, free in self._free.items() if not each.is_closed()}
            self._free[loop] = asyncio.Semaphore(self._width)
        return self._free[loop]

    async def __aenter__(self) -> None:
        await self._here().acquire()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._here().release()


class _LimitedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._user: AttemptLimit | None = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._user = getattr(_running, "attempt", None)
        self._stream.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    # Any: the signature of httpcore's own method.
    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _LimitedStream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        # The pool asks an idle connection whether there is something to read, which means that
        # the server hung up. Between 'idle' and the question another thread may have begun to
        # use it: then it is an answer, and the pool would close the connection under its reader.
        if info == "is_readable" and self._user is not None and not self._user.over:
            return False
        return self._stream.get_extra_info(info)


class _LimitedBackend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        # A host may have many addresses. They share the time; the backend would give it to each.
        left = _left(timeout, httpcore.ConnectTimeout)
        end = None if left is None else time.monotonic() + left
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in _addresses(host, port):
            if end is not None and (left := end - time.monotonic()) <= 0:
                break
            try:
                return _LimitedStream(
                    self._backend.connect_tcp(address, port, left, local_address, socket_options)
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: not a possible host name
        raise httpcore.ConnectError(str(error)) from error
    return [str(address[0]) for *_, address in found]


# Any, here and below: the keyword arguments of httpx's clients, passed through.
def sync_client(**options: Any) -> httpx.Client:
    """An httpx client on sockets that know the limit of the attempt."""
    client = httpx.Client(**options)
    # httpcore takes a network backend, but httpx has no argument to pass one on; and only
    # httpx knows which proxies the environment asks for. Hence the reach into its parts.
    # pyright: ignore comments instead of getattr, so that a renamed part fails the type check.
    for transport in (client._transport, *client._mounts.values()):  # pyright: ignore[reportPrivateUsage]
        if isinstance(transport, httpx.HTTPTransport):
            pool = transport._pool  # pyright: ignore[reportPrivateUsage]
            pool._network_backend = _LimitedBackend(pool._network_backend)  # pyright: ignore[reportPrivateUsage]
    return client


def async_client(**options: Any) -> httpx.AsyncClient:
    """An httpx client; its attempts are limited by cancellation."""
    return httpx.AsyncClient(**options)
