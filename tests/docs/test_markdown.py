"""Reading the documentation's blocks, so that none is passed over unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.markdown import Block, blocks, commands, pages

PAGE = """# Title

```python
one = 1
```

Text with ``` in it.

```python no-run
two = 2

three = 3
```

```console
$ beenergised --sandbox \\
  statistics
743
$ make test   # everything
```

````text
```python
not a block of its own
```
````
"""


def test_blocks_are_found_with_their_language_words_and_lines() -> None:
    found = blocks(Path("page.md"), PAGE)
    assert [(block.language, block.words, block.line) for block in found] == [
        ("python", (), 4),
        ("python", ("no-run",), 10),
        ("console", (), 16),
        ("text", (), 23),
    ]
    assert found[1].text == "two = 2\n\nthree = 3\n"


def test_a_page_without_blocks_has_none() -> None:
    assert blocks(Path("page.md"), "") == []
    assert blocks(Path("page.md"), "nothing `but` text\n") == []


def test_commands_are_the_lines_after_a_dollar_sign() -> None:
    console = blocks(Path("page.md"), PAGE)[2]
    assert commands(console) == ["beenergised --sandbox   statistics", "make test   # everything"]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_fence_belongs_to_a_block(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    fences = sum(line.startswith("```") for line in text.splitlines())
    nested = sum(block.text.count("\n```") for block in blocks(page))
    assert fences == 2 * len(blocks(page)) + nested


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_block_says_what_it_is(page: Path) -> None:
    """A block without a language would be neither run nor shown in colours."""
    without: list[Block] = [block for block in blocks(page) if not block.language]
    assert without == []
