"""Run the tests of the core, the sandbox and the command line on every other CPython found here.

    python scripts/test_pythons.py [--list] [ARGUMENT OF PYTEST ...]

Looks for python3.11 to python3.14 on PATH and in the versions of pyenv, and starts each: a name on
PATH may be a stub. Final releases of CPython that import ssl, sqlite3, venv and ensurepip are
tested, one interpreter for each version other than the one that runs this script. Each gets an
environment of its own with the pinned requirements, `.venv-python<version>`. `--list` only says
which interpreters are tested, which are not, and why.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements" / "dev.txt"
MINORS = [(3, minor) for minor in range(11, 15)]
NAMES = [f"python{major}.{minor}" for major, minor in MINORS]
UNSUPPORTED = {(3, 12, 0)}
TESTS = [
    *("auth", "base_models", "charging", "cli", "graphql_api", "integration", "pagination"),
    *("polling", "public_api", "qaas_api", "sandbox", "transport", "test_atomic_files.py"),
    *("test_errors.py", "test_messages.py", "test_redaction.py", "test_times.py"),
    "packaging/test_public_names.py",
]
# It installs a server of another language from the network.
IGNORED = "tests/qaas_api/test_independent_server.py"
PROBE = """
import json, platform, sys
missing = []
for name in ("ssl", "sqlite3", "venv", "ensurepip"):
    try:
        __import__(name)
    except ImportError:
        missing.append(name)
print(json.dumps({"name": platform.python_implementation(), "version": sys.version_info[:3],
    "level": sys.version_info[3], "missing": missing, "executable": sys.executable}))
"""


@dataclass(frozen=True)
class Interpreter:
    """An interpreter that starts, as it describes itself."""

    executable: str
    name: str
    version: tuple[int, int, int]
    level: str
    missing: tuple[str, ...]

    @property
    def version_text(self) -> str:
        return ".".join(str(part) for part in self.version)


def find_candidates() -> list[Path]:
    """Return the interpreters that are worth starting, each file once."""
    places = [Path(place) for place in os.environ.get("PATH", "").split(os.pathsep) if place]
    found = [place / name for place in places for name in NAMES]
    if (root := find_pyenv_root()) is not None:
        found += sorted(root.glob("versions/*/bin/python"))
    return list({path.resolve(): path for path in reversed(found) if path.is_file()}.values())[::-1]


def find_pyenv_root() -> Path | None:
    """Return the directory of pyenv, which need not be on PATH itself."""
    if (pyenv := shutil.which("pyenv")) is not None:
        done = subprocess.run(
            [pyenv, "root"], capture_output=True, text=True, check=False, timeout=60
        )
        if done.returncode == 0:
            return Path(done.stdout.strip())
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    return root if root.is_dir() else None


def probe(candidate: Path) -> Interpreter | str:
    """Start `candidate`; return the interpreter, or why it cannot be used."""
    try:
        done = subprocess.run(
            [candidate, "-I", "-c", PROBE], capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"does not start: {error}"
    if done.returncode:
        return f"does not start: {' '.join(done.stderr.split())[-200:]}"
    try:
        found = json.loads(done.stdout)
        return Interpreter(
            found["executable"],
            found["name"],
            tuple(found["version"]),
            found["level"],
            tuple(found["missing"]),
        )
    except (ValueError, KeyError, TypeError):
        return f"is no Python: it prints {done.stdout[:80]!r}"


def reason_to_skip(found: Interpreter, chosen: dict[tuple[int, int, int], Interpreter]) -> str:
    """Return why `found` is not tested beside those `chosen`, or "" if it is."""
    minor, text = found.version[:2], found.version_text
    supported = minor in MINORS and found.version not in UNSUPPORTED
    twin = chosen.get(found.version)
    reasons = [
        (found.name != "CPython", f"is {found.name}"),
        (not supported, f"is {text}, which is not supported"),
        (found.level != "final", f"is no final release of {text}"),
        (bool(found.missing), f"has no {', '.join(found.missing)}"),
        (found.version == sys.version_info[:3], f"is {text}, which `make test` uses"),
        (twin is not None, f"is {text} like {twin and twin.executable}"),
    ]
    return next((reason for applies, reason in reasons if applies), "")


def choose() -> Iterator[Interpreter]:
    """Yield what is to be tested, and print what is not, and why."""
    chosen: dict[tuple[int, int, int], Interpreter] = {}
    for candidate in find_candidates():
        found = probe(candidate)
        reason = found if isinstance(found, str) else reason_to_skip(found, chosen)
        if isinstance(found, str) or reason:
            print(f"skip  {candidate}: {reason}")
            continue
        chosen[found.version] = found
        print(f"test  {found.executable}: {found.version_text}")
    yield from chosen.values()


def make_environment(interpreter: Interpreter) -> Path:
    """Return the Python of an environment with the pinned requirements."""
    directory = ROOT / f".venv-python{interpreter.version_text}"
    python = directory / ("Scripts" if os.name == "nt" else "bin") / "python"
    made = directory / ".made"
    # The sources of an environment: if it was moved, or the requirements changed, it is made again.
    source = f"{ROOT} {interpreter.executable}\n{REQUIREMENTS.read_text(encoding='utf-8')}"
    if made.exists() and made.read_text(encoding="utf-8") == source:
        return python
    subprocess.run([interpreter.executable, "-m", "venv", "--clear", directory], check=True)
    install = [python, "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "-r", REQUIREMENTS], check=True)
    project = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    subprocess.run([*install, *project], check=True)
    made.write_text(source, encoding="utf-8")
    return python


def run_tests(interpreter: Interpreter, arguments: list[str]) -> bool:
    """Run the tests; return whether they pass."""
    print(f"\n{interpreter.version_text} ({interpreter.executable})", flush=True)
    try:
        python = make_environment(interpreter)
    except subprocess.CalledProcessError as error:
        print(f"No environment: {error}")
        return False
    workers = os.environ.get("WORKERS", "3")
    options = ["-q", "-n", workers, "--dist", "worksteal", "-p", "no:cacheprovider"]
    named = [f"tests/{name}" for name in TESTS]
    done = subprocess.run(
        [python, "-m", "pytest", *options, f"--ignore={IGNORED}", *named, *arguments],
        check=False,
        cwd=ROOT,
    )
    return done.returncode == 0


def main(arguments: list[str]) -> int:
    only_list = "--list" in arguments
    chosen = list(choose())
    if not chosen:
        print("No other CPython 3.11 to 3.14 was found.")
    if only_list:
        return 0
    results = {each.version_text: run_tests(each, arguments) for each in chosen}
    for version, passed in results.items():
        print(f"{version}: {'passed' if passed else 'FAILED'}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
