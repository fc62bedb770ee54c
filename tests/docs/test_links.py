"""Every link between the project's own pages leads somewhere, anchors included, and so does every
path that docs/architecture.md names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.docs.markdown import ROOT, pages

PAGES = [*pages(), ROOT / "CHANGELOG.md", ROOT / "examples/README.md"]
ARCHITECTURE = ROOT / "docs/architecture.md"

_FENCES = re.compile(r"^(```+).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_SPANS = re.compile(r"(`+)(.+?)\1")
# [text](target), also over a line break and around a picture; no title is used here.
_INLINE = re.compile(r"\]\(\s*<?([^()\s<>]+)>?\s*\)")
_REFERENCE = re.compile(r"^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_ANCHOR = re.compile(r"<a\s+(?:id|name)=\"([^\"]+)\"")


def targets(text: str) -> list[str]:
    """What the links of a page lead to. Code is not looked at; a link may have code as its text."""
    text = _FENCES.sub("", text)
    text = _SPANS.sub("", text)
    return list(chain(_INLINE.findall(text), _REFERENCE.findall(text)))


def anchors(text: str) -> set[str]:
    """The anchors of a page: of its headings, made as GitHub makes them, and its own."""
    text = _FENCES.sub("", text)
    found = set(_ANCHOR.findall(text))
    for heading in _HEADING.findall(text):
        anchor = _anchor(heading)
        numbers = (f"{anchor}-{number}" for number in range(1, 1000))
        found.add(next(each for each in chain([anchor], numbers) if each not in found))
    return found


def _anchor(heading: str) -> str:
    shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    kept = (
        char
        for char in shown
        if char in "-_ " or unicodedata.category(char)[0] in "LNM"  # letters, numbers, accents
    )
    return "".join(kept).replace(" ", "-")


def dead(page: Path, text: str) -> Iterator[str]:
    """The links of a page that lead nowhere. Other hosts are not asked."""
    for target in targets(text):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        place = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if place != page and not (place.is_relative_to(ROOT) and place.exists()):
            yield target
        elif parts.fragment:
            there = text if place == page else place.read_text(encoding="utf-8")
            if unquote(parts.fragment) not in anchors(there):
                yield target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_page_of_this_project_leads_there(page: Path) -> None:
    assert list(dead(page, page.read_text(encoding="utf-8"))) == []


def test_every_page_is_led_to_from_the_readme() -> None:
    readme = ROOT / "README.md"
    linked = {
        (readme.parent / urlsplit(target).path).resolve()
        for target in targets(readme.read_text(encoding="utf-8"))
        if not urlsplit(target).scheme
    }
    assert [page.name for page in ROOT.glob("docs/*.md") if page not in linked] == []


@pytest.mark.parametrize(
    "wrong",
    [
        "[a page](docs/nowhere.md)",
        "[a page](docs/facts.md#no-such-heading)",
        "[here](#no-such-heading)",
        "[outside](../elsewhere)",
        "[a\npage](docs/nowhere.md)",
        "[`code`](docs/nowhere.md)",
        "[a page][1]\n\n[1]: docs/nowhere.md",
    ],
)
def test_a_link_that_leads_nowhere_is_noticed(wrong: str) -> None:
    assert len(list(dead(ROOT / "page.md", f"# Title\n\ntext {wrong}\n"))) == 1


def test_links_that_lead_somewhere_and_what_is_no_link_are_left_alone() -> None:
    text = (
        "# The title\n\n[here](#the-title) [there](docs/facts.md#how-the-service-says-no)\n"
        "[far](https://example.com/nowhere.md) `[code](nowhere.md)`\n"
        "```text\n[code](nowhere.md)\n```\n"
    )
    assert list(dead(ROOT / "page.md", text)) == []


def test_anchors_are_those_of_the_headings() -> None:
    text = (
        "# Units and money\n## `NotFoundError`\n## Is it 5 °C, or more?\n## [A](b.md) link\n"
        '## Twice\n## Twice\n```sh\n# no heading\n```\n<a id="own"></a>\n'
    )
    assert anchors(text) == {
        "units-and-money", "notfounderror", "is-it-5-c-or-more", "a-link", "twice", "twice-1", "own"
    }  # fmt: skip


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = _FENCES.sub("", ARCHITECTURE.read_text(encoding="utf-8"))
    spans = [match[2] for match in _SPANS.finditer(text)]
    paths = [span for span in spans if re.fullmatch(r"[\w./-]+(\.(py|md|graphql)|/)", span)]
    assert len(paths) > 20
    # A path is one from the top, or from the package.
    places = [ROOT, ROOT / "src/beenergised"]
    missing = [path for path in paths if not any((place / path).exists() for place in places)]
    # Named without the directory that the sentence is about.
    assert set(missing) <= {"_async/", "_sync/", "enums.py", "inputs.py"}
