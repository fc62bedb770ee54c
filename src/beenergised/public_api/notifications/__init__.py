"""Notifications of the Public API: what the service posts to an address of yours.

    from beenergised.public_api.notifications import NotificationReceiver

    receiver = NotificationReceiver(token=token)

    @receiver.on("session.start.stop.notification")
    async def session_changed(told: SessionStartStopNotification) -> None:
        print(told.session_id, told.action)

`NotificationReceiver` is an ASGI application: serve it as it is, or mount it with
`starlette_router` or `fastapi_router`. In another framework, call `verify` with the bytes of the
body and then `parse_notification`. The models are in `beenergised.public_api.models`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beenergised.public_api.notifications.counts import ReceiverCounts
    from beenergised.public_api.notifications.deliveries import Delivery
    from beenergised.public_api.notifications.payloads import (
        UnknownNotification,
        notification_types,
        parse_notification,
    )
    from beenergised.public_api.notifications.receiver import NotificationReceiver
    from beenergised.public_api.notifications.routers import fastapi_router, starlette_router
    from beenergised.public_api.notifications.signatures import sign, signed_headers, verify
    from beenergised.public_api.notified import Notification

__all__ = [
    "Delivery",
    "Notification",
    "NotificationReceiver",
    "ReceiverCounts",
    "UnknownNotification",
    "fastapi_router",
    "notification_types",
    "parse_notification",
    "sign",
    "signed_headers",
    "starlette_router",
    "verify",
]

_PLACES = {
    "Delivery": "deliveries",
    "Notification": ".notified",
    "NotificationReceiver": "receiver",
    "ReceiverCounts": "counts",
    "UnknownNotification": "payloads",
    "fastapi_router": "routers",
    "notification_types": "payloads",
    "parse_notification": "payloads",
    "sign": "signatures",
    "signed_headers": "signatures",
    "starlette_router": "routers",
    "verify": "signatures",
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
