"""What each operation does: a function from the request's context and the arguments to data.

One module a subject; `RESOLVERS` holds all of them by the operation's name. What a newer schema
has, and nobody wrote yet, answers 'not available in the sandbox yet'. Arguments carry the names
of the API.
"""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.graphql_api.execution import Resolver
from beenergised.sandbox.graphql_api.resolvers import (
    cards,
    chargelogs,
    charging,
    connectors,
    contact,
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
    **contact.RESOLVERS,
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
