# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/charge_point_configuration.py
"""What charge points are set to, whose they are, and messages of their makers' own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, Unpack, overload

from beenergised.public_api._sync.acting import Acting
from beenergised.public_api.action_arguments import (
    Id,
    given,
    optional_words,
    texts,
    whole,
    words,
)
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointSendDataTransferResponse,
        ChargePointSyncConfigurationResponse,
    )


class ChargePointConfiguration(Acting):
    """Actions that change what a charge point is set to."""

    @overload
    def set_configuration(
        self,
        id: Id,
        name: str,
        value: str,
        *,
        dry_run: Literal[True],
        instance: str | None = None,
        component_name: str | None = None,
        evse_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def set_configuration(
        self,
        id: Id,
        name: str,
        value: str,
        *,
        dry_run: Literal[False] = False,
        instance: str | None = None,
        component_name: str | None = None,
        evse_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...
    def set_configuration(
        self,
        id: Id,
        name: str,
        value: str,
        *,
        dry_run: bool = False,
        instance: str | None = None,
        component_name: str | None = None,
        evse_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> Request | None:
        """Set a key of the charge point's configuration; all values are text.

        `instance`, `component_name` and `evse_id` are for OCPP 2.0.1, where a component has the
        key. `client.charge_points.configurations.list(id)` shows what is set.
        """
        body = given(
            name=words("name", name),
            value=words("value", value, blank=True),
            instance=optional_words("instance", instance),
            component_name=optional_words("component_name", component_name),
            evse_id=None if evse_id is None else whole("evse_id", evse_id),
        )
        done: Request | None = self._carry_out(
            "charge-point",
            "set-configuration",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return done

    @overload
    def sync_configuration(
        self,
        id: Id,
        keys: Iterable[str] | None = None,
        *,
        dry_run: Literal[True],
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def sync_configuration(
        self,
        id: Id,
        keys: Iterable[str] | None = None,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[CallOptions],
    ) -> ChargePointSyncConfigurationResponse: ...
    def sync_configuration(
        self,
        id: Id,
        keys: Iterable[str] | None = None,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> ChargePointSyncConfigurationResponse | Request:
        """Have the service read the charge point's configuration anew; `keys` of it, None: all.

        `ChargePointSyncConfigurationNotification` tells by the answer's `request_id` how it went.
        """
        body = None if keys is None else {"keys": texts("keys", keys)}
        answer: ChargePointSyncConfigurationResponse | Request = self._carry_out(
            "charge-point",
            "sync-configuration",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return answer

    @overload
    def send_data_transfer(
        self,
        id: Id,
        vendor_id: str,
        *,
        dry_run: Literal[True],
        message_id: str | None = None,
        data: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def send_data_transfer(
        self,
        id: Id,
        vendor_id: str,
        *,
        dry_run: Literal[False] = False,
        message_id: str | None = None,
        data: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointSendDataTransferResponse: ...
    def send_data_transfer(
        self,
        id: Id,
        vendor_id: str,
        *,
        dry_run: bool = False,
        message_id: str | None = None,
        data: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointSendDataTransferResponse | Request:
        """Send a message of a maker's own (OCPP DataTransfer).

        What the charge point says to it is in the answer's `status`; `Rejected` raises nothing.
        """
        body = given(
            vendor_id=words("vendor_id", vendor_id),
            message_id=optional_words("message_id", message_id),
            data=optional_words("data", data, blank=True),
        )
        answer: ChargePointSendDataTransferResponse | Request = self._carry_out(
            "charge-point",
            "send-data-transfer",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return answer

    @overload
    def change_owner(
        self,
        id: Id,
        user_id: Id | None,
        *,
        dry_run: Literal[True],
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def change_owner(
        self,
        id: Id,
        user_id: Id | None,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[CallOptions],
    ) -> None: ...
    def change_owner(
        self,
        id: Id,
        user_id: Id | None,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> Request | None:
        """Give a personal charge point to a user; None: to nobody."""
        body = {"user_id": None if user_id is None else whole("user_id", user_id)}
        done: Request | None = self._carry_out(
            "charge-point",
            "change-owner",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return done

    @overload
    def change_sharing_code(
        self,
        id: Id,
        sharing_code: str,
        *,
        dry_run: Literal[True],
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def change_sharing_code(
        self,
        id: Id,
        sharing_code: str,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[CallOptions],
    ) -> None: ...
    def change_sharing_code(
        self,
        id: Id,
        sharing_code: str,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> Request | None:
        """Set the code with which others may use a personal charge point; empty: none any more."""
        done: Request | None = self._carry_out(
            "charge-point",
            "change-sharing-code",
            (whole("id", id),),
            options,
            body={"sharing_code": words("sharing_code", sharing_code, blank=True)},
            dry_run=dry_run,
        )
        return done
