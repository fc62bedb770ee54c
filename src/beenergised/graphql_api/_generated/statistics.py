# Made by scripts/generate.py. Change its sources, not this file:
# queries/statistics.graphql, queries/fragments/statistics.graphql
"""Models and operations: statistics."""

from beenergised.base_models import Float, Int, TimezoneAnswer
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api.operations import Operation


class ChargingStatistics(TimezoneAnswer):
    """Charging sessions summed up."""

    number: Int | None = None
    """Number of charging sessions."""
    energy_consumption: Float | None = None
    """Energy charged, in kWh."""
    co2_saving: Float | None = None
    """CO2 saved, in kg. Stays 0 where the tenant has not set it up."""


CHARGING_STATISTICS = Operation(
    name="chargingStatistics",
    kind="query",
    field="chargingStatistics",
    result=ObjectResult(ChargingStatistics),
    variables={"timeframe": "TimeFrameFilter"},
    document=(
        "query chargingStatistics($timeframe:TimeFrameFilter){chargingStatistics(timeframe:"
        "$timeframe){number energyConsumption co2Saving}}"
    ),
)
