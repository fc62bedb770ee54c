"""The sandbox's charging stations: invented operators in real towns of Austria and Germany."""

from __future__ import annotations

import json
import random
import uuid
from dataclasses import dataclass
from typing import Any, Final

from beenergised.sandbox.store import Store, Value

# Town, country, postal code, latitude, longitude of its centre, a street.
TOWNS: Final = (
    ("Salzburg", "AT", "5020", 47.8095, 13.0550, "Mozartplatz 1"),
    ("Wien", "AT", "1010", 48.2082, 16.3738, "Schottenring 12"),
    ("Graz", "AT", "8010", 47.0707, 15.4395, "Jakominiplatz 4"),
    ("Linz", "AT", "4020", 48.3069, 14.2858, "Landstraße 38"),
    ("Innsbruck", "AT", "6020", 47.2692, 11.4041, "Südtiroler Platz 7"),
    ("Klagenfurt", "AT", "9020", 46.6247, 14.3053, "Neuer Platz 2"),
    ("Villach", "AT", "9500", 46.6111, 13.8558, "Bahnhofstraße 9"),
    ("Wels", "AT", "4600", 48.1575, 14.0289, "Ringstraße 25"),
    ("Sankt Pölten", "AT", "3100", 48.2047, 15.6256, "Kremser Gasse 18"),
    ("Dornbirn", "AT", "6850", 47.4125, 9.7417, "Marktplatz 3"),
    ("Bregenz", "AT", "6900", 47.5031, 9.7471, "Seestraße 5"),
    ("Steyr", "AT", "4400", 48.0427, 14.4213, "Stadtplatz 27"),
    ("Hallein", "AT", "5400", 47.6833, 13.0978, "Salzachtalstraße 11"),
    ("Kufstein", "AT", "6330", 47.5833, 12.1667, "Oberer Stadtplatz 6"),
    ("Zell am See", "AT", "5700", 47.3254, 12.7944, "Schulstraße 2"),
    ("Leoben", "AT", "8700", 47.3765, 15.0914, "Hauptplatz 12"),
    ("Eisenstadt", "AT", "7000", 47.8456, 16.5189, "Ruster Straße 40"),
    ("Krems", "AT", "3500", 48.4102, 15.6142, "Ringstraße 14"),
    ("Bad Ischl", "AT", "4820", 47.7111, 13.6236, "Götzstraße 8"),
    ("Mondsee", "AT", "5310", 47.8564, 13.3491, "Herzog-Odilo-Straße 30"),
    ("Sankt Johann im Pongau", "AT", "5600", 47.3500, 13.2000, "Liechtensteinklammstraße 1"),
    ("Amstetten", "AT", "3300", 48.1229, 14.8721, "Bahnhofplatz 3"),
    ("Wiener Neustadt", "AT", "2700", 47.8150, 16.2465, "Grazer Straße 77"),
    ("Lienz", "AT", "9900", 46.8289, 12.7690, "Tiroler Straße 21"),
    ("München", "DE", "80331", 48.1374, 11.5755, "Sonnenstraße 19"),
    ("Freilassing", "DE", "83395", 47.8406, 12.9770, "Münchener Straße 8"),
    ("Bad Reichenhall", "DE", "83435", 47.7247, 12.8769, "Bahnhofplatz 1"),
    ("Rosenheim", "DE", "83022", 47.8564, 12.1287, "Kufsteiner Straße 4"),
    ("Traunstein", "DE", "83278", 47.8684, 12.6433, "Güterhallenstraße 2"),
    ("Passau", "DE", "94032", 48.5667, 13.4319, "Kleiner Exerzierplatz 10"),
    ("Regensburg", "DE", "93047", 49.0134, 12.1016, "Maximilianstraße 26"),
    ("Nürnberg", "DE", "90402", 49.4521, 11.0767, "Frauentorgraben 49"),
    ("Augsburg", "DE", "86150", 48.3705, 10.8978, "Halderstraße 29"),
    ("Ingolstadt", "DE", "85049", 48.7665, 11.4258, "Schloßlände 26"),
    ("Ulm", "DE", "89073", 48.4011, 9.9876, "Olgastraße 63"),
    ("Stuttgart", "DE", "70173", 48.7758, 9.1829, "Friedrichstraße 10"),
    ("Lindau", "DE", "88131", 47.5460, 9.6829, "Zeppelinstraße 2"),
    ("Kempten", "DE", "87435", 47.7267, 10.3139, "Residenzplatz 2"),
    ("Frankfurt am Main", "DE", "60311", 50.1109, 8.6821, "Berliner Straße 27"),
    ("Würzburg", "DE", "97070", 49.7913, 9.9534, "Kaiserstraße 15"),
    ("Leipzig", "DE", "04109", 51.3397, 12.3731, "Goethestraße 7"),
    ("Dresden", "DE", "01067", 51.0504, 13.7373, "Ostra-Allee 9"),
    ("Berlin", "DE", "10117", 52.5200, 13.4050, "Friedrichstraße 88"),
    ("Hamburg", "DE", "20095", 53.5511, 9.9937, "Steinstraße 20"),
    ("Köln", "DE", "50667", 50.9375, 6.9603, "Cäcilienstraße 32"),
    ("Hannover", "DE", "30159", 52.3759, 9.7320, "Osterstraße 42"),
    ("Erfurt", "DE", "99084", 50.9848, 11.0299, "Juri-Gagarin-Ring 33"),
    ("Bayreuth", "DE", "95444", 49.9456, 11.5713, "Opernstraße 22"),
)

