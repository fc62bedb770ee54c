"""The actions by name against the sandbox, which was written from the same facts by others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from tests.graphql_api.support import Ticks

from beenergised import AsyncPublicApiClient
from beenergised.errors import (
    ActionRefusedError,
    NotFoundError,
    OutcomeUnknownError,
    RequestRefusedError,
    ValidationFailedError,
)
from beenergised.models import ChargingProfile
from beenergised.sandbox import DEMO_API_TOKEN, AsyncSandboxSender, Fault, Sandbox

#: A user with a balance and nothing under way; one with cards.
PLAIN_USER, CARD_USER = 102, 101


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One for the module: each test leaves the EVSE that it uses as it was."""
    with Sandbox() as made:
        made.clock.freeze()
        yield made


def client_of(sandbox: Sandbox) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(
        host="sandbox.invalid",
        token=DEMO_API_TOKEN,
        sender=AsyncSandboxSender(sandbox),
        clock=Ticks(),
    )


async def test_an_evse_is_reserved_and_free_again(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    point, evse = sandbox.operator_evses["accepts"]
    answer = await client.charge_points.reserve(point, evse, user_id=PLAIN_USER)
    assert answer.success
    assert answer.reservation_id is not None
    # As it is answered: a number with a point.
    reservation = await client.reservations.get(int(answer.reservation_id))
    assert (reservation.status, reservation.user_id) == ("active", PLAIN_USER)
    with pytest.raises(ActionRefusedError) as caught:
        await client.charge_points.reserve(point, evse, user_id=CARD_USER)
    assert caught.value.status == 202
    await client.reservations.cancel(int(answer.reservation_id), reason="Test")
    assert (await client.reservations.get(reservation.id)).status == "canceled"
    with pytest.raises(ActionRefusedError) as caught:
        await client.reservations.cancel(reservation.id)
    assert caught.value.status == 406


async def test_a_charge_point_that_is_away_refuses(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    point, evse = sandbox.operator_evses["offline"]
    profile = ChargingProfile.limit(16)
    for act in (
        lambda: client.charge_points.unlock(point, evse),
        lambda: client.charge_points.reset(point, "hard"),
        lambda: client.charge_points.set_charging_profile(point, 1, profile),
        lambda: client.charge_points.change_availability(point, "Inoperative"),
        lambda: client.charge_points.trigger_message(point, "Heartbeat"),
    ):
        with pytest.raises(ActionRefusedError):
            await act()


async def test_a_profile_is_set_seen_and_cleared(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    point, evse = sandbox.operator_evses["dc"]
    network_id = (await client.evses.get(evse)).network_id
    profile = ChargingProfile.recurring(
        "Daily", [(0, 11000), (3600, "4200.5")], start="2024-03-15T18:00:00Z", unit="W"
    )
    id_ = await client.charge_points.set_charging_profile(point, network_id, profile)
    shown: Any = (await client.evses.get(evse, include=["chargingProfile"])).charging_profile
    assert isinstance(id_, int)
    assert shown.id == id_
    assert [each.limit for each in shown.schedule_periods] == [11000, 4200.5]
    await client.charge_points.clear_charging_profile(point, profile_id=id_)
    assert (await client.evses.get(evse, include=["chargingProfile"])).charging_profile is None
    with pytest.raises(ValidationFailedError):
        await client.charge_points.set_charging_profile(point, 99, profile)


async def test_availability_waits_for_a_charge_that_runs(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    point, evse = sandbox.operator_evses["keeps_charging"]
    network_id = (await client.evses.get(evse)).network_id
    change = client.charge_points.change_availability
    assert await change(point, "Inoperative", evse_network_id=network_id) == "accepted"
    assert await change(point, "Operative", evse_network_id=network_id) == "accepted"
    start = client.resource("actions/charge-point")
    await start.perform("start-evse", point, evse, body={"userId": CARD_USER})
    sandbox.advance(60)
    assert await change(point, "Inoperative", evse_network_id=network_id) == "scheduled"
    assert await change(point, "Operative", evse_network_id=network_id) == "accepted"


async def test_money_is_moved_once(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    before = (await client.users.get(PLAIN_USER)).balance or 0
    await client.users.add_balance(PLAIN_USER, Decimal("12.345"), reason="Refund")
    after = (await client.users.get(PLAIN_USER)).balance or 0
    assert after - before == pytest.approx(12.345)
    # Carried out, but the answer is lost: it is not done again.
    sandbox.faults.add(Fault("reset_after", operation="public_api.actions/users.apply-custom-fee"))
    with pytest.raises(OutcomeUnknownError):
        await client.users.apply_custom_fee(PLAIN_USER, "2.345", description="Cable")
    assert (await client.users.get(PLAIN_USER)).balance == pytest.approx(after - 2.345)
    with pytest.raises(RequestRefusedError):
        await client.users.apply_custom_fee(PLAIN_USER, 10**6, description="Too much")


async def test_a_user_and_what_they_subscribe_to(sandbox: Sandbox) -> None:
    client = client_of(sandbox)
    await client.users.change_status(PLAIN_USER, "disabled", reason="Test")
    assert (await client.users.get(PLAIN_USER)).status == "disabled"
    await client.users.change_status(PLAIN_USER, "enabled", reason="Test")
    plans = await client.subscription_plans.list().to_list()
    plan = next(each for each in plans if each.status == "enabled")
    await client.users.activate_subscription(PLAIN_USER, plan.id, auto_renewal=True)
    subscription = (await client.users.get(PLAIN_USER)).subscription_id
    assert subscription is not None
    mine = await client.subscriptions.get(subscription)
    assert (mine.status, mine.plan_id) == ("active", plan.id)
    await client.users.cancel_subscription(PLAIN_USER, reason="Test")
    with pytest.raises(RequestRefusedError):
        await client.users.cancel_subscription(PLAIN_USER, reason="Test")
    with pytest.raises(ValidationFailedError, match="code"):
        await client.users.redeem_voucher(PLAIN_USER, "no such voucher")
    with pytest.raises(NotFoundError):
        await client.users.add_balance(987654, 1, reason="Nobody")
