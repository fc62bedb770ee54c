"""The life of a call, driven by hand: no sender, no loop, no sleep."""

from __future__ import annotations

import logging
import math
import pickle
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transport.support import FakeClock

from beenergised.errors import (
    AuthenticationError,
    BeEnergisedError,
    CallTimeoutError,
    ConnectionLostError,
    GraphQLError,
    InvalidResponseError,
    OutcomeUnknownError,
    RateLimitedError,
    RedirectRefusedError,
    ServiceUnavailableError,
    ServiceUnreachableError,
    SessionExpiredError,
    TransportError,
)
from beenergised.messages import Headers, Request, Response
from beenergised.redaction import Secret
from beenergised.transport.hooks import AttemptFailed, RequestSending, ResponseReceived
from beenergised.transport.lifecycle import (
    Authorise,
    Call,
    Grant,
    Pause,
    Renew,
    Send,
    Step,
    TokenRefused,
    life_of_a_call,
    may_have_acted,
)
from beenergised.transport.retry import Attempt, BackOff, never
from beenergised.transport.status_errors import error_for

TOKEN = Secret("the-first-token")
SECOND = Secret("the-second-token")
PASSWORD = Secret("correct horse")


def decode(response: Response) -> str:
    if response.status == 401:
        raise TokenRefused(SessionExpiredError("401", response=response), before_acting=True)
    if response.content == b"refused":
        raise TokenRefused(SessionExpiredError("in 200", response=response), before_acting=False)
    if response.content == b"broken":
        raise InvalidResponseError("broken", response=response)
    if response.content == b"errors":
        raise GraphQLError("errors", data={"initSession": {"sessionToken": "hush-hush"}})
    failure = error_for(response)
    if failure is not None:
        raise failure
    return response.text


def a_call(**changes: Any) -> Call[str]:
    request = Request(
        "POST",
        "http://127.0.0.1/graphql/",
        Headers({"X-Language": "de"}),
        b'{"password": "correct horse"}',
        "startCharging",
        secrets=(PASSWORD,),
    )
    given_: dict[str, Any] = {
        "request": request,
        "decode": decode,
        "retry": lambda attempt: 1.0 if attempt.number < 4 else None,
        "timeout": 60.0,
        "attempt_timeout": 20.0,
    }
    return Call(**{**given_, **changes})


Life = Generator[Step, Any, str]


def begin(call: Call[str], clock: FakeClock) -> tuple[Life, Step]:
    life = life_of_a_call(call, clock)
    return life, next(life)


def result_of(life: Life, reply: Any) -> str:
    with pytest.raises(StopIteration) as end:
        life.send(reply)
    return str(end.value.value)


OK = Response(200, content=b"done")
LOST = ConnectionLostError("lost")
UNREACHED = ServiceUnreachableError("refused")


# --- The ways to a result ---


def test_a_call_without_a_role_is_sent_without_a_token() -> None:
    life, step = begin(a_call(), FakeClock())
    assert isinstance(step, Send)
    assert "authorization" not in step.request.headers
    assert step.within == 20.0
    assert result_of(life, OK) == "done"


def test_a_call_with_a_role_carries_its_token() -> None:
    life, step = begin(a_call(role="CRM"), FakeClock())
    assert step == Authorise("CRM", 60.0)
    step = life.send(Grant(TOKEN, "CRM"))
    assert isinstance(step, Send)
    assert step.request.headers["authorization"] == "Bearer the-first-token"
    assert TOKEN in step.request.secrets
    assert result_of(life, OK) == "done"


def test_the_answer_carries_its_history() -> None:
    clock, seen = FakeClock(), list[Response]()
    life, _ = begin(a_call(decode=lambda answer: seen.append(answer) or "x"), clock)
    clock.advance(1)
    assert life.send(LOST) == Pause(1.0)
    clock.advance(1)
    life.send(None)
    clock.advance(3)
    result_of(life, OK)
    assert (seen[0].attempts, seen[0].elapsed, seen[0].total_elapsed) == (2, 3.0, 5.0)
    assert (seen[0].operation, seen[0].url) == ("startCharging", "http://127.0.0.1/graphql/")
    assert seen[0].secrets == (PASSWORD,)


