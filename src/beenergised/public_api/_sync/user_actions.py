# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/user_actions.py
"""What can be done with users, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._sync.resource import Endpoints


class UserActions(Endpoints):
    """Actions on users."""
