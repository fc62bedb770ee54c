"""What a session shows while it goes on: power, energy, the battery, the cost so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self

from beenergised._public_names import public_in
from beenergised.base_models.scalars import as_finite
from beenergised.charging.reading import Reading
from beenergised.public_api.charging.states import OperatorChargingSettings, energy_of, has_ended
from beenergised.public_api.start_answers import id_text

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReading(Reading):
    """A session at one moment. What the service does not say is None.

    session_id: of the session.
    status: the session's, open text.
    power_w: the latest charging power in W (documented).
    energy_kwh: energy so far in kWh; the service says Wh (documented).
    state_of_charge: of the vehicle's battery, in percent (inferred from its name).
    cost: so far, with tax, in `currency` (ISO 4217). When the service computes it is not
        documented.
    at: when the service last changed the session.
    is_over: whether the session is over. The last reading says so.
    """

    session_id: str | None

    @classmethod
    def of(cls, session: Session, settings: OperatorChargingSettings) -> Self:
        """From a session as it was read."""
        energy = energy_of(session)
        # object: what does not fit its type stays in an answer as it came.
        at: object = session.last_updated_at
        currency: object = session.currency
        return cls(
            session_id=id_text(session.id),
            status=str(session.status),
            power_w=_power(session),
            energy_kwh=energy / 1000 if energy is not None else None,
            state_of_charge=as_finite(session.soc_percent),
            cost=_cost(session),
            currency=currency if isinstance(currency, str) else None,
            at=at if isinstance(at, datetime) else None,
            is_over=has_ended(session, settings),
        )


def _power(session: Session) -> float | None:
    latest = as_finite(getattr(session.power, "latest", None))
    if latest is not None:
        return latest
    older = as_finite(session.power_kw)
    return as_finite(older * 1000) if older is not None else None


def _cost(session: Session) -> float | None:
    total = as_finite(getattr(session.total_amount, "with_tax", None))
    return total if total is not None else as_finite(session.amount)
