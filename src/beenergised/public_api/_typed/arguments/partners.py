# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: partners."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.partners import (
        PartnerContactDetailsInput,
        PartnerCorporateBillingInput,
        PartnerNotificationsInput,
        PartnerOptionsInput,
    )
    from beenergised.public_api._generated.models.shared import UserBankDetailsInput


class ListPartnersArguments(CallOptions, total=False):
    """By name: `listPartners`."""

    country: str | None
    reg_no: str | None
    external_id: int | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    custom_fields: AnyValue | None
    has_roaming_operator: AnyValue | None
    operator_id: AnyValue | None
    roaming_operator_id: AnyValue | None
    search: AnyValue | None
    tag: AnyValue | None


class CreatePartnerArguments(CallOptions, total=False):
    """By name: `createPartner`."""

    business_name: str
    name: str
    reg_no: str | None
    vat_no: str | None
    address: str | None
    postcode: str | None
    city: str | None
    country: str | None
    region: str | None
    state: str
    contact_details: PartnerContactDetailsInput | Mapping[str, object] | None
    notifications: PartnerNotificationsInput | Mapping[str, object]
    monthly_platform_fee: float | None
    options: PartnerOptionsInput | Mapping[str, object]
    corporate_billing: PartnerCorporateBillingInput | Mapping[str, object]
    external_id: str | None
    bank_details: UserBankDetailsInput | Mapping[str, object]


class UpdatePartnerArguments(CallOptions, total=False):
    """By name: `updatePartner`."""

    business_name: str
    name: str
    reg_no: str | None
    vat_no: str | None
    address: str | None
    postcode: str | None
    city: str | None
    country: str | None
    region: str | None
    state: str
    contact_details: PartnerContactDetailsInput | Mapping[str, object] | None
    notifications: PartnerNotificationsInput | Mapping[str, object]
    monthly_platform_fee: float | None
    options: PartnerOptionsInput | Mapping[str, object]
    corporate_billing: PartnerCorporateBillingInput | Mapping[str, object]
    external_id: str | None
    bank_details: UserBankDetailsInput | Mapping[str, object]
