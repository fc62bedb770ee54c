"""The statements that the sandbox sends to SQLite."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import beenergised.sandbox


def test_statements_have_no_numbered_placeholders():
    # Python 3.12.0 to 3.12.3 warn of `?1` with a sequence, as of a name without a mapping.
    (package,) = beenergised.sandbox.__path__
    found = [
        f"{path.name}:{node.lineno}"
        for path in Path(package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"\?\d", node.value)
    ]
    assert found == []
