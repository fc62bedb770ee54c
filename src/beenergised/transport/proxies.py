"""Selection of the proxy for a request: the one of the settings, or the environment's."""

from __future__ import annotations

import ipaddress
import os
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from beenergised.redaction import Secret
from beenergised.transport.settings import Settings

_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class ChosenProxy:
    """A proxy, and the option or the variable that names it. `str` has no password in it."""

    address: Secret
    source: str

    def __str__(self) -> str:
        parts = urlsplit(self.address.reveal())
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 1080)
        return f"the proxy {host}:{port} (set by {self.source})"


@dataclass(frozen=True, slots=True)
class ProxyRules:
    """Proxies by scheme (`http`, `https`, `all`), and the hosts that are reached without one.

    As in curl, an entry of `NO_PROXY` is a host, a domain with everything below it, an address,
    a network (`10.0.0.0/8`), or `*` for all hosts; all but networks may have a port.
    """

    by_scheme: Mapping[str, ChosenProxy]
    bypassed: tuple[str, ...] = ()
    from_environment: bool = False

    @classmethod
    def of(cls, settings: Settings) -> ProxyRules:
        """Return the rules that `settings` ask for."""
        if settings.proxy is not None:
            return cls({"all": ChosenProxy(Secret(settings.proxy), "proxy=")})
        if not settings.use_environment:
            return cls({})
        # On Windows and macOS these may be the system's settings, too.
        found = urllib.request.getproxies()
        by_scheme = {
            scheme: ChosenProxy(
                Secret(address if "://" in address else f"http://{address}"), _source(scheme)
            )
            for scheme in ("http", "https", "all")
            if (address := found.get(scheme, "").strip())
        }
        # Some programs write spaces, others commas.
        entries = found.get("no", "").replace(",", " ").lower().split()
        return cls(by_scheme, tuple(entries), from_environment=True)

    @property
    def proxies(self) -> list[ChosenProxy]:
        """All proxies."""
        return list(self.by_scheme.values())

    def proxy_for(self, scheme: str, host: str, port: int | None = None) -> ChosenProxy | None:
        """Return the proxy for an address with this scheme, host and port; None for none."""
        proxy = self.by_scheme.get(scheme, self.by_scheme.get("all"))
        if proxy is None or not self.from_environment:
            return proxy
        host = _bare_host(host)
        port = port or _DEFAULT_PORTS.get(scheme)
        # A token in plain http must not leave this machine because of a variable.
        if _is_this_machine(host) or any(_matches(host, port, entry) for entry in self.bypassed):
            return None
        return proxy


def _source(scheme: str) -> str:
    """Return the variable that names the proxy; urllib prefers those in lower case."""
    name = f"{scheme}_proxy"
    names = [name, *(each for each in os.environ if each.lower() == name)]
    return next((each for each in names if os.environ.get(each)), "the system's settings")


def _bare_host(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()


def _is_this_machine(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost") or _is_loopback(host)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name
        return False


def _matches(host: str, port: int | None, entry: str) -> bool:
    if entry == "*":
        return True
    entry, entry_port = _split_port(entry)
    if entry_port is not None and entry_port != port:
        return False
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(_bare_host(entry), strict=False)
    except ValueError:  # one of them is a name
        name = _bare_host(entry).removeprefix("*").removeprefix(".")
        return bool(name) and (host == name or host.endswith(f".{name}"))


def _split_port(entry: str) -> tuple[str, int | None]:
    """Split `host:1` and `[::1]:1`, but not `::1`."""
    host, _, port = entry.rpartition(":")
    if port.isascii() and port.isdigit() and host and (":" not in host or host.endswith("]")):
        return host, int(port)
    return entry, None
