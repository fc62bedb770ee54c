"""From a command's flags to a client that is logged in, or can log in by itself."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from beenergised.cli.connection import Target, environment, find_target
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.messages import write_error_line
from beenergised.cli.times import show_times_in
from beenergised.errors import NotLoggedInError
from beenergised.redaction import Secret
from beenergised.transport.clock import Clock

if TYPE_CHECKING:
    from beenergised.auth.token_stores.file import FileTokenStore
    from beenergised.graphql_api._sync.client import Client
    from beenergised.sandbox import Sandbox

# object: what a context manager yields; each kind of client yields itself.
ClientT = TypeVar("ClientT", bound=AbstractContextManager[object])


def read_target(invocation: Invocation, *, new_profile: bool = False) -> Target:
    """Whom the command speaks to; from here on errors take the form that results take."""
    target = find_target(invocation.flags, new_profile=new_profile)
    show_times_in(target.timezone)
    if target.output is not None:
        invocation.output = target.output
    for warning in target.warnings:
        invocation.notice(warning)
    return target


@contextmanager
def used(client: ClientT) -> Generator[ClientT]:
    """`client`, closed in the end; that waits for a renewal under way, so Ctrl-C says it."""
    with client:
        try:
            yield client
        except KeyboardInterrupt:
            if _is_renewing():
                signal.signal(signal.SIGINT, _leave_now)
                write_error_line("Waiting for the session to be kept. Ctrl-C again leaves now.")
            raise


@contextmanager
def opened_client(invocation: Invocation) -> Generator[Client]:
    """A client for the target, closed in the end.

    Raises `NotLoggedInError` where there is no session and nothing to begin one with.
    """
    target = read_target(invocation)
    if target.is_sandbox:
        with opened_sandbox() as sandbox, used(sandbox_client(sandbox, target)) as client:
            yield client
        return
    target.require()
    with used(_service_client(target, invocation)) as client:
        yield client


def _is_renewing() -> bool:
    """Whether a session is being begun or renewed, which the end of the process waits for."""
    # The name is given in `auth.single_flight`; a test sees that it stays.
    return any(thread.name == "beenergised-renewal" for thread in threading.enumerate())


def _leave_now(signal_number: int, frame: object) -> None:  # noqa: ARG001 - as signal calls it
    os._exit(ExitCode.INTERRUPTED)


def login_client(target: Target, psk: Secret, password: Secret) -> Client:
    """A client that can log in with what the person gave."""
    from beenergised.graphql_api._sync.client import Client

    return Client(
        tenant=target.tenant,
        base_url=target.base_url,
        psk=psk,
        username=target.username,
        password=password,
        store=token_store(),
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
    )


def stored_client(target: Target) -> Client:
    """A client for the stored session alone. It may have none."""
    from beenergised.graphql_api._sync.client import Client

    return Client(
        tenant=target.tenant,
        base_url=target.base_url,
        username=target.username,
        store=token_store(),
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
    )


def token_store() -> FileTokenStore:
    """Where sessions are kept: in BEENERGISED_STATE_DIR, or the user's state directory."""
    from beenergised.auth.token_stores.file import FileTokenStore

    directory = environment("STATE_DIR")
    return FileTokenStore(Path(directory).expanduser() / "sessions" if directory else None)


# --- The service -----------------------------------------------------------------------------


def _service_client(target: Target, invocation: Invocation) -> Client:
    """The first of: a token of the environment, credentials of the environment, the session."""
    client = token_client(target, invocation)
    if client is not None:
        return client
    if target.username is None:
        raise NotLoggedInError(
            f"Not logged in at {target.place}, and no user name was given. Log in with "
            "`beenergised auth login`."
        )
    psk, password = environment("PSK"), environment("PASSWORD")
    if psk is not None and password is not None:
        return login_client(target, Secret(psk), Secret(password))
    client = stored_client(target)
    if client.session_info() is None:
        client.close()
        raise NotLoggedInError(
            f"Not logged in at {target.place} as {target.username}. Log in with "
            "`beenergised auth login`."
        )
    return client


def token_client(target: Target, invocation: Invocation) -> Client | None:
    """A client for a token of the environment, if there is one.

    Flags come before the environment: with --username it is that driver's session.
    """
    from beenergised.graphql_api._sync.client import Client

    access, session = environment("ACCESS_TOKEN"), environment("SESSION_TOKEN")
    if (access is None and session is None) or invocation.flags.username is not None:
        return None
    refresh = environment("REFRESH_TOKEN") if session is not None else None
    return Client(
        tenant=target.tenant,
        base_url=target.base_url,
        session_token=session if access is None else None,
        refresh_token=refresh if access is None else None,
        access_token=access,
        # A refresh token works once: its successor must be there for the next command. Without
        # one nothing is worth keeping, and what came by the environment stays off the disk.
        store=token_store() if refresh is not None and access is None else None,
        timeout=target.timeout,
        timezone=target.timezone,
        settings=target.settings,
    )


# --- The sandbox -------------------------------------------------------------------------------


class SandboxTime(Clock):
    """What time it is, is the sandbox's to say: until when a start is valid depends on it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def time(self) -> float:
        """Seconds since 1970 in the sandbox."""
        return self._sandbox.clock.time()


@contextmanager
def opened_sandbox(path: Path | None = None) -> Generator[Sandbox]:
    """The sandbox over its lasting state. Raises `MissingExtraError` where it is not installed."""
    from beenergised.sandbox import Sandbox

    with Sandbox.open(path or sandbox_path()) as sandbox:
        yield sandbox


def sandbox_path() -> Path | None:
    """The file of the state; None leaves the choice to the sandbox."""
    directory = environment("STATE_DIR")
    if directory is None or environment("SANDBOX_STATE") is not None:
        return None
    return Path(directory).expanduser() / "sandbox.sqlite3"


def sandbox_client(sandbox: Sandbox, target: Target) -> Client:
    """A client that the sandbox answers in this process, logged in as the demo driver by itself.

    Another of its drivers needs BEENERGISED_PASSWORD.
    """
    from beenergised.graphql_api._sync.client import Client
    from beenergised.sandbox import DEMO_PASSWORD, DEMO_USERNAME, SANDBOX_URL, SandboxSender

    username = target.username or DEMO_USERNAME
    password = DEMO_PASSWORD if username == DEMO_USERNAME else environment("PASSWORD")
    return Client(
        base_url=SANDBOX_URL,
        psk=sandbox.psk,
        username=username,
        password=password,
        store=token_store(),
        timeout=target.timeout,
        timezone=target.timezone,
        sender=SandboxSender(sandbox),
        clock=SandboxTime(sandbox),
    )