def test_an_attempt_never_gets_more_than_what_is_left_of_the_call() -> None:
    clock = FakeClock()
    life, step = begin(a_call(timeout=5.0), clock)
    assert isinstance(step, Send)
    assert step.within == 5.0
    clock.advance(3)
    life.send(LOST)
    clock.advance(1)
    step = life.send(None)
    assert isinstance(step, Send)
    assert step.within == 1.0


class NoSink:
    def begin(self, head: Response) -> bool:
        return False

    def write(self, piece: bytes) -> bool:
        return False


def test_a_file_may_take_as_long_as_the_call_but_not_be_silent_longer_than_an_attempt() -> None:
    clock, sink = FakeClock(), NoSink()
    life, step = begin(a_call(timeout=300.0, sink=sink), clock)
    assert isinstance(step, Send)
    assert (step.within, step.silence, step.sink) == (300.0, 20.0, sink)
    clock.advance(290)
    life.send(LOST)
    step = life.send(None)
    assert isinstance(step, Send)
    assert (step.within, step.silence) == (10.0, 10.0)


def test_where_a_redirect_leads_is_told_without_its_signature() -> None:
    heard: list[Any] = []
    life, _ = begin(a_call(hooks=[heard.append], decode=lambda answer: answer.status), FakeClock())
    headers = Headers({"Location": "https://files.example.com/7.pdf?signature=9f8e7d6c"})
    result_of(life, Response(302, headers))
    shown = heard[-1].response.headers["location"]
    assert shown == "https://files.example.com/7.pdf?[redacted]"


def test_a_new_token_is_asked_for_before_each_attempt() -> None:
    life, _ = begin(a_call(role="CRM"), FakeClock())
    life.send(Grant(TOKEN, "CRM"))
    life.send(UNREACHED)
    assert isinstance(life.send(None), Authorise)
    step = life.send(Grant(SECOND, "CRM"))
    assert isinstance(step, Send)
    assert step.request.headers["authorization"] == "Bearer the-second-token"


def test_a_driver_that_answers_nonsense_is_told() -> None:
    life, _ = begin(a_call(), FakeClock())
    with pytest.raises(TypeError, match="answered Send with NoneType"):
        life.send(None)


# --- Token refused ---


def refused_once(call: Call[str], answer: Response) -> tuple[Life, Step]:
    life, _ = begin(call, FakeClock())
    life.send(Grant(TOKEN, "CRM", 7))
    return life, life.send(answer)


@pytest.mark.parametrize("repeatable", [True, False])
def test_a_401_renews_and_sends_again_even_a_write(repeatable: bool) -> None:
    life, step = refused_once(a_call(role="CRM", repeatable=repeatable), Response(401))
    assert step == Renew(Grant(TOKEN, "CRM", 7), 60.0)
    assert life.send(Grant(SECOND, "CRM", 8)) == Authorise("CRM", 60.0)
    assert isinstance(life.send(Grant(SECOND, "CRM", 8)), Send)
    assert result_of(life, OK) == "done"


def renewals_of(life: Life, clock: FakeClock, *, age: float, lived: float) -> list[float]:
    """The moments of renewal where each token is refused at that age and fresh for that long."""
    moments: list[float] = []
    step: Step = life.send(Grant(TOKEN, "CRM", 1, clock.now + lived))
    began = clock.now
    while len(moments) < 100:
        if isinstance(step, Send):
            clock.advance(age)
            step = life.send(Response(401))
        elif isinstance(step, Pause):
            clock.advance(step.seconds)
            step = life.send(None)
        elif isinstance(step, Renew):
            moments.append(clock.now - began)
            step = life.send(Grant(SECOND, "CRM", 2, clock.now + lived))
        else:
            step = life.send(Grant(SECOND, "CRM", 2, clock.now + lived))
    return moments


@pytest.mark.parametrize("repeatable", [True, False])
def test_fresh_tokens_that_are_refused_end_the_call_after_three(repeatable: bool) -> None:
    clock = FakeClock()
    life, _ = begin(a_call(role="CRM", repeatable=repeatable), clock)
    with pytest.raises(SessionExpiredError, match="401"):
        renewals_of(life, clock, age=0.0, lived=1800.0)
    assert clock.now - 1000.0 == 0.5  # two renewals


