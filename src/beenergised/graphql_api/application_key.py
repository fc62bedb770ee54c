"""The pre-shared key that a client takes."""

from __future__ import annotations

import re

from beenergised.errors import ConfigurationError
from beenergised.redaction import Secret


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
