"""What the commands that save a file have in common: where to, and how far it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.errors import InvalidArgumentError, TargetExistsError

To: TypeAlias = Annotated[
    str,
    typer.Option(
        "--to", metavar="PATH", help="The file, or the directory to put it in under its ID."
    ),
]
Overwrite: TypeAlias = Annotated[
    bool, typer.Option("--overwrite", help="Replace a file that is there already.")
]


def target_of(to: str) -> Path:
    """Where `--to` leads. Raises `InvalidArgumentError`.

    >>> target_of("invoices.pdf").name
    'invoices.pdf'
    """
    path = Path(to)
    # A path forgets its slash at the end, and a file of that name would be made.
    if to.endswith(("/", os.sep)) and not path.is_dir():
        raise InvalidArgumentError("to", f"there is no directory {to!r}: make it first")
    return path


@contextmanager
def saving() -> Generator[Callable[[int, int | None], None] | None]:
    """What to give as `progress=`: a bar on a terminal's standard error, else nothing.

    A file in the way is told in the words of the command line.
    """
    try:
        with _showing_progress() as progress:
            yield progress
    except TargetExistsError as error:
        message = error.message.replace("Pass overwrite=True", "Pass --overwrite")
        raise TargetExistsError(message) from None


@contextmanager
def _showing_progress() -> Generator[Callable[[int, int | None], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn

    console = Console(file=sys.stderr)
    columns = BarColumn(), DownloadColumn(), TransferSpeedColumn()
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(received: int, total: int | None) -> None:
            bar.update(task, completed=received, total=total)

        yield progress


def tell_saved(invocation: Invocation, path: Path) -> None:
    """Print where a file is, as the one result of a command."""
    from beenergised.cli.output.results import write_record

    size = path.stat().st_size
    row = {"path": str(path), "bytes": size}
    if invocation.output is Output.TABLE and not sys.stdout.isatty():
        # Piped, the path alone serves: `xdg-open "$(beenergised documents download …)"`.
        sys.stdout.write(f"{path}\n")
        return
    write_record(invocation, row, [("Saved", str(path)), ("Bytes", f"{size:,}")])
