"""Processes that share one stored session: through expiries, and killed at any point."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import pytest
from tests.integration import worker

from beenergised import Client, FileTokenStore, errors
from beenergised.messages import Request
from beenergised.sandbox import RunningSandbox

ROOT = Path(__file__).parents[2]
# A server that has imported everything and forks: starting a process afresh takes a second.
CONTEXT = multiprocessing.get_context("forkserver")
PRELOADED = ["__main__", worker.__name__, "beenergised.graphql_api._sync.client"]
CONTEXT.set_forkserver_preload(PRELOADED)


class Worker:
    """Another process with the same stored session."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.connection, theirs = CONTEXT.Pipe()
        self.process = CONTEXT.Process(target=worker.work, args=(theirs, settings), daemon=True)
        self.process.start()
        theirs.close()

    def tell(self, **command: Any) -> None:
        self.connection.send(command)

    def hear(self) -> dict[str, Any]:
        reply: dict[str, Any] = self.connection.recv()
        return reply

    def ask(self, **command: Any) -> dict[str, Any]:
        self.tell(**command)
        return self.hear()

    def kill(self) -> None:
        self.process.kill()
        self.process.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()
        self.kill()


class Team:
    """Workers with one store."""

    def __init__(self, served: RunningSandbox, directory: Path) -> None:
        self.served = served
        self.directory = directory
        self.stack = ExitStack()
        self.demo = {"base_url": served.url, "username": served.username}
        self.credentials = {**self.demo, "psk": served.psk, "password": served.password}

    def start(self, count: int, *, credentials: bool = True) -> list[Worker]:
        given = self.credentials if credentials else self.demo
        return [
            self.stack.enter_context(Worker({**given, "directory": str(self.directory)}))
            for _ in range(count)
        ]

    def client(self, **more: Any) -> Client:
        store = FileTokenStore(self.directory)
        return Client(**{**self.credentials, **more}, store=store)

    @property
    def calls(self) -> dict[str, int]:
        return self.served.sandbox.calls

    @property
    def me(self) -> dict[str, str]:
        return {"me": self.served.username}


@pytest.fixture
def team(served: RunningSandbox, tmp_path: Path) -> Iterator[Team]:
    team = Team(served, tmp_path / "sessions")
    with team.stack:
        yield team


def all_ask(workers: list[Worker], **command: Any) -> list[dict[str, Any]]:
    for each in workers:
        each.tell(**command)
    return [each.hear() for each in workers]


def test_eight_processes_log_in_once_and_renew_once_at_each_expiry(team: Team) -> None:
    workers = team.start(8)
    assert all_ask(workers) == [team.me] * 8
    assert team.calls["initSession"] == 1
    # First the service alone knows of the expiry: every process learns it from a refusal.
    team.served.sandbox.advance(3600)
    assert all_ask(workers) == [team.me] * 8
    assert team.calls["renewSession"] == 1
    # Then all clocks agree: every process finds its token at its end before sending anything.
    team.served.sandbox.advance(3600)
    assert all_ask(workers, advance=3600) == [team.me] * 8
    assert team.calls["renewSession"] == 2
    # And once more while one of them is killed holding the lock.
    team.served.sandbox.advance(3600)
    victim, others = workers[0], workers[1:]
    assert victim.ask(stop="locked") == {"at": "locked"}
    for each in others:
        each.tell(stop="waiting")
    assert [each.hear() for each in others] == [{"at": "waiting"}] * 7
    victim.kill()
    for each in others:
        each.tell(go=True)
    assert [each.hear() for each in others] == [team.me] * 7
    assert team.calls["renewSession"] == 3
    assert team.calls["initSession"] == 1


@pytest.mark.parametrize("place", ["saving", "writing"])
def test_a_process_killed_after_the_answer_and_before_the_write_costs_one_new_login(
    team: Team, place: str
) -> None:
    victim, *others = team.start(3)
    assert all_ask([victim, *others]) == [team.me] * 3
    team.served.sandbox.advance(3600)
    assert victim.ask(stop=place) == {"at": place}
    for each in others:
        each.tell(stop="waiting")
    assert [each.hear() for each in others] == [{"at": "waiting"}] * 2
    assert team.calls["renewSession"] == 1
    victim.kill()
    for each in others:
        each.tell(go=True)
    assert [each.hear() for each in others] == [team.me] * 2
    assert team.calls["renewSession"] == 2
    assert team.calls["initSession"] == 2
    # The session that they share now is a good one.
    team.served.sandbox.advance(3600)
    assert all_ask(others) == [team.me] * 2
    assert team.calls["renewSession"] == 3
    assert team.calls["initSession"] == 2


@pytest.mark.parametrize("place", ["saved", "releasing"])
def test_a_process_killed_after_the_write_costs_nothing(team: Team, place: str) -> None:
    victim, other = team.start(2)
    assert all_ask([victim, other]) == [team.me] * 2
    team.served.sandbox.advance(3600)
    assert victim.ask(stop=place) == {"at": place}
    other.tell(stop="waiting")
    assert other.hear() == {"at": "waiting"}
    victim.kill()
    assert other.ask(go=True) == team.me
    assert team.calls["renewSession"] == 1
    assert team.calls["initSession"] == 1


