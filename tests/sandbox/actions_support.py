"""Carrying out actions of the sandbox's Public API; what is told is held against the document."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from tests.public_api_generation.document import document
from tests.sandbox.public_api_support import FORMATS, PublicApi, Validator

from beenergised.sandbox import Sandbox

ACTIONS = "/public-api/actions"
#: A user with a balance of 10 EUR and no session under way; one with cards, and several of them.
PLAIN_USER, CARD_USER = 102, 101


@dataclass
class Told:
    """Takes what is told."""

    notes: list[tuple[str, dict[str, Any], datetime]] = field(default_factory=list)

    def tell(self, name: str, payload: dict[str, Any], at: datetime) -> None:
        self.notes.append((name, json.loads(json.dumps(payload)), at))

    @property
    def names(self) -> list[str]:
        return [name for name, _, _ in self.notes]

    def of(self, name: str) -> list[dict[str, Any]]:
        return [payload for told, payload, _ in self.notes if told == name]

    def complaints(self) -> list[str]:
        """What is wrong with the payloads, as the document has them; of meter values a few."""
        found: list[str] = []
        looked_at: Counter[str] = Counter()
        for name, payload, _ in self.notes:
            looked_at[name] += 1
            if looked_at[name] <= 20:
                errors = _validator(name).iter_errors({"notification": name, **payload})
                found += [f"{name}: {error.message[:200]}" for error in errors]
        return found


@cache
def _validator(name: str) -> Any:
    said = document()["webhooks"][name]["post"]["requestBody"]["content"]["application/json"]
    root = {**said["schema"], "components": document()["components"]}
    return Validator(root, format_checker=FORMATS)


class Stage:
    """A sandbox whose time stands still, and that is as new again for each test.

    Making its data anew takes a hundred times as long as copying what was made once.
    """

    def __init__(self) -> None:
        self._sandbox = Sandbox()
        self._sandbox.clock.freeze()
        Operator(self._sandbox)
        self._made = sqlite3.connect(":memory:")
        self._state.backup(self._made)

    @property
    def _state(self) -> sqlite3.Connection:
        return self._sandbox._store._connection

    def operator(self) -> Operator:
        """An operator in the sandbox as it was when it was new."""
        self._made.backup(self._state)
        return Operator(self._sandbox)

    def close(self) -> None:
        self._sandbox.close()
        self._made.close()


class Operator(PublicApi):
    """Acts; every answer is held against the document."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(sandbox)
        self.get("/users/v1.1/101")  # the data is made with the first request
        self.told = Told()
        api: Any = sandbox._public_api
        api.scheduler.teller = self.told

    def act(self, path: str, body: object = None, status: int = 202) -> Any:
        answer = self.send("POST", ACTIONS + path, body)
        assert answer.status == status, answer.text
        return answer.json() if answer.content else None

    def refused(self, path: str, body: object = None) -> int:
        return self.send("POST", ACTIONS + path, body, checked=False).status

    def fields(self, path: str, body: object = None) -> set[str]:
        """The fields that a 422 names."""
        answer = self.send("POST", ACTIONS + path, body)
        assert answer.status == 422, answer.text
        return set(answer.json()["errors"])

    def start(self, name: str = "accepts", **body: Any) -> int:
        """Start at an EVSE with a name; the session's id."""
        point, evse = self.sandbox.operator_evses[name]
        said = {"userId": PLAIN_USER, **body}
        answer = self.act(f"/charge-point/v1.0/{point}/start/{evse}", said)
        assert answer["success"], answer
        return int(answer["sessionId"])

    def session(self, id_: int) -> dict[str, Any]:
        row: dict[str, Any] = self.get(
            f"/sessions/v1.0/{id_}", withAuthorization="true", withChargingPeriods="true",
            withPriceBreakdown="true",
        )  # fmt: skip
        return row

    def hardware(self, name: str = "accepts") -> str:
        status: str = self.get(f"/evses/v2.1/{self.sandbox.operator_evses[name][1]}")[
            "hardwareStatus"
        ]
        return status
