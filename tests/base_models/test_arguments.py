import traceback
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.base_models import Input, OpenEnum, Unchecked, chosen, iso, moment, timeframe
from beenergised.errors import InvalidArgumentError


class Status(OpenEnum):
    STARTED = "started"
    STOPPED = "stopped"
    WAITING = "waiting"


class Other(OpenEnum):
    STOPPED = "stopped"


class Filter(Input):
    status: Status | None = None
    at_least: int | None = None
    many: list[Status] | None = None


@pytest.mark.parametrize("value", ["stopped", Status.STOPPED, Other.STOPPED])
def test_a_member_or_its_text_can_be_chosen(value):
    assert chosen("status", value, Status) == "stopped"
    assert type(chosen("status", value, Status)) is str


def test_a_wrong_value_is_refused_with_the_nearest_right_one():
    with pytest.raises(InvalidArgumentError) as caught:
        chosen("status", "Stoped", Status)
    assert caught.value.argument == "status"
    assert str(caught.value) == (
        "status: 'Stoped' is not one of started, stopped, waiting. Did you mean 'stopped'? "
        "To send a newer value, pass Unchecked('Stoped')."
    )


def test_only_the_allowed_values_can_be_chosen():
    assert chosen("status", "started", Status, allowed=[Status.STARTED]) == "started"
    with pytest.raises(InvalidArgumentError, match="is not one of started"):
        chosen("status", Status.WAITING, Status, allowed=[Status.STARTED])


def test_an_unknown_member_is_refused_and_an_unchecked_value_is_not():
    with pytest.raises(InvalidArgumentError):
        chosen("status", Status("paused"), Status)
    assert chosen("status", Unchecked("paused"), Status) == "paused"


@pytest.mark.parametrize("value", [None, 5, ["stopped"]])
def test_what_is_not_text_cannot_be_chosen(value):
    with pytest.raises(InvalidArgumentError):
        chosen("status", value, Status)


@pytest.mark.parametrize("value", [5, 1.5, ["2024-01-01"], b"2024-01-01"])
def test_what_is_no_time_is_refused(value):
    with pytest.raises(InvalidArgumentError) as caught:
        moment("end", value, UTC)
    assert caught.value.argument == "end"


def test_a_timeframe_has_only_what_was_given():
    assert timeframe(None, None, UTC) is None
    assert timeframe(None, date(2024, 1, 1), UTC) == {"end": "2024-01-01T00:00:00.000Z"}


def test_start_after_end_is_refused_across_zones():
    start = datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=-1)))
    end = datetime(2024, 1, 1, 12, 30, tzinfo=UTC)
    with pytest.raises(InvalidArgumentError, match="is after end"):
        timeframe(start, end, UTC)
    assert timeframe(end, end, UTC) == {"start": iso(end), "end": iso(end)}


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.timezones()))
def test_a_time_is_sent_in_utc_with_milliseconds(at):
    text = iso(at)
    assert text.endswith("Z")
    assert len(text) == len("2024-01-01T00:00:00.000Z")
    assert abs(datetime.fromisoformat(text) - at) < timedelta(milliseconds=1)


def test_an_input_sends_the_services_names_and_only_what_was_given():
    assert Filter(at_least=5, many=["started"]).variables() == {"atLeast": 5, "many": ["started"]}
    assert Filter(status=None).variables() == {"status": None}


def test_an_input_refuses_what_it_does_not_know():
    with pytest.raises(InvalidArgumentError, match="statsu"):
        Filter(statsu="started")
    with pytest.raises(InvalidArgumentError, match="Did you mean 'started'"):
        Filter(status="start")
    with pytest.raises(InvalidArgumentError, match="'new' is not one of"):
        Filter(many=["started", "new"])


def test_an_input_sends_an_unchecked_value():
    assert Filter(status=Unchecked("paused")).variables() == {"status": "paused"}


def test_one_of_several_values_may_be_newer_and_only_that_which_was_marked():
    sent = Filter(many=[Unchecked("paused"), "stopped"])
    assert sent.variables() == {"many": ["paused", "stopped"]}
    with pytest.raises(InvalidArgumentError, match="'halted' is not one of"):
        Filter(many=[Unchecked("paused"), "halted"])


def test_an_input_can_be_given_as_a_mapping():
    assert Filter.checked("filter", {"status": "started"}) == Filter(status=Status.STARTED)
    already = Filter(at_least=1)
    assert Filter.checked("filter", already) is already
    for wrong in ({"status": "x"}, {"nope": 1}, 5):
        with pytest.raises(InvalidArgumentError) as caught:
            Filter.checked("filter", wrong)
        assert caught.value.argument == "filter"


class Login(Input):
    password: str
    status: Status | None = None


@pytest.mark.parametrize(
    "make",
    [
        lambda: Login(password="hunter-2", status="x"),
        lambda: Login.checked("login", {"password": "hunter-2", "status": "x"}),
    ],
)
def test_a_refusal_does_not_carry_along_what_was_passed(make):
    with pytest.raises(InvalidArgumentError) as caught:
        make()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    shown = [frame.locals for frame in told.stack if "/tests/" not in frame.filename]
    assert shown
    assert "hunter-2" not in str(shown)
    assert caught.value.__context__ is None
