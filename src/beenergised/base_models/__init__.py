"""The bases of the models, their scalars and enums, and how answers are read."""

from beenergised.base_models.base import (
    Answer,
    AnswerList,
    Drift,
    TimezoneAnswer,
    remember_response,
    remember_timezone,
    response_of,
)
from beenergised.base_models.inputs import Input, chosen
from beenergised.base_models.open_enums import OpenEnum, Unchecked
from beenergised.base_models.parsing import read, read_list
from beenergised.base_models.repr_redaction import AccountNumber, Link
from beenergised.base_models.scalars import ID, Boolean, Date, DateTime, Float, Int, read_datetime
from beenergised.base_models.statuses import ChargelogStatus
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
