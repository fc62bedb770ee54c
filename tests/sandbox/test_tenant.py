"""What the tenant has set up, occupancy, and what became of remote starts."""

from __future__ import annotations

import pytest

OCCUPANCY = """query o($id: String!, $day: OccupancyDays!) {
  cpOccupancyRate(cpId: $id, day: $day) { day hour occupancyRate } }"""
OF_CONNECTORS = """query o($ids: [String]!, $day: OccupancyDays!) {
  occupancyRate(connectors: $ids, day: $day) { day hour occupancyRate } }"""
ATTEMPT = """query a($id: String!) { remoteStartAttemptStatus(id: $id) {
  id status connectorId chargeLogId isFailure failureReason lastSentAt } }"""
PREAUTH = """query p($id: String!) { remoteStartWithPreauthStatus(remoteStartPreauthId: $id) {
  id attemptId code message session status transaction } }"""


@pytest.fixture
def stations(api, token):
    return api.data("{ cpsPaged { data { id connectors { id } } } }", token)["data"]


# --- Settings, legal documents, the registration -------------------------------------------------


def test_settings_are_filtered_by_key(api, token):
    query = "query s($key: String) { settings(key: $key) { key value } }"
    every = {row["key"]: row["value"] for row in api.data(query, token)}
    assert {"crm_currency", "app_rating", "app.support.email"} < set(every)
    for key, value in every.items():
        assert api.data(query, token, key=key) == [{"key": key, "value": value}]
    assert api.data(query, token, key="no.such.key") == []


def test_legal_documents_are_filtered_by_type(api, token):
    query = (
        "query l($t: LegalDocumentTypeEnum) { legalDocuments(type: $t) { id type url version } }"
    )
    terms, privacy = api.data(query, token)
    assert (terms["type"], privacy["type"]) == ("TERMS_AND_CONDITIONS", "PRIVACY_POLICY")
    assert api.data(query, token, t="PRIVACY_POLICY") == [privacy]
    # Deprecated, and still there.
    assert api.data("{ termsAndConditions { id type url version } }", token) == terms


def test_registration_fields_are_required_in_both_spellings_of_the_reference(api, sandbox):
    fields = api.data("{ additionalRegistrationFields { name required } }", sandbox.psk)
    assert {field["required"] for field in fields} == {"1", "true", "0"}


# --- Occupancy -----------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["MONDAY", "SUNDAY"])
def test_a_weekday_has_24_hours(api, token, stations, day):
    rows = api.data(OCCUPANCY, token, id=stations[0]["id"], day=day)
    assert [(row["day"], row["hour"]) for row in rows] == [(day, hour) for hour in range(24)]


def test_all_days_are_168_hours_from_monday_on(api, token, stations):
    rows = api.data(OCCUPANCY, token, id=stations[0]["id"], day="ALL")
    assert len(rows) == 168
    assert list(dict.fromkeys(row["day"] for row in rows)) == [
        "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
    ]  # fmt: skip
    monday = api.data(OCCUPANCY, token, id=stations[0]["id"], day="MONDAY")
    assert rows[:24] == monday


def test_occupancy_is_a_fraction_with_quiet_nights(api, token, stations):
    for station in stations:
        rows = api.data(OCCUPANCY, token, id=station["id"], day="ALL")
        rates = [row["occupancyRate"] for row in rows]
        assert all(0 <= rate <= 1 for rate in rates)
        nights = [row["occupancyRate"] for row in rows if row["hour"] < 4]
        days = [row["occupancyRate"] for row in rows if 8 <= row["hour"] < 20]
        assert sum(nights) / len(nights) < sum(days) / len(days)
    assert len({str(api.data(OCCUPANCY, token, id=row["id"], day="ALL")) for row in stations}) > 5


def test_an_unknown_station_has_no_occupancy(api, token):
    assert api.data(OCCUPANCY, token, id="?", day="ALL") == []
    assert api.data(OF_CONNECTORS, token, ids=["?", None], day="ALL") == []


def test_the_deprecated_query_answers_for_the_connectors_station(api, token, stations):
    station = stations[0]
    ids = [connector["id"] for connector in station["connectors"]]
    expected = api.data(OCCUPANCY, token, id=station["id"], day="FRIDAY")
    assert api.data(OF_CONNECTORS, token, ids=ids, day="FRIDAY") == expected
    assert api.data(OF_CONNECTORS, token, ids=[*ids, "?"], day="FRIDAY") == expected


# --- Remote starts -------------------------------------------------------------------------------


def test_there_is_an_attempt_in_every_documented_state(api, token, sandbox):
    states = dict(sandbox.remote_starts)
    assert set(states) == {
        "pending", "sending", "failed", "waiting_for_start_transaction", "charge_log_attached",
    }  # fmt: skip
    found = {status: api.data(ATTEMPT, token, id=id_) for status, id_ in states.items()}
    for status, attempt in found.items():
        assert (attempt["id"], attempt["status"]) == (states[status], status)
        assert attempt["isFailure"] == (status == "failed") == bool(attempt["failureReason"])
        assert (attempt["chargeLogId"] is not None) == (status == "charge_log_attached")
    assert found["pending"]["lastSentAt"] is None


def test_the_attached_charge_log_is_under_way_at_that_connector(api, token, sandbox):
    attempt = api.data(ATTEMPT, token, id=sandbox.remote_starts["charge_log_attached"])
    query = "query c($id: ID!) { chargelog(id: $id) { status sessionId connector { id } } }"
    log = api.data(query, token, id=attempt["chargeLogId"])
    assert (log["status"], log["connector"]["id"]) == ("started", attempt["connectorId"])
    started = api.data(PREAUTH, token, id=sandbox.preauth_starts["started"])
    assert started["attemptId"] == attempt["id"]
    assert started["transaction"] == log["sessionId"] is not None


def test_a_start_with_a_preauthorisation_has_an_attempt_once_that_is_done(api, token, sandbox):
    found = {
        state: api.data(PREAUTH, token, id=id_) for state, id_ in sandbox.preauth_starts.items()
    }
    assert set(found) == {"pending", "attempted", "started", "rejected"}
    assert found["pending"]["attemptId"] is None
    assert (found["rejected"]["code"], found["rejected"]["status"]) == (405, "Error")
    for state in ("attempted", "started", "rejected"):
        assert api.data(ATTEMPT, token, id=found[state]["attemptId"])


def test_a_start_that_is_stored_can_be_asked_for(api, token, sandbox):
    contact = api.data("{ contact { id } }", token)["id"]
    document = (
        '{"id": "new", "status": "pending", "connectorId": "c", "chargeLogId": null,'
        ' "failureReason": null, "isFailure": false, "lastSentAt": null}'
    )
    values = ("new", contact, document)
    sandbox._store.execute("INSERT INTO remote_starts VALUES (?, ?, ?)", values)
    assert api.data(ATTEMPT, token, id="new")["status"] == "pending"


def test_a_member_that_stored_data_lacks_is_not_available(api, token, sandbox):
    contact = api.data("{ contact { id } }", token)["id"]
    values = ("bare", contact, '{"id": "bare"}')
    sandbox._store.execute("INSERT INTO preauth_starts VALUES (?, ?, ?)", values)
    assert api.error(PREAUTH, token, id="bare")["extensions"]["code"] == "NOT_AVAILABLE_IN_SANDBOX"
