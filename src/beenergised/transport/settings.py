"""How calls are made: limits, retries, headers, hooks, and the way to the network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from beenergised._public_names import public_in
from beenergised._version import __version__
from beenergised.errors import ConfigurationError
from beenergised.messages import Headers
from beenergised.redaction import Secret, hides, hides_fields
from beenergised.transport.hooks import Hook
from beenergised.transport.retry import BackOff, RetryPolicy

MEBIBYTE = 1024 * 1024

# A year or so: sockets and locks refuse what is much longer, infinity among it.
LONGEST = 30_000_000
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
# Printable ASCII, not beginning or ending with a space.
_VALUE = re.compile(r"(?:[!-~](?:[ -~\t]*[!-~])?)?")


@public_in("beenergised")
@hides_fields("proxy", "headers")
@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a pool, shared by everything that is called through it.

    timeout: seconds for a whole call, its retries, waits and renewals included.
    attempt_timeout: seconds for one attempt.
    connect_timeout: seconds to make a connection, within an attempt.
    download_timeout: seconds for a whole file, its retries and redirects included. What
        `attempt_timeout` limits there is the silence: the seconds without a byte.
    retry: the policy, see `beenergised.transport.retry`.
    headers: sent with every request. The header for the device language is not known; if your
        tenant's support names one, it goes here.
    hooks: told about every request, answer and failed attempt, see `beenergised.transport.hooks`.
    max_response_bytes: the largest body that is read, decompressed.
    max_download_bytes: the largest file that is written.
    proxy: address of a proxy; None means the environment's (`HTTPS_PROXY` and so on).
    use_environment: whether variables of the environment count: those of proxies, `NO_PROXY`,
        `SSL_CERT_FILE` and `SSL_CERT_DIR`.
    ca_bundle: file of certificate authorities (PEM). None means those of the environment's
        variables, and otherwise those that the operating system trusts.
    client_certificate: file with a certificate and its key, or the two as a pair.
    max_connections: connections open at once; more calls wait for one within their timeout.

    >>> Settings(timeout=10).timeout
    10
    >>> Settings(timeout=0)
    Traceback (most recent call last):
    beenergised.errors.ConfigurationError: timeout must be more than 0 seconds, not 0
    """

    timeout: float = 60.0
    attempt_timeout: float = 20.0
    connect_timeout: float = 10.0
    download_timeout: float = 600.0
    retry: RetryPolicy = field(default_factory=BackOff)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    hooks: Sequence[Hook] = ()
    max_response_bytes: int = 32 * MEBIBYTE
    max_download_bytes: int = 1024 * MEBIBYTE
    proxy: str | Secret | None = None
    use_environment: bool = True
    ca_bundle: str | Path | None = None
    client_certificate: str | Path | tuple[str | Path, str | Path] | None = None
    max_connections: int = 100
    user_agent: str = f"beenergised-python/{__version__}"

    def __post_init__(self) -> None:
        for name in ("timeout", "attempt_timeout", "connect_timeout", "download_timeout"):
            require_positive(name, getattr(self, name))
        for name in ("max_response_bytes", "max_download_bytes", "max_connections"):
            if getattr(self, name) < 1:
                raise ConfigurationError(f"{name} must be at least 1, not {getattr(self, name)}")
        refuse_reserved(self.headers)
        # A frozen dataclass needs the long way.
        object.__setattr__(self, "headers", Headers(self.headers))  # its repr hides secrets


@hides("headers")
def with_own(
    settings: Settings,
    timeout: float | None,
    headers: Mapping[str, str] | None,
    hooks: Sequence[Hook],
) -> Settings:
    """`settings` with what one client adds to them."""
    if timeout is not None:
        require_positive("timeout", timeout)
        settings = replace(settings, timeout=timeout)
    if headers:
        refuse_reserved(headers)
        settings = replace(settings, headers={**settings.headers, **Headers(headers)})
    return replace(settings, hooks=(*settings.hooks, *hooks)) if hooks else settings


def require_positive(name: str, seconds: float) -> None:
    """Refuse a timeout that would end before it began (NaN included)."""
    if not seconds > 0:
        raise ConfigurationError(f"{name} must be more than 0 seconds, not {seconds}")
    if seconds > LONGEST:
        raise ConfigurationError(f"{name} must be at most {LONGEST} seconds")


@hides("headers")
def refuse_reserved(headers: Mapping[str, str]) -> None:
    """Refuse a caller's header that would displace the library's own, or smuggle in a line."""
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(headers, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(
            f"headers is a mapping of names to texts, not {type(headers).__name__}"
        )
    for name in headers:  # no value is bound: a traceback may show the local variables
        if not isinstance(name, str) or not isinstance(headers[name], str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ConfigurationError(f"the header {name!r} is not a name and a text")
        if name.lower() in {"authorization", "host", "content-length", "transfer-encoding"}:
            raise ConfigurationError(
                f"the header {name!r} is set by the library: pass credentials instead"
            )
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(headers[name]):
            raise ConfigurationError(
                f"the header {name!r} has characters that HTTP does not allow (a line break, an "
                "accent, a space at the end)"
            )
