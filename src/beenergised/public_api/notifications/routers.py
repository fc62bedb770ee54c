"""A receiver at a path of an application made with Starlette or FastAPI.

Neither is needed by the receiver itself, and neither is imported before it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import public_in
from beenergised.errors import ConfigurationError, InvalidArgumentError, MissingExtraError
from beenergised.public_api.notifications.receiver import NotificationReceiver

if TYPE_CHECKING:
    from fastapi import APIRouter
    from starlette.routing import Router


@public_in("beenergised.public_api.notifications")
def starlette_router(receiver: NotificationReceiver, path: str = "/notifications") -> Router:
    """A router with the receiver at `path`, which starts and stops it.

    A slash at the end of the path makes no difference. It is an application of its own:

        app = starlette_router(receiver, "/notifications")

    Starlette does not start what is mounted in another application. There, give that one the
    receiver's lifespan (or enter `async with receiver:` in its own); else it answers 503:

        app = Starlette(routes=[Mount("/hooks", router)], lifespan=receiver.lifespan)

    Raises `MissingExtraError` where Starlette is not installed.
    """
    checked = _checked(path)
    try:
        from starlette.routing import Route, Router
    except ImportError:
        raise MissingExtraError("notifications") from None
    routes = [Route(each, receiver, include_in_schema=False) for each in checked]
    return Router(routes=routes, lifespan=receiver.lifespan)


@public_in("beenergised.public_api.notifications")
def fastapi_router(receiver: NotificationReceiver, path: str = "/notifications") -> APIRouter:
    """A router with the receiver at `path`, which starts and stops it.

        app = FastAPI()
        app.include_router(fastapi_router(receiver, "/notifications"))

    A slash at the end of the path makes no difference: a redirect would lose the notification.
    The receiver starts and stops with the application, also beside a lifespan of its own (FastAPI
    0.112.2 and newer). Dependencies of routers do not apply to it, and it is not in the
    application's OpenAPI document.

    Raises `ConfigurationError` where FastAPI is not installed.
    """
    checked = _checked(path)
    try:
        from fastapi import APIRouter
        from starlette.routing import Route
    except ImportError:
        raise ConfigurationError("FastAPI is not installed: pip install fastapi") from None
    routes = [Route(each, receiver, include_in_schema=False) for each in checked]
    return APIRouter(routes=[*routes], lifespan=receiver.lifespan)


def _checked(path: str) -> list[str]:
    """Return `path` with and without a slash at its end. Raises `InvalidArgumentError`."""
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(path, str) or not path.startswith("/"):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("path", f"path begins with a slash: not {path!r}")
    bare = path.rstrip("/")
    return [bare, f"{bare}/"] if bare else ["/"]
