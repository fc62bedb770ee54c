"""Actions that may have to wait until transactions have ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.public_api.acceptance import Acceptance, AcceptanceDecoder
from beenergised.public_api.answers import Decoder
from beenergised.public_api.index import find_resource
from beenergised.wire import Request


class AsyncSchedulingEndpoints(AsyncEndpoints):
    """What carries such an action out."""

    # Any: as in `AsyncEndpoints`.
    async def _schedule(
        self,
        target: str,
        verb: str,
        path: tuple[object, ...],
        arguments: Mapping[str, Any],
        *,
        dry_run: bool,
    ) -> Acceptance | Request:
        asked = self._asked(verb, path, arguments, find_resource(f"actions/{target}"))
        if dry_run:
            return self._caller.preview(asked)
        decode = AcceptanceDecoder(Decoder(asked.endpoint, asked.about))
        return await self._caller.send(asked, decode)
