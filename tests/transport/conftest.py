"""Both clients, and a server on a loopback socket that does what a test says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.transport.servers import RawServer
from tests.transport.support import Async, FakeClock, Sync, limit_attempts_by


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest) -> Iterator[Sync | Async]:
    runner: Sync | Async = Sync() if request.param == "sync" else Async()
    yield runner
    runner.close()


@pytest.fixture
def raw_server() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture
def attempt_clock(
    drive: Sync | Async, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> FakeClock:
    """The clock that limits attempts: it stands still until the server lets time pass."""
    clock = FakeClock()
    raw_server.pass_time = clock.advance
    limit_attempts_by(clock, monkeypatch, drive.loop)
    return clock
