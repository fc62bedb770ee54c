"""What all notifications have in common."""

from __future__ import annotations

from beenergised._public_names import public_in
from beenergised.base_models import Answer


@public_in("beenergised.public_api.notifications")
class Notification(Answer):
    """A notification of any type. `isinstance` with a class below it tells which it is."""

    notification: str
    """The name of its type, such as `session.start.stop.notification`."""
