# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/session_actions.py
"""What can be done with sessions, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._sync.resource import Endpoints


class SessionActions(Endpoints):
    """Actions on sessions."""
