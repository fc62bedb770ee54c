"""What a `download` of a resource was asked for, and what the service's link makes of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from beenergised.errors import InvalidResponseError, NotFoundError
from beenergised.graphql_api.calls import CallMaker
from beenergised.graphql_api.roles import Bearer
from beenergised.messages import Response
from beenergised.transport.downloads import PDF, Order, Progress, check_download
from beenergised.transport.files import Destination, file_name, find_destination, require_free
from beenergised.transport.links import BadLinkError, Link, follow, read_link
from beenergised.transport.options import CallOptions

# What the end of a link may give a file's name: nothing that a double click would run.
_SUFFIXES = frozenset({".csv", ".gz", ".jpg", ".json", ".pdf", ".png", ".txt", ".xml", ".zip"})


class Given:
    """A link as the service gave it. A traceback may show local variables, and a link that is not
    followed may be signed: this shows nothing.
    """

    def __init__(self, link: object) -> None:
        self._link = link

    @property
    def is_nothing(self) -> bool:
        """Whether there is none."""
        return self._link is None or (isinstance(self._link, str) and not self._link.strip())

    def reveal(self) -> str:
        """The link, or the text of what came in its place."""
        return str(self._link)


@dataclass(frozen=True, slots=True)
class Saving:
    """The arguments of a download. Raises `InvalidArgumentError` for those that cannot be right.

    operation: how logs and errors speak of it; what: what they call the file.
    name: of the file, without its suffix, if `path` is a directory.
    """

    operation: str
    what: str
    name: str
    path: str | os.PathLike[str]
    overwrite: bool
    progress: Progress | None
    max_bytes: int | None
    content_type: str | None

    def __post_init__(self) -> None:
        check_download(
            progress=self.progress,
            max_bytes=self.max_bytes,
            content_type=self.content_type,
            overwrite=self.overwrite,
        )

    def find(self) -> Destination:
        """Where to, before anything is sent. Looks at the disk.

        Raises `InvalidArgumentError` and `TargetExistsError`.
        """
        destination = find_destination(self.path)
        if destination.name is not None or self.content_type == PDF:
            self.target(destination, None)
        return destination

    def target(self, destination: Destination, link: Link | None) -> Path:
        """The file, now that its link is known. Looks at the disk; raises `TargetExistsError`."""
        suffix = link.suffix if link is not None and link.suffix.lower() in _SUFFIXES else ""
        target = destination.target(
            file_name(self.name, ".pdf" if self.content_type == PDF else suffix)
        )
        require_free(target, overwrite=self.overwrite)
        return target

    def order(
        self, calls: CallMaker, given: Given, options: CallOptions, answer: Response | None
    ) -> Order:
        """What to fetch: `given` is the link as the service gave it, in `answer`.

        Raises `NotFoundError` where there is none, `InvalidResponseError` where it is no address
        or leads where nothing is fetched from.
        """
        settings = calls.settings
        home = _home(calls.endpoint.url)
        timeout = options.get("timeout")
        spent = answer.total_elapsed if answer is not None and timeout else 0.0
        return Order(
            operation=self.operation,
            link=self._link(home, given, answer),
            home=home,
            role=Bearer.SESSION.value,
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

    def _link(self, home: Link, given: Given, answer: Response | None) -> Link:
        if given.is_nothing:
            raise NotFoundError(
                f"{self.operation} {self.name!r}: the service gave no link to {self.what}.",
                response=answer,
            )
        try:
            read_link(given.reveal())  # whole, not relative to the API
            return follow(home, given.reveal())
        except BadLinkError as error:
            raise InvalidResponseError(
                f"{self.operation} {self.name!r}: the service's link to {self.what} is not "
                f"followed: {error}.",
                response=answer,
            ) from None


def _home(url: str) -> Link:
    try:
        return read_link(url)
    except BadLinkError:
        # An address that can be called, but not be compared: nothing is at home there.
        return Link(url, ("https", "", 0))
