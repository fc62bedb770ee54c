"""Telling a caller's function of something: for threads, and for event loops."""

from __future__ import annotations

from typing import Any

import pytest

from beenergised import errors
from beenergised.polling import AsyncTeller, Teller

Tellers = type[Teller[Any]] | type[AsyncTeller[Any]]


async def tell(teller: Teller[str] | AsyncTeller[str], news: str) -> None:
    told = teller.tell(news)
    if told is not None:
        await told


class Listening:
    """Something callable whose call is a coroutine."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    async def __call__(self, news: str) -> None:
        self.heard.append(news)


@pytest.mark.parametrize("kind", [Teller, AsyncTeller])
async def test_a_function_is_told(kind: Tellers) -> None:
    heard: list[str] = []
    await tell(kind(heard.append, "on_change"), "news")
    assert heard == ["news"]


@pytest.mark.parametrize("kind", [Teller, AsyncTeller])
async def test_nobody_has_to_listen(kind: Tellers) -> None:
    await tell(kind(None, "on_change"), "news")


@pytest.mark.parametrize("kind", [Teller, AsyncTeller])
@pytest.mark.parametrize("listener", ["print", 5, [], object()])
async def test_what_cannot_be_called_is_refused_at_once(kind: Tellers, listener: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="on_change must be a function") as error:
        kind(listener, "on_change")
    assert error.value.argument == "on_change"


@pytest.mark.parametrize("kind", [Teller, AsyncTeller])
async def test_what_a_listener_raises_is_raised(kind: Tellers) -> None:
    def broken(_: str) -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        await tell(kind(broken, "on_change"), "news")


@pytest.mark.parametrize("kind", [Teller, AsyncTeller])
async def test_what_a_listener_returns_does_not_matter(kind: Tellers) -> None:
    await tell(kind(lambda _: 5, "on_change"), "news")  # type: ignore[arg-type,return-value]


async def test_a_coroutine_function_is_awaited() -> None:
    listening = Listening()
    await AsyncTeller(listening, "on_change").tell("news")
    assert listening.heard == ["news"]


async def test_what_a_coroutine_raises_is_raised() -> None:
    async def broken(_: str) -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        await AsyncTeller(broken, "on_change").tell("news")


def test_a_coroutine_function_is_refused_at_once_where_nobody_awaits() -> None:
    async def listener(_: str) -> None:
        raise AssertionError("nobody runs this")

    with pytest.raises(errors.InvalidArgumentError, match="asynchronous"):
        Teller(listener, "on_change")


def test_a_coroutine_that_comes_unexpectedly_is_refused_and_closed() -> None:
    # A coroutine that is only dropped would warn, and a warning is an error here.
    with pytest.raises(errors.InvalidArgumentError, match="use the asynchronous client"):
        Teller(Listening(), "on_change").tell("news")
