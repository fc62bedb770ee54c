"""Make the synchronous twin of everything that is written asynchronously.

    python scripts/unasync.py            write every `_sync/` from its `_async/`
    python scripts/unasync.py --check    exit 1 if a twin is not what would be written

Code is written once, in `_async/` directories; this turns it into the `_sync/` directory beside
each, names, docstrings and examples included (which is why it works on text, line by line, and
not on tokens: the examples in a docstring must change too).

Every module of the package has a twin. Of the tests only those in `TEST_TWINS` have one.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, TESTS = ROOT / "src/beenergised", ROOT / "tests"

#: The test files in `_async/` that have a twin: those of what awaits, waits or holds something open
#: (requests, logins, polling, charging, pages, files), and one that calls every method of a client.
#: What the rest test (messages, arguments, responses) is the same text in both clients.
TEST_TWINS = {
    "tests/graphql_api": {
        "test_charge.py",
        "test_charging_at_the_sandbox.py",
        "test_downloads.py",
        "test_execute.py",
        "test_preauth.py",
        "test_program.py",
        "test_reads.py",
        "test_reconciling.py",
        "test_sessions.py",
        "test_start.py",
        "test_stopping.py",
        "test_watching.py",
        "test_writes.py",
    },
    "tests/pagination": {"test_lists.py", "test_ordered.py"},
    "tests/polling": {"test_poll.py"},
    "tests/public_api": {
        "test_actions_end_to_end.py",
        "test_charging_at_the_sandbox.py",
        "test_charging_doubt.py",
        "test_charging_many.py",
        "test_charging_reconcile.py",
        "test_charging_start.py",
        "test_charging_stop.py",
        "test_charging_wait.py",
        "test_client.py",
        "test_lists.py",
        "test_typed.py",
    },
    "tests/qaas_api": {"test_login.py", "test_resources.py", "test_session.py"},
}

NOTICE = "# Made by scripts/unasync.py, never edited. Its source:\n# {source}\n"

#: What is replaced, each a regular expression that must match whole words. Order matters.
REPLACEMENTS = [
    (r"from contextlib import AsyncExitStack", "from contextlib import ExitStack"),
    (r"AsyncExitStack", "ExitStack"),
    (r"AsyncGenerator\[(.+), None\]", r"Generator[\1, None, None]"),
    (r"AsyncGenerator", "Generator"),
    (r"AsyncIterator", "Iterator"),
    (r"AsyncIterable", "Iterable"),
    (r"Awaitable\[([^\[\]]+)\]", r"\1"),
    (r"Async([A-Z]\w*)", r"\1"),
    (r"asynccontextmanager", "contextmanager"),
    (r"async_client", "sync_client"),
    (r"in_thread", "in_place"),
    (r"aobtain", "obtain"),
    (r"lock_in_thread", "lock_in_place"),
    (r"_async", "_sync"),
    (r"asynchronous", "synchronous"),
    (r"asynchronously", "synchronously"),
    (r"Event loops may share a client", "Threads may share a client"),
    (r"an `async with`", "a `with`"),
    (r"async def", "def"),
    (r"async with", "with"),
    (r"async for", "for"),
    (r"await ", ""),
    (r"__aenter__", "__enter__"),
    (r"__aexit__", "__exit__"),
    (r"__aiter__", "__iter__"),
    (r"__anext__", "__next__"),
    (r"StopAsyncIteration", "StopIteration"),
    (r"aclosing", "closing"),
    (r"aclose", "close"),
    (r"asleep", "sleep"),
    (r"anext", "next"),
    (r"aiter", "iter"),
    (r"aiter_body", "iter_body"),
    (r"handle_async_request", "handle_request"),
    (r" +# noqa: ASYNC109", ""),
    (r"@pytest\.mark\.asyncio", ""),
]
_COMPILED = [
    (re.compile(rf"(?<!\w){old}(?!\w)" if not old.endswith(" ") else rf"(?<!\w){old}"), new)
    for old, new in REPLACEMENTS
]


def unasync(text: str) -> str:
    """The synchronous form of `text`."""
    lines = text.splitlines(keepends=True)
    return "".join(_unasync_line(line) for line in lines)


def _unasync_line(line: str) -> str:
    for pattern, replacement in _COMPILED:
        line = pattern.sub(replacement, line)
    return line


def twins() -> list[tuple[Path, Path]]:
    """Return every written file with the path of its twin."""
    sources = sorted(PACKAGE.glob("**/_async/*.py"))
    sources += [
        ROOT / folder / "_async" / name
        for folder, names in TEST_TWINS.items()
        for name in sorted(names)
    ]
    return [(source, source.parent.parent / "_sync" / source.name) for source in sources]


def twin_text(source: Path) -> str:
    """What the twin of `source` must hold: replaced, then formatted like the rest."""
    notice = NOTICE.format(source=source.relative_to(ROOT).as_posix())
    raw = notice + unasync(source.read_text(encoding="utf-8"))
    for command in (["check", "--select", "I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        raw = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(source), "-"],
            input=raw, capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout  # fmt: skip
    return raw


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    wanted = twins()
    stale = 0
    for source, target in wanted:
        text = twin_text(source)
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if check:
            print(f"{target.relative_to(ROOT)} is not the twin of {source.relative_to(ROOT)}")
            continue
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(f"wrote {target.relative_to(ROOT)}")
    for orphan in _orphans({target for _, target in wanted}):
        stale += 1
        print(f"{orphan.relative_to(ROOT)} has no source")
        if not check:
            orphan.unlink()
    if check and stale:
        print("run: make generate")
    return 1 if check and stale else 0


def _orphans(targets: set[Path]) -> list[Path]:
    present = [path for tree in (PACKAGE, TESTS) for path in tree.glob("**/_sync/*.py")]
    return sorted(path for path in present if path not in targets)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
