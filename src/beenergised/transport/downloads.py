"""What is decided when a file is downloaded, without I/O: who is told what, and what is taken.

A link leads to another host, which is not the API and is trusted with nothing: the bearer token
and the caller's own headers go to the API's own origin only. A redirect is followed, judged like
the link itself, and once a download has left that origin it gets no token any more, wherever it
is sent: another host must not choose what is asked of the API in a driver's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from inspect import iscoroutinefunction
from typing import Final, TypeAlias

from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ConnectionLostError,
    InvalidArgumentError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RedirectRefusedError,
    ResponseTooLargeError,
    SessionExpiredError,
    TransportError,
)
from beenergised.messages import Headers, Request, Response, preview
from beenergised.transport.base import AsyncSink, Sink
from beenergised.transport.decoding import SUPPORTED, content_codings
from beenergised.transport.lifecycle import Call, TokenRefused
from beenergised.transport.links import BadLinkError, Link, follow, secrets_of
from beenergised.transport.settings import Settings
from beenergised.transport.status_errors import error_for

#: Told while a file arrives: the bytes received, and those to come in all, None if not known.
Progress: TypeAlias = Callable[[int, int | None], object]

PDF: Final = "application/pdf"
#: Any type, but not a web page: that mostly is a login, or an error that calls itself a success.
ANY_FILE: Final = "*/*"

_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Kin of redirects, which lead nowhere: several choices, or that nothing has changed.
_NO_FILE = frozenset({300, 304, 305, 306})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
# What servers of files say when they say nothing about a file.
_UNSPECIFIC = frozenset(
    {
        "", "application/octet-stream", "binary/octet-stream", "application/x-pdf",
        "application/download", "application/x-download", "application/force-download",
    }
)  # fmt: skip
# Readers of PDF look for its mark this far.
_START = 1024


@dataclass(frozen=True, slots=True)
class Order:
    """One file to download.

    operation: how logs and errors speak of it.
    about: the id of what is downloaded, with a space before it, see `Call.about`.
    home, role: the API's own address, and the token that may go there.
    headers: the caller's own, for `home` only.
    content_type: what the file must be; `ANY_FILE` for all but web pages, None for no check.
    timeout: seconds for everything, redirects and retries included; `spent` are gone already.
    attempt_timeout: the longest silence in seconds.
    """

    operation: str
    link: Link
    home: Link
    role: str
    settings: Settings
    timeout: float
    attempt_timeout: float
    max_bytes: int
    headers: Mapping[str, str] = field(repr=False)
    content_type: str | None = None
    progress: Progress | None = None
    about: str = ""
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect: where to, and the seconds that were spent on it."""

    link: Link
    took: float


class Route:
    """Where the file is looked for: from hop to hop, and whether still at home."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._here = order.link
        self._at_home = order.link.origin == order.home.origin
        self._hops = 0
        self._left = order.timeout - order.spent

    def call(self, intake: Intake, sink: Sink | AsyncSink) -> Call[Hop | None]:
        """The call of this hop. It results in the next, or in None when the sink has the file.

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
            decode=_Decoder(order.operation, self._here, self._at_home, self._hops, intake),
            retry=settings.retry,
            role=order.role if self._at_home else None,
            timeout=self._left,
            attempt_timeout=order.attempt_timeout,
            hooks=settings.hooks,
            about=order.about,
            sink=sink,
        )

    def move(self, hop: Hop) -> None:
        """Go on there."""
        self._here = hop.link
        self._hops += 1
        self._left -= hop.took
        self._at_home = self._at_home and hop.link.origin == self._order.home.origin

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
    """What an answer to the request for a file means."""

    operation: str
    here: Link
    at_home: bool
    hops: int
    intake: Intake

    def __call__(self, response: Response) -> Hop | None:
        status = response.status
        if status in _REDIRECTS:
            return Hop(self._next(response), response.total_elapsed)
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
                f"file. {_said(response)}".rstrip(),
                response=response,
            )
        self.intake.judge(response)
        return None

    def _next(self, response: Response) -> Link:
        why = f"it was the redirect after {_MOST_REDIRECTS}"
        if not response.headers.get("location", "").strip():
            why = "it does not say where to"
        elif self.hops < _MOST_REDIRECTS:
            try:
                return follow(self.here, response.headers["location"])
            except BadLinkError as error:
                why = str(error)
        raise RedirectRefusedError(
            f"{self.operation}: {self.here.host} redirects, and that is not followed: {why}.",
            response=response,
        )

    def _refusal(self, response: Response) -> BeEnergisedError | None:
        """What the usual words for a status would tell wrongly: it is a link that was refused."""
        kind: type[BeEnergisedError]
        if response.status in {401, 403}:
            kind, what = PermissionDeniedError, "refuses the link"
        elif response.status in {404, 410}:
            kind, what = NotFoundError, "has no such file"
        else:
            return None
        return kind(
            f"{self.operation}: {self.here.host} {what} (HTTP {response.status}). Links may "
            f"expire: each call asks for a new one. {_said(response)}".rstrip(),
            response=response,
        )


