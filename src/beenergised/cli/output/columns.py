"""What is printed of a model: as plain values, and cell by cell."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias, cast

from beenergised.cli.times import shown_zone_name, to_shown

# Any: the JSON values of a model; one that did not fit its type is there as it arrived.
Row: TypeAlias = Mapping[str, Any]

#: What stands in a table where there is no value.
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table on a terminal.

    `show` makes the text of a row's cell. `width` is in characters, and grows up to `widest`
    where there is room. Where there is not room for all, those with the highest `rank` go.
    """

    title: str
    show: Callable[[Row], str]
    width: int
    widest: int = 0
    rank: int = 0
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """How one kind of rows is printed.

    `columns` are for a terminal; `plain` the paths of a table that is piped; `fields` those of
    CSV, all that are single values, in an order that stays (new ones are added at the end).
    """

    one: str
    many: str
    columns: tuple[Column, ...]
    plain: tuple[str, ...]
    fields: tuple[str, ...]

    def counted(self, count: int) -> str:
        """`1 charge log`, `2 charge logs`."""
        return f"{count} {self.one if count == 1 else self.many}"


def value_at(row: object, path: str) -> Any:  # Any: see Row
    """The value that a dotted path leads to; None where it leads nowhere.

    >>> value_at({"cost": {"currency": "EUR"}}, "cost.currency")
    'EUR'
    >>> value_at({"cost": None}, "cost.currency") is None
    True
    """
    for step in path.split("."):
        if not isinstance(row, dict):
            return None
        row = cast("dict[str, Any]", row).get(step)
    return row


def list_at(row: object, path: str) -> list[object]:
    """The items of the list at a path; none where there is no list."""
    value: object = value_at(row, path)
    return cast("list[object]", value) if isinstance(value, list) else []


def flattened(row: object, path: str = "") -> Iterator[tuple[str, Any]]:  # Any: see Row
    """Every single value with its dotted path; a list is one value."""
    if isinstance(row, dict) and row:
        for name, value in cast("dict[str, Any]", row).items():
            yield from flattened(value, f"{path}.{name}" if path else name)
    else:
        yield path, row


# --- Text of values ----------------------------------------------------------------------------


def plain_text(value: object) -> str:
    """A value on one line, for tables and CSV: nothing for None, JSON for lists."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def one_line(text: str) -> str:
    """`text` without characters that would move a terminal's cursor or break a table.

    >>> one_line("a\\tb\\x1b[31m")
    'a b [31m'
    """
    return "".join(
        " " if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else character
        for character in text
    ).strip()


def shown(value: object) -> str:
    """A value in a table on a terminal."""
    return one_line(plain_text(value)) or NOTHING


def given(*values: object) -> list[str]:
    """The texts of those values that there are."""
    return [shown(value) for value in values if value]


def address(place: object) -> str:
    """Street, postal code, town and country of whatever has them."""
    street = value_at(place, "address") or value_at(place, "street")
    town = " ".join(given(value_at(place, "zip"), value_at(place, "city")))
    return shown(", ".join(given(street, town, value_at(place, "country"))))


def yes_or_no(value: object) -> str:
    """A truth value in words; what is none as it is."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else shown(value)


def number(value: object, digits: int, unit: str = "", *, scale: float = 1) -> str:
    """A number, times `scale`, with its unit; what is no number as it is.

    >>> number(23456.789, 1, "kWh"), number(1500, 1, "kW", scale=1 / 1000), number(None, 2)
    ('23,456.8 kWh', '1.5 kW', '–')
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return shown(value)
    try:
        return f"{value * scale:,.{digits}f} {one_line(unit)}".strip()
    except OverflowError:  # a whole number may be larger than any float
        return shown(value)


def moment(value: object) -> datetime | None:
    """A time as the models write it, in the zone to show; None for anything else."""
    try:
        return to_shown(datetime.fromisoformat(value)) if isinstance(value, str) else None
    except (ValueError, OverflowError, OSError):
        return None


def day(value: object) -> str:
    """The day of a time in the service's zone: the 31st must not become the 1st further east.

    >>> day("2026-12-31T23:59:59Z"), day(None)
    ('2026-12-31', '–')
    """
    try:
        return f"{datetime.fromisoformat(value):%Y-%m-%d}" if isinstance(value, str) else NOTHING
    except ValueError:
        return shown(value)


def local_time(value: object) -> str:
    """A time to the minute, in the zone to show; what is no time as it is."""
    local = moment(value)
    return f"{local:%Y-%m-%d %H:%M}" if local else shown(value)


def local_time_with_zone(value: object, *, seconds: bool = False) -> str:
    """The same with its zone, for where no heading names it."""
    local = moment(value)
    form = "%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M"
    return f"{local:{form}} {one_line(local.tzname() or '')}" if local else shown(value)


def duration(start: object, end: object) -> str:
    """Hours and minutes between two times: `2:05`."""
    since, until = moment(start), moment(end)
    if since is None or until is None or until < since:
        return NOTHING
    minutes = (until - since) // timedelta(minutes=1)
    return f"{minutes // 60}:{minutes % 60:02}"


def zone_name() -> str:
    """The zone of times in a heading, see `shown_zone_name`."""
    return one_line(shown_zone_name())
