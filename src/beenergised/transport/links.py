"""Links to files, which lead to other hosts: where they may lead, and what of them is secret."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from beenergised.redaction import REDACTED, Secret
from beenergised.transport.addresses import is_loopback

_PORTS = {"https": 443, "http": 80}
# Nothing that two readers of addresses could understand differently: what is judged here must be
# where the HTTP library goes.
_PLACE = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?")
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f\\]")
# A shorter value is no signature, and may be a word that also stands elsewhere.
_SHORTEST_SECRET = 8
_MOST_SECRETS = 40


class BadLinkError(ValueError):
    """A link that is not followed; the message says why, and shows nothing secret of it."""


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """A link that was judged. `origin` is scheme, host and port; the query may be a signature,
    so it is not shown.

    >>> read_link("https://files.example.com/invoices/7.pdf?signature=3fa9c1d2")
    <Link https://files.example.com/invoices/7.pdf?[redacted]>
    """

    url: str
    origin: tuple[str, str, int]

    @property
    def host(self) -> str:
        """The host, for messages."""
        return self.origin[1]

    @property
    def suffix(self) -> str:
        """What the name of the file at its end ends with, if that is plain: `.pdf`, or nothing."""
        found = re.search(r"[^/.](\.[A-Za-z0-9]{1,8})$", urlsplit(self.url).path)
        return found[1] if found else ""

    def __repr__(self) -> str:
        parts = urlsplit(self.url)
        query = f"?{REDACTED}" if parts.query else ""
        return f"<Link {parts.scheme}://{parts.netloc}{parts.path}{query}>"


def read_link(text: str) -> Link:
    """The link in `text`. Raises `BadLinkError` for anything but a whole http or https address.

    >>> read_link("ftp://files.example.com/7.pdf")
    Traceback (most recent call last):
    beenergised.transport.links.BadLinkError: it is of the kind ftp:, not https:
    """
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise BadLinkError("it is not an address") from None
    scheme = parts.scheme.lower()
    if not scheme or (scheme in _PORTS and not host):
        raise BadLinkError("it is not a whole address with a host")
    if scheme not in _PORTS:
        raise BadLinkError(f"it is of the kind {scheme[:20]}:, not https:")
    if "@" in parts.netloc:
        raise BadLinkError("it holds a user name")
    if not _PLACE.fullmatch(parts.netloc) or port == 0 or _UNPRINTABLE.search(text.strip()):
        raise BadLinkError("it has characters or a port that no address has")
    # The fragment is not sent.
    url = urlunsplit((scheme, parts.netloc, parts.path or "/", parts.query, ""))
    return Link(url, (scheme, str(host).lower(), port or _PORTS[scheme]))


def follow(link: Link, text: str) -> Link:
    """The link in `text`, found at `link` and possibly relative to it.

    Raises `BadLinkError` where it leads from https to plain http, or over plain http to any host
    but this machine.

    >>> api = read_link("https://community.v2.api.htb.services/graphql/")
    >>> follow(api, "http://files.example.com/7.pdf")
    Traceback (most recent call last):
    beenergised.transport.links.BadLinkError: it leads from https to plain http
    """
    try:
        found = read_link(urljoin(link.url, text.strip()))
    except BadLinkError:
        raise
    except ValueError:  # what urljoin says of a broken address
        raise BadLinkError("it is not an address") from None
    if found.origin[0] == "http" and link.origin[0] == "https":
        raise BadLinkError("it leads from https to plain http")
    if found.origin[0] == "http" and not is_loopback(found.host):
        raise BadLinkError(f"it is plain http to {found.host}")
    return found


def secrets_of(link: str) -> tuple[Secret, ...]:
    """What of a link must not be shown: its query, and the values in that by themselves, because
    an answer may repeat them; a user's name and password.
    """
    tail = re.split(r"[?#]", link, maxsplit=1)[1:]
    values = [part.partition("=")[2] for part in re.split("[&#]", tail[0])] if tail else []
    user = re.match(r"[a-z]*:?//([^/?#]*)@", link, re.IGNORECASE)
    texts = [*tail, *values, *map(unquote, values), *([user[1]] if user else [])]
    found = dict.fromkeys(text for text in texts if len(text) >= _SHORTEST_SECRET or text in tail)
    return tuple(Secret(text) for text in list(found)[:_MOST_SECRETS])
