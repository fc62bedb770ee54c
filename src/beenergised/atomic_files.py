"""Atomic file writes: after a crash, a file has all of its old content or all of its new one."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from io import BufferedWriter
from pathlib import Path

_PRIVATE, _AS_UMASK = 0o600, 0o666


class AtomicFile:
    """A temporary file beside its target, which gets the target's name once it is complete.

    Its methods raise `OSError`. Callers with several threads need a lock of their own.

    Args:
        directory: The target's directory; a rename is atomic in one file system only.
        private: True makes the file readable by its owner only. False leaves that to the umask,
            and to the permissions of the file that is replaced.
        prefix: The beginning of the temporary file's name.
        suffix: The end of that name.
    """

    def __init__(self, directory: Path, *, private: bool, prefix: str, suffix: str) -> None:
        self.path = directory / f"{prefix}{secrets.token_hex(8)}{suffix}"
        self._private = private

    def create(self) -> BufferedWriter:
        """Create the temporary file and return it, open to be written to."""
        mode = _PRIVATE if self._private else _AS_UMASK
        return open(self.path, "xb", opener=lambda path, flags: os.open(path, flags, mode))

    def commit(self, file: BufferedWriter, target: Path, *, overwrite: bool = True) -> None:
        """Write the open file to the disk, close it, and give it the name of `target`.

        A link is replaced, not what it points to. Raises `FileExistsError` if `target` exists and
        is not to be overwritten.
        """
        with file:
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            if not self._private:
                with suppress(FileNotFoundError):
                    shutil.copymode(target, self.path)
            self.path.replace(target)
        else:
            _rename_to_free(self.path, target)
        _sync_directory(target.parent)

    def discard(self) -> None:
        """Remove the temporary file if it is there. An error leaves it there."""
        with suppress(OSError):
            self.path.unlink()


def write_file(
    target: Path, text: str, *, private: bool, prefix: str | None = None, suffix: str = ".tmp"
) -> None:
    """Replace `target` by a file with `text` in UTF-8; on any error, leave it as it was.

    `private` and the names of the temporary file are described at `AtomicFile`. Raises `OSError`.
    """
    temporary = AtomicFile(
        target.parent, private=private, prefix=prefix or f".{target.name[:100]}-", suffix=suffix
    )
    try:
        with temporary.create() as file:
            file.write(text.encode())
            temporary.commit(file, target)
    except BaseException:
        temporary.discard()
        raise


def _rename_to_free(source: Path, target: Path) -> None:
    """Rename, but never over a file that exists."""
    try:
        os.link(source, target)  # atomic, and refused if the target exists
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        # A file system, or a platform, without hard links. The first to create the name has it.
        with target.open("xb"):
            pass
        try:
            source.replace(target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    else:
        with suppress(OSError):  # the file has its name
            source.unlink()


def _sync_directory(directory: Path) -> None:
    """Write the new name to the disk, where the platform can.

    Errors are ignored: the file has its name by now, and Windows and some file systems cannot
    sync a directory. Without it, a power failure may bring back the old file, never half a file.
    """
    with suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
