"""The sandbox in the process, as new for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.graphql_api.support import NOW, Service

from beenergised.sandbox import Sandbox, SandboxSettings


@pytest.fixture(scope="session")
def only_sandbox() -> Iterator[Sandbox]:
    """Its key takes a while to make."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only_sandbox: Sandbox) -> Sandbox:
    only_sandbox.reset(NOW)
    only_sandbox.clock.freeze()
    only_sandbox.set_time(NOW)
    only_sandbox.configure(
        **{name: getattr(SandboxSettings(), name) for name in SandboxSettings.__dataclass_fields__}
    )
    return only_sandbox


@pytest.fixture
def service(sandbox: Sandbox) -> Service:
    return Service(sandbox)
