"""Showing a person where to log in."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from beenergised.cli.context import Invocation
from beenergised.cli.messages import wrapped, write_error_line
from beenergised.cli.output.columns import one_line

if TYPE_CHECKING:
    from beenergised.qaas_api.oauth import DeviceCode

# Black on white whatever the terminal's own colours are: not every camera reads it inverted.
_COLOURS = "\x1b[97;40m"
_PLAIN = "\x1b[0m"


def show_code(invocation: Invocation, code: DeviceCode) -> None:
    """Tell a person on standard error; a program gets an object of JSON there."""
    complete = code.verification_uri_complete
    if invocation.wants_json:
        facts = {
            "user_code": code.user_code,
            "verification_uri": code.verification_uri,
            "verification_uri_complete": complete,
            "expires_in": code.expires_in,
        }
        write_error_line(json.dumps({"login": facts}, ensure_ascii=False))
        return
    write_error_line(f"Open   {one_line(code.verification_uri)}\nEnter  {one_line(code.user_code)}")
    if complete is not None and is_address(complete):
        picture = qr_code(complete) if sys.stderr.isatty() else None
        if picture is not None:
            write_error_line(f"Or scan this, which has the code in it:\n\n{picture}")
        else:
            write_error_line(f"Or open {one_line(complete)}")
    minutes = max(1, round(code.expires_in / 60))
    write_error_line(
        wrapped(
            f"Waiting for you to finish there, for {minutes} min at most. Ctrl-C gives up, and "
            "leaves nothing behind."
        )
    )


def qr_code(address: str) -> str | None:
    """`address` as a picture made of letters for the terminal that standard error is.

    None where the extra `qr` is not installed, the terminal is too small or cannot show it.
    """
    try:
        import segno
    except ImportError:
        return None
    code = segno.make_qr(address, error="l", boost_error=False)
    width, _ = code.symbol_size()
    columns, lines = shutil.get_terminal_size()
    if width > columns or width // 2 + 1 > lines:
        return None
    drawn = io.StringIO()
    code.terminal(drawn, compact=True)
    rows = drawn.getvalue().splitlines()
    try:
        drawn.getvalue().encode(sys.stderr.encoding or "ascii")
    except UnicodeEncodeError:
        return None
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return "\n".join(rows) + "\n"
    return "\n".join(f"{_COLOURS}{row}{_PLAIN}" for row in rows) + "\n"


def is_address(text: str) -> bool:
    """Whether a browser may be sent there: an address of the web, in one line."""
    return urlsplit(text).scheme in {"https", "http"} and one_line(text) == text
