"""The client reads the sandbox's Public API: two readings of the same document, side by side."""

from __future__ import annotations

import pytest
from tests.sandbox.test_public_api_bodies import IDS
from tests.sandbox.webhooks_support import subscribe

from beenergised import PublicApiClient
from beenergised.errors import (
    AuthenticationError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    RequestRefusedError,
    ValidationFailedError,
)
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.queries import QueryStyle
from beenergised.sandbox import (
    DEMO_API_TOKEN,
    READING_API_TOKEN,
    Sandbox,
    SandboxSender,
    public_api_coverage,
)

KINDS = {(row["method"], row["path"]): row["kind"] for row in public_api_coverage()}
LISTS = [
    (name, endpoint)
    for name in resource_names()
    if (endpoint := find_resource(name).endpoints.get("list"))
    and endpoint.confidence != "name"
    and KINDS[endpoint.method, endpoint.path] != "refused"
]


def client_of(sandbox: Sandbox, token: str = DEMO_API_TOKEN) -> PublicApiClient:
    return PublicApiClient(host="sandbox.invalid", token=token, sender=SandboxSender(sandbox))


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def reading(only):
    subscribe(only, "evse.changed")  # of these there are none at first
    with client_of(only) as client:
        yield client


@pytest.mark.parametrize(("name", "endpoint"), LISTS, ids=[name for name, _ in LISTS])
def test_every_list_is_read_without_a_surprise(reading, name, endpoint):
    owners = {**IDS, "session": "700001"}
    if name == "charge-points/shares":
        owners["chargePoint"] = 1052
    given = [owners[each.name] for each in endpoint.path_parameters]
    options = {"include": list(endpoint.include)} if endpoint.include else {}
    if endpoint.pagination:
        options["per_page"] = 100
    rows = list(reading.resource(name).list(*given, **options))
    assert rows
    assert [said for row in rows for said in row.drift] == []


def test_both_styles_of_paging_give_the_same_rows(only, reading):
    by_cursor = [row.id for row in reading.users.list(per_page=7)]
    numbers = QueryStyle(empty_cursor=False)
    with PublicApiClient(
        host="sandbox.invalid", token=DEMO_API_TOKEN, sender=SandboxSender(only), style=numbers
    ) as other:
        assert [row.id for row in other.users.list(per_page=7)] == by_cursor
    assert len(by_cursor) == 61


def test_refusals_become_the_exceptions_that_they_mean(sandbox):
    with client_of(sandbox) as client:
        with pytest.raises(NotFoundError):
            client.locations.get(999_999)
        with pytest.raises(ValidationFailedError) as wrong:
            client.request("POST", "/public-api/resources/locations/v2.0", json={"country": 5})
        assert set(wrong.value.fields) == {"name", "geoposition", "address", "country"}
        with pytest.raises(RequestRefusedError) as refused:
            client.request("GET", "/public-api/logs/ocpi/v1.0")
        assert refused.value.status == 501
    with client_of(sandbox, READING_API_TOKEN) as client, pytest.raises(PermissionDeniedError):
        client.locations.delete(501)
    with client_of(sandbox, "wrong") as client, pytest.raises(AuthenticationError):
        client.locations.get(501)


def test_a_limit_is_waited_for_or_told(sandbox):
    sandbox.faults.add("429:retry_after=7200,operation=public_api.locations.get")
    with client_of(sandbox) as client, pytest.raises(RateLimitedError) as limited:
        client.locations.get(501)
    assert limited.value.retry_after == 7200
