"""The notifications that were told, one delivery for each subscription that wants them.

    outbox.tell("reservation.changed", {"reservationId": 505, "status": "expired", …}, now)

A row of `public_api_deliveries` is a delivery:

| column | |
|---|---|
| `subscription` | its id; null for one that goes to an address without a subscription |
| `at` | when it was told; this and `due` in seconds of the sandbox's clock |
| `due` | when it is sent, or sent again, at the earliest |
| `attempts`, `tries` | how often it was sent, and how often it may be |
| `state` | waiting, delivered or failed |
| `status`, `reason` | what the receiver answered last, and why that is a failure |
| `headers`, `body` | as they are sent; `X-Timestamp` is added with each attempt |
| `age` | by how many seconds that says less than the time |
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal, cast

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.messages import Headers
from beenergised.redaction import redact
from beenergised.sandbox.public_api.signing import signature
from beenergised.sandbox.public_api.webhook_client import NotPostedError
from beenergised.sandbox.service import Service
from beenergised.sandbox.specification.public_api import document
from beenergised.sandbox.world.rows import Row, Rows
from beenergised.sandbox.world.store import Row as Line

State = Literal["waiting", "delivered", "failed"]

#: What the header that names the tenant says.
TENANT: Final = "sandbox"
SUBSCRIPTIONS: Final = "notifications"
_COLUMNS: Final = (
    "number, subscription, type, url, at, attempts, tries, state, status, reason, headers, body, "
    "age"
)
_WRONG_KEY: Final = "not the token of this subscription"


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True)
class Flaws:
    """What is wrong with a notification, in order to try a receiver.

    `duplicate`: it is sent twice. `late`: so many seconds pass, by the sandbox's clock, before it
    is sent. `bad_signature`: signed with another key. `unsigned`: without `X-Signature`.
    `changed_body`: with a member more than what was signed. `age`: its `X-Timestamp` is so many
    seconds old; negative, it is of the future.
    """

    duplicate: bool = False
    late: float = 0.0
    bad_signature: bool = False
    unsigned: bool = False
    changed_body: bool = False
    age: float = 0.0


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True, repr=False)
class Delivery:
    """A notification for one receiver, and what became of it.

    `at` is when it was told, by the sandbox's clock. `headers` are those that were sent with the
    last attempt, `status` what was answered to it and `reason` why it failed.
    """

    number: int
    type: str
    subscription_id: int | None
    url: str
    at: datetime
    state: State
    attempts: int
    tries: int
    status: int | None
    reason: str
    headers: Headers
    body: bytes
    age: float = 0.0

    @property
    def payload(self) -> Row:
        """The body read as JSON."""
        return cast("Row", json.loads(self.body))

    def as_row(self) -> Row:
        """All of it as JSON; of the address without what may be a secret: user and query."""
        return {
            "number": self.number, "type": self.type, "subscription_id": self.subscription_id,
            "url": redact(self.url.partition("?")[0]), "at": self.at.isoformat(),
            "state": self.state, "attempts": self.attempts, "status": self.status,
            "reason": self.reason or None,
            "headers": dict(self.headers), "body": self.body.decode(),
        }  # fmt: skip

    def __repr__(self) -> str:
        what = f" ({self.reason})" if self.reason else ""
        return f"<Delivery {self.number} {self.type} {self.state}{what}>"


class Outbox:
    """Notes what is to be sent; every write belongs into a transaction of the caller's."""

    def __init__(self, service: Service, rows: Rows) -> None:
        self._service = service
        self._rows = rows

    def wants(self, name: str) -> bool:
        """Whether any subscription asks for this type."""
        return bool(self._subscribed(name))

    def tell(self, name: str, payload: Row, at: datetime) -> None:
        """Note a notification for every subscription that wants it.

        `payload` is without the member `notification`. A legacy type and the dotted one that
        replaced it are told each by itself.
        """
        self.send(name, payload, at)

    def send(
        self, name: str, payload: Row, at: datetime, flaws: Flaws | None = None, hold: float = 0.0
    ) -> list[int]:
        """The same, with flaws; the numbers of the deliveries."""
        if name not in document().notifications:
            raise InvalidArgumentError("name", f"There is no notification {name!r}.")
        return [
            number
            for row in self._subscribed(name)
            for number in self.note(
                name, payload, at, url=row["webhook"]["callbackUrl"], token=row["_token"],
                subscription=row["id"], flaws=flaws, hold=hold,
            )
        ]  # fmt: skip

    def note(
        self,
        name: str,
        payload: Row,
        at: datetime,
        *,
        url: str,
        token: str,
        subscription: int | None = None,
        flaws: Flaws | None = None,
        hold: float = 0.0,
    ) -> list[int]:
        """Note a notification for one address. One without a subscription is not repeated.

        For `hold` seconds it is the caller's to send.
        """
        flaws, settings = flaws or Flaws(), self._service.settings
        body = _text({"notification": name, **payload})
        key = _WRONG_KEY if flaws.bad_signature else token
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "beenergised-sandbox",
            "X-Tenant": TENANT,
            "X-Webhook-Id": str(subscription or 0),
            "X-Webhook-Type": name,
        }
        if not flaws.unsigned:
            headers["X-Signature"] = signature(body.encode(), key, settings.notification_signature)
        if flaws.changed_body:
            body = _text({"notification": name, **payload, "changedOnTheWay": True})
        tries = settings.notification_attempts if subscription is not None else 1
        now = self._service.clock.time()
        values = (
            subscription, name, url, at.timestamp(), now + (flaws.late or hold), tries,
            json.dumps(headers), body, flaws.age,
        )  # fmt: skip
        return [self._insert(values) for _ in range(2 if flaws.duplicate else 1)]

    def deliveries(self, numbers: list[int] | None = None) -> Iterator[Delivery]:
        """Those with these numbers, or all, in the order in which they were told."""
        for line in self._service.store.rows(
            f"SELECT {_COLUMNS} FROM public_api_deliveries ORDER BY number"  # noqa: S608 - constant
        ):
            if numbers is None or line[0] in numbers:
                yield _delivery(line)

    def delivery(self, number: int) -> Delivery:
        """One of them."""
        line = self._service.store.row(
            f"SELECT {_COLUMNS} FROM public_api_deliveries WHERE number = ?",  # noqa: S608
            (number,),
        )
        if line is None:
            raise InvalidArgumentError("number", f"There is no delivery {number}.")
        return _delivery(line)

    def check(self, delivery: Delivery) -> None:
        """Raise `NotPostedError` for one whose subscription is gone, or switched off."""
        if delivery.subscription_id is None:
            return
        row = self._rows.find(SUBSCRIPTIONS, str(delivery.subscription_id))
        if row is None or row.get("_disabled"):
            raise NotPostedError("the subscription is gone, or disabled", is_final=True)

    def send_failed_again(
        self,
        subscription: int,
        names: set[str],
        now: datetime,
        first: datetime | None,
        last: datetime | None,
    ) -> None:
        """Let those of a subscription that failed wait once more, for one attempt each."""
        for each in self.deliveries():
            if each.subscription_id != subscription or each.type not in names:
                continue
            if each.state != "failed" or (first and each.at < first) or (last and each.at > last):
                continue
            self._service.store.execute(
                "UPDATE public_api_deliveries SET state = 'waiting', tries = attempts + 1, due = ? "
                "WHERE number = ?",
                (now.timestamp(), each.number),
            )

    def _subscribed(self, name: str) -> list[Row]:
        return self._rows.all(
            SUBSCRIPTIONS,
            lambda row: (
                name in row["notifications"]
                and row["via"] == "webhook"
                and not row.get("_disabled", False)
            ),
        )

    def _insert(self, values: tuple[str | float | int | None, ...]) -> int:
        store = self._service.store
        store.execute(
            "INSERT INTO public_api_deliveries (subscription, type, url, at, due, tries, headers, "
            "body, age, attempts, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'waiting', "
            "'')",
            values,
        )
        row = store.row("SELECT max(number) FROM public_api_deliveries")
        return int((row or (0,))[0] or 0)


def _text(payload: Row) -> str:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def _delivery(line: Line) -> Delivery:
    (number, subscription, type_, url, at, attempts, tries, state, status, reason, headers, body,
     age) = line  # fmt: skip
    return Delivery(
        int(number or 0), str(type_), None if subscription is None else int(subscription),
        str(url), datetime.fromtimestamp(float(at or 0), UTC), cast("State", state),
        int(attempts or 0), int(tries or 0), None if status is None else int(status), str(reason),
        Headers(json.loads(str(headers))), str(body).encode(), float(age or 0),
    )  # fmt: skip
