"""Actions of the sandbox's Public API: what charge points, circuits and EVSEs are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sandbox.actions_support import CARD_USER, PLAIN_USER, Operator, Stage

from beenergised.sandbox.public_api.actions.limits import limit_at

POINT, EVSE = 1902, 190201
ON, OFFLINE = f"/charge-point/v1.0/{POINT}", "/charge-point/v1.0/1903"
ON_2, OFFLINE_2 = f"/charge-point/v2.0/{POINT}", "/charge-point/v2.0/1903"
RESERVE = f"{ON}/reserve/{EVSE}"
#: Half of what a car takes of alternating current.
LIMIT: dict[str, Any] = {
    "stackLevel": 1, "chargingProfilePurpose": "TxDefaultProfile",
    "chargingProfileKind": "Relative",
    "chargingSchedule": {"chargingRateUnit": "W",
                         "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 5500.0}]},
}  # fmt: skip


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """One for all tests of the module."""
    with closing(Stage()) as made:
        yield made


@pytest.fixture
def operator(stage: Stage) -> Iterator[Operator]:
    """Acts in a sandbox that is as new, and whose time stands still."""
    acting = stage.operator()
    yield acting
    assert acting.told.complaints() == []


def logs(operator: Operator, kind: str) -> list[Any]:
    rows = operator.all(f"/charge-points/v2.0/{POINT}/{kind}-status-logs")
    return [row["status"] for row in rows]


def last_boot(operator: Operator) -> Any:
    path = f"/charge-points/v2.0/{POINT}"
    return operator.get(path, **{"include[]": "lastBootNotification"})["lastBootNotification"]


# --- Reservations ---------------------------------------------------------------------------------


def test_a_reservation_holds_for_its_duration(operator):
    made = operator.act(RESERVE, {"userId": PLAIN_USER})
    path = f"/reservations/v1.0/{made['reservationId']}"
    row = operator.get(path)
    assert (row["status"], row["userId"], row["evseId"]) == ("active", PLAIN_USER, EVSE)
    assert operator.hardware() == "reserved"
    operator.sandbox.advance(row["duration"] * 60)
    assert operator.get(path)["status"] == "expired"
    assert operator.hardware() == "available"
    told = operator.told.of("reservation.changed")
    statuses = [each["status"] for each in told if each["reservationId"] == row["id"]]
    assert statuses == ["active", "expired"]


def test_what_was_reserved_from_the_beginning_expires_too(operator):
    (row,) = operator.all("/reservations/v1.0", **{"filter[status]": "active"})
    path = f"/evses/v2.1/{row['evseId']}"
    assert operator.get(path)["hardwareStatus"] == "reserved"
    operator.sandbox.advance(1800)
    assert operator.all("/reservations/v1.0", **{"filter[status]": "active"}) == []
    assert operator.get(path)["hardwareStatus"] == "available"


def test_a_reserved_evse_is_for_its_user(operator):
    made = operator.act(RESERVE, {"userId": PLAIN_USER})
    start = f"{ON}/start/{EVSE}"
    assert operator.act(start, {"userId": CARD_USER})["errorCode"] == "ACCESS_RESTRICTED"
    assert operator.act(RESERVE, {"userId": CARD_USER}) == {"success": False}
    assert operator.act(start, {"userId": PLAIN_USER})["success"]
    assert operator.get(f"/reservations/v1.0/{made['reservationId']}")["status"] == "done"
    operator.sandbox.advance(5)
    assert operator.hardware() == "charging"


def test_who_starts_anywhere_is_where_it_is_reserved_for_them(operator):
    operator.act(f"{ON}/reserve/190204", {"userId": PLAIN_USER})
    operator.act(f"{ON}/reserve/190201", {"userId": CARD_USER})
    for user, evse in ((PLAIN_USER, 190204), (106, 190202), (CARD_USER, 190201)):
        made = operator.act(f"{ON}/start", {"userId": user})
        operator.sandbox.advance(1)
        path = f"/authorizations/v2.1/{made['authorizationId']}"
        (id_,) = operator.get(path)["sessionIds"]
        assert operator.session(id_)["evseId"] == evse


def test_a_reservation_is_canceled_once(operator):
    made = operator.act(RESERVE, {"userId": PLAIN_USER})
    path = f"/reservation/v1.0/{made['reservationId']}/cancel"
    operator.act(path, {"reason": "changed plans"})
    row = operator.get(f"/reservations/v1.0/{made['reservationId']}")
    assert (row["status"], row["canceledAt"] is None) == ("canceled", False)
    assert operator.hardware() == "available"
    assert operator.refused(path) == 406
    operator.sandbox.advance(3600)
    assert operator.get(f"/reservations/v1.0/{made['reservationId']}")["status"] == "canceled"


def test_reserving_wants_a_user_who_is_there(operator):
    assert operator.fields(RESERVE, {"userId": 99999}) == {"userId"}
    assert operator.fields(RESERVE) == {"userId"}
    assert operator.refused(f"{ON}/reserve/10011", {"userId": PLAIN_USER}) == 404


# --- Telling a charge point something -------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (f"{OFFLINE}/reserve/190301", {"userId": PLAIN_USER}),
        (f"{OFFLINE}/unlock/190301", None),
        (f"{OFFLINE}/change-availability", {"type": "Inoperative"}),
        (f"{OFFLINE}/trigger-message", {"type": "Heartbeat"}),
        (f"{OFFLINE}/get-diagnostics", {"location": "ftp://example.com/"}),
        (f"{OFFLINE}/get-security-log", {"url": "https://example.com/", "reason": "x"}),
        (f"{OFFLINE}/send-data-transfer", {"vendorId": "V"}),
        (f"{OFFLINE}/set-charging-profile/1", LIMIT),
        (f"{OFFLINE}/clear-charging-profile", None),
        (f"{OFFLINE}/sync-configuration", None),
        (f"{OFFLINE_2}/set-configuration", {"name": "A", "value": "1"}),
        (f"{OFFLINE_2}/update-firmware", {"signed": False, "url": "https://example.com/f"}),
        (f"{OFFLINE_2}/set-security-profile", {"setSecurityProfile": 1, "reason": "x"}),
        ("/evse/v1.0/190301/trigger-message", {"type": "Heartbeat"}),
    ],
)
def test_a_charge_point_that_is_away_cannot_be_told_anything(operator, path, body):
    assert operator.act(path, body, status=406) is None


def test_unlocking_ends_the_charge(operator):
    id_ = operator.start()
    operator.sandbox.advance(60)
    assert operator.act(f"{ON}/unlock/{EVSE}") == {"success": True}
    assert operator.session(id_)["reason"] == "unlockcommand"
    assert operator.act(f"{ON}/unlock/190202") == {"success": False}  # a cable


def test_a_start_that_is_waiting_fails_with_a_reset(operator):
    id_ = operator.start("silent")
    operator.act(f"{ON}/reset/hard")
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("failed", "hardreset")


@pytest.mark.parametrize("kind", ["soft", "hard"])
def test_a_reset_ends_charges_and_the_charge_point_comes_back(operator, kind):
    id_ = operator.start()
    operator.sandbox.advance(60)
    assert operator.act(f"{ON}/reset/{kind}") == {"success": True}
    assert operator.session(id_)["reason"] == f"{kind}reset"
    path = f"/charge-points/v2.0/{POINT}"
    assert operator.get(path)["networkStatus"] == "temporarily_unavailable"
    assert operator.act(f"{ON}/reset/{kind}") == {"success": False}
    operator.sandbox.advance(2)
    assert operator.get(path)["networkStatus"] == "available"
    assert logs(operator, "network") == ["temporarily_unavailable", "available"]
    (boot,) = operator.told.of("BootNotification")
    assert boot["bootNotification"]["charge_point_serial_number"]
    assert operator.refused(f"{ON}/reset/gentle") == 404


def test_a_charge_goes_on_while_its_charge_point_is_away(operator):
    id_ = operator.start()
    operator.sandbox.advance(60)
    assert operator.act(f"{ON}/disconnect", {"reason": "x"}) == {"success": True}
    assert operator.refused(f"{ON}/disconnect", {"reason": "x"}) == 409
    operator.sandbox.advance(2)
    assert operator.session(id_)["status"] == "active"
    told = [each["networkStatus"] for each in operator.told.of("NetworkStatusNotification")]
    assert told == ["temporarily unavailable", "available"]


def test_an_evse_is_out_of_order_at_once_or_after_the_charge(operator):
    body = {"type": "Inoperative", "evseNetworkId": 1}
    id_ = operator.start()
    operator.sandbox.advance(60)
    operator.act(f"{ON}/change-availability", body, status=204)
    assert operator.hardware() == "charging"
    operator.act(f"{ON}/stop/{id_}", {"force": True})
    assert operator.hardware() == "unavailable"
    start = operator.act(f"{ON}/start/{EVSE}", {"userId": CARD_USER})
    assert start["errorCode"] == "CHARGING_NOT_ALLOWED"
    operator.act(f"{ON}/change-availability", {"type": "Operative"})
    assert operator.hardware() == "available"
    assert operator.fields(f"{ON}/change-availability", {**body, "evseNetworkId": 99}) == {
        "evseNetworkId"
    }


def test_all_of_a_charge_point_is_out_of_order(operator):
    operator.act(f"{ON}/change-availability", {"type": "Inoperative"})
    assert operator.hardware("dc") == "unavailable"
    assert operator.get(f"/charge-points/v2.0/{POINT}")["hardwareStatus"] == "unavailable"


def test_messages_are_told_when_they_are_asked_for(operator):
    operator.start()
    operator.sandbox.advance(30)
    operator.get("/users/v1.1/101")
    operator.told.notes.clear()
    for kind in ("BootNotification", "StatusNotification", "MeterValues", "Heartbeat",
                 "DiagnosticsStatusNotification"):  # fmt: skip
        operator.act(f"{ON}/trigger-message", {"type": kind})
    operator.act(f"/evse/v1.0/{EVSE}/trigger-message", {"type": "StatusNotification"})
    assert sorted(set(operator.told.names)) == [
        "BootNotification", "DiagnosticsStatusNotification", "HardwareStatusNotification",
        "SessionMeterValuesNotification",
    ]  # fmt: skip
    assert len(operator.told.of("HardwareStatusNotification")) == 6


def test_a_file_is_sent_and_that_is_told(operator):
    made = operator.act(f"{ON}/get-diagnostics", {"location": "ftp://example.com/"})
    operator.sandbox.advance(2)
    operator.get("/users/v1.1/101")
    told = operator.told.of("DiagnosticsStatusNotification")
    assert [each["status"] for each in told] == ["uploading", "uploaded"]
    assert {each["requestId"] for each in told} == {made["requestId"]}
    assert operator.fields(f"{ON}/get-diagnostics", {"location": "here"}) == {"location"}
    body = {"url": "https://example.com/", "reason": "x"}
    log = operator.act(f"{ON}/get-security-log", body, status=201)["data"]
    assert log["id"] > made["requestId"]


def test_firmware_is_new_a_little_later(operator):
    body = {"signed": False, "url": "https://example.com/files/3.0.0.bin"}
    operator.act(f"{ON_2}/update-firmware", body)
    operator.sandbox.advance(2)
    notice = last_boot(operator)
    assert notice["firmwareVersion"] == "3.0.0.bin"
    assert operator.fields(f"{ON_2}/update-firmware", {"signed": False}) == {"url"}
    assert operator.fields(f"{ON_2}/update-firmware", {**body, "signed": True}) == {
        "signingCertificate"
    }


def test_only_its_own_vendor_is_understood(operator):
    vendor = last_boot(operator)["vendor"]
    body = {"vendorId": vendor, "data": "ping"}
    assert operator.act(f"{ON}/send-data-transfer", body, status=200) == {
        "status": "Accepted", "data": "ping",
    }  # fmt: skip
    other = operator.act(f"{ON}/send-data-transfer", {"vendorId": "V"}, status=200)
    assert other["status"] == "UnknownVendorId"


# --- What is settled about a charge point ---------------------------------------------------------


def test_a_charge_point_has_another_owner_and_code(operator):
    path = f"/charge-points/v2.0/{POINT}"
    operator.act(f"{ON}/change-owner", {"userId": PLAIN_USER})
    operator.act(f"{ON_2}/change-sharing-code", {"sharingCode": "NEW-1"})
    row = operator.get(path)
    assert (row["user"]["id"], row["sharingCode"]) == (PLAIN_USER, "NEW-1")
    assert row["user"]["automaticFirmwareUpdatesEnabled"] is True
    operator.act(f"{ON}/change-owner", {"userId": None})
    assert operator.get(path)["user"].get("id") is None
    assert operator.fields(f"{ON}/change-owner", {"userId": 99999}) == {"userId"}
    assert len(operator.told.of("chargePoint.changed")) == 3


def test_a_security_profile_is_taken_over_a_little_later(operator):
    path = f"/charge-points/v2.0/{POINT}"
    body = {"setSecurityProfile": 1, "reason": "x"}
    assert operator.act(f"{ON_2}/set-security-profile", body) == {"success": True}
    security = operator.get(path)["security"]
    assert (security["desiredProfileStatus"], security["currentProfile"]) == ("pending", 2)
    operator.sandbox.advance(2)
    security = operator.get(path)["security"]
    assert (security["desiredProfileStatus"], security["currentProfile"]) == ("applied", 1)
    operator.act(f"{ON}/reset-security-profile")
    operator.sandbox.advance(2)
    assert operator.get(path)["security"]["currentProfile"] == 0


def test_a_configuration_is_set_and_synced(operator):
    path = "/charge-points/v2.0/1001/configurations"
    set_, sync = (
        "/charge-point/v2.0/1001/set-configuration",
        "/charge-point/v1.0/1001/sync-configuration",
    )
    operator.act(set_, {"name": "HeartbeatInterval", "value": "60"})
    operator.act(set_, {"name": "Lights", "value": "on"})
    values = {row["key"]["name"]: row["key"]["value"] for row in operator.get(path)}
    assert (values["HeartbeatInterval"], values["Lights"]) == ("60", "on")
    assert operator.refused(set_, {"name": "NumberOfConnectors", "value": "9"}) == 406
    made = operator.act(sync, {"keys": ["HeartbeatInterval"]})
    operator.sandbox.advance(2)
    operator.get("/users/v1.1/101")
    (told,) = operator.told.of("ChargePointSyncConfigurationNotification")
    assert told["requestId"] == made["requestId"]
    assert [each["value"] for each in told["configuration"]] == ["60"]


def test_evses_belong_to_another_charge_point(operator):
    body = {"satelliteChargePointId": 1001, "evseIds": [EVSE]}
    operator.act(f"{ON}/move-evses-to-satellite", body)
    assert operator.get(f"/evses/v2.1/{EVSE}")["chargePointId"] == 1001
    assert operator.fields(f"{ON}/move-evses-to-satellite", body) == {"evseIds"}


def test_many_evses_get_a_tariff_group(operator):
    path = "/evse/v1.0/bulk-assign-tariff-group"
    operator.act(path, {"tariffGroupId": 83, "filters": {"chargePointIds": [POINT]}})
    rows = operator.all("/evses/v2.1", **{"filter[chargePointId]": str(POINT)})
    assert {row["tariffGroupId"] for row in rows} == {83}
    assert operator.get("/evses/v2.1/10011")["tariffGroupId"] == 81
    operator.act(path, {"tariffGroupId": 81, "filters": {"evseIds": [99999]}}, status=204)
    assert operator.fields(path, {"tariffGroupId": 999}) == {"tariffGroupId"}


def profile_of_evse(operator: Operator) -> Any:
    path = f"/evses/v2.1/{EVSE}"
    return operator.get(path, **{"include[]": "chargingProfile"})["chargingProfile"]


# --- Charging profiles ----------------------------------------------------------------------------


def test_a_profile_limits_a_session_that_is_under_way(operator):
    id_ = operator.start(userId=CARD_USER)
    operator.sandbox.advance(602)
    before = operator.session(id_)["energy"]
    profile = operator.act(f"{ON}/set-charging-profile/1", LIMIT)["data"]["id"]
    row = operator.session(id_)
    assert row["power"]["latest"] == 5500
    operator.sandbox.advance(600)
    assert operator.session(id_)["energy"] - before == pytest.approx(5500 / 6, abs=5500 / 30)
    shown = profile_of_evse(operator)
    assert (shown["id"], shown["purpose"]) == (profile, "TxDefaultProfile")
    operator.act(f"{ON}/clear-charging-profile", {"id": profile})
    assert operator.session(id_)["power"]["latest"] == 11000
    assert profile_of_evse(operator) is None
    (told,) = operator.told.of("chargingProfile.applied")
    assert told["chargingProfile"]["schedulePeriods"][0]["limit"] == 5500


def test_the_periods_of_a_profile_come_one_after_the_other(operator):
    periods = [{"startPeriod": 0, "limit": 0.0}, {"startPeriod": 900, "limit": 16.0}]
    schedule = {"chargingRateUnit": "A", "chargingSchedulePeriod": periods}
    body = {**LIMIT, "chargingProfilePurpose": "TxProfile", "chargingSchedule": schedule}
    point, evse = operator.sandbox.operator_evses["accepts"]
    answer = operator.act(f"/charge-point/v1.0/{point}/start/{evse}",
                          {"userId": CARD_USER, "chargingProfile": body})  # fmt: skip
    id_ = answer["sessionId"]
    operator.sandbox.advance(100)
    assert (operator.session(id_)["energy"], operator.hardware()) == (0, "suspendedEVSE")
    operator.sandbox.advance(802 + 3600)
    row = operator.session(id_)
    assert row["power"]["latest"] == 11000  # 16 A in three phases are a little more
    assert row["energy"] == pytest.approx(11000, rel=0.02)
    assert [each["chargingState"] for each in row["chargingPeriods"]] == ["idle", "charging"]
    operator.act(f"{ON}/stop/{id_}", {"force": True})
    assert profile_of_evse(operator) is None


def test_a_boundary_between_two_milliseconds_is_passed(operator):
    begin = operator.sandbox.clock.now() + timedelta(seconds=30)
    schedule = {"chargingRateUnit": "W", "startSchedule": f"{begin:%Y-%m-%dT%H:%M:%S}.1234567Z",
                "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 100.0}]}  # fmt: skip
    body = {**LIMIT, "chargingProfileKind": "Absolute", "chargingSchedule": schedule}
    operator.act(f"{ON}/set-charging-profile/1", body)
    id_ = operator.start()
    operator.sandbox.advance(25)
    assert operator.session(id_)["power"]["latest"] == 11000
    operator.sandbox.advance(25)
    assert operator.session(id_)["power"]["latest"] == 100


def test_a_profile_for_the_whole_charge_point_is_shown_there(operator):
    body = {**LIMIT, "chargingProfilePurpose": "ChargePointMaxProfile",
            "chargingProfileKind": "Recurring", "recurrencyKind": "Daily"}  # fmt: skip
    operator.act(f"{ON}/set-charging-profile/0", body)
    shown = operator.get(f"/charge-points/v2.0/{POINT}", **{"include[]": "chargingProfile"})
    assert shown["chargingProfile"]["recurrencyKind"] == "daily"
    id_ = operator.start("dc")
    operator.sandbox.advance(60)
    assert operator.session(id_)["power"]["latest"] == 5500
    operator.act(f"{ON}/clear-charging-profile")
    assert operator.session(id_)["power"]["latest"] == 30_000


def test_a_profile_wants_its_session_and_its_evse(operator):
    body = {**LIMIT, "chargingProfilePurpose": "TxProfile"}
    path = f"{ON}/set-charging-profile"
    assert operator.fields(f"{path}/1", body) == {"chargingProfilePurpose"}
    assert operator.fields(f"{path}/1", {**body, "transactionId": 5}) == {"transactionId"}
    assert operator.fields(f"{path}/99", LIMIT) == {"evseNetworkId"}


def a_profile(**changes: Any) -> dict[str, Any]:
    return {
        "purpose": "TxDefaultProfile", "stackLevel": 0, "chargingProfileKind": "Absolute",
        "recurrencyKind": None, "validFrom": None, "validTo": None, "duration": None,
        "scheduleStart": None, "chargingRateUnit": "W",
        "schedulePeriods": [{"startPeriod": 0, "limit": 1000.0}], **changes,
    }  # fmt: skip


def test_of_profiles_the_one_with_the_highest_level_counts():
    low, high = a_profile(), a_profile(
        stackLevel=5, schedulePeriods=[{"startPeriod": 0, "limit": 300.0}], duration=60
    )  # fmt: skip
    assert limit_at([low, high], 10.0, 0.0, 3) == (300.0, 60.0)
    assert limit_at([low, high], 60.0, 0.0, 3)[0] == 1000.0
    most = a_profile(purpose="ChargePointMaxProfile", schedulePeriods=[
        {"startPeriod": 0, "limit": 10.0, "numberPhases": 1}], chargingRateUnit="A")  # fmt: skip
    assert limit_at([most], 0.0, 0.0, 3)[0] == 2300.0
    assert limit_at([low, most], 0.0, 0.0, 3)[0] == 1000.0
    assert limit_at([low, a_profile(purpose="TxProfile", schedulePeriods=[
        {"startPeriod": 0, "limit": 2000.0}])], 0.0, 0.0, 3)[0] == 2000.0  # fmt: skip


@given(at=st.floats(0, 10**7), start=st.integers(0, 10**6))
def test_a_limit_holds_until_it_is_said_to_change(at, start):
    profile = a_profile(
        chargingProfileKind="Recurring", recurrencyKind="Daily",
        scheduleStart=f"1970-01-{1 + start % 5:02d}T06:00:00+00:00",
        schedulePeriods=[{"startPeriod": 0, "limit": 1.0}, {"startPeriod": 7200, "limit": 2.0}],
    )  # fmt: skip
    limit, until = limit_at([profile], at, 0.0, 3)
    assert until > at
    assert limit_at([profile], (at + until) / 2, 0.0, 3) == (limit, until)


# --- Circuits -------------------------------------------------------------------------------------


def test_a_charge_point_is_put_on_a_circuit_and_taken_off(operator):
    priorities = "/circuits/v2.0/62/charge-point-priorities"
    circuit = "/circuit/v2.0/62"
    operator.act(f"{circuit}/attach-charge-point", {"chargePointId": POINT, "priority": 2.5})
    (row,) = operator.get(priorities)
    assert (row["id"], row["priority"]) == (POINT, 2.5)
    ids = operator.all("/charge-points/v2.0", **{"filter[circuitId]": "62"})
    assert [each["id"] for each in ids] == [POINT]
    operator.act(f"{circuit}/set-charge-point-priority/{POINT}", {"priority": 1.5})
    path = f"{circuit}/set-charge-point-priority/{POINT}/evse/{EVSE}"
    operator.act(path, {"priority": 3})
    (row,) = operator.get(priorities)
    assert row["priority"] == 1.5
    assert {"id": EVSE, "priority": 3} in row["evses"]
    operator.act(f"{circuit}/detach-charge-point/{POINT}")
    assert operator.get(priorities) == []
    assert operator.refused(f"{circuit}/detach-charge-point/{POINT}") == 404
    assert len(operator.told.of("circuit.changed")) == 4


def test_priorities_of_a_circuit_by_the_state_of_charge_and_by_session(operator):
    body = {"lowerThresholdPercent": 30, "upperThresholdPercent": 70}
    path = "/circuit/v2.0/61/set-circuit-soc-priorities"
    operator.act(path, body)
    assert operator.get("/circuits/v2.0/61/soc-priorities")["upperThresholdPercent"] == 70
    assert operator.fields(path, {**body, "lowerThresholdPercent": 90}) == {"lowerThresholdPercent"}
    started = operator.act("/evse/v1.0/10011/start", {"userId": PLAIN_USER})
    session = f"/circuit/v2.0/61/set-session-priority/{started['sessionId']}"
    operator.act(session, {"priority": 2})
    assert operator.refused(session.replace("/61/", "/62/"), {"priority": 2}) == 404
