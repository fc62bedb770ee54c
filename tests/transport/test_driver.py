"""Both drivers carry out the steps of a call, and do nothing else."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from tests.transport.support import Async, FakeClock, Sync

from beenergised.errors import (
    ConfigurationError,
    ConnectionLostError,
    NotLoggedInError,
    OutcomeUnknownError,
    ServiceUnreachableError,
    SessionExpiredError,
)
from beenergised.messages import Request, Response
from beenergised.redaction import Secret
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport._sync.driver import Driver
from beenergised.transport.lifecycle import Call, Grant, TokenRefused


class Sender:
    """Replies from a list; what is an exception is raised."""

    def __init__(self, *replies: Response | Exception) -> None:
        self.replies = list(replies)
        self.requests: list[Request] = []

    def send(self, request: Request, timeout: float) -> Response:
        self.requests.append(request)
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def close(self) -> None: ...


class AsyncSender:
    def __init__(self, sender: Sender) -> None:
        self.sender = sender

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        return self.sender.send(request, timeout)

    async def aclose(self) -> None: ...


class Tokens:
    def __init__(self, successor: Grant | Exception | None = None) -> None:
        self.successor = successor
        self.asked: list[Any] = []

    def obtain(self, role: str, within: float) -> Grant:
        self.asked.append((role, within))
        if role == "none":
            raise NotLoggedInError("nobody")
        return Grant(Secret("token"), role)

    def renew(self, refused: Grant, within: float) -> Grant | None:
        self.asked.append((refused, within))
        if isinstance(self.successor, Exception):
            raise self.successor
        return self.successor


class AsyncTokens:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    async def obtain(self, role: str, within: float) -> Grant:
        return self.tokens.obtain(role, within)

    async def renew(self, refused: Grant, within: float) -> Grant | None:
        return self.tokens.renew(refused, within)


def decode(response: Response) -> str:
    if response.status == 401:
        raise TokenRefused(SessionExpiredError("401"), before_acting=True)
    return response.text


def a_call(role: str | None = None) -> Call[str]:
    request = Request("POST", "http://127.0.0.1/", operation="me")
    return Call(request, decode, lambda attempt: 2.0 if attempt.number < 3 else None, role=role)


Run = Callable[..., str]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def run(drive: Sync | Async, clock: FakeClock) -> Run:
    def run(call: Call[str], sender: Sender, tokens: Tokens | None = None) -> str:
        if drive.is_async:
            driver = AsyncDriver(AsyncSender(sender), clock)
            said: str = drive(driver.run(call, AsyncTokens(tokens) if tokens else None))
            return said
        return Driver(sender, clock).run(call, tokens)

    return run


def test_it_sends_and_returns(run: Run) -> None:
    assert run(a_call(), Sender(Response(200, content=b"yes"))) == "yes"


def test_it_waits_on_the_clock_and_sends_again(run: Run, clock: FakeClock) -> None:
    sender = Sender(ConnectionLostError("x"), ConnectionLostError("x"), Response(200))
    assert run(a_call(), sender) == ""
    assert clock.slept == [2.0, 2.0]
    assert len(sender.requests) == 3


def test_it_raises_what_the_call_ends_with(run: Run) -> None:
    with pytest.raises(ConnectionLostError):
        run(a_call(), Sender(*[ConnectionLostError("x")] * 3))


def test_it_gets_a_token_and_its_successor(run: Run) -> None:
    tokens = Tokens(Grant(Secret("next"), "CRM", 1))
    sender = Sender(Response(401), Response(200, content=b"yes"))
    assert run(a_call("CRM"), sender, tokens) == "yes"
    assert [type(asked[0]) for asked in tokens.asked] == [str, Grant, str]


def test_the_failure_of_a_renewal_is_raised(run: Run) -> None:
    with pytest.raises(ServiceUnreachableError):
        run(a_call("CRM"), Sender(Response(401)), Tokens(ServiceUnreachableError("down")))


def test_the_failure_to_get_a_token_is_raised(run: Run) -> None:
    sender = Sender()
    with pytest.raises(NotLoggedInError):
        run(a_call("none"), sender, Tokens())
    assert sender.requests == []


def test_a_token_without_anyone_who_gives_it_is_a_mistake_in_the_program(run: Run) -> None:
    with pytest.raises(TypeError, match="without an authoriser"):
        run(a_call("CRM"), Sender())


def test_what_a_sender_should_not_raise_comes_out_as_it_is(run: Run) -> None:
    with pytest.raises(ZeroDivisionError):
        run(a_call(), Sender(ZeroDivisionError()))


@pytest.mark.parametrize("kind", [RuntimeError, ValueError, TypeError])
def test_programming_error_of_a_sender_ends_a_read_as_it_is(
    run: Run, kind: type[Exception]
) -> None:
    sender = Sender(kind("a bug"), Response(200))
    with pytest.raises(kind, match="a bug") as caught:
        run(a_call(), sender)
    assert type(caught.value) is kind
    assert len(sender.requests) == 1


@pytest.mark.parametrize("kind", [RuntimeError, ValueError, TypeError])
def test_programming_error_of_a_sender_makes_a_write_unknown(
    run: Run, kind: type[Exception]
) -> None:
    error = kind("a bug")
    sender = Sender(error, Response(200))
    with pytest.raises(OutcomeUnknownError) as caught:
        run(replace(a_call(), repeatable=False), sender)
    assert caught.value.__cause__ is error
    assert len(sender.requests) == 1


@pytest.mark.parametrize("repeatable", [True, False])
def test_refusal_of_a_sender_is_not_retried(run: Run, repeatable: bool) -> None:
    sender = Sender(ConfigurationError("the token has a tab"), Response(200))
    with pytest.raises(ConfigurationError, match="the token has"):
        run(replace(a_call(), repeatable=repeatable), sender)
    assert len(sender.requests) == 1


def test_signal_handlers_error_ends_a_write_as_it_is(
    run: Run, request: pytest.FixtureRequest
) -> None:
    def end(number: int, frame: object) -> None:
        raise ValueError("the time of the program is over")

    request.addfinalizer(partial(signal.signal, signal.SIGUSR1, signal.signal(signal.SIGUSR1, end)))
    sender = Sender()
    sender.send = lambda request, timeout: signal.raise_signal(signal.SIGUSR1)  # type: ignore[method-assign, assignment, return-value]
    with pytest.raises(ValueError, match="of the program is over"):
        run(replace(a_call(), repeatable=False), sender)
