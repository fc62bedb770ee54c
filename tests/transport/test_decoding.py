"""Decompression of bodies: every coding, in any pieces, a step at a time."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.messages import Headers
from beenergised.transport.decoding import (
    BodyDecoder,
    BodyTooLargeError,
    DecodingError,
    TruncatedBodyError,
)

MANY = 10_000_000
MEBIBYTE = 1024 * 1024


def raw_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-zlib.MAX_WBITS)


def two_members(data: bytes) -> bytes:
    half = len(data) // 2
    return gzip.compress(data[:half], mtime=0) + gzip.compress(data[half:], mtime=0)


#: (Content-Encoding, how to encode).
CODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("GZip", gzip.compress),
    ("gzip", two_members),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("identity", bytes),
    ("", bytes),
    ("gzip, gzip", lambda data: gzip.compress(gzip.compress(data))),
    ("deflate , identity,X-GZIP", lambda data: gzip.compress(zlib.compress(data))),
    ("gzip, deflate", lambda data: raw_deflate(gzip.compress(data))),
    ("gzip,gzip,gzip,gzip", lambda data: _often(data, 4)),
]


def _often(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = gzip.compress(data)
    return data


def decoder_of(coding: str, max_bytes: int = MANY) -> BodyDecoder:
    return BodyDecoder(Headers({"Content-Encoding": coding}), max_bytes)


def decoded(decoder: BodyDecoder, pieces: Iterable[bytes]) -> bytes:
    content = b"".join(step for piece in pieces for step in decoder.decode(piece))
    decoder.finish()
    return content


def cut_at(data: bytes, places: Iterable[int]) -> list[bytes]:
    ends = sorted({place % (len(data) + 1) for place in places} | {0, len(data)})
    return [data[start:end] for start, end in pairwise(ends)]


@pytest.mark.parametrize(("coding", "encode"), CODINGS)
@given(data=st.binary(max_size=300), places=st.lists(st.integers(0, 2000), max_size=6))
def test_body_in_any_pieces_is_decoded_whole(
    coding: str, encode: Callable[[bytes], bytes], data: bytes, places: list[int]
) -> None:
    assert decoded(decoder_of(coding), cut_at(encode(data), places)) == data


@pytest.mark.parametrize(("coding", "encode"), CODINGS)
@given(data=st.binary(min_size=1, max_size=300), place=st.integers(0, 2000))
def test_body_cut_anywhere_is_truncated(
    coding: str, encode: Callable[[bytes], bytes], data: bytes, place: int
) -> None:
    encoded = encode(data)
    if encoded == data:
        return  # HTTP itself marks the end of the body
    cut = encoded[: 1 + place % (len(encoded) - 1)]
    if encode is two_members and cut == gzip.compress(data[: len(data) // 2], mtime=0):
        return  # whole by itself
    with pytest.raises(TruncatedBodyError, match="cut short"):
        decoded(decoder_of(coding), [cut])


@pytest.mark.parametrize(("coding", "encode"), CODINGS)
@given(rest=st.binary(min_size=20, max_size=100))
def test_body_that_goes_on_after_its_end_is_refused(
    coding: str, encode: Callable[[bytes], bytes], rest: bytes
) -> None:
    encoded = encode(b"abc" * 100)
    if encoded == b"abc" * 100 or rest.startswith(b"\x1f\x8b"):
        return
    with pytest.raises(DecodingError):
        decoded(decoder_of(coding), [encoded, rest])
    with pytest.raises(DecodingError):
        decoded(decoder_of(coding), [encoded + rest])


def test_repeated_headers_are_codings_in_their_order() -> None:
    headers = Headers([("Content-Encoding", "deflate"), ("content-encoding", "gzip")])
    encoded = gzip.compress(zlib.compress(b"abc"))
    assert decoded(BodyDecoder(headers, MANY), [encoded]) == b"abc"


@pytest.mark.parametrize(
    ("coding", "words"),
    [
        ("br", r"Content-Encoding 'br', and only gzip, deflate were asked for"),
        ("zstd", "'zstd'"),
        ("gzip, br", "'br'"),
        ("gzip;q=1", "'gzip;q=1'"),
        ("x" * 1000, "'" + "x" * 40 + "'"),
        (", ".join(["gzip"] * 5), "encoded 5 times"),
    ],
)
def test_codings_that_are_not_supported_are_named(coding: str, words: str) -> None:
    with pytest.raises(DecodingError, match=words):
        decoded(decoder_of(coding), [b"abc"])


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip", "br"])
def test_no_body_has_no_coding(coding: str) -> None:
    assert decoded(decoder_of(coding), []) == b""


@pytest.mark.parametrize("body", [b"not gzip", zlib.compress(b"abc"), raw_deflate(b"abc")])
def test_body_that_is_not_its_coding_is_refused(body: bytes) -> None:
    with pytest.raises(DecodingError, match="not valid gzip"):
        decoded(decoder_of("gzip"), [body])


def test_wrong_checksum_is_refused() -> None:
    body = bytearray(gzip.compress(b"abc" * 1000))
    body[-5] ^= 1
    with pytest.raises(DecodingError, match="incorrect"):
        decoded(decoder_of("gzip"), [bytes(body)])


# --- Bombs ---


def bomb(mebibytes: int) -> bytes:
    """Return gzip data that expands to so many MiB. It has no end, which no test reaches."""
    compressor = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    head = compressor.compress(b"") + compressor.flush(zlib.Z_FULL_FLUSH)
    block = compressor.compress(bytes(MEBIBYTE)) + compressor.flush(zlib.Z_FULL_FLUSH)
    return head + block * mebibytes


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_each_step_is_small_whatever_the_body_expands_to(layers: int) -> None:
    body = bomb(16)
    for _ in range(layers - 1):
        body = gzip.compress(body)
    decoder = decoder_of(", ".join(["gzip"] * layers), max_bytes=64 * MEBIBYTE)
    sizes = [len(step) for step in decoder.decode(body)]
    assert max(sizes) <= 64 * 1024
    assert sum(sizes) == 16 * MEBIBYTE


def test_codings_between_are_limited_too() -> None:
    # What the inner coding makes of it is nothing at all.
    empty_blocks = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    block = empty_blocks.flush(zlib.Z_FULL_FLUSH)
    body = gzip.compress(block * (3 * MEBIBYTE // len(block)))
    assert len(body) < 20_000
    decoder = decoder_of("deflate, gzip", max_bytes=MEBIBYTE)
    with pytest.raises(BodyTooLargeError):
        assert b"".join(decoder.decode(body)) == b""


def test_caller_has_the_turn_although_nothing_comes_out() -> None:
    members = gzip.compress(b"") * 3000
    assert list(decoder_of("gzip").decode(members)) == [b""] * 3000
