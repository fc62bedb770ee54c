"""Requests, answers and headers as plain data that hides its secrets."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.messages import Headers, Request, Response, preview
from beenergised.redaction import Secret

REQUEST = Request(
    "POST",
    "https://h.invalid/graphql/?psk=hush-hush",
    Headers({"Authorization": "Bearer hush-hush", "X-Language": "de"}),
    b'{"password": "hush-hush", "echo": "known", "q": "\xc3\xa4"}',
    "initSession",
    (Secret("known"),),
)
RESPONSE = Response(
    200,
    Headers({"Set-Cookie": "hush-hush", "X-Echo": "known"}),
    b'{"sessionToken": "hush-hush", "echo": "known", "ok": true}',
    "https://h.invalid/?token=hush-hush",
    "me",
    0.1234,
    2.0,
    2,
    (Secret("known"),),
)


# --- Headers ---


def test_names_of_headers_have_no_case() -> None:
    headers = Headers({"Content-Type": "a"})
    assert headers["CONTENT-TYPE"] == "a"
    assert "content-Type" in headers
    assert 7 not in headers
    assert (list(headers), len(headers)) == (["content-type"], 1)
    with pytest.raises(KeyError):
        headers["absent"]


def test_repeated_headers_are_joined() -> None:
    assert Headers([("A", "1"), ("a", "2"), ("b", "3")]) == {"a": "1, 2", "b": "3"}


def test_merging_replaces_whatever_the_case() -> None:
    headers = Headers({"A": "1", "B": "2"})
    assert headers.merged({"a": "3"}) == {"a": "3", "b": "2"}
    assert headers == {"a": "1", "b": "2"}
    assert Headers(headers) == headers


def test_headers_show_and_pickle_without_secrets() -> None:
    headers = Headers({"Authorization": "hush-hush", "X-Any": "Bearer hush-hush", "X-A": "known"})
    assert "hush-hush" not in f"{headers!r} {pickle.dumps(headers)!r}"
    assert headers.redacted([Secret("known")])["x-a"] == "[redacted]"
    assert pickle.loads(pickle.dumps(headers))["x-a"] == "known"  # noqa: S301 - our own


# --- Requests and answers ---


def test_a_request_is_read_as_text_and_json() -> None:
    assert REQUEST.json()["q"] == "ä"
    assert REQUEST.text.endswith('"ä"}')
    assert Request("GET", "https://h.invalid/", content=b"\xff").text == "\ufffd"


def test_more_headers_bring_their_secrets() -> None:
    more = REQUEST.with_headers({"X-Token": "other"}, Secret("other"))
    assert more.headers["x-token"] == "other"
    assert more.secrets == (Secret("known"), Secret("other"))
    assert "x-token" not in REQUEST.headers


@pytest.mark.parametrize("thing", [REQUEST, RESPONSE], ids=["request", "response"])
def test_no_form_shows_a_secret(thing: Request | Response) -> None:
    shown = thing.redacted()
    back = pickle.loads(pickle.dumps(thing))  # noqa: S301 - our own
    forms = repr(thing) + repr(shown) + repr(pickle.dumps(thing))
    for form in (shown, back):
        forms += f"{form.url}{dict(form.headers)}{form.text}{form.operation}"
    assert "hush-hush" not in forms
    assert "known" not in forms
    assert back == shown
    assert shown.secrets == ()


def test_a_request_without_body_stays_without() -> None:
    request = Request("GET", "https://h.invalid/")
    assert request.redacted() == request
    assert repr(request) == "<Request GET https://h.invalid/  0 bytes>"


def test_an_answer_tells_what_happened() -> None:
    assert repr(RESPONSE) == "<Response 200 me 58 bytes, 0.123 s, 2 attempts>"
    assert repr(Response(204)) == "<Response 204 0 bytes, 0.000 s, 1 attempt>"
    assert RESPONSE.json()["ok"] is True
    assert "hush-hush" in RESPONSE.text
    assert "hush-hush" not in RESPONSE.body
    with pytest.raises(ValueError, match="Expecting value"):
        Response(200, content=b"<html>").json()


@pytest.mark.parametrize(
    "thing", [REQUEST, RESPONSE, REQUEST.headers], ids=lambda x: type(x).__name__
)
def test_a_copy_is_the_thing_itself_and_not_its_redacted_form(thing: Any) -> None:
    assert copy.copy(thing) is thing
    assert copy.deepcopy(thing) is thing
    assert copy.deepcopy([thing])[0] is thing


def test_they_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        REQUEST.url = "https://elsewhere.invalid/"  # type: ignore[misc]


# --- Previews ---


def test_a_preview_is_one_short_line() -> None:
    assert preview(Response(500, content=b"a\n  b\t c")) == "a b c"
    assert preview(Response(500)) == ""
    long = preview(Response(500, content=b"x" * 500))
    assert (len(long), long[-1]) == (120, "…")


@given(at=st.integers(0, 200), limit=st.integers(2, 60))
def test_a_preview_never_cuts_a_secret_into_view(at: int, limit: int) -> None:
    secret = "zq-secret-zq"
    body = ("x" * at + secret + "y" * 100).encode()
    shown = preview(Response(500, content=body, secrets=(Secret(secret),)), limit)
    assert "zq" not in shown
