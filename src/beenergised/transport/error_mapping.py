"""From an exception of the HTTP library to the library's own."""

from __future__ import annotations

import socket
import ssl
import traceback
from typing import TypeVar
from urllib.parse import urlsplit

from beenergised.errors import (
    CallTimeoutError,
    ConnectionLostError,
    HostNotFoundError,
    ResponseDecodingError,
    ResponseTooLargeError,
    ServiceUnreachableError,
    TransportError,
)
from beenergised.messages import Request, Response
from beenergised.redaction import redact
from beenergised.transport.connection_pool import NOT_SENT_ERRORS, PROXY_ERRORS, TIMEOUT_ERRORS
from beenergised.transport.decoding import DecodingError
from beenergised.transport.proxies import ChosenProxy
from beenergised.transport.signals import causes_of, signal_handlers_part

E = TypeVar("E", bound=BaseException)

# Certificates that have expired, or are not valid yet.
_NOT_VALID_NOW = frozenset({9, 10})
# Certificates for another host name, or another address.
_OTHER_NAME = frozenset({62, 64})
# What raises `RuntimeError` and `ValueError` for an event loop or a socket that was closed.
_NETWORK_PACKAGES = frozenset(
    ("anyio", "asyncio", "h11", "httpcore2", "selectors", "socket", "socksio", "ssl", "uvloop")
)
_NO_SUCH_HOST = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def is_programming_error(error: BaseException) -> bool:
    """Return whether `error` comes from a mistake in a program, not from the network.

    For `RuntimeError` and `ValueError` the module that raised it decides: the HTTP library and the
    event loop raise them for what was closed during the call.
    """
    if not isinstance(error, RuntimeError | ValueError) or isinstance(error, OSError):
        return False
    if isinstance(error, RecursionError | NotImplementedError):
        return True
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    modules = [str(frame.f_globals.get("__name__")) for frame in frames]
    return not modules or modules[-1].partition(".")[0] not in _NETWORK_PACKAGES


def failure_of(
    error: Exception,
    request: Request,
    within: float,
    *,
    sending: bool,
    proxy: ChosenProxy | None = None,
    handled: BaseException | None = None,
) -> TransportError:
    """Return the error that `error` means.

    sending: whether the request was seen going out.
    proxy: the one that it goes through. Until it goes out, only the proxy heard anything.
    handled: what the caller was handling when the attempt began. Python makes it the context of
        every exception after that, and it says nothing of this attempt.
    """
    host = urlsplit(request.url).hostname
    through = "" if proxy is None else f" through {proxy}"
    unsent = isinstance(error, NOT_SENT_ERRORS) or (proxy is not None and not sending)
    if isinstance(error, (*TIMEOUT_ERRORS, TimeoutError)):
        sent = not unsent and (sending or isinstance(error, TIMEOUT_ERRORS))
        return CallTimeoutError(
            f"{request.operation}: {host} gave no complete answer within {within:.3g} s"
            if sent
            else f"{request.operation}: no connection to {host}{through} within {within:.3g} s",
            request_sent=sent,
        )
    if not sending and _has_no_address(error, handled):
        return _no_address(request, proxy)
    said = redact(str(error) or type(error).__name__, request.secrets)
    if isinstance(error, PROXY_ERRORS) and proxy is not None:
        return proxy_refusal(request, proxy, said)
    refused = _link_of(error, ssl.SSLCertVerificationError, handled)
    if refused is not None and not sending:
        return _certificate_refusal(request, refused, proxy)
    if unsent:
        return ServiceUnreachableError(
            f"{request.operation}: {host} cannot be reached{through} ({said}). Nothing was sent."
        )
    return ConnectionLostError(
        f"{request.operation}: the connection to {host} broke before the answer was complete "
        f"({said})."
    )


