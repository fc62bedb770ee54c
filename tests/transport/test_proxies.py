"""Proxies: their choice for a request, and the errors that name them."""

from __future__ import annotations

import gc
import socket
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from tests.transport.servers import Connection, RawServer, answering, answering_once
from tests.transport.servers import http as http_answer
from tests.transport.support import Async, Sync
from tests.transport.test_compressed import Send

from beenergised.errors import (
    CallTimeoutError,
    ConfigurationError,
    HostNotFoundError,
    ServiceUnreachableError,
    TransportError,
)
from beenergised.transport.proxies import ProxyRules
from beenergised.transport.settings import Settings

PROXY = "http://user:hush-hush@proxy.example:3128"
NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def send(drive: Sync | Async) -> Iterator[Send]:
    yield Send(drive)
    # Where a connection fails while it is made, httpcore2's asynchronous backend leaves the socket
    # to the garbage collector.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def is_bypassed(host: str, port: int | None = None) -> bool:
    return ProxyRules.of(Settings()).proxy_for("https", host, port) is None


# --- Which proxy ---


@pytest.mark.parametrize(
    ("no_proxy", "bypassed", "proxied"),
    [
        ("localhost,[::1]", ["localhost", "::1", "[::1]"], ["example.com"]),
        ("example.com", ["example.com", "api.example.com", "EXAMPLE.com."], ["myexample.com"]),
        (".example.com", ["example.com", "api.example.com"], ["myexample.com"]),
        ("*.example.com", ["api.example.com"], ["example.org"]),
        ("EXAMPLE.com", ["example.com"], ["example.org"]),
        ("a.example b.example,,  c.example ,", ["a.example", "b.example", "c.example"], ["d"]),
        ("*", ["example.com", "10.0.0.1", "::2"], []),
        ("10.0.0.0/8", ["10.1.2.3"], ["11.0.0.1", "10.example.com"]),
        ("10.1.2.3/8", ["10.9.9.9"], ["11.0.0.1"]),
        ("10.1.2.3", ["10.1.2.3"], ["10.1.2.30"]),
        ("fd00::/8", ["fd12::1", "[fd12::1]"], ["fe80::1", "10.1.2.3"]),
        ("fd00:0::1,[fd00::2]", ["fd00::1", "fd00:0:0::2"], ["fd00::3"]),
        ("", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "a.localhost"], ["example.com"]),
        ("http://,:,[,],10.0.0.0/99,.,::1::", [], ["example.com", "10.0.0.1"]),
    ],
)
def test_no_proxy_entry_bypasses_the_hosts_that_it_names(
    monkeypatch: pytest.MonkeyPatch, no_proxy: str, bypassed: list[str], proxied: list[str]
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert [host for host in bypassed if not is_bypassed(host)] == []
    assert [host for host in proxied if is_bypassed(host)] == []


def test_no_proxy_entry_with_a_port_is_about_that_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", PROXY)
    monkeypatch.setenv("no_proxy", "example.com:8080,10.1.2.3:443,[fd00::1]:8443")
    assert is_bypassed("example.com", 8080)
    assert is_bypassed("10.1.2.3")  # 443 is that of https
    assert is_bypassed("fd00::1", 8443)
    assert not is_bypassed("example.com")
    assert not is_bypassed("fd00::1")


def test_no_proxy_without_a_proxy_harms_no_client(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "localhost,[::1]")
    raw_server.behave = answering(http_answer(b"{}"))
    assert send(raw_server.url).status == 200


@pytest.mark.parametrize(
    ("variables", "scheme", "address", "source"),
    [
        ({"HTTPS_PROXY": "http://a:1"}, "https", "http://a:1", "HTTPS_PROXY"),
        ({"https_proxy": "http://a:1"}, "https", "http://a:1", "https_proxy"),
        ({"https_proxy": "a:1", "HTTPS_PROXY": "b:1"}, "https", "http://a:1", "https_proxy"),
        ({"ALL_PROXY": "a:1"}, "https", "http://a:1", "ALL_PROXY"),
        ({"ALL_PROXY": "a:1", "HTTPS_PROXY": " b:1 "}, "https", "http://b:1", "HTTPS_PROXY"),
        ({"HTTP_PROXY": "a:1"}, "https", None, None),
        ({"HTTP_PROXY": "a:1"}, "http", "http://a:1", "HTTP_PROXY"),
        ({"HTTPS_PROXY": ""}, "https", None, None),
        ({"HTTPS_PROXY": " "}, "https", None, None),
    ],
)
def test_variable_of_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    scheme: str,
    address: str | None,
    source: str | None,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    chosen = ProxyRules.of(Settings()).proxy_for(scheme, "h.example")
    assert (chosen and chosen.address.reveal()) == address
    assert (chosen and chosen.source) == source
    assert ProxyRules.of(Settings(use_environment=False)).proxy_for(scheme, "h.example") is None


def test_proxy_of_the_settings_is_for_every_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    chosen = ProxyRules.of(Settings(proxy=PROXY)).proxy_for("http", "localhost")
    assert str(chosen) == "the proxy proxy.example:3128 (set by proxy=)"
    assert "hush" not in repr(chosen)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://h", "h:80"),
        ("https://h", "h:443"),
        ("socks5://h", "h:1080"),
        ("http://u:p@[fd00::1]:3128", "[fd00::1]:3128"),
    ],
)
def test_proxy_is_shown_with_its_port(address: str, shown: str) -> None:
    chosen = ProxyRules.of(Settings(proxy=address)).proxy_for("http", "h")
    assert str(chosen) == f"the proxy {shown} (set by proxy=)"


