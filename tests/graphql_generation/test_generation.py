import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
GENERATED = ROOT / "src/beenergised/graphql_api/_generated"
FILES = sorted(GENERATED.glob("*.py"))
# As it was at the start: a test sees none of the settings around it.
ENVIRONMENT = dict(os.environ)


def classes():
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield path.stem, node


def test_no_class_name_ends_in_a_number_and_none_is_made_twice():
    names = [node.name for _, node in classes()]
    assert not [name for name in names if re.search(r"\d$", name)]
    assert len(names) == len(set(names))


def test_every_class_is_on_one_of_our_bases_and_says_what_it_is():
    ours = {"Answer", "Input", "OpenEnum", "TimezoneAnswer"}
    fragments = {node.name for _, node in classes() if node.bases[0].id == "Answer"}
    for _, node in classes():
        assert len(node.bases) == 1
        assert node.bases[0].id in ours | fragments
        assert ast.get_docstring(node)


def test_every_file_says_what_made_it_and_knows_no_http():
    assert FILES
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# Made by scripts/generate.py.")
        assert "httpx" not in text
        assert "ariadne" not in text


@pytest.mark.skipif(
    not (ROOT / ".venv-codegen").exists() and "BEENERGISED_CODEGEN_PYTHON" not in ENVIRONMENT,
    reason="ariadne-codegen lives in an environment of its own, which is not here",
)
def test_what_is_committed_is_what_would_be_made():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/generate.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_the_tool_the_command_says_what_is_missing():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/generate.py")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "BEENERGISED_CODEGEN_PYTHON": str(ROOT / "nowhere/python")},
    )
    assert done.returncode == 2
    assert "Make an environment with ariadne-codegen" in done.stderr
