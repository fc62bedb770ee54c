"""EVSEs and users that behave in a certain way, and how they are known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from beenergised.sandbox.specification.public_api import document
from beenergised.sandbox.world.rows import Row

#: The charge points that exist for this.
ERRORS_POINT: Final = 1901
SCRIPTS_POINT: Final = 1902
OFFLINE_POINT: Final = 1903
_FIRST_ERROR_EVSE: Final = 190101
_FIRST_ERROR_USER: Final = 901
#: What the external id of a user begins with whose starts are refused with the code behind it.
START_ERROR_PREFIX: Final = "start-error:"

#: What becomes of a start at an EVSE with a name. All others are as the first.
_SCRIPTS: Final = (
    ("accepts", "ac"), ("dc", "dc"), ("refuses", "ac"), ("silent", "ac"), ("keeps_charging", "ac"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedEvse:
    """An EVSE that exists for its behaviour."""

    charge_point_id: int
    id: int
    name: str
    current: str = "ac"


@cache
def start_error_codes() -> tuple[str, ...]:
    """The codes that a start may be refused with, in the document's order."""
    return tuple(document().schemas["StartSessionErrorCode"]["enum"])


@cache
def _all() -> tuple[NamedEvse, ...]:
    errors = (
        NamedEvse(ERRORS_POINT, _FIRST_ERROR_EVSE + place, code)
        for place, code in enumerate(start_error_codes())
    )
    scripts = (
        NamedEvse(SCRIPTS_POINT, SCRIPTS_POINT * 100 + place, name, current)
        for place, (name, current) in enumerate(_SCRIPTS, 1)
    )
    return (*errors, *scripts, NamedEvse(OFFLINE_POINT, OFFLINE_POINT * 100 + 1, "offline"))


@cache
def start_error_evses() -> dict[str, tuple[int, int]]:
    """The charge point and the EVSE at which a start is refused, by the code of the refusal."""
    return {each.name: _ids(each) for each in _all() if each.charge_point_id == ERRORS_POINT}


@cache
def named_evses() -> dict[str, tuple[int, int]]:
    """The charge point and the EVSE that behave in a certain way, by the name of the way."""
    return {each.name: _ids(each) for each in _all() if each.charge_point_id != ERRORS_POINT}


def _ids(evse: NamedEvse) -> tuple[int, int]:
    return evse.charge_point_id, evse.id


def behaviour_of(evse: int) -> str:
    """The name of an EVSE's way; that of all without a name is `accepts`."""
    found = (each.name for each in _all() if each.id == evse)
    return next(found, "accepts")


def start_error_of(evse: int | None, user: Row | None) -> str | None:
    """The code that a start of this user at this EVSE is refused with, because of its name."""
    named = str((user or {}).get("externalId") or "")
    if named.startswith(START_ERROR_PREFIX):
        return named.removeprefix(START_ERROR_PREFIX)
    name = behaviour_of(evse) if evse is not None else ""
    return name if name in start_error_evses() else None


# --- The rows -------------------------------------------------------------------------------------


def charge_points(first: Row) -> list[Row]:
    """The charge points that exist for this, made after the first one."""
    names = ((ERRORS_POINT, "Start errors"), (SCRIPTS_POINT, "Start scripts"),
             (OFFLINE_POINT, "Offline"))  # fmt: skip
    status = {OFFLINE_POINT: "temporarily_unavailable"}
    return [
        {
            **{name: value for name, value in first.items() if name != "partner"},
            "id": id_, "name": name, "externalId": f"cp-{id_}", "pin": f"{id_ % 10000:04d}",
            "network": {**first["network"], "id": f"SBX-AT-{id_}"}, "chargingZoneId": None,
            "networkStatus": status.get(id_, "available"), "sharingCode": f"SHARE{id_}",
            "enabledRandomisedDelay": False, "_circuitId": None,
        }
        for id_, name in names
    ]  # fmt: skip


def evses(first: Row) -> list[Row]:
    """Their EVSEs: the physical reference is the code or the name."""
    rows: list[Row] = []
    for evse in _all():
        power = 50_000 if evse.current == "dc" else 22_000
        rows.append({
            **first, "id": evse.id, "chargePointId": evse.charge_point_id,
            "physicalReference": evse.name, "label": evse.name, "currentType": evse.current,
            "networkId": str(evse.id % 100), "externalId": f"evse-{evse.id}",
            "tariffGroupId": 81 if evse.current == "ac" else 82,
            "powerOptions": {**first["powerOptions"], "maxPower": power},
            "roaming": {
                **first["roaming"], "evseId": f"AT*SBX*E{evse.id}*1",
                "tariffIds": first["roaming"]["tariffIds"] if evse.current == "ac" else [],
            },
            "hardwareStatus": "available",
        })  # fmt: skip
    return rows


def connectors(first: Row) -> list[Row]:
    """One for each."""
    return [
        {
            **first, "id": evse.id * 10 + 1, "_evseId": evse.id,
            "_chargePointId": evse.charge_point_id,
            "type": "ccs2" if evse.current == "dc" else "type2",
            "format": "cable" if evse.current == "dc" else "socket",
        }
        for evse in _all()
    ]  # fmt: skip


def users(first: Row) -> list[Row]:
    """One for each code that a start is refused with."""
    return [
        {
            **first, "id": str(_FIRST_ERROR_USER + place), "firstName": "Stefan",
            "lastName": code.replace("_", " ").title(), "externalAppData": None,
            "email": f"start-error-{code.lower().replace('_', '-')}@example.com",
            "externalId": START_ERROR_PREFIX + code, "subscriptionId": None, "balance": 20.0,
        }
        for place, code in enumerate(start_error_codes())
    ]  # fmt: skip


def payment_methods(first: Row) -> list[Row]:
    """Two of the demo driver's more: a card that is declined, and one that has expired."""
    said = (("pm-5002", "visa", first["expireYear"], "Visa •••• 0002"),
            ("pm-5003", "visa", 2020, "Visa •••• 0069"))  # fmt: skip
    return [
        {**first, "id": id_, "default": False, "issuer": issuer, "expireYear": year, "name": name}
        for id_, issuer, year, name in said
    ]


#: The card that is accepted at the start, and declined when the session is to be paid.
DECLINED_METHOD: Final = "pm-5002"

#: By collection: what is made after the first row of it.
MORE: Final[dict[str, Callable[[Row], list[Row]]]] = {
    "charge-points": charge_points, "evses": evses, "connectors": connectors, "users": users,
    "payment-methods": payment_methods,
}  # fmt: skip
