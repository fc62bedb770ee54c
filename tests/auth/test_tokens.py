"""What a token says of itself, and what is kept of a session."""

from __future__ import annotations

import base64
import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.auth.support import jwt

from beenergised.auth.tokens import Claims, StoredSession, TokenPair, read_claims
from beenergised.redaction import Secret


def test_the_claims_of_the_documented_form() -> None:
    token = jwt(sub="9d276eba", role="CRM", iat=1710491200, exp=1710494800)
    claims = read_claims(Secret(token))
    assert claims == Claims("9d276eba", "CRM", 1710491200.0, 1710494800.0)
    assert claims.life == 3600


@pytest.mark.parametrize(
    ("claims", "life", "expires"),
    [
        ({}, None, None),
        ({"exp": 5}, None, 5),
        ({"iat": 5}, None, None),
        ({"iat": 5, "exp": 5}, None, 5),
        ({"iat": 6, "exp": 5}, None, 5),
        ({"iat": "5", "exp": "9"}, None, None),
        ({"iat": True, "exp": 9}, None, 9),
        ({"iat": 1.5, "exp": 9}, 7.5, 9),
        ({"iat": float("nan"), "exp": float("inf")}, None, None),
        ({"exp": 10**400}, None, None),
    ],
)
def test_odd_times(claims: dict[str, Any], life: float | None, expires: float | None) -> None:
    read = read_claims(Secret(jwt(**claims)))
    assert (read.life, read.expires_at) == (life, expires)


def part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@pytest.mark.parametrize(
    "token",
    ["", "opaque", "a.b", "a.b.c.d", "a.!!.c", "a.ä.c", f"a.{part(b'[]')}.c", f"a.{part(b'7')}.c",
     f"a.{part(b'not json')}.c", f"a.{part(bytes([255, 254]))}.c", f"a.{part(b'[' * 99_999)}.c"],
)  # fmt: skip
def test_anything_else_has_no_claims(token: str) -> None:
    assert read_claims(Secret(token)) == Claims()


@given(st.text() | st.binary().map(lambda raw: f"a.{part(raw)}.c"))
def test_reading_claims_raises_nothing(token: str) -> None:
    read_claims(Secret(token))


NUMBERS = st.none() | st.floats(-1e14, 1e14)


@given(
    st.builds(
        StoredSession,
        session_token=st.text(min_size=1).map(Secret),
        refresh_token=st.none() | st.text().map(Secret),
        role=st.none() | st.text(),
        subject=st.none() | st.text(),
        expires_at=NUMBERS,
        life=NUMBERS,
        generation=st.integers(0, 10**9),
    )
)
def test_a_session_survives_being_kept(session: StoredSession) -> None:
    assert StoredSession.from_text(session.to_text()) == session


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.text() | st.dictionaries(st.sampled_from(
    ["version", "session_token", "refresh_token", "role", "subject", "expires_at", "life",
     "generation"]), JSON | st.just(1)).map(json.dumps))  # fmt: skip
def test_any_other_text_is_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        StoredSession.from_text(text)


def test_the_error_does_not_hold_the_text() -> None:
    with pytest.raises(ValueError, match="not a stored session: JSONDecodeError") as caught:
        StoredSession.from_text('{"session_token": "hush-hush"')
    # The parser's error has all of it.
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_neither_form_shows_its_tokens() -> None:
    pair = TokenPair(Secret("hush-hush"), Secret("hush-hush"))
    assert "hush" not in repr(pair)