def test_tokens_expiring_in_transit_are_renewed_until_one_lasts() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(role="CRM"), clock)
    step: Step = life.send(Grant(TOKEN, "CRM", 1, clock.now + 1.0))
    for number in range(2, 7):
        while not isinstance(step, Send):
            clock.advance(step.seconds if isinstance(step, Pause) else 0.0)
            reply = None if isinstance(step, Pause) else Grant(SECOND, "CRM", number, clock.now + 1)
            step = life.send(reply)
        clock.advance(2.0)
        step = life.send(Response(401))
    while not isinstance(step, Send):
        clock.advance(step.seconds if isinstance(step, Pause) else 0.0)
        step = life.send(None if isinstance(step, Pause) else Grant(SECOND, "CRM", 9))
    assert result_of(life, OK) == "done"


@given(
    age=st.floats(0.0, 30.0),
    lived=st.floats(0.0, 10.0),
    timeout=st.floats(0.1, 120.0),
    repeatable=st.booleans(),
)
def test_refusals_without_end_end_by_the_deadline_and_are_few(
    age: float, lived: float, timeout: float, repeatable: bool
) -> None:
    clock = FakeClock()
    life, _ = begin(a_call(role="CRM", timeout=timeout, repeatable=repeatable), clock)
    with pytest.raises((SessionExpiredError, CallTimeoutError)) as caught:
        renewals_of(life, clock, age=age, lived=lived)
    assert clock.now - 1000.0 <= timeout + age + 1e-6
    if isinstance(caught.value, CallTimeoutError):
        assert not caught.value.request_sent
        assert isinstance(caught.value.__cause__, SessionExpiredError)


def test_refusals_without_end_are_renewed_ever_less_often() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(role="CRM", timeout=60.0), clock)
    with pytest.raises(CallTimeoutError, match="refused the token 33 times"):
        renewals_of(life, clock, age=0.0, lived=0.0)
    assert clock.now - 1000.0 == 0.5 + 1 + 29 * 2


def test_a_session_that_cannot_be_renewed_shows_the_answer_that_refused_it() -> None:
    life, _ = refused_once(a_call(role="CRM"), Response(401, content=b"no longer"))
    with pytest.raises(SessionExpiredError) as caught:
        life.send(SessionExpiredError("log in again"))
    assert (caught.value.status, caught.value.body) == (401, "no longer")


def test_refused_in_a_200_renews_and_repeats_a_read() -> None:
    life, step = refused_once(a_call(role="CRM"), Response(200, content=b"refused"))
    assert isinstance(step, Renew)
    life.send(Grant(SECOND, "CRM", 8))
    life.send(Grant(SECOND, "CRM", 8))
    assert result_of(life, OK) == "done"


REFUSED = Response(200, content=b"refused")


def test_refused_in_a_200_a_write_is_not_sent_again_but_the_session_is_renewed() -> None:
    life, step = refused_once(a_call(role="CRM", repeatable=False), REFUSED)
    assert isinstance(step, Renew)
    with pytest.raises(SessionExpiredError, match="was not sent again") as caught:
        life.send(Grant(SECOND, "CRM", 8))
    assert caught.value.response is not None


def test_a_write_whose_renewal_failed_still_says_that_it_may_have_acted() -> None:
    life, _ = refused_once(a_call(role="CRM", repeatable=False), REFUSED)
    failure = ServiceUnreachableError("down")
    with pytest.raises(SessionExpiredError, match="check whether it took effect") as caught:
        life.send(failure)
    assert caught.value.__cause__ is failure


def test_a_write_refused_at_the_deadline_does_not_end_as_not_sent() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(role="CRM", repeatable=False), clock)
    life.send(Grant(TOKEN, "CRM"))
    clock.advance(60)
    with pytest.raises(SessionExpiredError, match="check whether it took effect"):
        life.send(REFUSED)


@pytest.mark.parametrize("answer", [Response(401), REFUSED])
@pytest.mark.parametrize("repeatable", [True, False])
def test_a_token_without_a_successor_ends_the_call(answer: Response, repeatable: bool) -> None:
    life, _ = refused_once(a_call(role="INI", repeatable=repeatable), answer)
    with pytest.raises(AuthenticationError, match=r"401|in 200"):
        life.send(None)


@pytest.mark.parametrize("answer", [Response(401), REFUSED])
def test_a_failed_renewal_ends_the_call_with_its_own_error(answer: Response) -> None:
    life, _ = refused_once(a_call(role="CRM"), answer)
    failure = ServiceUnreachableError("down")
    failure.__cause__ = OSError("cable")
    with pytest.raises(ServiceUnreachableError) as caught:
        life.send(failure)
    assert caught.value is failure
    assert isinstance(caught.value.__cause__, OSError)


