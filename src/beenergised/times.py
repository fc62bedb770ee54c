"""Points in time that a caller passes.

`moment` alone decides what a date, or a time without a zone, means: it belongs to the time zone
of the client. Everything that takes times parses them with it.
"""

from __future__ import annotations

import os
import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Final, overload

from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean
from beenergised.validation import check_single

_LOCAL: Final = "local"


class LocalTimezone(tzinfo):
    """The time zone of this machine, with the offset of each date (`datetime.astimezone()`).

    Its text has the zone's name if the machine says it: `local (Europe/Vienna)`.

    >>> LocalTimezone() == LocalTimezone()
    True
    """

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return the offset that is in force on the machine at `dt`."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, dt: datetime | None) -> None:
        """Return None: the machine tells the offset, not its parts."""
        del dt

    def tzname(self, dt: datetime | None) -> str | None:
        """Return the abbreviation at `dt`, such as CET."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, dt: datetime) -> datetime:
        """Return the local time of `dt`, which is in UTC."""
        local = dt.replace(tzinfo=UTC).astimezone()
        naive = local.replace(tzinfo=None)
        is_second = naive.astimezone().utcoffset() != local.utcoffset()
        return naive.replace(tzinfo=self, fold=int(is_second))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LocalTimezone)

    def __hash__(self) -> int:
        return hash(LocalTimezone)

    def __str__(self) -> str:
        return f"{_LOCAL} ({_local_name()})"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


#: The time zone of a client that was given none.
LOCAL: Final = LocalTimezone()


def find_timezone(value: str | tzinfo | None, source: str = "timezone") -> tzinfo:
    """Return the time zone that a caller names; the machine's for None and `local`.

    `value` is a name of the IANA database, such as `Europe/Vienna`, or a `tzinfo`; `source` says
    in a message where it was set. Raises `InvalidArgumentError` with the nearest name.

    >>> find_timezone("Europe/Vienna")
    zoneinfo.ZoneInfo(key='Europe/Vienna')
    """
    if value is None or value == _LOCAL:
        return LOCAL
    if isinstance(value, tzinfo):
        # Zones of pytz have another offset until they are localised; they have a name, though.
        name: object = getattr(value, "zone", None)
        is_of_pytz = isinstance(name, str) and hasattr(value, "localize")
        return find_timezone(str(name), source) if is_of_pytz else value
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "timezone", f"{source} is a time zone's name or a tzinfo, not {value!r}."
        )
    if value == "UTC":  # it needs no database
        return UTC
    # Here, and below, so that what names no zone does not import them.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidArgumentError("timezone", _unknown_timezone(source, value)) from None


@overload
def moment(argument: str, value: None, zone: tzinfo | None) -> None: ...
@overload
def moment(argument: str, value: datetime | date | str, zone: tzinfo | None) -> datetime: ...
@overload
def moment(
    argument: str, value: datetime | date | str | None, zone: tzinfo | None
) -> datetime | None: ...
def moment(
    argument: str, value: datetime | date | str | None, zone: tzinfo | None
) -> datetime | None:
    """Return the point in time that an argument means, with its offset; None for None.

    A `date`, or text with a date alone, is midnight at its beginning in `zone`. A `datetime`, or
    ISO 8601 text, without a zone is a time in `zone`; one with a zone or an offset keeps it.
    Where clocks change, a time that exists twice is the first of the two (`fold=1` says the
    second), and a time that does not exist has the offset from before the change (PEP 495): a
    midnight that is skipped is the first moment of its day.

    With no `zone`, what has none stays without: the client that sends it adds its own. Raises
    `InvalidArgumentError`.

    >>> moment("start", "2024-03-15T10:15:00+01:00", UTC).isoformat()
    '2024-03-15T10:15:00+01:00'
    >>> moment("start", date(2024, 3, 15), find_timezone("Europe/Vienna")).isoformat()
    '2024-03-15T00:00:00+01:00'
    """
    if value is None:
        return None
    check_single(argument, value)
    when = _parsed(argument, value)
    try:
        offset = when.utcoffset()
        if offset is None and zone is None:
            return when.replace(tzinfo=None)
        if offset is None:
            offset = when.replace(tzinfo=zone).utcoffset()
        # A fixed offset: two times of one ZoneInfo are compared and subtracted by their clocks.
        aware = when.replace(tzinfo=timezone(offset or timedelta()), fold=0)
        aware.astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        raise InvalidArgumentError(
            argument, f"{argument}: {when.isoformat()} lies beyond what UTC can express."
        ) from None
    return aware


def timeframe(
    start: datetime | date | str | None, end: datetime | date | str | None, zone: tzinfo
) -> dict[str, str] | None:
    """Return the `TimeFrameFilter` to send for a `start` and an `end`; None if neither is given.

    Raises `InvalidArgumentError` if `start` is after `end`; see `moment` for the values.

    >>> timeframe("2024-01-01", None, UTC)
    {'start': '2024-01-01T00:00:00.000Z'}
    """
    since, until = moment("start", start, zone), moment("end", end, zone)
    if since is not None and until is not None and since > until:
        raise InvalidArgumentError(
            "start", f"start ({since.isoformat()}) is after end ({until.isoformat()})."
        )
    limits = {"start": since, "end": until}
    return {name: iso(limit) for name, limit in limits.items() if limit is not None} or None


def iso(value: datetime) -> str:
    """Return a point in time as the service writes it: UTC, milliseconds, Z.

    >>> iso(datetime(2024, 3, 15, 10, 15, tzinfo=UTC))
    '2024-03-15T10:15:00.000Z'
    """
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _parsed(argument: str, value: datetime | date | str) -> datetime:
    if isinstance(value, str):
        try:
            # Python also parses 20240315 and 2024-W01-5, which are numbers and codes to others.
            if value[4:5] == value[7:8] == "-":
                return datetime.fromisoformat(value)
        except ValueError:
            pass
        raise InvalidArgumentError(
            argument,
            f"{argument}: {value!r} is not ISO 8601, such as 2024-03-15, 2024-03-15T10:15 or "
            "2024-03-15T10:15:00Z.",
        )
    if isinstance(value, datetime):
        return value
    # The annotation promises it, but callers without a type checker exist.
    if isinstance(value, date):  # pyright: ignore[reportUnnecessaryIsInstance]
        return datetime.combine(value, time())
    raise InvalidArgumentError(
        argument, f"{argument}: a datetime, date or ISO 8601 text is needed, not {value!r}."
    )


def _unknown_timezone(source: str, name: str) -> str:
    from zoneinfo import available_timezones

    known = available_timezones()
    if not known:
        return (
            f"{source}: {name!r} cannot be found, because this machine has no database of time "
            "zones. Install one with `pip install tzdata`."
        )
    spellings = {zone.rpartition("/")[2]: zone for zone in sorted(known)}
    hint = did_you_mean(name, known, spellings=spellings, whole=True)
    hint = hint or " Names are those of the IANA database, such as 'Europe/Vienna' or 'UTC'."
    return f"{source}: {name!r} is not the name of a time zone.{hint}"


def _local_name() -> str:
    """Return the machine's zone by name; by its abbreviations where it does not say the name."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        try:
            name = Path("/etc/localtime").readlink().as_posix().partition("zoneinfo/")[2]
        except OSError:
            name = ""
    return name or "/".join(dict.fromkeys(clock.tzname))
