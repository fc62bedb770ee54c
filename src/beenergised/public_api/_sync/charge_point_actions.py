# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/charge_point_actions.py
"""What can be done with charge points, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._sync.resource import Endpoints


class ChargePointActions(Endpoints):
    """Actions on charge points."""
