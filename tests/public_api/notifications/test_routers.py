"""A receiver within an application of Starlette or FastAPI starts and stops with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from tests.public_api.notifications.support import NOW, TOKEN, Moment, body
from tests.public_api.notifications.test_receiver_stop import Server

from beenergised.base_models import Answer
from beenergised.errors import ConfigurationError, InvalidArgumentError, MissingExtraError
from beenergised.public_api import notifications
from beenergised.public_api.notifications import (
    NotificationReceiver,
    fastapi_router,
    signed_headers,
    starlette_router,
)


@pytest.fixture
def receiver() -> NotificationReceiver:
    return NotificationReceiver(token=TOKEN, clock=Moment())


async def status_of(app: Any, path: str, method: str = "POST") -> int:
    content = body()
    headers = signed_headers(content, TOKEN, at=NOW)
    answers: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": content}

    async def send(message: Any) -> None:
        answers.append(message)

    scope = {
        "type": "http", "http_version": "1.1", "method": method, "path": path, "root_path": "",
        "query_string": b"", "scheme": "http", "server": ("test", 80), "client": ("test", 1),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip
    await app(scope, receive, send)
    return int(answers[0]["status"])


@pytest.mark.parametrize("path", ["/hooks", "/hooks/", "/a/b"])
@pytest.mark.parametrize("router", [starlette_router, fastapi_router])
async def test_a_router_serves_its_path_with_and_without_a_slash(
    path: str, router: Any, receiver: NotificationReceiver
) -> None:
    if router is fastapi_router:
        pytest.importorskip("fastapi")
    app = router(receiver, path)
    async with receiver:
        for asked in (path.rstrip("/"), path.rstrip("/") + "/"):
            assert await status_of(app, asked) == 202
            assert await status_of(receiver, asked) == 202


async def lived(app: Any, receiver: NotificationReceiver, path: str) -> None:
    """An application that lives once: what it takes meanwhile is handled by its end."""
    told: list[Answer] = []
    receiver.on_any(told.append)
    assert await status_of(app, path) == 503
    server = Server(app)
    assert await server.ask("startup") == "lifespan.startup.complete"
    assert await status_of(app, path) == 202
    assert await status_of(app, path, "GET") == 405
    assert await status_of(app, path + "/other") == 404
    assert await server.ask("shutdown") == "lifespan.shutdown.complete"
    await server.task
    assert len(told) == 1
    assert await status_of(app, path) == 503


async def test_the_router_of_starlette_is_an_application(receiver: NotificationReceiver) -> None:
    await lived(starlette_router(receiver, "/told"), receiver, "/told")


async def test_mounted_in_starlette_it_lives_by_the_lifespan_it_is_given(
    receiver: NotificationReceiver,
) -> None:
    router = starlette_router(receiver)
    app = Starlette(routes=[Mount("/hooks", router)], lifespan=receiver.lifespan)
    await lived(app, receiver, "/hooks/notifications")


async def test_the_receiver_itself_can_be_mounted(receiver: NotificationReceiver) -> None:
    app = Starlette(routes=[Mount("/hooks", receiver)], lifespan=receiver.lifespan)
    server = Server(app)
    await server.ask("startup")
    assert await status_of(app, "/hooks/anything") == 202
    await server.ask("shutdown")


# Any: an application of FastAPI, which is not there with the oldest releases of all else.
def fastapi_app(**options: Any) -> Any:
    return pytest.importorskip("fastapi").FastAPI(**options)


async def test_included_in_fastapi_it_lives_with_the_application(
    receiver: NotificationReceiver,
) -> None:
    lives: list[str] = []

    @asynccontextmanager
    async def lifespan(app: object) -> AsyncIterator[None]:
        lives.append("begun")
        yield
        lives.append("ended")

    app = fastapi_app(lifespan=lifespan)
    app.include_router(fastapi_router(receiver, "/told"), prefix="/hooks")
    await lived(app, receiver, "/hooks/told")
    assert lives == ["begun", "ended"]
    assert "/hooks/told" not in app.openapi()["paths"]


async def test_at_two_paths_of_fastapi_it_lives_once(receiver: NotificationReceiver) -> None:
    app = fastapi_app()
    app.include_router(fastapi_router(receiver, "/a"))
    app.include_router(fastapi_router(receiver, "/b"))
    await lived(app, receiver, "/b")


def test_a_path_begins_with_a_slash(receiver: NotificationReceiver) -> None:
    for make in (starlette_router, fastapi_router):
        with pytest.raises(InvalidArgumentError, match="slash"):
            make(receiver, "notifications")


def test_what_is_not_installed_is_named(
    receiver: NotificationReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "starlette.routing", None)
    with pytest.raises(MissingExtraError) as caught:
        starlette_router(receiver)
    assert caught.value.extra == "notifications"
    monkeypatch.setitem(sys.modules, "fastapi", None)
    with pytest.raises(ConfigurationError, match="pip install fastapi"):
        fastapi_router(receiver)


def test_every_public_name_is_there_and_no_other() -> None:
    assert dir(notifications) == sorted(notifications.__all__)
    assert all(getattr(notifications, name) for name in notifications.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        notifications.no_such_name  # noqa: B018


def test_a_receiver_needs_no_framework_no_http_library_and_no_model() -> None:
    program = """
import sys
from beenergised.public_api.notifications import NotificationReceiver, parse_notification, verify
receiver = NotificationReceiver(token="t")
receiver.on("evse.changed")(print)
others = ("starlette", "fastapi", "uvicorn", "httpx2", "yaml")
print([name for name in others if name in sys.modules],
      [name for name in sys.modules if "_generated.models" in name])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[] []", "")
