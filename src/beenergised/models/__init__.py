"""The bases of the models, their scalars and enums, and how answers are read."""

from beenergised.models.answers import (
    Answer,
    AnswerList,
    Drift,
    TimezoneAnswer,
    remember_response,
    remember_timezone,
    response_of,
)
from beenergised.models.arguments import Input, chosen
from beenergised.models.enums import OpenEnum, Unchecked
from beenergised.models.masking import AccountNumber, Link
from beenergised.models.reading import read, read_list
from beenergised.models.scalars import ID, Boolean, Date, DateTime, Float, Int, read_datetime
from beenergised.models.statuses import ChargelogStatus
from beenergised.times import LOCAL, find_timezone, iso, moment, timeframe

__all__ = [
    "ID",
    "LOCAL",
    "AccountNumber",
    "Answer",
    "AnswerList",
    "Boolean",
    "ChargelogStatus",
    "Date",
    "DateTime",
    "Drift",
    "Float",
    "Input",
    "Int",
    "Link",
    "OpenEnum",
    "TimezoneAnswer",
    "Unchecked",
    "chosen",
    "find_timezone",
    "iso",
    "moment",
    "read",
    "read_datetime",
    "read_list",
    "remember_response",
    "remember_timezone",
    "response_of",
    "timeframe",
]
