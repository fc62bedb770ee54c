"""The life of a call, written once and without I/O.

Reading this file from top to bottom tells what the library does on the wire. A call is a
generator: it yields what it wants done (`Authorise`, `Send`, `Renew`, `Pause`) and receives what
came of it. The two drivers in `_async/driver.py` and its synchronous twin do nothing else than
carry those steps out.

    build → authorise → send → decode ─ ok ────────────────────────────▶ result
                 ▲                    ├ token refused: renew it ───┐
                 │                    ├ worth repeating: wait ─────┤
                 └────────────────────┼────────────────────────────┘
                                      └ otherwise ────────────────────▶ raise
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from beenergised.errors import (
    AuthenticationError,
    BeEnergisedError,
    CallTimeoutError,
    GraphQLError,
    InvalidResponseError,
    OutcomeUnknownError,
    RedirectRefusedError,
    ServiceUnavailableError,
    TransportError,
)
from beenergised.messages import Request, Response
from beenergised.redaction import Secret, redact
from beenergised.transport.base import AsyncSink, Sink
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import AttemptFailed, Hook, RequestSending, ResponseReceived, tell
from beenergised.transport.links import secrets_of
from beenergised.transport.retry import Attempt, RetryPolicy, certainly_not_done

_log = logging.getLogger("beenergised.transport")

T = TypeVar("T")
ErrorT = TypeVar("ErrorT", bound=BeEnergisedError)

# For a refusal inside a response: it may have come before or after the write was carried out.
_NOT_SENT_AGAIN = (
    "The call changes something and was not sent again with a new token: check whether it took "
    "effect, then call again."
)

# A call ends after this many refusals in a row of tokens that cannot have expired.
_MOST_FRESH_REFUSALS = 3
# Seconds between the second refusal and the next renewal; doubled for each further refusal.
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 2.0
# Redirects that ask for the same request at another address: it had no effect at this one.
_SENT_ELSEWHERE = frozenset({307, 308})


@dataclass(frozen=True, slots=True)
class Grant:
    """The right to make a call: a bearer token, and which generation of a session it is of.

    The generation tells a stale refusal from a new one: a 401 for a token that has been replaced
    since is no reason to renew again. Until `fresh_until`, on the monotonic clock, a refusal
    cannot mean that the token has expired.
    """

    token: Secret
    role: str
    generation: int = 0
    fresh_until: float = math.inf


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """One call to a service, ready to be made.

    request: without authorisation, which is added for each attempt anew.
    decode: from an answer to the result; raises what the answer means, `TokenRefused` where a
        new token may help.
    role: which token the call needs; None for none.
    repeatable: whether sending it twice does no harm.
    about: the ids of what the call is about, without secrets, as they follow the operation in the
        message of an error: with a space before each.
    variables: the arguments without secrets, for `OutcomeUnknownError`.
    sink: where the body goes if it is a file. An attempt may then take as long as the call, and
        `attempt_timeout` is the longest silence.
    secrets_in: what is secret in an answer, where its form does not show it.
    shown: returns the request for previews, with the secrets removed that `redacted()` does not
        recognise.
    """

    request: Request
    decode: Callable[[Response], T]
    retry: RetryPolicy
    role: str | None = None
    repeatable: bool = True
    timeout: float = 60.0
    attempt_timeout: float = 20.0
    hooks: Sequence[Hook] = ()
    about: str = ""
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    sink: Sink | AsyncSink | None = None
    secrets_in: Callable[[Response], Sequence[Secret]] | None = None
    shown: Callable[[], Request] | None = None


class TokenRefused(Exception):  # noqa: N818 - a signal between decode and the call, never raised out
    """The service refused the token. `before_acting` is True only for an HTTP 401: then the
    request had no effect, and even a write may be sent again with a new token.
    """

    def __init__(self, error: AuthenticationError, *, before_acting: bool) -> None:
        super().__init__(error.message)
        self.error = error
        self.before_acting = before_acting


# --- What a call may want done ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Authorise:
    """Get a token for `role`, within so many seconds."""

    role: str
    within: float


@dataclass(frozen=True, slots=True)
class Renew:
    """`refused` was not accepted: get its successor, within so many seconds. The reply is that,
    the failure to get it, or None if there can be none.
    """

    refused: Grant
    within: float


@dataclass(frozen=True, slots=True)
class Send:
    """Send `request`; the reply is a `Response` or the exception that came instead.

    A file's body goes to `sink`; `silence` is the most seconds without a byte.
    """

    request: Request
    within: float
    sink: Sink | AsyncSink | None = None
    silence: float = 0.0


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait."""

    seconds: float


Step: TypeAlias = Authorise | Renew | Send | Pause
Reply: TypeAlias = Grant | Response | Exception | None


class Authoriser(Protocol):
    """Supplies tokens to the synchronous driver. `within` is the caller's remaining time.

    `renew` returns None if the refused token can have no successor.
    """

    def obtain(self, role: str, within: float) -> Grant: ...
    def renew(self, refused: Grant, within: float) -> Grant | None: ...


