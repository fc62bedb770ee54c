"""From an operation and its arguments to a call that can be made, for both clients."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any, TypeVar
from urllib.parse import urlencode

from beenergised.errors import InvalidArgumentError
from beenergised.models import LOCAL
from beenergised.qaas.answers import Decoder, FrozenTest, Operation, says_frozen
from beenergised.qaas.arguments import text
from beenergised.qaas.paths import QaasPaths
from beenergised.redaction import redact_json
from beenergised.transport.call import Call
from beenergised.transport.options import CallOptions, check_options
from beenergised.transport.settings import Settings
from beenergised.wire import Headers, Request

T = TypeVar("T")

#: The one role there is: a user of the account.
ROLE = "user"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one call asks for: where, with what, and how an error speaks of it.

    body: JSON to send; none for reading.
    query: sent after the path.
    """

    path: str
    about: str = ""
    # Any: JSON.
    body: Mapping[str, Any] | None = None
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    may_be_frozen: bool = False


@dataclass(frozen=True, slots=True)
class QaasCalls:
    """Makes calls to the API."""

    base_url: str
    settings: Settings
    paths: QaasPaths
    is_frozen: FrozenTest = says_frozen
    timezone: tzinfo = LOCAL

    def make(self, operation: Operation[T], asked: Asked, options: CallOptions) -> Call[T]:
        """The call of `operation`."""
        check_options(options)
        settings = self.settings
        frozen = self.is_frozen if asked.may_be_frozen else None
        return Call(
            request=self._request(operation, asked, options),
            decode=Decoder(operation, asked.about, frozen),
            retry=settings.retry,
            role=ROLE,
            repeatable=operation.repeatable,
            timeout=options.get("timeout") or settings.timeout,
            attempt_timeout=options.get("attempt_timeout") or settings.attempt_timeout,
            hooks=settings.hooks,
            about=asked.about,
            variables=redact_json(dict(asked.body or {})),
        )

    def _request(self, operation: Operation[T], asked: Asked, options: CallOptions) -> Request:
        headers = Headers(
            {
                # Both are in the documented sample, which only reads.
                "Accept": "application/json",
                "Content-Type": "application/json",
                "User-Agent": self.settings.user_agent,
            }
        )
        query = f"?{urlencode(asked.query)}" if asked.query else ""
        return Request(
            method=operation.method,
            url=f"{self.base_url}{asked.path}{query}",
            headers=headers.merged(self.settings.headers).merged(options.get("headers") or {}),
            content=_encoded(asked.body),
            operation=operation.name,
        )


def checked_query(query: Mapping[str, str] | None) -> dict[str, str]:
    """`query` as it may be sent."""
    for name, value in (query or {}).items():
        # The annotation promises text, but callers without a type checker exist.
        if not isinstance(name, str) or not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError("query", f"query: {name!r} and {value!r} must be text")
        for each in (name, value):
            text("query", each, required=False)
    return dict(query or {})


# Any: JSON.
def _encoded(body: Mapping[str, Any] | None) -> bytes:
    if body is None:
        return b""
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()
