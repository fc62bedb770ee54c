# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/evse_actions.py
"""What can be done with EVSEs, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._sync.resource import Endpoints


class EvseActions(Endpoints):
    """Actions on EVSEs."""
