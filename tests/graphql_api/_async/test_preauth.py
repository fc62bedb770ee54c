"""A charge with an amount that the contact confirms first (3-D Secure)."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.graphql_api.charging import (
    CHARGING,
    CONNECTOR,
    TAG,
    card,
    cards,
    kit,
    result,
    seen_attached,
)
from tests.graphql_api.charging import seen as attempt_seen
from tests.graphql_api.support import AsyncFake, Ticks, data, failed, page_of

from beenergised import AsyncClient, errors
from beenergised.base_models import read
from beenergised.graphql_api._generated.cards import CardForCharging

REDIRECT = "https://pay.example.com/3ds/secret-of-the-contact"
EUROS = ((50.0, "EUR"), (80.5, "EUR"))


def begun(**changes: Any) -> Any:
    given = {"remoteStartPreauthId": "pre-1", "redirectUrl": REDIRECT, "message": "go on"}
    return data("remoteStartWithPreauth", {**given, **changes})


def status(**changes: Any) -> Any:
    empty = {"session": None, "transaction": None, "attemptId": None}
    return data("remoteStartWithPreauthStatus", result(**{**empty, **changes}))


UNCONFIRMED = status(code=None, status="pending", message="3-D Secure is not completed.")
CONFIRMED = status(attemptId="attempt-1", message="The remote start was sent.")


def service(*, amounts: Any = EUROS, **more: Any) -> AsyncFake:
    given = {
        "availableCardsForChargingProcess": cards(card(preauth=True, amounts=amounts)),
        "remoteStartWithPreauth": begun(),
    }
    return AsyncFake(**{**given, **more})


async def start(sender: AsyncFake, clock: Ticks | None = None, **arguments: Any) -> Any:
    client = AsyncClient(**kit(sender, clock))
    arguments = {"tag_id": TAG, "amount": 50, **arguments}
    return await client.charging.start_with_preauth(CONNECTOR, **arguments)


# --- The amount


@pytest.mark.parametrize(
    ("amount", "sent"),
    [
        (50, 50.0),
        (50.0, 50.0),
        (Decimal("50.00"), 50.0),
        (Decimal("80.50"), 80.5),
        (80.5, 80.5),
    ],
)
async def test_an_amount_that_is_offered_is_sent_as_it_was_offered(
    amount: Any, sent: float
) -> None:
    sender = service()
    await start(sender, amount=amount)
    assert sender.wire.operations == ["availableCardsForChargingProcess", "remoteStartWithPreauth"]
    assert sender.wire.requests[0].json()["variables"] == {"connectorId": CONNECTOR}
    assert sender.wire.requests[1].json()["variables"] == {
        "authorization": {"identifier": TAG, "type": "RFID"},
        "connector": CONNECTOR,
        "preauthCurrencyAmount": {"amount": sent, "currency": {"isoCode": "EUR"}},
    }


@pytest.mark.parametrize(
    "amount",
    [0, -50, True, "fifty", None, float("nan"), float("inf"), Decimal("NaN"), [50]],
    ids=str,
)
async def test_what_is_no_amount_is_refused_before_anything_is_sent(amount: Any) -> None:
    sender = service()
    with pytest.raises(errors.InvalidArgumentError) as refused:
        await start(sender, amount=amount)
    assert refused.value.argument == "amount"
    assert sender.wire.requests == []


@pytest.mark.parametrize(
    ("argument", "given"),
    [
        ("connector_id", {"connector_id": ""}),
        ("tag_id", {"tag_id": None}),
        ("tag_id", {"tag_id": ""}),
        ("card", {"card": "04A2", "tag_id": None}),
        ("tag_id", {"card": read(CardForCharging, card())}),
        ("currency", {"currency": 5}),
        ("currency", {"currency": ""}),
        ("check", {"check": "yes"}),
        ("timeout", {"timeout": -1}),
    ],
)
async def test_a_wrong_argument_is_refused_before_anything_is_sent(
    argument: str, given: dict[str, Any]
) -> None:
    sender = service()
    arguments = {"connector_id": CONNECTOR, "tag_id": TAG, "amount": 50, **given}
    async with AsyncClient(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError) as refused:
            await client.charging.start_with_preauth(**arguments)
    assert refused.value.argument == argument
    assert sender.wire.requests == []


async def test_an_amount_that_is_not_offered_names_those_that_are() -> None:
    sender = service()
    with pytest.raises(errors.InvalidArgumentError, match=r"50 EUR, 80\.5 EUR") as refused:
        await start(sender, amount=60)
    assert refused.value.argument == "amount"
    assert sender.wire.operations == ["availableCardsForChargingProcess"]


async def test_a_card_without_amounts_says_none() -> None:
    with pytest.raises(errors.InvalidArgumentError, match="Offered: none"):
        await start(service(amounts=()))


async def test_several_currencies_need_one_to_be_named() -> None:
    both = service(amounts=((50.0, "EUR"), (50.0, "CHF")))
    with pytest.raises(errors.InvalidArgumentError, match="pass currency=") as refused:
        await start(both)
    assert refused.value.argument == "currency"
    await start(both, currency="CHF")
    sent = both.wire.requests[-1].json()["variables"]["preauthCurrencyAmount"]
    assert sent == {"amount": 50.0, "currency": {"isoCode": "CHF"}}


async def test_a_currency_that_is_not_offered_is_refused() -> None:
    with pytest.raises(errors.InvalidArgumentError, match="Offered: 50 EUR"):
        await start(service(), currency="CHF")


@pytest.mark.parametrize("odd", [("ten", "EUR"), (None, "EUR"), ({}, "EUR"), (50.0, None)])
async def test_offers_of_another_form_are_passed_over(odd: Any) -> None:
    await start(service(amounts=(odd, (50.0, "EUR"))))


async def test_a_card_that_may_not_charge_there_names_those_that_may() -> None:
    sender = service()
    with pytest.raises(errors.InvalidArgumentError, match="Card F7"):
        await start(sender, tag_id="another")
    assert sender.wire.operations == ["availableCardsForChargingProcess"]


async def test_preview_is_the_request_for_the_amounts() -> None:
    sender = service()
    client = AsyncClient(**kit(sender))
    start = client.charging.start_with_preauth
    request = client.preview(start, CONNECTOR, tag_id=TAG, amount=50)
    assert request.json()["operationName"] == "availableCardsForChargingProcess"
    assert sender.wire.operations == []


# --- From the redirect to the charge


async def test_a_charge_goes_through_the_confirmation_to_the_attempt() -> None:
    sender = service(
        remoteStartWithPreauthStatus=[UNCONFIRMED, UNCONFIRMED, CONFIRMED],
        remoteStartAttemptStatus=[attempt_seen("sending"), seen_attached()],
    )
    charge = await start(sender)
    assert (charge.redirect_url, charge.state, charge.id) == (REDIRECT, "confirming", "pre-1")
    told: list[str] = []
    await charge.wait(on_change=lambda it: told.append(f"{it.state.value} {it.status}"))
    assert told[0] == "confirming pending"
    assert told[-1] == "charging charge_log_attached"
    assert [each.split()[0] for each in told] == sorted(
        [each.split()[0] for each in told], key=["confirming", "starting", "charging"].index
    )
    assert charge.id == "attempt-1"


async def test_a_declined_amount_is_an_exception() -> None:
    declined = status(code=405, status="Error", message="The preauthorisation was declined.")
    sender = service(remoteStartWithPreauthStatus=[UNCONFIRMED, declined])
    charge = await start(sender)
    with pytest.raises(errors.PreauthDeclinedError, match="declined"):
        await charge.wait()


async def test_a_station_that_refuses_after_the_confirmation() -> None:
    failed = attempt_seen("failed", isFailure=True, failureReason="rejected the request")
    sender = service(remoteStartWithPreauthStatus=CONFIRMED, remoteStartAttemptStatus=failed)
    charge = await start(sender)
    with pytest.raises(errors.StationRefusedError):
        await charge.wait()


async def test_an_amount_that_nobody_confirms_ends_with_the_deadline() -> None:
    clock = Ticks()
    charge = await start(service(remoteStartWithPreauthStatus=UNCONFIRMED), clock)
    with pytest.raises(errors.StartTimeoutError, match="not confirmed") as timeout:
        await charge.wait()
    assert clock.passed >= CHARGING.confirm_within + CHARGING.valid_for
    assert timeout.value.may_still_start is True
    assert timeout.value.new_start_safe_at is None


async def test_one_that_was_confirmed_late_may_still_start() -> None:
    clock = Ticks()
    sender = service(
        remoteStartWithPreauthStatus=CONFIRMED, remoteStartAttemptStatus=attempt_seen("sending")
    )
    charge = await start(sender, clock)
    clock.advance(CHARGING.confirm_within)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait(timeout=60)
    assert timeout.value.may_still_start is True
    safe_at = timeout.value.new_start_safe_at
    assert safe_at is not None
    latest = CHARGING.confirm_within + CHARGING.valid_for + CHARGING.closes_after
    assert (safe_at - charge.asked_at).total_seconds() >= latest


async def test_one_that_was_confirmed_very_late_is_valid_from_then_on() -> None:
    clock = Ticks()
    sender = service(
        remoteStartWithPreauthStatus=[UNCONFIRMED, CONFIRMED],
        remoteStartAttemptStatus=attempt_seen("pending"),
    )
    charge = await start(sender, clock)
    await charge.refresh()
    confirmed = CHARGING.confirm_within + CHARGING.valid_for  # by when it was to be confirmed
    clock.advance(confirmed)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait(timeout=60)
    assert timeout.value.may_still_start is True
    safe_at = timeout.value.new_start_safe_at
    assert safe_at is not None
    latest = confirmed + CHARGING.valid_for + CHARGING.closes_after
    assert (safe_at - charge.asked_at).total_seconds() >= latest


async def test_a_session_before_the_attempt_does_not_hide_it() -> None:
    sender = service(
        remoteStartWithPreauthStatus=[
            status(session="session-0", status="pending"),
            status(session="session-0", attemptId="attempt-1"),
        ],
        chargelogsPaged=page_of([], total=0),
        remoteStartAttemptStatus=[attempt_seen(), seen_attached()],
    )
    charge = await start(sender)
    assert (await charge.wait()).chargelog_id == "log-1"


async def test_the_link_is_in_no_text() -> None:
    charge = await start(service())
    for text in (charge.to_text(), repr(charge), str(charge)):
        assert "secret-of-the-contact" not in text
        assert "pay.example.com" not in text


async def test_another_process_goes_on_without_the_link() -> None:
    sender = service(
        remoteStartWithPreauthStatus=CONFIRMED, remoteStartAttemptStatus=seen_attached()
    )
    text = (await start(sender)).to_text()
    async with AsyncClient(**kit(sender)) as client:
        charge = client.charging.resume(text)
        assert (charge.redirect_url, charge.state, charge.id) == (None, "confirming", "pre-1")
        await charge.wait()
    assert charge.chargelog_id == "log-1"


async def test_what_the_service_refuses_to_preauthorise_is_a_clear_no() -> None:
    sender = service(remoteStartWithPreauth=failed("Charging could not be started."))
    with pytest.raises(errors.GraphQLError):
        await start(sender)


@pytest.mark.parametrize("said", [begun(remoteStartPreauthId=None), begun(redirectUrl=None)])
async def test_an_answer_without_what_is_needed_to_go_on(said: Any) -> None:
    # Neither is documented as always there: the handle holds what came.
    charge = await start(service(remoteStartWithPreauth=said))
    assert charge.state == "confirming"
