"""What a type checker says of the QaaS clients. Read by mypy and basedpyright, never run."""

# ruff: noqa: T201
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import assert_type

from beenergised import (
    AsyncQaasClient,
    FileTokenStore,
    QaasClient,
    QaasPaths,
    Secret,
    SessionSettings,
    Settings,
    Unchecked,
    errors,
)
from beenergised.models import (
    AnswerList,
    ChargePointOperator,
    ChargePointRecord,
    DeviceCode,
    RecordStatus,
    SessionInfo,
)
from beenergised.transport import Clock, Request, Response


def show(code: DeviceCode) -> None:
    """A function that shows a code."""
    assert_type(code.user_code, str)
    assert_type(code.verification_uri, str)
    assert_type(code.verification_uri_complete, str | None)
    assert_type(code.expires_in, float)
    assert_type(code.expires_at, datetime)
    assert_type(code.interval, float)
    assert_type(code.message, str | None)
    assert_type(code.instruction, str)
    assert_type(code.device_code, Secret)


async def show_later(code: DeviceCode) -> None:
    """A coroutine function that does, for the asynchronous client."""


def refused(response: Response) -> bool:
    """A test of the caller's own."""
    return response.status == 409


def everything_that_a_client_takes() -> None:
    """Nothing has to be given."""
    QaasClient()
    QaasClient(access_token="a")
    QaasClient(refresh_token=Secret("r"), account="job", store=FileTokenStore())
    QaasClient(
        base_url="https://quota.example.com",
        login_url="https://login.example.com",
        tenant_id="t",
        client_id="c",
        scope="s",
        timeout=5,
        headers={"X": "1"},
        hooks=[print],
        settings=Settings(),
        session_settings=SessionSettings(),
        paths=QaasPaths(record="/r/{id}"),
        is_frozen=refused,
        clock=Clock(),
    )


def sessions(client: QaasClient) -> None:
    """Logging in and out."""
    assert_type(client.login(show=show), SessionInfo)
    assert_type(client.login(show=lambda code: print(code.instruction), timeout=60), SessionInfo)
    assert_type(client.refresh(), SessionInfo)
    assert_type(client.session_info(), SessionInfo | None)
    client.login()  # type: ignore[call-arg]


def operators(client: QaasClient) -> None:
    """What each call returns, sent and unsent."""
    assert_type(client.operators.list(), AnswerList[ChargePointOperator])
    assert_type(client.preview(client.operators.list), Request)
    assert_type(client.operators.get(335), ChargePointOperator)
    assert_type(client.operators.get(Unchecked("a"), timeout=3), ChargePointOperator)
    created = client.operators.create(
        organization_name="a",
        street="b",
        zip_code="01067",
        town="c",
        customer_reference="d",
        terms_agreed=date(2026, 1, 1),
        extra={"newer": 1},
        headers={"X": "1"},
    )
    assert_type(created, ChargePointOperator)
    assert_type(created.id, int)
    assert_type(created.zip_code, str)
    assert_type(created.created, datetime)
    assert_type(created.terms_agreed, datetime | None)
    client.operators.get("335")  # type: ignore[arg-type]


def records(client: QaasClient) -> None:
    """The same for records."""
    assert_type(client.records.list(query={"status": "pending"}), AnswerList[ChargePointRecord])
    record = client.records.create(amount=Decimal("1.5"))
    assert_type(record, ChargePointRecord)
    assert_type(record.amount, float | None)
    assert_type(record.status, RecordStatus | None)
    assert_type(client.records.update(record, amount=2), ChargePointRecord)
    assert_type(client.preview(client.records.update, 7, amount=2.5), Request)
    try:
        client.records.update(7, amount=2)
    except errors.RecordFrozenError as error:
        assert_type(error.reason, str)
    except errors.ValidationFailedError as error:
        assert_type(error.fields, dict[str, list[str]])
    except errors.UnprocessableError as error:
        assert_type(error.reason, str)


async def asynchronous(client: AsyncQaasClient) -> None:
    """The same with await."""
    assert_type(await client.login(show=show), SessionInfo)
    assert_type(await client.login(show=show_later), SessionInfo)
    assert_type(await client.operators.list(), AnswerList[ChargePointOperator])
    assert_type(client.preview(client.records.update, 7, amount=1), Request)
    when = datetime(2026, 1, 1, tzinfo=UTC)
    await client.operators.create(
        organization_name="a", street="b", zip_code="c", town="d", terms_agreed=when
    )
