"""How each action with a name of its own is asked for, and what it must put on the wire.

The second part is written down here, from the facts; it is not taken from the library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from beenergised import Unchecked
from beenergised.models import ChargingProfile
from beenergised.public_api.models import (
    ChargePointSetChargingProfileRequest,
    ChargingScheduleInput,
    ChargingSchedulePeriodInput,
    NotificationType,
    TriggerMessageType,
)


@dataclass(frozen=True)
class Called:
    """One way to ask for an action.

    `call` takes a client and options of the call, and sends `body` (none for None) to `path`,
    which is below `/public-api/actions/`. `answer` is what the service says then, and `result`
    what becomes of it: a value, or a function that says whether it is right.
    """

    call: Callable[..., Any]
    path: str
    body: Any = None
    answer: Any = None
    status: int = 202
    result: Any = None
    #: Whether the document knows it; a newer value it does not.
    known: bool = True
    #: What is shown instead, where some of it is secret.
    shown: Any = field(default=None)


EVENING = datetime(2024, 3, 15, 18, 0, tzinfo=UTC)
RELATIVE = {
    "stackLevel": 0,
    "chargingProfilePurpose": "TxDefaultProfile",
    "chargingProfileKind": "Relative",
    "chargingSchedule": {
        "chargingRateUnit": "A",
        "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 16, "numberPhases": 3}],
    },
}
REQUEST = ChargePointSetChargingProfileRequest(
    stack_level=1,
    charging_profile_purpose="TxProfile",
    charging_profile_kind="Relative",
    charging_schedule=ChargingScheduleInput(
        charging_rate_unit="W",
        charging_schedule_period=[ChargingSchedulePeriodInput(start_period=0, limit=11000)],
    ),
)

POINT_ACTIONS = {
    "reserve": Called(
        lambda c, **o: c.charge_points.reserve(7, 8, user_id=9, **o),
        "charge-point/v1.0/7/reserve/8",
        {"userId": 9},
        {"success": True, "reservationId": 51},
        result=lambda answer: answer.reservation_id == 51 and answer.success,
    ),
    "reserve, with what other answers hold": Called(
        lambda c, **o: c.charge_points.reserve("7", 8.0, user_id="9", reason="Taxi", **o),
        "charge-point/v1.0/7/reserve/8",
        {"userId": 9, "reason": "Taxi"},
        {},
        result=lambda answer: answer.reservation_id is None,
    ),
    "unlock": Called(
        lambda c, **o: c.charge_points.unlock(7, 8, **o),
        "charge-point/v1.0/7/unlock/8",
        answer={"success": True},
        result=lambda answer: answer.success,
    ),
    "reset": Called(
        lambda c, **o: c.charge_points.reset(7, "soft", **o),
        "charge-point/v1.0/7/reset/soft",
        answer={"success": True},
        result=lambda answer: answer.success,
    ),
    "reset, hard": Called(
        lambda c, **o: c.charge_points.reset(7, "hard", **o),
        "charge-point/v1.0/7/reset/hard",
        result=lambda answer: answer.success is None,
    ),
    "set_charging_profile": Called(
        lambda c, **o: c.charge_points.set_charging_profile(
            7, 1, ChargingProfile.limit(16, phases=3), **o
        ),
        "charge-point/v1.0/7/set-charging-profile/1",
        RELATIVE,
        {"data": {"id": 33}},
        result=33,
    ),
    "set_charging_profile, of the whole charge point": Called(
        lambda c, **o: c.charge_points.set_charging_profile(
            7, "0", ChargingProfile.limit(32, purpose="ChargePointMaxProfile", start=EVENING), **o
        ),
        "charge-point/v1.0/7/set-charging-profile/0",
        {
            "stackLevel": 0,
            "chargingProfilePurpose": "ChargePointMaxProfile",
            "chargingProfileKind": "Absolute",
            "chargingSchedule": {
                "startSchedule": "2024-03-15T18:00:00Z",
                "chargingRateUnit": "A",
                "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 32}],
            },
        },
        {},
    ),
    "set_charging_profile, every day": Called(
        lambda c, **o: c.charge_points.set_charging_profile(
            7,
            2,
            ChargingProfile.recurring(
                "Daily",
                [(0, 11000), (timedelta(hours=6), "4200.5", 1)],
                start="2024-03-15T19:00:00+01:00",
                unit="W",
                stack_level=2,
                duration=timedelta(hours=12),
                transaction_id="77",
                valid_from=date(2024, 3, 15),
                valid_to=date(2024, 6, 1),
                min_charging_rate=Decimal("1400.5"),
            ),
            **o,
        ),
        "charge-point/v1.0/7/set-charging-profile/2",
        {
            "transactionId": 77,
            "stackLevel": 2,
            "chargingProfilePurpose": "TxProfile",
            "chargingProfileKind": "Recurring",
            "recurrencyKind": "Daily",
            "validFrom": "2024-03-15T00:00:00Z",
            "validTo": "2024-06-01T00:00:00Z",
            "chargingSchedule": {
                "duration": 43200,
                "startSchedule": "2024-03-15T19:00:00+01:00",
                "chargingRateUnit": "W",
                "chargingSchedulePeriod": [
                    {"startPeriod": 0, "limit": 11000},
                    {"startPeriod": 21600, "limit": 4200.5, "numberPhases": 1},
                ],
                "minChargingRate": 1400.5,
            },
        },
        {"data": {"id": 34}},
        result=34,
    ),
    "set_charging_profile, as a request": Called(
        lambda c, **o: c.charge_points.set_charging_profile(7, 0, REQUEST, **o),
        "charge-point/v1.0/7/set-charging-profile/0",
        {
            "stackLevel": 1,
            "chargingProfilePurpose": "TxProfile",
            "chargingProfileKind": "Relative",
            "chargingSchedule": {
                "chargingRateUnit": "W",
                "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 11000}],
            },
        },
        {"data": {}},
    ),
    "set_charging_profile, as a mapping": Called(
        lambda c, **o: c.charge_points.set_charging_profile(7, 1, RELATIVE, **o),
        "charge-point/v1.0/7/set-charging-profile/1",
        RELATIVE,
        {"data": {"id": 35}},
        result=35,
    ),
    "clear_charging_profile": Called(
        lambda c, **o: c.charge_points.clear_charging_profile(7, **o),
        "charge-point/v1.0/7/clear-charging-profile",
    ),
    "clear_charging_profile, all that is said": Called(
        lambda c, **o: c.charge_points.clear_charging_profile(
            7, profile_id=33, evse_network_id=0, purpose="TxDefaultProfile", stack_level=0, **o
        ),
        "charge-point/v1.0/7/clear-charging-profile",
        {
            "id": 33,
            "evseNetworkId": "0",
            "chargingProfilePurpose": "TxDefaultProfile",
            "stackLevel": 0,
        },
    ),
    "change_availability": Called(
        lambda c, **o: c.charge_points.change_availability(7, "Inoperative", **o),
        "charge-point/v1.0/7/change-availability",
        {"type": "Inoperative"},
        result="accepted",
    ),
    "change_availability, later": Called(
        lambda c, **o: c.charge_points.change_availability(7, "Operative", evse_network_id=2, **o),
        "charge-point/v1.0/7/change-availability",
        {"type": "Operative", "evseNetworkId": 2},
        status=204,
        result="scheduled",
    ),
    "trigger_message": Called(
        lambda c, **o: c.charge_points.trigger_message(7, "BootNotification", **o),
        "charge-point/v1.0/7/trigger-message",
        {"type": "BootNotification"},
    ),
    "trigger_message, newer": Called(
        lambda c, **o: c.charge_points.trigger_message(7, Unchecked("CustomReport"), **o),
        "charge-point/v1.0/7/trigger-message",
        {"type": "CustomReport"},
        known=False,
    ),
    "get_diagnostics": Called(
        lambda c, **o: c.charge_points.get_diagnostics(7, "ftp://files.example.com/in", **o),
        "charge-point/v1.0/7/get-diagnostics",
        {"location": "ftp://files.example.com/in"},
        {"success": True, "requestId": 5, "fileName": "cp7.zip"},
        result=lambda answer: answer.file_name == "cp7.zip",
    ),
    "get_diagnostics, of a day": Called(
        lambda c, **o: c.charge_points.get_diagnostics(
            7, "ftp://me:secret@files.example.com/in", start=date(2024, 3, 15), stop=EVENING, **o
        ),
        "charge-point/v1.0/7/get-diagnostics",
        {
            "location": "ftp://me:secret@files.example.com/in",
            "start": "2024-03-15T00:00:00Z",
            "stop": "2024-03-15T18:00:00Z",
        },
        {},
        result=lambda answer: answer.file_name is None,
        shown={
            "location": "ftp://[redacted]@files.example.com/in",
            "start": "2024-03-15T00:00:00Z",
            "stop": "2024-03-15T18:00:00Z",
        },
    ),
    "get_security_log": Called(
        lambda c, **o: c.charge_points.get_security_log(
            7, "https://files.example.com/in", reason="Audit", **o
        ),
        "charge-point/v1.0/7/get-security-log",
        {"url": "https://files.example.com/in", "reason": "Audit"},
        {"data": {"id": 5, "logType": "SecurityLog", "chargePointId": 7, "file_name": "a.log"}},
        status=201,
        result=lambda answer: answer.data.file_name == "a.log",
    ),
    "get_security_log, of a day": Called(
        lambda c, **o: c.charge_points.get_security_log(
            7,
            "https://files.example.com/in",
            reason="Audit",
            start_time="2024-03-15T01:00:00+01:00",
            stop_time=EVENING,
            retries=10,
            interval=3600,
            **o,
        ),
        "charge-point/v1.0/7/get-security-log",
        {
            "url": "https://files.example.com/in",
            "reason": "Audit",
            "startTime": "2024-03-15 00:00:00",
            "stopTime": "2024-03-15 18:00:00",
            "retries": 10,
            "interval": 3600,
        },
        {},
        status=201,
        result=lambda answer: answer.data is None,
    ),
    "disconnect": Called(
        lambda c, **o: c.charge_points.disconnect(7, reason="Stuck", **o),
        "charge-point/v1.0/7/disconnect",
        {"reason": "Stuck"},
        {"success": True},
        result=lambda answer: answer.success,
    ),
    "update_firmware": Called(
        lambda c, **o: c.charge_points.update_firmware(7, url="https://a.example.com/f.bin", **o),
        "charge-point/v2.0/7/update-firmware",
        {"url": "https://a.example.com/f.bin", "signed": False},
    ),
    "update_firmware, signed": Called(
        lambda c, **o: c.charge_points.update_firmware(
            7,
            firmware_version_id=4,
            signed=True,
            signing_certificate="-----BEGIN",
            signature="c2ln",
            retrieve_after=EVENING,
            retries=0,
            interval=timedelta(minutes=2),
            download_url_protocol="https",
            **o,
        ),
        "charge-point/v2.0/7/update-firmware",
        {
            "firmwareVersionId": 4,
            "signed": True,
            "signingCertificate": "-----BEGIN",
            "signature": "c2ln",
            "retrieveAfter": "2024-03-15T18:00:00Z",
            "retries": 0,
            "interval": 120,
            "downloadUrlProtocol": "https",
        },
    ),
    "set_configuration": Called(
        lambda c, **o: c.charge_points.set_configuration(7, "HeartbeatInterval", "300", **o),
        "charge-point/v2.0/7/set-configuration",
        {"name": "HeartbeatInterval", "value": "300"},
    ),
    "set_configuration, of a component": Called(
        lambda c, **o: c.charge_points.set_configuration(
            7, "Name", "", instance="1", component_name="EVSE", evse_id=8, **o
        ),
        "charge-point/v2.0/7/set-configuration",
        {"name": "Name", "value": "", "instance": "1", "componentName": "EVSE", "evseId": 8},
    ),
    "sync_configuration": Called(
        lambda c, **o: c.charge_points.sync_configuration(7, **o),
        "charge-point/v1.0/7/sync-configuration",
        answer={"success": True, "requestId": 6},
        result=lambda answer: answer.request_id == 6,
    ),
    "sync_configuration, of keys": Called(
        lambda c, **o: c.charge_points.sync_configuration(7, ["HeartbeatInterval"], **o),
        "charge-point/v1.0/7/sync-configuration",
        {"keys": ["HeartbeatInterval"]},
        {},
        result=lambda answer: answer.request_id is None,
    ),
    "send_data_transfer": Called(
        lambda c, **o: c.charge_points.send_data_transfer(
            7, "com.example", message_id="m", data="", **o
        ),
        "charge-point/v1.0/7/send-data-transfer",
        {"vendorId": "com.example", "messageId": "m", "data": ""},
        {"status": "Rejected"},
        status=200,
        result=lambda answer: answer.status == "Rejected",
    ),
    "change_owner": Called(
        lambda c, **o: c.charge_points.change_owner(7, 9, **o),
        "charge-point/v1.0/7/change-owner",
        {"userId": 9},
    ),
    "change_owner, to nobody": Called(
        lambda c, **o: c.charge_points.change_owner(7, None, **o),
        "charge-point/v1.0/7/change-owner",
        {"userId": None},
    ),
    "change_sharing_code": Called(
        lambda c, **o: c.charge_points.change_sharing_code(7, "open-sesame", **o),
        "charge-point/v2.0/7/change-sharing-code",
        {"sharingCode": "open-sesame"},
        shown={"sharingCode": "[redacted]"},
    ),
}

OTHER_ACTIONS = {
    "evses.trigger_message": Called(
        lambda c, **o: c.evses.trigger_message(8, TriggerMessageType.METER_VALUES, **o),
        "evse/v1.0/8/trigger-message",
        {"type": "MeterValues"},
    ),
    "evses.bulk_assign_tariff_group": Called(
        lambda c, **o: c.evses.bulk_assign_tariff_group(5, evse_ids=[8, "9"], **o),
        "evse/v1.0/bulk-assign-tariff-group",
        {"filters": {"evseIds": [8, 9]}, "tariffGroupId": 5},
        result="accepted",
    ),
    "evses.bulk_assign_tariff_group, none any more": Called(
        lambda c, **o: c.evses.bulk_assign_tariff_group(
            None,
            charge_point_ids={7},
            location_ids=(1,),
            partner_ids=[2],
            tariff_group_ids=[3],
            **o,
        ),
        "evse/v1.0/bulk-assign-tariff-group",
        {
            "filters": {
                "chargePointIds": [7],
                "locationIds": [1],
                "partnerIds": [2],
                "tariffGroupIds": [3],
            },
            "tariffGroupId": None,
        },
        status=204,
        result="scheduled",
    ),
    "reservations.cancel": Called(
        lambda c, **o: c.reservations.cancel(51.0, **o), "reservation/v1.0/51/cancel"
    ),
    "reservations.cancel, by force": Called(
        lambda c, **o: c.reservations.cancel(51, force=True, reason="Broken", **o),
        "reservation/v1.0/51/cancel",
        {"force": True, "reason": "Broken"},
    ),
    "sessions.assign_user": Called(
        lambda c, **o: c.sessions.assign_user("61", "9", **o),
        "session/v1.0/61/assign-user",
        {"userId": 9},
    ),
    "sessions.retry_payment": Called(
        lambda c, **o: c.sessions.retry_payment(61, **o), "session/v1.0/61/retry-payment"
    ),
    "sessions.retry_payment, in another way": Called(
        lambda c, **o: c.sessions.retry_payment("61", payment_method_id="4", **o),
        "session/v1.0/61/retry-payment",
        {"paymentMethodId": 4},
    ),
    "users.change_status": Called(
        lambda c, **o: c.users.change_status(9, "disabled", reason="Fraud", **o),
        "users/v1.0/9/change-status",
        {"status": "disabled", "reason": "Fraud"},
    ),
    "users.activate_subscription": Called(
        lambda c, **o: c.users.activate_subscription(9, 3, auto_renewal=True, **o),
        "users/v1.0/9/activate-subscription",
        {"planId": 3, "autoRenewal": True},
    ),
    "users.activate_subscription, until": Called(
        lambda c, **o: c.users.activate_subscription(
            "9", "3", end_date=date(2024, 12, 31), reason="Gift", **o
        ),
        "users/v1.0/9/activate-subscription",
        {"planId": 3, "endDate": "2024-12-31", "autoRenewal": False, "reason": "Gift"},
    ),
    "users.activate_subscription, until and on": Called(
        lambda c, **o: c.users.activate_subscription(
            9, 3, end_date="2024-12-31", auto_renewal=True, **o
        ),
        "users/v1.0/9/activate-subscription",
        {"planId": 3, "endDate": "2024-12-31", "autoRenewal": True},
    ),
    "users.activate_subscription, once": Called(
        lambda c, **o: c.users.activate_subscription(9, 3, auto_renewal=False, **o),
        "users/v1.0/9/activate-subscription",
        {"planId": 3, "autoRenewal": False},
    ),
    "users.cancel_subscription": Called(
        lambda c, **o: c.users.cancel_subscription(9, reason="Moved", **o),
        "users/v1.0/9/cancel-subscription",
        {"reason": "Moved"},
    ),
    "users.add_balance": Called(
        lambda c, **o: c.users.add_balance(9, Decimal("12.50"), reason="Refund", **o),
        "users/v1.0/9/add-balance",
        {"amount": 12.5, "reason": "Refund"},
    ),
    "users.add_balance, for an app": Called(
        lambda c, **o: c.users.add_balance("9", "0.125", reason="Refund", app_info="a" * 2000, **o),
        "users/v1.0/9/add-balance",
        {"amount": 0.125, "reason": "Refund", "app_info": "a" * 2000},
    ),
    "users.apply_custom_fee": Called(
        lambda c, **o: c.users.apply_custom_fee(9, 5, description="Cable lost", **o),
        "users/v1.0/9/apply-custom-fee",
        {"amount": 5, "description": "Cable lost"},
    ),
    "users.apply_custom_fee, by card": Called(
        lambda c, **o: c.users.apply_custom_fee(
            9, 5.5, description="Cable lost", payment_method_id=4, **o
        ),
        "users/v1.0/9/apply-custom-fee",
        {"amount": 5.5, "description": "Cable lost", "paymentMethodId": "4"},
    ),
    "users.redeem_voucher": Called(
        lambda c, **o: c.users.redeem_voucher(9, "SPRING-24", **o),
        "users/v2.0/9/redeem-voucher",
        {"code": "SPRING-24"},
    ),
    "notifications.resend": Called(
        lambda c, **o: c.notifications.resend(
            2, ["session.start.stop.notification", NotificationType.CDR_RECEIVED], **o
        ),
        "notifications/v1.0/2/resend",
        {"notifications": ["session.start.stop.notification", "cdr.received"]},
    ),
    "notifications.resend, of a time": Called(
        lambda c, **o: c.notifications.resend(
            2, "BootNotification", start_time="2024-03-15", end_time=EVENING, **o
        ),
        "notifications/v1.0/2/resend",
        {
            "notifications": ["BootNotification"],
            "startTime": "2024-03-15T00:00:00Z",
            "endTime": "2024-03-15T18:00:00Z",
        },
    ),
    "notifications.resend, newer": Called(
        lambda c, **o: c.notifications.resend(2, [Unchecked("issue.changed")], **o),
        "notifications/v1.0/2/resend",
        {"notifications": ["issue.changed"]},
        known=False,
    ),
}

CALLS = {**POINT_ACTIONS, **OTHER_ACTIONS}
