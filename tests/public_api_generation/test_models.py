"""The generated models: their names, their bases, and what importing one of them builds."""

import ast
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel
from tests.public_api_generation.document import PACKAGE, ROOT

from beenergised.base_models import Unchecked, read
from beenergised.errors import InvalidArgumentError
from beenergised.public_api._generated.index import SUBJECTS
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetDiagnosticsRequest,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointPatch,
    ChargePointStatus,
)
from beenergised.public_api._generated.models.locations import LocationCreate, LocationPatch
from beenergised.public_api._generated.models.sessions import Session, SessionStatus
from beenergised.public_api._generated.models.users import User, UserCreate

GENERATED = PACKAGE / "_generated"
MODULES = {path.stem: path for path in sorted((GENERATED / "models").glob("*.py"))}
PREFIX = "beenergised.public_api._generated.models."
# As it was at the start: a test sees none of the settings around it.
ENVIRONMENT = dict(os.environ)


def classes():
    for name, path in MODULES.items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield name, node


@cache
def imported(module: str) -> set[str]:
    """The other modules of models that one imports."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    sources = [node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)]
    return {each.removeprefix(PREFIX) for each in sources if each.startswith(PREFIX)}


def test_no_class_name_ends_in_a_number_and_none_is_made_twice():
    names = [node.name for _, node in classes()]
    assert not [name for name in names if re.search(r"\d$", name)]
    assert len(names) == len(set(names))


def test_every_class_is_on_one_of_our_bases_and_says_what_it_is():
    for _, node in classes():
        assert ast.unparse(node.bases[0]) in {"Answer", "Input", "Notification", "OpenEnum"}
        assert len(node.bases) == 1
        assert re.match(
            r"(Answered|Sent|Part|Values|What is posted)", ast.get_docstring(node) or ""
        )


def test_attributes_are_in_snake_case_and_members_in_capitals():
    for _, node in classes():
        for item in node.body:
            if isinstance(item, ast.AnnAssign):
                assert re.fullmatch(r"[a-z][a-z0-9_]*", ast.unparse(item.target))
            elif isinstance(item, ast.Assign):
                assert re.fullmatch(r"[A-Z][A-Z0-9_]*", ast.unparse(item.targets[0]))


def test_no_member_is_named_by_a_bare_number_or_by_the_generator():
    for _, node in classes():
        for item in node.body:
            if isinstance(item, ast.Assign):
                assert not re.match(r"(FIELD|INTEGER|NONETYPE)_", ast.unparse(item.targets[0]))


def test_every_file_says_what_made_it_and_knows_no_http():
    for path in sorted(GENERATED.glob("models/*.py")) + sorted(GENERATED.glob("index/*.py")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# Made by scripts/public_api_models.py.")
        assert "httpx" not in text
        assert "datamodel" not in text


def test_a_subject_imports_no_other_subject_only_what_is_shared():
    for name in MODULES:
        assert all(other.startswith("shared") for other in imported(name)), name


def test_what_is_shared_is_used_by_more_than_one():
    users = {name: sum(name in imported(other) for other in MODULES) for name in MODULES}
    assert not [n for n, count in users.items() if n.startswith("shared") and count < 2]


def test_importing_one_subject_builds_the_models_of_no_other():
    code = (
        "import json, sys\n"
        "from beenergised.base_models import Answer, Input\n"
        f"import {PREFIX}sessions\n"
        "def below(c): return [c, *(x for s in c.__subclasses__() for x in below(s))]\n"
        "print(json.dumps([sorted({c.__module__ for b in (Answer, Input) for c in below(b)}),"
        " sum(len(below(b)) for b in (Answer, Input))]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules, count = json.loads(done.stdout)
    built = {each.removeprefix(PREFIX) for each in modules if each.startswith(PREFIX)}
    assert built <= {"sessions", "shared", "shared_sessions"}
    assert count < 30


def test_every_resource_with_models_has_them_in_its_own_module():
    own = {name for name in MODULES if not name.startswith(("notified", "shared", "__"))}
    assert own - set(SUBJECTS.values()) == set()


def test_every_documented_payload_is_a_notification_that_names_its_type():
    from beenergised.public_api import models
    from beenergised.public_api._generated.index import NOTIFICATIONS
    from beenergised.public_api.notified import Notification

    for place in filter(None, NOTIFICATIONS.values()):
        kind = getattr(models, place.partition(":")[2])
        assert issubclass(kind, Notification)
        assert kind.model_fields["notification"].is_required()


def test_an_id_is_a_whole_number_whatever_number_the_document_has():
    from beenergised.public_api.models import NotificationSubscription

    read = NotificationSubscription.model_validate(
        {"id": 7.0, "notifications": ["evse.changed"], "via": "webhook"}
    )
    assert str(read.id) == "7"


def test_an_answer_takes_new_words_new_fields_and_times_without_a_zone():
    session = read(
        Session,
        {
            "id": 17, "chargePointId": 1, "evseId": 2, "status": "dreaming", "userId": 5,
            "authorizationId": 7, "startedAt": "2024-03-15 10:15:00", "energy": 1, "brandNew": [1],
        },
    )  # fmt: skip
    assert session.id == "17"
    assert session.status == "dreaming"
    assert not session.status.known
    assert session.started_at.tzinfo is UTC
    assert session.model_extra == {"brandNew": [1]}


def test_an_enum_s_members_mean_something():
    assert SessionStatus("active") is SessionStatus.ACTIVE
    status = read(ChargePointStatus, {"networkStatus": "long-term unavailable"})
    assert status.network_status.name == "LONG_TERM_UNAVAILABLE"


def test_a_body_takes_no_unknown_name_and_no_unknown_word():
    with pytest.raises(InvalidArgumentError, match="nmae"):
        LocationPatch(nmae=[])
    with pytest.raises(InvalidArgumentError, match="demo"):
        ChargePointPatch(status="demoo")
    body = ChargePointPatch(status=Unchecked("resting"))
    assert body.variables() == {"status": "resting"}


def test_a_body_sends_what_was_given_and_null_only_where_null_is_documented():
    assert ChargePointPatch(location_id=None).variables() == {"locationId": None}
    with pytest.raises(InvalidArgumentError, match="name"):
        ChargePointPatch(name=None)
    assert ChargePointPatch().variables() == {}


def test_a_body_is_held_to_the_documented_limits():
    with pytest.raises(InvalidArgumentError, match="pin"):
        ChargePointPatch(pin="12345")


def test_a_body_without_what_is_required_is_refused():
    with pytest.raises(InvalidArgumentError, match="address"):
        LocationCreate(name=[], geoposition={"latitude": 1, "longitude": 2}, country="AT")


def test_time_in_a_body_keeps_its_zone_or_none():
    naive = ChargePointGetDiagnosticsRequest(location="ftp://a", start="2024-03-15 10:15:00")
    assert naive.start == datetime(2024, 3, 15, 10, 15)
    at = datetime(2024, 3, 15, 10, 15, tzinfo=UTC)
    body = ChargePointGetDiagnosticsRequest(location="ftp://a", start=at)
    assert body.variables()["start"] == "2024-03-15T10:15:00Z"


def test_what_is_sent_says_so_by_the_end_of_its_name():
    endings = ("Create", "Patch", "Update", "Request", "Input")
    for _, node in classes():
        assert node.name.endswith(endings) == (ast.unparse(node.bases[0]) == "Input")


def test_what_later_versions_name_is_there_without_a_type():
    assert read(Session, {"operatorId": {"any": ["thing"]}}).operator_id == {"any": ["thing"]}
    assert Session.model_fields["operator_id"].annotation is Any


def test_bodies_of_users_are_written_as_the_service_has_them():
    body = UserCreate(email="a@example.com", password="made-up", first_name="A", external_id="7")
    assert set(body.variables()) == {"email", "password", "first_name", "externalId"}
    assert "made-up" not in repr(body)
    assert read(User, {"id": 3, "firstName": "A"}).first_name == "A"


def test_numbers_that_a_charge_is_paid_with_do_not_show():
    session = read(Session, {"idTag": "04AABBCCDDEE"})
    assert "04AABBCC" not in repr(session)


def test_every_default_of_a_body_stands_for_not_given():
    for cls in _below(BaseModel):
        if cls.__module__.startswith(PREFIX):
            assert all(field.default is None or field.is_required()
                       for field in cls.model_fields.values()), cls  # fmt: skip


def _below(cls):
    return [cls, *(each for inner in cls.__subclasses__() for each in _below(inner))]


@pytest.mark.skipif(
    not (ROOT / ".venv-codegen").exists() and "BEENERGISED_CODEGEN_PYTHON" not in ENVIRONMENT,
    reason="the generator lives in an environment of its own, which is not here",
)
def test_what_is_committed_is_what_would_be_made():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/public_api_models.py"), "--check"],
        capture_output=True, text=True, check=False, env=ENVIRONMENT,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_the_tool_the_command_says_what_is_missing():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/public_api_models.py")],
        capture_output=True, text=True, check=False,
        env={**os.environ, "BEENERGISED_CODEGEN_PYTHON": str(ROOT / "nowhere/python")},
    )  # fmt: skip
    assert done.returncode == 2
    assert "Make an environment with datamodel-code-generator" in done.stderr
