"""A receiver of notifications: a plain ASGI application, which needs no framework."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from beenergised._public_names import public_in
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
)
from beenergised.public_api.notifications import asgi
from beenergised.public_api.notifications.asgi import Receive, Reply, Scope, Send
from beenergised.public_api.notifications.deliveries import Delivery, Recent
from beenergised.public_api.notifications.handlers import Handlers
from beenergised.public_api.notifications.payloads import notification_type, preload
from beenergised.public_api.notifications.queue import Work
from beenergised.public_api.notifications.signatures import (
    DEFAULT_TOLERANCE,
    SignatureEncoding,
    Signed,
    Tokens,
    checked_encoding,
    checked_tokens,
)
from beenergised.public_api.notifications.statistics import ReceiverCounts
from beenergised.public_api.notifications.verification import Gate
from beenergised.redaction import hides
from beenergised.transport.clock import Clock
from beenergised.validation import check_seconds, check_whole, optional

_log = logging.getLogger("beenergised.notifications")

# Docker and others kill a process 10 s after they asked it to end.
_DRAIN_TIMEOUT: Final = timedelta(seconds=8)
# A server that stops waits for what is being sent to it first.
_BODY_TIMEOUT: Final = timedelta(seconds=5)

# The default of body_budget, in bodies of max_body.
_BODIES: Final = 16

# Any: whatever takes one argument; it is given back as it was.
HandlerT = TypeVar("HandlerT", bound=Callable[[Any], object])
ErrorHandlerT = TypeVar("ErrorHandlerT", bound=Callable[[Any, Delivery], object])


@public_in("beenergised.public_api.notifications")
class NotificationReceiver:
    """Takes notifications: verifies, answers 202 at once, and then calls the handlers.

        receiver = NotificationReceiver(token=token)

        @receiver.on("session.start.stop.notification")
        async def changed(told: SessionStartStopNotification) -> None:
            ...

    It is an ASGI application for asyncio, served as it is (`uvicorn module:receiver`) or mounted by
    `starlette_router` or `fastapi_router`. It has to be started and stopped, by the server's
    lifespan protocol or with `async with receiver:`; until then it answers 503.

    Answers: 202 accepted, or a duplicate; 400 no JSON object; 401 not signed with the token, or
    at another time, without saying which; 405 not POST; 408 too slow; 413 too long; 415
    compressed; 503 with `Retry-After` where the queue is full, the bodies that are arriving hold
    all of `body_budget`, or the receiver stops or was not started. That senders come back after a
    503 is documented as retries, without numbers. The reason for a refusal is logged to
    `beenergised.notifications`, without the body and without any secret. The path of a request
    is ignored, so that a slash at its end makes no difference.

    What is promised: what was answered with 202 is handled, or is named when the receiver stops
    (see `stop`). What cannot be: the queue is in memory, so that what kills the process (`kill -9`,
    a power cut, a crash) loses what waits in it. The service takes that for delivered, and
    `notifications.resend` is documented for what failed: if that is too little, let the handler
    write to a store that lasts, and nothing else. A handler may be called again for what it has
    seen: a resend after it raised, or a duplicate that came later than `duplicate_window`. With
    one worker, notifications are handled in the order in which they arrived, which need not be
    that in which things happened; with several, there is no order.

    Whether a retry has an `X-Timestamp` of its own, or that of the first attempt, is not known. If
    what was put off is refused with 401 when it comes again (the log says how old it says it is),
    give a longer `tolerance`, or None.

    One receiver is for one tenant: notifications are told apart by their bodies alone. What was
    seen is remembered in memory too: of several processes that serve, each has its own.
    """

    @hides("token")
    def __init__(
        self,
        *,
        token: Tokens,
        tolerance: timedelta | float | None = DEFAULT_TOLERANCE,
        signed: Signed | None = None,
        queue_size: int = 1000,
        workers: int = 1,
        encoding: SignatureEncoding = "any",
        max_body: int = 1024 * 1024,
        body_budget: int | None = None,
        body_timeout: timedelta | float | None = _BODY_TIMEOUT,
        duplicate_window: timedelta | float | None = timedelta(minutes=10),
        duplicate_limit: int = 10_000,
        drain_timeout: timedelta | float = _DRAIN_TIMEOUT,
        clock: Clock | None = None,
    ) -> None:
        """Durations are a `timedelta` or seconds.

        Args:
            token: the API token that made the subscription; several while one replaces another.
            tolerance: see `verify`.
            signed: see `verify`.
            encoding: see `verify`.
            queue_size: how many may wait for a handler; more are answered with 503.
            workers: how many are handled at a time. With one, they are in order of arrival.
            max_body: bytes of a body; a longer one is answered with 413. How long those of the
                service may get is not documented.
            body_budget: the most bytes that all bodies together may hold before they are verified.
                Further ones get a 503. None: 16 times `max_body`.
            body_timeout: the time in which a body must arrive, as it holds a part of `body_budget`
                until then; a slower one gets a 408. None: no limit but the server's.
            duplicate_window: for how long the same body is not handled again; None: it always is.
            duplicate_limit: of how many bodies that is remembered (by their digests); the oldest
                are forgotten first.
            drain_timeout: how long `stop` waits for what was accepted. It should be less than the
                time after which the process is killed.
            clock: for tests.

        Raises `InvalidArgumentError`, and `ConfigurationError` where the token is missing.
        """
        clock = clock if clock is not None else Clock()
        longest = check_whole("max_body", max_body, least=1)
        budget = _BODIES * longest if body_budget is None else body_budget
        if check_whole("body_budget", budget, least=1) < longest:
            raise InvalidArgumentError(
                "body_budget", f"body_budget must hold one body of max_body: {budget} < {longest}"
            )
        self._gate = Gate(
            checked_tokens(token),
            optional(check_seconds, "tolerance", tolerance),
            signed,
            checked_encoding(encoding),
            longest,
            optional(check_seconds, "body_timeout", body_timeout),
            asgi.BodyBudget(budget),
            clock,
        )
        window = optional(check_seconds, "duplicate_window", duplicate_window) or 0.0
        self._recent = Recent(
            window, check_whole("duplicate_limit", duplicate_limit, least=1), clock
        )
        self._drain_timeout = check_seconds("drain_timeout", drain_timeout)
        self._handlers = Handlers()
        self._tally: Counter[str] = Counter()  # of the members of ReceiverCounts
        self._work = Work(
            check_whole("queue_size", queue_size, least=1),
            check_whole("workers", workers, least=1),
            self._handlers.run,
            self._handled,
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = asyncio.Event()
        self._accepting = False
        self._starts = 0

    # --- Handlers ------------------------------------------------------------------------------

    def on(self, *types: str) -> Callable[[HandlerT], HandlerT]:
        """Register a function for types of notification: `@receiver.on("evse.changed")`.

        It is called with the notification, in a thread of its own, or awaited if it is
        asynchronous. Where a type has a legacy name too, name both; which one arrives is said by
        the subscription. Functions for one notification are called one after the other, in the
        order in which they were registered.

        Raises `InvalidArgumentError` for a type that is not documented, with the nearest that is;
        `Unchecked("…")` passes a newer one, which arrives as an `UnknownNotification`.
        """
        if not types or callable(types[0]):
            raise InvalidArgumentError(
                "types",
                'on needs types: @receiver.on("evse.changed"). For all of them there is '
                "@receiver.on_any.",
            )
        kinds = [notification_type(each) for each in types]

        def register(handler: HandlerT) -> HandlerT:
            for kind in dict.fromkeys(kinds):
                self._handlers.add(kind, handler)
            return handler

        return register

    def on_any(self, handler: HandlerT) -> HandlerT:
        """Register a function for notifications of every type, unknown ones too."""
        self._handlers.add(None, handler)
        return handler

    def on_delivery(self, handler: HandlerT) -> HandlerT:
        """As `on_any`, with the `Delivery`: the body's bytes and the headers too, to pass on."""
        self._handlers.add(None, handler, whole=True)
        return handler

    def on_error(self, handler: ErrorHandlerT) -> ErrorHandlerT:
        """Register a function that is told what a handler raised, and on which `Delivery`.

        It is logged in any case. The other handlers go on, and the notification is forgotten, so
        that it is handled when it is sent again.
        """
        self._handlers.add_on_error(handler)
        return handler

    def on_undelivered(self, handler: HandlerT) -> HandlerT:
        """Register a function that is given each `Delivery` that was left at the stop.

        To keep its `body` somewhere, for example. It is logged in any case.
        """
        self._handlers.add_on_undelivered(handler)
        return handler

    @property
    def counts(self) -> ReceiverCounts:
        """How many of what came, up to now."""
        return ReceiverCounts(**self._tally)

    # --- Beginning and end ---------------------------------------------------------------------

    async def start(self) -> None:
        """Accept notifications from now on, in this event loop.

        Started twice, it has to be stopped twice. Raises `ConfigurationError` while it is being
        stopped, and where it runs in another event loop.
        """
        await self._leave_closed_loop()
        if self._starts == 0:
            if self._loop is not None:
                raise ConfigurationError("the receiver is being stopped: start it after that")
            # Importing a model takes up to 60 ms, in which nobody would be answered.
            preload(self._handlers.kinds())
            self._loop = asyncio.get_running_loop()
            self._stopped = asyncio.Event()
            self._accepting = True
        elif asyncio.get_running_loop() is not self._loop:
            raise ConfigurationError("the receiver runs in another event loop: stop it there first")
        self._starts += 1

    async def stop(self, *, drain_timeout: timedelta | float | None = None) -> list[Delivery]:
        """Accept nothing more, wait for what was accepted, and return what was not handled.

        What is not done after `drain_timeout` (None: that of the receiver) is cancelled. It is in
        what is returned, logged as an error, and given to `on_undelivered`. A synchronous
        function cannot be cancelled: its notification is in what is returned, and it goes on.

        Called while it is being stopped, it waits for that, as long as it may, and returns nothing:
        what was not handled is returned once.
        """
        given = optional(check_seconds, "drain_timeout", drain_timeout)
        limit = self._drain_timeout if given is None else given
        if self._starts == 0 and self._is_here():
            with suppress(TimeoutError):
                async with asyncio.timeout(limit):
                    await self._stopped.wait()
            return []
        if self._starts != 1:
            self._starts = max(0, self._starts - 1)
            return []
        self._starts = 0
        self._accepting = False
        try:
            await self._work.done(limit)
        finally:
            left = await self._give_up()
        return left

    async def join(self) -> None:
        """Wait until everything that was accepted is handled. For tests, mostly."""
        await self._work.done()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # Cancelled: the loop is being torn down, and there is no time.
        torn_down = isinstance(error, asyncio.CancelledError)
        await self.stop(drain_timeout=0 if torn_down else None)

    @asynccontextmanager
    async def lifespan(self, app: object = None) -> AsyncGenerator[None]:
        """For `Starlette(lifespan=receiver.lifespan)`, and FastAPI's."""
        del app
        async with self:
            yield

    # --- The work ------------------------------------------------------------------------------

    def _take(self, delivery: Delivery) -> Reply:
        if not self._is_open():  # any more, after the body was read
            return self._closed()
        if delivery.digest in self._recent:
            self._count("duplicates")
            return asgi.ACCEPTED
        if self._work.is_full:
            return self._refuse(asgi.FULL)
        self._recent.add(delivery.digest)
        self._count("accepted")
        self._work.add(delivery)
        return asgi.ACCEPTED

    def _handled(self, delivery: Delivery, well: bool) -> None:
        self._count("handled" if well else "failed")
        if not well:
            self._recent.forget(delivery.digest)

    async def _give_up(self) -> list[Delivery]:
        try:
            await self._work.break_off()
        finally:
            # First all that needs no waiting: this may be cancelled once more.
            left = self._take_left()
            try:
                await self._handlers.tell_undelivered(left)
            finally:
                self._loop = None
                self._stopped.set()
        return left

    def _take_left(self) -> list[Delivery]:
        left = self._work.take_left()
        for delivery in left:
            self._recent.forget(delivery.digest)
            self._count("undelivered")
            _log.error("%r was accepted and not handled: the receiver stopped", delivery)
        return left

    async def _leave_closed_loop(self) -> None:
        """Where an event loop was closed without a stop, say what was lost with it."""
        if self._loop is not None and self._loop.is_closed():
            self._loop, self._starts, self._accepting = None, 0, False
            await self._handlers.tell_undelivered(self._take_left())

    def _is_here(self) -> bool:
        return self._loop is not None and asyncio.get_running_loop() is self._loop

    def _is_open(self) -> bool:
        return self._accepting and self._is_here()

    def _count(self, name: str) -> None:
        self._tally[name] += 1

    def _refuse(self, reply: Reply) -> Reply:
        self._count("put_off" if reply.status == 503 else "refused")
        _log.warning("a notification was refused with %d: %s", reply.status, reply.reason)
        return reply

    # --- The application -----------------------------------------------------------------------

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await asgi.live(self, receive, send)
        elif scope["type"] == "http":
            reply = await self._reply(scope, receive)
            if reply is not None:
                await asgi.answer(reply, scope, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            raise InvalidArgumentError("scope", f"what is a scope of type {scope['type']!r}?")

    async def _reply(self, scope: Scope, receive: Receive) -> Reply | None:
        if scope["method"] != "POST":
            return self._refuse(asgi.ONLY_POST)
        if not self._is_open():
            return self._closed()
        came = await self._gate.admit(scope, receive)
        if isinstance(came, Delivery):
            return self._take(came)
        return None if came is None else self._refuse(came)

    def _closed(self) -> Reply:
        self._count("put_off")
        if not self._accepting and self._loop is None:
            _log.error(
                "a notification was put off: the receiver was not started, or has stopped. The "
                "server's lifespan does not reach it: use starlette_router or fastapi_router, or "
                "`async with receiver:` in the application's own lifespan"
            )
        elif self._accepting:
            _log.error("a notification was put off: the receiver runs in another event loop")
        else:
            _log.warning("a notification was put off: the receiver is being stopped")
        return asgi.NOT_HERE

    def __repr__(self) -> str:
        if not hasattr(self, "_starts"):  # of a constructor that refused
            return "<NotificationReceiver not built>"
        state = "accepts" if self._accepting else "does not accept"
        return f"<NotificationReceiver {state}, {len(self._work)} waiting>"
