"""Nothing that a person or a log may read shows a secret."""

from __future__ import annotations

import copy
import io
import logging
import pickle
import traceback
from pathlib import Path
from typing import Any

import pytest
from tests.graphql_api.support import (
    PSK,
    URL,
    Fake,
    Service,
    Ticks,
    Wired,
    answer,
    data,
    failed,
    jwt,
    tokens,
)

import beenergised
from beenergised import Client, FileTokenStore, Pool, errors
from beenergised.models import response_of
from beenergised.sandbox import RunningSandbox
from beenergised.transport.hooks import AttemptFailed, RequestSending, ResponseReceived

PASSWORD = "pass-of-driver"
OURS = str(Path(beenergised.__file__).parent)


class Showing:
    """Collects everything that could be seen."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.frames: dict[str, str] = {}

    def add(self, what: str, text: str) -> None:
        self.texts[f"{len(self.texts)} {what}"] = text

    def value(self, value: Any) -> None:
        name = type(value).__name__
        self.add(f"repr of {name}", repr(value))
        self.add(f"str of {name}", str(value))
        self.add(f"format of {name}", f"{value}")

    def pickled(self, value: Any) -> None:
        content = pickle.dumps(value)
        self.add(f"pickle of {type(value).__name__}", content.decode("latin-1"))
        self.add(f"copy of {type(value).__name__}", repr(copy.deepcopy(value)))

    def failure(self, error: BaseException) -> None:
        self.value(error)
        self.pickled(error)
        self.add("traceback", "".join(traceback.format_exception(error)))
        if isinstance(error, errors.BeEnergisedError):
            self.add("details", repr(error.details()))
            self.add("body", str(error.body))
            self.value(error.response)
        seen: BaseException | None = error
        while seen is not None:
            with_locals = traceback.TracebackException.from_exception(seen, capture_locals=True)
            for frame in with_locals.stack:
                shown = f"{frame.filename}:{frame.lineno} {frame.name} {frame.locals}"
                if frame.filename.startswith(OURS) and "/sandbox/" not in frame.filename:
                    self.add(f"locals in {frame.name}", shown)
                elif "/tests/" not in frame.filename and "/sandbox/" not in frame.filename:
                    self.frames[f"{len(self.frames)} {frame.filename} {frame.name}"] = shown
            seen = seen.__cause__ or seen.__context__

    def leaks(self, secrets: list[str], of: dict[str, str]) -> list[str]:
        return [
            f"{what} shows secret {number}: {text[max(0, text.find(secret) - 120) :][:200]}"
            for what, text in of.items()
            for number, secret in enumerate(secrets)
            if secret in text
        ]


@pytest.fixture
def showing(caplog: pytest.LogCaptureFixture) -> Showing:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx2", "httpcore2", "beenergised", "asyncio", "filelock", "urllib3"):
        caplog.set_level(logging.DEBUG, logger=name)
    return Showing()


def log_texts(caplog: pytest.LogCaptureFixture) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    for record in caplog.records:
        handler.emit(record)
        stream.write(f"{record.args!r} {record.__dict__!r}\n")
    return stream.getvalue()


FAULTS = [
    "429",
    "500",
    "403",
    "404",
    "418",
    "reset_before",
    "reset_after",
    "truncated",
    "cut_off",
    "html",
    "errors_without_data",
]


def test_no_secret_is_shown_by_a_session_that_logs_in_renews_and_fails_over_http(
    served: RunningSandbox,
    showing: Showing,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    sandbox = served.sandbox
    sandbox.configure(session_lifetime=600)
    clock = Ticks(sandbox.clock.time())
    secrets = [served.psk]
    store = FileTokenStore(tmp_path)
    heard: list[Any] = []
    kept: list[Any] = []
    with Pool(base_url=served.url, psk=served.psk, clock=clock, store=store) as pool:
        client = Client(
            pool=pool, username=served.username, password=served.password, hooks=[heard.append]
        )

        def remember() -> None:
            kept.extend(file.read_text() for file in tmp_path.glob("*.json"))

        log = client.chargelogs.list().first()
        remember()
        sandbox.advance(600)
        clock.advance(600)
        client.me()
        remember()
        for operation in ("contact", "renewSession", "initSession", "invalidateSession"):
            for fault in FAULTS:
                sandbox.faults.clear()
                sandbox.faults.add(f"{fault}:times=always,operation={operation}")
                sandbox.advance(600)
                clock.advance(600)
                try:
                    client.login() if operation == "initSession" else client.me()
                    if operation == "invalidateSession":
                        client.logout()
                except errors.BeEnergisedError as error:
                    showing.failure(error)
                remember()
                sandbox.faults.clear()
                client.login()
                remember()
        assert log is not None
        for value in (
            client,
            pool,
            store,
            pool.store,
            pool.settings,
            pool.calls,
            pool.psk,
            client.session_info(),
            client.chargelogs,
            client.chargelogs.list(),
            log,
            response_of(log),
            client._session,
            client._tokens,
            client._caller,
            client._session._held,
            client.__dict__,
            pool.__dict__,
            pool.driver.__dict__,
            client.preview(client.chargelogs.list),
            *heard,
        ):
            showing.value(value)
        showing.pickled(log)
        showing.pickled(client.session_info())
        showing.pickled(client.preview(client.chargelogs.list))
        for event in heard:
            showing.pickled(event)
            if isinstance(event, RequestSending):
                showing.add("hook", event.request.text + repr(dict(event.request.headers)))
            if isinstance(event, ResponseReceived):
                showing.add("hook", event.response.text + repr(dict(event.response.headers)))
            if isinstance(event, AttemptFailed):
                showing.failure(event.error)
    import json

    for text in kept:
        stored = json.loads(text)
        secrets += [stored["session_token"], stored["refresh_token"]]
    secrets = sorted(set(secrets))
    assert len(secrets) > 20
    showing.add("logs", log_texts(caplog))
    assert {record.name.split(".")[0] for record in caplog.records} >= {"httpcore2", "beenergised"}
    assert showing.leaks(secrets, showing.texts) == []
    # The signature alone would be enough to recognise a token by.
    parts = [secret.split(".")[2] for secret in secrets if secret.count(".") == 2]
    assert showing.leaks(parts, showing.texts) == []
    # Half a token, as it stands in an answer that was cut off, is not shown either.
    halves = [secret.split(".")[1][:60] for secret in secrets if secret.count(".") == 2]
    assert showing.leaks(halves, showing.texts) == []
    # Frames of the HTTP library, which only a debugger or a reporter of locals shows.
    assert showing.leaks(secrets, showing.frames) == []


OPAQUE = ["opaque-session-1", "opaque-refresh-1", "opaque-session-2", "opaque-refresh-2"]
JWT = jwt("driver", 0, 3600)
SECRETS = [PSK, PASSWORD, JWT, *OPAQUE]


@pytest.mark.parametrize(
    "reply",
    [
        tokens("initSession", "", OPAQUE[1]),
        data("initSession", {"sessionToken": None, "refreshToken": OPAQUE[1]}),
        # A token in a place that no one knows is recognised by its form alone.
        data("initSession", [JWT]),
        answer(
            {
                "data": {"initSession": {"sessionToken": OPAQUE[0], "refreshToken": OPAQUE[1]}},
                "errors": [{"message": f"half done with {PASSWORD}, {PSK}", "password": PASSWORD}],
            }
        ),
        answer({"error": f"Bearer {PSK} is not known", "password": PASSWORD}, 401),
        answer({"error": f"Bearer {PSK} is not known", "password": PASSWORD}, 500),
        failed(f"The password {PASSWORD} is wrong"),
        failed(f"Wrong username or password. ({PASSWORD})"),
        failed(f"invalid key {PSK}", "UNAUTHENTICATED", 403),
        answer({"sessionToken": OPAQUE[0]}, 200, Set_Cookie=f"session={OPAQUE[0]}"),
    ],
)
def test_no_secret_is_shown_by_a_login_that_fails_strangely(
    reply: Any, showing: Showing, caplog: pytest.LogCaptureFixture
) -> None:
    sender = Fake(initSession=reply)
    with Client(
        base_url=URL, psk=PSK, username="driver", password=PASSWORD, sender=sender, clock=Ticks()
    ) as client:
        with pytest.raises(errors.BeEnergisedError) as caught:
            client.me()
        showing.failure(caught.value)
        showing.value(client)
    showing.add("logs", log_texts(caplog))
    assert showing.leaks(SECRETS, showing.texts) == []


@pytest.mark.parametrize("status", [200, 400, 401, 403, 500])
def test_no_secret_is_shown_by_a_service_that_repeats_it(
    status: int, showing: Showing, caplog: pytest.LogCaptureFixture
) -> None:
    said = {"message": f"the token {OPAQUE[0]} is strange", "authorization": f"Bearer {OPAQUE[0]}"}
    sender = Fake(contact=answer({"errors": [said]} if status != 500 else said, status))
    with Client(
        base_url=URL,
        session_token=OPAQUE[0],
        refresh_token=OPAQUE[1],
        psk=PSK,
        username="driver",
        password=PASSWORD,
        sender=sender,
        clock=Ticks(),
    ) as client:
        with pytest.raises(errors.BeEnergisedError) as caught:
            client.me()
        showing.failure(caught.value)
    showing.add("logs", log_texts(caplog))
    assert showing.leaks(SECRETS, showing.texts) == []


def test_tokens_given_by_the_caller_are_not_shown_either(
    service: Service, showing: Showing, caplog: pytest.LogCaptureFixture
) -> None:
    with Client(**service.login, sender=Wired(service)) as client:
        client.login()
    session, refresh = service.wire.tokens()
    with Client(
        base_url=service.application["base_url"],
        session_token=session,
        refresh_token=refresh,
        sender=Wired(service),
        clock=service.clock,
    ) as client:
        showing.value(client.__dict__)
        showing.value(client.session_info())
        client.me()
        service.sandbox.revoke()
        service.sandbox.revoke(refresh=True)
        with pytest.raises(errors.SessionExpiredError) as caught:
            client.me()
        showing.failure(caught.value)
        showing.value(client._session.__dict__)
    showing.add("logs", log_texts(caplog))
    assert showing.leaks([session, refresh], showing.texts) == []