#: Which positions of TOWNS the marketing display option hides.
_HIDDEN: Final = frozenset({17, 31, 46})


@dataclass(frozen=True, slots=True)
class _Type:
    """A type of connector; the values of the 22 kW one are those of the reference's sample."""

    id: str
    label: str
    plug: str
    slug: str
    standard: str
    current: str
    power: float
    facility: str

    def document(self) -> dict[str, object]:
        return {
            "id": self.id, "label": self.label, "plugType": self.plug, "standard": self.standard,
            "chargePointType": self.current, "maxPowerRating": self.power,
            "chargingFacilityType": self.facility,
            "chargingModeType": "Mode_3" if self.current == "AC" else "Mode_4",
        }  # fmt: skip


_AC: Final = "380 - 480V, 3-Phase ≤32A"
_TYPES: Final = {
    "ac11": _Type("35", "Type 2 – 11 kW", "Type 2 Outlet", "connector-type2",
                  "IEC-62196-T2", "AC", 11, "380 - 480V, 3-Phase ≤16A"),
    "ac22": _Type("36", "Type 2 – 22 kW", "Type 2 Outlet", "connector-type2",
                  "IEC-62196-T2", "AC", 22, _AC),
    "ccs50": _Type("41", "CCS – 50 kW", "CCS Connector (Combo 2)", "connector-ccs",
                   "IEC-62196-T2-COMBO", "DC", 50, "Direct Current"),
    "ccs150": _Type("42", "CCS – 150 kW", "CCS Connector (Combo 2)", "connector-ccs",
                    "IEC-62196-T2-COMBO", "DC", 150, "Direct Current"),
    "ccs300": _Type("43", "CCS – 300 kW", "CCS Connector (Combo 2)", "connector-ccs",
                    "IEC-62196-T2-COMBO", "DC", 300, "Direct Current"),
    "chademo": _Type("44", "CHAdeMO – 50 kW", "CHAdeMO", "connector-chademo",
                     "CHADEMO", "DC", 50, "Direct Current"),
}  # fmt: skip
_EQUIPMENT: Final = (
    ("ac22", "ac22"),
    ("ac11", "ac11"),
    ("ac22", "ac22", "ccs50"),
    ("ccs150", "ccs150", "chademo", "ac22"),
    ("ccs300", "ccs300"),
    ("ac22", "ac22", "ac11", "ac11"),
)


