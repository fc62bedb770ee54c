"""Every value that JSON allows survives decoding, models and serialisation."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from tests.graphql_api.support import Fake as GraphQLFake
from tests.graphql_api.support import raw
from tests.public_api.support import HOST, TOKEN
from tests.public_api.support import Fake as PublicApiFake

from beenergised import Client, PublicApiClient
from beenergised.base_models import Answer, DateTime, Float, Int, read
from beenergised.base_models.results import ObjectResult
from beenergised.errors import InvalidResponseError, NotificationUnreadableError
from beenergised.messages import NestedTooDeeplyError, Response, decode_json
from beenergised.public_api.notifications import parse_notification
from beenergised.qaas_api.models import ChargePointRecord
from beenergised.qaas_api.responses import Decoder
from beenergised.qaas_api.responses import Operation as QaasOperation

HUGE = 10**309
#: Text of JSON, and what it is read as.
NUMBERS = [
    ("0", 0),
    ("-0.0", -0.0),
    (str(HUGE), HUGE),
    (f"-{HUGE}", -HUGE),
    ("1" * 5000, "1" * 5000),
    ("1e400", "1e400"),
    ("-1E+400", "-1E+400"),
    ("1" * 400 + ".5", "1" * 400 + ".5"),
    ("1e-400", 0.0),
    ("1.7976931348623157e308", 1.7976931348623157e308),
    ("NaN", "NaN"),
    ("Infinity", "Infinity"),
    ("-Infinity", "-Infinity"),
]
CUT_EMOJI = '"cut \\ud83d"'


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


def strict_loads(text: str | bytes) -> Any:
    """Return the value of JSON text, with a parser that accepts nothing else."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refuse)


class Row(Answer):
    id: str | None = None
    amount: Float | None = None
    count: Int | None = None
    at: DateTime | None = None
    amounts: list[Float] | None = None
    free: Any = None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)  # fmt: skip


