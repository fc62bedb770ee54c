"""Clients that are used in more than one event loop."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from tests.transport.servers import RawServer, answering, http

from beenergised import AsyncClient, AsyncPublicApiClient, MemoryTokenStore
from beenergised.sandbox import Sandbox, running

# A loop that ends with connections open leaves them to the garbage collector, which says so.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture(autouse=True)
def _collect() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running() as sandbox:
        yield sandbox


def driver(sandbox: Sandbox) -> AsyncClient:
    return AsyncClient(
        base_url=sandbox.url,
        psk=sandbox.psk,
        username=sandbox.username,
        password=sandbox.password,
        store=MemoryTokenStore(),
    )


def operator(sandbox: Sandbox) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(host=sandbox.public_api_url, token=sandbox.api_token)


def test_a_read_then_a_start_in_another_loop_work(sandbox: Sandbox) -> None:
    api = operator(sandbox)

    async def first_session() -> Any:
        return await api.sessions.list().first()

    session = asyncio.run(first_session())
    assert asyncio.run(api.sessions.get(session.id)).id == session.id
    charge_point, evse = sandbox.operator_evses["accepts"]
    charge = asyncio.run(api.charging.start(charge_point, evse, user_id=101))
    assert charge is not None
    asyncio.run(api.aclose())


def test_a_login_of_one_loop_serves_the_next(sandbox: Sandbox) -> None:
    client = driver(sandbox)
    name = asyncio.run(client.me()).display_name
    assert asyncio.run(client.me()).display_name == name
    asyncio.run(client.aclose())


def test_connections_of_another_loop_are_not_used() -> None:
    with RawServer() as server:
        server.behave = answering(http(b'{"data": {"id": 7}}', "Content-Type: application/json"))
        api = AsyncPublicApiClient(host=f"http://127.0.0.1:{server.port}", token="t" * 20)
        for _ in range(3):
            assert asyncio.run(api.sessions.get("7")).id == "7"
        asyncio.run(api.aclose())
    assert server.accepted == 3


def test_loops_in_two_threads_use_a_client_at_once(sandbox: Sandbox) -> None:
    client = driver(sandbox)
    both = threading.Barrier(2)
    names: list[str] = []

    async def use() -> None:
        both.wait(30)
        names.extend([(await client.me()).display_name for _ in range(10)])

    threads = [threading.Thread(target=asyncio.run, args=(use(),), daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(names) == 20
    assert len(set(names)) == 1
    asyncio.run(client.aclose())