def test_refused_without_a_token_is_the_end() -> None:
    life, _ = begin(a_call(), FakeClock())
    with pytest.raises(SessionExpiredError):
        life.send(Response(401))


# --- Writes ---


@pytest.mark.parametrize(
    "reply",
    [LOST, CallTimeoutError("x"), Response(500), Response(503), Response(200, content=b"broken")],
)
def test_a_write_without_a_clear_answer_has_an_unknown_outcome(reply: Any) -> None:
    life, _ = begin(a_call(repeatable=False, variables={"id": "7"}), FakeClock())
    with pytest.raises(OutcomeUnknownError) as caught:
        life.send(reply)
    error = caught.value
    assert error.operation == "startCharging"
    assert error.variables == {"id": "7"}
    assert error.__cause__ is error.reason
    assert error.response is error.reason.response


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304])
def test_write_answered_by_a_redirect_has_an_unknown_outcome(status: int) -> None:
    """A 303 even says that the request was accepted, and that its result is elsewhere."""
    life, _ = begin(a_call(repeatable=False), FakeClock())
    with pytest.raises(OutcomeUnknownError) as caught:
        life.send(Response(status, Headers({"Location": "https://elsewhere.example/done"})))
    assert isinstance(caught.value.reason, RedirectRefusedError)


@pytest.mark.parametrize("error", [RuntimeError("a bug"), ValueError("a bug"), KeyError("a bug")])
def test_programming_error_in_a_write_leaves_its_outcome_unknown(error: Exception) -> None:
    life, _ = begin(a_call(repeatable=False, about=" 7"), FakeClock())
    with pytest.raises(OutcomeUnknownError, match=type(error).__name__) as caught:
        life.send(error)
    assert caught.value.__cause__ is error
    assert "startCharging 7 was sent" in caught.value.message


def test_programming_error_in_a_read_stays_what_it_is() -> None:
    life, _ = begin(a_call(), FakeClock())
    with pytest.raises(RuntimeError, match="a bug"):
        life.send(RuntimeError("a bug"))


def test_programming_error_in_a_write_shows_no_secret() -> None:
    life, _ = begin(a_call(repeatable=False), FakeClock())
    with pytest.raises(OutcomeUnknownError) as caught:
        life.send(ValueError("cannot send correct horse"))
    assert "correct horse" not in caught.value.message + str(caught.value.details())


# A 307 and a 308 ask for the same request at another address: at this one, nothing was done.
@pytest.mark.parametrize("status", [400, 403, 404, 408, 422, 307, 308])
def test_a_write_that_was_refused_clearly_is_not_unknown(status: int) -> None:
    life, _ = begin(a_call(repeatable=False), FakeClock())
    with pytest.raises(BeEnergisedError) as caught:
        life.send(Response(status))
    assert not isinstance(caught.value, OutcomeUnknownError)
    assert caught.value.status == status


def test_a_write_that_never_left_is_sent_again() -> None:
    life, _ = begin(a_call(repeatable=False), FakeClock())
    assert life.send(UNREACHED) == Pause(1.0)
    assert isinstance(life.send(None), Send)
    assert result_of(life, OK) == "done"


SLOW_DOWN = Response(429, Headers({"Retry-After": "1"}))


def test_write_answered_429_is_sent_again() -> None:
    life, _ = begin(a_call(repeatable=False, retry=BackOff()), FakeClock())
    assert life.send(SLOW_DOWN) == Pause(1.0)
    assert isinstance(life.send(None), Send)
    assert result_of(life, OK) == "done"


@pytest.mark.parametrize("repeatable", [True, False])
@pytest.mark.parametrize("succeeds", [True, False])
def test_retry_after_is_obeyed_until_the_deadline(repeatable: bool, succeeds: bool) -> None:
    clock = FakeClock()
    began = clock.now
    life, _ = begin(a_call(repeatable=repeatable, retry=BackOff(), timeout=60.0), clock)
    for _ in range(59):
        assert life.send(SLOW_DOWN) == Pause(1.0)
        clock.advance(1)
        assert isinstance(life.send(None), Send)
    assert clock.now - began == 59.0
    if succeeds:
        assert result_of(life, OK) == "done"
    else:
        with pytest.raises(RateLimitedError):  # no `OutcomeUnknownError`: nothing was done
            life.send(SLOW_DOWN)