class AsyncAuthoriser(Protocol):
    """Supplies tokens to the asynchronous driver."""

    async def obtain(self, role: str, within: float) -> Grant: ...
    async def renew(self, refused: Grant, within: float) -> Grant | None: ...


# --- The life of a call ------------------------------------------------------------------------


def life_of_a_call(call: Call[T], clock: Clock) -> Generator[Step, Reply, T]:
    """Make `call`: the one description of what happens, for both clients."""
    run = _Run(call, clock)
    refusals = _Refusals()
    while True:
        grant: Grant | None = None
        if call.role is not None:
            reply = yield Authorise(call.role, run.seconds_left())
            grant = reply if isinstance(reply, Grant) else None
        answer = yield run.send(grant)
        try:
            return call.decode(run.received(answer))
        except TokenRefused as refusal:
            error = run.named(refusal.error)
            wait = refusals.wait_after(grant, clock.monotonic())
            if grant is None or wait is None:
                raise error from None
            replay = call.repeatable or refusal.before_acting
            run.remember(error, done=not refusal.before_acting)
            if replay and wait > 0:
                yield Pause(run.wait_before_renewal(wait))
            if not replay and run.time_left() <= 0:
                raise error.with_advice(_NOT_SENT_AGAIN) from None
            successor = yield Renew(grant, run.seconds_left())
            if not replay and successor is not None:
                cause = successor if isinstance(successor, BeEnergisedError) else None
                raise error.with_advice(_NOT_SENT_AGAIN) from cause
            if isinstance(successor, BeEnergisedError) and successor.response is None:
                successor.response = error.response  # the response that caused the renewal
            if not isinstance(successor, Grant):
                failure = successor if isinstance(successor, BeEnergisedError) else error
                raise failure from failure.__cause__
        except BeEnergisedError as failure:
            yield Pause(run.wait_after(run.named(failure)))


class _Refusals:
    """The tokens that were refused in one call, and when to stop renewing them.

    The refusal of a token that may have expired on its way says nothing about the session: under
    load, a token that lives two seconds can expire in every attempt, until the deadline. A service
    that refuses several tokens that cannot have expired will refuse the next one, too.
    """

    def __init__(self) -> None:
        self._number = 0
        self._fresh = 0

    def wait_after(self, refused: Grant | None, now: float) -> float | None:
        """Return the seconds to wait before the next renewal; None if there must be none.

        >>> refusals = _Refusals()
        >>> expired, fresh = Grant(Secret("a"), "CRM", 1, 0.0), Grant(Secret("b"), "CRM", 2, 99.0)
        >>> [refusals.wait_after(token, 50.0) for token in (expired, expired, fresh, fresh, fresh)]
        [0.0, 0.5, 1.0, 2.0, None]
        """
        self._number += 1
        self._fresh = self._fresh + 1 if refused is None or now < refused.fresh_until else 0
        if self._fresh >= _MOST_FRESH_REFUSALS:
            return None
        if self._number == 1:
            return 0.0
        return min(_FIRST_WAIT * 2.0 ** (self._number - 2), _LONGEST_WAIT)


