"""docs/facts.md names nothing that does not exist, nor do the other pages for users."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import reduce
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.docs.markdown import ROOT
from tests.packaging.test_public_names import PUBLIC_MODULES

import beenergised
from beenergised import Client, PublicApiClient, QaasClient, errors
from beenergised.base_models import Answer
from beenergised.graphql_api._generated.chargelogs import Cost
from beenergised.public_api.notifications import notification_types
from beenergised.sandbox import SandboxSettings
from beenergised.transport.options import CallOptions

FACTS = ROOT / "docs/facts.md"
TEXT = FACTS.read_text(encoding="utf-8")

_FENCES = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_CALL = re.compile(r"^([A-Za-z_][\w.]*)\((.*)$", re.DOTALL)
_DOTTED = re.compile(r"^[A-Za-z_]\w*(\.\w+)+$")
# The others that name what is public. docs/architecture.md is about what is not: see test_links.
OTHERS = [
    "README.md",
    "CHANGELOG.md",
    "docs/charging.md",
    "docs/coverage.md",
    "docs/reference-contradictions.md",
    "docs/why-is-this-empty.md",
]

# What is the subject of a sentence, or a field of an answer, and not of this package.
_VARIABLES = {
    "log", "extensions", "examples", "sandbox", "help", "address", "connector", "cost", "currency"
}  # fmt: skip
#: Types of notifications have dots, as names of this package have.
_NOTIFICATIONS = frozenset(notification_types())


def spans(text: str) -> list[str]:
    """What stands in backticks outside fenced blocks."""
    return [match[1] for match in _SPAN.finditer(_FENCES.sub("", text))]


def unknown_names(text: str) -> Iterator[str]:
    """The spans that look like a name or a call of this package, and are none."""
    with (
        Client(tenant="community") as client,
        QaasClient() as qaas,
        PublicApiClient(host="tenant.example.com", token="t") as api,
    ):
        roots = {"client": client, "qaas": qaas, "api": api}
        for span in spans(text):
            call = _CALL.match(span)
            name = call[1] if call else span
            if not call and not _DOTTED.match(name):
                continue
            if name.partition(".")[0] in _VARIABLES or name in _NOTIFICATIONS:
                continue
            try:
                found = _find(name, roots)
            except (AttributeError, ImportError):
                yield span
                continue
            if call:
                yield from (f"{span}: {word}" for word in _unknown_arguments(found, call[2]))


# Any: whatever the name stands for.
def _find(name: str, clients: dict[str, Any]) -> Any:
    first, *rest = name.split(".")
    if first == "beenergised":
        module, _, attribute = name.rpartition(".")
        return getattr(import_module(module), attribute)
    roots: dict[str, Any] = {
        **clients,
        "errors": errors,
        "charge": beenergised.models.Charge,
        "Cost": Cost,
        "SandboxSettings": SandboxSettings,
    }
    root = roots[first] if first in roots else _public(first)
    return reduce(_member, rest, root)


# Any: whatever the name stands for.
def _public(name: str) -> Any:
    """Return the public object `name`, whichever public module it is in."""
    for module in map(import_module, PUBLIC_MODULES):
        if name in module.__all__:
            return getattr(module, name)
    raise AttributeError(f"no public module has {name!r}")


def _member(owner: Any, name: str) -> Any:
    if isinstance(owner, type) and issubclass(owner, Answer) and name in owner.model_fields:
        return owner.model_fields[name]
    if isinstance(owner, type) and name in getattr(owner, "__dataclass_fields__", {}):
        return owner.__dataclass_fields__[name]  # type: ignore[attr-defined]
    return getattr(owner, name)


def _unknown_arguments(function: Callable[..., object], text: str) -> list[str]:
    words = re.findall(r"(\w+)=", text)
    if not words:
        return []  # a builtin type has no signature to compare with
    parameters = inspect.signature(function).parameters
    known = {*parameters, *(CallOptions.__annotations__ if "options" in parameters else ())}
    return [word for word in words if word not in known]


def test_every_setting_class_error_and_call_that_is_named_exists() -> None:
    assert list(unknown_names(TEXT)) == []


@pytest.mark.parametrize("page", OTHERS)
def test_whatever_another_page_names_exists(page: str) -> None:
    assert list(unknown_names(Path(ROOT, page).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "`Settings(retries=`",
        "`Settings.retries`",
        "`SandboxSettings.max_rows`",
        "`SessionSettings(renew_after=3)`",
        "`AsyncPool(stores=`",
        "`client.chargelogs.list(page=`",
        "`client.charges.list()`",
        "`errors.NoSuchError`",
        "`Chargelog.meter`",
        "`beenergised.graphql_api.responses.classify`",
        "`beenergised.nowhere.classify`",
    ],
)
def test_a_name_that_does_not_exist_is_noticed(wrong: str) -> None:
    assert len(list(unknown_names(f"text {wrong} text"))) == 1


def test_names_inside_blocks_and_of_other_things_are_not_looked_at() -> None:
    text = "```python\n`Settings.retries`\n```\n`extensions.code` `log.status.known` `Retry-After`"
    assert list(unknown_names(text)) == []


def test_settings_with_their_options_are_understood() -> None:
    text = "`Settings.timeout` `client.chargelogs.list(page_size=500, timeout=`"
    assert list(unknown_names(text)) == []


def test_every_letter_of_a_table_leads_to_a_block() -> None:
    letters = set(re.findall(r"^# ([A-Z]{1,2}): ", TEXT, re.MULTILINE))
    rows = [line for line in TEXT.splitlines() if line.startswith("| ")]
    last_cells = [row.rstrip(" |").rpartition("|")[2].strip() for row in rows]
    used = {found[0] for cell in last_cells if (found := re.match(r"[A-Z]{1,2}(?=,|$)", cell))}
    assert used == letters


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    rows = [line for line in _FENCES.sub("", TEXT).splitlines() if line.startswith("|")]
    assert rows
    assert {row.count("|") for row in rows} == {5}


def test_every_row_says_what_it_is_based_on() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ")]
    bases = [row.split("|")[2].strip() for row in rows]
    allowed = re.compile(r"(documented|inferred|unknown|our choice|Basis)\b")
    assert [basis for basis in bases if not allowed.match(basis)] == []


@pytest.mark.parametrize("path", re.findall(r"`((?:examples|queries|docs)/[\w./]*)`", TEXT))
def test_every_file_that_is_named_is_there(path: str) -> None:
    assert Path(ROOT, path).exists()
