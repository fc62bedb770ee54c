"""What is shipped: the wheel, its metadata, the command, the requirements, the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import HeaderParser
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]


def run(*command: str, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


# --- the wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    directory = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(directory))
    (built,) = directory.glob("*.whl")
    return zipfile.Path(built)


@pytest.fixture(scope="module")
def names(wheel: zipfile.Path) -> list[str]:
    return wheel.root.namelist()


@pytest.mark.parametrize(
    "name",
    [
        "beenergised/py.typed",
        "beenergised/__main__.py",
        "beenergised/graphql_api/schema.graphql",
    ],
)
def test_the_wheel_contains(names: list[str], name: str) -> None:
    assert name in names


def test_the_wheel_contains_the_generated_code_and_the_licence(names: list[str]) -> None:
    assert any("/_generated/" in name and name.endswith(".py") for name in names)
    assert any(re.search(r"\.dist-info/.*LICENSE$", name) for name in names)


def test_the_wheel_contains_every_file_of_the_package(names: list[str]) -> None:
    package = ROOT / "src" / "beenergised"
    shipped = {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped <= set(names)


def test_the_wheel_contains_nothing_else(names: list[str]) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"beenergised"}


def test_the_metadata_offers_every_extra(wheel: zipfile.Path, names: list[str]) -> None:
    described = next(name for name in names if name.endswith(".dist-info/METADATA"))
    headers = HeaderParser().parsestr(wheel.joinpath(described).read_text(encoding="utf-8"))
    assert set(headers.get_all("Provides-Extra", [])) == set(EXTRAS)
    assert headers["License-Expression"] == "MIT"


def test_the_metadata_asks_for_httpx2_and_not_for_httpx(
    wheel: zipfile.Path, names: list[str]
) -> None:
    described = next(name for name in names if name.endswith(".dist-info/METADATA"))
    headers = HeaderParser().parsestr(wheel.joinpath(described).read_text(encoding="utf-8"))
    asked = {
        requirement.name
        for line in headers.get_all("Requires-Dist", [])
        if "dev" not in str((requirement := Requirement(line)).marker)
    }
    assert "httpx2" in asked
    assert asked.isdisjoint({"httpx", "httpcore", "sniffio"})


# --- extras


def test_all_covers_every_extra_except_dev() -> None:
    (everything,) = EXTRAS["all"]
    named = re.fullmatch(r"beenergised\[(.*)\]", everything)
    assert named is not None
    assert set(named[1].split(",")) == set(EXTRAS) - {"all", "dev"}


# --- the command

VERSION_IMPORTS = """
import sys
from beenergised.__main__ import main
sys.argv = ["beenergised", "--version"]
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
heavy = {"typer", "rich", "httpx2", "pydantic", "gql", "graphql", "asyncio"} & set(sys.modules)
print(" ".join(sorted(heavy)) or "nothing heavy")
"""


@pytest.mark.parametrize("command", [["-m", "beenergised"], None])
def test_the_version_is_printed(command: list[str] | None) -> None:
    if command is None:
        program = shutil.which("beenergised", path=str(Path(sys.executable).parent))
        assert program is not None, "the console script is not installed"
        printed = run(program, "--version")
    else:
        printed = run(sys.executable, *command, "--version")
    version = re.search(
        r'__version__ = "(.+)"', (ROOT / "src/beenergised/_version.py").read_text("utf-8")
    )
    assert version is not None
    assert version[1] in printed


def test_the_version_costs_no_import_of_what_is_heavy() -> None:
    printed = run(sys.executable, "-c", VERSION_IMPORTS)
    assert printed.splitlines()[-1] == "nothing heavy"


# --- requirements

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_requirements_are_versions_and_hashes_and_name_no_index(lock: Path) -> None:
    lines = [line for line in lock.read_text("utf-8").splitlines() if line.strip()]
    pin = re.compile(r"[a-z0-9.-]+(\[[a-z0-9,-]+\])?==[0-9][0-9A-Za-z.+!]*( ; [^/]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    source = r"[-\w.]+(\[\w+\])?( \(pyproject\.toml\))?|-[rc] requirements/[\w.]+"
    comment = re.compile(rf"    #( via| via ({source})|   ({source}))")
    strange = [
        line
        for line in lines
        if not (pin.fullmatch(line) or digest.fullmatch(line) or comment.fullmatch(line))
    ]
    assert strange == []


def pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)(?:\[[^]]*\])?==([^ ]+)", text, re.MULTILINE))


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, the extras' mention of each other left out."""
    extras = [line for lines in EXTRAS.values() for line in lines]
    lines = [Requirement(line) for line in (*PROJECT["dependencies"], *extras)]
    return [requirement for requirement in lines if requirement.name != PROJECT["name"]]


