# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/circuits.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: circuits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

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
        CreateCircuitArguments,
        CreateCircuitUserPriorityArguments,
        ListCircuitsArguments,
        UpdateCircuitArguments,
        UpdateCircuitUserPriorityArguments,
    )


class Circuits(Endpoints):
    """Circuits."""

    resource_name: ClassVar[str] = "circuits"

    @cached_property
    def charge_point_priorities(self) -> CircuitsChargePointPriorities:
        """Circuits: charge point priorities."""
        return CircuitsChargePointPriorities(self._caller)

    @cached_property
    def consumption(self) -> CircuitsConsumption:
        """Circuits: consumption."""
        return CircuitsConsumption(self._caller)

    @cached_property
    def schedule(self) -> CircuitsSchedule:
        """Circuits: schedule."""
        return CircuitsSchedule(self._caller)

    @cached_property
    def soc_priorities(self) -> CircuitsSocPriorities:
        """Circuits: soc priorities."""
        return CircuitsSocPriorities(self._caller)

    @cached_property
    def unmanaged_load(self) -> CircuitsUnmanagedLoad:
        """Circuits: unmanaged load."""
        return CircuitsUnmanagedLoad(self._caller)

    @cached_property
    def user_priorities(self) -> CircuitsUserPriorities:
        """Circuits: user priorities."""
        return CircuitsUserPriorities(self._caller)

    def list(
        self,
        *,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCircuitsArguments],
    ) -> Lister[Circuit]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/circuits/v2.0`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    def get(
        self,
        circuit: int | str,
        *,
        include: CircuitsInclude | Iterable[CircuitsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Circuit:
        """One of them.

        `GET /public-api/resources/circuits/v2.0/{circuit}`.
        """
        answer: Circuit = self._ask("get", (circuit,), {"include": include, **arguments})
        return answer

    def create(
        self,
        body: CircuitCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateCircuitArguments],
    ) -> CircuitWritten:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/circuits/v2.0`.
        """
        answer: CircuitWritten = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def update(
        self,
        circuit: int | str,
        body: CircuitPatch | Circuit | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateCircuitArguments],
    ) -> CircuitWritten:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/circuits/v2.0/{circuit}`.
        """
        answer: CircuitWritten = self._ask(
            "update", (circuit,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, circuit: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}`.
        """
        self._ask("delete", (circuit,), {**arguments})


class CircuitsChargePointPriorities(Endpoints):
    """Circuits: charge point priorities."""

    resource_name: ClassVar[str] = "circuits/charge-point-priorities"

    def list(
        self, circuit: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Lister[CircuitChargePointPriority]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/charge-point-priorities`.
        """
        return self._list((circuit,), {"per_page": per_page, **arguments})


class CircuitsConsumption(Endpoints):
    """Circuits: consumption."""

    resource_name: ClassVar[str] = "circuits/consumption"

    def list(
        self, circuit: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[CircuitConsumption]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/consumption`.
        """
        return self._list((circuit,), {**arguments})


class CircuitsSchedule(Endpoints):
    """Circuits: schedule."""

    resource_name: ClassVar[str] = "circuits/schedule"

    def get(self, circuit: int | str, **arguments: Unpack[CallOptions]) -> Answer:
        """What there is of it.

        `GET /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer = self._ask("get", (circuit,), {**arguments})
        return answer

    def replace(
        self,
        circuit: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = self._ask(
            "replace", (circuit,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, circuit: int | str, **arguments: Unpack[CallOptions]) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}/schedule`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = self._ask("delete", (circuit,), {**arguments})
        return answer


class CircuitsSocPriorities(Endpoints):
    """Circuits: soc priorities."""

    resource_name: ClassVar[str] = "circuits/soc-priorities"

    def get(self, circuit: int | str, **arguments: Unpack[CallOptions]) -> CircuitSocPriorities:
        """What there is of it.

        `GET /public-api/resources/circuits/v2.0/{circuit}/soc-priorities`.
        """
        answer: CircuitSocPriorities = self._ask("get", (circuit,), {**arguments})
        return answer


class CircuitsUnmanagedLoad(Endpoints):
    """Circuits: unmanaged load."""

    resource_name: ClassVar[str] = "circuits/unmanaged-load"

    def list(
        self, circuit: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[CircuitUnmanagedLoad]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/unmanaged-load`.
        """
        return self._list((circuit,), {**arguments})


class CircuitsUserPriorities(Endpoints):
    """Circuits: user priorities."""

    resource_name: ClassVar[str] = "circuits/user-priorities"

    def list(
        self, circuit: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Lister[CircuitUserPriority]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/circuits/v2.0/{circuit}/user-priorities`.
        """
        return self._list((circuit,), {"per_page": per_page, **arguments})

    def get(
        self, circuit: int | str, user_priority: int | str, **arguments: Unpack[CallOptions]
    ) -> CircuitUserPriority:
        """One of them.

        `GET /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        answer: CircuitUserPriority = self._ask(
            "get",
            (
                circuit,
                user_priority,
            ),
            {**arguments},
        )
        return answer

    def create(
        self,
        circuit: int | str,
        body: CircuitUserPriorityCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateCircuitUserPriorityArguments],
    ) -> CircuitUserPriority:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/circuits/v2.0/{circuit}/user-priorities`.
        """
        answer: CircuitUserPriority = self._ask(
            "create", (circuit,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def update(
        self,
        circuit: int | str,
        user_priority: int | str,
        body: CircuitUserPriorityPatch | CircuitUserPriority | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateCircuitUserPriorityArguments],
    ) -> CircuitUserPriority:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        answer: CircuitUserPriority = self._ask(
            "update",
            (
                circuit,
                user_priority,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    def delete(
        self, circuit: int | str, user_priority: int | str, **arguments: Unpack[CallOptions]
    ) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/circuits/v2.0/{circuit}/user-priorities/{userPriority}`.
        """
        self._ask(
            "delete",
            (
                circuit,
                user_priority,
            ),
            {**arguments},
        )
