"""Every action with a name of its own, on the wire; what its answer becomes, and its refusal."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from tests.previewing import Previewing
from tests.public_api.action_calls import CALLS, Called
from tests.public_api.support import (
    HOST,
    ORIGIN,
    TOKEN,
    AsyncFake,
    Reply,
    Ticks,
    one,
    path_of,
    reply,
)

from beenergised import AsyncPublicApiClient
from beenergised.errors import (
    ActionRefusedError,
    ConnectionLostError,
    InvalidArgumentError,
    OutcomeUnknownError,
    RequestRefusedError,
    ServiceUnreachableError,
    StartError,
)
from beenergised.models import ChargingProfile, response_of
from beenergised.transport import Request

NAMES = sorted(CALLS)


def answering(*replies: Reply, known: bool = True) -> tuple[AsyncPublicApiClient, AsyncFake]:
    fake = AsyncFake(*replies, unchecked=not known)
    client = AsyncPublicApiClient(
        host=HOST, token=TOKEN, sender=fake, clock=Ticks(), timezone="UTC"
    )
    return client, fake


def sent(request: Request) -> Any:
    return json.loads(request.content) if request.content else None


# --- What goes out, and what comes back


@pytest.mark.parametrize("name", NAMES)
async def test_an_action_sends_what_the_document_has_and_reads_the_answer(name: str) -> None:
    called = CALLS[name]
    client, fake = answering(reply(called.answer, called.status), known=called.known)
    result = await called.call(client)
    (request,) = fake.requests
    assert request.method == "POST"
    assert request.url == f"{ORIGIN}/public-api/actions/{called.path}"
    assert sent(request) == called.body
    assert ("content-type" in request.headers) == (called.body is not None)
    expected = called.result
    assert expected(result) if callable(expected) else result == expected


@pytest.mark.parametrize("name", NAMES)
async def test_preview_is_the_request_with_its_options_unsent(name: str) -> None:
    called = CALLS[name]
    client, fake = answering(reply())
    request = called.call(Previewing(client), headers={"X-Trace": "a"}, timeout=5)
    assert isinstance(request, Request)
    assert path_of(request) == f"/public-api/actions/{called.path}"
    assert sent(request) == (called.body if called.shown is None else called.shown)
    assert request.headers["x-trace"] == "a"
    # Nothing takes the place of what was checked.
    for name_of_none in ("raeson", "body", "extra", "filters"):
        with pytest.raises(InvalidArgumentError) as caught:
            await called.call(client, **{name_of_none: {"userId": 1}})
        assert caught.value.argument == name_of_none
    assert not fake.requests


async def test_what_is_answered_has_its_response() -> None:
    client, _ = answering(reply({"success": True, "reservationId": 51}, 202))
    answer = await client.charge_points.reserve(7, 8, user_id=9)
    response = response_of(answer)
    assert response is not None
    assert response.status == 202


# --- Never twice


@pytest.mark.parametrize("name", NAMES)
async def test_an_action_whose_answer_is_lost_is_not_sent_again(name: str) -> None:
    called = CALLS[name]
    # What is sent is held against the document above; that takes its time.
    client, fake = answering(ConnectionLostError("It broke."), known=False)
    with pytest.raises(OutcomeUnknownError) as caught:
        await called.call(client)
    assert len(fake.requests) == 1
    assert caught.value.operation == fake.requests[0].operation
    assert "me:secret" not in repr(caught.value.variables)
    assert "open-sesame" not in repr(caught.value.variables)


@pytest.mark.parametrize("said", [reply(None, 500), reply(None, 503), reply({"m": 1}, 504)])
async def test_nor_one_of_which_the_service_does_not_say_what_came_of_it(said: Reply) -> None:
    client, fake = answering(said)
    for act in (CALLS["users.add_balance"], CALLS["users.apply_custom_fee"], CALLS["reserve"]):
        with pytest.raises(OutcomeUnknownError):
            await act.call(client)
    assert len(fake.requests) == 3


async def test_an_action_that_did_not_arrive_is_sent_again() -> None:
    client, fake = answering(ServiceUnreachableError("refused"), reply(None, 202))
    await client.users.add_balance(9, 5, reason="Refund")
    assert len(fake.requests) == 2


# --- Refused


@pytest.mark.parametrize("name", NAMES)
async def test_an_action_that_is_refused_raises(name: str) -> None:
    called = CALLS[name]
    client, fake = answering(reply(None, 406), reply({"success": False}), known=False)
    with pytest.raises(ActionRefusedError, match="406") as caught:
        await called.call(client)
    error = caught.value
    assert (error.code, error.status) == ("action_refused", 406)
    assert error.operation == fake.requests[0].operation
    assert error.answer is None
    with pytest.raises(ActionRefusedError, match="it gave no reason"):
        await called.call(client)
    assert len(fake.requests) == 2


@pytest.mark.parametrize("status", [200, 202])
@pytest.mark.parametrize(
    "said",
    [
        {"success": False, "message": "The socket is jammed.", "errorCode": "JAMMED"},
        {"data": {"success": False, "message": "The socket is jammed.", "errorCode": "JAMMED"}},
    ],
    ids=["bare", "enveloped"],
)
async def test_an_answer_that_says_no_raises_with_all_that_it_says(
    status: int, said: dict[str, Any]
) -> None:
    client, fake = answering(reply(said, status))
    with pytest.raises(ActionRefusedError, match=r"Unlock 7 8.*: The socket is jammed\.") as caught:
        await client.resource("actions/charge-point").perform("unlock", 7, 8)
    error = caught.value
    assert (error.service_code, error.operation) == ("JAMMED", "chargePointUnlock")
    assert error.response is not None
    assert error.response.status == status
    answer: Any = error.answer
    assert answer.model_extra
    assert response_of(answer) is error.response
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (type(again), again.service_code) == (ActionRefusedError, "JAMMED")
    assert len(fake.requests) == 1


async def test_a_reason_of_the_service_is_told_without_secrets() -> None:
    client, _ = answering(reply({"success": False, "message": f"Not with {TOKEN}."}, 202))
    with pytest.raises(ActionRefusedError) as caught:
        await client.charge_points.unlock(7, 8)
    assert TOKEN not in str(caught.value)
    client, _ = answering(reply({"message": "The voucher is used up."}, 406))
    with pytest.raises(ActionRefusedError, match="used up"):
        await client.users.redeem_voucher(9, "SPRING-24")


@pytest.mark.parametrize("said", [None, {}, {"success": True}, {"success": None}, [], [{}]])
async def test_only_a_plain_no_is_one(said: Any) -> None:
    client, _ = answering(reply(said, 202))
    await client.charge_points.trigger_message(7, "Heartbeat")


@pytest.mark.parametrize("no", ["false", "False"])
async def test_a_no_as_text_is_one_too(no: str) -> None:
    client, fake = answering(reply({"success": no, "message": "Too late."}, 202))
    with pytest.raises(ActionRefusedError, match="Too late"):
        await client.users.add_balance(9, 5, reason="Refund")
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    ("data", "number"),
    [
        ([], None),
        ([{"id": 33}], None),
        ("33", None),
        ({"id": None}, None),
        ({"id": 33.5}, None),
        ({"id": 33.0}, 33),
        ({"id": "33"}, 33),
        ({"id": "x"}, None),
    ],
)
async def test_a_profile_that_was_set_has_its_number_or_none(data: Any, number: Any) -> None:
    client, _ = answering(reply({"data": data}, 202))
    profile = ChargingProfile.limit(16)
    found = await client.charge_points.set_charging_profile(7, 1, profile)
    assert (found, type(found)) == (number, type(number))


async def test_a_start_that_is_refused_raises_as_a_start_does() -> None:
    client, _ = answering(reply({"success": False, "errorCode": "NEW_CODE"}, 202))
    with pytest.raises(StartError):
        await client.resource("actions/evse").perform("start", 8)


async def test_a_refusal_of_anything_else_is_none_of_an_action() -> None:
    client, _ = answering(one(id=1, success=False))
    location = await client.locations.get(1)
    assert location.id == 1
    client, _ = answering(reply(None, 406))
    with pytest.raises(RequestRefusedError):
        await client.locations.get(1)


def test_all_that_can_be_done_is_tried_here() -> None:
    client, _ = answering(reply())
    for root in ("charge_points", "evses", "reservations", "sessions", "users", "notifications"):
        own = [kind for kind in type(getattr(client, root)).__mro__ if "public_api" in str(kind)]
        actions = {
            name
            for kind in own[1:]
            for name in vars(kind)
            if not name.startswith("_") and not isinstance(vars(kind)[name], str | property)
        }
        tried = {name.partition(",")[0].rpartition(".")[2] for name in CALLS}
        assert actions <= tried, root


def test_a_table_names_what_it_calls() -> None:
    assert all(isinstance(called, Called) for called in CALLS.values())
