"""Decompression of response bodies, with limits on size and on the work of each step."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from beenergised.messages import Headers

#: The codings that are asked for, in the words of `Accept-Encoding`. Not brotli, whose bombs
#: expand a million times.
ACCEPTED = "gzip, deflate"
SUPPORTED = frozenset({"gzip", "x-gzip", "deflate"})

# No service needs more.
_MOST_CODINGS = 4
# Bytes that one step may decompress to.
_STEP = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16
_RAW = -zlib.MAX_WBITS


class DecodingError(Exception):
    """The body is not what its `Content-Encoding` says, or has a coding that is not supported."""


class TruncatedBodyError(Exception):
    """The body ended in the middle of a coding."""


class BodyTooLargeError(Exception):
    """The body has more bytes than allowed, or a coding of it expands to far more."""


def content_codings(headers: Headers) -> list[str]:
    """Return the codings of a body in lower case, in the order in which they were applied.

    >>> content_codings(Headers({"Content-Encoding": "identity, GZip"}))
    ['gzip']
    """
    names = headers.get("content-encoding", "").split(",")
    return [coding for name in names if (coding := name.strip().lower()) not in {"", "identity"}]


class BodyDecoder:
    """Decompresses a body piece by piece.

    headers: of the response; its `Content-Encoding` names the codings.
    max_bytes: the most that the body may have. The caller counts what it gets; this bounds the
        work that codings inside one another make, of which the caller may get nothing.
    """

    def __init__(self, headers: Headers, max_bytes: int) -> None:
        self._codings = content_codings(headers)
        self._layers = [_Layer(coding) for coding in reversed(self._codings)]
        # Twice, because a coding adds to what it cannot shrink.
        self._left_between = 2 * max_bytes

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """Yield what `piece` decompresses to, at most 64 KiB at a time if it is compressed.

        Each step takes a bounded time and may yield b"": the caller can look at the clock
        between two of them. Raises `DecodingError` and `BodyTooLargeError`.
        """
        # Checked here and not before: a response without a body may name any coding.
        for coding in self._codings:
            if coding not in SUPPORTED:
                raise DecodingError(
                    f"it has the Content-Encoding {coding[:40]!r}, and only {ACCEPTED} were asked "
                    "for"
                )
        if len(self._codings) > _MOST_CODINGS:
            raise DecodingError(f"it is encoded {len(self._codings)} times")
        return self._through(0, piece)

    def _through(self, number: int, piece: bytes) -> Iterator[bytes]:
        if number == len(self._layers):
            yield piece
            return
        if number > 0:
            self._left_between -= len(piece)
            if self._left_between < 0:
                raise BodyTooLargeError
        for step in self._layers[number].decode(piece):
            yield from self._through(number + 1, step)

    def finish(self) -> None:
        """Raise `TruncatedBodyError` if the body ended in the middle of a coding."""
        for layer in self._layers:
            layer.finish()


class _Layer:
    """One coding."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._begun = False
        self._inflater = zlib.decompressobj(_GZIP)

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """Yield what `piece` decompresses to, a step at a time; at least one."""
        while True:
            if piece:
                self._begin(piece[0])
            try:
                step = self._inflater.decompress(piece, _STEP)
            except zlib.error as error:
                raise DecodingError(f"it is not valid {self._coding}: {error}") from None
            piece = self._inflater.unconsumed_tail or self._inflater.unused_data
            # A full step may have more behind it, although all input was taken.
            more = bool(piece) or (len(step) == _STEP and not self._inflater.eof)
            yield step
            if not more:
                return

    def _begin(self, first: int) -> None:
        if self._begun and not self._inflater.eof:
            return
        if self._begun and self._coding == "deflate":
            raise DecodingError("it has more bytes after the end of its deflate data")
        wbits = _GZIP  # of gzip, members may follow one another (RFC 1952)
        if self._coding == "deflate":
            # Some servers leave out the zlib header.
            wbits = zlib.MAX_WBITS if first & 0x0F == zlib.DEFLATED else _RAW
        self._inflater = zlib.decompressobj(wbits)
        self._begun = True

    def finish(self) -> None:
        """Raise `TruncatedBodyError` if the coding has begun, but not ended."""
        if self._begun and not self._inflater.eof:
            raise TruncatedBodyError(f"its {self._coding} data is cut short")
