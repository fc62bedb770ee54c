"""A forked child inherits no lock, and takes none from its parent."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")

# A process of its own for each test: pytest's has threads that a fork would do without.
_BEGIN = """
import asyncio, gc, os, signal, subprocess, sys, threading, warnings
from tests.auth.support import *
from tests.transport.support import FakeClock
from beenergised.auth.token_stores.file import FileTokenStore
from beenergised.errors import BeEnergisedError
warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn of threads and forks
LONG = 30.0
clock = FakeClock()
service = FakeService(clock)
reached, go = threading.Event(), threading.Event()

def hold():
    reached.set()
    go.wait(LONG)

def forked(child):
    sys.stdout.flush()
    number = os.fork()
    if number:
        return number
    code = 1
    try:
        child()
        sys.stdout.flush()
        code = 0
    finally:
        os._exit(code)

def ended(number):
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])

def is_free(directory):
    text = (
        "import sys; from tests.auth.support import KEY\\n"
        "from beenergised.auth.token_stores.file import FileTokenStore\\n"
        "print(FileTokenStore(sys.argv[1]).try_lock(KEY, 1.0) is not None)"
    )
    command = [sys.executable, "-c", text, directory]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[[str], list[str]]:
    """Return the lines that a program printed."""

    def run(program: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _BEGIN + program, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            check=True,
            timeout=120,
        )
        return done.stdout.splitlines()

    return run


@pytest.mark.parametrize("store", ["MemoryTokenStore()", "FileTokenStore(sys.argv[1])"])
def test_fork_during_a_renewal_leaves_the_child_working(
    store: str, run: Callable[[str], list[str]]
) -> None:
    said = run(
        f"session = make(False, service, clock, {store})\n"
        "first = session.obtain('CRM', LONG)\n"
        "service.before_answer = hold\n"
        "renewing = threading.Thread(target=session.renew, args=(first, LONG))\n"
        "renewing.start()\n"
        "reached.wait(LONG)\n"
        "def child():\n"
        "    service.before_answer = lambda: None\n"
        "    service.used.clear()  # of two that use one refresh token, the child is first here\n"
        "    print(session.obtain('CRM', LONG) == first)\n"
        "    if isinstance(session._store, MemoryTokenStore):\n"
        "        print(session.renew(first, LONG) != first)\n"
        "    session.settle()\n"
        "print(ended(forked(child)))\n"
        "go.set()\n"
        "renewing.join()\n"
        "print(session.obtain('CRM', LONG) != first)\n"
    )
    assert said == ["True"] * (2 if "Memory" in store else 1) + ["0", "True"]


def test_fork_beside_a_loop_that_renews_leaves_the_child_working(
    run: Callable[[str], list[str]],
) -> None:
    said = run(
        "session = make(True, service, clock)\n"
        "service.before_answer = hold\n"
        "async def use():\n"
        "    return await session.obtain('CRM', LONG)\n"
        "using = threading.Thread(target=asyncio.run, args=(use(),))\n"
        "using.start()\n"
        "reached.wait(LONG)\n"
        "def child():\n"
        "    service.before_answer = lambda: None\n"
        "    print(asyncio.run(use()).role)\n"
        "print(ended(forked(child)))\n"
        "go.set()\n"
        "using.join()\n"
    )
    assert said == ["CRM", "0"]


def test_fork_child_that_ends_does_not_release_its_parents_lock(
    run: Callable[[str], list[str]],
) -> None:
    said = run(
        "store = FileTokenStore(sys.argv[1])\n"
        "release = store.try_lock(KEY, 1.0)\n"
        "def child():\n"
        "    global release\n"
        "    release()\n"
        "    release = None\n"
        "    gc.collect()\n"
        "    print('child', store.try_lock(KEY, 1.0) is not None)\n"
        "print(ended(forked(child)))\n"
        "print(is_free(sys.argv[1]))\n"
        "release()\n"
        "print(is_free(sys.argv[1]))\n"
    )
    assert said == ["child False", "0", "False", "True"]


def test_fork_child_does_not_hold_its_parents_lock_beyond_its_end(
    run: Callable[[str], list[str]],
) -> None:
    # The one in the middle takes the lock, forks, and is killed.
    said = run(
        "read, write = os.pipe()\n"
        "def child():\n"
        "    store = FileTokenStore(sys.argv[1])\n"
        "    release = store.try_lock(KEY, 1.0)\n"
        "    def grandchild():\n"
        "        os.close(write)\n"
        "        os.write(ready[1], b'.')\n"
        "        os.read(read, 1)  # until the first process has looked\n"
        "    ready = os.pipe()\n"
        "    forked(grandchild)\n"
        "    os.read(ready[0], 1)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "print(ended(forked(child)))\n"
        "print(is_free(sys.argv[1]))\n"
        "os.close(write)\n"
    )
    assert said == ["-9", "True"]


def test_fork_in_the_thread_that_renews_leaves_the_parent_working(
    run: Callable[[str], list[str]],
) -> None:
    # A token source may well start a process.
    said = run(
        "session = make(False, service, clock)\n"
        "def child():\n"
        "    service.before_answer = lambda: None\n"
        "    print(session.obtain('CRM', LONG).role)\n"
        "service.before_answer = lambda: print(ended(forked(child)))\n"
        "print(session.obtain('CRM', LONG).role)\n"
    )
    assert said == ["CRM", "0", "CRM"]
