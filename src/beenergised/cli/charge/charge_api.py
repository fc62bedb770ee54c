"""The differences between charges at the GraphQL API (drivers) and the Public API (operators)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from beenergised.cli.context import Invocation
from beenergised.cli.output.columns import Row

if TYPE_CHECKING:
    from beenergised.base_models import Answer
    from beenergised.charging.reading import Reading
    from beenergised.charging.reconciliation import ReconciliationResult
    from beenergised.errors import OutcomeUnknownError
    from beenergised.graphql_api.charging._sync.charge import Charge
    from beenergised.public_api.charging._sync.charge import SessionCharge
    from beenergised.transport.clock import Clock

Handle: TypeAlias = "Charge | SessionCharge"
HandleT = TypeVar("HandleT", bound="Charge | SessionCharge")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeView:
    """The differences between the APIs in how a charge is shown.

    receipt: the name of the charge log or session in a row; with `_id`, that of its id.
    title: its title on a terminal.
    fields: the columns of CSV for a start: attributes of the handle, and its text as `charge`.
    meanings: the meaning of each documented status of a start; any other is shown as it is.
    charging: the status of a receipt during a charge.
    began, ended: the members of a receipt for its times.
    energy, cost: those values of a receipt, with their units.
    place: the title and the name of the place of a receipt.
    details: further lines for a charge on a terminal.
    """

    receipt: str
    title: str
    fields: tuple[str, ...]
    meanings: Mapping[str, str]
    charging: str
    began: str
    ended: str
    energy: Callable[[Row], str]
    cost: Callable[[Row], str]
    place: Callable[[Row], tuple[str, str]]
    details: Callable[[Row], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class FoundCharge(Generic[HandleT]):
    """A charge that was named on the command line, and the name by which a command finds it again.

    A handle that was found by an id alone does not know how long the start is valid.
    """

    handle: HandleT
    name: str
    by_id: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeApi(Generic[HandleT]):
    """The operations on charges of an opened client, and the differences between the APIs.

    command: the group of the commands.
    kind: the member of a handle's text that tells its kind.
    receipt_command: the command that shows a receipt, without its id.
    target: options that further commands need for the same target.
    resume, find: the handle for its text, and for an id.
    stop: stops a charge in so many seconds, and returns its receipt.
    watch: the readings of a charge that has begun.
    reconcile: looks once for the charge of a start whose response was lost, for so many seconds.
    write_receipt: prints a receipt.
    explaining: a context that adds advice to errors of a wait and a stop.
    """

    command: str
    kind: str
    view: ChargeView
    clock: Clock
    receipt_command: Sequence[str]
    target: Sequence[str] = ()
    resume: Callable[[str], HandleT]
    find: Callable[[str], HandleT]
    stop: Callable[[HandleT, float], Answer]
    watch: Callable[[HandleT], Iterable[Reading]]
    reconcile: Callable[[OutcomeUnknownError, float | None], ReconciliationResult[HandleT]]
    write_receipt: Callable[[Invocation, Answer], None]
    explaining: Callable[[Invocation, FoundCharge[HandleT]], AbstractContextManager[None]]

    def next_commands(self, name: str, *commands: str) -> dict[str, tuple[str, ...]]:
        """Return commands for the charge of that name, by what they are for."""
        return {each: (self.command, each, name, *self.target) for each in commands}


OpenedApi: TypeAlias = AbstractContextManager[ChargeApi[HandleT]]


def short_name(handle: Handle) -> str:
    """Return the shortest text that finds a charge again."""
    return handle.receipt_id or handle.id or handle.session_id or handle.to_text()
