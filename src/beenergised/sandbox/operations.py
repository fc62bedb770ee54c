"""What each operation does, and which role may ask for it."""

# ruff: noqa: S608 - conditions are put together from constants here; values are always bound

from __future__ import annotations

import base64
import binascii
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, cast

from beenergised.sandbox.clock import Clock
from beenergised.sandbox.demo_data import insert_charge_logs
from beenergised.sandbox.execution import Document, ParsedDocument, Resolver, not_available
from beenergised.sandbox.faults import Fault, Faults
from beenergised.sandbox.settings import SandboxSettings
from beenergised.sandbox.store import Store, Value
from beenergised.sandbox.tokens import Caller, RefusedTokenError, Role, Tokens
from graphql import GraphQLError

Network = tuple[dict[str, Document], dict[str, Document]]

#: Every operation that the reference documents. Those without a resolver are not available yet.
DOCUMENTED: Final = frozenset(
    {
        "accountDocument", "accountDocumentsPaged", "additionalRegistrationFields",
        "availableCardsForChargingProcess", "availableCurrencies", "bankAccount", "card",
        "cardsPaged", "chargelog", "chargelogMeterValuesSummary", "chargelogsPaged",
        "chargingStatistics", "connector", "connectorByEvseId", "contact",
        "contractPaymentMethods", "contractRateOptions", "cp", "cpCapabilities",
        "cpOccupancyRate", "cpsPaged", "cpsPagedLocationBased", "filters", "getFavouriteCps",
        "hasPaymentMedium", "legalDocuments", "occupancyRate", "paymentMethods",
        "ratePackageByConnectorId", "remoteStartAttemptStatus", "remoteStartWithPreauthStatus",
        "settings", "site", "sitesPaged", "sitesPagedLocationBased", "termsAndConditions",
        "acceptLegalDocument", "acceptTermsAndConditions", "attemptRemoteStart",
        "createAuthenticationMedia", "createPostpaidContract", "createSepaContract",
        "deleteContact", "initAnonymousSession", "initSession", "invalidateSession",
        "registerContact", "registerPaymentMethod", "remoteStart", "remoteStartWithPreauth",
        "remoteStartWithoutInvoicing", "remoteStop", "renewSession", "setFavouriteCps",
        "unsetFavouriteCps", "updateCard", "updateContact", "updatePostpaidContract",
        "updateSepaContract",
    }
)  # fmt: skip

#: Documented: sessions, `contact`, and by its text what an anonymous session may read. Where the
#: reference is silent a contact is required, which is an assumption.
ROLES: Final[dict[str, frozenset[Role]]] = {
    "initSession": frozenset({Role.INI}),
    "initAnonymousSession": frozenset({Role.INI}),
    "renewSession": frozenset({Role.RFT}),
    "invalidateSession": frozenset({Role.CRM}),
    "cpsPaged": frozenset({Role.CRM, Role.ANYM}),
}
_A_CONTACT: Final = frozenset({Role.CRM})

#: The options that the reference names, with the condition on a connector that each stands for.
_OPTIONS: Final = {
    "current_type_dc": "current = 'DC'",
    "power_class_high": "power >= 50",
    "connector_plug_type_connector-ccs": "plug = 'connector-ccs'",
}


@dataclass(slots=True)
class Context:
    """What a resolver works with."""

    store: Store
    clock: Clock
    tokens: Tokens
    settings: SandboxSettings
    faults: Faults
    caller: Caller
    network: Callable[[], Network]
    document: ParsedDocument
    spoilers: list[Fault] = field(default_factory=list[Fault])


def roles_of(operation: str) -> frozenset[Role]:
    """The roles that may ask for an operation."""
    return ROLES.get(operation, _A_CONTACT)


def _refused(message: str, code: str = "BAD_USER_INPUT") -> GraphQLError:
    return GraphQLError(message, extensions={"code": code})


# --- Sessions -----------------------------------------------------------------------------------


def _init_session(context: Context, username: str, password: str) -> Document:
    row = context.store.row(
        "SELECT id, password, confirmed FROM contacts WHERE username = ?", (username,)
    )
    expected = str(row[1]) if row else ""
    if row is None or not hmac.compare_digest(expected.encode(), password.encode()):
        # The reference gives this text and no code.
        raise GraphQLError("Wrong username or password.")
    if not row[2]:
        raise _refused("EMAIL_CONFIRMATION_REQUIRED", "EMAIL_CONFIRMATION_REQUIRED")
    subject = str(row[0])
    with context.store.transaction():
        if context.settings.one_session_per_user:
            context.tokens.revoke(subject, refresh=True)
        return cast("Document", context.tokens.issue(subject, Role.CRM))


def _init_anonymous_session(context: Context) -> Document:
    return cast("Document", context.tokens.issue("anonymous", Role.ANYM))


