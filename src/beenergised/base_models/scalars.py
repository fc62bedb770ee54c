"""The scalar types of answers, lenient up to the edge where leniency would invent something.

A whole number written as `11.0` is whole, and an id may arrive as a number. But numeric text is
not a number, a number is not a date-time, and 0 is not a boolean: such values stay as they
arrived and are listed in `.drift`.
"""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


def read_datetime(value: object) -> datetime:
    """The point in time that ISO 8601 text names. UTC is assumed where it names no zone.

    The assumption is the library's: the service documents times with a zone only. A date alone
    is its first moment. Raises `ValueError` for anything else, numeric text included.

    >>> read_datetime("2024-03-15T10:15:00.000+01:00").isoformat()
    '2024-03-15T10:15:00+01:00'
    >>> read_datetime("2024-03-15T10:15:00").isoformat()
    '2024-03-15T10:15:00+00:00'
    >>> read_datetime("1710497700")
    Traceback (most recent call last):
    ValueError: not ISO 8601 text
    """
    if isinstance(value, str):
        # Python also reads 20240315 and 2024W015, which are numbers and codes to anyone else.
        if value[4:5] != "-" or value[7:8] != "-":
            raise ValueError("not ISO 8601 text")
        moment = datetime.fromisoformat(value)
    elif isinstance(value, datetime):
        moment = value
    else:
        raise ValueError("not ISO 8601 text")  # noqa: TRY004  pydantic expects a ValueError
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def as_finite(value: object) -> float | None:
    """Return `value` as a float if it is a finite number; None if it is not.

    It takes values that did not fit their type: a whole number may be larger than any float.

    >>> as_finite(7), as_finite("7"), as_finite(10**309)
    (7.0, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def read_date(value: object) -> date:
    """Return the day that ISO 8601 text names. Raises `ValueError` for anything else.

    >>> read_date("2024-03-15")
    datetime.date(2024, 3, 15)
    >>> read_date("2024-03-15T10:15:00Z")
    Traceback (most recent call last):
    ValueError: not a date, such as 2024-03-15
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and len(value) == len("2024-03-15") and value[4] == "-":
        return date.fromisoformat(value)
    raise ValueError("not a date, such as 2024-03-15")


class _ReadDate:
    @classmethod
    def __get_pydantic_core_schema__(
        cls,
        source: Any,  # Any: pydantic passes whatever was annotated
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            read_date, core_schema.date_schema(strict=True)
        )


class _ReadDateTime:
    @classmethod
    def __get_pydantic_core_schema__(
        cls,
        source: Any,  # Any: pydantic passes whatever was annotated
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            read_datetime, core_schema.datetime_schema(strict=True)
        )


class _ReadInt:
    @classmethod
    def __get_pydantic_core_schema__(
        cls,
        source: Any,  # Any: pydantic passes whatever was annotated
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        whole_float = core_schema.chain_schema(
            [core_schema.float_schema(strict=True), core_schema.int_schema()]
        )
        return core_schema.union_schema(
            [core_schema.int_schema(strict=True), whole_float], mode="left_to_right"
        )


#: An id: text. A number becomes text, as GraphQL allows an id to travel as either.
ID = Annotated[str, Field(coerce_numbers_to_str=True)]

#: A number. Whole ones are taken as they are; text, booleans and NaN are not numbers.
Float = Annotated[float, Field(strict=True, allow_inf_nan=False)]

#: A whole number; 11.0 is one.
Int = Annotated[int, _ReadInt]

#: True or false, and nothing that could be meant so.
Boolean = Annotated[bool, Field(strict=True)]

#: A point in time with a zone, see `read_datetime`.
DateTime = Annotated[datetime, _ReadDateTime]

#: A day, see `read_date`.
Date = Annotated[date, _ReadDate]
