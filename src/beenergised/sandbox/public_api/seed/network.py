"""Locations, charge points and what hangs on them."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.seed.world import (
    EMPTY,
    FLEET,
    OTHER_OPERATOR,
    OWN_OPERATOR,
    PARKING,
    Plug,
    Station,
    World,
)
from beenergised.sandbox.world.rows import Row

_PLUGS: Final = {
    "connector-type2": ("type2", "socket"), "connector-ccs": ("ccs2", "cable"),
    "connector-chademo": ("chademo", "cable"), "connector-schuko": ("schuko", "socket"),
}  # fmt: skip
_CONFIGURATIONS: Final = (
    ("HeartbeatInterval", "900", False), ("MeterValueSampleInterval", "60", False),
    ("NumberOfConnectors", "2", True), ("AuthorizeRemoteTxRequests", "true", False),
    ("LocalPreAuthorize", "false", False),
)  # fmt: skip
_VENDORS: Final = ("Ladesäulenwerk", "Strom & Säule")
_SECURITY: Final = (
    "FirmwareUpdated", "SettingSystemTime", "StartupOfTheDevice", "ResetOrReboot",
    "TamperDetectionActivated",
)  # fmt: skip


def text(said: str, german: str = "") -> list[Row]:
    """A text in both languages of the sandbox."""
    return [
        {"locale": "en", "translation": said},
        {"locale": "de", "translation": german or said},
    ]


def locations(world: World) -> list[Row]:
    """One for each site, and for each station that has none."""
    return [_location(world, each) for each in world.stations if each.is_first_of_location]


def _location(world: World, station: Station) -> Row:
    said = station.document
    always = said["information"]["openingTimes"] is None
    hours = None
    if not always:
        days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        hours = {day: [{"start": "06:00:00", "end": "22:00:00"}] for day in days}
    return {
        "id": station.location_id, "externalId": f"loc-{station.location_id}",
        "name": text(said["label"]), "description": text("Covered car park.", "Parkhaus."),
        "shortDescription": [], "additionalDescription": [],
        "geoposition": {"latitude": said["latitude"], "longitude": said["longitude"]},
        "address": text(said["address"]), "streetAddress": text(said["address"]),
        "city": said["city"], "region": None, "country": said["country"],
        "postCode": said["zip"],
        "timezone": "Europe/Vienna" if said["country"] == "AT" else "Europe/Berlin",
        "parkingType": "PARKING_LOT" if station.id % 2 else "ON_STREET",
        "accessMethods": ["OPEN"], "facilities": ["PARKING_LOT", "CAFE"],
        "locationImage": None, "images": [],
        "workingHours": {"isAlwaysOpen": always, "stopSessionOutsideWorkingHours": False,
                         "alwaysOpenForUserGroupIds": [], "hours": hours},
        "roamingOperatorId": OTHER_OPERATOR if station.is_roaming else OWN_OPERATOR,
        "roaming": {"owner": {"name": "Sandkasten Laden GmbH"},
                    "operator": {"name": said["operator"]["name"]},
                    "suboperator": {"name": "Muster Ladepark AG"}},
        "tags": ["city"] if station.id % 2 else ["city", "covered"],
        "externalAppData": {"plan": f"P-{station.location_id}"},
        "createdAt": world.ago(days=1200 - station.id % 300),
        "lastUpdatedAt": world.ago(days=station.id % 90, hours=3),
        "status": "disabled" if station.hidden else "enabled",
        "_roaming": station.is_roaming,
    }  # fmt: skip


def charging_zones(world: World) -> list[Row]:
    """Two decks at the location of the first station."""
    location = world.stations[0].location_id
    return [
        {
            "id": 51 + deck, "name": f"Deck {deck + 1}", "locationId": location,
            "status": "enabled",
            "additionalInfo": {"enabled": True, "title": text(f"Deck {deck + 1}"),
                               "description": text("Drive up the ramp.", "Die Rampe hinauf.")},
        }
        for deck in range(2)
    ]  # fmt: skip


def charge_points(world: World) -> list[Row]:
    """One for each station."""
    return [_charge_point(world, station) for station in world.stations]


def _charge_point(world: World, station: Station) -> Row:
    vendor = _VENDORS[station.id % 2]
    faulted, offline = station.id % 17 == 5, station.id % 19 == 7
    plugs = [plug for plug in world.plugs.values() if plug.station is station]
    row: Row = {
        "type": "private" if station.tariff == "fleet" else "public", "id": station.id,
        "name": station.document["label"], "pin": f"{station.id % 10000:04d}",
        "locationId": station.location_id, "chargingZoneId": 51 if station.id == 1001 else None,
        "electricityRateId": 71, "subscription": {"required": False, "planIds": []},
        "networkType": "cellular", "status": "disabled" if station.hidden else "enabled",
        "managedByOperator": not station.is_roaming, "externalId": f"cp-{station.id}",
        "network": {"id": station.network_id, "protocol": "ocpp 1.6", "port": 443},
        "capabilities": ["remote_start_stop_capable", "meter_values"]
        if station.document["capabilities"]["hasRemoteCommands"] else ["meter_values"],
        "autoStartWithoutAuthorization": False, "disableAutoStartEmulation": False,
        "security": {"desiredProfile": 2, "currentProfile": 2, "hardwareEnabledProfile": 2,
                     "desiredProfileStatus": "applied"},
        "modelId": 31 + station.id % 2, "enableAutoFaultRecovery": True,
        "user": {"id": None, "automaticFirmwareUpdatesEnabled": True}, "utilityId": None,
        "createdAt": world.ago(days=1200 - station.id % 300),
        "firstContactAt": world.ago(days=1199 - station.id % 300)[:10],
        "roamingOperatorId": OTHER_OPERATOR if station.is_roaming else OWN_OPERATOR,
        "chargingProfile": None, "displayTariffAndCosts": False,
        "lastBootNotification": {
            "model": "Säule 22", "vendor": vendor, "chargeBoxSerialNumber": None,
            "chargePointSerialNumber": station.serial_number, "firmwareVersion": "2.4.1",
            "iccid": None, "imsi": None, "meterSerialNumber": None, "meterType": None,
            "lastUpdatedAt": world.ago(days=2, minutes=station.id),
        },
        "networkStatus": "temporarily_unavailable" if offline else "available",
        "hardwareStatus": "faulted" if faulted else "available",
        "tags": ["dc"] if any(plug.current == "dc" for plug in plugs) else ["ac"],
        "sharingCode": f"SHARE{station.id}", "enabledRandomisedDelay": station.id % 4 == 0,
        "noticeId": None, "usesRenewableEnergy": True,
        "integratedAt": world.ago(days=1199 - station.id % 300),
        "lastUpdatedAt": world.ago(hours=station.id % 500),
        "communicationMode": "roaming" if station.is_roaming else "direct_ocpp",
        "_roaming": station.is_roaming, "_vendorId": 21 + station.id % 2,
        "_circuitId": 61 if station.id in {1001, 1002} else None,
    }  # fmt: skip
    if faulted:
        row["vendorErrorCode"] = "E-102"
    if station.partner_id is not None:
        access = (
            "private_view_public_use"
            if station.partner_id == PARKING
            else ("private_view_private_use")
        )
        row["partner"] = {"id": station.partner_id, "contractId": 1,
                          "corporateBillingAsDefault": station.partner_id == FLEET,
                          "accessType": access}  # fmt: skip
    return row


def evses(world: World) -> list[Row]:
    """One for each connector of the GraphQL data."""
    return [_evse(world, plug) for plug in world.plugs.values()]


def _evse(world: World, plug: Plug) -> Row:
    station = plug.station
    three_phases = plug.power_kw > 3.7
    return {
        "chargePointId": station.id, "id": plug.id, "physicalReference": _reference(plug),
        "label": f"Connector {plug.number}", "currentType": plug.current,
        "networkId": str(plug.number), "status": "disabled" if station.hidden else "enabled",
        "tariffGroupId": 81 if plug.current == "ac" else 82, "allowsReservation": True,
        "bookingEnabled": False,
        "powerOptions": {
            "maxPower": round(plug.power_kw * 1000), "maxVoltage": "400" if three_phases else "230",
            "maxAmperage": 32, "phases": "three_phase" if three_phases else "single_phase",
            "phaseRotation": "RST" if three_phases else None, "connectedPhase": None,
        },
        "externalId": f"evse-{plug.id}",
        "roamingOperatorId": OTHER_OPERATOR if station.is_roaming else OWN_OPERATOR,
        "roaming": {"evseId": plug.evse_id, "tariffIds": ["91"] if plug.current == "ac" else [],
                    "capabilities": ["REMOTE_START_STOP_CAPABLE"], "physicalReference": None,
                    "status": "charging" if plug.busy else "available"},
        "hardwareStatus": "charging" if plug.busy else "available", "chargingProfile": None,
        "externalAppData": None, "createdAt": world.ago(days=1200 - station.id % 300),
        "lastUpdatedAt": world.ago(hours=plug.id % 700), "_roaming": station.is_roaming,
    }  # fmt: skip


def _reference(plug: Plug) -> str:
    return f"{plug.station.id}-{plug.number}"


def connectors(world: World) -> list[Row]:
    """One for each EVSE."""
    rows: list[Row] = []
    for plug in world.plugs.values():
        type_, form = _PLUGS[plug.slug]
        rows.append({
            "id": plug.connector_id, "type": type_, "format": form, "status": "enabled",
            "_evseId": plug.id, "_chargePointId": plug.station.id,
        })  # fmt: skip
    return rows


def configurations(world: World) -> list[Row]:
    """What the operator has read from the first ten charge points."""
    return [
        {
            "key": {"name": name, "value": value, "maxLimit": None}, "readonly": readonly,
            "required": True, "timestamp": world.ago(days=1),
            "lastUpdatedAt": world.ago(days=1), "_name": name, "_chargePointId": station.id,
        }
        for station in world.stations[:10]
        for name, value, readonly in _CONFIGURATIONS
    ]  # fmt: skip


def hardware_status_logs(world: World) -> list[Row]:
    """Three days of the first ten charge points, the oldest first."""
    rows: list[Row] = []
    for station in world.stations[:10]:
        for step in range(24):
            faulted = step == 7
            row: Row = {
                "id": len(rows) + 1, "status": "faulted" if faulted else
                ("available", "charging")[step % 2],
                "timestamp": world.ago(hours=3 * (24 - step)),
                "errorCode": "OtherError" if faulted else "NoError",
                "vendorId": _VENDORS[station.id % 2], "_chargePointId": station.id,
            }  # fmt: skip
            if faulted:
                row |= {"vendorErrorCode": "E-102", "errorCodeDescription": "Earth fault",
                        "errorCodeCustomerAction": "Use another connector."}  # fmt: skip
            rows.append(row)
    return rows


def network_status_logs(world: World) -> list[Row]:
    """Every charge point was away once, last month."""
    rows: list[Row] = []
    for station in world.stations:
        for hours, status in ((720, "available"), (400, "temporarily_unavailable"),
                              (399, "available")):  # fmt: skip
            rows.append({
                "id": len(rows) + 1, "status": status, "timestamp": world.ago(hours=hours),
                "_chargePointId": station.id,
            })  # fmt: skip
    return rows


def vendor_error_codes(_: World) -> list[Row]:
    """Two codes of each vendor."""
    said = (("E-102", "Earth fault", "Use another connector."),
            ("E-207", "The plug was not locked", "Plug in again."))  # fmt: skip
    return [
        {"id": 41 + place * 2 + number, "vendorId": vendor, "errorCode": code,
         "errorCodeDescription": description, "errorCodeCustomerAction": action}
        for place, vendor in enumerate(_VENDORS)
        for number, (code, description, action) in enumerate(said)
    ]  # fmt: skip


def security_events(world: World) -> list[Row]:
    """Some of every station of the first thirty, the oldest first."""
    return [
        {"id": 901 + place, "type": _SECURITY[place % len(_SECURITY)],
         "chargePoint": world.stations[place % 30].id, "techInfo": "Sandbox",
         "timestamp": world.ago(hours=6 * (60 - place))}
        for place in range(60)
    ]  # fmt: skip


def circuits(_: World) -> list[Row]:
    """One with two charge points, and one below it."""
    names = ((61, "Car park", None, 250), (62, "Deck 1", 61, 125))
    return [
        {
            "id": id_, "name": name, "parentCircuitId": parent, "phases": "three_phase",
            "phaseRotation": "RST", "connectedPhase": "L1", "electricalConfiguration": "star",
            "maxVoltage": "400", "maxCurrent": current, "minChargePointCurrent": 6,
            "setSessionLimitToZeroOnIdle": False, "electricityMeterId": None,
            "offlineReservedCurrent": None, "loadBalancingIntegration": None,
        }
        for id_, name, parent, current in names
    ]  # fmt: skip


def circuit_rows(world: World) -> dict[str, tuple[list[Row], str, str]]:
    """What hangs on the first circuit: rows, their key, and whose they are, by collection."""
    points = world.stations[:2]
    plugs = list(world.plugs.values())
    priorities: list[Row] = [
        {"id": station.id, "priority": place + 1, "_circuitId": 61,
         "evses": [{"id": plug.id, "priority": 1} for plug in plugs if plug.station is station]}
        for place, station in enumerate(points)
    ]  # fmt: skip
    users: list[Row] = [
        {"id": 1, "type": "partner", "targetId": FLEET, "priority": 2.0, "_circuitId": 61},
        {"id": 2, "type": "userGroup", "targetId": 5, "priority": 1.0, "_circuitId": 61},
    ]
    soc: Row = {"upperThresholdPercent": 80, "highSoCPriority": 0.5, "lowerThresholdPercent": 20,
                "lowSoCPriority": 2.0, "_circuitId": 61}  # fmt: skip
    used: list[Row] = [
        {"phase": phase, "consumption": 41.5 + place, "lastUpdatedAt": world.ago(minutes=5),
         "_circuitId": 61}
        for place, phase in enumerate(("L1", "L2", "L3"))
    ]  # fmt: skip
    other: list[Row] = [{**row, "consumption": 12.0} for row in used]
    return {
        "circuit-charge-point-priorities": (priorities, "id", ""),
        "circuit-user-priorities": (users, "id", ""),
        "circuit-soc-priorities": ([soc], "_circuitId", "_circuitId"),
        "circuit-consumption": (used, "phase", "_circuitId"),
        "circuit-unmanaged-load": (other, "phase", "_circuitId"),
    }


def partners(world: World) -> list[Row]:
    """A car park operator, a fleet, and one that has nothing yet."""
    names = ((PARKING, "Muster Ladepark AG", "AT"), (FLEET, "Flotte Beispiel GmbH", "AT"),
             (EMPTY, "Neue Partner OG", "DE"))  # fmt: skip
    return [
        {
            "id": id_, "name": name, "businessName": name, "regNo": f"FN {id_}0001a",
            "vatNo": f"{country}U{id_}000001", "address": "Lindenallee 12", "postcode": "5020",
            "city": "Salzburg", "country": country, "region": None,
            "contactDetails": {"administrative": {"contactPerson": "Paula Partner",
                                                  "email": f"partner{id_}@example.com",
                                                  "phone": None},
                               "technical": None, "billing": None},
            "notifications": {"technical": {"chargePointFaults": True},
                              "billing": {"settlementReports": id_ != EMPTY}},
            "monthlyPlatformFee": 9.5, "options": {"createUsers": id_ == FLEET,
                                                   "addUserBalance": False},
            "corporateBilling": {"enabled": id_ == FLEET, "monthlyLimit": None, "discount": None},
            "externalId": f"partner-{id_}", "lastUpdatedAt": world.ago(days=id_),
            "bankDetails": {"bankIban": None, "bankName": None},
        }
        for id_, name, country in names
    ]  # fmt: skip
