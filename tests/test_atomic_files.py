"""A file that replaces another is complete and on the disk before it has the name."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.auth.support import KEY, a_session

from beenergised import atomic_files
from beenergised.atomic_files import write_file
from beenergised.auth.token_stores.file import FileTokenStore
from beenergised.cli.charge.handle_files import HandleFile
from beenergised.cli.profiles import Profile, save_profile
from beenergised.transport.downloads.files import PartFile

SOURCE = Path(atomic_files.__file__).parent

unix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


def save_token(place: Path) -> None:
    FileTokenStore(place).save(KEY, a_session())


def save_handle(place: Path) -> None:
    charge = SimpleNamespace(to_text=lambda: "text")
    HandleFile(cast("Any", None), place / "charge.txt").write(charge)


def save_download(place: Path, *, overwrite: bool = True) -> None:
    part = PartFile(place)
    part.create()
    part.begin(1)
    part.write(1, b"content")
    part.become(place / "file.pdf", overwrite=overwrite)


WRITERS: dict[str, Callable[[Path], None]] = {
    "token store": save_token,
    "profile": lambda place: save_profile(place / "config.toml", "work", Profile(tenant="x")),
    "charge handle": save_handle,
    "download": save_download,
    "download to a free name": lambda place: save_download(place, overwrite=False),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_write_syncs_the_file_before_it_has_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writer: str
) -> None:
    steps: list[str] = []
    sync, replace, link = os.fsync, Path.replace, os.link

    def synced(handle: int) -> None:
        steps.append("directory" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def replaced(self: Path, target: Path) -> Path:
        steps.append("name")
        return replace(self, target)

    def linked(source: Path, target: Path) -> None:
        steps.append("name")
        link(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(os, "link", linked)
    WRITERS[writer](tmp_path)
    assert steps[:2] == ["file", "name"]
    assert steps[2:] == ([] if os.name == "nt" else ["directory"])
    assert len(list(tmp_path.iterdir())) == 1


def test_only_atomic_files_replaces_a_file() -> None:
    own = re.compile(r"fsync|mkstemp|NamedTemporaryFile|\.write_text\((?!text\))|write_bytes")
    users = {path.name for path in SOURCE.rglob("*.py") if own.search(path.read_text("utf-8"))}
    assert users == {"atomic_files.py"}


def fail(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def cancel(*_: object, **__: object) -> NoReturn:
    raise KeyboardInterrupt


STEPS = [(os, "open"), (os, "fsync"), (atomic_files.shutil, "copymode"), (Path, "replace")]


@given(
    old=st.none() | st.text(),
    new=st.text(),
    step=st.sampled_from(STEPS),
    fault=st.sampled_from([fail, cancel]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_failed_write_leaves_the_old_content_and_nothing_else(
    tmp_path: Path,
    old: str | None,
    new: str,
    step: tuple[object, str],
    fault: Callable[..., NoReturn],
) -> None:
    target = tmp_path / "target"
    target.unlink(missing_ok=True)
    if old is not None:
        write_file(target, old, private=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(*step, fault)
        with pytest.raises((OSError, KeyboardInterrupt)):
            write_file(target, new, private=False)
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == ({} if old is None else {"target": old.encode()})
    write_file(target, new, private=False)
    assert target.read_bytes() == new.encode()


def test_directory_that_cannot_be_synced_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    write_file(tmp_path / "x", "new", private=True)
    assert (tmp_path / "x").read_text() == "new"


@unix
def test_private_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    target = tmp_path / "x"
    target.write_text("old")
    target.chmod(0o644)
    write_file(target, "new", private=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@unix
def test_other_file_has_the_umask_or_the_mode_it_had(tmp_path: Path) -> None:
    target = tmp_path / "x"
    umask = os.umask(0o027)
    try:
        write_file(target, "first", private=False)
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        target.chmod(0o604)
        write_file(target, "second", private=False)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


@unix
def test_handle_behind_a_link_is_written_where_the_link_points(tmp_path: Path) -> None:
    (tmp_path / "charge.txt").symlink_to(tmp_path / "elsewhere.txt")
    save_handle(tmp_path)
    assert (tmp_path / "charge.txt").is_symlink()
    assert (tmp_path / "elsewhere.txt").read_text() == "text\n"