@dataclass(frozen=True, slots=True)
class Site:
    """What the demo data needs to know of a connector."""

    connector_id: str
    country: str
    current: str
    power: float
    free: bool
    position: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows for the tables of stations and connectors."""

    stations: list[tuple[Value, ...]]
    connectors: list[tuple[Value, ...]]
    sites: list[Site]


def make_network(random_: random.Random) -> Rows:
    """The stations and connectors; the same for the same random numbers."""
    rows = Rows([], [], [])
    for position, town in enumerate(TOWNS):
        station_id = make_id(random_)
        document = json.dumps(_station(position, station_id, town, random_))
        rows.stations.append((position, station_id, int(position in _HIDDEN), document))
        equipment = _EQUIPMENT[(position * 5 + position // 7) % len(_EQUIPMENT)]
        free = position % 11 == 8
        for number, kind in enumerate(equipment, 1):
            type_, id_ = _TYPES[kind], make_id(random_)
            document = json.dumps(_connector(position, number, id_, town[1], type_, free=free))
            rows.connectors.append((
                id_, station_id, number, type_.slug, type_.current, type_.power, int(free),
                document,
            ))  # fmt: skip
            rows.sites.append(Site(id_, town[1], type_.current, type_.power, free, position))
    return rows


# Any: documents of the GraphQL API, as deep as its types.
def load_network(store: Store) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """The documents of all stations and all connectors by id, each pointing to the others.

    They are shared: read them only.
    """
    stations = {
        str(id_): json.loads(str(document))
        for id_, document in store.rows("SELECT id, document FROM stations ORDER BY position")
    }
    connectors: dict[str, dict[str, Any]] = {}
    for id_, station_id, document in store.rows(
        "SELECT id, station_id, document FROM connectors ORDER BY station_id, position"
    ):
        station = stations[str(station_id)]
        connector = json.loads(str(document))
        connector["cp"] = station
        station["connectors"].append(connector)
        connectors[str(id_)] = connector
    for station in stations.values():
        if station["site"]:
            station["site"]["cps"] = [station]
    return stations, connectors


def _station(
    position: int, id_: str, town: tuple[str, str, str, float, float, str], random_: random.Random
) -> dict[str, object]:
    city, country, zip_, latitude, longitude, address = town
    latitude = round(latitude + random_.uniform(-0.004, 0.004), 6)
    longitude = round(longitude + random_.uniform(-0.004, 0.004), 6)
    label = f"{city} {address.rsplit(' ', 1)[0]}"
    site_id = make_id(random_)
    has_site = position % 3 == 0
    return {
        "id": id_, "label": label, "publicName": label, "address": address, "city": city,
        "zip": zip_, "country": country, "latitude": latitude, "longitude": longitude,
        "accessType": "INTERNAL", "additionalFields": [],
        "capabilities": {"hasRemoteCommands": position % 9 != 4},
        "connectors": [],
        "contact": {"email": f"info@{'at' if country == 'AT' else 'de'}.example.com",
                    "phone": f"+4{3 if country == 'AT' else 9} 800 {100200 + position}"},
        "directions": "Enter the car park on the left side." if position % 5 == 0 else None,
        "displayAttributes": {"mode": "DEFAULT"},
        "images": [{"url": f"https://files.example.com/cp-images/{id_}.jpg"}]
        if position % 4 else [],
        "information": _information(position),
        "isFavoured": False,
        "operator": {"identifier": f"{country}*SBX", "name": f"Sandbox Energie {country}"},
        "siteId": site_id if has_site else None,
        "site": {"id": site_id, "label": f"{city} car park", "company": f"Stadt {city}",
                 "latitude": latitude, "longitude": longitude, "scope": "public"}
        if has_site else None,
        "status": {"calculated": "Available", "ocpp": "Available", "simple": "Available"},
    }  # fmt: skip


def _information(position: int) -> dict[str, object]:
    hours = [
        {"weekday": day, "operatingHours": {"begin": "06:00:00", "end": "22:00:00"}}
        for day in range(7)
    ]
    return {
        "additional": "Covered car park, barrier-free." if position % 6 == 1 else None,
        "marketingDisplay": "hidden" if position in _HIDDEN else None,
        "payment": "Contract required",
        "openingTimes": {
            "description": "06:00–22:00", "regularHours": hours,
            "exceptionalClosings": [], "exceptionalOpenings": [],
        } if position % 2 else None,
        "operatingTimes": {"regularHours": hours} if position % 2 else None,
    }  # fmt: skip


def _connector(
    position: int, number: int, id_: str, country: str, type_: _Type, *, free: bool
) -> dict[str, object]:
    busy = (position * 3 + number) % 8 == 0
    status = "Charging" if busy else "Available"
    return {
        "id": id_,
        "label": f"Connector {number}",
        "evseId": f"{country}*SBX*E{position + 1:06}*{number}",
        "freeOfCharge": free,
        "physicalReference": str(number) if position % 7 else None,
        "sortOrder": str(number),
        "maintenanceWindows": [],
        "connectorType": type_.document(),
        "status": {
            "connectorId": id_, "calculated": status, "ocpp": status,
            # The reference lost the other values of this enum; null invents none.
            "simple": None if busy else "Available",
        },
    }  # fmt: skip


def make_id(random_: random.Random) -> str:
    """A UUID from the random numbers given."""
    return str(uuid.UUID(int=random_.getrandbits(128), version=4))
