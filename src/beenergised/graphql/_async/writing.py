"""A call that writes, and the failure that its response may carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql.inner_failures import call_of_a_write
from beenergised.graphql.operations import Operation
from beenergised.redaction import Secret
from beenergised.transport.options import CallOptions

ResultT = TypeVar("ResultT")


# Any: variables are JSON; each resource checks its own.
async def write(
    caller: AsyncCaller,
    operation: Operation[ResultT],
    variables: Mapping[str, Any],
    options: CallOptions,
    *,
    secrets: Sequence[Secret] = (),
) -> ResultT:
    """Call `operation`, and raise the failure that its answer may carry inside.

    `secrets` are those of the values in `variables` that are secret.
    """
    call = call_of_a_write(caller.calls, operation, variables, options, secrets=secrets)
    return await caller.send(call)
