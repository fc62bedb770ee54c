# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: electricity rates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import OpenEnum, Unchecked
from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.electricity_rates import (
        DatePricePeriods,
        DatePricePeriodsUpdate,
        ElectricityRate,
        ElectricityRateCreate,
        ElectricityRateEnergyMix,
        ElectricityRateEnergyMixInput,
        ElectricityRatePatch,
        ElectricityRatePricePeriods,
        WeekDayPricePeriods,
        WeekDayPricePeriodsUpdate,
    )
    from beenergised.public_api._typed.arguments.electricity_rates import (
        ListElectricityRatesArguments,
    )


class AsyncElectricityRates(AsyncEndpoints):
    """Electricity rates."""

    resource_name: ClassVar[str] = "electricity-rates"

    @cached_property
    def energy_mix(self) -> AsyncElectricityRatesEnergyMix:
        """Electricity rates: energy mix."""
        return AsyncElectricityRatesEnergyMix(self._caller)

    @cached_property
    def price_periods(self) -> AsyncElectricityRatesPricePeriods:
        """Electricity rates: price periods."""
        return AsyncElectricityRatesPricePeriods(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListElectricityRatesArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListElectricityRatesArguments],
    ) -> AsyncLister[ElectricityRate]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListElectricityRatesArguments],
    ) -> AsyncLister[ElectricityRate] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/electricity-rates/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate | Request:
        """One of them.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: ElectricityRate | Request = await self._ask(
            "get", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    async def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/electricity-rates/v2.0`.
        """
        answer: ElectricityRate | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    async def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: ElectricityRate | Request = await self._ask(
            "update",
            (electricity_rate,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: Request | None = await self._ask(
            "delete", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncElectricityRatesEnergyMix(AsyncEndpoints):
    """Electricity rates: energy mix."""

    resource_name: ClassVar[str] = "electricity-rates/energy-mix"

    @overload
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix: ...
    async def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix | Request:
        """What there is of it.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/energy-mix`.
        """
        answer: ElectricityRateEnergyMix | Request = await self._ask(
            "get", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput | ElectricityRateEnergyMix | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput | ElectricityRateEnergyMix | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix: ...
    async def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput | ElectricityRateEnergyMix | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/resources/electricity-rates/v2.0/{electricityRate}/energy-mix`.
        """
        answer: ElectricityRateEnergyMix | Request = await self._ask(
            "replace",
            (electricity_rate,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncElectricityRatesPricePeriods(AsyncEndpoints):
    """Electricity rates: price periods."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods"

    @cached_property
    def date(self) -> AsyncElectricityRatesPricePeriodsDate:
        """Electricity rates: price periods: date."""
        return AsyncElectricityRatesPricePeriodsDate(self._caller)

    @cached_property
    def week_day(self) -> AsyncElectricityRatesPricePeriodsWeekDay:
        """Electricity rates: price periods: week day."""
        return AsyncElectricityRatesPricePeriodsWeekDay(self._caller)

    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ElectricityRatePricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[ElectricityRatePricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)


class AsyncElectricityRatesPricePeriodsDate(AsyncEndpoints):
    """Electricity rates: price periods: date."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods/date"

    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[DatePricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[DatePricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods: ...
    async def get(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods | Request:
        """One of them.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        answer: DatePricePeriods | Request = await self._ask(
            "get",
            (
                electricity_rate,
                date,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        date: date | str,
        body: DatePricePeriodsUpdate | DatePricePeriods | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        date: date | str,
        body: DatePricePeriodsUpdate | DatePricePeriods | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods: ...
    async def replace(
        self,
        electricity_rate: int | str,
        date: date | str,
        body: DatePricePeriodsUpdate | DatePricePeriods | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        answer: DatePricePeriods | Request = await self._ask(
            "replace",
            (
                electricity_rate,
                date,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                electricity_rate,
                date,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class AsyncElectricityRatesPricePeriodsWeekDay(AsyncEndpoints):
    """Electricity rates: price periods: week day."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods/week-day"

    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[WeekDayPricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[WeekDayPricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods: ...
    async def get(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods | Request:
        """One of them.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        answer: WeekDayPricePeriods | Request = await self._ask(
            "get",
            (
                electricity_rate,
                week_day,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        body: WeekDayPricePeriodsUpdate | WeekDayPricePeriods | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        body: WeekDayPricePeriodsUpdate | WeekDayPricePeriods | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods: ...
    async def replace(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        body: WeekDayPricePeriodsUpdate | WeekDayPricePeriods | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        answer: WeekDayPricePeriods | Request = await self._ask(
            "replace",
            (
                electricity_rate,
                week_day,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                electricity_rate,
                week_day,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
