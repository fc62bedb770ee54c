"""Values by their kinds, and what is refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from tests.public_api.samples import body_of
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, cursor_page, number_page, one, reply

from beenergised import PublicApiClient, Unchecked
from beenergised.base_models import OpenEnum
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    InvalidResponseError,
    PagingError,
)
from beenergised.messages import Headers, Response
from beenergised.models import OccupancyDay, RateLimit
from beenergised.public_api.endpoints import Endpoint, Filter, Kind, Parameter
from beenergised.public_api.index import find_resource
from beenergised.public_api.queries import QueryStyle, include_pairs
from beenergised.public_api.values import text_of, texts_of


class Colour(OpenEnum):
    RED = "red"


EAST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("text", "a b", "a b"),
        ("text", 7, "7"),
        ("text", datetime(2024, 3, 15, 12, tzinfo=EAST), "2024-03-15T10:00:00.000Z"),
        ("integer", 7, "7"),
        ("integer", " -7 ", "-7"),
        ("integer", "007", "7"),
        ("integer-text", "007", "007"),
        ("integer-text", "04A2F1", "04A2F1"),
        ("number", 1.5, "1.5"),
        ("number", Decimal("1.50"), "1.50"),
        ("number", "2", "2"),
        ("boolean", True, "true"),
        ("boolean", "false", "false"),
        ("text", datetime(2024, 3, 15, 12), "2024-03-15T10:00:00.000Z"),
        ("text", date(2024, 3, 15), "2024-03-14T22:00:00.000Z"),
        ("text", "2024-03-15", "2024-03-15"),
        ("date-time", "2024-03-15T12:00:00+02:00", "2024-03-15T10:00:00.000Z"),
        ("date-time", "2024-03-15T12:00", "2024-03-15T10:00:00.000Z"),
        ("date-time", "2024-03-15", "2024-03-14T22:00:00.000Z"),
        ("date-time", date(2024, 3, 15), "2024-03-14T22:00:00.000Z"),
        ("date-time", datetime(2024, 3, 15), "2024-03-14T22:00:00.000Z"),
        ("date", date(2024, 3, 15), "2024-03-15"),
        ("date", "2024-03-15", "2024-03-15"),
        ("enum", "red", "red"),
        ("enum", Colour.RED, "red"),
        ("enum", Unchecked("mauve"), "mauve"),
        ("integer", Unchecked("x"), "x"),
        ("unknown", True, "true"),
        ("unknown", 1.5, "1.5"),
        ("unknown", 7, "7"),
        ("unknown", "x", "x"),
        ("unknown", date(2024, 3, 15), "2024-03-15"),
        ("unknown", datetime(2024, 3, 15, tzinfo=UTC), "2024-03-15T00:00:00.000Z"),
        ("unknown", datetime(2024, 3, 15), "2024-03-14T22:00:00.000Z"),
    ],
)
def test_a_value_has_one_text(kind: Kind, value: object, text: str) -> None:
    assert text_of("name", value, kind, ["red"], timezone=EAST) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", ""),
        ("text", "  "),
        ("text", True),
        ("text", 1.5),
        ("text", "\ud800"),
        ("integer", True),
        ("integer", 1.5),
        ("integer", "seven"),
        ("integer", "٣"),
        ("integer-text", None),
        ("number", True),
        ("number", float("nan")),
        ("number", "inf"),
        ("number", "x"),
        ("boolean", 1),
        ("boolean", "yes"),
        ("date-time", 17),
        ("date", datetime(2024, 3, 15, tzinfo=UTC)),
        ("date", "15.03.2024"),
        ("date", "2024-13-15"),
        ("enum", "rde"),
        ("enum", OccupancyDay("mauve")),
        ("enum", 7),
        ("unknown", object()),
        ("unknown", float("inf")),
    ],
)
def test_what_cannot_be_right_is_refused_by_its_name(kind: Kind, value: object) -> None:
    with pytest.raises(InvalidArgumentError, match="name") as caught:
        text_of("name", value, kind, ["red"])
    assert caught.value.argument == "name"


def test_several_values_are_any_iterable_and_one_is_several() -> None:
    assert texts_of("name", (each for each in (1, 2)), "integer") == ["1", "2"]
    assert texts_of("name", "red", "enum", ["red"]) == ["red"]
    assert texts_of("name", 7, "integer") == ["7"]
    with pytest.raises(InvalidArgumentError):
        texts_of("name", [1, None], "integer")


@pytest.mark.parametrize("value", [b"12", {"id": 12}])
def test_what_is_no_list_of_values_is_not_taken_apart(value: object) -> None:
    with pytest.raises(InvalidArgumentError, match="ids"):
        texts_of("ids", value, "integer")


def test_a_query_is_written_as_its_style_says() -> None:
    style = QueryStyle(booleans="number", arrays="comma")
    assert style.filter(Filter("on", "boolean"), True, "on") == [("filter[on]", "1")]
    assert style.parameter(Parameter("on", "boolean"), False, "on") == [("on", "0")]
    assert style.filter(Filter("new", "unknown"), ["a", "b"], "new") == [("filter[new]", "a,b")]
    assert style.free({"on": True, "when": date(2024, 3, 15), "n": 1.5}) == [
        ("on", "1"),
        ("when", "2024-03-15"),
        ("n", "1.5"),
    ]
    with pytest.raises(InvalidArgumentError, match="comma"):
        style.filter(Filter("names", "array", item="text"), ["a,b"], "names")


@pytest.mark.parametrize(
    "wrong", [{"arrays": "braces"}, {"booleans": 1}, {"empty_cursor": "no"}, {"check_links": None}]
)
def test_a_style_that_there_is_not_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(wrong))):
        QueryStyle(**wrong)


def test_an_enum_of_numbers_takes_the_number() -> None:
    client, fake = client_of(one(id="s"))
    client.sessions.get("s", clock_aligned_interval=15, with_clock_aligned_energy_consumption=True)
    client.sessions.get("s", clock_aligned_interval="30")
    assert [dict(query)["clockAlignedInterval"] for query in fake.queries] == ["15", "30"]
    with pytest.raises(InvalidArgumentError, match="clock_aligned_interval"):
        client.sessions.get("s", clock_aligned_interval=16)  # type: ignore[call-overload]


def test_includes_are_names() -> None:
    assert include_pairs(None, (), "getX") == []
    for wrong in (7, [7], ["x"]):
        with pytest.raises(InvalidArgumentError, match="include"):
            include_pairs(wrong, ("images",), "getX")


# --- What a call is given


def client_of(*replies: Any, **options: Any) -> tuple[PublicApiClient, Fake]:
    fake = Fake(*replies, **options)
    return PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks()), fake


def test_filters_by_name_are_the_same_filters() -> None:
    client, fake = client_of(cursor_page([]))
    client.locations.list(filters={"city": "Wien", "partnerId": None}, country=None).to_list()
    assert fake.queries == [[("filter[city]", "Wien"), ("per_page", "100")]]
    several = [Unchecked("a"), Unchecked("b")]
    request = client.preview(client.locations.list, filters={"newer": several})
    assert "filter%5Bnewer%5D%5B%5D=a&filter%5Bnewer%5D%5B%5D=b" in request.url
    with pytest.raises(InvalidArgumentError, match="twice"):
        client.locations.list(city="Wien", filters={"city": "Graz"})
    with pytest.raises(InvalidArgumentError, match="mapping"):
        client.locations.list(filters="city=Wien")  # type: ignore[call-overload]


def test_bodies_go_where_there_are_any() -> None:
    client, fake = client_of(one(id=1))
    locations = client.resource("locations")
    with pytest.raises(InvalidArgumentError, match="needs a body"):
        locations.create()
    with pytest.raises(InvalidArgumentError, match="takes no body"):
        locations.perform("delete", 7, body={"x": 1})
    with pytest.raises(InvalidArgumentError, match="takes no body"):
        locations.perform("get", 7, body={"x": 1})
    notes = client.resource("locations/notes")
    with pytest.raises(InvalidArgumentError, match="none"):
        notes.create(7, body=["a list"], extra={"more": 1})  # type: ignore[arg-type]
    notes.create(7, body={"note": "Gate 4"})
    assert fake.requests[0].json() == {"note": "Gate 4"}
    with pytest.raises(InvalidArgumentError, match="JSON"):
        notes.create(7, body={"note": float("nan")})
    with pytest.raises(InvalidArgumentError, match="given twice"):
        locations.get(7, location=8)
    with pytest.raises(InvalidArgumentError, match="name of a resource"):
        client.resource(7)  # type: ignore[arg-type]
    assert body_of(find_resource("locations").endpoints["delete"]) is None


def test_what_must_be_given_is_asked_for() -> None:
    from beenergised.public_api.arguments import asked_for

    needs = Endpoint("getX", "GET", "/x", query=(Parameter("theDate", "date", required=True),))
    with pytest.raises(InvalidArgumentError, match="needs the_date"):
        asked_for(needs, QueryStyle(), (), {}, timezone=UTC)
    assert asked_for(needs, QueryStyle(), (), {"theDate": "2024-03-15"}, timezone=UTC).query
    assert asked_for(needs, QueryStyle(), (), {"the_date": "2024-03-15"}, timezone=UTC).query


# --- What answers say


def test_a_list_without_its_envelope_is_one() -> None:
    client, _ = client_of(reply([{"id": 1}]))
    assert [row.id for row in client.locations.list()] == [1]
    client, _ = client_of(reply([{"a": 1}]))
    found = client.resource("parking-spaces").get(7)
    assert [row.a for row in found] == [1]


def test_what_is_no_answer_at_all_shows_its_beginning() -> None:
    client, _ = client_of(Response(200, content=b"<html>Sign in</html>"))
    with pytest.raises(InvalidResponseError, match="Sign in"):
        client.locations.get(1)
    client, _ = client_of(Response(422, content=b"<html>"))
    with pytest.raises(Exception, match="html"):
        client.locations.update(1, {"country": "DE"})


def test_a_number_page_says_less_than_it_might() -> None:
    said = number_page([{"id": 1}], 1, 1, 100, 1)
    assert isinstance(said, Response)
    body = said.json()
    del body["links"]
    client, _ = client_of(reply(body))
    assert [row.id for row in client.reservations.list()] == [1]
    body["meta"] |= {"current_page": 5, "last_page": 9}
    client, _ = client_of(reply(body))
    with pytest.raises(PagingError, match="another page"):
        client.reservations.list().to_list()


@pytest.mark.parametrize(
    ("headers", "limit"),
    [
        ({}, RateLimit()),
        ({"X-RateLimit-Limit": "many", "X-RateLimit-Remaining": "-1"}, RateLimit()),
        ({"X-RateLimit-Reset": "30"}, RateLimit(reset=30.0)),
        (
            {"X-RateLimit-Reset": "1774744205", "Date": "Sun, 29 Mar 2026 01:00:00 GMT"},
            RateLimit(reset=0.0),
        ),
    ],
)
def test_a_limit_is_what_can_be_read_of_it(headers: dict[str, str], limit: RateLimit) -> None:
    assert RateLimit.of(Response(200, Headers(headers))) == limit


def test_a_limit_without_the_services_clock_goes_by_ours() -> None:
    reset = RateLimit.of(Response(200, Headers({"X-RateLimit-Reset": "99999999999"}))).reset
    assert reset is not None
    assert reset > 1_000_000
