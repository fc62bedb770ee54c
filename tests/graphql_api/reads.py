"""How each query of the API is asked for: the method, and what it must put on the wire.

`call` gets a client of either kind. The second part is written down here, not taken from the
library: a method that asks for the wrong thing must not agree with itself.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
    print_ast,
)

QUERIES = Path(__file__).parents[2] / "queries"
FIRST_PAGE = {"limit": 100, "offset": 0}


@dataclass(frozen=True)
class Read:
    """One way to ask a query: `call` on a client, the `variables` that go out, whose token."""

    call: Callable[[Any], Any]
    variables: dict[str, Any] = field(default_factory=dict)
    bearer: str = "session"


def deprecated(call: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def quietly(client: Any) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return call(client)

    return quietly


_PLACE = {"latitude": 47.8, "longitude": 13.05, "radius": 5000}

READS = {
    "accountDocument": Read(lambda c: c.documents.get("doc"), {"id": "doc"}),
    "accountDocumentsPaged": Read(lambda c: c.documents.list(), {"pagination": FIRST_PAGE}),
    "additionalRegistrationFields": Read(lambda c: c.registration_fields.list(), bearer="psk"),
    "availableCardsForChargingProcess": Read(
        lambda c: c.connectors.cards("plug"), {"connectorId": "plug"}
    ),
    "availableCurrencies": Read(
        lambda c: c.payments.currencies(page_size=7), {"pagination": {"limit": 7, "offset": 0}}
    ),
    "bankAccount": Read(lambda c: c.contracts.bank_account()),
    "card": Read(lambda c: c.cards.get("card"), {"id": "card"}),
    "cardsPaged": Read(lambda c: c.cards.list(), {"pagination": FIRST_PAGE}),
    "chargelog": Read(lambda c: c.chargelogs.get("log"), {"id": "log"}),
    "chargelogMeterValuesSummary": Read(
        lambda c: c.chargelogs.meter_values("log"), {"uuid": "log"}
    ),
    "chargelogsPaged": Read(
        lambda c: c.chargelogs.list(
            status="stopped", start="2024-03-01", end="2024-04-01T00:00:00+02:00", type="contact"
        ),
        {
            "filters": {"status": "stopped"},
            "pagination": FIRST_PAGE,
            "timeframe": {
                "start": "2024-03-01T00:00:00.000Z",
                "end": "2024-03-31T22:00:00.000Z",
            },
            "type": "contact",
        },
    ),
    "chargingStatistics": Read(
        lambda c: c.statistics.get(start="2024-03-01"),
        {"timeframe": {"start": "2024-03-01T00:00:00.000Z"}},
    ),
    "connector": Read(
        lambda c: c.connectors.get("plug", ignore_marketing_configuration=True),
        {"id": "plug", "ignoreMarketingConfiguration": True},
    ),
    "connectorByEvseId": Read(
        lambda c: c.connectors.by_evse_id("AT*HTB*E000001*1"), {"evseId": "AT*HTB*E000001*1"}
    ),
    "contact": Read(lambda c: c.contact.get()),
    "contractPaymentMethods": Read(lambda c: c.contracts.payment_methods()),
    "contractRateOptions": Read(lambda c: c.contracts.rate_options()),
    "cp": Read(
        lambda c: c.stations.get("station", ignore_marketing_configuration=False),
        {"id": "station", "ignoreMarketingConfiguration": False},
    ),
    "cpCapabilities": Read(lambda c: c.stations.capabilities("station"), {"id": "station"}),
    "cpOccupancyRate": Read(
        lambda c: c.stations.occupancy("station", day="MONDAY"),
        {"cpId": "station", "day": "MONDAY"},
    ),
    "cpsPaged": Read(
        lambda c: c.stations.list(
            filter=[{"slug": "POWER_CLASS", "options": ["power_class_high"]}],
            free_of_charge=True,
        ),
        {
            "filter": [{"slug": "POWER_CLASS", "options": ["power_class_high"]}],
            "freeOfCharge": True,
            "pagination": FIRST_PAGE,
        },
    ),
    "cpsPagedLocationBased": Read(
        lambda c: c.stations.near(
            near=(47.8, 13.05), radius_m=5000, free_of_charge=False, ordered_by_distance="asc"
        ),
        {
            "freeOfCharge": False,
            "location": _PLACE,
            "orderedByDistance": "asc",
            "pagination": FIRST_PAGE,
        },
    ),
    "filters": Read(lambda c: c.filters.list()),
    "getFavouriteCps": Read(lambda c: c.stations.favourites()),
    "hasPaymentMedium": Read(lambda c: c.payments.has_medium()),
    "legalDocuments": Read(
        lambda c: c.legal.documents(type="PRIVACY_POLICY"), {"type": "PRIVACY_POLICY"}
    ),
    "occupancyRate": Read(
        deprecated(lambda c: c.connectors.occupancy(["plug"], day="MONDAY")),
        {"connectors": ["plug"], "day": "MONDAY"},
    ),
    "paymentMethods": Read(lambda c: c.payments.methods()),
    "ratePackageByConnectorId": Read(lambda c: c.connectors.rate_packages("plug"), {"id": "plug"}),
    "remoteStartAttemptStatus": Read(lambda c: c.charging.attempt("try"), {"id": "try"}),
    "remoteStartWithPreauthStatus": Read(
        lambda c: c.charging.preauth_status("pre"), {"remoteStartPreauthId": "pre"}
    ),
    "settings": Read(lambda c: c.settings.list(key="crm_currency"), {"key": "crm_currency"}),
    "site": Read(
        lambda c: c.sites.get("site", ignore_marketing_configuration=True),
        {"id": "site", "ignoreMarketingConfiguration": True},
    ),
    "sitesPaged": Read(lambda c: c.sites.list(), {"pagination": FIRST_PAGE}),
    "sitesPagedLocationBased": Read(
        lambda c: c.sites.near(near=(47.8, 13.05), radius_m=5000),
        {"location": _PLACE, "pagination": FIRST_PAGE},
    ),
    "termsAndConditions": Read(deprecated(lambda c: c.legal.terms_and_conditions())),
}


# --- Documents, compared by what they select


def document_of(operation: str) -> DocumentNode:
    """The document in queries/ for an operation, with the fragments of all files."""
    found: list[Any] = []
    for path in sorted(QUERIES.rglob("*.graphql")):
        for node in parse(path.read_text(encoding="utf-8")).definitions:
            is_it = isinstance(node, OperationDefinitionNode) and node.name.value == operation
            if is_it or isinstance(node, FragmentDefinitionNode):
                found.append(node)
    return DocumentNode(definitions=tuple(found))


def asked(document: DocumentNode) -> tuple[str, list[str], set[str]]:
    """What a document asks: its kind and name, its variables and arguments, and every field as a
    path from the root, fragments followed.
    """
    [operation] = [n for n in document.definitions if isinstance(n, OperationDefinitionNode)]
    fragments = {
        n.name.value: n for n in document.definitions if isinstance(n, FragmentDefinitionNode)
    }
    head = f"{operation.operation.value} {operation.name.value}"
    given = sorted(print_ast(variable) for variable in operation.variable_definitions or ())
    [root] = operation.selection_set.selections
    given += sorted(print_ast(argument) for argument in root.arguments or ())
    return head, given, set(_paths(operation.selection_set, fragments, ""))


def _paths(
    selected: SelectionSetNode | None, fragments: dict[str, FragmentDefinitionNode], path: str
) -> Iterator[str]:
    for node in selected.selections if selected else ():
        if isinstance(node, FieldNode):
            here = f"{path}.{node.name.value}"
            yield here
            yield from _paths(node.selection_set, fragments, here)
        elif isinstance(node, FragmentSpreadNode):
            inner = fragments[node.name.value]
            yield from _inside(inner, fragments, path)
        elif isinstance(node, InlineFragmentNode):
            yield from _inside(node, fragments, f"{path}<{node.type_condition.name.value}>")


def _inside(
    node: FragmentDefinitionNode | InlineFragmentNode,
    fragments: dict[str, FragmentDefinitionNode],
    path: str,
) -> Iterator[str]:
    yield from _paths(node.selection_set, fragments, path)
