"""What is computed from a session when it is asked for, not kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.times import iso, moment_of

_EVERY: Final = timedelta(minutes=15)
_MOST: Final = 400


def consumption_stats(session: Row, now: datetime) -> list[Row]:
    """Energy so far in Wh and power in W, every quarter of an hour from the start to the end."""
    start, end = _times(session, now)
    energy, hours = float(session["energy"]), max((end - start).total_seconds() / 3600, 1 / 60)
    moments = [start + _EVERY * step for step in range(_MOST) if start + _EVERY * step < end]
    return [
        {
            "energy": round(energy * ((moment - start).total_seconds() / 3600) / hours, 1),
            "power": round(energy / hours, 1) if moment < end else 0.0,
            "timestamp": iso(moment),
        }
        for moment in [*moments, end]
    ]


def clock_aligned(session: Row, minutes: int, now: datetime) -> list[Row]:
    """The energy of a session by full quarters, halves or whole hours."""
    start, end = _times(session, now)
    step = timedelta(minutes=minutes)
    edge = start.replace(minute=start.minute // minutes * minutes, second=0, microsecond=0)
    total = float(session["energy"])
    whole = max((end - start).total_seconds(), 1.0)
    rows: list[Row] = []
    while edge < end and len(rows) < _MOST:
        share = (min(end, edge + step) - max(start, edge)).total_seconds() / whole
        energy = round(total * share)
        rows.append({
            "start": iso(edge), "end": iso(edge + step), "energyConsumed": energy,
            "energyConsumption": {"total": energy, "local": 0, "grid": energy},
        })  # fmt: skip
        edge += step
    return rows


def _times(session: Row, now: datetime) -> tuple[datetime, datetime]:
    start = moment_of(session["startedAt"]) or now
    return start, max(start, moment_of(session.get("stoppedAt")) or now)
