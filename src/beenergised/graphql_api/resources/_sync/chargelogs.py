# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/chargelogs.py
"""Charge logs: one for each charging session of the driver."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any, Unpack

from beenergised.base_models import Unchecked, chosen, timeframe
from beenergised.graphql_api._generated.chargelogs import (
    CHARGELOG,
    CHARGELOG_METER_VALUES_SUMMARY,
    CHARGELOGS_PAGED,
    Chargelog,
    ChargelogFilterStatus,
    ChargelogMeterValues,
    ChargelogType,
)
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.resources._sync.downloads import Downloads
from beenergised.pagination import Lister
from beenergised.transport._sync.caller import Resource
from beenergised.transport.downloads.arguments import DownloadArguments
from beenergised.transport.downloads.order import ANY_FILE, Progress
from beenergised.transport.options import CallOptions
from beenergised.validation import check_id_text


class Chargelogs(Resource[Caller]):
    """The charge logs of the driver. A session sees its own contact's, never others'."""

    def list(
        self,
        *,
        status: ChargelogFilterStatus | Unchecked | str | None = None,
        start: datetime | date | str | None = None,
        end: datetime | date | str | None = None,
        type: ChargelogType | Unchecked | str | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Chargelog]:
        """The charge logs, page by page as they are read; nothing is sent before.

        >>> def energy(client: Client) -> float:
        ...     logs = client.chargelogs.list(status="stopped", start="2025-01-01")
        ...     return sum([log.energy_consumption or 0.0 for log in logs])

        Args:
            status: `started` or `stopped`. A charge log can have three other statuses, which the
                service does not filter by (documented).
            start, end: keep those within this time: a `datetime`, a `date`, or ISO 8601 text. A
                date is its midnight, so that `end` is the first day that no longer counts, and
                what has no zone is in the client's, which the list has as `.timezone`. Whether
                the service compares the beginning or the end of a charging session, and whether
                the limits are inclusive, is not known.
            type: which kind; only `contact` is documented.
            page_size: rows of a page. The largest that the service allows is not known; if it
                gives fewer, reading goes on from there.
            options: `timeout` and `attempt_timeout` (seconds, of each page), `headers`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises, and what was
        read before stays read.
        """
        return self._caller.list(
            CHARGELOGS_PAGED,
            Chargelog,
            self._filters(status, start, end, type),
            options,
            name="chargelogs",
            page_size=page_size,
        )

    def get(self, id: str, **options: Unpack[CallOptions]) -> Chargelog:
        """One charge log by its UUID.

        Raises `NotFoundError` if there is none, or none that this driver may see.
        """
        variables = {"id": check_id_text("id", id)}
        return self._caller.run(CHARGELOG, variables, options)

    def meter_values(self, id: str, **options: Unpack[CallOptions]) -> ChargelogMeterValues:
        """What the meter reported for the charge log with this UUID; live while it charges.

        Every value may be None. Power is in W and energies of single readings are in Wh, while
        `sum_energy` is in kWh: inferred from the reference's samples. The reference types the
        times as text; its samples are ISO 8601, so they are read as such. Raises `NotFoundError`.
        """
        variables = {"uuid": check_id_text("id", id)}
        return self._caller.run(CHARGELOG_METER_VALUES_SUMMARY, variables, options)

    def download_calibration(
        self,
        id: str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
        max_bytes: int | None = None,
        content_type: str | None = ANY_FILE,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Save the calibration details of the charge log with this UUID; returns where they are.

        What kind of file that is, is not documented: anything but a web page is taken. In a
        directory it is named by the charge log's id, and ends as the link ends if that is a
        usual ending. Otherwise as `Documents.download`, arguments and errors too.

        Raises `NotFoundError` if the charge log has no link to calibration details.
        """
        arguments = DownloadArguments(
            operation="chargelogs.download_calibration",
            file="calibration details",
            name=check_id_text("id", id),
            path=path,
            overwrite=overwrite,
            progress=progress,
            max_bytes=max_bytes,
            content_type=content_type,
        )
        return Downloads(self._caller).save(
            arguments,
            CHARGELOG,
            {"id": arguments.name},
            lambda log: log.calibration_details,
            options,
        )

    # Any: JSON, as the service takes it.
    def _filters(
        self,
        status: ChargelogFilterStatus | Unchecked | str | None,
        start: datetime | date | str | None,
        end: datetime | date | str | None,
        type: ChargelogType | Unchecked | str | None,
    ) -> dict[str, Any]:
        filters: dict[str, Any] = {"timeframe": timeframe(start, end, self._caller.timezone)}
        if status is not None:
            filters["filters"] = {"status": chosen("status", status, ChargelogFilterStatus)}
        if type is not None:
            filters["type"] = chosen("type", type, ChargelogType)
        return filters
