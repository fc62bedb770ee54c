"""Whether a notification in a file comes from the service."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from beenergised.cli.api.client import read_api_target
from beenergised.cli.context import Invocation
from beenergised.cli.notifications.columns import about
from beenergised.cli.output.columns import Row, local_time_with_zone, shown
from beenergised.cli.times import time_span
from beenergised.errors import InvalidArgumentError, NotLoggedInError
from beenergised.redaction import Secret

if TYPE_CHECKING:
    from beenergised.public_api.notifications.signatures import SignatureEncoding


@dataclass(frozen=True, slots=True)
class Claimed:
    """A notification as somebody has it: the body's file, and what its headers were."""

    body: str
    signature: str | None
    timestamp: str | None
    headers: Path | None

    def pairs(self) -> list[tuple[str, str]]:
        """The headers. Raises `InvalidArgumentError`."""
        singles = {"X-Signature": self.signature, "X-Timestamp": self.timestamp}
        pairs = [(name, value) for name, value in singles.items() if value is not None]
        if self.headers is None:
            if self.signature is None:
                raise InvalidArgumentError(
                    "signature", "What was X-Signature? Pass --signature, or --headers FILE."
                )
            return pairs
        if pairs:
            raise InvalidArgumentError(
                "headers", "--headers and --signature or --timestamp exclude each other."
            )
        return _header_lines(_text_of(self.headers))

    def content(self) -> bytes:
        """The body, to the byte. Raises `InvalidArgumentError`."""
        if self.body == "-":
            return sys.stdin.buffer.read()
        try:
            return Path(self.body).expanduser().read_bytes()
        except OSError as error:
            raise InvalidArgumentError("body", f"{self.body}: {error.strerror}.") from None


def verify_file(
    invocation: Invocation,
    claimed: Claimed,
    token_file: str | None,
    *,
    tolerance: str | None,
    any_time: bool,
    encoding: str,
) -> None:
    """Print what it is; raise what `verify` does if it is not to be trusted."""
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.public_api.notifications.payloads import parse_notification
    from beenergised.public_api.notifications.signatures import verify

    limit = tolerance_of(tolerance)
    if any_time and tolerance is not None:
        raise InvalidArgumentError("any-time", "--any-time and --tolerance exclude each other.")
    headers = claimed.pairs()
    token = token_of(invocation, token_file)
    body = claimed.content()
    verify(body, headers, token, None if any_time else limit, encoding=encoding_of(encoding))
    found = parse_notification(body)
    row = _row(as_row(found), headers)
    write_record(invocation, row, _lines(row), ("verified", "notification", "about", "sent_at"))
    tell_drift(invocation, len(found.drift))


def tolerance_of(text: str | None) -> float:
    """The seconds of --tolerance. Raises `InvalidArgumentError`."""
    return time_span("tolerance", text or "5m").total_seconds()


def encoding_of(text: str) -> SignatureEncoding:
    """The value of --signature-encoding. Raises `InvalidArgumentError`."""
    from beenergised.public_api.notifications.signatures import checked_encoding

    return checked_encoding(cast("SignatureEncoding", text))


def token_of(invocation: Invocation, token_file: str | None) -> Secret:
    """The key of signatures: the token as for `api`, in the sandbox its own.

    Raises `NotLoggedInError` where there is none.
    """
    target = read_api_target(invocation, None, token_file)
    if target.token is not None:
        return target.token
    if target.is_sandbox:
        from beenergised.sandbox import DEMO_API_TOKEN

        return Secret(DEMO_API_TOKEN)
    raise NotLoggedInError(
        "There is no token to verify with: set BEENERGISED_API_TOKEN, or pass --token-file. It is "
        "the one that made the subscription."
    )


def _row(notification: Row, headers: list[tuple[str, str]]) -> Row:
    sent_at = next((value for name, value in headers if name.lower() == "x-timestamp"), None)
    return {
        "verified": True,
        "notification": notification.get("notification"),
        "about": about(notification),
        "sent_at": sent_at,
        "payload": notification,
    }


def _lines(row: Row) -> list[tuple[str, str]]:
    return [
        ("Verified", "it was signed with this token"),
        ("Type", shown(row["notification"])),
        ("About", shown(row["about"])),
        ("Sent", local_time_with_zone(row["sent_at"], seconds=True)),
    ]


def _text_of(path: Path) -> str:
    try:
        return path.expanduser().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError("headers", f"--headers: {path}: {error}.") from None


def _header_lines(text: str) -> list[tuple[str, str]]:
    """Headers as JSON, or a line each; what is no header, such as the first line, is left out."""
    if text.lstrip().startswith("{"):
        try:
            read: object = json.loads(text)
        except ValueError as error:
            raise InvalidArgumentError("headers", f"--headers is not JSON: {error}.") from None
        # Any: JSON. A header that came twice may be a list.
        members = cast("dict[str, Any]", read)
        pairs: list[tuple[str, str]] = []
        for name, value in members.items():
            values = cast("list[object]", value) if isinstance(value, list) else [value]
            pairs += [(name, str(each)) for each in values]
        return pairs
    lines = [line.partition(":") for line in text.splitlines()]
    return [
        (name.strip(), value.strip())
        for name, colon, value in lines
        if colon and name.strip() and " " not in name.strip()
    ]
