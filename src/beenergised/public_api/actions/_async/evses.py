"""What can be done with EVSEs, beside reading and writing them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from beenergised.errors import InvalidArgumentError
from beenergised.public_api.actions._async.base import AsyncActing
from beenergised.public_api.actions.acceptance import Acceptance
from beenergised.public_api.actions.arguments import (
    Id,
    Newer,
    TriggeredMessage,
    given,
    one_of,
    whole,
    wholes,
)
from beenergised.transport.options import CallOptions
from beenergised.validation import optional


class AsyncEvseActions(AsyncActing):
    """Actions on EVSEs. None is sent twice, see `AsyncChargePointActions`."""

    async def trigger_message(
        self, id: Id, type: TriggeredMessage | Newer, **options: Unpack[CallOptions]
    ) -> None:
        """Have the charge point send an OCPP message about this EVSE, such as `MeterValues`.

        Options as in `charge_points.reserve`.
        """
        await self._carry_out(
            "evse",
            "trigger-message",
            (whole("id", id),),
            options,
            body={"type": one_of("type", type, TriggeredMessage)},
        )

    async def bulk_assign_tariff_group(
        self,
        tariff_group_id: Id | None,
        *,
        evse_ids: Iterable[Id] | None = None,
        charge_point_ids: Iterable[Id] | None = None,
        location_ids: Iterable[Id] | None = None,
        partner_ids: Iterable[Id] | None = None,
        tariff_group_ids: Iterable[Id] | None = None,
        **options: Unpack[CallOptions],
    ) -> Acceptance:
        """Give many EVSEs a tariff group at once, or take it from them.

        Returns `accepted` or `scheduled`, as `charge_points.change_availability`.

        Args:
            tariff_group_id: the new one; None: none any more.
            evse_ids, charge_point_ids, location_ids, partner_ids: which EVSEs; at least one of
                these or the next is needed, as all EVSEs of the tenant are hardly meant.
            tariff_group_ids: those that have one of these tariff groups now (assumed from the
                name).
            options: as in `charge_points.reserve`.
        """
        filters = given(
            evse_ids=optional(wholes, "evse_ids", evse_ids),
            charge_point_ids=optional(wholes, "charge_point_ids", charge_point_ids),
            location_ids=optional(wholes, "location_ids", location_ids),
            partner_ids=optional(wholes, "partner_ids", partner_ids),
            tariff_group_ids=optional(wholes, "tariff_group_ids", tariff_group_ids),
        )
        if not filters:
            raise InvalidArgumentError(
                "evse_ids", "evse_ids, or another of the filters, is needed: which EVSEs are meant?"
            )
        group = None if tariff_group_id is None else whole("tariff_group_id", tariff_group_id)
        return await self._schedule(
            "evse",
            "bulk-assign-tariff-group",
            (),
            options,
            body={"filters": filters, "tariff_group_id": group},
        )
