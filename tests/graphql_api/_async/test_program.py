"""One program text for both clients: everything that a session can be asked, over the sandbox."""

# ruff: noqa: S301 - own pickles

from __future__ import annotations

import contextlib
import copy
import json
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.graphql_api.support import AsyncWired, Service
from tests.previewing import Previewing

from beenergised import AsyncClient, AsyncPool, MemoryTokenStore, Settings, errors
from beenergised.auth import SessionKey, StoredSession
from beenergised.base_models import ChargelogStatus
from beenergised.messages import Request
from beenergised.models import response_of
from beenergised.transport.hooks import AttemptFailed, RequestSending, ResponseReceived


def client_of(service: Service, **more: Any) -> AsyncClient:
    return AsyncClient(**{**service.login, **more}, sender=AsyncWired(service))


# --- Charge logs


async def test_a_list_gives_every_charge_log_once_in_the_order_of_the_service(
    service: Service,
) -> None:
    async with client_of(service) as client:
        logs = await client.chargelogs.list(page_size=100).to_list()
        assert len(logs) == len({log.id for log in logs}) > 250
        assert len(logs) == await client.chargelogs.list().total()
        begun = [log.date_start for log in logs if log.date_start]
        assert begun == sorted(begun, reverse=True)
        assert not any(log.drift for log in logs)


async def test_a_list_sends_nothing_until_it_is_read_and_begins_anew_each_time(
    service: Service,
) -> None:
    async with client_of(service) as client:
        logs = client.chargelogs.list()
        assert service.wire.requests == []
        first = [log.id async for log in logs]
        assert [log.id async for log in logs] == first


async def test_a_list_can_be_read_in_pages_as_items_or_at_once(service: Service) -> None:
    async with client_of(service) as client:
        logs = client.chargelogs.list(page_size=90)
        items = [log.id async for log in logs]
        pages = [page async for page in logs.pages()]
        assert [log.id for page in pages for log in page.items] == items
        assert [page.number for page in pages] == list(range(1, len(pages) + 1))
        assert {page.total for page in pages} == {len(items)}
        assert not any(page.total_changed for page in pages)
        assert [log.id for log in await logs.to_list()] == items


async def test_250_of_them_are_250_different_ones(service: Service) -> None:
    async with client_of(service) as client:
        logs = await client.chargelogs.list().limit(250).to_list()
        assert len({log.id for log in logs}) == 250


@pytest.mark.parametrize("page_size", [1, 2, 7, 1000])
async def test_any_page_size_reads_the_same(service: Service, page_size: int) -> None:
    async with client_of(service) as client:
        expected = [log.id async for log in client.chargelogs.list().limit(15)]
        found = [log.id async for log in client.chargelogs.list(page_size=page_size).limit(15)]
        assert found == expected


async def test_a_service_that_gives_smaller_pages_than_asked_for_loses_no_row(
    service: Service,
) -> None:
    async with client_of(service) as client:
        total = await client.chargelogs.list().total()
        service.sandbox.configure(max_limit=83)
        logs = await client.chargelogs.list(page_size=500).to_list()
        assert len({log.id for log in logs}) == len(logs) == total


async def test_first_and_total_ask_for_one_row(service: Service) -> None:
    async with client_of(service) as client:
        logs = client.chargelogs.list()
        first = await logs.first()
        assert first is not None
        assert await logs.total() == len(await logs.to_list())
        asked = [request.json()["variables"] for request in service.wire.requests[1:3]]
        assert asked == [{"pagination": {"limit": 1, "offset": 0}}] * 2


async def test_first_of_nothing_is_none(service: Service) -> None:
    async with client_of(service) as client:
        none = client.chargelogs.list(start="2000-01-01", end="2000-01-02")
        assert await none.first() is None
        assert await none.total() == 0
        assert await none.to_list() == []


async def test_a_limit_of_nought_sends_nothing(service: Service) -> None:
    async with client_of(service) as client:
        assert await client.chargelogs.list().limit(0).to_list() == []
        assert service.wire.requests == []


