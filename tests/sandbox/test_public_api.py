"""The sandbox's Public API: what is there, what is written, and who may."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.sandbox.public_api_support import RESOURCES, PublicApi

from beenergised.messages import Headers, Request
from beenergised.sandbox import PARTNER_API_TOKEN, READING_API_TOKEN, Sandbox

PLACE = {
    "name": [{"locale": "en", "translation": "New place"}],
    "geoposition": {"latitude": 47.5, "longitude": 13.0},
    "address": [{"locale": "en", "translation": "Street 1"}],
    "country": "AT",
}
LOCATIONS = "/locations/v2.0"
FLEET_POINT = "/charge-points/v2.0/1052"


@pytest.fixture
def operator(sandbox: Sandbox) -> PublicApi:
    return PublicApi(sandbox)


# --- Rows come and go -----------------------------------------------------------------------------


def test_a_location_is_created_read_changed_and_deleted(operator):
    made = operator.write("POST", LOCATIONS, PLACE, status=201)
    path = f"{LOCATIONS}/{made['id']}"
    assert PLACE.items() <= made.items()
    assert operator.get(path) == made
    changed = operator.write("PATCH", path, {"city": "Hallein", "tags": ["new"]})
    assert changed == {
        **made, "city": "Hallein", "tags": ["new"], "lastUpdatedAt": changed["lastUpdatedAt"],
    }  # fmt: skip
    assert operator.get(path) == changed
    assert operator.write("DELETE", path, status=204) == {}
    assert operator.status("GET", RESOURCES + path) == 404
    assert operator.status("DELETE", RESOURCES + path) == 404


def test_an_id_is_not_given_twice(operator):
    first = operator.write("POST", LOCATIONS, PLACE, status=201)["id"]
    operator.write("DELETE", f"{LOCATIONS}/{first}", status=204)
    assert operator.write("POST", LOCATIONS, PLACE, status=201)["id"] == first + 1


def test_what_only_the_service_writes_stays(operator):
    path = f"{LOCATIONS}/501"
    before = operator.get(path)
    changed = operator.write("PATCH", path, {"id": 9, "lastUpdatedAt": "2001-01-01T00:00:00Z"})
    assert changed["id"] == before["id"]
    assert changed["lastUpdatedAt"] > before["lastUpdatedAt"]


def test_what_the_document_does_not_have_is_not_kept(operator):
    made = operator.write("POST", LOCATIONS, {**PLACE, "colour": "red"}, status=201)
    assert "colour" not in made


def test_a_change_below_leaves_what_stands_beside_it(operator):
    path = "/charge-points/v2.0/1001"
    before = operator.get(path)["network"]
    changed = operator.write("PATCH", path, {"network": {"port": 8080}})
    assert changed["network"] == {**before, "port": 8080}


def test_put_replaces_all_but_what_the_service_writes(operator):
    before = operator.get("/tariffs/v1.0/91")
    assert before["pricing"]
    after = operator.write("PUT", "/tariffs/v1.0/91", {"name": "New", "type": "free"})
    assert (after["id"], after["currency"], after["name"]) == (91, before["currency"], "New")
    assert "pricing" not in after


def test_what_hangs_on_a_row_goes_with_it(operator):
    assert len(operator.get(f"{LOCATIONS}/501/charging-zones")) == 2
    operator.write("DELETE", f"{LOCATIONS}/501", status=204)
    assert operator.status("GET", f"{RESOURCES}{LOCATIONS}/501/charging-zones") == 404
    assert operator.status("GET", f"{RESOURCES}{LOCATIONS}/501/charging-zones/51") == 404


def test_a_charge_points_evses_are_the_evses(operator):
    body = {"physicalReference": "new", "currentType": "ac", "networkId": "9", "status": "enabled"}
    made = operator.write("POST", "/charge-points/v2.0/1001/evses", body, status=201)
    assert "chargePointId" not in made
    assert operator.get(f"/evses/v2.1/{made['id']}")["chargePointId"] == 1001
    assert operator.status("GET", f"{RESOURCES}/charge-points/v2.0/1002/evses/{made['id']}") == 404


def test_a_connector_is_found_below_its_own_evse_only(operator):
    path = "/charge-points/v2.0/{}/evses/{}/connectors/100111"
    assert operator.get(path.format(1001, 10011))["id"] == 100111
    assert operator.status("GET", RESOURCES + path.format(1001, 10012)) == 404
    assert operator.status("GET", RESOURCES + path.format(1002, 10011)) == 404


def test_a_thing_that_is_one_is_put_and_read(operator):
    path = "/electricity-rates/v2.0/72/energy-mix"
    assert operator.status("GET", RESOURCES + path) == 404
    assert operator.write("PUT", path, {"wind": 100}) == {"wind": 100}
    assert operator.get(path) == {"wind": 100}


def test_a_day_is_made_by_put_and_changed_by_put(operator):
    path = "/electricity-rates/v2.0/72/price-periods/date/2026-12-24"
    body = {"periods": [{"startsAt": "00:00", "endsAt": "24:00", "price": 0.3}]}
    assert operator.write("PUT", path, body, status=201) == {"date": "2026-12-24", **body}
    assert operator.write("PUT", path, {"periods": []})["periods"] == []
    assert operator.get("/electricity-rates/v2.0/72/price-periods") == [
        {"date": "2026-12-24", "periods": []}
    ]
    operator.write("DELETE", path, status=204)
    assert operator.get("/electricity-rates/v2.0/72/price-periods/date") == []


@pytest.mark.parametrize("last", ["date/2026-13-01", "date/tomorrow", "week-day/monday"])
def test_what_cannot_stand_in_a_path_is_not_found(operator, last):
    assert (
        operator.status("GET", f"{RESOURCES}/electricity-rates/v2.0/71/price-periods/{last}") == 404
    )
    assert operator.status("GET", f"{RESOURCES}{LOCATIONS}/{last.partition('/')[0]}") == 404


# --- Forms of their own ---------------------------------------------------------------------------


def test_a_user_is_written_with_underscores_and_read_without(operator):
    body = {"email": "new@example.com", "password": "secret1", "first_name": "Nina",
            "company_postal_code": "5020", "nonce": "n"}  # fmt: skip
    made = operator.write("POST", "/users/v1.1", body, status=201)
    assert (made["firstName"], made["companyPostalCode"]) == ("Nina", "5020")
    assert isinstance(made["id"], str)
    assert "secret1" not in str(operator.get(f"/users/v1.1/{made['id']}"))
    changed = operator.write("PATCH", f"/users/v1.1/{made['id']}", {"last_name": "Neu"})
    assert (changed["firstName"], changed["lastName"]) == ("Nina", "Neu")


def test_the_payment_method_of_a_transaction_is_read_as_a_card(operator):
    card = {"methodType": "card", "cardNetwork": "visa", "last4": "4242", "expMonth": "02"}
    body = {"totalAmount": 12.5, "status": "finalized", "sessionId": 700001, "paymentMethod": card}
    made = operator.write("POST", "/transactions/v1.0", body, status=201)
    assert made["paymentMethod"] == "visa"
    assert made["cardDetails"]["last4"] == "4242"


def test_one_transaction_is_read_without_an_envelope_and_many_with(operator):
    body = operator.send("GET", f"{RESOURCES}/transactions/v1.0/400001").json()
    assert body["id"] == 400001
    assert body == operator.send("GET", f"{RESOURCES}/transactions/v1.0").json()["data"][0]


def test_the_status_of_a_charge_point_is_written_with_spaces(operator):
    point = next(
        row for row in operator.all("/charge-points/v2.0") if "temporarily" in row["networkStatus"]
    )
    assert point["networkStatus"] == "temporarily_unavailable"
    status = operator.get(f"/charge-points/v1.0/{point['id']}/status")
    assert status["networkStatus"] == "temporarily unavailable"
    assert len(status["evses"]) >= 1


def test_the_latest_log_is_the_last_of_the_logs(operator):
    for kind in ("hardware", "network"):
        rows = operator.all(f"/charge-points/v2.0/1001/{kind}-status-logs")
        assert operator.get(f"/charge-points/v2.0/1001/latest-{kind}-status-log") == rows[-1]
    assert (
        operator.status("GET", f"{RESOURCES}/charge-points/v2.0/1020/latest-hardware-status-log")
        == 404
    )


def test_partners_that_share_a_charge_point_are_replaced_together(operator):
    path = "/charge-points/v2.0/1001/shared-partners"
    kept = operator.get(path)
    assert [row["id"] for row in kept] == [12]
    assert operator.write("PUT", path, {"partnerIds": [11, 12, 11]}, status=204) == {}
    after = operator.get(path)
    assert [row["id"] for row in after] == [11, 12]
    assert after[1] == kept[0]
    assert [row["id"] for row in operator.get("/charge-points/v2.0/1002/shared-partners")] == []


def test_a_configuration_is_read_and_changed_by_its_key(operator):
    path = "/charge-points/v2.0/1001/configurations/HeartbeatInterval"
    assert operator.write("PATCH", path, {"value": "60"})["key"]["value"] == "60"
    (row,) = operator.get(
        "/charge-points/v2.0/1001/configurations", **{"filter[name]": "HeartbeatInterval"}
    )
    assert (row["key"]["name"], row["key"]["value"]) == ("HeartbeatInterval", "60")
    other = operator.get("/charge-points/v2.0/1002/configurations/HeartbeatInterval")
    assert other["key"]["value"] == "900"


def test_preferences_are_switched_off_without_losing_them(operator):
    path = f"{FLEET_POINT}/personal-smart-charging-preferences"
    before = operator.get(path)
    after = operator.write("POST", path, {"enabled": False}, status=201)
    assert after == {**before, "enabled": False}
    assert operator.get(path) == after


def test_a_vouchers_prefix_begins_its_code(operator):
    made = operator.write("POST", "/vouchers/v2.1", {"amount": 5, "prefix": "ABC"}, status=201)
    assert made["code"].startswith("ABC-")
    assert (made["remainingAmount"], made["currencyCode"]) == (5, "EUR")


def test_what_a_person_without_a_form_invoices_is_read_in_both_parties(operator):
    body = {"invoiceRequired": True, "clientType": "company", "name": "Firma", "city": "Wien"}
    answer = operator.send(
        "POST", f"{RESOURCES}/users/v1.0/102/invoice-details", body, checked=False
    )
    assert answer.status == 200
    assert answer.json()["company"]["name"] == "Firma"
    assert answer.json()["individual"]["name"] is None


def test_a_null_is_left_out_where_it_is_not_documented(operator):
    made = operator.write("PATCH", "/evses/v2.1/10011", {})
    assert "tariffGroupId" in made
    path = "/charge-points/v2.0/1001"
    assert "pin" not in operator.write("PATCH", path, {"pin": None, "network": {"id": None}})


# --- Of which only the names are known ------------------------------------------------------------


def test_things_of_unknown_form_are_kept_as_they_are_sent(operator):
    made = operator.write(
        "POST", "/parking-spaces/v1.0", {"name": "P1", "level": {"n": 2}}, status=201
    )
    path = f"/parking-spaces/v1.0/{made['id']}"
    assert made == {"id": 1, "name": "P1", "level": {"n": 2}}
    assert operator.get(path) == made
    assert operator.write("PATCH", path, {"name": "P2"})["name"] == "P2"
    assert operator.get("/parking-spaces/v1.0") == [operator.get(path)]


def test_notes_belong_to_what_they_are_written_at(operator):
    operator.write("POST", f"{LOCATIONS}/501/notes", {"text": "first"}, status=201)
    assert len(operator.get(f"{LOCATIONS}/501/notes")) == 1
    assert operator.get(f"{LOCATIONS}/502/notes") == []
    assert operator.status("GET", f"{RESOURCES}{LOCATIONS}/9999/notes") == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/public-api/actions/charge-point/v1.0/1001/clear-cache"),
        ("GET", "/public-api/logs/ocpi/v1.0"),
        ("GET", "/public-api/resources/admins/v1.0"),
    ],
)
def test_what_is_not_here_says_so(operator, method, path):
    answer = operator.send(method, path, {}, checked=False)
    assert answer.status == 501
    assert "not available in the sandbox" in answer.json()["message"]


# --- Refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["", "wrong"])
def test_without_a_token_nothing_is_told(sandbox, token):
    operator = PublicApi(sandbox, token)
    answer = operator.send("GET", RESOURCES + LOCATIONS)
    assert (answer.status, answer.json()) == (401, {"message": "Unauthenticated."})
    assert operator.status("GET", f"{RESOURCES}{LOCATIONS}/999999") == 401
    assert operator.status("POST", RESOURCES + LOCATIONS, {}) == 401


def test_the_token_of_another_api_is_none_here(sandbox, token):
    assert PublicApi(sandbox, token).status("GET", RESOURCES + LOCATIONS) == 401


def test_a_token_that_only_reads_may_not_write(sandbox):
    operator = PublicApi(sandbox, READING_API_TOKEN)
    assert operator.get(f"{LOCATIONS}/501")
    answer = operator.send("POST", RESOURCES + LOCATIONS, {})
    assert (answer.status, answer.json()) == (403, {"message": "This action is unauthorized."})
    assert len(operator.all(LOCATIONS)) == len(PublicApi(sandbox).all(LOCATIONS))


def test_a_token_of_a_partner_is_not_shown_balances(sandbox):
    path = "/users/v1.1/101"
    assert "balance" in PublicApi(sandbox).get(path)
    assert "balance" not in PublicApi(sandbox, PARTNER_API_TOKEN).get(path)


@pytest.mark.parametrize("path", ["/locations/v1.0", "/nothing/v1.0", "/locations/v2.0/"])
def test_there_is_nothing_at_another_address(operator, path):
    assert operator.status("GET", RESOURCES + path) == 404


def test_another_method_is_told_those_that_are(operator):
    answer = operator.send("PUT", f"{RESOURCES}{LOCATIONS}/501", {}, checked=False)
    assert answer.status == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "PATCH", "DELETE"}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff",
        b"[" * 100_000,
        b'{"country": NaN}',
        b'{"x": 1e999}',
        b'{"city": "\\ud800"}',
        b'{"x": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_body_that_is_no_json_is_a_bad_request(sandbox, content):
    headers = Headers({"Authorization": f"Bearer {PublicApi(sandbox).token}"})
    url = f"https://sandbox.invalid{RESOURCES}{LOCATIONS}"
    assert sandbox.handle(Request("POST", url, headers, content)).status == 400


def test_what_nests_deeply_is_kept_all_the_same(operator):
    deep: object = 1
    for _ in range(90):  # the client decodes up to 100 levels
        deep = [deep]
    made = operator.write("POST", "/parking-spaces/v1.0", {"deep": deep}, status=201)
    assert made["deep"] == deep
    row = {**PLACE, "externalAppData": {"deep": deep}}
    assert operator.write("POST", LOCATIONS, row, status=201)


def test_the_data_is_as_new_after_a_reset(sandbox, operator):
    operator.write("DELETE", f"{LOCATIONS}/502", status=204)
    sandbox.reset()
    assert operator.get(f"{LOCATIONS}/502")["id"] == 502


def test_writers_at_the_same_time_lose_nothing(tmp_path):
    path, code = "/vendor-error-codes/v2.0", {"vendorId": "V", "errorCode": "E"}
    with (
        Sandbox.open(tmp_path / "state.sqlite3") as one,
        Sandbox.open(tmp_path / "state.sqlite3") as other,
        ThreadPoolExecutor(8) as pool,
    ):
        operators = [PublicApi(one), PublicApi(other)] * 20
        made = list(pool.map(lambda each: each.write("POST", path, code, 201)["id"], operators))
        assert len(set(made)) == 40
        assert {row["id"] for row in PublicApi(other).all(path)} >= set(made)
        assert len(PublicApi(one).all("/locations/v2.0")) == 52


def test_a_file_keeps_it(tmp_path):
    with Sandbox.open(tmp_path / "state.sqlite3") as sandbox:
        id_ = PublicApi(sandbox).write("POST", LOCATIONS, PLACE, status=201)["id"]
    with Sandbox.open(tmp_path / "state.sqlite3") as sandbox:
        assert PublicApi(sandbox).get(f"{LOCATIONS}/{id_}")["country"] == "AT"
