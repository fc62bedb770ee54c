"""What a type checker says of charging at the Public API. Read by mypy and basedpyright only."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import assert_type

from beenergised import AsyncPublicApiClient, PublicApiClient, errors
from beenergised.models import (
    AsyncSessionCharge,
    ChargeState,
    ChargingProfile,
    SessionCharge,
    SessionReading,
    SessionReconciliation,
)
from beenergised.public_api.models import Session
from beenergised.transport import Request


def changed(charge: SessionCharge) -> None:
    """A listener gets the handle."""
    assert_type(charge.status, str | None)


def results(client: PublicApiClient, lost: errors.OutcomeUnknownError) -> None:
    """A start gives a handle, its ways to look the session."""
    charge = client.charging.start(3, 9, user_id="11", payment_method_id=None)
    assert_type(charge, SessionCharge)
    assert_type(client.preview(client.charging.start, evse_id="9"), Request)
    assert_type(charge.wait(timeout=60, on_change=changed), SessionCharge)
    assert_type(charge.refresh(timeout=5), SessionCharge)
    assert_type(charge.state, ChargeState)
    assert_type(charge.failure, errors.StartError | None)
    assert_type(charge.id, str | None)
    assert_type(charge.session(), Session)
    assert_type(charge.stop(force=True), Session)
    assert_type(client.charging.resume(charge.to_text()), SessionCharge)
    assert_type(client.charging.watch(charge), Generator[SessionReading, None, None])
    found = client.charging.reconcile(lost)
    assert_type(found, SessionReconciliation[SessionCharge])
    assert_type(found.charge, SessionCharge | None)
    assert_type(found.sessions, tuple[Session, ...])
    assert_type(client.preview(client.charging.stop, 3, "55"), Request)
    client.charging.stop(3, 55, force=True)
    client.charging.start(3, 9, charging_profile=ChargingProfile.limit(16, unit="A"))


async def asynchronous(client: AsyncPublicApiClient, lost: errors.OutcomeUnknownError) -> None:
    """The same with `await`; watching is not awaited."""
    charge = await client.charging.start(3, user_id=11, stop_conditions={"max_amount": 5})
    assert_type(charge, AsyncSessionCharge)
    assert_type(client.preview(client.charging.start, evse_id=9), Request)
    assert_type(await charge.wait(), AsyncSessionCharge)
    assert_type(await charge.stop(30), Session)
    assert_type(client.charging.watch(55), AsyncGenerator[SessionReading, None])
    found = await client.charging.reconcile(lost)
    assert_type(found, SessionReconciliation[AsyncSessionCharge])
    assert_type(client.preview(client.charging.stop, 3, 55), Request)


def mistakes(client: PublicApiClient) -> None:
    """What cannot be right is seen before anything runs."""
    client.charging.start(3, 9, stop_conditions=20)  # type: ignore[arg-type]
    client.charging.start(3, 9, user=11)  # type: ignore[call-arg]
    client.charging.stop(3)  # type: ignore[call-arg]
