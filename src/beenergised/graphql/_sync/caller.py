# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/caller.py
"""What a resource calls the service through: the driver, one driver's tokens, the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from beenergised.graphql.calls import CallMaker
from beenergised.graphql.operations import Operation
from beenergised.graphql.options import CallOptions
from beenergised.models import Answer
from beenergised.redaction import Secret
from beenergised.transport._sync.driver import Driver
from beenergised.transport.call import Authoriser
from beenergised.wire import Request

AnswerT = TypeVar("AnswerT", bound=Answer)


class Caller:
    """Makes calls in the name of one client."""

    def __init__(self, driver: Driver, calls: CallMaker, authorisation: Authoriser) -> None:
        self._driver = driver
        self._calls = calls
        self._authorisation = authorisation

    # Any: variables are JSON; each resource checks its own.
    def run(
        self,
        operation: Operation[AnswerT],
        variables: Mapping[str, Any],
        options: CallOptions,
        *,
        secrets: Sequence[Secret] = (),
    ) -> AnswerT:
        """Call `operation` and read its answer."""
        call = self._calls.make(operation, variables, options, secrets=secrets)
        return self._driver.run(call, self._authorisation)

    def preview(
        self, operation: Operation[Any], variables: Mapping[str, Any], options: CallOptions
    ) -> Request:
        """The request that `run` would send, redacted."""
        return self._calls.preview(operation, variables, options)
