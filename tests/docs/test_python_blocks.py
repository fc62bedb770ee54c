"""The Python code of README.md and docs/*.md, run as it stands.

Every block marked `python` is executed, in order; one marked `python no-run` is only compiled.
Blocks of a page share their names, so that a later one may use what an earlier one imported. What
a reader is told to have at hand is given to each block anew:

    client, async_client   a client and an asynchronous client of the sandbox's demo driver
    sandbox                the running sandbox (`sandbox.url`, `sandbox.sandbox`, …)
    psk, username, password, drivers, directory
    qaas                   a client of the QaaS API that somebody has logged in on
    api, token             a client of the Public API, and its token

`tenant=` of any client leads to the sandbox, and so do `QaasClient` where it is not told otherwise
and the Public API's host tenant.example.com; there, whoever is shown a code approves, and nobody
waits. Stations answer at once.
A block may `await` at its top level.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import pytest
from tests.docs.markdown import Block, blocks, pages

from beenergised import AsyncClient, AsyncQaasClient, Client, PublicApiClient, QaasClient
from beenergised.graphql_api.endpoint import Endpoint, find_endpoint
from beenergised.public_api.paths import origin_of
from beenergised.sandbox import RunningSandbox, Sandbox, running
from beenergised.transport import Clock


class Hurried(Clock):
    """Waits for nobody."""

    def sleep(self, seconds: float) -> None:
        pass

    async def asleep(self, seconds: float) -> None:
        pass


@pytest.fixture(scope="module")
def served() -> Iterator[RunningSandbox]:
    with running() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(
    served: RunningSandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> RunningSandbox:
    """The sandbox as new; every tenant is here, and files go to an empty directory."""
    served.sandbox.reset()

    def found(tenant: str | None, base_url: str | None) -> Endpoint:
        real = find_endpoint(tenant, base_url)
        return Endpoint(served.url, real.tenant) if tenant and base_url is None else real

    monkeypatch.setattr("beenergised.graphql_api._sync.client.find_endpoint", found)
    monkeypatch.setattr("beenergised.graphql_api._async.client.find_endpoint", found)
    served.sandbox.configure(device_approval="automatic", charging="immediate")
    for client in QaasClient, AsyncQaasClient:
        defaults = inspect.unwrap(client.__init__).__kwdefaults__
        monkeypatch.setitem(defaults, "base_url", served.qaas_url)
        monkeypatch.setitem(defaults, "login_url", served.qaas_login_url)
        monkeypatch.setitem(defaults, "clock", Hurried())

    def origin(host: str) -> str:
        return served.public_api_url if host == "tenant.example.com" else origin_of(host)

    monkeypatch.setattr("beenergised.public_api._sync.client.origin_of", origin)
    monkeypatch.setattr("beenergised.public_api._async.client.origin_of", origin)
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "BEENERGISED_TENANT": "community",
        "BEENERGISED_PSK": served.psk,
        "BEENERGISED_USERNAME": served.username,
        "BEENERGISED_PASSWORD": served.password,
    }.items():
        monkeypatch.setenv(name, value)
    return served


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_the_python_blocks_of_a_page_run(
    page: Path, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    run_blocks(blocks(page), sandbox, tmp_path)


def test_names_are_shared_and_what_is_given_is_given_anew(
    sandbox: RunningSandbox, tmp_path: Path
) -> None:
    first = "from beenergised import errors\nclient.close()\nclient = None\nmine = 1\n"
    second = "assert mine == 1 and errors\nassert client.me().id\n"
    third = "assert (await async_client.me()).id\n"
    run_blocks([_block(first), _block(second), _block(third)], sandbox, tmp_path)


def test_a_block_that_fails_fails_with_its_line(sandbox: RunningSandbox, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        run_blocks([_block("\n1 / 0\n", line=40)], sandbox, tmp_path)
    where = caught.traceback[-1]
    assert (Path(where.path).name, where.lineno + 1) == ("page.md", 41)


def test_a_block_that_is_not_to_be_run_must_be_python_all_the_same(
    sandbox: RunningSandbox, tmp_path: Path
) -> None:
    run_blocks([_block("1 / 0\n", "no-run")], sandbox, tmp_path)
    with pytest.raises(SyntaxError):
        run_blocks([_block("no python\n", "no-run")], sandbox, tmp_path)


def test_a_page_has_nothing_to_run_if_it_is_empty(sandbox: RunningSandbox, tmp_path: Path) -> None:
    run_blocks(blocks(Path("page.md"), ""), sandbox, tmp_path)


def test_a_word_that_means_nothing_here_is_refused(sandbox: RunningSandbox, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="norun"):
        run_blocks([_block("1 / 0\n", "norun")], sandbox, tmp_path)


def run_blocks(page: list[Block], sandbox: RunningSandbox, directory: Path) -> None:
    """Execute the Python blocks of a page. Other languages are passed over."""
    # Any: a program's names.
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in page:
        if block.language != "python":
            continue
        if set(block.words) - {"no-run"}:
            raise ValueError(f"{block}: what does {' '.join(block.words)!r} mean?")
        code = _compiled(block)
        if "no-run" in block.words:
            continue
        with _given(sandbox, directory) as given:
            names.update(given)
            _run(code, names, given["async_client"])


def _compiled(block: Block) -> CodeType:
    source = "\n" * (block.line - 1) + block.text  # tracebacks show the line of the page
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code = compile(source, str(block.file), "exec", flags=flags, dont_inherit=True)
    assert isinstance(code, CodeType)
    return code


def _run(code: CodeType, names: dict[str, Any], async_client: AsyncClient) -> None:
    async def awaited() -> None:
        async with async_client:
            outcome = eval(code, names)  # noqa: S307 - a page of this project
            assert inspect.isawaitable(outcome)
            await outcome

    if code.co_flags & inspect.CO_COROUTINE:
        asyncio.run(awaited())
    else:
        exec(code, names)  # noqa: S102 - a page of this project


@contextmanager
def _given(sandbox: RunningSandbox, directory: Path) -> Iterator[dict[str, Any]]:
    """What a reader is told to have at hand."""
    # Any: arguments of a client.
    access: dict[str, Any] = {
        "psk": sandbox.psk,
        "username": sandbox.username,
        "password": sandbox.password,
    }
    driver = SimpleNamespace(username=sandbox.username, password=sandbox.password)
    with (
        Client(base_url=sandbox.url, **access) as client,
        QaasClient() as qaas,
        PublicApiClient(host=sandbox.public_api_url, token=sandbox.api_token) as api,
    ):
        qaas.login(show=lambda code: None)
        yield {
            **access,
            "client": client,
            "qaas": qaas,
            "api": api,
            "token": sandbox.api_token,
            "async_client": AsyncClient(base_url=sandbox.url, **access),
            "sandbox": sandbox,
            "drivers": [driver],
            "directory": directory / "sessions",
        }


def _block(text: str, *words: str, line: int = 1) -> Block:
    return Block(Path("page.md"), "python", words, text, line)


def test_a_sandbox_of_the_page_itself_is_reached(sandbox: RunningSandbox, tmp_path: Path) -> None:
    """`base_url=` is not redirected: a page may start a sandbox of its own."""
    text = (
        "from beenergised import Client\n"
        "from beenergised.sandbox import running\n"
        "with running() as own, Client(base_url=own.url, psk=own.psk, username=own.username,"
        " password=own.password) as driver:\n"
        "    driver.login()\n"
        "    assert own.sandbox.calls == {'initSession': 1}\n"
    )
    run_blocks([_block(text)], sandbox, tmp_path)
    assert isinstance(sandbox.sandbox, Sandbox)
    assert "initSession" not in sandbox.sandbox.calls
