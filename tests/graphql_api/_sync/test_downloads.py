# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_downloads.py
"""Files: whole or not at all, no token to strangers, and an error worth reading."""

# ruff: noqa: PLR0917, SIM117, RUF100 - tables; twins

from __future__ import annotations

import gzip
import logging
import os
import pickle
import traceback
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.graphql_api.files import (
    PDF,
    PDF_TYPE,
    TOKEN,
    Host,
    broken_after,
    chunked,
    head_of,
    redirect,
    standing_still_after,
    until_closed,
)
from tests.graphql_api.support import Ticks
from tests.transport.servers import http
from tests.transport.support import limit_attempts_by, running_loop

from beenergised import Client, Settings, errors
from beenergised.graphql_api.resources._sync.documents import Documents
from beenergised.messages import Request
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.hooks import AttemptFailed, CallEvent, RequestSending, ResponseReceived

SIGNATURE = "X-Amz-Signature=9f8e7d6c5b4a&Expires=1700000000"
HTML = b"<html><body>Please log in</body></html>"


@pytest.fixture
def api() -> Iterator[Host]:
    with Host() as host:
        yield host


@pytest.fixture
def files() -> Iterator[Host]:
    with Host() as host:
        yield host


@pytest.fixture
def place(tmp_path: Path) -> Path:
    directory = tmp_path / "place"
    directory.mkdir()
    return directory


@contextmanager
def documents_of(api: Host, **more: Any) -> Iterator[Documents]:
    more.setdefault("clock", Ticks())
    with Client(base_url=api.url, session_token=TOKEN, **more) as client:
        yield Documents(client._caller)


def names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


# --- A file ---


