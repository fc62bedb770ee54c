"""Sends requests over HTTP. With its twin the one place that speaks to the HTTP library."""

from __future__ import annotations

import os
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx

from beenergised.errors import CallTimeoutError, ConfigurationError, ResponseTooLargeError
from beenergised.redaction import Secret
from beenergised.transport.failures import bare, failure_of, standstill
from beenergised.transport.limits import AsyncAttemptLimit, AsyncGate, async_client
from beenergised.transport.sender import AsyncSink
from beenergised.transport.settings import Settings
from beenergised.wire import Headers, Request, Response

_THIS_MACHINE = ("all://localhost", "all://127.0.0.1", "all://[::1]")


class AsyncHttpSender:
    """A pool of connections that follows no redirects and keeps no cookies.

    Cookies stay out because one pool serves many drivers: what the service sets for one must not
    be sent for another.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client = _open(settings)
        self._gate = AsyncGate(settings.max_connections)
        self._process = os.getpid()
        self._of_parent: httpx.AsyncClient | None = None

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
        going_out = _GoingOut()
        try:
            async with limit:
                client = self._own_client()
                async with self._gate:
                    begun = await self._begin(client, request, within, going_out)
                    answer = await self._read(begun, limit, sink)
        except (httpx.InvalidURL, httpx.LocalProtocolError, UnicodeEncodeError):
            raise ConfigurationError(
                f"{request.operation}: the request cannot be sent. The address or a header (the "
                "token?) has characters that HTTP does not allow."
            ) from None
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            failure = failure_of(error, request, within, sending=going_out.seen)
            raise failure from bare(error)
        most = self._settings.max_response_bytes
        if len(answer.content) > most:
            raise ResponseTooLargeError(
                f"{request.operation}: the answer has more than {most} bytes. Ask for smaller "
                "pages, or raise max_response_bytes.",
                response=Response(answer.status, answer.headers),
            )
        return answer

    async def _begin(
        self, client: httpx.AsyncClient, request: Request, within: float, going_out: _GoingOut
    ) -> httpx.Response:
        """Send, and read the head of the answer."""
        outgoing = client.build_request(
            request.method,
            request.url,
            headers=request.headers,
            content=request.content,
            timeout=httpx.Timeout(within, connect=min(within, self._settings.connect_timeout)),
            extensions={"trace": going_out.trace},
        )
        outgoing.url = _Unlogged(outgoing.url)
        # Not `client.stream`: that keeps the headers and the body in local variables.
        return await client.send(outgoing, stream=True)

    async def _read(
        self, answer: httpx.Response, limit: AsyncAttemptLimit, sink: AsyncSink | None
    ) -> Response:
        """The answer, until it is complete or too large, or the sink wants no more of it."""
        body = _Body()
        try:
            head = Response(answer.status_code, Headers(answer.headers.multi_items()))
            if sink is not None and await sink.begin(head):
                async for body.latest in answer.aiter_bytes():
                    limit.go_on()  # and again after: a slow disk is no silent server
                    if not await sink.write(body.latest):
                        break
                    limit.go_on()
                return head
            async for body.latest in answer.aiter_bytes():
                if body.grow() > self._settings.max_response_bytes:
                    break
        finally:
            await answer.aclose()
        return Response(head.status, head.headers, bytes(body.content))

    def _own_client(self) -> httpx.AsyncClient:
        if self._process != os.getpid():
            # Forked: on connections that parent and child both hold, one would read the other's
            # answers. The parent's are kept, since letting go of them would close them.
            self._of_parent, self._client = self._client, _open(self._settings)
            self._gate = AsyncGate(self._settings.max_connections)
            self._process = os.getpid()
        return self._client

    async def aclose(self) -> None:
        """Close all connections."""
        await self._own_client().aclose()


class _Unlogged(httpx.URL):
    """An address that shows no query: httpx logs each at INFO, and a link's may be a signature."""

    def __str__(self) -> str:
        return super().__str__().partition("?")[0]


class _Body:
    """What was read of a body, out of sight of a traceback that shows local variables."""

    def __init__(self) -> None:
        self.content = bytearray()
        self.latest = b""

    def grow(self) -> int:
        self.content += self.latest
        return len(self.content)


class _GoingOut:
    """Notices when the request begins to leave: before that, nothing can have arrived. And keeps
    the headers of the answer out of httpcore's log: what it may log, it tells here first.
    """

    def __init__(self) -> None:
        self.seen = False

    # Any: what httpcore tells differs from event to event.
    async def trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(".send_request_headers.started"):
            # To a proxy, a CONNECT goes out first; it carries nothing of the request.
            self.seen = self.seen or info["request"].method != b"CONNECT"
        elif event.endswith(".receive_response_headers.complete"):
            # A cookie, or where a redirect leads: as secret as the link of a file.
            info["return_value"] = info.get("return_value", ())[:3]


def _open(settings: Settings) -> httpx.AsyncClient:
    try:
        return async_client(
            verify=_tls(settings),
            proxy=Secret(settings.proxy).reveal() if settings.proxy else None,
            # A proxy of the environment is not for this machine: a token in plain http would
            # leave it.
            mounts=None if settings.proxy else dict.fromkeys(_THIS_MACHINE),
            trust_env=settings.use_environment,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            # Not what else could be unpacked here: brotli's bombs are too good.
            headers={"user-agent": settings.user_agent, "accept-encoding": "gzip, deflate"},
            limits=httpx.Limits(max_connections=settings.max_connections),
            follow_redirects=False,
        )
    except (ValueError, ImportError, httpx.InvalidURL):
        # Without what it says: that may quote the address, and with it a password.
        raise ConfigurationError(
            "the address of the proxy (proxy=, or HTTPS_PROXY and the like in the environment) "
            "cannot be used. It looks like http://host:3128; one with socks5:// needs the package "
            "socksio."
        ) from None


def _tls(settings: Settings) -> ssl.SSLContext | bool:
    if settings.ca_bundle is None and settings.client_certificate is None:
        return True
    try:
        context = httpx.create_ssl_context(trust_env=settings.use_environment)
        if settings.ca_bundle is not None:
            context = ssl.create_default_context(cafile=str(settings.ca_bundle))
        if isinstance(settings.client_certificate, tuple):
            certificate, key = settings.client_certificate
            context.load_cert_chain(str(certificate), str(key), password=_no_password)
        elif settings.client_certificate is not None:
            context.load_cert_chain(str(settings.client_certificate), password=_no_password)
    except OSError as error:  # an SSLError is one
        named = [settings.ca_bundle, settings.client_certificate]
        raise ConfigurationError(
            f"the certificate files cannot be used ({error}): "
            + ", ".join(str(name) for name in named if name is not None)
        ) from error
    return context


def _no_password() -> str:
    # Without this, OpenSSL would ask for it on the terminal, and a server would hang.
    return ""
