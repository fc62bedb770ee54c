# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_start.py
"""Starting a charge: what is refused before anything is sent, and what is sent."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from tests.graphql_api.charging import CONNECTOR, TAG, at, card, cards, kit, moment, remote, started
from tests.graphql_api.support import PSK, URL, Fake, Ticks, answer, data, failed

from beenergised import Client, errors
from beenergised.base_models import read
from beenergised.graphql_api._generated.cards import Card, CardForCharging
from beenergised.graphql_api._generated.rates import RatePackage

CARD = read(CardForCharging, card())
PREAUTH_CARD = read(CardForCharging, card(preauth=True))


def client_of(sender: Fake, **more: Any) -> Client:
    return Client(**kit(sender, **more))


def sent(_method: str = "attemptRemoteStart", **arguments: Any) -> dict[str, Any]:
    """What a start puts on the wire."""
    said = {"attemptRemoteStart": started(), "remoteStart": remote()}
    said["remoteStartWithoutInvoicing"] = data("remoteStartWithoutInvoicing", {"code": 200})
    sender = Fake(**said, availableCardsForChargingProcess=cards(card("tag-of-the-first")))
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, **arguments)
    body = sender.wire.requests[-1].json()
    assert body["operationName"] == _method
    variables: dict[str, Any] = body["variables"]
    return variables


# --- Refused before anything is sent

REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("connector_id", {"connector_id": ""}),
    ("connector_id", {"connector_id": 5}),
    ("connector_id", {"connector_id": None}),
    ("tag_id", {"tag_id": None}),
    ("tag_id", {"tag_id": ""}),
    ("tag_id", {"tag_id": 7}),
    ("tag_id", {"tag_id": TAG, "card": CARD}),
    ("card", {"tag_id": None, "card": "04A2"}),
    ("card", {"tag_id": None, "card": {"tagId": "04A2"}}),
    ("card", {"tag_id": None, "card": PREAUTH_CARD}),
    ("card", {"tag_id": None, "card": read(CardForCharging, {"id": "1"})}),
    ("auto", {"auto": "yes"}),
    ("auto", {"auto": 1}),
    ("auto", {"auto": True, "method": "attemptRemoteStart"}),
    ("check", {"check": "yes"}),
    ("method", {"method": "start"}),
    ("method", {"method": ["remoteStart"]}),
    ("method", {"method": "remoteStartWithPreauth"}),
    ("rate_package", {"rate_package": ""}),
    ("rate_package", {"rate_package": 5}),
    ("rate_package", {"rate_package": "1", "method": "remoteStart"}),
    ("rate_package", {"rate_package": "1", "method": "remoteStartWithoutInvoicing"}),
    ("rate_package", {"rate_package": "1", "auto": True}),
    ("stop_after", {"stop_after": 0}),
    ("stop_after", {"stop_after": -5}),
    ("stop_after", {"stop_after": 2**31}),
    ("stop_after", {"stop_after": 1.5}),
    ("stop_after", {"stop_after": True}),
    ("stop_after", {"stop_after": "60"}),
    ("stop_after", {"stop_after": timedelta(0)}),
    ("stop_after", {"stop_after": timedelta(seconds=90)}),
    ("stop_after", {"stop_after": timedelta(seconds=-90)}),
    ("stop_after", {"stop_after": timedelta.max}),
    ("stop_after", {"stop_after": 30, "method": "remoteStart"}),
    ("stop_after", {"stop_after": 30, "auto": True}),
    ("valid_until", {"valid_until": at(-1)}),
    ("valid_until", {"valid_until": at(0)}),
    ("valid_until", {"valid_until": timedelta(0)}),
    ("valid_until", {"valid_until": timedelta.max}),
    ("valid_until", {"valid_until": timedelta.min}),
    ("valid_until", {"valid_until": "tomorrow"}),
    ("valid_until", {"valid_until": date(2026, 1, 1)}),
    ("valid_until", {"valid_until": 600}),
    ("valid_until", {"valid_until": at(60), "method": "remoteStart"}),
    ("valid_until", {"valid_until": at(60), "auto": True}),
    ("timeout", {"timeout": 0}),
    ("timeout", {"timeout": "60"}),
    ("retries", {"retries": 3}),
]


@pytest.mark.parametrize(("argument", "given"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_argument_is_refused_and_nothing_is_sent(
    argument: str, given: dict[str, Any]
) -> None:
    sender = Fake()
    arguments = {"connector_id": CONNECTOR, "tag_id": TAG, **given}
    with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError) as refused:
            client.charging.start(**arguments)
    assert refused.value.argument == argument
    assert sender.wire.requests == []


def test_a_card_that_needs_an_amount_is_told_how_to() -> None:
    with client_of(Fake()) as client:
        with pytest.raises(errors.InvalidArgumentError, match="start_with_preauth"):
            client.charging.start(CONNECTOR, card=PREAUTH_CARD)


def test_an_option_that_a_method_lacks_names_the_method_that_has_it() -> None:
    with client_of(Fake()) as client:
        with pytest.raises(errors.InvalidArgumentError, match="method='attemptRemoteStart'"):
            client.charging.start(CONNECTOR, tag_id=TAG, auto=True, stop_after=30)


# --- What is sent


def test_an_attempt_says_until_when_it_is_valid_ten_minutes_unless_told() -> None:
    assert sent(tag_id=TAG) == {
        "input": {
            "connectorId": CONNECTOR,
            "tagId": TAG,
            "config": {"validUntil": moment(600)},
        }
    }


def test_an_attempt_with_everything() -> None:
    variables = sent(
        card=CARD, rate_package="package-1", stop_after=timedelta(hours=2), valid_until=at(90)
    )
    assert variables["input"] == {
        "connectorId": CONNECTOR,
        "tagId": TAG,
        "config": {"ratePackage": "package-1", "stopMinutes": 120, "validUntil": moment(90)},
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (timedelta(minutes=1), moment(60)),
        (at(61), moment(61)),
        (at(61).astimezone(), moment(61)),
        ("2026-03-29T02:30:00+01:00", moment(3600)),
        ("2026-03-30T00:00:00Z", "2026-03-30T00:00:00.000Z"),
    ],
)
def test_until_when_may_be_given_in_several_ways(given: Any, expected: str) -> None:
    variables = sent(tag_id=TAG, valid_until=given)
    assert variables["input"]["config"] == {"validUntil": expected}


def test_a_rate_package_may_be_the_one_that_was_read() -> None:
    package = read(RatePackage, {"id": "package-2", "title": "Night"})
    variables = sent(tag_id=TAG, rate_package=package)
    assert variables["input"]["config"]["ratePackage"] == "package-2"


def test_a_card_of_the_list_of_cards_will_do() -> None:
    variables = sent(card=read(Card, card("tag-9")))
    assert variables["input"]["tagId"] == "tag-9"


@pytest.mark.parametrize("method", ["remoteStart", "remoteStartWithoutInvoicing"])
def test_the_other_methods_say_who_and_where_and_nothing_of_a_time(method: Any) -> None:
    assert sent(method, tag_id=TAG, method=method) == {
        "authorization": {"identifier": TAG, "type": "RFID"},
        "connector": CONNECTOR,
    }


def test_auto_goes_through_remote_start_with_the_first_card() -> None:
    assert sent("remoteStart", auto=True) == {
        "authorization": {"identifier": "tag-of-the-first", "type": "AUTO"},
        "connector": CONNECTOR,
    }


@pytest.mark.parametrize("who", [{"tag_id": TAG}, {"card": CARD}])
def test_auto_with_a_card_reads_no_cards(who: dict[str, Any]) -> None:
    sender = Fake(remoteStart=remote())
    with client_of(sender) as client:
        charge = client.charging.start(CONNECTOR, auto=True, **who)
    assert sender.wire.operations == ["remoteStart"]
    assert sender.wire.requests[0].json()["variables"]["authorization"]["identifier"] == TAG
    assert charge.valid_until is None


def test_auto_passes_over_cards_that_need_an_amount() -> None:
    listed = cards(card("first", preauth=True), card("second"), card("third"))
    sender = Fake(remoteStart=remote(), availableCardsForChargingProcess=listed)
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, auto=True)
    sent = sender.wire.requests[-1].json()["variables"]
    assert sent["authorization"]["identifier"] == "second"


@pytest.mark.parametrize("gap", [None, {}, card(None), card("")], ids=repr)
def test_auto_passes_over_a_card_without_a_tag(gap: Any) -> None:
    listed = cards(gap, card("second"))
    sender = Fake(remoteStart=remote(), availableCardsForChargingProcess=listed)
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, auto=True)
    sent = sender.wire.requests[-1].json()["variables"]
    assert sent["authorization"]["identifier"] == "second"


@pytest.mark.parametrize(
    ("listed", "advice"),
    [
        (cards(), "cards.list"),
        (cards(None), "without a tag"),
        (cards(card(preauth=True)), "start_with_preauth"),
    ],
    ids=["none at all", "null alone", "none without an amount"],
)
def test_auto_without_a_card_starts_nothing(listed: Any, advice: str) -> None:
    sender = Fake(availableCardsForChargingProcess=listed)
    with client_of(sender) as client:
        with pytest.raises(errors.CardNotAcceptedError, match=advice):
            client.charging.start(CONNECTOR, auto=True)
    assert sender.wire.operations == ["availableCardsForChargingProcess"]


def test_the_handle_knows_what_was_asked_for() -> None:
    clock = Ticks()
    sender = Fake(attemptRemoteStart=started())
    with client_of(sender, clock=clock) as client:
        charge = client.charging.start(CONNECTOR, tag_id=TAG, valid_until=at(90))
    assert (charge.id, charge.method) == ("attempt-1", "attemptRemoteStart")
    assert (charge.connector_id, charge.status) == (CONNECTOR, "pending")
    assert (charge.state.value, charge.failure) == ("starting", None)
    assert (charge.valid_until, charge.asked_at) == (at(90), at(0))
    assert (charge.chargelog_id, charge.session_id, charge.redirect_url) == (None, None, None)


# --- Previews


def test_preview_sends_nothing() -> None:
    sender = Fake()
    with client_of(sender) as client:
        request = client.preview(client.charging.start, CONNECTOR, tag_id=TAG)
    assert request.json()["variables"]["input"]["config"] == {"validUntil": moment(600)}
    assert "token-of-the-driver" not in repr(request.headers)
    assert sender.wire.requests == []


def test_preview_with_auto_is_the_request_for_the_cards() -> None:
    sender = Fake()
    with client_of(sender) as client:
        request = client.preview(client.charging.start, CONNECTOR, auto=True)
    assert request.json()["operationName"] == "availableCardsForChargingProcess"
    assert sender.wire.operations == []


def test_preview_of_a_stop_sends_nothing() -> None:
    sender = Fake()
    with client_of(sender) as client:
        request = client.preview(client.charging.stop, "session-1")
    assert request.json()["variables"] == {"transaction": "session-1"}
    assert sender.wire.requests == []


# --- check


def station(*, can: bool | None, known: bool = True) -> dict[str, Any]:
    cp = {"id": "station-1"} if known else None
    return {
        "connector": data("connector", {"id": CONNECTOR, "cp": cp}),
        "cpCapabilities": data("cpCapabilities", {"hasRemoteCommands": can}),
        "attemptRemoteStart": started(),
    }


def test_check_asks_for_the_station_and_what_it_can_first() -> None:
    sender = Fake(**station(can=True))
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, tag_id=TAG, check=True)
    assert sender.wire.operations == ["connector", "cpCapabilities", "attemptRemoteStart"]
    assert sender.wire.requests[1].json()["variables"] == {"id": "station-1"}


def test_check_refuses_a_station_that_takes_no_remote_commands() -> None:
    sender = Fake(**station(can=False))
    with client_of(sender) as client:
        with pytest.raises(errors.RemoteStartUnavailableError, match="station-1") as refusal:
            client.charging.start(CONNECTOR, tag_id=TAG, check=True)
    said = refusal.value
    assert (said.operation, said.status_text) == ("cpCapabilities", "hasRemoteCommands is false")
    assert "attemptRemoteStart" not in sender.wire.operations


@pytest.mark.parametrize("what", [{"can": None}, {"can": True, "known": False}])
def test_check_lets_pass_what_it_cannot_tell(what: dict[str, Any]) -> None:
    sender = Fake(**station(**what))
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, tag_id=TAG, check=True)
    assert sender.wire.operations[-1] == "attemptRemoteStart"


def test_without_check_nothing_is_asked_first() -> None:
    sender = Fake(attemptRemoteStart=started())
    with client_of(sender) as client:
        client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations == ["attemptRemoteStart"]


# --- What an answer of errors means for a start

DOCUMENTED: list[tuple[str, Any, type[errors.BeEnergisedError]]] = [
    ("a mistake in what was asked", failed("Variable $input is wrong"), errors.GraphQLError),
    ("a validation", failed("validUntil is in the past", "BAD_USER_INPUT"), errors.GraphQLError),
    ("a role", failed("no", "FORBIDDEN"), errors.PermissionDeniedError),
    ("no such connector", failed("Connector not found"), errors.NotFoundError),
    ("a status 400", failed("wrong", status=400), errors.GraphQLError),
    ("a status 403", answer({}, 403), errors.PermissionDeniedError),
]


@pytest.mark.parametrize(("_", "said", "kind"), DOCUMENTED, ids=[row[0] for row in DOCUMENTED])
def test_a_clear_no_is_no_lost_start(
    _: str, said: Any, kind: type[errors.BeEnergisedError]
) -> None:
    sender = Fake(attemptRemoteStart=said)
    with client_of(sender) as client:
        with pytest.raises(kind):
            client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations == ["attemptRemoteStart"]


def test_start_answered_429_is_sent_again_and_ends_as_not_done() -> None:
    sender = Fake(attemptRemoteStart=answer({}, 429))
    with client_of(sender) as client:
        with pytest.raises(errors.RateLimitedError):
            client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations == ["attemptRemoteStart"] * 4


def beside(message: str, code: str | None = None) -> Any:
    """A result, and errors beside it."""
    error: dict[str, Any] = {"message": message, "path": ["attemptRemoteStart", "failureReason"]}
    if code:
        error["extensions"] = {"code": code}
    body = {"data": {"attemptRemoteStart": {"id": "attempt-1"}}, "errors": [error]}
    return answer(body)


def inside(message: str) -> Any:
    """The same where the result was lost with its member: what GraphQL makes of a null there."""
    errors = json.loads(beside(message).content)["errors"]
    return answer({"data": None, "errors": errors})


UNKNOWN: list[tuple[str, Any]] = [
    ("a failure inside", failed("Internal server error")),
    ("its code", failed("oh", "INTERNAL_SERVER_ERROR")),
    ("a time-out behind it", failed("oh", "TIMEOUT")),
    ("a result beside errors", beside("cannot be null")),
    ("a result beside a forbidden member", beside("no", "FORBIDDEN")),
    ("a result beside a member that was not found", beside("no", "NOT_FOUND")),
    ("a result beside a refused token", beside("no", "UNAUTHENTICATED")),
    ("a member that was lost with its result", inside("Cannot return null for a field.")),
    ("null", data("attemptRemoteStart", None)),
    ("no data", answer({})),
    ("not an object", data("attemptRemoteStart", [1, 2])),
    ("a status 500", answer({}, 500)),
    ("a status 503 with an explanation", failed("busy", status=503)),
    ("a connection that broke", errors.ConnectionLostError("reset", request_sent=True)),
    ("no answer in time", errors.CallTimeoutError("20 s", request_sent=True)),
]


@pytest.mark.parametrize(("_", "said"), UNKNOWN, ids=[row[0] for row in UNKNOWN])
def test_what_says_neither_yes_nor_no_is_a_lost_start_and_is_sent_once(_: str, said: Any) -> None:
    sender = Fake(attemptRemoteStart=said)
    with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations == ["attemptRemoteStart"]
    assert lost.value.operation == "attemptRemoteStart"
    assert lost.value.sent_at == at(0)
    assert lost.value.variables["input"]["connectorId"] == CONNECTOR


def test_what_certainly_did_not_arrive_is_sent_again() -> None:
    not_sent = errors.ConnectionLostError("refused", request_sent=False)
    sender = Fake(attemptRemoteStart=[not_sent, not_sent, started()])
    with client_of(sender) as client:
        charge = client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations == ["attemptRemoteStart"] * 3
    assert charge.id == "attempt-1"


def test_a_401_before_acting_begins_a_new_session_and_repeats() -> None:
    sender = Fake(attemptRemoteStart=[answer({}, 401), started()])
    login = {"username": "a", "password": "b", "psk": PSK, "base_url": URL}
    with Client(**login, sender=sender, clock=Ticks()) as client:
        client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations.count("attemptRemoteStart") == 2


def test_a_401_among_errors_does_not_repeat_a_start() -> None:
    sender = Fake(attemptRemoteStart=failed("Token expired"))
    login = {"username": "a", "password": "b", "psk": PSK, "base_url": URL}
    with Client(**login, sender=sender, clock=Ticks()) as client:
        with pytest.raises(errors.AuthenticationError, match="check whether it took effect"):
            client.charging.start(CONNECTOR, tag_id=TAG)
    assert sender.wire.operations.count("attemptRemoteStart") == 1


def about(moment: datetime, passed: float) -> bool:
    """Whether it is that moment, whichever way the last digit was rounded."""
    return abs(moment - at(passed)) < timedelta(milliseconds=1)


def test_a_lost_start_says_when_the_attempt_was_sent_that_may_have_arrived() -> None:
    clock = Ticks()
    not_sent = errors.ConnectionLostError("refused", request_sent=False)
    reset = errors.ConnectionLostError("reset", request_sent=True)

    def late(_: Any) -> Any:
        clock.advance(10)
        raise not_sent

    sender = Fake(attemptRemoteStart=[late, late, reset])
    with client_of(sender, clock=clock) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(CONNECTOR, tag_id=TAG)
    assert lost.value.sent_at is not None
    assert about(lost.value.sent_at, clock.passed)
    assert clock.passed >= 20


def test_a_handle_counts_from_the_answer_where_it_took_several_attempts() -> None:
    clock = Ticks()

    def late(_: Any) -> Any:
        clock.advance(10)
        raise errors.ConnectionLostError("refused", request_sent=False)

    sender = Fake(attemptRemoteStart=[late, late, started()])
    with client_of(sender, clock=clock) as client:
        charge = client.charging.start(CONNECTOR, tag_id=TAG)
    assert about(charge.asked_at, clock.passed)
    assert charge.valid_until == at(600)
