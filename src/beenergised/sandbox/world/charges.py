"""The remote starts that were carried out, and their charges: kept in the state.

What time has brought about is written down when somebody reads it (`settle`): charge logs are then
rows as any other, which can be counted, filtered and paged. `due` is the moment from which there is
something to write for a start; what only grows is computed for the rows that are read (`live`).
Whether a connector is free is looked at in the transaction that starts there, so that of two starts
at once one is refused.
"""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from typing import Any, Final, cast
from uuid import uuid4

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.world.charge_records import INSERT as INSERT_CHARGE_LOG
from beenergised.sandbox.world.charge_records import make_charge_log, make_invoice
from beenergised.sandbox.world.charging import (
    NAMED_CONNECTORS,
    PERMITTED_SECONDS,
    Progress,
    Reason,
    Start,
    Status,
    is_over,
    next_change,
    progress,
    tick,
)
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.costs import CO2_PER_KWH, Place, Session, cost_of
from beenergised.sandbox.world.random_data import iso
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Row, Store, Value

_COLUMNS: Final = ", ".join(field.name for field in fields(Start))
#: What one charge may grow by at once.
_MOST_WH: Final = 1_000_000_000
_SCRIPTED: Final = {NAMED_CONNECTORS[name]: name for name in ("refuses", "silent", "stuck")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to start. `refusal` is why the service will not even try."""

    method: str
    contact_id: str
    connector_id: str
    tag: str
    card_type: str
    rate: str
    refusal: str | None = None
    valid_until: float | None = None
    stop_seconds: float | None = None
    package_cents: int | None = None


class Charges:
    """Starts, and what came of them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # --- Reading -----------------------------------------------------------------------------

    def all(self) -> list[Start]:
        """Every start that was carried out, the first one first."""
        return self._starts("1")

    def find(self, id_: str, contact: str | None = None) -> Start | None:
        """The start with this id, of this contact if one is given."""
        found = self._starts("id = ? AND ? IN (contact_id, '')", (id_, contact or ""))
        return next(iter(found), None)

    def of_charge_log(self, id_: str) -> Start | None:
        """The start that a charge log is of."""
        return next(iter(self._starts("chargelog_id = ?", (id_,))), None)

    def progress(self, start: Start) -> Progress:
        """What it has come to by now."""
        return progress(start, self._clock.time())

    # --- Carrying out ------------------------------------------------------------------------

    def begin(self, wish: Wish, settings: SandboxSettings) -> Start:
        """Carry out a start, or keep that it was refused."""
        with self._store.transaction():
            self.settle()
            now = tick(self._clock.time())
            evse, roaming, available = self._connector(wish.connector_id)
            refusal = wish.refusal
            if refusal is None and not (available and self._is_free(wish.connector_id)):
                refusal = Reason.UNDER_WAY
            behaviour = _SCRIPTED.get(evse, "accepts")
            sent, answered, begun = _moments(wish.method, behaviour, now, settings)
            start = Start(
                str(uuid4()), wish.contact_id, wish.connector_id, wish.tag, wish.method,
                behaviour, roaming, now, tick(wish.valid_until or now + PERMITTED_SECONDS),
                sent, answered, begun, None, wish.stop_seconds, refusal, str(uuid4()),
                str(uuid4()), wish.card_type, wish.rate, wish.package_cents, 0,
            )  # fmt: skip
            # Nothing ever comes of an attempt at another operator's station.
            over = refusal is not None or (roaming and start.is_attempt)
            self._insert(start, over=over)
        return start

    def stop(self, session: str, contact: str) -> bool:
        """Stop the charge of a session; whether there is one that was begun, stopped or not."""
        with self._store.transaction():
            self.settle()
            row = self._store.row(
                "SELECT chargelogs.id, status FROM chargelogs JOIN starts "
                "ON starts.chargelog_id = chargelogs.id "
                "WHERE session_id = ? AND chargelogs.contact_id = ?",
                (session, contact),
            ) or self._store.row(
                "SELECT id, status FROM chargelogs WHERE json_extract(document, '$.sessionId') = ? "
                "AND contact_id = ?",
                (session, contact),
            )
            if row is None or "waiting" in str(row[1]):
                return False
            if row[1] != "stopped":
                self._stop(str(row[0]))
                self.settle()
            return True

    def end_all(self, contact: str) -> None:
        """End what a contact has under way, or as soon as it begins."""
        with self._store.transaction():
            self.settle()
            self._store.execute(
                "UPDATE starts SET ends = :now, due = :now "
                "WHERE contact_id = :contact AND NOT over AND ends IS NULL",
                {"now": tick(self._clock.time()), "contact": contact},
            )
            self.settle()

    def settle(self, growing: str | None = None) -> None:
        """Write down what became of the starts; and how far the charges of a contact have grown."""
        condition = "due <= ? OR (contact_id = ? AND charging)"
        values = (self._clock.time(), growing or "")
        if self._store.row(f"SELECT 1 FROM starts WHERE {condition} LIMIT 1", values):  # noqa: S608
            with self._store.transaction():
                # Read inside: another process may have stopped one.
                for start in self._starts(condition, (self._clock.time(), growing or "")):
                    self._write_down(start)

    def live(self, chargelog: str) -> tuple[Value, ...] | None:
        """The row of a charge log that is growing, as of now; None if it is not."""
        start = next(iter(self._starts("chargelog_id = ? AND charging", (chargelog,))), None)
        if start is None:
            return None
        return make_charge_log(start, self._place(start.connector_id), self._clock.time())

    # --- What a test or a person turns -----------------------------------------------------------

    def advance(self, id_: str) -> str:
        """Take the next step of a start now; the status that it has then."""
        with self._store.transaction():
            start = self.find(id_)
            if start is None:
                raise InvalidArgumentError("id", f"There is no remote start {id_!r} here.")
            now = self._clock.time()
            steps = {"sent": start.sent, "answered": start.answered, "begun": start.begun}
            ahead = [name for name, at in steps.items() if at is None or at > now]
            state = progress(start, now)
            if state.status in {Status.FAILED, Status.ATTACHED}:
                raise InvalidArgumentError("id", f"This start has ended: it is {state.status}.")
            if not ahead or (start.roaming and start.is_attempt):
                raise InvalidArgumentError(
                    "id", "This start takes no further step: it stays as it is."
                )
            self._store.execute(
                f"UPDATE starts SET {ahead[0]} = :now, due = :now WHERE id = :id",  # noqa: S608
                {"now": tick(now), "id": id_},
            )
            after = self.find(id_)
            return self.progress(after).status if after else state.status

    def grow(self, chargelog: str, energy_wh: int) -> None:
        """Let a charge that is under way have charged so much more."""
        # The annotation promises a whole number, but callers without a type checker exist.
        whole = isinstance(energy_wh, int) and not isinstance(energy_wh, bool)  # pyright: ignore[reportUnnecessaryIsInstance]
        if not whole or not 0 <= energy_wh <= _MOST_WH:
            raise InvalidArgumentError(
                "energy_wh",
                f"energy_wh is a whole number from 0 to {_MOST_WH}, not {energy_wh!r}: the energy "
                "of a charge does not fall.",
            )
        with self._store.transaction():
            start = self.of_charge_log(chargelog)
            if start is None or self.progress(start).status != Status.ATTACHED:
                raise InvalidArgumentError(
                    "chargelog_id", f"No charge that was started here has the log {chargelog!r}."
                )
            if is_over(start, self._clock.time()):
                raise InvalidArgumentError("chargelog_id", "This charge has ended.")
            self._store.execute(
                "UPDATE starts SET extra_wh = extra_wh + ? WHERE id = ?", (energy_wh, start.id)
            )

    def connectors(self) -> dict[str, str]:
        """The connectors whose stations behave in a certain way: ids by name."""
        rows = self._store.rows("SELECT evse_id, id FROM connectors")
        ids = {str(evse): str(id_) for evse, id_ in rows}
        return {name: ids[evse] for name, evse in NAMED_CONNECTORS.items()}

    def loses_answers(self, connector: str) -> bool:
        """Whether the connection breaks after a start at this connector."""
        row = self._store.row("SELECT evse_id FROM connectors WHERE id = ?", (connector,))
        return row is not None and row[0] == NAMED_CONNECTORS["loses_answer"]

    def occupied(self) -> frozenset[str]:
        """The connectors that are charging now because of a start."""
        self.settle()
        rows = self._store.rows("SELECT connector_id FROM starts WHERE charging AND NOT over")
        return frozenset(str(row[0]) for row in rows)

    # --- Inside ------------------------------------------------------------------------------

    def _starts(self, condition: str, values: tuple[Value, ...] = ()) -> list[Start]:
        rows = self._store.rows(
            f"SELECT {_COLUMNS} FROM starts WHERE {condition} ORDER BY number",  # noqa: S608
            values,
        )
        return [_start(row) for row in rows]

    def _insert(self, start: Start, *, over: bool) -> None:
        places = ", ".join("?" * len(fields(Start)))
        self._store.execute(
            f"INSERT INTO starts ({_COLUMNS}, charging, over, due) "  # noqa: S608
            f"VALUES ({places}, 0, ?, ?)",
            (*astuple(start), int(over), None if over else start.created),
        )

    def _connector(self, id_: str) -> tuple[str, bool, bool]:
        """Its EVSE id, whether it is another operator's, and whether it says that it is free."""
        row = self._store.row(
            "SELECT evse_id, json_extract(stations.document, '$.accessType') IS NULL, "
            "json_extract(connectors.document, '$.status.calculated') = 'Available' "
            "FROM connectors JOIN stations ON stations.id = station_id WHERE connectors.id = ?",
            (id_,),
        )
        if row is None:
            raise InvalidArgumentError("connector", f"There is no connector {id_!r}.")
        return str(row[0]), bool(row[1]), bool(row[2])

    def _is_free(self, connector: str) -> bool:
        """Whether nobody has a start under way there, nor charges; after `settle`."""
        of_others = self._store.row(
            "SELECT 1 FROM chargelogs WHERE connector_id = ? AND status != 'stopped' "
            "AND id NOT IN (SELECT chargelog_id FROM starts) LIMIT 1",
            (connector,),
        )
        under_way = self._store.row(
            "SELECT 1 FROM starts WHERE connector_id = ? AND NOT over", (connector,)
        )
        return of_others is None and under_way is None

    def _place(self, connector: str) -> Place:
        row = self._store.row(
            "SELECT json_extract(stations.document, '$.country'), current, power, free, "
            "stations.position, json_extract(stations.document, '$.accessType') IS NULL "
            "FROM connectors JOIN stations ON stations.id = station_id WHERE connectors.id = ?",
            (connector,),
        )
        assert row is not None
        country, current, power, free, position, roaming = row
        return Place(
            connector, str(country), str(current), float(power or 0), bool(free),
            int(position or 0), roaming=bool(roaming),
        )  # fmt: skip

    def _write_down(self, start: Start) -> None:
        now = self._clock.time()
        row = make_charge_log(start, self._place(start.connector_id), now)
        if row is not None:
            self._store.execute(INSERT_CHARGE_LOG.replace("INSERT", "INSERT OR REPLACE", 1), row)
            self._bill(row)
        over = is_over(start, now)
        charging = progress(start, now).status == Status.ATTACHED and not over
        self._store.execute(
            "UPDATE starts SET charging = ?, over = ?, due = ? WHERE id = ?",
            (int(charging), int(over), next_change(start, now), start.id),
        )

    def _bill(self, row: tuple[Value, ...]) -> None:
        document = make_invoice(row)
        if document is not None:
            self._store.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)", document)

    def _stop(self, chargelog: str) -> None:
        now = tick(self._clock.time())
        if self._store.execute(
            "UPDATE starts SET ends = :now, due = :now "
            "WHERE chargelog_id = :chargelog AND ends IS NULL",
            {"now": now, "chargelog": chargelog},
        ):
            return
        self._stop_ready_made(chargelog, now)

    def _stop_ready_made(self, chargelog: str, now: float) -> None:
        """Stop one that was under way when the sandbox was opened."""
        row = self._store.row(
            "SELECT document, connector_id, energy_wh, started FROM chargelogs WHERE id = ?",
            (chargelog,),
        )
        assert row is not None
        document = cast("dict[str, Any]", json.loads(str(row[0])))  # Any: of the GraphQL API
        energy = int(row[2] or 0)
        begin = datetime.fromtimestamp(float(row[3] or now), UTC)
        end = max(begin, datetime.fromtimestamp(now, UTC))
        session = Session(self._place(str(row[1])), begin, end, energy)
        document.update(
            status="stopped", dateEnd=iso(end), cost=cost_of(session, with_items=True),
            meterEnd=document["meterStart"] and document["meterStart"] + energy * 1000,
            co2Saving=round(energy * CO2_PER_KWH) / 1000,
        )  # fmt: skip
        bill = str(uuid4())
        self._store.execute(
            "UPDATE chargelogs SET status = 'stopped', document = ?, document_id = ?, "
            "meter = json_set(meter, '$.currentPower', 0) WHERE id = ?",
            (json.dumps(document), bill, chargelog),
        )
        stopped = self._store.row("SELECT * FROM chargelogs WHERE id = ?", (chargelog,))
        assert stopped is not None
        self._bill(stopped)


def _start(row: Row) -> Start:
    # Any: the columns have the types of the fields, in the same order.
    values: list[Any] = list(row)
    values[6] = bool(values[6])
    return Start(*values)


def _moments(
    method: str, behaviour: str, now: float, settings: SandboxSettings
) -> tuple[float | None, float | None, float | None]:
    """When the station is asked, when it answers, when it begins."""
    is_attempt = method in {"attemptRemoteStart", "remoteStartWithPreauth"}
    begins = behaviour == "accepts"
    if settings.charging == "manual":
        return (None, None, None) if is_attempt else (now, now, None)
    whole = settings.charging_seconds if settings.charging == "seconds" else 0.0
    sent, answered = (now + whole / 3, now + whole * 2 / 3) if is_attempt else (now, now)
    return sent, answered, now + whole if begins else None
