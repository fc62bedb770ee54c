"""How operators and charge point records of the QaaS API look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from beenergised.cli.output.columns import (
    Column,
    Row,
    View,
    local_time,
    local_time_with_zone,
    number,
    shown,
    zone_name,
)


def _town(row: Row) -> str:
    return shown(" ".join(str(row[name]) for name in ("zip_code", "town") if row.get(name)))


def _amount(row: Row) -> str:
    # Its unit is not documented.
    return number(row.get("amount"), 2)


OPERATORS: Final = View(
    one="operator",
    many="operators",
    columns=(
        Column("ID", lambda row: shown(row.get("id")), 6, is_number=True),
        Column("Organisation", lambda row: shown(row.get("organization_name")), 16, 36),
        Column("Street", lambda row: shown(row.get("street")), 12, 28, rank=2),
        Column("Town", _town, 14, 30, rank=1),
        Column("Reference", lambda row: shown(row.get("customer_reference")), 9, 20, rank=3),
        Column(
            f"Created {zone_name()}", lambda row: local_time(row.get("created")), 16, rank=4
        ),
    ),
    plain=(
        "id", "organization_name", "street", "zip_code", "town", "customer_reference",
        "terms_agreed", "created", "last_updated",
    ),
    fields=(
        "id", "organization_name", "street", "zip_code", "town", "customer_reference",
        "terms_agreed", "created", "last_updated",
    ),
)  # fmt: skip

RECORDS: Final = View(
    one="record",
    many="records",
    columns=(
        Column("ID", lambda row: shown(row.get("id")), 6, is_number=True),
        Column("Amount", _amount, 10, 14, is_number=True),
        Column("Status", lambda row: shown(row.get("status")), 11, 24),
        Column(f"Created {zone_name()}", lambda row: local_time(row.get("created")), 16, rank=1),
        Column(
            f"Updated {zone_name()}", lambda row: local_time(row.get("last_updated")), 16, rank=2
        ),
    ),
    plain=("id", "amount", "status", "created", "last_updated"),
    fields=("id", "amount", "status", "created", "last_updated"),
)


def operator_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One operator for a terminal, a name and a value a line."""
    yield "ID", shown(row.get("id"))
    yield "Organisation", shown(row.get("organization_name"))
    yield "Street", shown(row.get("street"))
    yield "Town", _town(row)
    yield "Reference", shown(row.get("customer_reference"))
    yield "Terms agreed", local_time_with_zone(row.get("terms_agreed"))
    yield "Created", local_time_with_zone(row.get("created"))
    yield "Updated", local_time_with_zone(row.get("last_updated"))
    yield from _others(row, OPERATORS.fields)


def record_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One record for a terminal."""
    yield "ID", shown(row.get("id"))
    yield "Amount", _amount(row)
    yield "Status", shown(row.get("status"))
    yield "Created", local_time_with_zone(row.get("created"))
    yield "Updated", local_time_with_zone(row.get("last_updated"))
    yield from _others(row, RECORDS.fields)


def _others(row: Row, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What no documentation names: shown by its own name, so that nothing is hidden."""
    for name, value in row.items():
        if name not in known:
            yield shown(name), shown(value)
