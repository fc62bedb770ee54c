"""The sandbox: a function from request to response over a state that lasts."""

# ruff: noqa: S608 - the name of a counter's column is one of two constants

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, cast
from urllib.parse import urlsplit

from beenergised import errors
from beenergised.sandbox.clock import Clock
from beenergised.sandbox.demo_data import DEMO_PSK, DEMO_USERNAME, fill, insert_charge_logs
from beenergised.sandbox.faults import Fault, Faults
from beenergised.sandbox.qaas_names import QAAS_ACCOUNT, is_qaas
from beenergised.sandbox.responses import busy_page, json_response, phrase_of, with_retry_after
from beenergised.sandbox.responses import response as made
from beenergised.sandbox.settings import SandboxSettings
from beenergised.sandbox.store import Store
from beenergised.wire import Request, Response

if TYPE_CHECKING:
    from beenergised.sandbox.execution import Engine, ParsedDocument
    from beenergised.sandbox.operations import Context, Network
    from beenergised.sandbox.qaas import Qaas
    from beenergised.sandbox.qaas_login import DeviceLogin
    from beenergised.sandbox.tokens import Caller, Tokens
    from graphql import GraphQLError

#: Where the in-process sandbox pretends to be. Nothing is ever sent there: `.invalid` has no hosts.
SANDBOX_URL: Final = "https://sandbox.invalid/graphql/"
_PATHS: Final = ("/graphql", "/graphql/")
_MAX_BODY: Final = 1024 * 1024
_STATE_VARIABLE: Final = "BEENERGISED_SANDBOX_STATE"


@dataclass(frozen=True, slots=True)
class Answer:
    """What becomes of a request: a response, and what goes wrong on its way.

    `response` is None where the connection breaks instead; `cut_at` is after how many bytes of
    the body it breaks; `delay` the seconds that the answer takes, in pieces if `trickle`.
    """

    response: Response | None
    cut_at: int | None = None
    delay: float = 0.0
    trickle: bool = False


@dataclass(frozen=True, slots=True)
class _Call:
    """A GraphQL request as its body says."""

    document: ParsedDocument
    variables: dict[str, Any] | None  # Any: JSON that the schema judges later.
    operation_name: str | None
    operations: tuple[str, ...]
    authorization: str
    faults: tuple[Fault, ...] = field(default=())


