"""One sandbox for all tests (its key takes a while to make), as new for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from tests.sandbox.charging_support import Driver

from beenergised.messages import Headers, Request, Response
from beenergised.sandbox import (
    DEMO_PASSWORD,
    DEMO_USERNAME,
    RunningSandbox,
    Sandbox,
    SandboxSettings,
    running,
)

LOGIN = (
    "mutation login($u: String!, $p: String!)"
    " { initSession(username: $u, password: $p) { sessionToken refreshToken } }"
)
LIST = """
query list($filters: ChargelogFilter, $pagination: PaginationFilter, $timeframe: TimeFrameFilter,
           $type: ChargeLogType) {
  chargelogsPaged(filters: $filters, pagination: $pagination, timeframe: $timeframe, type: $type) {
    data { id status dateStart dateEnd energyConsumption co2Saving connector { id cp { id } } }
    pagination { limit offset totalCount isLastPage }
  }
}
"""


def _request(query: str, token: str = "", variables: dict[str, Any] | None = None) -> Request:
    """A GraphQL request as a client would send it."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    content = json.dumps({"query": query, "variables": variables}).encode()
    return Request("POST", "https://sandbox.invalid/graphql/", Headers(headers), content)


@dataclass
class Api:
    """Asks a sandbox in the process."""

    sandbox: Sandbox

    def send(self, query: str, token: str = "", **variables: Any) -> Response:
        return self.sandbox.handle(_request(query, token, variables))

    def request(self, query: str, token: str = "", **variables: Any) -> Request:
        return _request(query, token, variables)

    def data(self, query: str, token: str = "", **variables: Any) -> Any:
        response = self.send(query, token, **variables)
        body = response.json()
        assert response.status == 200, response.text
        assert "errors" not in body, response.text
        (value,) = body["data"].values()
        return value

    def error(self, query: str, token: str = "", **variables: Any) -> dict[str, Any]:
        response = self.send(query, token, **variables)
        body = response.json()
        (error,) = body["errors"]
        return {**error, "status": response.status, "data": body.get("data")}

    def login(self, username: str = DEMO_USERNAME, password: str = DEMO_PASSWORD) -> dict[str, str]:
        pair: dict[str, str] = self.data(LOGIN, self.sandbox.psk, u=username, p=password)
        return pair

    def all_chargelogs(self, token: str, **variables: Any) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        while True:
            pagination = {"limit": 200, "offset": len(rows)}
            page = self.data(LIST, token, pagination=pagination, **variables)
            rows += page["data"]
            if page["pagination"]["isLastPage"]:
                return rows


@pytest.fixture(scope="session")
def only_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def only_api(only_sandbox: Sandbox) -> Api:
    """For hypothesis, which wants fixtures that outlive an example; leaves nothing behind."""
    return Api(only_sandbox)


@pytest.fixture
def sandbox(only_sandbox: Sandbox) -> Sandbox:
    only_sandbox.reset()
    only_sandbox.configure(
        **{name: getattr(SandboxSettings(), name) for name in SandboxSettings.__dataclass_fields__}
    )
    return only_sandbox


@pytest.fixture(scope="session")
def only_service(only_sandbox: Sandbox) -> Iterator[RunningSandbox]:
    # What is told in one test is not to be posted in another.
    with running(only_sandbox, deliver=False) as service:
        yield service


@pytest.fixture
def service(sandbox: Sandbox, only_service: RunningSandbox) -> RunningSandbox:
    return only_service


@pytest.fixture
def api(sandbox: Sandbox) -> Api:
    return Api(sandbox)


@pytest.fixture
def token(api: Api) -> str:
    return api.login()["sessionToken"]


@pytest.fixture
def driver(api: Api, sandbox: Sandbox) -> Driver:
    """The demo driver, in a sandbox whose time stands still."""
    sandbox.configure(session_lifetime=30 * 24 * 3600)
    sandbox.clock.freeze()
    return Driver(api, sandbox, api.login()["sessionToken"])
