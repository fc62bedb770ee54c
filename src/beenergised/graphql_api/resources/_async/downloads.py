"""Downloads of files to which the response of an operation has a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from beenergised.base_models import Answer, response_of
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.roles import Bearer
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.blocking import in_thread
from beenergised.transport.downloads._async.download import download
from beenergised.transport.downloads.arguments import DownloadArguments, hidden_link
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.downloads.order import Order
from beenergised.transport.options import CallOptions, check_options

AnswerT = TypeVar("AnswerT", bound=Answer)


class AsyncDownloads(AsyncResource[AsyncCaller]):
    """Downloads files for the resources of one client."""

    # Any: variables are JSON; each resource checks its own.
    async def save(
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
        destination = await in_thread(arguments.destination)
        self._caller.stop_if_previewing(operation, variables, options)
        part = PartFile(destination.directory)
        try:
            await in_thread(part.create)
            order = await self._order(arguments, operation, variables, link_of, options)
            target = await in_thread(arguments.target, destination, order.link)
            await download(self._caller.send, order, part)
            await in_thread(part.become, target, overwrite=arguments.overwrite)
        finally:
            await in_thread(part.discard)
        return target

    # Any: see `save`. Apart from it, because a traceback may show local variables: `found` shows
    # the link, which may be signed.
    async def _order(
        self,
        arguments: DownloadArguments,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        link_of: Callable[[AnswerT], object],
        options: CallOptions,
    ) -> Order:
        found = await self._caller.run(operation, variables, options)
        calls = self._caller.calls
        return arguments.order(
            hidden_link(link_of(found)),
            response_of(found),
            home=calls.endpoint.url,
            role=Bearer.SESSION.value,
            settings=calls.settings,
            options=options,
        )
