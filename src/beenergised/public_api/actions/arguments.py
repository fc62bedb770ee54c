"""Checking what an action is given, each argument by its own name, before anything is sent."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Context, Decimal
from typing import Any, Literal, TypeAlias, get_args

from beenergised.base_models import OpenEnum, Unchecked, chosen, moment
from beenergised.errors import InvalidArgumentError
from beenergised.public_api.values import text_of
from beenergised.validation import check_flag, check_list, check_whole, is_whole, optional

#: An id as it may be passed: a number, or its digits as text.
Id: TypeAlias = int | str
#: An amount of money or a limit. A `float` stands for the shortest text that makes it: 0.1 is 0.1.
Number: TypeAlias = Decimal | float | str
#: Seconds.
Span: TypeAlias = timedelta | int
#: A point in time, see `beenergised.base_models.moment`.
When: TypeAlias = datetime | date | str

ResetKind: TypeAlias = Literal["soft", "hard"]
Availability: TypeAlias = Literal["Operative", "Inoperative"]
ProfilePurpose: TypeAlias = Literal["ChargePointMaxProfile", "TxDefaultProfile", "TxProfile"]
UserStatus: TypeAlias = Literal["enabled", "disabled"]
DownloadUrlProtocol: TypeAlias = Literal["http", "https"]
TriggeredMessage: TypeAlias = Literal[
    "BootNotification", "DiagnosticsStatusNotification", "LogStatusNotification",
    "FirmwareStatusNotification", "PublishFirmwareStatusNotification", "Heartbeat", "MeterValues",
    "StatusNotification", "SignV2GCertificate", "SignChargingStationCertificate",
    "SignCombinedCertificate", "TransactionEvent",
]  # fmt: skip
#: A value of an enum that this version of the library does not list, or a member of one.
Newer: TypeAlias = OpenEnum | Unchecked

_WHOLE = re.compile(r"\s*[+-]?[0-9]{1,18}\s*")
_DECIMAL = re.compile(r"\s*[+-]?[0-9]+(?:\.[0-9]+)?\s*")
#: From here on, a JSON number with three decimal places may be read as another.
_MOST = 10**12
#: Whatever the caller has set for calculations of their own.
_PLAIN = Context(prec=40, traps=[])
#: From here on, a float is not one whole number but several.
_EXACT_FLOATS = 2.0**53
#: No id is longer.
_LONGEST = 10**18


# object, here and below: what was passed, before it is checked.
def whole(argument: str, value: object, *, least: int | None = 0, most: int | None = None) -> int:
    """`value` as a whole number. Digits are one, and so is 7.0, as which ids are answered.

    >>> whole("user_id", "7"), whole("reservation", 7.0)
    (7, 7)
    """
    number: int | None = None
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        number = int(value)
    elif is_whole(value):
        number = value
    elif isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_FLOATS:
        number = int(value)
    if number is not None and abs(number) >= _LONGEST:
        raise InvalidArgumentError(argument, f"{argument} has too many digits")
    return check_whole(argument, value if number is None else number, least=least, most=most)


def wholes(argument: str, values: object) -> list[int]:
    """Return several ids, at least one."""
    return [whole(argument, each) for each in check_list(argument, values, "ids")]


def notification_types(argument: str, values: object) -> list[str]:
    """Several types of notifications, at least one; one alone is a list of one."""
    # Here, so that a client that asks for none imports no model.
    from beenergised.public_api._generated.models.shared import NotificationType

    several = [values] if isinstance(values, str) else values
    return [
        chosen(argument, each, NotificationType) for each in check_list(argument, several, "types")
    ]


# Any: the alias of a Literal, which has no type of its own.
def one_of(argument: str, value: object, known: Any) -> Unchecked:
    """One of the texts of a Literal, or what was passed as `Unchecked`; checked, so no more is."""
    return Unchecked(text_of(argument, value, "enum", get_args(known)))


def exact(argument: str, value: object, places: int) -> float:
    """`value` as the number to send, if it has no more than so many decimal places.

    >>> exact("amount", Decimal("12.345"), 3), exact("amount", "7.50", 3), exact("amount", 0.1, 3)
    (12.345, 7.5, 0.1)
    """
    number: Decimal | None = None
    if isinstance(value, Decimal):
        number = value
    elif isinstance(value, str) and _DECIMAL.fullmatch(value):
        number = Decimal(value.strip())
    elif is_whole(value):
        number = Decimal(int(value))
    elif isinstance(value, float):
        number = Decimal(repr(float(value)))  # a subclass may be shown in another way
    if number is None or not number.is_finite():
        raise InvalidArgumentError(
            argument, f"{argument} must be a number, such as Decimal('12.50'), not {value!r}"
        )
    if number.copy_abs() >= _MOST:
        raise InvalidArgumentError(argument, f"{argument} must be less than {_MOST}, not {number}")
    rounded = number.quantize(Decimal(1).scaleb(-places), context=_PLAIN)
    if number != rounded:
        raise InvalidArgumentError(
            argument,
            f"{argument} has {places} decimal place{'s' if places > 1 else ''} at most, not "
            f"{number}. The nearest is {rounded.normalize(_PLAIN):f}.",
        )
    return float(number) + 0.0  # no negative zero


def money(argument: str, value: object) -> float:
    """An amount of money to move: some, with three decimal places at most."""
    number = exact(argument, value, 3)
    if not number:
        raise InvalidArgumentError(argument, f"{argument} is 0, which moves nothing")
    return number


def seconds(argument: str, value: object, *, least: int = 0, most: int | None = None) -> int:
    """A duration or an offset as whole seconds."""
    if isinstance(value, timedelta):
        if value.microseconds:
            raise InvalidArgumentError(
                argument, f"{argument} must be whole seconds, not {value.total_seconds()}"
            )
        value = value.days * 86400 + value.seconds
    return whole(argument, value, least=least, most=most)


def tries(retries: object, interval: object) -> dict[str, object]:
    """How often a charge point tries again, and after how long; both within what is documented."""
    return given(
        retries=optional(whole, "retries", retries, most=10),
        interval=optional(seconds, "interval", interval, most=3600),
    )


def without_zone(value: datetime | None) -> str | None:
    """A point in time as some actions have it: in UTC, and not saying so."""
    if value is None:
        return None
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def ordered(
    first: str, earlier: When | None, second: str, later: When | None, zone: tzinfo | None
) -> tuple[datetime | None, datetime | None]:
    """Two points in time as `moment` parses them, of which the second is after the first."""
    begin, end = moment(first, earlier, zone), moment(second, later, zone)
    if begin and end and (begin == end or is_before(end, begin)):
        raise InvalidArgumentError(
            second, f"{second} ({end.isoformat()}) must be after {first} ({begin.isoformat()})"
        )
    return begin, end


def is_before(one: datetime | None, other: datetime | None) -> bool:
    """Return True if both are known and `one` is earlier; False if only one has a zone."""
    if one is None or other is None or (one.tzinfo is None) is not (other.tzinfo is None):
        return False
    return one < other


def day(argument: str, value: object) -> str:
    """A date as it is sent, `2024-03-15`. A point in time is none: in which zone is not known."""
    return text_of(argument, value, "date")


def renewal(end_date: object, auto_renewal: object) -> tuple[str | None, bool]:
    """What comes at the end of a subscription, where that is said."""
    if end_date is None and auto_renewal is None:
        raise InvalidArgumentError(
            "auto_renewal",
            "auto_renewal or end_date is needed: say whether the subscription renews itself "
            "(auto_renewal=True or False), or when it ends",
        )
    end = optional(day, "end_date", end_date)
    return end, auto_renewal is not None and check_flag("auto_renewal", auto_renewal)


def given(**members: object) -> dict[str, object]:
    """Those that are not None."""
    return {name: value for name, value in members.items() if value is not None}