@pytest.mark.parametrize("status", [429, 503])
def test_read_answered_503_with_retry_after_waits_as_long(status: int) -> None:
    clock = FakeClock()
    life, _ = begin(a_call(retry=BackOff()), clock)
    for _ in range(20):
        assert life.send(Response(status, Headers({"Retry-After": "2"}))) == Pause(2.0)
        clock.advance(2)
        life.send(None)
    assert result_of(life, OK) == "done"


def test_write_answered_429_at_the_deadline_was_not_done() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(repeatable=False), clock)
    life.send(SLOW_DOWN)
    clock.advance(60)
    with pytest.raises(CallTimeoutError) as caught:
        life.send(None)
    assert caught.value.request_sent is False


# --- Messages ---

FAILURES = [
    LOST,
    UNREACHED,
    CallTimeoutError("startCharging: no answer"),
    *(Response(status) for status in (302, 400, 401, 403, 404, 422, 429, 500, 503)),
    Response(200, content=b"broken"),
    Response(200, content=b"errors"),
    REFUSED,
]


@pytest.mark.parametrize("reply", FAILURES, ids=repr)
@pytest.mark.parametrize("repeatable", [True, False])
def test_error_message_begins_with_operation_and_ids(reply: Any, repeatable: bool) -> None:
    heard: list[Any] = []
    call = a_call(
        about=" 1042 7", repeatable=repeatable, retry=never, role="CRM", hooks=[heard.append]
    )
    life, _ = begin(call, FakeClock())
    life.send(Grant(TOKEN, "CRM"))
    with pytest.raises(BeEnergisedError, match=r"^startCharging 1042 7\b") as caught:  # noqa: PT012
        life.send(reply)  # a refused token is renewed, and the new one is refused, too
        life.send(None)
    assert caught.value.message.count("startCharging") == caught.value.message.count(" 1042 7")
    assert caught.value.args == (caught.value.message,)
    failed = [event.error.message for event in heard if isinstance(event, AttemptFailed)]
    assert all(message.startswith("startCharging 1042 7") for message in failed)


def test_deadline_message_names_the_ids() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(about=" 1042", role="CRM"), clock)
    clock.advance(60)
    with pytest.raises(CallTimeoutError, match=r"^startCharging 1042: not done within"):
        life.send(Grant(TOKEN, "CRM"))


def advice_in(message: str) -> list[str]:
    words = ("Try again", "try again", "Look at what", "Log in", "check whether", "Wait, or")
    return [word for word in words if word in message]


@pytest.mark.parametrize(
    ("reply", "repeatable", "advice"),
    [
        (Response(503, content=b"down"), True, ["Try again"]),
        (Response(503, content=b"down"), False, ["Look at what"]),
        (Response(500), False, ["Look at what"]),
        (LOST, False, ["Look at what"]),
        (Response(429), True, ["Wait, or"]),
        (Response(429), False, ["Wait, or"]),
    ],
    ids=repr,
)
def test_error_message_gives_one_piece_of_advice(
    reply: Any, repeatable: bool, advice: list[str]
) -> None:
    life, _ = begin(a_call(repeatable=repeatable, retry=never), FakeClock())
    with pytest.raises(BeEnergisedError) as caught:
        life.send(reply)
    assert advice_in(caught.value.message) == advice


def test_write_refused_in_a_200_gives_one_piece_of_advice() -> None:
    def refuse(response: Response) -> str:
        error = SessionExpiredError("startCharging: refused.", response=response)
        raise TokenRefused(error.with_advice("Log in again."), before_acting=False)

    life, _ = begin(a_call(role="CRM", repeatable=False, decode=refuse), FakeClock())
    life.send(Grant(TOKEN, "CRM"))
    life.send(OK)
    with pytest.raises(SessionExpiredError) as caught:
        life.send(Grant(SECOND, "CRM", 8))
    assert advice_in(caught.value.message) == ["check whether"]


