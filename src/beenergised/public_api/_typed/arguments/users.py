# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: users."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias

from beenergised.models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

UsersInclude: TypeAlias = (
    Literal["partnerInvites", "partner_invites", "externalAppData", "external_app_data"] | Unchecked
)


class ListUsersArguments(CallOptions, total=False):
    """By name: `listUsers`."""

    user_group_id: int | str | None
    partner_id: int | str | None
    external_id: int | str | None
    email: str | None
    external_app_data: str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    invoice_details_last_updated_after: datetime | date | str | None
    invoice_details_last_updated_before: datetime | date | str | None
    last_activity_before: datetime | date | str | None
    operator_id: AnyValue | None


class GetUserArguments(CallOptions, total=False):
    """By name: `getUser`."""

    with_amount_due: bool | Unchecked | None
