# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/charging.py
"""Starting to charge, following it, and stopping it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar, Unpack, cast

from beenergised.errors import (
    CardNotAcceptedError,
    GraphQLError,
    InvalidArgumentError,
    NotFoundError,
    OutcomeUnknownError,
    WaitTimeoutError,
)
from beenergised.graphql._generated.cards import (
    AVAILABLE_CARDS_FOR_CHARGING_PROCESS,
    CardForCharging,
)
from beenergised.graphql._generated.chargelogs import (
    CHARGELOG,
    CHARGELOG_METER_VALUES_SUMMARY,
    ChargelogMeterValues,
)
from beenergised.graphql._generated.charging import (
    REMOTE_START_ATTEMPT_STATUS,
    REMOTE_START_WITH_PREAUTH,
    REMOTE_START_WITH_PREAUTH_STATUS,
    REMOTE_STOP,
    RemoteStartAttempt,
    RemoteStartResult,
    RemoteStopResult,
)
from beenergised.graphql._generated.connectors import CONNECTOR
from beenergised.graphql._generated.stations import CP_CAPABILITIES
from beenergised.graphql._sync.caller import Caller
from beenergised.graphql._sync.charge import Charge
from beenergised.graphql._sync.chargelogs import Chargelogs
from beenergised.graphql.arguments import flag, identifier
from beenergised.graphql.charge_readings import ChargeReading
from beenergised.graphql.lost_starts import LostStart, Reconciliation, judge, lost_start
from beenergised.graphql.operations import Operation
from beenergised.graphql.start_failures import no_remote_commands, stop_failure
from beenergised.graphql.start_records import Seen, StartRecord
from beenergised.graphql.start_states import ChargingSettings, is_refusal
from beenergised.graphql.starting import (
    ATTEMPT,
    PREAUTH,
    AnyCard,
    StartMethod,
    StartPlan,
    amount_of,
    authorised,
    card_among,
    currency_of,
    offered_amount,
    plan_start,
    refuse_preauth_card,
    tag_of,
)
from beenergised.models import AnswerList
from beenergised.polling import ChargeState, Look, Pace, Poll
from beenergised.transport.options import CallOptions, check_options

if TYPE_CHECKING:
    from beenergised.graphql._generated.rates import RatePackage

ResultT = TypeVar("ResultT")

#: A day: no charge takes longer, and a program that was forgotten stops asking.
_LONGEST_WATCH: Final = 86_400.0
#: How long a watch puts up with failures alone, in seconds.
_WATCH_PATIENCE: Final = 600.0
#: How many of the latest charge logs a lost start is looked for in.
_LATEST: Final = 200

_READING: Final[Look[ChargeReading]] = Look(
    lambda reading: reading.mark, lambda reading: reading.is_over
)


class Charging:
    """Starts charges, follows them and stops them.

    A start is sent once. If its answer is lost, `OutcomeUnknownError` is raised and `reconcile`
    finds out what came of it; the library never sends it again, because a charge that was started
    twice is paid twice.

    >>> def charge(client: Client, connector_id: str) -> None:
    ...     cards = client.connectors.cards(connector_id)
    ...     charge = client.charging.start(connector_id, card=cards[0])
    ...     charge.wait()
    ...     for reading in client.charging.watch(charge):
    ...         print(reading.power_w, reading.energy_kwh, reading.cost)
    """

    def __init__(self, caller: Caller, settings: ChargingSettings) -> None:
        self._caller = caller
        self._settings = settings

    def start(
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
    ) -> Charge:
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
        flag("check", check)
        plan = plan_start(
            self._now(),
            self._settings.valid_for,
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
            self._check_remote_commands(plan.connector_id, options)
        tag = plan.tag_id or self._any_tag(plan.connector_id, options)
        return self._start(plan, tag, options)

    def start_with_preauth(
        self,
        connector_id: str,
        *,
        amount: Decimal | float,
        currency: str | None = None,
        card: AnyCard | None = None,
        tag_id: str | None = None,
        check: bool = False,
        **options: Unpack[CallOptions],
    ) -> Charge:
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
        flag("check", check)
        connector_id = identifier("connector_id", connector_id)
        tag = identifier("tag_id", tag_of(card, tag_id))
        wanted, currency = amount_of(amount), currency_of(currency)
        if check:
            self._check_remote_commands(connector_id, options)
        own = card_among(self._cards(connector_id, options), tag)
        chosen = offered_amount(own, wanted, currency)
        variables = {**authorised(connector_id, tag), "preauthCurrencyAmount": chosen}
        answer = self._sent(REMOTE_START_WITH_PREAUTH, variables, options)
        record = StartRecord(
            tenant=self._tenant,
            method=PREAUTH,
            connector_id=connector_id,
            asked_at=self._now(),
            preauth_id=answer.remote_start_preauth_id,
            progress=ChargeState.CONFIRMING,
            reason=answer.message,
        )
        return self._handle(record, redirect_url=answer.redirect_url)

    def resume(self, text: str) -> Charge:
        """The charge that `to_text` of a handle described, here or in another process.

        Sends nothing. Raises `InvalidArgumentError` if it is no such text, or of another tenant.
        """
        return self._handle(StartRecord.from_text(text, self._tenant))

    def reconcile(
        self, error: OutcomeUnknownError, **options: Unpack[CallOptions]
    ) -> Reconciliation[Charge]:
        """Find out what became of a start whose answer was lost. Sends no start.

        It looks at the attempt, where the part of the answer that arrived names it, and else
        through the driver's latest charge logs, for one at that connector that has begun since.
        The service itself ties the two together by station, connector and card (documented for
        older stations), so a charge that the driver began at the same place by hand counts.

        Until the start is no longer valid the answer may be "cannot_tell": look again at
        `.look_again_at`.

        >>> def safely(client: Client, connector_id: str, tag_id: str) -> None:
        ...     try:
        ...         charge = client.charging.start(connector_id, tag_id=tag_id)
        ...     except OutcomeUnknownError as error:
        ...         found = client.charging.reconcile(error)
        ...         print(found.outcome, found.why)

        Raises `InvalidArgumentError` for an error of anything but a start, and what reading
        raises.
        """
        check_options(options)
        lost = lost_start(error)
        if lost.known_id is not None:
            charge = self._handle(_record_of(lost, self._tenant))
            why = "its answer arrived in part, and named it"
            with suppress(NotFoundError):  # not known by that name: then by its charge log
                charge.refresh(**options)
                return Reconciliation(outcome="found", why=why, charge=charge)
            lost = replace(lost, known_id=None)
        logs = Chargelogs(self._caller).list(**options).limit(_LATEST)
        read = [log for log in logs]
        is_cut = len(read) >= _LATEST
        judged = judge(lost, read, self._now(), self._settings, is_cut=is_cut)
        if judged.outcome != "found":
            return judged
        log = judged.chargelogs[0]
        record = _record_of(lost, self._tenant).with_chargelog(log)
        return Reconciliation(
            outcome="found",
            why=judged.why,
            charge=self._handle(record, answer=log),
            chargelogs=judged.chargelogs,
        )

    # --- Following and stopping ---

    def watch(
        self,
        chargelog_id: str | Charge,
        *,
        timeout: float | None = None,
        pace: Pace | None = None,
    ) -> Generator[ChargeReading, None, None]:
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
        id = _chargelog_of(chargelog_id)
        check_options({"timeout": timeout})
        seconds = _LONGEST_WATCH if timeout is None else timeout
        charge = chargelog_id if isinstance(chargelog_id, Charge) else None
        pace = pace or Pace(self._settings.pace.wait, _WATCH_PATIENCE)
        return self._readings(id, charge, seconds, pace)

    def stop(self, transaction: str, **options: Unpack[CallOptions]) -> RemoteStopResult:
        """Ask for a charge to be stopped, by the `session_id` of its charge log.

        Twice does no harm (documented), so it is repeated where an answer is lost. The answer says
        that the service accepts it, not that the charge has ended: `stop` of a handle looks for
        that. Options as in `start`. Raises `StopError` if the answer says no, and what any call
        raises.
        """
        variables = {"transaction": identifier("transaction", transaction)}
        answer = self._caller.run(REMOTE_STOP, variables, options)
        if is_refusal(answer.code, answer.status):
            raise stop_failure(answer)
        return answer

    def attempt(self, id: str, **options: Unpack[CallOptions]) -> RemoteStartAttempt:
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
        return self._caller.run(REMOTE_START_ATTEMPT_STATUS, variables, options)

    def preauth_status(self, id: str, **options: Unpack[CallOptions]) -> RemoteStartResult:
        """How far a start with a preauthorised amount has come.

        `id` is the `remoteStartPreauthId` that `remoteStartWithPreauth` gave. `attempt_id` is None
        until the driver has confirmed the amount (3-D Secure); then `attempt` tells the rest
        (inferred). `status` is open text, and what it says on the way is not documented: ok with
        code 200 for success, Error with 405 if the station refuses; samples say ACCEPTED.

        The role is not documented; a contact's session is assumed. Options as in `contact.get`.
        Raises `NotFoundError` if there is none, or none that this driver may see.
        """
        variables = {"remoteStartPreauthId": identifier("id", id)}
        return self._caller.run(REMOTE_START_WITH_PREAUTH_STATUS, variables, options)

    # --- How ---

    def _start(self, plan: StartPlan, tag: str, options: CallOptions) -> Charge:
        # Any: an attempt or a result, as the method has it.
        answer = self._sent(cast("Any", plan.operation), plan.variables(tag), options)
        record = StartRecord(
            tenant=self._tenant,
            method=plan.method,
            connector_id=plan.connector_id,
            asked_at=self._now(),  # not before: it may have taken several attempts to arrive
            valid_until=plan.valid_until,
        )
        seen = (
            record.with_attempt(answer)
            if isinstance(answer, RemoteStartAttempt)
            else record.with_result(answer)
        )
        charge = self._handle(seen, answer=answer)
        if (failure := charge.failure) is not None:
            raise failure
        return charge

    def _readings(
        self,
        id: str,
        charge: Charge | None,
        timeout: float,
        pace: Pace,
    ) -> Generator[ChargeReading, None, None]:
        clock = self._caller.clock

        def read(within: float) -> ChargeReading:
            end = clock.monotonic() + within
            options = self._caller.within(within)
            log = (
                charge.chargelog(**options)
                if charge is not None
                else self._caller.run(CHARGELOG, {"id": id}, options)
            )
            left = max(end - clock.monotonic(), 0.1)
            return ChargeReading.of(log, self._meter(id, self._caller.within(left)))

        poll = Poll(clock, read, _READING, timeout=timeout, pace=pace)
        with closing(poll.changes()) as changes:
            for reading in changes:
                yield reading
        if not poll.outcome.over:
            raise WaitTimeoutError(
                f"The charge {id} goes on, longer than it was to be watched ({timeout:g} s)."
            ) from poll.outcome.failure

    def _meter(self, id: str, options: CallOptions) -> ChargelogMeterValues | None:
        try:
            return self._caller.run(CHARGELOG_METER_VALUES_SUMMARY, {"uuid": id}, options)
        except NotFoundError:  # the charge log is there: its station reports no values
            return None

    # Any: variables are JSON.
    def _sent(
        self, operation: Operation[ResultT], variables: dict[str, Any], options: CallOptions
    ) -> ResultT:
        """Send a start. A result that came beside `errors` is one that may have begun."""
        sent_at = self._now()
        try:
            return self._caller.run(operation, variables, options)
        except GraphQLError as error:
            # Null, and an error of a member of the result: it was lost with that, not refused.
            paths: list[object] = [each.get("path") for each in error.errors]
            is_inside = any(
                isinstance(path, list) and len(cast("list[object]", path)) > 1 for path in paths
            )
            if (error.data or {}).get(operation.field) is None and not is_inside:
                raise
            shown = operation.body(variables)["variables"]
            raise OutcomeUnknownError(
                operation.name, error, variables=shown, sent_at=sent_at
            ) from error

    def _cards(self, connector_id: str, options: CallOptions) -> AnswerList[CardForCharging]:
        asked = {"connectorId": connector_id}
        return self._caller.run(AVAILABLE_CARDS_FOR_CHARGING_PROCESS, asked, options)

    def _any_tag(self, connector_id: str, options: CallOptions) -> str:
        """The tag of the first card that may charge there without more ado."""
        cards = self._cards(connector_id, options)
        tagged = [card for card in cards if card.tag_id]  # null in place of a card has no tag
        for card in tagged:
            if card.preauth_required is not True:
                return card.tag_id
        advice = "see cards.list for what the driver has"
        if tagged:
            advice = "use start_with_preauth"
        elif cards:
            advice = "those that were offered came without a tag; see cards.list"
        raise CardNotAcceptedError(
            f"No card of this driver may charge at this connector as it is: {advice}. Or there is "
            "no such connector: its name is a UUID, which connectors.by_evse_id finds. Nothing "
            "was started.",
            operation="availableCardsForChargingProcess",
            answer=cards,
        )

    def _check_remote_commands(self, connector_id: str, options: CallOptions) -> None:
        connector = self._caller.run(CONNECTOR, {"id": connector_id}, options)
        station = connector.cp
        if station is None or not station.id:
            return  # without its station there is nothing to ask about
        capabilities = self._caller.run(CP_CAPABILITIES, {"id": station.id}, options)
        if capabilities.has_remote_commands is False:
            raise no_remote_commands(station.id)

    def _handle(
        self, record: StartRecord, *, answer: Seen | None = None, redirect_url: str | None = None
    ) -> Charge:
        return Charge(
            self._caller, self._settings, record, answer=answer, redirect_url=redirect_url
        )

    @property
    def _tenant(self) -> str:
        return self._caller.calls.endpoint.tenant

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._caller.clock.time(), UTC)


def _chargelog_of(charge: str | Charge) -> str:
    if not isinstance(charge, Charge):
        return identifier("chargelog_id", charge)
    if charge.chargelog_id is None:
        raise InvalidArgumentError(
            "chargelog_id",
            f"There is no charge to watch yet: wait() for it. It is {charge.status!r}.",
        )
    return charge.chargelog_id


def _record_of(lost: LostStart, tenant: str) -> StartRecord:
    known = lost.known_id
    session = lost.operation not in {ATTEMPT, PREAUTH}
    return StartRecord(
        tenant=tenant,
        method=lost.operation,
        connector_id=lost.connector_id,
        asked_at=lost.sent_at,
        valid_until=lost.valid_until,
        attempt_id=known if lost.operation == ATTEMPT else None,
        preauth_id=known if lost.operation == PREAUTH else None,
        sessions=(known,) if known is not None and session else (),
        transaction=known if session else None,
    )
