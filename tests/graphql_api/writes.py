"""How each mutation of the API is asked for: the method, and what it must put on the wire.

As in `reads`, the second part is written down here, not taken from the library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.graphql_api.reads import deprecated

from beenergised import Secret
from beenergised.models import AddressInput, ContactRegistration, RegistrationField


@dataclass(frozen=True)
class Write:
    """One way to ask a mutation.

    `call` on a client of `kind` sends `operations`, which is the mutation alone after a login
    unless said otherwise, with these `variables` and that `bearer`. `part` is what of the outcome
    holds the answer.
    """

    call: Callable[[Any], Any]
    variables: dict[str, Any] = field(default_factory=dict)
    bearer: str = "session"
    kind: str = "driver"
    operations: tuple[str, ...] = ()
    part: Callable[[Any], Any] = lambda outcome: outcome


PASSWORD = "S3cur3P@ssw0rd!"
IBAN = "AT12 3456 7890 1234 5678"
# Later than the clock of the tests.
_VALID_UNTIL = "2026-03-29T15:30:00Z"

REGISTRATION = ContactRegistration(
    address=AddressInput(street="Mozartplatz 1", city="Salzburg", zip="5020", country="AT"),
    currency="EUR",
    email="max.mustermann@example.com",
    first_name="Max",
    gender="male",
    is_company=False,
    language="de_DE",
    name="Mustermann",
    password=PASSWORD,
)
_EMPLOYEE = RegistrationField(
    name="employee_id", type="text", required="true", value="EMP-00123", description=None
)

CONTACT_WRITES = {
    "registerContact": Write(
        lambda c: c.contact.register(REGISTRATION, additional_fields=[_EMPLOYEE]),
        {
            "additionalFields": [
                {"name": "employee_id", "type": "text", "required": "true", "value": "EMP-00123"}
            ],
            "contactProfile": {
                "address": {
                    "street": "Mozartplatz 1",
                    "city": "Salzburg",
                    "zip": "5020",
                    "country": "AT",
                },
                "currency": "EUR",
                "email": "max.mustermann@example.com",
                "firstName": "Max",
                "gender": "male",
                "isCompany": False,
                "language": "de_DE",
                "name": "Mustermann",
                "password": PASSWORD,
            },
        },
        bearer="psk",
        operations=("registerContact",),
    ),
    "updateContact": Write(
        lambda c: c.contact.update(
            phone="+43 316 1234567", birthday=date(1985, 6, 15), address={"zip": "5020"}
        ),
        {
            "contactProfile": {
                "phone": "+43 316 1234567",
                "birthday": "1985-06-15T00:00:00.000Z",
                "address": {"zip": "5020"},
            }
        },
    ),
    "deleteContact": Write(lambda c: c.contact.delete()),
}

CARD_WRITES = {
    "createAuthenticationMedia": Write(
        lambda c: c.cards.create(rate_id="rate", customer_reference="My charging card"),
        {"authenticationMedia": {"rateId": "rate", "customerReference": "My charging card"}},
    ),
    "updateCard": Write(
        lambda c: c.cards.update("card", label="My Work Card", status="DEACTIVATE"),
        {"input": {"cardId": "card", "label": "My Work Card", "status": "DEACTIVATE"}},
    ),
}

_SEPA = {
    "account_holder": "Max Mustermann",
    "bank": "Erste Bank",
    "bic": "GIBAATWWXXX",
    "customer_reference": "My SEPA contract",
}
_SEPA_SENT = {
    "accountHolder": "Max Mustermann",
    "bank": "Erste Bank",
    "bic": "GIBAATWWXXX",
    "customerReference": "My SEPA contract",
    "iban": IBAN,
}

CONTRACT_WRITES = {
    "createPostpaidContract": Write(
        lambda c: c.contracts.create_postpaid(
            id="method", rate_id="rate", customer_reference="My postpaid card"
        ),
        {
            "postpaidContract": {
                "id": "method",
                "rateId": "rate",
                "customerReference": "My postpaid card",
            }
        },
    ),
    "updatePostpaidContract": Write(
        lambda c: c.contracts.update_postpaid({"id": "contract", "customerReference": "Another"}),
        {"postpaidContract": {"id": "contract", "customerReference": "Another"}},
    ),
    "createSepaContract": Write(
        lambda c: c.contracts.create_sepa(
            id="method",
            rate_id="rate",
            debit_type="CORE",
            use_parent=False,
            iban=Secret(IBAN),
            **_SEPA,
        ),
        {
            "sepaContract": {
                "id": "method",
                "rateId": "rate",
                "debitType": "CORE",
                "useParent": False,
                **_SEPA_SENT,
            }
        },
    ),
    "updateSepaContract": Write(
        lambda c: c.contracts.update_sepa(id="contract", iban=IBAN, **_SEPA),
        {"updateSepaContract": {"id": "contract", **_SEPA_SENT}},
    ),
}

OTHER_WRITES = {
    "registerPaymentMethod": Write(
        lambda c: c.payments.register(
            rate_id="rate", callback_type="JSON", customer_reference="mine"
        ),
        {"rateId": "rate", "callbackType": "JSON", "customerReference": "mine"},
    ),
    "setFavouriteCps": Write(
        lambda c: c.stations.add_favourites(["one", "two"]), {"ids": ["one", "two"]}
    ),
    "unsetFavouriteCps": Write(
        lambda c: c.stations.remove_favourites(id for id in ("one",)), {"ids": ["one"]}
    ),
    "acceptLegalDocument": Write(lambda c: c.legal.accept("terms"), {"id": "terms"}),
    "acceptTermsAndConditions": Write(
        deprecated(lambda c: c.legal.accept_terms_and_conditions("terms")), {"id": "terms"}
    ),
}

_TAG = "c1a4f434-d8c1-4bc3-8b51-4784298cc442"
_BY_TAG = {"authorization": {"identifier": _TAG, "type": "RFID"}, "connector": "plug"}

CHARGING_WRITES = {
    "attemptRemoteStart": Write(
        lambda c: c.charging.start(
            "plug", tag_id=_TAG, stop_after=120, valid_until=_VALID_UNTIL, rate_package="package"
        ),
        {
            "input": {
                "connectorId": "plug",
                "tagId": _TAG,
                "config": {
                    "ratePackage": "package",
                    "stopMinutes": 120,
                    "validUntil": "2026-03-29T15:30:00.000Z",
                },
            }
        },
        part=lambda charge: charge.answer,
    ),
    "remoteStart": Write(
        lambda c: c.charging.start("plug", tag_id=_TAG, auto=True),
        {"authorization": {"identifier": _TAG, "type": "AUTO"}, "connector": "plug"},
        part=lambda charge: charge.answer,
    ),
    "remoteStartWithoutInvoicing": Write(
        lambda c: c.charging.start("plug", tag_id=_TAG, method="remoteStartWithoutInvoicing"),
        _BY_TAG,
        part=lambda charge: charge.answer,
    ),
    "remoteStartWithPreauth": Write(
        lambda c: c.charging.start_with_preauth("plug", tag_id=_TAG, amount=30, currency="EUR"),
        {**_BY_TAG, "preauthCurrencyAmount": {"amount": 30, "currency": {"isoCode": "EUR"}}},
        operations=("initSession", "availableCardsForChargingProcess", "remoteStartWithPreauth"),
        part=lambda charge: {
            "message": "Preauth initiated. Complete payment to start charging.",
            "redirectUrl": charge.redirect_url,
            "remoteStartPreauthId": charge.id,
        },
    ),
    "remoteStop": Write(lambda c: c.charging.stop("session"), {"transaction": "session"}),
}

#: What sends these has no answer of its own: the next call goes with the token that came.
SESSION_WRITES = {
    "initSession": Write(
        lambda c: c.login(),
        {"username": "driver", "password": "secret"},
        bearer="psk",
        operations=("initSession",),
    ),
    "initAnonymousSession": Write(
        lambda c: c.login(), bearer="psk", kind="anonymous", operations=("initAnonymousSession",)
    ),
    "renewSession": Write(
        lambda c: c.me(), bearer="refresh", kind="tokens", operations=("renewSession", "contact")
    ),
    "invalidateSession": Write(lambda c: c.logout()),
}

#: Writes of resources: what they give has the answer in it.
OWN_WRITES = {
    **CONTACT_WRITES,
    **CARD_WRITES,
    **CONTRACT_WRITES,
    **OTHER_WRITES,
    **CHARGING_WRITES,
}
WRITES = {**OWN_WRITES, **SESSION_WRITES}
