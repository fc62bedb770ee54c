# Made by scripts/unasync.py, never edited. Its source:
# tests/public_api/_async/test_charging_doubt.py
"""A lost start: doubts that may not end in an all-clear, nor in somebody else's session."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    CHARGING,
    EVSE,
    LOST,
    POINT,
    START,
    USER,
    Fake,
    asked_of,
    by,
    kit,
    made,
    missing,
    moment,
    row,
    rows,
)

from beenergised import PublicApiClient, errors
from beenergised.messages import Headers, Response

#: When a start that left no trace is taken not to have arrived.
END = CHARGING.arrives_within + CHARGING.slack
#: An argument that is not given.
POINT_ONLY = {"evse_id": ...}


def reconciled(
    *sessions: dict[str, Any],
    made_since: tuple[dict[str, Any], ...] = (),
    asked: dict[str, Any] | None = None,
    after: float = END + 1,
    **said: Any,
) -> Any:
    """What is found out of a lost start, so many seconds later."""
    script = {"start": LOST, "sessions": rows(*sessions), "authorizations": rows(*made_since)}
    fake = Fake(by=by(**{**script, **said}))
    clock = Ticks()
    given = {"charge_point_id": POINT, "evse_id": EVSE, "user_id": USER, **(asked or {})}
    with PublicApiClient(**kit(fake, clock)) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(**{n: v for n, v in given.items() if v is not ...})
        clock.advance(after)
        found = client.charging.reconcile(lost.value)
    assert asked_of(fake.requests).count(START) == 1
    return found


# --- A clock here that is minutes fast


@pytest.mark.parametrize(
    "over",
    [
        row("finished", startedAt=moment(-120), stoppedAt=moment(500), energy=900),
        row("failed", startedAt=moment(-120), stoppedAt=moment(0)),
        row("finished", startedAt=moment(-329), energyConsumption={"total": 900}),
    ],
    ids=["ended since", "failed at that moment", "ended at no known time"],
)
def test_a_session_that_was_under_way_then_is_no_all_clear_after_its_end(
    over: dict[str, Any],
) -> None:
    found = reconciled(over)
    assert (found.outcome, [each.id for each in found.sessions]) == ("cannot_tell", ["55"])


@pytest.mark.parametrize(
    "over",
    [
        row("finished", startedAt=moment(-120), stoppedAt=moment(-1), energy=900),
        row("failed", startedAt=moment(-120), stoppedAt=None),
        row("finished", startedAt=moment(-331), stoppedAt=moment(500), energy=900),
        row("active", startedAt=moment(-331)),
    ],
    ids=["over before", "failed", "long before", "begun long before"],
)
def test_a_session_that_was_over_before_is_another(over: dict[str, Any]) -> None:
    assert (reconciled(over)).outcome == "not_found"


def test_one_that_was_over_before_does_not_hide_the_one_that_began() -> None:
    before = row("finished", id="54", startedAt=moment(-120), stoppedAt=moment(9), energy=900)
    found = reconciled(before, row("active"), after=60)
    assert (found.outcome, found.charge.id) == ("found", "55")


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (made(createdAt=moment(-120)), "cannot_tell"),
        (made("pending", createdAt=moment(-329)), "cannot_tell"),
        (made(createdAt=moment(-331)), "not_found"),
        (made("rejected", createdAt=moment(-120)), "not_found"),
        (made("accepted", 54, createdAt=moment(-120)), "not_found"),
    ],
    ids=["open", "pending", "long before", "rejected", "led to a session"],
)
def test_an_open_authorization_of_minutes_before_is_no_all_clear(
    other: dict[str, Any], outcome: str
) -> None:
    assert (reconciled(made_since=(other,), asked=POINT_ONLY)).outcome == outcome


def test_an_authorization_of_minutes_before_is_not_followed() -> None:
    before = made(id=6, createdAt=moment(-120))
    found = reconciled(made_since=(before, made()), asked=POINT_ONLY, after=60)
    assert (found.outcome, found.charge.authorization_id) == ("found", "7")
    alone = reconciled(made_since=(before,), asked=POINT_ONLY, after=60)
    assert (alone.outcome, alone.charge) == ("cannot_tell", None)


# --- An answer that named it


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"success":true,"sessionId":99,"x', "session 99"),
        ('{"success":true,"sessionId":null,"authorizationId":8,', "authorization 8"),
    ],
)
def test_what_an_answer_named_has_arrived_though_it_cannot_be_read(text: str, named: str) -> None:
    start = Response(202, Headers({}), text.encode())
    found = reconciled(start=start, session=missing(), authorization=missing())
    assert (found.outcome, found.look_again_at) == ("cannot_tell", None)
    assert named in found.why


# --- Two that may be it


@pytest.mark.parametrize("began", [None, "yesterday"])
@pytest.mark.parametrize("seen", ["active", "failed"])
def test_a_session_is_not_taken_while_another_does_not_say_when_it_began(
    seen: str, began: str | None
) -> None:
    waits = row("pending", id="56", evseId=10, startedAt=began)
    found = reconciled(row(seen), waits, asked=POINT_ONLY, after=60)
    assert (found.outcome, found.charge) == ("cannot_tell", None)
    assert [each.id for each in found.sessions] == ["55", "56"]


def test_a_session_in_doubt_is_not_passed_over_for_an_authorization() -> None:
    doubt = row("failed", startedAt=moment(-10))
    found = reconciled(doubt, made_since=(made(),), after=60)
    assert (found.outcome, found.charge) == ("cannot_tell", None)


def test_a_refused_authorization_that_led_to_a_session_is_followed() -> None:
    found = reconciled(made_since=(made("rejected", 77),), after=60)
    assert (found.outcome, found.charge.id) == ("found", "77")


def test_at_the_end_there_is_nothing_left_to_look_for() -> None:
    found = reconciled(after=END)
    assert (found.outcome, found.look_again_at) == ("not_found", None)


# --- What is passed on as it is


def test_more_fields_are_a_mapping() -> None:
    fake = Fake()
    with PublicApiClient(**kit(fake)) as client:
        with pytest.raises(errors.InvalidArgumentError, match="extra is a mapping"):
            client.charging.start(evse_id=EVSE, user_id=USER, extra="x")  # type: ignore[call-overload]
    assert fake.requests == []
