"""The commands of README.md and docs/*.md that ask the sandbox, run as they stand."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.docs.markdown import blocks, commands, pages


def sandbox_commands(page: Path, text: str | None = None) -> list[str]:
    """The commands of a page that need nothing but the sandbox."""
    found = (
        command
        for block in blocks(page, text)
        if block.language == "console"
        for command in commands(block)
    )
    return [command for command in found if _asks_the_sandbox(command)]


def _asks_the_sandbox(command: str) -> bool:
    words = shlex.split(command, comments=True)
    return "beenergised" in words[:1] and "--sandbox" in words


COMMANDS = list(dict.fromkeys(command for page in pages() for command in sandbox_commands(page)))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_with_sandbox_succeeds(command: str, tmp_path: Path) -> None:
    done = subprocess.run(
        # A shell, because a command may have a pipe or a comment; bash's -o would tell of the
        # left side of a pipe, but not every system has bash.
        [
            "/bin/sh",
            "-c",
            f"beenergised() {{ '{sys.executable}' -m beenergised \"$@\"; }}\n{command}",
        ],
        cwd=tmp_path,
        # Not measured, which takes as long again: tests/cli runs the same commands.
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() or any(tmp_path.iterdir()), "no output at all"


def test_commands_that_need_more_than_the_sandbox_are_left_alone() -> None:
    text = (
        "```console\n$ beenergised --sandbox statistics   # offline\n$ make demo\n"
        "$ beenergised statistics\n$ beenergised sandbox serve\n$ echo --sandbox\n```\n"
    )
    assert sandbox_commands(Path("page.md"), text) == [
        "beenergised --sandbox statistics   # offline"
    ]
    assert sandbox_commands(Path("page.md"), "") == []
