from __future__ import annotations

import getpass
import io
import sys
import warnings

import pytest

from beenergised.cli import prompts
from beenergised.errors import ConfigurationError


def stdin_of(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_secret_line_is_read_exactly(end: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin_of("  pä ss\t".encode() + end, monkeypatch)
    assert prompts.read_secret_line("password").reveal() == "  pä ss\t"


def test_a_secret_line_that_is_not_utf8_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin_of(b"\xff\n", monkeypatch)
    with pytest.raises(ConfigurationError, match="not UTF-8"):
        prompts.read_secret_line("password")


def test_a_question_is_asked_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin_of(b" community \n", monkeypatch)
    assert prompts.ask("Tenant") == "community"
    assert capsys.readouterr() == ("", "Tenant: ")


def test_the_end_of_input_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_end(_: str) -> str:
        raise EOFError

    stdin_of(b"", monkeypatch)
    with pytest.raises(ConfigurationError, match="No tenant"):
        prompts.ask("Tenant")
    monkeypatch.setattr(getpass, "getpass", at_end)
    with pytest.raises(ConfigurationError, match="No password"):
        prompts.ask_secret("password")


def test_a_terminal_that_would_show_the_secret_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def echoing(_: str) -> str:
        warnings.warn("can not control echo", getpass.GetPassWarning, stacklevel=2)
        return "hunter2"

    monkeypatch.setattr(getpass, "getpass", echoing)
    with pytest.raises(ConfigurationError, match="would show the password"):
        prompts.ask_secret("password")
