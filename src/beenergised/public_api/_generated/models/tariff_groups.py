# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: tariff groups."""

from typing import Any

from beenergised.base_models import Answer, DateTime, Input, Int
from beenergised.public_api.bodies import UNSET

__all__ = ["TariffGroup", "TariffGroupCreate"]


class TariffGroup(Answer):
    """Answered by `listTariffGroups`, `createTariffGroup` and 2 more."""

    id: Int
    name: str
    tariff_ids: list[Int] | None = None
    partner_id: Int | None = None
    last_updated_at: DateTime | None = None
    display: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    offline_tariff_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class TariffGroupCreate(Input):
    """Sent by `createTariffGroup`, `replaceTariffGroup`."""

    name: str
    tariff_ids: list[Int] = UNSET
    partner_id: Int | None = None
