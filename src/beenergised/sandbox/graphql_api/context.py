"""What a resolver works with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from graphql import GraphQLError

from beenergised.sandbox.faults import Fault
from beenergised.sandbox.graphql_api.execution import ParsedDocument
from beenergised.sandbox.graphql_api.files import Links
from beenergised.sandbox.service import Service
from beenergised.sandbox.world.charges import Charges
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store
from beenergised.sandbox.world.tokens import Caller
from beenergised.sandbox.world.visibility import Network, Viewer


@dataclass
class Context:
    """The service, who asks, and the document that they ask with."""

    service: Service
    caller: Caller
    document: ParsedDocument
    settings: SandboxSettings
    links: Links
    spoilers: list[Fault] = field(default_factory=list[Fault])
    #: The connection breaks instead of the answer, because of what was asked for.
    answer_lost: bool = False

    @property
    def store(self) -> Store:
        """The state."""
        return self.service.store

    @property
    def charges(self) -> Charges:
        """Remote starts, and what came of them."""
        return self.service.charges

    @property
    def contact(self) -> str:
        """The id of the contact who asks; of no contact for other roles."""
        return self.caller.subject

    @cached_property
    def _eyes(self) -> Viewer:
        row = self.store.row("SELECT tariff FROM contacts WHERE id = ?", (self.contact,))
        favourites = self.store.rows(
            "SELECT station_id FROM favourites WHERE contact_id = ?", (self.contact,)
        )
        return Viewer(
            str(row[0]) if row else "",
            frozenset(str(station) for (station,) in favourites),
            files=self.links.origin,
        )

    def viewer(self, everything: bool | None = False) -> Viewer:
        """Whose eyes the stations are seen with; `everything` ignores the marketing option."""
        return replace(self._eyes, everything=bool(everything))

    def network(self, everything: bool | None = False) -> Network:
        """The stations, connectors and sites as the caller sees them."""
        return self.service.networks.seen_by(self.viewer(everything), self.charges.occupied())


def refused(message: str, code: str = "BAD_USER_INPUT") -> GraphQLError:
    """The error for arguments that cannot be right; the codes are the sandbox's own."""
    return GraphQLError(message, extensions={"code": code})


def not_found(what: str) -> GraphQLError:
    """The error where the schema allows no null and there is nothing to give."""
    return refused(f"{what} was not found.", "NOT_FOUND")
