"""Where the sandbox's Public API is, who may use it, and where its rows are kept."""

from __future__ import annotations

from typing import Final

#: The address of the Public API in the process. Nothing is ever sent there.
PUBLIC_API_URL: Final = "https://sandbox.invalid"

PREFIX: Final = "/public-api"
#: Where the state notes that the data was made.
FILLED: Final = "public_api.filled"

#: The token of an admin who may do everything.
DEMO_API_TOKEN: Final = "sandbox-api-token"  # noqa: S105 - of the sandbox, meant to be known
#: The token of an admin who may only read: what would change something is answered with 403.
READING_API_TOKEN: Final = "sandbox-reading-token"  # noqa: S105 - as above
#: A token bound to a partner: it is not shown the balance of users.
PARTNER_API_TOKEN: Final = "sandbox-partner-token"  # noqa: S105 - as above

#: The demo driver's user, and the one whom the fleet has invited.
DEMO_USER_ID: Final = 101
FLEET_USER_ID: Final = 102
#: The location and the charge point that the data begins with.
FIRST_LOCATION_ID: Final = 501
FIRST_CHARGE_POINT_ID: Final = 1001
