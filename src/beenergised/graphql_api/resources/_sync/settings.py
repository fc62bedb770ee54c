# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/settings.py
"""The settings of a tenant."""

from __future__ import annotations

from typing import Unpack

from beenergised.base_models import AnswerList
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.settings import SETTINGS, Setting
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions


class TenantSettings(Resource[Caller]):
    """What the tenant has set for all its drivers, as keys and values. They are read only.

    >>> def currency(client: Client) -> str | None:
    ...     found = client.settings.list("crm_currency")
    ...     return found[0].value if found else None
    """

    def list(self, key: str | None = None, **options: Unpack[CallOptions]) -> AnswerList[Setting]:
        """The settings, all at once; with `key`, those of that key.

        Values are text, whatever they mean, and may be None. Which keys there are is the tenant's:
        the reference names `crm_currency` and `app_rating`, and shows `app.support.email`. What
        comes for a key that does not exist is not known; an empty list is likely.

        The roles are INI, CRM and ANYM (documented): an anonymous session will do. The session's
        token is sent; with `Client(bearers={"settings": Bearer.PSK})` the pre-shared key is, and
        nobody needs to log in. Options as in `contact.get`. Raises `InvalidArgumentError` for a
        key that is empty or not text, and what any call raises.
        """
        if key is not None and not (isinstance(key, str) and key.strip()):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError("key", f"key is the text of one key, not {key!r}")
        return self._caller.run(SETTINGS, {"key": key}, options)
