"""What a person may read of passwords, numbers of accounts and signed links."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from beenergised.redaction import REDACTED, redact

# As long as what is shown may tell little of the rest.
_SHOWN = 4


class Mask(Enum):
    """What `repr` shows of the values of a type so marked."""

    END = "their end"
    NO_QUERY = "an address without its query"


#: The number of a card or of a bank account. `repr` shows its last characters.
AccountNumber = Annotated[str, Mask.END]

#: A link that opens to whoever has it: a signature may be in its query, which `repr` leaves out.
Link = Annotated[str, Mask.NO_QUERY]


def masked(value: object) -> str:
    """`value` as it may be printed.

    >>> masked("AT61 1904 3002 3457 3201"), masked("1234"), masked(17)
    ('…3201', '…', '…')
    """
    long_enough = isinstance(value, str) and len(value) >= 2 * _SHOWN
    return f"…{str(value)[-_SHOWN:]}" if long_enough else "…"


# Any: pydantic's own signature of `__repr_args__`.
def shown(
    model: type[BaseModel], members: Iterable[tuple[str | None, Any]]
) -> Iterator[tuple[str | None, Any]]:
    """The members of a model's `repr`, with what is not for every eye hidden."""
    masks = _masks(model)
    for name, value in members:
        if name is None or not value:
            yield name, value
        elif name in masks:
            yield name, masked(value) if masks[name] is Mask.END else _without_query(value)
        else:
            yield name, REDACTED if is_secret(name) else value


def _without_query(value: object) -> str:
    address, question_mark, _ = str(value).partition("?")
    return f"{address}?{REDACTED}" if question_mark else address


@lru_cache(maxsize=512)
def is_secret(name: str) -> bool:
    """Whether an attribute of this name holds a secret."""
    # `redaction` is the one place that knows the names of secrets; ask it in its own terms.
    return REDACTED in redact(json.dumps({to_camel(name): "x"}))


@lru_cache(maxsize=512)
def _masks(model: type[BaseModel]) -> dict[str, Mask]:
    hints = get_type_hints(model, include_extras=True)
    return {
        name: mark
        for name in model.model_fields
        for mark in _flat(hints[name])
        if isinstance(mark, Mask)
    }


# Any: an annotation.
def _flat(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _flat(inner)
