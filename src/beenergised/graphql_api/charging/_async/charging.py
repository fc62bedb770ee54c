"""Starting to charge, following it, and stopping it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Unpack

from beenergised.charging._async.backend import Observation
from beenergised.charging._async.watch import reconcile_start, watch_charge
from beenergised.charging.states import ChargeState
from beenergised.errors import OutcomeUnknownError
from beenergised.graphql_api._generated.charging import (
    REMOTE_START_ATTEMPT_STATUS,
    REMOTE_START_WITH_PREAUTH,
    REMOTE_START_WITH_PREAUTH_STATUS,
    RemoteStartAttempt,
    RemoteStartResult,
    RemoteStopResult,
)
from beenergised.graphql_api.charging._async.backend import AsyncDriverChargeBackend
from beenergised.graphql_api.charging._async.charge import AsyncCharge
from beenergised.graphql_api.charging.readings import ChargeReading
from beenergised.graphql_api.charging.reconciliation import Reconciliation
from beenergised.graphql_api.charging.records import Seen, StartRecord
from beenergised.graphql_api.charging.start import (
    PREAUTH,
    AnyCard,
    StartMethod,
    amount_of,
    authorised,
    card_among,
    currency_of,
    offered_amount,
    plan_start,
    refuse_preauth_card,
    tag_of,
)
from beenergised.graphql_api.charging.states import ChargingSettings
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.polling import Pace
from beenergised.transport.options import CallOptions, check_options
from beenergised.validation import check_flag, check_id_text

if TYPE_CHECKING:
    from beenergised.graphql_api._generated.rates import RatePackage


class AsyncCharging:
    """Starts charges, follows them and stops them.

    A start is sent once. If its answer is lost, `OutcomeUnknownError` is raised and `reconcile`
    finds out what came of it; the library never sends it again, because a charge that was started
    twice is paid twice.

    >>> async def charge(client: AsyncClient, connector_id: str) -> None:
    ...     cards = await client.connectors.cards(connector_id)
    ...     charge = await client.charging.start(connector_id, card=cards[0])
    ...     await charge.wait()
    ...     async for reading in client.charging.watch(charge):
    ...         print(reading.power_w, reading.energy_kwh, reading.cost)
    """

    def __init__(self, caller: AsyncCaller, settings: ChargingSettings) -> None:
        self._caller = caller
        self._backend = AsyncDriverChargeBackend(caller, settings)

    async def start(
        self,
        connector_id: str,
        *,
        card: AnyCard | None = None,
        tag_id: str | None = None,
        auto: bool = False,
        method: StartMethod | None = None,
        rate_package: RatePackage | str | None = None,
        stop_after: timedelta | int | None = None,
        valid_until: datetime | timedelta | date | str | None = None,
        check: bool = False,
        **options: Unpack[CallOptions],
    ) -> AsyncCharge:
        """Ask for a charge to begin, and return the handle that follows it. **This costs money.**

        Without more, `attemptRemoteStart` is sent, which tells most about what happens; it needs
        a card. At a roaming station it stays pending for ever (documented): use
        `method="remoteStart"` there.

        Args:
            connector_id: UUID of the connector.
            card: a card as `connectors.cards` or `cards.list` give it. One that needs an amount
                preauthorised is refused: `start_with_preauth` is for those.
            tag_id: instead of `card`, what the station reads of it.
            auto: let the service choose among the driver's cards: `remoteStart` with the kind
                AUTO (documented), whose charge is followed by its session. An identifier has to
                come with it, and which is not documented: that of `card` or `tag_id`, else of the
                first card that may charge there, which is read before.
            method: `attemptRemoteStart`, `remoteStart` or `remoteStartWithoutInvoicing`.
            rate_package: one of `connectors.rate_packages`, or its id. With an attempt only.
            stop_after: stop by itself after so long: a timedelta of whole minutes, or minutes.
                With an attempt only.
            valid_until: until when the charge may begin: a datetime, a date or ISO text (in the
                client's time zone where it has none), or a timedelta from now. It is always sent
                with an attempt, and with no other method; by default ten minutes from now, as the
                service has it itself.
            check: ask first whether the station takes remote commands (two reads more).
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `InvalidArgumentError` before anything is sent; `StartError` if the answer says no,
        such as `StationRefusedError` and, with `check`, `RemoteStartUnavailableError`;
        `OutcomeUnknownError` if the answer was lost; and what any call raises.
        """
        check_options(options)
        check_flag("check", check)
        plan = plan_start(
            self._backend.now(),
            self._backend.settings.valid_for,
            connector_id,
            card=card,
            tag_id=tag_id,
            auto=auto,
            method=method,
            rate_package=rate_package,
            stop_after=stop_after,
            valid_until=valid_until,
            timezone=self._caller.timezone,
        )
        refuse_preauth_card(card)
        if check:
            await self._backend.check_remote_commands(plan.connector_id, options)
        charge = self._handle(await self._backend.start(plan, options))
        if (failure := charge.failure) is not None:
            raise failure
        return charge

    async def start_with_preauth(
        self,
        connector_id: str,
        *,
        amount: Decimal | float,
        currency: str | None = None,
        card: AnyCard | None = None,
        tag_id: str | None = None,
        check: bool = False,
        **options: Unpack[CallOptions],
    ) -> AsyncCharge:
        """Ask for a charge to begin once the contact has confirmed an amount (3-D Secure).

        The handle's `.redirect_url` is the page where the contact confirms: open it in a browser,
        and `wait()` meanwhile.

        Args:
            connector_id: UUID of the connector.
            amount: what to preauthorise: one of the card's `rate.preauth_currency_amounts` at
                this connector, which are read before and compared.
            currency: ISO 4217 code, where the amount is offered in several.
            card, tag_id: which card; one of the two.
            check, options: as in `start`. The amounts are read for a dry run, too.

        Raises `InvalidArgumentError` if the card may not charge there or the amount is not
        offered (it names those that are), and what `start` raises.
        """
        check_options(options)
        check_flag("check", check)
        connector_id = check_id_text("connector_id", connector_id)
        tag = check_id_text("tag_id", tag_of(card, tag_id))
        wanted, currency = amount_of(amount), currency_of(currency)
        if check:
            await self._backend.check_remote_commands(connector_id, options)
        own = card_among(await self._backend.cards(connector_id, options), tag)
        chosen = offered_amount(own, wanted, currency)
        variables = {**authorised(connector_id, tag), "preauthCurrencyAmount": chosen}
        answer = await self._backend.send(REMOTE_START_WITH_PREAUTH, variables, options)
        record = StartRecord(
            tenant=self._backend.home,
            method=PREAUTH,
            connector_id=connector_id,
            asked_at=self._backend.now(),
            preauth_id=answer.remote_start_preauth_id,
            progress=ChargeState.CONFIRMING,
            reason=answer.message,
        )
        charge = AsyncCharge(self._backend, record)
        charge.redirect_url = answer.redirect_url
        return charge

    def resume(self, text: str) -> AsyncCharge:
        """The charge that `to_text` of a handle described, here or in another process.

        Sends nothing. Raises `InvalidArgumentError` if it is no such text, or of another tenant.
        """
        return AsyncCharge(self._backend, StartRecord.from_text(text, self._backend.home))

    async def reconcile(
        self, error: OutcomeUnknownError, **options: Unpack[CallOptions]
    ) -> Reconciliation[AsyncCharge]:
        """Find out what became of a start whose answer was lost. Sends no start.

        It looks at the attempt, where the part of the answer that arrived names it, and else
        through the driver's latest charge logs, for one at that connector that has begun since.
        The service itself ties the two together by station, connector and card (documented for
        older stations), so a charge that the driver began at the same place by hand counts.

        Until the start is no longer valid the answer may be "cannot_tell": look again at
        `.look_again_at`.

        >>> async def safely(client: AsyncClient, connector_id: str, tag_id: str) -> None:
        ...     try:
        ...         charge = await client.charging.start(connector_id, tag_id=tag_id)
        ...     except OutcomeUnknownError as error:
        ...         found = await client.charging.reconcile(error)
        ...         print(found.outcome, found.why)

        Raises `InvalidArgumentError` for an error of anything but a start, and what reading
        raises.
        """
        return await reconcile_start(
            self._backend,
            error,
            options,
            handle=self._handle,
            found=lambda why, charge: Reconciliation(outcome="found", why=why, charge=charge),
        )

    # --- Following and stopping ---

    def watch(
        self,
        chargelog_id: str | AsyncCharge,
        *,
        timeout: float | None = None,
        pace: Pace | None = None,
    ) -> AsyncGenerator[ChargeReading, None]:
        """What a charge shows, whenever something of it has changed, until its session ends.

        The first reading comes at once, the last one when the session has ended: `is_over` is
        True then. Each look costs two calls. Failures of the network are put up with for ten
        minutes. Leaving the loop stops looking, not the charge.

        Args:
            chargelog_id: UUID of the charge log; or the handle of a charge that has begun, which
                then holds what was last seen.
            timeout: seconds at most; a day unless given.
            pace: how often to look; by default as often as a start is asked about.

        Raises `WaitTimeoutError` if it goes on longer, `NotFoundError` if there is no such charge
        log, and what reading raises.
        """
        watched = (
            chargelog_id
            if isinstance(chargelog_id, AsyncCharge)
            else check_id_text("chargelog_id", chargelog_id)
        )
        return watch_charge(self._backend, watched, "chargelog_id", timeout=timeout, pace=pace)

    async def stop(self, transaction: str, **options: Unpack[CallOptions]) -> RemoteStopResult:
        """Ask for a charge to be stopped, by the `session_id` of its charge log.

        Twice does no harm (documented), so it is repeated where an answer is lost. The answer says
        that the service accepts it, not that the charge has ended: `stop` of a handle looks for
        that. Options as in `start`. Raises `StopError` if the answer says no, and what any call
        raises.
        """
        return await self._backend.ask_to_stop(check_id_text("transaction", transaction), options)

    async def attempt(self, id: str, **options: Unpack[CallOptions]) -> RemoteStartAttempt:
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
        variables = {"id": check_id_text("id", id)}
        return await self._caller.run(REMOTE_START_ATTEMPT_STATUS, variables, options)

    async def preauth_status(self, id: str, **options: Unpack[CallOptions]) -> RemoteStartResult:
        """How far a start with a preauthorised amount has come.

        `id` is the `remoteStartPreauthId` that `remoteStartWithPreauth` gave. `attempt_id` is None
        until the driver has confirmed the amount (3-D Secure); then `attempt` tells the rest
        (inferred). `status` is open text, and what it says on the way is not documented: ok with
        code 200 for success, Error with 405 if the station refuses; samples say ACCEPTED.

        The role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises `NotFoundError` if there is none, or none that this driver may see.
        """
        variables = {"remoteStartPreauthId": check_id_text("id", id)}
        return await self._caller.run(REMOTE_START_WITH_PREAUTH_STATUS, variables, options)

    def _handle(self, seen: Observation[StartRecord, Seen]) -> AsyncCharge:
        return AsyncCharge(self._backend, seen.record, answer=seen.answer)
