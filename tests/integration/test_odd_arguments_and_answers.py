"""Odd arguments, and error responses of any form: only exceptions of the library come out."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.previewing import Previewing

from beenergised import Client, PublicApiClient, QaasClient, Settings, errors
from beenergised.messages import Headers, Request, Response
from beenergised.transport.retry import never

HUGE = 10**5000  # Python refuses to write it as text
CYCLE: dict[str, Any] = {}
CYCLE["name"] = CYCLE


class Always:
    """A sender with one response for every request."""

    def __init__(self, response: Response | None = None) -> None:
        self.response = response

    def send(self, request: Request, timeout: float) -> Response:
        assert self.response is not None, request
        return self.response

    def close(self) -> None:
        pass


def graphql(sender: Always, **more: Any) -> Client:
    own = Settings(retry=never)
    token = more or {"session_token": "session", "refresh_token": "refresh", "psk": "key"}
    return Client(base_url="https://a.example.com/graphql/", sender=sender, settings=own, **token)


def public(sender: Always) -> PublicApiClient:
    own = Settings(retry=never)
    return PublicApiClient(host="a.example.com", token="token", sender=sender, settings=own)


def qaas(sender: Always) -> QaasClient:
    return QaasClient(
        base_url="https://a.example.com", login_url="https://b.example.com", access_token="token",
        sender=sender, settings=Settings(retry=never),
    )  # fmt: skip


# --- Several values where one is taken ---

SEVERAL: list[Callable[[Any], Any]] = [
    lambda v: Previewing(public(Always())).sessions.list(reason=v),
    lambda v: Previewing(public(Always())).sessions.list(user_id=v),
    lambda v: Previewing(public(Always())).sessions.list(started_after=v),
    lambda v: Previewing(public(Always())).sessions.list(filters={"status": v}),
    lambda v: Previewing(public(Always())).resource("sessions").list(status=v),
    Previewing(public(Always())).sessions.get,
    lambda v: Previewing(public(Always())).charge_points.update(v, {"name": "a"}),
    lambda v: Previewing(public(Always())).sessions.list(per_page=v),
    lambda v: Previewing(graphql(Always())).chargelogs.list(status=v),
    lambda v: Previewing(graphql(Always())).chargelogs.list(start=v),
    lambda v: Previewing(graphql(Always())).chargelogs.list(page_size=v),
    Previewing(graphql(Always())).cards.get,
    lambda v: Previewing(graphql(Always())).stations.occupancy("1", day=v),
    lambda v: Previewing(graphql(Always())).execute(
        "query ($id: ID!) { chargelog(id: $id) { id } }", {"id": v}
    ),
    lambda v: Previewing(graphql(Always())).execute(
        "query ($t: LegalDocumentTypeEnum) { legalDocuments(type: $t) { id } }",
        {"t": v},
    ),
    Previewing(qaas(Always())).records.get,
    lambda v: Previewing(qaas(Always())).records.update(7, amount=v),
]


@pytest.mark.parametrize("call", SEVERAL)
@pytest.mark.parametrize("values", [["local", "remote"], ("local",), [7, 8]], ids=repr)
def test_several_values_for_one_are_refused_plainly(
    call: Callable[[Any], Any], values: Any
) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        call(values)
    assert "takes one value, not a " in caught.value.message
    assert "Make one call for each value." in caught.value.message
    assert "Unchecked" not in caught.value.message
    assert len(caught.value.message) < 120


# --- Arguments that the interpreter or a library chokes on ---

ODD: list[Callable[[], Any]] = [
    lambda: Previewing(public(Always())).sessions.get(HUGE),
    lambda: Previewing(public(Always())).sessions.list(user_id=HUGE),
    lambda: Previewing(public(Always())).sessions.list(per_page=HUGE),
    lambda: Previewing(public(Always())).sessions.get(7, timeout=HUGE),
    lambda: Previewing(public(Always())).sessions.list(filters={1: 2}),  # type: ignore[dict-item]
    lambda: Previewing(public(Always())).charge_points.update(1, CYCLE),
    lambda: Previewing(public(Always())).charge_points.update(1, {1: 2}),  # type: ignore[dict-item]
    lambda: Previewing(public(Always())).resource("sessions").perform(None),  # type: ignore[arg-type]
    lambda: public(Always()).resource("sessions").perform(["get"], 7),  # type: ignore[arg-type]
    lambda: Previewing(public(Always())).request("GET", "/public-api/x", query=CYCLE),
    lambda: Previewing(public(Always())).request("POST", "/public-api/x", json=CYCLE),
    lambda: Previewing(graphql(Always())).chargelogs.list(page_size=HUGE),
    lambda: Previewing(graphql(Always())).execute(
        "query ($id: ID!) { chargelog(id: $id) { id } }", {"id": HUGE}
    ),
    lambda: Previewing(qaas(Always())).records.get(HUGE),
    lambda: Previewing(qaas(Always())).records.update(7, amount=HUGE),
    lambda: Previewing(qaas(Always())).operators.list(query={"a": "\ud800"}),
]


@pytest.mark.parametrize("call", ODD)
def test_odd_argument_is_an_invalid_argument(call: Callable[[], Any]) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        call()
    assert len(caught.value.message) < 200


# --- Error responses of any form ---

LEAVES = st.sampled_from(
    [None, True, False, 0, -1, 401, 10**400, 1.5, "", "x", "Token expired", "NOT_FOUND",
     "\x00\ud800", "EMAIL_CONFIRMATION_REQUIRED", "authorization_pending", "slow_down",
     "invalid_grant"]
)  # fmt: skip
NAMES = st.sampled_from(
    ["errors", "error", "message", "extensions", "code", "status", "data", "detail", "loc", "field",
     "success", "errorCode", "error_description", "response", "reason", "links", "meta", "next",
     "contact", "initSession", "renewSession", "sessionToken", "updateCard", "access_token",
     "interval", "expires_in", "device_code", "user_code", "verification_uri"]
)  # fmt: skip
SMALL = LEAVES | st.lists(LEAVES, max_size=2) | st.dictionaries(NAMES, LEAVES, max_size=3)
BODIES = st.dictionaries(
    NAMES, SMALL | st.lists(SMALL, max_size=2) | st.dictionaries(NAMES, SMALL, max_size=3),
    max_size=4,
)  # fmt: skip
CONTENTS = st.one_of(
    (BODIES | SMALL).map(lambda body: json.dumps(body).encode()),
    st.binary(max_size=20),
    st.sampled_from([b"", b"<html>", b"[" * 50_000, b'{"data":' * 20_000, b"1" * 5000, b"NaN"]),
)
STATUSES = st.sampled_from([200, 201, 202, 204, 302, 400, 401, 403, 404, 406, 409, 422, 429, 500,
                            503, 599])  # fmt: skip
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "Retry-After": st.sampled_from(["1", "x", "1e999", "Sun, 99 Foo", "9" * 5000]),
        "X-RateLimit-Reset": st.sampled_from(["9" * 15, "x", "-1"]),
        "Date": st.sampled_from(["x", "Sun, 29 Mar 2026 00:30:00 GMT"]),
        "Location": st.sampled_from(["http://[", "x", "\x00"]),
        "Content-Type": st.sampled_from(["text/html", "application/json", "é"]),
    },
)

CALLS: list[Callable[[Always], Any]] = [
    lambda sender: graphql(sender).me(),
    lambda sender: graphql(sender).cards.rename("7", "Mine"),
    lambda sender: graphql(sender).chargelogs.list().first(),
    lambda sender: graphql(sender).charging.stop("7"),
    lambda sender: graphql(sender, psk="key", username="u", password="p").login(),
    lambda sender: graphql(sender).execute("{ contact { id } }"),
    lambda sender: public(sender).sessions.get(7),
    lambda sender: public(sender).sessions.list().first(),
    lambda sender: public(sender).partners.list().first(),
    lambda sender: public(sender).charge_points.update(7, {"name": "a"}),
    lambda sender: public(sender).charging.start(7, 8, user_id=1),
    lambda sender: public(sender).charge_points.reset(7, "soft"),
    lambda sender: public(sender).request("GET", "/public-api/resources/x/v1.0"),
    lambda sender: qaas(sender).records.list(),
    lambda sender: qaas(sender).records.get(7),
    lambda sender: qaas(sender).records.update(7, amount=1),
    lambda sender: qaas(sender).login(show=lambda code: None, timeout=0.001),
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENTS, status=STATUSES, headers=HEADERS)
@pytest.mark.parametrize("call", CALLS)
def test_error_response_of_any_form_raises_a_library_error(
    call: Callable[[Always], Any], content: bytes, status: int, headers: dict[str, str]
) -> None:
    with contextlib.suppress(errors.BeEnergisedError):
        call(Always(Response(status, Headers(headers), content)))
