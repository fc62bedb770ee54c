"""Addresses that a caller passes: tokens go there, so they are looked at closely."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from beenergised.errors import ConfigurationError


def checked_address(argument: str, address: str, *, example: str) -> SplitResult:
    """`address` in its parts, if tokens may be sent there; `argument` is its name in a message.

    Raises `ConfigurationError` for anything but a whole https address, or plain http to this
    machine.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError(f"{argument} is not an address: {error}") from None
    if parts.scheme not in {"https", "http"} or not host or port == 0:
        raise ConfigurationError(f"{argument} must be a whole address, such as {example}")
    if re.search(r"[\s\\^{|}<>\"`%]", parts.netloc):
        raise ConfigurationError(f"{argument} has characters in its host that no host has: {host}")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigurationError(f"{argument} must not hold a user, a query or a fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError(
            f"{argument} is plain http:// to {host}: tokens would be readable on the way. Use "
            "https://; plain HTTP is allowed to this machine only"
        )
    return parts


def is_loopback(host: str) -> bool:
    """Whether `host` can only be this machine.

    >>> [is_loopback(name) for name in ("localhost", "127.0.0.9", "::1", "localhost.example.com")]
    [True, True, True, False]
    """
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
