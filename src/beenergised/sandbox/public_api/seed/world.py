"""What the operator's data is made from: the stations, drivers and charge logs of the state."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

from beenergised.sandbox.public_api.names import (
    DEMO_USER_ID,
    FIRST_CHARGE_POINT_ID,
    FIRST_LOCATION_ID,
)
from beenergised.sandbox.world.store import Row as Line
from beenergised.sandbox.world.store import Store
from beenergised.sandbox.world.times import iso

#: The partners: a car park operator, a fleet, and one without anything.
PARKING, FLEET, EMPTY = 11, 12, 13
#: The roaming operator that the stations of others belong to; 1 is the sandbox's own.
OWN_OPERATOR, OTHER_OPERATOR = 1, 2


@dataclass(frozen=True, slots=True)
class Station:
    """A station of the GraphQL data, and the ids of what the operator sees of it."""

    id: int
    location_id: int
    uuid: str
    is_first_of_location: bool
    hidden: bool
    tariff: str
    # Any: a document of the GraphQL API.
    document: dict[str, Any]

    @property
    def is_roaming(self) -> bool:
        return self.document["accessType"] is None

    @property
    def partner_id(self) -> int | None:
        """Whose it is: every fifth is the car park operator's, the yard the fleet's."""
        if self.tariff == "fleet":
            return FLEET
        return PARKING if self.id % 5 == 1 and not self.is_roaming else None

    @property
    def network_id(self) -> str:
        return f"SBX-{self.document['country']}-{self.id}"

    @property
    def serial_number(self) -> str:
        return f"SN{self.id:08d}"


@dataclass(frozen=True, slots=True)
class Plug:
    """A connector of the GraphQL data: here it is an EVSE with one connector."""

    id: int
    uuid: str
    station: Station
    number: int
    evse_id: str
    slug: str
    current: str
    power_kw: float
    busy: bool

    @property
    def connector_id(self) -> int:
        return self.id * 10 + 1


_STATIONS: Final = (
    "SELECT position, id, hidden, tariff, site_id, document FROM stations ORDER BY position"
)
_CONNECTORS: Final = (
    "SELECT id, station_id, position, evse_id, plug, current, power, document "
    "FROM connectors ORDER BY station_id, position"
)
_CONTACTS: Final = "SELECT id, username, document FROM contacts"
_CHARGE_LOGS: Final = (
    "SELECT id, contact_id, connector_id, document_id, status, document FROM chargelogs "
    "ORDER BY created, id"
)
_CARDS: Final = "SELECT id, contact_id, active, document FROM cards ORDER BY contact_id, position"
_INVOICES: Final = "SELECT id, contact_id, document FROM documents ORDER BY issued, id"
_ALL: Final = (_STATIONS, _CONNECTORS, _CONTACTS, _CHARGE_LOGS, _CARDS, _INVOICES)


class World:
    """Reads the state once; nothing but this and the anchor decides what is made from it."""

    def __init__(self, store: Store, anchor: datetime) -> None:
        self._lines: Final = {query: store.rows(query) for query in _ALL}
        self.anchor: Final = anchor

    @property
    def digest(self) -> str:
        """The same for worlds of which the same is made, and for no others."""
        said = json.dumps([self.anchor.isoformat(), *self._lines.values()])
        return hashlib.sha256(said.encode()).hexdigest()

    def ago(self, **length: float) -> str:
        """The moment so long before the anchor."""
        return iso(self.anchor - timedelta(**length))

    @cached_property
    def stations(self) -> list[Station]:
        """All of them; those of one site are at one location."""
        locations: dict[str, int] = {}
        found: list[Station] = []
        for position, uuid, hidden, tariff, site, text in self._lines[_STATIONS]:
            place = str(site or uuid)
            is_first = place not in locations
            location = locations.setdefault(place, FIRST_LOCATION_ID + len(locations))
            found.append(Station(
                FIRST_CHARGE_POINT_ID + int(position or 0), location, str(uuid), is_first,
                bool(hidden), str(tariff), json.loads(str(text)),
            ))  # fmt: skip
        return found

    @cached_property
    def plugs(self) -> dict[str, Plug]:
        """By the ids of the GraphQL data."""
        stations = {station.uuid: station for station in self.stations}
        plugs = [self._plug(line, stations[str(line[1])]) for line in self._lines[_CONNECTORS]]
        return {plug.uuid: plug for plug in sorted(plugs, key=lambda plug: plug.id)}

    def _plug(self, line: Line, station: Station) -> Plug:
        number = int(line[2] or 0)
        document = json.loads(str(line[7]))
        return Plug(
            station.id * 10 + number, str(line[0]), station, number, str(line[3]), str(line[4]),
            str(line[5]).lower(), float(line[6] or 0),
            document["status"]["calculated"] == "Charging",
        )  # fmt: skip

    @cached_property
    def drivers(self) -> dict[str, tuple[int, dict[str, Any]]]:
        """The ids of the drivers' users and their documents, by the ids of the GraphQL data."""
        lines = self._lines[_CONTACTS]
        # The demo driver first, as everywhere.
        names = ("demo@", "second@", "unconfirmed@", "stuck@")
        ordered = sorted(lines, key=lambda line: names.index(f"{str(line[1]).partition('@')[0]}@"))
        return {
            str(line[0]): (DEMO_USER_ID + place, json.loads(str(line[2])))
            for place, line in enumerate(ordered)
        }

    @property
    def charge_logs(self) -> list[Line]:
        """Id, driver, connector, invoice, status, document, in the order of time."""
        return self._lines[_CHARGE_LOGS]

    @property
    def cards(self) -> list[Line]:
        """Id, driver, whether active, document, in their order."""
        return self._lines[_CARDS]

    @property
    def invoices(self) -> list[Line]:
        """Id, driver, document, in the order of time."""
        return self._lines[_INVOICES]
