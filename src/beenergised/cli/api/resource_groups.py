"""The groups of commands of the Public API, made from its index when one is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NoReturn, TypeAlias

from typer.core import TyperGroup

from beenergised.cli.api.commands import summary_of, verb_command
from beenergised.cli.api.names import plural_of
from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest
from beenergised.public_api.endpoints import Resource
from beenergised.public_api.index import find_resource, resource_names

#: A name and what it is, for a list in a help text.
Entry: TypeAlias = tuple[str, str]

# Widths in a help text.
_COLUMN: Final = 26
_CELL: Final = 38

#: Which resources belong together, and what they are. One that is missing here is in a section of
#: its own, described by what can be done with it.
_SUBJECTS: Final[dict[str, dict[str, str]]] = {
    "Charging": {
        "sessions": "Charging sessions, and what each consumed.",
        "authorizations": "Who asked to charge, and what was decided.",
        "reservations": "EVSEs kept free for a user.",
        "cdrs": "Charge detail records, from and for roaming partners.",
    },
    "Charge points and places": {
        "locations": "Places, and their charging zones.",
        "charge-points": "Charge points: EVSEs, connectors, status, configuration, logs.",
        "evses": "EVSEs of all charge points.",
        "circuits": "Circuits, their load and who comes first.",
        "electricity-rates": "What electricity costs, and when.",
        "security-events": "What charge points report of their security.",
        "vendor-error-codes": "What the codes of vendors mean.",
    },
    "Customers": {
        "users": "Drivers, their payment methods, invoice details, notes.",
        "id-tags": "Cards and other tokens that drivers charge with.",
        "subscriptions": "Who has subscribed to which plan.",
        "subscription-plans": "Plans to subscribe to.",
        "vouchers": "Vouchers and what is left of them.",
    },
    "Prices and money": {
        "tariffs": "Tariffs.",
        "tariff-groups": "Groups of tariffs.",
        "tariff-snapshots": "Tariffs as they were when a session began.",
        "transactions": "Payments and refunds.",
        "receipts": "Receipts.",
    },
    "Organisation": {
        "partners": "Partners, their admins and notes.",
        "notifications": "Subscriptions to notifications.",
    },
}


class ResourceGroup(TyperGroup):
    """What can be done with one resource, and the resources that belong to it."""

    resource: Resource

    # Any, in this class: the context's own type is another one in each of typer's releases.
    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's
        """Verbs, then the resources below."""
        return [*self.resource.endpoints, *self._children()]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer's
        """The command of a verb, or the group of a resource below."""
        if cmd_name in self.resource.endpoints:
            return verb_command(self.resource, cmd_name)
        name = f"{self.resource.name}/{cmd_name.replace('_', '-')}"
        return _group(name, cmd_name) if name in self.resource.children else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The same, or the nearest name in what is raised."""
        if self.get_command(ctx, args[0]) is None:
            refuse_unknown(ctx, args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer's
        """Verbs and resources below, apart."""
        verbs = [(verb, summary_of(self.resource, verb)) for verb in self.resource.endpoints]
        below = [
            (name, _verbs_of(find_resource(f"{self.resource.name}/{name}")))
            for name in self._children()
        ]
        write_sections(formatter, [("Commands", verbs), ("What belongs to it", below)])

    def _children(self) -> list[str]:
        return [each.rpartition("/")[2] for each in self.resource.children]


def typed_names() -> list[str]:
    """The resources with models, those that belong to none: in the order of the help."""
    known = [name for names in _SUBJECTS.values() for name in names]
    found = {name for name in resource_names() if "/" not in name and _is_typed(name)}
    return [*(name for name in known if name in found), *sorted(found - {*known})]


def sections_of_resources() -> list[tuple[str, list[Entry]]]:
    """The resources with models, under the names of their subjects."""
    names = typed_names()
    sections = [
        (subject, [(name, said) for name, said in entries.items() if name in names])
        for subject, entries in _SUBJECTS.items()
    ]
    known = {name for entries in _SUBJECTS.values() for name in entries}
    unknown = [(name, _verbs_of(find_resource(name))) for name in names if name not in known]
    return [*sections, ("More", unknown)]


def resource_group(name: str, *, full: bool = False) -> ResourceGroup | None:
    """The commands of the resource so named; None if there is none. `full` takes slashes too."""
    if "/" in name and not full:
        return None
    try:
        found = find_resource(name)
    except InvalidArgumentError:
        return None
    return _group(found.name, name)


def other_names() -> list[str]:
    """The resources without models, and what belongs to them."""
    typed = {*typed_names()}
    return [name for name in resource_names() if name.partition("/")[0] not in typed]


def refuse_unknown(ctx: Any, name: str, known: Iterable[str]) -> NoReturn:  # Any: as above
    """End with the nearest command. An option is left to who reads options."""
    ctx.fail(f"No such command {name!r}.{suggest(name, known)}")
    raise AssertionError  # fail() has raised


# Any, here and below: the formatter of typer's release.
def write_sections(formatter: Any, sections: Sequence[tuple[str, Sequence[Entry]]]) -> None:
    """Write lists of names, each under a heading, with all but the longest in one column."""
    names = [name for _, entries in sections for name, _ in entries]
    width = max((len(name) for name in names if len(name) <= _COLUMN), default=0)
    for title, entries in sections:
        if entries:
            with formatter.section(title):
                formatter.write_dl([(f"{name:<{width}}", said) for name, said in entries], _COLUMN)


def write_names(formatter: Any, title: str, names: Sequence[str]) -> None:
    """Write names alone, side by side; a long one takes the place of several."""
    with formatter.section(title):
        line = ""
        for name in names:
            cells = -(-(len(name) + 2) // _CELL)
            if line and len(line) + cells * _CELL - 2 > formatter.width - 2:
                formatter.write(f"  {line.rstrip()}\n")
                line = ""
            line += f"{name:<{cells * _CELL}}"
        formatter.write(f"  {line.rstrip()}\n")


def _group(name: str, said: str) -> ResourceGroup:
    resource = find_resource(name)
    group = ResourceGroup(
        name=said,
        help=_described(resource),
        no_args_is_help=False,
        subcommand_metavar="COMMAND …",
        rich_markup_mode=None,
    )
    group.resource = resource
    return group


def _described(resource: Resource) -> str:
    for entries in _SUBJECTS.values():
        if resource.name in entries:
            return entries[resource.name]
    owner, _, _ = resource.name.rpartition("/")
    words = plural_of(resource.name)
    named = f"{words[:1].upper()}{words[1:]}"
    return f"{named} of {plural_of(owner)}." if owner and owner != "actions" else f"{named}."


def _verbs_of(resource: Resource) -> str:
    children = [each.rpartition("/")[2] for each in resource.children]
    return ", ".join([*resource.endpoints, *children])


def _is_typed(name: str) -> bool:
    return any(each.typed for each in find_resource(name).endpoints.values())
