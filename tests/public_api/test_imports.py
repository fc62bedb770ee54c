"""What an import costs, and what it must not bring along. Each in a program of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

START = """
import sys
def loaded(part):
    return sorted(name.rpartition(".")[2] for name in sys.modules if part in name)
from beenergised import PublicApiClient
from beenergised.transport import Request, Response
class Fake:
    def send(self, request, timeout):
        return Response(200, content=b'{"data": {"id": 1}}')
    def close(self):
        pass
client = PublicApiClient(host="tenant.example.com", token="t", sender=Fake())
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", START + program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_client_imports_no_model_and_no_index() -> None:
    assert run("print(loaded('_generated.models'), loaded('_generated.index'))") == "[] []"


def test_a_client_needs_no_http_library_where_it_is_given_a_sender() -> None:
    assert run("print(loaded('httpx2'), loaded('yaml'))") == "[] []"


def test_a_resource_and_its_list_import_no_model() -> None:
    program = "client.locations.list(city='x'); client.resource('evses'); "
    assert run(program + "print(loaded('_generated.models'))") == "[]"


@pytest.mark.parametrize(
    ("program", "subject"),
    [("client.locations.get(1)", "locations"), ("client.sessions.get('1')", "sessions")],
)
def test_an_answer_imports_the_models_of_its_subject(program: str, subject: str) -> None:
    found = run(f"{program}; print(*loaded('_generated.models.'))").split()
    assert subject in found
    assert not {"charge_points", "users", "tariffs", "notifications"} & set(found)
    assert len(found) < 8


def test_models_have_one_public_place() -> None:
    program = """
import beenergised.public_api.models as models
assert "LocationCreate" in dir(models)
assert models.LocationCreate.__name__ == "LocationCreate"
try:
    models.NoSuchModel
except AttributeError as error:
    print(error)
"""
    assert "NoSuchModel" in run(program)