REPLIES = st.sampled_from(
    [
        ConnectionLostError("x"),
        CallTimeoutError("x", request_sent=True),
        CallTimeoutError("x", request_sent=False),
        ServiceUnreachableError("x"),
        TransportError("x"),
        Response(200, content=b"done"),
        Response(200, content=b"broken"),
        Response(200, content=b"refused"),
        Response(200, content=b"errors"),
        *(Response(status) for status in (302, 400, 401, 403, 404, 408, 425, 429, 500, 501, 503)),
    ]
)
WAITS = st.one_of(st.none(), st.floats(-5, 100), st.just(math.nan), st.just(math.inf))


def certainly_not_arrived(reply: Any) -> bool:
    if isinstance(reply, TransportError):
        return not reply.request_sent
    return isinstance(reply, Response) and reply.status in {401, 429}


@given(
    replies=st.lists(REPLIES, min_size=1, max_size=8),
    waits=st.lists(WAITS, min_size=1, max_size=8),
    repeatable=st.booleans(),
    durations=st.lists(st.floats(0, 30), min_size=8, max_size=8),
    successors=st.lists(st.sampled_from(["grant", "none", "failure"]), min_size=1, max_size=3),
)
def test_whatever_the_policy_a_write_is_not_sent_twice_and_the_deadline_holds(
    replies: list[Any],
    waits: list[float | None],
    repeatable: bool,
    durations: list[float],
    successors: list[str],
) -> None:
    clock = FakeClock()
    asked = iter(waits * 10)
    call = a_call(role="CRM", repeatable=repeatable, retry=lambda attempt: next(asked))
    began, sent, renewals = clock.now, [], 0
    life = life_of_a_call(call, clock)
    reply: Any = None
    outcome: BaseException | str | None = None
    script, times = iter(replies), iter(durations)
    while outcome is None:
        try:
            step = life.send(reply)
        except StopIteration as end:
            outcome = end.value
            break
        except BeEnergisedError as error:
            outcome = error
            break
        assert clock.now - began < 60
        if isinstance(step, Authorise):
            assert 0 < step.within <= 60
            reply = Grant(TOKEN, "CRM", renewals)
        elif isinstance(step, Renew):
            renewals += 1
            kind = successors[0]
            reply = {
                "grant": Grant(SECOND, "CRM", 1),
                "none": None,
                "failure": ServiceUnreachableError("no renewal"),
            }[kind]
        elif isinstance(step, Pause):
            assert 0 <= step.seconds < 60 - (clock.now - began)
            clock.advance(step.seconds)
            reply = None
        else:
            assert 0 < step.within <= 20
            try:
                reply = next(script)
            except StopIteration:
                reply = OK
            clock.advance(min(next(times, 0), step.within))
            sent.append(reply)
    assert renewals <= 2
    if not repeatable:
        # All but the last certainly had no effect.
        assert all(certainly_not_arrived(earlier) for earlier in sent[:-1])
        if sent and isinstance(outcome, TransportError):
            assert not outcome.request_sent
            assert certainly_not_arrived(sent[-1])
    elif (
        isinstance(outcome, CallTimeoutError)
        and not outcome.request_sent
        and not any(outcome is reply for reply in replies)  # the deadline's own
    ):
        assert all(certainly_not_arrived(one) for one in sent)


@pytest.mark.parametrize("wait", [60.0, 1e9, math.inf, math.nan])
def test_a_policy_cannot_wait_beyond_the_deadline(wait: float) -> None:
    life, _ = begin(a_call(retry=lambda attempt: wait), FakeClock())
    with pytest.raises(ConnectionLostError):
        life.send(LOST)


def test_a_negative_wait_is_none_at_all() -> None:
    life, _ = begin(a_call(retry=lambda attempt: -3.0), FakeClock())
    assert life.send(LOST) == Pause(0.0)


def test_the_policy_hears_what_happened() -> None:
    heard: list[Attempt] = []
    clock = FakeClock()
    life, _ = begin(a_call(retry=heard.append), clock)
    clock.advance(10)
    with pytest.raises(ConnectionLostError):
        life.send(LOST)
    assert heard == [Attempt(1, LOST, repeatable=True, seconds_left=50.0)]


# --- The deadline ---


def test_the_deadline_passes_while_waiting_for_a_token() -> None:
    clock = FakeClock()
    events: list[Any] = []
    life, _ = begin(a_call(role="CRM", hooks=[events.append]), clock)
    clock.advance(60)
    with pytest.raises(CallTimeoutError, match=r"\(0 sent\)") as caught:
        life.send(Grant(TOKEN, "CRM"))
    assert caught.value.request_sent is False
    assert events == []  # no hook heard of a request that was not sent