class _ReplyError(Exception):
    """Ends the handling of a request with this response."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class Sandbox:
    """The offline services: a driver's GraphQL API and the QaaS API, over a SQLite file or memory.

    `path` is the file (made if absent), or ":memory:". `psk` and `settings`, where given, are
    kept in the state. `anchor` is the minute that the charge logs of a new state end at (default:
    now); it does not move the clock. One instance serves any number of threads, and any number of
    processes may open the same file. Raises `ConfigurationError` where the file cannot be used.

    >>> with Sandbox() as sandbox:
    ...     sandbox.advance(3600)
    ...     sandbox.faults.add("429:retry_after=2,times=3")
    ...     sandbox.calls
    {}
    """

    def __init__(
        self,
        path: str | Path = ":memory:",
        *,
        psk: str | None = None,
        anchor: datetime | None = None,
        settings: SandboxSettings | None = None,
    ) -> None:
        if anchor is not None and anchor.tzinfo is None:
            raise errors.InvalidArgumentError("anchor", "The anchor date needs a time zone.")
        self._store = Store(path)
        self._known_network: tuple[str | None, Network] | None = None
        self.clock: Final = Clock(self._store)
        self.faults: Final = Faults(self._store)
        try:
            self._begin(anchor)
        except BaseException:
            self._store.close()
            raise
        if psk is not None:
            self._store.set("psk", psk)
        if settings is not None:
            settings.save(self._store)

    @classmethod
    def open(cls, path: str | Path | None = None) -> Self:
        """The sandbox whose state lasts in `path` (default: `default_path()`)."""
        path = Path(path) if path is not None else default_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise errors.ConfigurationError(
                f"The sandbox cannot make the directory {path.parent}: {error.strerror}. "
                f"Set {_STATE_VARIABLE} to another path."
            ) from error
        return cls(path)

    def close(self) -> None:
        """Close the state. One in memory is gone."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Sandbox {self.path}>"

    # --- What a test or a person turns ------------------------------------------------------

    @property
    def psk(self) -> str:
        """The pre-shared key of the application."""
        return self._store.get("psk") or DEMO_PSK

    @property
    def anchor(self) -> datetime:
        """The date that the charge logs end at."""
        return datetime.fromisoformat(self._store.get("anchor") or "")

    @property
    def path(self) -> str:
        """The file of the state, or ":memory:"."""
        return self._store.path

    @property
    def settings(self) -> SandboxSettings:
        """How it behaves where the reference leaves it open."""
        return SandboxSettings.load(self._store)

    # object: each setting has a type of its own, see SandboxSettings.
    def configure(self, **changes: object) -> None:
        """Change settings: `sandbox.configure(authorisation_errors="graphql")`."""
        with self._store.transaction():
            self.settings.changed(**changes).save(self._store)

    @property
    def calls(self) -> dict[str, int]:
        """How often each operation was asked for since the start or `reset_calls`.

        Counts every request that arrived, also those refused or answered with an error.
        """
        return self._counts("arrived")

    @property
    def executed(self) -> dict[str, int]:
        """How often each operation was carried out, whatever became of its answer."""
        return self._counts("executed")

    def reset_calls(self) -> None:
        """Count from nought."""
        self._store.execute("DELETE FROM calls")

    def advance(self, seconds: float) -> None:
        """Move the sandbox's time on; tokens expire by it."""
        self.clock.advance(seconds)

    def set_time(self, moment: datetime) -> None:
        """Let it be `moment` (with a zone) now."""
        self.clock.set(moment)

    def revoke(self, username: str | None = None, *, refresh: bool = False) -> int:
        """Kill session tokens, or refresh tokens, of one user or of all; returns how many."""
        subject = None
        if username is not None:
            row = self._store.row("SELECT id FROM contacts WHERE username = ?", (username,))
            subject = str(row[0]) if row else ""
        return self._tokens.revoke(subject, refresh=refresh)

    def approve_device(self, user_code: str, account: str = QAAS_ACCOUNT) -> None:
        """Let a device in that shows this code at the QaaS login, as one of its accounts.

        This and the next three raise `InvalidArgumentError` where nobody waits with the code.
        """
        self._qaas.logins.approve(user_code, account)

    def decline_device(self, user_code: str) -> None:
        """Do not let the device in."""
        self._qaas.logins.decline(user_code)

    def expire_device(self, user_code: str) -> None:
        """Let the code's time be over."""
        self._qaas.logins.expire(user_code)

    def slow_down_device(self, user_code: str) -> None:
        """Answer the device's next question with `slow_down`."""
        self._qaas.logins.slow_down(user_code)

    def device_logins(self) -> list[DeviceLogin]:
        """The QaaS logins that were begun and not finished, the latest last."""
        return self._qaas.logins.waiting()

    def revoke_qaas(self, account: str | None = None, *, refresh: bool = False) -> int:
        """Kill access or refresh tokens of one QaaS account or of all; returns how many."""
        return self._qaas.logins.revoke(account, refresh=refresh)

    def set_record_status(self, id_: int, status: str) -> None:
        """Let a QaaS record have this status, such as `sent_to_uba`.

        Raises `InvalidArgumentError` for a record or a status that the sandbox does not have.
        """
        self._qaas.records.set_status(id_, status)

    def add_charge_logs(self, count: int = 1, username: str = DEMO_USERNAME) -> None:
        """Let a user's newest charge logs appear, as if just stopped."""
        with self._store.transaction():
            insert_charge_logs(self._store, username, count, self.clock.now())

    def reset(self, anchor: datetime | None = None) -> None:
        """Everything as on the first day: data, time, faults, counters; no token is known.

        The pre-shared key and the settings stay.
        """
        with self._store.transaction():
            self._make(anchor)

    # --- Requests ------------------------------------------------------------------------------

    def handle(self, request: Request) -> Response:
        """Answer a request at once; a delay is left out.

        Raises `ConnectionLostError` where a fault breaks the connection.
        """
        return delivered(self.answer(request))

    def answer(self, request: Request) -> Answer:
        """Answer a request, with what goes wrong on its way."""
        try:
            if is_qaas(request):
                return self._answer_qaas(request)
            call = self._read(request)
            call = replace(call, faults=tuple(self.faults.take(call.operations)))
            return self._answer(call)
        except _ReplyError as reply:
            return Answer(reply.response)

    def _answer(self, call: _Call) -> Answer:
        if _first(call.faults, "reset_before"):
            return Answer(None)
        self._count(call.operations, "arrived")
        self._fail_early(call)
        return _spoilt(self._respond(call), call.faults)

    def _answer_qaas(self, request: Request) -> Answer:
        call = self._qaas.read(request)
        if isinstance(call, Response):
            return Answer(call)
        faults = self.faults.take([call.operation])
        if _first(faults, "reset_before"):
            return Answer(None)
        self._count([call.operation], "arrived")
        instead = self._qaas.fail_early(call, faults)
        if instead is not None:
            return Answer(instead)
        response = self._qaas.respond(call, faults)
        if response.status < 400:
            self._count([call.operation], "executed")
        return _spoilt(response, faults)

    def _read(self, request: Request) -> _Call:
        from graphql import GraphQLError

        body = _read_body(request)
        query, variables, name = body.get("query"), body.get("variables"), body.get("operationName")
        if not isinstance(query, str) or not query.strip():
            raise _ReplyError(_errors(400, "Must provide query string."))
        if variables is not None and not isinstance(variables, dict):
            raise _ReplyError(_errors(400, "Variables must be provided as an object."))
        if name is not None and not isinstance(name, str):
            raise _ReplyError(_errors(400, "The operation name must be text."))
        try:
            document = _engine().parsed(query)
        except GraphQLError as error:
            raise _ReplyError(_unread([error])) from None
        operation = document.operation(name)
        if operation is None:
            raise _ReplyError(_errors(400, "Must provide the name of one of the operations."))
        return _Call(
            document,
            # Any: JSON that the schema judges later.
            cast("dict[str, Any] | None", variables),
            name,
            tuple(dict.fromkeys(document.root_fields(operation))),
            request.headers.get("authorization", ""),
        )

    def _fail_early(self, call: _Call) -> None:
        """The faults that answer in the service's place, and those that change tokens."""
        for fault in call.faults:
            if fault.kind.isdecimal():
                raise _ReplyError(_http_failure(fault))
            if fault.kind == "html":
                raise _ReplyError(busy_page(int(fault.number("status", 200))))
            if fault.kind == "errors_without_data":
                message = fault.text("message", "Internal server error")
                code = fault.text("code", "INTERNAL_SERVER_ERROR")
                raise _ReplyError(_errors(200, message, code))
            if fault.kind in {"revoked_token", "revoked_refresh_token"}:
                self._revoke_caller(call, refresh=fault.kind == "revoked_refresh_token")

    def _revoke_caller(self, call: _Call, *, refresh: bool) -> None:
        caller = self._caller_or_none(call)
        if caller is not None:
            self._tokens.revoke(caller.subject, refresh=refresh)

    def _respond(self, call: _Call) -> Response:
        from beenergised.sandbox import operations
        from beenergised.sandbox.execution import NOT_AVAILABLE

        for name in call.operations:
            if name in operations.DOCUMENTED and not _engine().is_available(name):
                message = f"{name} is not available in the sandbox yet."
                return _errors(200, message, NOT_AVAILABLE)
        if call.document.errors:
            return json_response(
                400, {"errors": [error.formatted for error in call.document.errors]}
            )
        caller = self._authorised(call)
        self._count(call.operations, "executed")
        return self._execute(call, caller)

    def _execute(self, call: _Call, caller: Caller) -> Response:
        from beenergised.sandbox.tokens import RefusedTokenError

        result = _engine().execute(
            call.document, call.variables, call.operation_name, self._context(call, caller)
        )
        for error in result.errors or ():
            if isinstance(error.original_error, RefusedTokenError):
                return self._refusal(401, str(error.original_error))
        # Variables that do not fit are the request's mistake; graphql-core gives them no path.
        unread = bool(result.errors) and all(error.path is None for error in result.errors or ())
        if unread:
            return json_response(
                400, {"errors": [error.formatted for error in result.errors or ()]}
            )
        return json_response(200, dict(result.formatted))

    def _context(self, call: _Call, caller: Caller) -> Context:
        from beenergised.sandbox.operations import Context

        return Context(
            self._store, self.clock, self._tokens, self.settings, self.faults, caller,
            self._network, call.document,
            [fault for fault in call.faults if fault.kind in {"unknown_enum", "null"}],
        )  # fmt: skip

    # --- Who is calling ------------------------------------------------------------------------

    def _authorised(self, call: _Call) -> Caller:
        """The caller, if they may ask for all of the operations."""
        from beenergised.sandbox.operations import roles_of
        from beenergised.sandbox.tokens import Caller, RefusedTokenError, Role

        wanted = [name for name in call.operations if not name.startswith("__")]
        if not wanted:
            return Caller(Role.INI)  # the schema is no secret
        try:
            caller = self._tokens.caller(call.authorization, self.psk)
        except RefusedTokenError as error:
            raise _ReplyError(self._refusal(401, str(error))) from None
        for name in wanted:
            if caller.role not in roles_of(name):
                message = f"{name} is not allowed for role {caller.role}."
                raise _ReplyError(self._refusal(403, message))
        return caller

    def _caller_or_none(self, call: _Call) -> Caller | None:
        from beenergised.sandbox.tokens import RefusedTokenError

        try:
            return self._tokens.caller(call.authorization, self.psk)
        except RefusedTokenError:
            return None

    def _refusal(self, status: int, message: str) -> Response:
        code = "UNAUTHENTICATED" if status == 401 else "FORBIDDEN"
        if self.settings.authorisation_errors == "graphql":
            body = {"errors": [{"message": message, "extensions": {"code": code}}], "data": None}
            return json_response(200, body)
        response = _errors(status, message, code)
        if status == 401:
            headers = response.headers.merged({"WWW-Authenticate": "Bearer"})
            return replace(response, headers=headers)
        return response

    # --- State ---------------------------------------------------------------------------------

    @cached_property
    def _tokens(self) -> Tokens:
        from beenergised.sandbox.tokens import Tokens

        return Tokens(self._store, self.clock)

    @cached_property
    def _qaas(self) -> Qaas:
        from beenergised.sandbox.qaas import Qaas

        return Qaas(self._store, self.clock)

    def _network(self) -> Network:
        """The stations and connectors, read again when the data was made anew."""
        from beenergised.sandbox.network import load_network

        generation = self._store.get("generation")
        if self._known_network is None or self._known_network[0] != generation:
            self._known_network = (generation, load_network(self._store))
        return self._known_network[1]

    def _begin(self, anchor: datetime | None) -> None:
        if self._store.is_current():
            return
        with self._store.transaction():
            if not self._store.is_current():  # another process may have been faster
                self._make(anchor)

    def _make(self, anchor: datetime | None) -> None:
        """Fill the state; what is to survive a reset is carried over."""
        from beenergised.sandbox.qaas_data import fill_qaas
        from beenergised.sandbox.tokens import make_key

        kept = (
            {name: self._store.get(name) for name in ("key", "psk", "settings")}
            if self._store.is_current()
            else {}
        )
        self._store.make_tables()
        anchor = (anchor or datetime.now(UTC)).astimezone(UTC).replace(second=0, microsecond=0)
        self._store.set("key", kept.get("key") or make_key())
        self._store.set("psk", kept.get("psk") or DEMO_PSK)
        self._store.set("settings", kept.get("settings") or "{}")
        self._store.set("anchor", anchor.isoformat())
        self._store.set("generation", uuid.uuid4().hex)
        fill(self._store, anchor)
        fill_qaas(self._store, anchor)

    def _count(self, operations: Iterable[str], column: str) -> None:
        with self._store.transaction():
            for operation in operations:
                self._store.execute(
                    f"INSERT INTO calls (operation, {column}) VALUES (?, 1) "
                    f"ON CONFLICT DO UPDATE SET {column} = {column} + 1",
                    (operation,),
                )

    def _counts(self, column: str) -> dict[str, int]:
        rows = self._store.rows(f"SELECT operation, {column} FROM calls WHERE {column} > 0")
        return {str(operation): int(count or 0) for operation, count in rows}


