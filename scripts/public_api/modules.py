"""Which module has which class, and the text of a module."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from public_api.classes import source_of
from public_api.plan import Made
from public_api.roles import references

#: Where names that classes may use come from.
IMPORTS = {
    **dict.fromkeys(
        [
            "ID",
            "AccountNumber",
            "Answer",
            "Boolean",
            "Date",
            "DateTime",
            "Float",
            "Input",
            "Int",
            "Link",
            "OpenEnum",
        ],
        "beenergised.base_models",
    ),
    **dict.fromkeys(["Annotated", "Any", "Literal"], "typing"),
    "Field": "pydantic",
    "Notification": "beenergised.public_api.notified",
    "Mask": "beenergised.base_models.repr_redaction",
    **dict.fromkeys(["Choice", "Choices", "Moment", "UNSET"], "beenergised.public_api.bodies"),
}


@dataclass
class Module:
    """A module to be written."""

    name: str
    classes: dict[str, Made] = field(default_factory=dict)


def modules_of(made: dict[str, Made]) -> dict[str, Module]:
    """A module a subject; what several use is in one of those for what is shared."""
    result: dict[str, Module] = {}
    for name, each in made.items():
        home = _home(each)
        result.setdefault(home, Module(home)).classes[name] = each
    return result


def _home(made: Made) -> str:
    if len(made.subjects) == 1:
        [subject] = made.subjects
        return subject
    resources = {each for each in made.subjects if not each.startswith("notified_")}
    if not resources:
        return "shared_notifications"
    if len(resources) == 1:
        [subject] = resources
        return f"shared_{subject}"
    for owner, users in _SHARING.items():
        if resources <= users:
            return f"shared_{owner}"
    return "shared"


#: Subjects that have much in common: who owns it, and who else uses it.
_SHARING = {
    "evses": {"charge_points", "evses"},
    "tariffs": {"tariffs", "tariff_snapshots"},
    "charge_point_actions": {"charge_point_actions", "evse_actions"},
}


def module_text(
    module: Module, homes: dict[str, str], enums: Mapping[str, Sequence[str]], notice: str
) -> str:
    """The text of a module, not yet formatted."""
    ordered = list(_in_order(module.classes))
    sources = [source_of(each, enums) for each in ordered]
    used = {
        node.id for text in sources for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name)
    }  # fmt: skip
    imports: dict[str, list[str]] = {}
    for name in sorted(used - set(module.classes)):
        if name in homes:
            source = f"beenergised.public_api._generated.models.{homes[name]}"
            imports.setdefault(source, []).append(name)
        elif name in IMPORTS:
            imports.setdefault(IMPORTS[name], []).append(name)
    lines = [f"from {source} import {', '.join(names)}" for source, names in imports.items()]
    title = module.name.replace("_", " ")
    public = sorted({*module.classes, *(name for name in used if name in homes)})
    text = f'{notice}"""Models of the Public API: {title}."""\n\n' + "\n".join(lines)
    text += "\n\n__all__ = [" + ", ".join(f'"{name}"' for name in public) + "]\n\n\n"
    return text + "\n\n\n".join(sources) + "\n"


def _in_order(classes: dict[str, Made]) -> Iterator[Made]:
    """The classes, each after those that it uses."""
    done: set[str] = set()

    def walk(name: str) -> Iterator[Made]:
        if name in done:
            return
        done.add(name)
        for other in sorted(set(references(classes[name].schema)) & set(classes)):
            yield from walk(other)
        yield classes[name]

    for name in sorted(classes):
        yield from walk(name)
