"""Running the command line in this process, in another one, and on a terminal."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import warnings
from dataclasses import dataclass
from typing import Any

PROGRAM = [sys.executable, "-m", "beenergised"]


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    def json(self) -> Any:
        return json.loads(self.out)

    def failure(self) -> dict[str, Any]:
        """The JSON object on standard error, which must be its last line."""
        return json.loads(self.err.splitlines()[-1])


def run_process(*arguments: str, stdin: str | None = None, **options: Any) -> Result:
    done = subprocess.run(
        [*PROGRAM, *arguments], input=stdin, capture_output=True, text=True, check=False,
        timeout=60, **options,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr)


def run_on_terminal(
    *arguments: str, columns: int = 80, typed: tuple[tuple[str, str], ...] = ()
) -> Result:
    """Run with a terminal for everything; `typed` says what to answer to which prompt.

    What the program prints on both streams is in `out`, as the terminal would get it.
    """
    with warnings.catch_warnings():
        # From 3.12 on, of a fork beside threads; all that the child does is to run the program.
        warnings.simplefilter("ignore", DeprecationWarning)
        child, terminal = pty.fork()
    if child == 0:  # pragma: no cover
        # Not execv: readline, which pytest loads, has put LINES and COLUMNS where that looks.
        os.execve(PROGRAM[0], [*PROGRAM, *arguments], dict(os.environ))  # noqa: S606
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        printed = _converse(terminal, list(typed))
    except BaseException:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    finally:
        os.close(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Result(code, printed.decode().replace("\r\n", "\n"), "")


def _converse(terminal: int, answers: list[tuple[str, str]]) -> bytes:
    """Return what is printed until the program ends, and type the answers to its prompts."""
    printed = b""
    while True:
        # Silence for so long is a failure whatever the machine: what came before tells more of it
        # than the limit of the whole test would.
        if not select.select([terminal], [], [], 60)[0]:
            raise AssertionError(f"nothing more came, {len(answers)} to answer, after: {printed!r}")
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side has closed
            return printed
        if not piece:
            return printed
        printed += piece
        if answers and printed.endswith(answers[0][0].encode()):
            os.write(terminal, answers.pop(0)[1].encode() + b"\n")
