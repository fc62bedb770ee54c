"""Every request of the tests is validated against openapi/public-api.yaml by openapi-core."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from tests.public_api_generation import document as generation
from werkzeug.datastructures import Headers, ImmutableMultiDict

from beenergised.messages import Request


@cache
def document() -> dict[str, Any]:
    return {**generation.document(), "servers": [{"url": "https://tenant.example.com"}]}


@cache
def _openapi() -> OpenAPI:
    # That the document is one is tested elsewhere, and takes seconds.
    return OpenAPI.from_dict(document(), Config(spec_validator_cls=None))


class _Asked:
    """A request as openapi-core wants to see it."""

    def __init__(self, request: Request) -> None:
        parts = urlsplit(request.url)
        self.host_url = f"{parts.scheme}://{parts.netloc}"
        self.path = parts.path
        self.method = request.method.lower()
        self.body = request.content or None
        self.content_type = request.headers.get("content-type", "")
        query = ImmutableMultiDict(parse_qsl(parts.query, keep_blank_values=True))
        headers = Headers(list(request.headers.items()))
        self.parameters = RequestParameters(query=query, header=headers)


#: What was held against the document and found to be right: a twin asks the same once more.
_right: set[tuple[object, ...]] = set()


def check(request: Request) -> None:
    """Raise if `request` is none of the document, or has what the document does not name."""
    key = (request.method, request.url, tuple(request.headers.items()), request.content)
    if key not in _right:
        _check(request)
        _right.add(key)


def _check(request: Request) -> None:
    asked = _Asked(request)
    with warnings.catch_warnings():
        # An empty cursor is sent on purpose, and what allows it is deprecated.
        warnings.filterwarnings("ignore", "Use of allowEmptyValue", DeprecationWarning)
        result = _openapi().unmarshal_request(asked)
    result.raise_for_errors()
    names = set(asked.parameters.query)
    unknown = names - set(result.parameters.query)
    assert not unknown, f"{request.operation} sent {sorted(unknown)}: not in the document"
    assert request.headers.get("authorization", "").startswith("Bearer ")
