"""The ways in: one of them, whole."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from beenergised.auth.credentials import (
    Anonymous,
    Credentials,
    OpenIdToken,
    Password,
    choose_credentials,
)
from beenergised.auth.tokens import TokenPair
from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.redaction import Secret


def source() -> str:
    return "access"


@pytest.mark.parametrize(
    ("given", "chosen"),
    [
        ({}, Credentials("(tokens)")),
        ({"username": "u"}, Credentials("u")),
        (
            {"username": "u", "password": " p ä\n"},
            Credentials("u", Password("u", Secret(" p ä\n"))),
        ),
        ({"anonymous": True}, Credentials("(anonymous)", Anonymous())),
        (
            {"session_token": "s", "refresh_token": Secret("r")},
            Credentials("(tokens)", None, TokenPair(Secret("s"), Secret("r"))),
        ),
        ({"session_token": "s\n"}, Credentials("(tokens)", None, TokenPair(Secret("s")))),
        ({"access_token": "a"}, Credentials("(tokens)", None, TokenPair(Secret("a")))),
        ({"access_token": source}, Credentials("(tokens)", OpenIdToken(source))),
        ({"access_token": source, "username": "u"}, Credentials("u", OpenIdToken(source))),
        (
            {"username": "u", "password": "p", "session_token": "s"},
            Credentials("u", Password("u", Secret("p")), TokenPair(Secret("s"))),
        ),
    ],
)
def test_a_way_in(given: dict[str, Any], chosen: Credentials) -> None:
    assert choose_credentials(**given) == chosen


@pytest.mark.parametrize(
    "given",
    [
        {"password": "p"},
        {"refresh_token": "r"},
        {"username": "u", "password": "p", "anonymous": True},
        {"username": "u", "anonymous": True},
        {"anonymous": True, "access_token": source},
        {"session_token": "s", "access_token": "a"},
        {"session_token": "s", "access_token": source},
        {"session_token": ""},
        {"session_token": " \n"},
        {"access_token": ""},
        {"session_token": "s", "refresh_token": ""},
        {"session_token": "two words"},
        {"access_token": "tökén"},
    ],
)
def test_half_a_way_or_two_are_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        choose_credentials(**given)


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_an_empty_user_name_is_refused(name: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        choose_credentials(username=name, password="p")
    assert caught.value.argument == "username"


def test_credentials_show_no_secret() -> None:
    chosen = choose_credentials(username="u", password="hush-hush", session_token="hush-token")
    assert "hush" not in repr(chosen)


async def later() -> str:
    return "access"


def test_a_source_of_tokens_may_be_a_function_or_a_coroutine_function() -> None:
    assert OpenIdToken(source).obtain() == Secret("access")
    assert asyncio.run(OpenIdToken(source).aobtain()) == Secret("access")
    assert asyncio.run(OpenIdToken(later).aobtain()) == Secret("access")


def test_the_synchronous_client_refuses_a_source_that_must_be_awaited() -> None:
    class Awaitable:
        def __await__(self) -> Any:
            yield

    for asynchronous in (later, Awaitable):
        with pytest.raises(ConfigurationError, match="use AsyncClient"):
            OpenIdToken(asynchronous).obtain()


@pytest.mark.parametrize("said", [None, 7, b"bytes", "", "  ", "a b"])
def test_what_is_not_the_text_of_a_token_is_refused(said: Any) -> None:
    with pytest.raises(ConfigurationError):
        OpenIdToken(lambda: said).obtain()
