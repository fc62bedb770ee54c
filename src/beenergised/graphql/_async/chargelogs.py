"""Charge logs: one for each charging session of the driver."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal, Unpack, overload

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._generated.chargelogs import (
    CHARGELOG,
    CHARGELOG_METER_VALUES_SUMMARY,
    CHARGELOGS_PAGED,
    Chargelog,
    ChargelogMeterValues,
)
from beenergised.graphql._generated.enums import ChargelogFilterStatus, ChargelogType
from beenergised.graphql.arguments import identifier
from beenergised.graphql.options import CallOptions, check_options
from beenergised.graphql.pages import id_of, offset_page, offset_variables
from beenergised.models import Unchecked, chosen, timeframe
from beenergised.paging import AsyncLister, Fetch, FetchedPage, OffsetPlan
from beenergised.wire import Request


class AsyncChargelogs:
    """The charge logs of the driver. A session sees its own contact's, never others'."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        status: ChargelogFilterStatus | Unchecked | str | None = None,
        start: datetime | date | str | None = None,
        end: datetime | date | str | None = None,
        type: ChargelogType | Unchecked | str | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        status: ChargelogFilterStatus | Unchecked | str | None = None,
        start: datetime | date | str | None = None,
        end: datetime | date | str | None = None,
        type: ChargelogType | Unchecked | str | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> AsyncLister[Chargelog]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        status: ChargelogFilterStatus | Unchecked | str | None = None,
        start: datetime | date | str | None = None,
        end: datetime | date | str | None = None,
        type: ChargelogType | Unchecked | str | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> AsyncLister[Chargelog] | Request:
        """The charge logs, page by page as they are read; nothing is sent before.

        >>> async def energy(client: AsyncClient) -> float:
        ...     logs = client.chargelogs.list(status="stopped", start="2025-01-01")
        ...     return sum([log.energy_consumption or 0.0 async for log in logs])

        Args:
            status: `started` or `stopped`. A charge log can have three other statuses, which the
                service does not filter by (documented).
            start, end: keep those within this time: an aware `datetime`, a `date` (midnight UTC),
                or ISO text. Whether the service compares the beginning or the end of a charging
                session, and whether the limits are inclusive, is not known.
            type: which kind; only `contact` is documented.
            page_size: rows of a page. The largest that the service allows is not known; if it
                gives fewer, reading goes on from there.
            dry_run: return the request for the first page instead.
            options: `timeout` and `attempt_timeout` (seconds, of each page), `headers`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises, and what was
        read before stays read.
        """
        plan = OffsetPlan(page_size)
        filters = self._filters(status, start, end, type)
        check_options(options)
        if dry_run:
            fetch = plan.next_fetch() or Fetch(page_size)
            variables = {**filters, "pagination": offset_variables(fetch)}
            return self._caller.preview(CHARGELOGS_PAGED, variables, options)

        async def page(fetch: Fetch) -> FetchedPage[Chargelog]:
            variables = {**filters, "pagination": offset_variables(fetch)}
            answer = await self._caller.run(CHARGELOGS_PAGED, variables, options)
            return offset_page(Chargelog, answer, answer.data, answer.pagination)

        return AsyncLister(lambda: OffsetPlan(page_size), page, identity=id_of, name="chargelogs")

    @overload
    async def get(
        self, id: str, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self, id: str, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> Chargelog: ...
    async def get(
        self,
        id: str,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> Chargelog | Request:
        """One charge log by its UUID.

        Raises `NotFoundError` if there is none, or none that this driver may see.
        """
        variables = {"id": identifier("id", id)}
        if dry_run:
            return self._caller.preview(CHARGELOG, variables, options)
        return await self._caller.run(CHARGELOG, variables, options)

    @overload
    async def meter_values(
        self, id: str, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def meter_values(
        self, id: str, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> ChargelogMeterValues: ...
    async def meter_values(
        self,
        id: str,
        *,
        dry_run: bool = False,
        **options: Unpack[CallOptions],
    ) -> ChargelogMeterValues | Request:
        """What the meter reported for the charge log with this UUID; live while it charges.

        Every value may be None. Power is in W and energies of single readings are in Wh, while
        `sum_energy` is in kWh: inferred from the reference's samples. The reference types the
        times as text; its samples are ISO 8601, so they are read as such. Raises `NotFoundError`.
        """
        variables = {"uuid": identifier("id", id)}
        if dry_run:
            return self._caller.preview(CHARGELOG_METER_VALUES_SUMMARY, variables, options)
        return await self._caller.run(CHARGELOG_METER_VALUES_SUMMARY, variables, options)

    # Any: JSON, as the service takes it.
    @staticmethod
    def _filters(
        status: ChargelogFilterStatus | Unchecked | str | None,
        start: datetime | date | str | None,
        end: datetime | date | str | None,
        type: ChargelogType | Unchecked | str | None,
    ) -> dict[str, Any]:
        filters: dict[str, Any] = {"timeframe": timeframe(start, end)}
        if status is not None:
            filters["filters"] = {"status": chosen("status", status, ChargelogFilterStatus)}
        if type is not None:
            filters["type"] = chosen("type", type, ChargelogType)
        return filters
