# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/charge_point_upkeep.py
"""Looking after charge points: diagnostics, firmware, configuration, whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, Unpack, overload

from beenergised.public_api._sync.acting import Acting
from beenergised.public_api.action_arguments import (
    DownloadUrlProtocol,
    Id,
    Newer,
    Span,
    When,
    given,
    optional_words,
    ordered,
    texts,
    whole,
    words,
)
from beenergised.public_api.firmware import firmware_body
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointGetDiagnosticsResponse,
        ChargePointSendDataTransferResponse,
        ChargePointSyncConfigurationResponse,
    )


class ChargePointUpkeep(Acting):
    """Actions of whoever keeps charge points running."""

    @overload
    def get_diagnostics(
        self,
        id: Id,
        location: str,
        *,
        dry_run: Literal[True],
        start: When | None = None,
        stop: When | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get_diagnostics(
        self,
        id: Id,
        location: str,
        *,
        dry_run: Literal[False] = False,
        start: When | None = None,
        stop: When | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointGetDiagnosticsResponse: ...
    def get_diagnostics(
        self,
        id: Id,
        location: str,
        *,
        dry_run: bool = False,
        start: When | None = None,
        stop: When | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointGetDiagnosticsResponse | Request:
        """Have the charge point upload its diagnostics; the answer has the name of the file.

        How that goes comes as `DiagnosticsStatusNotification`.

        Args:
            id: of the charge point.
            location: the FTP address to upload to (documented). A password in it is sent, and
                not shown in errors or rehearsals.
            start, stop: what was recorded between; aware datetimes, or ISO 8601 text.
            dry_run, options: as in `reserve`.
        """
        begin, end = ordered("start", start, "stop", stop)
        body = given(location=words("location", location), start=begin, stop=end)
        answer: ChargePointGetDiagnosticsResponse | Request = self._carry_out(
            "charge-point",
            "get-diagnostics",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return answer

    @overload
    def update_firmware(
        self,
        id: Id,
        *,
        dry_run: Literal[True],
        url: str | None = None,
        firmware_version_id: Id | None = None,
        signed: bool = False,
        signing_certificate: str | None = None,
        signature: str | None = None,
        retrieve_after: When | None = None,
        retries: int | None = None,
        interval: Span | None = None,
        download_url_protocol: DownloadUrlProtocol | Newer | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update_firmware(
        self,
        id: Id,
        *,
        dry_run: Literal[False] = False,
        url: str | None = None,
        firmware_version_id: Id | None = None,
        signed: bool = False,
        signing_certificate: str | None = None,
        signature: str | None = None,
        retrieve_after: When | None = None,
        retries: int | None = None,
        interval: Span | None = None,
        download_url_protocol: DownloadUrlProtocol | Newer | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...
    def update_firmware(
        self,
        id: Id,
        *,
        dry_run: bool = False,
        url: str | None = None,
        firmware_version_id: Id | None = None,
        signed: bool = False,
        signing_certificate: str | None = None,
        signature: str | None = None,
        retrieve_after: When | None = None,
        retries: int | None = None,
        interval: Span | None = None,
        download_url_protocol: DownloadUrlProtocol | Newer | None = None,
        **options: Unpack[CallOptions],
    ) -> Request | None:
        """Have the charge point fetch and install a firmware.

        Args:
            id: of the charge point.
            url, firmware_version_id: where the firmware is, or which of the service's own; one of
                the two (documented).
            signed: whether the update is a signed one, which needs the next two.
            signing_certificate, signature: of a signed one.
            retrieve_after: when to begin; None: now.
            retries: how often the charge point tries again, 0 to 10.
            interval: between two tries, 0 to 3600 seconds or a `timedelta`.
            download_url_protocol: `http` or `https`, for the service's own firmware.
            dry_run, options: as in `reserve`.
        """
        body = firmware_body(
            url=url,
            firmware_version_id=firmware_version_id,
            signed=signed,
            signing_certificate=signing_certificate,
            signature=signature,
            retrieve_after=retrieve_after,
            retries=retries,
            interval=interval,
            download_url_protocol=download_url_protocol,
        )
        done: Request | None = self._carry_out(
            "charge-point",
            "update-firmware",
            (whole("id", id),),
            options,
            body=body,
            dry_run=dry_run,
        )
        return done

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
