"""The same over HTTP, as the transport writes it."""

from __future__ import annotations

import pytest
from tests.http_mock import Request, Router, mock_http
from tests.public_api.support import HOST, ORIGIN, TOKEN

from beenergised import AsyncPublicApiClient, PublicApiClient
from beenergised.errors import RedirectRefusedError

PATH = "/public-api/resources/charge-points/v2.0"
PAGE = {"data": [{"id": 1}], "links": {"next": None}, "meta": {"next_cursor": None}}


@mock_http()
def test_brackets_and_values_arrive_as_they_were_meant(respx_mock: Router) -> None:
    route = respx_mock.get(f"{ORIGIN}{PATH}").respond(json=PAGE)
    with PublicApiClient(host=HOST, token=TOKEN) as client:
        found = client.charge_points.list(
            roaming_operator_ids=[1, 2], name="a&b=c+d ü", include="lastBootNotification"
        ).to_list()
    assert [row.id for row in found] == [1]
    request: Request = route.calls[0].request
    assert request.url.params.multi_items() == [
        ("filter[roamingOperatorIds][]", "1"),
        ("filter[roamingOperatorIds][]", "2"),
        ("filter[name]", "a&b=c+d ü"),
        ("include[]", "lastBootNotification"),
        ("per_page", "100"),
    ]
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert "cookie" not in request.headers


@mock_http()
async def test_an_empty_cursor_is_sent_as_one(respx_mock: Router) -> None:
    route = respx_mock.get(f"{ORIGIN}/public-api/resources/users/v1.1").respond(json=PAGE)
    async with AsyncPublicApiClient(host=HOST, token=TOKEN) as client:
        await client.users.list().to_list()
    assert route.calls[0].request.url.query == b"cursor=&per_page=100"


@mock_http()
def test_an_id_with_a_slash_stays_one_step_of_the_path(respx_mock: Router) -> None:
    route = respx_mock.get(url__startswith=ORIGIN).respond(json={"data": {"id": "a/b"}})
    with PublicApiClient(host=HOST, token=TOKEN) as client:
        client.sessions.get("a/..b")
    assert route.calls[0].request.url.raw_path == b"/public-api/resources/sessions/v1.0/a%2F..b"


@mock_http(assert_all_called=False)
def test_a_redirect_does_not_take_the_token_along(respx_mock: Router) -> None:
    respx_mock.get(f"{ORIGIN}{PATH}/7").respond(
        302, headers={"Location": "https://evil.example.com/"}
    )
    elsewhere = respx_mock.get("https://evil.example.com/").respond(json={})
    with (
        PublicApiClient(host=HOST, token=TOKEN) as client,
        pytest.raises(RedirectRefusedError),
    ):
        client.charge_points.get(7)
    assert not elsewhere.called
