"""The order of a download: a link, the file that is wanted from it, and the limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from beenergised.transport.links import Link
from beenergised.transport.settings import Settings

#: Called while a file arrives: with the bytes received, and those of the whole file, None if that
#: is not known.
Progress: TypeAlias = Callable[[int, int | None], object]

PDF: Final = "application/pdf"
#: Any type, but not a web page: that mostly is a login, or an error that calls itself a success.
ANY_FILE: Final = "*/*"


@dataclass(frozen=True, slots=True)
class Order:
    """One file to download.

    operation: its name in logs and errors.
    about: the id of the object that it belongs to, with a space before it; see `Call.about`.
    home, role: the API's own address, and the token that may go there.
    headers: the caller's own, for `home` only.
    content_type: the type of the file; `ANY_FILE` for all but web pages, None for no check.
    timeout: the seconds for everything, redirects and retries included; `spent` are gone already.
    attempt_timeout: the longest silence in seconds.
    """

    operation: str
    link: Link
    home: Link
    role: str
    settings: Settings
    timeout: float
    attempt_timeout: float
    max_bytes: int
    headers: Mapping[str, str] = field(repr=False)
    content_type: str | None = None
    progress: Progress | None = None
    about: str = ""
    spent: float = 0.0
