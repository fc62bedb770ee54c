"""The status of a charge, its watch, and its stop."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

from beenergised.cli.charge.charge_api import ChargeApi, FoundCharge, HandleT, OpenedApi
from beenergised.cli.charge.columns import charge_lines, charge_row, reading_row
from beenergised.cli.charge.handle_files import find_charge
from beenergised.cli.charge.progress import progress_printer, reading_printer
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.cli.output.results import as_row, tell_drift, write_record


def show_status(invocation: Invocation, opened: OpenedApi[HandleT], given: str) -> None:
    """Print how far a charge is."""
    with opened as api:
        handle = find_charge(api, given).handle
        handle.refresh()
        receipt = handle.receipt() if handle.receipt_id is not None else None
    row = charge_row(api.view, handle, receipt)
    write_record(invocation, row, charge_lines(api.view, row), api.view.fields)
    tell_drift(invocation, len(receipt.drift) if receipt is not None else 0)


def watch_charge(invocation: Invocation, opened: OpenedApi[HandleT], given: str) -> None:
    """Print the readings of a charge until it is over."""
    with opened as api:
        found = find_charge(api, given)
        handle = found.handle
        with _leaving(invocation, api, found, "The charge goes on."):
            if handle.receipt_id is None or not handle.state.has_begun:
                handle.wait(on_change=progress_printer(invocation, api.view))
            receipt = as_row(handle.receipt())
            with reading_printer(invocation, api.view, receipt) as show:
                for reading in api.watch(handle):
                    show(reading_row(reading))
    if invocation.output is Output.TABLE and sys.stdout.isatty():
        words = (*api.receipt_command, handle.receipt_id or "", *api.target)
        invocation.suggest({"receipt": words})


def stop_charge(
    invocation: Invocation,
    opened: OpenedApi[HandleT],
    given: str,
    within: float | None,
) -> None:
    """Stop a charge within so many seconds, or a minute; print its receipt once it is over."""
    with opened as api:
        found = find_charge(api, given)
        said = "The charge may go on. To stop it again does no harm."
        with _leaving(invocation, api, found, said):
            receipt = api.stop(found.handle, 60.0 if within is None else within)
    api.write_receipt(invocation, receipt)


@contextmanager
def _leaving(
    invocation: Invocation,
    api: ChargeApi[HandleT],
    found: FoundCharge[HandleT],
    said: str,
) -> Generator[None]:
    """Say how to go on when Ctrl-C ends a wait, and give the advice of the API on its errors."""
    stopping = api.next_commands(found.name, "stop")
    try:
        with api.explaining(invocation, found):
            yield
    except KeyboardInterrupt:
        invocation.interrupted(said, stopping)
        raise
