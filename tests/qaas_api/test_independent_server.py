"""The device login against an OAuth server that is not ours: oidc-provider, from npm.

A misreading of ours in the sandbox would agree with itself in the client; here it cannot. A person
walks the server's own pages. Nobody waits: where the client would sleep, the server's clock moves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.graphql_api.support import Ticks

from beenergised import AsyncQaasClient, MemoryTokenStore, QaasClient, QaasPaths, errors
from beenergised.models import DeviceCode

PACKAGE = "oidc-provider@9.13.3"
CLIENT = "446782de-6e26-457a-a4b0-1f7cabfad2fd"
SERVER = Path(__file__).parent / "independent" / "server.mjs"
# As the user has it, with their npm's settings and cache: fixtures get an empty home.
_ENVIRONMENT = dict(os.environ)


# --- The server ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where it serves. Skipped, with the reason, where it cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("there is no Node.js with npm here to run an independent OAuth server")
    directory = tmp_path_factory.mktemp("independent")
    _install(npm, directory)
    shutil.copy(SERVER, directory)
    with subprocess.Popen(
        [node, SERVER.name, CLIENT], cwd=directory, env=_ENVIRONMENT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        where = running.stdout.readline().strip()
        if not where:
            _, said = running.communicate(timeout=60)
            pytest.skip(f"{PACKAGE} does not start here: {said.strip()[-300:]}")
        yield where
        # It ends when its standard input does.
        running.communicate(timeout=60)


def _install(npm: str, directory: Path) -> None:
    (directory / "package.json").write_text('{"private": true}')
    try:
        done = subprocess.run(
            [npm, "install", PACKAGE, "--no-package-lock", "--ignore-scripts", "--no-audit",
             "--no-fund", "--prefer-offline", "--fetch-retries=1", "--fetch-timeout=15000",
             "--fetch-retry-mintimeout=1000"],
            cwd=directory, env=_ENVIRONMENT, capture_output=True, text=True, check=False,
            timeout=50,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        pytest.skip(f"npm did not install {PACKAGE} in time")
    if done.returncode:
        said = " ".join(done.stderr.split())
        pytest.skip(f"npm cannot install {PACKAGE}: {said[-300:]}")


@dataclass
class Server:
    """The running server, and the clock that it and the client go by."""

    address: str
    http: httpx2.Client
    clock: Ticks = field(default_factory=Ticks)
    codes: list[DeviceCode] = field(default_factory=list)

    def pass_(self, seconds: float) -> None:
        """Time passes there only."""
        self.http.post(f"{self.address}/_test/advance", params={"seconds": seconds})

    def advance(self, seconds: float) -> None:
        """Time passes for both."""
        self.pass_(seconds)
        self.clock.advance(seconds)

    def revoke(self, token: str) -> None:
        form = {"token": token, "client_id": CLIENT}
        assert self.http.post(f"{self.address}/token/revocation", data=form).status_code == 200

    def destroy(self, access_token: str) -> None:
        where = f"{self.address}/_test/destroy"
        assert self.http.post(where, params={"token": access_token}).status_code == 200

    def refresh(self, token: str) -> httpx2.Response:
        form = {"grant_type": "refresh_token", "client_id": CLIENT, "refresh_token": token}
        return self.http.post(f"{self.address}/token", data=form)

    @property
    def settings(self) -> dict[str, Any]:
        return {
            "base_url": f"{self.address}/api",
            "login_url": self.address,
            "client_id": CLIENT,
            "scope": f"openid {CLIENT}/user_impersonation",
            "paths": QaasPaths(device_code="/device/auth", token="/token"),
            "clock": self.clock,
        }


class SharedTicks(Ticks):
    """Whoever sleeps moves the server's clock too, and then something happens."""

    def __init__(self) -> None:
        super().__init__()
        self.move: Callable[[float], None] = lambda seconds: None
        self.then: list[Callable[[], None]] = []

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        self.move(seconds)
        if self.then:
            self.then.pop(0)()


@pytest.fixture
def clock() -> SharedTicks:
    return SharedTicks()


