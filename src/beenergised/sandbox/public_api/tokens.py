"""Who may use the sandbox's Public API, and how often."""

from __future__ import annotations

from typing import Final, Literal, cast

from beenergised.sandbox.public_api.names import (
    DEMO_API_TOKEN,
    PARTNER_API_TOKEN,
    READING_API_TOKEN,
)
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.store import Store

Kind = Literal["all", "reading", "partner"]

_KINDS: Final[dict[str, Kind]] = {
    DEMO_API_TOKEN: "all",
    READING_API_TOKEN: "reading",
    PARTNER_API_TOKEN: "partner",
}


class ApiTokens:
    """The tokens that the back office would have made."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def fill(self) -> None:
        """Make the tokens of a new state."""
        self._store.insert_all(
            "INSERT INTO public_api_tokens VALUES (?, ?, 'valid', 0, 0)", list(_KINDS.items())
        )

    def bearer(self, authorization: str) -> Kind | None:
        """What the token in the header may do; None where it is not accepted."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            return None
        row = self._store.row(
            "SELECT kind FROM public_api_tokens WHERE token = ? AND state = 'valid'",
            (token.strip(),),
        )
        return cast("Kind", str(row[0])) if row else None

    def revoke(self, authorization: str) -> None:
        """Let the token in the header not be accepted from now on."""
        self._store.execute(
            "UPDATE public_api_tokens SET state = 'revoked' WHERE token = ?",
            (authorization.partition(" ")[2].strip(),),
        )

    def use(self, authorization: str) -> tuple[int, float]:
        """Count a request; how many there were in this minute, and how long it still lasts."""
        token = authorization.partition(" ")[2].strip()
        minute, within = divmod(self._clock.time(), 60)
        with self._store.transaction():
            self._store.execute(
                "UPDATE public_api_tokens SET used = CASE minute WHEN ? THEN used ELSE 0 END + 1, "
                "minute = ? WHERE token = ?",
                (int(minute), int(minute), token),
            )
            row = self._store.row("SELECT used FROM public_api_tokens WHERE token = ?", (token,))
        return int((row or (0,))[0] or 0), 60 - within
