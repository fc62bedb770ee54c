"""The exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command's exit code says. Codes are never given another meaning."""

    OK = 0
    """Done."""
    FAILED = 1
    """The service refused or failed, or anything that no other code names."""
    USAGE = 2
    """Wrong options, arguments, or settings. Nothing was sent."""
    NOT_FOUND = 3
    """There is no such thing, or this session may not see it."""
    NOT_LOGGED_IN = 4
    """Not logged in, the session has ended, or a login was refused."""
    UNREACHABLE = 5
    """No complete answer: no connection, one that broke, or a service out of order (5xx)."""
    TIMED_OUT = 6
    """The time for waiting was over."""
    OUTCOME_UNKNOWN = 7
    """Something was sent and may have happened: look before doing it again."""
    INTERRUPTED = 130
    """Ctrl-C."""


#: The codes in a line each, for `--help`.
HELP = """\
Exit codes:
  0  ok                     5  service unreachable
  1  failed                 6  timed out while waiting
  2  usage                  7  outcome unknown
  3  not found            130  interrupted
  4  not logged in"""
