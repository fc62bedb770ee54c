"""Whom a command of the QaaS API speaks to, and a client for that."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import TYPE_CHECKING

from beenergised.cli.connection import environment
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Flags
from beenergised.cli.profiles import Profile
from beenergised.cli.session import opened_sandbox, read_target, token_store, used
from beenergised.errors import InvalidArgumentError, NotLoggedInError, ProfileError
from beenergised.times import LOCAL
from beenergised.transport.clock import Clock

if TYPE_CHECKING:
    from beenergised.auth.session_info import SessionInfo
    from beenergised.auth.token_stores.base import TokenStore
    from beenergised.qaas_api._sync.client import QaasClient
    from beenergised.qaas_api.paths import QaasPaths
    from beenergised.sandbox import Sandbox
    from beenergised.transport.settings import Settings

_DEFAULT_PROFILE = "default"


@dataclass(frozen=True, slots=True)
class QaasTarget:
    """The API and its login; None is what is published.

    `profile` is also the name that the session is kept under: a profile has one login. `profiles`
    are the names in the file, and `saved` is what it says under this one.
    """

    profile: str = _DEFAULT_PROFILE
    base_url: str | None = None
    login_url: str | None = None
    tenant_id: str | None = None
    client_id: str | None = None
    scope: str | None = None
    paths: str | None = None
    timeout: float | None = None
    timezone: tzinfo = LOCAL
    settings: Settings | None = None
    is_sandbox: bool = False
    profiles: tuple[str, ...] = ()
    saved: Profile = field(default_factory=Profile)

    @property
    def place(self) -> str:
        """The API in a message."""
        return "the sandbox" if self.is_sandbox else self.base_url or "the QaaS API"

    @property
    def login_command(self) -> str:
        """How to log in here."""
        if self.is_sandbox:
            return "beenergised --sandbox qaas login"
        named = "" if self.profile == _DEFAULT_PROFILE else f"--profile {self.profile} "
        return f"beenergised {named}qaas login"


def read_qaas_target(invocation: Invocation, *, new_profile: bool = False) -> QaasTarget:
    """Flags over the environment over the profile, as for the other commands.

    Raises `ProfileError`, `InvalidArgumentError`, and `NotLoggedInError` where there are several
    profiles and none was chosen.
    """
    flags = invocation.flags
    _refuse_foreign(flags)
    target = read_target(invocation, new_profile=new_profile)
    if target.is_sandbox:
        return QaasTarget(timeout=target.timeout, timezone=target.timezone, is_sandbox=True)
    if not new_profile:
        target.require_profile()
    saved = target.saved
    return QaasTarget(
        profile=target.profile or _DEFAULT_PROFILE,
        base_url=flags.base_url or environment("QAAS_BASE_URL") or saved.qaas_base_url,
        login_url=environment("QAAS_LOGIN_URL") or saved.qaas_login_url,
        tenant_id=environment("QAAS_TENANT_ID") or saved.qaas_tenant_id,
        client_id=environment("QAAS_CLIENT_ID") or saved.qaas_client_id,
        scope=environment("QAAS_SCOPE") or saved.qaas_scope,
        paths=environment("QAAS_PATHS") or saved.qaas_paths,
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
        profiles=target.profiles,
        saved=saved,
    )


@contextmanager
def opened_qaas(invocation: Invocation) -> Generator[QaasClient]:
    """A client that is logged in, closed in the end.

    In the sandbox it logs in by itself. Raises `NotLoggedInError` where there is no session.
    """
    target = read_qaas_target(invocation)
    if target.is_sandbox:
        with opened_sandbox() as sandbox, used(sandbox_qaas_client(sandbox, target)) as client:
            if client.session_info() is None:
                log_in_to_sandbox(sandbox, target)
            yield client
        return
    client = token_qaas_client(target) or stored_qaas_client(target)
    with used(client):
        if client.session_info() is None:
            raise NotLoggedInError(
                f"Not logged in at {target.place}. Log in with `{target.login_command}`."
            )
        yield client


def stored_qaas_client(target: QaasTarget) -> QaasClient:
    """A client for the stored session. It may have none."""
    return _client(target, token_store())


def token_qaas_client(target: QaasTarget) -> QaasClient | None:
    """A client for tokens of the environment, if there are any."""
    access, refresh = environment("QAAS_ACCESS_TOKEN"), environment("QAAS_REFRESH_TOKEN")
    if access is None and refresh is None:
        return None
    # A refresh token may work once: its successor must be there for the next command. Without one
    # nothing is worth keeping, and what came by the environment stays off the disk.
    return _client(target, token_store() if refresh is not None else None, access, refresh)


def _client(
    target: QaasTarget,
    store: TokenStore | None,
    access_token: str | None = None,
    refresh_token: str | None = None,
) -> QaasClient:
    from beenergised.qaas_api._sync.client import BASE_URL as PUBLISHED
    from beenergised.qaas_api._sync.client import CLIENT_ID, TENANT_ID, QaasClient

    return QaasClient(
        base_url=target.base_url or PUBLISHED,
        login_url=target.login_url,
        tenant_id=target.tenant_id or TENANT_ID,
        client_id=target.client_id or CLIENT_ID,
        scope=target.scope,
        account=target.profile,
        access_token=access_token,
        refresh_token=refresh_token,
        store=store,
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
        paths=_paths(target.paths),
    )


def _paths(text: str | None) -> QaasPaths | None:
    """The paths that `name=/path, name=/path` names. Raises `ProfileError`."""
    if text is None:
        return None
    from beenergised.qaas_api.paths import QaasPaths

    given: dict[str, str] = {}
    for part in filter(None, text.split(",")):
        name, _, path = part.strip().partition("=")
        given[name.strip()] = path.strip()
    try:
        return QaasPaths(**given)
    except TypeError:
        known = ", ".join(QaasPaths.__dataclass_fields__)
        raise ProfileError(
            f"The QaaS paths are {text!r}, not name=/path, with names out of {known}."
        ) from None


def _refuse_foreign(flags: Flags) -> None:
    """Options of the main command that mean nothing here: silence would send elsewhere."""
    for name in ("tenant", "username"):
        if getattr(flags, name) is not None:
            raise InvalidArgumentError(
                name, f"--{name} is for the GraphQL API. The QaaS API has a login a profile."
            )


# --- The sandbox ----------------------------------------------------------------------------------


class _Unhurried(Clock):
    """Nobody is waited for at the sandbox's own login."""

    def sleep(self, seconds: float) -> None:
        """Go on at once."""


def sandbox_qaas_client(
    sandbox: Sandbox, target: QaasTarget, clock: Clock | None = None
) -> QaasClient:
    """A client that the sandbox answers in this process."""
    from beenergised.qaas_api._sync.client import QaasClient
    from beenergised.sandbox import QAAS_LOGIN_URL, QAAS_URL, SandboxSender

    return QaasClient(
        base_url=QAAS_URL,
        login_url=QAAS_LOGIN_URL,
        account=target.profile,
        store=token_store(),
        timeout=target.timeout,
        timezone=target.timezone,
        sender=SandboxSender(sandbox),
        clock=clock,
    )


def log_in_to_sandbox(sandbox: Sandbox, target: QaasTarget) -> SessionInfo:
    """Log in, and approve that in the same breath."""
    with sandbox_qaas_client(sandbox, target, _Unhurried()) as client:
        return client.login(show=lambda code: sandbox.approve_device(code.user_code))


def forget_sandbox_login(sandbox: Sandbox) -> None:
    """Forget the session at a sandbox that does not know it any more."""
    with sandbox_qaas_client(sandbox, QaasTarget(is_sandbox=True)) as client:
        client.logout()
