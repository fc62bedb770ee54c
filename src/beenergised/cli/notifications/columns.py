"""How a notification looks on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from rich.cells import cell_len, chop_cells

from beenergised.cli.messages import harmless
from beenergised.cli.output.columns import NOTHING, Row, shown, value_at
from beenergised.cli.times import to_shown
from beenergised.names import to_snake

#: Members that say what happened, in the order in which they are said.
_WORDS: Final = (
    "action", "status", "network_status", "hardware_status", "occupancy_status", "type", "reason",
    "firmware_status", "error_code", "vendor_error_code",
)  # fmt: skip
#: Numbers that name nothing a person looks for.
_NOT_NAMED: Final = frozenset({"external_id", "external_session_id", "request_id"})
_MOST: Final = 4
#: How wide what it is about must be at least, to stand beside the type.
_NARROWEST: Final = 24
#: How wide the time is, with the gap after it.
_CLOCK: Final = 10


def about(notification: Row) -> str:
    """What a notification is about: what happened, and the things it names.

    >>> about({"notification": "evse.changed", "evse_id": 7, "action": "update"})
    'update: EVSE 7'
    >>> about({"notification": "coffee.ready", "cupId": 2})
    'cup 2'
    """
    row = {to_snake(name): value for name, value in notification.items()}
    things = list(_things(row))[:_MOST]
    inner = next((name for name, value in row.items() if isinstance(value, dict)), None)
    said = list(_said(row)) or (list(_said(row, f"{inner}.")) if inner is not None else [])
    text = ", ".join(things)
    if said:
        # First, so that a narrow terminal does not cut it off.
        return f"{', '.join(said)}: {text}" if text else ", ".join(said)
    return text or NOTHING


def lines_of(notification: Row, at: datetime, width: int) -> list[str]:
    """A notification on a terminal so wide: when, which, about what.

    What there is no room for beside its type goes on below, so that nothing is left out.
    """
    kind = harmless(shown(notification.get("notification")))
    first = f"{to_shown(at):%H:%M:%S}  {kind:<31}"
    indent, said = cell_len(first) + 2, harmless(about(notification))
    room = width - indent
    if room >= _NARROWEST or 0 < cell_len(said) <= room:
        lines = _broken(said, room)
        first = f"{first}  {lines.pop(0)}"
    else:
        indent = _CLOCK
        lines = _broken(said, max(_NARROWEST, width - indent))
    return [first.rstrip(), *(f"{'':{indent}}{line}" for line in lines)]


def _broken(text: str, width: int) -> list[str]:
    """`text` in lines that are no wider, broken after a comma or colon where that can be."""
    lines = [""]
    for part in re.split(r"(?<=[,:]) ", text):
        joined = f"{lines[-1]} {part}".lstrip()
        if cell_len(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(part)
    return [piece for line in lines for piece in chop_cells(line, width) or [line]]


def _things(row: Row) -> Iterator[str]:
    for name, value in row.items():
        if isinstance(value, dict):
            if (id_ := value_at(row, f"{name}.id")) is not None:
                yield f"{_noun(name)} {shown(id_)}"
        elif _names_a_thing(name) and value is not None and not isinstance(value, list):
            yield f"{_noun(name.removesuffix('_id'))} {shown(value)}"


def _names_a_thing(name: str) -> bool:
    return name.endswith("_id") and name not in _NOT_NAMED


def _noun(name: str) -> str:
    words = name.replace("_", " ")
    return "EVSE" if words == "evse" else words


def _said(row: Row, path: str = "") -> Iterator[str]:
    for name in _WORDS:
        value = value_at(row, f"{path}{name}")
        if isinstance(value, str) and value:
            yield shown(value)