def default_path() -> Path:
    """Where the command line keeps the sandbox's state: BEENERGISED_SANDBOX_STATE, or a file in
    the user's state directory.
    """
    if given := os.environ.get(_STATE_VARIABLE):
        return Path(given).expanduser()
    from platformdirs import user_state_path

    return user_state_path("beenergised") / "sandbox.sqlite3"


def _first(faults: Iterable[Fault], kind: str) -> Fault | None:
    return next((fault for fault in faults if fault.kind == kind), None)


def _spoilt(response: Response, faults: Sequence[Fault]) -> Answer:
    """What becomes of a response on its way, now that the service has acted."""
    if _first(faults, "reset_after"):
        return Answer(None)
    half = len(response.content) // 2
    if _first(faults, "truncated"):
        response = made(
            response.status, response.headers.get("content-type", ""), response.content[:half]
        )
    slow = _first(faults, "slow")
    return Answer(
        response,
        half if _first(faults, "cut_off") else None,
        slow.number("delay", 1) if slow else 0.0,
        bool(slow and slow.options.get("trickle")),
    )


def delivered(answer: Answer) -> Response:
    """The response, as a sender would get it. Raises `ConnectionLostError` for a broken one."""
    if answer.response is None or answer.cut_at is not None:
        raise errors.ConnectionLostError(
            "The connection to the sandbox broke before the answer was complete."
        )
    return answer.response


