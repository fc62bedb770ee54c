"""Sending notifications on, as they arrived, to another address.

The service has its answer by then: what was accepted here is this command's to deliver. So what
the target does not take is sent again a few times, and what it never took is written down whole,
never dropped.
"""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from beenergised.cli.context import Invocation
from beenergised.cli.messages import harmless, write_error_line
from beenergised.cli.output.columns import Row
from beenergised.errors import BeEnergisedError, ConfigurationError, InvalidArgumentError
from beenergised.messages import Headers, Request, Response
from beenergised.transport.clock import Clock

if TYPE_CHECKING:
    from beenergised.public_api.notifications.deliveries import Delivery
    from beenergised.transport.base import AsyncSender

#: Seconds between the attempts: there is one attempt more.
PAUSES: Final = (1.0, 2.0, 4.0, 8.0)
#: Seconds for one attempt.
ATTEMPT: Final = 5.0
#: Answers after which the same may succeed later, beside 5xx.
_LATER: Final = frozenset({408, 425, 429})
#: Headers that are of one connection, or are made anew for the next.
_NOT_PASSED_ON: Final = frozenset(
    {
        "host", "content-length", "connection", "keep-alive", "proxy-authenticate",
        "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding",
        "upgrade", "expect", "accept-encoding",
    }
)  # fmt: skip


class NotTakenError(Exception):
    """The target did not take it: the receiver is to take it for new when it comes again."""


class Undelivered:
    """Where what could not be delivered goes: a file, or standard error; a line of JSON each."""

    def __init__(self, invocation: Invocation, path: Path | None) -> None:
        self._invocation = invocation
        self._path = path.expanduser() if path is not None else None
        self.count = 0

    def check(self) -> None:
        """Raise `ConfigurationError` if the file cannot be written."""
        if self._path is None:
            return
        try:
            self._append(self._path, b"")
        except OSError as error:
            raise ConfigurationError(f"--undelivered {self._path}: {error.strerror}.") from None

    def keep(self, delivery: Delivery) -> None:
        """Write it down whole: when it came, its headers, and its body to the byte."""
        self.count += 1
        # In ASCII: no terminal is told anything, and no byte of the body becomes another.
        line = json.dumps({"undelivered": _whole(delivery)})
        if self._path is not None:
            try:
                self._append(self._path, f"{line}\n".encode())
            except OSError as error:
                self._invocation.notice(f"{self._path}: {error.strerror}. So it is written here.")
            else:
                self._invocation.notice(f"{delivery.type} was not delivered: see {self._path}.")
                return
        write_error_line(line)

    @staticmethod
    def _append(path: Path, content: bytes) -> None:
        # Readable by nobody else: it may say where somebody charges.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        with os.fdopen(os.open(path, flags, 0o600), "ab") as file:
            file.write(content)


@dataclass(slots=True)
class Forwarder:
    """Sends deliveries on, one after the other."""

    invocation: Invocation
    url: str
    sender: AsyncSender
    undelivered: Undelivered
    clock: Clock

    async def forward(self, delivery: Delivery) -> None:
        """Send it on until it is taken. Raises `NotTakenError` once it is written down instead."""
        said = ""
        for pause in (*PAUSES, None):
            answer, said, may_help = await self._attempt(delivery)
            if answer is not None:
                return
            if pause is None or not may_help:
                break
            self.invocation.notice(f"{said} It is sent again in {pause:g} s.")
            await self.clock.asleep(pause)
        self.invocation.notice(f"{said} It is not sent again.")
        self.undelivered.keep(delivery)
        raise NotTakenError(said)

    async def _attempt(self, delivery: Delivery) -> tuple[Response | None, str, bool]:
        """The answer that took it; else what is to be said, and whether another try may help."""
        began = self.clock.monotonic()
        try:
            answer = await self.sender.send(_request(self.url, delivery), ATTEMPT)
        except BeEnergisedError as error:
            return None, f"{delivery.type} was not forwarded. {error.message}", True
        if 200 <= answer.status < 300:
            self._tell(delivery, answer.status, self.clock.monotonic() - began)
            return answer, "", False
        said = f"{place_of(self.url)} answered HTTP {answer.status} to {delivery.type}."
        return None, said, answer.status >= 500 or answer.status in _LATER

    def _tell(self, delivery: Delivery, status: int, seconds: float) -> None:
        if self.invocation.wants_json:
            facts: Row = {
                "notification": delivery.type, "status": status, "seconds": round(seconds, 3)
            }  # fmt: skip
            write_error_line(json.dumps({"forwarded": facts}, ensure_ascii=False))
            return
        write_error_line(
            harmless(f"          HTTP {status} of {place_of(self.url)} in {seconds * 1000:.0f} ms")
        )


def place_of(url: str) -> str:
    """The address without what may be secret in it.

    >>> place_of("https://name:word@example.com/hook?secret=1")
    'https://example.com/hook'
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"


def checked_address(
    text: str, option: str = "forward-to", example: str = "http://localhost:8000/hook"
) -> str:
    """`text`, if it is an address to send to. Raises `InvalidArgumentError`, without it: some put
    a secret in it.
    """
    try:
        parts = urlsplit(text)
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        is_one = False
    if not is_one:
        raise InvalidArgumentError(option, f"--{option} is an address such as {example}.")
    return text


def _request(url: str, delivery: Delivery) -> Request:
    passed_on = {
        name: value for name, value in delivery.headers.items() if name not in _NOT_PASSED_ON
    }
    return Request("POST", url, Headers(passed_on), delivery.body, place_of(url))


def _whole(delivery: Delivery) -> Row:
    try:
        body = {"body": delivery.body.decode("utf-8")}
    except UnicodeDecodeError:
        body = {"body_base64": base64.b64encode(delivery.body).decode("ascii")}
    return {
        "received_at": delivery.received_at.isoformat(),
        "headers": dict(delivery.headers),
        **body,
    }
