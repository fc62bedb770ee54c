"""Where the sandbox's QaaS API is, and what its calls are named."""

from __future__ import annotations

from typing import Final

#: The address of the QaaS API in the process. Nothing is ever sent there.
QAAS_URL: Final = "https://sandbox.invalid/qaas"
#: The prefix of `/devicecode` and `/token` in the process.
QAAS_LOGIN_URL: Final = "https://sandbox.invalid/qaas/login"

PREFIX: Final = "/qaas"
LOGIN_PREFIX: Final = "/qaas/login"

#: The published client id of the service: a public client, no secret.
CLIENT_ID: Final = "446782de-6e26-457a-a4b0-1f7cabfad2fd"

#: The accounts that somebody can approve a login with.
QAAS_ACCOUNT: Final = "operator@example.com"
#: An account that holds nothing yet: its lists are answered with 204.
QAAS_EMPTY_ACCOUNT: Final = "empty@example.com"
#: An account that may not use the API: everything is answered with 403.
QAAS_REFUSED_ACCOUNT: Final = "stranger@example.com"
ACCOUNTS: Final = (QAAS_ACCOUNT, QAAS_EMPTY_ACCOUNT, QAAS_REFUSED_ACCOUNT)
