"""What a charge shows while it goes on: power, energy, the battery, the cost so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from beenergised._public_names import public_in
from beenergised.charging.reading import Reading
from beenergised.graphql_api._generated.chargelogs import Chargelog, ChargelogMeterValues, Cost
from beenergised.graphql_api.charging.states import has_ended


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeReading(Reading):
    """A charge at one moment. What the service does not say is None.

    chargelog_id: UUID of the charge log.
    status: the charge log's, open text.
    power_w: charging power in W (the unit is inferred).
    energy_kwh: energy so far in kWh (the unit is inferred): the meter's, else the charge log's.
    state_of_charge: of the vehicle's battery, in percent (inferred).
    cost: so far, with tax, in `currency` (ISO 4217). Nought or None where the tenant has set no
        price up, and perhaps while it goes on: when the service computes it is not documented.
    at: when the service last heard of the station.
    is_over: whether the session has ended. The last reading says so.
    """

    chargelog_id: str
    power_w: int | None
    state_of_charge: int | None

    @classmethod
    def of(cls, log: Chargelog, meter: ChargelogMeterValues | None) -> Self:
        """From a charge log and what its meter reported, if it did."""
        energy = meter.sum_energy if meter is not None else None
        # What does not fit its type stays in an answer as it came.
        cost = log.cost if isinstance(log.cost, Cost) else None
        return cls(
            chargelog_id=log.id,
            status=str(log.status),
            power_w=meter.current_power if meter is not None else None,
            energy_kwh=energy if energy is not None else log.energy_consumption,
            state_of_charge=meter.current_state_of_charge if meter is not None else None,
            cost=cost.gross_amount if cost is not None else None,
            currency=cost.currency if cost is not None else None,
            at=meter.updated_at if meter is not None else None,
            is_over=has_ended(log),
        )
