"""What a type checker says of the Public API. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, assert_type

from beenergised import AsyncPublicApiClient, PublicApiClient, QueryStyle, Unchecked
from beenergised.models import Answer, AsyncLister, Lister, RateLimit, response_of
from beenergised.public_api.models import (
    Authorization,
    Cdr,
    ChargePoint,
    ChargePointConfiguration,
    ChargePointEvse,
    ChargePointStatus,
    Circuit,
    Connector,
    ElectricityRate,
    Evse,
    HardwareStatusLogEntry,
    IdTag,
    IdTagPatch,
    IdTagStatus,
    IdTagWritten,
    Location,
    LocationCreate,
    LocationFacility,
    LocationPatch,
    NetworkStatusLogEntry,
    Partner,
    Receipt,
    Reservation,
    SecurityEvent,
    Session,
    SessionConsumptionStat,
    Subscription,
    SubscriptionPlan,
    Tariff,
    TariffGroup,
    Transaction,
    User,
    VendorErrorCode,
    Voucher,
)
from beenergised.transport import Request, Response


def bodies(client: PublicApiClient, days: list[LocationFacility]) -> None:
    """A field with an enum takes a member, its text, or a newer one."""
    client.id_tags.update(1, IdTagPatch(status="disabled"))
    client.id_tags.update(1, IdTagPatch(status=IdTagStatus.DISABLED, vehicle_type=None))
    client.id_tags.update(1, IdTagPatch(status=Unchecked("lost")))
    client.locations.update(1, LocationPatch(facilities=days))
    client.locations.update(1, LocationPatch(facilities=["HOTEL", LocationFacility.HOTEL]))
    client.id_tags.update(1, IdTagPatch(status=7))  # type: ignore[arg-type]
    client.id_tags.update(1, IdTagPatch(status="disabeld"))  # type: ignore[arg-type]
    LocationPatch(facilities=["hotel"])  # type: ignore[list-item]


def fields_by_name(client: PublicApiClient) -> None:
    """A write takes its body, or the fields of the body by name."""
    assert_type(client.id_tags.update(1, id_label="Ann", timeout=5), IdTagWritten)
    client.id_tags.update(1, status="disabled", expire_at="2027-01-01", vehicle_type=None)
    client.id_tags.update(1, status=IdTagStatus.DISABLED)
    client.id_tags.update(1, status=Unchecked("lost"))
    client.locations.update(1, geoposition={"latitude": 52.5, "longitude": 13.4})
    client.id_tags.update(1, status="disabeld")  # type: ignore[arg-type]
    client.id_tags.update(1, id_lable="Ann")  # type: ignore[call-arg]
    client.id_tags.update(1, user_id="seven")  # type: ignore[arg-type]
    client.id_tags.list(status="disabeld")  # type: ignore[arg-type]


def clients() -> None:
    """Both have the same arguments."""
    PublicApiClient(host="tenant.example.com", token="t", timeout=5, style=QueryStyle())
    AsyncPublicApiClient(host="tenant.example.com", token="t", headers={"X-Trace": "a"})
    PublicApiClient(host="tenant.example.com")  # type: ignore[call-arg]


def lists(client: PublicApiClient) -> None:
    """A list has the model of its rows."""
    assert_type(client.authorizations.list(), Lister[Authorization])
    assert_type(client.cdrs.list(is_local=True), Lister[Cdr])
    assert_type(client.charge_points.list(type="public"), Lister[ChargePoint])
    assert_type(client.charge_points.configurations.list(7), Lister[ChargePointConfiguration])
    assert_type(client.charge_points.evses.list(7), Lister[ChargePointEvse])
    assert_type(client.charge_points.evses.connectors.list(7, 8), Lister[Connector])
    assert_type(
        client.charge_points.hardware_status_logs.list(7, created_after="2024-01-01"),
        Lister[HardwareStatusLogEntry],
    )
    assert_type(client.charge_points.network_status_logs.list(7), Lister[NetworkStatusLogEntry])
    assert_type(client.circuits.list(include=["consumption"]), Lister[Circuit])
    assert_type(client.electricity_rates.list(utility_id=3), Lister[ElectricityRate])
    assert_type(client.evses.list(roaming=True), Lister[Evse])
    assert_type(client.id_tags.list(status="enabled"), Lister[IdTag])
    assert_type(client.locations.list(), Lister[Location])
    assert_type(client.partners.list(), Lister[Partner])
    assert_type(client.receipts.list(), Lister[Receipt])
    assert_type(client.reservations.list(), Lister[Reservation])
    assert_type(client.security_events.list(timestamp="2024-01-01"), Lister[SecurityEvent])
    assert_type(client.sessions.list(), Lister[Session])
    assert_type(client.sessions.consumption_stats.list("s"), Lister[SessionConsumptionStat])
    assert_type(client.subscriptions.list(), Lister[Subscription])
    assert_type(client.subscription_plans.list(), Lister[SubscriptionPlan])
    assert_type(client.tariffs.list(), Lister[Tariff])
    assert_type(client.tariff_groups.list(), Lister[TariffGroup])
    assert_type(client.transactions.list(purchase_type=["session"]), Lister[Transaction])
    assert_type(client.users.list(), Lister[User])
    assert_type(client.vendor_error_codes.list(), Lister[VendorErrorCode])
    assert_type(client.vouchers.list(created_at=date(2024, 3, 15)), Lister[Voucher])
    assert_type(client.locations.list(per_page=10).first(), Location | None)
    assert_type(client.preview(client.locations.list), Request)


def single_things(client: PublicApiClient) -> None:
    """One thing, what is written, and what is deleted."""
    assert_type(client.locations.get(7, include="images"), Location)
    assert_type(client.preview(client.locations.get, 7), Request)
    assert_type(client.charge_points.status.get(7), ChargePointStatus)
    assert_type(client.sessions.get("s", with_authorization=True), Session)
    assert_type(client.locations.create({"country": "DE"}), Location)
    assert_type(client.locations.update(7, LocationPatch(country="AT")), Location)
    assert_type(client.preview(client.locations.update, 7, {"country": "AT"}), Request)
    assert_type(client.id_tags.update(7, {"status": "disabled"}), IdTagWritten)
    assert_type(client.tariffs.replace(7, {"name": "x"}, extra={"newer": 1}), Tariff)
    # A call that returns nothing cannot be asked what it returns.
    client.locations.delete(7)
    assert_type(client.preview(client.locations.delete, 7), Request)


def by_name(client: PublicApiClient) -> None:
    """What is reached by name is not known to a type checker."""
    assert_type(client.resource("parking-spaces").list(), Lister[Any])
    assert_type(client.preview(client.resource("parking-spaces").list), Request)
    assert_type(client.request("GET", "/public-api/x"), Response)
    assert_type(client.preview(client.request, "GET", "/public-api/x"), Request)
    assert_type(client.resources, tuple[str, ...])
    assert_type(client.locations.notes.get(7, 8), Answer)


def limits(client: PublicApiClient) -> None:
    """What is left is read from an answer."""
    response = response_of(client.locations.get(7))
    if response is not None:
        assert_type(RateLimit.of(response).remaining, int | None)


async def asynchronous(client: AsyncPublicApiClient) -> None:
    """The same with `await`; making a list is not awaited."""
    assert_type(client.locations.list(city="Wien"), AsyncLister[Location])
    assert_type(await client.locations.get(7), Location)
    assert_type(await client.locations.create(LocationCreate.checked("body", {})), Location)
    assert_type(client.charge_points.evses.list(7), AsyncLister[ChargePointEvse])
    assert_type(await client.request("GET", "/public-api/x"), Response)


def values(client: PublicApiClient) -> None:
    """Enums are their texts, members of an answer's enum, or unchecked; times are aware."""
    client.sessions.list(status="active", started_after=datetime.now(UTC), user_id=7)
    client.sessions.list(status=Unchecked("paused"), user_id="7", timeout=5)
    status = client.sessions.get("s").status
    client.sessions.list(status=status)
    client.locations.list(include=("images", Unchecked("newer")), filters={"x": Unchecked("1")})


def mistakes(client: PublicApiClient) -> None:
    """What cannot be right is seen before anything runs."""
    client.sessions.list(statsu="active")  # type: ignore[call-arg]
    client.sessions.list(status="activ")  # type: ignore[arg-type]
    client.locations.list(include=["imges"])  # type: ignore[list-item]
    client.locations.get()  # type: ignore[call-arg]
    client.tariffs.update(7, {})  # type: ignore[attr-defined]
    client.receipts.create({})  # type: ignore[attr-defined]
    client.charge_points.list(roaming_operator_ids=[None])  # type: ignore[list-item]
