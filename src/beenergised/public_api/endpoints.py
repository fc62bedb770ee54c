"""What the Public API can do, as plain data: the classes of the generated index.

Nothing here builds a model or imports one: a model is named by its module and class as text
(`"locations:LocationCreate"`) and imported when an answer is read with it. So an index can be
looked at for the price of a few tuples.

How the generated index is cut:

* `_generated/index/__init__.py` has `SUBJECTS`, a dictionary from the name of every resource to
  the module that describes it: `{"charge-points/evses": "charge_points", …}`;
* `_generated/index/<subject>.py` has `RESOURCES`, a dictionary from the name to the `Resource`.

Names of resources are those of the paths without versions and parameters, joined by a slash:
`locations`, `charge-points/evses/connectors`, `electricity-rates/price-periods/week-day`. What is
not below `/resources/` has its kind before it: `actions/charge-point`, `logs/ocpi`; the
notification subscriptions are `notifications`.

Verbs are what a caller says. Of a resource:

========  ====================================================================================
list      GET that answers a list, at the path of the resource
get       GET of one: the path ends in a parameter, or there is only one (`…/status`)
create    POST
update    PATCH: only what is sent changes
replace   PUT: what is sent is all that there is afterwards
delete    DELETE
========  ====================================================================================

Of an action, the fixed parts of the path that follow the target, joined by a dash: `start`,
`set-charging-profile`. Where two would be the same (`start` and `start/{evse}`), the longer one
ends in the name of its parameter: `start-evse`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

#: What a value is. `integer-text` is documented as text that holds a whole number: an int or
#: any text is taken for it. `unknown` is known by name only: anything that can be written in a
#: query is taken.
Kind: TypeAlias = Literal[
    "text", "integer", "integer-text", "number", "boolean", "date-time", "date", "enum", "array",
    "unknown",
]  # fmt: skip

#: `both` is page style unless the query has a cursor parameter, which may be empty.
Pagination: TypeAlias = Literal["cursor", "page", "both"]

#: `list` is `{"data": [...], "links": …, "meta": …}`, `data` is `{"data": {...}}`, `bare` the
#: object itself.
Envelope: TypeAlias = Literal["list", "data", "bare"]

Method: TypeAlias = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]

#: `documented` is what the facts hold of an operation; `assumed` was carried over from another
#: version of it; `name` is a path of which nothing else is known.
Confidence: TypeAlias = Literal["documented", "assumed", "name"]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of a list: `filter[name]=value`.

    name: the service's. One below another (`filter[roaming][operatorIds]`) is written with a
        dot, `roaming.operatorIds`.
    values: what an enum may be.
    item: what the items of an array are.
    later: not among the 3.110.0 schemas, but named by a later list.
    """

    name: str
    kind: Kind = "text"
    values: tuple[str, ...] = ()
    item: Kind | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the path, or one of the query that is neither filter, include nor paging."""

    name: str
    kind: Kind = "text"
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation.

    name: by which logs and errors speak of it: `listLocations`.
    path: with the service's names of its parameters in braces, from the root of the host.
    path_parameters: in the order of the path.
    include: what `include[]=` may ask for.
    request, response: the model of the body, or of one item of it, `module:Class` below
        `_generated/models`; None where there is no body, or where its form is not known.
    envelope: None for an answer without a body.
    success: the documented statuses.
    typed: whether the models are known (an answer without a body counts as known).
    """

    name: str
    method: Method
    path: str
    path_parameters: tuple[Parameter, ...] = ()
    query: tuple[Parameter, ...] = ()
    filters: tuple[Filter, ...] = ()
    include: tuple[str, ...] = ()
    pagination: Pagination | None = None
    request: str | None = None
    request_required: bool = False
    response: str | None = None
    envelope: Envelope | None = None
    success: tuple[int, ...] = ()
    typed: bool = False
    confidence: Confidence = "documented"


@dataclass(frozen=True, slots=True)
class Resource:
    """What can be done with one kind of thing, by verb.

    version: the newest that is not deprecated, such as `2.0`; an operation's own path may have
        another one.
    subject: the module of its models and of its index.
    children: the names of the resources directly below it.
    """

    name: str
    version: str
    subject: str
    endpoints: Mapping[str, Endpoint] = field(
        default_factory=lambda: MappingProxyType(dict[str, Endpoint]())
    )
    children: tuple[str, ...] = ()
