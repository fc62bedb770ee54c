"""What every endpoint of the sandbox works with, and a call as they hand it on."""

# ruff: noqa: S608 - the name of a counter's column is one of two constants

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from beenergised.messages import Response
from beenergised.sandbox.faults import Fault, Faults
from beenergised.sandbox.seed.contacts import DEMO_PSK
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store
from beenergised.sandbox.world.visibility import Networks

if TYPE_CHECKING:
    from beenergised.sandbox.world.charges import Charges
    from beenergised.sandbox.world.preauths import Preauths
    from beenergised.sandbox.world.tokens import Caller, Tokens


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was read: what it asks for, and who carries it out.

    `operations` are the names that faults and counters know it by. `fail_early`, where the call has
    its own, raises `ReplyError` for faults that answer in the service's place.
    """

    operations: tuple[str, ...]
    authorization: str
    respond: Callable[[Call], Response]
    faults: tuple[Fault, ...] = field(default=())
    fail_early: Callable[[Call], None] | None = None

    def fault(self, *kinds: str) -> Fault | None:
        """The first of its faults that is of one of these kinds."""
        return next((fault for fault in self.faults if fault.kind in kinds), None)


class Service:
    """The state, and what reads it."""

    def __init__(self, store: Store) -> None:
        self.store: Final = store
        self.clock: Final = Clock(store)
        self.faults: Final = Faults(store)
        self.networks: Final = Networks(store)

    @cached_property
    def tokens(self) -> Tokens:
        """Issues and checks tokens; its libraries are loaded when the first request comes."""
        from beenergised.sandbox.world.tokens import Tokens

        return Tokens(self.store, self.clock)

    @cached_property
    def charges(self) -> Charges:
        """Remote starts, and what came of them."""
        from beenergised.sandbox.world.charges import Charges

        return Charges(self.store, self.clock)

    @cached_property
    def preauths(self) -> Preauths:
        """The starts that wait for a preauthorised amount to be confirmed."""
        from beenergised.sandbox.world.preauths import Preauths

        return Preauths(self.store, self.charges)

    @property
    def settings(self) -> SandboxSettings:
        """How the service behaves where the reference leaves it open."""
        return SandboxSettings.load(self.store)

    @property
    def psk(self) -> str:
        """The pre-shared key of the application."""
        return self.store.get("psk") or DEMO_PSK

    @property
    def anchor(self) -> datetime:
        """The date that the charge logs end at, and that other dates of the data hang on."""
        return datetime.fromisoformat(self.store.get("anchor") or "")

    def caller(self, authorization: str) -> Caller | None:
        """Who sent a request with this header; None where the token is refused."""
        from beenergised.sandbox.world.tokens import RefusedTokenError

        try:
            return self.tokens.caller(authorization, self.psk)
        except RefusedTokenError:
            return None

    def count(self, call: Call, column: str) -> None:
        """Count a call as `arrived` or `executed`."""
        with self.store.transaction():
            for operation in call.operations:
                self.store.execute(
                    f"INSERT INTO calls (operation, {column}) VALUES (?, 1) "
                    f"ON CONFLICT DO UPDATE SET {column} = {column} + 1",
                    (operation,),
                )

    def counts(self, column: str) -> dict[str, int]:
        """How often each operation arrived, or was executed."""
        rows = self.store.rows(f"SELECT operation, {column} FROM calls WHERE {column} > 0")
        return {str(operation): int(count or 0) for operation, count in rows}
