"""The help of the Public API's commands, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import typer
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal

from beenergised.cli.api import group as api
from beenergised.cli.app import make_app
from beenergised.cli.context import Invocation
from beenergised.public_api.index import find_resource, resource_names

IMPORTED = """
import sys
from beenergised.__main__ import main
main({arguments!r})
print("\\n".join(sys.modules), file=sys.stderr)
"""


def modules_after(*arguments: str) -> list[str]:
    code = IMPORTED.format(arguments=list(arguments))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stderr.splitlines()


@pytest.fixture
def group() -> Any:
    """The group `api`, as typer makes it."""
    return typer.main.get_command(make_app()).commands["api"]  # type: ignore[attr-defined]


def test_the_help_of_the_whole_imports_nothing_of_the_public_api() -> None:
    assert [name for name in modules_after("--help") if "public_api" in name] == []


def test_the_help_of_the_group_imports_the_index_and_no_model() -> None:
    found = modules_after("api", "--help")
    assert "beenergised.public_api._generated.index.sessions" in found
    assert [name for name in found if "_generated.models" in name or name == "httpx2"] == []


def test_the_help_of_a_command_that_sends_imports_the_models_of_its_subject_only() -> None:
    found = modules_after("api", "locations", "create", "--help")
    assert "beenergised.public_api._generated.models.locations" in found
    assert "beenergised.public_api._generated.models.sessions" not in found


def test_every_typed_resource_is_in_the_help_under_its_subject(cli: Cli) -> None:
    lines = cli("api", "--help").lines
    assert "Customers:" in lines
    typed = [
        name
        for name in resource_names()
        if "/" not in name and any(each.typed for each in find_resource(name).endpoints.values())
    ]
    shown = [line.split()[0] for line in lines if line.startswith("  ") and line.strip()]
    assert {*typed} <= {*shown}


def test_every_other_resource_is_in_the_help_of_resource(cli: Cli) -> None:
    named = {*cli("api", "resource", "--help").out.split()}
    assert {"parking-spaces", "logs/ocpi", "actions/charge-point", "faqs"} <= named
    assert "sessions" not in named


def test_the_help_of_a_list_names_filters_parameters_and_includes(cli: Cli) -> None:
    text = cli("api", "sessions", "list", "--help").out
    for part in (
        "unknown, pending, active, finished", "started_after", "with_authorization",
        "external_app_data", "GET /public-api/resources/sessions/v1.0", "whole number",
    ):  # fmt: skip
        assert part in text


def test_the_help_of_a_command_that_sends_names_the_fields(cli: Cli) -> None:
    lines = [" ".join(line.split()) for line in cli("api", "id-tags", "create", "--help").lines]
    assert "type rfid, mac_address (required)" in lines
    assert "user_id whole number" in lines


def test_the_help_says_how_to_pass_what_is_secret(cli: Cli) -> None:
    assert "What is secret goes by" in cli("api", "users", "create", "--help").out
    assert "What is secret goes by" not in cli("api", "locations", "create", "--help").out


@pytest.mark.parametrize(
    "words",
    [("api",), ("api", "sessions", "list"), ("api", "charge-points"), ("api", "resource")],
)
def test_help_fits_a_terminal(words: tuple[str, ...]) -> None:
    result = run_on_terminal(*words, "--help")
    assert result.code == 0
    assert max(len(line) for line in result.lines) <= 80


def test_every_verb_of_the_index_has_a_command(group: Any) -> None:
    context = typer.Context(group, info_name="api", obj=Invocation())
    others = group.get_command(context, "resource")
    assert isinstance(others, api.OtherResources)
    for name in resource_names():
        resource = find_resource(name)
        commands = others.get_command(context, name)
        assert commands.list_commands(context)[: len(resource.endpoints)] == [*resource.endpoints]
        for verb, endpoint in resource.endpoints.items():
            command = commands.get_command(context, verb)
            arguments = [each for each in command.params if each.param_type_name == "argument"]
            assert len(arguments) == len(endpoint.path_parameters)


def test_a_resource_has_a_group_of_its_own_and_those_below_it(group: Any) -> None:
    context = typer.Context(group, info_name="api", obj=Invocation())
    points = group.get_command(context, "charge-points")
    evses = points.get_command(context, "evses")
    assert evses.resource.name == "charge-points/evses"
    assert points.get_command(context, "nothing") is None
    assert group.get_command(context, "charge-points/evses") is None
    assert group.get_command(context, "charge_points").resource.name == "charge-points"
