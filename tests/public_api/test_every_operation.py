"""Every operation of the index, with all that it takes, against the document; and properties."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.public_api.document import check, document
from tests.public_api.samples import body_of, everything, path_values
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, query_of, reply

from beenergised import PublicApiClient
from beenergised.errors import InvalidArgumentError
from beenergised.names import to_snake
from beenergised.public_api.endpoints import Filter
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.queries import QueryStyle

NAMES = resource_names()
OPERATIONS = [(name, verb) for name in NAMES for verb in find_resource(name).endpoints]
LISTS = [name for name, verb in OPERATIONS if verb == "list"]

# --- Every operation


def client_of(fake: Fake) -> PublicApiClient:
    return PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks())


def call(client: PublicApiClient, name: str, verb: str, spelling: Any) -> None:
    endpoint = find_resource(name).endpoints[verb]
    path = path_values(endpoint)
    given_too = everything(endpoint, spelling)
    include = {"include": [spelling(each) for each in endpoint.include]} if endpoint.include else {}
    resource = client.resource(name)
    if verb == "list":
        resource.list(*path, **given_too, **include).to_list()
    else:
        body = body_of(endpoint)
        given_too |= {"body": body} if body is not None else {}
        resource.perform(verb, *path, **given_too, **include)


@pytest.mark.parametrize("name", NAMES)
def test_all_that_an_operation_takes_is_what_the_document_has(name: str) -> None:
    for verb in find_resource(name).endpoints:
        # `success`: what an action says of itself beside all else.
        fake = Fake(reply({"data": [] if verb == "list" else {"id": 1}, "success": True}))
        call(client_of(fake), name, verb, to_snake)
        call(client_of(fake), name, verb, str)
        first, second = fake.requests
        assert (first.url, first.content) == (second.url, second.content)


def test_the_index_has_every_operation_of_the_document() -> None:
    listed = {
        (method.upper(), path)
        for path, methods in document()["paths"].items()
        for method in methods
        if method in {"get", "post", "put", "patch", "delete"}
    }
    endpoints = [find_resource(name).endpoints[verb] for name, verb in OPERATIONS]
    assert {(each.method, each.path) for each in endpoints} == listed
    assert len(endpoints) == len(listed)


@pytest.mark.parametrize("name", LISTS)
def test_an_unknown_filter_is_refused_by_every_list(name: str) -> None:
    fake = Fake(reply({"data": []}))
    endpoint = find_resource(name).endpoints["list"]
    path = path_values(endpoint)
    with pytest.raises(InvalidArgumentError, match="no_such_filter"):
        client_of(fake).resource(name).list(*path, no_such_filter=1)
    assert not fake.requests


# --- Filters by property


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
TIMES = st.datetimes(timezones=st.just(UTC), min_value=datetime(1970, 1, 1))


@given(text=TEXTS, city=TEXTS, after=TIMES, partner=st.integers(0, 10**9), roaming=st.booleans())
def test_what_is_asked_for_arrives_whatever_characters_it_has(
    text: str, city: str, after: datetime, partner: int, roaming: bool
) -> None:
    fake = Fake(reply({"data": []}))
    client_of(fake).locations.list(
        external_id=text, city=city, last_updated_after=after, partner_id=partner, roaming=roaming
    ).to_list()
    found = dict(query_of(fake.requests[0]))
    assert found["filter[externalId]"] == text
    assert found["filter[city]"] == city
    assert found["filter[partnerId]"] == str(partner)
    assert found["filter[roaming]"] == str(roaming).lower()
    arrived = datetime.fromisoformat(found["filter[lastUpdatedAfter]"])
    assert abs((arrived - after).total_seconds()) < 0.001


@given(
    values=st.lists(TEXTS.filter(lambda text: "," not in text), min_size=1, max_size=5),
    style=st.sampled_from(["brackets", "indexed", "repeat", "comma"]),
)
def test_several_values_arrive_in_their_order_in_every_style(values: list[str], style: Any) -> None:
    declared = Filter("some.names", "array", item="text")
    pairs = QueryStyle(arrays=style).filter(declared, values, "names")
    arrived = [value for _, value in pairs]
    assert (arrived[0].split(",") if style == "comma" else arrived) == values
    assert all(key.startswith("filter[some][names]") for key, _ in pairs)


@given(
    query=st.recursive(
        st.one_of(TEXTS, st.booleans(), st.integers(), st.lists(TEXTS, min_size=1)),
        lambda inner: st.dictionaries(st.text("abc", min_size=1), inner, min_size=1, max_size=3),
        max_leaves=6,
    )
)
def test_a_query_of_ones_own_never_changes_where_a_request_goes(query: Any) -> None:
    fake = Fake(reply({}), unchecked=True)
    client_of(fake).request("GET", "/public-api/x", query={"q": query})
    parts = urlsplit(fake.requests[0].url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", HOST, "/public-api/x")
    assert not parts.fragment
    assert parse_qsl(parts.query, keep_blank_values=True)


def test_the_check_itself_notices() -> None:
    """A check that lets everything pass would pass all of the above."""
    fake = Fake(reply({"data": []}), unchecked=True)
    client = client_of(fake)
    client.request("GET", "/public-api/resources/locations/v2.0", query={"filter": {"cty": "x"}})
    client.request("GET", "/public-api/resources/places/v2.0")
    client.request("GET", "/public-api/resources/sessions/v1.0", query={"filter": {"status": "x"}})
    client.request("POST", "/public-api/resources/locations/v2.0", json={"country": 7})
    assert len(fake.requests) == 4
    for request in fake.requests:
        with pytest.raises(Exception):  # noqa: B017, PT011 - of several kinds
            check(request)
    assert json.loads(fake.requests[3].content) == {"country": 7}
