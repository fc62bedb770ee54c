# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_watching.py
"""Watching a charge: a reading whenever something of it has changed."""

# ruff: noqa: PT012, PERF401, SIM117, RUF100 - what is read before a failure; twins

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from tenacity import wait_fixed
from tests.graphql_api.charging import LOST, kit, meter, moment, one_log
from tests.graphql_api.support import Fake, Ticks, answer, data, failed

from beenergised import Client, errors
from beenergised.graphql_api.charging.readings import ChargeReading
from beenergised.polling import Pace


def service(**more: Any) -> Fake:
    given = {"chargelog": one_log(), "chargelogMeterValuesSummary": meter()}
    return Fake(**{**given, **more})


def readings(sender: Fake, clock: Ticks | None = None, **more: Any) -> Any:
    with Client(**kit(sender, clock)) as client:
        return [reading for reading in client.charging.watch("log-1", **more)]


def test_a_reading_for_each_change_and_the_last_says_that_it_is_over() -> None:
    sender = service(
        chargelog=[one_log(), one_log(), one_log(), one_log(), one_log("stopped")],
        chargelogMeterValuesSummary=[
            meter(),
            meter(),
            meter(sumEnergy=2.0),
            meter(sumEnergy=2.0, currentStateOfCharge=41),
            meter(sumEnergy=2.0, currentPower=0),
        ],
    )
    seen = readings(sender)
    assert [(each.energy_kwh, each.state_of_charge) for each in seen] == [
        (1.5, 40), (2.0, 40), (2.0, 41), (2.0, 40),
    ]  # fmt: skip
    assert [each.is_over for each in seen] == [False, False, False, True]
    assert sender.wire.operations.count("chargelog") == 5


def test_a_reading_says_what_the_service_says() -> None:
    cost = {"currency": "EUR", "grossAmount": 3.2}
    sender = service(
        chargelog=one_log("stopped", cost=cost),
        chargelogMeterValuesSummary=meter(updatedAt=moment(60)),
    )
    (reading,) = readings(sender)
    assert (reading.power_w, reading.cost, reading.currency) == (11_000, 3.2, "EUR")
    assert reading.chargelog_id == "log-1"
    assert reading.to_dict()["energy_kwh"] == 1.5
    assert next(iter(reading.to_dict())) == "chargelog_id"


def test_the_cost_alone_is_a_change() -> None:
    sender = service(
        chargelog=[
            one_log(cost={"currency": "EUR", "grossAmount": 1.0}),
            one_log(cost={"currency": "EUR", "grossAmount": 1.1}),
            one_log("stopped"),
        ]
    )
    assert [each.cost for each in readings(sender)] == [1.0, 1.1, None]


def test_a_charge_without_meter_values_shows_what_its_log_says() -> None:
    sender = service(
        chargelog=one_log("stopped", energyConsumption=7.5),
        chargelogMeterValuesSummary=meter(
            sumEnergy=None, currentPower=None, currentStateOfCharge=None
        ),
    )
    (reading,) = readings(sender)
    assert (reading.energy_kwh, reading.power_w, reading.state_of_charge) == (7.5, None, None)


def test_a_charge_whose_meter_is_unknown_shows_what_its_log_says() -> None:
    sender = service(
        chargelog=one_log("stopped", energyConsumption=7.5),
        chargelogMeterValuesSummary=data("chargelogMeterValuesSummary", None),
    )
    (reading,) = readings(sender)
    assert reading.energy_kwh == 7.5


def test_values_of_another_form_are_readings_too() -> None:
    sender = service(
        chargelog=one_log("stopped", cost="free", energyConsumption="7"),
        chargelogMeterValuesSummary=meter(sumEnergy=["odd"], updatedAt="yesterday"),
    )
    (reading,) = readings(sender)
    assert reading.is_over
    assert reading.to_dict()["status"] == "stopped"


def test_it_ends_at_its_deadline() -> None:
    clock = Ticks()
    with pytest.raises(errors.WaitTimeoutError, match="goes on"):
        readings(service(), clock, timeout=60)
    assert clock.passed <= 62


def test_the_two_questions_of_a_look_share_the_time_that_is_left() -> None:
    clock = Ticks()

    def slow(reply: Any) -> Any:
        def say(_: Any) -> Any:
            clock.advance(1.9)
            return reply

        return say

    sender = service(chargelog=slow(one_log()), chargelogMeterValuesSummary=slow(meter()))
    with pytest.raises(errors.WaitTimeoutError):
        readings(sender, clock, timeout=20)
    assert clock.passed <= 20 + 2 + 0.1 + 1.9  # the last answer was on its way already


def test_failures_are_put_up_with_for_a_while() -> None:
    sender = service(chargelog=[one_log(), LOST, answer({}, 503), LOST, LOST, one_log("stopped")])
    assert [each.status for each in readings(sender)] == ["started", "stopped"]


def test_patience_ends_after_ten_minutes_with_the_failure() -> None:
    clock = Ticks()
    sender = service(chargelog=[one_log(), answer({}, 503)])
    seen: list[ChargeReading] = []
    with pytest.raises(errors.ServiceUnavailableError):
        with Client(**kit(sender, clock)) as client:
            for reading in client.charging.watch("log-1"):
                seen.append(reading)
    assert len(seen) == 1
    assert 600 <= clock.passed <= 900


def test_no_such_charge_log_is_said_at_once() -> None:
    with pytest.raises(errors.NotFoundError):
        readings(service(chargelog=data("chargelog", None)))
    with pytest.raises(errors.NotFoundError):
        readings(service(chargelog=failed("Charge log not found")))


def test_no_timeout_is_a_day() -> None:
    sender = service(chargelog=[one_log(), one_log("stopped")])
    assert [each.is_over for each in readings(sender, timeout=None)] == [False, True]


def test_how_often_it_looks_can_be_said() -> None:
    clock = Ticks()
    sender = service(chargelog=[one_log(), one_log(), one_log("stopped")])
    readings(sender, clock, pace=Pace(wait_fixed(30)))
    assert clock.passed == 60


def test_leaving_the_loop_stops_looking() -> None:
    sender = service(chargelogMeterValuesSummary=[meter(), meter(sumEnergy=9.0)])
    with Client(**kit(sender)) as client:
        with closing(client.charging.watch("log-1")) as watching:
            for _ in watching:
                break
    assert sender.wire.operations == ["chargelog", "chargelogMeterValuesSummary"]


@pytest.mark.parametrize(
    ("id", "more"), [("", {}), (None, {}), ("log-1", {"timeout": 0}), ("log-1", {"timeout": "1"})]
)
def test_a_wrong_argument_sends_nothing(id: Any, more: dict[str, Any]) -> None:
    sender = service()
    with Client(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError):
            for _ in client.charging.watch(id, **more):
                pass
    assert sender.wire.requests == []
