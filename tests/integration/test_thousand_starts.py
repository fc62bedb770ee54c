"""A thousand starts through mishaps: none is carried out twice, and what became of every one whose
answer was lost is found out, or said to be unknown.

Each start has a mark: no two at the same connector at the same moment. So what the sandbox has
carried out can be told apart, and compared with what the library said.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.graphql_api.support import NOW, Service, Ticks
from tests.integration.meddling import AsyncMeddler, Meddler

from beenergised import AsyncClient, Client, errors
from beenergised.sandbox import AsyncSandboxSender, RunningSandbox, Sandbox, SandboxSender, Start

SEEDS = (1, 2)
WORKERS = 6
#: Starts of one seed, in threads and in tasks: a thousand in all.
STARTS = 250
#: From one round of starts to the next; by then every charge of the last one has ended.
ROUND = 1500.0
#: After a start, when it cannot begin any more: ten minutes, five more, and a little.
SETTLED = 1000.0
TAG = "04A2B3C4D5E680"
#: By an attempt mostly; the others are followed by their session.
METHODS = ("attemptRemoteStart", "attemptRemoteStart", "remoteStart")


@dataclass
class Case:
    """One start, and what was said of it."""

    connector: str
    moment: datetime
    method: str
    charge: Any = None
    error: errors.BeEnergisedError | None = None
    early: Any = None
    found: Any = None

    def arguments(self) -> dict[str, Any]:
        limits = {"stop_after": 1} if self.method == "attemptRemoteStart" else {}
        return {"connector_id": self.connector, "tag_id": TAG, "method": self.method, **limits}

    @property
    def lost(self) -> errors.OutcomeUnknownError | None:
        return self.error if isinstance(self.error, errors.OutcomeUnknownError) else None


@dataclass
class Tally:
    """What the cases of a seed came to, compared with what the sandbox carried out."""

    seed: str
    said: Counter[str] = field(default_factory=Counter)

    def check(self, case: Case, carried_out: list[Start]) -> None:
        where = f"seed {self.seed}, {case.method} at {case.connector}, {case.moment}: "
        mine = [start for start in carried_out if marks(start) == (case.connector, case.moment)]
        assert len(mine) <= 1, f"{where} carried out {len(mine)} times"
        acted = bool(mine)
        if case.charge is not None:
            assert acted, f"{where} it says that it started"
            self.said["started"] += 1
        elif case.lost is None:
            assert not acted, f"{where} {case.error!r} is no clear no: it was carried out"
            self.said["refused"] += 1
        else:
            self.said[case.found.outcome] += 1
            self._check_lost(case, mine, where)

    def _check_lost(self, case: Case, mine: list[Start], where: str) -> None:
        for found in (case.early, case.found):
            if found is None or found.outcome == "cannot_tell":
                continue
            assert (found.outcome == "found") == bool(mine), f"{where} {found.why}"
            if found.outcome == "found":
                log = found.charge.chargelog_id
                assert log in {None, mine[0].chargelog_id}, f"{where} it found another's charge"
                assert found.charge.id in {None, mine[0].id}, f"{where} it found another's attempt"
        if case.early is not None:
            assert case.early.outcome != "not_found", f"{where} it was too early to know that"
        assert case.found.outcome != "cannot_tell", f"{where} it was late enough: {case.found.why}"


def marks(start: Start) -> tuple[str, datetime]:
    return start.connector_id, start.at


def cases_of(connectors: list[str], moment: datetime, number: int) -> list[Case]:
    """The cases of one round: each connector once."""
    return [
        Case(connector, moment, METHODS[(number + place) % len(METHODS)])
        for place, connector in enumerate(connectors)
    ]


@pytest.fixture(scope="module")
def connectors(only_service: RunningSandbox) -> list[str]:
    """Those where this card charges, by trying all of them."""
    sandbox = only_service.sandbox
    sandbox.reset(NOW)
    sandbox.clock.freeze()
    sandbox.set_time(NOW)
    with Client(**Service(sandbox).login, sender=SandboxSender(sandbox)) as client:
        for station in client.stations.list():
            for connector in station.connectors or []:
                try:
                    client.charging.start(connector.id, tag_id=TAG, method="remoteStart")
                except (errors.StartError, errors.OutcomeUnknownError):
                    continue
    named = set(sandbox.charging_connectors.values())
    good = [start.connector_id for start in sandbox.starts() if start.refusal is None]
    return sorted(set(good) - named - {s.connector_id for s in sandbox.starts() if s.roaming})


@dataclass
class World:
    """The sandbox at a moment that is set, and the clocks of its clients with it."""

    sandbox: Sandbox
    clocks: list[Ticks] = field(default_factory=list)

    def begin(self) -> None:
        self.sandbox.reset(NOW)
        self.sandbox.clock.freeze()
        self.sandbox.set_time(NOW)
        self.sandbox.configure(charging="seconds", charging_seconds=2.0)

    def be_at(self, seconds: float) -> datetime:
        """Now it is so many seconds after the beginning, for everybody."""
        moment = NOW + timedelta(seconds=seconds)
        self.sandbox.set_time(moment)
        for clock in self.clocks:
            clock.passed = seconds
        return moment

    def login(self) -> dict[str, Any]:
        clock = Ticks()
        self.clocks.append(clock)
        return Service(self.sandbox, clock).login


@pytest.fixture
def world(only_service: RunningSandbox, connectors: list[str]) -> Iterator[World]:
    world = World(only_service.sandbox)
    world.begin()
    yield world
    world.sandbox.clock.unfreeze()


def rounds(connectors: list[str]) -> Iterator[tuple[float, list[str]]]:
    """When each round takes place, and where: `STARTS` in all."""
    left, number = STARTS, 0
    while left > 0:
        yield number * ROUND, connectors[:left]
        left -= len(connectors)
        number += 1


def finish(world: World, seed: str, cases: list[Case]) -> None:
    """Compare, and see that the mishaps led everywhere."""
    assert len(cases) == STARTS
    tally = Tally(seed)
    carried_out = world.sandbox.starts()
    for case in cases:
        tally.check(case, carried_out)
    # Nothing was carried out that nobody asked for.
    known = {(case.connector, case.moment) for case in cases}
    assert {marks(start) for start in carried_out} <= known
    assert set(tally.said) == {"started", "refused", "found", "not_found"}, tally
    assert min(tally.said.values()) > STARTS / 50, tally


@pytest.mark.parametrize("seed", SEEDS)
def test_threads_start_nothing_twice_and_lose_nothing(
    world: World, connectors: list[str], seed: int
) -> None:
    sandbox = world.sandbox
    clients = [
        Client(**world.login(), sender=Meddler(SandboxSender(sandbox), f"{seed}-{number}"))
        for number in range(WORKERS)
    ]

    def start(client: Client, cases: list[Case]) -> None:
        for case in cases:
            try:
                case.charge = client.charging.start(**case.arguments())
            except errors.BeEnergisedError as error:
                case.error = error

    def look(client: Client, cases: list[Case], name: str) -> None:
        for case in cases:
            if case.lost is not None:
                setattr(case, name, client.charging.reconcile(case.lost))

    done: list[Case] = []
    with ThreadPoolExecutor(WORKERS) as threads:
        for number, (seconds, places) in enumerate(rounds(connectors)):
            cases = cases_of(places, world.be_at(seconds), number)
            shares = [cases[worker::WORKERS] for worker in range(WORKERS)]
            list(threads.map(start, clients, shares))
            world.be_at(seconds + 60)
            list(threads.map(look, clients, [share[:2] for share in shares], ["early"] * WORKERS))
            world.be_at(seconds + SETTLED)
            list(threads.map(look, clients, shares, ["found"] * WORKERS))
            end_all(world, seconds + SETTLED)
            done += cases
    finish(world, f"{seed} (threads)", done)
    for client in clients:
        client.close()


@pytest.mark.parametrize("seed", SEEDS)
async def test_tasks_start_nothing_twice_and_lose_nothing(
    world: World, connectors: list[str], seed: int
) -> None:
    sandbox = world.sandbox
    clients = [
        AsyncClient(
            **world.login(), sender=AsyncMeddler(AsyncSandboxSender(sandbox), f"{seed}-{number}")
        )
        for number in range(WORKERS)
    ]

    async def start(client: AsyncClient, cases: list[Case]) -> None:
        for case in cases:
            try:
                case.charge = await client.charging.start(**case.arguments())
            except errors.BeEnergisedError as error:
                case.error = error

    async def look(client: AsyncClient, cases: list[Case], name: str) -> None:
        for case in cases:
            if case.lost is not None:
                setattr(case, name, await client.charging.reconcile(case.lost))

    done: list[Case] = []
    for number, (seconds, places) in enumerate(rounds(connectors)):
        cases = cases_of(places, world.be_at(seconds), number)
        shares = [cases[worker::WORKERS] for worker in range(WORKERS)]
        await asyncio.gather(*map(start, clients, shares))
        world.be_at(seconds + 60)
        early = [
            look(client, share[:2], "early") for client, share in zip(clients, shares, strict=True)
        ]
        await asyncio.gather(*early)
        world.be_at(seconds + SETTLED)
        late = [look(client, share, "found") for client, share in zip(clients, shares, strict=True)]
        await asyncio.gather(*late)
        end_all(world, seconds + SETTLED)
        done += cases
    finish(world, f"{seed} (tasks)", done)
    for client in clients:
        await client.aclose()


#: What the sandbox itself can do to a start on its way through a socket.
ON_THE_WIRE = (
    "reset_before", "reset_after", "truncated", "cut_off", "wrong_length", "html", "500", "503",
    "400", "429", "html:status=502", "errors_without_data", "",
)  # fmt: skip


def test_over_a_socket_nothing_is_started_twice_or_lost(
    world: World, only_service: RunningSandbox, connectors: list[str]
) -> None:
    sandbox, chance = world.sandbox, random.Random(3)
    cases = cases_of(connectors[:48], world.be_at(0), 0)
    login = {**world.login(), "base_url": only_service.url}
    with Client(**login) as client:
        client.me()
        for place, case in enumerate(cases):
            kind = ON_THE_WIRE[place % len(ON_THE_WIRE)]
            if kind:
                comma = "," if ":" in kind else ":"
                sandbox.faults.add(f"{kind}{comma}operation={case.method}")
            try:
                case.charge = client.charging.start(**case.arguments())
            except errors.BeEnergisedError as error:
                case.error = error
            assert not list(sandbox.faults)
        world.be_at(60)
        early = [case for case in cases if case.lost]
        for case in chance.sample(early, 5):
            case.early = client.charging.reconcile(case.lost)
        world.be_at(SETTLED)
        for case in early:
            case.found = client.charging.reconcile(case.lost)
    tally = Tally("3 (socket)")
    for case in cases:
        tally.check(case, sandbox.starts())
    assert set(tally.said) == {"started", "refused", "found", "not_found"}, tally


def end_all(world: World, seconds: float) -> None:
    """Unplug what still charges, so that each connector is free in the next round."""
    world.be_at(seconds)
    with Client(
        **Service(world.sandbox, Ticks()).login, sender=SandboxSender(world.sandbox)
    ) as one:
        for start in world.sandbox.starts():
            if start.method != "attemptRemoteStart" and start.ends is None:
                one.charging.stop(start.session_id)
