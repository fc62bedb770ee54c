"""What goes wrong on request, in the process and on the wire."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
from urllib.parse import urlsplit

import httpx2
import pytest

from beenergised.errors import CallTimeoutError, ConnectionLostError, InvalidArgumentError
from beenergised.sandbox import AsyncSandboxSender, Fault, SandboxSender
from beenergised.sandbox.faults import operations

ME = "{ contact { id } }"
LOGIN = (
    "mutation login($u: String!, $p: String!)"
    " { initSession(username: $u, password: $p) { sessionToken refreshToken } }"
)
RENEW = "mutation { renewSession { sessionToken refreshToken } }"
LIST = """query l($p: PaginationFilter) { chargelogsPaged(pagination: $p) {
  data { id status connector { id status { simple } } accountDocument { type } }
  pagination { totalCount } } }"""
STATIONS = """query s($c: CursorFilter) { cpsPaged(cursorPagination: $c) {
  data { id } pagination { ... on CursorPagination { cursor } } } }"""


@pytest.fixture
def wire(service, token):
    """Posts over the wire, with the session token unless another is given."""
    with httpx2.Client(timeout=60) as client:

        def post(query, bearer=token, **variables):
            return client.post(
                service.url,
                json={"query": query, "variables": variables},
                headers={"Authorization": f"Bearer {bearer}"},
            )

        yield post


# --- Which request is hit -----------------------------------------------------------------------


def test_a_fault_is_read_from_text():
    fault = Fault.parse("429:retry_after=2,times=3,after=1,operation=chargelogsPaged")
    assert fault == Fault(429, operation="chargelogsPaged", times=3, after=1, retry_after=2)
    assert Fault.parse("slow:delay=0.5,trickle=true,times=always") == Fault(
        "slow", times=None, delay=0.5, trickle=True
    )
    assert Fault.parse("repeated_cursor").operation == "cpsPaged"


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "200", "429:retry_after", "slow:speed=1", "503:times=0", "503:times=many"],
)
def test_a_fault_that_cannot_be_is_refused(text):
    with pytest.raises(InvalidArgumentError):
        Fault.parse(text)


def test_a_fault_happens_after_some_calls_and_so_many_times(api, token, sandbox):
    sandbox.faults.add("503:after=1,times=2,operation=contact")
    other = api.send("{ chargingStatistics { number } }", token).status
    assert other == 200
    assert [api.send(ME, token).status for _ in range(5)] == [200, 503, 503, 200, 200]
    assert list(sandbox.faults) == []


def test_faults_that_answer_happen_one_after_the_other(api, token, sandbox):
    for status in (429, 503):
        sandbox.faults.add(Fault(status))
    assert [api.send(ME, token).status for _ in range(3)] == [429, 503, 200]


def test_a_fault_may_happen_always_until_cleared(api, token, sandbox):
    sandbox.faults.add(Fault(500, times=None))
    assert {api.send(ME, token).status for _ in range(4)} == {500}
    assert len(sandbox.faults) == 1
    sandbox.faults.clear()
    assert api.send(ME, token).status == 200


# --- In the process -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "cut_off"])
async def test_a_broken_connection_is_an_error_of_both_senders(api, token, sandbox, kind):
    request = api.request(ME, token)
    sandbox.faults.add(Fault(kind, times=2))
    with pytest.raises(ConnectionLostError) as caught:
        SandboxSender(sandbox).send(request, 5)
    assert caught.value.request_sent
    with pytest.raises(ConnectionLostError):
        await AsyncSandboxSender(sandbox).send(request, 5)
    acted = 0 if kind == "reset_before" else 2
    assert sandbox.executed.get("contact", 0) == acted
    assert SandboxSender(sandbox).send(request, 5).status == 200


async def test_a_slow_answer_does_not_keep_a_test_waiting(api, token, sandbox):
    request, passed = api.request(ME, token), []
    sandbox.faults.add(Fault("slow", times=4, delay=1000))
    with pytest.raises(CallTimeoutError):
        SandboxSender(sandbox, advance=passed.append).send(request, 5)
    with pytest.raises(CallTimeoutError):
        await AsyncSandboxSender(sandbox, advance=passed.append).send(request, 7)
    assert passed == [5, 7]
    response = SandboxSender(sandbox).send(request, 2000)
    assert (response.status, response.elapsed) == (200, 1000)
    assert sandbox.executed["contact"] == 3


async def test_senders_answer_many_tasks(api, token, sandbox):
    sender = AsyncSandboxSender(sandbox)
    request = api.request(ME, token)
    answers = await asyncio.gather(*(sender.send(request, 5) for _ in range(50)))
    assert {answer.status for answer in answers} == {200}
    assert answers[0].url == request.url
    assert sandbox.calls["contact"] == 50
    await sender.aclose()
    SandboxSender(sandbox).close()


# --- On the wire --------------------------------------------------------------------------------


def test_429_with_and_without_retry_after(wire, sandbox):
    sandbox.faults.add("429:retry_after=2")
    sandbox.faults.add("429:after=1")
    first, second = wire(ME), wire(ME)
    assert (first.status_code, first.headers["retry-after"]) == (429, "2")
    assert second.status_code == 200
    third = wire(ME)
    assert third.status_code == 429
    assert "retry-after" not in third.headers


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520])
def test_any_5xx(wire, sandbox, status):
    sandbox.faults.add(Fault(status))
    assert wire(ME).status_code == status
    assert sandbox.executed.get("contact", 0) == 0


@pytest.mark.parametrize(("kind", "acted"), [("reset_before", 0), ("reset_after", 1)])
def test_resets_break_the_connection(wire, sandbox, kind, acted):
    sandbox.faults.add(Fault(kind))
    with pytest.raises((httpx2.ReadError, httpx2.RemoteProtocolError)):
        wire(ME)
    assert sandbox.executed.get("contact", 0) == acted
    assert wire(ME).status_code == 200


def test_a_reset_renewal_has_used_the_token_up(wire, api, sandbox):
    pair = api.login()
    sandbox.faults.add("reset_after:operation=renewSession")
    with pytest.raises(httpx2.TransportError):
        wire(RENEW, pair["refreshToken"])
    assert wire(RENEW, pair["refreshToken"]).status_code == 401
    assert sandbox.calls["renewSession"] == 2


def test_a_truncated_body_is_no_json(wire, sandbox):
    whole = wire(ME).content
    sandbox.faults.add("truncated")
    answer = wire(ME)
    assert (answer.status_code, answer.content) == (200, whole[: len(whole) // 2])
    with pytest.raises(ValueError, match=r"Unterminated|Expecting|delimiter"):
        answer.json()


def test_a_body_cut_off_ends_the_connection_early(wire, sandbox):
    sandbox.faults.add("cut_off")
    with pytest.raises(httpx2.RemoteProtocolError):
        wire(LIST, p={"limit": 50})
    assert sandbox.executed["chargelogsPaged"] == 1
    assert wire(ME).status_code == 200


@pytest.mark.parametrize("status", [200, 502])
def test_an_html_page_instead_of_json(wire, sandbox, status):
    sandbox.faults.add(Fault("html", status=status))
    answer = wire(ME)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.startswith("<!doctype html>")


def test_slow_answers_take_their_time(service, token, sandbox):
    sandbox.faults.add("slow:delay=30")
    connection = http.client.HTTPConnection(urlsplit(service.url).netloc)
    connection.request(
        "POST",
        "/graphql/",
        json.dumps({"query": ME}),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    while not sandbox.executed.get("contact"):
        os.sched_yield()
    connection.sock.setblocking(False)
    with pytest.raises(BlockingIOError):
        connection.sock.recv(1)
    connection.close()


def test_a_trickle_comes_whole_in_pieces(service, token, sandbox):
    sandbox.faults.add("slow:delay=0.1,trickle=true")
    headers = {"Authorization": f"Bearer {token}"}
    with httpx2.stream("POST", service.url, json={"query": ME}, headers=headers) as answer:
        pieces = list(answer.iter_raw())
    assert len(pieces) > 1
    assert json.loads(b"".join(pieces))["data"]["contact"]["id"]


def test_an_unknown_enum_value_in_an_answer(wire, sandbox):
    sandbox.faults.add("unknown_enum")
    sandbox.faults.add("unknown_enum:field=Chargelog.status,value=levitating,every=true,after=1")
    first = wire(LIST, p={"limit": 5}).text
    assert first.count("SANDBOX_UNKNOWN_VALUE") == 1
    rows = wire(LIST, p={"limit": 5}).json()["data"]["chargelogsPaged"]["data"]
    assert {row["status"] for row in rows} == {"levitating"}
    assert "levitating" not in wire(LIST, p={"limit": 5}).text


def test_null_where_the_reference_says_non_null(wire, sandbox):
    sandbox.faults.add("null")
    sandbox.faults.add("null:field=Chargelog.connector,every=true,after=1")
    rows = wire(LIST, p={"limit": 5}).json()["data"]["chargelogsPaged"]["data"]
    assert [row["status"] for row in rows].count(None) == 1
    assert all(row["connector"] for row in rows)
    rows = wire(LIST, p={"limit": 5}).json()["data"]["chargelogsPaged"]["data"]
    assert all(row["connector"] is None and row["id"] for row in rows)


def test_spoilers_leave_logins_alone(wire, sandbox):
    sandbox.faults.add("null")
    sandbox.faults.add("revoked_token")
    answer = wire(LOGIN, sandbox.psk, u="demo@example.com", p="demo").json()
    assert all(answer["data"]["initSession"].values())
    assert len(sandbox.faults) == 2


def test_a_repeated_cursor(wire, sandbox):
    sandbox.faults.add("repeated_cursor")

    def cursor(**given):
        page = wire(STATIONS, c={"limit": 5, **given}).json()["data"]["cpsPaged"]
        return page["pagination"]["cursor"]

    first = cursor()
    assert len(sandbox.faults) == 1
    assert cursor(cursor=first) == first
    assert cursor(cursor=first) != first


def test_rows_appear_while_paging(wire, sandbox):
    sandbox.faults.add("rows_inserted:rows=3,times=2")

    def page(offset):
        found = wire(LIST, p={"limit": 10, "offset": offset}).json()["data"]["chargelogsPaged"]
        return [row["id"] for row in found["data"]], found["pagination"]["totalCount"]

    first, total = page(0)
    second, more = page(10)
    assert more == total + 3
    assert second[:3] == first[-3:]
    assert page(20)[1] == total + 6
    assert page(30)[1] == total + 6


def test_a_revoked_token_is_refused_and_refreshing_works(wire, api, sandbox):
    pair = api.login()
    sandbox.faults.add("revoked_token:operation=contact")
    assert [wire(ME, pair["sessionToken"]).status_code for _ in range(2)] == [401, 401]
    renewed = wire(RENEW, pair["refreshToken"]).json()["data"]["renewSession"]
    assert wire(ME, renewed["sessionToken"]).status_code == 200


def test_a_revoked_refresh_token_is_refused(wire, api, sandbox):
    pair = api.login()
    sandbox.faults.add("revoked_refresh_token")
    assert wire(ME, pair["sessionToken"]).status_code == 200
    assert wire(RENEW, pair["refreshToken"]).status_code == 401


def test_errors_without_data_in_a_200(wire, sandbox):
    sandbox.faults.add(Fault("errors_without_data", message="Oh dear", code="ODD"))
    answer = wire(ME)
    assert answer.status_code == 200
    assert answer.json() == {"errors": [{"message": "Oh dear", "extensions": {"code": "ODD"}}]}


def test_a_fault_for_an_operation_that_does_not_exist_is_refused():
    with pytest.raises(InvalidArgumentError, match=r"no operation 'chargelogs\.list'"):
        Fault("500", operation="chargelogs.list")
    assert {"chargelogsPaged", "renewSession", "contact"} <= operations()


@pytest.mark.parametrize("text", ["429:retry_after=2,times=3", "null:operation=contact,every=true"])
def test_a_fault_is_written_as_it_is_read(text):
    assert str(Fault.parse(text)).startswith(text.split(":")[0])
    assert Fault.parse(str(Fault.parse(text))) == Fault.parse(text)
