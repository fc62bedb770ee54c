"""Connection pools over httpcore2. The only module that imports httpx2 and httpcore2.

httpx2 parses addresses and completes headers; connections, timeouts and proxies are httpcore2's.
Its clients are not used: they follow environment variables and log addresses in ways of their own.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import socket
import ssl
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import httpcore2
import httpx2

from beenergised.errors import BeEnergisedError, ConfigurationError
from beenergised.messages import Headers, Request
from beenergised.transport.decoding import ACCEPTED
from beenergised.transport.proxies import ChosenProxy, ProxyRules
from beenergised.transport.settings import Settings
from beenergised.transport.signals import signal_errors_pass
from beenergised.transport.timeouts import time_left

#: Nothing of the request was written.
NOT_SENT_ERRORS = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)
TIMEOUT_ERRORS = (httpcore2.TimeoutException,)
#: The proxy sent a response, but did not connect.
PROXY_ERRORS = (httpcore2.ProxyError,)
#: The request has characters that HTTP does not allow.
INVALID_REQUEST_ERRORS = (httpx2.InvalidURL, httpcore2.LocalProtocolError, UnicodeEncodeError)
#: Whatever goes wrong on the network.
NETWORK_ERRORS = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
    OSError,
    # An event loop or a socket that was closed under the call.
    RuntimeError,
    ValueError,
)

# Seconds for which an unused connection stays open.
_KEEP_ALIVE = 5.0
# Bytes after which a write looks at the clock.
_WRITTEN_AT_ONCE = 64 * 1024

RawResponse = httpcore2.Response
Pool = TypeVar("Pool")


class _Key(NamedTuple):
    loop: asyncio.AbstractEventLoop | None
    proxy: str | None
    encrypted: bool


class _Pools(Generic[Pool]):
    """The connection pools of one client, made when first needed.

    There is one for each proxy, for direct connections, and for each event loop. Raises
    `ConfigurationError` for a proxy or certificate files that cannot be used.
    """

    _direct: type[Pool]
    _http_proxy: type[Pool]
    _socks_proxy: type[Pool]

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._proxies = ProxyRules.of(settings)
        for proxy in self._proxies.proxies:
            _parse_proxy(proxy)
        # Re-entrant: Ctrl-C may strike while this thread holds it, and it is needed after that.
        self._lock = threading.RLock()
        self._pools: dict[_Key, Pool] = {}
        self._discarded: list[tuple[float, _Key, Pool]] = []
        self._tls: ssl.SSLContext | None = None
        if settings.ca_bundle is not None or settings.client_certificate is not None:
            self._tls = tls_context(settings)

    def for_request(self, request: httpcore2.Request) -> Pool:
        """Return the pool that sends `request`."""
        encrypted = request.url.scheme == b"https"
        proxy = self.proxy_for(request)
        address = None if proxy is None else proxy.address.reveal()
        key = _Key(self._loop(), address, encrypted)
        with self._lock:
            if key not in self._pools:
                self._drop_closed_loops()
                self._pools[key] = self._open(proxy, encrypted)
            return self._pools[key]

    def proxy_for(self, request: httpcore2.Request) -> ChosenProxy | None:
        """Return the proxy that `request` goes through; None for none."""
        url = request.url
        return self._proxies.proxy_for(url.scheme.decode(), url.host.decode(), url.port)

    def _drop_closed_loops(self) -> None:
        """Forget the pools of event loops that were closed: nothing can close these any more."""
        self._pools = {
            key: pool
            for key, pool in self._pools.items()
            if key.loop is None or not key.loop.is_closed()
        }

    def discard_after(self, error: BaseException) -> None:
        """Give up all pools if `error` may have struck in the middle of a pool's work.

        Ctrl-C, or an exception that a signal handler raises, may leave the state of a pool
        inconsistent. Other calls may still use it, so it is closed later.
        """
        if not isinstance(error, asyncio.CancelledError | GeneratorExit | BeEnergisedError):
            with self._lock:
                pools, self._pools = self._pools, {}
                now = time.monotonic()
                self._discarded += [(now, key, pool) for key, pool in pools.items()]

    def _take_discarded(self, age: float) -> list[tuple[_Key, Pool]]:
        """Remove and return the pools that were given up at least `age` seconds ago."""
        before = time.monotonic() - age
        with self._lock:
            old = [(key, pool) for at, key, pool in self._discarded if at <= before]
            self._discarded = [each for each in self._discarded if each[0] > before]
        return old

    def _take_all(self) -> list[tuple[_Key, Pool]]:
        with self._lock:
            pools, self._pools = self._pools, {}
        return [*pools.items(), *self._take_discarded(0)]

    def _loop(self) -> asyncio.AbstractEventLoop | None:
        return None

    def _open(self, proxy: ChosenProxy | None, encrypted: bool) -> Pool:
        parsed = None if proxy is None else _parse_proxy(proxy)
        encrypted_proxy = parsed is not None and parsed.url.scheme == "https"
        if (encrypted or encrypted_proxy) and self._tls is None:
            # Reading the certificates takes 50 ms, which a plain http address does not need.
            self._tls = tls_context(self._settings)
        # Any: arguments of three constructors of httpcore2.
        arguments: dict[str, Any] = {
            "ssl_context": self._tls,
            "max_connections": self._settings.max_connections,
            "keepalive_expiry": _KEEP_ALIVE,
            "network_backend": self._network_backend(),
        }
        if parsed is None:
            return self._direct(**arguments)
        arguments |= {"proxy_url": _raw_url(parsed.url), "proxy_auth": parsed.raw_auth}
        if encrypted_proxy:
            arguments["proxy_ssl_context"] = self._tls
        kind = self._http_proxy if parsed.url.scheme in ("http", "https") else self._socks_proxy
        return kind(**arguments)

    # Any: the base class of synchronous backends, or that of asynchronous ones.
    def _network_backend(self) -> Any:
        return None


class AsyncConnectionPools(_Pools[httpcore2.AsyncConnectionPool]):
    """Pools for event loops; attempts are limited by cancellation.

    A connection belongs to the event loop that opened it, so each loop has pools of its own.
    """

    _direct = httpcore2.AsyncConnectionPool
    _http_proxy = httpcore2.AsyncHTTPProxy
    _socks_proxy = httpcore2.AsyncSOCKSProxy

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._releases: set[asyncio.Task[None]] = set()

    async def release(self, response: RawResponse) -> None:
        """Return the connection of `response` to its pool, also if the caller is cancelled.

        A task of its own does it: cancelled in the middle, httpcore2 would count the connection
        as used for ever.
        """
        task = asyncio.create_task(response.aclose())
        self._releases.add(task)
        task.add_done_callback(self._released)
        await asyncio.shield(task)

    def _released(self, task: asyncio.Task[None]) -> None:
        self._releases.discard(task)
        if not task.cancelled():
            task.exception()  # seen, so that the event loop does not complain of it

    async def aclose(self) -> None:
        """Close all connections."""
        here = self._loop()
        for key, pool in self._take_all():
            if key.loop is here:
                await pool.aclose()
            elif key.loop is not None and key.loop.is_running():
                asyncio.run_coroutine_threadsafe(pool.aclose(), key.loop)

    def _loop(self) -> asyncio.AbstractEventLoop | None:
        return asyncio.get_running_loop()


class ConnectionPools(_Pools[httpcore2.ConnectionPool]):
    """Pools for threads; each read and write gets the time that its attempt has left."""

    _direct = httpcore2.ConnectionPool
    _http_proxy = httpcore2.HTTPProxy
    _socks_proxy = httpcore2.SOCKSProxy

    def release(self, response: RawResponse) -> None:
        """Return the connection of `response` to its pool."""
        response.close()

    def discard_after(self, error: BaseException) -> None:
        """Give up all pools, as the base does, and close those that no call can use any more."""
        longest = max(self._settings.attempt_timeout, self._settings.download_timeout)
        for _, pool in self._take_discarded(longest):
            pool.close()
        super().discard_after(error)

    def close(self) -> None:
        """Close all connections."""
        for _, pool in self._take_all():
            pool.close()

    def _network_backend(self) -> httpcore2.NetworkBackend:
        return LimitedBackend(httpcore2.SyncBackend())


def build_request(
    request: Request,
    settings: Settings,
    within: float,
    # Any: the events of httpcore2 differ in what they carry.
    trace: Callable[[str, dict[str, Any]], Any],
) -> httpcore2.Request:
    """Return `request` as httpcore2 takes it, with the headers that HTTP requires.

    Raises one of `INVALID_REQUEST_ERRORS`.
    """
    defaults = Headers(
        {
            "Accept": "*/*",
            "Accept-Encoding": ACCEPTED,
            "Connection": "keep-alive",
            "User-Agent": settings.user_agent,
        }
    )
    complete = httpx2.Request(
        request.method,
        request.url,
        headers=list(defaults.merged(request.headers).items()),
        content=request.content,
    )
    connect = min(within, settings.connect_timeout)
    return httpcore2.Request(
        complete.method,
        _raw_url(complete.url),
        headers=complete.headers.raw,
        content=request.content,
        extensions={
            "timeout": {"connect": connect, "read": within, "write": within, "pool": within},
            "trace": trace,
        },
    )


def iter_body(response: RawResponse) -> Generator[bytes]:
    """Yield the body as it arrives, compressed as it is."""
    yield from response.iter_stream()


def aiter_body(response: RawResponse) -> AsyncGenerator[bytes]:
    """Yield the body as it arrives, compressed as it is."""
    return response.aiter_stream()


def response_headers(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Return the headers of a response as text."""
    return Headers(httpx2.Headers(list(raw)).multi_items())


