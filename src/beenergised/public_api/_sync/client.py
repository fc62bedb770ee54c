# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/client.py
"""One tenant's client of the Public API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from beenergised._public_names import public_in
from beenergised.base_models import find_timezone
from beenergised.errors import InvalidArgumentError
from beenergised.messages import Response
from beenergised.public_api._typed._sync.roots import TypedResources
from beenergised.public_api.arguments import Asked, checked_json
from beenergised.public_api.calls import PublicApiCalls, checked_token
from beenergised.public_api.endpoints import Endpoint, Method
from beenergised.public_api.index import find_resource, resource_names
from beenergised.public_api.paths import free_path, origin_of
from beenergised.public_api.queries import QueryStyle
from beenergised.public_api.resources._sync.caller import PublicApiCaller
from beenergised.public_api.resources._sync.resource import AnyResource
from beenergised.public_api.responses import plain_answer
from beenergised.redaction import Secret, hides
from beenergised.transport._sync.caller import FixedToken
from beenergised.transport._sync.client import BaseClient
from beenergised.transport._sync.driver import Driver
from beenergised.transport.base import Sender
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import Hook
from beenergised.transport.options import CallOptions, check_options
from beenergised.transport.settings import Settings, with_own

if TYPE_CHECKING:
    from beenergised.public_api.charging._sync.charging import OperatorCharging
    from beenergised.public_api.charging.states import OperatorChargingSettings

_METHODS: dict[str, Method] = {
    "GET": "GET", "POST": "POST", "PUT": "PUT", "PATCH": "PATCH", "DELETE": "DELETE",
}  # fmt: skip


@public_in("beenergised")
class PublicApiClient(TypedResources, BaseClient[PublicApiCaller]):
    """The Public API (REST, AMPECO's API for charge point operators) of one tenant.

    Written for the schemas of version 3.110.0 and the endpoints of 3.168.0. It acts in the name
    of the admin whom the token belongs to, with that admin's permissions. Close it, or use it in
    a `with` block. Threads may share a client.

    >>> def print_sessions(token: str) -> None:
    ...     with PublicApiClient(host="tenant.example.com", token=token) as client:
    ...         for session in client.sessions.list(status="active"):
    ...             print(session.id, session.started_at, session.energy)

    Args:
        host: the tenant's host, or its https address without a path (http to this machine only).
        token: from the back office, under API Access Tokens. It is sent to this host and nowhere
            else, shown nowhere, and cannot be renewed: when the service refuses it, a call raises
            `AuthenticationError`.
        timeout: seconds for a whole call, retries included.
        headers: sent with every request.
        hooks: told what happens in a call, see `beenergised.transport.hooks`.
        timezone: of dates and times that are passed without one, by name (`Europe/Vienna`) or as a
            `tzinfo`; the machine's unless given. A date is its midnight there. Times that the
            service answers without a zone are taken for UTC all the same (assumed).
        settings: as for `Client`.
        style: how queries are written, where that is not established.
        charging_settings: what `charging` goes by, where the service's documentation says nothing.
        sender: what sends requests instead of HTTP.
        clock: what time is measured by, for tests.

    Raises `ConfigurationError`; nothing is sent.
    """

    _address = "host"

    @hides("token", "headers")
    def __init__(
        self,
        *,
        host: str,
        token: str | Secret,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        hooks: Sequence[Hook] = (),
        timezone: str | tzinfo | None = None,
        settings: Settings | None = None,
        style: QueryStyle | None = None,
        charging_settings: OperatorChargingSettings | None = None,
        sender: Sender | None = None,
        clock: Clock | None = None,
    ) -> None:
        merged = with_own(settings or Settings(), timeout, headers, hooks)
        self.host = origin_of(host)
        self._driver = Driver.open(merged, sender, clock)
        calls = PublicApiCalls(
            settings=merged,
            timezone=find_timezone(timezone),
            origin=self.host,
            style=style or QueryStyle(),
        )
        self._caller = PublicApiCaller(self._driver, calls, FixedToken(checked_token(token)))
        self._charging_settings = charging_settings

    @cached_property
    def charging(self) -> OperatorCharging:
        """Starting to charge, following it, and stopping it."""
        from beenergised.public_api.charging._sync.charging import OperatorCharging
        from beenergised.public_api.charging.states import OperatorChargingSettings

        settings = self._charging_settings or OperatorChargingSettings()
        return OperatorCharging(self._caller, settings)

    # --- Everything that has no attribute of its own ---

    def resource(self, name: str) -> AnyResource:
        """Any resource of the document: `resource("parking-spaces")`, `resource("logs/ocpi")`.

        What belongs to another has both names: `resource("charge-points/notes").list(7)`. Actions
        are below `actions/`: `resource("actions/charge-point").perform("reset", 7, "soft")`.

        Raises `InvalidArgumentError` with the nearest known name.
        """
        return AnyResource(self._caller, find_resource(name).name)

    @property
    def resources(self) -> tuple[str, ...]:
        """The names of all resources of the document."""
        return resource_names()

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        query: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> Response:
        """Send what is newer than the document, and return the answer as it is.

        >>> def cables(client: PublicApiClient) -> list[dict[str, object]]:
        ...     path = "/public-api/resources/cables/v1.0"
        ...     answer = client.request("GET", path, query={"filter": {"status": "active"}})
        ...     return answer.json()["data"]

        Args:
            method: GET, POST, PUT, PATCH or DELETE. All but GET are never sent twice.
            path: from the root of the host, which a request never leaves.
            json: the body; none is sent for None.
            query: by name. Mappings nest (`filter`), lists repeat (`include`). A `datetime`
                without a zone is in the client's; text, and a `date`, are sent as they are.
            options: `timeout` and `attempt_timeout` in seconds, `headers`.

        Raises what any call raises for an answer that is not 2xx.
        """
        if method not in _METHODS:
            raise InvalidArgumentError("method", f"method is one of {', '.join(_METHODS)}")
        check_options(options)
        place = free_path(path)
        pairs = self._caller.style.free(query or {}, self.timezone)
        endpoint = Endpoint(f"{method} {place}", _METHODS[method], place)
        asked = Asked(endpoint, place, pairs, checked_json(json), json is not None, "", options)
        return self._caller.send(self._caller.calls.call(asked, plain_answer))
