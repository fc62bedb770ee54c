"""What became of a start whose answer was lost: the judgement, without any reading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, cast

from beenergised._public_names import public_in
from beenergised.charging.reconciliation import (
    ChargeT_co,
    ReconciliationResult,
    decide,
    sent_start,
)
from beenergised.errors import GraphQLError, OutcomeUnknownError
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api.charging.records import StartRecord
from beenergised.graphql_api.charging.start import ATTEMPT, PREAUTH, STARTS
from beenergised.graphql_api.charging.states import (
    ChargingSettings,
    connector_of,
    has_ended,
    reach_back,
)

_AUTO: Final = "AUTO"
#: By which member of its answer a start is followed.
_FOLLOWED_BY: Final = {ATTEMPT: "id", PREAUTH: "remoteStartPreauthId"}
_SESSION: Final = "transaction"


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation(ReconciliationResult[ChargeT_co]):
    """What could be found out of a start whose answer was lost.

    outcome: "found": it arrived, and `charge` follows it (it may have failed since: see its
        `.state`); "not_found": it cannot begin any more, so a new start is safe; "cannot_tell":
        it may have arrived and may still begin.
    charge: the handle, if found.
    chargelogs: those that may be its own: one if found by it, several if it cannot be told which.
    why: in words, for a person.
    look_again_at: when another look will tell more (aware); None where none will.
    """

    chargelogs: tuple[Chargelog, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostStart:
    """A start whose answer was lost, by what is known of it."""

    operation: str
    connector_id: str
    tag_id: str | None
    auto: bool
    sent_at: datetime
    valid_until: datetime | None
    #: What the start is followed by, if that much of the answer arrived: the id of an attempt, or
    #: of a preauthorised start, or a session.
    known_id: str | None

    @property
    def is_named(self) -> bool:
        """True if the part of the response that arrived names it."""
        return self.known_id is not None

    def without_name(self) -> LostStart:
        """Return the same start, to be found by its request alone."""
        return replace(self, known_id=None)

    def record(self, tenant: str) -> StartRecord:
        """Return what its handle remembers."""
        known = self.known_id
        session = known if self.operation not in {ATTEMPT, PREAUTH} else None
        return StartRecord(
            tenant=tenant,
            method=self.operation,
            connector_id=self.connector_id,
            asked_at=self.sent_at,
            valid_until=self.valid_until,
            attempt_id=known if self.operation == ATTEMPT else None,
            preauth_id=known if self.operation == PREAUTH else None,
            sessions=(session,) if session is not None else (),
            transaction=session,
        )

    def may_be(self, log: Chargelog, settings: ChargingSettings) -> bool:
        """Whether a charge log may be of this start. What it does not say speaks for it: a new
        start beside one that was overlooked is paid twice.
        """
        connector = connector_of(log)
        if connector is not None and connector != self.connector_id:
            return False
        if not self.auto and self._is_of_another_card(log):
            return False
        began: object = log.date_start
        if isinstance(began, datetime):
            if began < self.since(settings):
                return self._may_be_of_a_slow_clock(log, began, settings)
            return began <= self.ends_at(settings)
        return began is not None or not has_ended(log)  # without a beginning: one that waits

    def has_begun_since(self, log: Chargelog, settings: ChargingSettings) -> bool:
        """Whether a charge log certainly began since it was sent, as far as clocks agree."""
        began: object = log.date_start
        return isinstance(began, datetime) and began >= self.since(settings)

    def since(self, settings: ChargingSettings) -> datetime:
        """From when its charge may have begun, by a clock that differs a little."""
        return self.sent_at - timedelta(seconds=settings.slack)

    def _may_be_of_a_slow_clock(
        self, log: Chargelog, began: datetime, settings: ChargingSettings
    ) -> bool:
        """Whether a charge goes on that began minutes before by another clock: no all-clear."""
        minutes = timedelta(seconds=settings.closes_after)
        return not has_ended(log) and began >= self.since(settings) - minutes

    def _is_of_another_card(self, log: Chargelog) -> bool:
        tag = cast("object", log.auth_id)
        if log.auth_type != "RFID" or not isinstance(tag, str) or not tag.strip():
            return False
        return tag.strip().casefold() != (self.tag_id or "").strip().casefold()

    def ends_at(self, settings: ChargingSettings) -> datetime:
        """From when it cannot begin any more."""
        seconds = settings.closes_after + settings.slack
        if self.operation == PREAUTH:  # the attempt is made when the amount is confirmed
            seconds += settings.confirm_within + settings.valid_for
        return (self.valid_until or self.sent_at) + timedelta(seconds=seconds)


def lost_start(error: OutcomeUnknownError) -> LostStart:
    """What an error tells of the start that it was raised for.

    Raises `InvalidArgumentError` if it was raised for anything else.
    """
    sent_at = sent_start(error, STARTS)
    variables = error.variables
    if error.operation == ATTEMPT:
        sent = _object(variables.get("input"))
        until = _object(sent.get("config")).get("validUntil")
        connector, tag, auto = sent.get("connectorId"), sent.get("tagId"), False
    else:
        authorization = _object(variables.get("authorization"))
        connector, tag, until = variables.get("connector"), authorization.get("identifier"), None
        auto = authorization.get("type") == _AUTO
    return LostStart(
        operation=error.operation,
        connector_id=str(connector),
        tag_id=str(tag) if tag is not None else None,
        auto=auto,
        sent_at=sent_at,
        valid_until=datetime.fromisoformat(until) if isinstance(until, str) else None,
        known_id=_known_id(error),
    )


def reconcile(
    lost: LostStart,
    logs: Sequence[Chargelog],
    now: datetime,
    settings: ChargingSettings,
    *,
    is_cut: bool = False,
) -> Reconciliation[Any]:  # Any: whoever has read the logs adds the handle
    """Return what the charge logs of the driver tell of a lost start, at `now`.

    `is_cut`: whether there may be more of them.
    """
    fitting = tuple(log for log in logs if lost.may_be(log, settings))
    begun = tuple(log for log in fitting if lost.has_begun_since(log, settings))
    if len(begun) == 1 and all(connector_of(log) is not None for log in fitting):
        why = "a charge log of this connector began since the start was sent"
        return Reconciliation(outcome="found", why=why, chargelogs=begun)
    end = lost.ends_at(settings)
    later = end if now < end else None
    is_short = is_cut and not reach_back(logs, lost.since(settings))
    outcome, why = decide(
        (fitting, f"charge logs of this connector may be its own ({len(fitting)}), none certainly"),
        (later, "there is no charge log, but the start may have arrived and may still begin"),
        (is_short, f"the {len(logs)} charge logs that were read do not reach back to the start"),
        absent="there is no charge log, and it is too late for one to begin: a new start is safe",
    )
    return Reconciliation(outcome=outcome, why=why, chargelogs=fitting, look_again_at=later)


def _known_id(error: OutcomeUnknownError) -> str | None:
    """From a result that came beside errors, or an answer that broke off."""
    reason = error.reason
    member = _FOLLOWED_BY.get(error.operation, _SESSION)
    if isinstance(reason, GraphQLError):
        given = _object((reason.data or {}).get(error.operation)).get(member)
        return str(given) if given else None
    text = reason.response.text if reason.response is not None else ""
    # Of the operation's own object, not of one inside it, or of an error.
    own = rf'"{error.operation}"\s*:\s*\{{[^{{}}]*?"{member}"\s*:\s*"([^"\\]{{1,200}})"'
    match = re.search(own, text)
    return match.group(1) if match else None


# Any: JSON.
def _object(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}
