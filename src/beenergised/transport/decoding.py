"""Decompression of response bodies, bounded while it happens."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from beenergised.wire import Headers

# More than this are of no use to an honest service.
_MOST_CODINGS = 4
# Bytes that one step may decompress to.
_STEP = 64 * 1024
_ZLIB_OR_GZIP = zlib.MAX_WBITS | 32


class DecodingError(Exception):
    """The body is not what its `Content-Encoding` says."""


class BodyTooLargeError(Exception):
    """The body, or what one of its codings decompresses to, has more bytes than allowed."""


class BodyDecoder:
    """Decompresses a body piece by piece.

    headers: of the response; its `Content-Encoding` names the codings.
    max_bytes: the most that the body, and each coding of it, may decompress to.
    """

    def __init__(self, headers: Headers, max_bytes: int) -> None:
        codings = [
            coding
            for name in headers.get("content-encoding", "").split(",")
            if (coding := name.strip().lower()) not in ("", "identity")
        ]
        if len(codings) > _MOST_CODINGS:
            raise DecodingError(f"it has {len(codings)} codings")
        self._layers: Sequence[_Layer] = [_Layer(coding, max_bytes) for coding in reversed(codings)]
        self._left = max_bytes

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """Yield what `piece` decompresses to, in steps of at most 64 kB for each coding.

        Raises `DecodingError` and `BodyTooLargeError`.
        """
        return self._through(0, piece)

    def _through(self, number: int, piece: bytes) -> Iterator[bytes]:
        if number == len(self._layers):
            self._left -= len(piece)
            if self._left < 0:
                raise BodyTooLargeError
            yield piece
            return
        for step in self._layers[number].decode(piece):
            yield from self._through(number + 1, step)

    def finish(self) -> None:
        """Raise `DecodingError` if the body ended in the middle of a coding."""
        for layer in self._layers:
            layer.finish()


class _Layer:
    """One coding."""

    def __init__(self, coding: str, max_bytes: int) -> None:
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise DecodingError(f"its coding {coding[:40]!r} is not supported")
        self._coding = coding
        self._left = max_bytes
        self._begun = False
        self._decompressor = zlib.decompressobj(_ZLIB_OR_GZIP)

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """Yield what `piece` decompresses to, a step at a time."""
        if not self._begun and piece:
            self._begun = True
            if self._coding == "deflate" and (piece[0] & 0x0F) != zlib.DEFLATED:
                # Some servers leave out the zlib header.
                self._decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
        more = bool(piece)
        while more:
            if self._decompressor.eof:
                raise DecodingError("it goes on after its end")
            try:
                step = self._decompressor.decompress(piece, _STEP)
            except zlib.error as error:
                raise DecodingError(str(error)) from None
            self._left -= len(step)
            if self._left < 0:
                raise BodyTooLargeError
            piece = self._decompressor.unconsumed_tail or self._decompressor.unused_data
            # A full step may have more behind it, although all input was taken.
            more = bool(piece) or (len(step) == _STEP and not self._decompressor.eof)
            if step:
                yield step

    def finish(self) -> None:
        if self._begun and not self._decompressor.eof:
            raise DecodingError("it is cut short")
