# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/registration_fields.py
"""What a tenant asks of somebody who registers, beyond the usual."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.registration import (
    ADDITIONAL_REGISTRATION_FIELDS,
    RegistrationField,
)
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions


class RegistrationFields(Resource[Caller]):
    """The tenant's own fields of a registration form, such as a number of an employee.

    They are asked for with the pre-shared key (role INI), because who registers has no account
    yet: a client with `psk=` alone will do, and nobody is logged in for it.

    `required` is text: by the reference's words "1" means that the field must be filled in, in
    its sample "true" stands there. It is given as it comes; this reads both:

    >>> def must_be_filled_in(field: RegistrationField) -> bool:
    ...     return (field.required or "").strip().lower() in {"1", "true"}
    >>> must_be_filled_in(RegistrationField(name="employee_id", required="true"))
    True
    >>> must_be_filled_in(RegistrationField(name="nickname", required="0"))
    False

    >>> def form(client: Client) -> list[str]:
    ...     fields = client.registration_fields.list()
    ...     return [f"{field.description or field.name}: {field.value or ''}" for field in fields]
    """

    def list(self, **options: Unpack[CallOptions]) -> AnswerList[RegistrationField]:
        """The fields, all at once. Empty where the tenant asks for nothing more.

        `type` is text too, for example "text"; its values are not documented. Options as in
        `contact.get`. Raises `PskRefusedError` for a key that is refused, and what any call
        raises.
        """
        return self._caller.run(ADDITIONAL_REGISTRATION_FIELDS, {}, options)
