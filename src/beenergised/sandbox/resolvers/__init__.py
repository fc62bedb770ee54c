"""What each operation does: a function from the request's context and the arguments to data.

One module a subject; `RESOLVERS` holds all of them by the operation's name. What is missing
there answers 'not available in the sandbox yet'. Arguments carry the API's names.
"""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.execution import Resolver
from beenergised.sandbox.resolvers import (
    cards,
    chargelogs,
    charging,
    connectors,
    contracts,
    documents,
    legal,
    occupancy,
    payments,
    sessions,
    sites,
    stations,
    tenant,
)

RESOLVERS: Final[dict[str, Resolver]] = {
    **cards.RESOLVERS,
    **chargelogs.RESOLVERS,
    **charging.RESOLVERS,
    **connectors.RESOLVERS,
    **contracts.RESOLVERS,
    **documents.RESOLVERS,
    **legal.RESOLVERS,
    **occupancy.RESOLVERS,
    **payments.RESOLVERS,
    **sessions.RESOLVERS,
    **sites.RESOLVERS,
    **stations.RESOLVERS,
    **tenant.RESOLVERS,
}
