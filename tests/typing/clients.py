"""What a type checker says of clients and pools. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import assert_type

from beenergised import (
    AsyncClient,
    AsyncPool,
    BackOff,
    Client,
    FileTokenStore,
    MemoryTokenStore,
    Pool,
    Secret,
    SessionSettings,
    Settings,
    Unchecked,
)
from beenergised.graphql_api import Bearer
from beenergised.models import (
    Chargelog,
    ChargelogMeterValues,
    ChargingStatistics,
    Contact,
    SessionInfo,
)
from beenergised.transport import Headers, Request


def ways_in() -> None:
    """Every way in takes its own arguments, secrets as text or wrapped."""
    Client(tenant="community", psk="psk", username="driver@example.com", password="secret")
    Client(tenant="community", psk=Secret("psk"), username="driver", password=Secret("secret"))
    Client(base_url="https://charging.example.com", psk="psk", anonymous=True)
    Client(tenant="community", session_token="a", refresh_token="b")
    Client(tenant="community", access_token="a")
    Client(tenant="community", access_token=lambda: "a")
    Client(tenant="community", username="driver", store=FileTokenStore())


def asynchronous_ways_in(fetch: Callable[[], str]) -> None:
    """The asynchronous client takes a coroutine function for access tokens, too."""

    async def fetch_later() -> str:
        return fetch()

    AsyncClient(tenant="community", access_token=fetch)
    AsyncClient(tenant="community", access_token=fetch_later)


def everything_that_a_client_takes() -> None:
    """Settings of the call, the session, and the seams."""
    Client(
        tenant="community",
        psk="psk",
        anonymous=True,
        store=MemoryTokenStore(),
        timeout=10,
        headers={"Accept-Language": "de"},
        hooks=[print],
        settings=Settings(
            timeout=30.0,
            attempt_timeout=10,
            retry=BackOff(attempts=2),
            headers=Headers({"X-Tenant": "a"}),
            proxy=Secret("http://proxy.example.com:3128"),
            client_certificate=("cert.pem", "key.pem"),
        ),
        session_settings=SessionSettings(renew_before=30),
        bearers={"contractRateOptions": Bearer.PSK},
    )


def synchronous_results(client: Client) -> None:
    """A call gives its model."""
    assert_type(client.me(), Contact)
    assert_type(client.chargelogs.get("id"), Chargelog)
    assert_type(client.chargelogs.meter_values("id"), ChargelogMeterValues)
    assert_type(client.statistics.get(), ChargingStatistics)
    assert_type(client.statistics.get(start="2026-01-01", end=date(2026, 2, 1)), ChargingStatistics)
    assert_type(client.statistics.get(start=datetime(2026, 1, 1, tzinfo=UTC)), ChargingStatistics)
    assert_type(client.login(), SessionInfo)
    assert_type(client.session_info(), SessionInfo | None)
    assert_type(client.pool, Pool)


def synchronous_rehearsals(client: Client) -> None:
    """The preview of each is a request."""
    assert_type(client.preview(client.me), Request)
    assert_type(client.preview(client.chargelogs.get, "id"), Request)
    assert_type(client.preview(client.chargelogs.meter_values, "id"), Request)
    assert_type(client.preview(client.chargelogs.list), Request)
    assert_type(client.preview(client.stations.list, paging="cursor"), Request)
    assert_type(client.preview(client.statistics.get), Request)
    assert_type(client.me(), Contact)
    assert_type(client.preview(client.me).headers, Headers)


def options_of_a_call(client: Client) -> None:
    """Every call takes the same options."""
    headers = {"Accept-Language": "de"}
    client.me(timeout=5, attempt_timeout=2.5, headers=headers)
    client.chargelogs.get("id", timeout=5, headers=headers)
    client.chargelogs.list(timeout=5, headers=None)
    client.stations.list(timeout=None)
    client.statistics.get(attempt_timeout=1)
    client.logout(timeout=5)
    client.login(timeout=5)


async def asynchronous_results(client: AsyncClient) -> None:
    """The same with `await`."""
    assert_type(await client.me(), Contact)
    assert_type(await client.chargelogs.get("id"), Chargelog)
    assert_type(await client.chargelogs.meter_values("id"), ChargelogMeterValues)
    assert_type(await client.statistics.get(start="2026-01-01"), ChargingStatistics)
    assert_type(await client.login(), SessionInfo)
    assert_type(await client.session_info(), SessionInfo | None)
    assert_type(client.pool, AsyncPool)


async def asynchronous_rehearsals(client: AsyncClient) -> None:
    """A rehearsal is awaited where the call is; making a list is not awaited."""
    assert_type(client.preview(client.me), Request)
    assert_type(client.preview(client.chargelogs.get, "id"), Request)
    assert_type(client.preview(client.chargelogs.meter_values, "id"), Request)
    assert_type(client.preview(client.statistics.get), Request)
    assert_type(client.preview(client.chargelogs.list), Request)
    assert_type(client.preview(client.stations.list), Request)


def pools(pool: Pool) -> None:
    """A pool makes clients, and both are context managers of their own type."""
    assert_type(pool.client(username="driver", password="secret"), Client)
    assert_type(pool.client(anonymous=True, timeout=5), Client)
    with Pool(tenant="community", psk="psk") as opened, opened.client(anonymous=True) as client:
        assert_type(opened, Pool)
        assert_type(client, Client)


async def asynchronous_pools() -> None:
    """The same with `async with`."""
    async with (
        AsyncPool(tenant="community", psk="psk", store=MemoryTokenStore()) as pool,
        pool.client(username="driver", password="secret") as client,
    ):
        assert_type(pool, AsyncPool)
        assert_type(client, AsyncClient)


def values_that_the_library_does_not_list(client: Client) -> None:
    """`Unchecked` passes where a documented value is taken."""
    client.chargelogs.list(status=Unchecked("paused"), type=Unchecked("roaming"))


def session_information(info: SessionInfo) -> None:
    """What may be known of a session."""
    assert_type(info.subject, str | None)
    assert_type(info.role, str | None)
    assert_type(info.expires_at, datetime | None)
    assert_type(info.renewable, bool)
    assert_type(info.generation, int)