@pytest.mark.parametrize("status", ["started", "stopped"])
async def test_a_status_keeps_those_that_have_it(service: Service, status: str) -> None:
    async with client_of(service) as client:
        logs = await client.chargelogs.list(status=status).to_list()
        assert logs
        assert {log.status for log in logs} == {status}


async def test_the_five_documented_statuses_arrive_as_known_ones(service: Service) -> None:
    async with client_of(service) as client:
        found = {log.status async for log in client.chargelogs.list()}
        assert found == {
            "started",
            "waiting_for_transaction",
            "roaming_start",
            "roaming_waiting_for_transaction",
            "stopped",
        }
        assert all(isinstance(status, ChargelogStatus) and status.known for status in found)


async def test_a_time_frame_may_be_a_datetime_a_date_or_text(service: Service) -> None:
    async with client_of(service) as client:
        day = (service.sandbox.anchor - timedelta(days=30)).date()
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        forms: list[datetime | date | str] = [moment, day, day.isoformat(), moment.isoformat()]
        counts = [await client.chargelogs.list(start=form).total() for form in forms]
        assert len(set(counts)) == 1
        everything = await client.chargelogs.list().total()
        assert counts[0] is not None
        assert everything is not None
        assert 0 < counts[0] < everything
        before = await client.chargelogs.list(end=moment - timedelta(milliseconds=1)).total()
        ongoing_without_start = 2
        assert before is not None
        assert counts[0] + before + ongoing_without_start == everything


async def test_get_gives_the_one_that_the_list_gave(service: Service) -> None:
    async with client_of(service) as client:
        listed = [log async for log in client.chargelogs.list(page_size=20).limit(20)]
        for log in (listed[0], listed[-1]):
            assert await client.chargelogs.get(log.id) == log


async def test_get_of_an_unknown_id_is_not_found(service: Service) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.NotFoundError, match="no such thing"):
            await client.chargelogs.get("00000000-0000-0000-0000-000000000000")
        with pytest.raises(errors.NotFoundError):
            await client.chargelogs.meter_values("00000000-0000-0000-0000-000000000000")


async def test_meter_values_of_a_charge_log(service: Service) -> None:
    async with client_of(service) as client:
        stopped = [
            log
            async for log in client.chargelogs.list(status="stopped").limit(20)
            if log.meter_end is not None
        ]
        values = await client.chargelogs.meter_values(stopped[0].id)
        assert values.sum_energy == stopped[0].energy_consumption
        assert values.energy_first_value is not None
        assert values.energy_last_value is not None
        difference = values.energy_last_value - values.energy_first_value
        assert difference == pytest.approx((values.sum_energy or 0) * 1000)


async def test_meter_values_may_all_be_absent(service: Service) -> None:
    async with client_of(service) as client:
        log = [log async for log in client.chargelogs.list() if log.status == "roaming_start"]
        waiting = [
            log async for log in client.chargelogs.list() if log.status == "waiting_for_transaction"
        ]
        assert log
        values = await client.chargelogs.meter_values(waiting[0].id)
        assert set(values.model_dump().values()) == {None}
        assert not values.drift


# --- Statistics, stations, contact


async def test_statistics_agree_with_the_charge_logs_that_they_sum_up(service: Service) -> None:
    async with client_of(service) as client:
        sums = await client.statistics.get()
        logs = await client.chargelogs.list().to_list()
        assert sums.number == len(logs)
        assert sums.energy_consumption == pytest.approx(
            sum(log.energy_consumption or 0 for log in logs)
        )
        assert sums.co2_saving == pytest.approx(sum(log.co2_saving or 0 for log in logs))


async def test_statistics_of_a_time_frame_are_those_of_its_charge_logs(service: Service) -> None:
    async with client_of(service) as client:
        end = service.sandbox.anchor - timedelta(days=100)
        start = end - timedelta(days=60)
        sums = await client.statistics.get(start=start, end=end)
        logs = await client.chargelogs.list(start=start, end=end).to_list()
        assert 0 < (sums.number or 0) == len(logs)


