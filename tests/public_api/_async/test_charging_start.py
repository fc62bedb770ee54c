"""Starting at the Public API: what is sent, what is refused, and what an answer means."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tests.public_api.charging import (
    EVSE,
    LOST,
    NOT_SENT,
    POINT,
    START,
    TAG,
    USER,
    AsyncFake,
    accepted,
    asked_of,
    at,
    by,
    kit,
    missing,
    refused,
    session,
)
from tests.public_api.support import path_of, reply

from beenergised import AsyncPublicApiClient, errors
from beenergised.messages import Request
from beenergised.models import ChargingProfile
from beenergised.public_api.models import SessionStopConditionsInput

_POINT = f"/public-api/actions/charge-point/v1.0/{POINT}"
PROFILE = ChargingProfile.limit(16, unit="A")


def client_of(fake: AsyncFake, **more: Any) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(**kit(fake, **more))


async def started(*replies: Any, **arguments: Any) -> Any:
    fake = AsyncFake(by=by(start=list(replies)))
    return await client_of(fake).charging.start(POINT, EVSE, **{"user_id": USER, **arguments})


# --- What is sent


@pytest.mark.parametrize(
    ("places", "method", "path"),
    [
        ((POINT, EVSE), "chargePointStartEvse", f"{_POINT}/start/{EVSE}"),
        ((POINT,), "chargePointStart", f"{_POINT}/start"),
        ((None, EVSE), "evseStart", f"/public-api/actions/evse/v1.0/{EVSE}/start"),
        (("3", "9"), "chargePointStartEvse", f"{_POINT}/start/{EVSE}"),
    ],
    ids=str,
)
async def test_the_ids_say_which_of_the_three_starts_it_is(
    places: tuple[Any, ...], method: str, path: str
) -> None:
    fake = AsyncFake(by=by(start=accepted()))
    charge = await client_of(fake).charging.start(*places, user_id=USER)
    assert [path_of(request) for request in fake.requests] == [path]
    assert charge.method == method
    assert (charge.id, charge.session_id, charge.authorization_id) == ("55", "55", "7")
    assert (charge.state, charge.status, charge.asked_at) == ("starting", None, at(0))


BODIES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("nothing", {}, {}),
    ("user", {"user_id": "11"}, {"userId": 11}),
    ("tag", {"id_tag": TAG}, {"idTag": TAG}),
    (
        "payment",
        {"user_id": 11, "payment_method_id": "balance"},
        {"userId": 11, "paymentMethodId": "balance"},
    ),
    ("number", {"user_id": 11, "payment_method_id": 5}, {"userId": 11, "paymentMethodId": "5"}),
    ("let choose", {"payment_method_id": None}, {"paymentMethodId": None}),
    ("connector", {"connector_id": 4, "booking_id": "6"}, {"connectorId": 4, "bookingId": 6}),
    ("external", {"external_session_id": "mine-1"}, {"externalSessionId": "mine-1"}),
    (
        "conditions",
        {"stop_conditions": {"max_energy_kwh": 20, "maxSocPercent": 80}},
        {"stopConditions": {"maxEnergyKwh": 20, "maxSocPercent": 80}},
    ),
    (
        "conditions as a model",
        {"stop_conditions": SessionStopConditionsInput(max_duration_minutes=30)},
        {"stopConditions": {"maxDurationMinutes": 30}},
    ),
    ("newer", {"extra": {"stopAt": 80}}, {"stopAt": 80}),
]


@pytest.mark.parametrize(("_", "arguments", "body"), BODIES, ids=[each[0] for each in BODIES])
async def test_only_what_was_given_is_sent(
    _: str, arguments: dict[str, Any], body: dict[str, Any]
) -> None:
    fake = AsyncFake(by=by(start=accepted()), unchecked="extra" in arguments)
    await client_of(fake).charging.start(POINT, EVSE, **arguments)
    content = fake.requests[0].content
    assert (fake.requests[0].json() if content else {}) == body


@pytest.mark.parametrize("places", [(POINT,), (POINT, EVSE), (None, EVSE)])
async def test_stop_conditions_go_with_each_start(places: tuple[Any, ...]) -> None:
    fake = AsyncFake(by=by(start=accepted()))
    await client_of(fake).charging.start(*places, stop_conditions={"max_amount": 12.5})
    assert fake.requests[0].json() == {"stopConditions": {"maxAmount": 12.5}}


async def test_a_charging_profile_goes_with_a_start_at_an_evse() -> None:
    fake = AsyncFake(by=by(start=accepted()))
    await client_of(fake).charging.start(evse_id=EVSE, charging_profile=PROFILE)
    sent = fake.requests[0].json()["chargingProfile"]
    assert sent["chargingProfilePurpose"] == "TxProfile"


async def test_preview_is_the_request_unsent() -> None:
    fake = AsyncFake()
    client = client_of(fake)
    request = client.preview(client.charging.start, POINT, EVSE, user_id=USER)
    assert isinstance(request, Request)
    assert (request.method, request.json()) == ("POST", {"userId": USER})
    assert fake.requests == []


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({}, "evse_id"),
        ({"charge_point_id": True}, "charge_point_id"),
        ({"charge_point_id": -1}, "charge_point_id"),
        ({"evse_id": "AT*SBX*E1"}, "evse_id"),
        ({"charge_point_id": 3, "evse_id": None}, "evse_id"),  # an id that is missing somewhere
        ({"evse_id": 9, "user_id": "somebody"}, "user_id"),
        ({"evse_id": 9, "payment_method_id": "balance"}, "payment_method_id"),
        ({"evse_id": 9, "user_id": 1, "payment_method_id": " "}, "payment_method_id"),
        ({"evse_id": 9, "id_tag": ""}, "id_tag"),
        ({"evse_id": 9, "id_tag": 5}, "id_tag"),
        ({"evse_id": 9, "connector_id": 1.5}, "connector_id"),
        ({"charge_point_id": 3, "charging_profile": PROFILE}, "charging_profile"),
        ({"evse_id": 9, "charging_profile": 16}, "charging_profile"),
        ({"evse_id": 9, "id_tag": "04A2", "external_session_id": "x"}, "external_session_id"),
        ({"evse_id": 9, "external_session_id": " "}, "external_session_id"),
        ({"evse_id": 9, "stop_conditions": 20}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {}}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {"max_energy": 20}}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {"max_energy_kwh": "lots"}}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {"max_energy_kwh": 0}}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {"max_amount": float("nan")}}, "stop_conditions"),
        ({"evse_id": 9, "stop_conditions": {"max_soc_percent": 101}}, "stop_conditions"),
        ({"charge_point_id": 3, "stop_conditions": {"max_amount": -1}}, "stop_conditions"),
        ({"evse_id": 9, "timeout": 0}, "timeout"),
    ],
    ids=str,
)
async def test_what_cannot_be_right_fails_before_anything_is_sent(
    arguments: dict[str, Any], argument: str
) -> None:
    fake = AsyncFake()
    with pytest.raises(errors.InvalidArgumentError) as refusal:
        await client_of(fake).charging.start(**arguments)
    assert refusal.value.argument == argument
    assert fake.requests == []


# --- No


@pytest.mark.parametrize("code", sorted(errors.START_ERRORS))
async def test_each_code_has_its_class_and_its_meaning(code: str) -> None:
    with pytest.raises(errors.StartError) as failure:
        await started(refused(code, "Sorry."))
    error = failure.value
    assert type(error) is errors.START_ERRORS[code]
    assert (error.code, error.service_code, error.status_text) == (code, code, "Sorry")
    assert (error.charge, error.status, error.operation) == (None, 202, "chargePointStartEvse")
    assert "Sorry." in str(error)
    assert str(error).endswith(error.remedy)
    assert error.answer is not None


@pytest.mark.parametrize("code", ["WENT_TO_LUNCH", None, 7, "location_is_closed"])
async def test_a_code_that_is_new_is_a_start_error_that_keeps_it(code: Any) -> None:
    with pytest.raises(errors.StartError) as failure:
        await started(refused(code))
    assert type(failure.value) is errors.StartError
    assert failure.value.code == "start_failed"
    assert failure.value.service_code == (str(code) if code is not None else None)


@pytest.mark.parametrize("status", [200, 201, 202])
async def test_a_refusal_counts_in_any_answer_of_success(status: int) -> None:
    with pytest.raises(errors.UserDisabledError):
        await started(reply({"success": False, "errorCode": "USER_IS_DISABLED"}, status))


async def test_the_generic_way_raises_the_same() -> None:
    fake = AsyncFake(by=by(start=refused("PAYMENT_NO_FUNDS")))
    actions = client_of(fake).resource("actions/charge-point")
    with pytest.raises(errors.InsufficientFundsError):
        await actions.perform("start-evse", POINT, EVSE)
    with pytest.raises(errors.InsufficientFundsError):
        await client_of(fake).resource("actions/evse").perform("start", EVSE)


async def test_a_refusal_that_names_a_session_keeps_it_to_be_looked_at() -> None:
    with pytest.raises(errors.StartError) as failure:
        await started(refused(sessionId=55))
    assert failure.value.charge.id == "55"


async def test_a_refusal_survives_pickle() -> None:
    with pytest.raises(errors.StartError) as failure:
        await started(refused("LOCATION_IS_CLOSED"))
    again = pickle.loads(pickle.dumps(failure.value))  # noqa: S301 - our own
    assert (type(again), again.details()) == (type(failure.value), failure.value.details())


async def test_a_406_is_a_start_that_failed() -> None:
    with pytest.raises(errors.StartError, match="406"):
        await started(reply(None, 406))


# --- Neither yes nor no


@pytest.mark.parametrize(
    "body",
    [
        {"sessionId": 55},
        {"success": None, "sessionId": 55},
        {"success": "false", "sessionId": 55},
        {"success": None, "authorizationId": 7},
        {"success": 0, "sessionId": 55.0},
        {"success": None, "sessionId": "55"},
    ],
    ids=str,
)
async def test_an_answer_that_says_neither_but_names_something_is_followed(
    body: dict[str, Any],
) -> None:
    charge = await started(reply(body, 202))
    assert charge.session_id == "55" or charge.authorization_id == "7"
    assert charge.answer.drift


@pytest.mark.parametrize(
    "body",
    [
        None,
        {},
        [],
        "ok",
        {"success": None},
        {"success": None, "errorCode": "LOCATION_IS_CLOSED"},
        {"success": "false", "sessionId": None},
        {"sessionId": True},
    ],
    ids=str,
)
async def test_an_answer_that_says_nothing_is_an_unknown_outcome(body: Any) -> None:
    fake = AsyncFake(by=by(start=reply(body, 202)))
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        await client_of(fake).charging.start(POINT, EVSE, user_id=USER)
    assert lost.value.operation == "chargePointStartEvse"
    assert len(fake.requests) == 1


async def test_accepted_without_any_id_is_a_handle_with_drift() -> None:
    charge = await started(reply({"success": True}, 202))
    assert (charge.id, charge.authorization_id, charge.state) == (None, None, "starting")
    assert "without any id" in repr(charge)


async def test_a_member_named_data_is_no_envelope_beside_others() -> None:
    body = {"success": True, "sessionId": 55, "authorizationId": 7, "data": {"sessionId": 66}}
    assert (await started(reply(body, 202))).session_id == "55"


@pytest.mark.parametrize("wrapped", [False, True])
async def test_an_id_is_what_arrived_however_large(wrapped: bool) -> None:
    body: Any = {"success": True, "sessionId": 2**53 + 1, "authorizationId": 7.0}
    charge = await started(reply({"data": body} if wrapped else body, 202))
    assert (charge.session_id, charge.authorization_id) == (str(2**53 + 1), "7")


# --- Never twice


@pytest.mark.parametrize(
    "said",
    [
        LOST,
        errors.CallTimeoutError("too slow", request_sent=True),
        reply({"message": "oops"}, 500),
        reply({"message": "busy"}, 503, {"Retry-After": "1"}),
    ],
    ids=["lost", "timeout", "500", "503"],
)
async def test_a_start_that_may_have_arrived_is_not_sent_again(said: Any) -> None:
    fake = AsyncFake(by=by(start=[said, accepted()]))
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        await client_of(fake).charging.start(POINT, EVSE, user_id=USER, id_tag=TAG)
    assert asked_of(fake.requests) == [START]
    error = lost.value
    assert (error.operation, error.sent_at) == ("chargePointStartEvse", at(0))
    assert error.variables == {
        "path": f"{_POINT}/start/{EVSE}",
        "body": {"userId": USER, "idTag": TAG},
    }


async def test_a_start_that_did_not_arrive_is_sent_again() -> None:
    fake = AsyncFake(by=by(start=[NOT_SENT, accepted()]))
    await client_of(fake).charging.start(POINT, EVSE)
    assert asked_of(fake.requests) == [START, START]


async def test_a_plain_no_is_what_it_is() -> None:
    for said, kind in [
        (missing(), errors.NotFoundError),
        (reply({"message": "no", "errors": {"bookingId": ["over"]}}, 422), errors.ServiceError),
        (reply({"message": "no"}, 403), errors.PermissionDeniedError),
    ]:
        fake = AsyncFake(by=by(start=[said, accepted()]))
        with pytest.raises(kind):
            await client_of(fake).charging.start(POINT, EVSE)
        assert asked_of(fake.requests) == [START]


# --- The text


async def test_a_handle_goes_on_in_another_client() -> None:
    fake = AsyncFake(by=by(start=accepted(), session=session("active")))
    charge = await client_of(fake).charging.start(POINT, EVSE, user_id=USER, id_tag=TAG)
    text = charge.to_text()
    assert TAG not in text
    again = client_of(fake).charging.resume(text)
    assert asked_of(fake.requests) == [START]  # sends nothing
    assert (again.id, again.method, again.asked_at) == (charge.id, charge.method, charge.asked_at)
    assert (await again.wait()).state == "charging"


async def test_another_host_refuses_it() -> None:
    fake = AsyncFake(by=by(start=accepted()))
    text = (await client_of(fake).charging.start(POINT, EVSE)).to_text()
    elsewhere = client_of(AsyncFake(), host="elsewhere.example.com")
    with pytest.raises(errors.InvalidArgumentError, match="elsewhere"):
        elsewhere.charging.resume(text)
