"""The handle of a charge: found by a text, a file or an id, and saved in a file."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from beenergised.atomic_files import write_file
from beenergised.cli.charge.charge_api import ChargeApi, FoundCharge, Handle, HandleT, short_name
from beenergised.cli.context import Invocation
from beenergised.errors import ConfigurationError, InvalidArgumentError, TargetExistsError


def find_charge(api: ChargeApi[HandleT], given: str) -> FoundCharge[HandleT]:
    """Return the charge that `given` names: its text, a file with it, `-`, or an id.

    Raises `InvalidArgumentError`, `NotFoundError`, and the errors of a read.
    """
    command = f"{api.command} start"
    text = _read(given, command)
    if text.startswith("{"):
        handle = api.resume(_handle_in(text, command, api.kind))
        is_short = given != "-" and not given.lstrip().startswith("{")
        return FoundCharge(handle, given if is_short else short_name(handle), by_id=False)
    handle = api.find(text)
    return FoundCharge(handle, short_name(handle), by_id=True)


def _read(given: str, command: str) -> str:
    """Return the text or the id itself. Raises `InvalidArgumentError`."""
    if given.lstrip().startswith("{"):
        return given.strip()
    try:
        if given == "-":
            text = sys.stdin.read() if sys.stdin is not None else ""
        elif Path(given).is_file():
            text = Path(given).read_text(encoding="utf-8")
        else:
            text = given
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError("charge", f"{given!r} cannot be read: {error}.") from None
    text = text.strip()
    if not text or (any(sign.isspace() or sign in "/." for sign in text) and text[0] != "{"):
        raise InvalidArgumentError(
            "charge",
            f"{given!r} is no charge: pass what `{command}` printed, a file with it, `-` for "
            "standard input, or an id.",
        )
    return text


def _handle_in(text: str, command: str, kind: str) -> str:
    """Return the text of the handle, which `command --output json` wraps.

    Raises `InvalidArgumentError` if it is neither.
    """
    try:
        read: object = json.loads(text)
    except ValueError:
        read = None
    members = cast("dict[str, object]", read) if isinstance(read, dict) else {}
    inner = members.get("charge")
    if isinstance(inner, str):
        return inner
    if kind not in members:
        raise InvalidArgumentError(
            "charge", f"This JSON is not of a charge: pass what `{command}` printed or saved."
        )
    return text


@dataclass(frozen=True, slots=True)
class HandleFile:
    """The file that --save names, if it does, with the handle of a charge in it."""

    invocation: Invocation
    path: Path | None

    def check(self) -> None:
        """Raise `TargetExistsError`, and `ConfigurationError` if there is no such directory."""
        if self.path is None:
            return
        if self.path.exists():
            raise TargetExistsError(
                f"{self.path} is there already, and may be of a charge that goes on: choose "
                "another file, or remove it. Nothing was started."
            )
        if not self.path.parent.is_dir():
            raise ConfigurationError(
                f"There is no directory {str(self.path.parent)!r} for --save. Nothing was started."
            )

    def write(self, handle: Handle) -> None:
        """Write a handle as it is now. A failure is a notice: the charge goes on."""
        if self.path is None:
            return
        try:
            write_file(Path(os.path.realpath(self.path)), handle.to_text() + "\n", private=False)
        except OSError as error:
            self.invocation.notice(f"The charge could not be saved: {error}.")

    def name_of(self, handle: Handle) -> str:
        """Return the name by which a command finds the charge again: the file, or its id."""
        is_saved = self.path is not None and self.path.is_file()
        return str(self.path) if is_saved else short_name(handle)
