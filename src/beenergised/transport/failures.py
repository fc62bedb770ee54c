"""From an exception of the HTTP library to the library's own."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from beenergised.errors import (
    CallTimeoutError,
    ConnectionLostError,
    HostNotFoundError,
    ServiceUnreachableError,
    TransportError,
)
from beenergised.redaction import redact
from beenergised.transport.connection_pool import NOT_SENT_ERRORS, TIMEOUT_ERRORS
from beenergised.wire import Request

_NO_SUCH_HOST = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def failure_of(
    error: Exception, request: Request, within: float, *, sending: bool
) -> TransportError:
    """What `error` means. `sending` says whether the request was seen going out."""
    host = urlsplit(request.url).hostname
    if isinstance(error, (*TIMEOUT_ERRORS, TimeoutError)):
        sent = not isinstance(error, NOT_SENT_ERRORS) and (
            sending or isinstance(error, TIMEOUT_ERRORS)
        )
        return CallTimeoutError(
            f"{request.operation}: {host} gave no complete answer within {within:.3g} s"
            if sent
            else f"{request.operation}: no connection to {host} within {within:.3g} s",
            request_sent=sent,
        )
    if _has_no_address(error):
        return HostNotFoundError(
            f"{request.operation}: the host {host} is not known. Check the tenant's name "
            "(or `base_url`), and that this machine can resolve names."
        )
    said = redact(str(error) or type(error).__name__, request.secrets)
    if isinstance(error, NOT_SENT_ERRORS):
        return ServiceUnreachableError(
            f"{request.operation}: {host} cannot be reached ({said}). Nothing was sent."
        )
    return ConnectionLostError(
        f"{request.operation}: the connection to {host} broke before the answer was complete "
        f"({said})."
    )


def standstill(request: Request, within: float, silence: float | None) -> CallTimeoutError:
    """A file did not arrive: for `silence` seconds nothing did, or not all of it in time."""
    host = urlsplit(request.url).hostname
    if silence is None:
        what = f"{host} did not send everything within {within:.3g} s."
    else:
        what = f"{host} sent nothing more for {silence:.3g} s."
    return CallTimeoutError(f"{request.operation}: {what}")


def bare(error: BaseException) -> BaseException:
    """`error` and what led to it, without their tracebacks.

    The frames of an HTTP library hold the request in local variables, its token and its body in
    clear, and a traceback may be printed with those.
    """
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error


def _has_no_address(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, socket.gaierror) and error.errno in _NO_SUCH_HOST:
            return True
        error = error.__cause__ or error.__context__
    return False
