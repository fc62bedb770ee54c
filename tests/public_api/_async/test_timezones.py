"""Dates and times without a zone are in the client's time zone, wherever a call takes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.previewing import Previewing
from tests.public_api.support import HOST, TOKEN, AsyncFake, query_of

from beenergised import AsyncPublicApiClient
from beenergised.errors import InvalidArgumentError
from beenergised.models import ChargingProfile
from beenergised.public_api.endpoints import Endpoint, Filter
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.models import IdTagPatch
from beenergised.public_api.queries import QueryStyle
from beenergised.transport import Request

FORMS = [date(2026, 7, 1), datetime(2026, 7, 1), "2026-07-01", "2026-07-01T00:00"]
#: Neither the zone of this machine nor UTC, which a fault may take instead.
ZONE = "Asia/Tokyo"
SENT = "2026-06-30T15:00:00.000Z"
IN_BODY = "2026-07-01T00:00:00+09:00"


def client_in(zone: Any) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(host=HOST, token=TOKEN, sender=AsyncFake(), timezone=zone)


@pytest.fixture
def client() -> AsyncPublicApiClient:
    return client_in(ZONE)


def endpoints_with_times() -> list[tuple[str, Endpoint]]:
    return [
        (name, endpoint)
        for name in resource_names()
        for verb, endpoint in find_resource(name).endpoints.items()
        if verb == "list" and any(each.kind == "date-time" for each in endpoint.filters)
    ]


@pytest.mark.parametrize("form", FORMS, ids=repr)
def test_every_time_filter_is_in_the_clients_zone(
    client: AsyncPublicApiClient, form: date | str
) -> None:
    checked = 0
    for name, endpoint in endpoints_with_times():
        ids = [7] * len(endpoint.path_parameters)
        names = [each.name for each in endpoint.filters if each.kind == "date-time"]
        found = client.preview(client.resource(name).list, *ids, filters=dict.fromkeys(names, form))
        sent = [value for key, value in query_of(found) if key.startswith("filter")]
        assert sent == [SENT] * len(names)
        checked += len(names)
    assert checked > 60


@pytest.mark.parametrize("name", ["createdAfter", "timestampFrom", "issuedTo", "lastUpdatedBefore"])
def test_filter_whose_name_says_a_time_is_one(name: str) -> None:
    kinds = {
        each.kind
        for resource in resource_names()
        for endpoint in find_resource(resource).endpoints.values()
        for each in endpoint.filters
        if each.name == name
    }
    assert kinds == {"date-time"}


def test_date_filter_does_not_depend_on_the_zone() -> None:
    for zone in (ZONE, "America/New_York"):
        vouchers = Previewing(client_in(zone)).vouchers.list(expire_date_after=date(2026, 7, 1))
        assert ("filter[expireDateAfter]", "2026-07-01") in query_of(vouchers)


def test_list_has_the_zone_of_its_filters(client: AsyncPublicApiClient) -> None:
    listed = client.sessions.list(started_after="2026-07-01")
    assert str(listed.timezone) == ZONE
    assert str(listed.limit(3).timezone) == ZONE
    assert client.timezone is listed.timezone


async def body_of(request: Any) -> Any:
    assert isinstance(request, Request)
    return request.json()


@pytest.mark.parametrize("form", FORMS, ids=repr)
async def test_body_is_in_the_clients_zone(client: AsyncPublicApiClient, form: Any) -> None:
    made = IdTagPatch(expire_at=form)
    assert made.expire_at == datetime(2026, 7, 1)
    for body in (made, {"expire_at": form}, {"expireAt": form}):
        request = client.preview(client.id_tags.update, 1, body)
        assert await body_of(request) == {"expireAt": IN_BODY}
    # The same object may be sent through another client.
    elsewhere = Previewing(client_in(UTC)).id_tags.update(1, made)
    assert await body_of(elsewhere) == {"expireAt": "2026-07-01T00:00:00Z"}


async def test_body_with_a_zone_keeps_it(client: AsyncPublicApiClient) -> None:
    at = datetime(2026, 7, 1, tzinfo=ZoneInfo("Europe/Vienna"))
    request = client.preview(client.id_tags.update, 1, IdTagPatch(expire_at=at))
    assert await body_of(request) == {"expireAt": "2026-07-01T00:00:00+02:00"}


@pytest.mark.parametrize("form", FORMS, ids=repr)
async def test_actions_are_in_the_clients_zone(client: AsyncPublicApiClient, form: Any) -> None:
    points = Previewing(client).charge_points
    firmware = points.update_firmware(7, firmware_version_id=1, retrieve_after=form)
    assert (await body_of(firmware))["retrieveAfter"] == IN_BODY
    diagnostics = points.get_diagnostics(7, "ftp://a.example.com", start=form)
    assert (await body_of(diagnostics))["start"] == IN_BODY
    resent = client.preview(client.notifications.resend, 2, ["cdr.received"], start_time=form)
    assert (await body_of(resent))["startTime"] == IN_BODY
    log = points.get_security_log(7, "https://a.example.com", reason="audit", start_time=form)
    assert (await body_of(log))["startTime"] == "2026-06-30 15:00:00"


@pytest.mark.parametrize("form", FORMS, ids=repr)
async def test_charging_profile_is_in_the_clients_zone(
    client: AsyncPublicApiClient, form: Any
) -> None:
    profile = ChargingProfile.limit(16, start=form, valid_from=form)
    request = client.preview(client.charge_points.set_charging_profile, 7, 1, profile)
    body = await body_of(request)
    assert body["validFrom"] == body["chargingSchedule"]["startSchedule"] == IN_BODY


async def test_charging_profile_is_checked_again_with_the_zone(
    client: AsyncPublicApiClient,
) -> None:
    end = datetime(2026, 6, 30, 15, tzinfo=UTC)
    profile = ChargingProfile.limit(16, valid_from="2026-07-01", valid_to=end)
    with pytest.raises(InvalidArgumentError, match="must be after valid_from"):
        client.preview(client.charge_points.set_charging_profile, 7, 1, profile)


async def test_free_request_has_datetimes_in_the_clients_zone(
    client: AsyncPublicApiClient,
) -> None:
    query = {"filter": {"at": datetime(2026, 7, 1), "several": [datetime(2026, 7, 1)]}}
    sent = client.preview(client.request, "GET", "/public-api/x/v1.0", query=query)
    assert [value for _, value in query_of(sent)] == [SENT, SENT]


def test_times_of_an_array_are_in_the_zone() -> None:
    at = [datetime(2026, 7, 1), date(2026, 7, 1)]
    declared = Filter("at", "array", item="date-time")
    pairs = QueryStyle().filter(declared, at, "at", ZoneInfo(ZONE))
    assert pairs == [("filter[at][]", SENT)] * 2


def test_unknown_timezone_is_refused_when_the_client_is_made() -> None:
    with pytest.raises(InvalidArgumentError, match="Did you mean 'Europe/Vienna'"):
        client_in("Europe/Viena")
