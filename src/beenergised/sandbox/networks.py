"""The stations, connectors and sites as one driver sees them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

from beenergised.sandbox.store import Store, Value

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

    def seen_by(self, viewer: Viewer) -> Network:
        """All of it as `viewer` sees it."""
        return self._known(self._store.get("generation"), viewer)

    def _load(self, generation: str | None, viewer: Viewer) -> Network:
        del generation  # another one after a reset: what was read before is not asked for again
        return _load(self._store, viewer)


def _load(store: Store, viewer: Viewer) -> Network:
    network = Network({}, {}, {})
    for id_, document in store.rows("SELECT id, document FROM sites ORDER BY position"):
        network.sites[str(id_)] = {**json.loads(str(document)), "cps": []}
    condition, values = viewer.condition()
    for row in store.rows(
        f"SELECT id, document, position, {condition} FROM stations ORDER BY position",  # noqa: S608
        values,
    ):
        _add_station(network, viewer, row)
    for id_, station_id, document in store.rows(
        "SELECT id, station_id, document FROM connectors ORDER BY station_id, position"
    ):
        station = network.stations[str(station_id)]
        connector = {**json.loads(str(document)), "cp": station}
        station["connectors"].append(connector)
        network.connectors[str(id_)] = connector
    return network


def _add_station(network: Network, viewer: Viewer, row: tuple[Value, ...]) -> None:
    id_, document, position, seen = str(row[0]), str(row[1]), int(row[2] or 0), bool(row[3])
    station: Document = json.loads(document)
    site = network.sites.get(station["siteId"] or "")
    station.update(
        connectors=[],
        site=site,
        isFavoured=id_ in viewer.favourites,
        # Every fourth has none.
        images=[{"url": f"{viewer.files}/files/stations/{id_}.png"}] if position % 4 else [],
    )
    network.stations[id_] = station
    if site is not None and seen:
        site["cps"].append(station)
