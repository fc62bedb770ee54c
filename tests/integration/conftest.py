"""The sandbox in the process and on a socket, as new for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.graphql_api.support import NOW, Service

from beenergised.sandbox import RunningSandbox, Sandbox, SandboxSettings, running


@pytest.fixture(scope="session")
def only_service() -> Iterator[RunningSandbox]:
    """Its key takes a while to make, and its server to start."""
    with Sandbox() as sandbox, running(sandbox) as served:
        yield served


@pytest.fixture
def served(only_service: RunningSandbox) -> RunningSandbox:
    """On a socket, by the time of the computer."""
    sandbox = only_service.sandbox
    sandbox.reset()
    sandbox.clock.unfreeze()
    sandbox.configure(
        **{name: getattr(SandboxSettings(), name) for name in SandboxSettings.__dataclass_fields__}
    )
    return only_service


@pytest.fixture
def service(served: RunningSandbox) -> Service:
    """In the process, by a time of its own."""
    served.sandbox.reset(NOW)
    served.sandbox.clock.freeze()
    served.sandbox.set_time(NOW)
    return Service(served.sandbox)
