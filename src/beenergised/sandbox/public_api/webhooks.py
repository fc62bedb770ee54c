"""What a test or a person does with notifications: look at them, send them, make some happen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, cast

from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean, suggest
from beenergised.sandbox.public_api.bodies import problems
from beenergised.sandbox.public_api.delivering import Courier, Receiver
from beenergised.sandbox.public_api.endpoint import PublicApi
from beenergised.sandbox.public_api.names import DEMO_API_TOKEN, FILLED
from beenergised.sandbox.public_api.outbox import Delivery, Flaws
from beenergised.sandbox.public_api.samples import Samples, fits
from beenergised.sandbox.public_api.subscriptions import switch
from beenergised.sandbox.service import Service
from beenergised.sandbox.specification.public_api import Schema, document
from beenergised.sandbox.world.rows import Row


class Webhooks:
    """The notifications of a sandbox."""

    def __init__(self, service: Service, api: PublicApi) -> None:
        self._service = service
        self._api = api
        self._courier: Final = Courier(service, api.outbox)

    def deliveries(self) -> list[Delivery]:
        """All that were told until now, the first one first."""
        self._catch_up()
        return list(self._api.outbox.deliveries())

    def deliver(self, to: Receiver | None = None) -> list[Delivery]:
        """Send what is due; those sent, as they are then."""
        self._catch_up()
        return self._courier.send_due(to)

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
        """Note made-up notifications of a type, for those who subscribed to it or one address.

        Those that are to be sent `at_once` are, by this call, unless they are to be late.

        Raises `InvalidArgumentError` for a type that there is not, changes that do not fit it,
        and where nobody would get it.
        """
        check_name(name)
        if count < 1:
            raise InvalidArgumentError("count", f"count is 1 or more, not {count}.")
        self._api.fill()
        self._catch_up()
        outbox, now = self._api.outbox, self._service.clock.now()
        if to is None and not outbox.wants(name):
            raise InvalidArgumentError(
                "name", f"No subscription asks for {name}. Subscribe to it, or say where `to`."
            )
        samples, flaws = Samples(self._api.rows, now), flaws or Flaws()
        hold = self._courier.lease if at_once and not flaws.late else 0.0
        numbers: list[int] = []
        with self._service.store.transaction():
            for place in range(count):
                payload = _changed(samples.of(name, place), changes or {})
                if not unchecked:
                    _check(name, payload, changes or {})
                if to is None:
                    numbers += outbox.send(name, payload, now, flaws, hold)
                else:
                    numbers += outbox.note(
                        name, payload, now, url=to, token=token, flaws=flaws, hold=hold
                    )
        for number in numbers if hold else ():
            self._courier.send(number, held=True)
        return list(outbox.deliveries(numbers))

    def switch_subscription(self, id_: int, *, enabled: bool) -> None:
        """Let a subscription get notifications, or none, as the back office can."""
        with self._service.store.transaction():
            switch(self._api.rows, id_, enabled=enabled)

    def _catch_up(self) -> None:
        if self._service.store.get(FILLED):
            self._api.catch_up()


def check_name(name: str) -> None:
    """Raise `InvalidArgumentError` for a type that there is not, with the nearest one."""
    known = document().notifications
    if name in known:
        return
    raise InvalidArgumentError(
        "name", f"There is no notification {name!r}.{did_you_mean(name, known)}"
    )


# object: a value of any JSON type.
def value_of(name: str, path: str, text: str) -> object:
    """The value that a text means for a member of a type's payload: a number, say, or itself."""
    schema = _schema_at(name, path)
    if schema is None or fits(schema, text):
        return text
    try:
        value: object = json.loads(text)
    except ValueError:
        return text
    return value if fits(schema, value) else text


def _schema_at(name: str, path: str, *, must_be: bool = False) -> Schema | None:
    """What a member may be; None where that is not known.

    Raises `InvalidArgumentError` for one that there is not, but `must_be`.
    """
    schema: Schema | None = document().notifications[name].schema
    for step in path.split("."):
        listed = document().properties(schema)
        if not listed:
            return None
        if step not in listed and not must_be:
            return None
        if step not in listed:
            raise InvalidArgumentError(
                "changes", f"There is no {path!r} in {name}.{suggest(step, listed)}"
            )
        schema = listed[step]
    return schema


# object: a value of any JSON type.
def _check(name: str, payload: Row, changes: Mapping[str, object]) -> None:
    for path in changes:
        _schema_at(name, path, must_be=True)
    wrong = problems(document().notifications[name].schema, {"notification": name, **payload})
    if wrong:
        said = " ".join(reason for reasons in wrong.values() for reason in reasons)
        raise InvalidArgumentError("changes", f"That is no {name}: {said}")


# object: a value of any JSON type.
def _changed(payload: Row, changes: Mapping[str, object]) -> Row:
    """The payload with changes; a name with dots is of a member of a member."""
    for path, value in changes.items():
        *steps, last = path.split(".")
        inside: Any = payload  # Any: JSON of any form
        for step in steps:
            if not isinstance(inside.get(step), dict):
                inside[step] = {}
            inside = inside[step]
        cast("Row", inside)[last] = value
    return payload
