"""What a person may read of passwords, numbers of accounts and signed links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, cast, get_args, get_type_hints

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from beenergised.redaction import REDACTED, redact

# As long as what is shown may tell little of the rest.
_SHOWN = 4
# The number of a bank account, by its form. Not checked: one with a typing error is one, too.
_IBAN = re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}")
# What a station reads of a card. Not a secret in an answer's text: it is how cards are told apart.
_TAGS = frozenset({"tag_id", "tagId", "auth_id", "authId"})
_LINK = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class Mask(Enum):
    """What `repr` shows of the values of a type so marked."""

    END = "their end"
    NO_QUERY = "an address without its query"


#: The number of a card, what a station reads of it, or the number of a bank account. `repr` shows
#: its last characters.
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
            yield name, masked(value) if masks[name] is Mask.END else without_query(value)
        elif name not in model.model_fields:
            yield name, printable(value, name)
        elif is_secret(name) and not (name == "number" and isinstance(value, int | float)):
            yield name, REDACTED
        else:
            yield name, _without_strays(value)


# Any: JSON, before and after.
def printable(value: Any, name: str = "") -> Any:
    """`value`, JSON that no model describes, as it may be printed. `name` is what it is called.

    >>> printable({"iban": "AT611904300234573201", "site": "https://a.example/?x=1", "n": [1, "b"]})
    {'iban': '[redacted]', 'site': 'https://a.example/?[redacted]', 'n': [1, 'b']}
    """
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {key: printable(item, key) for key, item in members.items()}
    if isinstance(value, list):
        return [printable(item, name) for item in cast("list[object]", value)]
    if name and value is not None and is_secret(name):
        return REDACTED
    if type(value) is not str:
        return value
    if _IBAN.fullmatch(value.strip()):
        return masked(value.strip())
    return without_query(value) if _LINK.match(value) else redact(value)


def without_query(value: object) -> object:
    """An address without what may be secret of it: its query, and a user's name and password."""
    if not isinstance(value, str):
        return printable(value)
    address, *query = re.split("([?#])", value, maxsplit=1)
    address = re.sub("//[^/]*@", f"//{REDACTED}@", address)
    return f"{address}{query[0]}{REDACTED}" if query else address


# Any: an attribute's value.
def _without_strays(value: Any) -> Any:
    """`value` of an attribute that is no secret. Objects, or a list with other things than it
    should have, are what did not fit: they may be anything.
    """
    return printable(value) if isinstance(value, dict | list) else value


@lru_cache(maxsize=512)
def is_secret(name: str) -> bool:
    """Whether an attribute of this name holds a secret, or what a charge is paid with."""
    # `redaction` is the one place that knows the names of secrets; ask it in its own terms.
    return name in _TAGS or REDACTED in redact(json.dumps({to_camel(name): "x"}))


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
