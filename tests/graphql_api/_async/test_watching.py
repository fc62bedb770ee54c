"""Watching a charge: a reading whenever something of it has changed."""

# ruff: noqa: PT012, PERF401, SIM117, RUF100 - what is read before a failure; twins

from __future__ import annotations

from contextlib import aclosing
from typing import Any

import pytest
from tenacity import wait_fixed
from tests.graphql_api.charging import LOST, kit, meter, moment, one_log
from tests.graphql_api.support import AsyncFake, Ticks, answer, data, failed

from beenergised import AsyncClient, errors
from beenergised.graphql_api.charging.readings import ChargeReading
from beenergised.polling import Pace


def service(**more: Any) -> AsyncFake:
    given = {"chargelog": one_log(), "chargelogMeterValuesSummary": meter()}
    return AsyncFake(**{**given, **more})


async def readings(sender: AsyncFake, clock: Ticks | None = None, **more: Any) -> Any:
    async with AsyncClient(**kit(sender, clock)) as client:
        return [reading async for reading in client.charging.watch("log-1", **more)]


async def test_a_reading_for_each_change_and_the_last_says_that_it_is_over() -> None:
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
    seen = await readings(sender)
    assert [(each.energy_kwh, each.state_of_charge) for each in seen] == [
        (1.5, 40), (2.0, 40), (2.0, 41), (2.0, 40),
    ]  # fmt: skip
    assert [each.is_over for each in seen] == [False, False, False, True]
    assert sender.wire.operations.count("chargelog") == 5


async def test_a_reading_says_what_the_service_says() -> None:
    cost = {"currency": "EUR", "grossAmount": 3.2}
    sender = service(
        chargelog=one_log("stopped", cost=cost),
        chargelogMeterValuesSummary=meter(updatedAt=moment(60)),
    )
    (reading,) = await readings(sender)
    assert (reading.power_w, reading.cost, reading.currency) == (11_000, 3.2, "EUR")
    assert reading.chargelog_id == "log-1"
    assert reading.to_dict()["energy_kwh"] == 1.5
    assert next(iter(reading.to_dict())) == "chargelog_id"


async def test_the_cost_alone_is_a_change() -> None:
    sender = service(
        chargelog=[
            one_log(cost={"currency": "EUR", "grossAmount": 1.0}),
            one_log(cost={"currency": "EUR", "grossAmount": 1.1}),
            one_log("stopped"),
        ]
    )
    assert [each.cost for each in await readings(sender)] == [1.0, 1.1, None]


async def test_a_charge_without_meter_values_shows_what_its_log_says() -> None:
    sender = service(
        chargelog=one_log("stopped", energyConsumption=7.5),
        chargelogMeterValuesSummary=meter(
            sumEnergy=None, currentPower=None, currentStateOfCharge=None
        ),
    )
    (reading,) = await readings(sender)
    assert (reading.energy_kwh, reading.power_w, reading.state_of_charge) == (7.5, None, None)


async def test_a_charge_whose_meter_is_unknown_shows_what_its_log_says() -> None:
    sender = service(
        chargelog=one_log("stopped", energyConsumption=7.5),
        chargelogMeterValuesSummary=data("chargelogMeterValuesSummary", None),
    )
    (reading,) = await readings(sender)
    assert reading.energy_kwh == 7.5


async def test_values_of_another_form_are_readings_too() -> None:
    sender = service(
        chargelog=one_log("stopped", cost="free", energyConsumption="7"),
        chargelogMeterValuesSummary=meter(sumEnergy=["odd"], updatedAt="yesterday"),
    )
    (reading,) = await readings(sender)
    assert reading.is_over
    assert reading.to_dict()["status"] == "stopped"


async def test_it_ends_at_its_deadline() -> None:
    clock = Ticks()
    with pytest.raises(errors.WaitTimeoutError, match="goes on"):
        await readings(service(), clock, timeout=60)
    assert clock.passed <= 62


async def test_the_two_questions_of_a_look_share_the_time_that_is_left() -> None:
    clock = Ticks()

    def slow(reply: Any) -> Any:
        def say(_: Any) -> Any:
            clock.advance(1.9)
            return reply

        return say

    sender = service(chargelog=slow(one_log()), chargelogMeterValuesSummary=slow(meter()))
    with pytest.raises(errors.WaitTimeoutError):
        await readings(sender, clock, timeout=20)
    assert clock.passed <= 20 + 2 + 0.1 + 1.9  # the last answer was on its way already


async def test_failures_are_put_up_with_for_a_while() -> None:
    sender = service(chargelog=[one_log(), LOST, answer({}, 503), LOST, LOST, one_log("stopped")])
    assert [each.status for each in await readings(sender)] == ["started", "stopped"]


async def test_patience_ends_after_ten_minutes_with_the_failure() -> None:
    clock = Ticks()
    sender = service(chargelog=[one_log(), answer({}, 503)])
    seen: list[ChargeReading] = []
    with pytest.raises(errors.ServiceUnavailableError):
        async with AsyncClient(**kit(sender, clock)) as client:
            async for reading in client.charging.watch("log-1"):
                seen.append(reading)
    assert len(seen) == 1
    assert 600 <= clock.passed <= 900


async def test_no_such_charge_log_is_said_at_once() -> None:
    with pytest.raises(errors.NotFoundError):
        await readings(service(chargelog=data("chargelog", None)))
    with pytest.raises(errors.NotFoundError):
        await readings(service(chargelog=failed("Charge log not found")))


async def test_no_timeout_is_a_day() -> None:
    sender = service(chargelog=[one_log(), one_log("stopped")])
    assert [each.is_over for each in await readings(sender, timeout=None)] == [False, True]


async def test_how_often_it_looks_can_be_said() -> None:
    clock = Ticks()
    sender = service(chargelog=[one_log(), one_log(), one_log("stopped")])
    await readings(sender, clock, pace=Pace(wait_fixed(30)))
    assert clock.passed == 60


async def test_leaving_the_loop_stops_looking() -> None:
    sender = service(chargelogMeterValuesSummary=[meter(), meter(sumEnergy=9.0)])
    async with AsyncClient(**kit(sender)) as client:
        async with aclosing(client.charging.watch("log-1")) as watching:
            async for _ in watching:
                break
    assert sender.wire.operations == ["chargelog", "chargelogMeterValuesSummary"]


@pytest.mark.parametrize(
    ("id", "more"), [("", {}), (None, {}), ("log-1", {"timeout": 0}), ("log-1", {"timeout": "1"})]
)
async def test_a_wrong_argument_sends_nothing(id: Any, more: dict[str, Any]) -> None:
    sender = service()
    async with AsyncClient(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError):
            async for _ in client.charging.watch(id, **more):
                pass
    assert sender.wire.requests == []
