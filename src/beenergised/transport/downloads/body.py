"""The body of a download while it arrives: its size, its type, and the caller's progress."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from beenergised.errors import (
    ConnectionLostError,
    InvalidResponseError,
    ResponseTooLargeError,
    TransportError,
)
from beenergised.messages import Response, preview
from beenergised.transport.decoding import SUPPORTED, content_codings
from beenergised.transport.downloads.order import ANY_FILE, PDF, Order

_WEB_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
# Types that servers of files give when they know nothing about a file.
_UNSPECIFIC: Final = frozenset(
    {
        "", "application/octet-stream", "binary/octet-stream", "application/x-pdf",
        "application/download", "application/x-download", "application/force-download",
    }
)  # fmt: skip
# Readers of PDF look for its mark this far.
_START: Final = 1024


class ProgressFailed(Exception):  # noqa: N818 - a signal, never raised out
    """Carries what `progress` raised, so that no retry takes it for a failure of the download."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class ReceivedBody:
    """The received part of a body: its size, and whether it is the file that was ordered.

    `begin` and `count` follow an attempt; `failure` is the error on this side while the body
    arrived, which `check` raises.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self.received = 0
        self.total: int | None = None
        self.failure: Exception | None = None
        self._start = b""

    def begin(self, head: Response) -> bool:
        """Begin with a response. Return whether its body is to be written."""
        self.received, self.failure, self._start = 0, None, b""
        self.total = _length(head)
        wanted = head.status == 200 and self._is_wanted_type(head) and not _undecodable(head)
        if wanted and self.total is not None and self.total > self._order.max_bytes:
            self.failure = self._too_large(f"it has {self.total} bytes")
        return wanted

    def count(self, piece: bytes) -> None:
        """Count the next bytes. Raises `ResponseTooLargeError`."""
        self.received += len(piece)
        if self.received > self._order.max_bytes:
            raise self._too_large("it has more")
        self._start += piece[: max(_START - len(self._start), 0)]

    def report(self) -> None:
        """Call `progress`. Raises `ProgressFailed` with what that raises."""
        if self._order.progress is not None:
            try:
                self._order.progress(self.received, self.total)
            except Exception as error:  # noqa: BLE001 - foreign code; raised again as it is
                raise ProgressFailed(error) from None

    def check(self, response: Response) -> None:
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
                f"{self._wanted()}. {beginning_of(response)}".rstrip(),
                response=response,
            )
        if self.total is not None and self.received != self.total:
            raise ConnectionLostError(f"{name}: the answer was not complete.")
        if self.received == 0:
            raise InvalidResponseError(f"{name}: the file is empty.", response=response)
        if self._order.content_type == PDF and b"%PDF-" not in self._start:
            response = replace(response, content=self._start)
            raise InvalidResponseError(
                f"{name}: what came is no PDF document. {beginning_of(response)}", response=response
            )

    def cut_off(self, error: TransportError) -> TransportError:
        """Return `error` with the number of bytes that had arrived."""
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
            return kind not in _WEB_PAGES
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


def _type(head: Response) -> str:
    # A header that is there twice is joined by a comma: the first counts.
    return re.split("[;,]", head.headers.get("content-type", ""), maxsplit=1)[0].strip().lower()


def _length(head: Response) -> int | None:
    """Return the length that the headers promise; None without one, or for compressed bytes."""
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


def beginning_of(response: Response) -> str:
    """Return a sentence with the beginning of a body, for a message; empty for no text."""
    text = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in preview(response)
    )
    return f"It begins: {text}" if text else ""
