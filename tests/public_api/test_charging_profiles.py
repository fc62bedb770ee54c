"""A charging profile is consistent, or is not made; what it becomes is what the document has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beenergised import Unchecked
from beenergised.errors import InvalidArgumentError
from beenergised.models import ChargingProfile
from beenergised.public_api.actions.charging_periods import ChargingPeriod
from beenergised.public_api.actions.charging_profiles import profile_to_set, profile_to_start
from beenergised.public_api.models import (
    ChargePointReserveRequest,
    ChargePointSetChargingProfileRequest,
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
    RecurrencyKind,
)

START = datetime(2024, 3, 15, 18, tzinfo=UTC)
NAIVE = datetime(2024, 3, 15, 18)
DAY, WEEK = 86_400, 604_800

made = ChargingProfile


# --- What is refused

#: How it is made, the argument that is wrong, and what is said of it.
INCONSISTENT: list[tuple[Callable[[], Any], str, str]] = [
    # --- Kinds
    (lambda: made("Absolute", periods()), "start", "from when its periods"),
    (lambda: made("Recurring", periods(), recurrence="Daily"), "start", "start is needed"),
    (lambda: made("Recurring", periods(), start=START), "recurrence", "Daily or Weekly"),
    (lambda: made("Relative", periods(), start=START), "start", "begins with the charge"),
    (lambda: made("Relative", periods(), recurrence="Daily"), "recurrence", "does not recur"),
    (lambda: made("Absolute", periods(), start=START, recurrence="Daily"), "recurrence", "recur"),
    (lambda: made("relative", periods()), "kind", "Did you mean 'Relative'"),  # type: ignore[arg-type]
    (lambda: made("Dynamic", periods()), "kind", "Known: Absolute"),  # type: ignore[arg-type]
    (lambda: made(Unchecked("Dynamic"), periods()), "kind", "Dynamic"),  # type: ignore[arg-type]
    (lambda: made(None, periods()), "kind", "None"),  # type: ignore[arg-type]
    (
        lambda: made.recurring("Monthly", [(0, 16)], start=START),  # type: ignore[arg-type]
        "recurrence",
        "Monthly",
    ),
    # --- Units and limits
    (lambda: made.limit(16, unit="kW"), "unit", "Known: A, W"),  # type: ignore[arg-type]
    (lambda: made.limit(16.05), "limit", r"1 decimal place at most, not 16\.05\."),
    (lambda: made.limit(-0.1), "limit", "cannot be"),
    (lambda: made.limit("16 A"), "limit", "must be a number"),
    (lambda: made.limit(None), "limit", "must be a number"),  # type: ignore[arg-type]
    (lambda: made.limit(16, phases=0), "phases", "at least 1"),
    (lambda: made.limit(16, phases=4), "phases", "at most 3"),
    (lambda: made.limit(16, min_charging_rate=6.25), "min_charging_rate", "decimal"),
    (lambda: made.limit(16, min_charging_rate=-6), "min_charging_rate", "cannot be"),
    (lambda: made.limit(16, stack_level=-1), "stack_level", "at least 0"),
    (lambda: made.limit(16, stack_level="high"), "stack_level", "whole number"),  # type: ignore[arg-type]
    # --- Periods
    (lambda: made.relative([]), "periods", "one at least"),
    (lambda: made.relative([(1, 16)]), "periods", "begins at 0"),
    (lambda: made.relative([(0, 16), (0, 10)]), "periods", "after the one before"),
    (lambda: made.relative([(0, 16), (60, 10), (30, 8)]), "periods", "30 s follows 60 s"),
    (lambda: made.relative([(0, 16), (-60, 10)]), "periods", "at least 0"),
    (lambda: made.relative([(timedelta(milliseconds=5), 16)]), "periods", "whole seconds"),
    (lambda: made.relative([(0.5, 16)]), "periods", "whole number"),  # type: ignore[list-item]
    (lambda: made.relative([(0,)]), "periods", "offset, limit"),  # type: ignore[list-item]
    (lambda: made.relative([16]), "periods", "offset, limit"),  # type: ignore[list-item]
    (lambda: made.relative(["0=16"]), "periods", "offset, limit"),  # type: ignore[list-item]
    (lambda: made.relative({0: 16}), "periods", "several"),  # type: ignore[arg-type]
    (lambda: made.relative("0=16"), "periods", "several"),  # type: ignore[arg-type]
    # --- How long
    (lambda: made.limit(16, duration=0), "duration", "at least 1"),
    (lambda: made.limit(16, duration=timedelta(seconds=1.5)), "duration", "whole seconds"),
    (lambda: made.relative([(0, 16), (60, 10)], duration=60), "periods", "end, at 60 s"),
    (
        lambda: made.recurring("Daily", [(0, 16)], start=START, duration=DAY + 1),
        "duration",
        "86400 s long",
    ),
    (
        lambda: made.recurring("Weekly", [(0, 16)], start=START, duration=WEEK + 1),
        "duration",
        "604800 s long",
    ),
    (lambda: made.recurring("Daily", [(0, 16), (DAY, 10)], start=START), "periods", "86400"),
    # --- Times
    (lambda: made.limit(16, start="soon"), "start", "not ISO 8601"),
    (lambda: made.limit(16, valid_from=NAIVE, valid_to=NAIVE), "valid_to", "after valid_from"),
    (lambda: made.limit(16, start=NAIVE, valid_to=NAIVE), "valid_to", "no longer valid"),
    (lambda: made.limit(16, valid_from=START, valid_to=START), "valid_to", "after valid_from"),
    (lambda: made.absolute([(0, 16)], start=START, valid_to=START), "valid_to", "no longer valid"),
    (
        lambda: made.absolute(
            [(0, 16)], start=START, duration=60, valid_from=START + timedelta(minutes=1)
        ),
        "valid_from",
        "has ended",
    ),
    # --- Purposes
    (lambda: made.limit(16, purpose="TxProfil"), "purpose", "'TxProfile'"),  # type: ignore[arg-type]
    (lambda: made.limit(16, purpose="ChargePointMaxProfile"), "start", "belongs to no charge"),
    (
        lambda: made.limit(16, purpose="TxDefaultProfile", transaction_id=5),
        "transaction_id",
        "use TxProfile",
    ),
    (lambda: made.limit(16, transaction_id="five"), "transaction_id", "whole number"),
    (lambda: made.limit(16, purpose="TxProfile").request(), "transaction_id", "says which"),
    (
        lambda: made.limit(16, transaction_id=5).request(0),
        "evse_network_id",
        "EVSE of its transaction",
    ),
    (
        lambda: made.limit(16, start=START, purpose="ChargePointMaxProfile").request(1),
        "evse_network_id",
        "whole charge point",
    ),
    # --- For a start
    (lambda: made.limit(16, purpose="TxDefaultProfile").for_start(), "purpose", "takes a TxP"),
    (lambda: made.limit(16, transaction_id=5).for_start(), "transaction_id", "no number yet"),
    (lambda: profile_to_start("charging_profile", 16, UTC), "charging_profile", "ChargingProfile"),
    (lambda: profile_to_set("profile", "16 A", 1, UTC), "profile", "ChargingProfile"),
    (lambda: profile_to_set("profile", {"stackLevel": 0}, 1, UTC), "profile", "charging_schedule"),
    (
        lambda: profile_to_set("profile", ChargePointReserveRequest(user_id=1), 1, UTC),
        "profile",
        "Set",
    ),
]


def periods() -> tuple[ChargingPeriod, ...]:
    return (ChargingPeriod(0, 16.0),)


@pytest.mark.parametrize(
    ("make", "argument", "said"),
    INCONSISTENT,
    ids=[f"{number}-{argument}" for number, (_, argument, _) in enumerate(INCONSISTENT)],
)
def test_an_inconsistent_profile_is_not_made(
    make: Callable[[], Any], argument: str, said: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=said) as caught:
        make()
    assert caught.value.argument == argument


# --- What is made

LIMITS = st.decimals(0, 100_000, places=1)
PHASES = st.none() | st.integers(1, 3)
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@st.composite
def profiles(draw: st.DrawFn) -> ChargingProfile:
    """Any profile that is consistent, by the rules as they are written down here."""
    kind = draw(st.sampled_from(["Absolute", "Recurring", "Relative"]))
    cycle = draw(st.sampled_from(["Daily", "Weekly"]))
    longest = {"Daily": DAY, "Weekly": WEEK}[cycle] if kind == "Recurring" else 10 * WEEK
    duration = draw(st.none() | st.integers(1, longest))
    offsets = (
        draw(st.sets(st.integers(1, (duration or longest) - 1), max_size=5))
        if ((duration or longest) > 1)
        else set()
    )
    purposes = ["TxDefaultProfile", "TxProfile", None]
    purpose = draw(st.sampled_from(purposes + ["ChargePointMaxProfile"] * (kind != "Relative")))
    begin = draw(TIMES)
    given_too: dict[str, Any] = {
        "unit": draw(st.sampled_from(["A", "W"])),
        "purpose": purpose,
        "stack_level": draw(st.integers(0, 9)),
        "duration": duration,
        "min_charging_rate": draw(st.none() | LIMITS),
    }
    if purpose == "TxProfile" or (purpose is None and draw(st.booleans())):
        given_too["transaction_id"] = draw(st.integers(0, 10**6))
    if draw(st.booleans()):
        given_too |= {"valid_from": begin, "valid_to": begin + timedelta(weeks=1)}
    steps = [
        (draw(st.sampled_from([at, timedelta(seconds=at)])), draw(LIMITS), draw(PHASES))
        for at in [0, *sorted(offsets)]
    ]
    if kind == "Relative":
        return ChargingProfile.relative(steps, **given_too)
    if kind == "Absolute":
        return ChargingProfile.absolute(steps, start=begin, **given_too)
    return ChargingProfile.recurring(cycle, steps, start=begin, **given_too)


@settings(max_examples=50)
@given(profiles())
def test_what_a_profile_becomes_is_what_the_document_has(profile: ChargingProfile) -> None:
    request = profile.request()
    body = request.variables()
    assert ChargePointSetChargingProfileRequest.checked("body", body).variables() == body
    schedule = body["chargingSchedule"]
    assert body["chargingProfileKind"] == profile.kind
    assert ("recurrencyKind" in body) == (profile.kind == "Recurring")
    assert ("startSchedule" in schedule) == (profile.kind != "Relative")
    assert ("transactionId" in body) == (body["chargingProfilePurpose"] == "TxProfile")
    starts = [each["startPeriod"] for each in schedule["chargingSchedulePeriod"]]
    assert starts == sorted(set(starts))
    assert starts[0] == 0
    assert starts[-1] < schedule.get("duration", 10 * WEEK)
    limits = [Decimal(repr(each["limit"])) for each in schedule["chargingSchedulePeriod"]]
    assert all(limit >= 0 and limit % Decimal("0.1") == 0 for limit in limits)
    assert [Decimal(repr(each.limit)) for each in profile.periods] == limits


@settings(max_examples=40)
@given(profiles(), st.integers(0, 3))
def test_a_profile_is_for_the_whole_charge_point_or_for_one_evse(
    profile: ChargingProfile, evse: int
) -> None:
    purpose = profile.request().charging_profile_purpose
    fits = {"ChargePointMaxProfile": evse == 0, "TxProfile": evse > 0}.get(purpose, True)
    if fits:
        assert profile.request(evse) == profile.request()
    else:
        with pytest.raises(InvalidArgumentError):
            profile.request(evse)


def test_a_start_takes_a_profile_of_its_transaction() -> None:
    body = ChargingProfile.limit("6.5", unit="W").for_start().variables()
    assert body == {
        "stackLevel": 0,
        "chargingProfilePurpose": "TxProfile",
        "chargingProfileKind": "Relative",
        "chargingSchedule": {
            "chargingRateUnit": "W",
            "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 6.5}],
        },
    }
    profile = ChargingProfile.limit("6.5", unit="W", purpose="TxProfile")
    assert profile_to_start("charging_profile", profile, UTC) == profile.for_start()


def test_a_rule_is_stepped_around_with_the_request_itself() -> None:
    request = ChargingProfile.limit(16, transaction_id=5).request()
    assert profile_to_set("profile", request, 0, UTC) is request
    assert profile_to_start("charging_profile", request, UTC) is request
    mapping = request.variables()
    assert profile_to_set("profile", mapping, 0, UTC) == request
    assert profile_to_start("charging_profile", mapping, UTC) == request
    mapping["chargingProfileKind"] = Unchecked("Dynamic")
    assert profile_to_set("profile", mapping, 0, UTC).variables() == mapping


def test_members_of_the_enums_are_their_texts() -> None:
    profile = ChargingProfile(
        ChargingProfileKind.RECURRING,  # type: ignore[arg-type]
        [(0, 16)],  # type: ignore[arg-type]
        start="2024-03-15T18:00:00Z",  # type: ignore[arg-type]
        recurrence=RecurrencyKind.DAILY,  # type: ignore[arg-type]
        purpose=ChargingProfilePurpose.TX_DEFAULT_PROFILE,  # type: ignore[arg-type]
        unit=ChargingRateUnit.WATT,  # type: ignore[arg-type]
    )
    again = ChargingProfile.recurring(
        "Daily", [(0, 16)], start=START, purpose="TxDefaultProfile", unit="W"
    )
    assert profile == again
    assert repr(profile) == repr(again)
    assert {type(value) for value in (profile.kind, profile.unit, profile.purpose)} == {str}


def test_a_profile_is_changed_by_making_another() -> None:
    profile = ChargingProfile.limit(16)
    with pytest.raises(FrozenInstanceError):
        profile.stack_level = 3  # type: ignore[misc]
    assert replace(profile, stack_level=3).request().stack_level == 3
    with pytest.raises(InvalidArgumentError):
        replace(profile, stack_level=-3)
    assert hash(profile) == hash(ChargingProfile.limit("16.0"))


def test_an_end_beyond_all_time_is_none() -> None:
    ChargingProfile.limit(
        16, start=datetime(9999, 12, 31, tzinfo=UTC), duration=10**9, valid_from=START
    )


def test_the_periods_say_what_they_are() -> None:
    profile = ChargingProfile.relative(iter([(0, 16), (timedelta(hours=1), 10, 1)]))
    assert profile.periods == ((0, 16.0, None), (3600, 10.0, 1))
    assert profile.periods[1].limit == 10


def test_a_duration_may_be_as_long_as_what_recurs() -> None:
    whole_day = ChargingProfile.recurring("Daily", [(0, 16)], start=START, duration=86_400)
    assert whole_day.duration == 86_400


def test_no_other_purpose_is_for_a_transaction_not_even_the_first() -> None:
    with pytest.raises(InvalidArgumentError, match="TxProfile"):
        ChargingProfile.limit(16, purpose="TxDefaultProfile", transaction_id=0)
