"""`notifications listen`: what arrives is printed, or sent on, until Ctrl-C."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.messages import write_error_line
from beenergised.cli.notifications.columns import lines_of
from beenergised.cli.notifications.forwarding import (
    Forwarder,
    Undelivered,
    checked_address,
    place_of,
)
from beenergised.cli.notifications.refusals import told_of_refusals
from beenergised.cli.notifications.server import Service, listening, require_server
from beenergised.cli.notifications.types import read_types, warn_of_old
from beenergised.cli.notifications.verification import encoding_of, token_of, tolerance_of
from beenergised.errors import InvalidArgumentError
from beenergised.transport.clock import Clock

if TYPE_CHECKING:
    from beenergised.public_api.notifications.asgi import Receive, Scope, Send
    from beenergised.public_api.notifications.deliveries import Delivery
    from beenergised.public_api.notifications.receiver import NotificationReceiver


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for on the command line, read and checked as far as that goes."""

    port: int
    bind: str
    types: frozenset[str]
    forward_to: str | None
    undelivered: Path | None
    subscribe: str | None
    most: int | None
    tolerance: float
    encoding: str
    host: str | None
    token_file: str | None

    @classmethod
    # Any: the options of `notifications listen`, each of its own type, as they are declared there.
    def read(
        cls, *, types: Sequence[str] | None, forward_to: str | None, most: int | None, once: bool,
        tolerance: str | None, **given: Any,
    ) -> Self:  # fmt: skip
        """Read the options. Raises `InvalidArgumentError`."""
        if once and most is not None:
            raise InvalidArgumentError("max", "--max and --once exclude each other.")
        wish = cls(
            types=frozenset(read_types(types or ())),
            forward_to=None if forward_to is None else checked_address(forward_to),
            most=1 if once else most,
            tolerance=tolerance_of(tolerance),
            **given,
        )
        if not 0 <= wish.port <= 65535:
            raise InvalidArgumentError(
                "port", f"--port is a number from 0 to 65535, not {wish.port}."
            )
        if wish.undelivered is not None and wish.forward_to is None:
            raise InvalidArgumentError("undelivered", "--undelivered goes with --forward-to only.")
        wish.check_subscription()
        return wish

    def check_subscription(self) -> None:
        """What --subscribe needs, and does not go with."""
        if self.subscribe is None:
            if self.host is not None:
                raise InvalidArgumentError("host", "--host goes with --subscribe only.")
            return
        from beenergised.cli.notifications.subscriptions import address_of

        address_of("subscribe", self.subscribe)
        if not self.types:
            raise InvalidArgumentError("types", "--subscribe needs --types: to which?")
        if self.token_file == "-":  # noqa: S105 - standard input
            raise InvalidArgumentError(
                "token-file", "--subscribe needs the token twice: it cannot be --token-file -."
            )


def listen_for(invocation: Invocation, wish: Wish) -> None:
    """Serve until Ctrl-C, or until as many came as were wanted."""
    from beenergised.public_api.notifications.receiver import NotificationReceiver

    require_server()
    token = token_of(invocation, wish.token_file)
    if invocation.output is Output.CSV:
        raise InvalidArgumentError("output", "--output csv is for lists: this prints JSON.")
    warn_of_old(invocation, sorted(wish.types))
    undelivered = Undelivered(invocation, wish.undelivered)
    undelivered.check()
    receiver = NotificationReceiver(
        token=token, tolerance=wish.tolerance, encoding=encoding_of(wish.encoding)
    )
    with listening(wish.bind, wish.port) as listener, told_of_refusals(invocation):
        shown = _Shown(invocation, wish)
        forwarder = _forwarder(invocation, wish, undelivered)
        service = Service(
            shown.gate(receiver), receiver, listener, forwarder.sender if forwarder else None
        )
        _hand_on(receiver, service, shown, forwarder, undelivered)
        service.start()
        _introduce(invocation, wish, service.url)
        with _subscribed(invocation, wish, service):
            interrupted = _serve(invocation, receiver, service)
    _tell_the_end(invocation, receiver)
    if shown.failure is not None:
        raise shown.failure
    if undelivered.count:
        raise typer.Exit(ExitCode.FAILED)
    if interrupted:
        raise KeyboardInterrupt


# --- What is done with each -----------------------------------------------------------------------


