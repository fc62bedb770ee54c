"""What happens by itself: sessions go on, reservations expire, each at its moment.

There is no timer. What is to happen is written down with its moment (`plan`), in the future too,
and carried out in the order of time when somebody asks (`catch_up`), by the sandbox's clock. It
leaves ordinary rows behind, so that lists and filters need not know of time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, Protocol

from beenergised.sandbox.world.charging import tick
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store
from beenergised.sandbox.world.times import moment, when


class Teller(Protocol):
    """Takes notifications to those who want them."""

    def tell(self, name: str, payload: Row, at: datetime) -> None:
        """A notification of this name; `payload` is without the member `notification`."""
        ...


class Scheduler:
    """The plan of what is to happen, and what those who carry it out work with."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        rows: Rows,
        teller: Teller,
        handlers: Mapping[str, Handler],
    ) -> None:
        self._store: Final = store
        self._clock: Final = clock
        self.rows: Final = rows
        self.teller = teller
        self._handlers: Final = handlers

    @property
    def settings(self) -> SandboxSettings:
        """How fast things go."""
        return SandboxSettings.load(self._store)

    @property
    def now(self) -> float:
        """The sandbox's time, in whole milliseconds since 1970."""
        return tick(self._clock.time())

    def pace(self) -> float:
        """How many seconds the charge point takes for what it is told."""
        settings = self.settings
        return settings.charging_seconds if settings.charging == "seconds" else 0.0

    # --- The plan --------------------------------------------------------------------------------

    def plan(self, what: str, subject: object, at: float) -> None:
        """Let something happen with a subject then; it replaces the same of before."""
        self._store.execute(
            "INSERT INTO public_api_due VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET due = excluded.due",
            (what, str(subject), tick(at)),
        )

    def cancel(self, what: str, subject: object) -> None:
        """Let it not happen."""
        self._store.execute(
            "DELETE FROM public_api_due WHERE what = ? AND subject = ?", (what, str(subject))
        )

    def is_planned(self, what: str, subject: object) -> bool:
        """Whether it is to happen."""
        row = self._store.row(
            "SELECT 1 FROM public_api_due WHERE what = ? AND subject = ?", (what, str(subject))
        )
        return row is not None

    def catch_up(self) -> None:
        """Carry out what is due by now, the earliest first."""
        store = self._store
        now = self.now
        if store.row("SELECT 1 FROM public_api_due WHERE due <= ? LIMIT 1", (now,)) is None:
            return
        with store.transaction():
            while row := store.row(
                "SELECT what, subject, due FROM public_api_due WHERE due <= ? "
                "ORDER BY due, what, subject LIMIT 1",
                (now,),
            ):
                what, subject, at = str(row[0]), str(row[1]), float(row[2] or 0)
                self.cancel(what, subject)
                self._handlers[what](self, subject, at)

    # --- Telling ---------------------------------------------------------------------------------

    def tell(self, at: float, names: str | tuple[str, ...], payload: Row) -> None:
        """Tell of what happened then, under each of the names that it has.

        A null is left out, as most of what is told has none.
        """
        said = {name: value for name, value in payload.items() if value is not None}
        for name in (names,) if isinstance(names, str) else names:
            self.teller.tell(name, dict(said), moment(at))

    def stamp(self, row: Row, at: float) -> None:
        """Note in a row that it changed then."""
        name = "lastUpdatedAt" if "lastUpdatedAt" in row else "_lastUpdatedAt"
        row[name] = when(at)


#: Carries out what is due with a subject at a moment.
Handler = Callable[[Scheduler, str, float], None]
