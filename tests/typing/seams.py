"""What a type checker says of a caller's own parts. Read by mypy and basedpyright, never run."""

# ruff: noqa: ASYNC109, T201
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, assert_type

from beenergised import (
    AsyncClient,
    AsyncPool,
    BackOff,
    Client,
    FileTokenStore,
    MemoryTokenStore,
    Pool,
    Secret,
    Settings,
    errors,
)
from beenergised.auth import SessionKey, StoredSession, TokenStore
from beenergised.graphql_api.error_classifier import Meaning, classify_errors
from beenergised.transport import (
    AsyncSender,
    Attempt,
    AttemptFailed,
    Clock,
    Request,
    RequestSending,
    Response,
    ResponseReceived,
    Sender,
)

# --- Stores


class OwnStore:
    """A store needs the four methods and no base class."""

    def load(self, key: SessionKey) -> StoredSession | None:
        return StoredSession.from_text(key.driver)

    def save(self, key: SessionKey, session: StoredSession) -> None:
        print(key.service, key.tenant, key.driver, session.to_text())

    def delete(self, key: SessionKey) -> None: ...

    def try_lock(self, key: SessionKey, lease: float) -> Callable[[], None] | None: ...


def stores() -> None:
    """All of these are stores."""
    kinds: list[TokenStore] = [OwnStore(), MemoryTokenStore(), FileTokenStore("directory")]
    Client(tenant="community", username="driver", store=OwnStore())
    Pool(tenant="community", store=kinds[0]).client(username="driver", store=kinds[1])
    AsyncPool(tenant="community", store=OwnStore()).client(username="driver", store=OwnStore())


def a_stored_session(session: StoredSession) -> None:
    """What a store holds."""
    assert_type(session.session_token, Secret)
    assert_type(session.refresh_token, Secret | None)
    assert_type(session.expires_at, float | None)
    assert_type(session.generation, int)
    assert_type(session.session_token.reveal(), str)


# --- Senders


class OwnSender:
    """A sender that changes requests on their way, as a wrapper does."""

    def __init__(self, inner: Sender) -> None:
        self._inner = inner

    def send(self, request: Request, timeout: float) -> Response:
        return self._inner.send(request.with_headers({"X-Trace": "1"}), timeout)

    def close(self) -> None:
        self._inner.close()


class OwnAsyncSender:
    """The same for an event loop."""

    async def send(self, request: Request, timeout: float) -> Response:
        return Response(200, request.headers, b"{}")

    async def aclose(self) -> None: ...


def senders(inner: Sender) -> None:
    """Each kind of client takes its kind of sender."""
    own: Sender = OwnSender(inner)
    own_async: AsyncSender = OwnAsyncSender()
    Client(tenant="community", sender=own)
    AsyncClient(tenant="community", sender=own_async)


# --- Hooks, policies, classifiers, clocks


def hook(event: RequestSending | ResponseReceived | AttemptFailed) -> None:
    """A hook is told three kinds of events."""
    if isinstance(event, RequestSending):
        assert_type(event.request, Request)
        assert_type(event.attempt, int)
    elif isinstance(event, ResponseReceived):
        assert_type(event.response, Response)
    else:
        assert_type(event, AttemptFailed)
        assert_type(event.operation, str)
        assert_type(event.error, errors.BeEnergisedError)
        assert_type(event.retry_in, float | None)


def policy(attempt: Attempt) -> float | None:
    """A retry policy is a function from an attempt to a wait."""
    assert_type(attempt.error, errors.BeEnergisedError)
    assert_type(attempt.seconds_left, float)
    return BackOff()(attempt) if attempt.number < 3 and attempt.repeatable else None


def classifier(said: Sequence[dict[str, Any]]) -> Meaning:
    """A classifier is a function from `errors` to what they mean."""
    if any(item.get("extensions", {}).get("code") == "SESSION_GONE" for item in said):
        return Meaning.TOKEN_REFUSED
    return classify_errors(said)


class StoppedClock(Clock):
    """A clock is a subclass."""

    def monotonic(self) -> float:
        return 0.0


def where_they_go() -> None:
    """All of them are arguments of a client, or settings of a pool."""
    Client(tenant="community", hooks=[hook], classify=classifier, clock=StoppedClock())
    settings = Settings(hooks=(hook,), retry=policy)
    AsyncClient(tenant="community", settings=settings, classify=classifier, clock=StoppedClock())
    Client(tenant="community", settings=Settings(hooks=(hook,), retry=lambda _: None))
