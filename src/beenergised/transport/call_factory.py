"""From the settings of a client and the options of a call to a request and a call."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, TypeVar

from beenergised.messages import Headers, Request, Response
from beenergised.redaction import Secret
from beenergised.times import LOCAL
from beenergised.transport.hooks import Hook
from beenergised.transport.lifecycle import Call
from beenergised.transport.options import CallOptions
from beenergised.transport.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFactory:
    """Builds the requests and calls of one client. Each API has a subclass.

    timezone: of dates and times that callers pass without one.
    """

    settings: Settings
    timezone: tzinfo = LOCAL

    def build_request(
        self,
        method: str,
        url: str,
        options: CallOptions,
        *,
        operation: str,
        content: bytes | None = None,
        accept: str = "application/json",
        secrets: Sequence[Secret] = (),
    ) -> Request:
        """Return a request without authorisation. `content` is JSON; None sends no type of it."""
        own = {"Accept": accept, "User-Agent": self.settings.user_agent}
        if content is not None:
            own["Content-Type"] = "application/json"
        headers = Headers(own).merged(self.settings.headers)
        return Request(
            method=method,
            url=url,
            headers=headers.merged(options.get("headers") or {}),
            content=content or b"",
            operation=operation,
            secrets=tuple(secrets),
        )

    # Any: the variables are JSON.
    def build_call(
        self,
        request: Request,
        decode: Callable[[Response], T],
        options: CallOptions,
        *,
        role: str,
        repeatable: bool,
        about: str,
        variables: dict[str, Any],
        hooks: Sequence[Hook] | None = None,
        shown: Callable[[], Request] | None = None,
    ) -> Call[T]:
        """Return the call of `request`, limited by `options`, otherwise by the settings.

        `hooks` replaces those of the settings. For the other arguments, see `Call`.
        """
        settings = self.settings
        return Call(
            request=request,
            decode=decode,
            retry=settings.retry,
            role=role,
            repeatable=repeatable,
            timeout=options.get("timeout") or settings.timeout,
            attempt_timeout=options.get("attempt_timeout") or settings.attempt_timeout,
            hooks=settings.hooks if hooks is None else hooks,
            about=about,
            variables=variables,
            shown=shown,
        )


# Any: JSON.
def encode_json(body: Any) -> bytes:
    r"""Return `body` as JSON without spaces.

    >>> encode_json({"city": "Köln"}).decode(), encode_json("half a pair: \ud83d")
    ('{"city":"Köln"}', b'"half a pair: \\ud83d"')
    """
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text.encode()
    # Halves of a surrogate pair, such as undecodable input leaves behind, have no UTF-8. JSON can
    # write them all the same, and a password is sent exactly as given.
    return json.dumps(body, separators=(",", ":")).encode()
