# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/scheduling.py
"""Actions that may have to wait until transactions have ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from beenergised.public_api._sync.resource import Endpoints
from beenergised.public_api.acceptance import Acceptance, AcceptanceDecoder
from beenergised.public_api.answers import Decoder
from beenergised.public_api.index import find_resource
from beenergised.wire import Request


class SchedulingEndpoints(Endpoints):
    """What carries such an action out."""

    # Any: as in `Endpoints`.
    def _schedule(
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
        return self._caller.send(asked, decode)