@given(json_values, st.booleans())
def test_decode_json_gives_what_was_encoded(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert decode_json(text) == value
    assert decode_json(text.encode()) == value


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_decode_json_keeps_every_number_and_it_can_be_written(text, value):
    decoded = decode_json(f'{{"a": [{text}]}}')
    assert decoded == {"a": [value]}
    assert type(decoded["a"][0]) is type(value)
    assert strict_loads(json.dumps(decoded, allow_nan=False)) == decoded


@pytest.mark.parametrize("text", ["", "{", "[1,]", "nope", "1 2", b"\xff\xfe\xff"])
def test_decode_json_refuses_what_is_not_json(text):
    with pytest.raises(ValueError):  # noqa: PT011  of several kinds
        decode_json(text)


def test_decode_json_refuses_what_is_nested_beyond_100_levels():
    assert decode_json(nested(100)) is not None
    assert decode_json('{"a": "' + "[" * 500 + '"}') == {"a": "[" * 500}
    for levels in (101, 300, 900, 100_000):
        with pytest.raises(NestedTooDeeplyError, match="100 levels"):
            decode_json(nested(levels))


@pytest.mark.parametrize("name", ["amount", "count", "at", "amounts", "free", "newField"])
@pytest.mark.parametrize("text", [text for text, _ in NUMBERS] + [CUT_EMOJI, nested(95)])
@pytest.mark.parametrize("template", ["%s", "[%s]", '{"x": %s}'])
def test_a_model_with_any_value_anywhere_is_written_as_json(name, text, template):
    data = decode_json(f'{{"id": "a", "{name}": {template % text}}}')
    row = read(Row, data)
    assert row.id == "a"
    plain = row.model_dump(mode="json", by_alias=True, exclude_unset=True)
    fits = not row.drift and name in {"amount", "count", "amounts"}
    assert plain == (data if not fits else row.model_dump(by_alias=True, exclude_unset=True))
    assert strict_loads(json.dumps(plain, allow_nan=False)) == plain
    assert strict_loads(row.model_dump_json(by_alias=True, exclude_unset=True)) == plain
    repr(row), str(row.drift)
    assert copy.deepcopy(row) == pickle.loads(pickle.dumps(row)) == row  # noqa: S301


def test_number_beyond_float_range_is_drift_and_kept_as_it_is():
    row = read(Row, decode_json(f'{{"amount": {HUGE}, "count": {HUGE}, "amounts": [1e400, 2]}}'))
    assert (row.amount, row.count, row.amounts) == (HUGE, HUGE, ["1e400", 2])
    assert [(place.where, place.problem) for place in row.drift] == [
        ("amount", "not a number"),
        ("amounts[0]", "not a number"),
    ]


# --- In the clients ---


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_every_client_keeps_a_number_of_a_response(text, value):
    body = f'{{"data": {{"chargelog": {{"id": "a", "energyConsumption": {text}}}}}}}'
    client = Client(
        tenant="community", access_token="t", sender=GraphQLFake(chargelog=raw(body.encode()))
    )
    found = client.chargelogs.get("a")
    assert found.energy_consumption == value
    strict_loads(json.dumps(found.model_dump(mode="json")))

    body = f'{{"data": {{"id": 7, "energy": {text}, "new": {text}}}}}'
    fake = PublicApiFake(Response(200, content=body.encode()))
    session = PublicApiClient(host=HOST, token=TOKEN, sender=fake).sessions.get("7")
    assert (session.energy, session.model_extra) == (value, {"new": value})
    strict_loads(json.dumps(session.model_dump(mode="json")))

    body = f'{{"id": 7, "amount": {text}}}'
    decoder = Decoder(QaasOperation("record", "GET", ObjectResult(ChargePointRecord)))
    record = decoder(Response(200, content=body.encode()))
    assert record.amount == value
    strict_loads(record.model_dump_json())

    told = parse_notification(f'{{"notification": "evse.changed", "evseId": {text}}}')
    assert told.evse_id in {value, int(value) if value == 0 else value}
    strict_loads(told.model_dump_json())


@pytest.mark.parametrize(("text", "value"), [*NUMBERS, (CUT_EMOJI, "cut \ud83d")])
def test_a_custom_document_keeps_a_number_with_and_without_a_model(text, value):
    body = f'{{"data": {{"me": {{"x": {text}}}}}}}'.encode()
    client = Client(tenant="community", access_token="t", sender=GraphQLFake(me=raw(body)))
    execute = {"document": "query me { me { x } }", "validate": False}
    assert client.execute(**execute) == {"me": {"x": value}}

    class Me(Answer):
        me: Any

    assert client.execute(**execute, model=Me).me == {"x": value}
    adapter = TypeAdapter(dict[str, Any])
    assert client.execute(**execute, model=adapter) == {"me": {"x": value}}


def test_every_client_refuses_a_response_nested_too_deeply():
    deep = nested(300)
    fake = GraphQLFake(chargelog=raw(f'{{"data": {deep}}}'.encode()))
    with pytest.raises(InvalidResponseError, match="100 levels"):
        Client(tenant="community", access_token="t", sender=fake).chargelogs.get("a")
    response = Response(200, content=f'{{"data": {deep}}}'.encode())
    with pytest.raises(InvalidResponseError, match="100 levels"):
        PublicApiClient(host=HOST, token=TOKEN, sender=PublicApiFake(response)).sessions.get("7")
    with pytest.raises(InvalidResponseError, match="100 levels"):
        Decoder(QaasOperation("record", "GET", ObjectResult(ChargePointRecord)))(response)
    with pytest.raises(NotificationUnreadableError, match="100 levels"):
        parse_notification(f'{{"notification": "evse.changed", "x": {deep}}}')


def test_a_list_of_scalars_keeps_its_values():
    response = Response(200, content=b'{"data": [0, "Model 3", false, 1.5]}')
    client = PublicApiClient(host=HOST, token=TOKEN, sender=PublicApiFake(response))
    rows = list(client.resource("firmware-versions/attached-models").list(7))
    assert [row.value for row in rows] == [0, "Model 3", False, 1.5]
    assert [row.drift for row in rows] == [()] * 4