@pytest.mark.parametrize("value", ["ftp://hush-hush@h:1", "http://u:hush-hush@h:port", "http://"])
def test_variable_with_an_impossible_proxy_is_named(
    send: Send, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", value)
    with pytest.raises(ConfigurationError, match="ALL_PROXY") as caught:
        send("http://tenant.example/")
    assert "hush" not in "".join(traceback.format_exception(caught.value))
    with pytest.raises(ConfigurationError, match="proxy=") as caught:
        send("http://tenant.example/", proxy=value)
    assert "ALL_PROXY" not in caught.value.message


# --- Errors ---


def failure_through(send: Send, url: str, port: int, **options: Any) -> TransportError:
    """Return the error of a request through a proxy that an option, then a variable, names."""
    failures = []
    address = f"http://user:hush-hush@127.0.0.1:{port}"
    with pytest.raises(TransportError) as by_option:
        send(url, proxy=address, **options)
    failures.append((by_option.value, f"the proxy 127.0.0.1:{port} (set by proxy=)"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALL_PROXY", address)
        with pytest.raises(TransportError) as by_variable:
            send(url, **options)
    failures.append((by_variable.value, f"the proxy 127.0.0.1:{port} (set by ALL_PROXY)"))
    for failure, named in failures:
        assert named in failure.message
        assert "tenant.example" in failure.message
        assert failure.request_sent is False
        assert "hush" not in "".join(traceback.format_exception(failure)) + repr(failure)
    return by_option.value


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_that_refuses_the_connection_is_named(
    send: Send, free_port: int, scheme: str
) -> None:
    failure = failure_through(send, f"{scheme}://tenant.example/", free_port)
    assert type(failure) is ServiceUnreachableError
    assert "Nothing was sent" in failure.message


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_that_asks_for_a_login_is_named(
    send: Send, raw_server: RawServer, scheme: str
) -> None:
    raw_server.behave = answering_once(
        http_answer(b"hush", "Connection: close", status="407 Proxy Authentication Required")
    )
    failure = failure_through(send, f"{scheme}://tenant.example/", raw_server.port)
    assert type(failure) is ServiceUnreachableError
    assert "407" in failure.message
    assert "user name and password" in failure.message


def test_proxy_that_refuses_the_host_is_named(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = answering_once(http_answer(b"", status="502 Bad Gateway"))
    failure = failure_through(send, "https://tenant.example/", raw_server.port)
    assert type(failure) is ServiceUnreachableError
    assert "502 Bad Gateway" in failure.message


def test_proxy_that_hangs_up_is_named_and_nothing_was_sent(
    send: Send, raw_server: RawServer
) -> None:
    raw_server.behave = answering_once(b"")
    failure = failure_through(send, "https://tenant.example/", raw_server.port)
    assert type(failure) is ServiceUnreachableError


def test_proxy_that_says_nothing_is_named(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = Connection.until_gone
    failure = failure_through(send, "https://tenant.example/", raw_server.port, timeout=0.15)
    assert type(failure) is CallTimeoutError


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_whose_name_is_not_known_is_named(
    send: Send, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    def failing(host: str, *args: object, **kwargs: object) -> None:
        assert host in {"proxy.invalid", b"proxy.invalid"}
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    proxy = PROXY.replace(".example", ".invalid")
    with pytest.raises(HostNotFoundError) as caught:
        send(f"{scheme}://tenant.example/", proxy=proxy)
    assert "the proxy proxy.invalid:3128 (set by proxy=)" in caught.value.message
    assert "tenant's name" not in caught.value.message
    assert "hush" not in "".join(traceback.format_exception(caught.value))


def test_failure_behind_the_proxy_is_the_services(send: Send, raw_server: RawServer) -> None:
    def behave(connection: Connection) -> None:
        connection.read_request()
        connection.send(b"HTTP/1.1 200 OK\r\n\r\n")  # the tunnel stands
        connection.sock.recv(10)
        connection.send(b"not TLS at all")

    raw_server.behave = behave
    failure = failure_through(send, "https://tenant.example/", raw_server.port)
    assert type(failure) is ServiceUnreachableError
    assert "tenant.example cannot be reached through the proxy" in failure.message
