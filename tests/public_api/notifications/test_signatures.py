"""Whether a notification comes from the service, and was sent just now."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import pickle
from collections.abc import Callable
from datetime import timedelta
from email.message import Message
from typing import Any

import httpx2
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from starlette.datastructures import Headers as StarletteHeaders
from tests.public_api.notifications.support import NOW, TOKEN, body

from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    NotificationNotTrustedError,
    SignatureHeaderError,
    SignatureMismatchError,
    TimestampHeaderError,
    TimestampOutOfToleranceError,
)
from beenergised.messages import Headers
from beenergised.public_api.notifications import sign, signed_headers, verify
from beenergised.redaction import Secret

BODY = body()
TIME = "2024-03-15T10:15:00.000000Z"
TOKENS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=40)
ENCODINGS = st.sampled_from(["hex", "HEX", "base64", "base64 without its end", "base64 for links"])


def written(digest: bytes, encoding: str) -> str:
    """By hand: what verifies is not to be tested with what it shares."""
    text = base64.b64encode(digest).decode()
    return {
        "hex": digest.hex(),
        "HEX": digest.hex().upper(),
        "base64": text,
        "base64 without its end": text.rstrip("="),
        "base64 for links": base64.urlsafe_b64encode(digest).decode(),
    }[encoding]


def signature(content: bytes, token: str, encoding: str = "hex") -> str:
    return written(hmac.new(token.encode(), content, hashlib.sha256).digest(), encoding)


def headers(content: bytes = BODY, token: str = TOKEN, time: str = TIME) -> dict[str, str]:
    return {"X-Signature": signature(content, token), "X-Timestamp": time}


# --- The signature


@given(st.binary(max_size=200), TOKENS, ENCODINGS)
def test_what_was_signed_with_the_token_is_trusted_however_that_is_written(
    content: bytes, token: str, encoding: str
) -> None:
    given = {"X-Signature": signature(content, token, encoding), "X-Timestamp": TIME}
    verify(content, given, token, now=NOW)
    verify(content, given, Secret(token), now=NOW)


@given(st.binary(min_size=1, max_size=200), st.data(), ENCODINGS)
def test_one_changed_byte_is_noticed(content: bytes, data: st.DataObject, encoding: str) -> None:
    place = data.draw(st.integers(0, len(content) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda value: value != content[place]))
    changed = content[:place] + bytes([other]) + content[place + 1 :]
    given = {"X-Signature": signature(content, TOKEN, encoding), "X-Timestamp": TIME}
    with pytest.raises(SignatureMismatchError):
        verify(changed, given, TOKEN, now=NOW)


@given(st.binary(max_size=50), st.integers(0, 31), st.integers(1, 255), ENCODINGS)
def test_one_changed_byte_of_the_signature_is_noticed(
    content: bytes, place: int, change: int, encoding: str
) -> None:
    digest = bytearray(hmac.new(TOKEN.encode(), content, hashlib.sha256).digest())
    digest[place] ^= change
    given = {"X-Signature": written(bytes(digest), encoding), "X-Timestamp": TIME}
    with pytest.raises(SignatureMismatchError):
        verify(content, given, TOKEN, now=NOW)


@given(TOKENS, TOKENS)
def test_another_key_is_noticed(token: str, other: str) -> None:
    assume(token != other)
    with pytest.raises(SignatureMismatchError):
        verify(BODY, headers(token=other), token, now=NOW)


def test_json_that_was_written_again_is_another_body() -> None:
    again = json.dumps(json.loads(BODY), separators=(",", ":")).encode()
    assert json.loads(again) == json.loads(BODY)
    with pytest.raises(SignatureMismatchError, match="before it is read"):
        verify(again, headers(), TOKEN, now=NOW)


def test_while_a_token_is_replaced_both_are_taken() -> None:
    for token in ("old", "new"):
        verify(BODY, headers(token=token), ["new", Secret("old")], now=NOW)
    with pytest.raises(SignatureMismatchError):
        verify(BODY, headers(token="older"), ["new", "old"], now=NOW)


@given(st.text(max_size=90))
def test_what_can_be_no_signature_is_named_as_such(text: str) -> None:
    with pytest.raises(NotificationNotTrustedError) as caught:
        verify(BODY, {"X-Signature": text, "X-Timestamp": TIME}, TOKEN, now=NOW)
    assert type(caught.value) is SignatureHeaderError or len(text.strip()) in (43, 44, 64)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "sha1=" + "a" * 64,
        "sha256=" + "a" * 63,
        "a" * 63,
        "a" * 65,
        "g" * 64,
        "=" * 44,
        "é" * 64,
        "a" * 128,
    ],
)
def test_a_signature_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(SignatureHeaderError, match="neither hex nor base64"):
        verify(BODY, {"X-Signature": text, "X-Timestamp": TIME}, TOKEN, now=NOW)


ENCODINGS = ["hex", "base64", "sha256=hex", "sha256=base64"]


@pytest.mark.parametrize("written", ENCODINGS)
def test_verify_accepts_every_encoding_unless_one_is_set(written: Any) -> None:
    headers = signed_headers(BODY, TOKEN, at=NOW, encoding=written)
    assert headers["X-Signature"].startswith("sha256=") == written.startswith("sha256=")
    verify(BODY, headers, TOKEN, now=NOW)
    for encoding in ENCODINGS:
        if encoding == written:
            verify(BODY, headers, TOKEN, now=NOW, encoding=encoding)
        else:
            with pytest.raises(SignatureHeaderError, match=f"written as '{written}'"):
                verify(BODY, headers, TOKEN, now=NOW, encoding=encoding)
    with pytest.raises(SignatureMismatchError):
        verify(BODY + b" ", headers, TOKEN, now=NOW)


@pytest.mark.parametrize("wrong", ["HEX", "", "sha256", None, "sha512=hex"])
def test_an_encoding_that_there_is_not_is_refused(wrong: Any) -> None:
    headers = signed_headers(BODY, TOKEN, at=NOW)
    with pytest.raises(InvalidArgumentError, match="sha256=base64"):
        verify(BODY, headers, TOKEN, now=NOW, encoding=wrong)
    with pytest.raises(InvalidArgumentError, match="sha256=base64"):
        sign(BODY, TOKEN, encoding=wrong)


# --- Headers


def as_pairs(given: dict[str, str]) -> list[tuple[str, str]]:
    return list(given.items())


def as_bytes(given: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode()) for name, value in given.items()]


@pytest.mark.parametrize(
    "form",
    [
        dict,
        Headers,
        as_pairs,
        as_bytes,
        lambda given: dict(as_bytes(given)),
        lambda given: iter(as_pairs(given)),
        lambda given: StarletteHeaders(raw=as_bytes(given)),
        lambda given: {name.upper(): f" {value} " for name, value in given.items()},
    ],
)
def test_headers_are_taken_in_every_form(form: Callable[[dict[str, str]], Any]) -> None:
    verify(BODY, form({**headers(), "X-Tenant": "7"}), TOKEN, now=NOW)


@pytest.mark.parametrize(
    ("name", "error"),
    [("X-Signature", SignatureHeaderError), ("X-Timestamp", TimestampHeaderError)],
)
@pytest.mark.parametrize("form", [as_pairs, as_bytes, Headers])
def test_a_missing_header_and_a_repeated_one_are_refused(
    name: str, error: type[Exception], form: Callable[[Any], Any]
) -> None:
    given = headers()
    missing = {each: value for each, value in given.items() if each != name}
    with pytest.raises(error, match="There is no"):
        verify(BODY, form(missing), TOKEN, now=NOW)
    twice = [*given.items(), (name.lower(), given[name])]
    repeated = as_bytes_of_pairs(twice) if form is as_bytes else twice
    joined = Headers(twice) if form is Headers else repeated
    with pytest.raises(error, match="There are 2"):
        verify(BODY, joined, TOKEN, now=NOW)


def as_bytes_of_pairs(pairs: list[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in pairs]


def test_a_repeated_header_is_seen_through_the_mapping_of_a_framework() -> None:
    pairs = [*as_bytes(headers()), (b"x-signature", b"0" * 64)]
    with pytest.raises(SignatureHeaderError, match="There are 2"):
        verify(BODY, StarletteHeaders(raw=pairs), TOKEN, now=NOW)


def as_lines(pairs: list[tuple[str, str]]) -> Message:
    lines = Message()  # what http.server has
    for name, value in pairs:
        lines[name] = value
    return lines


def as_environment(pairs: list[tuple[str, str]]) -> dict[str, str]:
    # A WSGI server joins them with a comma, and the framework takes the names back.
    joined: dict[str, str] = {}
    for name, value in pairs:
        joined[name.title()] = ",".join(filter(None, [joined.get(name.title(), ""), value]))
    return joined


@pytest.mark.parametrize("form", [httpx2.Headers, as_lines, as_environment])
def test_what_libraries_and_servers_make_of_headers_is_taken_and_two_are_not_one(
    form: Callable[[list[tuple[str, str]]], Any],
) -> None:
    pairs = list(headers().items())
    verify(BODY, form(pairs), TOKEN, now=NOW)
    for name, value in pairs:
        with pytest.raises(NotificationNotTrustedError, match=f"There are 2 of {name}"):
            verify(BODY, form([*pairs, (name.lower(), value)]), TOKEN, now=NOW)


def test_two_spellings_of_a_header_in_a_mapping_are_two_headers() -> None:
    given = {**headers(), "x-signature": "0" * 64}
    with pytest.raises(SignatureHeaderError, match="There are 2"):
        verify(BODY, given, TOKEN, now=NOW)


# --- Time


@given(st.floats(-300, 300))
def test_within_the_tolerance_before_and_after_is_in_time(seconds: float) -> None:
    given = signed_headers(BODY, TOKEN, at=NOW - timedelta(seconds=seconds))
    verify(BODY, given, TOKEN, tolerance=timedelta(minutes=5), now=NOW)


@given(st.floats(300.001, 1e9), st.booleans())
def test_what_is_older_or_further_ahead_is_refused_with_its_age(age: float, ahead: bool) -> None:
    sent = NOW + timedelta(seconds=age) if ahead else NOW - timedelta(seconds=age)
    given = signed_headers(BODY, TOKEN, at=sent)
    with pytest.raises(TimestampOutOfToleranceError) as caught:
        verify(BODY, given, TOKEN, tolerance=300, now=NOW)
    assert caught.value.age == pytest.approx(-age if ahead else age, abs=1e-3)
    assert ("in the future" in str(caught.value)) is ahead
    verify(BODY, given, TOKEN, tolerance=None, now=NOW)


@given(st.text(max_size=40))
def test_no_text_for_a_time_ends_in_another_exception(text: str) -> None:
    with pytest.raises((TimestampHeaderError, TimestampOutOfToleranceError)):
        verify(BODY, {**headers(), "X-Timestamp": text}, TOKEN, now=NOW)


@pytest.mark.parametrize(
    "text", ["", "1710497700", "2024-03-15", "20240315T101500Z", "yesterday", "0000-01-01T00:00Z"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(TimestampHeaderError, match="ISO 8601"):
        verify(BODY, {**headers(), "X-Timestamp": text}, TOKEN, now=NOW)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-15T10:15:00.000000Z",
        "2024-03-15T10:15:00.123456+00:00",
        "2024-03-15T11:15:00+01:00",
        "2024-03-15 10:15:00.000000",  # without a zone it is UTC, which is what is documented
    ],
)
def test_a_time_may_be_written_in_the_ways_of_iso_8601(text: str) -> None:
    verify(BODY, {**headers(), "X-Timestamp": text}, TOKEN, tolerance=1, now=NOW)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_the_ends_of_time_are_out_of_tolerance(text: str) -> None:
    with pytest.raises(TimestampOutOfToleranceError):
        verify(BODY, {**headers(), "X-Timestamp": text}, TOKEN, now=NOW)


def test_without_a_tolerance_no_time_is_looked_at() -> None:
    verify(BODY, {"X-Signature": signature(BODY, TOKEN)}, TOKEN, tolerance=None)


def test_whether_it_was_signed_is_said_before_when() -> None:
    given = {**headers(token="another"), "X-Timestamp": "2001-01-01T00:00:00Z"}
    with pytest.raises(SignatureMismatchError):
        verify(BODY, given, TOKEN, now=NOW)


def test_it_goes_by_the_clock_where_it_is_not_told_the_time() -> None:
    verify(BODY, signed_headers(BODY, TOKEN), TOKEN)
    with pytest.raises(TimestampOutOfToleranceError):
        verify(BODY, headers(), TOKEN)


# --- What is signed


def with_time(content: bytes, timestamp: str) -> bytes:
    return timestamp.encode() + b"." + content


def test_what_is_signed_can_be_given() -> None:
    given = signed_headers(BODY, TOKEN, at=NOW, signed=with_time)
    verify(BODY, given, TOKEN, now=NOW, signed=with_time)
    with pytest.raises(SignatureMismatchError):
        verify(BODY, given, TOKEN, now=NOW)
    later = {**given, "X-Timestamp": "2024-03-15T10:15:01.000000Z"}
    with pytest.raises(SignatureMismatchError):
        verify(BODY, later, TOKEN, now=NOW, signed=with_time)
    with pytest.raises(TimestampHeaderError):
        verify(BODY, {"X-Signature": "0" * 64}, TOKEN, None, signed=with_time)
    with pytest.raises(InvalidArgumentError, match="str"):
        sign(BODY, TOKEN, signed=lambda content, timestamp: "text")  # type: ignore[arg-type, return-value]  # pyright: ignore


@given(st.binary(max_size=50), TOKENS)
def test_ones_own_signature_is_that_of_the_standard(content: bytes, token: str) -> None:
    assert sign(content, token) == signature(content, token)
    assert sign(content, token, encoding="base64") == signature(content, token, "base64")


def test_ones_own_headers_have_the_time_as_the_service_writes_it() -> None:
    assert signed_headers(b"{}", TOKEN, at=NOW)["X-Timestamp"] == TIME


# --- Arguments


@pytest.mark.parametrize("token", ["", " ", None, [], ["a", ""], ["a", None], 7, b"bytes"])
def test_a_token_that_is_missing_is_refused(token: Any) -> None:
    with pytest.raises(ConfigurationError):
        verify(BODY, headers(), token, now=NOW)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"body": BODY.decode()}, "body"),
        ({"body": json.loads(BODY)}, "body"),
        ({"tolerance": -1}, "tolerance"),
        ({"tolerance": float("nan")}, "tolerance"),
        ({"tolerance": float("inf")}, "tolerance"),
        ({"tolerance": True}, "tolerance"),
        ({"tolerance": "5 minutes"}, "tolerance"),
        ({"tolerance": 10**400}, "tolerance"),
        ({"now": 1710497700.0}, "now"),
        ({"now": NOW.replace(tzinfo=None)}, "now"),
        ({"headers": None}, "headers"),
        ({"headers": "X-Signature: abc"}, "headers"),
        ({"headers": {"X-Signature": 7}}, "headers"),
        ({"headers": {"X-Signature": ["a"]}}, "headers"),
    ],
)
def test_an_argument_that_cannot_be_right_is_named(arguments: dict[str, Any], name: str) -> None:
    given: dict[str, Any] = {"body": BODY, "headers": headers(), "token": TOKEN, "now": NOW}
    with pytest.raises(InvalidArgumentError) as caught:
        verify(**{**given, **arguments})
    assert caught.value.argument == name


def test_no_exception_tells_the_token_or_the_signature_that_would_be_right() -> None:
    with pytest.raises(SignatureMismatchError) as caught:
        verify(BODY, headers(token="another"), TOKEN, now=NOW)
    shown = repr(caught.value) + str(pickle.dumps(caught.value)) + str(caught.value.details())
    assert TOKEN not in shown
    assert signature(BODY, TOKEN) not in shown
