"""Starting a charge: how far it has come."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._generated.charging import (
    REMOTE_START_ATTEMPT_STATUS,
    REMOTE_START_WITH_PREAUTH_STATUS,
    RemoteStartAttempt,
    RemoteStartResult,
)
from beenergised.graphql.arguments import identifier
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class AsyncCharging:
    """Charges that were asked to start: reads what came of it. This class starts none.

    A charging session that has begun is a charge log: `client.chargelogs`.

    >>> async def outcome(client: AsyncClient, attempt_id: str) -> str:
    ...     attempt = await client.charging.attempt(attempt_id)
    ...     if attempt.charge_log_id:
    ...         return f"charging: {attempt.charge_log_id}"
    ...     return f"{attempt.status}: {attempt.failure_reason or 'no reason given'}"
    """

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def attempt(
        self, id: str, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def attempt(
        self, id: str, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> RemoteStartAttempt: ...
    async def attempt(
        self, id: str, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> RemoteStartAttempt | Request:
        """How far an attempt to start has come, by the id that `attemptRemoteStart` gave.

        `status` is text, and open. Documented are

            pending                        queued; nothing was sent to the station yet
            sending                        on its way to the station
            waiting_for_start_transaction  the station accepted; plug in
            charge_log_attached            charging: `charge_log_id` is set
            failed                         no answer, refused, or an error: `failure_reason`

        and the reference's own samples say ACCEPTED. Compare without regard to case, and let the
        unknown pass: `is_failure` and `charge_log_id` tell the two ends apart. That the last two
        statuses are the only ends is inferred.

        **An attempt at a roaming station stays pending for ever** (documented that attempts do
        not work there): whoever asks again and again needs a limit of time. How often to ask is
        not documented. One that waits for its transaction is closed after 5 minutes (documented).

        `is_failure` is True when it failed, as its name says; the reference words it the other way
        round. `last_sent_at` is None until something was sent. The role is not documented; a
        contact's session is assumed. Options as in `contact.get`. Raises `NotFoundError` if there
        is none, or none that this driver may see.
        """
        variables = {"id": identifier("id", id)}
        return await self._caller.ask(
            REMOTE_START_ATTEMPT_STATUS, variables, options, dry_run=dry_run
        )

    @overload
    async def preauth_status(
        self, id: str, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def preauth_status(
        self, id: str, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> RemoteStartResult: ...
    async def preauth_status(
        self, id: str, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> RemoteStartResult | Request:
        """How far a start with a preauthorised amount has come.

        `id` is the `remoteStartPreauthId` that `remoteStartWithPreauth` gave. `attempt_id` is None
        until the driver has confirmed the amount (3-D Secure); then `attempt` tells the rest
        (inferred). `status` is open text, and what it says on the way is not documented: ok with
        code 200 for success, Error with 405 if the station refuses; samples say ACCEPTED.

        The role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises `NotFoundError` if there is none, or none that this driver may see.
        """
        variables = {"remoteStartPreauthId": identifier("id", id)}
        return await self._caller.ask(
            REMOTE_START_WITH_PREAUTH_STATUS, variables, options, dry_run=dry_run
        )
