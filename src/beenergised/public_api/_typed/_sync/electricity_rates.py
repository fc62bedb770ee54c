# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/electricity_rates.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: electricity rates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

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
        CreateElectricityRateArguments,
        ListElectricityRatesArguments,
        ReplaceElectricityRateEnergyMixArguments,
        ReplaceElectricityRatePricePeriodDateArguments,
        ReplaceElectricityRatePricePeriodWeekDayArguments,
        UpdateElectricityRateArguments,
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

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListElectricityRatesArguments],
    ) -> Lister[ElectricityRate]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/electricity-rates/v2.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(self, electricity_rate: int | str, **arguments: Unpack[CallOptions]) -> ElectricityRate:
        """One of them.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: ElectricityRate = self._ask("get", (electricity_rate,), {**arguments})
        return answer

    def create(
        self,
        body: ElectricityRateCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateElectricityRateArguments],
    ) -> ElectricityRate:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/electricity-rates/v2.0`.
        """
        answer: ElectricityRate = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def update(
        self,
        electricity_rate: int | str,
        body: ElectricityRatePatch | ElectricityRate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateElectricityRateArguments],
    ) -> ElectricityRate:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        answer: ElectricityRate = self._ask(
            "update", (electricity_rate,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, electricity_rate: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/electricity-rates/v2.0/{electricityRate}`.
        """
        self._ask("delete", (electricity_rate,), {**arguments})


class ElectricityRatesEnergyMix(Endpoints):
    """Electricity rates: energy mix."""

    resource_name: ClassVar[str] = "electricity-rates/energy-mix"

    def get(
        self, electricity_rate: int | str, **arguments: Unpack[CallOptions]
    ) -> ElectricityRateEnergyMix:
        """What there is of it.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/energy-mix`.
        """
        answer: ElectricityRateEnergyMix = self._ask("get", (electricity_rate,), {**arguments})
        return answer

    def replace(
        self,
        electricity_rate: int | str,
        body: ElectricityRateEnergyMixInput
        | ElectricityRateEnergyMix
        | Mapping[str, object]
        | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceElectricityRateEnergyMixArguments],
    ) -> ElectricityRateEnergyMix:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/resources/electricity-rates/v2.0/{electricityRate}/energy-mix`.
        """
        answer: ElectricityRateEnergyMix = self._ask(
            "replace", (electricity_rate,), {"body": body, "extra": extra, **arguments}
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

    def list(
        self, electricity_rate: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[ElectricityRatePricePeriods]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods`.
        """
        return self._list((electricity_rate,), {**arguments})


class ElectricityRatesPricePeriodsDate(Endpoints):
    """Electricity rates: price periods: date."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods/date"

    def list(
        self, electricity_rate: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[DatePricePeriods]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date`.
        """
        return self._list((electricity_rate,), {**arguments})

    def get(
        self, electricity_rate: int | str, date: date | str, **arguments: Unpack[CallOptions]
    ) -> DatePricePeriods:
        """One of them.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        answer: DatePricePeriods = self._ask(
            "get",
            (
                electricity_rate,
                date,
            ),
            {**arguments},
        )
        return answer

    def replace(
        self,
        electricity_rate: int | str,
        date: date | str,
        body: DatePricePeriodsUpdate | DatePricePeriods | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceElectricityRatePricePeriodDateArguments],
    ) -> DatePricePeriods:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        answer: DatePricePeriods = self._ask(
            "replace",
            (
                electricity_rate,
                date,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    def delete(
        self, electricity_rate: int | str, date: date | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/date/{date}`.
        """
        self._ask(
            "delete",
            (
                electricity_rate,
                date,
            ),
            {**arguments},
        )


class ElectricityRatesPricePeriodsWeekDay(Endpoints):
    """Electricity rates: price periods: week day."""

    resource_name: ClassVar[str] = "electricity-rates/price-periods/week-day"

    def list(
        self, electricity_rate: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[WeekDayPricePeriods]:
        """The list, page by page as it is read; nothing is sent before.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day`.
        """
        return self._list((electricity_rate,), {**arguments})

    def get(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        **arguments: Unpack[CallOptions],
    ) -> WeekDayPricePeriods:
        """One of them.

        `GET
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        answer: WeekDayPricePeriods = self._ask(
            "get",
            (
                electricity_rate,
                week_day,
            ),
            {**arguments},
        )
        return answer

    def replace(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        body: WeekDayPricePeriodsUpdate | WeekDayPricePeriods | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceElectricityRatePricePeriodWeekDayArguments],
    ) -> WeekDayPricePeriods:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        answer: WeekDayPricePeriods = self._ask(
            "replace",
            (
                electricity_rate,
                week_day,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    def delete(
        self,
        electricity_rate: int | str,
        week_day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "any"]
        | OpenEnum
        | Unchecked,
        **arguments: Unpack[CallOptions],
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE
        /public-api/resources/electricity-rates/v2.0/{electricityRate}/price-periods/week-day/{weekDay}`.
        """
        self._ask(
            "delete",
            (
                electricity_rate,
                week_day,
            ),
            {**arguments},
        )
