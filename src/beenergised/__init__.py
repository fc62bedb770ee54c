"""The Python SDK for be.ENERGISED.

    from beenergised import Client

    with Client(tenant="community", psk=psk, username=username, password=password) as client:
        for log in client.chargelogs.list(status="stopped"):
            print(log.id, log.energy_consumption)

`AsyncClient` is the same with `await` and `async for`. `QaasClient` and `AsyncQaasClient` are for
the QaaS API: charge point operators and their records for the GHG quota. `PublicApiClient` and
`AsyncPublicApiClient` are for the Public API of an operator's platform.

This module has the clients and the objects that they are constructed with. Elsewhere:

- `beenergised.models`: the objects that methods take and return (`Chargelog`, `Charge`, `Page` …).
- `beenergised.public_api.models`: the models of the Public API.
- `beenergised.errors`: every exception.
- `beenergised.transport`: requests, responses and hooks, and the protocol of a transport.
- `beenergised.auth`: the protocol of a token store.
- `beenergised.graphql_api`: the shipped schema, token roles, and the classification of errors.

Each of them lists its names in `__all__` and imports a name when it is first used, so that
importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names
from beenergised._version import __version__ as __version__

if TYPE_CHECKING:
    from beenergised import errors as errors
    from beenergised import models as models
    from beenergised.auth.settings import SessionSettings as SessionSettings
    from beenergised.auth.token_stores.base import MemoryTokenStore as MemoryTokenStore
    from beenergised.auth.token_stores.file import FileTokenStore as FileTokenStore
    from beenergised.base_models import Unchecked as Unchecked
    from beenergised.graphql_api._async.client import AsyncClient as AsyncClient
    from beenergised.graphql_api._async.client import AsyncPool as AsyncPool
    from beenergised.graphql_api._sync.client import Client as Client
    from beenergised.graphql_api._sync.client import Pool as Pool
    from beenergised.graphql_api.charging.states import ChargingSettings as ChargingSettings
    from beenergised.polling import Pace as Pace
    from beenergised.public_api._async.client import AsyncPublicApiClient as AsyncPublicApiClient
    from beenergised.public_api._sync.client import PublicApiClient as PublicApiClient
    from beenergised.public_api.charging.states import (
        OperatorChargingSettings as OperatorChargingSettings,
    )
    from beenergised.public_api.queries import QueryStyle as QueryStyle
    from beenergised.qaas_api._async.client import AsyncQaasClient as AsyncQaasClient
    from beenergised.qaas_api._sync.client import QaasClient as QaasClient
    from beenergised.qaas_api.paths import QaasPaths as QaasPaths
    from beenergised.redaction import Secret as Secret
    from beenergised.transport.options import CallOptions as CallOptions
    from beenergised.transport.retry import BackOff as BackOff
    from beenergised.transport.settings import Settings as Settings
else:
    __getattr__, __dir__ = lazy_names(__name__)
