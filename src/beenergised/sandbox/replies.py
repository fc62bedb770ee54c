"""Responses of the sandbox that are not an operation's result."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from beenergised.messages import Headers, Response
from beenergised.sandbox.faults import Fault


class ReplyError(Exception):
    """Ends the handling of a request with this response."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class AnswerLostError(Exception):
    """What was asked for was done, and the connection breaks before the answer."""


def reply(status: int, content_type: str, content: bytes) -> Response:
    """A response with a body of some type."""
    headers = Headers({"Content-Type": content_type, "Content-Length": str(len(content))})
    return Response(status, headers, content)


def with_headers(response: Response, **headers: str) -> Response:
    """The same response with more headers; `_` stands for `-` in their names."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return replace(response, headers=response.headers.merged(given))


# object: any JSON that an endpoint answers with.
def json_reply(status: int, body: object, content_type: str = "application/json") -> Response:
    """A response with JSON."""
    try:
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can express
        content = json.dumps(body, separators=(",", ":")).encode()
    return reply(status, f"{content_type}; charset=utf-8", content)


def page_reply(status: int, html: str) -> Response:
    """A page for a browser."""
    return reply(status, "text/html; charset=utf-8", html.encode())


def empty_reply(status: int, **headers: str) -> Response:
    """A status without a body."""
    length = {} if status == 204 else {"Content-Length": "0"}
    return Response(status, Headers({**length, **headers}))


def errors_reply(status: int, message: str, code: str | None = None) -> Response:
    """A response in the form of GraphQL errors."""
    error: dict[str, Any] = {"message": message}
    if code:
        error["extensions"] = {"code": code}
    return json_reply(status, {"errors": [error]})


def html_reply(status: int) -> Response:
    """The page that a proxy may show while the service is away."""
    content = b"<!doctype html>\n<html><head><title>Be right back</title></head>\n<body>"
    content += b"<h1>We are busy updating our service.</h1></body></html>\n"
    return reply(status, "text/html; charset=utf-8", content)


def http_failure(fault: Fault) -> Response:
    """The response of a fault that is an HTTP status."""
    status = int(fault.kind)
    body = {"message": phrase_of(status), "statusCode": status}
    return with_retry_after(json_reply(status, body), fault)


def with_retry_after(response: Response, fault: Fault) -> Response:
    """`response` with the header that the fault asks for."""
    if "retry_after" not in fault.options:
        return response
    return with_headers(response, Retry_After=fault.text("retry_after", ""))


def phrase_of(status: int) -> str:
    """The words of a status; `http.HTTPStatus` does not know every number that exists.

    >>> phrase_of(503), phrase_of(599)
    ('Service Unavailable', 'Failed')
    """
    known: Iterable[HTTPStatus] = HTTPStatus
    return next((each.phrase for each in known if each == status), "Failed")