class WatcherFailed(Exception):  # noqa: N818 - a signal, never raised out
    """What `progress` raised, in a form that no retry takes for a failure of the download."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Intake:
    """What arrived of the body, in numbers, and whether that is the file that was wanted.

    `begin` and `count` follow an attempt; `failure` is what went wrong on this side while the
    body arrived, which `judge` raises.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self.received = 0
        self.total: int | None = None
        self.failure: Exception | None = None
        self._start = b""

    def begin(self, head: Response) -> bool:
        """An answer begins: whether its body is to be written."""
        self.received, self.failure, self._start = 0, None, b""
        self.total = _length(head)
        wanted = head.status == 200 and self._is_wanted_type(head) and not _undecodable(head)
        if wanted and self.total is not None and self.total > self._order.max_bytes:
            self.failure = self._too_large(f"it has {self.total} bytes")
        return wanted

    def count(self, piece: bytes) -> None:
        """The next bytes arrived. Raises `ResponseTooLargeError`."""
        self.received += len(piece)
        if self.received > self._order.max_bytes:
            raise self._too_large("it has more")
        self._start += piece[: max(_START - len(self._start), 0)]

    def tell(self) -> None:
        """Tell who watches; raises `WatcherFailed` with what that raises."""
        if self._order.progress is not None:
            try:
                self._order.progress(self.received, self.total)
            except Exception as error:  # noqa: BLE001 - foreign code; raised again as it is
                raise WatcherFailed(error) from None

    def judge(self, response: Response) -> None:
        """Raise what is wrong with a file that has arrived; `response` had status 200."""
        name = self._order.operation
        if self.failure is not None:
            raise self.failure
        if packed := _undecodable(response):
            raise InvalidResponseError(
                f"{name}: what came is packed ({', '.join(sorted(packed))}), which was not asked "
                "for and cannot be unpacked here.",
                response=response,
            )
        if not self._is_wanted_type(response):
            raise InvalidResponseError(
                f"{name}: what came is of the type {_type(response)!r}, not "
                f"{self._wanted()}. {_said(response)}".rstrip(),
                response=response,
            )
        if self.total is not None and self.received != self.total:
            raise ConnectionLostError(f"{name}: the answer was not complete.")
        if self.received == 0:
            raise InvalidResponseError(f"{name}: the file is empty.", response=response)
        if self._order.content_type == PDF and b"%PDF-" not in self._start:
            response = replace(response, content=self._start)
            raise InvalidResponseError(
                f"{name}: what came is no PDF document. {_said(response)}", response=response
            )

    def cut_off(self, error: TransportError) -> TransportError:
        """`error` with how much of the file had arrived."""
        if self.received == 0:
            return error
        of = "" if self.total is None else f" of {self.total}"
        return error.with_message(
            f"{error.message} {self.received}{of} bytes of the file had arrived."
        )

    def _is_wanted_type(self, head: Response) -> bool:
        kind, wanted = _type(head), self._order.content_type
        if wanted is None:
            return True
        if wanted == ANY_FILE:
            return kind not in _PAGES
        return kind == wanted.lower() or kind in _UNSPECIFIC

    def _wanted(self) -> str:
        wanted = self._order.content_type
        return "a file" if wanted == ANY_FILE else str(wanted)

    def _too_large(self, how: str) -> ResponseTooLargeError:
        return ResponseTooLargeError(
            f"{self._order.operation}: the file is larger than {self._order.max_bytes} bytes "
            f"({how}). To download it, raise max_bytes, or max_download_bytes of the "
            "settings."
        )


def check_download(
    *, progress: object, max_bytes: object, content_type: object, overwrite: object
) -> None:
    """Refuse arguments that cannot be right, before anything is sent."""
    if progress is not None and (not callable(progress) or iscoroutinefunction(progress)):
        raise InvalidArgumentError(
            "progress", f"progress must be a plain function of two numbers, not {progress!r}"
        )
    if max_bytes is not None and (
        isinstance(max_bytes, bool) or not isinstance(max_bytes, int) or max_bytes < 1
    ):
        raise InvalidArgumentError(
            "max_bytes", f"max_bytes must be a number from 1, not {max_bytes!r}"
        )
    if content_type is not None and not (
        isinstance(content_type, str) and re.fullmatch(r"[!-.0-~]+/[!-.0-~]+", content_type)
    ):
        raise InvalidArgumentError(
            "content_type",
            f"content_type must be like {PDF!r}, {ANY_FILE!r} for any file, or None for no check, "
            f"not {content_type!r}",
        )
    if not isinstance(overwrite, bool):
        raise InvalidArgumentError(
            "overwrite", f"overwrite must be True or False, not {overwrite!r}"
        )


def _accepted(content_type: str | None) -> str:
    # Anything else too: what comes is judged here, and a server that is asked too strictly may
    # refuse a file that calls itself something more general.
    specific = content_type if content_type not in {None, ANY_FILE} else None
    return f"{specific}, */*;q=0.5" if specific else "*/*"


def _type(head: Response) -> str:
    # A header that is there twice is joined by a comma: the first counts.
    return re.split("[;,]", head.headers.get("content-type", ""), maxsplit=1)[0].strip().lower()


def _length(head: Response) -> int | None:
    """The length of the file as the head promises it; None if it does not, or for packed bytes."""
    said = head.headers.get("content-length", "").strip()
    if (
        content_codings(head.headers)
        or "transfer-encoding" in head.headers
        or not (said.isascii() and said.isdigit())
    ):
        return None
    return int(said)


def _undecodable(head: Response) -> set[str]:
    return set(content_codings(head.headers)) - SUPPORTED


def _said(response: Response) -> str:
    text = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in preview(response)
    )
    return f"It begins: {text}" if text else ""
