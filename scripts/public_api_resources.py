"""Make the typed resources of the Public API from its index.

    python scripts/public_api_resources.py            write public_api/_typed/
    python scripts/public_api_resources.py --check    exit 1 if it is not what would be written

They hold names and types for people, editors and type checkers, and nothing else: every method
calls the one machine in `public_api/_async/resource.py`. Written for `_async/`; scripts/unasync.py
makes the twins. Which resources are typed is said here, all others are reached by name.

`_typed/model_names.py` lists the models of all subjects, for `public_api/models.py`.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from beenergised.names import to_snake
from beenergised.public_api.arguments import argument_names
from beenergised.public_api.endpoints import Endpoint, Filter, Kind, Parameter, Resource
from beenergised.transport.options import CallOptions
from public_api.body_fields import fields_of

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/beenergised/public_api/_typed"
PACKAGE = "beenergised.public_api._generated"

NOTICE = (
    "# Made by scripts/public_api_resources.py. Change its sources, not this file:\n"
    "# src/beenergised/public_api/_generated/index/\n"
)
FIRST_PARTY = "lint.isort.known-first-party=['beenergised']"

#: What a client has an attribute for, with all that belongs to it.
TYPED = (
    "authorizations", "cdrs", "charge-points", "circuits", "electricity-rates", "evses",
    "id-tags", "locations", "notifications", "partners", "receipts", "reservations",
    "security-events", "sessions", "subscription-plans", "subscriptions", "tariff-groups",
    "tariff-snapshots", "tariffs", "transactions", "users", "vendor-error-codes", "vouchers",
)  # fmt: skip

#: Those whose actions are written by hand, and the class (without `Async`) that has them; its
#: module, in `public_api/actions/_async/`, has the name of the resource.
WITH_ACTIONS = {
    "charge-points": "ChargePointActions",
    "evses": "EvseActions",
    "notifications": "NotificationActions",
    "reservations": "ReservationActions",
    "sessions": "SessionActions",
    "users": "UserActions",
}

#: What a method does, by its verb.
MEANING = {
    "list": "The list, page by page as it is read; nothing is sent before.",
    "get": "One of them.",
    "create": "Create one, from `body` or from its fields by name.",
    "update": "Change the given fields, and nothing else: those of `body`, or fields by name.",
    "replace": "Replace it by `body`, or by its fields by name.",
    "delete": "Delete it.",
}
ONE = "What there is of it."
FILTERED = "Filters are arguments; newer ones go into `filters`, as `Unchecked`."
ONCE = "Never sent twice: `OutcomeUnknownError` if the answer is lost."
ASSUMED = "Its parameters and models are assumed, from an older version of it."
BY_NAME = "No more than its path is known: models and parameters are not."

TYPES: dict[Kind, str] = {
    "text": "str",
    "integer": "int | str",
    "integer-text": "int | str",
    "number": "float | Decimal | str",
    "boolean": "bool",
    "date-time": "datetime | date | str",
    "date": "date | str",
    "unknown": "AnyValue",
}

ARGUMENTS_HEAD = '''"""What can be asked for by name: {title}."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
'''

RESOURCES_HEAD = '''"""What can be done: {title}."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack

from beenergised.base_models import Answer, OpenEnum, Unchecked
from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
'''

ROOTS_HEAD = '''"""The attributes of the client, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from beenergised.public_api.resources._async.caller import AsyncPublicApiCaller

