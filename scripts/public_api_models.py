"""Make the models and the index of the Public API from its document.

    python scripts/public_api_models.py            write src/beenergised/public_api/_generated/
    python scripts/public_api_models.py --check    exit 1 if it is not what would be written

Needs datamodel-code-generator in the environment of the generators: .venv-codegen/ in the
project, or the Python that BEENERGISED_CODEGEN_PYTHON names.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from public_api.errors import GenerationError
from public_api.index import index_of
from public_api.merging import merged
from public_api.modules import module_text, modules_of
from public_api.plan import Made, numbered, plan
from public_api.roles import roles
from public_api.tool import run_generator

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "openapi/public-api.yaml"
TARGET = ROOT / "src/beenergised/public_api/_generated"

NOTICE = (
    "# Made by scripts/public_api_models.py. Change its sources, not this file:\n"
    "# openapi/public-api.yaml\n"
)
# Told, because ruff would look for packages that may not be written yet.
FIRST_PARTY = "lint.isort.known-first-party=['beenergised']"


def codegen_python() -> str:
    """The Python that has datamodel-code-generator."""
    chosen = os.environ.get("BEENERGISED_CODEGEN_PYTHON")
    python = Path(chosen) if chosen else ROOT / ".venv-codegen/bin/python"
    if not python.exists():
        raise GenerationError(
            f"{python} does not exist. Make an environment with datamodel-code-generator there, "
            "or name its Python in BEENERGISED_CODEGEN_PYTHON."
        )
    return str(python)


def document() -> dict[str, Any]:
    """The document, read by the fast reader where there is one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with SOURCE.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)  # noqa: S506 - both are safe


def formatted(texts: dict[str, str], at: Path) -> dict[str, str]:
    """The files as ruff writes them, by their paths."""
    for name, text in texts.items():
        (at / name).parent.mkdir(parents=True, exist_ok=True)
        (at / name).write_text(text, encoding="utf-8")
    settings = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet", str(at)]
    for command in (["check", "--select", "I,F401", "--fix", "--config", FIRST_PARTY], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, *settings], check=True)
    return {name: (at / name).read_text(encoding="utf-8") for name in sorted(texts)}


def generate() -> dict[str, str]:
    """The text of every generated file, by its path."""
    source = document()
    schemas = merged(source["components"]["schemas"])
    given = roles(source, schemas)
    made = plan(schemas, given)
    if bad := numbered(made):
        raise GenerationError(f"class names must not end in a number: {', '.join(bad)}")
    with tempfile.TemporaryDirectory() as workspace:
        run_generator(codegen_python(), made, schemas, Path(workspace))
        return formatted(texts_of(source, made), Path(workspace) / "written")


def texts_of(source: dict[str, Any], made: dict[str, Made]) -> dict[str, str]:
    """The text of every file, not yet formatted."""
    modules = modules_of(made)
    homes = {name: module.name for module in modules.values() for name in module.classes}
    enums = {name: each.schema["enum"] for name, each in made.items() if "enum" in each.schema}
    inputs = {n.removesuffix("Input"): n for n, each in made.items() if each.is_input}
    texts = {
        f"models/{name}.py": module_text(module, homes, enums, NOTICE)
        for name, module in modules.items()
    }
    for name, text in index_of(source, homes, inputs).items():
        texts[f"index/{name}.py"] = NOTICE + text
    texts["__init__.py"] = NOTICE + '"""Generated: models and index."""\n'
    texts["models/__init__.py"] = NOTICE + '"""Models, one module a subject."""\n'
    return texts


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    try:
        wanted = generate()
    except GenerationError as problem:
        print(problem, file=sys.stderr)
        return 2
    # Only what is ours: other scripts write beside it.
    present = {
        path.relative_to(TARGET).as_posix()
        for part in ("models", "index")
        for path in (TARGET / part).rglob("*.py")
    }
    stale = [name for name, text in wanted.items() if not _same(TARGET / name, text)]
    orphans = sorted(present - set(wanted))
    for name in stale:
        print(f"{'stale' if check else 'wrote'}: {(TARGET / name).relative_to(ROOT)}")
    for name in orphans:
        print(f"{'has no source' if check else 'removed'}: {(TARGET / name).relative_to(ROOT)}")
    if check:
        return 1 if stale or orphans else 0
    for name in stale:
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_text(wanted[name], encoding="utf-8")
    for name in orphans:
        (TARGET / name).unlink()
    return 0


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