def _raw_url(url: httpx2.URL) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def _parse_proxy(chosen: ChosenProxy) -> httpx2.Proxy:
    try:
        proxy: httpx2.Proxy | None = httpx2.Proxy(chosen.address.reveal())
    except (ValueError, httpx2.InvalidURL):  # the reason may quote the address with its password
        proxy = None
    has_socks = importlib.util.find_spec("socksio") is not None
    if proxy is None or not proxy.url.host or (proxy.url.scheme[:5] == "socks" and not has_socks):
        raise ConfigurationError(
            f"the address of the proxy that {chosen.source} gives cannot be used. Write it "
            "like http://host:3128; a socks5:// address needs the package socksio."
        )
    return proxy


def tls_context(settings: Settings) -> ssl.SSLContext:
    """Return the certificate checks that `settings` ask for.

    Raises `ConfigurationError` if a certificate file cannot be used.
    """
    if settings.ca_bundle is not None:
        with _source_named("ca_bundle=", settings.ca_bundle):
            context = ssl.create_default_context(cafile=str(settings.ca_bundle))
    else:
        context = _default_context(use_environment=settings.use_environment)
    files = settings.client_certificate
    if files is not None:
        certificate, key = files if isinstance(files, tuple) else (files, None)
        named = [path for path in (certificate, key) if path is not None]
        with _source_named("client_certificate=", *named):
            context.load_cert_chain(certificate, key, password=_no_password)
    return context