@lru_cache(maxsize=1)
def _engine() -> Engine:
    """Made when the first request comes: reading the schema takes a tenth of a second."""
    from beenergised.sandbox.execution import Engine
    from beenergised.sandbox.operations import RESOLVERS

    return Engine(RESOLVERS)


# --- Bodies -------------------------------------------------------------------------------------


# Any: a JSON object, judged member by member by who reads it.
def _read_body(request: Request) -> dict[str, Any]:
    """The JSON object of a request that is one for this service."""
    if urlsplit(request.url).path not in _PATHS:
        raise _ReplyError(_errors(404, "Not found. The API is at /graphql/."))
    if request.method.upper() != "POST":
        response = _errors(405, "GraphQL is asked with POST.")
        headers = response.headers.merged({"Allow": "POST"})
        raise _ReplyError(replace(response, headers=headers))
    if len(request.content) > _MAX_BODY:
        raise _ReplyError(_errors(413, f"The body is larger than {_MAX_BODY} bytes."))
    if "json" not in request.headers.get("content-type", ""):
        raise _ReplyError(_errors(415, "The body must be application/json."))
    try:
        body = request.json()
    except ValueError:
        raise _ReplyError(_errors(400, "POST body sent invalid JSON.")) from None
    if not isinstance(body, dict):
        raise _ReplyError(_errors(400, "The body must be one JSON object."))
    return cast("dict[str, Any]", body)


def _errors(status: int, message: str, code: str | None = None) -> Response:
    error: dict[str, Any] = {"message": message}
    if code:
        error["extensions"] = {"code": code}
    return json_response(status, {"errors": [error]})


def _unread(found: Iterable[GraphQLError]) -> Response:
    """The answer to a request that is not GraphQL, or not of this schema."""
    return json_response(400, {"errors": [error.formatted for error in found]})


def _http_failure(fault: Fault) -> Response:
    status = int(fault.kind)
    body = {"message": phrase_of(status), "statusCode": status}
    return with_retry_after(json_response(status, body), fault)
