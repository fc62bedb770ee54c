# Made by scripts/unasync.py, never edited. Its source:
# tests/public_api/_async/test_charging_reconcile.py
"""What became of a start whose answer was lost: found, not found, or cannot tell."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    AUTHORIZATIONS,
    CHARGING,
    EVSE,
    LOST,
    POINT,
    SESSIONS,
    START,
    TAG,
    USER,
    Fake,
    asked_of,
    at,
    authorization,
    by,
    kit,
    made,
    missing,
    moment,
    row,
    rows,
    session,
)
from tests.public_api.support import Reply, query_of, reply

from beenergised import PublicApiClient, errors
from beenergised.messages import Headers, Response

#: When a start that left no trace is taken not to have arrived.
END = CHARGING.arrives_within + CHARGING.slack


def cut(text: str) -> Reply:
    """An answer that broke off."""
    return Response(202, Headers({}), text.encode())


def lost_start(client: PublicApiClient, **asked: Any) -> errors.OutcomeUnknownError:
    asked = {"charge_point_id": POINT, "evse_id": EVSE, "user_id": USER, **asked}
    asked = {name: value for name, value in asked.items() if value is not None}
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        client.charging.start(**asked)
    return lost.value


def reconciled(
    *sessions: dict[str, Any], after: float = 60.0, start: Any = LOST, **more: Any
) -> Any:
    """What is found out, so many seconds after the start was lost."""
    asked = more.pop("asked", {})
    made_since = more.pop("made_since", ())
    said = {"start": start, "sessions": rows(*sessions), "authorizations": rows(*made_since)}
    fake = Fake(by=by(**{**said, **more}))
    clock = Ticks()
    with PublicApiClient(**kit(fake, clock)) as client:
        error = lost_start(client, **asked)
        clock.advance(after)
        found = client.charging.reconcile(error)
    assert asked_of(fake.requests).count(START) == 1
    return found


# --- Found


def test_a_session_of_that_place_and_user_since_is_its_own() -> None:
    found = reconciled(row("active"))
    assert (found.outcome, found.look_again_at) == ("found", None)
    assert [each.id for each in found.sessions] == ["55"]
    charge = found.charge
    assert (charge.id, charge.state, charge.authorization_id) == ("55", "charging", "7")
    assert (charge.method, charge.asked_at) == ("chargePointStartEvse", at(0))


def test_one_that_waits_and_one_that_has_failed_are_found_too() -> None:
    assert (reconciled(row())).charge.state == "starting"
    failed = reconciled(row("failed", reason="rejected"))
    assert isinstance(failed.charge.failure, errors.StationRefusedError)


def test_it_asks_for_what_changed_there_since() -> None:
    fake = Fake(by=by(start=LOST, sessions=rows(), authorizations=rows()))
    with PublicApiClient(**kit(fake)) as client:
        client.charging.reconcile(lost_start(client))
        client.charging.reconcile(lost_start(client, evse_id=None))
    assert asked_of(fake.requests) == [START, SESSIONS, AUTHORIZATIONS] * 2
    first, point = dict(query_of(fake.requests[1])), dict(query_of(fake.requests[4]))
    assert (first["filter[evseId]"], point["filter[chargePointId]"]) == ("9", "3")
    assert first["filter[lastUpdatedAfter]"] < moment(-300)
    created = dict(query_of(fake.requests[2]))
    assert created["filter[createdAfter]"] < moment(0) < created["filter[createdBefore]"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"evse_id": None}, row(evseId=999)),
        ({"charge_point_id": None}, row(chargePointId=999)),
        ({"user_id": None}, row(userId=5)),
        ({"user_id": None, "id_tag": TAG}, row(userId=5, idTag=TAG.lower())),
        ({"user_id": None, "id_tag": TAG}, row(userId=5, idTag=None)),
        ({"id_tag": TAG}, row(idTag="virtual")),
        ({"evse_id": None, "user_id": None, "id_tag": TAG}, row(evseId=999, userId=5, idTag=TAG)),
        ({}, row("active", startedAt=moment(-20))),
    ],
    ids=str,
)
def test_what_was_not_asked_for_does_not_matter(
    asked: dict[str, Any], found: dict[str, Any]
) -> None:
    assert (reconciled(found, asked=asked)).outcome == "found"


def test_part_of_an_answer_that_names_it_is_enough() -> None:
    said = cut('{"success":true,"sessionId":55,"authorizationI')
    found = reconciled(start=said, session=session("active"))
    assert (found.outcome, found.charge.id, found.charge.state) == ("found", "55", "charging")


def test_part_of_an_answer_is_enough_in_another_process_too() -> None:
    fake = Fake(
        by=by(
            start=cut('{"success":true,"sessionId":null,"authorizationId":7,'),
            authorization=authorization("accepted", 55),
            session=session("active"),
        )
    )
    with PublicApiClient(**kit(fake)) as client:
        error = pickle.loads(pickle.dumps(lost_start(client)))  # noqa: S301 - our own
        found = client.charging.reconcile(error)
    assert (found.outcome, found.charge.id) == ("found", "55")


@pytest.mark.parametrize(
    "text",
    [
        '{"success":true,"sessionId":5',
        '{"success":true,"sessionId":null,"authorizationId":',
        '{"success":null,"sessionId":true}',
        "<html>sessionId</html>",
        "",
    ],
)
def test_what_does_not_name_it_is_not_guessed(text: str) -> None:
    assert (reconciled(start=cut(text))).outcome == "cannot_tell"


def test_a_name_that_the_service_does_not_know_leaves_the_lists() -> None:
    said = cut('{"success":true,"sessionId":99,"x')
    found = reconciled(row(), start=said, session=missing())
    assert (found.outcome, found.charge.id) == ("found", "55")


@pytest.mark.parametrize("status", ["accepted", "pending", "new"])
def test_an_authorization_that_was_made_is_followed(status: str) -> None:
    found = reconciled(made_since=[made(status)])
    assert (found.outcome, found.charge.authorization_id) == ("found", "7")
    assert (found.charge.state, found.charge.id) == ("starting", None)
    leads = reconciled(made_since=[made("accepted", 77)])
    assert leads.charge.id == "77"


# --- Not found, cannot tell


def test_without_a_trace_nobody_can_tell_before_the_end() -> None:
    found = reconciled(after=END - 1)
    assert (found.outcome, found.charge, found.look_again_at) == ("cannot_tell", None, at(END))


def test_after_the_end_without_a_trace_it_is_taken_not_to_have_arrived() -> None:
    found = reconciled(after=END + 1)
    assert (found.outcome, found.look_again_at) == ("not_found", None)
    assert "taken not to have arrived" in found.why


def test_several_that_fit_are_named_and_none_is_chosen() -> None:
    found = reconciled(row(), row("failed", id="54"))
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert [each.id for each in found.sessions] == ["55", "54"]
    both = reconciled(made_since=[made(), made(id=8)])
    assert (both.outcome, [each.id for each in both.authorizations]) == ("cannot_tell", [7, 8])


@pytest.mark.parametrize(
    "unsure",
    [
        row(userId=None),
        row(evseId=None),
        row("active", startedAt=moment(-120)),
        row("active", startedAt="yesterday"),
        row("failed", startedAt=moment(-10)),
    ],
    ids=["no user", "no place", "a fast clock", "no time", "failed just before"],
)
def test_what_may_be_its_own_is_no_all_clear(unsure: dict[str, Any]) -> None:
    found = reconciled(unsure, after=END + 1)
    assert (found.outcome, found.charge, found.look_again_at) == ("cannot_tell", None, None)
    assert [each.id for each in found.sessions] == ["55"]


@pytest.mark.parametrize(
    "other",
    [
        row(evseId=8),
        row(userId=12),
        row("finished", startedAt=moment(-3600)),
        row("finished", startedAt=None),
        row(startedAt=moment(END + 60)),
    ],
    ids=["place", "user", "older", "never began", "later than it could"],
)
def test_other_sessions_are_not_mistaken_for_it(other: dict[str, Any]) -> None:
    found = reconciled(other, after=END + 86_400)
    assert (found.outcome, found.sessions) == ("not_found", ())


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (made(evseId=8), "not_found"),
        (made(evseId=None, chargePointId=4), "not_found"),
        (made(userId=12), "not_found"),
        (made(createdAt=moment(-3600)), "not_found"),
        (made("rejected"), "not_found"),
        (made(evseId=None, chargePointId=None), "cannot_tell"),
        (made(userId=None), "cannot_tell"),
        (made(createdAt=None), "cannot_tell"),
    ],
    ids=["evse", "point", "user", "older", "rejected", "nowhere", "nobody", "undated"],
)
def test_authorizations_prove_what_they_say_and_no_more(
    other: dict[str, Any], outcome: str
) -> None:
    assert (reconciled(made_since=[other], after=END + 1)).outcome == outcome


def test_a_rejected_authorization_is_shown_and_is_no_all_clear_too_early() -> None:
    found = reconciled(made_since=[made("rejected", rejectionReason="no")])
    assert (found.outcome, found.look_again_at) == ("cannot_tell", at(END))
    assert [each.status for each in found.authorizations] == ["rejected"]


def test_a_session_whose_tag_is_another_is_another() -> None:
    asked = {"user_id": None, "id_tag": TAG}
    found = reconciled(row(idTag="another"), asked=asked, after=END + 1)
    assert found.outcome == "not_found"


def test_at_a_whole_charge_point_it_may_be_anybodys_session() -> None:
    anybody = {"evse_id": None, "user_id": None}
    found = reconciled(row(evseId=999), asked=anybody, after=END + 1)
    assert (found.outcome, len(found.sessions)) == ("cannot_tell", 1)
    tagged = reconciled(row(evseId=999), asked={**anybody, "id_tag": TAG}, after=END + 1)
    assert (tagged.outcome, len(tagged.sessions)) == ("cannot_tell", 1)


def test_an_authorization_that_led_elsewhere_is_no_doubt() -> None:
    asked = {"charge_point_id": None}
    led = made("accepted", 99, evseId=None, chargePointId=4)
    assert (reconciled(made_since=[led], asked=asked, after=END + 1)).outcome == "not_found"
    leads = made(evseId=None, chargePointId=4)
    found = reconciled(made_since=[leads], asked=asked, after=END + 1)
    assert found.outcome == "cannot_tell"


def test_an_authorization_with_a_null_session_is_doubt() -> None:
    led = made("accepted", None, evseId=None, chargePointId=4)
    found = reconciled(made_since=[led], asked={"charge_point_id": None}, after=END + 1)
    assert found.outcome == "cannot_tell"


def test_nulls_among_the_rows_are_no_all_clear() -> None:
    assert (reconciled(None, after=END + 1)).outcome == "cannot_tell"
    assert (reconciled(made_since=[None], after=END + 1)).outcome == "cannot_tell"


def test_more_than_was_read_is_no_all_clear() -> None:
    many = [row("finished", id=str(n), startedAt=moment(-9000)) for n in range(500)]
    found = reconciled(*many, after=END + 1)
    assert (found.outcome, found.sessions) == ("cannot_tell", ())
    assert "than were read" in found.why


def test_what_cannot_be_read_is_not_swallowed() -> None:
    with pytest.raises(errors.PermissionDeniedError):
        reconciled(authorizations=reply({"message": "no"}, 403))


# --- What cannot be reconciled


@pytest.mark.parametrize(
    "error",
    [
        errors.OutcomeUnknownError("userAddBalance", LOST, sent_at=at(0)),
        errors.OutcomeUnknownError("evseStart", LOST),
        errors.OutcomeUnknownError("evseStart", LOST, sent_at=at(0), variables={"path": "/x"}),
    ],
    ids=["another write", "no moment", "no place"],
)
def test_only_starts_that_say_where_and_when_can_be(
    error: errors.OutcomeUnknownError,
) -> None:
    fake = Fake()
    with PublicApiClient(**kit(fake)) as client:
        with pytest.raises(errors.InvalidArgumentError):
            client.charging.reconcile(error)
    assert fake.requests == []


def test_a_start_by_the_generic_way_can_be_too() -> None:
    fake = Fake(by=by(start=LOST, sessions=rows(row())))
    with PublicApiClient(**kit(fake)) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.resource("actions/evse").perform("start", EVSE, body={"userId": USER})
        found = client.charging.reconcile(lost.value)
    assert (found.outcome, found.charge.method) == ("found", "evseStart")


@pytest.mark.parametrize("wrong", [None, LOST, "startSession", ValueError("x")])
def test_reconcile_without_an_error_of_a_start_is_refused(wrong: Any) -> None:
    fake = Fake()
    with PublicApiClient(**kit(fake)) as client:
        with pytest.raises(errors.InvalidArgumentError, match="OutcomeUnknownError") as caught:
            client.charging.reconcile(wrong)
    assert caught.value.argument == "error"
    assert fake.requests == []
