# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/charging/_async/backend.py
"""The part of a charge that each API supplies: its requests, and their meaning."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar

from beenergised.base_models import Answer
from beenergised.charging.reading import Reading
from beenergised.charging.record import ChargeRecord
from beenergised.errors import BeEnergisedError, OutcomeUnknownError, StartError
from beenergised.transport.clock import Clock
from beenergised.transport.options import CallOptions

RecordT = TypeVar("RecordT", bound=ChargeRecord)
#: Everything that tells of a charge: the response to its start, what leads to its receipt, or this.
AnswerT = TypeVar("AnswerT", bound=Answer)
#: The object that says what was charged: a charge log, or a session.
ReceiptT = TypeVar("ReceiptT", bound=Answer)
ReadingT = TypeVar("ReadingT", bound=Reading)


@dataclass(frozen=True, slots=True)
class Observation(Generic[RecordT, AnswerT]):
    """The record of a charge after a read, and the object that was read, if there is one."""

    record: RecordT
    answer: AnswerT | None = None


class ChargeBackend(ABC, Generic[RecordT, AnswerT, ReceiptT, ReadingT]):
    """The requests that start, follow and stop a charge at one API, and their meaning.

    `home` is the tenant or host, at which alone a charge can be followed.
    """

    #: The names of the receipt and of the charge, for messages.
    receipt_name: ClassVar[str]
    charge_name: ClassVar[str]
    #: The operation that stops, the complaint about a receipt that does not say by which id, and
    #: the exceptions that refuse.
    stop_operation: ClassVar[str]
    no_stop_id: ClassVar[str]
    refusals: ClassVar[tuple[type[BeEnergisedError], ...]]
    #: The message that a charge was not seen to stop, with the `name` and `status` of its record.
    not_stopped: ClassVar[str]
    #: Whether the service names receipts before they can be read. If so, a receipt that is named
    #: is read in the same look, and one that is not found is looked for again.
    names_early: ClassVar[bool]

    def __init__(
        self, clock: Clock, within: Callable[[float], CallOptions], settings: Any, home: str
    ) -> None:
        self.clock = clock
        #: The options of one call among many, which may take so many seconds.
        self.within = within
        self.settings: Any = settings  # Any: those of the API, with a `pace`
        self.home = home

    def now(self) -> datetime:
        """Return the time by this machine's clock (UTC)."""
        return datetime.fromtimestamp(self.clock.time(), UTC)

    @abstractmethod
    def start(  # Any, here and below: a plan and a lost start are of the same API
        self, plan: Any, options: CallOptions
    ) -> Observation[RecordT, AnswerT]:
        """Send a start, once."""

    @abstractmethod
    def observe(self, record: RecordT, options: CallOptions) -> Observation[RecordT, AnswerT]:
        """Look how far a charge has come whose receipt is not known yet."""

    @abstractmethod
    def receipt(self, id: str, options: CallOptions) -> ReceiptT:
        """Read a receipt."""

    @abstractmethod
    def recorded(self, record: RecordT, receipt: ReceiptT) -> Observation[RecordT, AnswerT]:
        """Return the observation that a receipt is."""

    @abstractmethod
    def has_ended(self, receipt: ReceiptT) -> bool:
        """Return whether a charge is over, by its receipt."""

    @abstractmethod
    def reading(self, id: str, receipt: ReceiptT, options: CallOptions) -> ReadingT:
        """Return the values of a charge, by its receipt and what else tells of it."""

    @abstractmethod
    def stop(self, record: RecordT, options: CallOptions, *, force: bool) -> None:
        """Ask for a charge to be stopped."""

    @abstractmethod
    def failure(self, record: RecordT, answer: AnswerT | None) -> StartError:
        """Return the exception of a start that failed."""

    @abstractmethod
    def lost_start(self, error: OutcomeUnknownError) -> Any:
        """Return the start whose response was lost, by what its error tells of it."""

    @abstractmethod
    def candidates(
        self, lost: Any, options: CallOptions
    ) -> tuple[Any, Observation[RecordT, AnswerT] | None]:
        """Read what may have come of a lost start. Return what it tells, and the one found."""
