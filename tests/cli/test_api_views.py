"""How rows of the Public API look on a terminal and in tables."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beenergised.base_models import read
from beenergised.cli.api.columns import csv_fields, record_lines, view_of, view_of_rows
from beenergised.cli.output.columns import NOTHING, Row, one_line
from beenergised.public_api.arguments import answer_model
from beenergised.public_api.index import find_resource, resource_names

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)
FAQS = find_resource("faqs")
SESSIONS = find_resource("sessions")


def cells(name: str, row: Row) -> dict[str, str]:
    resource = find_resource(name)
    view = view_of(resource, resource.endpoints["list"])
    assert view is not None
    return {column.title: column.show(row) for column in view.columns}


def lines(model: str, row: Row) -> dict[str, str]:
    return dict(record_lines(row, answer_model(model)))


def test_every_list_with_a_model_has_columns_that_lead_somewhere() -> None:
    for name in resource_names():
        resource = find_resource(name)
        endpoint = resource.endpoints.get("list")
        if endpoint is None or endpoint.response is None:
            continue
        view = view_of(resource, endpoint)
        assert view is not None, name
        assert view.columns, name
        assert view.fields == tuple(dict.fromkeys(view.fields)), name
        titles = [column.title for column in view.columns]
        assert titles == [*dict.fromkeys(titles)], name


def test_a_subscription_is_shown_by_where_it_sends_what() -> None:
    row = {
        "id": 1, "via": "webhook", "notifications": ["evse.changed", "cdr.received"],
        "webhook": {"callback_url": "https://example.com/hook?key=hunter22"},
    }  # fmt: skip
    shown = cells("notifications", row)
    assert [*shown] == ["ID", "Via", "Callback URL", "Notifications"]
    assert shown["Notifications"] == "evse.changed, cdr.received"
    assert shown["Callback URL"].startswith("https://example.com/hook")
    assert "hunter22" not in shown["Callback URL"]


def test_energy_is_shown_in_kwh_and_an_amount_with_its_currency_and_tax() -> None:
    row = {
        "energy": 16210.0, "currency": "EUR", "total_amount": {"with_tax": 12, "without_tax": 10},
    }  # fmt: skip
    shown = cells("sessions", row)
    assert (shown["kWh"], shown["Amount"], shown["ID"]) == ("16.2", "12.00 EUR", NOTHING)


def test_a_value_that_is_not_as_documented_is_shown_as_it_arrived() -> None:
    shown = cells("sessions", {"energy": "much", "total_amount": "12,50", "status": {"x": 1}})
    assert (shown["kWh"], shown["Amount"]) == ("much", "12,50")
    assert "x" in shown["Status"]


def test_of_translations_the_first_that_says_something_is_shown() -> None:
    name = [{"locale": "de", "translation": ""}, {"locale": "en", "translation": "Yard"}]
    assert cells("locations", {"name": name})["Name"] == "Yard"


def test_of_a_list_of_objects_a_terminal_says_how_many() -> None:
    assert lines("locations:Location", {"images": [{"url": "a"}, {"url": "b"}]}) == {
        "images": "2 (see -o json)"
    }


def test_a_terminal_shows_no_secrets() -> None:
    user = {
        "password": "hunter22",
        "id": "7",
        "bank_details": {"bank_iban": "AT611904300234573201"},
    }
    shown = lines("users:User", user)
    assert "hunter22" not in str(shown)
    assert "AT611904300234573201" not in str(shown)
    assert shown["id"] == "7"
    unknown = dict(record_lines({"apiToken": "abc-def-ghi", "iban": "AT611904300234573201"}, None))
    assert "abc-def-ghi" not in str(unknown)
    assert "AT611904300234573201" not in str(unknown)


def test_what_a_service_says_moves_no_cursor() -> None:
    shown = lines("users:User", {"first_name": "Eva\x1b[2J\nX", "extra\x1b[1m": "y"})
    assert "\x1b" not in str(shown.values())
    assert all("\x1b" not in name for name in shown)


def test_csv_has_all_single_values_of_the_model_and_of_the_objects_in_it() -> None:
    fields = csv_fields(answer_model("locations:Location"))
    assert fields is not None
    assert {"id", "geoposition.latitude", "roaming.owner.name"} <= {*fields}
    assert "name" not in fields  # a list
    assert csv_fields(answer_model(None)) is None


def test_a_null_in_one_row_does_not_hide_what_others_have_there() -> None:
    view = view_of_rows(FAQS, [{"id": 1, "place": None}, {"id": 2, "place": {"city": "Wien"}}])
    assert view.fields == ("id", "place.city")


def test_without_rows_there_is_a_column_all_the_same() -> None:
    assert view_of_rows(FAQS, []).columns


@pytest.mark.parametrize(
    ("name", "one", "many"),
    [
        ("charge-points", "charge point", "charge points"),
        ("charge-points/evses", "EVSE", "EVSEs"),
        ("vendor-error-codes", "vendor error code", "vendor error codes"),
        ("currencies", "currency", "currencies"),
    ],
)
def test_rows_are_counted_in_words(name: str, one: str, many: str) -> None:
    view = view_of_rows(find_resource(name), [])
    assert (view.counted(1), view.counted(2)) == (f"1 {one}", f"2 {many}")


def is_harmless(text: str) -> bool:
    return one_line(text) == text


@settings(max_examples=40)
@given(st.lists(st.dictionaries(st.text(max_size=9), JSON, max_size=4), max_size=3))
def test_any_rows_can_be_shown(rows: list[dict[str, Any]]) -> None:
    view = view_of_rows(FAQS, rows)
    assert all(is_harmless(column.title) for column in view.columns)
    for row in rows:
        assert all(is_harmless(column.show(row)) for column in view.columns)
        assert all(is_harmless(text) for line in record_lines(row, None) for text in line)


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from([*answer_model("sessions:Session").model_fields]), JSON))
def test_a_session_of_any_values_can_be_shown(values: dict[str, Any]) -> None:
    model = answer_model("sessions:Session")
    row = read(model, values).model_dump(mode="json")
    view = view_of(SESSIONS, SESSIONS.endpoints["list"])
    assert view is not None
    assert all(is_harmless(column.show(row)) for column in view.columns)
    assert all(is_harmless(text) for line in record_lines(row, model) for text in line)
