"""Charging statistics: the driver's charging, summed up by the service."""

from __future__ import annotations

from datetime import date, datetime
from typing import Unpack

from beenergised.base_models import remember_timezone, timeframe
from beenergised.graphql_api._generated.statistics import CHARGING_STATISTICS, ChargingStatistics
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.messages import Request
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions


class AsyncStatistics(AsyncResource[AsyncCaller]):
    """The driver's charging, summed up."""

    async def get(
        self,
        *,
        start: datetime | date | str | None = None,
        end: datetime | date | str | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargingStatistics:
        """Number of charging sessions, energy in kWh and CO2 saved in kg, within a time.

        `start` and `end` are as in `chargelogs.list`: a date is its midnight in the client's time
        zone, which the result has as `.timezone`. CO2 stays at zero where the tenant has not set
        it up (documented).

        >>> async def this_year(client: AsyncClient) -> str:
        ...     sums = await client.statistics.get(start="2025-01-01")
        ...     return f"{sums.number} charges, {sums.energy_consumption} kWh"
        """
        zone = self._caller.timezone
        variables = {"timeframe": timeframe(start, end, zone)}
        sums = await self._caller.run(CHARGING_STATISTICS, variables, options)
        if not isinstance(sums, Request):
            remember_timezone(sums, zone)
        return sums
