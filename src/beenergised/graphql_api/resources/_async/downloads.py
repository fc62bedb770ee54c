"""From an operation whose answer has a link to the file on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from beenergised.base_models import Answer, response_of
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.resources.downloads import Given, Saving
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport._async.download import download
from beenergised.transport.blocking import in_thread
from beenergised.transport.downloads import Order
from beenergised.transport.files import PartFile
from beenergised.transport.options import CallOptions, check_options

AnswerT = TypeVar("AnswerT", bound=Answer)


class AsyncDownloads(AsyncResource[AsyncCaller]):
    """Downloads files for the resources of one client."""

    # Any: variables are JSON; each resource checks its own.
    async def save(
        self,
        saving: Saving,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        link_of: Callable[[AnswerT], object],
        options: CallOptions,
    ) -> Path:
        """Ask `operation` for the link, fetch the file, and give it its name: whole, or not at
        all. Whatever ends it, nothing else stays on the disk.
        """
        check_options(options)
        destination = await in_thread(saving.find)
        self._caller.stop_if_previewing(operation, variables, options)
        part = PartFile(destination.directory)
        try:
            await in_thread(part.create)
            order = await self._order(saving, operation, variables, link_of, options)
            target = await in_thread(saving.target, destination, order.link)
            await download(self._caller.send, order, part)
            await in_thread(part.become, target, overwrite=saving.overwrite)
        finally:
            await in_thread(part.discard)
        return target

    # Any: see `save`. Apart from it, because a traceback may show local variables: `found` shows
    # the link, which may be signed.
    async def _order(
        self,
        saving: Saving,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        link_of: Callable[[AnswerT], object],
        options: CallOptions,
    ) -> Order:
        found = await self._caller.run(operation, variables, options)
        given = Given(link_of(found))
        return saving.order(self._caller.calls, given, options, response_of(found))