@pytest.fixture
def server(address: str, clock: SharedTicks) -> Iterator[Server]:
    with httpx2.Client(timeout=60) as http:
        one = Server(address, http, clock)
        clock.move = one.pass_
        yield one


@pytest.fixture
def store() -> MemoryTokenStore:
    return MemoryTokenStore()


@pytest.fixture
def client(server: Server, store: MemoryTokenStore) -> Iterator[QaasClient]:
    with QaasClient(**server.settings, store=store) as opened:
        yield opened


# --- A person -----------------------------------------------------------------------------------


class _Form(HTMLParser):
    """The first form of a page: where it goes, and what is in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.action = ""
        self.fields: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form" and not self.action:
            self.action = said["action"]
        if tag == "input" and "name" in said:
            self.fields.setdefault(said["name"], said.get("value", ""))


class Person:
    """Somebody with a browser, who enters what was shown."""

    def __init__(self, code: DeviceCode) -> None:
        self._code = code

    def _entered(self, browser: httpx2.Client) -> httpx2.Response:
        """The page that asks whether this is the right device."""
        page = browser.get(self._code.verification_uri)
        return self._send(browser, page, user_code=self._code.user_code)

    def _send(
        self, browser: httpx2.Client, page: httpx2.Response, **fields: str
    ) -> httpx2.Response:
        form = _Form(page.text)
        answer = browser.post(page.url.join(form.action), data={**form.fields, **fields})
        assert answer.status_code == 200, answer.text
        return answer

    def approve(self) -> None:
        with httpx2.Client(timeout=60, follow_redirects=True) as browser:
            page = self._send(browser, self._entered(browser), confirm="yes")
            page = self._send(browser, page, login="somebody", password="whatever")
            page = self._send(browser, page)  # consent
            assert "Continue on your device" in page.text or "Sign-in Success" in page.text

    def decline(self) -> None:
        with httpx2.Client(timeout=60, follow_redirects=True) as browser:
            self._send(browser, self._entered(browser), abort="yes")


@pytest.fixture
def show(server: Server) -> Callable[[DeviceCode], None]:
    return server.codes.append


@pytest.fixture
def person(server: Server) -> Callable[[], Person]:
    """Whoever was shown the latest code."""
    return lambda: Person(server.codes[-1])


@pytest.fixture
def logged_in(
    client: QaasClient, clock: SharedTicks, show: Callable[[DeviceCode], None],
    person: Callable[[], Person],
) -> QaasClient:  # fmt: skip
    clock.then = [lambda: person().approve()]
    client.login(show=show)
    return client


# --- The login ----------------------------------------------------------------------------------


def test_a_person_approves_after_the_first_polls(
    client: QaasClient, clock: SharedTicks, show: Callable[[DeviceCode], None],
    person: Callable[[], Person],
) -> None:  # fmt: skip
    nothing = [lambda: None] * 2
    clock.then = [*nothing, lambda: person().approve()]
    info = client.login(show=show)
    assert info.renewable
    # It names no interval: 5 s then, as RFC 8628 says.
    assert clock.slept == [5.0, 5.0, 5.0]
    assert [operator.organization_name for operator in client.operators.list()] == [
        "Elsewhere GmbH"
    ]


async def test_the_asynchronous_client_logs_in_too(
    server: Server, clock: SharedTicks, show: Callable[[DeviceCode], None],
    person: Callable[[], Person],
) -> None:  # fmt: skip
    clock.then = [lambda: None, lambda: person().approve()]
    async with AsyncQaasClient(**server.settings) as client:
        assert (await client.login(show=show)).renewable
        server.advance(3700)
        assert len(await client.operators.list()) == 1
    assert clock.slept == [5.0, 5.0]


def test_the_code_is_shown_with_an_address_that_holds_it(
    logged_in: QaasClient, server: Server
) -> None:
    (code,) = server.codes
    assert code.verification_uri == f"{server.address}/device"
    assert code.verification_uri_complete == f"{server.address}/device?user_code={code.user_code}"
    assert (code.expires_in, code.interval) == (900, 5)


def test_a_person_declines(
    client: QaasClient, clock: SharedTicks, show: Callable[[DeviceCode], None],
    person: Callable[[], Person],
) -> None:  # fmt: skip
    clock.then = [lambda: None, lambda: person().decline()]
    with pytest.raises(errors.LoginDeclinedError):
        client.login(show=show)
    assert client.session_info() is None


def test_a_code_expires_at_the_server(
    client: QaasClient, clock: SharedTicks, server: Server, show: Callable[[DeviceCode], None]
) -> None:
    clock.then = [lambda: None, lambda: server.pass_(900)]
    with pytest.raises(errors.LoginExpiredError) as failure:
        client.login(show=show)
    assert failure.value.response is not None
    assert failure.value.response.json()["error"] == "expired_token"
    assert clock.slept == [5.0, 5.0]
    assert client.session_info() is None


def test_a_server_that_wants_to_be_asked_less_often_is(
    client: QaasClient, clock: SharedTicks, server: Server, show: Callable[[DeviceCode], None],
    person: Callable[[], Person],
) -> None:  # fmt: skip
    def hurry(seconds: float) -> None:
        # The second poll comes too early by the server's clock, the others do not.
        server.pass_(1 if len(clock.slept) == 2 else seconds)

    clock.move = hurry
    clock.then = [lambda: None, lambda: None, lambda: None, lambda: person().approve()]
    client.login(show=show)
    assert clock.slept == [5.0, 5.0, 10.0, 10.0]


def test_a_login_that_is_given_up_leaves_nothing_behind(
    client: QaasClient, clock: SharedTicks, show: Callable[[DeviceCode], None]
) -> None:
    def give_up() -> None:
        raise KeyboardInterrupt

    clock.then = [lambda: None, give_up]
    with pytest.raises(KeyboardInterrupt):
        client.login(show=show)
    assert client.session_info() is None


# --- Refreshing ---------------------------------------------------------------------------------


def tokens(client: QaasClient, store: MemoryTokenStore) -> tuple[str, str]:
    kept = store.load(client.session_key)
    assert kept is not None
    assert kept.refresh_token is not None
    return kept.session_token.reveal(), kept.refresh_token.reveal()


def test_a_session_is_renewed_before_it_ends_and_the_refresh_token_rotates(
    logged_in: QaasClient, server: Server, store: MemoryTokenStore
) -> None:
    seen = [tokens(logged_in, store)]
    for _ in range(3):
        server.advance(3590)
        logged_in.operators.list()
        seen.append(tokens(logged_in, store))
    assert len({access for access, _ in seen}) == 4
    assert len({refresh for _, refresh in seen}) == 4
    info = logged_in.session_info()
    assert info is not None
    assert info.generation == 4


def test_a_session_is_renewed_after_a_401(
    logged_in: QaasClient, server: Server, store: MemoryTokenStore
) -> None:
    access, refresh = tokens(logged_in, store)
    server.destroy(access)
    assert len(logged_in.operators.list()) == 1
    assert tokens(logged_in, store)[1] != refresh
    # The old one is used up: the server does not take it again.
    assert server.refresh(refresh).json()["error"] == "invalid_grant"


def test_a_refused_refresh_says_log_in_again_and_that_works(
    logged_in: QaasClient, server: Server, store: MemoryTokenStore, clock: SharedTicks
) -> None:
    access, refresh = tokens(logged_in, store)
    server.revoke(refresh)
    server.revoke(access)
    with pytest.raises(errors.SessionExpiredError, match=r"login\(show="):
        logged_in.operators.list()
    clock.then = [lambda: Person(server.codes[-1]).approve()]
    logged_in.login(show=server.codes.append)
    assert len(logged_in.operators.list()) == 1


def test_a_refresh_token_lasts_90_days_and_each_use_extends_that(
    logged_in: QaasClient, server: Server
) -> None:
    for _ in range(2):
        server.advance(80 * 86400)
        assert len(logged_in.operators.list()) == 1
