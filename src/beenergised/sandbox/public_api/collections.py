"""The resources whose rows the sandbox keeps, and the members of a row that filters test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from beenergised.sandbox.specification.public_api import Operation, document

#: How a filter's value is compared with a member of a row: it is the same, or among several; the
#: member is a moment not before or not after it; contains it; is there (true) or is not (false).
Test = Literal["is", "from", "to", "contains", "present"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a filter looks at: a member of the row, those below it with dots.

    through: the member is one of other rows, those of this collection that name the row's id in
        this member.
    """

    member: str
    test: Test = "is"
    through: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """Whose rows they are: a parameter of the path, the collection where its row is, and the
    member of the rows that names it.
    """

    parameter: str
    collection: str
    member: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The rows of a resource.

    key: the member that the last parameter of the path names.
    owned: the key is only unique among the rows of the last parent; such rows and those of a
        `single` resource are written by PUT whether or not they were there.
    single: there is one row for each parent, and no key in the path.
    filters: where a filter's name does not tell the member.
    defaults: members of a new row that nobody sent.
    references: members of a body that name rows by their ids, and the collection of those.
    unique: members of a body whose text no other row has, in whatever case.
    """

    name: str
    parents: tuple[Parent, ...] = ()
    key: str = "id"
    owned: bool = False
    single: bool = False
    filters: Mapping[str, Rule] = field(default_factory=dict[str, Rule])
    # object: a value of any JSON type.
    defaults: Mapping[str, object] = field(default_factory=dict[str, object])
    references: Mapping[str, str] = field(default_factory=dict[str, str])
    unique: tuple[str, ...] = ()


_CHARGE_POINT: Final = Parent("chargePoint", "charge-points", "chargePointId")
_OF_CHARGE_POINT: Final = Parent("chargePoint", "charge-points", "_chargePointId")
_OF_EVSE: Final = Parent("evse", "evses", "_evseId")
_OF_CIRCUIT: Final = Parent("circuit", "circuits", "_circuitId")
_OF_RATE: Final = Parent("electricityRate", "electricity-rates", "_electricityRateId")
_OF_USER: Final = Parent("user", "users", "_userId")

_EVSE_DEFAULTS: Final = {
    "roamingOperatorId": 1, "hardwareStatus": None, "chargingProfile": None,
    "externalAppData": None, "_roaming": False,
}  # fmt: skip
_CIRCUIT_DEFAULTS: Final[dict[str, object]] = {
    "chargePointPriorities": [], "userPriorities": [], "socPriorities": None, "consumption": [],
    "unmanagedLoad": [],
}  # fmt: skip

#: By the names of the resources in the document.
COLLECTIONS: Final[dict[str, Collection]] = {
    "authorizations": Collection(
        "authorizations", filters={"partnerId": Rule("_partnerId")}
    ),
    "cdrs": Collection(
        "cdrs",
        filters={
            "startDateTimeFrom": Rule("startTime", "from"),
            "startDateTimeTo": Rule("startTime", "to"),
            "endDateTimeFrom": Rule("endTime", "from"),
            "endDateTimeTo": Rule("endTime", "to"),
        },
    ),
    "charge-points": Collection(
        "charge-points",
        filters={
            "desiredSecurityProfileStatus": Rule("security.desiredProfileStatus"),
            "evsePhysicalReference": Rule(
                "physicalReference", through=("evses", "chargePointId")
            ),
            "networkId": Rule("network.id"),
            "bootNotificationSerialNumber": Rule("lastBootNotification.chargePointSerialNumber"),
            "vendorId": Rule("_vendorId"),
            "userId": Rule("user.id"),
            "partnerId": Rule("partner.id"),
            "partnerContractId": Rule("partner.contractId"),
            "subOperatorId": Rule("_subOperatorId"),
            "roaming": Rule("_roaming"),
            "roamingOperatorIds": Rule("roamingOperatorId"),
            "circuitId": Rule("_circuitId"),
            "tag": Rule("tags"),
        },
        defaults={
            "network": {}, "autoStartWithoutAuthorization": False,
            "disableAutoStartEmulation": False, "security": {"currentProfile": 0},
            "enableAutoFaultRecovery": False, "networkStatus": "never_connected",
            "roamingOperatorId": 1, "chargingProfile": None, "lastBootNotification": None,
            "_roaming": False,
        },
        references={
            "locationId": "locations", "chargingZoneId": "charging-zones",
            "electricityRateId": "electricity-rates", "user.id": "users",
            "partner.id": "partners", "subscription.planIds": "subscription-plans",
        },
    ),
    "charge-points/evses": Collection(
        "evses", (_CHARGE_POINT,), defaults=_EVSE_DEFAULTS,
        references={"tariffGroupId": "tariff-groups"},
    ),
    "charge-points/evses/connectors": Collection(
        "connectors", (_CHARGE_POINT, _OF_EVSE), defaults={"status": "enabled"}
    ),
    "charge-points/configurations": Collection(
        "configurations", (_OF_CHARGE_POINT,), key="_name", owned=True,
        filters={
            "name": Rule("key.name"), "instance": Rule("key.instance"),
            "componentName": Rule("key.componentName"), "evseId": Rule("key.evseId"),
        },
    ),
    "charge-points/hardware-status-logs": Collection(
        "hardware-status-logs", (_OF_CHARGE_POINT,),
        filters={
            "createdAfter": Rule("timestamp", "from"), "createdBefore": Rule("timestamp", "to"),
        },
    ),
    "charge-points/network-status-logs": Collection(
        "network-status-logs", (_OF_CHARGE_POINT,),
        filters={
            "createdAfter": Rule("timestamp", "from"), "createdBefore": Rule("timestamp", "to"),
        },
    ),
    "charge-points/latest-hardware-status-log": Collection(
        "hardware-status-logs", (_OF_CHARGE_POINT,)
    ),
    "charge-points/latest-network-status-log": Collection(
        "network-status-logs", (_OF_CHARGE_POINT,)
    ),
    "charge-points/status": Collection("charge-points"),
    "charge-points/personal-smart-charging-preferences": Collection(
        "personal-smart-charging-preferences", (_OF_CHARGE_POINT,), single=True
    ),
    "charge-points/smart-charging": Collection(
        "smart-charging", (_OF_CHARGE_POINT,), single=True
    ),
    "charge-points/shared-partners": Collection(
        "shared-partners", (_OF_CHARGE_POINT,), owned=True, references={"partnerIds": "partners"}
    ),
    "charge-points/shares": Collection(
        "shares", (_OF_CHARGE_POINT,), references={"userId": "users"}
    ),
    "circuits": Collection(
        "circuits", defaults=_CIRCUIT_DEFAULTS, references={"parentCircuitId": "circuits"}
    ),
    "circuits/charge-point-priorities": Collection(
        "circuit-charge-point-priorities", (_OF_CIRCUIT,)
    ),
    "circuits/consumption": Collection("circuit-consumption", (_OF_CIRCUIT,), key="phase"),
    "circuits/unmanaged-load": Collection("circuit-unmanaged-load", (_OF_CIRCUIT,), key="phase"),
    "circuits/soc-priorities": Collection("circuit-soc-priorities", (_OF_CIRCUIT,), single=True),
    "circuits/user-priorities": Collection("circuit-user-priorities", (_OF_CIRCUIT,)),
    "electricity-rates": Collection("electricity-rates", defaults={"type": "admin_defined"}),
    "electricity-rates/energy-mix": Collection("energy-mixes", (_OF_RATE,), single=True),
    "electricity-rates/price-periods": Collection("price-periods", (_OF_RATE,)),
    "electricity-rates/price-periods/date": Collection(
        "date-price-periods", (_OF_RATE,), key="date", owned=True
    ),
    "electricity-rates/price-periods/week-day": Collection(
        "week-day-price-periods", (_OF_RATE,), key="weekDay", owned=True
    ),
    "evses": Collection(
        "evses",
        filters={
            "roaming": Rule("_roaming"),
            "hasRoamingTariffIds": Rule("roaming.tariffIds", "present"),
            "hasTariffGroup": Rule("tariffGroupId", "present"),
            "roamingOperatorIds": Rule("roamingOperatorId"),
        },
        defaults=_EVSE_DEFAULTS,
        references={"chargePointId": "charge-points", "tariffGroupId": "tariff-groups"},
    ),
    "id-tags": Collection("id-tags", references={"userId": "users", "partnerId": "partners"}),
    "locations": Collection(
        "locations",
        filters={
            "partnerId": Rule("partner.id", through=("charge-points", "locationId")),
            "tag": Rule("tags"), "roaming": Rule("_roaming"),
        },
        defaults={
            "city": None, "roamingOperatorId": 1, "chargingZones": [], "locationImage": None,
            "images": [], "externalAppData": None, "_roaming": False,
        },
    ),
    "locations/charging-zones": Collection(
        "charging-zones", (Parent("location", "locations", "locationId"),)
    ),
    "notifications": Collection("notifications"),
    "partners": Collection(
        "partners", filters={"tag": Rule("tags"), "search": Rule("name", "contains")}
    ),
    "receipts": Collection(
        "receipts",
        filters={
            "taxId": Rule("tax.taxId"), "periodStart": Rule("periodStart", "from"),
            "periodEnd": Rule("periodEnd", "to"),
            "issuedFrom": Rule("issuedOn", "from"), "issuedTo": Rule("issuedOn", "to"),
        },
    ),
    "reservations": Collection(
        "reservations",
        filters={
            "reservedFrom": Rule("reservedAt", "from"), "reservedTo": Rule("reservedAt", "to"),
        },
    ),
    "security-events": Collection("security-events"),
    "sessions": Collection(
        "sessions",
        filters={
            "chargePointNetworkId": Rule("_networkId"),
            "chargePointBootNotificationSerialNumber": Rule("_serialNumber"),
            "chargePointBootNotificationVendor": Rule("_vendor"),
            "endedAfter": Rule("stoppedAt", "from"),
            "endedBefore": Rule("stoppedAt", "to"),
            "partnerId": Rule("_partnerId"),
            "userPartnerId": Rule("_userPartnerId"),
            "subOperatorId": Rule("_subOperatorId"),
            "locationId": Rule("_locationId"),
            "taxId": Rule("tax.taxId"),
            "externalAppData": Rule("externalAppData", "contains"),
            "authorizationSource": Rule("authorization.source"),
            "roaming.roamingOperatorCpoIds": Rule("roaming.roamingOperatorCpoId"),
            "selectedPaymentMethod": Rule("paymentMethodId"),
            "hasCorporateBilling": Rule("corporateBilling", "present"),
        },
    ),
    "sessions/consumption-stats": Collection(
        "consumption-stats", (Parent("session", "sessions", "_sessionId"),)
    ),
    "subscription-plans": Collection("subscription-plans"),
    "subscriptions": Collection(
        "subscriptions",
        filters={
            "endDateFrom": Rule("endDate", "from"), "endDateTo": Rule("endDate", "to"),
            "billedExternally": Rule("shouldUseExternalBilling"),
            "statusChangedAfter": Rule("statusDate", "from"),
            "statusChangedBefore": Rule("statusDate", "to"),
            "startedAfter": Rule("startDate", "from"), "startedBefore": Rule("startDate", "to"),
            "endedAfter": Rule("endDate", "from"), "endedBefore": Rule("endDate", "to"),
        },
    ),
    "tariff-groups": Collection(
        "tariff-groups", references={"tariffIds": "tariffs", "partnerId": "partners"}
    ),
    "tariff-snapshots": Collection("tariff-snapshots"),
    "tariffs": Collection(
        "tariffs",
        filters={
            "partnerId": Rule("partner.id"),
            "tariffGroupId": Rule("id", through=("tariff-groups", "tariffIds")),
            "userId": Rule("_userIds"),
        },
        defaults={"currency": "EUR"},
        references={
            "partner.id": "partners", "pricing.fallbackElectricityRateId": "electricity-rates",
        },
    ),
    "transactions": Collection(
        "transactions",
        filters={
            "createdAfter": Rule("date", "from"), "createdBefore": Rule("date", "to"),
            "invoiceNumber": Rule("invoiceNo"), "purchaseType": Rule("purchaseResourceType"),
            "refContains": Rule("ref", "contains"), "cardLast4": Rule("cardDetails.last4"),
        },
        defaults={
            "number": None, "userId": None, "sessionId": None, "paymentMethod": None,
            "currency": "EUR", "ref": "", "billingType": "external", "invoiceId": None,
        },
        references={"sessionId": "sessions"},
    ),
    "users": Collection(
        "users",
        filters={
            "userGroupId": Rule("userGroupIds"), "partnerId": Rule("partnerInvites.partnerId"),
            "externalAppData": Rule("externalAppData", "contains"),
            "invoiceDetailsLastUpdatedAfter": Rule(
                "lastUpdatedAt", "from", through=("invoice-details", "_userId")
            ),
            "invoiceDetailsLastUpdatedBefore": Rule(
                "lastUpdatedAt", "to", through=("invoice-details", "_userId")
            ),
        },
        defaults={
            "status": "enabled", "balance": 0, "userGroupIds": [], "subscriptionId": None,
            "createdBy": "api", "partnerInvites": [], "externalAppData": None, "amountDue": 0,
        },
        references={"partnerId": "partners"}, unique=("email",),
    ),
    "users/invoice-details": Collection("invoice-details", (_OF_USER,), single=True),
    "users/payment-methods": Collection(
        "payment-methods", (Parent("user", "users", "userId"),)
    ),
    "vendor-error-codes": Collection("vendor-error-codes"),
    "vouchers": Collection(
        "vouchers",
        filters={"userId": Rule("redeemedByUserId")},
        defaults={
            "type": "voucher", "status": "enabled", "promoCode": None, "redeemedAt": None,
            "redeemedByUserId": None, "currencyCode": "EUR", "transactionId": None,
            "createdByAdminId": 1,
        },
    ),
}  # fmt: skip

#: Known by its schema, but the sandbox has nothing to keep of it.
FROM_SCHEMA: Final = frozenset({"charge-points/available-personal-smart-charging-modes"})

_REFUSED: Final = ("actions/", "logs/")
_VERBS: Final = frozenset({"list", "get", "create", "update", "replace", "delete"})
_STEMS: Final = (("After", "from"), ("Before", "to"), ("From", "from"), ("To", "to"))


def collection_of(operation: Operation) -> Collection | None:
    """The rows that an operation is about; None for one that is not stateful."""
    return _collection(operation.resource)


@cache
def _collection(resource: str) -> Collection | None:
    if resource in COLLECTIONS:
        return COLLECTIONS[resource]
    if resource.startswith(_REFUSED) or resource in FROM_SCHEMA:
        return None
    # Of these only the names are known: a list that something can be put into is kept as sent.
    found = [each for each in document().operations if each.resource == resource]
    verbs = {each.verb for each in found}
    if not {"list", "create"} <= verbs <= _VERBS:
        return None
    path = next(each.path for each in found if each.verb == "list")
    parameters = [step[1:-1] for step in path.split("/") if step.startswith("{")]
    if not parameters:
        return Collection(resource)
    # It hangs on what its name begins with, which must be kept, too.
    owner = _collection(resource.rpartition("/")[0])
    if owner is None or len(parameters) > 1:
        return None
    return Collection(resource, (Parent(parameters[0], owner.name, "_owner"),))


def rule_of(collection: Collection, name: str) -> Rule:
    """What a filter looks at.

    >>> rule_of(Collection("any"), "lastUpdatedAfter")
    Rule(member='lastUpdatedAt', test='from', through=None)
    """
    if name in collection.filters:
        return collection.filters[name]
    for end, test in _STEMS:
        stem = name.removesuffix(end)
        if stem and stem != name:
            return Rule(_moment(stem), "from" if test == "from" else "to")
    return Rule(name)


def _moment(stem: str) -> str:
    return stem if stem in {"timestamp", "expireDate"} else f"{stem}At"


def children_of(name: str) -> list[tuple[Collection, str]]:
    """The collections whose rows go with a row of this one, and the member that names it."""
    found: dict[str, tuple[Collection, str]] = {}
    for collection in COLLECTIONS.values():
        if collection.parents and collection.parents[-1].collection == name:
            found[collection.name] = (collection, collection.parents[-1].member)
    return list(found.values())
