"""Requests under `/public-api`: which call each is, who asks, and what goes wrong with it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import unquote, urlsplit

from beenergised.messages import Request, Response
from beenergised.sandbox.faults import Fault
from beenergised.sandbox.public_api.actions.context import ActionContext
from beenergised.sandbox.public_api.actions.simulation import advance
from beenergised.sandbox.public_api.actions.table import ACTIONS, HANDLERS
from beenergised.sandbox.public_api.bodies import read_body
from beenergised.sandbox.public_api.change_events import telling
from beenergised.sandbox.public_api.collections import collection_of
from beenergised.sandbox.public_api.coverage import Kind, kind_of
from beenergised.sandbox.public_api.engine import Asked, check_path
from beenergised.sandbox.public_api.examples import examples_of
from beenergised.sandbox.public_api.names import FILLED
from beenergised.sandbox.public_api.outbox import Outbox
from beenergised.sandbox.public_api.queries import Query, read_query
from beenergised.sandbox.public_api.replies import error_reply, refused, with_limit
from beenergised.sandbox.public_api.special import WholeEngine
from beenergised.sandbox.public_api.tokens import ApiTokens
from beenergised.sandbox.replies import (
    ReplyError,
    empty_reply,
    html_reply,
    json_reply,
    with_headers,
    with_retry_after,
)
from beenergised.sandbox.service import Call, Service
from beenergised.sandbox.specification.public_api import Operation, document
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.settings import SandboxSettings

_MAX_BODY: Final = 1024 * 1024
_UNKNOWN_VALUE: Final = "sandbox_unknown_value"
#: Members of a user that a token bound to a partner is not shown.
_HIDDEN_FROM_PARTNERS: Final = frozenset({"balance", "amountDue"})


@dataclass(frozen=True, slots=True)
class Found:
    """A request, the operation that it asks for, and the values in its path."""

    request: Request
    operation: Operation
    arguments: dict[str, str]

    @property
    def authorization(self) -> str:
        return self.request.headers.get("authorization", "")

    @property
    def token(self) -> str:
        return self.authorization.partition(" ")[2].strip()


class PublicApi:
    """Answers the requests under `/public-api`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.tokens: Final = ApiTokens(service.store, service.clock)
        self.rows: Final = Rows(service.store)
        self.outbox: Final = Outbox(service, self.rows)
        self._engine = WholeEngine(self.rows)
        self.scheduler: Final = Scheduler(
            service.store, service.clock, self.rows, self.outbox, HANDLERS
        )

    # --- What a request becomes ------------------------------------------------------------------

    def read(self, request: Request) -> Call:
        """The call; raises `ReplyError` for what is no call."""
        self.fill()
        self.catch_up()
        found = _found(request)
        return Call(
            (found.operation.name,),
            found.authorization,
            lambda call: self._respond(call, found),
            fail_early=lambda call: self._fail_early(call, found),
        )

    def catch_up(self) -> None:
        """Carry out what is due by the sandbox's clock: sessions go on, reservations expire."""
        self.scheduler.catch_up()

    def advance_authorization(self, id_: int) -> str:
        """Let the next thing happen to a start; see `Sandbox.advance_authorization`."""
        self.fill()
        with self._service.store.transaction():
            self.catch_up()
            return advance(self.scheduler, id_)

    def fill(self) -> None:
        """Make the data when the first request comes: who has no use for it does not wait."""
        store = self._service.store
        if store.get(FILLED):
            return
        from beenergised.sandbox.public_api.seed.demo_data import fill_public_api

        with store.transaction():
            if not store.get(FILLED):  # another process may have been faster
                fill_public_api(store, self.rows, self._service.anchor)
                self.tokens.fill()
                store.set(FILLED, "yes")

    def _fail_early(self, call: Call, found: Found) -> None:
        """The faults that answer in the service's place, and those that change tokens."""
        for fault in call.faults:
            if fault.kind.isdecimal():
                failure = with_retry_after(error_reply(int(fault.kind)), fault)
                limited = fault.kind == "429"
                raise ReplyError(with_limit(failure, 60, 0) if limited else failure)
            if fault.kind == "html":
                raise ReplyError(html_reply(int(fault.number("status", 200))))
            if fault.kind == "revoked_token":
                self.tokens.revoke(found.authorization)

    def _respond(self, call: Call, found: Found) -> Response:
        settings = self._service.settings
        try:
            response = self._acted(call, found, settings)
        except ReplyError as refusal:
            response = refusal.response
        if response.status < 400:
            self._service.count(call, "executed")
            for fault in call.faults:
                response = _spoilt(response, fault)
        return response

    def _acted(self, call: Call, found: Found, settings: SandboxSettings) -> Response:
        kind = self.tokens.bearer(found.authorization)
        if kind is None:
            raise refused(401)
        limit = settings.public_api_rate_limit
        if limit is None:
            return self._answered(call, found, settings, kind)
        used, left = self.tokens.use(found.authorization)
        if used > limit:
            return self._too_many(settings, limit, left)
        try:
            response = self._answered(call, found, settings, kind)
        except ReplyError as refusal:
            response = refusal.response
        return with_limit(response, limit, limit - used)

    def _too_many(self, settings: SandboxSettings, limit: int, left: float) -> Response:
        response = with_limit(error_reply(429), limit, 0)
        if not settings.public_api_retry_after:
            return response
        return with_headers(response, Retry_After=str(math.ceil(left)))

    def _answered(self, call: Call, found: Found, settings: SandboxSettings, kind: str) -> Response:
        operation = found.operation
        if kind == "reading" and operation.method != "GET":
            raise refused(403)
        how: Kind = kind_of(operation)
        if how == "refused":
            where = "`beenergised sandbox coverage` lists what is"
            raise refused(501, f"{operation.name} is not available in the sandbox: {where}.")
        query = read_query(operation, found.request.url, settings)
        if how == "schema":
            return _from_schema(operation)
        body = read_body(operation, found.request)
        hidden = _HIDDEN_FROM_PARTNERS if kind == "partner" and _is_of_users(operation) else ()
        asked = Asked(
            operation, found.arguments, query, body, found.request.url,
            self._service.clock.now(), _style(operation, query, settings),
            bool(self._service.faults.take(call.operations, "repeated_cursor")),
            frozenset(hidden), found.token,
        )  # fmt: skip
        for fault in self._service.faults.take(call.operations, "rows_inserted"):
            for _ in range(int(fault.number("rows", 1))):
                self._insert_row(operation)
        if operation.method == "GET" and operation.id not in ACTIONS:
            return self._engine.respond(asked)
        with self._service.store.transaction():
            if operation.id in ACTIONS:
                return self._act(asked)
            return telling(asked, self._engine.respond, self.rows, self.outbox)

    def _act(self, asked: Asked) -> Response:
        """Carry out an action, and what comes of it at once."""
        check_path(asked)
        context = ActionContext(self._service, self.scheduler, asked, self.scheduler.now)
        response = ACTIONS[asked.operation.id](context)
        self.scheduler.catch_up()
        return response

    def _insert_row(self, operation: Operation) -> None:
        """Let a row appear before all others, as it may while somebody reads pages by number."""
        collection = collection_of(operation)
        placed = next(self.rows.after(collection.name), None) if collection else None
        if collection is None or placed is None:
            return
        key = placed[1].get("id")
        with self._service.store.transaction():
            id_ = self.rows.next_id(collection.name)
            row: Row = {**placed[1], "id": str(id_) if isinstance(key, str) else id_}
            self.rows.insert_first(collection.name, str(id_), row)


