"""Servers on loopback sockets, as badly behaved as a test needs them."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable
from typing import Self

from tests.threads import LIMIT, end_of


class RawServer:
    """Accepts connections and hands each to `behave` in a thread of its own.

    The threads are daemons: a behaviour that does not end fails its test, and not the whole run.
    """

    def __init__(self) -> None:
        self.behave: Callable[[Connection], None] = lambda connection: None
        self.requests: list[bytes] = []
        self.accepted = 0
        #: Called by behaviours with the seconds that pass between what they send; a test whose
        #: clock stands still moves it here.
        self.pass_time: Callable[[float], object] = lambda seconds: None
        #: Set when the test is over, for a behaviour that waits for something else than its socket.
        self.closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=300)
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._serving: list[tuple[socket.socket, threading.Thread]] = []

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/graphql/"

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.closing.set()
        with socket.create_connection(("127.0.0.1", self.port), timeout=LIMIT):
            self._accepting.join(LIMIT)  # woken by the connection
        self._listener.close()
        for sock, _ in self._serving:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in (self._accepting, *(thread for _, thread in self._serving)):
            end_of(thread)

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self.closing.is_set():
                sock.close()
                return
            self.accepted += 1
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._serving.append((sock, thread))
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        with contextlib.suppress(OSError), sock:
            self.behave(Connection(self, sock))


class Connection:
    """One accepted connection."""

    def __init__(self, server: RawServer, sock: socket.socket) -> None:
        self.server = server
        self.sock = sock
        self._rest = b""

    def read_request(self) -> bytes | None:
        """A whole request, or None when the other side hung up."""
        data = self._rest
        while b"\r\n\r\n" not in data:
            more = self.sock.recv(65536)
            if not more:
                return None
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        while len(body) < length:
            more = self.sock.recv(65536)
            if not more:
                return None
            body += more
        self._rest = body[length:]
        request = head + b"\r\n\r\n" + body[:length]
        self.server.requests.append(request)
        return request

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def until_gone(self) -> None:
        """Wait until the other side hangs up."""
        while self.sock.recv(65536):
            pass

    def reset(self) -> None:
        """Hang up rudely: the other side sees a reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


def answering(answer: bytes) -> Callable[[Connection], None]:
    """Behaviour: the same bytes for every request, the connection kept."""

    def behave(connection: Connection) -> None:
        while connection.read_request() is not None:
            connection.send(answer)

    return behave


def answering_once(answer: bytes) -> Callable[[Connection], None]:
    """Behaviour: the bytes for one request, then the end of the connection."""

    def behave(connection: Connection) -> None:
        connection.read_request()
        connection.send(answer)

    return behave


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An HTTP answer with its length."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
