"""From the body of a notification to its model: nothing that is a JSON object is refused."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.public_api.notifications.support import KIND, payload, schema_of
from tests.public_api_generation.examples import JSON, example_of

from beenergised.base_models import Answer, Unchecked
from beenergised.errors import InvalidArgumentError, NotificationUnreadableError
from beenergised.public_api import models
from beenergised.public_api._generated.index import NOTIFICATIONS
from beenergised.public_api.notifications import (
    UnknownNotification,
    notification_types,
    parse_notification,
)
from beenergised.public_api.notifications.payloads import notification_type

POSTED = sorted(name for name, place in NOTIFICATIONS.items() if place)
WITHOUT_FORM = sorted(name for name, place in NOTIFICATIONS.items() if not place)
FEW = settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


def model_of(kind: str) -> type[Answer]:
    place = NOTIFICATIONS[kind]
    assert place
    model: type[Answer] = getattr(models, place.partition(":")[2])
    return model


def test_there_are_43_types_of_which_39_have_a_form() -> None:
    assert (len(notification_types()), len(POSTED), len(WITHOUT_FORM)) == (43, 39, 4)


@pytest.mark.parametrize("kind", POSTED)
def test_a_notification_is_the_model_of_its_type_whatever_is_missing_added_or_new(
    kind: str,
) -> None:
    model = model_of(kind)

    @FEW
    @given(example_of(schema_of(kind)), st.data())
    def check(value: dict[str, Any], data: st.DataObject) -> None:
        value["notification"] = kind
        told = parse_notification(json.dumps(value))
        assert type(told) is model
        assert (told.notification, told.drift) == (kind, ())  # type: ignore[attr-defined]  # pyright: ignore
        # Something is missing, something stands where it should not, something is new.
        missing = data.draw(st.sampled_from(sorted(value)), "missing")
        other = data.draw(st.sampled_from(sorted(value)), "other")
        changed = {**value, other: data.draw(JSON), "later": {"more": [1]}, "notification": kind}
        if missing != "notification":
            changed.pop(missing, None)
        told = parse_notification(json.dumps(changed).encode())
        assert type(told) is model
        assert told.model_extra == {"later": {"more": [1]}}
        json.loads(told.model_dump_json())
        repr(told)

    check()


@pytest.mark.parametrize("kind", POSTED)
def test_of_a_notification_only_its_name_may_be_left(kind: str) -> None:
    told = parse_notification({"notification": kind})
    assert type(told) is model_of(kind)
    assert all(place.problem == "missing" for place in told.drift)


@pytest.mark.parametrize("kind", WITHOUT_FORM)
def test_one_without_a_documented_form_keeps_all_that_came(kind: str) -> None:
    told = parse_notification({"notification": kind, "id": 7, "status": "x"})
    assert isinstance(told, UnknownNotification)
    assert told.notification == kind
    assert told.model_extra == {"id": 7, "status": "x"}
    assert told.drift == ()


@settings(max_examples=40)
@given(st.text(max_size=30).filter(lambda name: name not in NOTIFICATIONS), NESTED)
def test_a_type_that_is_not_known_is_a_notification_too(name: str, value: object) -> None:
    told = parse_notification({"notification": name, "value": value})
    assert isinstance(told, UnknownNotification)
    assert told.notification == name
    assert told.model_extra is not None
    assert told.model_extra["value"] is value


@pytest.mark.parametrize("name", [None, 7, True, ["a"], {"a": 1}, 1.5])
def test_a_name_that_is_no_text_is_not_known(name: object) -> None:
    told = parse_notification({"notification": name})
    assert isinstance(told, UnknownNotification)
    assert told.notification == name
    assert [place.where for place in told.drift] == ["notification"]


def test_a_body_without_a_name_is_read_and_says_so() -> None:
    told = parse_notification("{}")
    assert isinstance(told, UnknownNotification)
    assert [str(place) for place in told.drift] == ["notification: missing"]


def test_the_legacy_name_and_the_dotted_one_have_models_of_their_own() -> None:
    legacy = parse_notification(payload("SessionStartStopNotification"))
    assert isinstance(legacy, models.LegacySessionStartStopNotification)
    assert isinstance(parse_notification(payload(KIND)), models.SessionStartStopNotification)


def test_names_count_as_they_are_written() -> None:
    told = parse_notification({"notification": KIND.upper()})
    assert isinstance(told, UnknownNotification)


# --- What is no JSON object, and what is one with surprises


@given(st.binary(max_size=60))
def test_no_bytes_end_in_another_exception(content: bytes) -> None:
    with contextlib.suppress(NotificationUnreadableError):
        parse_notification(content)


def test_the_exception_does_not_carry_the_body_along() -> None:
    with pytest.raises(NotificationUnreadableError) as caught:
        parse_notification('{"idTag": "04E1F2"')
    # That of the parser would hold it.
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@settings(max_examples=40)
@given(NESTED)
def test_json_is_read_if_it_is_an_object_and_only_then(value: object) -> None:
    text = json.dumps(value)
    if isinstance(value, dict):
        parse_notification(text)
    else:
        with pytest.raises(NotificationUnreadableError, match="no JSON object"):
            parse_notification(text)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "null",
        "[]",
        '"text"',
        "7",
        "{",
        "{'a': 1}",
        b"\xff\xfe\xfa",
        "{}{}",
        '{"a": 1,}',
        "x" * 9,
    ],
)
def test_what_is_no_json_object_is_unreadable(content: str | bytes) -> None:
    with pytest.raises(NotificationUnreadableError):
        parse_notification(content)


@pytest.mark.parametrize("levels", [101, 5_000, 200_000])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a":', "}")])
def test_a_bomb_of_levels_is_unreadable(levels: int, opens: str, closes: str) -> None:
    inner = opens * levels + ("1" if closes == "}" else "") + closes * levels
    with pytest.raises(NotificationUnreadableError, match="levels deep"):
        parse_notification('{"notification": "evse.changed", "a": ' + inner + "}")


def test_levels_that_may_be_meant_are_read() -> None:
    inner = "[" * 90 + "]" * 90
    told = parse_notification('{"notification": "evse.changed", "a": ' + inner + "}")
    assert isinstance(told, models.EvseChangedNotification)


@pytest.mark.parametrize("digits", [5_000, 100_000])
def test_a_number_beyond_all_numbers_stays_as_it_was_written(digits: int) -> None:
    told = parse_notification('{"notification": "evse.changed", "evseId": ' + "9" * digits + "}")
    assert isinstance(told, models.EvseChangedNotification)
    assert told.drift[0].where == "evse_id"
    with pytest.raises(NotificationUnreadableError, match="not JSON"):
        parse_notification('{"a": ' + "9" * digits + ", oops}")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e308"])
def test_numbers_that_are_none_are_noted(number: str) -> None:
    told = parse_notification('{"notification": "evse.changed", "evseId": ' + number + "}")
    assert isinstance(told, models.EvseChangedNotification)
    assert [place.where for place in told.drift if place.problem != "missing"] == ["evse_id"]


def test_of_a_member_that_stands_there_twice_the_last_counts() -> None:
    told = parse_notification('{"notification": "evse.changed", "notification": "coffee.ready"}')
    assert isinstance(told, UnknownNotification)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_json_may_come_in_any_unicode(encoding: str) -> None:
    told = parse_notification('{"notification": "evse.changed", "who": "Zoë"}'.encode(encoding))
    assert told.model_extra == {"who": "Zoë"}


def test_half_an_emoji_is_kept() -> None:
    told = parse_notification(r'{"notification": "x", "a": "\ud83d", "\ud83d": 1}')
    assert told.model_extra == {"a": "\ud83d", "\ud83d": 1}


@pytest.mark.parametrize("given", [None, 7, ["a"], object()])
def test_what_is_no_body_at_all_is_a_wrong_argument(given: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="body"):
        parse_notification(given)


def test_a_mapping_with_other_names_than_text_is_no_json_object() -> None:
    with pytest.raises(NotificationUnreadableError):
        parse_notification({1: 2})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]


def test_a_mapping_that_is_too_deep_is_unreadable_too() -> None:
    given: dict[str, object] = {"notification": "evse.changed"}
    for _ in range(200):
        given = {"notification": "evse.changed", "a": given}
    with pytest.raises(NotificationUnreadableError, match="levels deep"):
        parse_notification(given)


def test_what_was_given_is_not_changed() -> None:
    given = payload(KIND, idTag=7)
    before = json.dumps(given)
    parse_notification(given)
    assert json.dumps(given) == before


# --- Names


def test_a_name_is_checked_against_the_documented_ones() -> None:
    assert notification_type(KIND) == KIND
    assert notification_type(Unchecked("coffee.ready")) == "coffee.ready"
    with pytest.raises(InvalidArgumentError, match=r"Did you mean 'session\.start"):
        notification_type("session.start.stop")
    with pytest.raises(InvalidArgumentError, match=r"Unchecked\('coffee"):
        notification_type("coffee.ready")
