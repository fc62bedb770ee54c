"""What became of a start whose answer was lost: found, not found, or cannot tell."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tests.graphql_api.charging import (
    CHARGING,
    CONNECTOR,
    LOST,
    TAG,
    at,
    kit,
    log,
    moment,
    result,
    seen,
    seen_attached,
)
from tests.graphql_api.support import AsyncFake, Ticks, answer, data, page_of, paged, raw

from beenergised import AsyncClient, errors

#: When a start that is valid for ten minutes cannot begin any more: it may be sent until its end,
#: the station may wait for five minutes, and clocks differ.
END = 600 + CHARGING.closes_after + CHARGING.slack


async def lost_start(client: AsyncClient, **arguments: Any) -> errors.OutcomeUnknownError:
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        await client.charging.start(CONNECTOR, **{"tag_id": TAG, **arguments})
    return lost.value


async def reconciled(
    *logs: dict[str, Any], after: float = 60.0, said: Any = LOST, **more: Any
) -> Any:
    """What is found out, so many seconds after the start was lost."""
    arguments = more.pop("arguments", {})
    method = arguments.get("method", "attemptRemoteStart")
    rows = page_of(logs, total=len(logs))
    sender = AsyncFake(**{method: said}, **{"chargelogsPaged": rows, **more})
    clock = Ticks()
    async with AsyncClient(**kit(sender, clock)) as client:
        error = await lost_start(client, **arguments)
        clock.advance(after)
        found = await client.charging.reconcile(error)
    assert sender.wire.operations.count(method) == 1
    return found


# --- Found


async def test_a_charge_log_of_the_connector_that_began_since_is_its_own() -> None:
    found = await reconciled(log())
    assert found.outcome == "found"
    assert [each.id for each in found.chargelogs] == ["log-1"]
    assert found.charge.chargelog_id == "log-1"
    assert (found.charge.state, found.charge.session_id) == ("charging", "session-1")
    assert found.charge.asked_at == at(0)
    assert found.look_again_at is None


async def test_a_charge_that_has_ended_is_found_too() -> None:
    found = await reconciled(log("stopped", dateEnd=moment(3000)), after=86_400)
    assert found.outcome == "found"
    assert found.charge.status == "stopped"


async def test_clocks_may_differ_a_little() -> None:
    assert (await reconciled(log(dateStart=moment(-20)))).outcome == "found"


@pytest.mark.parametrize("began", [-CHARGING.slack, END], ids=["first", "last"])
async def test_the_first_and_the_last_moment_at_which_it_may_begin_count(began: float) -> None:
    found = await reconciled(log("stopped", dateStart=moment(began)), after=END + 3600)
    assert found.outcome == "found"


@pytest.mark.parametrize("tag", [TAG.lower(), f" {TAG}\n"], ids=["case", "space around"])
async def test_how_a_tag_is_written_does_not_matter(tag: str) -> None:
    assert (await reconciled(log(authId=tag), after=END + 1)).outcome == "found"


@pytest.mark.parametrize(
    "who",
    [
        {"authId": None},
        {"authId": ""},
        {"authType": None, "authId": "another"},
        {"authType": "AUTO", "authId": "another"},
    ],
    ids=["no card", "empty", "of no type", "of another type"],
)
async def test_a_log_that_does_not_say_which_card_may_be_its_own(who: dict[str, Any]) -> None:
    assert (await reconciled(log(**who), after=END + 1)).outcome == "found"


async def test_an_auto_start_may_have_charged_with_any_card() -> None:
    found = await reconciled(
        log(authId="another"), arguments={"auto": True, "method": "remoteStart"}
    )
    assert found.outcome == "found"


TRUNCATED = b'{"data":{"attemptRemoteStart":{"id":"attempt-1","status":"pend'


async def test_part_of_an_answer_that_names_it_is_enough() -> None:
    found = await reconciled(said=raw(TRUNCATED), remoteStartAttemptStatus=seen_attached("log-9"))
    assert found.outcome == "found"
    assert (found.charge.id, found.charge.chargelog_id) == ("attempt-1", "log-9")
    assert found.charge.valid_until is not None


async def test_part_of_an_answer_is_enough_in_another_process_too() -> None:
    sender = AsyncFake(attemptRemoteStart=raw(TRUNCATED), remoteStartAttemptStatus=seen())
    async with AsyncClient(**kit(sender)) as client:
        error = pickle.loads(pickle.dumps(await lost_start(client)))  # noqa: S301 - our own
        found = await client.charging.reconcile(error)
    assert found.charge.id == "attempt-1"


async def test_data_beside_errors_names_it() -> None:
    body = {
        "data": {"attemptRemoteStart": {"id": "attempt-1", "status": None}},
        "errors": [{"message": "cannot be null"}],
    }
    found = await reconciled(said=answer(body), remoteStartAttemptStatus=seen())
    assert (found.outcome, found.charge.id) == ("found", "attempt-1")


async def test_a_session_in_part_of_an_answer_names_a_remote_start() -> None:
    said = b'{"data":{"remoteStart":{"id":"r","code":200,"transaction":"session-1","atte'
    found = await reconciled(log(), said=raw(said), arguments={"method": "remoteStart"})
    assert (found.outcome, found.charge.session_id) == ("found", "session-1")
    assert found.charge.chargelog_id == "log-1"


async def test_a_start_that_arrived_and_failed_is_found_and_says_so() -> None:
    failed = seen("failed", isFailure=True, failureReason="Timeout")
    found = await reconciled(said=raw(TRUNCATED), remoteStartAttemptStatus=failed)
    assert found.outcome == "found"
    assert isinstance(found.charge.failure, errors.StationNotAnsweringError)


@pytest.mark.parametrize(
    "body",
    [
        b'{"data":{"attemptRemoteStart":{"id":"attem',
        b'{"data":{"attemptRemoteStart":{"status":"x","connector":{"id":"c-1"}',
        b'{"errors":[{"path":["attemptRemoteStart"],"extensions":{"id":"request-7"}}',
        b"<html>attemptRemoteStart</html>",
        b"",
    ],
    ids=["cut in the id", "another id", "id of an error", "html", "nothing"],
)
async def test_what_does_not_name_it_is_not_guessed(body: bytes) -> None:
    found = await reconciled(said=raw(body))
    assert found.outcome == "cannot_tell"


# --- Not found, cannot tell


async def test_without_a_charge_log_nobody_can_tell_before_the_end() -> None:
    found = await reconciled(after=END - 1)
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert found.look_again_at == at(END)


async def test_after_the_end_without_a_charge_log_a_new_start_is_safe() -> None:
    found = await reconciled(after=END + 1)
    assert (found.outcome, found.look_again_at) == ("not_found", None)
    assert "a new start is safe" in found.why


async def test_looking_again_when_it_says_so_tells_more() -> None:
    clock = Ticks()
    sender = AsyncFake(attemptRemoteStart=LOST, chargelogsPaged=page_of([], total=0))
    async with AsyncClient(**kit(sender, clock)) as client:
        error = await lost_start(client)
        found = await client.charging.reconcile(error)
        assert found.look_again_at is not None
        clock.advance((found.look_again_at - at(clock.passed)).total_seconds())
        assert (await client.charging.reconcile(error)).outcome == "not_found"


async def test_a_start_valid_for_longer_takes_longer_to_tell() -> None:
    found = await reconciled(after=END + 1, arguments={"valid_until": at(7200)})
    assert (found.outcome, found.look_again_at) == (
        "cannot_tell",
        at(7200 + CHARGING.closes_after + CHARGING.slack),
    )


async def test_several_candidates_are_named_and_none_is_chosen() -> None:
    found = await reconciled(log(), log(id="log-2", dateStart=moment(40)))
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert [each.id for each in found.chargelogs] == ["log-1", "log-2"]


async def test_a_charge_log_that_waits_is_no_charge_and_no_all_clear() -> None:
    waiting = log("waiting_for_transaction", dateStart=None)
    found = await reconciled(waiting)
    assert (found.outcome, found.look_again_at) == ("cannot_tell", at(END))
    assert [each.id for each in found.chargelogs] == ["log-1"]


async def test_one_that_began_beside_one_that_waits_is_its_own() -> None:
    waiting = log("waiting_for_transaction", id="log-0", dateStart=None)
    found = await reconciled(waiting, log())
    assert found.outcome == "found"


async def test_one_that_says_not_at_which_connector_may_be_its_own_instead() -> None:
    elsewhere = log(connector=None, id="log-0")
    for logs in ([elsewhere], [elsewhere, log()]):
        found = await reconciled(*logs, after=END + 1)
        assert (found.outcome, found.charge) == ("cannot_tell", None)
        assert [each.id for each in found.chargelogs] == [each["id"] for each in logs]


async def test_one_that_ended_and_began_nobody_can_read_when_is_no_all_clear() -> None:
    found = await reconciled(log("stopped", dateStart="yesterday"), after=END + 1)
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert [each.id for each in found.chargelogs] == ["log-1"]


@pytest.mark.parametrize("began", [40_000, -40_000], ids=["all later", "the oldest first"])
async def test_charge_logs_that_do_not_reach_back_to_it_are_no_all_clear(began: int) -> None:
    rows = [log("stopped", id=f"log-{n}", dateStart=moment(began + n)) for n in range(250)]
    found = await reconciled(after=90_000, chargelogsPaged=paged(rows))
    assert (found.outcome, found.chargelogs, found.look_again_at) == ("cannot_tell", (), None)
    assert "do not reach back" in found.why


async def test_charge_logs_that_reach_back_to_it_are() -> None:
    rows = [log("stopped", id=f"log-{n}", dateStart=moment(-3600 - n)) for n in range(250)]
    found = await reconciled(after=END + 1, chargelogsPaged=paged(rows))
    assert found.outcome == "not_found"


async def test_a_charge_that_goes_on_and_began_minutes_before_is_no_all_clear() -> None:
    # This machine's clock may be fast.
    found = await reconciled(log(dateStart=moment(-120)), after=END + 1)
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert [each.id for each in found.chargelogs] == ["log-1"]
    ended = await reconciled(log("stopped", dateStart=moment(-120)), after=END + 1)
    assert ended.outcome == "not_found"


@pytest.mark.parametrize(
    "other",
    [
        log(connector={"id": "another"}),
        log(authId="another"),
        log(dateStart=moment(-3600)),
        log("stopped", dateStart=None),
        log(dateStart=moment(END + 3600)),
    ],
    ids=["connector", "card", "older", "never began", "began when it could not any more"],
)
async def test_other_charges_are_not_mistaken_for_it(other: dict[str, Any]) -> None:
    found = await reconciled(other, after=END + 86_400)
    assert (found.outcome, found.chargelogs) == ("not_found", ())


@pytest.mark.parametrize("odd", [{"connector": None}, {"status": 5}, {"dateStart": "yesterday"}])
async def test_a_log_of_another_form_is_put_up_with(odd: dict[str, Any]) -> None:
    await reconciled(log(**odd))


async def test_a_remote_start_has_no_end_of_its_own() -> None:
    found = await reconciled(after=60, arguments={"method": "remoteStart"})
    assert found.outcome == "cannot_tell"
    later = await reconciled(after=86_400, arguments={"method": "remoteStart"})
    assert later.outcome == "not_found"


# --- What cannot be reconciled


async def test_only_starts_can_be() -> None:
    error = errors.OutcomeUnknownError("deleteContact", LOST, sent_at=at(0))
    sender = AsyncFake()
    async with AsyncClient(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError, match="attemptRemoteStart"):
            await client.charging.reconcile(error)
    assert sender.wire.requests == []


@pytest.mark.parametrize("wrong", [None, LOST, "attemptRemoteStart", ValueError("x")])
async def test_reconcile_without_an_error_of_a_start_is_refused(wrong: Any) -> None:
    sender = AsyncFake()
    async with AsyncClient(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError, match="OutcomeUnknownError") as caught:
            await client.charging.reconcile(wrong)
    assert caught.value.argument == "error"
    assert sender.wire.requests == []


async def test_without_a_moment_there_is_nothing_to_compare_with() -> None:
    error = errors.OutcomeUnknownError("remoteStart", LOST)
    async with AsyncClient(**kit(AsyncFake())) as client:
        with pytest.raises(errors.InvalidArgumentError, match="when"):
            await client.charging.reconcile(error)


# --- With an amount


async def lost_preauth(client: AsyncClient) -> errors.OutcomeUnknownError:
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        await client.charging.start_with_preauth(CONNECTOR, tag_id=TAG, amount=50)
    return lost.value


def preauth(said: Any, **more: Any) -> AsyncFake:
    offered = [{"amount": 50.0, "currency": {"isoCode": "EUR"}}]
    one = {"id": "1", "tagId": TAG, "rate": {"preauthCurrencyAmounts": offered}}
    return AsyncFake(
        availableCardsForChargingProcess=data("availableCardsForChargingProcess", [one]),
        remoteStartWithPreauth=said,
        chargelogsPaged=page_of([], total=0),
        **more,
    )


async def test_a_lost_start_with_an_amount_is_found_by_its_id() -> None:
    cut = raw(b'{"data":{"remoteStartWithPreauth":{"remoteStartPreauthId":"pre-1","redi')
    status = data("remoteStartWithPreauthStatus", result(attemptId="attempt-1", session=None))
    async with AsyncClient(**kit(preauth(cut, remoteStartWithPreauthStatus=status))) as client:
        found = await client.charging.reconcile(await lost_preauth(client))
    assert (found.outcome, found.charge.id) == ("found", "attempt-1")


async def test_a_lost_start_with_an_amount_may_be_confirmed_late() -> None:
    clock = Ticks()
    async with AsyncClient(**kit(preauth(LOST), clock)) as client:
        error = await lost_preauth(client)
        clock.advance(CHARGING.confirm_within + CHARGING.valid_for)
        assert (await client.charging.reconcile(error)).outcome == "cannot_tell"
        clock.advance(CHARGING.closes_after + CHARGING.slack + 1)
        assert (await client.charging.reconcile(error)).outcome == "not_found"


async def test_a_name_that_the_service_does_not_know_leaves_the_charge_logs() -> None:
    unknown = data("remoteStartAttemptStatus", None)
    found = await reconciled(log(), said=raw(TRUNCATED), remoteStartAttemptStatus=unknown)
    assert (found.outcome, found.charge.chargelog_id, found.charge.id) == ("found", "log-1", None)