class _Run(Generic[T]):
    """What one run of a call has to remember: when it began, how often it was sent."""

    def __init__(self, call: Call[T], clock: Clock) -> None:
        self._call = call
        self._clock = clock
        self._began = clock.monotonic()
        self._attempt = 0
        self._sent_at = 0.0
        self._last_sent_at = 0.0  # wall time: what the service's own times are compared with
        self._secrets: tuple[Secret, ...] = ()
        self._last_failure: BeEnergisedError | None = None
        self._may_be_done = False  # whether an attempt that failed may have been carried out

    def time_left(self) -> float:
        """The time to the deadline, negative when it has passed."""
        return self._call.timeout - (self._clock.monotonic() - self._began)

    def seconds_left(self) -> float:
        """The time to the deadline; raises when it has passed. Nothing is under way then."""
        left = self.time_left()
        if left > 0:
            return left
        call = self._call
        raise CallTimeoutError(
            f"{call.request.operation}{call.about}: not done within the {call.timeout:g} s of the "
            f"whole call ({self._attempt} sent). Set a longer timeout=, or try later.",
            request_sent=self._may_be_done,
        ) from self._last_failure

    def remember(self, refusal: AuthenticationError, *, done: bool) -> None:
        """Keep `refusal` as the cause of a later timeout; `done`: the call may have been done."""
        self._last_failure = refusal
        self._may_be_done = self._may_be_done or done

    def wait_before_renewal(self, wait: float) -> float:
        """Return `wait`. Raises `CallTimeoutError` if the deadline comes first."""
        if wait < self.seconds_left():
            return wait
        call = self._call
        raise CallTimeoutError(
            f"{call.request.operation}{call.about}: the service refused the token {self._attempt} "
            f"times, each time after a renewal, and too little is left of the {call.timeout:g} s "
            "of the whole call to try again. Set a longer timeout=, or try later.",
            request_sent=self._may_be_done,
        ) from self._last_failure

    def send(self, grant: Grant | None) -> Send:
        """The next attempt."""
        request = _authorised(self._call.request, grant)
        # A service may repeat the token of an earlier attempt, which was renewed since.
        self._secrets = tuple(dict.fromkeys((*self._secrets, *request.secrets)))
        self.seconds_left()  # no hook hears of a request for which there is no time
        if self._call.hooks:
            tell(self._call.hooks, RequestSending(request.redacted(), self._attempt + 1))
        left = self.seconds_left()
        within = min(self._call.attempt_timeout, left)
        self._attempt += 1
        self._sent_at = self._clock.monotonic()
        self._last_sent_at = self._clock.time()
        if self._call.sink is not None:
            return Send(request, left, self._call.sink, silence=within)
        return Send(request, within)

    def received(self, reply: Reply) -> Response:
        """The answer with its history; raises the failure if there was none."""
        if isinstance(reply, Exception):
            raise self._failure(reply)
        if not isinstance(reply, Response):
            raise TypeError(f"a driver answered Send with {type(reply).__name__}")
        now = self._clock.monotonic()
        request = self._call.request
        # Where a redirect leads may be as secret as the link of a file.
        secrets = (*self._secrets, *secrets_of(reply.headers.get("location", "")))
        if self._call.secrets_in is not None:
            secrets = (*secrets, *self._call.secrets_in(reply))
        response = replace(
            reply, operation=request.operation, url=request.url, secrets=secrets,
            attempts=self._attempt, elapsed=now - self._sent_at, total_elapsed=now - self._began,
        )  # fmt: skip
        _log.debug("%r", response)
        if self._call.hooks:
            tell(self._call.hooks, ResponseReceived(response.redacted()))
        return response

    def _failure(self, error: Exception) -> Exception:
        """Return the exception that an attempt ends with where `error` was raised in it.

        A programming error stays one. But in a write the request may have been sent before.
        """
        if isinstance(error, BeEnergisedError) or self._call.repeatable:
            return error
        said = redact(f"{type(error).__name__}: {error}", self._secrets)
        reason = TransportError(f"a programming error, {said}")
        reason.__cause__ = error
        return self._unknown(reason, error)

    def _unknown(self, reason: BeEnergisedError, cause: Exception) -> OutcomeUnknownError:
        call = self._call
        sent_at = datetime.fromtimestamp(self._last_sent_at, UTC)
        error = OutcomeUnknownError(
            call.request.operation,
            reason,
            about=call.about,
            variables=call.variables,
            sent_at=sent_at,
        )
        error.__cause__ = cause
        return error

    def named(self, failure: ErrorT) -> ErrorT:
        """Return `failure`, or a copy whose message names the operation and its ids."""
        name, about, message = self._call.request.operation, self._call.about, failure.message
        if not about or message.startswith(f"{name}{about}"):
            return failure
        said = message.removeprefix(name).removeprefix(":").lstrip()
        return failure.with_message(f"{name}{about}: {said}")

    def wait_after(self, failure: BeEnergisedError) -> float:
        """How long to wait before the next attempt; raises what the call ends with if none."""
        call, operation = self._call, self._call.request.operation
        not_done = certainly_not_done(failure)
        wait = None
        if call.repeatable or not_done:  # decided here, so that no policy can retry any other write
            left = self.time_left()
            wait = call.retry(Attempt(self._attempt, failure, call.repeatable, left))
            if wait is not None:  # nor wait beyond the deadline
                wait = max(wait, 0.0) if wait < left else None
        _log.debug("%s: attempt %d: %s, retry in %s", operation, self._attempt, failure.code, wait)
        if call.hooks:
            tell(call.hooks, AttemptFailed(operation, failure.redacted(), self._attempt, wait))
        if wait is not None:
            self._last_failure = failure
            self._may_be_done = self._may_be_done or not not_done
            return wait
        if not call.repeatable and may_have_acted(failure):
            # Of this attempt: those before it certainly did not act, or there would be no other.
            raise self._unknown(failure, failure)
        raise failure


def may_have_acted(failure: BeEnergisedError) -> bool:
    """Whether the service may have carried out what was asked, though it did not say so.

    A clear refusal (a 4xx, `errors` in the response) is an outcome. No response, a 5xx, a response
    that cannot be parsed, `errors` that speak of a failure inside the service, and a redirect after
    which the request need not be sent again (303, "see other") are not.
    """
    if isinstance(failure, TransportError):
        return failure.request_sent
    if isinstance(failure, GraphQLError):
        return failure.may_have_acted
    if isinstance(failure, RedirectRefusedError):
        return failure.status not in _SENT_ELSEWHERE
    return isinstance(failure, ServiceUnavailableError | InvalidResponseError)


def _authorised(request: Request, grant: Grant | None) -> Request:
    if grant is None:
        return request
    # The token is bound to no name: a traceback may show the local variables.
    return request.with_headers({"Authorization": f"Bearer {grant.token.reveal()}"}, grant.token)
