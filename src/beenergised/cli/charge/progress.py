"""The progress of a charge: lines while it is waited for, readings while it goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from beenergised.cli.charge.charge_api import ChargeView, Handle
from beenergised.cli.charge.columns import charge_row, live_table, reading_fields, state_of
from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import Row
from beenergised.cli.output.results import CsvRowWriter, NdjsonWriter


def progress_printer(invocation: Invocation, view: ChargeView) -> Callable[[Handle], None]:
    """Return a callback of a wait: it prints a line for each change, on a terminal."""
    if invocation.wants_json or not sys.stderr.isatty():
        return lambda _: None
    is_first = True

    def print_state(handle: Handle) -> None:
        nonlocal is_first
        if is_first and not handle.state.is_decided:
            write_error_line("Waiting until it charges. Ctrl-C ends the waiting, not the charge.")
        is_first = False
        write_error_line(f"  {state_of(view, charge_row(view, handle))}")

    return print_state


@contextmanager
def reading_printer(
    invocation: Invocation, view: ChargeView, receipt: Row
) -> Generator[Callable[[Row], None]]:
    """Yield a function that prints a reading in the form that was asked for."""
    changes_in_place = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if invocation.output is Output.TABLE and changes_in_place:
        with _live_view(view, receipt) as show_in_place:
            yield show_in_place
        return
    is_csv = invocation.output is Output.CSV
    writer = CsvRowWriter(reading_fields(view)) if is_csv else NdjsonWriter()

    def show(reading: Row) -> None:
        writer.page([reading])
        sys.stdout.flush()

    yield show


@contextmanager
def _live_view(view: ChargeView, receipt: Row) -> Generator[Callable[[Row], None]]:
    """A few lines that change in place. The last ones stay."""
    from rich.console import Console
    from rich.live import Live

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    last: Row | None = None

    def show(reading: Row) -> None:
        nonlocal last
        last = reading
        live.update(live_table(view, receipt, reading), refresh=True)

    # Notices and the like are written to another stream, which stays as it is.
    with Live(console=console, redirect_stdout=False, redirect_stderr=False) as live:
        try:
            yield show
        finally:
            if last is not None:  # what stays does not turn
                live.update(live_table(view, receipt, last, turns=False))
