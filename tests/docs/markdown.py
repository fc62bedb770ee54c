"""The fenced blocks of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_BLOCK = re.compile(
    r"^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the words after it, its text, the line that it begins at."""

    file: Path
    language: str
    words: tuple[str, ...]
    text: str
    line: int

    def __str__(self) -> str:
        return f"{self.file.name}:{self.line}"


def pages() -> list[Path]:
    """The pages of the documentation: README.md and docs/*.md."""
    return [page for page in (ROOT / "README.md", *sorted(ROOT.glob("docs/*.md"))) if page.exists()]


def blocks(page: Path, text: str | None = None) -> list[Block]:
    """The fenced blocks of a page, in order. `text` stands for what the page holds."""
    text = page.read_text(encoding="utf-8") if text is None else text
    found: list[Block] = []
    for match in _BLOCK.finditer(text):
        language, *words = match["info"].split() or [""]
        line = text.count("\n", 0, match.start("text")) + 1
        found.append(Block(page, language, tuple(words), match["text"], line))
    return found


def commands(block: Block) -> list[str]:
    r"""The commands of a console block: lines after `$ `, joined where a `\` ends one."""
    text = block.text.replace("\\\n", "")
    return [line[2:].strip() for line in text.splitlines() if line.startswith("$ ")]