@pytest.mark.parametrize("page_size", [1, 7, 100])
async def test_stations_are_the_same_by_offset_and_by_cursor(
    service: Service, page_size: int
) -> None:
    async with client_of(service) as client:
        by_offset = await client.stations.list(page_size=page_size).to_list()
        by_cursor = await client.stations.list(page_size=page_size, paging="cursor").to_list()
        assert len(by_offset) > 20
        assert by_offset == by_cursor
        assert not any(station.drift for station in by_offset)


async def test_stations_by_offset_have_a_total_and_by_cursor_none(service: Service) -> None:
    async with client_of(service) as client:
        assert await client.stations.list().total() == len(await client.stations.list().to_list())
        assert await client.stations.list(paging="cursor").total() is None
        first = await client.stations.list(paging="cursor").first()
        assert first == await client.stations.list().first()


async def test_stations_can_be_filtered(service: Service) -> None:
    async with client_of(service) as client:
        everything = {station.id async for station in client.stations.list()}
        free = {station.id async for station in client.stations.list(free_of_charge=True)}
        rapid = {
            station.id
            async for station in client.stations.list(
                filter=[
                    {
                        "slug": "FILTER_BY_CONNECTOR_TYPE",
                        "options": ["connector_plug_type_connector-ccs"],
                    }
                ],
                paging="cursor",
            )
        }
        hidden_too = {
            station.id
            async for station in client.stations.list(ignore_marketing_configuration=True)
        }
        assert free < everything
        assert rapid < everything
        assert everything < hidden_too


async def test_me_is_the_contact_that_logged_in(service: Service) -> None:
    async with client_of(service) as client:
        me = await client.me()
        assert me.email == service.login["username"]
        info = await client.session_info()
        assert info is not None
        assert info.subject == me.id


# --- The session


async def test_a_session_from_login_to_logout(service: Service) -> None:
    async with client_of(service) as client:
        assert await client.session_info() is None
        info = await client.login()
        assert (info.role, info.renewable, info.generation) == ("CRM", True, 1)
        assert info.expires_at is not None
        assert info.expires_at.timestamp() == service.clock.time() + 3600
        assert info == await client.session_info()
        await client.me()
        await client.logout()
        assert await client.session_info() is None
        with pytest.raises(errors.NotLoggedInError, match=r"login\(\)"):
            await client.me()
        await client.login()
        await client.me()
        assert service.wire.operations == [
            "initSession",
            "contact",
            "invalidateSession",
            "initSession",
            "contact",
        ]


async def test_logging_in_happens_by_itself_and_once(service: Service) -> None:
    async with client_of(service) as client:
        await client.me()
        await client.chargelogs.list().first()
        await client.statistics.get()
        assert service.sandbox.calls["initSession"] == 1


async def test_an_explicit_login_logs_in_even_if_there_is_a_session(service: Service) -> None:
    async with client_of(service) as client:
        await client.me()
        info = await client.login()
        assert info.generation == 2
        await client.me()
        assert service.sandbox.calls["initSession"] == 2
        used = [bearer for name, bearer in service.wire.bearers if name == "contact"]
        assert used == [service.wire.tokens()[0], service.wire.tokens()[2]]


async def test_the_refresh_token_is_dead_after_logout(service: Service) -> None:
    async with client_of(service) as client:
        await client.login()
        await client.logout()
    session, refresh = service.wire.tokens()
    async with AsyncClient(
        **service.application,
        session_token=session,
        refresh_token=refresh,
        sender=AsyncWired(service),
    ) as other:
        await other.me()  # documented: the session token lives on to its expiry
        service.expire()
        with pytest.raises(errors.SessionExpiredError):
            await other.me()


# --- Requests and answers


PREVIEWED: list[tuple[str, Any]] = [
    ("chargelogsPaged", lambda c, o: c.chargelogs.list(status="started", start="2026-01-01", **o)),
    ("cpsPaged", lambda c, o: c.stations.list(page_size=9, free_of_charge=True, **o)),
    ("cpsPaged", lambda c, o: c.stations.list(page_size=9, paging="cursor", **o)),
    ("chargelog", lambda c, o: c.chargelogs.get("some-id", **o)),
    ("chargelogMeterValuesSummary", lambda c, o: c.chargelogs.meter_values("some-id", **o)),
    ("chargingStatistics", lambda c, o: c.statistics.get(end="2026-01-01", **o)),
    ("contact", lambda c, o: c.me(**o)),
]
PREVIEWED_IDS = [f"{number}-{name}" for number, (name, _) in enumerate(PREVIEWED)]


