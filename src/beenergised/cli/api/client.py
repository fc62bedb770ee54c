"""Which tenant a command of the Public API speaks to, and with which token."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from beenergised.cli.api.options import FOREIGN
from beenergised.cli.connection import Target, environment
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Flags
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    NotLoggedInError,
    ServiceUnreachableError,
)
from beenergised.redaction import Secret
from beenergised.times import LOCAL

if TYPE_CHECKING:
    from beenergised.public_api._sync.client import PublicApiClient
    from beenergised.transport.base import Sender
    from beenergised.transport.clock import Clock
    from beenergised.transport.settings import Settings

_ELSEWHERE = "It is made in the back office, under API Access Tokens"


@dataclass(frozen=True, slots=True)
class ApiTarget:
    """The tenant's host and the token for it."""

    host: str | None = None
    token: Secret | None = None
    timeout: float | None = None
    timezone: tzinfo = LOCAL
    settings: Settings | None = None
    is_sandbox: bool = False


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one place says: the command line, the environment, the profile."""

    place: str
    host: str | None = None
    token: Secret | None = None
    token_file: str | None = None


@contextmanager
def opened_api(
    invocation: Invocation, host: str | None, token_file: str | None, *, dry_run: bool = False
) -> Generator[PublicApiClient]:
    """A client for the tenant, closed in the end. A dry run needs no token.

    Raises `NotLoggedInError` where host or token is missing.
    """
    from beenergised.cli.session import SandboxTime, opened_sandbox, used

    target = read_api_target(invocation, host, token_file)
    if target.is_sandbox:
        with opened_sandbox() as sandbox:
            from beenergised.sandbox import DEMO_API_TOKEN, PUBLIC_API_URL, SandboxSender

            demo, sender = target.token or Secret(DEMO_API_TOKEN), SandboxSender(sandbox)
            time = SandboxTime(sandbox)
            with _client(PUBLIC_API_URL, demo, target, sender, time) as client:
                yield client
        return
    if target.host is None:
        raise NotLoggedInError(
            "Which host? Pass --host, set BEENERGISED_API_HOST, or name it as api_host in a "
            "profile; or try it offline with --sandbox."
        )
    token = target.token
    if token is None:
        if not dry_run:
            raise NotLoggedInError(
                f"There is no token for {target.host}. {_ELSEWHERE}: set BEENERGISED_API_TOKEN, "
                "or pass --token-file."
            )
        token = Secret("none")
    with (
        _hinting_at_plain_http(target.host),
        used(_client(target.host, token, target)) as client,
    ):
        yield client


@contextmanager
def _hinting_at_plain_http(host: str) -> Generator[None]:
    """A host without a scheme is spoken to by https, which a sandbox on this machine is not."""
    try:
        yield
    except ServiceUnreachableError as error:
        from beenergised.public_api.paths import origin_of
        from beenergised.transport.addresses import is_loopback

        parts = urlsplit(origin_of(host))
        # Not where a certificate is refused: that one does speak TLS.
        is_tls = "[SSL" in error.message and "CERTIFICATE" not in error.message
        if is_tls and is_loopback(parts.hostname or ""):
            error.message += (
                f" A sandbox on this machine speaks plain HTTP: pass http://{parts.netloc} as the "
                "host."
            )
        raise


def clock_of(client: PublicApiClient) -> Clock:
    """What a client measures time by: its own, or the sandbox's."""
    # The client shows nothing of its driver, and only a wait of the command line's own needs it.
    return client._driver.clock  # pyright: ignore[reportPrivateUsage]


def read_api_target(invocation: Invocation, host: str | None, token_file: str | None) -> ApiTarget:
    """Flags over the environment over the profile.

    Raises `ProfileError`, `ConfigurationError`, `InvalidArgumentError`, and `NotLoggedInError`
    where there are several profiles and none was chosen.
    """
    from beenergised.cli.session import read_target

    _refuse_foreign(invocation.flags)
    if host is not None and invocation.flags.sandbox:
        raise InvalidArgumentError("host", "--sandbox and --host exclude each other.")
    target = read_target(invocation)
    given = _Layer("the command line", host, None, token_file)
    if target.is_sandbox:
        token = _token(invocation, [given], None)
        return ApiTarget(None, token, target.timeout, target.timezone, is_sandbox=True)
    layers = _layers(given, target)
    chosen = next((layer.host for layer in layers if layer.host is not None), None)
    if chosen is None:
        target.require_profile()
    token = _token(invocation, layers, chosen)
    return ApiTarget(chosen, token, target.timeout, target.timezone, target.settings)


def _layers(given: _Layer, target: Target) -> list[_Layer]:
    text = environment("API_TOKEN")
    return [
        given,
        _Layer(
            "the environment",
            environment("API_HOST"),
            Secret(text) if text is not None else None,
            environment("API_TOKEN_FILE"),
        ),
        _Layer(
            f"the profile {target.profile}",
            target.saved.api_host,
            None,
            target.saved.api_token_file,
        ),
    ]


def _token(invocation: Invocation, layers: list[_Layer], host: str | None) -> Secret | None:
    """The first token there is, if it may go to `host`."""
    for layer in layers:
        if layer.token is None and layer.token_file is None:
            continue
        _refuse_elsewhere(layer, host)
        if layer.token is not None:
            return layer.token
        return _read_token(invocation, layer.token_file or "")
    return None


def _refuse_elsewhere(layer: _Layer, host: str | None) -> None:
    """A token that stands beside one host never goes to another."""
    if layer.host is None or host is None:
        return
    from beenergised.public_api.paths import origin_of

    if origin_of(layer.host) != origin_of(host):
        raise InvalidArgumentError(
            "host",
            f"The token of {layer.place} is for {layer.host}, and is not sent to {host}: pass "
            "--token-file, or set BEENERGISED_API_HOST and _TOKEN together.",
        )


def _read_token(invocation: Invocation, place: str) -> Secret:
    if place == "-":
        from beenergised.cli.prompts import ask_secret, can_ask, read_secret_line

        token = ask_secret("token") if can_ask() else read_secret_line("token")
    else:
        token = _token_of(invocation, Path(place).expanduser())
    return Secret(token.reveal().strip())


def _token_of(invocation: Invocation, path: Path) -> Secret:
    try:
        with path.open(encoding="utf-8") as file:
            line = file.readline().strip()
            mode = os.fstat(file.fileno()).st_mode
    except OSError as error:
        raise ConfigurationError(f"Cannot read the token in {path}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"The token in {path} is not UTF-8.") from None
    if not line:
        raise ConfigurationError(f"The first line of {path} is empty: the token is to be there.")
    if sys.platform != "win32" and mode & 0o077:
        invocation.notice(f"Others can read {path}, which holds a token: chmod 600 it.")
    return Secret(line)


def _client(
    host: str,
    token: Secret,
    target: ApiTarget,
    sender: Sender | None = None,
    clock: Clock | None = None,
) -> PublicApiClient:
    from beenergised.public_api._sync.client import PublicApiClient

    return PublicApiClient(
        host=host,
        token=token,
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
        sender=sender,
        clock=clock,
    )


def _refuse_foreign(flags: Flags) -> None:
    """Options of the main command that mean nothing here: silence would send elsewhere."""
    for name in FOREIGN:
        if getattr(flags, name) is not None:
            option = "--" + name.replace("_", "-")
            raise InvalidArgumentError(
                name, f"{option} is for the other APIs. The Public API has --host and a token."
            )
