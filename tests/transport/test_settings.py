"""Settings refuse what cannot work before anything is sent."""

from __future__ import annotations

import math

import pytest

from beenergised.errors import ConfigurationError
from beenergised.redaction import Secret
from beenergised.transport.settings import Settings, refuse_reserved


@pytest.mark.parametrize(
    "name", ["timeout", "attempt_timeout", "connect_timeout", "download_timeout"]
)
@pytest.mark.parametrize("value", [0, -1, math.nan, math.inf, 1e12])
def test_a_time_that_no_clock_can_wait_is_refused(name: str, value: float) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Settings(**{name: value})


@pytest.mark.parametrize("name", ["max_response_bytes", "max_download_bytes", "max_connections"])
def test_less_than_one_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Settings(**{name: 0})


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer x"}, {"HOST": "elsewhere"}, {"content-length": "3"},
        {"Transfer-Encoding": "chunked"}, {"X-A": "a\r\nX-B: b"}, {"X-A\n": "a"}, {"X-A": "a\0"},
        {"X-A": "Gerät"}, {"": "a"}, {"X A": "a"}, {"X-A": " a"}, {"X-A": "a "},
    ],
)  # fmt: skip
def test_a_header_that_would_displace_or_smuggle_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        Settings(headers=headers)


def test_other_headers_are_taken_whatever_their_case() -> None:
    refuse_reserved({"X-Device-Language": "de", "x-empty": ""})
    assert Settings(headers={"X-Device-Language": "de"}).headers["x-device-language"] == "de"


def test_neither_the_proxys_password_nor_a_secret_header_shows() -> None:
    settings = Settings(
        proxy="http://user:hush-hush@proxy:3128", headers={"X-API-Key": "hush-hush"}
    )
    assert "hush-hush" not in repr(settings)
    assert isinstance(settings.proxy, Secret)
    assert Settings(proxy=settings.proxy).proxy == settings.proxy
