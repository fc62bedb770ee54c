# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: cdrs."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass
CdrsInclude: TypeAlias = Literal["externalAppData", "external_app_data"] | Unchecked


class ListCdrsArguments(CallOptions, total=False):
    """By name: `listCdrs`."""

    start_date_time_from: datetime | date | str | None
    start_date_time_to: datetime | date | str | None
    end_date_time_from: datetime | date | str | None
    end_date_time_to: datetime | date | str | None
    operator_id: int | str | None
    platform_id: int | str | None
    roaming_id: int | str | None
    credit: bool | Unchecked | None
    is_local: bool | Unchecked | None
    received_after: datetime | date | str | None
    received_before: datetime | date | str | None
    sent_after: datetime | date | str | None
    sent_before: datetime | date | str | None
    delivery_response: Literal["success", "fail"] | OpenEnum | Unchecked | None
    external_id: AnyValue | None
    session_id: AnyValue | None
