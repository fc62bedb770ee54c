"""The services, offline: for tests, demonstrations and trying things out.

    from beenergised import Client, PublicApiClient, QaasClient
    from beenergised import sandbox

    with sandbox.running() as service:
        client = Client(base_url=service.url, psk=service.psk,
                        username=service.username, password=service.password)

        quota = QaasClient(base_url=service.qaas_url, login_url=service.qaas_login_url)
        quota.login(show=lambda code: service.approve_device(code.user_code))

        operator = PublicApiClient(host=service.public_api_url, token=service.api_token)

`running` serves over a real socket; `Sandbox` with `SandboxSender` answers without leaving the
process. Needs the extra: `pip install "beenergised[sandbox]"`; without it importing this package
raises `MissingExtraError`.

All operations of the GraphQL API work on one data set, which is invented and the same for the same
anchor date: about fifty stations in Austria and Germany, and two drivers.
`DEMO_USERNAME` has three years of charge logs with monthly invoices, cards of every type, a bank
account, and remote starts in every documented state (`Sandbox.remote_starts`,
`Sandbox.preauth_starts`); `SECOND_USERNAME` has a fleet contract, without a bank account.

What happens at real tenants happens here: charging that costs nothing, charge logs without cost
items, with CO2 at nought or null, with no meter values at all; stations that the marketing option
hides, one that only the fleet contract makes visible, a site that shows no station; stations
that are reached through roaming.

Charging works: a remote start goes through the documented statuses (`SandboxSettings.charging`
says how fast), its charge log grows with the sandbox's clock, and stopping it leaves the costs and
an invoice. `Sandbox.charging_connectors` names connectors whose stations refuse, do not answer,
never begin, lose the answer. `Sandbox.starts` tells what was carried out.

The operator's Public API sees the same stations, and the drivers as users among others;
`public_api_coverage` tells which of its operations keep state. Its data is made when it is first
asked for. Its actions work, too: a session that is started there grows with the sandbox's clock,
ends and is paid, a reservation expires (what the drivers see at the GraphQL API stays as it is).
`Sandbox.operator_evses` names EVSEs that refuse or do not answer, `Sandbox.start_error_evses` those
where a start is refused with one of the documented codes.

Whoever subscribed to notifications there is told of what happens, signed as the service signs: by
post while the sandbox is served, to addresses on this machine alone; without a socket by
`Sandbox.deliver`. `Sandbox.deliveries` tells what became of each, `Sandbox.trigger` makes some up.

The links in answers lead to files that can be fetched: invoices, calibration data, legal
documents, pictures. They are at another origin than the API
(`beenergised.sandbox.graphql_api.files`), where a request with an `Authorization` header is refused
with 400.

What the reference does not say is a setting (`SandboxSettings`) or an assumption stated where it
is made.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names
from beenergised.errors import MissingExtraError

if any(
    find_spec(name) is None
    for name in ("graphql", "starlette", "uvicorn", "jwt", "cryptography", "jsonschema")
):
    raise MissingExtraError("sandbox")

if TYPE_CHECKING:
    from beenergised.sandbox._names import *  # noqa: F403 - all of its names.
else:
    # The server brings uvicorn and Starlette along; who stays in the process does not wait for them.
    __getattr__, __dir__ = lazy_names(__name__, "beenergised.sandbox._names")
