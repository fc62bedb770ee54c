"""From a tenant's name, or an address, to where requests go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.transport.addresses import checked_address

_SLUG = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_TENANT_HOST = re.compile(r"(?:https?://)?([^./]+)\.v2\.api\.htb\.services(?:/.*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a tenant's GraphQL API is. `tenant` names it in stores and messages."""

    url: str
    tenant: str


def find_endpoint(tenant: str | None, base_url: str | None) -> Endpoint:
    """The endpoint for one of the two.

    A tenant's slug becomes the documented address; the documentation advises against other
    hosts, so `base_url` is for gateways, tests and the sandbox. A `base_url` without a path gets
    the documented `/graphql/`.

    >>> find_endpoint("community", None).url
    'https://community.v2.api.htb.services/graphql/'
    >>> find_endpoint(None, "https://charging.example.com").url
    'https://charging.example.com/graphql/'
    """
    if base_url is not None:
        return _from_url(base_url, tenant)
    if tenant is None:
        raise ConfigurationError(
            "Which tenant? Pass tenant= (the first part of <tenant>.v2.api.htb.services), or "
            "base_url= for any other host."
        )
    slug = tenant.strip().lower()
    if not _SLUG.fullmatch(slug):
        raise InvalidArgumentError("tenant", _not_a_slug(tenant))
    return Endpoint(f"https://{slug}.v2.api.htb.services/graphql/", slug)


def _not_a_slug(tenant: str) -> str:
    if not tenant.strip():
        return "tenant is empty: it is the first part of <tenant>.v2.api.htb.services"
    if match := _TENANT_HOST.fullmatch(tenant.strip()):
        return f"tenant is only the first part of the host: tenant={match[1].lower()!r}"
    return (
        f"{tenant!r} is not a tenant's name (letters, digits, hyphens). An address goes into "
        "base_url="
    )


def _from_url(base_url: str, tenant: str | None) -> Endpoint:
    parts = checked_address("base_url", base_url, example="https://host/graphql/")
    path = parts.path if parts.path not in {"", "/"} else "/graphql/"
    name = tenant.strip().lower() if tenant else parts.netloc.lower()
    return Endpoint(f"{parts.scheme}://{parts.netloc}{path}", name)