async def outcome(of: Any) -> Any:
    """What a method gives: some have to be awaited, lists have to be read."""
    if hasattr(of, "to_list"):
        return await of.to_list()
    if hasattr(of, "__await__"):
        return await of
    return of


@pytest.mark.parametrize(("name", "call"), PREVIEWED, ids=PREVIEWED_IDS)
async def test_preview_is_the_exact_request_unsent_and_redacted(
    service: Service, name: str, call: Any
) -> None:
    async with client_of(service, headers={"X-App": "demo"}) as client:
        preview = call(Previewing(client), {"headers": {"X-Call": "one"}})
        assert isinstance(preview, Request)
        assert service.wire.requests == []
        assert preview.headers["authorization"] == "[redacted]"
        with contextlib.suppress(errors.NotFoundError):
            await outcome(call(client, {"headers": {"X-Call": "one"}}))
        sent = next(each for each in service.wire.requests if each.operation == name)
        assert preview.json() == sent.json()
        assert preview.url == sent.url
        assert preview.method == sent.method == "POST"
        assert dict(preview.headers) == {**dict(sent.headers), "authorization": "[redacted]"}
        assert service.sandbox.psk not in repr(preview)


async def test_headers_of_the_client_and_of_the_call_reach_the_wire(service: Service) -> None:
    settings = Settings(headers={"X-Pool": "pool", "X-Who": "pool"})
    async with AsyncPool(
        **service.application, settings=settings, sender=AsyncWired(service)
    ) as pool:
        client = pool.client(
            username=service.login["username"],
            password=service.login["password"],
            headers={"X-Client": "client", "X-Who": "client"},
        )
        await client.me(headers={"X-Call": "call", "x-who": "call"})
        login, me = (request.headers for request in service.wire.requests)
        assert (login["x-pool"], login["x-client"], login["x-who"]) == ("pool", "client", "client")
        assert "x-call" not in login
        assert (me["x-pool"], me["x-client"], me["x-call"]) == ("pool", "client", "call")
        assert me["x-who"] == "call"


async def test_the_headers_of_a_list_go_with_every_page(service: Service) -> None:
    async with client_of(service) as client:
        await client.chargelogs.list(page_size=300, headers={"X-List": "yes"}).to_list()
        pages = [each for each in service.wire.requests if each.operation == "chargelogsPaged"]
        assert len(pages) > 1
        assert {page.headers["x-list"] for page in pages} == {"yes"}


async def test_every_result_tells_which_answer_it_came_from(service: Service) -> None:
    async with client_of(service) as client:
        log = await client.chargelogs.list().first()
        assert log is not None
        results = {
            "contact": await client.me(),
            "chargelog": await client.chargelogs.get(log.id),
            "chargelogMeterValuesSummary": await client.chargelogs.meter_values(log.id),
            "chargingStatistics": await client.statistics.get(),
        }
        for operation, result in results.items():
            response = response_of(result)
            assert response is not None
            assert (response.status, response.operation, response.attempts) == (200, operation, 1)
            assert response.json()["data"][operation]


@pytest.mark.parametrize("paging", ["offset", "cursor"])
async def test_every_item_of_a_list_tells_which_page_it_came_from(
    service: Service, paging: Any
) -> None:
    async with client_of(service) as client:
        async for page in client.stations.list(page_size=10, paging=paging).pages():
            assert page.response is not None
            rows = page.response.json()["data"]["cpsPaged"]["data"]
            for station in page.items:
                assert response_of(station) is page.response
                assert station.id in {row["id"] for row in rows}
            assert response_of(page.items[0]) is page.response


