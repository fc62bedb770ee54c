"""From what is written to what is kept, where the two have different forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from beenergised.sandbox.world.rows import Row

_IGNORED_OF_USER: Final = frozenset({"nonce", "password", "partnerId"})
_CARD: Final = {"last4": "last4", "expMonth": "expMonth", "expYear": "expYear"}
_PERSON: Final = ("name", "email", "mobilePhoneNumber", "taxId", "country", "city", "postcode",
                  "address")  # fmt: skip


def camel(name: str) -> str:
    """The name that a user is read with, of one that it is written with.

    >>> camel("company_postal_code"), camel("externalId")
    ('companyPostalCode', 'externalId')
    """
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _user(body: Row, _: Row | None) -> Row:
    return {camel(name): value for name, value in body.items() if name not in _IGNORED_OF_USER}


def _transaction(body: Row, _: Row | None) -> Row:
    given = cast("Row | None", body.get("paymentMethod"))
    row = {name: value for name, value in body.items() if name != "paymentMethod"}
    if given is None:
        return row
    brand = given.get("cardNetwork") or given.get("type")
    card: Row = {name: given.get(sent) for name, sent in _CARD.items()}
    method = given.get("walletType") or given.get("bankTransferType") or brand
    return row | {"paymentMethod": method, "cardDetails": {"type": brand, **card}}


def _voucher(body: Row, before: Row | None) -> Row:
    row = {name: value for name, value in body.items() if name != "prefix"}
    if before is None:
        row["remainingAmount"] = body["amount"]
    if before is None or "prefix" in body:
        code = str(before["code"]) if before else "000-SBX"
        row["code"] = str(body.get("prefix", code[:3])) + code[3:]
    return row


def _configuration(body: Row, _: Row | None) -> Row:
    return {"key": {"value": body["value"]}} if "value" in body else {}


def _preferences(body: Row, before: Row | None) -> Row:
    """Switching them on or off leaves the others as they were."""
    return {**before, **body} if set(body) == {"enabled"} and before else body


def _smart_charging(body: Row, _: Row | None) -> Row:
    return body if body.get("mode") == "disabled" else {"circuitId": None, **body}


def _invoice_details(body: Row, _: Row | None) -> Row:
    """In one of the four national forms both parties are read, but one is written."""
    if "invoiceRequired" not in body:
        return body
    kind = body["clientType"]
    party: Row = {name: body.get(name) for name in _PERSON}
    nobody = dict.fromkeys(party)
    company = {**(party if kind == "company" else nobody),
               "landlinePhoneNumber": body.get("landlinePhoneNumber")}  # fmt: skip
    return {
        "invoiceRequired": body["invoiceRequired"], "clientType": kind,
        "individual": party if kind == "individual" else nobody, "company": company,
    }  # fmt: skip


#: By collection: what a body means for the row, given the row before (None: a new one).
_FORMS: Final[dict[str, Callable[[Row, Row | None], Row]]] = {
    "users": _user,
    "transactions": _transaction,
    "vouchers": _voucher,
    "configurations": _configuration,
    "personal-smart-charging-preferences": _preferences,
    "smart-charging": _smart_charging,
    "invoice-details": _invoice_details,
}


# Any: a body's members.
def kept(collection: str, body: dict[str, Any], before: Row | None = None) -> Row:
    """What a body changes in a row, or makes of a new one."""
    form = _FORMS.get(collection)
    return form(body, before) if form else body
