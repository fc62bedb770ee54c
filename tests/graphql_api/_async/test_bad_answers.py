"""Answers that are not what the service documents: a typed exception worth reading, or drift."""

# ruff: noqa: PT012, S301, SIM117, RUF100 - what is read before a failure; own pickles; twins

from __future__ import annotations

import contextlib
import pickle
from typing import Any

import pytest
from tests.graphql_api.support import (
    PSK,
    URL,
    AsyncFake,
    Ticks,
    answer,
    chargelog,
    data,
    failed,
    page_of,
    paged,
    raw,
)

from beenergised import AsyncClient, Settings, errors
from beenergised.transport.retry import never


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    return AsyncClient(
        base_url=URL,
        psk=PSK,
        username="driver",
        password="pass-of-driver",
        sender=sender,
        clock=more.pop("clock", None) or Ticks(),
        **more,
    )


HTML = b"<!doctype html><html><body><h1>Be right back</h1></body></html>"

BAD: list[tuple[str, Any, type[errors.BeEnergisedError], str]] = [
    ("html-200", raw(HTML, 200, "text/html"), errors.InvalidResponseError, "HTML page"),
    ("html-unnamed", raw(HTML, 200, ""), errors.InvalidResponseError, "HTML page"),
    ("html-502", raw(HTML, 502, "text/html"), errors.ServiceUnavailableError, "HTTP 502"),
    ("html-404", raw(HTML, 404, "text/html"), errors.NotFoundError, "HTTP 404"),
    ("truncated", raw(b'{"data":{"contact":{"id":"1"'), errors.InvalidResponseError, "cut off"),
    ("empty", raw(b""), errors.InvalidResponseError, "empty|not JSON"),
    ("empty-204", raw(b"", 204), errors.InvalidResponseError, "empty|not JSON"),
    ("blank", raw(b" \n "), errors.InvalidResponseError, "empty|not JSON"),
    ("text", raw(b"OK", 200, "text/plain"), errors.InvalidResponseError, "not JSON"),
    ("list", answer([]), errors.InvalidResponseError, "contact"),
    ("number", answer(42), errors.InvalidResponseError, "contact"),
    ("null", answer(None), errors.InvalidResponseError, "contact"),
    ("nothing", answer({}), errors.InvalidResponseError, "neither data nor errors"),
    ("data-null", answer({"data": None}), errors.InvalidResponseError, "neither data nor errors"),
    ("data-list", answer({"data": []}), errors.InvalidResponseError, "neither data nor errors"),
    ("data-other", data("other", {}), errors.InvalidResponseError, "neither data nor errors"),
    ("field-null", data("contact", None), errors.NotFoundError, "no such thing"),
    ("field-text", data("contact", "x"), errors.InvalidResponseError, "contact.*text"),
    ("field-list", data("contact", []), errors.InvalidResponseError, "contact.*list"),
    ("field-false", data("contact", False), errors.InvalidResponseError, "contact"),
    ("invalid-utf-8", raw(b'{"data": "\xff"}'), errors.InvalidResponseError, "contact"),
    ("nested", raw(b"[" * 100_000), errors.InvalidResponseError, "contact"),
    ("errors-only", failed("Boom"), errors.GraphQLError, "contact: Boom"),
    ("errors-text", answer({"errors": "Boom"}), errors.GraphQLError, "Boom"),
    ("errors-texts", answer({"errors": ["Boom"]}), errors.GraphQLError, "Boom"),
    ("errors-object", answer({"errors": {"message": "Boom"}}), errors.GraphQLError, "Boom"),
    ("errors-strange", answer({"errors": [{"code": 7}]}), errors.GraphQLError, "without a message"),
    ("errors-null", answer({"errors": [None]}), errors.GraphQLError, "contact"),
    ("errors-400", failed("Bad field", None, 400), errors.GraphQLError, "Bad field"),
    ("errors-500", failed("Boom", None, 500), errors.ServiceUnavailableError, "Boom"),
    ("errors-403", failed("No", "X", 403), errors.BeEnergisedError, "No"),
    ("forbidden", failed("nope", "FORBIDDEN"), errors.PermissionDeniedError, "nope"),
    ("unknown", failed("User not found"), errors.NotFoundError, "not found"),
    ("400", answer({"detail": "no"}, 400), errors.RequestRefusedError, "HTTP 400"),
    (
        "301",
        answer({}, 301, Location="https://x.invalid/"),
        errors.RedirectRefusedError,
        "base_url",
    ),
    (
        "302",
        answer({}, 302, Location="https://x.invalid/"),
        errors.RedirectRefusedError,
        "redirect",
    ),
    (
        "307",
        answer({}, 307, Location="https://x.invalid/"),
        errors.RedirectRefusedError,
        "redirect",
    ),
    (
        "308",
        answer({}, 308, Location="https://x.invalid/"),
        errors.RedirectRefusedError,
        "redirect",
    ),
    ("600", answer({}, 600), errors.BeEnergisedError, "HTTP 600"),
    ("100", answer({}, 100), errors.BeEnergisedError, "HTTP 100"),
]


