"""What a start has come to is a function of a moment: it leads on, never back."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from uuid import uuid4

from hypothesis import example, given, settings
from hypothesis import strategies as st

from beenergised.sandbox.world.charge_records import energy_at, make_charge_log, make_invoice
from beenergised.sandbox.world.charging import (
    CLOSED_AFTER_SECONDS,
    PERMITTED_SECONDS,
    Reason,
    Start,
    Status,
    begun_at,
    ended_at,
    is_over,
    next_change,
    progress,
    tick,
)
from beenergised.sandbox.world.costs import Place
from beenergised.sandbox.world.rates import STANDARD

BEGIN = 1_800_000_000.0
FAST = Place("c", "AT", "DC", 150.0, False, 3)
PLACES = (FAST, Place("c", "DE", "AC", 22.0, False, 1), Place("c", "DE", "AC", 3.7, True, 1))
ORDER = {Status.PENDING: 0, Status.SENDING: 1, Status.WAITING: 2, Status.ATTACHED: 3,
         Status.FAILED: 3}  # fmt: skip

PLAIN = Start(
    id="a", contact_id="driver", connector_id="c", tag="t", method="attemptRemoteStart",
    behaviour="accepts", roaming=False, created=BEGIN, valid_until=BEGIN + PERMITTED_SECONDS,
    sent=BEGIN + 1, answered=BEGIN + 2, begun=BEGIN + 3, ends=None, stop_seconds=None,
    refusal=None, chargelog_id="log", session_id="session", card_type="RFID", rate=STANDARD,
    package_cents=None, extra_wh=0,
)  # fmt: skip

seconds = st.floats(0, 2000).map(lambda value: round(value, 3))
moments = st.floats(-10, 100_000).map(lambda value: BEGIN + round(value, 3))


@st.composite
def starts(draw: st.DrawFn) -> Start:
    """Starts of any kind, with their steps in order; from some step on nothing is decided."""
    steps: list[float | None] = []
    at = BEGIN
    for _ in range(3):
        at += draw(seconds)
        steps.append(at)
    known = draw(st.integers(0, 3))
    steps = [step if index < known else None for index, step in enumerate(steps)]
    return replace(
        PLAIN,
        method=draw(st.sampled_from(["attemptRemoteStart", "remoteStart"])),
        behaviour=draw(st.sampled_from(["accepts", "refuses", "silent", "stuck"])),
        roaming=draw(st.booleans()),
        valid_until=BEGIN + draw(st.floats(0.001, 4000)),
        sent=steps[0], answered=steps[1], begun=steps[2],
        ends=BEGIN + draw(st.floats(0, 90_000)) if draw(st.booleans()) else None,
        stop_seconds=draw(st.none() | st.sampled_from([60.0, 3600.0])),
        refusal=draw(st.none() | st.none() | st.just("no")),
        package_cents=draw(st.none() | st.just(1000)),
        extra_wh=draw(st.integers(0, 50_000)),
    )  # fmt: skip


def test_an_attempt_walks_through_the_documented_statuses():
    seen = [progress(PLAIN, BEGIN + after).status for after in (0, 1, 2, 3, 90_000)]
    assert seen == [
        "pending", "sending", "waiting_for_start_transaction",
        "charge_log_attached", "charge_log_attached",
    ]  # fmt: skip


def test_a_start_that_waits_is_closed_after_five_minutes():
    stuck = replace(PLAIN, behaviour="stuck", begun=None)
    closed = BEGIN + 2 + CLOSED_AFTER_SECONDS
    assert progress(stuck, closed - 0.001).status == "waiting_for_start_transaction"
    assert progress(stuck, closed).failure == Reason.CLOSED


def test_a_start_that_has_not_begun_when_its_time_is_over_has_failed():
    slow = replace(PLAIN, valid_until=BEGIN + 2.5)
    assert progress(slow, BEGIN + 2.4).status == "waiting_for_start_transaction"
    assert progress(slow, BEGIN + 2.5).failure == Reason.EXPIRED
    assert progress(slow, BEGIN + 900).failure == Reason.EXPIRED


def test_one_that_begins_in_the_last_moment_has_begun():
    assert progress(replace(PLAIN, valid_until=BEGIN + 3), BEGIN + 3).status == Status.ATTACHED


def test_an_attempt_at_another_operators_station_stays_pending_for_ever():
    assert progress(replace(PLAIN, roaming=True), BEGIN + 1e9).status == Status.PENDING


@given(starts(), moments, moments)
def test_no_moment_leads_back(start, one, other):
    earlier, later = sorted((one, other))
    before, after = progress(start, earlier), progress(start, later)
    assert ORDER[before.status] <= ORDER[after.status]
    if before.status in {Status.FAILED, Status.ATTACHED}:
        assert after == before
    assert is_over(start, later) or not is_over(start, earlier)


@given(starts(), moments)
def test_a_failure_has_a_reason_and_nothing_else_has(start, now):
    state = progress(start, now)
    assert (state.failure is not None) == (state.status == Status.FAILED)


@given(starts(), moments)
def test_only_one_that_began_has_an_end(start, now):
    begun, end = begun_at(start), ended_at(start)
    if begun is None:
        assert end is None
    elif end is not None:
        assert end >= begun
    assert (progress(start, now).status == Status.ATTACHED) == (begun is not None and begun <= now)


@given(starts(), moments, moments, st.sampled_from(PLACES))
def test_the_energy_never_falls(start, one, other, place):
    earlier, later = sorted((one, other))
    assert 0 <= energy_at(start, place, earlier) <= energy_at(start, place, later)


@given(starts(), moments, moments, st.sampled_from(PLACES))
def test_a_charge_log_stays_once_it_is_there_and_does_not_change_once_it_is_stopped(
    start, one, other, place
):
    earlier, later = sorted((one, other))
    before, after = (make_charge_log(start, place, now) for now in (earlier, later))
    if before is not None:
        assert after is not None
        assert before[:3] == after[:3]
        if before[4] == "stopped":
            assert before == after


@given(starts(), moments, st.sampled_from(PLACES))
def test_a_charge_log_agrees_with_itself(start, now, place):
    row = make_charge_log(start, place, now)
    if row is None:
        assert progress(start, now).status != Status.ATTACHED
        return
    log, meter = json.loads(str(row[9])), json.loads(str(row[10]))
    assert log["status"] == row[4]
    assert (log["status"] == "stopped") == (log["dateEnd"] is not None)
    assert (log["dateStart"] is None) == (log["cost"] is None) == (meter == {})
    if meter:
        assert meter["energyLastValue"] - meter["energyFirstValue"] == row[7]
        assert meter["sumEnergy"] == log["energyConsumption"]
        assert (meter["initialStateOfCharge"] is None) == (place.current == "AC")
        assert log["cost"]["grossAmount"] >= 0
        assert bool(log["cost"]["costItems"]) == (log["status"] == "stopped")
    assert (make_invoice(row) is not None) == (row[3] is not None)
    assert row[3] is None or log["status"] == "stopped"


@given(starts(), moments, moments, st.sampled_from(PLACES))
def test_between_two_changes_nothing_but_the_energy_changes(start, one, other, place):
    earlier, later = sorted((one, other))
    change = next_change(start, earlier)
    if change is None or later < change:
        before, after = (make_charge_log(start, place, now) for now in (earlier, later))
        assert (before is None) == (after is None)
        if before and after:
            assert before[3:7] == after[3:7]
        assert is_over(start, earlier) == is_over(start, later)


def test_a_full_car_takes_nothing_more():
    full = BEGIN + 30 * 3600
    assert energy_at(PLAIN, FAST, full) == energy_at(PLAIN, FAST, full + 3600) < 64_000
    row = make_charge_log(PLAIN, FAST, full)
    assert row is not None
    assert json.loads(str(row[10]))["currentPower"] == 0
    assert json.loads(str(row[10]))["currentStateOfCharge"] == 100
    assert row[4] == "started"


def test_the_columns_of_the_table_are_the_members_of_a_start(sandbox):
    columns = [row[1] for row in sandbox._store.rows("PRAGMA table_info(starts)")]
    members = [field.name for field in fields(Start)]
    assert columns == ["number", *members, "charging", "over", "due"]


@settings(max_examples=60, deadline=None)
@given(starts(), st.lists(moments, max_size=6), moments)
def test_whoever_read_in_between_the_charge_log_is_the_same(only_sandbox, start, reads, last):
    charges, clock = only_sandbox._service.charges, only_sandbox.clock
    connector = only_sandbox.charging_connectors["dc"]
    ids = {name: str(uuid4()) for name in ("id", "chargelog_id", "session_id", "contact_id")}
    start = replace(start, connector_id=connector, **ids)
    clock.freeze()
    charges._insert(start, over=False)
    for moment in [*sorted(read for read in reads if read < last), last]:
        clock.set(datetime.fromtimestamp(moment, UTC))
        charges.settle()
    charges.settle(growing=start.contact_id)
    row = only_sandbox._store.row("SELECT * FROM chargelogs WHERE id = ?", (start.chargelog_id,))
    assert row == make_charge_log(start, charges._place(connector), clock.time())
    bills = only_sandbox._store.rows(
        "SELECT id FROM documents WHERE contact_id = ?", (start.contact_id,)
    )
    assert bills == ([(row[3],)] if row and row[3] else [])
    clock.set(datetime.now(UTC))
    clock.unfreeze()


@settings(max_examples=300)
@example(FAST, 998.8402111963879)
@given(st.sampled_from(PLACES), st.floats(3, 3000))
def test_energy_at_a_stop_is_not_less_than_just_before(place, after):
    # A stop is kept by the millisecond, a reading may be taken in the middle of one.
    now = BEGIN + after
    stopped = replace(PLAIN, ends=tick(now))
    assert energy_at(stopped, place, now + 1) >= energy_at(PLAIN, place, now)
