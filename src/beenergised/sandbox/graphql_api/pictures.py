"""Small pictures, for stations and logos."""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Final

from beenergised.sandbox.world.store import Store

_WIDTH: Final = 64
_HEIGHT: Final = 48


def picture(store: Store, name: str) -> tuple[str, bytes]:
    """A picture whose colour depends on the name; there is one for every name."""
    del store
    return "picture", png(hashlib.sha256(name.encode()).digest()[:3])


def png(colour: bytes) -> bytes:
    """A PNG that fades from a colour (red, green, blue) to black.

    >>> png(b"abc")[:4]
    b'\\x89PNG'
    """
    rows = b"".join(
        b"\0" + bytes(part * (_HEIGHT - row) // _HEIGHT for part in colour) * _WIDTH
        for row in range(_HEIGHT)
    )
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
