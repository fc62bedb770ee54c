"""Ways to look at a charge again, the same for the handles of both APIs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any, TypeAlias

#: Takes a client and a handle; returns the handle that looked. Any: either API's.
Look: TypeAlias = Callable[[Any, Any], Awaitable[Any]]


async def refreshed(client: Any, charge: Any) -> Any:
    return await charge.refresh()


async def waited(client: Any, charge: Any) -> Any:
    return await charge.wait()


async def watched(client: Any, charge: Any) -> Any:
    async with aclosing(client.charging.watch(charge)) as readings:
        assert [reading.is_over async for reading in readings][-1]
    return charge


async def resumed(client: Any, charge: Any) -> Any:
    return await client.charging.resume(charge.to_text()).refresh()


async def resumed_and_waited(client: Any, charge: Any) -> Any:
    return await client.charging.resume(charge.to_text()).wait()


async def resumed_and_stopped(client: Any, charge: Any) -> Any:
    again = client.charging.resume(charge.to_text())
    await again.stop()
    return again


LOOKS: list[Look] = [
    refreshed, waited, watched, resumed, resumed_and_waited, resumed_and_stopped,
]  # fmt: skip


def state_of(client: Any, charge: Any) -> tuple[str, bool, bool]:
    """Return state, `is_over` and absence of a failure, which are the same in another process."""
    again = client.charging.resume(charge.to_text())
    seen = {(each.state.value, each.is_over, each.failure is None) for each in (charge, again)}
    assert len(seen) == 1
    assert f"{charge.state.value}, {charge.status!r}" in repr(charge)
    return seen.pop()
