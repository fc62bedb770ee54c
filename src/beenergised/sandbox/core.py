"""The sandbox: a function from request to response over a state that lasts."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self
from urllib.parse import urlsplit

from beenergised import errors
from beenergised._public_names import public_in
from beenergised.messages import Request, Response
from beenergised.redaction import name_with
from beenergised.sandbox.faults import FILES, Faults
from beenergised.sandbox.graphql_api.preauth_page import PREAUTH_PREFIX
from beenergised.sandbox.public_api.names import DEMO_API_TOKEN, FILLED
from beenergised.sandbox.public_api.names import PREFIX as PUBLIC_API_PREFIX
from beenergised.sandbox.qaas_api.names import PREFIX, QAAS_ACCOUNT
from beenergised.sandbox.replies import (
    AnswerLostError,
    ReplyError,
    errors_reply,
    html_reply,
    http_failure,
    reply,
)
from beenergised.sandbox.seed.chargelogs import insert_charge_logs
from beenergised.sandbox.seed.contacts import DEMO_PSK, DEMO_USERNAME
from beenergised.sandbox.seed.demo_data import fill
from beenergised.sandbox.service import Call, Service
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store

if TYPE_CHECKING:
    from beenergised.sandbox.graphql_api.endpoint import GraphQLEndpoint
    from beenergised.sandbox.graphql_api.files import FilesEndpoint
    from beenergised.sandbox.graphql_api.preauth_page import PreauthPage
    from beenergised.sandbox.public_api.delivering import Receiver
    from beenergised.sandbox.public_api.endpoint import PublicApi
    from beenergised.sandbox.public_api.outbox import Delivery, Flaws
    from beenergised.sandbox.public_api.webhooks import Webhooks
    from beenergised.sandbox.qaas_api.endpoint import Qaas
    from beenergised.sandbox.qaas_api.login import DeviceLogin
    from beenergised.sandbox.world.charging import Start

#: Where the in-process sandbox pretends to be. Nothing is ever sent there: `.invalid` has no hosts.
SANDBOX_URL: Final = "https://sandbox.invalid/graphql/"
_GRAPHQL_PATHS: Final = ("/graphql", "/graphql/")
_STATE_VARIABLE: Final = "BEENERGISED_SANDBOX_STATE"


@public_in("beenergised.sandbox")
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


class _Endpoint(Protocol):
    """A part of the service, with paths of its own."""

    def read(self, request: Request) -> Call:
        """The call that a request makes. Raises `ReplyError` where it is none."""
        ...


@public_in("beenergised.sandbox")
class Sandbox:
    """The offline services: a driver's GraphQL API, the Public API and the QaaS API.

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
        self._service = Service(self._store)
        self.clock: Final[Clock] = self._service.clock
        self.faults: Final[Faults] = self._service.faults
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
        return name_with(self, "path")

    # --- What a test or a person turns ------------------------------------------------------

    @property
    def psk(self) -> str:
        """The pre-shared key of the application."""
        return self._service.psk

    @property
    def anchor(self) -> datetime:
        """The date that the charge logs end at."""
        return self._service.anchor

    @property
    def path(self) -> str:
        """The file of the state, or ":memory:"."""
        return self._store.path

    @property
    def settings(self) -> SandboxSettings:
        """How it behaves where the reference leaves it open."""
        return self._service.settings

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
        return self._service.counts("arrived")

    @property
    def executed(self) -> dict[str, int]:
        """How often each operation was carried out, whatever became of its answer."""
        return self._service.counts("executed")

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
        return self._service.tokens.revoke(subject, refresh=refresh)

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

    @property
    def charging_connectors(self) -> Mapping[str, str]:
        """The connectors whose stations behave in a certain way: their ids by name.

        | name | what a start there comes to |
        |---|---|
        | `accepts` | it charges, as at all connectors without a name |
        | `refuses` | the station says no |
        | `silent` | the station does not answer |
        | `stuck` | the station accepts and never begins; closed after five minutes |
        | `roaming` | another operator's: an attempt stays pending, other starts charge |
        | `busy` | a charge is under way there already |
        | `loses_answer` | it charges, and the connection breaks before the answer |
        | `dc` | it charges fast, and tells the state of charge |
        | `no_remote` | the station takes no remote commands, and says so (`cpCapabilities`) |
        """
        return self._service.charges.connectors()

    def starts(self) -> list[Start]:
        """Every remote start that was carried out, the first one first.

        One that was refused is among them, with why in `refusal`. Those that were there from the
        beginning (`remote_starts`) are not.
        """
        return self._service.charges.all()

    def advance_start(self, id_: str) -> str:
        """Let the next step of a start happen now; returns the status that it has then.

        The way from step to step with `charging="manual"`, and with the others a short cut. `id_`
        is that of the attempt (`attemptId` of other starts), or of a start of the Public API: see
        `advance_authorization`. Raises `InvalidArgumentError` where there is no such start, or no
        further step.
        """
        if id_.isdecimal():
            return self.advance_authorization(int(id_))
        return self._service.charges.advance(id_)

    def grow(self, chargelog_id: str, energy_wh: int) -> None:
        """Let a charge that was started here have charged so much more, at once.

        Raises `InvalidArgumentError` where there is none with this charge log, or where it ended.
        """
        self._service.charges.grow(chargelog_id, energy_wh)

    @property
    def start_error_evses(self) -> Mapping[str, tuple[int, int]]:
        """Where a start of the Public API is refused: the charge point and the EVSE by the code.

        There is one for each of the 21 documented codes. A user whose `externalId` is
        `start-error:` and a code, any code, is refused everywhere with it; there is a user for each
        of the documented ones. And so is any start with the fault `start_error`.
        """
        from beenergised.sandbox.public_api.scenarios import start_error_evses

        return start_error_evses()

    @property
    def operator_evses(self) -> Mapping[str, tuple[int, int]]:
        """The EVSEs of the Public API that behave in a certain way: charge point and EVSE by name.

        | name | what a start there comes to |
        |---|---|
        | `accepts` | it charges, as at all EVSEs without a name |
        | `dc` | it charges fast, and tells the state of charge |
        | `refuses` | the charge point says no, as those that are faulted: the session has failed |
        | `silent` | it never answers: the session is pending, after five minutes expired |
        | `keeps_charging` | it charges, and the charge point does not stop without `force` |
        | `offline` | the charge point is not connected: as `silent`, and other actions are a 406 |
        """
        from beenergised.sandbox.public_api.scenarios import named_evses

        return named_evses()

    def advance_authorization(self, id_: int) -> str:
        """Let the next thing happen now to what was started at the Public API.

        `id_` is the `authorizationId` of the start. Its session appears (of a start without an
        EVSE), becomes active, ends, is paid; returns the session's status then, or "waiting" where
        none has appeared. The way from step to step with `charging="manual"`, and with the others a
        short cut. Raises `InvalidArgumentError` where there is no such start or no further step.
        """
        return self._public_api.advance_authorization(id_)

    def approve_preauth(self, id_: str) -> None:
        """Confirm the amount that a start waits for, as a person on its page would: it goes on.

        `id_` is the `remoteStartPreauthId`. This and the next raise `InvalidArgumentError` where no
        start waits with this id. Deciding the same twice does no harm.
        """
        self._service.preauths.approve(id_, self.settings)

    def decline_preauth(self, id_: str) -> None:
        """Do not confirm it: nothing starts."""
        self._service.preauths.decline(id_)

    def waiting_preauths(self) -> list[str]:
        """The ids of the starts whose amount nobody has decided on, the latest last."""
        return self._service.preauths.waiting()

    @property
    def remote_starts(self) -> Mapping[str, str]:
        """The demo driver's remote start attempts of before: their ids by the state of each.

        There is one in each state from the beginning, which it stays in.
        """
        return self._starts("remote_starts")

    @property
    def preauth_starts(self) -> Mapping[str, str]:
        """The same for remote starts with a preauthorisation, of the states pending, attempted
        (known to the station, not yet charging), started and rejected.
        """
        return self._starts("preauth_starts")

    def deliveries(self) -> list[Delivery]:
        """The notifications of the Public API that were told until now, and what became of them.

        One for each subscription that wants it, the first one first.
        """
        return self._webhooks.deliveries()

    def deliver(self, to: Receiver | None = None) -> list[Delivery]:
        """Send the notifications that are due by the sandbox's clock; returns those sent.

        They are posted to their addresses, or handed to `to` instead, which answers with a status
        (None: 202) and needs no socket. A sandbox that is served does this by itself. One that
        fails is sent again later (`SandboxSettings.notification_backoff`): move the clock on.
        """
        # What was never used has nothing to send, and is not made for this.
        return self._webhooks.deliver(to) if self._store.get(FILLED) else []

    def trigger(
        self,
        name: str,
        # object: a value of any JSON type.
        changes: Mapping[str, object] | None = None,
        *,
        to: str | None = None,
        token: str = DEMO_API_TOKEN,
        count: int = 1,
        flaws: Flaws | None = None,
        unchecked: bool = False,
        at_once: bool = False,
    ) -> list[Delivery]:
        """Let there be notifications of a type, such as `session.start.stop.notification`.

        They wait for whoever subscribed to it, or for the address `to`, signed with `token`.
        Their payload is made of rows that exist; `changes` replaces members of it (`"action"`,
        `"session.status"`), which must fit the document unless `unchecked`. `flaws` says what is
        to be wrong with them. With `at_once` this call posts them, otherwise `deliver` does, or
        the sandbox that is served. Raises `InvalidArgumentError` for a type that there is not,
        changes that do not fit, and where nobody would get them.
        """
        return self._webhooks.trigger(
            name, changes, to=to, token=token, count=count, flaws=flaws, unchecked=unchecked,
            at_once=at_once,
        )  # fmt: skip

    def switch_subscription(self, id_: int, *, enabled: bool) -> None:
        """Let a subscription get notifications, or none, as somebody in the back office would.

        Raises `InvalidArgumentError` where there is none with this id.
        """
        self._webhooks.switch_subscription(id_, enabled=enabled)

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
            call = self._endpoint(request).read(request)
            call = replace(call, faults=tuple(self.faults.take(call.operations)))
            return self._answer(call)
        except ReplyError as ended:
            return Answer(ended.response)
        except AnswerLostError:
            return Answer(None)

    def _endpoint(self, request: Request) -> _Endpoint:
        """The part of the service that a request is for."""
        path = urlsplit(request.url).path
        if path in _GRAPHQL_PATHS:
            return self._graphql
        if path.startswith(f"/{FILES}/"):
            return self._files
        if path.startswith(f"{PREFIX}/"):
            return self._qaas
        if path.startswith(PREAUTH_PREFIX):
            return self._preauth_page
        if path.startswith(f"{PUBLIC_API_PREFIX}/"):
            return self._public_api
        raise ReplyError(errors_reply(404, "Not found. The API is at /graphql/."))

    # Their libraries are loaded when the first request comes.
    @cached_property
    def _graphql(self) -> GraphQLEndpoint:
        from beenergised.sandbox.graphql_api.endpoint import GraphQLEndpoint

        return GraphQLEndpoint(self._service)

    @cached_property
    def _files(self) -> FilesEndpoint:
        from beenergised.sandbox.graphql_api.files import FilesEndpoint

        return FilesEndpoint(self._service)

    @cached_property
    def _qaas(self) -> Qaas:
        from beenergised.sandbox.qaas_api.endpoint import Qaas

        return Qaas(self._service)

    @cached_property
    def _public_api(self) -> PublicApi:
        from beenergised.sandbox.public_api.endpoint import PublicApi

        return PublicApi(self._service)

    @cached_property
    def _webhooks(self) -> Webhooks:
        from beenergised.sandbox.public_api.webhooks import Webhooks

        return Webhooks(self._service, self._public_api)

    @cached_property
    def _preauth_page(self) -> PreauthPage:
        from beenergised.sandbox.graphql_api.preauth_page import PreauthPage

        return PreauthPage(self._service)

    def _answer(self, call: Call) -> Answer:
        if call.fault("reset_before"):
            return Answer(None)
        self._service.count(call, "arrived")
        self._fail_early(call)
        response = _with_wrong_length(call.respond(call), call)
        if call.fault("reset_after"):
            return Answer(None)
        half = len(response.content) // 2
        if call.fault("truncated"):
            response = reply(
                response.status, response.headers["content-type"], response.content[:half]
            )
        slow = call.fault("slow")
        return Answer(
            response,
            half if call.fault("cut_off") else None,
            slow.number("delay", 1) if slow else 0.0,
            bool(slow and slow.options.get("trickle")),
        )

    def _fail_early(self, call: Call) -> None:
        """The faults that answer in the service's place, and those that change tokens."""
        if call.fail_early is not None:
            call.fail_early(call)
            return
        for fault in call.faults:
            if fault.kind.isdecimal():
                raise ReplyError(http_failure(fault))
            if fault.kind == "html":
                raise ReplyError(html_reply(int(fault.number("status", 200))))
            if fault.kind == "errors_without_data":
                message = fault.text("message", "Internal server error")
                code = fault.text("code", "INTERNAL_SERVER_ERROR")
                raise ReplyError(errors_reply(200, message, code))
            if fault.kind in {"revoked_token", "revoked_refresh_token"}:
                self._revoke_caller(call, refresh=fault.kind == "revoked_refresh_token")

    def _revoke_caller(self, call: Call, *, refresh: bool) -> None:
        caller = self._service.caller(call.authorization)
        if caller is not None:
            self._service.tokens.revoke(caller.subject, refresh=refresh)

    # --- State ---------------------------------------------------------------------------------

    def _starts(self, kind: str) -> dict[str, str]:
        from beenergised.sandbox.seed.starts import states_of

        return states_of(self._store, kind)

    def _begin(self, anchor: datetime | None) -> None:
        if self._store.is_current():
            return
        with self._store.transaction():
            if not self._store.is_current():  # another process may have been faster
                self._make(anchor)

    def _make(self, anchor: datetime | None) -> None:
        """Fill the state; what is to survive a reset is carried over."""
        from beenergised.sandbox.qaas_api.seed import fill_qaas
        from beenergised.sandbox.world.tokens import make_key

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


@public_in("beenergised.sandbox")
def default_path() -> Path:
    """Where the command line keeps the sandbox's state: BEENERGISED_SANDBOX_STATE, or a file in
    the user's state directory.
    """
    if given := os.environ.get(_STATE_VARIABLE):
        return Path(given).expanduser()
    from platformdirs import user_state_path

    return user_state_path("beenergised") / "sandbox.sqlite3"


def delivered(answer: Answer) -> Response:
    """The response, as a sender would get it. Raises `ConnectionLostError` for a broken one."""
    if answer.response is None or answer.cut_at is not None:
        raise errors.ConnectionLostError(
            "The connection to the sandbox broke before the answer was complete."
        )
    return answer.response


def _with_wrong_length(response: Response, call: Call) -> Response:
    """The response, whose header promises more than its body holds if a fault wants that."""
    fault = call.fault("wrong_length")
    if fault is None:
        return response
    promised = len(response.content) + int(fault.number("by", 100))
    return replace(response, headers=response.headers.merged({"Content-Length": str(promised)}))
