"""Logins: how they begin, are stored, shared and renewed.

The names below are public: the protocol of a token store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.auth.token_stores.base import Release as Release
    from beenergised.auth.token_stores.base import SessionKey as SessionKey
    from beenergised.auth.token_stores.base import TokenStore as TokenStore
    from beenergised.auth.tokens import StoredSession as StoredSession
else:
    __getattr__, __dir__ = lazy_names(__name__)
