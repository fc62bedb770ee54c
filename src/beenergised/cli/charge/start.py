"""The start of a charge: the question, the request, the handle, and the wait."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

import typer

from beenergised.cli.charge.charge_api import ChargeApi, HandleT
from beenergised.cli.charge.columns import charge_lines, charge_row
from beenergised.cli.charge.handle_files import HandleFile
from beenergised.cli.charge.progress import progress_printer
from beenergised.cli.charge.reconciliation import find_lost_charge
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.messages import harmless, write_error_line
from beenergised.cli.output.results import write_record
from beenergised.cli.prompts import can_ask, confirmed
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError, StartError


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOptions:
    """The options of a start that both APIs have. `within` is in seconds."""

    wait: bool
    within: float | None
    save: Path | None
    yes: bool


class Start(ABC, Generic[HandleT]):
    """A start that was asked for. `look` is the command that shows what began lately."""

    def __init__(self, api: ChargeApi[HandleT], look: Sequence[str]) -> None:
        self.api = api
        self.look = look

    @abstractmethod
    def prepare(self, *, asks: bool) -> None:
        """Refuse what cannot be right, and read what the question needs. Nothing is started."""

    @abstractmethod
    def facts(self) -> Iterable[tuple[str, str]]:
        """Return what a person should know before saying yes: titles and values."""

    @abstractmethod
    def send(self) -> HandleT:
        """Send the start, once."""

    def confirm(self, invocation: Invocation, handle: HandleT) -> None:
        """Show a person what they have to confirm after the start."""


def start_charge(
    invocation: Invocation,
    options: StartOptions,
    opened: AbstractContextManager[Start[HandleT]],
) -> None:
    """Start a charge, from the question to the charge."""
    file = HandleFile(invocation, options.save)
    file.check()
    if not options.yes and not can_ask():
        raise InvalidArgumentError(
            "yes",
            "This costs money, and there is nobody to ask: pass --yes to start all the same. "
            "Nothing was started.",
        )
    with opened as start:
        start.prepare(asks=not options.yes)
        if not options.yes:
            _ask(start.facts())
        handle = _send(invocation, options, start)
        _follow(invocation, options, start, file, handle)


def _ask(facts: Iterable[tuple[str, str]]) -> None:
    """Say what is about to be started; end with code 1 unless a person says yes."""
    lines = list(facts)
    width = max(len(title) for title, _ in lines)
    for title, value in lines:
        write_error_line(harmless(f"{title:<{width}}  {value}"))
    if not confirmed("Start charging? This costs money."):
        write_error_line("Nothing was started.")
        raise typer.Exit(ExitCode.FAILED)


def _send(invocation: Invocation, options: StartOptions, start: Start[HandleT]) -> HandleT:
    try:
        return start.send()
    except KeyboardInterrupt:
        invocation.interrupted(
            "The start may have been sent, and a charge may begin. Look before starting again.",
            {"look": start.look},
        )
        raise
    except OutcomeUnknownError as lost:
        return find_lost_charge(
            invocation, start.api, lost, start.look, wait=options.wait, within=options.within
        )


def _follow(
    invocation: Invocation,
    options: StartOptions,
    start: Start[HandleT],
    file: HandleFile,
    handle: HandleT,
) -> None:
    """Wait, and print what came of it, also where that is a failure: scripts need the handle."""
    api = start.api
    on_terminal = invocation.output is Output.TABLE and sys.stdout.isatty()
    try:  # at once: Ctrl-C must not find a moment in which the charge is not told of
        file.write(handle)
        start.confirm(invocation, handle)
        if options.wait and not handle.state.has_begun:
            handle.wait(options.within, on_change=progress_printer(invocation, api.view))
    except BaseException as error:
        file.write(handle)
        if isinstance(error, KeyboardInterrupt):
            said = "No longer waiting. The start is not undone: it may still charge."
            invocation.interrupted(said, _next(api, file, handle))
        elif not isinstance(error, StartError):  # whatever else ended the waiting: it may charge
            invocation.suggest(_next(api, file, handle))
        if not on_terminal:
            _print(invocation, api, handle)
        raise
    file.write(handle)
    _print(invocation, api, handle)
    if on_terminal:
        invocation.suggest(_next(api, file, handle))


def _next(api: ChargeApi[HandleT], file: HandleFile, handle: HandleT) -> dict[str, tuple[str, ...]]:
    """Return the commands that may come next."""
    commands = ("watch", "stop") if handle.receipt_id is not None else ("status", "watch", "stop")
    return api.next_commands(file.name_of(handle), *commands)


def _print(invocation: Invocation, api: ChargeApi[HandleT], handle: HandleT) -> None:
    if invocation.output is Output.TABLE and not sys.stdout.isatty():
        # As a script passes it on: charge=$(beenergised charge start …)
        sys.stdout.write(handle.to_text() + "\n")
        return
    row = charge_row(api.view, handle)
    write_record(invocation, row, charge_lines(api.view, row), api.view.fields)
