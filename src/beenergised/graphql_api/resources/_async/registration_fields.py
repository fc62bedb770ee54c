"""What a tenant asks of somebody who registers, beyond the usual."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.registration import (
    ADDITIONAL_REGISTRATION_FIELDS,
    RegistrationField,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions


class AsyncRegistrationFields(AsyncResource[AsyncCaller]):
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

    >>> async def form(client: AsyncClient) -> list[str]:
    ...     fields = await client.registration_fields.list()
    ...     return [f"{field.description or field.name}: {field.value or ''}" for field in fields]
    """

    async def list(self, **options: Unpack[CallOptions]) -> AnswerList[RegistrationField]:
        """The fields, all at once. Empty where the tenant asks for nothing more.

        `type` is text too, for example "text"; its values are not documented. Options as in
        `contact.get`. Raises `PskRefusedError` for a key that is refused, and what any call
        raises.
        """
        return await self._caller.run(ADDITIONAL_REGISTRATION_FIELDS, {}, options)
