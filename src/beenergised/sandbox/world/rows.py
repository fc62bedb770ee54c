"""The rows of the Public API's resources in the state."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, cast

from beenergised.sandbox.world.store import Store

# Any: a JSON object. Members whose names begin with an underscore are the sandbox's own and shown
# to nobody: what a filter asks for that the row does not tell, and whose row it is.
Row = dict[str, Any]
#: A row and where it stands in its list.
Placed = tuple[int, Row]
Wanted = Callable[[Row], bool]

_CHUNK: Final = 250
#: Collection, owner, id, place and document.
INSERT: Final = "INSERT INTO public_api_rows VALUES (?, ?, ?, ?, ?)"


class Rows:
    """Reads and writes rows; every write belongs into a transaction of the caller's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def after(self, collection: str, place: int = -(2**62)) -> Iterator[Placed]:
        """The rows of a collection that stand behind a place, in order."""
        while True:
            rows = self._store.rows(
                "SELECT place, document FROM public_api_rows WHERE collection = ? AND place > ? "
                "ORDER BY place LIMIT ?",
                (collection, place, _CHUNK),
            )
            for row in rows:
                place = int(row[0] or 0)
                yield place, json.loads(str(row[1]))
            if len(rows) < _CHUNK:
                return

    def before(self, collection: str, place: int) -> Iterator[Placed]:
        """The rows that stand before a place, the nearest first."""
        rows = self._store.rows(
            "SELECT place, document FROM public_api_rows WHERE collection = ? AND place < ? "
            "ORDER BY place DESC",
            (collection, place),
        )
        for row in rows:
            yield int(row[0] or 0), json.loads(str(row[1]))

    def all(self, collection: str, wanted: Wanted | None = None) -> list[Row]:
        """The rows of a collection that are wanted."""
        rows = (row for _, row in self.after(collection))
        return [row for row in rows if wanted is None or wanted(row)]

    def window(
        self, collection: str, wanted: Wanted | None, start: int, size: int
    ) -> tuple[list[Row], int]:
        """So many of the wanted rows from the one at `start`, and how many there are."""
        if wanted is not None:
            found = self.all(collection, wanted)
            return found[start : start + size], len(found)
        rows = self._store.documents(
            "SELECT document FROM public_api_rows WHERE collection = ? "
            "ORDER BY place LIMIT ? OFFSET ?",
            (collection, size, start),
        )
        row = self._store.row(
            "SELECT count(*) FROM public_api_rows WHERE collection = ?", (collection,)
        )
        return rows, int((row or (0,))[0] or 0)

    def find(self, collection: str, id_: str, owner: str = "") -> Row | None:
        """One row."""
        return self._store.document(
            "SELECT document FROM public_api_rows WHERE collection = ? AND owner = ? AND id = ?",
            (collection, owner, id_),
        )

    def running_sessions(self) -> list[Row]:
        """The sessions that are pending or active, the oldest first."""
        return self._store.documents(
            "SELECT document FROM public_api_rows WHERE collection = 'sessions' "
            "AND json_extract(document, '$.status') IN ('pending', 'active') ORDER BY place"
        )

    def sessions_of(self, user: int) -> list[Row]:
        """The sessions of a user, the newest first."""
        return self._store.documents(
            "SELECT document FROM public_api_rows WHERE collection = 'sessions' "
            "AND json_extract(document, '$.userId') = ? ORDER BY place DESC",
            (user,),
        )

    def last(self, collection: str, wanted: Wanted) -> Row | None:
        """The last row that is wanted."""
        return next(reversed(self.all(collection, wanted)), None)

    def fill(self, collection: str, rows: Iterable[Row], key: str = "id", owner: str = "") -> None:
        """Put rows into a collection that is empty; `owner` names the member that holds theirs."""
        self._store.insert_all(
            INSERT,
            [
                (collection, str(row[owner]) if owner else "", str(row[key]), place, _text(row))
                for place, row in enumerate(rows, 1)
            ],
        )

    def insert(self, collection: str, id_: str, row: Row, owner: str = "") -> None:
        """Put a row behind all others."""
        # Not the place of a row that was the last and is gone: a cursor may stand there.
        place = self._counted(f"public_api.place.{collection}", self._edge(collection, "max"))
        self._store.execute(INSERT, (collection, owner, id_, place, _text(row)))

    def insert_first(self, collection: str, id_: str, row: Row) -> None:
        """Put a row before all others."""
        self._store.execute(
            INSERT, (collection, "", id_, self._edge(collection, "min") - 1, _text(row))
        )

    def save(self, collection: str, id_: str, row: Row, owner: str = "") -> None:
        """Keep a changed row, or a new one."""
        changed = self._store.execute(
            "UPDATE public_api_rows SET document = ? WHERE collection = ? AND owner = ? AND id = ?",
            (_text(row), collection, owner, id_),
        )
        if not changed:
            self.insert(collection, id_, row, owner)

    def delete(self, collection: str, id_: str, owner: str = "") -> None:
        """Forget a row."""
        self._store.execute(
            "DELETE FROM public_api_rows WHERE collection = ? AND owner = ? AND id = ?",
            (collection, owner, id_),
        )

    def next_id(self, collection: str) -> int:
        """A number that no row of the collection has or had."""
        row = self._store.row(
            "SELECT max(CAST(id AS INTEGER)) FROM public_api_rows WHERE collection = ?",
            (collection,),
        )
        return self._counted(f"public_api.id.{collection}", int((row or (0,))[0] or 0))

    def _counted(self, name: str, known: int) -> int:
        """The next number of a counter that never goes back, larger than `known`."""
        number = max(known, int(self._store.get(name) or 0)) + 1
        self._store.set(name, str(number))
        return number

    def _edge(self, collection: str, which: str) -> int:
        row = self._store.row(
            f"SELECT {which}(place) FROM public_api_rows WHERE collection = ?",  # noqa: S608
            (collection,),
        )
        return int((row or (0,))[0] or 0)


def part(row: Row | None, name: str) -> Row:
    """The object that a member of a row is; an empty one where there is none."""
    found: object = (row or {}).get(name)
    return cast("Row", found) if isinstance(found, dict) else {}


def parts(row: Row | None, name: str) -> list[Row]:
    """The objects in a list that a member of a row is."""
    found: object = (row or {}).get(name)
    return cast("list[Row]", found) if isinstance(found, list) else []


def _text(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
