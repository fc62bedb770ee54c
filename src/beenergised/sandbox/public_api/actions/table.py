"""Which actions have state: the operations of the document, and what carries each out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions import (
    billing,
    circuits,
    metering,
    notifications,
    ownership,
    payments,
    profiles,
    reservations,
    sessions,
    starting,
    stations,
    users,
)
from beenergised.sandbox.public_api.actions.context import ActionContext
from beenergised.sandbox.world.scheduler import Handler

#: By the ids of the operations.
ACTIONS: Final[dict[str, Callable[[ActionContext], Response]]] = {
    "chargePointStart": starting.start_at_point,
    "chargePointStartEvse": starting.start_at_evse_of_point,
    "evseStart": starting.start_at_evse,
    "chargePointStop": starting.stop_session,
    "chargePointReserve": reservations.reserve,
    "reservationCancel": reservations.cancel_reservation,
    "chargePointSetChargingProfile": profiles.set_profile,
    "chargePointClearChargingProfile": profiles.clear_profiles,
    "chargePointUnlock": stations.unlock,
    "chargePointReset": stations.reset,
    "chargePointDisconnect": stations.disconnect,
    "chargePointChangeAvailability": stations.change_availability,
    "chargePointTriggerMessage": stations.trigger_at_point,
    "evseTriggerMessage": stations.trigger_at_evse,
    "chargePointSendDataTransfer": stations.send_data_transfer,
    "chargePointGetDiagnostics": stations.get_diagnostics,
    "chargePointGetSecurityLog": stations.get_security_log,
    "chargePointUpdateFirmware": stations.update_firmware,
    "chargePointChangeOwner": ownership.change_owner,
    "chargePointChangeSharingCode": ownership.change_sharing_code,
    "chargePointSetSecurityProfile": ownership.set_security_profile,
    "chargePointResetSecurityProfile": ownership.reset_security_profile,
    "chargePointSetConfiguration": ownership.set_configuration,
    "chargePointSyncConfiguration": ownership.sync_configuration,
    "chargePointMoveEvsesToSatellite": ownership.move_evses,
    "evseBulkAssignTariffGroup": ownership.assign_tariff_group,
    "circuitAttachChargePoint": circuits.attach,
    "circuitDetachChargePoint": circuits.detach,
    "circuitSetChargePointPriority": circuits.set_point_priority,
    "circuitSetChargePointPriorityEvse": circuits.set_evse_priority,
    "circuitSetCircuitSocPriorities": circuits.set_soc_priorities,
    "circuitSetSessionPriority": circuits.set_session_priority,
    "notificationsResend": notifications.resend,
    "sessionAssignUser": billing.assign_user,
    "sessionRetryPayment": billing.retry_payment,
    "usersChangeStatus": users.change_status,
    "usersExportAllPrivateData": users.export_private_data,
    "usersAddBalance": users.add_balance,
    "usersApplyCustomFee": users.apply_custom_fee,
    "usersRedeemVoucher": users.redeem_voucher,
    "usersActivateSubscription": users.activate_subscription,
    "usersCancelSubscription": users.cancel_subscription,
    "usersClearSubscriptionAmountDue": users.clear_amount_due,
}

#: By the names of what is planned.
HANDLERS: Final[dict[str, Handler]] = {
    metering.GO_ON: sessions.go_on,
    sessions.STOP: sessions.stop,
    sessions.PAY: payments.pay,
    starting.PLUG_IN: starting.plug_in,
    reservations.EXPIRE: reservations.expire_reservation,
    stations.BOOT: stations.boot,
    stations.UPLOADED: stations.uploaded,
    stations.FIRMWARE: stations.install_firmware,
    ownership.SECURED: ownership.secured,
    ownership.SYNCED: ownership.synced,
    users.EXPIRE: users.expire_subscription,
}
