"""The requests of a download: the link, its redirects, and the meaning of each response.

A link leads to another host, which is not the API and is trusted with nothing: the bearer token
and the caller's own headers go to the API's own origin only. A redirect is followed, and checked as
the link is. Once a download has left that origin it gets no token any more, wherever it is sent:
another host must not choose what is asked of the API in a driver's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RedirectRefusedError,
    SessionExpiredError,
)
from beenergised.messages import Headers, Request, Response
from beenergised.transport.base import AsyncSink, Sink
from beenergised.transport.downloads.body import ReceivedBody, beginning_of
from beenergised.transport.downloads.order import ANY_FILE, Order
from beenergised.transport.lifecycle import Call, TokenRefused
from beenergised.transport.links import BadLinkError, Link, follow, secrets_of
from beenergised.transport.status_errors import error_for

_MOST_REDIRECTS: Final = 5
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
# Their siblings, which lead nowhere: several choices, or that nothing has changed.
_NO_FILE: Final = frozenset({300, 304, 305, 306})


@dataclass(frozen=True, slots=True)
class Redirect:
    """A redirect: its target, and the seconds that were spent on it."""

    link: Link
    took: float


class Route:
    """The requests for a file: for its link, then for the target of each redirect.

    Knows whether all of them went to the API's own origin.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._here = order.link
        self._at_home = order.link.origin == order.home.origin
        self._redirects = 0
        self._left = order.timeout - order.spent

    def call(self, body: ReceivedBody, sink: Sink | AsyncSink) -> Call[Redirect | None]:
        """Return the next call. It results in a redirect, or in None when the sink has the file.

        Raises `CallTimeoutError` if there is no time left for it.
        """
        order, settings = self._order, self._order.settings
        if self._left <= 0:
            raise CallTimeoutError(
                f"{order.operation}{order.about}: not done within the {order.timeout:g} s of the "
                "whole download. Set a longer timeout=, or try later."
            )
        return Call(
            request=self._request(),
            decode=_Decoder(order.operation, self._here, self._at_home, self._redirects, body),
            retry=settings.retry,
            role=order.role if self._at_home else None,
            timeout=self._left,
            attempt_timeout=order.attempt_timeout,
            hooks=settings.hooks,
            about=order.about,
            sink=sink,
        )

    def follow(self, redirect: Redirect) -> None:
        """Make the target of a redirect the next request's."""
        self._here = redirect.link
        self._redirects += 1
        self._left -= redirect.took
        self._at_home = self._at_home and redirect.link.origin == self._order.home.origin

    def _request(self) -> Request:
        settings = self._order.settings
        headers = Headers(
            {
                "Accept": _accepted(self._order.content_type),
                # Packed, the bytes on the way would not be those that the length promises.
                "Accept-Encoding": "identity",
                "User-Agent": settings.user_agent,
            }
        )
        if self._at_home:
            headers = headers.merged(settings.headers).merged(self._order.headers)
        return Request(
            method="GET",
            url=self._here.url,
            headers=headers,
            operation=self._order.operation,
            secrets=secrets_of(self._here.url),
        )


@dataclass(frozen=True, slots=True)
class _Decoder:
    """The meaning of a response to the request for a file."""

    operation: str
    here: Link
    at_home: bool
    redirects: int
    body: ReceivedBody

    def __call__(self, response: Response) -> Redirect | None:
        status = response.status
        if status in _REDIRECTS:
            return Redirect(self._next(response), response.total_elapsed)
        if status == 401 and self.at_home:
            error = SessionExpiredError(
                f"{self.operation}: the token was refused.", response=response
            ).with_advice("Log in again, or pass a new token.")
            raise TokenRefused(error, before_acting=True)
        failure = self._refusal(response) or error_for(response)
        if failure is not None and status not in _NO_FILE:
            raise failure
        if status != 200:
            kind = RedirectRefusedError if status in _NO_FILE else InvalidResponseError
            raise kind(
                f"{self.operation}: {self.here.host} answered with HTTP {status} instead of a "
                f"file. {beginning_of(response)}".rstrip(),
                response=response,
            )
        self.body.check(response)
        return None

    def _next(self, response: Response) -> Link:
        why = f"it was the redirect after {_MOST_REDIRECTS}"
        if not response.headers.get("location", "").strip():
            why = "it does not say where to"
        elif self.redirects < _MOST_REDIRECTS:
            try:
                return follow(self.here, response.headers["location"])
            except BadLinkError as error:
                why = str(error)
        raise RedirectRefusedError(
            f"{self.operation}: {self.here.host} redirects, and that is not followed: {why}.",
            response=response,
        )

    def _refusal(self, response: Response) -> BeEnergisedError | None:
        """Return the error for a refused link: those of an API call would describe it wrongly."""
        kind: type[BeEnergisedError]
        if response.status in {401, 403}:
            kind, what = PermissionDeniedError, "refuses the link"
        elif response.status in {404, 410}:
            kind, what = NotFoundError, "has no such file"
        else:
            return None
        return kind(
            f"{self.operation}: {self.here.host} {what} (HTTP {response.status}). Links may "
            f"expire: each call asks for a new one. {beginning_of(response)}".rstrip(),
            response=response,
        )


def _accepted(content_type: str | None) -> str:
    # Anything else too: what comes is judged here, and a server that is asked too strictly may
    # refuse a file that calls itself something more general.
    specific = content_type if content_type not in {None, ANY_FILE} else None
    return f"{specific}, */*;q=0.5" if specific else "*/*"
