"""Which token each operation is sent with.

The reference states roles for some operations only; where it is silent, the session token of a
contact is assumed. A wrong assumption is mended without a new version of the library:
`Client(bearers={"someOperation": Bearer.PSK})`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from beenergised._public_names import public_in


@public_in("beenergised.graphql_api")
class Bearer(Enum):
    """The token that an operation travels with. The values are the roles of the reference."""

    PSK = "INI"
    """The application's pre-shared key."""
    REFRESH = "RFT"
    """The refresh token: for `renewSession`, and nothing else."""
    SESSION = "CRM"
    """The session token, of a contact or anonymous."""


@dataclass(frozen=True, slots=True)
class Role:
    """The bearer of an operation, and whether the reference states it or we assume it."""

    bearer: Bearer
    stated: bool


# Every operation whose token the documentation states; the other 45 of 59 are assumed.
_STATED = {
    # That the PSK itself is the bearer of INI operations, and the refresh token that of
    # renewSession, is inferred (docs/facts.md); the roles are stated.
    "initSession": Bearer.PSK,
    "initAnonymousSession": Bearer.PSK,
    "additionalRegistrationFields": Bearer.PSK,
    "renewSession": Bearer.REFRESH,
    # The other way round: that its bearer is the PSK is stated, by a how-to page; no role is.
    "registerContact": Bearer.PSK,
    "bankAccount": Bearer.SESSION,
    "contact": Bearer.SESSION,
    "contractPaymentMethods": Bearer.SESSION,
    "getFavouriteCps": Bearer.SESSION,
    "invalidateSession": Bearer.SESSION,
    "registerPaymentMethod": Bearer.SESSION,
    "updateCard": Bearer.SESSION,
    # Allowed for all three roles: with a session at hand, it is the session that goes along.
    "cpOccupancyRate": Bearer.SESSION,
    "settings": Bearer.SESSION,
}


def role_of(operation: str, overrides: Mapping[str, Bearer] | None = None) -> Role:
    """The role of an operation by its name in the API.

    >>> role_of("initSession")
    Role(bearer=<Bearer.PSK: 'INI'>, stated=True)
    >>> role_of("chargelogsPaged")
    Role(bearer=<Bearer.SESSION: 'CRM'>, stated=False)
    """
    if overrides and operation in overrides:
        return Role(overrides[operation], stated=False)
    bearer = _STATED.get(operation)
    return Role(bearer or Bearer.SESSION, stated=bearer is not None)
