"""What a notification is signed with.

Documented: `X-Signature` is an HMAC-SHA256 over the raw body, its key the access token that made
the subscription; `X-Timestamp` is in UTC, with microseconds. Whether the former is written in hex
or in base64, and with `sha256=` before it, is not known, nor whether the latter is part of what is
signed: here it is not.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from typing import Literal

Encoding = Literal["hex", "base64", "sha256=hex", "sha256=base64"]


def signature(body: bytes, token: str, encoding: Encoding = "hex") -> str:
    """The value of `X-Signature`.

    >>> signature(b"{}", "key")[:16]
    'a777724d943eb48d'
    >>> signature(b"{}", "key", "base64")[-5:]
    'fMDI='
    """
    digest = hmac.new(token.encode(), body, hashlib.sha256).digest()
    prefix, _, form = encoding.rpartition("=")
    text = digest.hex() if form == "hex" else base64.b64encode(digest).decode()
    return f"{prefix}={text}" if prefix else text


def timestamp(seconds: float) -> str:
    """The value of `X-Timestamp`, for a time in seconds since 1970.

    >>> timestamp(1767323045.25)
    '2026-01-02T03:04:05.250000Z'
    """
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
