"""Sends requests over HTTP. With its twin the one place that speaks to the HTTP library."""

from __future__ import annotations

import os
import sys
from contextlib import aclosing
from io import BytesIO
from typing import Any

from beenergised._public_names import public_in
from beenergised.errors import CallTimeoutError, ConfigurationError
from beenergised.messages import Request, Response
from beenergised.redaction import REDACTED
from beenergised.transport.base import AsyncSink
from beenergised.transport.connection_pool import (
    INVALID_REQUEST_ERRORS,
    NETWORK_ERRORS,
    AsyncConnectionPools,
    RawResponse,
    aiter_body,
    build_request,
    response_headers,
)
from beenergised.transport.decoding import (
    BodyDecoder,
    BodyTooLargeError,
    DecodingError,
    TruncatedBodyError,
)
from beenergised.transport.error_mapping import (
    bare,
    failure_of,
    is_programming_error,
    proxy_refusal,
    response_too_large,
    standstill,
    undecodable,
)
from beenergised.transport.proxies import ChosenProxy
from beenergised.transport.settings import Settings
from beenergised.transport.signals import from_signal_handler
from beenergised.transport.timeouts import AsyncAttemptLimit

_PROXY_LOGIN_REQUIRED = 407


@public_in("beenergised.transport")
class AsyncHttpSender:
    """A pool of connections that follows no redirects and keeps no cookies.

    Cookies stay out because one pool serves many drivers: what the service sets for one must not
    be sent for another.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pools = AsyncConnectionPools(settings)
        self._process = os.getpid()
        self._of_parent: AsyncConnectionPools | None = None

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        """Send `request` and read the whole answer within `timeout` seconds."""
        limit = AsyncAttemptLimit(timeout)
        return await self._attempt(request, timeout, limit, None)

    async def send_to(
        self,
        request: Request,
        timeout: float,  # noqa: ASYNC109
        sink: AsyncSink,
        silence: float,
    ) -> Response:
        """Send `request` and give the body to `sink`, if that wants it, as it arrives.

        That may take `timeout` seconds, but not `silence` seconds without a byte.
        """
        limit = AsyncAttemptLimit(silence, timeout)
        try:
            return await self._attempt(request, min(silence, timeout), limit, sink)
        except CallTimeoutError as error:
            if not error.request_sent:
                raise
            silent = silence if limit.for_silence else None
            raise standstill(request, timeout, silent) from error.__cause__

    async def _attempt(
        self, request: Request, within: float, limit: AsyncAttemptLimit, sink: AsyncSink | None
    ) -> Response:
        going_out, pools, handled = _GoingOut(), self._own_pools(), sys.exception()
        proxy: ChosenProxy | None = None
        try:
            async with limit:
                outgoing = build_request(request, self._settings, within, going_out.trace)
                proxy = pools.proxy_for(outgoing)
                raw = await pools.for_request(outgoing).handle_async_request(outgoing)
                if raw.status == _PROXY_LOGIN_REQUIRED and proxy is not None:
                    await pools.release(raw)
                    raise proxy_refusal(  # noqa: TRY301 - the proxy is known only here
                        request, proxy, "407 Proxy Authentication Required"
                    )
                return await self._receive(raw, pools, request, limit, sink)
        except INVALID_REQUEST_ERRORS:
            raise ConfigurationError(
                f"{request.operation}: the request cannot be sent. The address or a header (the "
                "token?) has characters that HTTP does not allow."
            ) from None
        except (*NETWORK_ERRORS, TruncatedBodyError) as error:
            if (raised := from_signal_handler(error, handled)) is not None:
                pools.discard_after(raised)
                bare(error, handled)
                raise raised from None
            if is_programming_error(error):
                pools.discard_after(error)
                raise
            failure = failure_of(
                error, request, within, sending=going_out.seen, proxy=proxy, handled=handled
            )
            raise failure from bare(error, handled)
        except BaseException as error:
            pools.discard_after(error)
            if not isinstance(error, Exception) or from_signal_handler(error, handled):
                bare(error, handled)  # any other is a fault of a program, which has to be found
            raise

    async def _receive(
        self,
        raw: RawResponse,
        pools: AsyncConnectionPools,
        request: Request,
        limit: AsyncAttemptLimit,
        sink: AsyncSink | None,
    ) -> Response:
        """Return the response when it is complete, or when the sink wants no more of it."""
        try:
            return await self._read_body(raw, request, limit, sink)
        finally:
            await pools.release(raw)

    async def _read_body(
        self, raw: RawResponse, request: Request, limit: AsyncAttemptLimit, sink: AsyncSink | None
    ) -> Response:
        head = Response(raw.status, response_headers(raw.headers))
        memory = _Memory(self._settings.max_response_bytes)
        target: AsyncSink = memory
        option, max_bytes = "max_response_bytes", self._settings.max_response_bytes
        received, decoded = _Piece(), _Piece()
        try:
            if sink is not None and await sink.begin(head):
                target = sink
                option, max_bytes = "max_download_bytes", self._settings.max_download_bytes
            decoder = BodyDecoder(head.headers, max_bytes)
            async with aclosing(aiter_body(raw)) as stream:
                async for received.content in stream:
                    limit.go_on()  # and again after: a slow disk is no silent server
                    for decoded.content in decoder.decode(received.content):
                        if decoded.content and not await target.write(decoded.content):
                            return head
                        await limit.give_turn()
                    limit.go_on()
            decoder.finish()
        except BodyTooLargeError:
            raise response_too_large(request, head, option, max_bytes) from None
        except DecodingError as error:
            raise undecodable(request, head, error) from None
        return Response(head.status, head.headers, memory.content())

    def _own_pools(self) -> AsyncConnectionPools:
        if self._process != os.getpid():
            # Forked: on connections that parent and child both hold, one would read the other's
            # responses. The parent's are kept, since letting go of them would close them.
            self._of_parent = self._pools
            self._pools = AsyncConnectionPools(self._settings)
            self._process = os.getpid()
        return self._pools

    async def aclose(self) -> None:
        """Close all connections."""
        await self._own_pools().aclose()


class _Memory:
    """A sink that keeps the body, out of sight of a traceback that shows local variables."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes
        self._buffer = BytesIO()

    async def begin(self, head: Response) -> bool:
        del head
        return True

    async def write(self, piece: bytes) -> bool:
        self._left -= len(piece)
        if self._left < 0:
            self._buffer = BytesIO()  # an exception that is kept must not keep the body alive
            raise BodyTooLargeError
        self._buffer.write(piece)
        return True

    def content(self) -> bytes:
        # Not a copy: the buffer hands out the memory that it has.
        return self._buffer.getvalue()


class _Piece:
    """A part of a body, out of sight of a traceback that shows local variables."""

    def __init__(self) -> None:
        self.content = b""


class _Login(tuple[bytes, ...]):
    """The user and the password for a proxy, in a form that a log does not show."""

    __slots__ = ()

    def __repr__(self) -> str:
        return REDACTED


class _GoingOut:
    """Notices when the request begins to leave: before that, nothing can have arrived. And keeps
    the headers of the response, and a proxy's password, out of httpcore's log: it passes them here
    before it logs them.
    """

    def __init__(self) -> None:
        self.seen = False

    # Any: what httpcore passes differs from event to event.
    async def trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(".send_request_headers.started"):
            # To a proxy, a CONNECT goes out first; it carries nothing of the request.
            self.seen = self.seen or info["request"].method != b"CONNECT"
        elif event.endswith(".receive_response_headers.complete"):
            # A cookie, or where a redirect leads: as secret as the link of a file.
            info["return_value"] = info.get("return_value", ())[:3]
        elif event.endswith(".setup_socks5_connection.started") and info["auth"] is not None:
            info["auth"] = _Login(info["auth"])
