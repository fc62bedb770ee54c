"""Addresses that tokens are sent to, and what an API adds to a call."""

from __future__ import annotations

import pytest
from tests.transport.support import FakeClock

from beenergised.errors import ConfigurationError
from beenergised.messages import Request, Response
from beenergised.redaction import Secret
from beenergised.transport._sync.driver import Driver
from beenergised.transport.addresses import checked_address
from beenergised.transport.hooks import CallEvent, ResponseReceived
from beenergised.transport.lifecycle import Call
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings, with_own


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("example.com", "such as https://x/"),
        ("ftp://example.com", "such as https://x/"),
        ("http://example.com", "plain http"),
        ("https://user@example.com", "user"),
        ("https://example.com?a", "query"),
        ("https://exa mple.com", "no host"),
        ("https://[::1", "not an address"),
        ("https://example.com:0", "such as"),
    ],
)
def test_an_address_is_refused_by_the_name_of_its_argument(address: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=f"login_url .*{words}"):
        checked_address("login_url", address, example="https://x/")


@pytest.mark.parametrize(
    "address", ["https://example.com/a/b", "http://127.0.0.1:8000", " https://x "]
)
def test_other_addresses_are_taken_apart(address: str) -> None:
    assert checked_address("login_url", address, example="").geturl() == address.strip()


def test_what_a_client_adds_to_the_settings_does_not_change_them() -> None:
    heard: list[CallEvent] = []
    settings = Settings(headers={"A": "1"}, hooks=[print])
    own = with_own(settings, 5, {"B": "2", "a": "3"}, [heard.append])
    assert (own.timeout, dict(own.headers)) == (5, {"a": "3", "b": "2"})
    assert list(own.hooks) == [print, heard.append]
    assert with_own(settings, None, None, ()) is settings
    with pytest.raises(ConfigurationError):
        with_own(settings, 0, None, ())


def test_what_is_secret_in_an_answer_is_told_to_nobody() -> None:
    class Sends:
        def send(self, request: Request, timeout: float) -> Response:
            return Response(200, content=b'{"pin": "4711-4711", "said": "enter 4711-4711"}')

        def close(self) -> None: ...

    heard: list[CallEvent] = []
    call = Call(
        Request("POST", "https://example.com"),
        lambda response: response,
        never,
        hooks=[heard.append],
        secrets_in=lambda response: [Secret(response.json()["pin"])],
    )
    response = Driver(Sends(), FakeClock()).run(call)
    received = heard[-1]
    assert isinstance(received, ResponseReceived)
    for text in (response.body, received.response.text):
        assert "4711" not in text
    assert "4711-4711" in response.text
