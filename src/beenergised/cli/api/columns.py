"""How rows of the Public API look: chosen columns for some, and for the others what there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeAlias, TypeGuard, get_args, get_origin

from beenergised.base_models import AccountNumber, Answer, Link, OpenEnum
from beenergised.base_models.repr_redaction import is_secret, masked, printable, without_query
from beenergised.cli.api.bodies import bases_of
from beenergised.cli.api.names import plural_of
from beenergised.cli.output.columns import (
    NOTHING,
    Column,
    Row,
    View,
    flattened,
    given,
    local_time,
    local_time_with_zone,
    number,
    shown,
    value_at,
    yes_or_no,
    zone_name,
)
from beenergised.public_api.arguments import answer_model
from beenergised.public_api.endpoints import Endpoint, Resource
from beenergised.redaction import REDACTED

#: Makes the text of a row's cell.
Show: TypeAlias = Callable[[Row], str]

_MOST: Final = 9
_TIME_WIDTH: Final = 16
_LISTED: Final = 3

#: What a terminal shows of a resource, the most important first. A path is shown as its type says.
_CHOSEN: Final[dict[str, tuple[str, ...]]] = {
    "authorizations": (
        "id", "status", "created_at", "method", "charge_point_id", "evse_id", "user_id",
        "rejection_reason",
    ),
    "cdrs": ("id", "session_id", "start_time", "end_time", "protocol_type", "credit"),
    "charge-points": (
        "id", "name", "status", "network_status", "hardware_status", "location_id", "type",
    ),
    "charge-points/evses": (
        "id", "status", "hardware_status", "network_id", "current_type", "label",
    ),
    "circuits": ("id", "name", "max_current", "max_voltage", "phases", "parent_circuit_id"),
    "evses": (
        "id", "charge_point_id", "status", "hardware_status", "current_type", "physical_reference",
        "tariff_group_id",
    ),
    "id-tags": ("id", "id_tag_uid", "status", "type", "user_id", "id_label", "expire_at"),
    "locations": ("id", "name", "address", "post_code", "city", "country", "status"),
    "notifications": ("id", "via", "webhook.callback_url", "notifications"),
    "partners": ("id", "name", "business_name", "city", "country", "external_id"),
    "receipts": (
        "id", "receipt_no", "user_id", "total_kwh", "total_amount", "payment_status", "issued_on",
    ),
    "reservations": ("id", "status", "evse_id", "user_id", "reserved_at", "charge_point_id"),
    "sessions": (
        "id", "status", "started_at", "energy", "total_amount", "evse_id", "user_id",
        "payment_status", "charge_point_id", "stopped_at",
    ),
    "subscriptions": ("id", "status", "user_id", "plan_id", "start_date", "end_date"),
    "tariffs": ("id", "name", "type", "currency", "external_id", "last_updated_at"),
    "tariff-groups": ("id", "name", "tariff_ids", "partner_id", "last_updated_at"),
    "transactions": (
        "id", "status", "total_amount", "date", "user_id", "session_id", "payment_method",
    ),
    "users": ("id", "email", "first_name", "last_name", "status", "city", "created_at"),
    "vouchers": ("id", "code", "status", "type", "amount", "expire_date", "remaining_amount"),
}  # fmt: skip

#: Of other resources these come first, if they have them.
_FIRST: Final = (
    "id", "key", "name", "title", "label", "code", "email", "type", "status", "timestamp", "date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value of a row that is no object itself.

    types: what it may be, without None; none where nothing is known.
    """

    path: str
    # Any: annotations have no type of their own.
    types: tuple[Any, ...] = ()
    is_number_of_account: bool = False
    is_link: bool = False

    @property
    def name(self) -> str:
        """The last step of the path."""
        return self.path.rpartition(".")[2]

    @property
    def is_list(self) -> bool:
        """Whether no cell of CSV can hold it."""
        return any(get_origin(each) is list for each in self.types)

    @property
    def is_time(self) -> bool:
        """Whether it is a point in time; some are documented as text, and no more."""
        named_so = self.name == "timestamp" or self.name.endswith("_at")
        return datetime in self.types or (str in self.types and named_so)

    def text(self, value: object) -> str:
        """The value for a terminal, which others may see."""
        if value in (None, "", [], {}):
            return NOTHING
        if self.is_number_of_account:
            return masked(value)
        is_count = isinstance(value, bool) or (
            self.name == "number" and isinstance(value, int | float)
        )
        if is_secret(self.name) and not is_count:
            return REDACTED
        if self.is_time and isinstance(value, str):
            return local_time(value)
        if not self.types or isinstance(value, dict):
            value = printable(value, self.name)
        elif self.is_link:
            value = without_query(value)
        return _listed(value) if _is_list(value) else yes_or_no(value)


