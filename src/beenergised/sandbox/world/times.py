"""Moments as the Public API writes and reads them."""

from __future__ import annotations

from datetime import UTC, datetime


def iso(moment: datetime) -> str:
    """A moment as the documented examples show it.

    >>> iso(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    '2026-01-02T03:04:05+00:00'
    """
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def moment_of(value: object) -> datetime | None:
    """A date or a time in text; one without a zone is taken for UTC."""
    if not isinstance(value, str) or len(value) < 10:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def moment(at: float) -> datetime:
    """Seconds since 1970 as a moment in UTC."""
    return datetime.fromtimestamp(at, UTC)


def when(at: float) -> str:
    """Seconds since 1970 as rows show a moment."""
    return iso(moment(at))
