# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: authorizations."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListAuthorizationsArguments(CallOptions, total=False):
    """By name: `listAuthorizations`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    status: str | None
    method: str | None
    partner_id: int | str | None
    operator_id: AnyValue | None
