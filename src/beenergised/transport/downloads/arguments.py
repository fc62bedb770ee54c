"""The arguments of a `download` method, and the order that they make with the service's link."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Final

from beenergised.errors import InvalidArgumentError, InvalidResponseError, NotFoundError
from beenergised.messages import Response
from beenergised.redaction import Secret
from beenergised.transport.downloads.files import (
    Destination,
    file_name,
    find_destination,
    require_free,
)
from beenergised.transport.downloads.order import ANY_FILE, PDF, Order, Progress
from beenergised.transport.links import BadLinkError, Link, follow, read_link
from beenergised.transport.options import CallOptions
from beenergised.transport.settings import Settings
from beenergised.validation import check_flag, check_whole, optional

# The ends of a link that a file's name may have: nothing that a double click would run.
_SUFFIXES: Final = frozenset(
    {".csv", ".gz", ".jpg", ".json", ".pdf", ".png", ".txt", ".xml", ".zip"}
)


@dataclass(frozen=True, slots=True)
class DownloadArguments:
    """The arguments of a `download` method. Raises `InvalidArgumentError` for impossible ones.

    operation, file: the names of the operation and of the file in messages.
    name: the name of the file, without its suffix, if `path` is a directory.
    """

    operation: str
    file: str
    name: str
    path: str | os.PathLike[str]
    overwrite: bool
    progress: Progress | None
    max_bytes: int | None
    content_type: str | None

    def __post_init__(self) -> None:
        _check(self.progress, self.max_bytes, self.content_type, self.overwrite)

    def destination(self) -> Destination:
        """Return the place on the disk, as far as it is known before anything is sent.

        Raises `InvalidArgumentError` and `TargetExistsError`.
        """
        destination = find_destination(self.path)
        if destination.name is not None or self.content_type == PDF:
            self.target(destination, None)
        return destination

    def target(self, destination: Destination, link: Link | None) -> Path:
        """Return the file, now that its link is known. Raises `TargetExistsError`."""
        suffix = link.suffix if link is not None and link.suffix.lower() in _SUFFIXES else ""
        target = destination.target(
            file_name(self.name, ".pdf" if self.content_type == PDF else suffix)
        )
        require_free(target, overwrite=self.overwrite)
        return target

    def order(
        self,
        link: Secret | None,
        response: Response | None,
        *,
        home: str,
        role: str,
        settings: Settings,
        options: CallOptions,
    ) -> Order:
        """Return the order for the `link` that a `response` gave.

        Args:
            link: The link as `hidden_link` returns it.
            response: The response that it is from, for errors.
            home: The address of the API: only there, the token of `role` and the headers are sent.
            role: The token to send.
            settings: The settings of the client.
            options: The options of the call.

        Raises `NotFoundError` without a link, and `InvalidResponseError` for one that is no
        address, or leads where no file is fetched from.
        """
        timeout = options.get("timeout")
        spent = response.total_elapsed if response is not None and timeout else 0.0
        at_home = home_of(home)
        return Order(
            operation=self.operation,
            link=self._link(at_home, link, response),
            home=at_home,
            role=role,
            settings=settings,
            timeout=timeout or settings.download_timeout,
            spent=spent,
            attempt_timeout=options.get("attempt_timeout") or settings.attempt_timeout,
            max_bytes=self.max_bytes or settings.max_download_bytes,
            headers=options.get("headers") or {},
            content_type=self.content_type,
            progress=self.progress,
            about=f" {self.name!r}",
        )

    def _link(self, home: Link, link: Secret | None, response: Response | None) -> Link:
        what = f"{self.operation} {self.name!r}: the service"
        if link is None:
            raise NotFoundError(f"{what} gave no link to {self.file}.", response=response)
        try:
            read_link(link.reveal())  # whole, not relative to the API
            return follow(home, link.reveal())
        except BadLinkError as error:
            raise InvalidResponseError(
                f"{what}'s link to {self.file} is not followed: {error}.", response=response
            ) from None


def hidden_link(link: object) -> Secret | None:
    """Return a link of a response, or the text of what is in its place; None if nothing is.

    A traceback may show local variables, and a link that is not followed may be signed.
    """
    is_missing = link is None or (isinstance(link, str) and not link.strip())
    return None if is_missing else Secret(str(link))


def home_of(url: str) -> Link:
    """Return the address of an API, to tell its own origin from others."""
    try:
        return read_link(url)
    except BadLinkError:
        # An address that can be called, but not be compared: no link is of its origin.
        return Link(url, ("https", "", 0))


def _check(progress: object, max_bytes: object, content_type: object, overwrite: object) -> None:
    if progress is not None and (not callable(progress) or iscoroutinefunction(progress)):
        raise InvalidArgumentError(
            "progress", f"progress must be a plain function of two numbers, not {progress!r}"
        )
    optional(check_whole, "max_bytes", max_bytes, least=1)
    if content_type is not None and not (
        isinstance(content_type, str) and re.fullmatch(r"[!-.0-~]+/[!-.0-~]+", content_type)
    ):
        raise InvalidArgumentError(
            "content_type",
            f"content_type must be like {PDF!r}, {ANY_FILE!r} for any file, or None for no check, "
            f"not {content_type!r}",
        )
    check_flag("overwrite", overwrite)
