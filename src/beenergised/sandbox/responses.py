"""Answers, put together: JSON, a page, nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from http import HTTPStatus

from beenergised.sandbox.faults import Fault
from beenergised.wire import Headers, Response


# object: any JSON that an endpoint answers with.
def json_response(status: int, body: object, content_type: str = "application/json") -> Response:
    """A body in JSON."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return response(status, f"{content_type}; charset=utf-8", content)


def html_response(status: int, html: str) -> Response:
    """A page for a browser."""
    return response(status, "text/html; charset=utf-8", html.encode())


def empty_response(status: int, **headers: str) -> Response:
    """A status without a body."""
    length = {} if status == 204 else {"Content-Length": "0"}
    return Response(status, Headers({**length, **headers}))


def busy_page(status: int) -> Response:
    """What a proxy or a service under maintenance says instead of an answer."""
    content = b"<!doctype html>\n<html><head><title>Be right back</title></head>\n<body>"
    content += b"<h1>We are busy updating our service.</h1></body></html>\n"
    return response(status, "text/html; charset=utf-8", content)


def response(status: int, content_type: str, content: bytes) -> Response:
    """Any body."""
    headers = Headers({"Content-Type": content_type, "Content-Length": str(len(content))})
    return Response(status, headers, content)


def with_retry_after(response: Response, fault: Fault) -> Response:
    """`response` with the header that the fault asks for."""
    if "retry_after" not in fault.options:
        return response
    headers = response.headers.merged({"Retry-After": fault.text("retry_after", "")})
    return replace(response, headers=headers)


def phrase_of(status: int) -> str:
    """The words of a status; `http.HTTPStatus` does not know every number that exists.

    >>> phrase_of(503), phrase_of(599)
    ('Service Unavailable', 'Failed')
    """
    return next((each.phrase for each in tuple(HTTPStatus) if each == status), "Failed")
