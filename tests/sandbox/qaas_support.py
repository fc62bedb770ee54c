"""Asking the sandbox's QaaS part, in the process, as a client would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from beenergised.messages import Headers, Request, Response
from beenergised.sandbox import QAAS_ACCOUNT, QAAS_LOGIN_URL, QAAS_URL, Sandbox

CLIENT_ID = "446782de-6e26-457a-a4b0-1f7cabfad2fd"
SCOPE = f"{CLIENT_ID}/user_impersonation offline_access"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass
class Qaas:
    sandbox: Sandbox

    def form(self, path: str, **values: str) -> Response:
        headers = Headers({"Content-Type": "application/x-www-form-urlencoded"})
        content = urlencode(values).encode()
        return self.sandbox.handle(Request("POST", QAAS_LOGIN_URL + path, headers, content))

    def begin(self, **changes: str) -> dict[str, Any]:
        values = {"client_id": CLIENT_ID, "scope": SCOPE, **changes}
        answer = self.form("/devicecode", **values)
        assert answer.status == 200, answer.text
        return answer.json()

    def poll(self, code: dict[str, Any]) -> Response:
        return self.form(
            "/token",
            grant_type=DEVICE_GRANT,
            client_id=CLIENT_ID,
            device_code=code["device_code"],
        )

    def refresh(self, token: str, **changes: str) -> Response:
        values = {"client_id": CLIENT_ID, "scope": SCOPE, **changes}
        return self.form("/token", grant_type="refresh_token", refresh_token=token, **values)

    def login(self, account: str = QAAS_ACCOUNT, **changes: str) -> dict[str, Any]:
        code = self.begin(**changes)
        self.sandbox.approve_device(code["user_code"], account)
        answer = self.poll(code)
        assert answer.status == 200, answer.text
        return answer.json()

    def login_approved(self) -> dict[str, Any]:
        """Where nobody is asked."""
        return self.poll(self.begin()).json()

    def send(self, method: str, path: str, token: str = "", body: object = None) -> Response:
        headers = Headers({"Authorization": f"Bearer {token}"} if token else {})
        content = b"" if body is None else json.dumps(body).encode()
        return self.sandbox.handle(Request(method, QAAS_URL + path, headers, content))

    def error(self, answer: Response) -> str:
        """The word of an OAuth error."""
        assert answer.status == 400, answer.text
        return answer.json()["error"]
