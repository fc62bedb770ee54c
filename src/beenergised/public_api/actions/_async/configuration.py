"""What charge points are set to, whose they are, and messages of their makers' own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from beenergised.public_api.actions._async.base import AsyncActing
from beenergised.public_api.actions.arguments import Id, given, whole
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text, check_texts, optional

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointSendDataTransferResponse,
        ChargePointSyncConfigurationResponse,
    )


class AsyncChargePointConfiguration(AsyncActing):
    """Actions that change what a charge point is set to."""

    async def set_configuration(
        self,
        id: Id,
        name: str,
        value: str,
        *,
        instance: str | None = None,
        component_name: str | None = None,
        evse_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set a key of the charge point's configuration; all values are text.

        `instance`, `component_name` and `evse_id` are for OCPP 2.0.1, where a component has the
        key. `client.charge_points.configurations.list(id)` shows what is set.
        """
        body = given(
            name=check_text("name", name),
            value=check_text("value", value, blank=True),
            instance=optional(check_text, "instance", instance),
            component_name=optional(check_text, "component_name", component_name),
            evse_id=None if evse_id is None else whole("evse_id", evse_id),
        )
        await self._carry_out(
            "charge-point", "set-configuration", (whole("id", id),), options, body=body
        )

    async def sync_configuration(
        self, id: Id, keys: Iterable[str] | None = None, **options: Unpack[CallOptions]
    ) -> ChargePointSyncConfigurationResponse:
        """Have the service read the charge point's configuration anew; `keys` of it, None: all.

        `ChargePointSyncConfigurationNotification` tells by the answer's `request_id` how it went.
        """
        body = None if keys is None else {"keys": check_texts("keys", keys)}
        answer: ChargePointSyncConfigurationResponse = await self._carry_out(
            "charge-point", "sync-configuration", (whole("id", id),), options, body=body
        )
        return answer

    async def send_data_transfer(
        self,
        id: Id,
        vendor_id: str,
        *,
        message_id: str | None = None,
        data: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointSendDataTransferResponse:
        """Send a message of a maker's own (OCPP DataTransfer).

        What the charge point says to it is in the answer's `status`; `Rejected` raises nothing.
        """
        body = given(
            vendor_id=check_text("vendor_id", vendor_id),
            message_id=optional(check_text, "message_id", message_id),
            data=optional(check_text, "data", data, blank=True),
        )
        answer: ChargePointSendDataTransferResponse = await self._carry_out(
            "charge-point", "send-data-transfer", (whole("id", id),), options, body=body
        )
        return answer

    async def change_owner(
        self, id: Id, user_id: Id | None, **options: Unpack[CallOptions]
    ) -> None:
        """Give a personal charge point to a user; None: to nobody."""
        body = {"user_id": None if user_id is None else whole("user_id", user_id)}
        await self._carry_out(
            "charge-point", "change-owner", (whole("id", id),), options, body=body
        )

    async def change_sharing_code(
        self, id: Id, sharing_code: str, **options: Unpack[CallOptions]
    ) -> None:
        """Set the code with which others may use a personal charge point; empty: none any more."""
        await self._carry_out(
            "charge-point",
            "change-sharing-code",
            (whole("id", id),),
            options,
            body={"sharing_code": check_text("sharing_code", sharing_code, blank=True)},
        )
