# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/downloads.py
"""Downloads of files to which the response of an operation has a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from beenergised.base_models import Answer, response_of
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.roles import Bearer
from beenergised.transport._sync.caller import Resource
from beenergised.transport.blocking import in_place
from beenergised.transport.downloads._sync.download import download
from beenergised.transport.downloads.arguments import DownloadArguments, hidden_link
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.downloads.order import Order
from beenergised.transport.options import CallOptions, check_options

AnswerT = TypeVar("AnswerT", bound=Answer)


class Downloads(Resource[Caller]):
    """Downloads files for the resources of one client."""

    # Any: variables are JSON; each resource checks its own.
    def save(
        self,
        arguments: DownloadArguments,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        link_of: Callable[[AnswerT], object],
        options: CallOptions,
    ) -> Path:
        """Ask `operation` for the link, fetch the file, and give it its name: whole, or not at
        all. Whatever ends it, nothing else stays on the disk.
        """
        check_options(options)
        destination = in_place(arguments.destination)
        self._caller.stop_if_previewing(operation, variables, options)
        part = PartFile(destination.directory)
        try:
            in_place(part.create)
            order = self._order(arguments, operation, variables, link_of, options)
            target = in_place(arguments.target, destination, order.link)
            download(self._caller.send, order, part)
            in_place(part.become, target, overwrite=arguments.overwrite)
        finally:
            in_place(part.discard)
        return target

    # Any: see `save`. Apart from it, because a traceback may show local variables: `found` shows
    # the link, which may be signed.
    def _order(
        self,
        arguments: DownloadArguments,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        link_of: Callable[[AnswerT], object],
        options: CallOptions,
    ) -> Order:
        found = self._caller.run(operation, variables, options)
        calls = self._caller.calls
        return arguments.order(
            hidden_link(link_of(found)),
            response_of(found),
            home=calls.endpoint.url,
            role=Bearer.SESSION.value,
            settings=calls.settings,
            options=options,
        )