def test_a_file_arrives_under_its_name_and_nothing_else_stays(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of()
    with documents_of(api) as documents:
        saved = documents.download("7", place / "invoice.pdf")
    assert saved == place / "invoice.pdf"
    assert saved.read_bytes() == PDF
    assert names(place) == ["invoice.pdf"]
    assert api.operations == ["accountDocument"]


def test_in_a_directory_the_file_is_named_by_the_id(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of("x.exe")
    with documents_of(api) as documents:
        saved = documents.download("../a/7", str(place))
        plain = documents.download("7", str(place), content_type=None)
    assert saved == place / "a_7.pdf"
    assert plain == place / "7"
    assert names(place) == ["7", "a_7.pdf"]


def test_it_is_readable_by_whom_a_new_file_is(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    (place / "other").touch()
    with documents_of(api) as documents:
        saved = documents.download("7", place)
    assert saved.stat().st_mode == (place / "other").stat().st_mode


def test_one_that_is_replaced_keeps_its_permissions(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    target = place / "invoice.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    with documents_of(api) as documents:
        documents.download("7", target, overwrite=True)
    assert target.read_bytes() == PDF
    assert target.stat().st_mode & 0o777 == 0o600
    assert names(place) == ["invoice.pdf"]


@pytest.mark.parametrize(
    "answer",
    [
        http(PDF),
        http(PDF, "Content-Type: application/octet-stream"),
        http(PDF, "Content-Type: Application/PDF; charset=binary"),
        chunked(PDF, PDF_TYPE),
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + PDF,
        http(gzip.compress(PDF), PDF_TYPE, "Content-Encoding: gzip"),
        http(gzip.compress(PDF), PDF_TYPE, "Content-Encoding: X-GZip"),
        chunked(gzip.compress(PDF[:99]) + gzip.compress(PDF[99:]), "Content-Encoding: gzip"),
        http(gzip.compress(zlib.compress(PDF)), "Content-Encoding: deflate, gzip"),
    ],
    ids=[
        "untyped",
        "unspecific",
        "spelling",
        "chunked",
        "until-closed",
        "gzip",
        "x-gzip",
        "two-members",
        "two-codings",
    ],
)
def test_answers_that_servers_of_files_give(
    api: Host, files: Host, place: Path, answer: bytes
) -> None:
    api.link = files.url_of()
    files.files = [answer if b"Connection: close" not in answer else lambda to: to.send(answer)]
    with documents_of(api) as documents:
        saved = documents.download("7", place)
    assert saved.read_bytes() == PDF


def test_progress_is_told_from_nothing_to_all(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    files.files = [broken_after(100), http(PDF, PDF_TYPE), chunked(PDF, PDF_TYPE)]
    told: list[tuple[int, int | None]] = []
    with documents_of(api) as documents:
        documents.download("7", place, progress=lambda *seen: told.append(seen))
        assert told[0] == (0, len(PDF))
        assert told[-1] == (len(PDF), len(PDF))
        again = told.index((0, len(PDF)), 1)
        assert told[again - 1] == (100, len(PDF))
        assert sorted(told[again:]) == told[again:]
        told.clear()
        documents.download("8", place, progress=lambda *seen: told.append(seen))
    assert told[0] == (0, None)
    assert told[-1] == (len(PDF), None)


# --- Before anything is sent ---


def test_a_file_that_is_there_is_left_and_nothing_is_sent(api: Host, place: Path) -> None:
    (place / "7.pdf").write_bytes(b"mine")
    (place / "dangling.pdf").symlink_to(place / "nowhere")
    with documents_of(api) as documents:
        for path in (place, place / "7.pdf", place / "dangling.pdf"):
            with pytest.raises(errors.TargetExistsError, match="left as it is") as caught:
                documents.download("7", path)
            assert isinstance(caught.value, FileExistsError)
            assert caught.value.path.endswith(".pdf")
            assert caught.value.details()["path"] == caught.value.path
    assert (place / "7.pdf").read_bytes() == b"mine"
    assert names(place) == ["7.pdf", "dangling.pdf"]
    assert api.requests == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"path": "{}/no/such.pdf"}, "no directory"),
        ({"path": "{}/no/"}, "no directory"),
        ({"path": ""}, "name of a file"),
        ({"path": "a\0b"}, "name of a file"),
        ({"path": b"bytes"}, "name of a file"),
        ({"path": 7}, "name of a file"),
        ({"path": "{}/sub", "overwrite": True}, "not a file"),
        ({"overwrite": "yes"}, "True or False"),
        ({"progress": 7}, "function"),
        ({"max_bytes": 0}, "at least 1"),
        ({"max_bytes": True}, "whole number"),
        ({"content_type": "pdf"}, "like 'application/pdf'"),
        ({"content_type": "a/b\r\nX: y"}, "like 'application/pdf'"),
        ({"id": " "}, "id"),
        ({"timeout": 0}, "more than 0"),
        ({"overwite": True}, "no argument"),
    ],
)
def test_a_wrong_argument_fails_before_anything_is_sent(
    api: Host, place: Path, given: dict[str, Any], words: str
) -> None:
    (place / "sub").mkdir()
    (place / "sub" / "7.pdf").mkdir()
    arguments: dict[str, Any] = {"id": "7", "path": place / "x.pdf", **given}
    if isinstance(arguments["path"], str):
        arguments["path"] = arguments["path"].format(place)
    with documents_of(api) as documents:
        with pytest.raises(errors.InvalidArgumentError, match=words):
            documents.download(**arguments)
    assert api.requests == []
    assert names(place) == ["sub"]


def test_a_directory_that_cannot_be_written_to_is_told_before_anything_is_sent(
    api: Host, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: Any, **kwargs: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    with documents_of(api) as documents:
        monkeypatch.setattr(os, "open", refuse)
        with pytest.raises(errors.FileError, match=r"cannot write .*Permission denied") as caught:
            documents.download("7", place)
    assert type(caught.value) is errors.FileError
    assert api.requests == []


def test_preview_of_a_download_is_the_request_for_the_link(api: Host, place: Path) -> None:
    with Client(base_url=api.url, session_token=TOKEN) as client:
        request = client.preview(client.documents.download, "7", place)
    assert isinstance(request, Request)
    assert request.json()["operationName"] == "accountDocument"
    assert request.json()["variables"] == {"id": "7"}
    assert api.requests == []
    assert names(place) == []


# --- Who gets what ---


def test_another_host_gets_neither_token_nor_headers(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    settings = Settings(headers={"X-Of-Settings": "secret"})
    with documents_of(api, settings=settings, headers={"X-Of-Client": "x"}) as documents:
        documents.download("7", place, headers={"X-Of-Call": "y"})
    assert set(head_of(files.gets[0])) == {
        "host", "accept", "accept-encoding", "connection", "user-agent",
    }  # fmt: skip
    assert head_of(files.gets[0])["accept"] == "application/pdf, */*;q=0.5"


def test_the_apis_own_origin_gets_both(api: Host, place: Path) -> None:
    api.link = api.url_of()
    with documents_of(api, headers={"X-Of-Client": "x"}) as documents:
        documents.download("7", place, headers={"X-Of-Call": "y"})
    head = head_of(api.gets[0])
    assert head["authorization"] == f"Bearer {TOKEN}"
    assert (head["x-of-client"], head["x-of-call"]) == ("x", "y")


def test_another_name_of_the_same_machine_is_another_origin(api: Host, place: Path) -> None:
    api.link = api.url_of().replace("127.0.0.1", "localhost")
    with documents_of(api) as documents:
        documents.download("7", place)
    assert "authorization" not in head_of(api.gets[0])


@pytest.mark.parametrize("status", ["301 A", "302 B", "303 C", "307 D", "308 E"])
def test_a_redirect_to_another_host_leaves_the_token_behind_for_good(
    api: Host, files: Host, place: Path, status: str
) -> None:
    api.link = api.url_of()
    api.files = [redirect(files.url_of("there"), status), http(PDF, PDF_TYPE)]
    files.files = [redirect("/further"), redirect(api.url_of("back"))]
    with documents_of(api) as documents:
        saved = documents.download("7", place)
    assert saved.read_bytes() == PDF
    assert [request.split()[1] for request in files.gets] == ["/there", "/further"]
    assert ["authorization" in head_of(request) for request in api.gets] == [True, False]
    assert not any("authorization" in head_of(request) for request in files.gets)


def test_redirects_end_after_five(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    files.files = [redirect("/round")]
    with documents_of(api) as documents:
        with pytest.raises(errors.RedirectRefusedError, match="after 5"):
            documents.download("7", place)
    assert len(files.gets) == 6
    assert names(place) == []


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("ftp://host/x", "ftp:"),
        ("file:///etc/passwd", "file:"),
        ("", "does not say where to"),
        ("http://files.example.com/x", "plain http to files.example.com"),
        ("https://user:hush-hush@files.example.com/x", "user name"),
        ("https://host:99999/x", "not an address"),
        ("https://[x/", "not an address"),
    ],
)
def test_a_redirect_to_where_nothing_is_fetched_from(
    api: Host, files: Host, place: Path, location: str, words: str
) -> None:
    api.link = files.url_of()
    files.files = [redirect(location)]
    with documents_of(api) as documents:
        with pytest.raises(errors.RedirectRefusedError, match=words) as caught:
            documents.download("7", place)
    assert caught.value.status == 302
    assert "hush-hush" not in str(caught.value)
    assert caught.value.response is not None
    assert "hush-hush" not in repr(caught.value.response.redacted().headers)
    assert names(place) == []


@pytest.mark.parametrize("link", [None, "", "  "])
def test_no_link_is_told(api: Host, place: Path, link: str | None) -> None:
    api.link = link
    with documents_of(api) as documents:
        with pytest.raises(errors.NotFoundError, match="no link to the document") as caught:
            documents.download("7", place)
    assert caught.value.status == 200
    assert names(place) == []


@pytest.mark.parametrize(
    "link",
    ["/files/7.pdf", "ftp://host/7.pdf", "7.pdf", 7, {"url": 1}, "http://files.example.com/7.pdf",
     "https://u:p@host/", "https://a b/", "https://host\\@evil.example.com/x", "https:///x"],
)  # fmt: skip
def test_a_link_that_is_not_followed(api: Host, place: Path, link: Any) -> None:
    api.link = link
    with documents_of(api) as documents:
        with pytest.raises(errors.InvalidResponseError, match="is not followed"):
            documents.download("7", place)
    assert names(place) == []


@pytest.mark.parametrize(
    "link",
    [f"ftp://host/7.pdf?{SIGNATURE}", f"http://files.example.com/7.pdf?{SIGNATURE}",
     f"/7.pdf?{SIGNATURE}", "https://user:9f8e7d6c5b4a@files.example.com/7.pdf",
     f"https://host\\@evil.example.com/x?{SIGNATURE}", f"https://[/x?{SIGNATURE}"],
)  # fmt: skip
def test_nor_is_that_of_a_link_that_is_not_followed(api: Host, place: Path, link: str) -> None:
    api.link = link
    with documents_of(api) as documents:
        with pytest.raises(errors.InvalidResponseError) as caught:
            documents.download("7", place)
    error = caught.value
    shown = [str(error), error.body or "", *traceback.format_exception(error), *locals_of(error)]
    assert not [text for text in shown if "9f8e7d6c5b4a" in text]


def test_where_a_redirect_leads_is_in_no_log_not_even_of_the_http_library(
    api: Host, files: Host, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.link = files.url_of()
    files.files = [redirect(f"/further?{SIGNATURE}"), http(PDF, PDF_TYPE, "Set-Cookie: a=hush")]
    with documents_of(api) as documents:
        documents.download("7", place)
    assert "receive_response_headers.complete" in caplog.text
    assert "302" in caplog.text
    assert "9f8e7d6c5b4a" not in caplog.text
    assert "hush" not in caplog.text
    assert TOKEN not in caplog.text


def test_the_signature_of_a_link_is_shown_nowhere(
    api: Host, files: Host, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.DEBUG, "beenergised")
    api.link = files.url_of(f"7.pdf?{SIGNATURE}")
    echo = f"<Error><Signature>9f8e7d6c5b4a</Signature>{SIGNATURE}</Error>".encode()
    files.files = [
        redirect(f"/further?{SIGNATURE}"),
        http(echo, status="503 Busy"),
        http(echo, "Content-Type: application/xml", status="403 Forbidden"),
    ]
    events: list[CallEvent] = []
    shown: list[str] = []

    def see(event: CallEvent) -> None:
        events.append(event)
        # The answer with the link in it is another matter: this is about what follows.
        if not isinstance(event, ResponseReceived) or event.response.operation != "accountDocument":
            shown.append(repr(event))
        if isinstance(event, ResponseReceived) and event.response.operation != "accountDocument":
            shown.extend([event.response.url, event.response.body, repr(event.response.headers)])
        if isinstance(event, RequestSending):
            shown.extend([event.request.url, event.request.text])

    with documents_of(api, hooks=[see]) as documents:
        with pytest.raises(errors.PermissionDeniedError, match="expire") as caught:
            documents.download("7", place)
    error = caught.value
    shown += [str(error), error.body or "", repr(error.response), str(error.details())]
    shown += [pickle.dumps(error).decode("latin-1"), *traceback.format_exception(error)]
    shown += locals_of(error)
    shown.append(caplog.text)
    assert [type(event) for event in events if _is_of_the_file(event)] == [
        RequestSending, ResponseReceived,
        RequestSending, ResponseReceived, AttemptFailed,
        RequestSending, ResponseReceived, AttemptFailed,
    ]  # fmt: skip
    assert files.gets[0].startswith(f"GET /7.pdf?{SIGNATURE} HTTP/1.1\r\n")
    assert files.gets[1].startswith(f"GET /further?{SIGNATURE} HTTP/1.1\r\n")
    assert "documents.download" in caplog.text
    assert not [text for text in shown if "9f8e7d6c5b4a" in text or "1700000000" in text]


def locals_of(error: BaseException) -> list[str]:
    """What a traceback with local variables shows of the library."""
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    stacks = [told.stack, *([told.__cause__.stack] if told.__cause__ else [])]
    frames = [frame for stack in stacks for frame in stack if "/beenergised/" in frame.filename]
    return [value for frame in frames for value in (frame.locals or {}).values()]


def _is_of_the_file(event: CallEvent) -> bool:
    if isinstance(event, RequestSending):
        return event.request.operation == "documents.download"
    if isinstance(event, ResponseReceived):
        return event.response.operation == "documents.download"
    return event.operation == "documents.download"


def test_a_token_that_the_apis_own_host_refuses_is_told(api: Host, place: Path) -> None:
    api.link = api.url_of()
    api.files = [http(b"", status="401 Unauthorized")]
    with documents_of(api) as documents:
        with pytest.raises(errors.SessionExpiredError):
            documents.download("7", place)
    assert names(place) == []


# --- What is not the file ---


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (http(HTML, "Content-Type: text/html"), errors.InvalidResponseError,
         "'text/html', not application/pdf. It begins: <html><body>Please"),
        (http(HTML, "Content-Type: text/html", "Content-Type: application/pdf"),
         errors.InvalidResponseError, "'text/html', not"),
        (http(b'{"token": "hush-hush"}', "Content-Type: application/json"),
         errors.InvalidResponseError, "application/json.*begins"),
        (http(HTML, "Content-Type: application/octet-stream"), errors.InvalidResponseError,
         "no PDF document. It begins: <html>"),
        (http(b"\x1b[31m\x00\xff"), errors.InvalidResponseError, "no PDF"),
        (http(b"", PDF_TYPE), errors.InvalidResponseError, "empty"),
        (http(b"", status="204 No Content"), errors.InvalidResponseError, "HTTP 204"),
        (http(b"x", status="206 Partial Content"), errors.InvalidResponseError, "HTTP 206"),
        (http(b"<Error/>", status="403 Forbidden"), errors.PermissionDeniedError, "expire"),
        (http(b"", status="401 Unauthorized"), errors.PermissionDeniedError, "refuses the link"),
        (http(b"", status="404 Not Found"), errors.NotFoundError, "no such file"),
        (http(b"", status="410 Gone"), errors.NotFoundError, "no such file"),
        (http(b"", status="304 Not Modified"), errors.RedirectRefusedError,
         "answered with HTTP 304 instead of a file"),
        (http(PDF, PDF_TYPE, "Content-Encoding: br"), errors.ResponseDecodingError,
         "'br', and only gzip, deflate were asked for"),
        (http(gzip.compress(PDF, mtime=0) + b"more", PDF_TYPE, "Content-Encoding: gzip"),
         errors.ResponseDecodingError, "not valid gzip"),
        (chunked(zlib.compress(PDF) + b"more", PDF_TYPE, "Content-Encoding: deflate"),
         errors.ResponseDecodingError, "more bytes after the end"),
        (http(b"no", status="400 Bad"), errors.RequestRefusedError, "It said: no"),
        (http(b"", status="503 Busy"), errors.ServiceUnavailableError, "503"),
        (http(b"", status="429 Slow"), errors.RateLimitedError, "429"),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_the_file(
    api: Host, files: Host, place: Path, answer: bytes, kind: type[Exception], words: str
) -> None:
    api.link = files.url_of()
    files.files = [answer]
    with documents_of(api) as documents:
        with pytest.raises(kind, match=words) as caught:
            documents.download("7", place)
    assert names(place) == []
    assert "hush-hush" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    error = caught.value
    assert isinstance(error, errors.BeEnergisedError)
    assert error.status is not None
    assert isinstance(pickle.loads(pickle.dumps(error)), kind)  # noqa: S301 - our own


def test_file_answered_429_and_503_is_waited_for_as_asked(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of()
    slow = http(b"", "Retry-After: 1", status="429 Slow")
    busy = http(b"", "Retry-After: 1", status="503 Busy")
    files.files = [slow, busy] * 5 + [http(PDF, PDF_TYPE)]
    with documents_of(api) as documents:
        assert (documents.download("7", place)).read_bytes() == PDF


def test_error_of_a_download_names_its_id(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    files.files = [http(b"", status="404 Not Found")]
    with documents_of(api) as documents:
        with pytest.raises(errors.NotFoundError, match=r"^documents.download '7': "):
            documents.download("7", place)


def test_what_it_must_be_can_be_chosen(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    files.files = [http(HTML, "Content-Type: text/html")]
    with documents_of(api) as documents:
        assert (documents.download("1", place, content_type=None)).read_bytes() == HTML
        assert (documents.download("2", place, content_type="text/html")).exists()
        with pytest.raises(errors.InvalidResponseError, match="not a file"):
            documents.download("3", place, content_type="*/*")
        with pytest.raises(errors.InvalidResponseError, match="not image/png"):
            documents.download("3", place, content_type="image/png")
        files.files = [http(b"\x89PNG", "Content-Type: image/png")]
        assert (documents.download("3", place, content_type="image/png")).name == "3.pdf"
    assert names(place) == ["1.pdf", "2.pdf", "3.pdf"]


@pytest.mark.parametrize("answer", [http(PDF, PDF_TYPE), chunked(PDF, PDF_TYPE)])
def test_a_file_beyond_the_bound_is_left(
    api: Host, files: Host, place: Path, answer: bytes
) -> None:
    api.link = files.url_of()
    files.files = [answer]
    with documents_of(api) as documents:
        with pytest.raises(errors.ResponseTooLargeError, match="larger than 1000 bytes"):
            documents.download("7", place, max_bytes=1000)
        assert names(place) == []
        assert len(files.gets) == 1
        documents.download("7", place, max_bytes=len(PDF))
    with documents_of(api, settings=Settings(max_download_bytes=1000)) as documents:
        with pytest.raises(errors.ResponseTooLargeError):
            documents.download("8", place)


def test_a_file_without_end_is_left(api: Host, files: Host, place: Path) -> None:
    def endless(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.send(b"2710\r\n" + b"x" * 10_000 + b"\r\n")

    api.link = files.url_of()
    files.files = [endless]
    with documents_of(api) as documents:
        with pytest.raises(errors.ResponseTooLargeError):
            documents.download("7", place, max_bytes=100_000)
    assert names(place) == []


# --- Half of it ---


def test_a_file_that_breaks_off_is_fetched_again_from_its_beginning(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of()
    longer = PDF + b"x" * 9000
    files.files = [broken_after(len(PDF) + 5, longer), broken_after(0), http(PDF, PDF_TYPE)]
    clock = Ticks()
    with documents_of(api, clock=clock) as documents:
        saved = documents.download("7", place)
    assert saved.read_bytes() == PDF
    assert len(files.gets) == 3
    assert len(clock.slept) == 2
    assert api.operations == ["accountDocument"]


@pytest.mark.parametrize(
    ("coding", "whole"),
    [("gzip", gzip.compress(PDF)), ("gzip, gzip", gzip.compress(gzip.compress(PDF)))],
    ids=["once", "twice"],
)
@pytest.mark.parametrize("frame", [http, chunked, until_closed])
def test_compressed_file_that_is_cut_is_an_error_and_not_saved(
    api: Host, files: Host, place: Path, coding: str, whole: bytes, frame: Callable[..., bytes]
) -> None:
    cut = frame(whole[:-9], PDF_TYPE, f"Content-Encoding: {coding}", "Connection: close")
    api.link = files.url_of()
    files.files = [lambda to: to.send(cut)]
    with documents_of(api) as documents:
        with pytest.raises(errors.ConnectionLostError, match="cut short"):
            documents.download("7", place)
    assert len(files.gets) == 4
    assert names(place) == []


def test_a_file_that_always_breaks_off_tells_how_much_came(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of(f"7.pdf?{SIGNATURE}")
    files.files = [broken_after(100)]
    with documents_of(api) as documents:
        with pytest.raises(errors.ConnectionLostError) as caught:
            documents.download("7", place)
    assert f"100 of {len(PDF)} bytes of the file had arrived" in str(caught.value)
    assert len(files.gets) == 4
    assert names(place) == []
    assert len(locals_of(caught.value)) > 10
    assert not [text for text in locals_of(caught.value) if "9f8e7d6c5b4a" in text]


def pass_time_at(
    count: int, clock: Ticks, seconds: list[float]
) -> Callable[[int, int | None], None]:
    """Return a `progress` at which the next of `seconds` pass when `count` bytes have arrived."""

    def progress(received: int, total: int | None) -> None:
        if received == count and seconds:
            clock.advance(seconds.pop())

    return progress


def test_a_server_that_stands_still_ends_the_attempt(
    api: Host, files: Host, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.link = files.url_of()
    files.files = [standing_still_after(0), http(PDF, PDF_TYPE)]
    clock = Ticks()
    with monkeypatch.context() as patch:
        limit_attempts_by(clock, patch, running_loop())
        with documents_of(api, clock=clock) as documents:
            once = pass_time_at(0, clock, [30])
            saved = documents.download("7", place, attempt_timeout=30, progress=once)
            assert saved.read_bytes() == PDF
            files.files = [standing_still_after(0)]
            always = pass_time_at(0, clock, [30] * 4)
            with pytest.raises(errors.CallTimeoutError, match="sent nothing more for 30 s"):
                documents.download("8", place, attempt_timeout=30, progress=always)
    assert names(place) == ["7.pdf"]


def test_all_of_it_has_one_deadline(
    api: Host, files: Host, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.link = files.url_of()
    files.files = [standing_still_after(50)]
    clock = Ticks()
    with monkeypatch.context() as patch:
        limit_attempts_by(clock, patch, running_loop())
        with documents_of(api, clock=clock) as documents:
            late = pass_time_at(50, clock, [60])
            with pytest.raises(errors.CallTimeoutError, match="50 of"):
                documents.download("7", place, timeout=60, progress=late)
    assert len(files.gets) == 1
    assert names(place) == []


def test_redirects_share_the_deadline(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    clock = Ticks()

    def slow_redirect(connection: Any) -> None:
        clock.advance(6)
        connection.send(redirect("/further"))

    files.files = [slow_redirect]
    with documents_of(api, clock=clock) as documents:
        with pytest.raises(errors.CallTimeoutError, match="the 10 s of the whole download"):
            documents.download("7", place, timeout=10)
    assert len(files.gets) == 2
    assert names(place) == []


# --- Other ways to end ---


def test_what_progress_raises_comes_out_and_leaves_nothing(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of()

    with documents_of(api) as documents:
        for wrong in (
            ZeroDivisionError(), BrokenPipeError(), TimeoutError(), KeyboardInterrupt(),
            errors.ConnectionLostError("a call of the watcher's own"),
        ):  # fmt: skip

            def fail(received: int, total: int | None, wrong: BaseException = wrong) -> None:
                if received:
                    raise wrong

            with pytest.raises(type(wrong)) as caught:
                documents.download("7", place, progress=fail)
            assert caught.value is wrong
            assert names(place) == []
    assert len(files.gets) == 5


def test_a_file_that_appears_meanwhile_is_not_replaced(api: Host, files: Host, place: Path) -> None:
    api.link = files.url_of()
    target = place / "invoice.pdf"

    def appear(received: int, total: int | None) -> None:
        target.write_bytes(b"mine")

    with documents_of(api) as documents:
        with pytest.raises(errors.TargetExistsError):
            documents.download("7", target, progress=appear)
    assert target.read_bytes() == b"mine"
    assert names(place) == ["invoice.pdf"]


def test_what_progress_raises_at_once_comes_out_too(api: Host, files: Host, place: Path) -> None:
    def fail(received: int, total: int | None) -> None:
        raise ZeroDivisionError

    api.link = files.url_of()
    with documents_of(api) as documents:
        with pytest.raises(ZeroDivisionError):
            documents.download("7", place, progress=fail)
    assert len(files.gets) == 1
    assert names(place) == []


@pytest.mark.parametrize("size", [1000, 3_000_000])
def test_a_disk_that_is_full_is_told_and_not_tried_again(
    api: Host, files: Host, place: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    def fail(self: PartFile, attempt: int, content: bytes) -> None:
        raise errors.FileError("no space left")

    api.link = files.url_of()
    files.files = [http(b"%PDF-" + b"x" * size)]
    with documents_of(api) as documents:
        monkeypatch.setattr(PartFile, "write", fail)
        with pytest.raises(errors.FileError, match="no space left"):
            documents.download("7", place)
    assert names(place) == []
    assert len(files.gets) == 1


# --- Calibration details ---


def test_calibration_details_may_be_of_any_kind_but_a_web_page(
    api: Host, files: Host, place: Path
) -> None:
    api.link = files.url_of("details.xml?x=1")
    files.files = [http(b"<details/>", "Content-Type: application/xml")]
    with Client(base_url=api.url, session_token=TOKEN, clock=Ticks()) as client:
        saved = client.chargelogs.download_calibration("7", place)
        assert saved == place / "7.xml"
        assert saved.read_bytes() == b"<details/>"
        with pytest.raises(errors.TargetExistsError):
            client.chargelogs.download_calibration("7", place)
        files.files = [http(HTML, "Content-Type: text/html; charset=utf-8")]
        with pytest.raises(errors.InvalidResponseError, match="'text/html', not a file"):
            client.chargelogs.download_calibration("7", place / "x")
        api.link = None
        with pytest.raises(errors.NotFoundError, match="no link to calibration details"):
            client.chargelogs.download_calibration("7", place / "x")
        request = client.preview(client.chargelogs.download_calibration, "7", place / "x")
    assert isinstance(request, Request)
    assert request.json()["operationName"] == "chargelog"
    assert names(place) == ["7.xml"]
