"""Files beside the API: invoices, calibration data, legal documents, pictures.

They are at another origin than the API, as the service's are, so that a token that a client sends
along is noticed: it is refused with 400. In the process that is `https://files.sandbox.invalid`;
on a socket the same port under another name, `localhost` for `127.0.0.1` and the other way round
(a server that is reached under yet another name has one origin only). Where the links lead is the
sandbox's invention; that a link needs no token is inferred from its being a link.

The fault and counter name of a file's request is `files`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import parse_qs, urlsplit

from beenergised.messages import Request, Response
from beenergised.sandbox.faults import FILES
from beenergised.sandbox.graphql_api.documents import calibration_archive, invoice, legal_text
from beenergised.sandbox.graphql_api.pictures import picture
from beenergised.sandbox.replies import ReplyError, errors_reply, reply, with_headers
from beenergised.sandbox.service import Call, Service
from beenergised.sandbox.world.store import Store

FILES_PATH: Final = "/files/"
_IN_PROCESS: Final = "https://files.sandbox.invalid"
_OTHER_NAME: Final = {"localhost": "127.0.0.1", "127.0.0.1": "localhost", "::1": "localhost"}


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links. `expires` is the second since 1970 at which private ones end, if they do."""

    origin: str
    expires: int | None = None

    def public(self, name: str) -> str:
        """Where everybody may fetch a file, for ever."""
        return f"{self.origin}{FILES_PATH}{name}"

    def private(self, name: str) -> str:
        """Where whoever knows the link may fetch a file, for a while."""
        link = self.public(name)
        return link if self.expires is None else f"{link}?expires={self.expires}"


def links_for(request: Request, service: Service) -> Links:
    """The links in the answer to a request."""
    url = urlsplit(request.url)
    lifetime = service.settings.link_lifetime
    expires = None if lifetime is None else int(service.clock.time() + lifetime)
    if url.scheme == "https":  # the sandbox itself has no certificate: this is in the process
        return Links(_IN_PROCESS, expires)
    host = _OTHER_NAME.get(url.hostname or "", url.hostname or "localhost")
    port = f":{url.port}" if url.port else ""
    return Links(f"{url.scheme}://{host}{port}", expires)


@dataclass(frozen=True, slots=True)
class _Kind:
    """Files of one directory: how they are made, under which type and name they are sent."""

    make: Callable[[Store, str], tuple[str, bytes] | None]
    suffix: str
    content_type: str
    private: bool = False


_KINDS: Final = {
    "documents": _Kind(invoice, ".pdf", "application/pdf", private=True),
    "calibration": _Kind(calibration_archive, ".zip", "application/zip", private=True),
    "legal": _Kind(legal_text, ".pdf", "application/pdf"),
    "stations": _Kind(picture, ".png", "image/png"),
    "logos": _Kind(picture, ".png", "image/png"),
}


class FilesEndpoint:
    """Answers requests for files."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def read(self, request: Request) -> Call:
        """The call; raises `ReplyError` where it is none."""
        if request.method.upper() != "GET":
            raise ReplyError(
                with_headers(errors_reply(405, "A file is asked for with GET."), Allow="GET")
            )
        authorization = request.headers.get("authorization", "")
        return Call((FILES,), authorization, lambda call: self._respond(call, request.url))

    def _respond(self, call: Call, url: str) -> Response:
        if call.authorization:
            return errors_reply(
                400,
                "A file was asked for with an Authorization header. The token belongs to the "
                "API's own origin: whoever runs this host can use it now.",
            )
        path = PurePosixPath(urlsplit(url).path.removeprefix(FILES_PATH))
        kind = _KINDS.get(str(path.parent))
        if kind is None or path.suffix != kind.suffix:
            return errors_reply(404, "There is no such file.")
        if kind.private and self._has_expired(url):
            return errors_reply(403, "This link has expired. Ask the API for a new one.")
        made = kind.make(self._service.store, path.stem)
        if made is None:
            return errors_reply(404, "There is no such file.")
        self._service.count(call, "executed")
        name, content = made
        return with_headers(
            reply(200, kind.content_type, content),
            Content_Disposition=f'attachment; filename="{name}{kind.suffix}"',
        )

    def _has_expired(self, url: str) -> bool:
        if self._service.settings.link_lifetime is None:
            return False
        (expires,) = parse_qs(urlsplit(url).query).get("expires", ["0"])[:1]
        return not expires.isdecimal() or self._service.clock.time() >= int(expires)
