"""The table in the docs is that of the index."""

import subprocess
import sys

from tests.public_api_generation.document import ROOT, operations


def test_what_is_committed_is_what_would_be_made():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/public_api_table.py"), "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_has_a_line_for_every_resource():
    text = (ROOT / "docs/public-api.md").read_text(encoding="utf-8")
    for _, _, operation in operations():
        assert f"| `{operation['x-resource']}` |" in text
