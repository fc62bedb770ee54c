"""Starting to charge at the Public API, following it, and stopping it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import TYPE_CHECKING, Unpack

from beenergised.base_models import Answer, Input
from beenergised.charging._async.backend import Observation
from beenergised.charging._async.watch import reconcile_start, watch_charge
from beenergised.errors import (
    InvalidArgumentError,
    OutcomeUnknownError,
    StartError,
)
from beenergised.polling import Pace
from beenergised.public_api.actions.arguments import whole
from beenergised.public_api.actions.charging_profiles import ChargingProfile
from beenergised.public_api.charging._async.backend import AsyncOperatorChargeBackend
from beenergised.public_api.charging._async.charge import AsyncSessionCharge
from beenergised.public_api.charging.readings import SessionReading
from beenergised.public_api.charging.reconciliation import SessionReconciliation
from beenergised.public_api.charging.records import SessionRecord
from beenergised.public_api.charging.start import UNSET, Unset, plan_start
from beenergised.public_api.charging.states import OperatorChargingSettings
from beenergised.public_api.resources._async.caller import AsyncPublicApiCaller
from beenergised.transport.options import CallOptions, check_options
from beenergised.validation import check_flag

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_charge_point_actions import (
        SessionStopConditionsInput,
    )


class AsyncOperatorCharging:
    """Starts charges at the operator's charge points, follows them and stops them.

    A start is sent once. If its answer is lost, `OutcomeUnknownError` is raised and `reconcile`
    finds out what came of it; the library never sends it again, because a charge that was started
    twice is paid twice.

    >>> async def charge(client: AsyncPublicApiClient, charge_point_id: int) -> None:
    ...     charge = await client.charging.start(charge_point_id, user_id=11)
    ...     await charge.wait()
    ...     async for reading in client.charging.watch(charge):
    ...         print(reading.power_w, reading.energy_kwh, reading.cost)
    """

    def __init__(self, caller: AsyncPublicApiCaller, settings: OperatorChargingSettings) -> None:
        self._caller = caller
        self._backend = AsyncOperatorChargeBackend(caller, settings)

    async def start(
        self,
        charge_point_id: int | str | None = None,
        evse_id: int | str | Unset = UNSET,
        *,
        user_id: int | str | None = None,
        id_tag: str | None = None,
        external_session_id: str | None = None,
        payment_method_id: str | int | Unset | None = UNSET,
        connector_id: int | str | None = None,
        booking_id: int | str | None = None,
        charging_profile: ChargingProfile | Input | Mapping[str, object] | None = None,
        stop_conditions: SessionStopConditionsInput | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncSessionCharge:
        """Ask for a charge to begin, and return the handle that follows it. **This costs money.**

        With both ids, or with `evse_id` alone, it is started at that EVSE. With `charge_point_id`
        alone the platform or the charge point picks one; the answer then names no session, and the
        handle follows the authorization to it. The answer says that the start was accepted, not
        that it charges: `wait()` for that.

        Args:
            charge_point_id: of the charge point.
            evse_id: of the EVSE (the platform's id, not the number at the charge point). Left out,
                the charge point chooses one; None is refused, for it may be an id that is missing.
            user_id: who charges, and pays.
            id_tag: with which tag.
            external_session_id: an id of your own for the session, instead of `id_tag`, in favour
                of which the service deprecates it (documented).
            payment_method_id: one of the user's, `balance`, `subscription` and the like; needs
                `user_id` (documented). None is sent as null, which lets the platform choose
                (documented); what is chosen without either is not documented.
            connector_id: of the EVSE's connector.
            booking_id: a booking that is accepted or reserved (documented).
            charging_profile: limits from the beginning on; at an EVSE only. A `ChargingProfile`, or
                what the service takes.
            stop_conditions: limits; at the first that is reached the charge stops by itself. A
                `SessionStopConditionsInput`, or a mapping with some of `max_amount` (in the
                session's currency), `max_duration_minutes`, `max_energy_kwh` and
                `max_soc_percent`. Their names are documented for a start at a charge point, their
                types assumed; that a start at an EVSE takes them, too, is assumed. A service that
                does not know them may ignore them: the charge then continues.
            extra: fields that this version does not know, by their names on the wire.
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `InvalidArgumentError` before anything is sent; `StartError` if the answer says no,
        of the class that `errors.START_ERRORS` has for its code, such as `LocationClosedError`;
        `OutcomeUnknownError` if the answer was lost, or says neither yes nor no and names nothing
        to follow; and what any call raises.
        """
        check_options(options)
        plan = plan_start(
            self._caller.style,
            charge_point_id,
            evse_id,
            user_id=user_id,
            id_tag=id_tag,
            external_session_id=external_session_id,
            payment_method_id=payment_method_id,
            connector_id=connector_id,
            booking_id=booking_id,
            charging_profile=charging_profile,
            stop_conditions=stop_conditions,
            extra=extra,
            options=options,
            timezone=self._caller.timezone,
        )
        try:
            return self._handle(await self._backend.start(plan, options))
        except StartError as refusal:
            # A refusal names no session (documented). One that does may charge all the same.
            if isinstance(refusal.answer, Answer):
                named = self._backend.answered(plan, refusal.answer)
                if named.record.receipt_id is not None or named.record.leading_id is not None:
                    refusal.charge = self._handle(named)
            raise

    def resume(self, text: str) -> AsyncSessionCharge:
        """The charge that `to_text` of a handle described, here or in another process.

        Sends nothing. Raises `InvalidArgumentError` if it is no such text, or of another host.
        """
        return AsyncSessionCharge(self._backend, SessionRecord.from_text(text, self._backend.home))

    async def reconcile(
        self, error: OutcomeUnknownError, **options: Unpack[CallOptions]
    ) -> SessionReconciliation[AsyncSessionCharge]:
        """Find out what became of a start whose answer was lost. Sends no start.

        It looks at what the part of the answer that arrived names, if it names something; else
        through the sessions of that EVSE or charge point since, and through the authorizations
        made since, for those of that user (or tag). Nothing else ties them to the start, so a
        charge that the user began there by hand counts.

        Until enough time has passed the answer may be "cannot_tell": look again at
        `.look_again_at`. How long a start may take to show is not documented:
        `OperatorChargingSettings.arrives_within`, a quarter of an hour unless set.

        >>> async def safely(client: AsyncPublicApiClient, evse_id: int) -> None:
        ...     try:
        ...         charge = await client.charging.start(evse_id=evse_id, user_id=11)
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
            found=lambda why, charge: SessionReconciliation(
                outcome="found", why=why, charge=charge
            ),
        )

    # --- Following and stopping ---

    def watch(
        self,
        session_id: int | str | AsyncSessionCharge,
        *,
        timeout: float | None = None,
        pace: Pace | None = None,
    ) -> AsyncGenerator[SessionReading, None]:
        """What a session shows, whenever something of it has changed, until it is over.

        The first reading comes at once, the last one when the session is over: `is_over` is True
        then. Failures of the network are put up with for ten minutes. Leaving the loop stops
        looking, not the charge.

        Args:
            session_id: of the session; or the handle of a charge whose session is known, which
                then holds what was last seen.
            timeout: seconds at most; a day unless given.
            pace: how often to look; by default as often as a start is asked about.

        Raises `WaitTimeoutError` if it goes on longer, `NotFoundError` if there is no such
        session, and what reading raises.
        """
        watched = session_id if isinstance(session_id, AsyncSessionCharge) else _id_text(session_id)
        return watch_charge(self._backend, watched, "session_id", timeout=timeout, pace=pace)

    async def stop(
        self,
        charge_point_id: int | str,
        session_id: int | str,
        *,
        force: bool = False,
        **options: Unpack[CallOptions],
    ) -> None:
        """Ask for a session to be stopped.

        The answer says that the service accepts it, not that the session is over: `stop` of a
        handle looks for that. It is sent once. Asking again names the same session, so it ends no
        other.

        Args:
            charge_point_id: where the session is.
            session_id: of the session.
            force: end the session even if the charge point refuses or is offline (documented).
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `StopError` if the charge point or the platform refuses, `OutcomeUnknownError` if
        the answer was lost (look at `sessions.get`), and what any call raises.
        """
        check_options(options)
        check_flag("force", force)
        path = whole("charge_point_id", charge_point_id), whole("session_id", session_id)
        await self._backend.ask_to_stop(*path, options, force=force)

    def _handle(self, seen: Observation[SessionRecord, Answer]) -> AsyncSessionCharge:
        return AsyncSessionCharge(self._backend, seen.record, answer=seen.answer)


def _id_text(session: int | str) -> str:
    text = str(session) if isinstance(session, int) and not isinstance(session, bool) else session
    # The annotation promises one of them, but callers without a type checker exist.
    if isinstance(text, str) and text.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
        return text
    raise InvalidArgumentError("session_id", f"session_id is an id, not {session!r}")
