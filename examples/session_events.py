"""A backend (FastAPI) that is told when sessions begin, go on and end.

    pip install "beenergised[notifications]" fastapi
    uvicorn --factory session_events:make_app          a backend, behind an address of yours
    python examples/session_events.py                  the same, against the sandbox

The backend needs BEENERGISED_API_TOKEN: the token that the subscription is made with, because the
service signs with it. A subscription is made once:

    beenergised notifications subscribe --url https://backend.example.com/notifications \
        --types session.start.stop.notification,SessionMeterValuesNotification
"""

from __future__ import annotations

import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import uvicorn
from fastapi import FastAPI

from beenergised import PublicApiClient
from beenergised.public_api.models import (
    NotificationType,
    SessionMeterValuesNotification,
    SessionStartStopNotification,
    WebhookTargetInput,
)
from beenergised.public_api.notifications import NotificationReceiver, fastapi_router

TYPES = [
    NotificationType.SESSION_START_STOP_NOTIFICATION,
    NotificationType.SESSION_METER_VALUES_NOTIFICATION,
]


@dataclass
class Known:
    """What is known of a session by what was told of it."""

    running: bool = True
    evse_id: int | None = None
    energy_wh: float = 0.0


class Sessions:
    """Kept in memory here; in a real backend, a table with the session's id as its key.

    A notification may come twice, and one that was sent again may come after a later one: what
    happens here depends on what it says, not on how often or in which order it comes.
    """

    def __init__(self) -> None:
        self.known: dict[int, Known] = {}
        self.changed = threading.Condition()

    def began_or_ended(self, told: SessionStartStopNotification) -> None:
        with self.changed:
            session = self.known.setdefault(told.session_id, Known())
            session.evse_id = told.evse_id
            if told.action == "stop":  # the end is the end, whatever comes after it
                session.running = False
            session.energy_wh = max(session.energy_wh, told.energy_consumed or 0.0)
            self.changed.notify_all()

    def went_on(self, told: SessionMeterValuesNotification) -> None:
        readings = [
            reading.value
            for reading in told.meter_values or []
            if reading.measurand == "Energy Consumed" and reading.value is not None
        ]
        with self.changed:
            session = self.known.setdefault(told.session_id, Known(evse_id=told.evse_id))
            session.energy_wh = max([session.energy_wh, *readings])
            self.changed.notify_all()


def make_app(token: str | None = None, sessions: Sessions | None = None) -> FastAPI:
    """The backend. What comes to /notifications is verified, answered with 202, then handled."""
    kept = sessions or Sessions()
    receiver = NotificationReceiver(token=token or os.environ["BEENERGISED_API_TOKEN"])
    receiver.on("session.start.stop.notification")(kept.began_or_ended)
    receiver.on("SessionMeterValuesNotification")(kept.went_on)

    app = FastAPI()
    app.include_router(fastapi_router(receiver, "/notifications"))

    @app.get("/sessions")
    def every_session() -> dict[int, dict[str, object]]:
        return {number: asdict(session) for number, session in kept.known.items()}

    return app


def main() -> None:
    from beenergised.sandbox import running

    sessions = Sessions()
    with (
        running() as sandbox,
        PublicApiClient(host=sandbox.public_api_url, token=sandbox.api_token) as api,
        served(make_app(sandbox.api_token, sessions)) as address,
    ):
        subscription = api.notifications.create(
            notifications=TYPES,
            via="webhook",
            webhook=WebhookTargetInput(callback_url=f"{address}/notifications"),
        )
        print(f"subscription {subscription.id}: {', '.join(TYPES)}")

        charge_point_id, evse_id = sandbox.operator_evses["accepts"]
        charge = api.charging.start(charge_point_id, evse_id, user_id=101)
        charge.wait()
        number = int(charge.session_id or 0)
        with sessions.changed:
            sessions.changed.wait_for(lambda: number in sessions.known, timeout=30)
        print(f"session {number} began: {sessions.known[number]}")

        sandbox.advance(1800)  # half an hour later
        charge.stop()
        with sessions.changed:
            sessions.changed.wait_for(lambda: not sessions.known[number].running, timeout=30)
        print(f"session {number} ended: {sessions.known[number]}")


@contextmanager
def served(app: FastAPI) -> Generator[str]:
    """Serve an application from a thread, at the address that this gives."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True  # what was accepted is handled before it ends
        thread.join()


if __name__ == "__main__":
    main()
