"""Charging profiles: how much current or power may be drawn, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, cast, get_args

from beenergised._public_names import public_in
from beenergised.base_models import Input, moment
from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest
from beenergised.public_api.actions.arguments import (
    Number,
    ProfilePurpose,
    Span,
    When,
    given,
    ordered,
    seconds,
    whole,
)
from beenergised.public_api.actions.charging_periods import (
    ChargingPeriod,
    PeriodLike,
    periods_of,
    rate,
)
from beenergised.public_api.actions.charging_rules import (
    check_kind,
    check_length,
    check_place,
    check_purpose,
    check_validity,
)

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_charge_point_actions import (
        ChargePointSetChargingProfileRequest,
    )

ProfileKind: TypeAlias = Literal["Absolute", "Recurring", "Relative"]
RateUnit: TypeAlias = Literal["A", "W"]
Recurrence: TypeAlias = Literal["Daily", "Weekly"]


@public_in("beenergised.models")
@dataclass(frozen=True)
class ChargingProfile:
    """A charging profile that is consistent, made for `charge_points.set_charging_profile` and
    for the `charging_profile` of a start. It cannot be changed; `dataclasses.replace` makes
    another, checked anew.

    It is made with `limit`, `absolute`, `recurring` or `relative`:

    >>> ChargingProfile.limit(16, unit="A", phases=3).periods
    (ChargingPeriod(start=0, limit=16.0, phases=3),)
    >>> from datetime import timedelta
    >>> night = ChargingProfile.recurring(
    ...     "Daily", [(0, 16), (timedelta(hours=6), 0)], start="2024-03-15T22:00:00+01:00"
    ... )
    >>> night.request().variables()["chargingSchedule"]["chargingSchedulePeriod"][1]
    {'startPeriod': 21600, 'limit': 0.0}
    >>> ChargingProfile.relative([(0, 16), (3600, 10)], duration=1800)
    Traceback (most recent call last):
    beenergised.errors.InvalidArgumentError: periods: the period at 3600 s does not begin ...

    What is refused, with `InvalidArgumentError`, and why:

    * the document of the service: limits and `min_charging_rate` are multiples of 0.1; the kinds,
      purposes, units; whole seconds;
    * OCPP 1.6 (3.13 and 7), on which the service builds: the first period begins at 0 and each
      later than the one before; `recurrence` with Recurring and only there; `start` with Absolute
      and Recurring, and not with Relative (2.0.1 says so plainly); a transaction with a TxProfile
      only; ChargePointMaxProfile for the whole charge point only, and not Relative; TxProfile for
      one EVSE only, and with its transaction, which a start does not have yet; one to three
      phases; nothing negative;
    * what could never be in force (by this library): a period that begins at the end of the
      profile or after it, a recurring one longer than its day or week, `valid_to` not after
      `valid_from`, an absolute one that ends before it is valid or begins when it no longer is.

    Which of them the service checks itself is not known. Whoever has to send what is refused here
    passes `ChargePointSetChargingProfileRequest` instead.

    Attributes:
        kind: `Absolute`, `Recurring` or `Relative`.
        periods: the limits. `(offset, limit)` or `(offset, limit, phases)`, where an offset is in
            seconds or a `timedelta`, counted from `start` or the beginning of the charge.
        unit: of the limits, ampere per phase (`A`) or watt in total (`W`) (OCPP).
        purpose: `ChargePointMaxProfile`, `TxDefaultProfile` or `TxProfile`. None: `TxProfile` in a
            start and with a transaction, else `TxDefaultProfile`.
        stack_level: of profiles for the same purpose the highest is in force (OCPP).
        start: when an absolute or recurring schedule begins.
        duration: how long it lasts, in seconds or as a `timedelta`; None: until the transaction
            or the validity ends.
        recurrence: `Daily` or `Weekly`.
        transaction_id: the transaction that a `TxProfile` is for, as the charge point counts
            them. Whether that is the number of the session is not documented.
        valid_from, valid_to: when the profile may be used. Times without a zone, here and in
            `start`, are in the time zone of the client that sends the profile.
        min_charging_rate: below which charging is inefficient, in `unit`.
    """

    kind: ProfileKind
    periods: tuple[ChargingPeriod, ...]
    _: KW_ONLY
    unit: RateUnit = "A"
    purpose: ProfilePurpose | None = None
    stack_level: int = 0
    start: datetime | None = None
    duration: int | None = None
    recurrence: Recurrence | None = None
    transaction_id: int | None = None
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    min_charging_rate: float | None = None

    # --- The four ways to make one ---

    @classmethod
    def limit(
        cls,
        limit: Number,
        *,
        unit: RateUnit = "A",
        phases: int | None = None,
        purpose: ProfilePurpose | None = None,
        stack_level: int = 0,
        start: When | None = None,
        duration: Span | None = None,
        transaction_id: int | str | None = None,
        valid_from: When | None = None,
        valid_to: When | None = None,
        min_charging_rate: Number | None = None,
    ) -> Self:
        """One limit for all the time: from `start` on, or from the beginning of the charge.

        The limit of a whole charge point (`ChargePointMaxProfile`) belongs to no charge, so that
        it needs a `start`.
        """
        return cls._made(
            kind="Relative" if start is None else "Absolute",
            periods=[(0, rate("limit", limit), phases)],
            unit=unit, purpose=purpose, stack_level=stack_level, start=start, duration=duration,
            transaction_id=transaction_id, valid_from=valid_from, valid_to=valid_to,
            min_charging_rate=min_charging_rate,
        )  # fmt: skip

    @classmethod
    def absolute(
        cls,
        periods: Iterable[PeriodLike],
        *,
        start: When,
        unit: RateUnit = "A",
        purpose: ProfilePurpose | None = None,
        stack_level: int = 0,
        duration: Span | None = None,
        transaction_id: int | str | None = None,
        valid_from: When | None = None,
        valid_to: When | None = None,
        min_charging_rate: Number | None = None,
    ) -> Self:
        """Periods that are counted from a point in time."""
        return cls._made(
            kind="Absolute", periods=periods,
            unit=unit, purpose=purpose, stack_level=stack_level, start=start, duration=duration,
            transaction_id=transaction_id, valid_from=valid_from, valid_to=valid_to,
            min_charging_rate=min_charging_rate,
        )  # fmt: skip

    @classmethod
    def recurring(
        cls,
        recurrence: Recurrence,
        periods: Iterable[PeriodLike],
        *,
        start: When,
        unit: RateUnit = "A",
        purpose: ProfilePurpose | None = None,
        stack_level: int = 0,
        duration: Span | None = None,
        transaction_id: int | str | None = None,
        valid_from: When | None = None,
        valid_to: When | None = None,
        min_charging_rate: Number | None = None,
    ) -> Self:
        """Periods that begin again every day or every week, for the first time at `start`."""
        return cls._made(
            kind="Recurring", recurrence=recurrence, periods=periods,
            unit=unit, purpose=purpose, stack_level=stack_level, start=start, duration=duration,
            transaction_id=transaction_id, valid_from=valid_from, valid_to=valid_to,
            min_charging_rate=min_charging_rate,
        )  # fmt: skip

    @classmethod
    def relative(
        cls,
        periods: Iterable[PeriodLike],
        *,
        unit: RateUnit = "A",
        purpose: ProfilePurpose | None = None,
        stack_level: int = 0,
        duration: Span | None = None,
        transaction_id: int | str | None = None,
        valid_from: When | None = None,
        valid_to: When | None = None,
        min_charging_rate: Number | None = None,
    ) -> Self:
        """Periods that are counted from the beginning of a charge."""
        return cls._made(
            kind="Relative", periods=periods,
            unit=unit, purpose=purpose, stack_level=stack_level, duration=duration,
            transaction_id=transaction_id, valid_from=valid_from, valid_to=valid_to,
            min_charging_rate=min_charging_rate,
        )  # fmt: skip

    @classmethod
    def _made(cls, **values: object) -> Self:
        # Its own annotations say what the fields are; what is passed becomes that when it is made.
        return cls(**values)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # --- What it becomes ---

    def request(self, evse_network_id: int | None = None) -> ChargePointSetChargingProfileRequest:
        """The body of `charge_points.set_charging_profile`.

        `evse_network_id` is the EVSE that it is for, 0 for the whole charge point; None: not
        known yet. Raises `InvalidArgumentError` if the profile cannot be for it.
        """
        purpose = self.purpose
        if purpose is None:
            purpose = "TxDefaultProfile" if self.transaction_id is None else "TxProfile"
        if purpose == "TxProfile" and self.transaction_id is None:
            raise InvalidArgumentError(
                "transaction_id",
                "transaction_id: a TxProfile says which transaction it is for (OCPP). For those "
                "to come use TxDefaultProfile; for one that you start, pass it to the start",
            )
        if evse_network_id is not None:
            check_place(purpose, evse_network_id)
        return self._as_request(purpose)

    def in_timezone(self, zone: tzinfo) -> Self:
        """Return this profile with its times in `zone` where they have none, checked again."""
        return replace(
            self,
            start=moment("start", self.start, zone),
            valid_from=moment("valid_from", self.valid_from, zone),
            valid_to=moment("valid_to", self.valid_to, zone),
        )

    def for_start(self) -> ChargePointSetChargingProfileRequest:
        """The `charging_profile` of a start.

        Raises `InvalidArgumentError` unless it is a TxProfile without a transaction (OCPP).
        """
        if self.purpose not in {None, "TxProfile"}:
            raise InvalidArgumentError(
                "purpose", f"purpose: a start takes a TxProfile, not a {self.purpose}"
            )
        if self.transaction_id is not None:
            raise InvalidArgumentError(
                "transaction_id", "transaction_id: the transaction of a start has no number yet"
            )
        return self._as_request("TxProfile")

    def _as_request(self, purpose: ProfilePurpose) -> ChargePointSetChargingProfileRequest:
        # Here, so that a client that sets none imports no model.
        from beenergised.public_api._generated.models import shared_charge_point_actions as models

        periods = [
            given(start_period=each.start, limit=each.limit, number_phases=each.phases)
            for each in self.periods
        ]
        schedule = given(
            duration=self.duration,
            start_schedule=self.start,
            charging_rate_unit=self.unit,
            charging_schedule_period=periods,
            min_charging_rate=self.min_charging_rate,
        )
        body = given(
            transaction_id=self.transaction_id,
            stack_level=self.stack_level,
            charging_profile_purpose=purpose,
            charging_profile_kind=self.kind,
            recurrency_kind=self.recurrence,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            charging_schedule=schedule,
        )
        return models.ChargePointSetChargingProfileRequest.checked("profile", body)

    # --- What it must be ---

    def __post_init__(self) -> None:
        self._settle("kind", _known("kind", self.kind, ProfileKind))
        self._settle("unit", _known("unit", self.unit, RateUnit))
        if self.purpose is not None:
            self._settle("purpose", _known("purpose", self.purpose, ProfilePurpose))
        if self.recurrence is not None:
            self._settle("recurrence", _known("recurrence", self.recurrence, Recurrence))
        self._settle("stack_level", whole("stack_level", self.stack_level))
        self._settle("start", moment("start", self.start, None))
        if self.duration is not None:
            self._settle("duration", seconds("duration", self.duration, least=1))
        if self.transaction_id is not None:
            self._settle("transaction_id", whole("transaction_id", self.transaction_id))
        if self.min_charging_rate is not None:
            self._settle("min_charging_rate", rate("min_charging_rate", self.min_charging_rate))
        begin, end = ordered("valid_from", self.valid_from, "valid_to", self.valid_to, None)
        self._settle("valid_from", begin)
        self._settle("valid_to", end)
        self._settle("periods", periods_of(self.periods))
        check_kind(self.kind, self.start, self.recurrence)
        check_purpose(self.purpose, self.kind, self.transaction_id)
        check_length(self.recurrence, self.duration, self.periods)
        if self.kind == "Absolute" and self.start is not None:
            check_validity(self.start, self.duration, self.valid_from, self.valid_to)

    def _settle(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


# object, here and below: what was passed, before it is checked.
def profile_to_set(
    argument: str, profile: object, evse_network_id: int, zone: tzinfo
) -> ChargePointSetChargingProfileRequest:
    """The body to set `profile` with. A request, or a mapping of its fields, is sent as it is."""
    if isinstance(profile, ChargingProfile):
        return profile.in_timezone(zone).request(evse_network_id)
    return _request(argument, profile)


def profile_to_start(
    argument: str, profile: object, zone: tzinfo
) -> ChargePointSetChargingProfileRequest:
    """What a start takes for `profile`. A request, or a mapping, is sent as it is."""
    if isinstance(profile, ChargingProfile):
        return profile.in_timezone(zone).for_start()
    return _request(argument, profile)


def _request(argument: str, profile: object) -> ChargePointSetChargingProfileRequest:
    if not isinstance(profile, Input | Mapping):
        raise InvalidArgumentError(
            argument,
            f"{argument} is a ChargingProfile, such as ChargingProfile.limit(16), or a "
            f"ChargePointSetChargingProfileRequest, not {profile!r}",
        )
    from beenergised.public_api._generated.models import shared_charge_point_actions as models

    return models.ChargePointSetChargingProfileRequest.checked(argument, cast("object", profile))


# Any: the alias of a Literal, which has no type of its own.
def _known(argument: str, value: object, known: Any) -> str:
    names: tuple[str, ...] = get_args(known)
    if isinstance(value, str) and value in names:
        return str(value)
    hint = suggest(value, names) if isinstance(value, str) else f" Known: {', '.join(names)}."
    raise InvalidArgumentError(argument, f"{argument} cannot be {value!r}.{hint}")
