"""The operations of the GraphQL API: documents, arguments and results, without any sending.

Each is a constant in the generated module of its subject, typed by its result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, cast

from beenergised import errors
from beenergised.base_models import Input
from beenergised.base_models.results import Result

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[ResultT]):
    """One operation.

    `name` is the API's; `document` is sent as it is; `variables` gives the GraphQL type of each
    argument; the answer's `data` has the result in `field`, read as `result` says.
    """

    name: str
    kind: Literal["query", "mutation"]
    document: str
    field: str
    result: Result[ResultT]
    variables: Mapping[str, str]

    # Any - what JSON can hold has no narrower type
    def body(self, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The JSON object to send. Arguments that are None are left out; inputs are unfolded.

        Raises `InvalidArgumentError` for an argument that the operation does not have, and for
        one that it needs and does not get.
        """
        given = {name: value for name, value in (variables or {}).items() if value is not None}
        for name in given:
            if name not in self.variables:
                known = ", ".join(self.variables) or "none"
                raise errors.InvalidArgumentError(
                    name, f"{self.name} has no argument {name!r}; it has: {known}."
                )
        for name, kind in self.variables.items():
            if kind.endswith("!") and name not in given:
                raise errors.InvalidArgumentError(name, f"{self.name} needs {name!r}.")
        return {
            "operationName": self.name,
            "query": self.document,
            "variables": {name: _plain(value) for name, value in given.items()},
        }

    def read(self, data: Mapping[str, object]) -> ResultT | None:
        """The result in an answer's `data`; None where there is no such thing.

        Raises `InvalidResponseError` if it is not of the documented kind at all.
        """
        value = data.get(self.field)
        if value is None and self.result.null_is_nothing:
            return None
        return self.result.read(value)


# Any - what JSON can hold has no narrower type
def _plain(value: Any) -> Any:
    if isinstance(value, Input):
        return value.variables()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in cast("list[Any]", value)]
    return value
