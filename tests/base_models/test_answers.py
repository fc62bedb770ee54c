import copy
import json
import pickle
from datetime import UTC, datetime

import pytest

from beenergised.base_models import (
    ID,
    Answer,
    AnswerList,
    DateTime,
    Drift,
    Float,
    OpenEnum,
    read,
    read_list,
    remember_response,
    response_of,
)
from beenergised.errors import InvalidResponseError
from beenergised.messages import Response


class Kind(OpenEnum):
    BIG = "big"


class Part(Answer):
    id: ID
    kind: Kind | None = None


class Thing(Answer):
    id: ID
    co2_saving: Float | None = None
    date_start: DateTime | None = None
    parts: list[Part]
    main_part: Part


class Page(Answer):
    data: list[Thing] | None = None


THING = {
    "id": "a",
    "co2Saving": 1.5,
    "dateStart": "2024-03-15T08:30:00.000Z",
    "parts": [{"id": "p", "kind": "big"}],
    "mainPart": {"id": "m", "kind": "tiny"},
}


def changed(**fields):
    return {**copy.deepcopy(THING), **fields}


def where(answer):
    return [(item.where, item.problem) for item in answer.drift]


def test_a_clean_answer_has_snake_case_attributes_and_no_drift():
    thing = read(Thing, THING)
    assert thing.co2_saving == 1.5
    assert thing.date_start == datetime(2024, 3, 15, 8, 30, tzinfo=UTC)
    assert thing.main_part.kind == "tiny"
    assert thing.drift == ()


def test_json_is_in_snake_case():
    assert read(Thing, THING).model_dump(mode="json") == {
        "id": "a",
        "co2_saving": 1.5,
        "date_start": "2024-03-15T08:30:00Z",
        "parts": [{"id": "p", "kind": "big"}],
        "main_part": {"id": "m", "kind": "tiny"},
    }


def test_an_answer_can_be_made_by_hand_with_the_attribute_names():
    part = Part(id="p", kind=Kind.BIG)
    assert read(Part, {"id": "p", "kind": "big"}) == part
    assert response_of(part) is None


def test_an_unknown_field_is_kept_and_is_no_drift():
    thing = read(Thing, changed(newField={"x": 1}))
    assert thing.model_extra == {"newField": {"x": 1}}
    assert thing.newField == {"x": 1}
    assert thing.drift == ()


def test_an_unknown_field_is_kept_beside_drift_whatever_its_name():
    thing = read(Thing, changed(id=None, cls=1, self=2, _fields_set=3, drift=4))
    assert thing.model_extra == {"cls": 1, "self": 2, "_fields_set": 3, "drift": 4}
    assert where(thing) == [("id", "null")]


def test_null_where_none_is_documented_is_none_and_drift():
    thing = read(Thing, changed(id=None))
    assert thing.id is None
    assert thing.drift == (Drift(("id",), "null"),)


def test_a_missing_field_is_none_and_drift():
    data = changed()
    del data["id"], data["co2Saving"]
    thing = read(Thing, data)
    assert thing.id is None
    assert thing.co2_saving is None
    assert where(thing) == [("id", "missing")]
    assert thing.model_fields_set == {"date_start", "parts", "main_part"}


def test_a_value_that_does_not_fit_stays_and_the_rest_is_read():
    thing = read(Thing, changed(co2Saving="1,5", mainPart=[1]))
    assert thing.co2_saving == "1,5"
    assert thing.main_part == [1]
    assert thing.date_start == datetime(2024, 3, 15, 8, 30, tzinfo=UTC)
    assert thing.parts == [Part(id="p", kind=Kind.BIG)]
    assert where(thing) == [("co2_saving", "not a number"), ("main_part", "not an object")]


def test_drift_is_known_to_every_model_around_it():
    page = read(Page, {"data": [THING, changed(parts=[{"id": "p"}, {"kind": 5}, None, "?"])]})
    assert where(page) == [
        ("data[1].parts[1].id", "missing"),
        ("data[1].parts[1].kind", "not text"),
        ("data[1].parts[2]", "null"),
        ("data[1].parts[2].id", "missing"),
        ("data[1].parts[3]", "not an object"),
    ]
    bad = page.data[1]
    assert where(bad.parts[1]) == [("id", "missing"), ("kind", "not text")]
    assert where(bad)[0] == ("parts[1].id", "missing")
    assert page.data[0].drift == ()
    assert bad.parts[2].id is None
    assert bad.parts[3] == "?"


def test_a_bad_row_does_not_lose_rows():
    rows = [changed(id=str(number)) for number in range(50)]
    rows[7] = "not a row"
    rows[20]["mainPart"] = None
    page = read(Page, {"data": rows})
    assert len(page.data) == 50
    assert page.data[7] == "not a row"
    clean = [row for n, row in enumerate(page.data) if n not in {7, 20}]
    assert clean == [read(Thing, row) for n, row in enumerate(rows) if n not in {7, 20}]


@pytest.mark.parametrize("data", [None, [], "text", 5, True])
def test_an_answer_that_is_no_object_is_an_invalid_response(data):
    with pytest.raises(InvalidResponseError, match="documents an object"):
        read(Thing, data)


