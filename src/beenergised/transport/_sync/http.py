# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/http.py
"""Sends requests over HTTP. With its twin the one place that speaks to the HTTP library."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from io import BytesIO
from typing import Any

from beenergised._public_names import public_in
from beenergised.errors import CallTimeoutError, ConfigurationError
from beenergised.messages import Request, Response
from beenergised.redaction import REDACTED
from beenergised.transport.base import Sink
from beenergised.transport.connection_pool import (
    INVALID_REQUEST_ERRORS,
    NETWORK_ERRORS,
    ConnectionPools,
    RawResponse,
    build_request,
    iter_body,
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
from beenergised.transport.timeouts import AttemptLimit

_PROXY_LOGIN_REQUIRED = 407


@public_in("beenergised.transport")
class HttpSender:
    """A pool of connections that follows no redirects and keeps no cookies.

    Cookies stay out because one pool serves many drivers: what the service sets for one must not
    be sent for another.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pools = ConnectionPools(settings)
        self._process = os.getpid()
        self._of_parent: ConnectionPools | None = None

    def send(self, request: Request, timeout: float) -> Response:
        """Send `request` and read the whole answer within `timeout` seconds."""
        limit = AttemptLimit(timeout)
        return self._attempt(request, timeout, limit, None)

    def send_to(
        self,
        request: Request,
        timeout: float,
        sink: Sink,
        silence: float,
    ) -> Response:
        """Send `request` and give the body to `sink`, if that wants it, as it arrives.

        That may take `timeout` seconds, but not `silence` seconds without a byte.
        """
        limit = AttemptLimit(silence, timeout)
        try:
            return self._attempt(request, min(silence, timeout), limit, sink)
        except CallTimeoutError as error:
            if not error.request_sent:
                raise
            silent = silence if limit.for_silence else None
            raise standstill(request, timeout, silent) from error.__cause__

    def _attempt(
        self, request: Request, within: float, limit: AttemptLimit, sink: Sink | None
    ) -> Response:
        going_out, pools, handled = _GoingOut(), self._own_pools(), sys.exception()
        proxy: ChosenProxy | None = None
        try:
            with limit:
                outgoing = build_request(request, self._settings, within, going_out.trace)
                proxy = pools.proxy_for(outgoing)
                raw = pools.for_request(outgoing).handle_request(outgoing)
                if raw.status == _PROXY_LOGIN_REQUIRED and proxy is not None:
                    pools.release(raw)
                    raise proxy_refusal(  # noqa: TRY301 - the proxy is known only here
                        request, proxy, "407 Proxy Authentication Required"
                    )
                return self._receive(raw, pools, request, limit, sink)
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

    def _receive(
        self,
        raw: RawResponse,
        pools: ConnectionPools,
        request: Request,
        limit: AttemptLimit,
        sink: Sink | None,
    ) -> Response:
        """Return the response when it is complete, or when the sink wants no more of it."""
        try:
            return self._read_body(raw, request, limit, sink)
        finally:
            pools.release(raw)

    def _read_body(
        self, raw: RawResponse, request: Request, limit: AttemptLimit, sink: Sink | None
    ) -> Response:
        head = Response(raw.status, response_headers(raw.headers))
        memory = _Memory(self._settings.max_response_bytes)
        target: Sink = memory
        option, max_bytes = "max_response_bytes", self._settings.max_response_bytes
        received, decoded = _Piece(), _Piece()
        try:
            if sink is not None and sink.begin(head):
                target = sink
                option, max_bytes = "max_download_bytes", self._settings.max_download_bytes
            decoder = BodyDecoder(head.headers, max_bytes)
            with closing(iter_body(raw)) as stream:
                for received.content in stream:
                    limit.go_on()  # and again after: a slow disk is no silent server
                    for decoded.content in decoder.decode(received.content):
                        if decoded.content and not target.write(decoded.content):
                            return head
                        limit.give_turn()
                    limit.go_on()
            decoder.finish()
        except BodyTooLargeError:
            raise response_too_large(request, head, option, max_bytes) from None
        except DecodingError as error:
            raise undecodable(request, head, error) from None
        return Response(head.status, head.headers, memory.content())

    def _own_pools(self) -> ConnectionPools:
        if self._process != os.getpid():
            # Forked: on connections that parent and child both hold, one would read the other's
            # responses. The parent's are kept, since letting go of them would close them.
            self._of_parent = self._pools
            self._pools = ConnectionPools(self._settings)
            self._process = os.getpid()
        return self._pools

    def close(self) -> None:
        """Close all connections."""
        self._own_pools().close()


class _Memory:
    """A sink that keeps the body, out of sight of a traceback that shows local variables."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes
        self._buffer = BytesIO()

    def begin(self, head: Response) -> bool:
        del head
        return True

    def write(self, piece: bytes) -> bool:
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
    def trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(".send_request_headers.started"):
            # To a proxy, a CONNECT goes out first; it carries nothing of the request.
            self.seen = self.seen or info["request"].method != b"CONNECT"
        elif event.endswith(".receive_response_headers.complete"):
            # A cookie, or where a redirect leads: as secret as the link of a file.
            info["return_value"] = info.get("return_value", ())[:3]
        elif event.endswith(".setup_socks5_connection.started") and info["auth"] is not None:
            info["auth"] = _Login(info["auth"])
