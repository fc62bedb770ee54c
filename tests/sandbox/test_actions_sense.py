"""Actions of the sandbox's Public API: whatever is done, what is left fits together."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sandbox.actions_support import CARD_USER, Operator, Stage

from beenergised.sandbox import Sandbox

EVSES = {"accepts": 190201, "dc": 190202, "refuses": 190203, "silent": 190204}
USERS = (CARD_USER, 102, 106)
BUSY = {"charging", "suspendedEV", "suspendedEVSE"}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("start"), st.sampled_from(list(EVSES)), st.sampled_from(USERS)),
        st.tuples(st.just("reserve"), st.sampled_from(list(EVSES)), st.sampled_from(USERS)),
        st.tuples(st.just("stop"), st.integers(0, 5), st.booleans()),
        st.tuples(st.just("limit"), st.sampled_from([1, 2]), st.sampled_from([0.0, 6.0, 16.0])),
        st.tuples(st.just("wait"), st.sampled_from([0.5, 7, 400, 4000]), st.none()),
        st.tuples(st.just("reset"), st.sampled_from(["soft", "hard"]), st.none()),
    ),
    min_size=3, max_size=14,
)  # fmt: skip


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """One for all tests of the module."""
    with closing(Stage()) as made:
        yield made


def carry_out(operator: Operator, step: tuple[Any, Any, Any], started: list[int]) -> None:
    """Do one thing; that it may be refused is part of it."""
    kind, first, second = step
    if kind == "wait":
        operator.sandbox.advance(first)
        operator.get("/users/v1.1/101")
    elif kind == "start":
        path = f"/charge-point/v1.0/1902/start/{EVSES[first]}"
        answer = operator.act(path, {"userId": second})
        started += [answer["sessionId"]] if answer["success"] else []
    elif kind == "stop" and started:
        path = f"/charge-point/v1.0/1902/stop/{started[first % len(started)]}"
        operator.refused(path, {"force": second})
    elif kind == "limit":
        operator.refused(f"/charge-point/v1.0/1902/set-charging-profile/{first}", {
            "stackLevel": 0, "chargingProfilePurpose": "TxDefaultProfile",
            "chargingProfileKind": "Relative", "chargingSchedule": {
                "chargingRateUnit": "A",
                "chargingSchedulePeriod": [{"startPeriod": 0, "limit": second}],
            },
        })  # fmt: skip
    elif kind == "reserve":
        operator.refused(f"/charge-point/v1.0/1902/reserve/{EVSES[first]}", {"userId": second})
    elif kind == "reset":
        operator.refused(f"/charge-point/v1.0/1902/reset/{first}")


def check(operator: Operator, started: list[int]) -> None:
    """What must be so at any moment."""
    rows = {int(row["id"]): row for row in operator.rows("sessions") if int(row["id"]) in started}
    transactions = operator.rows("transactions")
    running = [row for row in rows.values() if row["status"] in {"pending", "active"}]
    assert len({row["evseId"] for row in running}) == len(running)
    active = {row["evseId"] for row in running if row["status"] == "active"}
    evses = [row for row in operator.rows("evses") if row["chargePointId"] == 1902]
    assert {row["id"] for row in evses if row["hardwareStatus"] in BUSY} == active
    for id_, row in rows.items():
        periods = sum(each["energy"] for each in row["chargingPeriods"])
        assert periods == pytest.approx(row["energy"], abs=len(row["chargingPeriods"]))
        paid = [
            each
            for each in transactions
            if each["sessionId"] == id_ and each["status"] in {"pending", "finalized"}
        ]
        over = row["status"] in {"finished", "failed", "expired"}
        assert sum(each["totalAmount"] for each in paid) == (row["amount"] if over else 0)
        assert (row["stoppedAt"] is not None) is over
        assert (row["billingStatus"] == "completed") <= over


@settings(
    max_examples=6, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(steps=STEPS)
def test_whatever_is_done_what_is_left_fits_together(stage, steps):
    operator = stage.operator()
    started: list[int] = []
    for step in steps:
        carry_out(operator, step, started)
    check(operator, started)
    operator.sandbox.advance(12 * 3600)
    operator.get("/users/v1.1/101")
    check(operator, started)
    assert all(operator.session(each)["billingStatus"] == "completed" for each in started)
    assert operator.told.complaints() == []
    moments = [at for _, _, at in operator.told.notes]
    assert moments == sorted(moments)


def test_of_starts_at_the_same_time_one_is_carried_out(tmp_path):
    path = tmp_path / "state.sqlite3"
    with Sandbox.open(path) as one, Sandbox.open(path) as other, ThreadPoolExecutor(6) as pool:
        operators = [Operator(one), Operator(other)] * 4
        users = [101, 102, 106, 107, 108, 109, 111, 113]
        answers = list(pool.map(
            lambda each: each[0].act("/evse/v1.0/190201/start", {"userId": each[1]}),
            zip(operators, users, strict=True),
        ))  # fmt: skip
    assert sorted(each.get("errorCode", "") for each in answers) == ["", *["SESSION_EXISTS"] * 7]


def test_how_often_somebody_looks_changes_nothing(stage):
    """The rows of a day are the same whether they are read once or often."""
    seen = []
    for looks in (1, 97):
        operator = stage.operator()
        id_ = operator.start("dc", userId=CARD_USER)
        random_ = random.Random(looks)
        marks = sorted([random_.uniform(0, 86_400) for _ in range(looks - 1)] + [86_400.0])
        before = 0.0
        for mark in marks:
            operator.sandbox.advance(mark - before)
            before = mark
            operator.get("/users/v1.1/101")
        row = operator.session(id_)
        seen.append({name: row[name] for name in ("energy", "amount", "stoppedAt", "reason")}
                    | {"told": operator.told.names})  # fmt: skip
    assert seen[0] == seen[1]
