"""Single connectors, and what charging there costs."""

# ruff: noqa: S608 - conditions are put together from constants here; values are always bound

from __future__ import annotations

from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.world.random_data import id_for
from beenergised.sandbox.world.rates import STANDARD, rate_option

#: Amounts in EUR of the packages, with the minutes that each is good for.
_PACKAGES: Final = ((10.0, 60), (20.0, 120), (30.0, 240))


def find_connector(
    context: Context, condition: str, value: str, *, everything: bool | None
) -> Document | None:
    """The connector that a condition is true for, if the caller sees its station."""
    seen, values = context.viewer(everything).condition()
    row = context.store.row(
        "SELECT connectors.id FROM connectors JOIN stations ON stations.id = station_id "
        f"WHERE {condition} AND {seen}",
        (value, *values),
    )
    return context.network(everything).connectors[str(row[0])] if row else None


def _connector(
    context: Context,
    id: str,
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803 - the API's name
) -> Document | None:
    return find_connector(context, "connectors.id = ?", id, everything=ignoreMarketingConfiguration)


def _connector_by_evse_id(
    context: Context,
    evseId: str,  # noqa: N803 - the API's names
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803
) -> Document | None:
    return find_connector(
        context, "connectors.evse_id = ?", evseId, everything=ignoreMarketingConfiguration
    )


def rate_packages(context: Context, id: str | None = None) -> list[Document] | None:
    """Packages of every connector that costs something and is the tenant's own."""
    connector = find_connector(context, "connectors.id = ?", id or "", everything=True)
    if connector is None:
        return None
    if connector["freeOfCharge"] or connector["cp"]["accessType"] is None:
        return []
    return [
        {
            "id": id_for(f"package of {amount:g} EUR at {connector['id']}"), "amount": amount,
            "automaticStop": minutes, "visibleRuntime": minutes, "rate": rate_option(STANDARD),
        }
        for amount, minutes in _PACKAGES
    ]  # fmt: skip


RESOLVERS: Final[dict[str, Resolver]] = {
    "connector": _connector,
    "connectorByEvseId": _connector_by_evse_id,
    "ratePackageByConnectorId": rate_packages,
}
