"""What the tenant has set up, the same for everybody."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.seed.tenant import REGISTRATION_FIELDS, SETTINGS


def _settings(context: Context, key: str | None = None) -> list[Document]:
    """The settings; none for a key that there is not, an assumption."""
    del context
    return [
        {"key": name, "value": value} for name, value in SETTINGS.items() if key in {None, name}
    ]


def _additional_registration_fields(context: Context) -> list[Document]:
    del context
    return list(REGISTRATION_FIELDS)


RESOLVERS: Final[dict[str, Resolver]] = {
    "additionalRegistrationFields": _additional_registration_fields,
    "settings": _settings,
}