def view_of(resource: Resource, endpoint: Endpoint) -> View | None:
    """How the rows of a list look; None where no model says it."""
    if endpoint.response is None:
        return None
    model = answer_model(endpoint.response)
    return _view(resource, list(leaves_of(model)), model)


def view_of_rows(resource: Resource, rows: Sequence[Row]) -> View:
    """How rows look of which nothing is known but what is in the first of them."""
    found: dict[str, Leaf] = {}
    for row in rows:
        for path, value in flattened(row):
            leaf = Leaf(path, (list[Any],) if isinstance(value, list) else ())
            # A null says nothing of what others have there, objects for example.
            if value is not None or path not in found:
                found[path] = leaf
    parents = {path.rpartition(".")[0] for path in found}
    leaves = [leaf for path, leaf in found.items() if path not in parents]
    return _view(resource, leaves or [Leaf("id")], None)


def record_lines(row: Row, model: type[Answer] | None) -> Iterator[tuple[str, str]]:
    """One thing for a terminal: what it has, a name and a value a line."""
    known = {leaf.path: leaf for leaf in leaves_of(model)} if model is not None else {}
    for path, value in flattened(row):
        leaf = known.get(path, Leaf(path))
        text = leaf.text(value)
        if text != NOTHING:
            is_time = leaf.is_time and text != REDACTED
            yield shown(path), local_time_with_zone(value) if is_time else text


def csv_fields(model: type[Answer] | None) -> tuple[str, ...] | None:
    """The columns of CSV; None where what there is decides."""
    if model is None or not model.model_fields:
        return None
    return tuple(leaf.path for leaf in leaves_of(model) if not leaf.is_list)


def leaves_of(
    model: type[Answer], path: str = "", above: tuple[type[Answer], ...] = ()
) -> Iterator[Leaf]:
    """All values that a model has, with those of the objects in it, in its order."""
    for name, field in model.model_fields.items():
        types = bases_of(field.annotation)
        inner = [each for each in types if isinstance(each, type) and issubclass(each, Answer)]
        if inner and inner[0] not in above and inner[0].model_fields:
            yield from leaves_of(inner[0], f"{path}{name}.", (*above, model))
            continue
        marks = repr([field.annotation, *field.metadata])
        yield Leaf(
            f"{path}{name}",
            tuple(types),
            is_number_of_account=repr(_MARK_OF_NUMBERS) in marks,
            is_link=repr(_MARK_OF_LINKS) in marks,
        )


_MARK_OF_NUMBERS: Final = get_args(AccountNumber)[1]
_MARK_OF_LINKS: Final = get_args(Link)[1]


# --- Columns --------------------------------------------------------------------------------------


def _view(resource: Resource, leaves: list[Leaf], model: type[Answer] | None) -> View:
    many = plural_of(resource.name)
    fields = tuple(leaf.path for leaf in leaves if not leaf.is_list)
    by_path = {leaf.path: leaf for leaf in leaves}
    if model is not None:
        # An object as a whole, for a column that sums it up.
        by_path.update({name: Leaf(name) for name in model.model_fields if name not in by_path})
    wanted = [path for path in _CHOSEN.get(resource.name, ()) if path in by_path]
    columns = [_column(by_path[path], at) for at, path in enumerate(wanted or _guessed(leaves))]
    return View(_singular(many), many, tuple(columns), fields, fields)


