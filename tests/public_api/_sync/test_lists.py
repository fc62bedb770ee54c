# Made by scripts/unasync.py, never edited. Its source:
# tests/public_api/_async/test_lists.py
"""Reading lists: by cursor, by number, whole; and what leads nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from tests.public_api.support import (
    HOST,
    ORIGIN,
    TOKEN,
    Fake,
    Reply,
    Ticks,
    cursor_page,
    number_page,
    path_of,
    query_of,
    reply,
)

from beenergised import PublicApiClient, QueryStyle
from beenergised.errors import (
    ConnectionLostError,
    InvalidArgumentError,
    InvalidResponseError,
    PagingError,
)
from beenergised.messages import Request
from beenergised.models import response_of

LOCATIONS = "/public-api/resources/locations/v2.0"


def answering(*replies: Reply, **options: Any) -> tuple[PublicApiClient, Fake]:
    style = options.pop("style", None)
    fake = Fake(*replies, **options)
    client = PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks(), style=style)
    return client, fake


def rows(*ids: int) -> list[dict[str, int]]:
    return [{"id": each} for each in ids]


def link(cursor: str, path: str = LOCATIONS, origin: str = ORIGIN) -> str:
    return f"{origin}{path}?cursor={cursor}"


def ids(listed: Any) -> list[int]:
    return [int(row.id) for row in listed]


def read_into(seen: list[int], listed: Any) -> None:
    for row in listed:
        seen += [row.id]  # one by one: what came before a failure counts


# --- By cursor


def test_a_list_is_read_to_its_last_cursor() -> None:
    client, fake = answering(
        cursor_page(rows(1, 2), "b", link("b")),
        cursor_page(rows(3), "c", link("c")),
        cursor_page([], "d", link("d")),
        cursor_page(rows(4)),
    )
    assert ids(client.locations.list(city="Wien", per_page=2)) == [1, 2, 3, 4]
    same = [("filter[city]", "Wien")]
    assert fake.queries == [
        [*same, ("per_page", "2")],
        [*same, ("cursor", "b"), ("per_page", "2")],
        [*same, ("cursor", "c"), ("per_page", "2")],
        [*same, ("cursor", "d"), ("per_page", "2")],
    ]


def test_a_list_with_both_styles_is_asked_for_its_cursors_by_an_empty_one() -> None:
    client, fake = answering(cursor_page(rows(1), "b"), cursor_page(rows(2)))
    assert ids(client.users.list()) == [1, 2]
    assert fake.queries == [
        [("cursor", ""), ("per_page", "100")],
        [("cursor", "b"), ("per_page", "100")],
    ]


def test_a_cursor_in_the_link_alone_is_one() -> None:
    client, fake = answering(cursor_page(rows(1), None, link("b%2Bc")), cursor_page(rows(2)))
    assert ids(client.locations.list()) == [1, 2]
    assert fake.queries[1] == [("cursor", "b+c"), ("per_page", "100")]


@pytest.mark.parametrize("next_page", [f"{ORIGIN}{LOCATIONS}?after=7", {"href": "?cursor=b"}, 7])
def test_a_link_without_a_cursor_is_not_taken_for_the_end(next_page: Any) -> None:
    """Whoever sums up what was read would not know that there is more."""
    client, _ = answering(reply({"data": rows(1, 2), "links": {"next": next_page}, "meta": {}}))
    seen: list[int] = []
    with pytest.raises(PagingError, match="cannot be followed"):
        read_into(seen, client.locations.list())
    assert seen == [1, 2]


def test_a_link_to_a_page_number_is_followed_by_number() -> None:
    def answer(request: Request) -> Any:
        asked = dict(query_of(request))
        size, number = int(asked.get("per_page", "100")), int(asked.get("page", "1"))
        found = rows(*range((number - 1) * size + 1, min(number * size, 150) + 1))
        following = f"{ORIGIN}{LOCATIONS}?page={number + 1}" if number * size < 150 else None
        return reply({"data": found, "links": {"next": following}, "meta": {}})

    client, _ = answering(by=answer, unchecked=True)
    assert ids(client.locations.list()) == list(range(1, 151))


def test_nothing_is_sent_before_a_list_is_read_and_each_reading_begins_anew() -> None:
    client, fake = answering(cursor_page(rows(1)))
    listed = client.locations.list()
    assert not fake.requests
    assert ids(listed) == ids(listed) == [1]
    assert len(fake.requests) == 2


def test_the_first_of_a_list_asks_for_one_row() -> None:
    client, fake = answering(cursor_page(rows(1), "b"))
    first = client.locations.list().first()
    assert first is not None
    assert response_of(first) is not None
    assert fake.queries == [[("per_page", "1")]]


def test_a_repeated_cursor_ends_the_reading_and_keeps_what_was_read() -> None:
    client, _ = answering(cursor_page(rows(1), "a"), cursor_page(rows(2), "a"))
    seen: list[int] = []
    with pytest.raises(PagingError, match="cursor"):
        read_into(seen, client.locations.list())
    assert seen == [1, 2]


def test_cursors_in_a_circle_end_the_reading_and_keep_what_was_read() -> None:
    client, fake = answering(
        cursor_page(rows(1), "a"), cursor_page(rows(2), "b"), cursor_page(rows(3), "a")
    )
    seen: list[int] = []
    with pytest.raises(PagingError):
        read_into(seen, client.locations.list())
    assert seen == [1, 2, 3]
    assert len(fake.requests) == 3


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "http://tenant.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https://tenant.example.com:8443/public-api/resources/locations/v2.0?cursor=b",
        "https://tenant.example.com@evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https://user:word@tenant.example.com/public-api/resources/locations/v2.0?cursor=b",
        "//evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https:\\\\evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https://tenant.example.com\\@evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https://tenant.example.com.evil.example.com/public-api/resources/locations/v2.0?cursor=b",
        "https://tenant.example.com/public-api/resources/users/v1.1?cursor=b",
        "https://tenant.example.com/public-api/resources/locations/v2.0/../../x?cursor=b",
        "https://tenant.example.com:port/?cursor=b",
        "https://[::1/?cursor=b",
        "javascript:alert(1)",
    ],
)
@pytest.mark.parametrize("named", [None, "b"])
def test_a_link_that_leads_elsewhere_is_not_followed(link: str, named: str | None) -> None:
    client, fake = answering(cursor_page(rows(1, 2), named, link), cursor_page(rows(3)))
    seen: list[int] = []
    with pytest.raises(PagingError, match="kept"):
        read_into(seen, client.locations.list())
    assert seen == [1, 2]
    assert [request.url for request in fake.requests] == [f"{ORIGIN}{LOCATIONS}?per_page=100"]


@pytest.mark.parametrize(
    "link",
    [
        "https://tenant.example.com:443/public-api/resources/locations/v2.0?cursor=b",
        "https://TENANT.example.com/public-api/resources/locations/v2.0/?cursor=b&per_page=5",
        "/public-api/resources/locations/v2.0?cursor=b",
        "?cursor=b",
    ],
)
def test_the_same_place_may_be_written_in_other_ways(link: str) -> None:
    client, fake = answering(cursor_page(rows(1), None, link), cursor_page(rows(2)))
    assert ids(client.locations.list()) == [1, 2]
    assert fake.requests[1].url == f"{ORIGIN}{LOCATIONS}?cursor=b&per_page=100"


def test_behind_a_proxy_the_cursor_alone_can_be_taken_from_a_link() -> None:
    wrong = "http://10.0.0.7:8080/api/locations?cursor=b"
    client, fake = answering(
        cursor_page(rows(1), None, wrong),
        cursor_page(rows(2)),
        style=QueryStyle(check_links=False),
    )
    assert ids(client.locations.list()) == [1, 2]
    assert {request.url.partition("?")[0] for request in fake.requests} == {f"{ORIGIN}{LOCATIONS}"}


def test_a_page_that_cannot_be_fetched_leaves_what_was_read() -> None:
    client, _ = answering(cursor_page(rows(1), "b"), ConnectionLostError("gone"))
    seen: list[int] = []
    with pytest.raises(ConnectionLostError):
        read_into(seen, client.locations.list())
    assert seen == [1]


def test_a_page_without_its_rows_is_not_the_end() -> None:
    for said in (reply({"data": None, "meta": {}}), reply({"meta": {}}), reply(None, 204)):
        client, _ = answering(cursor_page(rows(1), "b"), said)
        with pytest.raises(InvalidResponseError):
            ids(client.locations.list())


def test_a_row_that_is_none_stays_in_its_place() -> None:
    client, _ = answering(cursor_page([{"id": 1}, None, 17, {"id": 2}]))
    found = client.locations.list().to_list()
    assert [row.id for row in found] == [1, None, None, 2]
    assert [row.drift[0].problem for row in found[1:3]] == ["null", "not an object"]


# --- By number


class Numbered:
    """A list that a service keeps by page number. `before` is called with each request."""

    def __init__(self, *numbers: int) -> None:
        self.rows = list(numbers)
        self.before: dict[int, Any] = {}
        self.asked = 0
        self.largest = 100

    def __call__(self, request: Request) -> Reply:
        self.asked += 1
        if self.asked in self.before:
            self.before[self.asked](self.rows)
        query = dict(query_of(request))
        number = int(query.get("page", "1"))
        size = min(int(query["per_page"]), self.largest)
        here = self.rows[(number - 1) * size : number * size]
        last = max(1, -(-len(self.rows) // size))
        return number_page(rows(*here), number, last, size, len(self.rows))


def test_a_list_by_number_is_read_to_its_last_page() -> None:
    service = Numbered(*range(250))
    client, fake = answering(by=service)
    listed = client.reservations.list(status="done")
    assert ids(listed) == list(range(250))
    assert fake.queries[0][1:] == [("page", "1"), ("per_page", "100")]
    assert all(1 <= int(dict(query)["per_page"]) <= 100 for query in fake.queries)
    assert listed.total() == 250


@pytest.mark.parametrize(
    ("count", "size", "requests"), [(500, 50, 12), (2000, 100, 23), (5000, 100, 57)]
)
def test_list_by_number_takes_few_requests(count: int, size: int, requests: int) -> None:
    client, fake = answering(by=Numbered(*range(count)))
    listed = client.reservations.list(per_page=size)
    assert ids(listed) == list(range(count))
    assert len(fake.requests) == requests
    before = len(fake.requests)
    assert listed.total() == count
    assert (listed.first()).id == 0
    assert len(fake.requests) == before + 2
    assert len(listed.limit(2 * size).to_list()) == 2 * size
    assert len(fake.requests) == before + 5


def test_list_by_number_ends_while_rows_are_appended() -> None:
    service = Numbered(*range(500))
    service.before = {
        asked: lambda listed: listed.extend([len(listed), len(listed) + 1]) for asked in range(99)
    }
    client, fake = answering(by=service)
    found = ids(client.reservations.list(per_page=50))
    assert found == list(range(len(found)))
    assert len(fake.requests) == 13


def test_rows_that_come_and_go_are_neither_doubled_nor_lost() -> None:
    service = Numbered(*range(250))
    service.before[2] = lambda listed: listed.__delitem__(slice(10, 15))
    service.before[4] = lambda listed: listed.insert(0, 1000)
    client, _ = answering(by=service)
    assert ids(client.reservations.list()) == list(range(250))


def test_a_service_that_knows_no_cursors_is_read_by_number() -> None:
    service = Numbered(*range(230))
    client, fake = answering(by=service)
    assert ids(client.users.list()) == list(range(230))
    assert fake.queries[0] == [("cursor", ""), ("per_page", "100")]
    assert dict(fake.queries[1])["page"] == "2"


def test_a_service_that_left_numbers_behind_is_read_by_cursor() -> None:
    client, fake = answering(cursor_page(rows(1, 2), "b"), cursor_page(rows(3)), unchecked=True)
    assert ids(client.reservations.list()) == [1, 2, 3]
    assert fake.queries[1] == [("cursor", "b"), ("per_page", "100")]


def test_a_service_that_gives_fewer_rows_than_asked_is_read_all_the_same() -> None:
    service = Numbered(*range(130))
    service.largest = 40
    client, _ = answering(by=service)
    assert ids(client.reservations.list()) == list(range(130))


def test_a_style_that_changes_in_the_middle_ends_the_reading() -> None:
    client, _ = answering(cursor_page(rows(1), "b"), number_page(rows(2), 1, 1, 100, 1))
    with pytest.raises(PagingError, match="changed"):
        ids(client.locations.list())


def test_numbers_can_be_asked_for_where_both_styles_are() -> None:
    service = Numbered(*range(3))
    client, fake = answering(by=service, style=QueryStyle(empty_cursor=False))
    assert ids(client.users.list()) == [0, 1, 2]
    assert fake.queries == [[("page", "1"), ("per_page", "100")]]


# --- Whole


def test_a_list_without_pages_comes_whole_and_loses_no_row() -> None:
    client, fake = answering(reply({"data": [{"id": 1}, {"id": 1}, {"id": 2}]}))
    stats = client.sessions.consumption_stats.list("s1").to_list()
    assert len(stats) == 3
    assert fake.queries == [[]]
    assert path_of(fake.requests[0]).endswith("/sessions/v1.0/s1/consumption-stats")
    with pytest.raises(InvalidArgumentError, match="no pages"):
        client.resource("sessions/consumption-stats").list("s1", per_page=5)


def test_half_a_name_leads_to_the_whole_one() -> None:
    client, _ = answering(cursor_page([]))
    with pytest.raises(InvalidArgumentError, match="'roaming_roaming_operator_cpo_ids'"):
        client.resource("sessions").list(roaming={"roamingOperatorCpoIds": [1]})


@pytest.mark.parametrize("per_page", [0, 101, -1, 1.5, "10", True])
def test_a_page_has_1_to_100_rows(per_page: Any) -> None:
    client, fake = answering(cursor_page([]))
    with pytest.raises(InvalidArgumentError, match="per_page"):
        client.locations.list(per_page=per_page)
    assert not fake.requests
    for size in (1, 100):
        client.locations.list(per_page=size).to_list()


# --- Filters


def test_both_filters_of_security_events_are_taken() -> None:
    client, fake = answering(cursor_page([]))
    client.security_events.list(timestamp="2024-01-01T00:00:00Z").to_list()
    client.security_events.list(
        timestamp_from="2024-01-01T00:00Z", timestamp_to="2024-02-01T00:00Z", charge_point=7
    ).to_list()
    assert fake.queries[0][0] == ("filter[timestamp]", "2024-01-01T00:00:00.000Z")
    assert fake.queries[1][:3] == [
        ("filter[timestampFrom]", "2024-01-01T00:00:00.000Z"),
        ("filter[timestampTo]", "2024-02-01T00:00:00.000Z"),
        ("filter[chargePoint]", "7"),
    ]


@pytest.mark.parametrize(
    ("style", "sent"),
    [
        (
            "brackets",
            [("filter[roamingOperatorIds][]", "1"), ("filter[roamingOperatorIds][]", "2")],
        ),
        (
            "indexed",
            [("filter[roamingOperatorIds][0]", "1"), ("filter[roamingOperatorIds][1]", "2")],
        ),
        ("repeat", [("filter[roamingOperatorIds]", "1"), ("filter[roamingOperatorIds]", "2")]),
        ("comma", [("filter[roamingOperatorIds]", "1,2")]),
    ],
)
def test_how_a_filter_with_several_values_is_written_can_be_set(
    style: Any, sent: list[tuple[str, str]]
) -> None:
    client, fake = answering(
        cursor_page([]), style=QueryStyle(arrays=style), unchecked=style != "brackets"
    )
    client.charge_points.list(roaming_operator_ids=[1, 2]).to_list()
    assert fake.queries[0][:-1] == sent
    with pytest.raises(InvalidArgumentError, match="empty"):
        client.charge_points.list(roaming_operator_ids=[])
