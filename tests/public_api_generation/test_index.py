"""The index says what the document says, and costs little."""

import ast
import importlib
import json
import subprocess
import sys

import pytest
from tests.public_api_generation.document import PACKAGE, document, operations, parameters

from beenergised.public_api._generated.index import NOTIFICATIONS, SUBJECTS
from beenergised.public_api.endpoints import Endpoint, Resource

MODELS = PACKAGE / "_generated/models"


def resources() -> dict[str, Resource]:
    found: dict[str, Resource] = {}
    for subject in sorted(set(SUBJECTS.values())):
        module = importlib.import_module(f"beenergised.public_api._generated.index.{subject}")
        found |= module.RESOURCES
    return found


def endpoint(name: str) -> Endpoint:
    [found] = [e for r in resources().values() for e in r.endpoints.values() if e.name == name]
    return found


def test_every_operation_of_the_document_is_under_its_resource_and_verb():
    found = resources()
    assert sum(len(each.endpoints) for each in found.values()) == len(list(operations()))
    for method, path, operation in operations():
        entry = found[operation["x-resource"]].endpoints[operation["x-verb"]]
        assert (entry.method, entry.path) == (method, path)
        assert entry.name == operation["operationId"]
        assert entry.pagination == operation.get("x-pagination")
        assert entry.typed == (operation.get("x-confidence") != "unknown")


def test_parameters_filters_and_includes_are_those_of_the_document():
    found = resources()
    for _, _, operation in operations():
        entry = found[operation["x-resource"]].endpoints[operation["x-verb"]]
        given = {each["name"]: each for each in parameters(operation)}
        assert {each.name for each in entry.path_parameters} == {
            name for name, each in given.items() if each["in"] == "path"
        }
        filters = [name for name in given if name.startswith("filter[")]
        assert [each.name.split(".")[-1] for each in entry.filters] == [
            name.removesuffix("[]").rstrip("]").rsplit("[", 1)[-1] for name in filters
        ]
        includes = given.get("include[]", {"schema": {"items": {"enum": []}}})
        assert list(entry.include) == includes["schema"]["items"]["enum"]


def test_every_resource_is_where_the_table_says_and_knows_its_children():
    found = resources()
    assert set(found) == set(SUBJECTS)
    for name, resource in found.items():
        assert resource.name == name
        assert resource.subject == SUBJECTS[name]
        for child in resource.children:
            assert child.rpartition("/")[0] == name
            assert child in found


def test_every_model_that_it_names_exists():
    # Not by importing: the test is about names, and there are hundreds of them.
    classes = {
        f"{path.stem}:{node.name}"
        for path in MODELS.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    endpoints = [each for r in resources().values() for each in r.endpoints.values()]
    named = {place for each in endpoints for place in (each.request, each.response) if place}
    assert named <= classes
    assert {place for place in NOTIFICATIONS.values() if place} <= classes
    assert set(NOTIFICATIONS) == set(document()["webhooks"])


def test_kinds_of_filters_are_what_the_facts_know():
    sessions = {each.name: each for each in endpoint("listSessions").filters}
    assert sessions["status"].kind == "enum"
    assert "active" in sessions["status"].values
    assert sessions["userId"].kind == "integer-text"
    assert sessions["startedAfter"].kind == "date-time"
    nested = sessions["roaming.roamingOperatorCpoIds"]
    assert (nested.kind, nested.item) == ("array", "integer")
    assert sessions["operatorId"].kind == "unknown"
    assert sessions["operatorId"].later
    assert not sessions["status"].later


def test_envelopes_are_unwrapped_but_where_none_is_documented():
    assert endpoint("listSessions").envelope == "list"
    assert endpoint("getSession").envelope == "data"
    assert endpoint("getTransaction").envelope == "bare"
    assert endpoint("updateTransaction").envelope == "data"
    assert endpoint("deleteLocation").envelope is None


def test_actions_are_called_by_what_they_do():
    found = resources()["actions/charge-point"].endpoints
    assert found["start"].path.endswith("/start")
    assert found["start-evse"].path.endswith("/start/{evse}")
    assert [each.name for each in found["reset"].path_parameters] == ["chargePoint", "type"]
    assert found["reset"].path_parameters[1].values == ("hard", "soft")


def test_the_newest_version_of_a_resource_is_its_version():
    found = resources()
    assert found["users"].version == "1.1"
    assert found["users/payment-methods"].version == "1.0"
    assert found["locations"].version == "2.0"


@pytest.mark.parametrize("part", ["index", "index.sessions", "index.charge_points"])
def test_the_index_builds_no_model(part):
    code = (
        f"import json, sys, beenergised.public_api._generated.{part}\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = json.loads(done.stdout)
    assert not [name for name in loaded if name.startswith(("pydantic", "httpx2", "yaml"))]
    assert not [name for name in loaded if "_generated.models" in name]