def _guessed(leaves: list[Leaf]) -> list[str]:
    paths = [leaf.path for leaf in leaves if not leaf.is_list]
    first = [path for path in _FIRST if path in paths]
    plain = [path for path in paths if "." not in path and path not in first]
    return [*first, *plain][:_MOST] or paths[:_MOST] or [leaves[0].path]


def _column(leaf: Leaf, rank: int) -> Column:
    special = _SPECIAL.get(leaf.name)
    if special is not None and not leaf.is_list:
        title, width, show = special
        return Column(title, partial(show, path=leaf.path), width, rank=rank, is_number=True)
    title, cell = _title(leaf.name), partial(_cell, leaf=leaf)
    types = {*leaf.types}
    is_number = bool(types) and types <= {int, float}
    if leaf.is_time:
        return Column(f"{title} {zone_name()}", cell, _TIME_WIDTH, rank=rank)
    if leaf.name == "id" or is_number:
        return Column(title, cell, 6, 9, rank=rank, is_number=is_number)
    return Column(title, cell, *_widths(leaf), rank=rank)


def _widths(leaf: Leaf) -> tuple[int, int]:
    """How wide a column of text is, at least and at most."""
    if leaf.name in _NARROW:
        return _NARROW[leaf.name], 0
    for each in leaf.types:
        if isinstance(each, type) and issubclass(each, OpenEnum):
            longest = max((len(member.value) for member in each), default=8)
            return min(longest, 12), min(longest, 22)
    return 10, 36


def _cell(row: Row, leaf: Leaf) -> str:
    return leaf.text(value_at(row, leaf.path))


def _title(name: str) -> str:
    if name == "id":
        return "ID"
    words = name.removesuffix("_at").removesuffix("_id").split("_")
    said = " ".join(_WORDS.get(word, word) for word in words)
    return shown(said[:1].upper() + said[1:])


#: Words that are not written as they are said.
_WORDS: Final = {
    "evse": "EVSE",
    "id": "ID",
    "ids": "IDs",
    "kwh": "kWh",
    "uid": "UID",
    "no": "No.",
    "url": "URL",
}
_NARROW: Final = {"country": 7, "post_code": 9, "currency": 8, "locale": 6}


def _energy(row: Row, path: str) -> str:
    """In kWh; the service counts in Wh."""
    return number(value_at(row, path), 1, scale=1 / 1000)


def _amount(row: Row, path: str) -> str:
    """With its currency, if the row has one. Of two amounts the one with tax."""
    value = value_at(row, path)
    with_tax = value_at(value, "with_tax")
    currency = value_at(row, "currency") or value_at(row, "currency_code") or ""
    return number(value if with_tax is None else with_tax, 2, str(currency))


_SPECIAL: Final[dict[str, tuple[str, int, Callable[..., str]]]] = {
    "energy": ("kWh", 8, _energy),
    "total_amount": ("Amount", 10, _amount),
    "amount": ("Amount", 10, _amount),
}


def _listed(values: list[Any]) -> str:  # Any: JSON
    """The items of a list, if they are single ones; of translations the first, else how many."""
    translations = [value_at(each, "translation") for each in values]
    if all(isinstance(each, str) for each in translations):
        return shown(next((each for each in translations if each), None))
    if any(isinstance(each, dict | list) for each in values):
        return f"{len(values)} (see -o json)"
    return ", ".join(given(*values)) or NOTHING


def _is_list(value: object) -> TypeGuard[list[Any]]:  # Any: JSON
    return isinstance(value, list)


def _singular(many: str) -> str:
    if many.endswith("ies"):
        return f"{many[:-3]}y"
    return many[:-1] if many.endswith("s") and not many.endswith(("ss", "us")) else many
