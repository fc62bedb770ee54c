"""The contact: who they are, how they come and go."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from beenergised.sandbox.graphql_api.context import Context, not_found
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.failures import RejectedError
from beenergised.sandbox.graphql_api.resolvers.paging import Given
from beenergised.sandbox.seed.contacts import changed_contact, new_contact
from beenergised.sandbox.seed.tenant import CURRENCIES, REGISTRATION_FIELDS
from beenergised.sandbox.world.random_data import iso

#: Documented as what a tenant answers that is not set up; in which member is not.
_NO_EMAIL_CONFIGURATION: Final = "Couldn't fetch email configuration"

#: Where a contact's own rows are. Charge logs and their invoices stay, which is an assumption: the
#: operator has to keep them, and nobody can ask for them any more.
_OWN: Final = ("cards", "contracts", "favourites", "payment_methods", "preauths")

#: The reference says "1" for a field that must be filled in, and shows "true".
_YES: Final = frozenset({"1", "true"})
_CHECKBOX: Final = _YES | {"0", "false"}


def _contact(context: Context) -> Document | None:
    return context.store.document("SELECT document FROM contacts WHERE id = ?", (context.contact,))


def _register(
    context: Context,
    additionalFields: list[Document | None] | None = None,  # noqa: N803 - the API's names
    contactProfile: Given = None,  # noqa: N803
) -> Document:
    try:
        return _accepted(_registered(context, additionalFields or [], contactProfile or {}))
    except RejectedError as rejected:
        return _rejected(rejected)


def _registered(context: Context, fields: list[Document | None], profile: Document) -> Document:
    """Wants a name beside what the schema does: a guide calls that the least."""
    if not context.settings.email_configured:
        raise RejectedError(
            "EMAIL_CONFIGURATION", _NO_EMAIL_CONFIGURATION, HTTPStatus.INTERNAL_SERVER_ERROR
        )
    profile = _checked(profile)
    for member in ("email", "password", "name"):
        if not profile.get(member):
            raise RejectedError(f"MISSING_{member.upper()}", f"The {member} is missing.")
    filled = _filled_in(fields)
    with context.store.transaction():
        _refuse_taken(context, profile["email"])
        now = context.service.clock.now()
        document = new_contact(str(uuid.uuid4()), profile, filled, now)
        context.store.execute(
            "INSERT INTO contacts VALUES (?, ?, ?, 1, 0, '', ?)",
            (document["id"], document["email"], profile["password"], json.dumps(document)),
        )
    return document


def _update(context: Context, contactProfile: Document) -> Document:  # noqa: N803
    try:
        return _accepted(_updated(context, _checked(contactProfile)))
    except RejectedError as rejected:
        return _rejected(rejected)


def _updated(context: Context, profile: Document) -> Document:
    """Null leaves a member as it is (documented), also one of the address (an assumption).

    The user name follows the e-mail address, another assumption.
    """
    with context.store.transaction():
        document = _contact(context)
        if document is None:
            raise not_found("The contact")
        if profile.get("id") not in {None, document["id"]}:
            message = "This is the id of another contact."
            raise RejectedError("OTHER_CONTACT", message, HTTPStatus.FORBIDDEN)
        if profile.get("email") is not None:
            _refuse_taken(context, profile["email"])
        changed = changed_contact(document, profile, context.service.clock.now())
        context.store.execute(
            "UPDATE contacts SET username = ?, document = ? WHERE id = ?",
            (changed["email"], json.dumps(changed), changed["id"]),
        )
    return changed


def _delete(context: Context) -> Document:
    """Ends all tokens of the contact, an assumption, as is that what they charge ends.

    Nobody could stop it any more, and its connector would be busy for ever.
    """
    contact, store, tokens = context.contact, context.store, context.service.tokens
    with store.transaction():
        row = store.row("SELECT logout_fails FROM contacts WHERE id = ?", (contact,))
        if row and row[0]:
            message = "The contact cannot be deleted."
            rejected = RejectedError("CONTACT_DELETION_ERROR", message, HTTPStatus.CONFLICT)
            return {**_rejected(rejected), "status": "error"}
        context.charges.end_all(contact)
        for table in _OWN:
            store.execute(f"DELETE FROM {table} WHERE contact_id = ?", (contact,))  # noqa: S608
        store.execute("DELETE FROM contacts WHERE id = ?", (contact,))
        for refresh in (False, True):
            tokens.revoke(contact, refresh=refresh)
    return {"additionalFields": [], "error": None, "profile": None, "status": "success"}


def _accepted(document: Document) -> Document:
    fields = document.get("additionalFields", [])
    return {"additionalFields": fields, "error": None, "profile": document}


def _rejected(rejected: RejectedError) -> Document:
    """The reason is the `statusText`: no other member can hold words."""
    error = rejected.body(rejected.message)
    return {"additionalFields": [], "error": error, "profile": None}


def _checked(profile: Document) -> Document:
    """The profile with its date as answers have it. Nothing is wrong with null."""
    email, currency = profile.get("email"), profile.get("currency")
    # A guide registers a user without "@", so that nothing else can be said.
    if email and any(each.isspace() for each in email):
        raise RejectedError("INVALID_EMAIL", "An e-mail address has no spaces.")
    if email == "":
        raise RejectedError("MISSING_EMAIL", "The email is missing.")
    if currency is not None and currency not in CURRENCIES:
        message = f"The currency must be one of {', '.join(CURRENCIES)}."
        raise RejectedError("INVALID_CURRENCY", message)
    if profile.get("birthday") is None:
        return profile
    try:
        born = datetime.fromisoformat(str(profile["birthday"]))
    except ValueError:
        message = "The birthday must be like 1985-06-15T00:00:00.000Z."
        raise RejectedError("INVALID_BIRTHDAY", message) from None
    return {**profile, "birthday": iso(born if born.tzinfo else born.replace(tzinfo=UTC))}


def _refuse_taken(context: Context, email: str) -> None:
    """Upper and lower case make no other address, which is an assumption."""
    if context.store.row(
        "SELECT 1 FROM contacts WHERE lower(username) = lower(?) AND id <> ?",
        (email, context.contact),
    ):
        message = "There is a contact with this e-mail address."
        raise RejectedError("EMAIL_ALREADY_EXISTS", message, HTTPStatus.CONFLICT)


def _filled_in(given: list[Document | None]) -> list[Document]:
    """What was filled in, in the tenant's order; a default counts as filled in, an assumption."""
    values = {str(field["name"]): str(field["value"]) for field in given if field}
    known = {str(field["name"]) for field in REGISTRATION_FIELDS}
    if unknown := sorted(set(values) - known):
        message = f"There is no additional field {unknown[0]!r}, only {sorted(known)}."
        raise RejectedError("UNKNOWN_ADDITIONAL_FIELD", message)
    filled: list[Document] = []
    for field in REGISTRATION_FIELDS:
        name = field["name"]
        value = values.get(name, field["value"])
        if field["required"] in _YES and not value:
            message = f"The additional field {name!r} must be filled in."
            raise RejectedError("MISSING_ADDITIONAL_FIELD", message)
        if field["type"] == "checkbox" and value not in _CHECKBOX:
            message = f"The additional field {name!r} must be one of {sorted(_CHECKBOX)}."
            raise RejectedError("INVALID_ADDITIONAL_FIELD", message)
        filled.append({**field, "value": value})
    return filled


RESOLVERS: Final[dict[str, Resolver]] = {
    "contact": _contact,
    "deleteContact": _delete,
    "registerContact": _register,
    "updateContact": _update,
}
