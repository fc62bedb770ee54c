"""The stations, connectors and sites as one driver sees them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

from beenergised.sandbox.world.store import Store, Value

# Any: documents of the GraphQL API, as deep as its types.
Document: TypeAlias = dict[str, Any]

_KEPT: Final = 16


@dataclass(frozen=True, slots=True)
class Viewer:
    """What an answer about stations depends on.

    `tariff` is the kind of contract beside the public one ("" for none), `everything` whether
    what the marketing option hides is shown too, `files` where the files are.
    """

    tariff: str = ""
    favourites: frozenset[str] = frozenset()
    everything: bool = False
    files: str = ""

    def condition(self) -> tuple[str, list[Value]]:
        """Which stations are seen, in the words of SQL."""
        condition = "stations.tariff IN ('', ?)"
        if not self.everything:
            condition += " AND stations.hidden = 0"
        return condition, [self.tariff]


@dataclass(frozen=True, slots=True)
class Network:
    """The documents of all stations, connectors and sites by id, each pointing to the others.

    They are shared: read them only. It holds what a viewer does not see too (a charge log may
    have been there), but no site lists it.
    """

    stations: dict[str, Document]
    connectors: dict[str, Document]
    sites: dict[str, Document]


class Networks:
    """Remembers them, because reading takes some milliseconds; the data rarely changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = lru_cache(_KEPT)(self._load)
        self._read = lru_cache(1)(self._documents)

    def seen_by(self, viewer: Viewer, occupied: frozenset[str] = frozenset()) -> Network:
        """All of it as `viewer` sees it, while the connectors in `occupied` charge."""
        return self._known(self._store.get("generation"), viewer, occupied)

    def _load(self, generation: str | None, viewer: Viewer, occupied: frozenset[str]) -> Network:
        # The generation is another one after a reset: what was read before is not asked for again.
        return _made(self._read(generation), self._store, viewer, occupied)

    def _documents(self, generation: str | None) -> _Documents:
        del generation  # as above
        return _Documents(
            self._rows("SELECT id, '', document FROM sites ORDER BY position"),
            self._rows("SELECT id, position, document FROM stations ORDER BY position"),
            self._rows(
                "SELECT id, station_id, document FROM connectors ORDER BY station_id, position"
            ),
        )

    def _rows(self, statement: str) -> list[tuple[str, str, Document]]:
        return [
            (str(id_), str(of), json.loads(str(document)))
            for id_, of, document in self._store.rows(statement)
        ]


@dataclass(frozen=True, slots=True)
class _Documents:
    """Id, what it belongs to (or its position) and document of each; copied, never changed."""

    sites: list[tuple[str, str, Document]]
    stations: list[tuple[str, str, Document]]
    connectors: list[tuple[str, str, Document]]


def _made(documents: _Documents, store: Store, viewer: Viewer, occupied: frozenset[str]) -> Network:
    network = Network({}, {}, {})
    for id_, _, document in documents.sites:
        network.sites[id_] = {**document, "cps": []}
    condition, values = viewer.condition()
    rows = store.rows(f"SELECT id FROM stations WHERE {condition}", values)  # noqa: S608
    seen = {str(row[0]) for row in rows}
    for id_, position, document in documents.stations:
        station = _station(network, viewer, id_, int(position), document)
        if station["site"] is not None and id_ in seen:
            station["site"]["cps"].append(station)
    for id_, station_id, document in documents.connectors:
        station = network.stations[station_id]
        connector = {**document, "cp": station}
        if id_ in occupied:
            # As the others that charge; the word that `simple` would have is lost.
            charging = {"calculated": "Charging", "ocpp": "Charging", "simple": None}
            connector["status"] = {**document["status"], **charging}
        station["connectors"].append(connector)
        network.connectors[str(id_)] = connector
    return network


def _station(
    network: Network, viewer: Viewer, id_: str, position: int, document: Document
) -> Document:
    station: Document = {
        **document,
        "connectors": [],
        "site": network.sites.get(document["siteId"] or ""),
        "isFavoured": id_ in viewer.favourites,
        # Every fourth has none.
        "images": [{"url": f"{viewer.files}/files/stations/{id_}.png"}] if position % 4 else [],
    }
    network.stations[id_] = station
    return station
