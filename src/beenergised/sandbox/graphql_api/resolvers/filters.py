"""What stations and sites are filtered by: the options, and the condition that each stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver, not_available
from beenergised.sandbox.world.store import Value

# Any: the API's list of filters as graphql-core coerced it.
Filters: TypeAlias = list[dict[str, Any] | None] | None
#: A condition on stations or sites, and the values bound in it.
Condition: TypeAlias = tuple[str, list[Value]]

#: Names of the plugs. The slug and the label of CCS are those of the reference's sample.
_PLUGS: Final = {
    "connector-ccs": "CCS/Combo 2",
    "connector-chademo": "CHAdeMO",
    "connector-schuko": "Schuko",
    "connector-type2": "Type 2",
}
_HAS_CONNECTOR: Final = (
    "EXISTS (SELECT 1 FROM connectors WHERE connectors.station_id = stations.id AND {})"
)


@dataclass(frozen=True, slots=True)
class _Option:
    """`condition` is what a connector has to be, with `value` bound if it is not None."""

    slug: str
    label: str
    condition: str
    value: Value = None
    icon: str | None = None
    default: bool = False

    def document(self) -> Document:
        return {
            "slug": self.slug, "label": self.label, "icon": self.icon, "default": self.default,
        }  # fmt: skip


def _filters(context: Context) -> list[Document]:
    """Three filters, as the reference tells; of the last one's slug the name is lost: null."""
    return [
        {"slug": slug, "label": label, "type": "multiselect",
         "options": [option.document() for option in options]}
        for slug, label, options in (
            ("FILTER_BY_CONNECTOR_TYPE", "Connector type", _plugs(context)),
            ("POWER_CLASS", "Power class", _powers()),
            (None, "Current", _currents()),
        )
    ]  # fmt: skip


def conditions_of(
    context: Context, filters: Filters, free: bool | None = None
) -> Iterator[Condition]:
    """The conditions on a station: one of a filter's options each, and all filters.

    Which slug an option stands under is not looked at: the reference itself mixes them. An option
    that `filters` does not list is not available.
    """
    if free is not None:
        yield _HAS_CONNECTOR.format("free = ?"), [int(free)]
    known = {option.slug: option for option in (*_plugs(context), *_powers(), *_currents())}
    for filter_ in filters or []:
        given: list[str | None] = (filter_ or {}).get("options") or []
        slugs = [slug for slug in given if slug]
        if unknown := [slug for slug in slugs if slug not in known]:
            raise not_available(
                f"The filter option {unknown[0]!r} (there are {', '.join(sorted(known))})"
            )
        if slugs:
            chosen = [known[slug] for slug in slugs]
            alternatives = " OR ".join(option.condition for option in chosen)
            values = list[Value](each.value for each in chosen if each.value is not None)
            yield _HAS_CONNECTOR.format(f"({alternatives})"), values


def _plugs(context: Context) -> list[_Option]:
    """One for each plug there is: the reference says that the options follow the stations."""
    return [
        _Option(
            f"connector_plug_type_{plug}", _PLUGS.get(str(plug), str(plug)), "plug = ?", plug,
            icon=str(plug), default=plug == "connector-ccs",
        )
        for (plug,) in context.store.rows("SELECT DISTINCT plug FROM connectors ORDER BY plug")
    ]  # fmt: skip


def _powers() -> list[_Option]:
    return [
        _Option("power_class_low", "< 50kW", "power < 50"),
        _Option("power_class_high", ">= 50kW", "power >= 50"),
    ]


def _currents() -> list[_Option]:
    return [
        _Option("current_type_ac", "AC", "current = 'AC'"),
        _Option("current_type_dc", "DC", "current = 'DC'"),
    ]


RESOLVERS: Final[dict[str, Resolver]] = {"filters": _filters}
