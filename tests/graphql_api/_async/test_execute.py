"""Documents of the caller's own, sent by the client: what goes out, what comes back, what fails."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

import logging
import pickle
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import gql
import pytest
from gql.dsl import DSLQuery, DSLSchema
from pydantic import BaseModel, ConfigDict, TypeAdapter
from tests.graphql_api.support import (
    PSK,
    URL,
    AsyncFake,
    AsyncWired,
    Service,
    Ticks,
    answer,
    bearer_of,
    data,
    failed,
    raw,
)
from typing_extensions import TypedDict

from beenergised import AsyncClient, Secret, Unchecked, errors
from beenergised.base_models import Answer
from beenergised.graphql_api import Bearer, load_schema
from beenergised.messages import Request, Response
from beenergised.models import response_of


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    return AsyncClient(
        base_url=URL, psk=PSK, username="driver", password="pass-of-driver", sender=sender,
        clock=Ticks(), **more,
    )  # fmt: skip


def wired(service: Service, **more: Any) -> AsyncClient:
    return AsyncClient(**{**service.login, **more}, sender=AsyncWired(service))


def sent(sender: AsyncFake) -> list[Request]:
    """What was sent apart from logins."""
    return [each for each in sender.wire.requests if "Session" not in each.operation]


ME = "query Me { contact { id email } }"
CONTACT = {"contact": {"id": "1", "email": "driver@example.com"}}
STOP = "mutation Stop($id: String) { remoteStop(transaction: $id) { code } }"


# --- What goes out


async def test_data_comes_back_as_it_is(service: Service) -> None:
    async with wired(service) as client:
        found = await client.execute("{ me: contact { displayName __typename } }")
        assert found == {"me": {"displayName": "Dora Demo", "__typename": "Contact"}}


async def test_a_document_is_sent_as_it_was_written_with_its_variables() -> None:
    sender = AsyncFake(Mine=data("chargelog", {"id": "7"}))
    text = "# mine\nquery Mine($id: ID!) {chargelog(id:$id){id}}\n"
    async with client_of(sender) as client:
        assert await client.execute(text, {"id": "7"}) == {"chargelog": {"id": "7"}}
    [request] = sent(sender)
    assert request.json() == {"operationName": "Mine", "query": text, "variables": {"id": "7"}}
    assert bearer_of(request) == "session-1"
    assert request.operation == "Mine"


async def test_an_operation_without_a_name_is_sent_without_one(service: Service) -> None:
    async with wired(service) as client:
        await client.execute("{ contact { id } }")
    request = service.wire.requests[-1] if service.wire.requests else None
    assert request is not None
    assert request.json() == {"query": "{ contact { id } }", "variables": {}}
    assert request.operation == "contact"


async def test_one_of_several_operations_is_sent_by_its_name(service: Service) -> None:
    text = "query A { contact { id } } query B { contact { email } }"
    async with wired(service) as client:
        found = await client.execute(text, operation_name="B")
        assert list(found["contact"]) == ["email"]


async def test_gql_and_its_dsl_make_documents_too(service: Service) -> None:
    api = DSLSchema(load_schema())
    request = gql.gql("query Log($id: ID!) { chargelog(id: $id) { id } }")
    async with wired(service) as client:
        first = await client.chargelogs.list().first()
        assert first is not None
        request.variable_values = {"id": first.id}
        assert await client.execute(request) == {"chargelog": {"id": first.id}}
        found = await client.execute(DSLQuery(api.Query.contact.select(api.Contact.displayName)))
        assert found == {"contact": {"displayName": "Dora Demo"}}


async def test_extensions_of_gqls_request_are_sent() -> None:
    request = gql.gql(ME)
    request.extensions = {"trace": 1}  # a member of it since gql 4.1
    sender = AsyncFake(Me=answer({"data": CONTACT}))
    async with client_of(sender) as client:
        await client.execute(request)
    assert sent(sender)[0].json()["extensions"] == {"trace": 1}


async def test_the_schema_of_the_service_can_be_asked_for(service: Service) -> None:
    async with wired(service) as client:
        found = await client.execute("{ __schema { queryType { name } } }")
        assert found == {"__schema": {"queryType": {"name": "Query"}}}


async def test_root_fields_of_the_application_are_sent_with_the_key() -> None:
    sender = AsyncFake(
        Fields=data("additionalRegistrationFields", []),
        Me=answer({"data": CONTACT}),
        Key=data("settings", []),
    )
    async with client_of(sender, bearers={"contact": Bearer.PSK}) as client:
        await client.execute("query Fields { additionalRegistrationFields { name } }")
        await client.execute(ME)
        await client.execute("query Key { settings { key } }", bearer=Bearer.PSK)
        await client.execute("query Key { settings { key } }")
    assert [bearer_of(each) for each in sent(sender)] == [PSK, PSK, PSK, "session-1"]


async def test_preview_of_a_document_sends_nothing() -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        request = client.preview(
            client.execute,
            "query Log($id: ID!) { chargelog(id: $id) { id } }",
            {"id": Secret("abc")},
            headers={"X-Mine": "1"},
        )
    assert sender.wire.requests == []
    assert request.json()["variables"] == {"id": "[redacted]"}
    assert request.headers["authorization"] == "[redacted]"
    assert request.headers["x-mine"] == "1"


async def test_values_of_python_are_sent_as_json() -> None:
    sender = AsyncFake(Logs=data("chargelogsPaged", {"data": []}))
    async with client_of(sender) as client:
        await client.execute(
            "query Logs($f: ChargelogFilter, $t: TimeFrameFilter) "
            "{ chargelogsPaged(filters: $f, timeframe: $t) { data { id } } }",
            {
                "f": {"status": Unchecked("paused")},
                "t": {"start": datetime(2026, 1, 1, tzinfo=UTC)},
            },
        )
    assert sent(sender)[0].json()["variables"] == {
        "f": {"status": "paused"},
        "t": {"start": "2026-01-01T00:00:00.000Z"},
    }


# --- What is refused before it goes out


class Unfinished(BaseModel):
    contact: NotThere  # type: ignore[name-defined]  # noqa: F821


class UnfinishedAnswer(Answer):
    contact: NotThere  # type: ignore[name-defined]  # noqa: F821


REFUSED: list[tuple[tuple[Any, ...], dict[str, Any], str, str]] = [
    (("{ contakt { id } }",), {}, "document", "Did you mean 'contact'"),
    (("{ contact {",), {"validate": False}, "document", "Syntax Error"),
    ((5,), {}, "document", "not int"),
    ((ME, {"x": 1}), {}, "x", "declares no variable"),
    ((ME, "x"), {}, "variables", "mapping"),
    ((ME,), {"operation_name": "You"}, "operation_name", "it has: Me"),
    ((ME,), {"bearer": "PSK"}, "bearer", "Bearer.SESSION"),
    ((ME,), {"timeout": 0}, "timeout", "more than 0"),
    ((ME,), {"time_out": 5}, "time_out", "no argument"),
    ((ME,), {"model": 5}, "model", "cannot read into 5"),
    ((ME,), {"model": Service}, "model", "cannot read into"),
    ((ME,), {"model": "NotThere"}, "model", "'NotThere' is not defined$"),
    ((ME,), {"model": Unfinished}, "model", "'NotThere' is not defined$"),
    ((ME,), {"model": TypeAdapter(Unfinished)}, "model", "'NotThere' is not defined$"),
    ((ME,), {"model": UnfinishedAnswer}, "model", "'NotThere' is not defined$"),
    ((STOP, {"id": 5}), {}, "id", "not text"),
    (("mutation { renewSession { sessionToken } }",), {}, "document", "works once"),
]


@pytest.mark.parametrize(("arguments", "more", "argument", "words"), REFUSED)
async def test_what_cannot_be_right_is_refused_and_nothing_is_sent(
    arguments: tuple[Any, ...], more: dict[str, Any], argument: str, words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
            await client.execute(*arguments, **more)
    assert caught.value.argument == argument
    assert sender.wire.requests == []


async def test_what_is_newer_than_the_schema_is_sent_unvalidated() -> None:
    sender = AsyncFake(New=data("brandNew", {"x": 1}))
    text = "query New($a: NewType!) { brandNew(a: $a) { x } }"
    async with client_of(sender) as client:
        assert await client.execute(text, {"a": 5}, validate=False) == {"brandNew": {"x": 1}}


# --- How it fails


async def test_data_beside_errors_is_kept() -> None:
    body = {"errors": [{"message": "Half of it failed"}], "data": {"contact": None, "b": [1]}}
    async with client_of(AsyncFake(Me=answer(body))) as client:
        with pytest.raises(errors.GraphQLError, match="Me: Half of it failed") as caught:
            await client.execute(ME)
    assert caught.value.data == {"contact": None, "b": [1]}
    assert pickle.loads(pickle.dumps(caught.value)).data == caught.value.data  # noqa: S301


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failed("Forbidden"), errors.PermissionDeniedError),
        (failed("no", "NOT_FOUND"), errors.NotFoundError),
        (failed("Cannot query field 'x' on type 'Query'", status=400), errors.GraphQLError),
        (answer({"data": None}), errors.InvalidResponseError),
        (answer({}), errors.InvalidResponseError),
        (answer([]), errors.InvalidResponseError),
        (raw(b"<html>"), errors.InvalidResponseError),
        (raw(b'{"data": {"contact"'), errors.InvalidResponseError),
        (answer({}, status=404), errors.NotFoundError),
        (answer({}, status=302), errors.RedirectRefusedError),
    ],
)
async def test_an_answer_that_says_no_raises_what_a_typed_method_raises(
    reply: Response, kind: type[errors.BeEnergisedError]
) -> None:
    async with client_of(AsyncFake(Me=reply)) as client:
        with pytest.raises(kind) as caught:
            await client.execute(ME)
    assert type(caught.value) is kind
    assert caught.value.response is not None


@pytest.mark.parametrize("refusal", [answer({}, status=401), failed("Token expired")])
async def test_a_refused_token_is_renewed_once_and_the_query_sent_again(refusal: Response) -> None:
    sender = AsyncFake(Me=[refusal, answer({"data": CONTACT})])
    async with client_of(sender) as client:
        assert await client.execute(ME) == CONTACT
    assert [bearer_of(each) for each in sent(sender)] == ["session-1", "session-2"]


async def test_a_refused_key_is_told_as_such() -> None:
    sender = AsyncFake(Me=failed("no", "UNAUTHENTICATED"))
    async with client_of(sender) as client:
        with pytest.raises(errors.PskRefusedError):
            await client.execute(ME, bearer=Bearer.PSK)
    assert len(sent(sender)) == 1


async def test_a_query_is_sent_again_where_that_may_help() -> None:
    sender = AsyncFake(Me=[answer({}, status=503), raw(b"<html>"), answer({"data": CONTACT})])
    async with client_of(sender) as client:
        assert await client.execute(ME) == CONTACT
    assert len(sent(sender)) == 3


@pytest.mark.parametrize(
    "reply", [answer({}, status=503), raw(b"<html>"), errors.ConnectionLostError("lost")]
)
async def test_a_mutation_of_unknown_outcome_is_not_sent_again(reply: Any) -> None:
    sender = AsyncFake(Stop=reply)
    async with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            await client.execute(STOP, {"id": Secret("tx1")})
    assert len(sent(sender)) == 1
    assert sent(sender)[0].json()["variables"] == {"id": "tx1"}
    assert caught.value.operation == "Stop"
    assert caught.value.variables == {"id": "[redacted]"}


async def test_a_mutation_refused_inside_an_answer_is_not_replayed() -> None:
    sender = AsyncFake(Stop=failed("Token expired"))
    async with client_of(sender) as client:
        with pytest.raises(errors.SessionExpiredError, match="was not sent again"):
            await client.execute(STOP)
    assert len(sent(sender)) == 1


async def test_a_mutation_that_never_left_is_sent_again() -> None:
    done = data("remoteStop", {"code": 200})
    sender = AsyncFake(Stop=[errors.ServiceUnreachableError("refused"), done])
    async with client_of(sender) as client:
        assert await client.execute(STOP) == {"remoteStop": {"code": 200}}


async def test_a_secret_shows_nowhere_but_on_the_wire(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[object] = []
    text = "mutation Log($p: String!) { initSession(username: $p, password: $p) { __typename } }"
    secret = Secret("geheim-7")
    reply = answer({"errors": [{"message": "geheim-7 is wrong"}], "data": {"echo": "geheim-7"}})
    sender = AsyncFake(Log=reply)
    async with client_of(sender, hooks=[seen.append]) as client:
        with pytest.raises(errors.GraphQLError) as caught:
            await client.execute(text, {"p": secret})
    assert sender.wire.requests[-1].json()["variables"] == {"p": "geheim-7"}
    shown = [repr(seen), caplog.text, str(caught.value), repr(caught.value.errors)]
    shown += traceback.format_exception(caught.value)
    shown += [repr(pickle.loads(pickle.dumps(caught.value)).__dict__)]  # noqa: S301
    assert seen
    assert not [each for each in shown if "geheim-7" in each]


# --- Into a model


class Person(BaseModel):
    id: str
    email: str


class Whole(BaseModel):
    contact: Person


class Row(TypedDict):
    id: str
    email: str


class Typed(TypedDict):
    contact: Row


@dataclass
class Data:
    contact: Row


@pytest.mark.parametrize("model", [Whole, Typed, Data, TypeAdapter(dict[str, Row])])
async def test_data_is_read_into_whatever_pydantic_reads(model: Any) -> None:
    async with client_of(AsyncFake(Me=answer({"data": CONTACT}))) as client:
        read = await client.execute(ME, model=model)
    assert TypeAdapter(type(read)).dump_python(read) == CONTACT


class Strict(BaseModel):
    model_config = ConfigDict(strict=True)
    at: datetime


async def test_a_strict_model_takes_the_text_of_a_time() -> None:
    reply = answer({"data": {"at": "2026-01-02T03:04:05Z"}})
    async with client_of(AsyncFake(At=reply)) as client:
        read = await client.execute("query At { at: __typename }", model=Strict)
    assert read.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class Driver(Answer):
    id: str
    email: int


class Me(Answer):
    contact: Driver


async def test_an_answer_of_ones_own_is_tolerant_and_knows_where_it_came_from() -> None:
    async with client_of(AsyncFake(Me=answer({"data": {**CONTACT, "new": 1}}))) as client:
        read = await client.execute(ME, model=Me)
    assert [drift.where for drift in read.drift] == ["contact.email"]
    assert (read.contact.id, read.contact.email) == ("1", "driver@example.com")
    assert read.model_extra == {"new": 1}
    response = response_of(read)
    assert response is not None
    assert response_of(read.contact) is response
    assert response.operation == "Me"


class Wrong(BaseModel):
    contact: dict[str, int]
    missing: str


async def test_what_does_not_fit_the_model_is_told_and_nothing_is_lost() -> None:
    sender = AsyncFake(Me=answer({"data": CONTACT}))
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError) as caught:
            await client.execute(ME, model=Wrong)
    assert len(sent(sender)) == 1, "reading it again would not help"
    for words in ("contact.email: Input should be a valid integer", "missing: Field required"):
        assert words in caught.value.message
    assert caught.value.response is not None
    assert caught.value.response.json() == {"data": CONTACT}


async def test_of_many_misfits_the_first_are_told() -> None:
    sender = AsyncFake(Me=answer({"data": {str(number): "x" for number in range(9)}}))
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError, match=r"4: Input .*; and 4 more\."):
            await client.execute(ME, model=TypeAdapter(dict[str, int]))


async def test_a_mutation_whose_answer_does_not_fit_has_a_known_outcome() -> None:
    sender = AsyncFake(Stop=data("remoteStop", {"code": 200}))
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError):
            await client.execute(STOP, model=Whole)
    assert len(sent(sender)) == 1


# --- Lists

STATIONS = """
query Stations($page: PaginationFilter, $free: Boolean) {
  cpsPaged(pagination: $page, freeOfCharge: $free) {
    data { id city }
    pagination { ... on Pagination { totalCount isLastPage } }
  }
}
"""
BY_CURSOR = """
query Stations($page: CursorFilter) {
  cpsPaged(cursorPagination: $page) {
    data { id city }
    pagination { ... on CursorPagination { cursor } }
  }
}
"""


@pytest.mark.parametrize("document", [STATIONS, BY_CURSOR, gql.gql(STATIONS)])
async def test_every_row_is_given_once_by_offset_and_by_cursor(
    service: Service, document: Any
) -> None:
    async with wired(service) as client:
        known = await client.stations.list().to_list()
        rows = await client.execute_paged(document, page_size=7).to_list()
    assert rows == [{"id": station.id, "city": station.city} for station in known]


async def test_a_list_of_ones_own_is_lazy_counted_and_limited(service: Service) -> None:
    async with wired(service) as client:
        stations = client.execute_paged(STATIONS, {"free": False}, page_size=10)
        assert service.wire.requests == []
        count = await stations.total()
        assert count == len(await stations.to_list())
        assert len(await stations.limit(3).to_list()) == 3
        asked = service.wire.requests[-1].json()["variables"]
        assert asked == {"free": False, "page": {"limit": 3, "offset": 0}}
        first = await stations.first()
        assert first is not None


class Stop(Answer):
    id: int
    city: str


class City(BaseModel):
    city: str | None


async def test_rows_are_read_into_models(service: Service) -> None:
    async with wired(service) as client:
        tolerant = await client.execute_paged(STATIONS, model=Stop).limit(2).to_list()
        assert [stop.drift[0].where for stop in tolerant] == ["id", "id"]
        assert response_of(tolerant[0]) is not None
        cities = await client.execute_paged(STATIONS, model=City, page_size=7).to_list()
        assert len(cities) == await client.stations.list().total()


def page(rows: Any, *, total: int | None = None, last: bool | None = True) -> Response:
    return data("cpsPaged", {"data": rows, "pagination": {"totalCount": total, "isLastPage": last}})


async def test_rows_inserted_meanwhile_are_not_doubled() -> None:
    first, second = page([{"id": 1}, {"id": 2}], last=False), page([{"id": 1}, {"id": 2}, {"id": 3}])  # fmt: skip  # noqa: E501
    async with client_of(AsyncFake(Stations=[first, second])) as client:
        rows = await client.execute_paged(STATIONS, page_size=2).to_list()
    assert rows == [{"id": 1}, {"id": 2}, {"id": 3}]


@pytest.mark.parametrize(("count", "requests"), [(100, 1), (2000, 21), (5000, 51)])
async def test_execute_paged_takes_the_fewest_requests_by_offset(count: int, requests: int) -> None:
    starts = range(0, count - 1, 99)
    pages = [
        page([{"id": at} for at in range(start, min(start + 100, count))], total=count, last=None)
        for start in starts
    ]
    sender = AsyncFake(Stations=pages)
    async with client_of(sender) as client:
        rows = await client.execute_paged(STATIONS, page_size=100).to_list()
    assert [row["id"] for row in rows] == list(range(count))
    asked = [each.json()["variables"]["page"]["offset"] for each in sent(sender)]
    assert asked == list(starts)[:requests]
    assert len(asked) == requests


@pytest.mark.parametrize(("count", "requests"), [(100, 1), (2000, 20), (5000, 50)])
async def test_execute_paged_takes_the_fewest_requests_by_cursor(count: int, requests: int) -> None:
    pages = [
        data(
            "cpsPaged",
            {
                "data": [{"id": str(at)} for at in range(start, start + 100)],
                "pagination": {"cursor": str(start + 100) if start + 100 < count else None},
            },
        )
        for start in range(0, count, 100)
    ]
    sender = AsyncFake(Stations=pages)
    async with client_of(sender) as client:
        rows = await client.execute_paged(BY_CURSOR, page_size=100).to_list()
    assert [row["id"] for row in rows] == [str(at) for at in range(count)]
    assert len(sent(sender)) == requests


async def test_rows_without_ids_are_given_by_their_place() -> None:
    document = STATIONS.replace("id city", "city")
    first = page([{"city": "A"}, {"city": "B"}], total=3, last=False)
    second = page([{"city": "C"}], total=3)
    async with client_of(AsyncFake(Stations=[first, second])) as client:
        rows = await client.execute_paged(document, page_size=2).to_list()
    assert [row["city"] for row in rows] == ["A", "B", "C"]


async def test_a_row_that_is_null_keeps_its_place() -> None:
    async with client_of(AsyncFake(Stations=page([{"id": "1"}, None, "?"]))) as client:
        assert await client.execute_paged(STATIONS).to_list() == [{"id": "1"}, {}, {}]


async def test_a_cursor_that_is_a_number_is_not_taken_for_the_end() -> None:
    pages = [
        data("cpsPaged", {"data": [{"id": str(at)}], "pagination": {"cursor": at or None}})
        for at in (7, 8, 0)
    ]
    sender = AsyncFake(Stations=pages)
    async with client_of(sender) as client:
        rows = await client.execute_paged(BY_CURSOR, page_size=1).to_list()
    assert rows == [{"id": "7"}, {"id": "8"}, {"id": "0"}]
    asked = [each.json()["variables"]["page"] for each in sent(sender)]
    assert asked == [{"limit": 1}, {"limit": 1, "cursor": "7"}, {"limit": 1, "cursor": "8"}]


@pytest.mark.parametrize("rows", [None, "x", {}])
async def test_a_page_without_rows_is_not_taken_for_the_end(rows: Any) -> None:
    async with client_of(AsyncFake(Stations=page(rows))) as client:
        with pytest.raises(errors.InvalidResponseError, match="without its rows"):
            await client.execute_paged(STATIONS).to_list()


async def test_a_list_that_is_null_is_not_taken_for_the_end() -> None:
    async with client_of(AsyncFake(Stations=data("cpsPaged", None))) as client:
        with pytest.raises(errors.InvalidResponseError, match="without its rows"):
            await client.execute_paged(STATIONS).first()


async def test_the_place_of_a_row_that_does_not_fit_is_told() -> None:
    async with client_of(AsyncFake(Stations=page([{"city": "A"}, {"city": 5}]))) as client:
        with pytest.raises(errors.InvalidResponseError, match=r"cpsPaged\.data\.1\.city"):
            await client.execute_paged(STATIONS, model=City).to_list()


PAGED: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
    ((ME,), {}, "contact does not select `data`"),
    ((STATIONS, {"page": {}}), {}, "page_size="),
    ((STATIONS, {"fre": True}), {}, "Did you mean 'free'"),
    ((STATIONS, {"free": "yes"}), {}, "not true or false"),
    ((STATIONS,), {"page_size": 0}, "page_size"),
    ((STATIONS,), {"model": 5}, "model"),
    ((STATIONS,), {"bearer": 5}, "bearer"),
    ((STATIONS,), {"limit": 5}, "no argument 'limit'"),
    ((STATIONS.replace("city", "town"),), {}, "Cannot query field 'town'"),
]


@pytest.mark.parametrize(("arguments", "more", "words"), PAGED)
async def test_a_list_that_cannot_be_read_is_refused_at_once(
    arguments: tuple[Any, ...], more: dict[str, Any], words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words):
            client.execute_paged(*arguments, **more)
    assert sender.wire.requests == []


async def test_preview_of_a_list_is_its_first_page() -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        request = client.preview(client.execute_paged, STATIONS, page_size=5)
    assert request.json()["variables"] == {"page": {"limit": 5, "offset": 0}}
    assert sender.wire.requests == []


async def test_a_result_beside_a_refusal_is_not_lost_for_a_write_of_ones_own() -> None:
    refusal = {"message": "Forbidden", "extensions": {"code": "FORBIDDEN"}}
    reply = answer({"data": {"remoteStop": {"code": 200}}, "errors": [refusal]})
    async with client_of(AsyncFake(Stop=reply)) as client:
        with pytest.raises(errors.GraphQLError) as caught:
            await client.execute(STOP, {"id": "x"})
    assert caught.value.data == {"remoteStop": {"code": 200}}