def _found(request: Request) -> Found:
    """The operation of a request. Raises `ReplyError` for a path or a method without one."""
    path = urlsplit(request.url).path
    operations, values = document().at(path)
    if not operations:
        raise refused(404, f"There is nothing at {path}, or not in this version.")
    operation = operations.get(request.method.upper())
    if operation is None:
        raise ReplyError(empty_reply(405, Allow=", ".join(operations)))
    if len(request.content) > _MAX_BODY:
        raise ReplyError(empty_reply(413))
    return Found(request, operation, {name: unquote(text) for name, text in values.items()})


def _is_of_users(operation: Operation) -> bool:
    return operation.resource == "users"


def _style(operation: Operation, query: Query, settings: SandboxSettings) -> str:
    """How a list is paged: by number where both are possible, unless cursors are asked for."""
    if operation.verb != "list":
        return ""
    if operation.pagination != "both":
        return operation.pagination
    if query.cursor is not None or not settings.public_api_page_style:
        return "cursor"
    return "page"


def _from_schema(operation: Operation) -> Response:
    schema = operation.schema
    rows = examples_of(schema) if schema is not None else []
    if operation.envelope == "list":
        return json_reply(operation.status, {"data": rows})
    body: object = rows[0]
    return json_reply(operation.status, body if operation.envelope == "bare" else {"data": body})


def _spoilt(response: Response, fault: Fault) -> Response:
    """Put an unknown value, or a null, into the rows of an answer."""
    if fault.kind not in {"unknown_enum", "null"} or not response.content:
        return response
    body: Any = response.json()  # Any: an answer of this module's own making
    data: Any = body.get("data", body)
    rows = cast("Sequence[Row]", data if isinstance(data, list) else [data])
    if not rows:
        return response
    name = fault.text("field", "status").rpartition(".")[2]
    if fault.kind == "null" and "field" not in fault.options:
        name = next(member for member in rows[0] if member != "id")
    value = None if fault.kind == "null" else fault.text("value", _UNKNOWN_VALUE)
    for row in rows if fault.options.get("every") else rows[:1]:
        row[name] = value
    return json_reply(response.status, body)
