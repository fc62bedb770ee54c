"""Every fault of the sandbox, in a list and in a single read: nothing lost, nothing doubled,
nothing but the library's own exceptions, and nobody who really waits.
"""

# ruff: noqa: PT012, SIM117, RUF100 - what is read before a failure; twins

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.graphql_api.support import NOW, AsyncWired, Service

from beenergised import AsyncClient, Settings, errors
from beenergised.transport.retry import never

#: Faults that pass: after them the answer is complete. By kind, with their options.
PASSING = [
    "429",
    "429:retry_after=3",
    "429:times=3",
    "500",
    "502",
    "503:retry_after=1",
    "504",
    "408",
    "425",
    "reset_before",
    "reset_after",
    "truncated",
    "cut_off",
    "html",
    "html:status=502",
    "html:status=503,times=3",
    "slow:delay=5",
    "slow:delay=30",
    "slow:delay=30,trickle=true",
    "revoked_token",
]
#: Faults that do not pass, and what they end in.
LASTING: list[tuple[str, type[errors.BeEnergisedError], int]] = [
    ("429:times=always", errors.RateLimitedError, 4),
    ("429:times=always,retry_after=3600", errors.RateLimitedError, 1),
    ("500:times=always", errors.ServiceUnavailableError, 4),
    ("501:times=always", errors.ServiceUnavailableError, 1),
    ("599:times=always", errors.ServiceUnavailableError, 4),
    ("400:times=always", errors.RequestRefusedError, 1),
    ("403:times=always", errors.PermissionDeniedError, 1),
    ("404:times=always", errors.NotFoundError, 1),
    ("418:times=always", errors.RequestRefusedError, 1),
    ("401:times=always", errors.SessionExpiredError, 3),
    ("reset_before:times=always", errors.ConnectionLostError, 4),
    ("reset_after:times=always", errors.ConnectionLostError, 4),
    ("truncated:times=always", errors.InvalidResponseError, 4),
    ("cut_off:times=always", errors.ConnectionLostError, 4),
    ("html:times=always", errors.InvalidResponseError, 4),
    ("html:times=always,status=503", errors.ServiceUnavailableError, 4),
    ("html:times=always,status=403", errors.PermissionDeniedError, 1),
    ("slow:times=always,delay=30", errors.CallTimeoutError, 3),
    ("revoked_token:times=always", errors.SessionExpiredError, 3),
    ("errors_without_data:times=always", errors.GraphQLError, 1),
    ("errors_without_data:times=always,code=FORBIDDEN", errors.PermissionDeniedError, 1),
    ("errors_without_data:times=always,code=NOT_FOUND", errors.NotFoundError, 1),
    ("errors_without_data:times=always,code=UNAUTHENTICATED", errors.SessionExpiredError, 3),
]
#: Faults inside an answer that is otherwise complete.
STRANGE = [
    "unknown_enum",
    "unknown_enum:every=true",
    "null",
    "null:every=true",
    "null:field=Chargelog.id",
    "null:field=Chargelog.id,every=true,times=always",
    "null:field=Chargelog.status,every=true",
    "null:field=Connector.id,every=true",
    "null:field=Connector.id,every=true,times=always",
]


#: Some forty charge logs: enough for pages, few enough for hundreds of tests.
RECENT: dict[str, Any] = {"start": NOW - timedelta(days=55), "page_size": 10}


def with_options(fault: str, **options: Any) -> str:
    kind, _, given = fault.partition(":")
    pairs = [
        *filter(None, given.split(",")),
        *(f"{name}={value}" for name, value in options.items()),
    ]
    return f"{kind}:{','.join(pairs)}" if pairs else kind


def client_of(service: Service, **more: Any) -> AsyncClient:
    return AsyncClient(**{**service.login, **more}, sender=AsyncWired(service))


@pytest.mark.parametrize("fault", PASSING)
async def test_a_list_survives_a_fault_that_passes(service: Service, fault: str) -> None:
    async with client_of(service) as client:
        expected = [log.id async for log in client.chargelogs.list(**RECENT)]
        service.sandbox.reset_calls()
        service.sandbox.faults.add(with_options(fault, operation="chargelogsPaged", after=2))
        assert [log.id async for log in client.chargelogs.list(**RECENT)] == expected
    assert len(service.sandbox.faults) == 0


