# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/contact.py
"""The contact: the person or company that is logged in, or is about to register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from beenergised.graphql_api._generated.contact import (
    CONTACT,
    DELETE_CONTACT,
    REGISTER_CONTACT,
    UPDATE_CONTACT,
    Contact,
    ContactDeletion,
    ContactProfile,
    ContactRegistration,
    ContactResult,
)
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.resources.contact_fields import (
    AdditionalFields,
    ProfileArguments,
    RegistrationArguments,
    additional_inputs,
    secrets_of,
)
from beenergised.graphql_api.resources.input_fields import input_of, secrets_in, split
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions


class OwnContact(Resource[Caller]):
    """The contact of the session. Nobody else's can be read. A new one can be registered.

    >>> def greeting(client: Client) -> str:
    ...     contact = client.contact.get()
    ...     return f"Hello, {contact.first_name or contact.display_name or 'driver'}."
    """

    def get(self, **options: Unpack[CallOptions]) -> Contact:
        """The contact that is logged in. `client.me()` is the same.

        Role CRM (documented): an anonymous session has no contact. Any field may be None. The
        reference also speaks of preferences and role flags, and documents no field for them; what
        comes beyond the documented is kept in `model_extra`.

        Options: `timeout`, `attempt_timeout`, `headers`.
        Raises `NotFoundError` for a session without a contact, or `PermissionDeniedError` (which
        of the two is not known), and what any call raises.
        """
        return self._caller.run(CONTACT, {}, options)

    def register(
        self,
        profile: ContactRegistration | Mapping[str, object] | None = None,
        *,
        additional_fields: AdditionalFields | None = None,
        **fields: Unpack[RegistrationArguments],
    ) -> ContactResult:
        """Make an account for somebody at the tenant. Nobody is logged in for it, or afterwards.

        It is sent with the pre-shared key (documented, by a guide): a client with `psk=` alone
        will do, and a session that the client has is neither used nor touched. Log in with the
        new user name and password from a client of its own.

        >>> def register(client: Client, email: str, password: str) -> str | None:
        ...     asked = client.registration_fields.list()
        ...     for field in asked:
        ...         field.value = input(f"{field.description}: ")
        ...     result = client.contact.register(
        ...         email=email, password=password, name="Mustermann", additional_fields=asked
        ...     )
        ...     return result.profile.id if result.profile else None

        Args:
            profile: a `ContactRegistration`, or a mapping of its fields; or pass them by name.
                `email` and `password` are needed; whether the tenant needs more is not known. The
                password may be a `Secret`, and any characters are allowed (documented). A
                `birthday` is a date or a datetime, in UTC unless it has a zone: it is a day of the
                calendar, so the client's time zone does not count for it.
                Of the languages, the reference lost all but two: `Unchecked("en_GB")` passes
                another, whose form is a guess.
            additional_fields: what `registration_fields.list()` asks for, each with its `value`.
            fields: those of `ContactRegistration`, and the options of `contact.get`.

        Raises `ContactRejectedError` if the answer says inside that it did not succeed, with
        `.service_code`, `.service_status`, `.status_text` and the whole `.answer`; its words for
        an address that has an account are not documented. `TenantNotConfiguredError` if the
        tenant lacks a setting that only its support can make; whether the account exists then is
        not known. `PskRefusedError` for a key that is refused, `ConfigurationError` without one,
        `InvalidArgumentError`, and what any call raises. It is not sent twice: if its answer is
        lost, or has neither a profile nor an error (a profile of null is documented for errors),
        `OutcomeUnknownError`, and a login tells whether the account exists.
        """
        named, options = split(ContactRegistration, fields)
        made = input_of("profile", ContactRegistration, profile, named)
        more = additional_inputs(additional_fields)
        return self._caller.run(
            REGISTER_CONTACT,
            {"additionalFields": more, "contactProfile": made},
            options,
            secrets=(*secrets_in(made), *secrets_of(more)),
        )

    def update(
        self,
        profile: ContactProfile | Mapping[str, object] | None = None,
        **fields: Unpack[ProfileArguments],
    ) -> ContactResult:
        """Change what is given of the contact that is logged in, and leave the rest.

        None leaves a field as it is (documented), so nothing can be emptied by it; whether an
        empty text does is not known. What of an `address` is left out, may be kept or lost.

        >>> def move(client: Client, street: str, zip: str, city: str) -> None:
        ...     address = {"street": street, "zip": zip, "city": city, "country": "AT"}
        ...     client.contact.update(address=address)

        Args:
            profile: a `ContactProfile`, or a mapping of its fields; or pass them by name. The
                reference speaks of giving the contact's `id`, and does not say that it is needed:
                it is sent if given.
            fields: those of `ContactProfile`, and the options of `contact.get`.

        The role is not documented; a contact's session is assumed. Raises `ContactRejectedError`
        as `register` does, `InvalidArgumentError`, and what any call raises.
        """
        named, options = split(ContactProfile, fields)
        made = input_of("profile", ContactProfile, profile, named, beside=("id",))
        return self._caller.run(UPDATE_CONTACT, {"contactProfile": made}, options)

    def delete(self, **options: Unpack[CallOptions]) -> ContactDeletion:
        """Delete the account of the contact that is logged in. This cannot be undone.

        What becomes of its contracts, cards and charge logs is not documented, nor what becomes
        of the session: `client.logout()` forgets it here, whatever the service answers. The role
        is not documented; a contact's session is assumed. Options as in `contact.get`.

        Raises `ContactRejectedError` as `register` does (`status` counts too: success, or error),
        and what any call raises.
        """
        return self._caller.run(DELETE_CONTACT, {}, options)
