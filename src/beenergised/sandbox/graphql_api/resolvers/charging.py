"""Remote starts and stops, and what became of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from beenergised.sandbox.graphql_api.context import Context, not_found, refused
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.preauth_page import PREAUTH_PREFIX
from beenergised.sandbox.graphql_api.resolvers.cards import cards_for_charging
from beenergised.sandbox.graphql_api.resolvers.connectors import find_connector, rate_packages
from beenergised.sandbox.graphql_api.resolvers.paging import Given
from beenergised.sandbox.world.charges import Wish
from beenergised.sandbox.world.charging import Reason, Start, Status
from beenergised.sandbox.world.random_data import iso
from beenergised.sandbox.world.rates import STANDARD, cents_per_kwh

#: Documented of remoteStart, with the codes 200 and 405.
_STARTED: Final = "Charging successfully started"
_NOT_STARTED: Final = "Charging could not be started."
_DECLINED: Final = "The preauthorisation was declined."
_NOTHING: Final[Document] = dict.fromkeys(
    ("attemptId", "code", "id", "message", "session", "status", "transaction"), None
)


# --- Attempts ------------------------------------------------------------------------------------


# Any: the input object, judged by the schema.
def _attempt(context: Context, input: dict[str, Any]) -> Document:
    """Answers `pending`, or `failed` where the service itself sees that nothing can come of it."""
    config: dict[str, Any] = input.get("config") or {}
    connector = _connector(context, input["connectorId"])
    package = _package(context, connector, config.get("ratePackage"))
    stop_minutes = _minutes(config.get("stopMinutes"))
    valid_until = _valid_until(context, config.get("validUntil"))
    if package is not None:
        stop_minutes = min(stop_minutes or package["automaticStop"], package["automaticStop"])
    start = _carry_out(
        context,
        _wish(
            context, connector, input["tagId"], "attemptRemoteStart",
            valid_until=valid_until,
            stop_seconds=None if stop_minutes is None else stop_minutes * 60.0,
            package_cents=None if package is None else round(package["amount"] * 100),
        ),
    )  # fmt: skip
    status = Status.PENDING if start.refusal is None else Status.FAILED
    return _attempt_document(start, status, start.refusal, sent=None)


def _attempt_status(context: Context, id: str) -> Document:
    start = context.charges.find(id, context.contact)
    if start is not None:
        state = context.charges.progress(start)
        asked = state.status != Status.PENDING and start.refusal is None
        return _attempt_document(
            start, state.status, state.failure, sent=start.sent if asked else None
        )
    document = context.store.document(
        "SELECT document FROM remote_starts WHERE id = ? AND contact_id = ?",
        (id, context.contact),
    )
    if document is None:
        raise not_found("The remote start attempt")
    return document


def _attempt_document(
    start: Start, status: Status, failure: str | None, *, sent: float | None
) -> Document:
    return {
        "id": start.id,
        "connectorId": start.connector_id,
        "status": str(status),
        "chargeLogId": start.chargelog_id if status == Status.ATTACHED else None,
        "failureReason": failure,
        "isFailure": status == Status.FAILED,
        "lastSentAt": None if sent is None else iso(datetime.fromtimestamp(sent, UTC)),
    }


# --- Starts that answer at once ------------------------------------------------------------------


def _remote_start(
    context: Context, authorization: Given = None, connector: str | None = None
) -> Document:
    return _answered_at_once(context, authorization, connector, "remoteStart")


def _remote_start_without_invoicing(
    context: Context, authorization: Given = None, connector: str | None = None
) -> Document:
    return _answered_at_once(context, authorization, connector, "remoteStartWithoutInvoicing")


def _answered_at_once(
    context: Context, authorization: Given, connector: str | None, method: str
) -> Document:
    found = _connector(context, connector)
    start = _carry_out(context, _authorised(context, authorization, found, method))
    state = context.charges.progress(start)
    return {**_NOTHING, **_result(start, state.failure), "id": start.id}


def _result(start: Start, failure: str | None) -> Document:
    """How starting went, as `RemoteStartResponse`."""
    if failure is not None:
        return {
            "attemptId": start.id, "code": 405, "status": "Error",
            "message": f"{_NOT_STARTED} {failure}",
        }  # fmt: skip
    return {
        "attemptId": start.id, "code": 200, "status": "ok", "message": _STARTED,
        "session": start.session_id, "transaction": start.session_id,
    }  # fmt: skip


# --- Starts with a preauthorised amount ----------------------------------------------------------


def _with_preauth(
    context: Context,
    authorization: Given = None,
    connector: str | None = None,
    preauthCurrencyAmount: Given = None,  # noqa: N803 - the API's name
) -> Document:
    """The answer has no room for a failure: what cannot be right is an error."""
    found = _connector(context, connector)
    wish = _authorised(context, authorization, found, "remoteStartWithPreauth")
    if wish.refusal is not None:
        raise refused(f"{_NOT_STARTED} {wish.refusal}")
    offered = _offered(context, found, wish.tag)
    given: dict[str, Any] = preauthCurrencyAmount or {"amount": None, "currency": {"isoCode": ""}}
    amount = (given["amount"], str(given["currency"]["isoCode"]))
    if amount not in offered:
        shown = ", ".join(f"{value:g} {code}" for value, code in offered) or "none"
        raise refused(f"preauthCurrencyAmount is not one of those that are offered: {shown}.")
    id_ = context.service.preauths.begin(wish, f"{amount[0]:.2f} {amount[1]}")
    context.answer_lost = context.charges.loses_answers(wish.connector_id)
    return {
        "remoteStartPreauthId": id_,
        "redirectUrl": f"{context.links.origin}{PREAUTH_PREFIX}{id_}",
        "message": "Preauth initiated. Complete payment to start charging.",
    }


def _preauth_status(context: Context, remoteStartPreauthId: str) -> Document | None:  # noqa: N803
    """What it says before anybody has decided is not known: here `pending`, without a code."""
    id_ = remoteStartPreauthId
    preauth = context.service.preauths.find(id_, context.contact)
    if preauth is None:
        return context.store.document(
            "SELECT document FROM preauth_starts WHERE id = ? AND contact_id = ?",
            (id_, context.contact),
        )
    start = context.charges.find(preauth.attempt) if preauth.attempt else None
    if start is not None:
        state = context.charges.progress(start)
        came = _result(start, state.failure)
        if state.status not in {Status.FAILED, Status.ATTACHED}:
            came.update(message="The remote start was sent.", session=None, transaction=None)
    elif preauth.state == "declined":
        came = {"code": 405, "status": "Error", "message": f"{_NOT_STARTED} {_DECLINED}"}
    else:
        came = {"status": "pending", "message": "3-D Secure is not completed."}
    return {**_NOTHING, **came, "id": id_}


def _offered(context: Context, connector: Document, tag: str) -> list[tuple[float, str]]:
    """The amounts that may be preauthorised for a card there."""
    amounts = [
        amount
        for card in cards_for_charging(context, connector["id"]) or ()
        if card["tagId"] == tag and card["rate"]
        for amount in card["rate"]["preauthCurrencyAmounts"]
    ]
    return [(float(each["amount"]), str(each["currency"]["isoCode"])) for each in amounts]


# --- Stopping ------------------------------------------------------------------------------------


def _remote_stop(context: Context, transaction: str | None = None) -> Document:
    """Twice does no harm (documented). What a failure looks like is not known: as that of a start.

    A charge that has not begun cannot be stopped, because a station stops transactions.
    """
    if transaction and context.charges.stop(transaction, context.contact):
        return {
            "code": 200, "status": "ACCEPTED", "title": "Stop Accepted",
            "message": "Remote stop accepted.",
        }  # fmt: skip
    return {
        "code": 405, "status": "Error", "title": "Stop Rejected",
        "message": "Charging could not be stopped. There is no such transaction.",
    }  # fmt: skip


# --- What is asked for ---------------------------------------------------------------------------


def _carry_out(context: Context, wish: Wish) -> Start:
    start = context.charges.begin(wish, context.settings)
    if start.refusal is None:
        context.answer_lost = context.charges.loses_answers(start.connector_id)
    return start


def _connector(context: Context, id_: str | None) -> Document:
    found = find_connector(context, "connectors.id = ?", id_ or "", everything=True)
    if found is None:
        raise not_found("The connector")
    return found


def _authorised(context: Context, authorization: Given, connector: Document, method: str) -> Wish:
    """The card that an authorisation means; the type AUTO leaves the choice to the service."""
    if authorization is None:
        raise refused("The authorization is missing.")
    identifier, kind = str(authorization["identifier"]), str(authorization["type"])
    if kind == "AUTO":
        identifier = _best_card(context, connector, preauth=method == "remoteStartWithPreauth")
    return _wish(context, connector, identifier, method, card_type=kind)


def _best_card(context: Context, connector: Document, *, preauth: bool) -> str:
    """The tag of the cheapest card that may charge there, the first of several; "" if none may."""
    tags = [
        str(card["tagId"])
        for card in cards_for_charging(context, connector["id"]) or ()
        if card["preauthRequired"] == preauth
    ]
    return min(tags, key=lambda tag: _price(context, connector, tag), default="")


def _price(context: Context, connector: Document, tag: str) -> int:
    return cents_per_kwh(
        _rate(_card(context, tag)),
        connector["cp"]["country"],
        connector["connectorType"]["chargePointType"],
        free=connector["freeOfCharge"],
    )


def _wish(
    context: Context,
    connector: Document,
    tag: str,
    method: str,
    *,
    card_type: str = "RFID",
    valid_until: float | None = None,
    stop_seconds: float | None = None,
    package_cents: int | None = None,
) -> Wish:
    return Wish(
        method, context.contact, connector["id"], tag, card_type,
        _rate(_card(context, tag)),
        _refusal(context, connector, tag, preauth=method == "remoteStartWithPreauth"),
        valid_until, stop_seconds, package_cents,
    )  # fmt: skip


def _card(context: Context, tag: str) -> Document | None:
    """One of the contact's cards."""
    return context.store.document(
        "SELECT document FROM cards WHERE contact_id = ? "
        "AND json_extract(document, '$.tagId') = ? ORDER BY active DESC",
        (context.contact, tag),
    )


