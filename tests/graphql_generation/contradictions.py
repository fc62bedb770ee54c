"""What does not fit together in the reference, as a page for people.

python -m tests.graphql_generation.contradictions    writes docs/reference-contradictions.md
"""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.graphql_generation.reference import (
    CONTRADICTIONS,
    EXAMPLES,
    may_not_be_null,
    steps,
)

PAGE = Path(__file__).parents[2] / "docs/reference-contradictions.md"

# How an example is called on the page, by the first word of its name.
KINDS = {
    "document": "The document of",
    "short_document": "The short document of",
    "variables": "The variables of",
    "answer": "The answer of",
    "example": "The example of",
    "text": "The text of",
}

INTRODUCTION = """\
# Where the reference contradicts itself

The published reference of the GraphQL API was read as data: every document, every example of
variables and answers, every type. Here is what does not fit together there, why, and what the
library does about it. An example that is not on this page fits the shipped schema and is read
without drift; one that is on it still fails in just that way, or the tests say so.

Made by `python -m tests.graphql_generation.contradictions` from
`tests/graphql_generation/contradictions.json`. Change that, not this page.
"""

PARTIAL = """
## Answers that leave fields out

Examples of answers show a part of what their types have. The library reads them as what they are:
an attribute that did not arrive is None, and `.drift` names those among them that are documented
as never null.
"""


def shown(where: str, path: str) -> Any:
    """What an example has at `path`; after `#` a claim of the token that is there."""
    path, _, claim = path.partition("#")
    value = EXAMPLES[where]
    for step in steps(path):
        value = value[step]
    if claim:
        payload = value.split(".")[1]
        value = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))[claim]
    return value


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_contradictions(), PARTIAL, *_partial(), ""])


def _contradictions() -> Iterator[str]:
    yield "| Where | What | Why it does not fit | What the library does |"
    yield "|---|---|---|---|"
    for entry in CONTRADICTIONS["contradictions"]:
        found = [problem.removesuffix(".") for problem in entry.get("problems", ())]
        found += [f"`{path}`: `{_json(value)}`" for path, value in entry.get("shows", {}).items()]
        what = "; ".join(found) or "in words only"
        yield _row(_name(entry["where"]), what, entry["why"], entry["here"])


def _partial() -> Iterator[str]:
    yield "| Where | Fields that are left out | Of these never null |"
    yield "|---|---|---|"
    for where, objects in CONTRADICTIONS["partial"].items():
        places = [
            f"{len(fields)} of `{path}`" if path else str(len(fields))
            for path, fields in objects.items()
        ]
        required = ", ".join(f"`{path}`" for path in may_not_be_null(where))
        yield _row(_name(where), ", ".join(places), required)


def _name(where: str) -> str:
    kind, _, name = where.partition(" ")
    return f"{KINDS[kind]} `{name}`"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
