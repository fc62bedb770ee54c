"""The sandbox's Public API as a service: every operation, faults, limits, a real socket."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import httpx2
import pytest
from tests.public_api_generation.document import operations
from tests.sandbox.public_api_support import RESOURCES, PublicApi, complaints
from tests.sandbox.test_public_api_bodies import IDS

from beenergised.errors import ConnectionLostError, InvalidArgumentError
from beenergised.sandbox import (
    DEMO_API_TOKEN,
    Fault,
    Sandbox,
    public_api_coverage,
)
from beenergised.sandbox.public_api import special

LOCATIONS = f"{RESOURCES}/locations/v2.0"
KINDS = {(row["method"], row["path"]): row["kind"] for row in public_api_coverage()}
OTHERS = {
    "authorization": 300001, "cdr": 801, "receipt": 601, "reservation": 501, "session": 700001,
    "securityEvent": 901, "share": 1, "subscription": 1, "tariffSnapshot": 1091, "idTag": 401,
}  # fmt: skip
#: Rows that other charge points and rates have than the first.
ELSEWHERE = {
    "getChargePointShare": {"chargePoint": 1052},
    "getChargePointPersonalSmartChargingPreferences": {"chargePoint": 1052},
    "listChargePointShares": {"chargePoint": 1052},
}


@pytest.fixture(scope="module")
def reading():
    with Sandbox() as sandbox:
        operator = PublicApi(sandbox)
        # Of these there are none at first.
        body = {"via": "webhook", "notifications": ["BootNotification"],
                "webhook": {"callbackUrl": "http://127.0.0.1/hook"}}  # fmt: skip
        assert operator.send("POST", "/public-api/notifications/v2.0", body).status == 201
        yield operator


@pytest.fixture
def operator(sandbox):
    return PublicApi(sandbox)


# --- Every operation ------------------------------------------------------------------------------


def test_each_operation_of_the_document_is_of_one_kind():
    assert set(KINDS) == {(method, path) for method, path, _ in operations()}
    assert set(KINDS.values()) == {"stateful", "schema", "refused"}
    names = Counter(row["operation"] for row in public_api_coverage())
    assert set(names.values()) == {1}


def test_of_the_resources_that_are_documented_none_is_refused():
    for method, path, said in operations():
        if path.startswith(RESOURCES) and said.get("x-confidence") != "unknown":
            assert KINDS[method, path] != "refused", path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param(path, said, id=said["operationId"])
        for method, path, said in operations()
        if method == "GET"
    ],
)
def test_every_reading_operation_answers_as_documented_or_says_501(reading, path, said):
    ids = {**IDS, **OTHERS, **ELSEWHERE.get(said["operationId"], {})}
    url = re.sub(r"\{(\w+)\}", lambda found: str(ids.get(found[1], 1)), path)
    answer = reading.send("GET", url, checked=False)
    if KINDS["GET", path] == "refused":
        assert answer.status == 501
        return
    if said.get("x-confidence") == "unknown":  # empty until something is put in
        assert answer.status in {200, 404}
        return
    if "{date}" in path:
        assert answer.status == 404  # the day that it has depends on the anchor
        return
    assert answer.status == 200, answer.text[:300]
    assert complaints(answer, "GET", url) == []
    if said["x-verb"] == "list":
        assert answer.json()["data"], "nothing to look at"


def test_everything_that_can_be_included_is_as_documented(reading):
    for method, path, said in operations():
        names = [
            value
            for each in said.get("parameters", [])
            if each.get("name") == "include[]"
            for value in each["schema"]["items"]["enum"]
        ]
        if method == "GET" and names:
            url = re.sub(r"\{(\w+)\}", lambda found: str({**IDS, **OTHERS}[found[1]]), path)
            reading.send("GET", url, **{"include[]": names})


def test_what_belongs_together_names_each_other(reading):
    ids = {
        path: {str(row["id"]) for row in reading.all(path)}
        for path in ("/locations/v2.0", "/charge-points/v2.0", "/evses/v2.1", "/users/v1.1",
                     "/tariff-groups/v1.0", "/sessions/v1.0", "/partners/v2.0")
    }  # fmt: skip
    for path, member, target in (
        ("/charge-points/v2.0", "locationId", "/locations/v2.0"),
        ("/evses/v2.1", "chargePointId", "/charge-points/v2.0"),
        ("/evses/v2.1", "tariffGroupId", "/tariff-groups/v1.0"),
        ("/sessions/v1.0", "evseId", "/evses/v2.1"),
        ("/sessions/v1.0", "userId", "/users/v1.1"),
        ("/transactions/v1.0", "sessionId", "/sessions/v1.0"),
        ("/id-tags/v2.0", "userId", "/users/v1.1"),
        ("/reservations/v1.0", "evseId", "/evses/v2.1"),
        ("/cdrs/v2.0", "sessionId", "/sessions/v1.0"),
    ):
        named = {str(row[member]) for row in reading.all(path) if row.get(member) is not None}
        assert named
        assert named <= ids[target], (path, member)


def test_the_operators_sessions_are_the_drivers_charge_logs(sandbox, operator, api, token):
    logs = api.all_chargelogs(token)
    rows = operator.all(
        "/sessions/v1.0", **{"filter[userId]": "101", "include[]": "externalAppData"}
    )
    assert {row["externalAppData"]["chargelog"] for row in rows} == {log["id"] for log in logs}
    (active, _) = (row for row in rows if row["status"] == "active")
    assert active["stoppedAt"] is None


# --- What goes wrong ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 429, 500, 503])
def test_a_status_on_request_has_the_documented_form(sandbox, operator, status):
    sandbox.faults.add(Fault(status, operation="public_api.locations.list", retry_after=3))
    answer = operator.send("GET", LOCATIONS, checked=False)
    assert answer.status == status
    assert answer.headers["retry-after"] == "3"
    assert set(answer.json()) == ({"message", "errors"} if status == 422 else {"message"})
    assert ("x-ratelimit-remaining" in answer.headers) is (status == 429)
    assert operator.status("GET", LOCATIONS) == 200


def test_a_fault_waits_for_its_own_operation(sandbox, operator):
    sandbox.faults.add("503:operation=public_api.charge-points/evses.list")
    assert operator.status("GET", LOCATIONS) == 200
    assert operator.status("GET", f"{RESOURCES}/charge-points/v2.0/1001/evses") == 503


def test_an_operation_that_is_none_is_refused_with_the_nearest():
    with pytest.raises(InvalidArgumentError, match=r"Did you mean 'public_api\.locations\.list'"):
        Fault(503, operation="public_api.location.list")


def test_what_is_of_graphql_only_does_not_happen_here(sandbox, operator):
    sandbox.faults.add("errors_without_data")
    assert operator.status("GET", LOCATIONS) == 200
    assert len(sandbox.faults) == 1


def test_a_connection_breaks_before_or_after_the_row_is_written(sandbox, operator):
    body = {"vendorId": "V", "errorCode": "E"}
    for kind, more in (("reset_before", 0), ("reset_after", 1)):
        before = len(operator.all("/vendor-error-codes/v2.0"))
        sandbox.faults.add(f"{kind}:operation=public_api.vendor-error-codes.create")
        with pytest.raises(ConnectionLostError):
            operator.send("POST", f"{RESOURCES}/vendor-error-codes/v2.0", body)
        assert len(operator.all("/vendor-error-codes/v2.0")) == before + more


def test_rows_hold_values_that_nobody_documented(sandbox, operator):
    sandbox.faults.add("unknown_enum:operation=public_api.sessions.list,field=status")
    sandbox.faults.add("null:operation=public_api.sessions.get,field=energy")
    rows = operator.send("GET", f"{RESOURCES}/sessions/v1.0", checked=False).json()["data"]
    assert (rows[0]["status"], rows[1]["status"]) == ("sandbox_unknown_value", "finished")
    row = operator.send("GET", f"{RESOURCES}/sessions/v1.0/700001", checked=False).json()["data"]
    assert row["energy"] is None


def test_a_cursor_comes_back_on_request(sandbox, operator):
    page = operator.send("GET", f"{LOCATIONS}?per_page=5").json()
    sandbox.faults.add("repeated_cursor:operation=public_api.locations.list")
    again = operator.send("GET", page["links"]["next"]).json()
    assert again["meta"]["next_cursor"] == page["meta"]["next_cursor"]
    assert again["links"]["next"] == page["links"]["next"]


def test_rows_appear_before_a_page_on_request(sandbox, operator):
    first = operator.send("GET", f"{RESOURCES}/users/v1.1?per_page=5").json()
    sandbox.faults.add("rows_inserted:operation=public_api.users.list")
    second = operator.send("GET", f"{RESOURCES}/users/v1.1?per_page=5&page=2").json()
    assert second["data"][0]["id"] == first["data"][-1]["id"]
    assert second["meta"]["total"] == first["meta"]["total"] + 1


def test_a_revoked_token_stays_revoked(sandbox, operator):
    sandbox.faults.add("revoked_token:operation=public_api.locations.list")
    assert operator.status("GET", LOCATIONS) == 401
    assert operator.status("GET", LOCATIONS) == 401
    sandbox.reset()
    assert operator.status("GET", LOCATIONS) == 200


def test_calls_are_counted_by_name(sandbox, operator):
    operator.status("GET", f"{LOCATIONS}/501")
    operator.status("GET", f"{LOCATIONS}/999")
    assert sandbox.calls == {"public_api.locations.get": 2}
    assert sandbox.executed == {"public_api.locations.get": 1}


# --- Limits ---------------------------------------------------------------------------------------


def test_a_limit_tells_what_is_left_and_how_long_to_wait(sandbox, operator):
    sandbox.clock.freeze()
    sandbox.configure(public_api_rate_limit=2)
    left = [operator.send("GET", LOCATIONS).headers["x-ratelimit-remaining"] for _ in range(2)]
    assert left == ["1", "0"]
    answer = operator.send("GET", LOCATIONS)
    assert (answer.status, answer.headers["x-ratelimit-limit"]) == (429, "2")
    sandbox.advance(int(answer.headers["retry-after"]))
    assert operator.status("GET", LOCATIONS) == 200
    sandbox.clock.unfreeze()


def test_a_limit_need_not_say_how_long(sandbox, operator):
    sandbox.clock.freeze()
    sandbox.configure(public_api_rate_limit=1, public_api_retry_after=False)
    operator.send("GET", LOCATIONS)
    assert "retry-after" not in operator.send("GET", LOCATIONS).headers
    sandbox.clock.unfreeze()


def test_a_refusal_counts_against_the_limit_of_its_own_token(sandbox, operator):
    sandbox.clock.freeze()
    sandbox.configure(public_api_rate_limit=1)
    assert operator.send("GET", f"{LOCATIONS}/9999").headers["x-ratelimit-remaining"] == "0"
    assert operator.status("GET", LOCATIONS) == 429
    assert PublicApi(sandbox, "wrong").status("GET", LOCATIONS) == 401
    sandbox.clock.unfreeze()


# --- Over a socket --------------------------------------------------------------------------------


def test_a_list_is_read_over_http_by_its_own_links(service):
    headers = {"Authorization": f"Bearer {service.api_token}"}
    with httpx2.Client(headers=headers) as client:
        url, rows = f"{service.public_api_url}{LOCATIONS}?per_page=20", []
        while url:
            page = client.get(url).raise_for_status().json()
            rows += page["data"]
            url = page["links"]["next"]
            assert url is None or url.startswith(service.public_api_url)
    assert len(rows) == len(PublicApi(service.sandbox).all("/locations/v2.0"))


def test_a_row_comes_and_goes_over_http(service):
    base = f"{service.public_api_url}{RESOURCES}/vendor-error-codes/v2.0"
    with httpx2.Client(headers={"Authorization": f"Bearer {DEMO_API_TOKEN}"}) as client:
        made = client.post(base, json={"vendorId": "V", "errorCode": "E"})
        assert made.status_code == 201
        path = f"{base}/{made.json()['data']['id']}"
        assert client.patch(path, json={}).status_code == 422
        deleted = client.delete(path)
        assert (deleted.status_code, deleted.content) == (204, b"")
        assert client.get(path).status_code == 404
        assert client.get(f"{base}?per_page=1000").json()["errors"].keys() == {"per_page"}


def test_every_operation_with_a_way_of_its_own_is_in_the_document():
    text = Path(special.__file__).read_text(encoding="utf-8")
    named = set(re.findall(r'"(\w+)": self\._\w+,', text))
    assert named
    assert named <= {said["operationId"] for _, _, said in operations()}
