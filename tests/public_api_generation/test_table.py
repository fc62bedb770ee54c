"""The tables in the docs are what the index and the exceptions say."""

import subprocess
import sys

import pytest
from tests.public_api_generation.document import ROOT, operations


@pytest.mark.parametrize("script", ["public_api_table", "start_errors_table"])
def test_what_is_committed_is_what_would_be_made(script):
    done = subprocess.run(
        [sys.executable, str(ROOT / f"scripts/{script}.py"), "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_has_a_line_for_every_resource():
    text = (ROOT / "docs/public-api.md").read_text(encoding="utf-8")
    for _, _, operation in operations():
        assert f"| `{operation['x-resource']}` |" in text
