"""Messages of errors: names and advice. HTTP 429 for each kind of call."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.support import PSK, URL, AsyncFake, Ticks, answer, data, failed

from beenergised import AsyncClient, Settings, errors
from beenergised.transport.retry import never

ID = "0f6a3b5c-6d0e-4a8b-9b0a-1c2d3e4f5a6b"
SLOW_DOWN = answer({}, 429, Retry_After="1")


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    return AsyncClient(
        base_url=URL,
        psk=PSK,
        username="driver",
        password="pass-of-driver",
        sender=sender,
        clock=more.pop("clock", None) or Ticks(),
        **more,
    )


@pytest.mark.parametrize(
    "trouble",
    [
        errors.ConnectionLostError("updateCard: the connection broke."),
        errors.ServiceUnreachableError("updateCard: cannot be reached."),
        answer({}, 503),
        answer({}, 429),
        answer({}, 400),
        answer({}, 401),
        failed("There is no such card", "NOT_FOUND"),
        failed("Not yours", "FORBIDDEN"),
        failed("Odd"),
        failed("Something broke", "INTERNAL_SERVER_ERROR"),
        failed("Session expired"),
        data("updateCard", None),
    ],
    ids=repr,
)
async def test_error_of_a_write_names_operation_and_id(trouble: Any) -> None:
    sender = AsyncFake(updateCard=trouble)
    async with client_of(sender, settings=Settings(retry=never)) as client:
        with pytest.raises(errors.BeEnergisedError, match=f"^updateCard '{ID}'") as caught:
            await client.cards.rename(ID, "Mine")
    assert caught.value.message.count(ID) == 1
    assert "Mine" not in caught.value.message


async def test_error_of_a_document_of_the_caller_names_the_id() -> None:
    sender = AsyncFake(One=answer({}, 400))
    document = "query One($id: ID!) { chargelog(id: $id) { id } }"
    async with client_of(sender) as client:
        with pytest.raises(errors.RequestRefusedError, match=f"^One '{ID}'"):
            await client.execute(document, {"id": ID})


@pytest.mark.parametrize("code", [None, "CHARGING_SESSION_ENDED"])
async def test_ended_charging_session_spends_no_renewal(code: str | None) -> None:
    ended = failed("The charging session has expired", code)
    sender = AsyncFake(remoteStop=ended, chargelog=ended)
    async with client_of(sender) as client:
        with pytest.raises(errors.GraphQLError) as caught:
            await client.charging.stop("7")
        with pytest.raises(errors.GraphQLError):
            await client.chargelogs.get("7")
    assert sender.wire.operations == ["initSession", "remoteStop", "chargelog"]
    assert (caught.value.code, caught.value.service_code) == ("graphql", code)
    assert "Log in" not in caught.value.message


@pytest.mark.parametrize(
    "refusal",
    [
        {"message": "Signature has expired"},
        {"message": "jwt expired", "extensions": {"code": "INTERNAL_SERVER_ERROR"}},
        {"message": "no", "extensions": {"code": "AUTH_NOT_AUTHENTICATED"}},
        {"message": "no", "extensions": {"status": 401}},
        {"message": "no", "extensions": {"http": {"status": 401}}},
        {"message": "no", "extensions": {"statusCode": 401}},
    ],
)
async def test_refusal_of_a_known_server_renews_the_login(refusal: dict[str, Any]) -> None:
    me = data("contact", {"id": "1"})
    sender = AsyncFake(contact=[answer({"errors": [refusal], "data": None}), me])
    async with client_of(sender) as client:
        assert (await client.me()).id == "1"
    assert sender.wire.operations == ["initSession", "contact", "renewSession", "contact"]


async def test_write_answered_429_is_sent_again_as_asked() -> None:
    sender = AsyncFake(updateCard=[*[SLOW_DOWN] * 30, data("updateCard", {"id": ID})])
    clock = Ticks()
    async with client_of(sender, clock=clock) as client:
        await client.cards.rename(ID, "Mine")
    assert clock.slept == [1.0] * 30


async def test_limit_told_inside_a_200_does_not_repeat_a_write() -> None:
    sender = AsyncFake(updateCard=failed("Too many requests", "RATE_LIMITED"))
    async with client_of(sender) as client:
        with pytest.raises(errors.GraphQLError) as caught:
            await client.cards.rename(ID, "Mine")
    assert caught.value.service_code == "RATE_LIMITED"
    assert sender.wire.operations.count("updateCard") == 1


async def test_login_and_renewal_answered_429_wait_as_asked() -> None:
    sender = AsyncFake(
        initSession=[*[SLOW_DOWN] * 10, data("initSession", {"sessionToken": "a.b.c"})],
        contact=data("contact", {"id": "1"}),
    )
    async with client_of(sender) as client:
        assert (await client.me()).id == "1"
    assert sender.wire.operations == ["initSession"] * 11 + ["contact"]
    sender = AsyncFake(
        contact=[answer({}, 401), data("contact", {"id": "1"})],
        renewSession=[*[SLOW_DOWN] * 10, data("renewSession", {"sessionToken": "d.e.f"})],
    )
    async with client_of(sender) as client:
        assert (await client.me()).id == "1"
    assert sender.wire.operations.count("renewSession") == 11
