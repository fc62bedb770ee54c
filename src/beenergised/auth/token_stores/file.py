"""Sessions in files of the user's state directory, for scripts and the command line."""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from beenergised._public_names import public_in
from beenergised.atomic_files import write_file
from beenergised.auth.token_stores.base import Release, SessionKey
from beenergised.auth.tokens import StoredSession
from beenergised.errors import TokenStoreError

_log = logging.getLogger("beenergised.auth")

# A login form may send any user name. A lock file for each name would stay for ever, because a
# file that another process may hold or open cannot be removed safely. So keys share a fixed number
# of lock files, and two keys that share one wait for each other.
_LOCK_FILES = 256

# Prefix and suffix of the temporary file that a session is written to, and the age in seconds after
# which no process can still be writing it.
_TEMPORARY = (".beenergised-session-", ".tmp")
_ABANDONED_AFTER = 3600.0

# Locks that threads of this process hold.
_held: set[FileLock] = set()


def _let_go_of_inherited() -> None:
    """Close the lock files that a forked child has from its parent, without unlocking them.

    Parent and child share the open files. A child that unlocks one (collecting the lock object
    does that) takes the lock from its parent; a child that keeps one open holds the lock after its
    parent has ended.
    """
    for lock in _held:
        # filelock has no public method for this; its newer releases do it themselves.
        context = lock._context  # pyright: ignore[reportPrivateUsage]
        inherited, context.lock_file_fd = context.lock_file_fd, None
        if inherited is not None:
            with suppress(OSError):
                os.close(inherited)
    _held.clear()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_let_go_of_inherited)


@public_in("beenergised")
class FileTokenStore:
    """One file a session, readable by its owner only, replaced as a whole.

    The files hold tokens in clear, as those of other command-line tools do: whoever can read the
    user's files can use the session until it ends. A file that others own or may write is refused,
    one that others may read is made private; a symbolic link is not followed. Processes on one
    machine share a directory; a lock is the operating system's and ends with the process that
    holds it. A directory on a network file system may not lock reliably: choose a local one.

    Args:
        directory: where the files are; None means `sessions` in the user's state directory for
            `beenergised`.
    """

    def __init__(self, directory: str | Path | None = None) -> None:
        self.directory = Path(directory) if directory is not None else default_directory()

    def load(self, key: SessionKey) -> StoredSession | None:
        """The session under `key`. One that cannot be understood is logged and counts as none.

        Raises `TokenStoreError` for a file that someone else owns or may have written.
        """
        path = self._path(key)
        try:
            return StoredSession.from_text(_read_private(path))
        except FileNotFoundError:
            return None
        except ValueError as error:
            _log.warning("the stored session %s is ignored: %s", path.name, error)
            return None
        except OSError as error:
            raise _unusable("read", path, error) from error

    def save(self, key: SessionKey, session: StoredSession) -> None:
        """Replace the stored session atomically."""
        path = self._path(key)
        try:
            self._make_directory()
            self._remove_abandoned()
            prefix, suffix = _TEMPORARY
            write_file(path, session.to_text(), private=True, prefix=prefix, suffix=suffix)
        except OSError as error:
            raise _unusable("write", path, error) from error

    def delete(self, key: SessionKey) -> None:
        """Remove the file. The lock's file stays: see `_LOCK_FILES`."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _unusable("remove", path, error) from error

    def try_lock(self, key: SessionKey, lease: float) -> Release | None:  # noqa: ARG002 - the operating system ends the lock of a dead process
        """Take the lock of `key` between processes, or None."""
        path = self.directory / _lock_name(key)
        # Not thread_local: a renewal may end on another thread than it began on.
        lock = FileLock(path, mode=0o600, thread_local=False)
        _held.add(lock)
        try:
            self._make_directory()
            lock.acquire(blocking=False)
        except BaseException as error:
            _held.discard(lock)
            if isinstance(error, Timeout):
                return None
            if isinstance(error, OSError | NotImplementedError):  # the latter: no locks there
                raise _unusable("lock", path, error) from error
            raise

        def release() -> None:
            with suppress(KeyError):  # released already, or in a forked child never its own
                _held.remove(lock)
                lock.release()

        return release

    def _remove_abandoned(self) -> None:
        """Remove temporary files of processes that were killed while saving: they hold tokens."""
        with os.scandir(self.directory) as entries:
            for entry in entries:
                if entry.name.startswith(_TEMPORARY[0]) and entry.name.endswith(_TEMPORARY[1]):
                    with suppress(OSError):  # another process may be quicker
                        written = entry.stat(follow_symlinks=False).st_mtime
                        if time.time() - written > _ABANDONED_AFTER:
                            Path(entry.path).unlink()

    def _make_directory(self) -> None:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _path(self, key: SessionKey) -> Path:
        # The hash makes the name unique, the rest tells a person what it is. The driver's name
        # is not shown: it is mostly an e-mail address.
        tenant = re.sub(r"[^A-Za-z0-9.-]+", "_", key.tenant)[:40]
        return self.directory / f"{key.service}-{tenant}-{_digest(key)[:20]}.json"

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self.directory)!r})"


def _read_private(path: Path) -> str:
    """Return the text of a file that no other user can have written."""
    # A link may lead to a file of someone else's choice, and a named pipe would never end.
    flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with open(os.open(path, os.O_RDONLY | flags), encoding="utf-8") as file:  # noqa: PTH123 - of a descriptor
        if hasattr(os, "geteuid"):  # Windows has other permissions
            _require_private(path, file.fileno())
        return file.read()


def _require_private(path: Path, handle: int) -> None:
    status, user = os.fstat(handle), os.geteuid()
    wrong = None
    if not stat.S_ISREG(status.st_mode):
        wrong = "is not a regular file"
    elif status.st_uid != user:
        wrong = f"belongs to user {status.st_uid}, and this program runs as user {user}"
    elif status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        wrong = "may have been written by other users, as its permissions allow that"
    if wrong is not None:
        raise TokenStoreError(
            f"the stored session {path} {wrong}. It is not used: remove it and log in again, or "
            "pass another store."
        )
    if status.st_mode & (stat.S_IRGRP | stat.S_IROTH):
        os.fchmod(handle, 0o600)
        _log.warning(
            "other users could read the stored session %s, and cannot any more. If that may have "
            "happened, log out and in again.",
            path,
        )


def _lock_name(key: SessionKey) -> str:
    number = int(_digest(key)[:8], 16) % _LOCK_FILES
    return f"{number:02x}.lock"


def _digest(key: SessionKey) -> str:
    names = json.dumps((key.service, key.tenant, key.driver))
    return hashlib.sha256(names.encode()).hexdigest()


def default_directory() -> Path:
    """`sessions` in the user's state directory."""
    return Path(platformdirs.user_state_dir("beenergised", appauthor=False)) / "sessions"


def _unusable(verb: str, path: Path, error: Exception) -> TokenStoreError:
    reason = getattr(error, "strerror", None) or str(error)
    if getattr(error, "errno", None) == errno.ELOOP:
        reason = "it is a symbolic link, which is not followed"
    return TokenStoreError(
        f"cannot {verb} the stored session {path}: {reason}. Check who owns the directory, or "
        "pass another store."
    )
