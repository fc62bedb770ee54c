"""The sandbox behind a socket, and its state in a file."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest
from graphql import build_schema, validate_schema

from beenergised import errors
from beenergised import sandbox as package
from beenergised.messages import Headers, Request
from beenergised.sandbox import DEMO_PSK, Fault, Sandbox, SandboxSettings, default_path, running
from beenergised.sandbox.graphql_api.execution import _PERHAPS
from beenergised.sandbox.specification.graphql import SCHEMA
from beenergised.sandbox.world import store

ME = "{ contact { id email } }"
LOGIN = (
    "mutation login($u: String!, $p: String!)"
    " { initSession(username: $u, password: $p) { sessionToken refreshToken } }"
)
RENEW = "mutation { renewSession { sessionToken refreshToken } }"


@pytest.fixture
def http(service):
    with httpx2.Client(base_url=service.url.removesuffix("graphql/"), timeout=60) as client:
        yield client


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


# --- The endpoint -------------------------------------------------------------------------------


def test_a_driver_logs_in_over_the_wire(service, http):
    variables = {"u": service.username, "p": service.password}
    body = {"query": LOGIN, "variables": variables}
    answer = http.post("graphql/", json=body, headers=bearer(service.psk)).json()
    token = answer["data"]["initSession"]["sessionToken"]
    for path in ("graphql/", "graphql"):
        me = http.post(path, json={"query": ME}, headers=bearer(token)).json()
        assert me["data"]["contact"]["email"] == service.username


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "invalid JSON"),
        (b"[]", "one JSON object"),
        (b"{}", "query string"),
        (b'{"query": "{ contact { "}', "Syntax Error"),
        (b'{"query": "{ contact { nothing } }"}', "Cannot query field"),
        (b'{"query": "{ contact { id } }", "variables": []}', "Variables"),
        (b'{"query": "{ contact { id } }", "operationName": "other"}', "operations"),
        (b'{"query": "{ contact { id } }", "operationName": 3}', "operation name"),
    ],
)
def test_a_request_that_cannot_be_read_is_a_400_with_errors(http, token, body, message):
    headers = {"Content-Type": "application/json", **bearer(token)}
    answer = http.post("graphql/", content=body, headers=headers)
    assert answer.status_code == 400
    assert message in answer.json()["errors"][0]["message"]
    assert "data" not in answer.json()


def test_variables_that_do_not_fit_are_a_400(http, token):
    query = "query c($f: ChargelogFilter) { chargelogsPaged(filters: $f) { data { id } } }"
    body = {"query": query, "variables": {"f": {"status": "flying"}}}
    answer = http.post("graphql/", json=body, headers=bearer(token))
    assert answer.status_code == 400
    assert "flying" in answer.json()["errors"][0]["message"]


def test_other_paths_methods_types_and_sizes_are_refused(http, token):
    json_type = {"Content-Type": "application/json"}
    assert http.post("graphql/x", json={}).status_code == 404
    assert http.get("/").status_code == 404
    answer = http.put("graphql/", json={"query": ME}, headers=bearer(token))
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert http.get("graphql/", headers={"Accept": "application/json"}).status_code == 405
    assert http.post("graphql/", content=b"x=1").status_code == 415
    large = b'{"query": "' + b" " * 1_100_000 + b'"}'
    assert http.post("graphql/", content=large, headers=json_type).status_code == 413


def test_the_schema_can_be_read_without_a_token(http):
    query = "{ __schema { queryType { fields { name type { name } } } } __typename }"
    data = http.post("graphql/", json={"query": query}).json()["data"]
    fields = {
        each["name"]: each["type"]["name"] for each in data["__schema"]["queryType"]["fields"]
    }
    assert fields["chargelogsPaged"] == "ChargelogsPaged"
    assert http.post("graphql/", json={"query": "{ __typename }"}).json()["data"] == {
        "__typename": "Query"
    }


def test_a_browser_gets_an_editor_that_needs_nothing_from_elsewhere(http, sandbox):
    page = http.get("graphql/", headers={"Accept": "text/html,*/*"})
    assert page.headers["content-type"].startswith("text/html")
    assert 'id="run"' in page.text
    assert "Log in as the demo driver" in page.text
    assert f'"psk": "{sandbox.psk}"' in page.text


def test_the_editor_tells_its_key_to_this_machine_only(http, sandbox):
    headers = {"Accept": "text/html", "Host": "evil.example.com"}
    assert sandbox.psk not in http.get("graphql/", headers=headers).text


def test_text_in_the_editor_cannot_end_its_script():
    from beenergised.sandbox.graphql_api.graphiql import page

    assert "</script><b>" not in page("</script><b>", "u", "p")


# --- Control ------------------------------------------------------------------------------------


def test_the_clock_is_moved_from_outside(http, sandbox):
    http.post("_control/time", json={"freeze": True})
    http.post("_control/time", json={"set": "2030-01-01T00:00:00Z"})
    now = http.post("_control/time", json={"advance": 60}).json()["now"]
    assert datetime.fromisoformat(now) == datetime(2030, 1, 1, 0, 1, tzinfo=UTC)
    state = http.get("_control/state").json()
    assert state["frozen"]
    assert state["settings"]["session_lifetime"] == 3600
    http.post("_control/time", json={"freeze": False})
    assert not sandbox.clock.is_frozen
    assert sandbox.clock.now().year == 2030


def test_faults_and_counters_are_reached_from_outside(http, token, sandbox):
    listed = http.post("_control/faults", json={"fault": "503:times=2"}).json()
    assert listed == [{"kind": "503", "operation": None, "times": 2, "after": 0}]
    http.post("_control/faults", json={"kind": "slow", "delay": 3, "operation": "cpsPaged"})
    assert http.post("graphql/", json={"query": ME}, headers=bearer(token)).status_code == 503
    assert [fault["kind"] for fault in http.get("_control/faults").json()] == ["503", "slow"]
    http.delete("_control/faults")
    assert list(sandbox.faults) == []
    assert http.get("_control/calls").json() == {"initSession": 1, "contact": 1}
    http.delete("_control/calls")
    assert http.get("_control/calls").json() == {}


def test_tokens_data_and_settings_are_reached_from_outside(http, token, sandbox):
    http.post("_control/charge-logs", json={"count": 2})
    http.post("_control/settings", json={"authorisation_errors": "graphql"})
    assert http.post("_control/revoke", json={}).json() == {"revoked": 1}
    answer = http.post("graphql/", json={"query": ME}, headers=bearer(token))
    assert answer.status_code == 200
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    http.post("_control/reset")
    assert sandbox.calls == {}
    assert http.get("_control/state").json()["executed"] == {}


def test_the_ids_of_remote_starts_are_known_outside(http, sandbox):
    starts = http.get("_control/starts").json()
    assert starts["remote_starts"] == dict(sandbox.remote_starts)
    assert starts["preauth_starts"] == dict(sandbox.preauth_starts)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("faults", {"fault": "nonsense"}),
        ("faults", {}),
        ("time", {"set": "yesterday"}),
        ("time", {"set": "2030-01-01"}),
        ("settings", {"colour": "red"}),
        ("settings", [1]),
        ("charge-logs", {"colour": 1}),
    ],
)
def test_a_control_request_that_cannot_be_is_a_400(http, path, body):
    answer = http.post(f"_control/{path}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("time", b'{"advance": 1e30}'),
        ("time", b'{"advance": -1e30}'),
        ("time", b'{"advance": "nan"}'),
        ("time", b'{"advance": 1e400}'),
        ("time", b'{"set": "9999-12-31T00:00:00Z"}'),
        ("grow", b'{"chargelog_id": "x", "energy_wh": 1e400}'),
        ("settings", b'{"charging_seconds": 1e400}'),
    ],
)
def test_a_number_that_means_nothing_is_a_400_and_the_sandbox_goes_on(http, path, body):
    answer = http.post(f"_control/{path}", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert http.get("_control/state").json()["now"] < "9000"


def test_control_answers_only_under_a_local_name(http):
    answer = http.get("_control/state", headers={"Host": "evil.example.com"})
    assert answer.status_code == 403


# --- Serving ------------------------------------------------------------------------------------


def test_serving_changes_nothing_in_the_process(sandbox):
    names = ("", "uvicorn", "uvicorn.error", "uvicorn.access")
    loggers = [logging.getLogger(name) for name in names]
    before = [(each.level, list(each.handlers), each.propagate) for each in loggers]
    handlers = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with running(sandbox) as service:
        assert httpx2.get(service.control_url + "calls").json() == {}
        assert repr(service).startswith("<RunningSandbox http://127.0.0.1:")
        assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == handlers
    assert [(each.level, list(each.handlers), each.propagate) for each in loggers] == before


def test_serving_ends_though_the_time_of_the_process_was_elsewhere_for_a_while(
    sandbox, monkeypatch
):
    # An event loop that goes to sleep meanwhile reckons with both times: until tomorrow.
    real, before = time.monotonic, set(threading.enumerate())
    with running(sandbox, deliver=False) as service:
        (server,) = (each for each in threading.enumerate() if each not in before)
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(time, "monotonic", lambda: real() - 1_000_000)
            assert httpx2.get(service.control_url + "calls").json() == {}
            _wait_until_asleep(server)
    assert not server.is_alive()


def _wait_until_asleep(loop: threading.Thread) -> None:
    seen = 0
    while seen < 1000:  # in a row: it also looks into `select` in passing
        os.sched_yield()
        frame = sys._current_frames()[loop.ident]
        seen = seen + 1 if frame.f_code.co_name == "select" else 0


def test_a_port_in_use_is_said():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(errors.ConfigurationError, match=f"port {port}"), running(port=port):
            pass


def test_two_sandboxes_serve_side_by_side(sandbox, tmp_path):
    other = Sandbox(tmp_path / "other.sqlite3", psk="another key")
    with running(sandbox) as first, running(other) as second, other:
        assert first.url != second.url
        assert (first.psk, second.psk) == (DEMO_PSK, "another key")


def test_threads_share_a_sandbox(sandbox, token):
    content = b'{"query": "{ contact { id } }"}'
    headers = Headers({"Content-Type": "application/json", **bearer(token)})
    request = Request("POST", "http://x/graphql/", headers, content)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(sandbox.handle, [request] * 80))
    assert {answer.status for answer in answers} == {200}
    assert sandbox.calls["contact"] == 80


# --- State --------------------------------------------------------------------------------------


def ask(opened, query, token, **variables):
    import json

    content = json.dumps({"query": query, "variables": variables}).encode()
    headers = Headers({"Content-Type": "application/json", **bearer(token)})
    return opened.handle(Request("POST", "http://x/graphql/", headers, content)).json()


def login(opened):
    answer = ask(opened, LOGIN, opened.psk, u="demo@example.com", p="demo")
    return answer["data"]["initSession"]


def test_state_lasts_in_a_file(tmp_path):
    path = tmp_path / "deep" / "state.sqlite3"
    with Sandbox.open(path) as first:
        pair = login(first)
        first.faults.add(Fault(503, operation="chargelogsPaged"))
        first.configure(max_limit=7)
        first.clock.advance(60)
        anchor = first.anchor
    with Sandbox.open(path) as second:
        assert ask(second, ME, pair["sessionToken"])["data"]["contact"]
        assert second.calls == {"initSession": 1, "contact": 1}
        assert [fault.kind for fault in second.faults] == ["503"]
        assert second.settings == SandboxSettings(max_limit=7)
        assert second.anchor == anchor
        assert second.path == str(path)
        ahead = second.clock.now() - datetime.now(UTC)
        assert timedelta(seconds=50) < ahead < timedelta(seconds=70)
        second.reset()
        assert second.settings.max_limit == 7
        assert list(second.faults) == []


def test_two_open_at_once_share_the_state(tmp_path):
    path = tmp_path / "state.sqlite3"
    with Sandbox(path) as first, Sandbox(path) as second:
        pair = login(first)
        assert ask(second, RENEW, pair["refreshToken"])["data"]
        assert ask(first, RENEW, pair["refreshToken"])["errors"]
        assert first.calls == second.calls == {"initSession": 1, "renewSession": 2}


WORKER = """
import json, sys
from beenergised.sandbox import Sandbox
from beenergised.messages import Headers, Request

