"""Bad input raises before anything is sent, with a message worth reading."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graphql_api.support import PSK, URL, AsyncFake, Ticks, answer, data, page_of

from beenergised import AsyncClient, AsyncPool, Settings, Unchecked, errors

NAN = float("nan")


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    return AsyncClient(
        base_url=URL,
        psk=PSK,
        username="driver",
        password=more.pop("password", "pass-of-driver"),
        sender=sender,
        clock=Ticks(),
        **more,
    )


async def outcome(of: Any) -> Any:
    if hasattr(of, "first"):
        return await of.first()
    if hasattr(of, "__await__"):
        return await of
    return of


def shown(cases: list[tuple[dict[str, Any], str]]) -> list[str]:
    """Names of the cases, the same in every run: no addresses of functions."""
    return [
        ",".join(f"{name}={'…' if callable(value) else value!r}" for name, value in wrong.items())
        for wrong, _ in cases
    ]


# --- Arguments of methods

LISTS: list[tuple[dict[str, Any], str]] = [
    ({"status": "stoped"}, "Did you mean 'stopped'"),
    ({"status": "STARTED"}, "Did you mean 'started'"),
    ({"status": "roaming_start"}, "not one of started, stopped"),
    ({"status": ""}, "not one of"),
    ({"statsu": "stopped"}, "no argument 'statsu'"),
    ({"limit": 3}, "no argument 'limit'"),
    ({"status": 7}, "not one of"),
    ({"status": True}, "not one of"),
    ({"status": ["started"]}, "takes one value"),
    ({"type": "contakt"}, "Did you mean 'contact'"),
    ({"start": "2026-02-01", "end": "2026-01-01"}, "start .* is after end"),
    ({"start": "2026-01-01T12:00:00+02:00", "end": "2026-01-01T09:59:59Z"}, "is after end"),
    ({"start": "yesterday"}, "ISO 8601"),
    ({"start": "2026-13-01"}, "ISO 8601"),
    ({"start": "20260101"}, "ISO 8601"),
    ({"start": ""}, "ISO 8601"),
    ({"start": 1767225600}, "datetime"),
    ({"start": time(5)}, "datetime"),
    ({"end": timedelta(days=1)}, "datetime"),
    ({"page_size": 0}, "page_size"),
    ({"page_size": -1}, "page_size"),
    ({"page_size": True}, "page_size"),
    ({"page_size": "x"}, "page_size"),
    ({"page_size": "10"}, "page_size"),
    ({"page_size": 10.0}, "page_size"),
    ({"page_size": None}, "page_size"),
    ({"timeout": 0}, "timeout"),
    ({"timeout": -1}, "timeout"),
    ({"timeout": NAN}, "timeout"),
    ({"timeout": float("inf")}, "at most"),
    ({"timeout": 10**400}, "at most"),
    ({"attempt_timeout": float("inf")}, "at most"),
    ({"timeout": "5"}, "number of seconds"),
    ({"timeout": True}, "number of seconds"),
    ({"attempt_timeout": 0}, "attempt_timeout"),
    ({"attempt_timeout": NAN}, "attempt_timeout"),
    ({"headers": {"Authorization": "Bearer mine"}}, "credentials"),
    ({"headers": {"authorization": "x"}}, "credentials"),
    ({"headers": {"X-Injected": "a\r\nX-Evil: 1"}}, "line break"),
    ({"headers": {"X-Injected\r\nX-Evil": "a"}}, "line break"),
    ({"headers": {"X-Null": "a\0b"}}, "X-Null"),
    ({"headers": {"Host": "evil.example.com"}}, "Host"),
    ({"headers": {"Content-Length": "1"}}, "Content-Length"),
    ({"headers": {"": "x"}}, "header"),
    ({"headers": {"X-Number": 5}}, "X-Number"),
    ({"headers": {5: "x"}}, "header 5"),
    ({"headers": [("X-List", "x")]}, "mapping"),
    ({"headers": {"X Space": "x"}}, "header"),
    ({"headers": {"X-Accent": "müßig"}}, "header"),
]


@pytest.mark.parametrize(("wrong", "words"), LISTS, ids=shown(LISTS))
async def test_a_wrong_argument_of_a_list_is_refused_at_once(
    wrong: dict[str, Any], words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(
            (errors.InvalidArgumentError, errors.ConfigurationError), match=words
        ) as caught:
            client.chargelogs.list(**wrong)
    assert sender.wire.requests == []
    argument = getattr(caught.value, "argument", None)
    assert argument is None or argument in wrong


@pytest.mark.parametrize("count", [-1, -100, True, "5", 1.0, None])
async def test_a_limit_that_is_no_count_is_refused(count: Any) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match="limit"):
            client.chargelogs.list().limit(count)
    assert sender.wire.requests == []


STATIONS: list[tuple[dict[str, Any], str]] = [
    ({"paging": "pages"}, "'offset' or 'cursor'"),
    ({"paging": None}, "'offset' or 'cursor'"),
    ({"paging": ["offset"]}, "'offset' or 'cursor'"),
    ({"page_size": 0}, "page_size"),
    ({"page_size": 0, "paging": "cursor"}, "page_size"),
    ({"free_of_charge": "yes"}, "True or False"),
    ({"free_of_charge": 1}, "True or False"),
    ({"ignore_marketing_configuration": "no"}, "True or False"),
    ({"filter": "current_type_dc"}, "list of filters"),
    ({"filter": {"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]}}, "list of filters"),
    ({"filter": 5}, "list of filters"),
    ({"filter": [{"slug": "BY_CONNECTOR_TYPE", "options": ["x"]}]}, "Did you mean"),
    ({"filter": [{"slog": "FILTER_BY_CONNECTOR_TYPE"}]}, "filter"),
    (
        {"filter": [{"slug": "POWER_CLASS", "optons": ["x"]}]},
        "^filter: ConnectorFilter: optons: there is no such field. Did you mean 'options'",
    ),
    ({"filter": ["current_type_dc"]}, "filter"),
    ({"filter": [None]}, "filter"),
    ({"timeout": 0}, "timeout"),
]


@pytest.mark.parametrize(("wrong", "words"), STATIONS, ids=shown(STATIONS))
async def test_a_wrong_argument_of_the_stations_is_refused_at_once(
    wrong: dict[str, Any], words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words):
            client.stations.list(**wrong)
    assert sender.wire.requests == []


CALLS: list[tuple[str, Any, str]] = [
    ("empty id", lambda c: c.chargelogs.get(""), "id"),
    ("blank id", lambda c: c.chargelogs.get("  "), "id"),
    ("no id", lambda c: c.chargelogs.get(None), "id"),
    ("number", lambda c: c.chargelogs.get(17), "id"),
    ("bytes", lambda c: c.chargelogs.get(b"x"), "id"),
    ("empty id of meter values", lambda c: c.chargelogs.meter_values(""), "id"),
    ("dry run of nothing", lambda c: c.preview(c.chargelogs.get, ""), "id"),
    ("timeout", lambda c: c.me(timeout=0), "timeout"),
    ("timeout NaN", lambda c: c.chargelogs.get("x", timeout=NAN), "timeout"),
    ("timeout of a dry run", lambda c: c.preview(c.me, timeout=-1), "timeout"),
    ("header", lambda c: c.me(headers={"Authorization": "x"}), "credentials"),
    (
        "start after end",
        lambda c: c.statistics.get(start="2026-02-01", end="2026-01-01"),
        "is after end",
    ),
    ("nonsense", lambda c: c.statistics.get(end="soon"), "ISO 8601"),
]


@pytest.mark.parametrize(
    ("call", "words"), [each[1:] for each in CALLS], ids=[each[0] for each in CALLS]
)
async def test_a_wrong_argument_of_a_call_is_refused_before_anything_is_sent(
    call: Any, words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises((errors.InvalidArgumentError, errors.ConfigurationError), match=words):
            await outcome(call(client))
    assert sender.wire.requests == []


async def test_a_value_newer_than_the_library_can_be_sent_on_purpose() -> None:
    sender = AsyncFake(chargelogsPaged=page_of([]))
    async with client_of(sender) as client:
        await client.chargelogs.list(status=Unchecked("paused")).to_list()
    assert sender.wire.requests[-1].json()["variables"]["filters"] == {"status": "paused"}


@pytest.mark.parametrize(
    "moment",
    [
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))),
        datetime.min.replace(tzinfo=timezone(timedelta(hours=5))),
        "9999-12-31T23:59:59-05:00",
    ],
)
async def test_a_moment_at_the_end_of_all_time_is_sent_or_refused_with_a_typed_error(
    moment: Any,
) -> None:
    sender = AsyncFake(chargelogsPaged=page_of([]))
    async with client_of(sender) as client:
        with contextlib.suppress(errors.InvalidArgumentError):
            await client.chargelogs.list(end=moment).to_list()


async def test_a_date_means_midnight_and_a_zone_is_converted() -> None:
    sender = AsyncFake(chargelogsPaged=page_of([]))
    async with client_of(sender, timezone="UTC") as client:
        await client.chargelogs.list(
            start=date(2026, 3, 29),
            end=datetime(2026, 3, 29, 2, tzinfo=timezone(timedelta(hours=2))),
        ).to_list()
        await client.chargelogs.list(start=datetime(2026, 3, 29, 1, tzinfo=UTC)).to_list()
    first, second = (request.json()["variables"] for request in sender.wire.requests[1:])
    assert first["timeframe"] == {
        "start": "2026-03-29T00:00:00.000Z",
        "end": "2026-03-29T00:00:00.000Z",
    }
    assert second["timeframe"] == {"start": "2026-03-29T01:00:00.000Z"}


# --- Arguments of clients

GOOD = {"psk": PSK, "username": "driver", "password": "pass-of-driver"}
CLIENTS: list[tuple[dict[str, Any], str]] = [
    ({}, "tenant="),
    ({"tenant": ""}, "tenant is empty"),
    ({"tenant": "  "}, "tenant is empty"),
    ({"tenant": "https://community.v2.api.htb.services/graphql/"}, "tenant='community'"),
    ({"tenant": "community.v2.api.htb.services"}, "tenant='community'"),
    ({"tenant": "https://elsewhere.example.com"}, "base_url="),
    ({"tenant": "com/mun"}, "not a tenant's name"),
    ({"tenant": "evil.example.com#"}, "not a tenant's name"),
    ({"tenant": "a" * 64}, "not a tenant's name"),
    ({"tenant": "-x"}, "not a tenant's name"),
    ({"tenant": "x\r\ny"}, "not a tenant's name"),
    ({"base_url": ""}, "whole address"),
    ({"base_url": "charging.example.com"}, "whole address"),
    ({"base_url": "ftp://charging.example.com"}, "whole address"),
    ({"base_url": "https://"}, "whole address"),
    ({"base_url": "http://charging.example.com/graphql/"}, "plain http://"),
    ({"base_url": "http://127.0.0.1.example.com/"}, "plain http://"),
    ({"base_url": "http://localhost.example.com/"}, "plain http://"),
    ({"base_url": "http://192.168.0.1/graphql/"}, "plain http://"),
    ({"base_url": "http://0.0.0.0/graphql/"}, "plain http://"),
    ({"base_url": "https://user@charging.example.com/"}, "must not hold a user"),
    ({"base_url": "https://:word@charging.example.com/"}, "must not hold a user"),
    ({"base_url": "https://@charging.example.com/"}, "must not hold a user"),
    ({"base_url": "http://localhost@charging.example.com/"}, "must not hold a user"),
    ({"base_url": "https://charging.example.com/graphql/?x=1"}, "a query"),
    ({"base_url": "https://charging.example.com/graphql/#x"}, "a fragment"),
    ({"base_url": "https://charging.example.com:99999/"}, "not an address"),
    ({"base_url": "https://charging.example.com:x/"}, "not an address"),
    ({"base_url": "https://[::1/"}, "not an address"),
    ({"base_url": "https://charging example.com/"}, "no host has"),
    ({"base_url": URL, "timeout": 0}, "timeout"),
    ({"base_url": URL, "timeout": NAN}, "timeout"),
    ({"base_url": URL, "headers": {"Authorization": "x"}}, "credentials"),
    ({"base_url": URL, "headers": {"X": "a\nb"}}, "line break"),
    ({"base_url": URL, "psk": ""}, "psk is empty"),
    ({"base_url": URL, "psk": "one\ntwo"}, "psk"),
    ({"base_url": URL, "psk": "schlüssel"}, "psk"),
    ({"base_url": URL, "username": None}, "username="),
    ({"base_url": URL, "username": ""}, "username is empty"),
    ({"base_url": URL, "anonymous": True}, "one way"),
    ({"base_url": URL, "access_token": lambda: "x"}, "one way"),
    ({"base_url": URL, "refresh_token": "x"}, "pair"),
    ({"base_url": URL, "session_token": ""}, "empty"),
    ({"base_url": URL, "session_token": "a b"}, "token"),
    ({"base_url": URL, "session_token": "x", "access_token": "y"}, "choose one"),
]


@pytest.mark.parametrize(("wrong", "words"), CLIENTS, ids=shown(CLIENTS))
async def test_a_client_that_cannot_work_is_refused_at_once(
    wrong: dict[str, Any], words: str
) -> None:
    sender = AsyncFake()
    with pytest.raises(
        (errors.InvalidArgumentError, errors.ConfigurationError), match=words
    ) as caught:
        AsyncClient(**{**GOOD, **wrong}, sender=sender)
    assert sender.wire.requests == []
    assert "pass-of-driver" not in str(caught.value)
    assert PSK not in str(caught.value)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"timeout": 0}, "timeout"),
        ({"attempt_timeout": NAN}, "attempt_timeout"),
        ({"connect_timeout": -1}, "connect_timeout"),
        ({"max_response_bytes": 0}, "max_response_bytes"),
        ({"max_connections": 0}, "max_connections"),
        ({"headers": {"AUTHORIZATION": "x"}}, "credentials"),
    ],
)
def test_settings_that_cannot_work_are_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=words):
        Settings(**wrong)


@pytest.mark.parametrize(
    "address",
    ["http://localhost:5000", "http://127.0.0.1:5000/graphql/", "http://[::1]:5000/graphql/"],
)
async def test_plain_http_to_this_machine_is_allowed(address: str) -> None:
    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with AsyncClient(**GOOD, base_url=address, sender=sender, clock=Ticks()) as client:
        await client.me()
    assert {request.url for request in sender.wire.requests} == {
        address if address.endswith("/graphql/") else f"{address}/graphql/"
    }


@pytest.mark.parametrize("tenant", ["community", " Community "])
async def test_a_tenant_becomes_the_documented_address(tenant: str) -> None:
    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with AsyncClient(**GOOD, tenant=tenant, sender=sender, clock=Ticks()) as client:
        await client.me()
        assert "community" in repr(client)
    assert {request.url for request in sender.wire.requests} == {
        "https://community.v2.api.htb.services/graphql/"
    }


async def test_the_line_break_at_the_end_of_a_key_file_is_no_part_of_the_key() -> None:
    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with AsyncClient(
        **{**GOOD, "psk": f" {PSK}\n"}, base_url=URL, sender=sender, clock=Ticks()
    ) as client:
        await client.me()
    assert sender.wire.bearers[0] == ("initSession", PSK)


def test_a_pool_refuses_what_a_client_refuses() -> None:
    sender = AsyncFake()
    for wrong, _ in CLIENTS[:30]:
        with pytest.raises((errors.InvalidArgumentError, errors.ConfigurationError)):
            AsyncPool(**wrong, psk=PSK, sender=sender)


# --- A password is sent exactly as given


PASSWORDS = st.text(st.characters(), min_size=1) | st.sampled_from(
    [
        "'\"\\\n\t ü 😀 \x00\x7f",
        " leading and trailing ",
        '": "',
        '", "',
        "null",
        "username",
        "{}",
        '"}}',
        "\\u0041",
        "\\",
        "%00%22",
        "\ud83d",
        "a\u0301",
        "\u202e\ufeff",
    ]
)


@given(password=PASSWORDS)
async def test_a_password_arrives_exactly_as_given(password: str) -> None:
    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with client_of(sender, password=password) as client:
        await client.me()
    request = sender.wire.requests[0]
    assert request.json()["variables"] == {"username": "driver", "password": password}
    assert "\ufffd" in password or "\ufffd" not in request.text


@given(password=PASSWORDS)
async def test_a_refused_login_is_told_as_such_whatever_the_password(password: str) -> None:
    body = {
        "errors": [
            {
                "message": "Wrong username or password.",
                "locations": [{"line": 1, "column": 12}],
                "path": ["initSession"],
                "extensions": None,
            }
        ],
        "data": None,
    }
    sender = AsyncFake(initSession=answer(body))
    async with client_of(sender, password=password) as client:
        with pytest.raises(errors.InvalidCredentialsError):
            await client.me()


async def test_a_logout_takes_no_argument_that_it_would_ignore() -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match="no argument 'forever'"):
            await client.logout(**{"forever": True})  # type: ignore[typeddict-item]
    assert sender.wire.requests == []
