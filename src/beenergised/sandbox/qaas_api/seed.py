"""What the sandbox's QaaS account holds when it is new. Names are invented."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.qaas_api.names import QAAS_ACCOUNT
from beenergised.sandbox.qaas_api.records import iso
from beenergised.sandbox.world.store import Store

# Id, organisation, street, postal code, town, customer reference.
_OPERATORS: Final = (
    (335, "Sandkasten Laden GmbH", "Ahornweg 1", "85999", "Sandhausen am See", "SBX-123"),
    (336, "Muster Ladepark AG", "Lindenallee 12", "34999", "Neu Beispielstadt", "SBX-124"),
)
# Id, operator, amount, status, days before the anchor.
_RECORDS: Final = (
    (9001, 335, 18250.5, "certified", 410),
    (9002, 336, 7420.0, "rejected", 395),
    (9003, 335, 21944.25, "sent_to_uba", 60),
    (9004, 336, 9310.75, "pending", 20),
    (9005, 335, 1250.0, "pending", 3),
)


def fill_qaas(store: Store, anchor: datetime) -> None:
    """Fill the empty tables as of `anchor`."""
    operators: list[tuple[int, str, str]] = []
    for id_, name, street, zip_code, town, reference in _OPERATORS:
        created = iso(anchor - timedelta(days=430, minutes=336 - id_))
        document = {
            "id": id_, "created": created, "last_updated": created, "organization_name": name,
            "street": street, "zip_code": zip_code, "town": town,
            "terms_agreed": iso(anchor - timedelta(days=431)), "customer_reference": reference,
        }  # fmt: skip
        operators.append((id_, QAAS_ACCOUNT, json.dumps(document)))
    store.insert_all("INSERT INTO qaas_operators VALUES (?, ?, ?)", operators)
    records: list[tuple[int, str, str]] = []
    for id_, operator, amount, status, days in _RECORDS:
        document = {
            "id": id_, "created": iso(anchor - timedelta(days=days)),
            "last_updated": iso(anchor - timedelta(days=max(0, days - 2))),
            "chargepointoperator_id": operator, "amount": amount, "status": status,
        }  # fmt: skip
        records.append((id_, QAAS_ACCOUNT, json.dumps(document)))
    store.insert_all("INSERT INTO qaas_records VALUES (?, ?, ?)", records)