@pytest.mark.parametrize(
    ("reply", "expected", "words"), [each[1:] for each in BAD], ids=[each[0] for each in BAD]
)
async def test_a_bad_answer_is_a_typed_exception_worth_reading(
    reply: Any, expected: type[errors.BeEnergisedError], words: str
) -> None:
    sender = AsyncFake(contact=reply)
    async with client_of(sender) as client:
        with pytest.raises(expected, match=words) as caught:
            await client.me()
    error = caught.value
    assert error.response is not None
    assert error.status == reply.status
    assert error.body == reply.text
    assert error.response.operation == "contact"
    assert error.code == error.code.lower() != ""
    assert len(str(error)) < 600
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), twin.code, twin.status) == (
        type(error),
        str(error),
        error.code,
        error.status,
    )
    assert error.details()["message"] == str(error)


@pytest.mark.parametrize(
    ("reply", "expected"), [each[1:3] for each in BAD], ids=[each[0] for each in BAD]
)
async def test_a_bad_answer_to_a_login_is_a_typed_exception_too(
    reply: Any, expected: type[errors.BeEnergisedError]
) -> None:
    sender = AsyncFake(initSession=reply)
    async with client_of(sender) as client:
        with pytest.raises(errors.BeEnergisedError) as caught:
            await client.me()
    assert type(caught.value) is not errors.BeEnergisedError
    assert "contact" not in sender.wire.operations
    assert caught.value.response is not None
    pickle.loads(pickle.dumps(caught.value))


@pytest.mark.parametrize("reply", [each[1] for each in BAD], ids=[each[0] for each in BAD])
async def test_a_bad_answer_to_a_renewal_never_ends_in_a_loop(reply: Any) -> None:
    sender = AsyncFake(contact=[answer({}, 401), data("contact", {"id": "1"})], renewSession=reply)
    async with client_of(sender) as client:
        with contextlib.suppress(errors.ServiceError, errors.AuthenticationError):
            await client.me()
    assert len(sender.wire.requests) <= 8
    assert sender.wire.operations.count("initSession") <= 2


async def test_data_beside_errors_is_kept_on_the_exception() -> None:
    body = {
        "data": {"chargelogsPaged": {"data": [chargelog(1)]}},
        "errors": [
            {"message": "cost is not available", "path": ["chargelogsPaged", "data", 0, "cost"]},
            {"message": "and another", "extensions": {"code": "PARTIAL"}},
        ],
    }
    sender = AsyncFake(chargelogsPaged=answer(body))
    async with client_of(sender) as client:
        with pytest.raises(errors.GraphQLError, match=r"cost is not available \(and 1 more\)") as c:
            await client.chargelogs.list().first()
    assert c.value.data == body["data"]
    assert c.value.errors == body["errors"]
    assert (c.value.code, c.value.service_code) == ("graphql", "PARTIAL")
    assert c.value.details()["service_code"] == "PARTIAL"
    assert pickle.loads(pickle.dumps(c.value)).data == body["data"]


async def test_a_page_that_fails_keeps_what_was_read() -> None:
    rows = [chargelog(number) for number in range(30)]
    service = paged(rows)
    sender = AsyncFake(
        chargelogsPaged=[service, service, answer({"data": None}), service],
    )
    async with client_of(sender, settings=Settings(retry=never)) as client:
        found: list[str] = []
        with pytest.raises(errors.InvalidResponseError):
            async for log in client.chargelogs.list(page_size=10):
                found += [log.id]
        assert found == [f"log-{number}" for number in range(19)]
        again = await client.chargelogs.list(page_size=10).to_list()
        assert [log.id for log in again] == [f"log-{number}" for number in range(30)]


# --- Shapes of a page


@pytest.mark.parametrize("pagination", [None, "strange", {}, [], 7, {"totalCount": "many"}])
async def test_a_page_without_a_usable_pagination_is_read_all_the_same(pagination: Any) -> None:
    rows = [chargelog(1), chargelog(2)]
    sender = AsyncFake(
        chargelogsPaged=data("chargelogsPaged", {"data": rows, "pagination": pagination})
    )
    async with client_of(sender) as client:
        pages = [page async for page in client.chargelogs.list(page_size=10).pages()]
        assert [log.id for page in pages for log in page.items] == ["log-1", "log-2"]
        assert pages[0].total is None
        assert await client.chargelogs.list().total() is None