def test_a_process_killed_while_it_waits_for_the_answer_costs_one_new_login(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, other = team.start(2)
    assert all_ask([victim, other]) == [team.me] * 2
    sandbox = team.served.sandbox
    sandbox.advance(3600)
    sandbox.faults.add("slow:delay=600,operation=renewSession")
    acted = threading.Event()
    answer = sandbox.answer

    def watched(request: Request) -> Any:
        reply = answer(request)
        if reply.delay:
            acted.set()
        return reply

    monkeypatch.setattr(sandbox, "answer", watched)
    victim.tell()
    assert acted.wait(60)
    victim.kill()
    assert other.ask() == team.me
    assert sandbox.executed["renewSession"] == 1
    assert team.calls["renewSession"] == 2
    assert team.calls["initSession"] == 2


def test_without_credentials_a_lost_renewal_is_an_expired_session_for_all_not_a_loop(
    team: Team,
) -> None:
    with team.client() as client:
        client.login()
    victim, *others = team.start(4, credentials=False)
    assert all_ask([victim, *others]) == [team.me] * 4
    team.served.sandbox.advance(3600)
    assert victim.ask(stop="saving") == {"at": "saving"}
    victim.kill()
    team.served.sandbox.reset_calls()
    for _ in range(3):
        for reply in all_ask(others):
            assert reply["error"] in {"SessionExpiredError", "NotLoggedInError"}
            assert "og in again" in reply["message"] or "auth login" in reply["message"]
    assert team.calls.get("renewSession", 0) <= len(others)
    assert "initSession" not in team.calls
    # Whoever logs in mends it for all.
    with team.client() as client:
        client.login()
    assert all_ask(others) == [team.me] * 3


def test_a_broken_session_file_counts_as_none(team: Team) -> None:
    with team.client() as client:
        client.me()
    (stored,) = team.directory.glob("*.json")
    for content in ("", "{", "null", "[]", '{"version": 1}', "\x00" * 100):
        stored.write_text(content)
        with team.client() as client:
            assert client.me().email == team.served.username
        stored.write_text(content)
        with (
            team.client(password=None, psk=None) as client,
            pytest.raises(errors.NotLoggedInError),
        ):
            client.me()


def test_the_session_is_a_file_for_its_owner_only_and_nothing_is_left_beside_it(
    team: Team,
) -> None:
    with team.client() as client:
        client.me()
        team.served.sandbox.advance(3600)
        client.me()
    files = {path.suffix: path for path in team.directory.iterdir()}
    assert set(files) <= {".json", ".lock"}
    assert {path.stat().st_mode & 0o777 for path in files.values()} == {0o600}
    assert team.directory.stat().st_mode & 0o777 == 0o700
    assert team.served.username not in "".join(str(path) for path in files.values())


# --- A program that ends while a renewal is under way

COMMON = """
import asyncio, json, sys, threading
from tests.integration.worker import *
from beenergised import AsyncClient

class Stopping(Stopping):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.reached = threading.Event()
    def stop(self, place):
        if place == self.place:
            self.reached.set()
        super().stop(place)

settings = json.loads(sys.argv[1])
channel = Stdio()
store = Stopping(settings.pop("directory"), channel)
"""
EXITING = (
    COMMON
    + """
client = Client(**settings, store=store)
client.me()
channel.say(ready=True)
channel.hear()
store.place = "saving"
threading.Thread(target=client.me, daemon=True).start()
store.reached.wait()
# The main thread ends here; the renewal is about to be written.
"""
)
INTERRUPTED = (
    COMMON
    + """
async def main():
    async with AsyncClient(**settings, store=store) as client:
        await client.me()
        channel.say(ready=True)
        channel.hear()
        store.place = "saving"
        task = asyncio.create_task(client.me())
        await asyncio.to_thread(store.reached.wait)
        raise KeyboardInterrupt

asyncio.run(main())
"""
)


@pytest.mark.parametrize(("program", "code"), [(EXITING, 0), (INTERRUPTED, -2)])
def test_a_program_that_ends_during_a_renewal_still_keeps_the_new_tokens(
    team: Team, program: str, code: int
) -> None:
    settings = json.dumps({**team.credentials, "directory": str(team.directory)})
    process = subprocess.Popen(
        [sys.executable, "-c", program, settings],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert json.loads(process.stdout.readline()) == {"ready": True}
        team.served.sandbox.advance(3600)
        print("{}", file=process.stdin, flush=True)
        assert json.loads(process.stdout.readline()) == {"at": "saving"}
        _, complaints = process.communicate("{}\n", timeout=60)
    assert process.returncode in {code, 130}, complaints
    assert code or not complaints
    with team.client(password=None, psk=None) as heir:
        assert heir.me().email == team.served.username
    assert team.calls["renewSession"] == 1
    assert team.calls["initSession"] == 1