def _renew_session(context: Context) -> Document:
    caller = context.caller
    if caller.session_role is Role.ANYM and not context.settings.anonymous_renewal:
        raise RefusedTokenError("An anonymous session is not renewed.")
    with context.store.transaction():
        context.tokens.use_refresh_token(caller)
        return cast(
            "Document", context.tokens.issue(caller.subject, caller.session_role, caller.family)
        )


def _invalidate_session(context: Context) -> Document:
    row = context.store.row(
        "SELECT logout_fails FROM contacts WHERE id = ?", (context.caller.subject,)
    )
    if row and row[0]:
        raise _refused("SESSION_INVALIDATION_ERROR", "SESSION_INVALIDATION_ERROR")
    context.tokens.end_family(context.caller)
    return {"isInvalidated": True, "status": "success"}


def _contact(context: Context) -> Document | None:
    row = context.store.row("SELECT document FROM contacts WHERE id = ?", (context.caller.subject,))
    return cast("Document", json.loads(str(row[0]))) if row else None


# --- Charge logs --------------------------------------------------------------------------------


# Any, here and below: arguments as graphql-core coerced them by the schema.
def _chargelogs_paged(
    context: Context,
    filters: dict[str, Any] | None = None,
    pagination: dict[str, Any] | None = None,
    timeframe: dict[str, Any] | None = None,
    type: str | None = None,
) -> Document:
    del type  # the reference has one value, and it means what is done without it
    limit, offset = _limit_and_offset(context, pagination)
    if offset:
        for fault in context.faults.take({"chargelogsPaged"}, "rows_inserted"):
            _insert_rows(context, int(fault.number("rows", 1)))
    where, values = _chargelogs_where(context, timeframe, (filters or {}).get("status"))
    total = context.store.row(f"SELECT count(*) {where}", values)
    rows = context.store.rows(
        f"SELECT document, connector_id {where} ORDER BY created DESC, id LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    connectors = context.network()[1]
    return {
        "data": [_chargelog_document(connectors, row) for row in rows],
        "pagination": _pagination(limit, offset, int(total[0] or 0) if total else 0),
    }


def _chargelog(context: Context, id: str) -> Document | None:
    row = context.store.row(
        "SELECT document, connector_id FROM chargelogs WHERE id = ? AND contact_id = ?",
        (id, context.caller.subject),
    )
    return _chargelog_document(context.network()[1], row) if row else None


def _meter_values(context: Context, uuid: str) -> Document | None:
    row = context.store.row(
        "SELECT meter FROM chargelogs WHERE id = ? AND contact_id = ?",
        (uuid, context.caller.subject),
    )
    if row is None:
        return None
    # Documented: only null values where no meter values arrived.
    values = cast("Document", json.loads(str(row[0])))
    return {name: values.get(name) for name in _METER_FIELDS}


_METER_FIELDS: Final = (
    "currentPower", "currentPowerLastChanged", "currentStateOfCharge", "energyFirstValue",
    "energyFirstValueTime", "energyLastValue", "energyLastValueTime", "energyUpdatedAt",
    "initialStateOfCharge", "stateOfChargeLastChanged", "sumEnergy", "updatedAt",
)  # fmt: skip


def _charging_statistics(context: Context, timeframe: dict[str, Any] | None = None) -> Document:
    where, values = _chargelogs_where(context, timeframe, None)
    row = context.store.row(f"SELECT count(*), sum(energy_wh), sum(co2_g) {where}", values)
    number, energy, co2 = row or (0, 0, 0)
    return {
        "number": number,
        "energyConsumption": int(energy or 0) / 1000,
        "co2Saving": int(co2 or 0) / 1000,
    }


def _chargelogs_where(
    context: Context, timeframe: dict[str, Any] | None, status: str | None
) -> tuple[str, list[Value]]:
    """The condition on charge logs. A time frame is about their start, ends included."""
    conditions, values = ["contact_id = ?"], cast("list[Value]", [context.caller.subject])
    start = _moment(timeframe, "start")
    end = _moment(timeframe, "end")
    if start is not None and end is not None and start > end:
        raise _refused("The time frame ends before it starts.")
    for condition, value in (
        ("status = ?", status),
        ("started >= ?", start),
        ("started <= ?", end),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    return f"FROM chargelogs WHERE {' AND '.join(conditions)}", values


def _chargelog_document(connectors: dict[str, Document], row: tuple[Value, ...]) -> Document:
    document = cast("Document", json.loads(str(row[0])))
    document["connector"] = connectors[str(row[1])]
    return document


def _insert_rows(context: Context, count: int) -> None:
    row = context.store.row("SELECT username FROM contacts WHERE id = ?", (context.caller.subject,))
    if row:
        with context.store.transaction():
            insert_charge_logs(context.store, str(row[0]), count, context.clock.now())


def _moment(timeframe: dict[str, Any] | None, name: str) -> float | None:
    text = (timeframe or {}).get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise _refused(f"timeframe.{name} is no ISO 8601 date-time: {text!r}.") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


# --- Stations -----------------------------------------------------------------------------------


def _cps_paged(  # noqa: PLR0917 - the operation has as many
    context: Context,
    cursorPagination: dict[str, Any] | None = None,  # noqa: N803 - the API's names
    filter: list[dict[str, Any] | None] | None = None,
    freeOfCharge: bool | None = None,  # noqa: N803
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803
    pagination: dict[str, Any] | None = None,
) -> Document:
    if cursorPagination is not None and pagination is not None:
        raise _refused("Only one pagination can be selected!")
    conditions, values = ["1"], cast("list[Value]", [])
    if not ignoreMarketingConfiguration:
        conditions.append("hidden = 0")
    if freeOfCharge is not None:
        conditions.append(f"{_HAS_CONNECTOR} free = ?)")
        values.append(int(freeOfCharge))
    conditions += _connector_conditions(filter or [])
    where = " AND ".join(conditions)
    if cursorPagination is not None:
        return _by_cursor(context, cursorPagination, where, values)
    limit, offset = _limit_and_offset(context, pagination)
    total = context.store.row(f"SELECT count(*) FROM stations WHERE {where}", values)
    rows = context.store.rows(
        f"SELECT id FROM stations WHERE {where} ORDER BY position LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return {
        "data": _station_documents(context, rows),
        "pagination": _pagination(limit, offset, int(total[0] or 0) if total else 0),
    }


def _by_cursor(
    context: Context, given: dict[str, Any], where: str, values: list[Value]
) -> Document:
    limit = _limit(context, given)
    sent: str | None = given.get("cursor") or None
    after = _read_cursor(sent) if sent else -1
    rows = context.store.rows(
        f"SELECT id, position FROM stations WHERE {where} AND position > ? "
        "ORDER BY position LIMIT ?",
        (*values, after, limit + 1),
    )
    page = rows[:limit]
    cursor = _write_cursor(int(page[-1][1] or 0)) if len(rows) > limit else None
    if sent and context.faults.take({"cpsPaged"}, "repeated_cursor"):
        cursor = sent
    return {
        "data": _station_documents(context, page),
        "pagination": {
            "__typename": "CursorPagination", "cursor": cursor, "limit": limit,
            # Documented: always null here.
            "offset": None, "totalCount": None, "isLastPage": None,
        },
    }  # fmt: skip


_HAS_CONNECTOR: Final = (
    "EXISTS (SELECT 1 FROM connectors WHERE connectors.station_id = stations.id AND "
)


def _connector_conditions(filters: list[dict[str, Any] | None]) -> list[str]:
    conditions: list[str] = []
    for each in filters:
        given: list[str | None] = (each or {}).get("options") or []
        options = [option for option in given if option]
        if unknown := [option for option in options if option not in _OPTIONS]:
            raise not_available(
                f"The filter option {unknown[0]!r} (there are {', '.join(_OPTIONS)})"
            )
        if options:
            alternatives = " OR ".join(_OPTIONS[option] for option in options)
            conditions.append(f"{_HAS_CONNECTOR} ({alternatives}))")
    return conditions


def _station_documents(context: Context, rows: list[tuple[Value, ...]]) -> list[Document]:
    stations = context.network()[0]
    return [stations[str(row[0])] for row in rows]


def _write_cursor(position: int) -> str:
    return base64.b64encode(json.dumps({"id": str(position)}).encode()).decode()


def _read_cursor(cursor: str) -> int:
    try:
        return int(json.loads(base64.b64decode(cursor, validate=True))["id"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise _refused("The cursor is not one of this service.") from None


# --- Pages --------------------------------------------------------------------------------------


def _limit_and_offset(context: Context, pagination: dict[str, Any] | None) -> tuple[int, int]:
    offset = (pagination or {}).get("offset") or 0
    if offset < 0:
        raise _refused("pagination.offset is negative.")
    return _limit(context, pagination), offset


def _limit(context: Context, given: dict[str, Any] | None) -> int:
    limit: int | None = (given or {}).get("limit")
    if limit is None:
        return context.settings.default_limit
    if limit < 1:
        raise _refused("The limit of a page is at least 1.")
    return min(limit, context.settings.max_limit)


def _pagination(limit: int, offset: int, total: int) -> Document:
    return {
        "__typename": "Pagination", "limit": limit, "offset": offset, "totalCount": total,
        "isLastPage": offset + limit >= total,
    }  # fmt: skip


RESOLVERS: Final[dict[str, Resolver]] = {
    "initSession": _init_session,
    "initAnonymousSession": _init_anonymous_session,
    "renewSession": _renew_session,
    "invalidateSession": _invalidate_session,
    "contact": _contact,
    "chargelogsPaged": _chargelogs_paged,
    "chargelog": _chargelog,
    "chargelogMeterValuesSummary": _meter_values,
    "chargingStatistics": _charging_statistics,
    "cpsPaged": _cps_paged,
}
