"""The operations that the APIs have, by the names that faults and counters know them by."""

from __future__ import annotations

from typing import Final

#: The beginning of the names of the Public API's operations.
OPERATION_PREFIX: Final = "public_api."