if TYPE_CHECKING:
'''


# --- Types ---------------------------------------------------------------------------------------


def value_type(kind: Kind, values: tuple[str, ...], item: Kind | None, name: str) -> str:
    """The annotation of a value."""
    if kind == "enum":
        numbers = values if all(value.isdigit() for value in values) else ()
        return f"Literal[{', '.join([*numbers, *map(repr, values)])}] | OpenEnum | Unchecked"
    if kind == "array":
        inner = value_type(item or "unknown", values, None, name)
        return f"Iterable[{inner}]"
    if kind == "text" and re.search(r"Ids?$", name):
        return "int | str"
    return (
        TYPES[kind]
        if kind in {"text", "unknown"} or "str" in TYPES[kind]
        else (f"{TYPES[kind]} | Unchecked")
    )


def of(declared: Filter | Parameter) -> str:
    """The annotation of a filter or parameter."""
    item = declared.item if isinstance(declared, Filter) else None
    return value_type(declared.kind, declared.values, item, declared.name)


def model(place: str | None) -> str:
    """The class of a model."""
    return "Answer" if place is None else place.partition(":")[2]


def result(endpoint: Endpoint, verb: str) -> str:
    """What a call gives."""
    if verb == "list":
        return f"AsyncLister[{model(endpoint.response)}]"
    if endpoint.response is None:
        if endpoint.typed:
            return "None"
        return "Answer" if verb == "get" else "Answer | None"
    return model(endpoint.response)


# --- Arguments by name ---------------------------------------------------------------------------


def class_name(name: str) -> str:
    """`charge-points/evses` as the name of a class."""
    return "".join(word.capitalize() for word in re.split("[-/]", name))


def arguments_name(endpoint: Endpoint) -> str:
    """The name of the dictionary of what `endpoint` takes by name; the common one if no more."""
    if not endpoint.filters and not endpoint.query and endpoint.request is None:
        return "CallOptions"
    return f"{endpoint.name[0].upper()}{endpoint.name[1:]}Arguments"


def include_name(resource: Resource, endpoint: Endpoint) -> str:
    """The name of the type of one of its includes: the resource's, if all have the same."""
    if len({each.include for each in resource.endpoints.values() if each.include}) == 1:
        return f"{class_name(resource.name)}Include"
    return f"{endpoint.name[0].upper()}{endpoint.name[1:]}Include"


def arguments_text(subject: str, resources: Sequence[Resource]) -> str:
    """The module of what the operations of a subject take by name."""
    parts = [NOTICE, ARGUMENTS_HEAD.format(title=subject.replace("_", " "))]
    classes = body_classes(resources)
    parts += [f"    from {place} import {name}" for name, place in classes] or ["    pass"]
    for resource in resources:
        includes: dict[str, str] = {}
        for endpoint in resource.endpoints.values():
            names = [n for name in endpoint.include for n in dict.fromkeys((name, to_snake(name)))]
            if names:
                alias = f"Literal[{', '.join(map(repr, names))}] | Unchecked"
                includes[include_name(resource, endpoint)] = alias
        parts += [f"{name}: TypeAlias = {alias}\n" for name, alias in includes.items()]
        for endpoint in resource.endpoints.values():
            if arguments_name(endpoint) != "CallOptions":
                parts.append(arguments_class(endpoint))
    return "\n".join(parts)


def body_classes(resources: Iterable[Resource]) -> list[tuple[str, str]]:
    """Return the classes that the fields of bodies name, each with its module."""
    places = {
        each.request for resource in resources for each in resource.endpoints.values()
        if each.request is not None
    }  # fmt: skip
    return sorted({item for place in places for item in fields_of(place).imports.items()})


def arguments_class(endpoint: Endpoint) -> str:
    """What one operation takes by name."""
    lines = [
        f"class {arguments_name(endpoint)}(CallOptions, total=False):",
        f'    """By name: `{endpoint.name}`."""',
        "",
    ]
    seen: set[str] = set(CallOptions.__annotations__)
    named: list[Filter | Parameter] = [*endpoint.filters, *endpoint.query]
    for declared in named:
        name = to_snake(declared.name)
        if name in seen:
            raise SystemExit(f"{endpoint.name} takes {name} more than once")
        seen.add(name)
        lines.append(f"    {name}: {of(declared)} | None")
    if endpoint.request is not None:
        annotations = fields_of(endpoint.request).annotations
        for argument, field in argument_names(endpoint).items():
            lines.append(f"    {argument}: {annotations[field]}")
    return "\n".join(lines) + "\n"


# --- Classes -------------------------------------------------------------------------------------


def class_text(resource: Resource) -> str:
    """The class of one resource."""
    lines = [
        f"class Async{class_name(resource.name)}({base_name(resource)}):",
        f'    """{title_of(resource.name)}."""',
        "",
        f'    resource_name: ClassVar[str] = "{resource.name}"',
        "",
    ]
    names = set(resource.endpoints)
    for child in resource.children:
        name = to_snake(child.rpartition("/")[2])
        if name in names:
            raise SystemExit(f"{resource.name} has both an operation and a resource {name}")
        names.add(name)
        kind = f"Async{class_name(child)}"
        lines += [
            "    @cached_property",
            f"    def {name}(self) -> {kind}:",
            f'        """{title_of(child)}."""',
            f"        return {kind}(self._caller)",
            "",
        ]
    for verb, endpoint in sorted_verbs(resource):
        lines += method(resource, verb, endpoint)
    return "\n".join(lines)


def base_name(resource: Resource) -> str:
    """What the class of a resource inherits from."""
    return f"Async{WITH_ACTIONS.get(resource.name, 'Endpoints')}"


def title_of(name: str) -> str:
    """A resource in words."""
    words = name.replace("-", " ").replace("/", ": ")
    return words[0].upper() + words[1:]


def sorted_verbs(resource: Resource) -> Iterator[tuple[str, Endpoint]]:
    """Its operations in the order in which people look for them."""
    for verb in MEANING:
        if verb in resource.endpoints:
            yield verb, resource.endpoints[verb]
    others = set(resource.endpoints) - set(MEANING)
    if others:
        raise SystemExit(f"{resource.name}: what to do with {sorted(others)} is not said here")


def method(resource: Resource, verb: str, endpoint: Endpoint) -> list[str]:
    """One method: its signature, its docstring, and the call that it makes."""
    given = result(endpoint, verb)
    start = "def" if verb == "list" else "async def"
    parts = ", ".join(signature(resource, verb, endpoint))
    lines = [f"    {start} {verb}({parts}) -> {given}:"]
    lines += [f"        {line}".rstrip() for line in docstring(verb, endpoint)]
    path = "".join(f"{to_snake(each.name)}, " for each in endpoint.path_parameters)
    sent = (
        "{"
        + ", ".join(
            [*(f'"{name}": {name}' for name in own_arguments(verb, endpoint)), "**arguments"]
        )
        + "}"
    )
    if verb == "list":
        lines.append(f"        return self._list(({path}), {sent})")
    else:
        call = f'await self._ask("{verb}", ({path}), {sent})'
        if given == "None":
            lines.append(f"        {call}")
        else:
            lines += [f"        answer: {given} = {call}", "        return answer"]
    return [*lines, ""]


def own_arguments(verb: str, endpoint: Endpoint) -> Iterator[str]:
    """What a method takes besides ids, filters and options."""
    if takes_body(verb, endpoint):
        yield from ("body", "extra")
    if endpoint.include:
        yield "include"
    if verb == "list" and endpoint.pagination is not None:
        yield "per_page"
    if endpoint.filters:
        yield "filters"


def takes_body(verb: str, endpoint: Endpoint) -> bool:
    """Whether something is sent with it."""
    return endpoint.request is not None or (
        verb in {"create", "update", "replace"} and not endpoint.typed
    )


def written_back(resource: Resource, verb: str) -> list[str]:
    """Return the response models of a resource that can be sent back, changed."""
    if verb not in {"update", "replace"} or resource.endpoints[verb].request is None:
        return []
    read = [each.response for name, each in resource.endpoints.items() if name in {"get", "list"}]
    return sorted({place for place in read if place is not None})


def signature(resource: Resource, verb: str, endpoint: Endpoint) -> Iterator[str]:
    """The parameters of a method."""
    yield "self"
    for parameter in endpoint.path_parameters:
        kind = of(parameter)
        kind = "int | str" if parameter.kind in {"text", "integer", "integer-text"} else kind
        yield f"{to_snake(parameter.name)}: {kind}"
    own = set(own_arguments(verb, endpoint))
    body = "Mapping[str, object]"
    if endpoint.request is not None:
        read = [model(place) for place in written_back(resource, verb)]
        body = " | ".join([model(endpoint.request), *read, body])
    if "body" in own:
        yield f"body: {body} | None = None"
    if own & {"extra", "include", "per_page", "filters"}:
        yield "*"
    if "extra" in own:
        yield "extra: Mapping[str, object] | None = None"
    if "include" in own:
        name = include_name(resource, endpoint)
        yield f"include: {name} | Iterable[{name}] = ()"
    if "per_page" in own:
        yield "per_page: int = 100"
    if "filters" in own:
        yield "filters: Mapping[str, object] | None = None"
    yield f"**arguments: Unpack[{arguments_name(endpoint)}]"


def docstring(verb: str, endpoint: Endpoint) -> list[str]:
    """What a method says of itself."""
    singular = verb == "get" and not endpoint.path.endswith("}")
    parts = [ONE if singular else MEANING[verb]]
    if endpoint.filters:
        parts.append(FILTERED)
    if endpoint.method != "GET":
        parts.append(ONCE)
    about = [f"`{endpoint.method} {endpoint.path}`."]
    if endpoint.confidence == "assumed":
        about.append(ASSUMED)
    elif endpoint.confidence == "name":
        about.append(BY_NAME)
    wrapped = textwrap.wrap(" ".join(about), 90, break_long_words=False, break_on_hyphens=False)
    first, *more = textwrap.wrap(" ".join(parts), 86)
    return [f'"""{first}', *more, "", *wrapped, '"""']


def classes_text(subject: str, resources: list[Resource]) -> str:
    """The module of the classes of a subject."""
    head = [NOTICE, RESOURCES_HEAD.format(title=subject.replace("_", " "))]
    head += [
        f"from beenergised.public_api.actions._async.{to_snake(each.name)} "
        f"import {base_name(each)}\n"
        for each in resources
        if each.name in WITH_ACTIONS
    ]
    imports: dict[str, set[str]] = {}
    arguments = f"beenergised.public_api._typed.arguments.{subject}"
    for resource in resources:
        for verb, endpoint in resource.endpoints.items():
            places = [endpoint.response]
            if takes_body(verb, endpoint):
                places += [endpoint.request, *written_back(resource, verb)]
            for place in filter(None, places):
                module, _, name = place.partition(":")
                imports.setdefault(f"{PACKAGE}.models.{module}", set()).add(name)
            if endpoint.include:
                imports.setdefault(arguments, set()).add(include_name(resource, endpoint))
            if arguments_name(endpoint) != "CallOptions":
                imports.setdefault(arguments, set()).add(arguments_name(endpoint))
    lines = [
        f"    from {module} import {', '.join(sorted(names))}"
        for module, names in sorted(imports.items())
    ]
    # A class comes before what refers to it only in annotations: children may follow.
    head += ["\nif TYPE_CHECKING:\n", *(f"{line}\n" for line in lines)]
    return "\n".join(["".join(head), *map(class_text, resources)])


def roots_text(places: dict[str, str]) -> str:
    """The module with what the client inherits."""
    lines = [
        f"    from beenergised.public_api._typed._async.{subject} import Async{class_name(name)}"
        for name, subject in places.items()
    ]
    body = [
        "class AsyncTypedResources:",
        '    """The resources that have a class of their own, by name."""',
        "",
        "    _caller: AsyncPublicApiCaller",
        "",
    ]
    for name, subject in places.items():
        kind = f"Async{class_name(name)}"
        body += [
            "    @cached_property",
            f"    def {to_snake(name)}(self) -> {kind}:",
            f'        """{title_of(name)}."""',
            f"        from beenergised.public_api._typed._async.{subject} import {kind}",
            "",
            f"        return {kind}(self._caller)",
            "",
        ]
    return NOTICE + ROOTS_HEAD + "\n".join(lines) + "\n\n\n" + "\n".join(body)


# --- Models ------------------------------------------------------------------------------------

MODEL_NAMES_HEAD = '''"""Every model. `beenergised.public_api.models` lists them."""

