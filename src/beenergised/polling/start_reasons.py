"""Why a start failed, by the words of a reason that no service documents: for every API."""

from __future__ import annotations

import re
from typing import Final

from beenergised.errors import (
    CardNotAcceptedError,
    PreauthDeclinedError,
    RemoteStartUnavailableError,
    StartError,
    StartUnderWayError,
    StationNotAnsweringError,
    StationRefusedError,
)

# "has rejected the request" is documented, with code 405 of the GraphQL API. The words of the
# others are assumed.
_WORDS: Final = (
    (r"\bremote (?:command|control)", RemoteStartUnavailableError),
    (r"\b3-?d[ -]?s|preauth|payment|not confirmed", PreauthDeclinedError),
    (
        r"\bno (?:answer|response|reply)\b|not (?:answer|respond|repl|reach|connect)|"
        r"time[d -]*out|unreachable|offline|disconnect",
        StationNotAnsweringError,
    ),
    (
        r"\balready\b|in progress|under ?way|\bbusy\b|occupied|another (?:start|charge|session)",
        StartUnderWayError,
    ),
    (
        r"\b(?:card|tag|id ?tag|contract|rfid)s?\b|authori[sz]|unauthori[sz]|not allowed|"
        r"blocked|expired",
        CardNotAcceptedError,
    ),
    (r"reject|refus|denied|declin", StationRefusedError),
)


def failure_by_words(reason: str) -> type[StartError] | None:
    """Which exception the words of a reason mean; None if they say nothing that is known.

    >>> failure_by_words("The station does not respond.").__name__
    'StationNotAnsweringError'
    >>> failure_by_words("E-1234") is None
    True
    """
    for pattern, meant in _WORDS:
        if re.search(pattern, reason, re.IGNORECASE):
            return meant
    return None