def ask(query, token):
    headers = Headers({"Content-Type": "application/json", "Authorization": f"Bearer {token}"})
    content = json.dumps({"query": query}).encode()
    return sandbox.handle(Request("POST", "http://x/graphql/", headers, content)).json()

with Sandbox.open(sys.argv[1]) as sandbox:
    login = 'mutation { initSession(username: "demo@example.com", password: "demo") '
    pair = ask(login + "{ sessionToken refreshToken } }", sandbox.psk)["data"]["initSession"]
    for _ in range(10):
        answer = ask("{ chargelogsPaged(pagination: {limit: 5}) { data { id } } }",
                     pair["sessionToken"])
        assert len(answer["data"]["chargelogsPaged"]["data"]) == 5
        sandbox.add_charge_logs(1)
"""


def test_eight_processes_share_a_file_that_is_not_there_yet(tmp_path):
    path = tmp_path / "state.sqlite3"
    command = [sys.executable, "-c", WORKER, str(path)]
    workers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(8)]
    complaints = [worker.communicate(timeout=60)[1] for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * 8, complaints
    with Sandbox.open(path) as opened:
        assert opened.calls == {"initSession": 8, "chargelogsPaged": 80}
        ids = _ids(opened)
        with Sandbox(anchor=opened.anchor) as fresh:
            assert len(ids) == len(set(ids)) == 80 + len(_ids(fresh))


def _ids(opened):
    query = "{ chargelogsPaged(pagination: {limit: 1000}) { data { id } } }"
    page = ask(opened, query, login(opened)["sessionToken"])["data"]["chargelogsPaged"]
    return [row["id"] for row in page["data"]]


def test_a_file_that_is_no_database_is_said(tmp_path):
    path = tmp_path / "state.sqlite3"
    path.write_text("not a database at all, " * 50)
    with pytest.raises(errors.ConfigurationError, match="as its state"):
        Sandbox.open(path)
    with pytest.raises(errors.ConfigurationError, match="BEENERGISED_SANDBOX_STATE"):
        Sandbox.open(path / "below" / "a file")
    with pytest.raises(errors.ConfigurationError, match="as its state"):
        Sandbox.open(tmp_path)


@pytest.mark.parametrize("before", ["0", "5", None])
def test_a_file_of_another_layout_is_made_anew(tmp_path, before):
    path = tmp_path / "state.sqlite3"
    with Sandbox.open(path) as first:
        if before is None:
            first._store.execute("DELETE FROM meta WHERE key = 'layout'")
        else:
            first._store.set("layout", before)
        first._store.execute("DROP TABLE cards")
        first._store.execute("DROP TABLE starts")
    with Sandbox.open(path) as second:
        assert login(second)
        assert second._store.row("SELECT 1 FROM cards")
        assert second._store.rows("SELECT 1 FROM starts") == []


def test_a_file_of_the_same_layout_is_kept(tmp_path):
    path = tmp_path / "state.sqlite3"
    with Sandbox.open(path) as first:
        first._store.execute("DELETE FROM cards")
    with Sandbox.open(path) as second:
        assert second._store.rows("SELECT 1 FROM cards") == []


def test_a_file_of_other_tables_is_made_anew_though_nobody_named_them(tmp_path, monkeypatch):
    path = tmp_path / "state.sqlite3"
    other = store._ALL_TABLES.replace("session_id TEXT UNIQUE NOT NULL, card_type", "card_type")
    with monkeypatch.context() as branch:
        branch.setattr(store, "_ALL_TABLES", other)
        branch.setattr(store, "LAYOUT", store.layout_of(other))
        with Sandbox.open(path) as there, pytest.raises(sqlite3.OperationalError):
            there._store.rows("SELECT session_id FROM starts")
    with Sandbox.open(path) as here:
        assert here._store.rows("SELECT session_id FROM starts") == []


def test_any_difference_in_the_text_of_the_tables_is_another_layout():
    texts = ["CREATE TABLE a (b TEXT);", "CREATE TABLE a (c TEXT);", "CREATE TABLE a (b REAL);"]
    assert len({store.layout_of(text) for text in texts}) == len(texts)
    assert store.layout_of(texts[0]) == store.layout_of(texts[0])


def test_an_index_that_another_layout_has_elsewhere_is_not_in_the_way(tmp_path):
    path = tmp_path / "state.sqlite3"
    with Sandbox.open(path) as first:
        first._store.set("layout", "of another branch")
        first._store.execute("DROP INDEX starts_due")
        first._store.execute("CREATE TABLE of_another_branch (due REAL)")
        first._store.execute("CREATE INDEX starts_due ON of_another_branch (due)")
    with Sandbox.open(path) as second:
        assert second._store.rows("SELECT 1 FROM starts INDEXED BY starts_due WHERE due > 0") == []


def test_the_default_path_is_the_users_state_directory(monkeypatch, tmp_path):
    monkeypatch.setenv("BEENERGISED_SANDBOX_STATE", str(tmp_path / "elsewhere"))
    assert default_path() == tmp_path / "elsewhere"
    monkeypatch.delenv("BEENERGISED_SANDBOX_STATE")
    assert "beenergised" in default_path().parts
    assert default_path().is_absolute()


def test_every_public_name_exists():
    for name in package.__all__:
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        package.nothing  # noqa: B018


def test_without_the_extra_importing_names_the_install_command():
    program = (
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'uvicorn' else find(name, *rest)\n"
        "from beenergised.errors import MissingExtraError\n"
        "try:\n    import beenergised.sandbox\n"
        "except MissingExtraError as error:\n    print(error)\n"
    )
    command = [sys.executable, "-c", program]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert 'pip install "beenergised[sandbox]"' in said


def test_using_it_in_the_process_does_not_wait_for_the_server():
    program = "import sys, beenergised.sandbox as s; s.Sandbox; print('uvicorn' in sys.modules)"
    command = [sys.executable, "-c", program]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert said.strip() == "False"


def test_the_schema_file_is_the_one_of_the_package():
    assert Path(package.__file__).parent.parent / "graphql_api" / "schema.graphql" == SCHEMA


def test_its_schema_is_valid_although_it_does_not_look_each_time():
    schema = build_schema(SCHEMA.read_text("utf-8") + _PERHAPS)
    assert validate_schema(schema) == []