@pytest.mark.parametrize("rows", [None, "strange", {}, 7])
@pytest.mark.parametrize("pagination", [None, {"totalCount": 250, "isLastPage": False}])
async def test_a_page_without_its_rows_is_an_error_not_the_end(rows: Any, pagination: Any) -> None:
    sender = AsyncFake(
        chargelogsPaged=data("chargelogsPaged", {"data": rows, "pagination": pagination})
    )
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError, match="without its rows") as caught:
            await client.chargelogs.list().to_list()
    assert caught.value.response is not None


@pytest.mark.parametrize("paging", ["offset", "cursor"])
async def test_a_page_of_stations_without_its_rows_is_an_error_too(paging: Any) -> None:
    sender = AsyncFake(cpsPaged=data("cpsPaged", {"data": None, "pagination": {"cursor": "x"}}))
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError, match="without its rows"):
            await client.stations.list(paging=paging).to_list()


async def test_rows_that_are_null_or_something_else_stay_in_their_place() -> None:
    rows = [chargelog(1), None, chargelog(2), "strange", 7, chargelog(3)]
    sender = AsyncFake(chargelogsPaged=page_of(rows, total=6))
    async with client_of(sender) as client:
        logs = await client.chargelogs.list().to_list()
        assert [log.id for log in logs] == ["log-1", None, "log-2", None, None, "log-3"]
        assert [bool(log.drift) for log in logs] == [False, True, False, True, True, False]


# --- Drift


async def test_unknown_values_and_nulls_are_kept_and_told() -> None:
    rows = [
        chargelog(1, status="paused", authId=None, energyConsumption="much", brandNew={"a": [1]}),
        chargelog(2, dateStart="yesterday", connector=None, cost={"total": "12,50"}),
        chargelog(3, meterStart=1.5, co2Saving="1.25", status=7),
    ]
    sender = AsyncFake(chargelogsPaged=page_of(rows))
    async with client_of(sender) as client:
        one, two, three = await client.chargelogs.list().to_list()
    assert one.status == "paused"
    assert not one.status.known
    assert one.energy_consumption == "much"
    assert one.brandNew == {"a": [1]}
    assert {drift.where for drift in one.drift} == {"auth_id", "energy_consumption"}
    assert two.date_start == "yesterday"
    assert {drift.where for drift in two.drift} == {"date_start", "connector", "cost.total"}
    assert "status" in {drift.where for drift in three.drift}
    assert [log.id for log in (one, two, three)] == ["log-1", "log-2", "log-3"]


async def test_a_field_that_is_missing_is_none_and_told() -> None:
    sender = AsyncFake(chargelog=data("chargelog", {"id": "log-1"}))
    async with client_of(sender) as client:
        log = await client.chargelogs.get("log-1")
    assert log.status is None
    assert {drift.where for drift in log.drift} == {"status", "auth_id", "connector"}
    assert log.cost is None


async def test_a_date_without_a_zone_still_gives_an_aware_datetime() -> None:
    sender = AsyncFake(chargelog=data("chargelog", chargelog(1, dateStart="2026-01-02T03:04:05")))
    async with client_of(sender) as client:
        log = await client.chargelogs.get("log-1")
    assert log.date_start is not None
    assert log.date_start.tzinfo is not None


# --- Retry-After


async def test_a_retry_after_with_a_date_is_obeyed() -> None:
    sender = AsyncFake(
        contact=[
            answer(
                {},
                429,
                Date="Sun, 29 Mar 2026 00:30:00 GMT",
                Retry_After="Sun, 29 Mar 2026 00:30:09 GMT",
            ),
            data("contact", {"id": "1"}),
        ]
    )
    clock = Ticks()
    async with client_of(sender, clock=clock) as client:
        await client.me()
    assert clock.slept == [9.0]


@pytest.mark.parametrize("nonsense", ["soon", "", "-5", "NaN", "inf", "1e400", "Sun, 99 Foo"])
async def test_a_retry_after_that_makes_no_sense_does_no_harm(nonsense: str) -> None:
    sender = AsyncFake(
        contact=[answer({}, 503, Retry_After=nonsense), data("contact", {"id": "1"})]
    )
    clock = Ticks()
    async with client_of(sender, clock=clock) as client:
        assert (await client.me()).id == "1"
    assert all(0 <= pause < 60 for pause in clock.slept)


async def test_a_redirect_is_never_followed_so_the_token_stays() -> None:
    sender = AsyncFake(contact=answer({}, 307, Location="https://evil.invalid/graphql/"))
    async with client_of(sender) as client:
        with pytest.raises(errors.RedirectRefusedError):
            await client.me()
    assert {request.url for request in sender.wire.requests} == {URL}
    assert sender.wire.operations.count("contact") == 1
