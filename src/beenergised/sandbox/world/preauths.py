"""Starts that wait for a preauthorised amount to be confirmed (3-D Secure)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal
from uuid import uuid4

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.world.charges import Charges, Wish
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store


@dataclass(frozen=True, slots=True)
class Preauth:
    """One of them: `attempt` is the id of the start that follows once it is approved."""

    id: str
    state: Literal["pending", "approved", "declined"]
    attempt: str | None
    wish: Wish
    amount: str


class Preauths:
    """Keeps them, and carries out what a person decides."""

    def __init__(self, store: Store, charges: Charges) -> None:
        self._store = store
        self._charges = charges

    def begin(self, wish: Wish, amount: str) -> str:
        """Keep a start until its amount is confirmed; the id that its page is found by."""
        id_ = str(uuid4())
        self._store.execute(
            "INSERT INTO preauths VALUES (?, ?, 'pending', NULL, ?)",
            (id_, wish.contact_id, json.dumps({"wish": asdict(wish), "amount": amount})),
        )
        return id_

    def find(self, id_: str, contact: str | None = None) -> Preauth | None:
        """The one with this id, of this contact if one is given."""
        row = self._store.row(
            "SELECT state, attempt_id, wish FROM preauths WHERE id = ? AND ? IN (contact_id, '')",
            (id_, contact or ""),
        )
        if row is None:
            return None
        kept = json.loads(str(row[2]))
        attempt = None if row[1] is None else str(row[1])
        # The column holds one of the three states.
        state: Literal["pending", "approved", "declined"] = str(row[0])  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
        return Preauth(id_, state, attempt, Wish(**kept["wish"]), str(kept["amount"]))

    def waiting(self) -> list[str]:
        """The ids of those that nobody has decided on."""
        rows = self._store.rows("SELECT id FROM preauths WHERE state = 'pending' ORDER BY rowid")
        return [str(row[0]) for row in rows]

    def approve(self, id_: str, settings: SandboxSettings) -> None:
        """Confirm the amount: the start is carried out.

        This and the next raise `InvalidArgumentError` where nobody waits with this id. To decide
        the same again does no harm.
        """
        with self._store.transaction():
            if self._decide(id_, "approved") and (preauth := self.find(id_)):
                start = self._charges.begin(preauth.wish, settings)
                self._store.execute(
                    "UPDATE preauths SET attempt_id = ? WHERE id = ?", (start.id, id_)
                )

    def decline(self, id_: str) -> None:
        """Do not confirm the amount: nothing starts."""
        with self._store.transaction():
            self._decide(id_, "declined")

    def _decide(self, id_: str, state: str) -> bool:
        """Whether it was pending until now."""
        preauth = self.find(id_)
        if preauth is None:
            raise InvalidArgumentError("id", f"No start waits for a preauthorisation as {id_!r}.")
        if preauth.state not in {"pending", state}:
            raise InvalidArgumentError("id", f"This preauthorisation is {preauth.state} already.")
        self._store.execute("UPDATE preauths SET state = ? WHERE id = ?", (state, id_))
        return preauth.state == "pending"
