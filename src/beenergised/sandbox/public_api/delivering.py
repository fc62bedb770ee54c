"""Sends the deliveries that are due, notes what came of each, and tries again."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Final

from beenergised.messages import Request, Response
from beenergised.sandbox.public_api.outbox import Delivery, Outbox
from beenergised.sandbox.public_api.signing import timestamp
from beenergised.sandbox.public_api.webhook_client import NotPostedError, Poster, PosterClosedError
from beenergised.sandbox.service import Service

#: Takes a notification in the place of its receiver: the answer, its status, or None for a 202.
Receiver = Callable[[Request], Response | int | None]

_BATCH: Final = 100
#: In multiples of the timeout.
_LEASE: Final = 3


class Courier:
    """Sends deliveries. Several, also of several processes, never send the same one at once."""

    def __init__(self, service: Service, outbox: Outbox) -> None:
        self._service = service
        self._outbox = outbox
        self._poster: Final = Poster(lambda: service.settings)

    def send_due(self, to: Receiver | None = None) -> list[Delivery]:
        """Send what is due, to its address or to `to`; those sent, as they are then."""
        sent: list[Delivery] = []
        while numbers := self._due():
            done = [self.send(number, to) for number in numbers]
            sent += [delivery for delivery in done if delivery is not None]
            if not any(done):  # others were faster with all of them
                break
        return sent

    @property
    def lease(self) -> float:
        """For how many seconds an attempt is nobody else's business."""
        return _LEASE * self._service.settings.notification_timeout

    def send(
        self, number: int, to: Receiver | None = None, *, held: bool = False
    ) -> Delivery | None:
        """Send one delivery; None where it is not due, or another one is sending it.

        One that is `held` is kept for this.
        """
        if not self._take(number, held=held):
            return None
        delivery = self._outbox.delivery(number)
        request = self._request(delivery)
        try:
            self._outbox.check(delivery)
            status = _status((to or self._poster)(request))
        except NotPostedError as error:
            self._note(delivery, request, None, str(error), is_final=error.is_final)
        except PosterClosedError:
            self._give_back(number)
            raise
        except BaseException as error:
            self._note(delivery, request, None, type(error).__name__)
            raise
        else:
            reason = "" if 200 <= status < 300 else f"answered {status}"
            self._note(delivery, request, status, reason)
        return self._outbox.delivery(number)

    def _due(self) -> list[int]:
        rows = self._service.store.rows(
            "SELECT number FROM public_api_deliveries WHERE state = 'waiting' AND due <= ? "
            "ORDER BY due, number LIMIT ?",
            (self._service.clock.time(), _BATCH),
        )
        return [int(row[0] or 0) for row in rows]

    def _take(self, number: int, *, held: bool) -> bool:
        """Whether it is ours to send. If we never say what came of it, another one may."""
        now = self._service.clock.time()
        taken = self._service.store.execute(
            "UPDATE public_api_deliveries SET due = ?, attempts = attempts + 1 "
            "WHERE number = ? AND state = 'waiting' AND (? OR due <= ?)",
            (now + self.lease, number, held, now),
        )
        return bool(taken)

    def _give_back(self, number: int) -> None:
        """Let it be as if it had not been taken."""
        self._service.store.execute(
            "UPDATE public_api_deliveries SET due = ?, attempts = attempts - 1 WHERE number = ?",
            (self._service.clock.time(), number),
        )

    def _request(self, delivery: Delivery) -> Request:
        by_sandbox = self._service.settings.notification_timestamps == "sandbox"
        now = self._service.clock.time() if by_sandbox else time.time()
        stamp = {"X-Timestamp": timestamp(now - delivery.age)}
        headers = delivery.headers.merged(stamp)
        return Request("POST", delivery.url, headers, delivery.body, delivery.type)

    def _note(
        self,
        delivery: Delivery,
        request: Request,
        status: int | None,
        reason: str,
        *,
        is_final: bool = False,
    ) -> None:
        goes_on = bool(reason) and not is_final and delivery.attempts < delivery.tries
        state = "waiting" if goes_on else "failed" if reason else "delivered"
        pause = self._service.settings.notification_backoff * 2 ** (delivery.attempts - 1)
        self._service.store.execute(
            "UPDATE public_api_deliveries SET state = ?, status = ?, reason = ?, headers = ?, "
            "due = ? WHERE number = ?",
            (
                state, status, reason, json.dumps(dict(request.headers)),
                self._service.clock.time() + pause, delivery.number,
            ),
        )  # fmt: skip


def _status(answer: Response | int | None) -> int:
    if answer is None:
        return 202
    return answer.status if isinstance(answer, Response) else answer
