"""What a person is told who has no session: each API has ways of its own to get one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoginAdvice:
    """The messages of a session that is not there.

    no_session: there is none, and nothing to begin one with.
    again: it ended and could not be renewed.
    logged_out: the client has logged out.
    """

    no_session: str = (
        "There is no session, and no credentials to begin one. Pass username= and password= "
        "(with psk=), or tokens; on the command line: beenergised auth login"
    )
    again: str = (
        "The session has ended and could not be renewed. Log in again: client.login(), or "
        "beenergised auth login"
    )
    logged_out: str = "This client has logged out. Call login() to begin again."
