"""The sandbox's support for each operation of the Public API, as returned by `kind_of`:

* `stateful`: its resource is in `COLLECTIONS`, or only its names are known and rows of it can be
  created and listed, which keep what was sent; or it is an action with a function in
  `actions.table`;
* `schema`: its resource is in `FROM_SCHEMA`, and the response is the same example every time;
* `refused`: all others, with HTTP 501.
"""

from __future__ import annotations

from typing import Literal

from beenergised._public_names import public_in
from beenergised.sandbox.public_api.actions.table import ACTIONS
from beenergised.sandbox.public_api.collections import FROM_SCHEMA, collection_of
from beenergised.sandbox.specification.public_api import Operation, document

Kind = Literal["stateful", "schema", "refused"]


def kind_of(operation: Operation) -> Kind:
    """Return the kind of support for `operation`."""
    if operation.resource in FROM_SCHEMA:
        return "schema"
    if operation.id in ACTIONS:
        return "stateful"
    return "stateful" if collection_of(operation) is not None else "refused"


@public_in("beenergised.sandbox")
def public_api_coverage() -> list[dict[str, str]]:
    """Every operation of the document, with its kind and the name that faults know it by."""
    rows = [
        {
            "operation": operation.name, "method": operation.method, "path": operation.path,
            "kind": kind_of(operation),
        }
        for operation in document().operations
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row["operation"], row["method"]))
