"""The three snippets of the service's FAQ as one program, `examples/qaas_quota.py`.

1. Get an access and a refresh token by a person's login. 2. Trade the refresh token. 3. List the
charge point operators.
"""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from beenergised import QaasClient
from beenergised.messages import Request
from beenergised.models import DeviceCode
from beenergised.qaas_api._sync import client as client_module
from beenergised.sandbox import RunningSandbox, running
from beenergised.transport.clock import Clock

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "qaas_quota.py"


class Hurried(Clock):
    """Waits for nobody."""

    def sleep(self, seconds: float) -> None:
        pass


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "Clock", Hurried)


def run(sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEENERGISED_QAAS_BASE_URL", sandbox.qaas_url)
    monkeypatch.setenv("BEENERGISED_QAAS_LOGIN_URL", sandbox.qaas_login_url)
    runpy.run_path(str(EXAMPLE), run_name="__main__")


@pytest.mark.usefixtures("hurried")
def test_a_person_logs_in_once_and_the_program_goes_on_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with running() as sandbox:
        sandbox.sandbox.configure(device_approval="automatic")
        for runs in (1, 2):
            run(sandbox, monkeypatch)
            calls = dict(sandbox.sandbox.calls)
            assert calls == {
                "qaas.login.devicecode": 1,
                "qaas.login.token": 1,
                "qaas.login.refresh": runs,
                "qaas.operators.list": runs,
            }
            said = capsys.readouterr().out
            asked_to_log_in = re.search(
                r"^Open http://\S+/device and enter the code \w+$", said, re.M
            )
            assert (asked_to_log_in is not None) == (runs == 1)
            assert re.search(r"^logged in until \d\d:\d\d UTC, then renewed$", said, re.M)
            assert re.search(r"^ +335  .* 85999 .* SBX-123$", said, re.M)


def test_what_goes_over_the_wire_is_what_the_snippets_send() -> None:
    """Field by field, as curl would; only `client_id` is added to the second snippet."""
    sent: list[Request] = []

    class Listens:
        def __init__(self, inner: object) -> None:
            self.inner = inner

        def send(self, request: Request, timeout: float) -> object:
            sent.append(request)
            return self.inner.send(request, timeout)  # type: ignore[attr-defined]

        def close(self) -> None:
            self.inner.close()  # type: ignore[attr-defined]

    from beenergised import Settings
    from beenergised.transport import HttpSender

    shown: list[DeviceCode] = []
    with running() as sandbox:
        sandbox.sandbox.configure(device_approval="automatic")
        with QaasClient(
            base_url=sandbox.qaas_url,
            login_url=sandbox.qaas_login_url,
            clock=Hurried(),
            sender=Listens(HttpSender(Settings())),  # type: ignore[arg-type]
        ) as client:
            client.login(show=shown.append)
            client.refresh()
            operators = client.operators.list()
    forms = [sorted(re.findall(r"(?:^|&)(\w+)=", request.text)) for request in sent]
    assert forms == [
        ["client_id", "scope"],
        ["client_id", "device_code", "grant_type"],
        ["client_id", "grant_type", "refresh_token", "scope"],
        [],
    ]
    assert [request.method for request in sent] == ["POST", "POST", "POST", "GET"]
    assert sent[-1].headers["accept"] == sent[-1].headers["content-type"] == "application/json"
    assert len(shown) == 1
    assert [row.id for row in operators][:1] == [335]