def _rate(card: Document | None) -> str:
    """The rate of a card; one without any has the standard one, an assumption."""
    return str(card["rate"]) if card is not None and card["rate"] else STANDARD


def _refusal(context: Context, connector: Document, tag: str, *, preauth: bool) -> str | None:
    """Why the service will not ask the station; None if it will."""
    if not connector["cp"]["capabilities"]["hasRemoteCommands"]:
        return Reason.NO_REMOTE
    usable = cards_for_charging(context, connector["id"]) or []
    chosen = next((card for card in usable if card["tagId"] == tag), None)
    if chosen is not None:
        needs = chosen["preauthRequired"] and not preauth
        return Reason.CARD_PREAUTH if needs else None
    return _why_not(context, tag)


def _why_not(context: Context, tag: str) -> str:
    """Why a card is not among those that may charge."""
    card = _card(context, tag)
    if card is None:
        return Reason.CARD_UNKNOWN if tag else Reason.NO_CARD
    if card["status"] != "active":
        return Reason.CARD_INACTIVE
    expiry = card["expiryDate"]
    if expiry and datetime.fromisoformat(expiry) <= context.service.clock.now():
        return Reason.CARD_EXPIRED
    return Reason.CARD_ELSEWHERE


def _package(context: Context, connector: Document, id_: str | None) -> Document | None:
    if id_ is None:
        return None
    for package in rate_packages(context, connector["id"]) or ():
        if package["id"] == id_:
            return package
    raise refused("config.ratePackage is no rate package of this connector.")


def _minutes(given: int | None) -> int | None:
    if given is not None and given < 1:
        raise refused("config.stopMinutes must be at least 1.")
    return given


def _valid_until(context: Context, text: str | None) -> float | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise refused(f"config.validUntil is no ISO 8601 date-time: {text!r}.") from None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if seconds <= context.service.clock.time():
        raise refused(f"config.validUntil is in the past: {text}.")
    return seconds


RESOLVERS: Final[dict[str, Resolver]] = {
    "attemptRemoteStart": _attempt,
    "remoteStart": _remote_start,
    "remoteStartAttemptStatus": _attempt_status,
    "remoteStartWithPreauth": _with_preauth,
    "remoteStartWithPreauthStatus": _preauth_status,
    "remoteStartWithoutInvoicing": _remote_start_without_invoicing,
    "remoteStop": _remote_stop,
}
