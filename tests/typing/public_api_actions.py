"""What a type checker says of actions. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Literal, assert_type

from beenergised import AsyncPublicApiClient, PublicApiClient, Unchecked
from beenergised.models import ChargingProfile
from beenergised.public_api.models import (
    ChargePointGetDiagnosticsResponse,
    ChargePointGetSecurityLogResponse,
    ChargePointReserveResponse,
    ChargePointResetResponse,
    ChargePointSendDataTransferResponse,
    ChargePointSyncConfigurationResponse,
    ChargePointUnlockResponse,
    NotificationType,
    TriggerMessageType,
)
from beenergised.transport import Request


def charge_points(client: PublicApiClient) -> None:
    """Each answers what the document has for it, or nothing; a rehearsal is a request."""
    points = client.charge_points
    assert_type(points.reserve(7, 8, user_id="9"), ChargePointReserveResponse)
    assert_type(client.preview(points.reserve, 7, 8, user_id=9, reason="x"), Request)
    assert_type(points.unlock(7, "8"), ChargePointUnlockResponse)
    assert_type(points.reset(7, "soft", timeout=5), ChargePointResetResponse)
    assert_type(client.preview(points.reset, 7, Unchecked("warm")), Request)
    assert_type(points.change_availability(7, "Operative"), Literal["accepted", "scheduled"])
    assert_type(client.preview(points.change_availability, 7, "Inoperative"), Request)
    points.trigger_message(7, "Heartbeat")
    points.trigger_message(7, TriggerMessageType.HEARTBEAT)
    assert_type(client.preview(points.trigger_message, 7, Unchecked("Newer")), Request)
    assert_type(
        points.get_diagnostics(7, "ftp://a.example.com", start=date(2024, 3, 15)),
        ChargePointGetDiagnosticsResponse,
    )
    points.update_firmware(7, url="https://a.example.com/f", interval=timedelta(minutes=1))
    points.set_configuration(7, "HeartbeatInterval", "300")
    assert_type(points.sync_configuration(7, ["a"]), ChargePointSyncConfigurationResponse)
    assert_type(points.send_data_transfer(7, "com.x"), ChargePointSendDataTransferResponse)
    assert_type(client.preview(points.disconnect, 7, reason="x"), Request)
    assert_type(
        points.get_security_log(7, "https://a.example.com", reason="x", interval=60),
        ChargePointGetSecurityLogResponse,
    )
    points.change_owner(7, None)
    points.change_sharing_code(7, "open-sesame")
    points.reset(7, "Soft")  # type: ignore[arg-type]
    points.reserve(7, 8)  # type: ignore[call-arg]
    points.trigger_message(7, "HeartBeat")  # type: ignore[arg-type]
    points.update_firmware(7, url="https://a.example.com/f", retrys=3)  # type: ignore[call-arg]


def profiles(client: PublicApiClient) -> None:
    """A profile is made with what is written most easily, and may be given in three ways."""
    start = datetime.now(UTC)
    limit = ChargingProfile.limit(16, phases=3)
    ChargingProfile.absolute([(0, 16), (timedelta(hours=1), Decimal("10.5"), 1)], start=start)
    ChargingProfile.recurring("Weekly", [(0, "11000")], start="2024-03-15T18:00:00Z", unit="W")
    ChargingProfile.relative(((0, 16.5),), duration=timedelta(hours=1))
    assert_type(client.charge_points.set_charging_profile(7, 1, limit), int | None)
    assert_type(client.charge_points.set_charging_profile(7, 1, limit.request(1)), int | None)
    assert_type(client.preview(client.charge_points.set_charging_profile, 7, 1, {}), Request)
    client.charge_points.clear_charging_profile(7, evse_network_id=0, purpose="TxProfile")
    client.charge_points.set_charging_profile(7, 1, 16)  # type: ignore[arg-type]
    ChargingProfile.limit(16, unit="kW")  # type: ignore[arg-type]
    ChargingProfile.recurring("Daily", [(0, 16)])  # type: ignore[call-arg]
    ChargingProfile.relative([(0,)])  # type: ignore[list-item]


def others(client: PublicApiClient) -> None:
    """Most of them answer nothing, so that only their rehearsal can be looked at."""
    assert_type(
        client.evses.bulk_assign_tariff_group(None, evse_ids=[1, "2"]),
        Literal["accepted", "scheduled"],
    )
    assert_type(client.preview(client.evses.trigger_message, 8, "MeterValues"), Request)
    assert_type(client.preview(client.reservations.cancel, 51, force=True), Request)
    assert_type(client.preview(client.sessions.assign_user, "61", 9), Request)
    assert_type(client.preview(client.sessions.retry_payment, "61"), Request)
    assert_type(client.preview(client.users.change_status, 9, "enabled", reason="x"), Request)
    assert_type(
        client.preview(client.users.activate_subscription, 9, 3, end_date="2024-12-31"), Request
    )
    assert_type(client.preview(client.users.cancel_subscription, 9, reason="x"), Request)
    assert_type(client.preview(client.users.add_balance, 9, Decimal("1.5"), reason="x"), Request)
    assert_type(client.preview(client.users.apply_custom_fee, 9, 5, description="x"), Request)
    assert_type(client.preview(client.users.redeem_voucher, 9, "SPRING"), Request)
    types = [NotificationType.CDR_RECEIVED, Unchecked("newer")]
    assert_type(client.preview(client.notifications.resend, 2, types), Request)
    client.notifications.resend(2, ["cdr.received"], start_time=datetime.now(UTC))
    client.users.add_balance(9, 5)  # type: ignore[call-arg]
    client.users.cancel_subscription(9)  # type: ignore[call-arg]
    client.users.change_status(9, "on", reason="x")  # type: ignore[arg-type]
    client.reservations.cancel(51, forced=True)  # type: ignore[call-arg]


async def asynchronous(client: AsyncPublicApiClient) -> None:
    """The same with `await`."""
    assert_type(await client.charge_points.reserve(7, 8, user_id=9), ChargePointReserveResponse)
    profile = ChargingProfile.limit(16)
    assert_type(await client.charge_points.set_charging_profile(7, 1, profile), int | None)
    assert_type(client.preview(client.users.redeem_voucher, 9, "SPRING"), Request)
    await client.users.add_balance(9, "12.50", reason="x")
