# Made by scripts/generate.py. Change its sources, not this file:
# queries/rates.graphql, queries/fragments/rates.graphql
"""Models and operations: rates."""

from beenergised.base_models import Answer, Float, Int
from beenergised.base_models.results import ListResult
from beenergised.graphql_api._generated.money import CurrencyAmount
from beenergised.graphql_api.operations import Operation


class RateOption(Answer):
    """A rate that a contract or a card can have."""

    id: str
    """UUID: `rateId` of a contract."""
    name: str | None = None
    """The name to show."""
    short_description: str | None = None
    """What it costs, in short: 0.35 EUR/kWh."""
    description: str | None = None
    """What it costs, in words."""


class RateDescription(Answer):
    """The rate that would apply to a charge, and what it needs preauthorised."""

    short_description: str | None = None
    """What it costs, in short: 0.35 EUR/kWh."""
    description: str | None = None
    """What it costs, in words."""
    preauth_currency_amounts: list[CurrencyAmount] | None = None
    """Amounts to be preauthorised: pass one of them to remoteStartWithPreauth, as it is."""


class RatePackage(Answer):
    """A package that a connector offers, such as a time for a fixed price."""

    id: str | None = None
    """UUID."""
    amount: Float | None = None
    """Its price; the currency is not told."""
    automatic_stop: Int | None = None
    """Charging stops by itself after so many minutes."""
    visible_runtime: Int | None = None
    """For how many minutes the charge is shown to the contact."""
    rate: RateOption | None = None
    """The rate behind it."""


RATE_PACKAGE_BY_CONNECTOR_ID = Operation(
    name="ratePackageByConnectorId",
    kind="query",
    field="ratePackageByConnectorId",
    result=ListResult(RatePackage),
    variables={"id": "String"},
    document=(
        "query ratePackageByConnectorId($id:String){ratePackageByConnectorId(id:$id){id "
        "amount automaticStop visibleRuntime rate{id name shortDescription description}}}"
    ),
)
