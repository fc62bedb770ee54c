"""From the arguments of a start to what is sent, checked before anything is. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, TypeAlias, cast

from beenergised.base_models import iso, moment
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.cards import Card, CardForCharging
from beenergised.graphql_api._generated.charging import (
    ATTEMPT_REMOTE_START,
    REMOTE_START,
    REMOTE_START_WITHOUT_INVOICING,
    Authorization,
    AuthorizationType,
    CurrencyAmountInput,
    CurrencyInput,
    RemoteStartAttempt,
    RemoteStartAttemptConfig,
    RemoteStartAttemptInput,
    RemoteStartResult,
)
from beenergised.graphql_api._generated.rates import RateDescription, RatePackage
from beenergised.graphql_api.operations import Operation
from beenergised.validation import check_flag, check_id_text, is_whole

StartMethod: TypeAlias = Literal["attemptRemoteStart", "remoteStart", "remoteStartWithoutInvoicing"]
AnyCard: TypeAlias = Card | CardForCharging

ATTEMPT: Final = "attemptRemoteStart"
PREAUTH: Final = "remoteStartWithPreauth"
_METHODS: Final[dict[str, Operation[RemoteStartAttempt] | Operation[RemoteStartResult]]] = {
    ATTEMPT: ATTEMPT_REMOTE_START,
    "remoteStart": REMOTE_START,
    "remoteStartWithoutInvoicing": REMOTE_START_WITHOUT_INVOICING,
}
#: The operations that begin a charge: a lost answer to one of them can be looked into.
STARTS: Final = frozenset({*_METHODS, PREAUTH})
# A remote start has no words for them.
_ATTEMPT_ONLY: Final = ("rate_package", "stop_after", "valid_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPlan:
    """A start that is ready to be sent, but for a card that is yet to be found."""

    method: str
    connector_id: str
    tag_id: str | None
    auto: bool
    rate_package: str | None = None
    stop_minutes: int | None = None
    valid_until: datetime | None = None

    @property
    def operation(self) -> Operation[RemoteStartAttempt] | Operation[RemoteStartResult]:
        """What to call."""
        return _METHODS[self.method]

    # Any: JSON.
    def variables(self, tag_id: str) -> dict[str, Any]:
        """What to call it with."""
        if self.method != ATTEMPT:
            return authorised(self.connector_id, tag_id, auto=self.auto)
        given = {
            "rate_package": self.rate_package,
            "stop_minutes": self.stop_minutes,
            "valid_until": iso(self.valid_until) if self.valid_until is not None else None,
        }
        terms = {name: value for name, value in given.items() if value is not None}
        config = RemoteStartAttemptConfig.checked("config", terms)
        return {
            "input": RemoteStartAttemptInput(
                connector_id=self.connector_id, tag_id=tag_id, config=config
            )
        }


# Any: JSON.
def authorised(connector_id: str, tag_id: str, *, auto: bool = False) -> dict[str, Any]:
    """The variables of the remote starts: who wants to charge, and where."""
    kind = AuthorizationType.AUTO if auto else AuthorizationType.RFID
    return {
        "authorization": Authorization(identifier=tag_id, type=kind),
        "connector": connector_id,
    }


def plan_start(
    now: datetime,
    valid_for: float,
    connector_id: str,
    *,
    card: AnyCard | None,
    tag_id: str | None,
    auto: bool,
    method: str | None,
    rate_package: RatePackage | str | None,
    stop_after: timedelta | int | None,
    valid_until: datetime | timedelta | date | str | None,
    timezone: tzinfo,
) -> StartPlan:
    """Check the arguments of a start. Raises `InvalidArgumentError`; nothing is sent."""
    connector_id = check_id_text("connector_id", connector_id)
    check_flag("auto", auto)
    tag = tag_of(card, tag_id)
    if tag is None and not auto:
        raise InvalidArgumentError(
            "tag_id",
            "A start needs a card: pass card= (from connectors.cards) or tag_id=, or auto=True to "
            "let the service choose.",
        )
    chosen = _method(method, auto=auto)
    limits = {"rate_package": rate_package, "stop_after": stop_after, "valid_until": valid_until}
    if chosen != ATTEMPT:
        for name in _ATTEMPT_ONLY:
            if limits[name] is not None:
                raise InvalidArgumentError(
                    name, f"{chosen} has no {name}: leave it out, or use method={ATTEMPT!r}."
                )
        return StartPlan(method=chosen, connector_id=connector_id, tag_id=tag, auto=auto)
    return StartPlan(
        method=chosen,
        connector_id=connector_id,
        tag_id=tag,
        auto=auto,
        rate_package=_package(rate_package),
        stop_minutes=_minutes(stop_after),
        valid_until=_until(valid_until, now, valid_for, timezone),
    )


def tag_of(card: AnyCard | None, tag_id: str | None) -> str | None:
    """The tag id to charge with; None if none was given. Raises `InvalidArgumentError`."""
    if card is not None and tag_id is not None:
        raise InvalidArgumentError("tag_id", "Pass card= or tag_id=, not both.")
    if tag_id is not None:
        return check_id_text("tag_id", tag_id)
    if card is None:
        return None
    # The annotation promises one of them, but callers without a type checker exist.
    if not isinstance(cast("object", card), Card | CardForCharging):
        raise InvalidArgumentError(
            "card",
            "card= is a card as cards.list or connectors.cards give it; pass the text that the "
            "station reads as tag_id=.",
        )
    return check_id_text("card", card.tag_id)


def refuse_preauth_card(card: AnyCard | None) -> None:
    """Refuse a card that is known to need an amount confirmed first."""
    if card is not None and card.preauth_required is True:
        raise InvalidArgumentError(
            "card",
            "This card needs an amount preauthorised before it charges: use start_with_preauth "
            "(or pass its tag_id= to try all the same).",
        )


def card_among(cards: Iterable[CardForCharging], tag_id: str) -> CardForCharging:
    """The card of this tag among those that may charge. Raises `InvalidArgumentError`."""
    offered = list(cards)
    for card in offered:
        if card.tag_id == tag_id:
            return card
    named = [card.label or card.id for card in offered]
    labels = ", ".join(repr(name) for name in named if name) or "none"
    raise InvalidArgumentError(
        "tag_id", f"This card may not charge at this connector. Those that may: {labels}."
    )


def offered_amount(
    card: CardForCharging, wanted: Decimal, currency: str | None
) -> CurrencyAmountInput:
    """The amount to preauthorise, which must be one that the service offers for this card.

    Raises `InvalidArgumentError` that names those.
    """
    offered = list(_offers(card))
    fitting = [
        (value, code)
        for value, code in offered
        if Decimal(str(value)) == wanted and currency in {None, code}
    ]
    if len(fitting) == 1:
        value, code = fitting[0]
        return CurrencyAmountInput(amount=value, currency=CurrencyInput(iso_code=code))
    known = ", ".join(f"{value:g} {code}" for value, code in offered) or "none"
    if fitting:
        raise InvalidArgumentError(
            "currency", f"{wanted:f} is offered in several currencies: pass currency=. ({known})"
        )
    raise InvalidArgumentError(
        "amount",
        f"{wanted:f}{f' {currency}' if currency else ''} is not offered for this card at this "
        f"connector. Offered: {known}.",
    )


def _offers(card: CardForCharging) -> Iterator[tuple[float, str]]:
    """Those that arrived in the documented form: what did not stays in an answer as it came."""
    rate: object = card.rate
    amounts: object = rate.preauth_currency_amounts if isinstance(rate, RateDescription) else None
    for each in cast("list[object]", amounts) if isinstance(amounts, list) else []:
        value: object = getattr(each, "amount", None)
        code: object = getattr(getattr(each, "currency", None), "iso_code", None)
        if isinstance(value, int | float) and isinstance(code, str):
            yield float(value), code


def amount_of(amount: object) -> Decimal:
    """An amount as an exact number. Raises `InvalidArgumentError` for what is none."""
    try:
        value = Decimal(str(amount)) if not isinstance(amount, bool) else Decimal("NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if value.is_finite() and value > 0:
        return value
    raise InvalidArgumentError("amount", f"amount must be a number above 0, not {amount!r}")


def currency_of(currency: object) -> str | None:
    """A currency's code, or None. Raises `InvalidArgumentError` for anything else."""
    if currency is None or (isinstance(currency, str) and currency.strip()):
        return currency
    raise InvalidArgumentError(
        "currency", f"currency must be an ISO 4217 code such as 'EUR', not {currency!r}"
    )


