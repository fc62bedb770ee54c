# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/electricity_rates.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: electricity rates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import OpenEnum, Unchecked
from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
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


class ElectricityRates(Endpoints):
    """Electricity rates."""

    resource_name: ClassVar[str] = "electricity-rates"

    @cached_property
    def energy_mix(self) -> ElectricityRatesEnergyMix:
        """Electricity rates: energy mix."""
        return ElectricityRatesEnergyMix(self._caller)

    @cached_property
    def price_periods(self) -> ElectricityRatesPricePeriods:
        """Electricity rates: price periods."""
        return ElectricityRatesPricePeriods(self._caller)

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
    ) -> Lister[ElectricityRate]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListElectricityRatesArguments],
    ) -> Lister[ElectricityRate] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/electricity-rates/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate | Request:
        """One of them.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: ElectricityRate | Request = self._ask(
            "get", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    def create(
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
        answer: ElectricityRate | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRate: ...
    def update(
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
        answer: ElectricityRate | Request = self._ask(
            "update",
            (electricity_rate,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: Request | None = self._ask(
            "delete", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer


class ElectricityRatesEnergyMix(Endpoints):
    """Electricity rates: energy mix."""

    resource_name: ClassVar[str] = "electricity-rates/energy-mix"

    @overload
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix: ...
    def get(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix | Request:
        """What there is of it.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/energy-mix`.
        """
        answer: ElectricityRateEnergyMix | Request = self._ask(
            "get", (electricity_rate,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput | ElectricityRateEnergyMix | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput | ElectricityRateEnergyMix | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> ElectricityRateEnergyMix: ...
    def replace(
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
        answer: ElectricityRateEnergyMix | Request = self._ask(
            "replace",
            (electricity_rate,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer


class ElectricityRatesPricePeriods(Endpoints):
    """Electricity rates: price periods."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods"

    @cached_property
    def date(self) -> ElectricityRatesPricePeriodsDate:
        """Electricity rates: price periods: date."""
        return ElectricityRatesPricePeriodsDate(self._caller)

    @cached_property
    def week_day(self) -> ElectricityRatesPricePeriodsWeekDay:
        """Electricity rates: price periods: week day."""
        return ElectricityRatesPricePeriodsWeekDay(self._caller)

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
    ) -> Lister[ElectricityRatePricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Lister[ElectricityRatePricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)


class ElectricityRatesPricePeriodsDate(Endpoints):
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
    ) -> Lister[DatePricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Lister[DatePricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods: ...
    def get(
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
        answer: DatePricePeriods | Request = self._ask(
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
    def replace(
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
    def replace(
        self,
        electricity_rate: int | str,
        date: date | str,
        body: DatePricePeriodsUpdate | DatePricePeriods | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> DatePricePeriods: ...
    def replace(
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
        answer: DatePricePeriods | Request = self._ask(
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
    def delete(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        electricity_rate: int | str,
        date: date | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
            "delete",
            (
                electricity_rate,
                date,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer


class ElectricityRatesPricePeriodsWeekDay(Endpoints):
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
    ) -> Lister[WeekDayPricePeriods]: ...
    def list(
        self,
        electricity_rate: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Lister[WeekDayPricePeriods] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day`.
        """
        return self._list((electricity_rate,), {**arguments}, dry_run=dry_run)

    @overload
    def get(
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
    def get(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods: ...
    def get(
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
        answer: WeekDayPricePeriods | Request = self._ask(
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
    def replace(
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
    def replace(
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
    def replace(
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
        answer: WeekDayPricePeriods | Request = self._ask(
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
    def delete(
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
    def delete(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
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
        answer: Request | None = self._ask(
            "delete",
            (
                electricity_rate,
                week_day,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
