"""Checks of arguments that several resources take."""

from __future__ import annotations

import re

from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.redaction import Secret
from beenergised.validation import one_value


def identifier(argument: str, value: object) -> str:
    """`value` as an id to send. Raises `InvalidArgumentError` for anything but text."""
    one_value(argument, value)
    if isinstance(value, str) and value.strip():
        return value
    raise InvalidArgumentError(argument, f"{argument} must be the text of an id, not {value!r}")


def flag(argument: str, value: object) -> None:
    """Raise `InvalidArgumentError` unless `value` is True, False or None."""
    if value is not None and not isinstance(value, bool):
        raise InvalidArgumentError(argument, f"{argument} must be True or False, not {value!r}")


def application_key(psk: str | Secret) -> Secret:
    """The pre-shared key, without the line break that a file or a shell puts at its end.

    Raises `ConfigurationError` for one that no HTTP header can carry.
    """
    key = Secret(Secret(psk).reveal().strip())
    if not key:
        raise ConfigurationError("psk is empty: leave it out, or pass the key")
    if not re.fullmatch("[!-~]+", key.reveal()):
        raise ConfigurationError("psk has characters in it that no key has, such as a line break")
    return key
