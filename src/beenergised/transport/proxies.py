"""Selection of the proxy for a request: the one of the settings, or the environment's."""

from __future__ import annotations

import ipaddress
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass

from beenergised.redaction import Secret
from beenergised.transport.settings import Settings


@dataclass(frozen=True, slots=True)
class ProxyRules:
    """Proxies by scheme (`http`, `https`, `all`), and the hosts that are reached without one.

    As in curl, an entry of `NO_PROXY` is a host, a domain with everything below it, an address,
    a network (`10.0.0.0/8`), or `*` for all hosts.
    """

    by_scheme: Mapping[str, Secret]
    bypassed: tuple[str, ...] = ()
    from_environment: bool = False

    @classmethod
    def of(cls, settings: Settings) -> ProxyRules:
        """Return the rules that `settings` ask for."""
        if settings.proxy is not None:
            return cls({"all": Secret(settings.proxy)})
        if not settings.use_environment:
            return cls({})
        # On Windows and macOS these may be the system's settings, too.
        found = urllib.request.getproxies()
        by_scheme = {
            scheme: Secret(address if "://" in address else f"http://{address}")
            for scheme in ("http", "https", "all")
            if (address := found.get(scheme))
        }
        entries = (entry.strip().lower() for entry in found.get("no", "").split(","))
        return cls(by_scheme, tuple(entry for entry in entries if entry), from_environment=True)

    @property
    def addresses(self) -> list[Secret]:
        """The addresses of all proxies."""
        return list(self.by_scheme.values())

    def proxy_for(self, scheme: str, host: str) -> Secret | None:
        """Return the proxy for an address with this scheme and host; None for none."""
        proxy = self.by_scheme.get(scheme, self.by_scheme.get("all"))
        if proxy is None or not self.from_environment:
            return proxy
        host = _bare_host(host)
        # A token in plain http must not leave this machine because of a variable.
        if _is_this_machine(host) or any(_matches(host, entry) for entry in self.bypassed):
            return None
        return proxy


def _bare_host(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()


def _is_this_machine(host: str) -> bool:
    return host in ("localhost", "127.0.0.1", "::1")


def _matches(host: str, entry: str) -> bool:
    if entry == "*":
        return True
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(_bare_host(entry), strict=False)
    except ValueError:  # one of them is a name
        name = _bare_host(entry).removeprefix("*").removeprefix(".")
        return bool(name) and (host == name or host.endswith(f".{name}"))
