"""Lines on standard error: notices and errors, for people and as JSON."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap


def write_message(kind: str, text: str, *, as_json: bool) -> None:
    """A line on standard error: `kind` is "notice" or "error"."""
    line = (
        json.dumps({kind: text}, ensure_ascii=False)
        if as_json
        else wrapped(f"{kind.title()}: {text}")
    )
    write_error_line(harmless(line))


def wrapped(text: str) -> str:
    """`text` in the width of the terminal that standard error is; as it is elsewhere."""
    if not sys.stderr.isatty():
        return text
    width = max(40, shutil.get_terminal_size().columns)
    lines = text.splitlines()
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines
    )


def harmless(text: str) -> str:
    """`text` in which a service may have said something, so that it moves no terminal's cursor.

    >>> harmless("no\\x1b[2J entry")
    'no [2J entry'
    """
    return "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text)


def write_error_line(line: str) -> None:
    """Write a line to standard error. A failure to write it is ignored."""
    try:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
    except OSError:
        return
