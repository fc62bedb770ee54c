"""The values of a charge at one moment: the same for every API."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A charge at one moment. A value that the service does not give is None."""

    status: str
    power_w: float | None
    energy_kwh: float | None
    state_of_charge: float | None
    cost: float | None
    currency: str | None
    at: datetime | None
    is_over: bool

    @property
    def mark(self) -> tuple[object, ...]:
        """What makes a difference: all but the time."""
        return (
            self.status, self.power_w, self.energy_kwh, self.state_of_charge, self.cost,
            self.currency,
        )  # fmt: skip

    # Any: JSON.
    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON, the id first."""
        names = sorted((each.name for each in fields(self)), key=lambda name: name[-3:] != "_id")
        at: object = self.at  # what does not fit its type stays in a response as it came
        plain = at.isoformat() if isinstance(at, datetime) else at
        return {name: plain if name == "at" else getattr(self, name) for name in names}
