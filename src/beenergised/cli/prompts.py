"""Asking a person, and reading secrets from standard input."""

from __future__ import annotations

import getpass
import sys
import warnings

from beenergised.errors import ConfigurationError
from beenergised.redaction import Secret


def can_ask() -> bool:
    """Whether a person can answer: standard input is a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(label: str) -> str:
    """A line that may be seen. Raises `ConfigurationError` at the end of input."""
    sys.stderr.write(f"{label}: ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise ConfigurationError(f"No {label.lower()} was given.")
    return line.strip()


def confirmed(question: str) -> bool:
    """Whether a person says yes. Anything else is no, and so is the end of input."""
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def ask_secret(label: str) -> Secret:
    """A line that is not shown while it is typed.

    Raises `ConfigurationError` at the end of input, or where the terminal would show it.
    """
    try:
        with warnings.catch_warnings():
            # Where it cannot turn the echo off, getpass warns and goes on: that must not be.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return Secret(getpass.getpass(f"{label[0].upper()}{label[1:]}: "))
    except EOFError:
        raise ConfigurationError(f"No {label} was given.") from None
    except getpass.GetPassWarning:
        raise ConfigurationError(
            f"This terminal would show the {label}. Pass it in the environment or on standard "
            "input, see `beenergised auth login --help`."
        ) from None


def read_secret_line(what: str) -> Secret:
    """The next line of standard input, exactly, but for its end.

    Raises `ConfigurationError` where there is none, or an empty one.
    """
    line = sys.stdin.buffer.readline()
    try:
        text = line.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise ConfigurationError(f"The {what} on standard input is not UTF-8.") from None
    if not text:
        raise ConfigurationError(f"Standard input has no line with the {what}.")
    return Secret(text)
