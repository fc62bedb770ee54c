"""Who may ask for an operation."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.world.tokens import Role

_A_CONTACT: Final = frozenset({Role.CRM})
_THE_APPLICATION: Final = frozenset({Role.INI})
_ANYBODY: Final = frozenset({Role.INI, Role.CRM, Role.ANYM})

#: The roles that the reference states, and `cpsPaged`, which it names among what an anonymous
#: session may read.
STATED: Final = {
    "additionalRegistrationFields": _THE_APPLICATION,
    "bankAccount": _A_CONTACT,
    "contact": _A_CONTACT,
    "contractPaymentMethods": _A_CONTACT,
    "cpOccupancyRate": _ANYBODY,
    "cpsPaged": frozenset({Role.CRM, Role.ANYM}),
    "getFavouriteCps": _A_CONTACT,
    "initAnonymousSession": _THE_APPLICATION,
    "initSession": _THE_APPLICATION,
    "invalidateSession": _A_CONTACT,
    "registerPaymentMethod": _A_CONTACT,
    "renewSession": frozenset({Role.RFT}),
    "settings": _ANYBODY,
    "updateCard": _A_CONTACT,
}
#: Known from a guide: the pre-shared key is the bearer there.
_FROM_GUIDES: Final = {"registerContact": _THE_APPLICATION}


def roles_of(operation: str) -> frozenset[Role]:
    """The roles that may ask for an operation.

    Where nothing is said a contact is required, which is an assumption: also for stations,
    filters and legal documents, which an anonymous session may well be allowed to read.
    """
    return STATED.get(operation) or _FROM_GUIDES.get(operation) or _A_CONTACT