def _method(method: str | None, *, auto: bool) -> str:
    chosen = method if method is not None else "remoteStart" if auto else ATTEMPT
    if chosen == PREAUTH:
        raise InvalidArgumentError("method", "Use start_with_preauth for remoteStartWithPreauth.")
    if chosen not in tuple(_METHODS):  # compared, not looked up: it may be anything
        raise InvalidArgumentError(
            "method", f"There is no method {chosen!r}: use one of {', '.join(_METHODS)}."
        )
    if auto and chosen == ATTEMPT:
        raise InvalidArgumentError(
            "auto", f"{ATTEMPT} has no auto: leave auto out, or use method='remoteStart'."
        )
    return chosen


def _package(value: RatePackage | str | None) -> str | None:
    if value is None:
        return None
    return check_id_text("rate_package", value.id if isinstance(value, RatePackage) else value)


def _minutes(value: timedelta | int | None) -> int | None:
    """Whole minutes: the service counts in them."""
    if value is None:
        return None
    if isinstance(value, timedelta):
        minutes, rest = divmod(value, timedelta(minutes=1))
        if rest:
            raise InvalidArgumentError("stop_after", f"stop_after is whole minutes, not {value}")
    elif is_whole(value):
        minutes = value
    else:
        raise InvalidArgumentError(
            "stop_after", f"stop_after is a timedelta, or minutes as an int, not {value!r}"
        )
    if not 0 < minutes < 2**31:
        raise InvalidArgumentError("stop_after", f"stop_after must be at least a minute: {value}")
    return minutes


def _until(
    value: datetime | timedelta | date | str | None,
    now: datetime,
    valid_for: float,
    timezone: tzinfo,
) -> datetime:
    if value is None:
        return now + timedelta(seconds=valid_for)
    if isinstance(value, timedelta):
        value = _later(now, value)
    until = moment("valid_until", value, timezone)
    if until <= now:
        raise InvalidArgumentError(
            "valid_until", f"valid_until ({value}) has passed: no start would be permitted."
        )
    return until.astimezone(UTC)


def _later(now: datetime, after: timedelta) -> datetime:
    try:
        return now + after
    except OverflowError:
        raise InvalidArgumentError("valid_until", f"valid_until is too far off: {after}") from None
