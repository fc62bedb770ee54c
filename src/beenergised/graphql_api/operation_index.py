"""The operations of the GraphQL API by their names."""

from __future__ import annotations

import importlib
from typing import Any, cast

from beenergised import errors
from beenergised.graphql_api._generated.registry import PLACES
from beenergised.graphql_api.operations import Operation


# Any - the caller knows the name only when the program runs
def operation(name: str) -> Operation[Any]:
    """The operation of this name, from the module of its subject and no other.

    Raises `InvalidArgumentError` if there is none.
    """
    if name not in PLACES:
        raise errors.InvalidArgumentError("name", f"There is no operation {name!r} here.")
    module, constant = PLACES[name]
    found = importlib.import_module(f"beenergised.graphql_api._generated.{module}")
    return cast("Operation[Any]", getattr(found, constant))


def operation_names() -> tuple[str, ...]:
    """The names of all operations."""
    return tuple(PLACES)