@pytest.mark.parametrize("fault", PASSING)
async def test_a_single_read_survives_a_fault_that_passes(service: Service, fault: str) -> None:
    async with client_of(service) as client:
        log = await client.chargelogs.list().first()
        assert log is not None
        service.sandbox.faults.add(with_options(fault, operation="chargelog"))
        assert await client.chargelogs.get(log.id) == log
    assert len(service.sandbox.faults) == 0


@pytest.mark.parametrize("fault", PASSING)
async def test_a_login_survives_a_fault_that_passes(service: Service, fault: str) -> None:
    async with client_of(service) as client:
        service.sandbox.faults.add(with_options(fault, operation="initSession"))
        assert (await client.me()).email == service.login["username"]
    assert len(service.sandbox.faults) == 0


@pytest.mark.parametrize(("fault", "expected", "attempts"), LASTING)
async def test_a_fault_that_lasts_ends_a_single_read_in_its_exception(
    service: Service, fault: str, expected: type[Exception], attempts: int
) -> None:
    async with client_of(service) as client:
        log = await client.chargelogs.list().first()
        assert log is not None
        service.sandbox.faults.add(with_options(fault, operation="chargelog"))
        service.wire.requests.clear()
        with pytest.raises(expected) as caught:
            await client.chargelogs.get(log.id)
        assert type(caught.value) is expected
        assert "chargelog" in str(caught.value) or isinstance(
            caught.value, errors.CallTimeoutError | errors.ConnectionLostError
        )
        assert service.wire.operations.count("chargelog") == attempts
        service.sandbox.faults.clear()
        assert await client.chargelogs.get(log.id) == log


@pytest.mark.parametrize(("fault", "expected", "attempts"), LASTING)
async def test_a_fault_that_lasts_ends_a_list_and_what_was_read_before_is_kept(
    service: Service, fault: str, expected: type[Exception], attempts: int
) -> None:
    async with client_of(service) as client:
        everything = [log.id async for log in client.chargelogs.list(**RECENT)]
        service.sandbox.faults.add(with_options(fault, operation="chargelogsPaged", after=2))
        found: list[str] = []
        with pytest.raises(expected):
            async for log in client.chargelogs.list(**RECENT):
                found += [log.id]
        assert found == everything[: 10 + 9]
        service.sandbox.faults.clear()
        assert [log.id async for log in client.chargelogs.list(**RECENT)] == everything


async def test_what_was_read_before_is_kept_by_pages_too(service: Service) -> None:
    async with client_of(service) as client:
        service.sandbox.faults.add("500:times=always,operation=chargelogsPaged,after=2")
        read = []
        with pytest.raises(errors.ServiceUnavailableError):
            async for page in client.chargelogs.list(**RECENT).pages():
                read += [len(page.items)]
        assert read == [10, 9]


@pytest.mark.parametrize("fault", STRANGE)
async def test_strange_values_lose_and_double_no_row(service: Service, fault: str) -> None:
    async with client_of(service) as client:
        expected = await client.chargelogs.list(**RECENT).to_list()
        service.sandbox.faults.add(with_options(fault, operation="chargelogsPaged"))
        found = await client.chargelogs.list(**RECENT).to_list()
    assert len(found) == len(expected)
    assert [log.session_id for log in found] == [log.session_id for log in expected]
    different = [new for new, old in zip(found, expected, strict=True) if new != old]
    assert different
    if fault.startswith("null"):
        assert all(log.drift for log in different)


@pytest.mark.parametrize("fault", ["unknown_enum", "null", "null:field=Chargelog.id"])
async def test_strange_values_in_a_single_read_are_kept_and_told(
    service: Service, fault: str
) -> None:
    async with client_of(service) as client:
        log = await client.chargelogs.list().first()
        assert log is not None
        service.sandbox.faults.add(with_options(fault, operation="chargelog"))
        strange = await client.chargelogs.get(log.id)
        assert strange != log
        assert bool(strange.drift) == fault.startswith("null")
        assert strange.session_id == log.session_id


