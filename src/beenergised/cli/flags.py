"""The shared options as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum


class Output(StrEnum):
    """The form of results."""

    TABLE = "table"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Flags:
    """The shared options as they were given; None where one was not."""

    profile: str | None = None
    sandbox: bool | None = None
    tenant: str | None = None
    base_url: str | None = None
    username: str | None = None
    output: Output | None = None
    timeout: float | None = None
    timezone: str | None = None
    ca_bundle: str | None = None
    proxy: str | None = field(default=None, repr=False)  # it may have a password
    limit: int | None = None

    def over(self, others: Flags) -> Flags:
        """These, and `others` where these were not given."""
        names = [each.name for each in fields(self)]
        given = {name: getattr(self, name) for name in names if getattr(self, name) is not None}
        return replace(others, **given)