def _default_context(*, use_environment: bool) -> ssl.SSLContext:
    # httpx2 reads these in this order, and else what the system trusts.
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR") if use_environment else ()
    source = next((name for name in names if os.environ.get(name)), "the system")
    path = os.environ.get(source, "its default place")
    with _source_named(source, path):
        if source == "SSL_CERT_DIR":
            # OpenSSL ignores directories that do not exist, and then trusts no certificate.
            _require_directory(path.split(os.pathsep))
        return httpx2.create_ssl_context(trust_env=use_environment)


def _require_directory(paths: Sequence[str]) -> None:
    """Raise `OSError` unless one of `paths` can be listed."""
    failure: OSError | None = None
    for path in paths:
        try:
            next(Path(path).iterdir(), None)
        except OSError as error:
            failure = error
        else:
            return
    if failure is not None:
        raise failure


@contextmanager
def _source_named(source: str, *paths: str | Path) -> Generator[None]:
    """Raise an `OSError` about `paths` as an error that names the option or variable."""
    try:
        yield
    except OSError as error:  # an SSLError is one
        files = ", ".join(repr(str(path)) for path in paths)
        raise ConfigurationError(
            f"the certificates that {source} names cannot be used: {files} "
            f"({error.strerror or error}). Certificates must be PEM files, or directories of PEM "
            "files for SSL_CERT_DIR. A private key must not have a password."
        ) from error


def _no_password() -> str:
    # Without this, OpenSSL would ask for it on the terminal, and a server would hang.
    return ""


class _LimitedStream(httpcore2.NetworkStream):
    """A connection on which each read and write gets the time that the attempt has left."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, time_left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        # In pieces: httpcore2 gives the whole time to each part that the system takes, and a
        # server that reads a little now and then would hold the attempt for ever.
        for start in range(0, len(buffer), _WRITTEN_AT_ONCE):
            piece = buffer[start : start + _WRITTEN_AT_ONCE]
            with signal_errors_pass():  # httpcore2 ignores that a write failed
                self._stream.write(piece, time_left(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = time_left(timeout, httpcore2.ConnectTimeout)
        return _LimitedStream(self._stream.start_tls(ssl_context, server_hostname, left))

    # Any: the return type of httpcore2's own method.
    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class LimitedBackend(httpcore2.NetworkBackend):
    """Connects within the time that the attempt has left, however many addresses a host has."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        # Any: the type of httpcore2's own method.
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of `host` that accepts a connection."""
        # The addresses share the time; httpcore2's backend would give it to each.
        left = time_left(timeout, httpcore2.ConnectTimeout)
        end = None if left is None else time.monotonic() + left
        failure: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address in _addresses(host, port):
            if end is not None and (left := end - time.monotonic()) <= 0:
                break
            try:
                return _LimitedStream(
                    self._backend.connect_tcp(address, port, left, local_address, socket_options)
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure

    def sleep(self, seconds: float) -> None:
        """Pause the thread."""
        self._backend.sleep(seconds)


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: not a possible host name
        raise httpcore2.ConnectError(str(error)) from error
    return [str(address[0]) for *_, address in found]