'''


def model_names_text() -> str:
    """Return the module that imports every model of every subject."""
    imports: list[str] = []
    homes: dict[str, str] = {}
    for path in sorted((TARGET.parent / "_generated/models").glob("[a-z]*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = sorted(node.name for node in tree.body if isinstance(node, ast.ClassDef))
        for name in names:
            if name in homes:
                raise SystemExit(f"{name} is in {path.stem} and in {homes[name]}")
            homes[name] = path.stem
            imports.append(f"from {PACKAGE}.models.{path.stem} import {name} as {name}")
    return NOTICE + MODEL_NAMES_HEAD + "\n".join(imports) + "\n"


# --- Writing -------------------------------------------------------------------------------------


def generate() -> dict[str, str]:
    """Every file by its path below the target."""
    subjects: dict[str, str] = import_module(f"{PACKAGE}.index").SUBJECTS
    places = {name: subjects[name] for name in TYPED}
    texts: dict[str, str] = {}
    for subject in dict.fromkeys(places.values()):
        index: dict[str, Resource] = import_module(f"{PACKAGE}.index.{subject}").RESOURCES
        chosen = [each for name, each in index.items() if name.partition("/")[0] in places]
        texts[f"arguments/{subject}.py"] = arguments_text(subject, chosen)
        texts[f"_async/{subject}.py"] = classes_text(subject, chosen)
    texts["_async/roots.py"] = roots_text(places)
    texts["model_names.py"] = model_names_text()
    texts["__init__.py"] = NOTICE + '"""The typed resources."""\n'
    texts["arguments/__init__.py"] = NOTICE + '"""What operations take by name."""\n'
    texts["_async/__init__.py"] = NOTICE + '"""The typed resources, written asynchronously."""\n'
    return {name: formatted(text) for name, text in sorted(texts.items())}


def formatted(text: str) -> str:
    """`text` as ruff leaves it, without the imports that it does not need."""
    check = ["check", "--select", "I,F401", "--fix", "--quiet", "--config", FIRST_PARTY]
    for command in (check, ["format", "--quiet"]):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(TARGET / "x.py"), "-"],
            input=text, capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout  # fmt: skip
    return text


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    wanted = generate()
    stale = [n for n, text in wanted.items() if not _same(TARGET / n, text)]
    present = [
        path.relative_to(TARGET).as_posix()
        for path in TARGET.rglob("*.py")
        if "_sync" not in path.parts
    ]
    orphans = sorted(set(present) - set(wanted))
    for name in stale:
        print(f"{'stale' if check else 'wrote'}: {_shown(name)}")
    for name in orphans:
        print(f"{'has no source' if check else 'removed'}: {_shown(name)}")
    if check:
        return 1 if stale or orphans else 0
    for name in stale:
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_text(wanted[name], encoding="utf-8")
    for name in orphans:
        (TARGET / name).unlink()
    return 0


def _shown(name: str) -> Path:
    return (TARGET / name).resolve().relative_to(ROOT)


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
