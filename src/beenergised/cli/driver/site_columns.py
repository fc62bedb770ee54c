"""How sites look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from beenergised.cli.driver.station_columns import power
from beenergised.cli.output.columns import (
    NOTHING,
    Column,
    Row,
    View,
    address,
    given,
    list_at,
    number,
    shown,
    value_at,
)


def _stations(row: Row) -> str:
    return number(len(list_at(row, "cps")), 0)


def _town(row: Row) -> str:
    """The town of its first station: a site has none of its own."""
    towns = [value_at(station, "city") for station in list_at(row, "cps")]
    return shown(next(iter(given(*towns)), None))


SITES: Final = View(
    one="site",
    many="sites",
    columns=(
        Column("Site", lambda row: shown(row.get("label")), 18, 34),
        Column("Company", lambda row: shown(row.get("company")), 14, 28, rank=3),
        Column("Town", _town, 12, 20, rank=1),
        Column("Stations", _stations, 8, rank=2, is_number=True),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=4),
    ),
    plain=("id", "label", "company", "latitude", "longitude", "scope"),
    fields=("id", "label", "company", "scope", "latitude", "longitude"),
)

#: With the distance that `near` adds to every row, in metres.
SITES_NEARBY: Final = replace(
    SITES,
    columns=(
        Column("Metres", lambda row: number(row.get("distance_m"), 0), 6, rank=0, is_number=True),
        *SITES.columns,
    ),
    plain=("distance_m", *SITES.plain),
    fields=(*SITES.fields, "distance_m"),
)


def site_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One site for a terminal."""
    yield "ID", shown(row.get("id"))
    yield "Name", shown(row.get("label"))
    yield "Company", shown(row.get("company"))
    yield "Open to", shown(row.get("scope"))
    yield "Position", ", ".join(given(row.get("latitude"), row.get("longitude"))) or NOTHING
    for station in list_at(row, "cps"):
        name = value_at(station, "public_name") or value_at(station, "label")
        strongest = power(station)
        status = value_at(station, "status.simple") or value_at(station, "status.calculated")
        id_ = value_at(station, "id")
        yield "  Station", ", ".join(given(name, address(station), status, f"{strongest} kW", id_))
