# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: circuits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.circuits import (
        Circuit,
        CircuitChargePointPriority,
        CircuitConsumption,
        CircuitCreate,
        CircuitPatch,
        CircuitSocPriorities,
        CircuitUnmanagedLoad,
        CircuitUserPriority,
        CircuitUserPriorityCreate,
        CircuitUserPriorityPatch,
        CircuitWritten,
    )
    from beenergised.public_api._typed.arguments.circuits import (
        CircuitsInclude,
        ListCircuitsArguments,
    )


class AsyncCircuits(AsyncEndpoints):
    """Circuits."""

    resource_name: ClassVar[str] = "circuits"

    @cached_property
    def charge_point_priorities(self) -> AsyncCircuitsChargePointPriorities:
        """Circuits: charge point priorities."""
        return AsyncCircuitsChargePointPriorities(self._caller)

    @cached_property
    def consumption(self) -> AsyncCircuitsConsumption:
        """Circuits: consumption."""
        return AsyncCircuitsConsumption(self._caller)

    @cached_property
    def schedule(self) -> AsyncCircuitsSchedule:
        """Circuits: schedule."""
        return AsyncCircuitsSchedule(self._caller)

    @cached_property
    def soc_priorities(self) -> AsyncCircuitsSocPriorities:
        """Circuits: soc priorities."""
        return AsyncCircuitsSocPriorities(self._caller)

    @cached_property
    def unmanaged_load(self) -> AsyncCircuitsUnmanagedLoad:
        """Circuits: unmanaged load."""
        return AsyncCircuitsUnmanagedLoad(self._caller)

    @cached_property
    def user_priorities(self) -> AsyncCircuitsUserPriorities:
        """Circuits: user priorities."""
        return AsyncCircuitsUserPriorities(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCircuitsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCircuitsArguments],
    ) -> AsyncLister[Circuit]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCircuitsArguments],
    ) -> AsyncLister[Circuit] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/circuits/v2.0`.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[True],
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Circuit: ...
    async def get(
        self,
        circuit: int | str,
        *,
        dry_run: bool = False,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Circuit | Request:
        """One of them.

        `GET /public-api/resources/circuits/v2.0/{circuit}`.
        """
        answer: Circuit | Request = await self._ask(
            "get", (circuit,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: CircuitCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: CircuitCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitWritten: ...
    async def create(
        self,
        body: CircuitCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitWritten | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/circuits/v2.0`.
        """
        answer: CircuitWritten | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        circuit: int | str,
        body: CircuitPatch | Circuit | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        circuit: int | str,
        body: CircuitPatch | Circuit | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitWritten: ...
    async def update(
        self,
        circuit: int | str,
        body: CircuitPatch | Circuit | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitWritten | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/circuits/v2.0/{circuit}`.
        """
        answer: CircuitWritten | Request = await self._ask(
            "update", (circuit,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}`.
        """
        answer: Request | None = await self._ask(
            "delete", (circuit,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncCircuitsChargePointPriorities(AsyncEndpoints):
    """Circuits: charge point priorities."""

    resource_name: ClassVar[str] = "circuits/charge-point-priorities"

    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitChargePointPriority]: ...
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitChargePointPriority] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/charge-point-priorities`.
        """
        return self._list((circuit,), {"per_page": per_page, **arguments}, dry_run=dry_run)


class AsyncCircuitsConsumption(AsyncEndpoints):
    """Circuits: consumption."""

    resource_name: ClassVar[str] = "circuits/consumption"

    @overload
    def list(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitConsumption]: ...
    def list(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[CircuitConsumption] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/consumption`.
        """
        return self._list((circuit,), {**arguments}, dry_run=dry_run)


class AsyncCircuitsSchedule(AsyncEndpoints):
    """Circuits: schedule."""

    resource_name: ClassVar[str] = "circuits/schedule"

    @overload
    async def get(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    async def get(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Answer | Request:
        """What there is of it.

        `GET /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request = await self._ask(
            "get", (circuit,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def replace(
        self,
        circuit: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        circuit: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def replace(
        self,
        circuit: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "replace", (circuit,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    async def delete(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = await self._ask(
            "delete", (circuit,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncCircuitsSocPriorities(AsyncEndpoints):
    """Circuits: soc priorities."""

    resource_name: ClassVar[str] = "circuits/soc-priorities"

    @overload
    async def get(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> CircuitSocPriorities: ...
    async def get(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> CircuitSocPriorities | Request:
        """What there is of it.

        `GET /public-api/resources/circuits/v2.0/{circuit}/soc-priorities`.
        """
        answer: CircuitSocPriorities | Request = await self._ask(
            "get", (circuit,), {**arguments}, dry_run=dry_run
        )
        return answer


class AsyncCircuitsUnmanagedLoad(AsyncEndpoints):
    """Circuits: unmanaged load."""

    resource_name: ClassVar[str] = "circuits/unmanaged-load"

    @overload
    def list(
        self, circuit: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitUnmanagedLoad]: ...
    def list(
        self, circuit: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[CircuitUnmanagedLoad] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/unmanaged-load`.
        """
        return self._list((circuit,), {**arguments}, dry_run=dry_run)


class AsyncCircuitsUserPriorities(AsyncEndpoints):
    """Circuits: user priorities."""

    resource_name: ClassVar[str] = "circuits/user-priorities"

    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitUserPriority]: ...
    def list(
        self,
        circuit: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[CircuitUserPriority] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/user-priorities`.
        """
        return self._list((circuit,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority: ...
    async def get(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority | Request:
        """One of them.

        `GET /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        answer: CircuitUserPriority | Request = await self._ask(
            "get",
            (
                circuit,
                user_priority,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def create(
        self,
        circuit: int | str,
        body: CircuitUserPriorityCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        circuit: int | str,
        body: CircuitUserPriorityCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority: ...
    async def create(
        self,
        circuit: int | str,
        body: CircuitUserPriorityCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/circuits/v2.0/{circuit}/user-priorities`.
        """
        answer: CircuitUserPriority | Request = await self._ask(
            "create", (circuit,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        circuit: int | str,
        user_priority: int | str,
        body: CircuitUserPriorityPatch | CircuitUserPriority | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        circuit: int | str,
        user_priority: int | str,
        body: CircuitUserPriorityPatch | CircuitUserPriority | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority: ...
    async def update(
        self,
        circuit: int | str,
        user_priority: int | str,
        body: CircuitUserPriorityPatch | CircuitUserPriority | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> CircuitUserPriority | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        answer: CircuitUserPriority | Request = await self._ask(
            "update",
            (
                circuit,
                user_priority,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    async def delete(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def delete(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self,
        circuit: int | str,
        user_priority: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        answer: Request | None = await self._ask(
            "delete",
            (
                circuit,
                user_priority,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
