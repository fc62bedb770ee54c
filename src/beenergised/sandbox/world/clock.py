"""The time of the sandbox: the computer's plus an offset, or standing still."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Final

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.world.store import Store

# Tokens and charges reach further, and a date has four digits for the year.
_LATEST: Final = datetime(9000, 1, 1, tzinfo=UTC).timestamp()


@public_in("beenergised.sandbox")
class Clock:
    """Reads and moves the time that the sandbox goes by; kept in its state.

    Processes that share the state share the time.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def time(self) -> float:
        """Seconds since 1970, as `time.time` gives them."""
        frozen = self._store.get("clock.frozen")
        if frozen:
            return float(frozen)
        return time.time() + float(self._store.get("clock.offset") or 0)

    def now(self) -> datetime:
        """The time as an aware datetime in UTC."""
        return datetime.fromtimestamp(self.time(), UTC)

    @property
    def is_frozen(self) -> bool:
        """Whether the time stands still."""
        return bool(self._store.get("clock.frozen"))

    def advance(self, seconds: float) -> None:
        """Move the time on by `seconds` (or back, if negative)."""
        with self._store.transaction():
            self._move_to(self.time() + seconds)

    def set(self, moment: datetime) -> None:
        """Let it be `moment` now; a frozen clock stays frozen. A zone is required."""
        if moment.tzinfo is None:
            raise InvalidArgumentError("moment", "The sandbox's time needs a time zone.")
        with self._store.transaction():
            self._move_to(moment.timestamp())

    def freeze(self) -> None:
        """Stop the time. `advance` and `set` still move it."""
        with self._store.transaction():
            self._store.set("clock.frozen", repr(self.time()))

    def unfreeze(self) -> None:
        """Let the time run on from where it stands."""
        with self._store.transaction():
            moment = self.time()
            self._store.set("clock.frozen", "")
            self._move_to(moment)

    def _move_to(self, moment: float) -> None:
        """It is kept in the state: what no date can express would stay there and break all else."""
        if not 0 <= moment <= _LATEST:  # neither is NaN
            raise InvalidArgumentError(
                "moment", "The sandbox's time is between the years 1970 and 9000."
            )
        if self.is_frozen:
            self._store.set("clock.frozen", repr(moment))
        else:
            self._store.set("clock.offset", repr(moment - time.time()))
