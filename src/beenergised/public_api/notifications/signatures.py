"""Whether a notification comes from the service: its signature, and when it was sent.

Documented: `X-Signature` is HMAC-SHA256 over the raw body, and its key is the API token that made
the subscription. `X-Timestamp` is the time of sending, ISO 8601 in UTC with microseconds. Not
established: how the signature is written, so that hex and base64 are taken, after `sha256=` or
not, unless `encoding=` names one of these; and what is signed where the subscription has
`includeTimestampInSignature`, so that this can be given as `signed=`.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final, Literal, TypeAlias, cast

from beenergised._public_names import public_in
from beenergised.auth.credentials import sendable
from beenergised.base_models import read_datetime
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    SignatureHeaderError,
    SignatureMismatchError,
    TimestampHeaderError,
    TimestampOutOfToleranceError,
)
from beenergised.public_api.notifications.headers import HeaderItems, values_of
from beenergised.redaction import Secret, hides
from beenergised.validation import check_seconds, optional

#: What is signed, made of the body and of `X-Timestamp` as it arrived.
Signed: TypeAlias = Callable[[bytes, str], bytes]
#: One token, or several: the old one and the new one, while one takes the other's place.
Tokens: TypeAlias = str | Secret | Iterable[str | Secret]

#: The encoding of a signature. Other services write `sha256=` before it.
WrittenEncoding: TypeAlias = Literal["hex", "base64", "sha256=hex", "sha256=base64"]
#: The same, or any of them.
SignatureEncoding: TypeAlias = Literal["any", "hex", "base64", "sha256=hex", "sha256=base64"]

SIGNATURE_HEADER: Final = "X-Signature"
TIMESTAMP_HEADER: Final = "X-Timestamp"
DEFAULT_TOLERANCE: Final = timedelta(minutes=5)

_ENCODINGS: Final = ("hex", "base64", "sha256=hex", "sha256=base64")
_PREFIX: Final = "sha256="
_HEX = re.compile("[0-9a-fA-F]{64}")
# Of 32 bytes, in either alphabet; the sign that fills it up may be missing.
_BASE64 = re.compile("[A-Za-z0-9+/_-]{43}=?")


@public_in("beenergised.public_api.notifications")
@hides("token")
def verify(
    body: bytes,
    headers: HeaderItems,
    token: Tokens,
    tolerance: timedelta | float | None = DEFAULT_TOLERANCE,
    now: datetime | None = None,
    *,
    signed: Signed | None = None,
    encoding: SignatureEncoding = "any",
) -> None:
    """Return if the notification was signed with `token` and sent just now; raise if not.

    The window alone is no protection against replay: `X-Timestamp` is not known to be signed, so
    that whoever has recorded a notification can send it again with a new one. Drop what comes
    twice (`NotificationReceiver` does), and let handlers bear it. Nor is it known whether a retry
    has a new `X-Timestamp`: if retries are refused as too old, widen the `tolerance`.

    Args:
        body: the bytes that arrived, before anything read them. JSON that was written again is
            another text, and its signature another one.
        headers: of the request, as a mapping or as pairs, text or bytes; case does not matter.
        token: the API token that made the subscription. Several are tried, for the time in which
            one is replaced by another.
        tolerance: how far `X-Timestamp` may be from now, before or after; seconds, or a
            `timedelta`. None looks at no time.
        now: instead of this machine's clock; aware.
        signed: what is signed, from the body and `X-Timestamp` as it arrived. Needed at most for
            a subscription with `includeTimestampInSignature`, whose construction is not
            established. The default is the body alone.
        encoding: the encoding of the signature. It is not documented, so by default each of the
            four is accepted; that makes no forged signature valid.

    Raises:
        SignatureHeaderError: `X-Signature` is missing, there twice, or no signature in this
            encoding.
        SignatureMismatchError: another key, another body.
        TimestampHeaderError: `X-Timestamp` is missing, there twice, or no time.
        TimestampOutOfToleranceError: sent too long ago or too far ahead, see `.age`.
        InvalidArgumentError: an argument that cannot be right, such as a body that is text.
        ConfigurationError: the token is missing.

    >>> body = b'{"notification": "evse.changed"}'
    >>> verify(body, signed_headers(body, "token"), "token")
    >>> verify(body + b" ", signed_headers(body, "token"), "token")
    Traceback (most recent call last):
    beenergised.errors.SignatureMismatchError: X-Signature was made with another key ...
    """
    raw = _raw(body)
    keys = checked_tokens(token)
    limit = optional(check_seconds, "tolerance", tolerance)
    moment = _moment(now)
    signatures, times = values_of(headers, SIGNATURE_HEADER, TIMESTAMP_HEADER)
    found = _signature(signatures, checked_encoding(encoding))
    content = raw if signed is None else _signed_bytes(signed, raw, _only(times))
    # All of them, so that how long it takes does not tell which one it was.
    matching = [hmac.compare_digest(found, _digest(content, key)) for key in keys]
    if not any(matching):
        raise SignatureMismatchError(
            f"{SIGNATURE_HEADER} was made with another key than the token that was given, or the "
            "body was changed since: it must be verified as it arrived, before it is read."
        )
    if limit is not None:
        _check_time(_only(times), limit, moment)


@public_in("beenergised.public_api.notifications")
@hides("token")
def sign(
    body: bytes,
    token: str | Secret,
    *,
    encoding: WrittenEncoding = "hex",
    timestamp: str = "",
    signed: Signed | None = None,
) -> str:
    """The `X-Signature` of `body`, to test a receiver of one's own with.

    The encoding that the service uses is not documented. `timestamp` goes to `signed`.

    >>> sign(b"{}", "token")[:8], sign(b"{}", "token", encoding="base64")[:8]
    ('5c88aa97', 'XIiql8Qm')
    """
    raw = _raw(body)
    content = raw if signed is None else _signed_bytes(signed, raw, timestamp)
    digest = _digest(content, *checked_tokens(token))
    # The annotation promises one of them, but callers without a type checker exist.
    if encoding not in _ENCODINGS:
        raise _no_encoding(encoding, _ENCODINGS)
    prefix, _, form = encoding.rpartition("=")
    text = digest.hex() if form == "hex" else base64.b64encode(digest).decode("ascii")
    return f"{prefix}={text}" if prefix else text


@public_in("beenergised.public_api.notifications")
@hides("token")
def signed_headers(
    body: bytes,
    token: str | Secret,
    *,
    at: datetime | None = None,
    encoding: WrittenEncoding = "hex",
    signed: Signed | None = None,
) -> dict[str, str]:
    """`X-Signature` and `X-Timestamp` of `body`, sent now or `at` (aware): for tests, as `sign`."""
    timestamp = _moment(at).isoformat(timespec="microseconds").replace("+00:00", "Z")
    signature = sign(body, token, encoding=encoding, timestamp=timestamp, signed=signed)
    return {SIGNATURE_HEADER: signature, TIMESTAMP_HEADER: timestamp}


def checked_encoding(encoding: SignatureEncoding) -> SignatureEncoding:
    """Return `encoding`. Raises `InvalidArgumentError` if there is none of that name."""
    # The annotation promises one of them, but callers without a type checker exist.
    if encoding not in ("any", *_ENCODINGS):
        raise _no_encoding(encoding, ("any", *_ENCODINGS))
    return encoding


def _no_encoding(encoding: object, known: tuple[str, ...]) -> InvalidArgumentError:
    return InvalidArgumentError(
        "encoding", f"encoding is one of {', '.join(map(repr, known))}, not {encoding!r}"
    )


@hides("token")
def checked_tokens(token: Tokens) -> tuple[Secret, ...]:
    """The tokens as they can be keys. Raises `ConfigurationError` where there is none."""
    # The annotation promises them, but an environment variable may not be set.
    if isinstance(token, str | Secret):
        tokens: list[object] = [token]
    else:
        tokens = list(cast("Iterable[object]", token)) if isinstance(token, Iterable) else [token]  # pyright: ignore[reportUnnecessaryIsInstance]
    known = [each for each in tokens if isinstance(each, str | Secret)]
    if not tokens or len(known) < len(tokens):
        raise ConfigurationError(
            "token is missing: pass the API token that made the subscription, or several"
        )
    return tuple(sendable(each) for each in known)


def _digest(content: bytes, key: Secret) -> bytes:
    return hmac.digest(key.reveal().encode(), content, sha256)


def _raw(body: object) -> bytes:
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    raise InvalidArgumentError(
        "body",
        f"body is the bytes that arrived, not {type(body).__name__}: what was decoded and written "
        "again has another signature.",
    )


def _signed_bytes(signed: Signed, body: bytes, timestamp: str) -> bytes:
    content = signed(body, timestamp)
    # The annotation promises bytes, but callers without a type checker exist.
    if isinstance(content, bytes):  # pyright: ignore[reportUnnecessaryIsInstance]
        return content
    raise InvalidArgumentError(
        "signed", f"signed makes the bytes that are signed, not {type(content).__name__}"
    )


def _moment(now: datetime | None) -> datetime:
    if now is None:
        return datetime.now(UTC)
    # The annotation promises a datetime, but time.time() is near at hand.
    if not isinstance(now, datetime):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("now", f"now is an aware datetime, not {type(now).__name__}")
    if now.utcoffset() is None:
        raise InvalidArgumentError("now", f"{now.isoformat()} does not say its time zone.")
    return now.astimezone(UTC)


def _signature(values: list[str], encoding: SignatureEncoding) -> bytes:
    if not values:
        raise SignatureHeaderError(f"There is no {SIGNATURE_HEADER}: the notification is unsigned.")
    if len(values) > 1:
        raise SignatureHeaderError(f"There are {len(values)} of {SIGNATURE_HEADER}, not one.")
    bare = values[0].removeprefix(_PREFIX)
    form = f"{_PREFIX if bare != values[0] else ''}{_form(bare)}"
    if form not in _ENCODINGS:
        raise SignatureHeaderError(
            f"{SIGNATURE_HEADER} is neither hex nor base64 of 32 bytes, so no HMAC-SHA256 "
            f"({len(values[0])} characters)."
        )
    if encoding not in {"any", form}:
        raise SignatureHeaderError(
            f"{SIGNATURE_HEADER} is written as {form!r}, and {encoding!r} is set as its encoding."
        )
    if form.endswith("hex"):
        return bytes.fromhex(bare)
    text = bare.rstrip("=").replace("-", "+").replace("_", "/")
    return binascii.a2b_base64(text + "=")


def _form(text: str) -> str:
    if _HEX.fullmatch(text):
        return "hex"
    return "base64" if _BASE64.fullmatch(text) else "neither"


def _only(times: list[str]) -> str:
    if not times:
        raise TimestampHeaderError(
            f"There is no {TIMESTAMP_HEADER}, so that nothing says when it was sent."
        )
    if len(times) > 1:
        raise TimestampHeaderError(f"There are {len(times)} of {TIMESTAMP_HEADER}, not one.")
    return times[0]


def _check_time(text: str, limit: float, now: datetime) -> None:
    try:
        # A day is no time.
        sent = read_datetime(text if len(text) > len("2024-03-15") else "")
        age = (now - sent).total_seconds()
    except ValueError:
        raise TimestampHeaderError(
            f"{TIMESTAMP_HEADER} is no time in ISO 8601, such as 2024-03-15T10:15:00.123456Z."
        ) from None
    if abs(age) > limit:
        which = "old" if age > 0 else "in the future"
        raise TimestampOutOfToleranceError(
            f"The notification says it is {abs(age):.0f} s {which}, more than the {limit:g} s that "
            "are allowed. If it was just sent, look at this machine's clock.",
            age=age,
        )
