"""Users and what is theirs: id tags, payment methods, subscriptions, vouchers."""

from __future__ import annotations

import json
from typing import Final

from beenergised.sandbox.public_api.names import DEMO_USER_ID, FLEET_USER_ID
from beenergised.sandbox.public_api.seed.network import text
from beenergised.sandbox.public_api.seed.world import FLEET, World
from beenergised.sandbox.world.rows import Row

#: Users beside the drivers of the GraphQL API: enough for pages.
_OTHERS: Final = 36
_FIRST = ("Anna", "Bernd", "Clara", "David", "Eva", "Fritz")
_LAST = ("Huber", "Gruber", "Bauer", "Wagner", "Müller", "Pichler")


def users(world: World) -> list[Row]:
    """The drivers of the GraphQL API, then others."""
    rows = [
        _user(world, id_, said["email"], (said["firstName"], said["name"]), said["address"]["city"])
        for id_, said in world.drivers.values()
    ]
    for place in range(_OTHERS):
        id_ = DEMO_USER_ID + len(rows)
        first, last = _FIRST[place % 6], _LAST[place // 6]
        rows.append(_user(world, id_, f"user{id_}@example.com", (first, last), "Linz"))
    return rows


def _user(world: World, id_: int, email: str, name: tuple[str, str], city: str) -> Row:
    is_fleet = id_ == FLEET_USER_ID
    return {
        "id": str(id_), "email": email,
        "emailVerified": None if email.startswith("unconfirmed") else world.ago(days=700),
        "requirePasswordReset": False, "firstName": name[0], "middleName": None,
        "lastName": name[1],
        "phone": "+43 664 1234567", "country": "AT", "state": None, "city": city,
        "postCode": "5020", "address": "Mozartplatz 1", "vehicleNo": f"S-{id_}AB",
        "locale": "de", "balance": round(id_ % 7 * 2.5, 2),
        "status": "disabled" if id_ % 20 == 0 else "enabled",
        "userGroupIds": [5] if is_fleet or id_ % 6 == 0 else [], "externalId": f"user-{id_}",
        "subscriptionId": 1 if id_ == DEMO_USER_ID else None,
        # The demo driver has several under way from the beginning.
        "options": {"sessionsAllowed": "multiple_simultaneous_sessions_remotely_and_idtags"
                    if id_ == DEMO_USER_ID else "single_session"},
        "createdAt": world.ago(days=1100 - id_), "lastUpdatedAt": world.ago(days=id_ % 50),
        "createdBy": "registration", "receiveNewsAndPromotions": False,
        "partnerInvites": [_invite(world, id_)] if is_fleet else [],
        "externalAppData": {"tier": "gold"} if id_ % 5 == 1 else None, "amountDue": 0,
        "operatorId": 1, "lastActivityAt": world.ago(hours=id_ % 90),
        "lastActivitySource": "device_activity",
    }  # fmt: skip


def _invite(world: World, id_: int) -> Row:
    return {
        "id": 301, "partnerId": FLEET, "sendViaEmail": True, "email": "second@example.com",
        "language": "de", "acceptUrl": None, "status": "accepted", "userId": id_,
        "options": {"allowCorporateAccountBilling": True,
                    "limitCorporateAccountBillingToPartnerChargePoints": False,
                    "allowAccessToPrivateChargePoints": True},
        "createdAt": world.ago(days=400), "acceptedAt": world.ago(days=399),
        "lastUpdatedAt": world.ago(days=399),
    }  # fmt: skip


def id_tags(world: World) -> list[Row]:
    """The cards of the GraphQL API, and one for each of the other users."""
    rows: list[Row] = []
    for _, contact, active, document in world.cards:
        card = json.loads(str(document))
        rows.append({
            **_tag(world, len(rows), card["tagId"], world.drivers[str(contact)][0]),
            "idLabel": card["label"], "expireAt": card["expiryDate"],
            "status": "enabled" if active else "disabled",
        })  # fmt: skip
    for user in range(DEMO_USER_ID + 4, DEMO_USER_ID + 4 + _OTHERS):
        rows.append(_tag(world, len(rows), f"04{user:012X}", user))
    return rows


def _tag(world: World, place: int, uid: str, user: int) -> Row:
    return {
        "type": "rfid", "id": 401 + place, "idTagUid": uid, "idLabel": None, "expireAt": None,
        "createdAt": world.ago(days=900 - place), "status": "enabled", "vehicleType": None,
        "paymentMethodId": None, "userId": user, "externalId": None,
        "partnerId": FLEET if user == DEMO_USER_ID + 1 else None,
        "lastUpdatedAt": world.ago(days=place + 3),
    }  # fmt: skip


def payment_methods(world: World) -> list[Row]:
    """The demo driver has a card and a balance."""
    card: Row = {
        "type": "tokenized", "default": True, "id": "pm-5001", "userId": DEMO_USER_ID,
        "tokenizedType": "card", "issuer": "mastercard", "name": "Mastercard •••• 4444",
        "expireYear": world.anchor.year + 2, "expireMonth": 1, "lastUpdatedAt": world.ago(days=300),
        "addedAt": world.ago(days=300), "removedAt": None,
    }  # fmt: skip
    balance: Row = {
        "type": "balance", "default": False, "id": "balance", "userId": DEMO_USER_ID,
        "issuer": None, "name": "Balance", "expireYear": None, "expireMonth": None,
        "lastUpdatedAt": world.ago(days=900), "addedAt": None, "removedAt": None,
    }  # fmt: skip
    return [card, balance]


def invoice_details(world: World) -> list[Row]:
    """The demo driver's."""
    return [{
        "requireInvoice": True, "requireInvoiceLastUpdatedAt": world.ago(days=200),
        "requireInvoiceEnforcedBy": "user_request", "originalRequestValue": True,
        "invoiceType": "individual", "individualName": "Dora Demo",
        "individualPersonalId": None, "individualTaxId": None, "country": "AT",
        "city": "Salzburg", "postCode": "5020", "address": "Mozartplatz 1",
        "_lastUpdatedAt": world.ago(days=200), "_userId": DEMO_USER_ID,
    }]  # fmt: skip


def subscription_plans(world: World) -> list[Row]:
    """One paid before, one after."""
    said = ((1, "pre-paid", "Driver Plus", 4.9), (2, "post-paid", "Fleet", 0.0))
    return [
        {
            "id": id_, "type": type_, "name": text(name), "description": text("Less for each kWh."),
            "renewalCycle": "monthly", "freeRenewalPeriods": 1, "baseFee": fee,
            "baseFeeAppliesPerEachHomeCharger": False,
            "postPaidChargingSessionsAccumulation": "none", "billingUsageThreshold": None,
            "billingType": "default", "status": "enabled",
            "allowance": {"type": "none"}, "visibilityRestrictions": {},
            "lastUpdatedAt": world.ago(days=100 + id_),
        }
        for id_, type_, name, fee in said
    ]  # fmt: skip


def subscriptions(world: World) -> list[Row]:
    """The demo driver's, and one that ended."""
    said = ((1, 1, DEMO_USER_ID, 200, -20, "active", 200), (2, 2, DEMO_USER_ID + 1, 700, 300,
             "expired", 300))  # fmt: skip
    return [
        {
            "id": id_, "planId": plan, "userId": user, "startDate": world.ago(days=start),
            "endDate": world.ago(days=end), "status": status, "statusDate": world.ago(days=since),
            "remainingAllowance": None, "remainingFreeRenewalPeriods": 0,
            "shouldUseExternalBilling": False, "lastUpdatedAt": world.ago(days=since),
        }
        for id_, plan, user, start, end, status, since in said
    ]  # fmt: skip


def vouchers(world: World) -> list[Row]:
    """Twelve of them, every third redeemed."""
    rows: list[Row] = []
    for place in range(12):
        used = place % 3 == 0
        rows.append({
            "type": "voucher", "id": 1 + place, "code": f"SBX-{1000 + place}",
            "createdAt": world.ago(days=100 - place), "promoCode": None,
            "status": "enabled" if place % 4 else "disabled",
            "expireDate": world.ago(days=-200 - place)[:10], "validityPeriod": "1 year",
            "assignBeforeDate": None, "redeemedAt": world.ago(days=50 - place) if used else None,
            "redeemedByUserId": DEMO_USER_ID + 4 + place if used else None, "amount": 10.0,
            "currencyCode": "EUR", "description": "Welcome", "transactionId": None,
            "createdByAdminId": 1, "lastUpdatedAt": world.ago(days=50 - place),
            "remainingAmount": 0.0 if used else 10.0, "title": text("Welcome", "Willkommen"),
        })  # fmt: skip
    return rows


def shares(world: World) -> list[Row]:
    """The fleet's charge point is shared with two users."""
    fleet = next(station for station in world.stations if station.tariff == "fleet")
    return [
        {"id": 1 + place, "userId": DEMO_USER_ID + place, "sharedOn": world.ago(days=90 - place),
         "_chargePointId": fleet.id}
        for place in range(2)
    ]  # fmt: skip


def shared_partners(world: World) -> list[Row]:
    """The first charge point is shared with the fleet."""
    return [{"id": FLEET, "sharedAt": world.ago(days=60), "_chargePointId": world.stations[0].id}]


def preferences(world: World) -> list[Row]:
    """When the fleet's charge point charges."""
    fleet = next(station for station in world.stations if station.tariff == "fleet")
    return [{
        "type": "user_controlled_schedule", "enabled": True,
        "preferences": {"startTime": "22:00:00", "endTime": "06:00:00", "targetCharge": None,
                        "trackElectricityCosts": None},
        "_chargePointId": fleet.id,
    }]  # fmt: skip
