"""The commands of README.md and docs/*.md that ask the sandbox, run in this process."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path

import pytest
from tests.docs.markdown import blocks, commands, pages

from beenergised.__main__ import main


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
def test_a_command_with_sandbox_succeeds(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    # A pipe or a redirection would reach the program as arguments, and fail.
    code = int(main(shlex.split(command, comments=True)[1:]))
    printed = capsys.readouterr()
    assert (code, printed.err) == (0, "")
    assert printed.out.strip() or any(tmp_path.iterdir()), "no output at all"


def test_commands_that_need_more_than_the_sandbox_are_left_alone() -> None:
    text = (
        "```console\n$ beenergised --sandbox statistics   # offline\n$ make demo\n"
        "$ beenergised statistics\n$ beenergised sandbox serve\n$ echo --sandbox\n```\n"
    )
    assert sandbox_commands(Path("page.md"), text) == [
        "beenergised --sandbox statistics   # offline"
    ]
    assert sandbox_commands(Path("page.md"), "") == []
