# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/charging/_async/watch.py
"""A watch, and the reconciliation of a lost start: the same for every API."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing, suppress
from dataclasses import replace
from typing import Any, Final, TypeVar

from beenergised.charging._sync.backend import (
    AnswerT,
    ChargeBackend,
    Observation,
    ReadingT,
    ReceiptT,
    RecordT,
)
from beenergised.charging._sync.handle import ChargeHandle
from beenergised.charging.reconciliation import ReconciliationResult
from beenergised.errors import (
    InvalidArgumentError,
    NotFoundError,
    OutcomeUnknownError,
    WaitTimeoutError,
)
from beenergised.polling import Look, Pace, Poll
from beenergised.transport.options import CallOptions, check_options

#: A day: no charge takes longer, and a program that was forgotten stops asking.
_LONGEST_WATCH: Final = 86_400.0
#: The seconds for which a watch tolerates failures alone.
_WATCH_PATIENCE: Final = 600.0

# Any: the parts of a charge do not matter here.
ChargeT = TypeVar("ChargeT", bound=ChargeHandle[Any, Any, Any])
ResultT = TypeVar("ResultT", bound=ReconciliationResult[Any])


def watch_charge(
    backend: ChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
    watched: ChargeHandle[RecordT, AnswerT, ReceiptT] | str,
    argument: str,
    *,
    timeout: float | None,
    pace: Pace | None,
) -> Generator[ReadingT, None, None]:
    """Return the readings of a charge, as they change. `watched` is its handle, or the id of its
    receipt; `argument` is the name of that.

    The arguments are checked now; nothing is sent before the first reading is asked for.
    """
    charge = None
    if isinstance(watched, ChargeHandle):
        charge, id = watched, watched.receipt_id
        if id is None:
            raise InvalidArgumentError(
                argument,
                f"There is no {backend.charge_name} to watch yet: wait() for it. It is "
                f"{charge.status!r}.",
            )
    else:
        id = watched
    check_options({"timeout": timeout})
    seconds = _LONGEST_WATCH if timeout is None else timeout
    pace = pace or Pace(backend.settings.pace.wait, _WATCH_PATIENCE)
    return _readings(backend, id, charge, seconds, pace)


def _readings(
    backend: ChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
    id: str,
    charge: ChargeHandle[RecordT, AnswerT, ReceiptT] | None,
    timeout: float,
    pace: Pace,
) -> Generator[ReadingT, None, None]:
    clock = backend.clock

    def read(within: float) -> ReadingT:
        end = clock.monotonic() + within
        options = backend.within(within)
        receipt = charge.receipt(**options) if charge is not None else backend.receipt(id, options)
        left = max(end - clock.monotonic(), 0.1)
        return backend.reading(id, receipt, backend.within(left))

    look: Look[ReadingT] = Look(lambda reading: reading.mark, lambda reading: reading.is_over)
    poll = Poll(clock, read, look, timeout=timeout, pace=pace)
    with closing(poll.changes()) as changes:
        for reading in changes:
            yield reading
    if not poll.outcome.over:
        raise WaitTimeoutError(
            f"The {backend.charge_name} {id} goes on, longer than it was to be watched "
            f"({timeout:g} s)."
        ) from poll.outcome.failure


def reconcile_start(
    backend: ChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
    error: OutcomeUnknownError,
    options: CallOptions,
    *,
    handle: Callable[[Observation[RecordT, AnswerT]], ChargeT],
    found: Callable[[str, ChargeT], ResultT],
) -> ResultT:
    """Return what became of a start, by its name if that arrived, else by its candidates.

    Sends no start. `found` makes the result for a reason and a handle.
    """
    check_options(options)
    lost = backend.lost_start(error)
    if lost.is_named:
        charge = handle(Observation(lost.record(backend.home)))
        with suppress(NotFoundError):  # not known by that name: then by what was asked
            charge.refresh(**options)
            return found("its answer arrived in part, and named it", charge)
        lost = lost.without_name()
    result: ResultT
    result, own = backend.candidates(lost, options)
    return result if own is None else replace(result, charge=handle(own))
