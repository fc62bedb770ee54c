"""From a status to an exception, and what `Retry-After` says."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised import errors
from beenergised.messages import Headers, Response
from beenergised.transport import status_errors as answered
from beenergised.transport.status_errors import error_for, retry_after


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (200, None), (201, None), (204, None), (299, None),
        (301, errors.RedirectRefusedError), (304, errors.RedirectRefusedError),
        (307, errors.RedirectRefusedError), (400, errors.RequestRefusedError),
        (401, errors.RequestRefusedError), (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError), (422, errors.RequestRefusedError),
        (429, errors.RateLimitedError), (500, errors.ServiceUnavailableError),
        (501, errors.ServiceUnavailableError), (503, errors.ServiceUnavailableError),
        (599, errors.ServiceUnavailableError),
    ],
)  # fmt: skip
def test_every_status_has_its_exception(status: int, kind: type[Exception] | None) -> None:
    error = error_for(Response(status))
    assert (type(error) if error is not None else None) is kind
    assert error is None or error.status == status


def test_the_message_names_the_operation_and_quotes_the_body_without_secrets() -> None:
    body = b'{"error": "no", "token": "hush-hush"}'
    error = error_for(Response(500, content=body, operation="me"))
    assert error is not None
    assert error.message.startswith("me: HTTP 500")
    assert "hush-hush" not in error.message
    assert "no" in error.message


def after(value: str, **headers: str) -> float | None:
    return retry_after(Response(429, Headers({"Retry-After": value, **headers})))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("2", 2), ("1.5", 1.5), (" 7 ", 7), ("-3", 0), ("nan", None), ("inf", None),
     ("", None), ("soon", None), ("Mon, 01 Jan 99999 00:00:00 GMT", None)],
)  # fmt: skip
def test_seconds(value: str, seconds: float | None) -> None:
    assert after(value) == seconds


def test_a_date_counts_from_the_services_own_clock() -> None:
    assert after("Wed, 21 Oct 2015 07:28:30 GMT", Date="Wed, 21 Oct 2015 07:28:00 GMT") == 30
    assert after("Wed, 21 Oct 2015 07:28:00 GMT", Date="Wed, 21 Oct 2015 07:28:30 GMT") == 0


def test_a_date_without_a_zone_is_utc() -> None:
    assert after("Wed, 21 Oct 2015 07:28:30", Date="Wed, 21 Oct 2015 07:28:00 GMT") == 30


def test_without_the_services_clock_ours_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answered, "time", SimpleNamespace(time=lambda: 1445412450.0))
    assert after("Wed, 21 Oct 2015 07:28:00 GMT") == 30
    assert after("Wed, 21 Oct 2015 07:28:00 GMT", Date="yesterday") == 30


@given(value=st.text(max_size=40), date=st.text(max_size=40))
def test_no_text_makes_it_fail(value: str, date: str) -> None:
    seconds = after(value, Date=date)
    assert seconds is None or seconds >= 0
