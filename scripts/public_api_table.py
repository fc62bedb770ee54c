"""Make docs/public-api.md: what the Public API offers, and what of it is typed.

    python scripts/public_api_table.py            write it
    python scripts/public_api_table.py --check    exit 1 if it is not what would be written

Nothing in the table is typed in: it is read off the generated index.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from beenergised.public_api._generated.index import NOTIFICATIONS, SUBJECTS
from beenergised.public_api.endpoints import Resource
from beenergised.sandbox import public_api_coverage

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/public-api.md"

HEAD = """\
<!-- Made by scripts/public_api_table.py; `make generate` writes it, `make check` compares. -->
# What of the Public API is covered

Every operation that is not deprecated in version 3.168.0, by resource. *Typed* means that the
document has schemas: answers are models, bodies and filters are checked. *Generic* means that only
the path is known: a body is a mapping, sent as it is, and an answer has as attributes what arrived,
under the service's own names (`row.locationId`; `row.model_dump()` is a dictionary). All of them
are called in the same way, `client.resource("parking-spaces")` where there is no attribute for it,
and an action by `client.resource("actions/charge-point").perform("reset", 1004, "soft")`; the
document itself is [`public-api.yaml`](../openapi/public-api.yaml).

    spaces = client.resource("parking-spaces")
    space = spaces.create({{"locationId": 501, "name": "P1"}})
    spaces.update(space.id, {{"name": "P2"}})

Where the form of the body is known, a response can be changed and sent back:

    rate = client.tariffs.get(31)
    rate.name = "Night"
    client.tariffs.replace(31, rate)

So can its `model_dump(exclude_unset=True)`. Members that the request does not have, such as `id`,
are left out, and so is null where the request does not take it; a misspelt name is refused. A
mapping that has such a member counts as a response. A null in it clears the member, unless only
`include=` returns that member: a `model_dump()` without `exclude_unset=True` has null for it if it
was not included.

In the sandbox, the host and the token are `running().public_api_url` and `.api_token`.

The sandbox *keeps state* of a resource, answers the same *example* each time, or refuses with
*501*: `beenergised sandbox coverage` lists it by operation.

A filter in *italics* is named by a later version (3.251.8) without its type: it is sent as given.

{resources} resources and targets of actions, {operations} operations, {typed} of them typed.
"""

NOTIFIED = """
## Notifications

What a subscriber is posted, by the type that the body names. *Generic*: the payload is not known.

| Type | Model |
|---|---|
"""


def resources() -> dict[str, Resource]:
    """Every resource, by name."""
    found: dict[str, Resource] = {}
    for subject in sorted(set(SUBJECTS.values())):
        module = importlib.import_module(f"beenergised.public_api._generated.index.{subject}")
        found |= module.RESOURCES
    return dict(sorted(found.items()))


# --- Columns


def version_of(resource: Resource) -> str:
    return resource.version


def operations_of(resource: Resource) -> str:
    return ", ".join(f"`{verb}`" for verb in resource.endpoints)


def filters_of(resource: Resource) -> str:
    filters = [each for endpoint in resource.endpoints.values() for each in endpoint.filters]
    return ", ".join(f"*{each.name}*" if each.later else each.name for each in filters) or "–"


def typed_of(resource: Resource) -> str:
    kinds = {endpoint.typed for endpoint in resource.endpoints.values()}
    if len(kinds) > 1:
        generic = [verb for verb, each in resource.endpoints.items() if not each.typed]
        return "typed; generic: " + ", ".join(f"`{verb}`" for verb in generic)
    assumed = any(each.confidence == "assumed" for each in resource.endpoints.values())
    return ("typed (assumed)" if assumed else "typed") if kinds == {True} else "generic"


_SAID = {"stateful": "keeps state", "schema": "example", "refused": "501"}


@cache
def _kinds() -> dict[str, str]:
    return {f"{row['method']} {row['path']}": row["kind"] for row in public_api_coverage()}


def sandbox_of(resource: Resource) -> str:
    by_kind: dict[str, list[str]] = {}
    for verb, each in resource.endpoints.items():
        by_kind.setdefault(_kinds()[f"{each.method} {each.path}"], []).append(f"`{verb}`")
    if len(by_kind) == 1:
        return _SAID[next(iter(by_kind))]
    return "; ".join(f"{_SAID[kind]}: {', '.join(verbs)}" for kind, verbs in by_kind.items())


#: A column is its title and what it says of a resource; another is one line more.
COLUMNS: list[tuple[str, Callable[[Resource], str]]] = [
    ("Version", version_of),
    ("Operations", operations_of),
    ("Filters of `list`", filters_of),
    ("Models", typed_of),
    ("Sandbox", sandbox_of),
]


# --- The page


def table(found: list[Resource]) -> str:
    titles = ["Resource", *(title for title, _ in COLUMNS)]
    lines = [f"| {' | '.join(titles)} |", "|" + "---|" * len(titles)]
    for resource in found:
        cells = [f"`{resource.name}`", *(of(resource) for _, of in COLUMNS)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def text() -> str:
    """The page."""
    found = resources()
    endpoints = [each for resource in found.values() for each in resource.endpoints.values()]
    page = HEAD.format(
        resources=len(found),
        operations=len(endpoints),
        typed=sum(each.typed for each in endpoints),
    )
    actions = [each for name, each in found.items() if name.startswith("actions/")]
    others = [each for name, each in found.items() if not name.startswith("actions/")]
    page += f"\n## Resources\n\n{table(others)}\n## Actions\n\n{table(actions)}{NOTIFIED}"
    for kind, place in sorted(NOTIFICATIONS.items()):
        model = f"`{place.split(':')[1]}`" if place else "generic"
        page += f"| `{kind}` | {model} |\n"
    return page


def main(arguments: list[str]) -> int:
    wanted = text()
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    if "--check" in arguments:
        print(f"{TARGET.relative_to(ROOT)} is stale; run: make generate")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
