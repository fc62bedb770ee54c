"""The sandbox's charging stations: invented operators in real towns of Austria and Germany."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.world.costs import Place
from beenergised.sandbox.world.random_data import id_for, iso, make_id, numbers
from beenergised.sandbox.world.store import Value

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

    @property
    def mode(self) -> str:
        if self.current == "DC":
            return "Mode_4"
        return "Mode_3" if self.standard.startswith("IEC") else "Mode_2"

    def document(self) -> dict[str, object]:
        return {
            "id": self.id, "label": self.label, "plugType": self.plug, "standard": self.standard,
            "chargePointType": self.current, "maxPowerRating": self.power,
            "chargingFacilityType": self.facility,
            "chargingModeType": self.mode,
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
    "domestic": _Type("51", "Domestic – 3.7 kW", "Schuko", "connector-schuko",
                      "DOMESTIC_F", "AC", 3.7, "220 - 240V, 1-Phase ≤16A"),
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
class _Later:
    """A station that was built after the others, for what those do not show."""

    town: int
    name: str
    equipment: tuple[str, ...]
    #: The position of the station whose site it shares, or the name of a site of its own.
    site: int | str | None = None
    hidden: bool = False
    #: Only who has a contract of this kind sees it.
    tariff: str = ""
    roaming: bool = False


_LATER: Final = (
    _Later(0, "Salzburg Mozartplatz Deck 1", ("ccs150", "ccs150"), site=0),
    _Later(0, "Salzburg Mozartplatz Deck 2", ("ac22", "ac11", "domestic"), site=0),
    _Later(24, "München Sonnenstraße Hof", ("ccs300", "ccs300", "chademo"), site=24),
    _Later(1, "Wien Fuhrpark", ("ac22", "ac22"), site="Wien fleet yard", tariff="fleet"),
    _Later(6, "Villach Autohof", ("ccs150", "ac22"), roaming=True),
    _Later(44, "Köln Rheinufer", ("ac22", "ac22"), roaming=True),
    _Later(3, "Linz Betriebshof", ("ac22",), site="Linz depot", hidden=True),
)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows for the tables of sites, stations and connectors."""

    sites: list[tuple[Value, ...]] = field(default_factory=list[tuple[Value, ...]])
    stations: list[tuple[Value, ...]] = field(default_factory=list[tuple[Value, ...]])
    connectors: list[tuple[Value, ...]] = field(default_factory=list[tuple[Value, ...]])
    places: list[Place] = field(default_factory=list[Place])


@dataclass(frozen=True, slots=True)
class _Station:
    """One station, before it is written down as the API would."""

    position: int
    id: str
    label: str
    town: tuple[str, str, str, float, float, str]
    latitude: float
    longitude: float
    equipment: tuple[str, ...]
    site: str | None
    hidden: bool
    free: bool = False
    tariff: str = ""
    roaming: bool = False

    @property
    def operator(self) -> str:
        return "RMG" if self.roaming else "SBX"


def make_network(anchor: datetime, random_: random.Random) -> Rows:
    """The stations and connectors; the same for the same anchor and random numbers."""
    rows = Rows()
    for position, town in enumerate(TOWNS):
        _add_station(rows, _of_town(rows, position, town, random_), anchor, random_)
    for position, later in enumerate(_LATER, len(TOWNS)):
        ids = numbers(later.name)
        _add_station(rows, _built_later(rows, position, later, ids), anchor, ids)
    return rows


