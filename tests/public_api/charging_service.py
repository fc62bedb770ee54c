"""A service that starts, charges and stops, with mishaps: what it has done is known exactly."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    SESSION,
    SESSIONS,
    START,
    STOP,
    made,
    missing,
    name_of,
    row,
)
from tests.public_api.support import Reply, cursor_page, one, path_of, query_of, reply

from beenergised import errors
from beenergised.base_models import iso
from beenergised.messages import Request


@dataclass
class Service:
    """Answers by what was started. `mishap` says what becomes of the next request."""

    clock: Ticks
    chance: random.Random
    arrived: list[int] = field(default_factory=list)
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    authorizations: dict[str, dict[str, Any]] = field(default_factory=dict)
    mishaps: int = 0

    def __call__(self, request: Request) -> Reply:
        mishap = self.chance.random()
        if mishap < 0.05:
            self.mishaps += 1
            return errors.ConnectionLostError("no connection", request_sent=False)
        if mishap < 0.1:
            self.mishaps += 1
            return reply({"message": "busy"}, 503)
        said = self._said(request)
        if mishap < 0.2:
            self.mishaps += 1
            return errors.ConnectionLostError("it broke", request_sent=True)
        if mishap < 0.25 and not isinstance(said, errors.TransportError):
            self.mishaps += 1
            cut = self.chance.randrange(len(said.content) + 1)
            return type(said)(said.status, said.headers, said.content[:cut])
        return said

    def _said(self, request: Request) -> Reply:
        name = name_of(request)
        if name == START:
            return self._start(int(request.json()["userId"]), "/start/" in request.url)
        if name == STOP:
            self.sessions[path_of(request).rpartition("/")[2]]["status"] = "finished"
            return reply(None, 202)
        id = path_of(request).rpartition("/")[2]
        if name == SESSION:
            found = self.sessions.get(id)
            return missing() if found is None else one(**self._later(found))
        if name == SESSIONS:
            return cursor_page(self._since(request, self.sessions, "startedAt"))
        if re.search(r"authorizations/v2\.1/", request.url):
            return one(**self._later(self.authorizations[id]))
        return cursor_page(self._since(request, self.authorizations, "createdAt"))

    def _start(self, user: int, at_evse: bool) -> Reply:
        self.arrived.append(user)
        id = len(self.arrived)
        now = iso(datetime.fromtimestamp(self.clock.time(), UTC))
        self.authorizations[str(id)] = made(
            "accepted", id=id, userId=user, evseId=user, chargePointId=user, createdAt=now
        )
        self.sessions[str(id)] = row(
            id=str(id), userId=user, evseId=user, chargePointId=user, startedAt=now,
            authorizationId=id,
        )  # fmt: skip
        fails = self.chance.random() < 0.1
        self.sessions[str(id)]["_next"] = (
            [("failed", "rejected")] if fails else [("pending", None), ("active", None)]
        )
        if at_evse:
            self.authorizations[str(id)]["sessionIds"] = [id]
        else:
            self.authorizations[str(id)]["_next"] = [[], [id]]
        return reply(
            {"success": True, "sessionId": id if at_evse else None, "authorizationId": id}, 202
        )

    def _later(self, found: dict[str, Any]) -> dict[str, Any]:
        """It goes on each time that somebody looks."""
        left = found.get("_next")
        if left:
            step = left.pop(0)
            if "sessionIds" in found:
                found["sessionIds"] = step
            elif found["status"] != "finished":
                found |= {"status": step[0], "reason": step[1]}
        return {name: value for name, value in found.items() if name != "_next"}

    def _since(
        self, request: Request, table: dict[str, dict[str, Any]], member: str
    ) -> list[dict[str, Any]]:
        asked = dict(query_of(request))
        since = asked.get("filter[lastUpdatedAfter]") or asked["filter[createdAfter]"]
        place = asked.get("filter[evseId]") or asked.get("filter[chargePointId]")
        return [
            {name: value for name, value in each.items() if name != "_next"}
            for each in table.values()
            if each[member] >= since and place in {None, str(each["evseId"])}
        ]
