"""Who has an account: the drivers, their contracts and their favourite stations."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta
from typing import Any, Final

from beenergised.sandbox.seed.tenant import LEGAL_DOCUMENTS, SETTINGS
from beenergised.sandbox.world.random_data import id_for, iso, make_id
from beenergised.sandbox.world.rates import FLEET, STANDARD
from beenergised.sandbox.world.store import Value

DEMO_USERNAME: Final = "demo@example.com"
DEMO_PASSWORD: Final = "demo"  # noqa: S105 - of the sandbox, meant to be known
DEMO_PSK: Final = "sandbox-psk"

#: A second driver, with a few charge logs of their own, a fleet contract and no bank account.
SECOND_USERNAME: Final = "second@example.com"
#: A driver who never confirmed their address: EMAIL_CONFIRMATION_REQUIRED.
UNCONFIRMED_USERNAME: Final = "unconfirmed@example.com"
#: A driver whose logout fails: SESSION_INVALIDATION_ERROR. Deleting the account fails too.
STUCK_USERNAME: Final = "stuck@example.com"

#: Members of a contact that a profile has under the same name.
_SAME: Final = (
    "email", "firstName", "name", "gender", "birthday", "language", "isCompany", "isDeactivated",
    "companyId", "vat", "phone", "mobile",
)  # fmt: skip
_ADDRESS: Final = ("street", "city", "zip", "state", "country")

#: Positions of the stations that each driver marked as favourites, in the order of marking.
_FAVOURITES: Final = {DEMO_USERNAME: (12, 0, 25), SECOND_USERNAME: (0,)}


def make_contacts(anchor: datetime, random_: random.Random) -> list[tuple[Value, ...]]:
    """Rows for the table of contacts, the demo driver first, then the second."""
    rows: list[tuple[Value, ...]] = []
    for username, password, first, name in (
        (DEMO_USERNAME, DEMO_PASSWORD, "Dora", "Demo"),
        (SECOND_USERNAME, "second", "Simon", "Zweiter"),
        (UNCONFIRMED_USERNAME, "unconfirmed", "Ulla", "Neu"),
        (STUCK_USERNAME, "stuck", "Stefan", "Fest"),
    ):
        id_ = make_id(random_)
        document = json.dumps(_contact(id_, username, first, name, anchor))
        unconfirmed, stuck = username == UNCONFIRMED_USERNAME, username == STUCK_USERNAME
        tariff = "fleet" if username == SECOND_USERNAME else ""
        rows.append((id_, username, password, int(not unconfirmed), int(stuck), tariff, document))
    return rows


def _contact(id_: str, email: str, first: str, name: str, anchor: datetime) -> dict[str, object]:
    return {
        "id": id_, "email": email, "firstName": first, "name": name,
        "displayName": f"{first} {name}", "gender": "female" if first[-1] == "a" else "male",
        "birthday": "1985-06-15T00:00:00.000Z", "language": "de_DE",
        "address": {"street": "Mozartplatz 1", "city": "Salzburg", "zip": "5020",
                    "state": "Salzburg", "country": "AT"},
        "currency": {"isoCode": "EUR"}, "phone": None, "mobile": "+43 664 1234567",
        "isCompany": False, "isDeactivated": False, "companyId": None, "vat": None,
        "legalDocumentsAccepted": [
            {"legalDocumentType": "TERMS_AND_CONDITIONS", "legalDocumentAccepted": True},
            {"legalDocumentType": "PRIVACY_POLICY", "legalDocumentAccepted": True},
        ],
        "termsAndConditionsAccepted": True,
        "createdAt": iso(anchor - timedelta(days=3 * 365 + 30)),
        "updatedAt": iso(anchor - timedelta(days=20)),
    }  # fmt: skip


# Any: documents of the GraphQL API, here and below.
def new_contact(
    id_: str, profile: dict[str, Any], fields: list[dict[str, Any]], now: datetime
) -> dict[str, Any]:
    """A contact as registered with a profile and additional fields; nothing is accepted yet."""
    empty: dict[str, Any] = {
        **dict.fromkeys(_SAME), "id": id_, "address": None, "isCompany": False,
        "isDeactivated": False, "currency": {"isoCode": SETTINGS["crm_currency"]},
        "legalDocumentsAccepted": [
            {"legalDocumentType": kind, "legalDocumentAccepted": False}
            for kind, *_ in LEGAL_DOCUMENTS
        ],
        "termsAndConditionsAccepted": False, "createdAt": iso(now), "additionalFields": fields,
    }  # fmt: skip
    return changed_contact(empty, profile, now)


def changed_contact(
    document: dict[str, Any], profile: dict[str, Any], now: datetime
) -> dict[str, Any]:
    """The contact with what is not null in a profile. Title and fax are in no answer: left out."""
    given = {name: value for name, value in profile.items() if value is not None}
    changed = dict(document)
    changed.update((name, given[name]) for name in _SAME if name in given)
    if "currency" in given:
        changed["currency"] = {"isoCode": given["currency"]}
    if "address" in given:
        new = {name: value for name, value in given["address"].items() if value is not None}
        empty: dict[str, Any] = dict.fromkeys(_ADDRESS)
        changed["address"] = {**empty, **(document["address"] or {}), **new}
    names = (changed["firstName"], changed["name"])
    changed["displayName"] = " ".join(filter(None, names)) or changed["email"]
    changed["updatedAt"] = iso(now)
    return changed


def with_legal_document(document: dict[str, Any], kind: str) -> dict[str, Any]:
    """The contact, who accepts the legal document of a kind."""
    accepted = [
        {**each, "legalDocumentAccepted": True} if each["legalDocumentType"] == kind else each
        for each in document["legalDocumentsAccepted"]
    ]
    terms = document["termsAndConditionsAccepted"] or kind == "TERMS_AND_CONDITIONS"
    return {**document, "legalDocumentsAccepted": accepted, "termsAndConditionsAccepted": terms}


def make_contracts(contacts: list[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """Rows for the table of contracts: the demo driver pays by SEPA, the second by invoice."""
    by_name = {str(row[1]): str(row[0]) for row in contacts}
    # The IBAN that the Austrian national bank and others print as an example.
    sepa = {
        "accountHolder": "Dora Demo", "bank": "Sandbox Bank", "bic": "SBXXAT22XXX",
        "iban": "AT611904300234573201", "rateId": STANDARD, "customerReference": "DEMO-1",
    }  # fmt: skip
    postpaid = {"rateId": FLEET, "customerReference": "FLEET-7"}
    return [
        (id_for("contract of the demo driver"), by_name[DEMO_USERNAME], "sepa", json.dumps(sepa)),
        (
            id_for("contract of the second driver"),
            by_name[SECOND_USERNAME],
            "postpaid",
            json.dumps(postpaid),
        ),
    ]


def make_favourites(
    contacts: list[tuple[Value, ...]], stations: list[tuple[Value, ...]]
) -> list[tuple[Value, ...]]:
    """Rows for the table of favourites."""
    ids = {row[0]: row[1] for row in stations}
    return [
        (row[0], ids[station], order)
        for row in contacts
        for order, station in enumerate(_FAVOURITES.get(str(row[1]), ()))
    ]