async def test_hooks_hear_every_request_answer_and_failed_attempt(service: Service) -> None:
    heard: list[Any] = []
    async with client_of(service, hooks=[heard.append]) as client:
        service.sandbox.faults.add("503:retry_after=2,operation=contact")
        await client.me()
    kinds = [
        RequestSending,
        ResponseReceived,
        RequestSending,
        ResponseReceived,
        AttemptFailed,
        RequestSending,
        ResponseReceived,
    ]
    assert [type(event) for event in heard] == kinds
    login, _, first, _, failure, second, last = heard
    assert login.request.operation == "initSession"
    assert (first.attempt, second.attempt) == (1, 2)
    assert isinstance(failure.error, errors.ServiceUnavailableError)
    assert failure.retry_in == 2.0
    assert last.response.attempts == 2
    secrets = [service.sandbox.psk, service.login["password"], *service.wire.tokens()]
    shown = repr(heard) + "".join(
        f"{dict(e.request.headers)}{e.request.text}" if isinstance(e, RequestSending) else ""
        for e in heard
    )
    shown += "".join(
        f"{dict(e.response.headers)}{e.response.text}" if isinstance(e, ResponseReceived) else ""
        for e in heard
    )
    for secret in secrets[:1] + secrets[2:]:
        assert secret not in shown
    sent = json.loads(login.request.text)["variables"]
    assert sent["password"] == "[redacted]"


async def test_a_hook_that_fails_disturbs_nothing(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(event: object) -> None:
        raise RuntimeError("the metrics are down")

    async with client_of(service, hooks=[broken]) as client:
        assert (await client.me()).id
    assert {record.name for record in caplog.records if record.levelname == "ERROR"} == {
        "beenergised.hooks"
    }


async def test_results_survive_pickle_and_copy(service: Service) -> None:
    async with client_of(service) as client:
        log = await client.chargelogs.list().first()
        assert log is not None
        service.sandbox.faults.add("unknown_enum:operation=chargelogsPaged")
        strange = await client.chargelogs.list().first()
        assert strange is not None
        assert not strange.status.known
        for result in (
            log,
            strange,
            await client.me(),
            await client.statistics.get(),
            await client.stations.list().first(),
            await client.session_info(),
        ):
            for twin in (
                pickle.loads(pickle.dumps(result)),
                copy.copy(result),
                copy.deepcopy(result),
            ):
                assert twin == result
                assert repr(twin) == repr(result)
        (page,) = [page async for page in client.chargelogs.list().limit(3).pages()]
        twin_page = pickle.loads(pickle.dumps(page))
        assert twin_page.items == page.items
        assert twin_page.response.status == 200


async def test_the_limits_of_a_call_reach_the_sender(service: Service) -> None:
    settings = Settings(timeout=50, attempt_timeout=11)
    async with client_of(service, settings=settings) as client:
        await client.login()
        await client.me()
        await client.me(timeout=4)
        await client.me(attempt_timeout=3)
        await client.chargelogs.list(timeout=2).first()
        client.preview(client.chargelogs.get, "x", attempt_timeout=3)
    assert service.wire.timeouts[1:] == [11, 4, 3, 2]


async def test_a_closed_client_says_so(service: Service) -> None:
    sender = AsyncWired(service)
    client = AsyncClient(**service.login, sender=sender)
    await client.me()
    await client.aclose()
    await client.aclose()
    assert sender.closed == 1
    with pytest.raises(errors.ConfigurationError, match="closed"):
        await client.me()
    with pytest.raises(errors.ConfigurationError, match="closed"):
        await client.login()
    assert service.wire.operations == ["initSession", "contact"]


class Full(MemoryTokenStore):
    """A store whose disk is full."""

    saved = 0

    def save(self, key: SessionKey, session: StoredSession) -> None:
        self.saved += 1
        if self.saved == 1:
            raise errors.TokenStoreError("the disk is full")
        super().save(key, session)


async def test_a_store_that_cannot_write_says_so_and_does_not_lose_the_session(
    service: Service,
) -> None:
    async with client_of(service, store=Full()) as client:
        with pytest.raises(errors.TokenStoreError, match="full"):
            await client.me()
        assert (await client.me()).id
        service.expire()
        assert (await client.me()).id
    assert service.sandbox.calls["initSession"] == 1
    assert service.sandbox.calls["renewSession"] == 1
