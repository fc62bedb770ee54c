"""The fields of a contact as keyword arguments: those of the input models, and the options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias, cast

from beenergised.base_models import Unchecked
from beenergised.base_models.repr_redaction import is_secret
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.contact import (
    AddressInput,
    CountryCode,
    Gender,
    LanguageCode,
    RegistrationFieldInput,
)
from beenergised.graphql_api._generated.registration import RegistrationField
from beenergised.graphql_api.resources.input_fields import input_of
from beenergised.redaction import Secret
from beenergised.transport.options import CallOptions
from beenergised.validation import check_list

# object: the values of a mapping are checked by AddressInput.
Address: TypeAlias = AddressInput | Mapping[str, object]
Country: TypeAlias = CountryCode | Unchecked | str

#: What was filled in beyond the usual: fields as they were asked for, each with its `value`.
AdditionalFields: TypeAlias = Iterable[
    RegistrationFieldInput | RegistrationField | Mapping[str, object]
]


class ContactFields(CallOptions, total=False):
    """What both registering and changing a contact take."""

    address: Address | None
    birthday: date | datetime | str | None
    company_id: int | None
    currency: str | None
    email: str | None
    fax: str | None
    first_name: str | None
    gender: Gender | Unchecked | str | None
    is_company: bool | None
    is_deactivated: bool | None
    language: LanguageCode | Unchecked | str | None
    mobile: str | None
    name: str | None
    phone: str | None
    vat: str | None


class RegistrationArguments(ContactFields, total=False):
    """The fields of a `ContactRegistration`."""

    password: str | Secret
    title: str | None


class ProfileArguments(ContactFields, total=False):
    """The fields of a `ContactProfile`."""

    id: str | None


def additional_inputs(fields: AdditionalFields | None) -> list[RegistrationFieldInput] | None:
    """The additional fields to send; None for None. Raises `InvalidArgumentError`."""
    if fields is None:
        return None
    listed = check_list("additional_fields", fields, "fields", empty=True)
    return [_additional(each) for each in listed]


def secrets_of(fields: Sequence[RegistrationFieldInput] | None) -> tuple[Secret, ...]:
    """What was filled in where the tenant asks for a secret, by the field's name or type."""
    return tuple(
        Secret(field.value)
        for field in fields or ()
        if field.value and (is_secret(field.name) or field.type == "password")
    )


# object: what was passed, before it is checked.
def _additional(field: object) -> RegistrationFieldInput:
    if isinstance(field, RegistrationField):
        # object: what did not fit its type stays in an answer as it came.
        name, value = cast("tuple[object, object]", (field.name, field.value))
        if value is None:
            raise InvalidArgumentError(
                "additional_fields",
                f"additional_fields: {name!r} has no value yet. Set its `value` to a text, or "
                "leave the field out.",
            )
        names = RegistrationFieldInput.model_fields
        given = {name: getattr(field, name) for name in names}
        field = {name: value for name, value in given.items() if value is not None}
    return input_of(
        "additional_fields", RegistrationFieldInput, field, {}, blank=("required", "value")
    )
