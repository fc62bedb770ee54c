"""Looking after charge points: diagnostics, security log, firmware, connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from beenergised.public_api.actions._async.base import AsyncActing
from beenergised.public_api.actions.arguments import (
    DownloadUrlProtocol,
    Id,
    Newer,
    Span,
    When,
    given,
    ordered,
    tries,
    whole,
    without_zone,
)
from beenergised.public_api.actions.firmware import firmware_body
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointDisconnectResponse,
        ChargePointGetDiagnosticsResponse,
        ChargePointGetSecurityLogResponse,
    )


class AsyncChargePointUpkeep(AsyncActing):
    """Actions of whoever keeps charge points running."""

    async def get_diagnostics(
        self,
        id: Id,
        location: str,
        *,
        start: When | None = None,
        stop: When | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointGetDiagnosticsResponse:
        """Have the charge point upload its diagnostics; the answer has the name of the file.

        How that goes comes as `DiagnosticsStatusNotification`.

        Args:
            id: of the charge point.
            location: the FTP address to upload to (documented). A password in it is sent, and
                not shown in errors or rehearsals.
            start, stop: what was recorded between; without a zone in the client's time zone.
            options: as in `reserve`.
        """
        begin, end = ordered("start", start, "stop", stop, self._caller.timezone)
        body = given(location=check_text("location", location), start=begin, stop=end)
        answer: ChargePointGetDiagnosticsResponse = await self._carry_out(
            "charge-point", "get-diagnostics", (whole("id", id),), options, body=body
        )
        return answer

    async def get_security_log(
        self,
        id: Id,
        url: str,
        *,
        reason: str,
        start_time: When | None = None,
        stop_time: When | None = None,
        retries: int | None = None,
        interval: Span | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointGetSecurityLogResponse:
        """Have the charge point upload its security log; the answer's `data` names the file.

        Args:
            id: of the charge point.
            url: where to upload to.
            reason: needed (documented); the service keeps it.
            start_time, stop_time: what was logged between; without a zone in the client's time
                zone. They are sent in UTC and without a zone, as examples have them; that this is
                read as UTC is assumed.
            retries: how often the charge point tries again, 0 to 10.
            interval: between two tries, 0 to 3600 seconds or a `timedelta`.
            options: as in `reserve`.
        """
        begin, end = ordered(
            "start_time", start_time, "stop_time", stop_time, self._caller.timezone
        )
        body = given(
            url=check_text("url", url),
            reason=check_text("reason", reason),
            start_time=without_zone(begin),
            stop_time=without_zone(end),
            **tries(retries, interval),
        )
        answer: ChargePointGetSecurityLogResponse = await self._carry_out(
            "charge-point", "get-security-log", (whole("id", id),), options, body=body
        )
        return answer

    async def update_firmware(
        self,
        id: Id,
        *,
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
    ) -> None:
        """Have the charge point fetch and install a firmware.

        Args:
            id: of the charge point.
            url, firmware_version_id: where the firmware is, or which of the service's own; one of
                the two (documented).
            signed: whether the update is a signed one, which needs the next two.
            signing_certificate, signature: of a signed one.
            retrieve_after: when to begin, without a zone in the client's time zone; None: now.
            retries: how often the charge point tries again, 0 to 10.
            interval: between two tries, 0 to 3600 seconds or a `timedelta`.
            download_url_protocol: `http` or `https`, for the service's own firmware.
            options: as in `reserve`.
        """
        body = firmware_body(
            url=url,
            firmware_version_id=firmware_version_id,
            signed=signed,
            signing_certificate=signing_certificate,
            signature=signature,
            retrieve_after=retrieve_after,
            timezone=self._caller.timezone,
            retries=retries,
            interval=interval,
            download_url_protocol=download_url_protocol,
        )
        await self._carry_out(
            "charge-point", "update-firmware", (whole("id", id),), options, body=body
        )

    async def disconnect(
        self, id: Id, *, reason: str, **options: Unpack[CallOptions]
    ) -> ChargePointDisconnectResponse:
        """Close the connection of the charge point to the service, for a reason that is kept.

        The reason has 255 characters at most. A charge point that is not connected is a conflict,
        HTTP 409, `RequestRefusedError` (inferred).
        """
        answer: ChargePointDisconnectResponse = await self._carry_out(
            "charge-point",
            "disconnect",
            (whole("id", id),),
            options,
            body={"reason": check_text("reason", reason, longest=255)},
        )
        return answer
