"""The three uses of the library, from the built wheel in an environment that has nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# A backend imports the library; an operator's EVSE and a driver's connector charge in the sandbox.
BACKEND = """
import asyncio
from beenergised import AsyncClient, AsyncPublicApiClient
from beenergised.sandbox import Sandbox, SandboxSettings, running

async def main():
    with (
        Sandbox(settings=SandboxSettings(charging="immediate")) as service,
        running(service) as sandbox,
    ):
        async with AsyncClient(
            base_url=sandbox.url, psk=sandbox.psk,
            username=sandbox.username, password=sandbox.password,
        ) as client:
            charge = await client.charging.start(sandbox.charging_connectors["dc"], auto=True)
            await charge.wait()
            service.advance(600)
            log = await charge.stop()
            print("driver", log.status, log.energy_consumption)
        async with AsyncPublicApiClient(
            host=sandbox.public_api_url, token=sandbox.api_token
        ) as api:
            charge_point, evse = sandbox.operator_evses["accepts"]
            charge = await api.charging.start(charge_point, evse, user_id=101)
            await charge.wait()
            service.advance(600)
            session = await charge.stop()
            print("operator", session.status, session.energy)

asyncio.run(main())
"""

# A cell of a notebook: run while an event loop runs, with `await` at its top level.
NOTEBOOK = """
import ast, asyncio, inspect
from beenergised.sandbox import running

CELLS = [
    '''
from beenergised import Client
client = Client(base_url=sandbox.url, psk=sandbox.psk,
                username=sandbox.username, password=sandbox.password)
''',
    'print(client.statistics.get(start="2026-01-01", end="2026-02-01").energy_consumption)',
    '''
from beenergised import AsyncClient
async with AsyncClient(base_url=sandbox.url, psk=sandbox.psk,
                       username=sandbox.username, password=sandbox.password) as other:
    statistics = await other.statistics.get(start="2026-01-01", end="2026-02-01")
    print(statistics.energy_consumption)
''',
    'client.close()',
]

async def main(names):
    for cell in CELLS:
        code = compile(cell, "<cell>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        if inspect.iscoroutine(result := eval(code, names)):
            await result

with running() as sandbox:
    asyncio.run(main({"sandbox": sandbox}))
"""


def run(*command: str | Path, cwd: Path, home: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True, text=True, check=False, cwd=cwd, timeout=100,
        env={"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "UTC"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the programs of an environment with the wheel and what users get with it."""
    place = tmp_path_factory.mktemp("installed")
    for command in (
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)],
        [sys.executable, "-m", "venv", str(place / "env")],
    ):
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, timeout=100)
    (wheel,) = place.glob("*.whl")
    pip = [place / "env/bin/python", "-m", "pip", "install", "--quiet", "--no-compile"]
    for what in (["-r", ROOT / "requirements/run.txt"], ["--no-deps", wheel]):
        done = subprocess.run(
            [*pip, *what], check=False, capture_output=True, text=True, cwd=place, timeout=110
        )
        assert done.returncode == 0, done.stderr
    return place / "env/bin"


# One test: several would run in several workers, each of which would make the environment.
@pytest.mark.timeout(400)
def test_installed_wheel_serves_backends_scripts_and_notebooks(
    installed: Path, tmp_path: Path
) -> None:
    place = {"cwd": tmp_path, "home": tmp_path}
    printed = run(installed / "python", "-W", "error", "-c", BACKEND, **place)
    driver, operator = (line.split() for line in printed.splitlines())
    assert driver[:2] == ["driver", "stopped"]
    assert operator[:2] == ["operator", "finished"]
    assert float(driver[2]) > 0
    assert float(operator[2]) > 0

    command = ["--sandbox", "chargelogs", "list", "--limit", "3", "--output", "ndjson"]
    rows = [
        json.loads(line) for line in run(installed / "beenergised", *command, **place).splitlines()
    ]
    assert len(rows) == 3
    assert all(row["id"] for row in rows)

    printed = run(installed / "python", "-W", "error", "-c", NOTEBOOK, **place)
    first, second = (float(line) for line in printed.splitlines())
    assert first == second > 0
