"""Every query of the API, on the wire: document, variables, token; and the reference's own answer.

Independent of the sandbox: what is answered here is what the reference shows.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from graphql import parse, validate
from tests.graphql_api.reads import READS, asked, document_of
from tests.graphql_generation.reference import OPERATIONS, SCHEMA, resolved
from tests.http_mock import Request, Response, Router, mock_http
from tests.previewing import Previewing

from beenergised import AsyncClient
from beenergised.base_models import Answer, AnswerList
from beenergised.models import response_of
from beenergised.pagination import AsyncLister

URL = "https://community.v2.api.htb.services/graphql/"
TOKENS = {"psk": "the-key", "session": "the-session"}
QUERIES = sorted(name for name in OPERATIONS if name in SCHEMA.query_type.fields)


def test_there_is_a_method_for_every_query() -> None:
    assert sorted(READS) == QUERIES
    assert len(QUERIES) == 36


@pytest.fixture
def service() -> Any:
    with mock_http(assert_all_called=False) as mock:
        yield mock


@pytest.mark.parametrize("name", QUERIES)
async def test_a_method_sends_its_document_and_reads_the_reference_s_answer(
    name: str, service: Router
) -> None:
    answer = answer_to(name)
    route = service.post(URL).mock(side_effect=lambda request: reply(request, name, answer))
    async with AsyncClient(
        tenant="community", psk=TOKENS["psk"], username="driver", password="secret", timezone="UTC"
    ) as client:
        result = await outcome(READS[name].call(client))
    sent = [request for request, _ in route.calls]
    assert operations(sent) == ([] if READS[name].bearer == "psk" else ["initSession"]) + [name]
    check_request(sent[-1], name)
    check_result(result, answer)


@pytest.mark.parametrize("name", QUERIES)
async def test_preview_is_the_same_request_unsent(
    name: str, service: Router, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = service.post(URL)
    async with AsyncClient(
        tenant="community", psk=TOKENS["psk"], username="driver", password="secret", timezone="UTC"
    ) as client:
        request = READS[name].call(Previewing(client))
    assert not route.called
    body = request.json()
    assert body["operationName"] == name
    assert body["variables"] == READS[name].variables
    assert "the-key" not in repr(dict(request.headers))


# Any: what a method gives is a value, a list to be read, or something to wait for.
async def outcome(given: Any) -> Any:
    if isinstance(given, AsyncLister):
        return AnswerList(await given.to_list())
    if not hasattr(given, "__await__"):
        return given
    return await given


def answer_to(name: str) -> Any:
    """What the reference shows, without the end of a list being left open."""
    return resolved(OPERATIONS[name]["answer"])["data"][name]


def reply(request: Request, name: str, answer: Any) -> Response:
    if json.loads(request.content)["operationName"] == "initSession":
        pair = {"sessionToken": TOKENS["session"], "refreshToken": "the-refresh"}
        return Response(200, json={"data": {"initSession": pair}})
    return Response(200, json={"data": {name: answer}})


def operations(sent: list[Request]) -> list[str]:
    return [json.loads(request.content)["operationName"] for request in sent]


def check_request(request: Request, name: str) -> None:
    body = json.loads(request.content)
    assert body.keys() == {"operationName", "query", "variables"}
    assert body["variables"] == READS[name].variables
    document = parse(body["query"])
    assert validate(SCHEMA, document) == []
    assert asked(document) == asked(document_of(name))
    assert request.headers["authorization"] == f"Bearer {TOKENS[READS[name].bearer]}"


def check_result(result: Any, answer: Any) -> None:
    if isinstance(result, Answer | AnswerList):
        # The reference's examples leave out much of what was asked for, and nothing else.
        assert {place.problem for place in result.drift} <= {"missing"}
        assert response_of(result[0] if isinstance(result, list) else result).status == 200
    rows = answer.get("data") if isinstance(result, AnswerList) and isinstance(answer, dict) else 0
    assert plain(result) == moments(answer if rows == 0 else rows)


def plain(result: Any) -> Any:
    """A result under the service's names, only what was answered."""
    if isinstance(result, list):
        return [plain(item) for item in result]
    if isinstance(result, Answer):
        return moments(result.model_dump(mode="json", by_alias=True, exclude_unset=True))
    return result


def moments(value: Any) -> Any:
    """`value` with points in time compared as such, however they are written."""
    if isinstance(value, dict):
        return {name: moments(item) for name, item in value.items()}
    if isinstance(value, list):
        return [moments(item) for item in value]
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else value
    except ValueError:
        return value
