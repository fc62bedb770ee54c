"""What all notifications have in common."""

from __future__ import annotations

from beenergised.models import Answer


class Notification(Answer):
    """A notification of any type. `isinstance` with a class below it tells which it is."""

    notification: str
    """The name of its type, such as `session.start.stop.notification`."""
