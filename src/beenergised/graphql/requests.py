"""The HTTP request that carries a GraphQL operation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from beenergised.graphql.endpoint import Endpoint
from beenergised.redaction import Secret
from beenergised.transport.settings import Settings
from beenergised.wire import Headers, Request


# Any: JSON.
def graphql_request(
    endpoint: Endpoint,
    settings: Settings,
    body: dict[str, Any],
    *,
    name: str,
    headers: Mapping[str, str] | None = None,
    secrets: Sequence[Secret] = (),
) -> Request:
    """The request, without authorisation. `name` is how logs and errors speak of it."""
    own = Headers(
        {
            "Accept": "application/graphql-response+json, application/json;q=0.9",
            "Content-Type": "application/json",
            "User-Agent": settings.user_agent,
        }
    )
    return Request(
        method="POST",
        url=endpoint.url,
        headers=own.merged(settings.headers).merged(headers or {}),
        content=_encoded(body),
        operation=name,
        secrets=tuple(secrets),
    )


# Any: JSON.
def _encoded(body: dict[str, Any]) -> bytes:
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text.encode()
    # Halves of a surrogate pair, such as undecodable input leaves behind, have no UTF-8. JSON can
    # write them all the same, and a password is sent exactly as given.
    return json.dumps(body, separators=(",", ":")).encode()
