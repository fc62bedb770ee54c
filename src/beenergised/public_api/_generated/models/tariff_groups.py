# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: tariff groups."""

from typing import Any

from beenergised.models import Answer, DateTime, Input, Int
from beenergised.public_api.unset import UNSET


class TariffGroup(Answer):
    """Answered: `GET /public-api/resources/tariff-groups/v1.0`, `POST /public-
    api/resources/tariff-groups/v1.0` and 2 more.
    """

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
    """Sent: `POST /public-api/resources/tariff-groups/v1.0`, `PUT /public-api/resources/tariff-
    groups/v1.0/{tariffGroup}`.
    """

    name: str
    tariff_ids: list[Int] = UNSET
    partner_id: Int | None = None
