"""The Python SDK for be.ENERGISED.

    from beenergised import Client

    with Client(tenant="community", psk=psk, username=username, password=password) as client:
        for log in client.chargelogs.list(status="stopped"):
            print(log.id, log.energy_consumption)

`AsyncClient` is the same with `await` and `async for`. `QaasClient` and `AsyncQaasClient` are for
the QaaS API: charge point operators and their records for the GHG quota. `PublicApiClient` and
`AsyncPublicApiClient` are for the Public API of an operator's platform, whose models are in
`beenergised.public_api.models`. Every public name is listed in `__all__` and imported when it is
first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._lazy import lazy_names
from beenergised._version import __version__ as __version__

if TYPE_CHECKING:
    from beenergised import errors as errors
    from beenergised._public_names import *  # noqa: F403 - the table lists them.
else:
    __getattr__, __dir__ = lazy_names(
        __name__, "beenergised._public_names", modules=("errors",), others=("__version__",)
    )
