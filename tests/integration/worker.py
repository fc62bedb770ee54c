"""A program that shares a stored session with others, and does what a test tells it to.

Where a test wants to catch it in the middle of a renewal, it stops at a place, says so, and waits
to be told to go on.
"""

from __future__ import annotations

import json
import os
import sys
from multiprocessing.connection import Connection
from typing import Any, Protocol

from beenergised import Client, FileTokenStore
from beenergised.auth import SessionKey, StoredSession
from beenergised.errors import BeEnergisedError
from beenergised.transport.clock import Clock


class Channel(Protocol):
    """To the test and back."""

    def say(self, **what: Any) -> None: ...
    def hear(self) -> dict[str, Any]: ...


class Pipe:
    """For a process that the test forks."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def say(self, **what: Any) -> None:
        self._connection.send(what)

    def hear(self) -> dict[str, Any]:
        try:
            command: dict[str, Any] = self._connection.recv()
        except EOFError:
            os._exit(0)  # the test is over
        return command


class Stdio:
    """For a program of its own: a line of JSON each."""

    def say(self, **what: Any) -> None:
        sys.stdout.write(f"{json.dumps(what)}\n")
        sys.stdout.flush()

    def hear(self) -> dict[str, Any]:
        command: dict[str, Any] = json.loads(sys.stdin.readline())
        return command


class Shifted(Clock):
    """The computer's clock, moved."""

    shift = 0.0

    def time(self) -> float:
        return super().time() + self.shift

    def monotonic(self) -> float:
        return super().monotonic() + self.shift


class Stopping(FileTokenStore):
    """Stops where it was told to."""

    def __init__(self, directory: str, channel: Channel) -> None:
        super().__init__(directory)
        self.channel = channel
        self.place = ""

    def stop(self, place: str) -> None:
        if place == self.place:
            self.place = ""
            self.channel.say(at=place)
            self.channel.hear()

    def try_lock(self, key: SessionKey, lease: float) -> Any:
        release = super().try_lock(key, lease)
        if release is None:
            self.stop("waiting")
            return None
        self.stop("locked")

        def released() -> None:
            self.stop("releasing")
            release()

        return released

    def save(self, key: SessionKey, session: StoredSession) -> None:
        self.stop("saving")
        sync = os.fsync

        def stopped_before(*arguments: Any) -> None:
            self.stop("writing")
            sync(*arguments)

        os.fsync = stopped_before
        try:
            super().save(key, session)
        finally:
            os.fsync = sync
        self.stop("saved")


def work(connection: Connection, settings: dict[str, Any]) -> None:
    """Obey until the test ends or kills this process."""
    channel = Pipe(connection)
    store = Stopping(settings.pop("directory"), channel)
    clock = Shifted()
    client = Client(**settings, store=store, clock=clock)
    while True:
        command = channel.hear()
        store.place = command.get("stop", "")
        clock.shift += command.get("advance", 0)
        try:
            channel.say(me=client.me().email)
        except BeEnergisedError as error:
            channel.say(error=type(error).__name__, message=str(error))
