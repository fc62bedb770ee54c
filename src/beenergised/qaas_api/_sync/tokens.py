# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/qaas_api/_async/tokens.py
"""How a QaaS session gets new tokens: by its refresh token, or by a person."""

from __future__ import annotations

from collections.abc import Sequence

from beenergised.auth.settings import SessionSettings
from beenergised.auth.tokens import TokenPair
from beenergised.errors import NotLoggedInError
from beenergised.qaas_api.oauth import LoginService
from beenergised.redaction import Secret
from beenergised.transport._sync.driver import Driver
from beenergised.transport.hooks import Hook


class QaasTokens:
    """Trades refresh tokens. It cannot begin a session: that needs a person."""

    def __init__(self, driver: Driver, service: LoginService, settings: SessionSettings) -> None:
        self._driver = driver
        self._service = service
        self._timeout = settings.renewal_timeout

    def can_begin(self) -> bool:
        """Never."""
        return False

    def begin(self, hooks: Sequence[Hook]) -> TokenPair:  # noqa: ARG002 - sends nothing
        """Raise `NotLoggedInError`."""
        raise NotLoggedInError("a login needs a person: login(show=…)")

    def renew(self, refresh: Secret, hooks: Sequence[Hook]) -> TokenPair:
        """A new pair; the old refresh token stays in it if the answer brings no other."""
        return self._driver.run(self._service.renew(refresh, self._timeout, hooks))
