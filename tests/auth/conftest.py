"""Both kinds of session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.auth.support import FakeService, make
from tests.transport.support import Async, FakeClock, Sync

from beenergised.auth.token_stores.base import MemoryTokenStore


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest) -> Iterator[Sync | Async]:
    runner: Sync | Async = Sync() if request.param == "sync" else Async()
    yield runner
    runner.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def service(clock: FakeClock) -> FakeService:
    return FakeService(clock)


@pytest.fixture
def store() -> MemoryTokenStore:
    return MemoryTokenStore()


@pytest.fixture
def session_of(
    drive: Sync | Async, service: FakeService, clock: FakeClock, store: MemoryTokenStore
) -> Callable[..., Any]:
    """Makes a session over the test's store, or another."""

    def session_of(**options: Any) -> Any:
        return make(drive.is_async, service, clock, options.pop("store", store), **options)

    return session_of
