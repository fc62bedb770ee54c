"""Over the real HTTP client: what goes to which of the two hosts when nothing is configured."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from tests.http_mock import ConnectError, Response, Router, mock_http
from tests.qaas_api.support import Ticks, operator

from beenergised import AsyncQaasClient, QaasClient, errors

TENANT = "f7731598-1da9-4b5f-a888-ceaf1d14fae0"
CLIENT = "446782de-6e26-457a-a4b0-1f7cabfad2fd"
LOGIN = f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0"
API = "https://qaas-chargingpoints.azurewebsites.net"
DEVICE = {
    "device_code": "D-of-this-login",
    "user_code": "DXYZ12345",
    "verification_uri": "https://microsoft.com/devicelogin",
    "expires_in": 900,
    "interval": 5,
}
TOKENS = {"access_token": "A-of-this-login", "refresh_token": "R-of-this-login", "expires_in": 3600}


def routes(router: Router) -> None:
    router.post(f"{LOGIN}/devicecode").respond(json=DEVICE)
    router.post(f"{LOGIN}/token").mock(
        side_effect=[
            Response(400, json={"error": "authorization_pending"}),
            ConnectError("no network"),
            Response(200, json=TOKENS),
            Response(200, json={**TOKENS, "access_token": "A-second"}),
        ]
    )
    router.get(f"{API}/chargepointoperators").mock(
        side_effect=[
            Response(200, json=[operator(335), operator(336)]),
            Response(401),
            Response(204),
        ]
    )


def check(router: Router) -> None:
    sent = [call.request for call in router.calls]
    form = dict(parse_qsl(sent[0].content.decode()))
    assert form == {"client_id": CLIENT, "scope": f"{CLIENT}/user_impersonation offline_access"}
    polls = [dict(parse_qsl(request.content.decode())) for request in sent[1:4]]
    assert (
        polls
        == [
            {
                "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "client_id": CLIENT,
                "device_code": "D-of-this-login",
            }
        ]
        * 3
    )
    to_login = [request for request in sent if request.url.host == "login.microsoftonline.com"]
    assert all("authorization" not in request.headers for request in to_login)
    to_api = [request for request in sent if request.url.host != "login.microsoftonline.com"]
    assert [request.headers["authorization"] for request in to_api] == [
        "Bearer A-of-this-login",
        "Bearer A-of-this-login",
        "Bearer A-second",
    ]
    assert dict(parse_qsl(to_login[-1].content.decode())) == {
        "grant_type": "refresh_token",
        "client_id": CLIENT,
        "scope": f"{CLIENT}/user_impersonation offline_access",
        "refresh_token": "R-of-this-login",
    }


@mock_http(assert_all_called=True)
def test_the_published_addresses_are_the_defaults(respx_mock: Router) -> None:
    routes(respx_mock)
    with QaasClient(clock=Ticks()) as client:
        client.login(show=lambda code: None)
        assert [row.id for row in client.operators.list()] == [335, 336]
        assert client.operators.list() == []
    check(respx_mock)


@mock_http(assert_all_called=True)
async def test_the_published_addresses_are_those_of_the_asynchronous_client_too(
    respx_mock: Router,
) -> None:
    routes(respx_mock)
    async with AsyncQaasClient(clock=Ticks()) as client:
        await client.login(show=lambda code: None)
        assert [row.id for row in await client.operators.list()] == [335, 336]
        assert await client.operators.list() == []
    check(respx_mock)


@pytest.mark.parametrize(
    "given",
    [
        {"base_url": "http://quota.example.com"},
        {"base_url": "quota.example.com"},
        {"base_url": "https://quota.example.com/?x=1"},
        {"login_url": "http://login.example.com"},
        {"login_url": "https://user@login.example.com"},
        {"tenant_id": "a/../b"},
        {"client_id": ""},
        {"client_id": "x y"},
        {"account": " "},
        {"access_token": " "},
        {"refresh_token": "two\nlines"},
        {"timeout": 0},
        {"headers": {"Authorization": "mine"}},
    ],
)
def test_settings_that_cannot_be_right_are_refused(given: dict[str, object]) -> None:
    with pytest.raises((errors.ConfigurationError, errors.InvalidArgumentError)):
        QaasClient(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        {"records": "records"},
        {"records": "//evil.example.com"},
        {"records": "/a/../b"},
        {"records": "/a?b=1"},
        {"records": "/a#b"},
        {"records": "/{id}"},
        {"record": "/records"},
        {"record": "/records/{number}/{id}"},
        {"records": ""},
        {"records": None},
        {"token": "/tok en"},
    ],
)
def test_paths_that_cannot_be_right_are_refused(given: dict[str, str]) -> None:
    from beenergised import QaasPaths

    with pytest.raises(errors.ConfigurationError, match=next(iter(given))):
        QaasPaths(**given)


def test_an_address_may_have_a_path_and_a_slash_at_its_end() -> None:
    with QaasClient(base_url="http://127.0.0.1:8000/qaas/", login_url="http://[::1]/o/") as client:
        request = client.preview(client.operators.list)
        assert client.login_url == "http://[::1]/o"
    assert request.url == "http://127.0.0.1:8000/qaas/chargepointoperators"
