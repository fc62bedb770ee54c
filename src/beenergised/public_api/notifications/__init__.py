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

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.public_api.notifications.deliveries import Delivery as Delivery
    from beenergised.public_api.notifications.payloads import (
        UnknownNotification as UnknownNotification,
    )
    from beenergised.public_api.notifications.payloads import (
        notification_types as notification_types,
    )
    from beenergised.public_api.notifications.payloads import (
        parse_notification as parse_notification,
    )
    from beenergised.public_api.notifications.receiver import (
        NotificationReceiver as NotificationReceiver,
    )
    from beenergised.public_api.notifications.routers import fastapi_router as fastapi_router
    from beenergised.public_api.notifications.routers import starlette_router as starlette_router
    from beenergised.public_api.notifications.signatures import sign as sign
    from beenergised.public_api.notifications.signatures import signed_headers as signed_headers
    from beenergised.public_api.notifications.signatures import verify as verify
    from beenergised.public_api.notifications.statistics import ReceiverCounts as ReceiverCounts
    from beenergised.public_api.notified import Notification as Notification
else:
    __getattr__, __dir__ = lazy_names(__name__)
