"""Mocked HTTP: the only module that names the mocking library and its exceptions.

respx replaces httpcore2's pools under the library's transport. The responses that it takes, and
the requests that it shows, are those of httpx, which only tests import; errors are httpcore2's.
"""

from __future__ import annotations

import httpcore2
import httpx
import respx

Request = httpx.Request
Response = httpx.Response
ConnectError = httpcore2.ConnectError
Router = respx.MockRouter


def mock_http(*, assert_all_called: bool = True) -> respx.MockRouter:
    """Return a router for every request while its `with` block or test runs."""
    return respx.mock(using="httpcore2", assert_all_called=assert_all_called)
