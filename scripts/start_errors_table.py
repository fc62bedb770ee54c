"""Make docs/start-errors.md: why the Public API refuses a start, and what can be done.

    python scripts/start_errors_table.py            write it
    python scripts/start_errors_table.py --check    exit 1 if it is not what would be written

The source is `errors.START_FAILURES`, from which the attributes and docstrings of the classes in
`errors.START_ERRORS` are made, too.
"""

from __future__ import annotations

import sys
from pathlib import Path

from beenergised.errors import START_ERRORS

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/start-errors.md"

HEAD = """\
<!-- Made by scripts/start_errors_table.py; `make generate` writes it, `make check` compares. -->
# Why a start is refused

The Public API answers a start that it refuses with HTTP 202, `success: false` and an `errorCode`.
`client.charging.start` raises the exception of that code, every one of them a
`beenergised.errors.StartError`; `errors.START_ERRORS` maps codes to classes. A code that is not
among these {count} raises `StartError` itself, with the code in `.service_code`.

```python
from beenergised import errors

kind = errors.START_ERRORS["LOCATION_IS_CLOSED"]
assert issubclass(kind, errors.StartError)
assert not kind.retryable
print(kind.meaning, kind.remedy)
```

The codes are documented, and so is what they mean, but for `TERMS_NOT_ACCEPTED`: that is inferred
from its name. What the driver can do, and *again* (the same start may succeed a little later
although nothing was changed in between: `.retryable`), is this library's advice.

| `errorCode` | Class | What it means | What the driver can do | Again |
|---|---|---|---|---|
"""


def table() -> str:
    """Return the whole page."""
    lines = [HEAD.format(count=len(START_ERRORS))]
    for code, kind in START_ERRORS.items():
        again = "yes" if kind.retryable else "–"
        told = f"`{code}` | `{kind.__name__}` | {kind.meaning} | {kind.remedy} | {again}"
        lines.append(f"| {told} |\n")
    return "".join(lines)


def main(arguments: list[str]) -> int:
    wanted = table()
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    if "--check" in arguments:
        print(f"stale: {TARGET.relative_to(ROOT)}")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    print(f"wrote: {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
