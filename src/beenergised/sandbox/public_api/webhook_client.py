"""Posts notifications to this machine, and to hosts that a setting names: nowhere else."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import SplitResult, urlsplit

from beenergised.messages import Request
from beenergised.sandbox.world.settings import SandboxSettings

_PORTS: Final = {"http": 80, "https": 443}


class NotPostedError(Exception):
    """No answer came; the text says why.

    `is_final`: it would not come another time either, for nothing may be sent there.
    """

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.is_final = is_final


class PosterClosedError(Exception):
    """Nothing was sent, for whoever posts has ended."""


class Poster:
    """Posts, over a connection for each notification. Any thread may close it."""

    def __init__(self, settings: Callable[[], SandboxSettings]) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._is_closed = False

    def __call__(self, request: Request) -> int:
        """Send `request`; the status of the answer, which is followed nowhere.

        Raises `NotPostedError`, and `PosterClosedError` once it is closed.
        """
        self._check()
        settings = self._settings()
        hosts = {each.strip().lower() for each in settings.notification_hosts.split(",")}
        parts = _parts(request.url)
        addresses = _addresses(parts, hosts)
        timeout = settings.notification_timeout
        try:
            sock = self._connected(addresses, parts.port or _PORTS[parts.scheme], timeout)
            try:
                return _posted(sock, parts, request)
            finally:
                self._forget(sock)
        except TimeoutError:
            raise NotPostedError(f"no answer within {timeout:g} s") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            said = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise NotPostedError(str(said)) from None

    def close(self) -> None:
        """Break off what is under way; nothing is posted any more."""
        with self._lock:
            self._is_closed = True
            for sock in self._open:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _connected(self, addresses: list[str], port: int, timeout: float) -> socket.socket:
        sock = _first_connection(addresses, port, timeout)
        with self._lock:
            self._open.add(sock)
        try:
            self._check()
        except PosterClosedError:
            self._forget(sock)
            raise
        return sock

    def _check(self) -> None:
        with self._lock:
            if self._is_closed:
                raise PosterClosedError

    def _forget(self, sock: socket.socket) -> None:
        with self._lock:
            self._open.discard(sock)
        sock.close()


def _first_connection(addresses: list[str], port: int, timeout: float) -> socket.socket:
    """A name may stand for two addresses, and the receiver have one."""
    *others, last = addresses
    for address in others:
        with suppress(OSError):
            return socket.create_connection((address, port), timeout)
    return socket.create_connection((last, port), timeout)


def _posted(sock: socket.socket, parts: SplitResult, request: Request) -> int:
    """Speak over a connection that is there already, for its address was looked at before."""
    host = parts.hostname or ""
    if parts.scheme == "https":
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    connection = http.client.HTTPConnection(host, parts.port)
    connection.sock = sock
    target = parts.path or "/"
    if parts.query:
        target += f"?{parts.query}"
    try:
        connection.request("POST", target, request.content, dict(request.headers))
        return connection.getresponse().status
    finally:
        connection.close()


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        if parts.scheme in _PORTS and parts.hostname and parts.port != 0:
            return parts
    except ValueError:
        pass
    raise NotPostedError("this is no address of HTTP", is_final=True)


def _addresses(parts: SplitResult, hosts: set[str]) -> list[str]:
    """What a name stands for. Only of names for this machine, and permitted ones, it is asked."""
    host = (parts.hostname or "").lower()
    if not (host in hosts or host == "localhost" or host.endswith(".localhost") or _is_here(host)):
        raise NotPostedError(
            f"{host} is not this machine: the setting notification_hosts names others",
            is_final=True,
        )
    try:
        found = [
            str(each[4][0]) for each in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        ]
    except (OSError, UnicodeError):
        raise NotPostedError(f"there is no host {host}") from None
    if host in hosts or all(_is_here(each) for each in found):
        return found
    raise NotPostedError(f"{host} is not this machine", is_final=True)


def _is_here(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False