def _no_address(request: Request, proxy: ChosenProxy | None) -> HostNotFoundError:
    host = urlsplit(request.url).hostname
    if proxy is None:
        return HostNotFoundError(
            f"{request.operation}: the host {host} is not known. Check the tenant's name "
            "(or `base_url`), and that this machine can resolve names."
        )
    return HostNotFoundError(
        f"{request.operation}: {host} cannot be reached through {proxy}, because the host of the "
        "proxy is not known. Check its address, and that this machine can resolve names."
    )


def proxy_refusal(request: Request, proxy: ChosenProxy, said: str) -> ServiceUnreachableError:
    """Return the error for a proxy that did not let the request through."""
    advice = ""
    if said.startswith("407"):
        advice = (
            f" It asks for a user name and password. Put them into the address in "
            f"{proxy.source}: http://user:password@host:port."
        )
    return ServiceUnreachableError(
        f"{request.operation}: {proxy} did not connect to {urlsplit(request.url).hostname} "
        f"({said}). The service received nothing.{advice}"
    )


def _certificate_refusal(
    request: Request, error: ssl.SSLCertVerificationError, proxy: ChosenProxy | None
) -> ServiceUnreachableError:
    host = urlsplit(request.url).hostname
    whose = host if proxy is None else f"{host} (or of {proxy})"
    # OpenSSL's numbers: X509_V_ERR_…
    if error.verify_code in _NOT_VALID_NOW:
        advice = (
            "Check this machine's clock. If it is right, the service must renew its certificate."
        )
    elif error.verify_code in _OTHER_NAME:
        advice = "It was issued for another host: check the address (the tenant, or `base_url`)."
    else:
        advice = (
            "If a private authority issued it, name the file of that authority with ca_bundle= "
            "(--ca-bundle on the command line) or in the variable SSL_CERT_FILE."
        )
    return ServiceUnreachableError(
        f"{request.operation}: the certificate of {whose} was refused: {error.verify_message}. "
        f"Nothing was sent. {advice}"
    )


def standstill(request: Request, within: float, silence: float | None) -> CallTimeoutError:
    """A file did not arrive: for `silence` seconds nothing did, or not all of it in time."""
    host = urlsplit(request.url).hostname
    if silence is None:
        what = f"{host} did not send everything within {within:.3g} s."
    else:
        what = f"{host} sent nothing more for {silence:.3g} s."
    return CallTimeoutError(f"{request.operation}: {what}")


def response_too_large(
    request: Request, head: Response, option: str, max_bytes: int
) -> ResponseTooLargeError:
    """Return the error for a body that exceeds `option`, which is `max_bytes`."""
    of_file = option == "max_download_bytes"
    advice = "" if of_file else "ask for smaller pages, or "
    return ResponseTooLargeError(
        f"{request.operation}: the {'file' if of_file else 'response'} has more than {max_bytes} "
        f"bytes, the limit {option}. To receive it, {advice}raise {option}.",
        response=head,
    )


def undecodable(request: Request, head: Response, error: DecodingError) -> ResponseDecodingError:
    """Return the error for a body that is not what its `Content-Encoding` says."""
    host = urlsplit(request.url).hostname
    return ResponseDecodingError(
        f"{request.operation}: {host} answered with HTTP {head.status}, but the body cannot be "
        f"decoded: {error}.",
        response=head,
    )


def bare(error: BaseException, handled: BaseException | None = None) -> BaseException:
    """Return `error`. It and what led to it lose their tracebacks, but for a signal handler's part.

    The frames of an HTTP library hold the request in local variables, its token and its body in
    clear, and a traceback may be printed with those.
    """
    for link in causes_of(error, handled):
        link.__traceback__ = signal_handlers_part(link.__traceback__)
    return error


def _has_no_address(error: BaseException, handled: BaseException | None) -> bool:
    unknown = _link_of(error, socket.gaierror, handled)
    return unknown is not None and unknown.errno in _NO_SUCH_HOST


def _link_of(error: BaseException, kind: type[E], handled: BaseException | None) -> E | None:
    """Return the first exception of `kind` in the chain that led to `error`."""
    return next((link for link in causes_of(error, handled) if isinstance(link, kind)), None)