def _of_town(
    rows: Rows,
    position: int,
    town: tuple[str, str, str, float, float, str],
    random_: random.Random,
) -> _Station:
    id_ = make_id(random_)
    latitude = round(town[3] + random_.uniform(-0.004, 0.004), 6)
    longitude = round(town[4] + random_.uniform(-0.004, 0.004), 6)
    site_id = make_id(random_)
    if position % 3 == 0:
        _add_site(rows, site_id, f"{town[0]} car park", f"Stadt {town[0]}", (latitude, longitude))
    return _Station(
        position, id_, f"{town[0]} {town[5].rsplit(' ', 1)[0]}", town, latitude, longitude,
        _EQUIPMENT[(position * 5 + position // 7) % len(_EQUIPMENT)],
        site_id if position % 3 == 0 else None, position in _HIDDEN, free=position % 11 == 8,
    )  # fmt: skip


def _built_later(rows: Rows, position: int, later: _Later, random_: random.Random) -> _Station:
    town = TOWNS[later.town]
    id_ = make_id(random_)
    latitude = round(town[3] + random_.uniform(-0.01, 0.01), 6)
    longitude = round(town[4] + random_.uniform(-0.01, 0.01), 6)
    site = None
    if isinstance(later.site, int):
        site = str(rows.stations[later.site][4])
    elif later.site:
        site = id_for(later.site)
        _add_site(
            rows, site, later.site, f"Stadt {town[0]}", (latitude, longitude), hidden=later.hidden
        )
    return _Station(
        position, id_, later.name, town, latitude, longitude, later.equipment, site, later.hidden,
        tariff=later.tariff, roaming=later.roaming,
    )  # fmt: skip


def _add_site(
    rows: Rows,
    id_: str,
    label: str,
    company: str,
    point: tuple[float, float],
    *,
    hidden: bool = False,
) -> None:
    document = {
        "id": id_, "label": label, "company": company, "latitude": point[0],
        "longitude": point[1], "scope": "private" if hidden else "public",
    }  # fmt: skip
    rows.sites.append((
        len(rows.sites), id_, int(hidden), *point, json.dumps(document),
    ))  # fmt: skip


def _add_station(rows: Rows, station: _Station, anchor: datetime, random_: random.Random) -> None:
    rows.stations.append((
        station.position, station.id, int(station.hidden), station.tariff, station.site,
        station.latitude, station.longitude, json.dumps(_station(station)),
    ))  # fmt: skip
    country = station.town[1]
    for number, kind in enumerate(station.equipment, 1):
        type_, id_ = _TYPES[kind], make_id(random_)
        document = _connector(station, number, id_, type_, anchor)
        rows.connectors.append((
            id_, station.id, number, _evse_id(station, number), type_.slug, type_.current,
            type_.power, int(station.free), json.dumps(document),
        ))  # fmt: skip
        rows.places.append(
            Place(
                id_, country, type_.current, type_.power, station.free, station.position,
                station.position >= len(TOWNS), station.roaming,
            )
        )  # fmt: skip


# --- Written down as the API would --------------------------------------------------------------


# object: members of a document have any type of JSON. What depends on who asks is added on
# reading: `isFavoured`, the links of `images`, `connectors`, `site`.
def _station(station: _Station) -> dict[str, object]:
    city, country, zip_, _, _, address = station.town
    position, label = station.position, station.label
    return {
        "id": station.id, "label": label, "publicName": label, "address": address, "city": city,
        "zip": zip_, "country": country,
        "latitude": station.latitude, "longitude": station.longitude,
        # The reference lost the value for stations that are reached through roaming.
        "accessType": None if station.roaming else "INTERNAL", "additionalFields": [],
        "capabilities": {"hasRemoteCommands": position % 9 != 4},
        "contact": {"email": f"info@{'at' if country == 'AT' else 'de'}.example.com",
                    "phone": f"+4{3 if country == 'AT' else 9} 800 {100200 + position}"},
        "directions": "Enter the car park on the left side." if position % 5 == 0 else None,
        "displayAttributes": {"mode": "DEFAULT"},
        "information": _information(station),
        "operator": {"identifier": f"{country}*{station.operator}",
                     "name": f"Roaming Mobil {country}" if station.roaming
                     else f"Sandbox Energie {country}"},
        "siteId": station.site,
        "status": {"calculated": "Available", "ocpp": "Available", "simple": "Available"},
    }  # fmt: skip


def _information(station: _Station) -> dict[str, object]:
    position = station.position
    hours = [
        {"weekday": day, "operatingHours": {"begin": "06:00:00", "end": "22:00:00"}}
        for day in range(7)
    ]
    return {
        "additional": "Covered car park, barrier-free." if position % 6 == 1 else None,
        "marketingDisplay": "hidden" if station.hidden else None,
        "payment": "Contract required",
        "openingTimes": {
            "description": "06:00–22:00", "regularHours": hours,
            # The fields of what these lists hold are not known.
            "exceptionalClosings": [], "exceptionalOpenings": [],
        } if position % 2 else None,
        "operatingTimes": {"regularHours": hours} if position % 2 else None,
    }  # fmt: skip


def _connector(
    station: _Station, number: int, id_: str, type_: _Type, anchor: datetime
) -> dict[str, object]:
    busy = (station.position * 3 + number) % 8 == 0
    status = "Charging" if busy else "Available"
    return {
        "id": id_,
        "label": f"Connector {number}",
        "evseId": _evse_id(station, number),
        "freeOfCharge": station.free,
        "physicalReference": str(number) if station.position % 7 else None,
        "sortOrder": str(number),
        "maintenanceWindows": _maintenance(station.position, number, anchor),
        "connectorType": type_.document(),
        "status": {
            "connectorId": id_, "calculated": status, "ocpp": status,
            # The reference lost the other values of this enum; null invents none.
            "simple": None if busy else "Available",
        },
    }  # fmt: skip


def _evse_id(station: _Station, number: int) -> str:
    return f"{station.town[1]}*{station.operator}*E{station.position + 1:06}*{number}"


def _maintenance(position: int, number: int, anchor: datetime) -> list[dict[str, str]]:
    """Every tenth station has its first connector serviced in some days, for half a day."""
    if position % 10 != 3 or number != 1:
        return []
    day = (anchor + timedelta(days=2 + position // 10)).replace(hour=5, minute=0)
    return [
        {
            "comment": "Yearly inspection",
            "startDate": iso(day),
            "endDate": iso(day + timedelta(hours=12)),
        }
    ]
