# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: tariff snapshots."""

from beenergised.base_models import ID, Answer, DateTime, Int
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffDisplay,
    TariffPartner,
    TariffPricing,
    TariffRestrictions,
    TariffStopSession,
    TariffType,
)

__all__ = [
    "TariffDisplay",
    "TariffPartner",
    "TariffPricing",
    "TariffRestrictions",
    "TariffSnapshot",
    "TariffStopSession",
    "TariffType",
]


class TariffSnapshot(Answer):
    """Answered by `getTariffSnapshot`."""

    type: TariffType
    id: Int
    name: str
    description: dict[str, str | None] | None = None
    additional_information: dict[str, str | None] | None = None
    learn_more_url: dict[str, str | None] | None = None
    day_tariff_start: str | None = None
    """A time of day."""
    night_tariff_start: str | None = None
    """A time of day."""
    pricing: TariffPricing | None = None
    currency: str | None = None
    stop_session: TariffStopSession | None = None
    restrictions: TariffRestrictions | None = None
    partner: TariffPartner | None = None
    last_updated_at: DateTime | None = None
    display: TariffDisplay | None = None
    integration_id: Int | None = None
    external_id: ID | None = None
    tariff_id: Int
