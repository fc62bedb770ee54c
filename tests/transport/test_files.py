"""A file becomes its target whole, or vanishes."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.threads import background

from beenergised.errors import FileError, InvalidArgumentError, TargetExistsError
from beenergised.transport.downloads import files
from beenergised.transport.downloads.files import (
    Destination,
    PartFile,
    file_name,
    find_destination,
    require_free,
)


def part_with(place: Path, content: bytes) -> PartFile:
    part = PartFile(place)
    part.create()
    part.begin(1)
    part.write(1, content)
    return part


def names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def refuse(number: int) -> Any:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


# --- Where to ---


def test_a_path_is_a_directory_or_a_file_in_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_destination(tmp_path) == Destination(tmp_path, None)
    assert find_destination(f"{tmp_path}/") == Destination(tmp_path, None)
    assert find_destination(tmp_path / "x.pdf") == Destination(tmp_path, "x.pdf")
    monkeypatch.chdir(tmp_path)
    assert find_destination("x.pdf") == Destination(Path(), "x.pdf")
    assert find_destination("x.pdf").target("other") == Path("x.pdf")
    assert find_destination(".").target("other") == Path("other")


@pytest.mark.parametrize("name", ["no/x", "x/", "x.pdf/y", "a" * 5000 + "/x"])
def test_a_path_in_no_directory_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.pdf").touch()
    with pytest.raises(InvalidArgumentError, match="no directory"):
        find_destination(f"{tmp_path}/{name}")


def test_a_name_that_is_too_long_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="too long"):
        require_free(tmp_path / ("a" * 300), overwrite=False)


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(InvalidArgumentError, match="not a file"):
            require_free(path, overwrite=True)
        with pytest.raises(TargetExistsError):
            require_free(path, overwrite=False)


@given(st.text(), st.sampled_from(["", ".pdf"]))
def test_a_name_made_of_any_text_stays_in_its_directory(text: str, suffix: str) -> None:
    name = file_name(text, suffix)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name)
    assert name.endswith(suffix)
    assert len(name) <= 104
    assert (Path("/place") / name).parent == Path("/place")


# --- How it gets there ---


@pytest.mark.parametrize("overwrite", [False, True])
def test_it_becomes_the_target(tmp_path: Path, overwrite: bool) -> None:
    part = part_with(tmp_path, b"first")
    part.begin(2)
    part.write(2, b"all")
    assert names(tmp_path) != ["x"]
    part.become(tmp_path / "x", overwrite=overwrite)
    part.discard()
    assert (tmp_path / "x").read_bytes() == b"all"
    assert names(tmp_path) == ["x"]


@pytest.mark.parametrize("linked", [True, False], ids=["links", "no links"])
def test_a_target_that_appeared_is_never_replaced_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    if not linked:
        monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    (tmp_path / "x").write_bytes(b"mine")
    part = part_with(tmp_path, b"theirs")
    with pytest.raises(TargetExistsError):
        part.become(tmp_path / "x", overwrite=False)
    part.discard()
    assert (tmp_path / "x").read_bytes() == b"mine"
    assert names(tmp_path) == ["x"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK])
def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "link", refuse(number))
    part_with(tmp_path, b"all").become(tmp_path / "x", overwrite=False)
    assert (tmp_path / "x").read_bytes() == b"all"
    assert names(tmp_path) == ["x"]


def test_a_name_that_was_taken_in_vain_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    monkeypatch.setattr(Path, "replace", refuse(errno.EIO))
    part = part_with(tmp_path, b"all")
    with pytest.raises(FileError, match="Input/output error"):
        part.become(tmp_path / "x", overwrite=False)
    part.discard()
    assert names(tmp_path) == []


def test_a_link_is_replaced_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "x").symlink_to(tmp_path / "old")
    part_with(tmp_path, b"new").become(tmp_path / "x", overwrite=True)
    assert (tmp_path / "x").read_bytes() == b"new"
    assert (tmp_path / "old").read_bytes() == b"old"


@pytest.mark.parametrize("step", ["begin", "write", "become"])
def test_what_the_disk_says_is_told_with_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    part = part_with(tmp_path, b"some")

    class Full:
        seek = write = flush = staticmethod(refuse(errno.ENOSPC))
        closed = False

        def __enter__(self) -> None: ...

        def __exit__(self, *exc: object) -> None: ...

        def close(self) -> None:
            refuse(errno.ENOSPC)()

    file, part._file = part._file, Full()  # type: ignore[assignment]
    assert file is not None
    file.close()
    steps = {
        "begin": lambda: part.begin(2),
        "write": lambda: part.write(1, b"x"),
        "become": lambda: part.become(tmp_path / "x", overwrite=False),
    }
    with pytest.raises(FileError, match="No space left") as caught:
        steps[step]()
    assert caught.value.path.startswith(str(tmp_path))
    part.discard()
    assert names(tmp_path) == []


def test_a_file_that_cannot_be_flushed_does_not_become_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = part_with(tmp_path, b"some")
    monkeypatch.setattr(os, "fsync", refuse(errno.EIO))
    with pytest.raises(FileError):
        part.become(tmp_path / "x", overwrite=False)
    part.discard()
    assert names(tmp_path) == []


def test_after_it_was_discarded_nothing_comes_of_it(tmp_path: Path) -> None:
    part = part_with(tmp_path, b"some")
    part.discard()
    part.discard()
    part.create()
    part.begin(2)
    part.write(1, b"x")
    part.become(tmp_path / "x", overwrite=True)
    assert names(tmp_path) == []


@given(st.permutations([("begin", 2), ("write", 2), ("begin", 3), ("write", 1), ("write", 2)]))
def test_what_an_earlier_attempt_left_behind_in_a_thread_comes_to_nothing(
    late: list[tuple[str, int]],
) -> None:
    with tempfile.TemporaryDirectory() as directory:
        part = part_with(Path(directory), b"first")
        for name, attempt in late:
            part.begin(attempt) if name == "begin" else part.write(attempt, b"late")
        part.write(3, b"all")
        part.begin(2)
        part.write(2, b"late")
        part.become(Path(directory) / "x", overwrite=False)
        assert (Path(directory) / "x").read_bytes() == b"all"


def test_it_is_discarded_after_a_write_that_is_under_way(tmp_path: Path) -> None:
    writing, go_on = threading.Event(), threading.Event()
    part = part_with(tmp_path, b"some")

    class Slow:
        def write(self, content: bytes) -> None:
            writing.set()
            go_on.wait(30)
            assert not self.closed

        closed = False

        def close(self) -> None:
            self.closed = True

    assert part._file is not None
    part._file.close()
    part._file = Slow()  # type: ignore[assignment]
    with background(part.write, 1, b"x", stop=go_on.set):
        assert writing.wait(30)
        with background(part.discard):
            go_on.set()
    assert names(tmp_path) == []


def test_two_downloads_to_one_name_both_leave_a_whole_file(tmp_path: Path) -> None:
    first, second = part_with(tmp_path, b"first"), part_with(tmp_path, b"second")
    first.become(tmp_path / "x", overwrite=False)
    with pytest.raises(TargetExistsError):
        second.become(tmp_path / "x", overwrite=False)
    second.discard()
    assert (tmp_path / "x").read_bytes() == b"first"
    assert names(tmp_path) == ["x"]


def test_the_guard_of_permissions_is_the_systems_own(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    part_with(tmp_path, b"x").become(tmp_path / "x", overwrite=False)
    assert (tmp_path / "x").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert not hasattr(files, "umask")
