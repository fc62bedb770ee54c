# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: partners."""

from __future__ import annotations

from datetime import date, datetime

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


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
