# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/evse_actions.py
"""What can be done with EVSEs, beside reading and writing them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Unpack, overload

from beenergised.errors import InvalidArgumentError
from beenergised.public_api._sync.acting import Acting
from beenergised.public_api.acceptance import Acceptance
from beenergised.public_api.action_arguments import (
    Id,
    Newer,
    TriggeredMessage,
    given,
    one_of,
    whole,
    wholes,
)
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class EvseActions(Acting):
    """Actions on EVSEs. None is sent twice, see `ChargePointActions`."""

    @overload
    def trigger_message(
        self,
        id: Id,
        type: TriggeredMessage | Newer,
        *,
        dry_run: Literal[True],
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def trigger_message(
        self,
        id: Id,
        type: TriggeredMessage | Newer,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[CallOptions],
    ) -> None: ...
    def trigger_message(
        self,
        id: Id,
        type: TriggeredMessage | Newer,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> Request | None:
        """Have the charge point send an OCPP message about this EVSE, such as `MeterValues`.

        Options as in `charge_points.reserve`.
        """
        done: Request | None = self._carry_out(
            "evse",
            "trigger-message",
            (whole("id", id),),
            options,
            body={"type": one_of("type", type, TriggeredMessage)},
            dry_run=dry_run,
        )
        return done

    @overload
    def bulk_assign_tariff_group(
        self,
        tariff_group_id: Id | None,
        *,
        dry_run: Literal[True],
        evse_ids: Iterable[Id] | None = None,
        charge_point_ids: Iterable[Id] | None = None,
        location_ids: Iterable[Id] | None = None,
        partner_ids: Iterable[Id] | None = None,
        tariff_group_ids: Iterable[Id] | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def bulk_assign_tariff_group(
        self,
        tariff_group_id: Id | None,
        *,
        dry_run: Literal[False] = False,
        evse_ids: Iterable[Id] | None = None,
        charge_point_ids: Iterable[Id] | None = None,
        location_ids: Iterable[Id] | None = None,
        partner_ids: Iterable[Id] | None = None,
        tariff_group_ids: Iterable[Id] | None = None,
        **options: Unpack[CallOptions],
    ) -> Acceptance: ...
    def bulk_assign_tariff_group(
        self,
        tariff_group_id: Id | None,
        *,
        dry_run: bool = False,
        evse_ids: Iterable[Id] | None = None,
        charge_point_ids: Iterable[Id] | None = None,
        location_ids: Iterable[Id] | None = None,
        partner_ids: Iterable[Id] | None = None,
        tariff_group_ids: Iterable[Id] | None = None,
        **options: Unpack[CallOptions],
    ) -> Acceptance | Request:
        """Give many EVSEs a tariff group at once, or take it from them.

        Returns `accepted` or `scheduled`, as `charge_points.change_availability`.

        Args:
            tariff_group_id: the new one; None: none any more.
            evse_ids, charge_point_ids, location_ids, partner_ids: which EVSEs; at least one of
                these or the next is needed, as all EVSEs of the tenant are hardly meant.
            tariff_group_ids: those that have one of these tariff groups now (assumed from the
                name).
            dry_run, options: as in `charge_points.reserve`.
        """
        filters = given(
            evse_ids=wholes("evse_ids", evse_ids),
            charge_point_ids=wholes("charge_point_ids", charge_point_ids),
            location_ids=wholes("location_ids", location_ids),
            partner_ids=wholes("partner_ids", partner_ids),
            tariff_group_ids=wholes("tariff_group_ids", tariff_group_ids),
        )
        if not filters:
            raise InvalidArgumentError(
                "evse_ids",
                "evse_ids, or another of the filters, is needed: which EVSEs are meant?",
            )
        group = None if tariff_group_id is None else whole("tariff_group_id", tariff_group_id)
        return self._schedule(
            "evse",
            "bulk-assign-tariff-group",
            (),
            options,
            body={"filters": filters, "tariff_group_id": group},
            dry_run=dry_run,
        )
