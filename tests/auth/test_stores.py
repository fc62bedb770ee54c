"""Where sessions are kept: whole, private, and locked between processes."""

from __future__ import annotations

import errno
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import filelock
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.auth.support import KEY, a_session

from beenergised.auth.token_stores.base import MemoryTokenStore, SessionKey, TokenStore
from beenergised.auth.token_stores.file import FileTokenStore, _lock_name, default_directory
from beenergised.auth.tokens import StoredSession
from beenergised.errors import TokenStoreError

OTHER = SessionKey("graphql", "community", "other@example.com")

unix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")


@pytest.fixture(params=["memory", "file"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> TokenStore:
    return MemoryTokenStore() if request.param == "memory" else FileTokenStore(tmp_path / "s")


def test_what_is_saved_is_loaded(any_store: TokenStore) -> None:
    assert any_store.load(KEY) is None
    any_store.save(KEY, a_session())
    any_store.save(KEY, a_session(2))
    any_store.save(OTHER, a_session(9))
    assert any_store.load(KEY) == a_session(2)
    any_store.delete(KEY)
    any_store.delete(KEY)
    assert any_store.load(KEY) is None
    assert any_store.load(OTHER) == a_session(9)


def test_one_holds_the_lock_of_a_key(any_store: TokenStore) -> None:
    release = any_store.try_lock(KEY, 1.0)
    assert release is not None
    assert any_store.try_lock(KEY, 1.0) is None
    other = any_store.try_lock(OTHER, 1.0)
    assert other is not None
    release()
    again = any_store.try_lock(KEY, 1.0)
    assert again is not None
    release()  # once more does not take it from the new holder
    if isinstance(any_store, FileTokenStore):
        assert any_store.try_lock(KEY, 1.0) is None
    again()
    other()


def test_a_store_shows_no_session(any_store: TokenStore) -> None:
    any_store.save(KEY, a_session(token="hush-hush"))
    assert "hush-hush" not in repr(any_store)


# --- Files ---


@pytest.fixture
def store(tmp_path: Path) -> FileTokenStore:
    return FileTokenStore(tmp_path / "state" / "sessions")


def only_file(store: FileTokenStore) -> Path:
    (path,) = store.directory.glob("*.json")
    return path


def test_files_are_their_owners_alone(store: FileTokenStore) -> None:
    before = os.umask(0)
    try:
        store.save(KEY, a_session())
        release = store.try_lock(KEY, 1.0)
        assert release is not None
        release()
    finally:
        os.umask(before)
    assert stat.S_IMODE(store.directory.stat().st_mode) == 0o700
    modes = {path.suffix: stat.S_IMODE(path.stat().st_mode) for path in store.directory.iterdir()}
    assert modes == {".json": 0o600, ".lock": 0o600}


def test_the_name_of_a_file_tells_the_tenant_and_not_the_driver(store: FileTokenStore) -> None:
    store.save(KEY, a_session())
    assert only_file(store).name.startswith("graphql-community-")
    assert "driver" not in only_file(store).name


def test_without_a_directory_it_is_the_users_own(home: Path) -> None:
    store = FileTokenStore()
    assert store.directory == default_directory()
    assert store.directory.is_relative_to(home)
    assert store.directory.name == "sessions"


WHOLE = json.loads(a_session().to_text())


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"null", b"[]", b"7", b'"text"', b"\xff\xfe\x00", b"[" * 100_000,
        json.dumps({**WHOLE, "version": 2}).encode(),
        json.dumps({**WHOLE, "session_token": None}).encode(),
        json.dumps({**WHOLE, "session_token": ""}).encode(),
        json.dumps({**WHOLE, "generation": "many"}).encode(),
        json.dumps({**WHOLE, "generation": None}).encode(),
        json.dumps({**WHOLE, "generation": float("inf")}).encode(),
        json.dumps({**WHOLE, "generation": float("nan")}).encode(),
        json.dumps({name: value for name, value in WHOLE.items() if name != "life"}).encode(),
        a_session(token="hush-hush").to_text().encode()[:60],
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_understood_is_none_and_said(
    store: FileTokenStore, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    store.save(KEY, a_session())
    only_file(store).write_bytes(content)
    assert store.load(KEY) is None
    assert "is ignored" in caplog.text
    assert "hush-hush" not in caplog.text
    store.save(KEY, a_session(3))
    assert store.load(KEY) == a_session(3)


@pytest.mark.parametrize("odd", [True, "soon", float("nan"), float("inf"), 10**400, [1]])
def test_a_time_that_is_none_is_unknown(store: FileTokenStore, odd: Any) -> None:
    store.save(KEY, a_session())
    only_file(store).write_text(json.dumps({**WHOLE, "expires_at": odd, "life": odd}))
    kept = store.load(KEY)
    assert kept is not None
    assert (kept.expires_at, kept.life) == (None, None)


def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    store: FileTokenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(KEY, a_session())

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TokenStoreError, match=r"cannot write .* No space left on device"):
        store.save(KEY, a_session(2))
    assert store.load(KEY) == a_session()
    assert [path.suffix for path in store.directory.iterdir()] == [".json"]


def test_lock_files_of_500_guessed_user_names_are_a_fixed_set(store: FileTokenStore) -> None:
    for number in range(500):
        release = store.try_lock(SessionKey("graphql", "community", f"guess-{number}"), 1.0)
        assert release is not None
        release()
    assert len(list(store.directory.iterdir())) <= 256


def test_lock_of_two_keys_that_share_a_file_is_one(store: FileTokenStore) -> None:
    keys = (SessionKey("graphql", "community", f"driver-{number}") for number in count())
    mine = store.try_lock(KEY, 1.0)
    assert mine is not None
    twin = next(key for key in keys if _lock_name(key) == _lock_name(KEY))
    assert store.try_lock(twin, 1.0) is None
    mine()
    theirs = store.try_lock(twin, 1.0)
    assert theirs is not None
    theirs()


@unix
def test_load_of_a_file_of_another_user_is_refused(
    store: FileTokenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(KEY, a_session())
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(TokenStoreError, match=f"belongs to user {owner}, .* log in again"):
        store.load(KEY)


@unix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666, 0o660])
def test_load_of_a_file_that_others_may_write_is_refused(store: FileTokenStore, mode: int) -> None:
    store.save(KEY, a_session())
    only_file(store).chmod(mode)
    with pytest.raises(TokenStoreError, match="written by other users"):
        store.load(KEY)


@unix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_load_of_a_file_that_others_may_read_makes_it_private(
    store: FileTokenStore, mode: int, caplog: pytest.LogCaptureFixture
) -> None:
    store.save(KEY, a_session())
    only_file(store).chmod(mode)
    assert store.load(KEY) == a_session()
    assert stat.S_IMODE(only_file(store).stat().st_mode) == 0o600
    assert "other users could read the stored session" in caplog.text


@unix
def test_load_and_lock_follow_no_symbolic_link(store: FileTokenStore, tmp_path: Path) -> None:
    store.save(KEY, a_session())
    path, elsewhere = only_file(store), tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    with pytest.raises(TokenStoreError, match="symbolic link"):
        store.load(KEY)
    (store.directory / _lock_name(KEY)).symlink_to(elsewhere)
    with pytest.raises(TokenStoreError, match="symbolic link"):
        store.try_lock(KEY, 1.0)
    store.save(KEY, a_session(2))  # replaces the link and leaves alone where it led
    assert store.load(KEY) == a_session(2)
    assert StoredSession.from_text(elsewhere.read_text()) == a_session()


@unix
def test_load_of_a_named_pipe_does_not_wait(store: FileTokenStore) -> None:
    store.save(KEY, a_session())
    path = only_file(store)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(TokenStoreError, match="not a regular file"):
        store.load(KEY)


def test_save_removes_what_killed_processes_left(store: FileTokenStore) -> None:
    store.save(KEY, a_session())
    left = [store.directory / f".beenergised-session-{name}.tmp" for name in ("old", "young")]
    other = store.directory / ".of-another-program.tmp"
    for path in (*left, other):
        path.write_text("tokens")
    for path in (left[0], other):
        os.utime(path, (0, 0))
    store.save(OTHER, a_session())
    assert not left[0].exists()
    assert left[1].exists()  # another process may be writing it
    assert other.exists()


def test_a_directory_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = FileTokenStore(tmp_path / "file" / "sessions")
    with pytest.raises(TokenStoreError, match="cannot read"):
        store.load(KEY)
    with pytest.raises(TokenStoreError, match="cannot write"):
        store.save(KEY, a_session())
    with pytest.raises(TokenStoreError, match="cannot lock"):
        store.try_lock(KEY, 1.0)
    with pytest.raises(TokenStoreError, match="cannot remove"):
        store.delete(KEY)


def test_a_file_system_without_locks_is_said(
    store: FileTokenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*args: object, **kwargs: object) -> None:
        raise NotImplementedError("FileSystem does not appear to support flock")

    monkeypatch.setattr(filelock.FileLock, "acquire", none)
    with pytest.raises(TokenStoreError, match="does not appear to support flock"):
        store.try_lock(KEY, 1.0)


TEXT = st.text(max_size=60)
KEYS = st.builds(SessionKey, st.sampled_from(["graphql", "qaas"]), TEXT, TEXT)


@given(one=KEYS, other=KEYS)
def test_no_two_keys_share_a_file(one: SessionKey, other: SessionKey) -> None:
    store = FileTokenStore("/nowhere")
    path = store._path(one)
    assert (path == store._path(other)) == (one == other)
    assert path.parent == store.directory
    assert len(path.name) < 100


def test_a_separator_in_a_name_does_not_make_keys_equal() -> None:
    store, long = FileTokenStore("/nowhere"), "t" * 40
    one = SessionKey("graphql", f"{long}\0a", "b")
    other = SessionKey("graphql", long, "a\0b")
    assert store._path(one) != store._path(other)


# --- Other processes ---


@pytest.fixture
def other_process(store: FileTokenStore) -> Iterator[Any]:
    """Runs a program over the same store; killed at the end if it still runs."""
    processes: list[subprocess.Popen[str]] = []

    def start(program: str) -> subprocess.Popen[str]:
        text = (
            "import sys\n"
            "from tests.auth.support import *\n"
            "from beenergised.auth.token_stores.file import FileTokenStore\n"
            "store = FileTokenStore(sys.argv[1])\n" + program
        )
        process = subprocess.Popen(
            [sys.executable, "-c", text, str(store.directory)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_a_lock_ends_with_the_process_that_holds_it(
    store: FileTokenStore, other_process: Any
) -> None:
    process = other_process(
        "release = store.try_lock(KEY, 1.0)\n"
        "print('locked' if release else 'not', flush=True)\n"
        "threading.Event().wait()\n"
    )
    assert process.stdout.readline() == "locked\n"
    assert store.try_lock(KEY, 1.0) is None
    process.kill()
    process.wait()
    release = store.try_lock(KEY, 1.0)
    assert release is not None
    release()


def test_a_process_killed_while_it_saves_leaves_a_whole_file(
    store: FileTokenStore, other_process: Any
) -> None:
    store.save(KEY, a_session(0, "x" * 20_000))
    highest = 0
    for moment in range(2):
        process = other_process(
            "n = 0\n"
            "while True:\n"
            "    n += 1\n"
            "    store.save(KEY, a_session(n, 'x' * 20_000))\n"
            "    print(n, flush=True)\n"
        )
        for _ in range(11 + moment * 7):
            process.stdout.readline()
        # Read while it is being replaced, too.
        for _ in range(20):
            assert store.load(KEY) is not None
        process.send_signal(signal.SIGKILL)
        process.wait()
        kept = store.load(KEY)
        assert kept is not None
        assert len(kept.session_token.reveal()) == 20_000
        highest = max(highest, kept.generation)
    assert highest > 10
    for left in store.directory.glob("*.tmp"):
        os.utime(left, (0, 0))
    store.save(OTHER, a_session())
    assert list(store.directory.glob("*.tmp")) == []
    release = store.try_lock(KEY, 1.0)
    assert release is not None
    release()
