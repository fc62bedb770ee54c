"""One run of a command: its flags, where it writes, and how it ends."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import typer

from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Flags, Output
from beenergised.cli.messages import harmless, write_error_line, write_message


@dataclass(slots=True)
class Invocation:
    """What commands share while one of them runs. `typer.Context.obj` holds it."""

    flags: Flags = field(default_factory=Flags)
    #: The form of errors until the profile, which may name another, is read.
    output: Output = Output.TABLE

    def run(self, command: Callable[[], None]) -> None:
        """Run a command, report what it raises, and end with the exit code for that."""
        if self.flags.output is not None:
            self.output = self.flags.output
        try:
            command()
            sys.stdout.flush()
        except typer.Exit:
            raise
        except BrokenPipeError:
            # Whoever read (`| head`) has had enough.
            _discard_output()
        except KeyboardInterrupt:
            self._flush()
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except Exception as error:  # noqa: BLE001 - every failure is reported, in one place
            self._flush()
            raise typer.Exit(self._report(error)) from None

    def notice(self, text: str) -> None:
        """Tell the person something that is not a result."""
        write_message("notice", text, as_json=self.wants_json)

    def interrupted(self, text: str, commands: Mapping[str, Sequence[str]]) -> None:
        """Say what a Ctrl-C leaves behind, and how to go on."""
        if sys.stderr.isatty():
            write_error_line("")  # the terminal has ^C there
        self.notice(text)
        self.suggest(commands)

    def suggest(self, commands: Mapping[str, Sequence[str]]) -> None:
        """Show commands for the same target that may come next, by what they are for."""
        lines = {purpose: self._command(words) for purpose, words in commands.items()}
        if self.wants_json:
            write_error_line(json.dumps({"next": lines}, ensure_ascii=False))
            return
        width = max(len(purpose) for purpose in lines) + 1
        for purpose, line in lines.items():
            # Each on a line of its own, however long: it is there to be copied.
            write_error_line(harmless(f"{purpose.capitalize() + ':':<{width}} {line}"))

    def _command(self, words: Sequence[str]) -> str:
        flags = self.flags
        given = {
            "--profile": flags.profile,
            "--tenant": flags.tenant,
            "--base-url": flags.base_url,
            "--username": flags.username,
            "--ca-bundle": flags.ca_bundle,
            "--proxy": None if "@" in (flags.proxy or "") else flags.proxy,  # it has a password
        }
        shared = [part for name, value in given.items() if value for part in (name, value)]
        sandbox = ["--sandbox"] if flags.sandbox else []
        return shlex.join(["beenergised", *sandbox, *shared, *words])

    @property
    def wants_json(self) -> bool:
        """Whether errors and notices are JSON."""
        return self.output in {Output.JSON, Output.NDJSON}

    def _report(self, error: Exception) -> ExitCode:
        from beenergised.cli.error_reporting import report

        return report(error, as_json=self.wants_json)

    def _flush(self) -> None:
        """What was printed before a failure is seen before it."""
        try:
            sys.stdout.flush()
        except OSError:
            _discard_output()


def _discard_output() -> None:
    """Send what is still buffered to nowhere: Python's own flush at the end must not complain."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # standard output is no file: a test's, or closed
        return