def test_the_deadline_names_the_failure_before_it() -> None:
    clock = FakeClock()
    life, _ = begin(a_call(), clock)
    life.send(LOST)
    clock.advance(60)
    with pytest.raises(CallTimeoutError, match=r"60 s of the whole call \(1 sent\)") as caught:
        life.send(None)
    assert caught.value.__cause__ is LOST
    assert caught.value.request_sent is True  # the first attempt may have arrived


def test_a_hook_that_takes_all_the_time_ends_the_call() -> None:
    clock = FakeClock()
    with pytest.raises(CallTimeoutError, match=r"\(0 sent\)"):
        begin(a_call(hooks=[lambda event: clock.advance(60)]), clock)


# --- Hooks ---


def test_hooks_hear_everything_in_order() -> None:
    events: list[Any] = []
    life, _ = begin(a_call(hooks=[events.append]), FakeClock())
    life.send(Response(503))
    life.send(None)
    result_of(life, OK)
    assert [type(event) for event in events] == [
        RequestSending, ResponseReceived, AttemptFailed, RequestSending, ResponseReceived,
    ]  # fmt: skip
    assert [e.attempt for e in events if isinstance(e, RequestSending)] == [1, 2]
    failed = events[2]
    assert (failed.operation, failed.attempt, failed.retry_in) == ("startCharging", 1, 1.0)
    assert type(failed.error) is ServiceUnavailableError


def test_the_last_failure_is_told_as_the_last() -> None:
    events: list[Any] = []
    life, _ = begin(a_call(repeatable=False, hooks=[events.append]), FakeClock())
    with pytest.raises(OutcomeUnknownError):
        life.send(LOST)
    assert events[-1].retry_in is None
    assert type(events[-1].error) is ConnectionLostError


def test_a_failing_hook_disturbs_neither_the_call_nor_the_next_hook(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[Any] = []

    def broken(event: object) -> None:
        raise RuntimeError("metric is down")

    life, _ = begin(a_call(hooks=[broken, heard.append]), FakeClock())
    assert result_of(life, OK) == "done"
    assert len(heard) == 2
    logged = [record for record in caplog.records if record.name == "beenergised.hooks"]
    assert [record.getMessage() for record in logged] == [
        "a hook failed on RequestSending",
        "a hook failed on ResponseReceived",
    ]


def test_no_event_shows_a_secret(caplog: pytest.LogCaptureFixture) -> None:
    events: list[Any] = []
    caplog.set_level(logging.DEBUG)
    call = a_call(role="CRM", hooks=[events.append], retry=never)
    leaky = b'{"echo": "correct horse the-first-token", "sessionToken": "hush-hush"}'
    for answer in (
        Response(500, Headers({"X-Echo": "the-first-token"}), leaky),
        Response(200, content=b"errors"),
    ):
        life, _ = begin(call, FakeClock())
        life.send(Grant(TOKEN, "CRM"))
        with pytest.raises(BeEnergisedError):
            life.send(answer)
    shown = caplog.text + repr(events)
    for event in events:
        for thing in (
            getattr(event, "request", None),
            getattr(event, "response", None),
            getattr(getattr(event, "error", None), "response", None),
        ):
            if thing is not None:
                shown += f"{thing!r} {thing.text} {dict(thing.headers)} {pickle.dumps(thing)!r}"
        error = getattr(event, "error", None)
        shown += f"{error} {vars(error) if error else ''}"
    for secret in ("correct horse", "the-first-token", "hush-hush"):
        assert secret not in shown


# --- The question whether it may have acted ---


@pytest.mark.parametrize(
    ("failure", "unknown"),
    [
        (LOST, True),
        (UNREACHED, False),
        (CallTimeoutError("x", request_sent=False), False),
        (InvalidResponseError("x"), True),
        (ServiceUnavailableError("x"), True),
        (RateLimitedError("x"), False),
        (GraphQLError("x"), False),
    ],
)
def test_what_may_have_acted(failure: BeEnergisedError, unknown: bool) -> None:
    assert may_have_acted(failure) is unknown


def test_the_default_policy_fits_the_call() -> None:
    life, _ = begin(a_call(retry=BackOff()), FakeClock())
    step = life.send(Response(429, Headers({"Retry-After": "3"})))
    assert step == Pause(3.0)
