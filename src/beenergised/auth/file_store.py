"""Sessions in files of the user's state directory, for scripts and the command line."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import tempfile
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from beenergised.auth.stores import Release, SessionKey
from beenergised.auth.tokens import StoredSession
from beenergised.errors import TokenStoreError

_log = logging.getLogger("beenergised.auth")


class FileTokenStore:
    """One file a session, readable by its owner only, replaced as a whole.

    The files hold tokens in clear, as those of other command-line tools do: whoever can read the
    user's files can use the session until it ends. Processes on one machine share it; the lock
    is the operating system's and ends with the process that holds it. A directory on a network
    file system may not lock reliably: choose a local one.

    Args:
        directory: where the files are; None means `sessions` in the user's state directory for
            `beenergised`.
    """

    def __init__(self, directory: str | Path | None = None) -> None:
        self.directory = Path(directory) if directory is not None else default_directory()

    def load(self, key: SessionKey) -> StoredSession | None:
        """The session under `key`. One that cannot be understood is logged and counts as none."""
        path = self._path(key)
        try:
            return StoredSession.from_text(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            _log.warning("the stored session %s is ignored: %s", path.name, error)
            return None
        except OSError as error:
            raise _unusable("read", path, error) from error

    def save(self, key: SessionKey, session: StoredSession) -> None:
        """Write to a file beside it, flush to the disk, then rename: never half a session."""
        path = self._path(key)
        try:
            self._make_directory()
            handle, temporary = tempfile.mkstemp(dir=self.directory, prefix=".", suffix=".tmp")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:  # mkstemp: mode 0600
                    file.write(session.to_text())
                    file.flush()
                    os.fsync(file.fileno())
                Path(temporary).replace(path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise _unusable("write", path, error) from error

    def delete(self, key: SessionKey) -> None:
        """Remove the file. The lock's file stays: removing it would let two hold the lock."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _unusable("remove", path, error) from error

    def try_lock(self, key: SessionKey, lease: float) -> Release | None:  # noqa: ARG002 - the operating system ends the lock of a dead process
        """Take the lock of `key` between processes, or None."""
        path = self._path(key).with_suffix(".lock")
        try:
            self._make_directory()
            # Not thread_local: a renewal may end on another thread than it began on.
            lock = FileLock(path, mode=0o600, thread_local=False)
            lock.acquire(blocking=False)
        except Timeout:
            return None
        except (OSError, NotImplementedError) as error:  # the latter: a file system without locks
            raise _unusable("lock", path, error) from error
        return lock.release

    def _make_directory(self) -> None:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _path(self, key: SessionKey) -> Path:
        # The hash makes the name unique, the rest tells a person what it is. The driver's name
        # is not shown: it is mostly an e-mail address.
        digest = hashlib.sha256(json.dumps((key.service, key.tenant, key.driver)).encode())
        tenant = re.sub(r"[^A-Za-z0-9.-]+", "_", key.tenant)[:40]
        return self.directory / f"{key.service}-{tenant}-{digest.hexdigest()[:20]}.json"

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self.directory)!r})"


def default_directory() -> Path:
    """`sessions` in the user's state directory."""
    return Path(platformdirs.user_state_dir("beenergised", appauthor=False)) / "sessions"


def _unusable(verb: str, path: Path, error: Exception) -> TokenStoreError:
    reason = getattr(error, "strerror", None) or str(error)
    return TokenStoreError(
        f"cannot {verb} the stored session {path}: {reason}. Check who owns the directory, or "
        "pass another store."
    )
