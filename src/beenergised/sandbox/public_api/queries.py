"""The query of a request: what is asked for, checked against the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from beenergised.sandbox.public_api.replies import invalid
from beenergised.sandbox.specification.public_api import Operation, Schema, document, steps_of
from beenergised.sandbox.world.settings import SandboxSettings

LARGEST_PAGE: Final = 100
_TRUTH: Final = {"text": {"true", "false"}, "number": {"0", "1"}}
_PAGING: Final = {"cursor": ("cursor",), "page": ("page",), "both": ("cursor", "page")}


@dataclass(slots=True)
class Query:
    """What stands in a query. `cursor` is None where there is none; empty asks for cursors."""

    filters: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    include: set[str] = field(default_factory=set[str])
    flags: dict[str, str] = field(default_factory=dict[str, str])
    cursor: str | None = None
    page: int = 1
    per_page: int = LARGEST_PAGE

    def has(self, flag: str) -> bool:
        """Whether a flag is given and true."""
        return self.flags.get(flag) in {"true", "1"}


class _Reader:
    def __init__(self, operation: Operation, settings: SandboxSettings) -> None:
        self.query: Final = Query()
        self.wrong: Final[dict[str, list[str]]] = {}
        self._operation = operation
        self._settings = settings

    def read(self, name: str, value: str) -> None:
        """Take one pair of the query."""
        first, inner, last = steps_of(name)
        operation, paging = self._operation, _PAGING.get(self._operation.pagination, ())
        if first == "filter" and inner in operation.filters:
            self._filter(inner, last, value, operation.filters[inner])
        elif first == "include" and not inner and last and operation.include:
            self._include(value)
        elif name in operation.flags:
            if self._fits(name, value, operation.flags[name]):
                self.query.flags[name] = value
        elif name in paging:
            self._place(name, value)
        elif name == "per_page" and paging:
            self.query.per_page = self._number(name, value, LARGEST_PAGE)
        elif self._settings.public_api_unknown_parameters == "refused":
            field_ = f"{first}.{inner}" if inner else first
            self._refuse(field_, f"The parameter {name} is not known here.")

    def _filter(self, name: str, last: str, value: str, schema: Schema) -> None:
        values = [value]
        if self._is_text(name):
            schema = {"type": "string"}
        if schema.get("type") == "array":
            style = self._settings.public_api_array_filters
            used = {"": "comma" if "," in value else "repeat", "[]": "brackets"}
            if style not in {"any", used.get(last, "indexed")} and (last or style != "comma"):
                self._refuse(f"filter.{name}", f"Several values are written in the style {style}.")
                return
            if style == "comma" and name in self.query.filters:
                self._refuse(f"filter.{name}", "This filter is given twice.")
                return
            schema = schema["items"]
            values = value.split(",") if style in {"comma", "any"} and not last else values
        elif last:
            # Of a filter whose type is not known, several values are taken in any style.
            if schema:
                self._refuse(f"filter.{name}", "This filter takes one value.")
                return
        elif name in self.query.filters:
            self._refuse(f"filter.{name}", "This filter is given twice.")
            return
        if all(self._fits(f"filter.{name}", each, schema) for each in values):
            self.query.filters.setdefault(name, []).extend(values)

    def _is_text(self, name: str) -> bool:
        """Whether a filter that is documented as a number is by a member that is any text: the
        UID of an id tag.
        """
        if not self._operation.filters[name].get("x-wire", "").startswith("integer"):
            return False
        listed = document().properties(self._operation.schema) or {}
        return document().resolved(listed.get(name, {})).get("type") == "string"

    def _include(self, value: str) -> None:
        if value in self._operation.include:
            self.query.include.add(value)
        else:
            known = ", ".join(self._operation.include)
            self._refuse("include", f"{value!r} cannot be included, only {known}.")

    def _place(self, name: str, value: str) -> None:
        if name == "cursor":
            self.query.cursor = value
        else:
            self.query.page = self._number(name, value, 10**9)

    def _number(self, name: str, value: str, largest: int) -> int:
        if re.fullmatch(r"[0-9]{1,10}", value) and 1 <= int(value) <= largest:
            return int(value)
        self._refuse(name, f"The {name} is a whole number from 1 to {largest}.")
        return 1

    def _fits(self, name: str, value: str, schema: Schema) -> bool:
        reason = self._reason(value, document().resolved(schema))
        if reason:
            self._refuse(name, reason)
        return not reason

    def _reason(self, value: str, schema: Schema) -> str:
        """Why a text is no value of a schema; empty if it is one."""
        if "anyOf" in schema:
            reasons = [self._reason(value, document().resolved(e)) for e in schema["anyOf"]]
            return "" if "" in reasons else reasons[0]
        kind, wire = schema.get("type"), schema.get("x-wire", "")
        if "enum" in schema and value not in {str(each) for each in schema["enum"]}:
            return "The selected value is invalid."
        if kind == "boolean" or wire == "boolean-as-string":
            style = self._settings.public_api_booleans
            allowed = _TRUTH.get(style, _TRUTH["text"] | _TRUTH["number"])
            return "" if value in allowed else "This must be true or false."
        if kind in {"integer", "number"} or wire:
            form = r"-?[0-9]{1,18}" if "integer" in (kind, wire[:7]) else r"-?[0-9]+(\.[0-9]+)?"
            return "" if re.fullmatch(form, value) else "This must be a number."
        if schema.get("format") in {"date", "date-time"}:
            return "" if _moment(value, schema["format"]) else "This is not a valid date."
        return ""

    def _refuse(self, name: str, reason: str) -> None:
        self.wrong.setdefault(name, []).append(reason)


def read_query(operation: Operation, url: str, settings: SandboxSettings) -> Query:
    """The query of `url`. Raises `ReplyError` with a 422 for what the document does not have."""
    reader = _Reader(operation, settings)
    for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True):
        reader.read(name, value)
    if reader.wrong:
        raise invalid(reader.wrong)
    return reader.query


def _moment(value: str, form: str) -> bool:
    try:
        if form == "date":
            date.fromisoformat(value)
        else:
            datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