def test_a_list_is_read_row_by_row():
    parts = read_list(Part, [{"id": "a"}, {"id": None}])
    assert [part.id for part in parts] == ["a", None]
    with pytest.raises(InvalidResponseError, match="list of Part"):
        read_list(Part, {"id": "a"})


def test_a_list_loses_no_item_and_says_what_did_not_fit():
    parts = read_list(Part, [{"id": "a"}, None, {"id": None}, 7])
    assert [type(part) for part in parts] == [Part] * 4
    assert [(place.where, place.problem) for place in parts.drift] == [
        ("[1]", "null"),
        ("[1].id", "missing"),
        ("[2].id", "null"),
        ("[3]", "not an object"),
        ("[3].id", "missing"),
    ]
    # A row says so itself, even where it has nothing that could be missing.
    assert [(place.where, place.problem) for place in parts[1].drift] == [
        ("the answer", "null"),
        ("id", "missing"),
    ]


def test_a_list_remembers_its_answer_and_keeps_its_drift_in_a_pickle():
    parts = read_list(Part, [{"id": "a"}, None])
    response = Response(200)
    remember_response(parts, response)
    assert response_of(parts) is response
    assert response_of(parts[0]) is response
    again = pickle.loads(pickle.dumps(parts))  # noqa: S301
    assert again == parts
    assert type(again) is AnswerList
    assert again.drift == parts.drift
    assert response_of(again) is None


def test_a_drifted_answer_is_written_as_it_arrived_without_a_warning():
    thing = read(Thing, changed(co2Saving="1,5", parts=[{"id": "p", "kind": 5}], dateStart=7))
    dumped = thing.model_dump(mode="json")
    assert dumped["co2_saving"] == "1,5"
    assert dumped["date_start"] == 7
    assert dumped["parts"] == [{"id": "p", "kind": 5}]
    assert json.loads(thing.model_dump_json()) == dumped
    assert thing.model_dump()["date_start"] == 7


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda m: m.model_copy(), lambda m: pickle.loads(pickle.dumps(m))],  # noqa: S301
)
@pytest.mark.parametrize("data", [THING, changed(co2Saving="1,5", newField=1)])
def test_copies_and_pickles_are_equal_and_keep_the_drift(again, data):
    thing = read(Thing, data)
    result = again(thing)
    assert result == thing
    assert result.drift == thing.drift
    assert result.model_extra == thing.model_extra


def test_where_an_answer_came_from_reaches_its_rows_and_does_not_count_for_equality():
    response = Response(200, content=b"{}")
    page, other = read(Page, {"data": [THING]}), read(Page, {"data": [THING]})
    remember_response(page, response)
    assert response_of(page) is response
    assert response_of(page.data[0]) is response
    assert response_of(copy.copy(page)) is response
    assert page == other
    assert response_of(other) is None
    assert response_of(pickle.loads(pickle.dumps(page))) is None  # noqa: S301


def test_where_an_answer_came_from_is_remembered_beside_a_row_that_is_none():
    page = read(Page, {"data": [None, THING]})
    remember_response(page, Response(200))
    assert response_of(page.data[1]) is not None


def test_secrets_are_not_shown():
    class Tokens(Answer):
        session_token: str
        note: str | None = None

    tokens = read(Tokens, {"sessionToken": "very-secret", "note": "shown"})
    assert "very-secret" not in repr(tokens)
    assert "very-secret" not in str(tokens)
    assert "shown" in repr(tokens)
    wrong = read(Tokens, {"sessionToken": ["very-secret"]})
    assert "very-secret" not in repr(wrong.drift)
    assert "very-secret" not in str(wrong.drift[0])


def test_drift_is_readable():
    assert str(Drift(("data", 3, "connector", "id"), "null")) == "data[3].connector.id: null"
    assert repr(Drift(("id",), "not text", 5)) == "Drift('id', 'not text', 5)"
    assert len(str(Drift(("id",), "not text", "x" * 500))) < 100


def test_a_copy_of_a_list_keeps_its_drift_and_where_it_came_from():
    items = AnswerList(read_list(Thing, [THING]), (Drift((), "null"),))
    response = Response(200)
    remember_response(items, response)
    for twin in (copy.copy(items), copy.deepcopy(items)):
        assert type(twin) is AnswerList
        assert twin == items
        assert twin.drift == items.drift
        assert response_of(twin) is response
    assert copy.copy(items)[0] is items[0]
    assert copy.deepcopy(items)[0] is not items[0]


@pytest.mark.parametrize("options", [{}, {"indent": 2}, {"by_alias": True}])
def test_a_text_that_was_cut_within_an_emoji_is_written_as_json_too(options):
    thing = read(Thing, changed(id="cut \ud83d", note="\ud83d"))
    text = thing.model_dump_json(**options)
    assert json.loads(text)["id"] == "cut \ud83d"
    options.pop("indent", None)
    assert json.loads(text) == thing.model_dump(mode="json", **options)
    assert text.encode()
