"""From an operation and its arguments to a call that can be made, for both clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlencode

from beenergised.errors import InvalidArgumentError
from beenergised.qaas_api.paths import QaasPaths
from beenergised.qaas_api.responses import Decoder, FrozenTest, Operation, says_frozen
from beenergised.redaction import redact_json
from beenergised.transport.call_factory import CallFactory, encode_json
from beenergised.transport.lifecycle import Call
from beenergised.transport.options import CallOptions, check_options
from beenergised.validation import check_text

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


@dataclass(frozen=True, slots=True, kw_only=True)
class QaasCalls(CallFactory):
    """Makes calls to the API."""

    base_url: str
    paths: QaasPaths
    is_frozen: FrozenTest = says_frozen

    def make(self, operation: Operation[T], asked: Asked, options: CallOptions) -> Call[T]:
        """The call of `operation`."""
        check_options(options)
        query = f"?{urlencode(asked.query)}" if asked.query else ""
        request = self.build_request(
            operation.method,
            f"{self.base_url}{asked.path}{query}",
            options,
            operation=operation.name,
            # Not None: the documented sample has a content type, although it only reads.
            content=b"" if asked.body is None else encode_json(asked.body),
        )
        return self.build_call(
            request,
            Decoder(operation, asked.about, self.is_frozen if asked.may_be_frozen else None),
            options,
            role=ROLE,
            repeatable=operation.repeatable,
            about=asked.about,
            variables=redact_json(dict(asked.body or {})),
        )


def checked_query(query: Mapping[str, str] | None) -> dict[str, str]:
    """`query` as it may be sent."""
    for name, value in (query or {}).items():
        # The annotation promises text, but callers without a type checker exist.
        if not isinstance(name, str) or not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError("query", f"query: {name!r} and {value!r} must be text")
        for each in (name, value):
            check_text("query", each, blank=True)
    return dict(query or {})