class _Shown:
    """Prints what arrives, each at once, and knows when it was enough."""

    def __init__(self, invocation: Invocation, wish: Wish) -> None:
        self._types = wish.types
        self._most = wish.most
        self._as_lines = invocation.output is Output.TABLE and sys.stdout.isatty()
        self.count = 0
        #: What ended the printing: whoever read has gone, or the disk is full.
        self.failure: OSError | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more is wanted."""
        return self.failure is not None or (self._most is not None and self.count >= self._most)

    def wants(self, delivery: Delivery) -> bool:
        """Whether it is of one of the types that were asked for."""
        return not self._types or delivery.type in self._types

    def gate(self, receiver: NotificationReceiver) -> Any:  # Any: an ASGI application
        """The receiver, which puts off what comes when it was enough."""

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            if self.is_over:
                from beenergised.public_api.notifications import asgi

                await asgi.answer(asgi.NOT_HERE, scope, send)
            else:
                await receiver(scope, receive, send)

        return application

    def show(self, delivery: Delivery) -> None:
        """Print it: a line for a person, or an object of JSON."""
        if self.failure is not None:
            return
        from beenergised.cli.output.results import as_row

        row = as_row(delivery.notification)
        if self._as_lines:
            width = shutil.get_terminal_size().columns
            text = "\n".join(lines_of(row, delivery.received_at, width))
        else:
            facts = {
                "received_at": delivery.received_at.isoformat().replace("+00:00", "Z"),
                "sent_at": delivery.headers.get("x-timestamp"),
                "notification": delivery.type,
                "payload": row,
            }
            # On a terminal nothing in it may move the cursor, or turn the text round.
            text = json.dumps(facts, ensure_ascii=sys.stdout.isatty())
        try:
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
        except OSError as error:
            self.failure = error


def _hand_on(
    receiver: NotificationReceiver,
    service: Service,
    shown: _Shown,
    forwarder: Forwarder | None,
    undelivered: Undelivered,
) -> None:
    """Register what is done with each: printed, sent on, counted, in this order."""

    async def take(delivery: Delivery) -> None:
        if not shown.wants(delivery):
            return
        shown.show(delivery)
        try:
            if forwarder is not None:
                await forwarder.forward(delivery)
        finally:
            shown.count += 1
            if shown.is_over:
                service.over.set()

    async def left(delivery: Delivery) -> None:
        if shown.wants(delivery):
            undelivered.keep(delivery)

    receiver.on_delivery(take)
    receiver.on_undelivered(left)


def _forwarder(invocation: Invocation, wish: Wish, undelivered: Undelivered) -> Forwarder | None:
    if wish.forward_to is None:
        return None
    from beenergised.transport._async.senders import open_http_sender
    from beenergised.transport.settings import Settings

    sender = open_http_sender(Settings())
    return Forwarder(invocation, wish.forward_to, sender, undelivered, Clock())


# --- Beginning and end ----------------------------------------------------------------------------


@contextmanager
def _subscribed(invocation: Invocation, wish: Wish, service: Service) -> Generator[None]:
    """Have the service send here meanwhile, if that was asked for."""
    if wish.subscribe is None:
        yield
        return
    from beenergised.cli.notifications.subscriptions import Place, subscribed

    place = Place(wish.host, wish.token_file, dry_run=False)
    try:
        with subscribed(invocation, place, wish.subscribe, sorted(wish.types)):
            yield
    finally:
        service.break_off()  # nothing, but where there was no subscription to begin with


def _introduce(invocation: Invocation, wish: Wish, url: str) -> None:
    if invocation.wants_json:
        write_error_line(json.dumps({"listening": url}))
        return
    write_error_line(f"Listening at {url} until Ctrl-C.")
    if wish.forward_to is not None:
        write_error_line(f"What arrives is sent on to {place_of(wish.forward_to)}")
    if sys.stderr.isatty():
        address = url if invocation.flags.sandbox else "https://…"
        if not invocation.flags.sandbox:
            write_error_line("Let an address of the web lead there, and subscribe that:")
        types = ",".join(sorted(wish.types)) or "session.start.stop.notification"
        words = ("notifications", "subscribe", "--url", address, "--types", types)
        invocation.suggest({"subscribe": words})


def _serve(invocation: Invocation, receiver: NotificationReceiver, service: Service) -> bool:
    """Wait for the end, and let what was accepted be done; whether it was Ctrl-C."""
    interrupted = False
    with _ended_by_a_signal():
        try:
            service.wait()
        except KeyboardInterrupt:
            interrupted = True
            if sys.stderr.isatty():
                write_error_line("")  # the terminal has ^C there
        try:
            if count := _waiting(receiver):
                invocation.notice(f"Waiting for {count} to be done. Ctrl-C again leaves them.")
            service.end()
        except KeyboardInterrupt:
            interrupted = True
            service.break_off()
    return interrupted


def _waiting(receiver: NotificationReceiver) -> int:
    counts = receiver.counts
    return counts.accepted - counts.handled - counts.failed - counts.undelivered


def _tell_the_end(invocation: Invocation, receiver: NotificationReceiver) -> None:
    """What a person who watched may have missed."""
    if invocation.wants_json or not sys.stderr.isatty():
        return
    counts = receiver.counts
    parts = [f"{counts.accepted} received"]
    parts += [f"{counts.duplicates} of them twice"] if counts.duplicates else []
    parts += [f"{counts.refused} refused"] if counts.refused else []
    parts += [f"{counts.put_off} put off"] if counts.put_off else []
    write_error_line(", ".join(parts))


@contextmanager
def _ended_by_a_signal() -> Generator[None]:
    """Let the signal by which a process is asked to end do as Ctrl-C does: drain first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, frame: object) -> None:  # noqa: ARG001 - as signal calls it
    raise KeyboardInterrupt
