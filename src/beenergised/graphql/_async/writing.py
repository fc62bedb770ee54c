"""What a method that writes does: send, or rehearse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql.inner_failures import call_of_a_write
from beenergised.graphql.operations import Operation
from beenergised.redaction import REDACTED, Secret
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

ResultT = TypeVar("ResultT")


# Any: variables are JSON; each resource checks its own.
async def write(
    caller: AsyncCaller,
    operation: Operation[ResultT],
    variables: Mapping[str, Any],
    options: CallOptions,
    *,
    dry_run: bool,
    secrets: Sequence[Secret] = (),
) -> ResultT | Request:
    """Call `operation`, and raise the failure that its answer may carry inside.

    With `dry_run` nothing is sent: the request comes back, redacted. `secrets` are the values
    among `variables` that are.
    """
    call = call_of_a_write(caller.calls, operation, variables, options, secrets=secrets)
    if dry_run:
        return call.request.with_headers({"Authorization": f"Bearer {REDACTED}"}).redacted()
    return await caller.send(call)