def test_what_is_pinned_is_what_is_asked_for() -> None:
    pinned = pins("dev.txt")
    assert [str(one) for one in wanted() if pinned.get(one.name, "") not in one.specifier] == []


def test_the_oldest_releases_are_those_of_the_lower_bounds() -> None:
    tested, dev = pins("oldest.txt"), {Requirement(line).name for line in EXTRAS["dev"]}
    for one in wanted():
        (bound,) = [part.version for part in one.specifier if part.operator == ">="]
        if one.name not in dev:
            assert Version(tested[one.name]) == Version(bound), one


def installed_requirements(pinned: dict[str, str]) -> list[Requirement]:
    """Return the requirements of the pinned distributions that are installed in that version."""
    lines: list[str] = []
    for distribution in metadata.distributions():
        name = canonicalize_name(distribution.metadata["Name"])
        if pinned.get(name) == distribution.version:
            lines += distribution.requires or []
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_extra_that_is_asked_for_is_pinned(lock: Path) -> None:
    # pip before 23.3 ignores `coverage==1` as a pin of `coverage[toml]` once a newer one exists.
    text = lock.read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9.-]+)(?:\[([^]]*)\])?==([^ ]+)", text, re.MULTILINE)
    extras = {name: set(named.split(",")) for name, named, _ in pinned}
    asked = installed_requirements({name: version for name, _, version in pinned})
    asked += [] if lock.name == "codegen.txt" else wanted()
    lacking = [
        str(one)
        for one in asked
        if canonicalize_name(one.name) in extras
        and (one.marker is None or one.marker.evaluate({"extra": ""}))
        and not one.extras <= extras[canonicalize_name(one.name)]
    ]
    assert lacking == []


def test_an_extra_that_is_asked_for_is_seen() -> None:
    asked = installed_requirements(pins("dev.txt"))
    assert [one.name for one in asked if one.extras == {"toml"}] == ["coverage"]


def test_the_demo_runs_what_is_tested() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_both_ends_of_gql_and_graphql_core_are_tested() -> None:
    assert pins("dev.txt")["graphql-core"].startswith("3.3.")
    assert pins("oldest.txt")["graphql-core"] == "3.2.7"
    assert pins("dev.txt")["gql"] >= "4.4"
    assert pins("oldest.txt")["gql"] == "4.0.0"
    assert pins("codegen.txt")["graphql-core"].startswith("3.2.")


# --- the repository


def repository_files() -> list[Path]:
    """What would be committed; without git, what is not hidden and not a cache."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = run(
            git,
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        )
        candidates = [ROOT / name for name in listed.split("\0") if name]
    else:
        hidden = re.compile(r"(^|/)(\.|__pycache__|build/|dist/)")
        candidates = [
            path for path in ROOT.rglob("*") if not hidden.search(path.relative_to(ROOT).as_posix())
        ]
    return [path for path in candidates if path.is_file()]


def test_no_file_names_a_place_on_the_machine_it_was_written_on() -> None:
    # Put together here, so that this file does not find itself.
    places = re.compile(rb"(?<![\w.])/" + rb"(work|root|Users)/")
    found = [
        f"{path.relative_to(ROOT)}: {hit.group().decode()}"
        for path in repository_files()
        for hit in places.finditer(path.read_bytes())
    ]
    assert found == []
