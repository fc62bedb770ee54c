# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/actions/_async/base.py
"""What carries out the actions that have methods of their own."""

from __future__ import annotations

from typing import Any

from beenergised.public_api.actions.acceptance import Acceptance, AcceptanceDecoder
from beenergised.public_api.index import find_resource
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.public_api.responses import Decoder
from beenergised.transport.options import CallOptions, check_options


class Acting(Endpoints):
    """The base of the classes of actions."""

    # Any: as in `Endpoints`. object: a model or a mapping, which the operation checks.
    def _carry_out(
        self,
        target: str,
        verb: str,
        path: tuple[object, ...],
        options: CallOptions,
        *,
        body: object = None,
    ) -> Any:
        """Carry out an action, and read its answer."""
        check_options(options)  # a `body` among them would take the place of what was checked
        arguments = {"body": body, **options}
        return self._act(target, verb, path, arguments)

    def _schedule(
        self,
        target: str,
        verb: str,
        path: tuple[object, ...],
        options: CallOptions,
        *,
        body: object,
    ) -> Acceptance:
        """The same with an action that may have to wait until transactions have ended."""
        check_options(options)
        declared = find_resource(f"actions/{target}")
        asked = self._asked(verb, path, {"body": body, **options}, declared)
        decode = AcceptanceDecoder(Decoder(asked.endpoint, asked.about))
        return self._caller.send(self._caller.calls.call(asked, decode))