@pytest.mark.parametrize("fault", ["unknown_enum", "null", "unknown_enum:every=true"])
async def test_strange_values_in_stations_lose_no_row(service: Service, fault: str) -> None:
    async with client_of(service) as client:
        for paging in ("offset", "cursor"):
            expected = await client.stations.list(page_size=10, paging=paging).to_list()
            service.sandbox.faults.add(with_options(fault, operation="cpsPaged"))
            found = await client.stations.list(page_size=10, paging=paging).to_list()
            assert [station.id for station in found] == [station.id for station in expected]
            assert found != expected


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("rows", [1, 5, 50])
@pytest.mark.parametrize("page_size", [10, 15])
async def test_rows_inserted_while_reading_are_never_doubled_and_push_none_out(
    service: Service, rows: int, times: int, page_size: int
) -> None:
    async with client_of(service) as client:
        start = RECENT["start"]
        before = {log.id async for log in client.chargelogs.list(start=start)}
        service.sandbox.faults.add(f"rows_inserted:rows={rows},times={times},after=1")
        logs = client.chargelogs.list(start=start, page_size=page_size)
        pages = [page async for page in logs.pages()]
    found = [log.id for page in pages for log in page.items]
    assert len(found) == len(set(found))
    assert before <= set(found)
    assert any(page.total_changed for page in pages)


async def test_a_cursor_that_comes_again_ends_in_an_error_after_what_it_brought(
    service: Service,
) -> None:
    async with client_of(service) as client:
        everything = [each.id async for each in client.stations.list(paging="cursor")]
        service.sandbox.faults.add("repeated_cursor:after=1,times=always")
        found: list[str] = []
        with pytest.raises(errors.PagingError, match="cursor"):
            async for station in client.stations.list(paging="cursor", page_size=10):
                found += [station.id]
        assert found == everything[: len(found)]
        assert len(found) >= 20


async def test_a_retry_waits_as_long_as_the_service_asks(service: Service) -> None:
    async with client_of(service) as client:
        await client.login()
        service.sandbox.faults.add("429:retry_after=7,operation=contact")
        await client.me()
    assert service.clock.slept == [7.0]


async def test_a_wait_beyond_the_deadline_is_not_begun(service: Service) -> None:
    async with client_of(service, timeout=5) as client:
        await client.login()
        service.sandbox.faults.add("429:retry_after=7,operation=contact")
        with pytest.raises(errors.RateLimitedError) as caught:
            await client.me()
    assert caught.value.retry_after == 7.0
    assert service.clock.slept == []


async def test_the_deadline_holds_for_retries_and_waits_together(service: Service) -> None:
    async with client_of(service, timeout=30) as client:
        await client.login()
        began = service.clock.monotonic()
        service.sandbox.faults.add("slow:delay=12,times=always,operation=contact")
        service.sandbox.faults.add("503:times=always,operation=contact")
        with pytest.raises(errors.BeEnergisedError):
            await client.me()
        assert service.clock.monotonic() - began <= 30


async def test_a_policy_of_the_caller_is_obeyed(service: Service) -> None:
    async with client_of(service, settings=Settings(retry=never)) as client:
        await client.login()
        service.sandbox.faults.add("503:operation=contact")
        with pytest.raises(errors.ServiceUnavailableError):
            await client.me()
        assert (await client.me()).id


async def test_a_service_with_one_fault_after_another_loses_and_doubles_no_row(
    service: Service,
) -> None:
    kinds = ["503", "reset_before", "reset_after", "truncated", "429", "cut_off", "html"]
    async with client_of(service) as client:
        expected = [
            log.id async for log in client.chargelogs.list(start=RECENT["start"], page_size=5)
        ]
        for number, kind in enumerate(kinds):
            service.sandbox.faults.add(f"{kind}:operation=chargelogsPaged,after={2 * number}")
        service.sandbox.faults.add("revoked_token:operation=chargelogsPaged,after=9")
        assert [
            log.id async for log in client.chargelogs.list(start=RECENT["start"], page_size=5)
        ] == expected
    assert len(service.sandbox.faults) == 0


async def test_whatever_is_not_built_in_the_sandbox_is_an_error_never_a_fake_success(
    service: Service,
) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.GraphQLError, match="not available in the sandbox"):
            await client.stations.list(
                filter=[{"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["no-such-option"]}]
            ).first()
