"""Bodies of the Public API's commands: --json, --set and --extra."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import Cli

from beenergised.cli.api.bodies import read_body, read_json
from beenergised.errors import InvalidArgumentError
from beenergised.public_api.endpoints import Endpoint
from beenergised.public_api.index import find_resource

NAME = '[{"locale": "de", "translation": "Hof"}]'


def endpoint(name: str, verb: str) -> Endpoint:
    return find_resource(name).endpoints[verb]


def body(name: str, verb: str, *fields: str, text: str | None = None) -> Any:
    return read_body(endpoint(name, verb), text, fields)


def test_a_field_takes_the_kind_that_the_model_says() -> None:
    assert body("id-tags", "create", "id_tag_uid=0123", "user_id=7", "type=rfid") == {
        "id_tag_uid": "0123", "user_id": 7, "type": "rfid",
    }  # fmt: skip
    assert body("locations", "update", "geoposition.latitude=47.8") == {
        "geoposition": {"latitude": 47.8}
    }


def test_a_field_that_is_a_list_of_single_values_is_repeated() -> None:
    assert body("locations", "update", "tags=a", "tags=b", "facilities=CAFE") == {
        "tags": ["a", "b"], "facilities": ["CAFE"],
    }  # fmt: skip


def test_a_list_in_fields_stands_in_place_of_the_one_in_json() -> None:
    assert body("locations", "update", "tags=b", text='{"tags": ["a"]}') == {"tags": ["b"]}


def test_what_is_no_single_value_is_given_as_json() -> None:
    assert body("locations", "update", f"name:={NAME}", "city:=null") == {
        "name": json.loads(NAME), "city": None,
    }  # fmt: skip


def test_fields_are_laid_over_json_whichever_name_it_uses() -> None:
    text = '{"postCode": "1", "city": "Wien", "workingHours": {"isAlwaysOpen": false}}'
    laid = body(
        "locations", "update", "post_code=2", "working_hours.is_always_open=true", text=text
    )
    assert laid == {
        "post_code": "2", "city": "Wien", "working_hours": {"is_always_open": True},
    }  # fmt: skip


def test_without_a_model_fields_are_text() -> None:
    assert body("faqs", "create", "question=5", "about.page:=5") == {
        "question": "5", "about": {"page": 5},
    }  # fmt: skip


def test_a_body_comes_from_a_file_or_standard_input(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "body.json"
    path.write_text('{"city": "Wien"}')
    update = ("--sandbox", "api", "locations", "update", "501", "--dry-run", "-o", "json", "--json")
    assert cli(*update, f"@{path}").json()["body"] == {"city": "Wien"}
    assert cli(*update, "-", stdin='{"city": "Graz"}').json()["body"] == {"city": "Graz"}
    assert cli(*update, '{"city": "Linz"}').json()["body"] == {"city": "Linz"}
    assert cli(*update, f"@{path}x").code == 2
    assert "@FILE" in cli(*update, "body.json").err


def test_the_token_may_come_before_the_body_on_standard_input(cli: Cli) -> None:
    result = cli(
        "--sandbox", "api", "locations", "update", "501", "--token-file", "-", "--json", "-",
        "-o", "json", stdin='sandbox-api-token\n{"city": "Graz"}',
    )  # fmt: skip
    assert result.json()["city"] == "Graz"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (("contry=AT",), "Did you mean 'country'?"),
        (("geoposition.latitud=1",), "Did you mean 'latitude'?"),
        (("country",), "--set takes NAME=VALUE or NAME:=JSON"),
        (("country=AT", "country=DE"), "is given twice"),
        (("roaming_operator_id=1_0",), "whole number"),
        (("roaming_operator_id=1.5",), "whole number"),
        (("geoposition=47,13",), "Write --set geoposition.latitude=…"),
        (("name=Hof",), "Write --set 'name:=JSON'"),
        (("name:=Hof",), "Text goes by name=…"),
        (("geoposition.latitude=nan",), "number"),
        (("working_hours.is_always_open=yes",), "true or false"),
    ],
)
def test_a_wrong_field_is_refused_with_what_would_be_right(
    fields: tuple[str, ...], said: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="--set") as refused:
        body("locations", "create", *fields)
    assert said in refused.value.message


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "It must have name, geoposition, address, country."),
        (("--json", '{"nam": []}'), "Did you mean 'name'?"),
        (("--json", "[]"), "The body"),
        (("--json", "[]", "--set", "country=AT"), "--set goes into an object"),
        (("--json", '{"a": NaN}'), "--json is not JSON"),
        (("--set", "country=AT", "--extra", "[]"), "--extra is one JSON object"),
        (("--set", "parking_type=GARAGE", "--set", "country=AT"), "parking_type"),
    ],
)
def test_a_wrong_body_is_refused_before_anything_is_sent(
    cli: Cli, service: Any, arguments: tuple[str, ...], said: str
) -> None:
    result = cli("--sandbox", "api", "locations", "create", *arguments)
    assert result.code == 2
    assert said in result.err
    assert "Unchecked" not in result.err
    assert not any(name.startswith("public_api") for name in service.calls)


def test_newer_fields_go_by_extra(cli: Cli) -> None:
    update = ("--sandbox", "api", "locations", "update", "501", "--dry-run", "-o", "json")
    shown = cli(*update, "--set", "city=Wien", "--extra", '{"heliport": true}').json()
    assert shown["body"] == {"city": "Wien", "heliport": True}
    assert cli(*update, "--extra", '{"heliport": true}').json()["body"] == {"heliport": True}


@given(st.dictionaries(st.text(min_size=1), st.text() | st.integers() | st.none()))
def test_json_is_taken_as_it_is(value: dict[str, Any]) -> None:
    assert read_json("json", json.dumps(value)) == value


@given(st.text())
def test_text_of_a_field_is_taken_as_it_is(text: str) -> None:
    assert body("locations", "update", f"city={text}") == {"city": text}
