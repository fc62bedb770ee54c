"""Nothing that a person or a log may read shows a token or this program's half of a login."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.integration.test_secrets import Showing, log_texts
from tests.qaas_api.support import API, LOGIN, Fake, Ticks, device, raw, refused, tokens

from beenergised import FileTokenStore, QaasClient, Settings, errors
from beenergised.errors import ConnectionLostError
from beenergised.models import DeviceCode
from beenergised.sandbox import running
from beenergised.transport.hooks import AttemptFailed, RequestSending, ResponseReceived
from beenergised.transport.retry import never

FAULTS = ["429", "500", "403", "400", "reset_before", "reset_after", "truncated", "cut_off", "html"]


@pytest.fixture
def showing(caplog: pytest.LogCaptureFixture) -> Showing:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx2", "httpcore2", "beenergised", "asyncio", "filelock"):
        caplog.set_level(logging.DEBUG, logger=name)
    return Showing()


def add_events(showing: Showing, heard: list[Any]) -> None:
    for event in heard:
        showing.value(event)
        showing.pickled(event)
        if isinstance(event, RequestSending):
            showing.add("hook", event.request.text + repr(dict(event.request.headers)))
        if isinstance(event, ResponseReceived):
            showing.add("hook", event.response.text + repr(dict(event.response.headers)))
        if isinstance(event, AttemptFailed):
            showing.failure(event.error)


def test_no_secret_is_shown_by_a_session_that_begins_refreshes_and_fails_over_http(
    showing: Showing, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    heard: list[Any] = []
    codes: list[DeviceCode] = []
    kept: list[str] = []

    class Hurried(Ticks):
        def sleep(self, seconds: float) -> None:
            super().sleep(min(seconds, 60))

    def show(code: DeviceCode) -> None:
        codes.append(code)

    with running() as served:
        sandbox = served.sandbox
        sandbox.configure(device_approval="automatic")
        with QaasClient(
            base_url=served.qaas_url, login_url=served.qaas_login_url, clock=Hurried(),
            store=FileTokenStore(tmp_path), hooks=[heard.append], settings=Settings(retry=never),
        ) as client:  # fmt: skip

            def attempt(work: Any) -> None:
                try:
                    work()
                except errors.BeEnergisedError as error:
                    showing.failure(error)
                kept.extend(file.read_text() for file in tmp_path.glob("*.json"))

            attempt(lambda: client.login(show=show))
            for operation, work in (
                ("qaas.login.devicecode", lambda: client.login(show=show)),
                ("qaas.login.token", lambda: client.login(show=show, timeout=30)),
                ("qaas.login.refresh", client.refresh),
                ("qaas.operators.list", client.operators.list),
                ("qaas.records.update", lambda: client.records.update(9005, amount=5)),
            ):
                for fault in FAULTS:
                    sandbox.faults.clear()
                    sandbox.faults.add(f"{fault}:times=always,operation={operation}")
                    attempt(work)
                sandbox.faults.clear()
                client.login(show=show)  # a rotated token may have been lost on the way
            rows = client.records.list()
            for value in (
                client, rows, client.session_info(), client.operators, client.records,
                client._session, client._login, client._caller, client._session._held,
                client._driver, client.__dict__, client._login.__dict__, *codes,
                client.preview(client.records.list),
            ):  # fmt: skip
                showing.value(value)
            showing.pickled(rows)
            add_events(showing, heard)
            sandbox.revoke_qaas(refresh=True)
            attempt(client.refresh)
    secrets = {code.device_code.reveal() for code in codes}
    for text in kept:
        stored = json.loads(text)
        secrets |= {stored["session_token"], stored["refresh_token"]}
    assert len(secrets) > 20
    showing.add("logs", log_texts(caplog))
    assert {record.name.split(".")[0] for record in caplog.records} >= {"httpcore2", "beenergised"}
    assert showing.leaks(sorted(secrets), showing.texts) == []
    assert showing.leaks(sorted(secrets), showing.frames) == []
    # The code to enter is shown to the person, and to nobody else.
    assert showing.leaks([code.user_code for code in codes], showing.texts) == []


SECRETS = ["opaque-access-1", "opaque-refresh-1", "device-code-of-this-login", "given-refresh"]


@pytest.mark.parametrize(
    "reply",
    [
        tokens(1, access_token=""),
        tokens(1, access_token="opaque-access-1\n\x00"),
        raw(b'{"access_token": "opaque-access-1", "refresh_token": "opaque-ref'),
        refused("invalid_grant", "given-refresh is not known"),
        refused("odd", "given-refresh is not known"),
        refused("given-refresh"),
        raw(b"<html>device_code=device-code-of-this-login refresh_token=given-refresh</html>"),
        ConnectionLostError("broke"),
    ],
)
def test_no_odd_answer_gives_one_away(reply: Any, showing: Showing) -> None:
    heard: list[Any] = []
    echoed = reply
    if not isinstance(reply, ConnectionLostError):  # what was sent comes back, as some services do
        content = reply.content.replace(b"given-refresh", b"device-code-of-this-login")
        echoed = replace(reply, content=content)
    sender = Fake(startDeviceLogin=device(), pollDeviceLogin=echoed, refreshToken=reply)
    with QaasClient(
        base_url=API, login_url=LOGIN, sender=sender, clock=Ticks(), hooks=[heard.append],
        refresh_token="given-refresh", settings=Settings(retry=never),
    ) as client:  # fmt: skip
        for work in (client.refresh, lambda: client.login(show=lambda code: None, timeout=20)):
            try:
                work()
            except errors.BeEnergisedError as error:
                showing.failure(error)
    add_events(showing, heard)
    assert showing.leaks(SECRETS, showing.texts) == []
