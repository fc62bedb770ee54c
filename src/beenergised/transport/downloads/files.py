"""Files on disk: where a download may go, and how it gets there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from threading import Lock

from beenergised.atomic_files import AtomicFile
from beenergised.errors import FileError, InvalidArgumentError, TargetExistsError

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a file is to be: in `directory`, under `name`; None if that is still to be chosen."""

    directory: Path
    name: str | None

    def target(self, chosen: str) -> Path:
        """The file; `chosen` is its name where none was asked for."""
        return self.directory / (self.name or chosen)


def find_destination(path: str | os.PathLike[str]) -> Destination:
    """What `path` means: a directory that exists, or a file in one that does.

    Raises `InvalidArgumentError`.
    """
    try:
        text = os.fspath(path)
    except TypeError:
        text = None
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(text, str) or not text or "\0" in text:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "path", f"path must be the name of a file or a directory, not {path!r}"
        )
    place = Path(text)
    # Not `Path.is_dir`: that raises what a name that is too long, or a closed directory, brings.
    if os.path.isdir(place):  # noqa: PTH112
        return Destination(place, None)
    missing = place if text.endswith(("/", os.sep)) else place.parent
    if not os.path.isdir(missing):  # noqa: PTH112
        raise InvalidArgumentError("path", f"there is no directory {str(missing)!r}: make it first")
    return Destination(place.parent, place.name)


def require_free(target: Path, *, overwrite: bool) -> None:
    """Raise `TargetExistsError` if there is something at `target` already; with `overwrite`, only
    if that is no plain file, as `InvalidArgumentError`.
    """
    with _told(target):
        try:
            kind = target.lstat().st_mode
        except FileNotFoundError:
            return
    if not overwrite:
        raise _exists(target)
    if not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
        raise InvalidArgumentError("path", f"{str(target)!r} is not a file that can be replaced")


def file_name(text: str, suffix: str) -> str:
    """A name for a file from an id of the service: nothing in it can lead to another directory.

    >>> file_name("../../etc/passwd", ".pdf")
    'etc_passwd.pdf'
    >>> file_name("cbce05d9-9172-4201-a8e4-bd3b47366097", "")
    'cbce05d9-9172-4201-a8e4-bd3b47366097'
    """
    plain = re.sub(r"[^A-Za-z0-9.-]+", "_", text).strip("._-")
    return f"{plain[:_LONGEST_NAME] or 'file'}{suffix}"


class PartFile:
    """A file beside its target, which becomes the target at the end, or vanishes.

    Its methods may be called from any thread, and in any order: a write that a cancelled attempt
    left behind in a thread comes to nothing once the next `attempt` has begun, or `discard`.

    It is made as any new file is: who may read it follows from the umask. Raises `FileError`.
    """

    def __init__(self, directory: Path) -> None:
        self._temporary = AtomicFile(
            directory, private=False, prefix=".beenergised-", suffix=".part"
        )
        self._guard = Lock()
        self._file: BufferedWriter | None = None
        self._attempt = 0
        self._over = False

    def create(self) -> None:
        """Make the file. Tells before anything is sent whether the directory can be written to."""
        with self._guard, _told(self._temporary.path.parent):
            if not self._over:
                self._file = self._temporary.create()

    def begin(self, attempt: int) -> None:
        """Begin anew; attempts count from 1."""
        with self._guard, _told(self._temporary.path):
            if self._file is not None and attempt > self._attempt:
                self._attempt = attempt
                self._file.seek(0)
                self._file.truncate()

    def write(self, attempt: int, content: bytes) -> None:
        """Add to the end of what this attempt wrote."""
        with self._guard, _told(self._temporary.path):
            if self._file is not None and attempt == self._attempt:
                self._file.write(content)

    def become(self, target: Path, *, overwrite: bool) -> None:
        """Give it the target's name, atomically.

        Raises `TargetExistsError` if something of that name appeared and is not to be replaced.
        """
        with self._guard, _told(target):
            file, self._file = self._file, None
            if file is None:
                return
            try:
                self._temporary.commit(file, target, overwrite=overwrite)
            except FileExistsError:
                raise _exists(target) from None
            self._over = True

    def discard(self) -> None:
        """Remove it, unless it has become the target."""
        with self._guard:
            if self._over:
                return
            self._over = True
            with contextlib.suppress(OSError):
                file, self._file = self._file, None
                if file is not None:
                    file.close()
            self._temporary.discard()


def _exists(target: Path) -> TargetExistsError:
    return TargetExistsError(
        f"{str(target)!r} exists, and was left as it is. Pass overwrite=True to replace it, or "
        "another path.",
        path=str(target),
    )


@contextmanager
def _told(path: Path) -> Generator[None]:
    """What the operating system says, as the library's own."""
    try:
        yield
    except FileError:
        raise
    except OSError as error:
        raise FileError(
            f"cannot write {str(path)!r}: {error.strerror or error}", path=str(path)
        ) from error
