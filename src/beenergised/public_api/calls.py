"""From what is asked to a call that can be made, for both clients."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar, cast

from beenergised.auth.credentials import sendable
from beenergised.errors import ConfigurationError
from beenergised.messages import Request, Response
from beenergised.public_api.arguments import Asked
from beenergised.public_api.queries import Pairs, QueryStyle, written
from beenergised.public_api.responses import Decoder, ListDecoder, Listing
from beenergised.redaction import REDACTED, Secret, redact_json
from beenergised.transport.call_factory import CallFactory, encode_json
from beenergised.transport.lifecycle import Call

T = TypeVar("T")

#: The one role there is: the admin that the token belongs to.
ROLE = "admin"


#: What opens something to whoever knows it, or is an account's, under the service's names. Other
#: secrets are known everywhere, by `redaction`. Numbers of cards stay: they tell cards apart.
_SECRET_NAMES: Final = frozenset({"pin", "locationPin", "sharingCode", "bankAccountNumber"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicApiCalls(CallFactory):
    """Makes calls to one tenant's API. Every address begins with `origin`."""

    origin: str
    style: QueryStyle = field(default_factory=QueryStyle)

    # Any: the model of the operation, which the caller's annotation names.
    def make(self, asked: Asked) -> Call[Any]:
        """The call that answers one thing, or nothing."""
        return self.call(asked, Decoder(asked.endpoint, asked.about))

    def page(self, asked: Asked, paging: Pairs) -> Call[Listing]:
        """The call of one page of a list."""
        decode = ListDecoder(asked.endpoint.name, asked.about)
        return self.call(asked, decode, paging)

    def call(
        self, asked: Asked, decode: Callable[[Response], T], paging: Pairs | None = None
    ) -> Call[T]:
        """The call whose answer `decode` reads."""
        shown = replace(asked, query=_without_codes(asked.query), body=_hidden(asked.body))
        return self.build_call(
            self._request(asked, paging),
            decode,
            asked.options,
            role=ROLE,
            repeatable=asked.endpoint.method == "GET",
            about=asked.about,
            variables=redact_json({"path": asked.path, "body": shown.body}),
            shown=lambda: self._request(shown, paging),
        )

    def _request(self, asked: Asked, paging: Pairs | None) -> Request:
        return self.build_request(
            asked.endpoint.method,
            f"{self.origin}{asked.path}{written([*asked.query, *(paging or [])])}",
            asked.options,
            operation=asked.endpoint.name,
            content=encode_json(asked.body) if asked.has_body else None,
        )


# Any: JSON, before and after.
def _hidden(value: Any) -> Any:
    """A body as it may be shown."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {
            name: REDACTED if name in _SECRET_NAMES and each is not None else _hidden(each)
            for name, each in members.items()
        }
    return [_hidden(each) for each in cast("list[Any]", value)] if _is_list(value) else value


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _without_codes(query: Pairs) -> Pairs:
    return [
        (name, REDACTED if _SECRET_NAMES & set(re.split(r"[\[\]]", name)) else value)
        for name, value in query
    ]


def checked_token(token: str | Secret) -> Secret:
    """The token, as it can be sent. Raises `ConfigurationError` where there is none."""
    # The annotation promises one, but an environment variable may not be set.
    if not isinstance(token, str | Secret):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(
            "token is missing: pass one from the back office, under API Access Tokens"
        )
    return sendable(token)
