"""Every mutation of the API, on the wire: document, variables, token; and the reference's answer.

Independent of the sandbox: what is answered here is what the reference shows.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from graphql import parse, validate
from tests.graphql_api._async.test_reads import check_result, outcome
from tests.graphql_api.reads import asked, document_of
from tests.graphql_api.support import Ticks, jwt
from tests.graphql_api.writes import IBAN, OWN_WRITES, PASSWORD, SESSION_WRITES, WRITES
from tests.graphql_generation.reference import OPERATIONS, SCHEMA, resolved
from tests.http_mock import Request, Response, Router, mock_http
from tests.previewing import Previewing

from beenergised import AsyncClient
from beenergised.graphql_api.operation_index import operation

URL = "https://community.v2.api.htb.services/graphql/"
MUTATIONS = sorted(name for name in OPERATIONS if name in SCHEMA.mutation_type.fields)
TOKENS = {"psk": "the-key", "session": "the-session", "refresh": "the-refresh"}
LOGINS = {
    "driver": {"username": "driver", "password": "secret"},
    "anonymous": {"anonymous": True},
    # A session that has ended, so that it is renewed first.
    "tokens": {"session_token": jwt("driver", 0, 3600), "refresh_token": "the-refresh"},
}
#: Where the reference's answer has a date alone, which is read as its first moment.
READ_AS = {"updateCard": {"expiryDate": "2026-12-31T00:00:00Z"}}


def test_there_is_a_method_for_every_mutation() -> None:
    assert sorted(WRITES) == MUTATIONS
    assert len(MUTATIONS) == 23


@pytest.fixture
def service() -> Any:
    with mock_http(assert_all_called=False) as mock:
        yield mock


def client_for(name: str) -> AsyncClient:
    login = LOGINS[WRITES[name].kind]
    return AsyncClient(tenant="community", psk=TOKENS["psk"], clock=Ticks(), **login)


@pytest.mark.parametrize("name", sorted(OWN_WRITES))
async def test_a_method_sends_its_document_and_reads_the_reference_s_answer(
    name: str, service: Router
) -> None:
    route = service.post(URL).mock(side_effect=lambda request: reply(request, name))
    async with client_for(name) as client:
        result = WRITES[name].part(await outcome(WRITES[name].call(client)))
    check_sent([request for request, _ in route.calls], name)
    answered = reference_answer(name)
    if isinstance(result, dict):
        assert result == answered
    else:
        check_result(result, {**answered, **READ_AS[name]} if name in READ_AS else answered)


@pytest.mark.parametrize("name", sorted(SESSION_WRITES))
async def test_a_session_begins_goes_on_and_ends_with_the_reference_s_answer(
    name: str, service: Router
) -> None:
    route = service.post(URL).mock(side_effect=lambda request: reply(request, name))
    async with client_for(name) as client:
        if name == "invalidateSession":
            await client.login()
        await outcome(WRITES[name].call(client))
        check_sent([request for request, _ in route.calls], name)
        if name == "invalidateSession":
            assert await client.session_info() is None
            return
        await client.contact.get()
    given = reference_answer(name)["sessionToken"]
    first = next(request for request, _ in route.calls if operation_of(request) == "contact")
    assert first.headers["authorization"] == f"Bearer {given}"


@pytest.mark.parametrize("name", sorted(OWN_WRITES))
async def test_preview_is_the_first_request_without_secrets(name: str, service: Router) -> None:
    route = service.post(URL).mock(side_effect=lambda request: reply(request, name))
    async with client_for(name) as client:
        request = WRITES[name].call(Previewing(client))
    assert not route.called
    body = request.json()
    if len(WRITES[name].operations) > 1:  # it reads something before it writes
        assert body["operationName"] == next(
            each for each in WRITES[name].operations if each != "initSession"
        )
    else:
        assert body["operationName"] == name
        assert body["variables"] == without_secrets(WRITES[name].variables)
    shown = f"{request.text}{dict(request.headers)}"
    assert not [secret for secret in ("the-key", PASSWORD, IBAN) if secret in shown]


def test_every_write_is_a_mutation_that_the_library_knows_as_one() -> None:
    assert {operation(name).kind for name in WRITES} == {"mutation"}


# --- What goes out, and what comes back


def reply(request: Request, name: str) -> Response:
    asked_for = operation_of(request)
    if asked_for == "initSession" and name != "initSession":
        pair = {"sessionToken": TOKENS["session"], "refreshToken": "the-refresh"}
        return Response(200, json={"data": {asked_for: pair}})
    return Response(200, json={"data": {asked_for: reference_answer(asked_for)}})


def reference_answer(name: str) -> Any:
    return resolved(OPERATIONS[name]["answer"])["data"][name]


def operation_of(request: Request) -> str:
    return str(json.loads(request.content)["operationName"])


def check_sent(sent: list[Request], name: str) -> None:
    write = WRITES[name]
    assert [operation_of(request) for request in sent] == list(
        write.operations or ("initSession", name)
    )
    [request] = [request for request in sent if operation_of(request) == name]
    assert (request.method, str(request.url)) == ("POST", URL)
    body = json.loads(request.content)
    assert body.keys() == {"operationName", "query", "variables"}
    assert body["variables"] == write.variables
    document = parse(body["query"])
    assert validate(SCHEMA, document) == []
    assert asked(document) == asked(document_of(name))
    assert request.headers["authorization"] == f"Bearer {TOKENS[write.bearer]}"
    assert request.headers["content-type"] == "application/json"


# Any: JSON.
def without_secrets(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: "[redacted]" if name in {"password", "iban"} else without_secrets(item)
            for name, item in value.items()
        }
    return [without_secrets(item) for item in value] if isinstance(value, list) else value
