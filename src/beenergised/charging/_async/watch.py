"""A watch, and the reconciliation of a lost start: the same for every API."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import replace
from typing import Any, Final, TypeVar

from beenergised.charging._async.backend import (
    AnswerT,
    AsyncChargeBackend,
    Observation,
    ReadingT,
    ReceiptT,
    RecordT,
)
from beenergised.charging._async.handle import AsyncChargeHandle
from beenergised.charging.reconciliation import ReconciliationResult
from beenergised.errors import (
    InvalidArgumentError,
    NotFoundError,
    OutcomeUnknownError,
    WaitTimeoutError,
)
from beenergised.polling import AsyncPoll, Look, Pace
from beenergised.transport.options import CallOptions, check_options

#: A day: no charge takes longer, and a program that was forgotten stops asking.
_LONGEST_WATCH: Final = 86_400.0
#: The seconds for which a watch tolerates failures alone.
_WATCH_PATIENCE: Final = 600.0

# Any: the parts of a charge do not matter here.
ChargeT = TypeVar("ChargeT", bound=AsyncChargeHandle[Any, Any, Any])
ResultT = TypeVar("ResultT", bound=ReconciliationResult[Any])


def watch_charge(
    backend: AsyncChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
    watched: AsyncChargeHandle[RecordT, AnswerT, ReceiptT] | str,
    argument: str,
    *,
    timeout: float | None,
    pace: Pace | None,
) -> AsyncGenerator[ReadingT, None]:
    """Return the readings of a charge, as they change. `watched` is its handle, or the id of its
    receipt; `argument` is the name of that.

    The arguments are checked now; nothing is sent before the first reading is asked for.
    """
    charge = None
    if isinstance(watched, AsyncChargeHandle):
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


async def _readings(
    backend: AsyncChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
    id: str,
    charge: AsyncChargeHandle[RecordT, AnswerT, ReceiptT] | None,
    timeout: float,  # noqa: ASYNC109
    pace: Pace,
) -> AsyncGenerator[ReadingT, None]:
    clock = backend.clock

    async def read(within: float) -> ReadingT:
        end = clock.monotonic() + within
        options = backend.within(within)
        receipt = await (
            charge.receipt(**options) if charge is not None else backend.receipt(id, options)
        )
        left = max(end - clock.monotonic(), 0.1)
        return await backend.reading(id, receipt, backend.within(left))

    look: Look[ReadingT] = Look(lambda reading: reading.mark, lambda reading: reading.is_over)
    poll = AsyncPoll(clock, read, look, timeout=timeout, pace=pace)
    async with aclosing(poll.changes()) as changes:
        async for reading in changes:
            yield reading
    if not poll.outcome.over:
        raise WaitTimeoutError(
            f"The {backend.charge_name} {id} goes on, longer than it was to be watched "
            f"({timeout:g} s)."
        ) from poll.outcome.failure


async def reconcile_start(
    backend: AsyncChargeBackend[RecordT, AnswerT, ReceiptT, ReadingT],
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
            await charge.refresh(**options)
            return found("its answer arrived in part, and named it", charge)
        lost = lost.without_name()
    result: ResultT
    result, own = await backend.candidates(lost, options)
    return result if own is None else replace(result, charge=handle(own))
