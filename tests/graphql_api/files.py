"""An API and a host of files on loopback, each as badly behaved as a test needs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeAlias

from tests.transport.servers import Connection, RawServer, http

PDF = b"%PDF-1.7\n" + b"an invoice " * 4000
PDF_TYPE = "Content-Type: application/pdf"
TOKEN = "session-token-in-clear"

Behaviour: TypeAlias = Callable[[Connection], None]


class Host(RawServer):
    """Answers GET with `files` in turn, the last one stays; and GraphQL with `link`.

    What is a function does to the connection what it likes; the connection ends with it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.link: Any = None
        self.files: list[bytes | Behaviour] = [http(PDF, PDF_TYPE)]
        self.behave = self._answer

    def url_of(self, path: str = "files/7.pdf") -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    @property
    def gets(self) -> list[str]:
        """The requests for files, as text."""
        return [request.decode() for request in self.requests if request.startswith(b"GET ")]

    @property
    def operations(self) -> list[str]:
        """The GraphQL operations that were asked for."""
        posts = [request for request in self.requests if request.startswith(b"POST ")]
        return [json.loads(post.partition(b"\r\n\r\n")[2])["operationName"] for post in posts]

    def _answer(self, connection: Connection) -> None:
        while (request := connection.read_request()) is not None:
            if request.startswith(b"POST "):
                connection.send(http(self._data(), "Content-Type: application/json"))
                continue
            answer = self.files.pop(0) if len(self.files) > 1 else self.files[0]
            if not isinstance(answer, bytes):
                answer(connection)
                return
            connection.send(answer)

    def _data(self) -> bytes:
        document = {"id": "7", "downloadLink": self.link}
        log = {"id": "7", "calibrationDetails": self.link, "connector": {}, "authId": "x"}
        name = self.operations[-1]
        return json.dumps({"data": {name: document if name == "accountDocument" else log}}).encode()


def head_of(request: str) -> dict[str, str]:
    """The headers of a request, names in lower case."""
    lines = request.partition("\r\n\r\n")[0].split("\r\n")[1:]
    return {line.partition(": ")[0].lower(): line.partition(": ")[2] for line in lines}


def broken_after(count: int, body: bytes = PDF) -> Behaviour:
    """So many bytes of a body, then nothing more: the connection ends."""

    def behave(connection: Connection) -> None:
        connection.send(http(body, PDF_TYPE)[: -len(body)] + body[:count])

    return behave


def standing_still_after(count: int, body: bytes = PDF) -> Behaviour:
    """So many bytes of a body, then silence until the other side has had enough."""

    def behave(connection: Connection) -> None:
        connection.send(http(body, PDF_TYPE)[: -len(body)] + body[:count])
        connection.until_gone()

    return behave


def chunked(body: bytes, *headers: str) -> bytes:
    """An answer that does not say how long it is."""
    lines = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked", *headers]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return head + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def until_closed(body: bytes, *headers: str) -> bytes:
    """A response that ends with its connection."""
    return "\r\n".join(["HTTP/1.1 200 OK", *headers]).encode() + b"\r\n\r\n" + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    return http(b"", f"Location: {to}", status=status)
