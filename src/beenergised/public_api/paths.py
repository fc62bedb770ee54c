"""Where a request goes: always on the client's own host, whatever a caller or an answer says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit

from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.names import suggest, to_snake
from beenergised.public_api.endpoints import Endpoint, Parameter
from beenergised.public_api.values import text_of
from beenergised.transport.addresses import checked_address

EXAMPLE = "https://tenant.example.com"
_DEFAULT_PORTS = {"https": 443, "http": 80}
_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+/?")


def origin_of(host: str) -> str:
    """The address of a tenant's host, to which the token may be sent.

    >>> origin_of("tenant.example.com")
    'https://tenant.example.com'

    Raises `ConfigurationError` for anything but a host or the https address of one; plain http
    goes to this machine only.
    """
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(host, str) or not host.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(f"host is the address of the tenant, such as {EXAMPLE}")
    address = host.strip()
    if "://" not in address:
        address = f"https://{address}"
    parts = checked_address("host", address, example=EXAMPLE)
    if parts.path not in {"", "/"}:
        raise ConfigurationError(
            f"host has a path, {parts.path}: pass the host alone, such as {EXAMPLE}. Paths begin "
            "with /public-api and are added to it"
        )
    return f"{parts.scheme}://{parts.netloc}"


def filled(endpoint: Endpoint, values: Sequence[object], named: Mapping[str, object]) -> str:
    """The path of `endpoint` with its parameters: some in their order, others by name.

    Raises `InvalidArgumentError` for one too many, one that lacks, one of the wrong kind.
    """
    parameters = endpoint.path_parameters
    names = [to_snake(parameter.name) for parameter in parameters]
    if len(values) > len(parameters):
        takes = f"takes {', '.join(names)}" if names else "takes no id"
        raise InvalidArgumentError(
            names[-1] if names else "id",
            f"{endpoint.name} {takes}, not {len(values)} values: {values[-1]!r} is too many",
        )
    given: dict[str, object] = dict(zip(names, values, strict=False))
    for name, value in named.items():
        if name in given:
            raise InvalidArgumentError(name, f"{endpoint.name}: {name} is given twice")
        given[name] = value
    path = endpoint.path
    for parameter, name in zip(parameters, names, strict=True):
        if name not in given:
            raise InvalidArgumentError(
                name, f"{endpoint.name} needs {', '.join(names)}: {name} is missing"
            )
        path = path.replace(f"{{{parameter.name}}}", _segment(name, given[name], parameter))
    return path


def _segment(name: str, value: object, parameter: Parameter) -> str:
    text = text_of(name, value, parameter.kind, parameter.values)
    # An empty segment, or one of dots, is another path; so may one of several steps be, to a
    # proxy that reads them before it passes them on.
    if not text.strip(". ") or _leads_elsewhere(text):
        raise InvalidArgumentError(name, f"{name} cannot be {value!r}")
    if parameter.kind == "integer" and text.startswith("-"):
        raise InvalidArgumentError(name, f"{name} is an id, from 0 up, not {value!r}")
    return quote(text, safe="")


def _leads_elsewhere(text: str) -> bool:
    return not {".", ".."}.isdisjoint(re.split(r"[/\\]", text))


def named_parameters(endpoint: Endpoint) -> dict[str, str]:
    """Under which names a path parameter may be given, and which of ours that is."""
    names = {to_snake(each.name): to_snake(each.name) for each in endpoint.path_parameters}
    return {**{each.name: to_snake(each.name) for each in endpoint.path_parameters}, **names}


def free_path(path: object) -> str:
    """A path of the caller's own. Raises `InvalidArgumentError` for what may leave the host."""
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        raise InvalidArgumentError(
            "path",
            "path begins with one / and has no host, query or fragment, such as "
            f"/public-api/resources/locations/v2.0, not {path!r}",
        )
    if _leads_elsewhere(unquote(path)):
        raise InvalidArgumentError("path", f"path has steps that lead elsewhere: {path!r}")
    return path


def cursor_in(link: str, asked: str, *, check: bool) -> str | None:
    """The cursor that a link to the next page names; None if it names none.

    `asked` is the address of the page that it came with. Raises `ValueError`, whose text says
    what is wrong, for a link to another origin or path (unless `check` is off) or no address.
    """
    parts = urlsplit(urljoin(asked, link))
    own = urlsplit(asked)
    if check:
        # Not what a browser would make of it: what is not plainly the same is another place.
        if re.search(r"[\s\\]", link) or "@" in parts.netloc:
            raise ValueError("the link to the next page is no plain address")
        if _place(parts) != _place(own):
            raise ValueError("the link to the next page leads to another host")
        if unquote(parts.path).rstrip("/") != unquote(own.path).rstrip("/"):
            raise ValueError("the link to the next page leads to another path")
    found = dict(parse_qsl(parts.query, keep_blank_values=True)).get("cursor")
    return found or None


def is_by_number(link: str) -> bool:
    """Whether a link to the next page names its number, and no cursor."""
    try:
        names = dict(parse_qsl(urlsplit(link).query, keep_blank_values=True))
    except ValueError:
        return False
    return not names.get("cursor") and names.get("page", "").isdecimal()


def _place(parts: SplitResult) -> tuple[str, str, int | None]:
    host = (parts.hostname or "").rstrip(".")
    return parts.scheme, host, parts.port or _DEFAULT_PORTS.get(parts.scheme)


def unknown_name(name: str, what: str, known: Sequence[str]) -> InvalidArgumentError:
    """What is raised for a name that nothing here has."""
    return InvalidArgumentError(name, f"{what} has no {name!r}.{suggest(name, known)}")
