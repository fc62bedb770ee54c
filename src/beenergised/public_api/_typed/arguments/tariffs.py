# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: tariffs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_tariffs import TariffType
    from beenergised.public_api._generated.models.tariffs import (
        TariffDisplayInput,
        TariffPartnerInput,
        TariffPricingInput,
        TariffRestrictionsInput,
        TariffStopSessionInput,
    )


class ListTariffsArguments(CallOptions, total=False):
    """By name: `listTariffs`."""

    type: str | None
    tariff_group_id: int | str | None
    user_id: int | str | None
    partner_id: int | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    operator_id: AnyValue | None


class CreateTariffArguments(CallOptions, total=False):
    """By name: `createTariff`."""

    type: (
        Literal[
            "free",
            "flat rate",
            "duration+energy",
            "duration+energy time of day",
            "energy tou",
            "standard",
            "charging not allowed",
            "average power levels",
            "peak power levels",
            "standard_tod",
            "optimised dynamic pricing",
        ]
        | TariffType
        | Unchecked
    )
    name: str
    description: Mapping[str, object] | None
    additional_information: Mapping[str, object] | None
    learn_more_url: Mapping[str, object] | None
    day_tariff_start: str
    night_tariff_start: str
    pricing: TariffPricingInput | Mapping[str, object]
    stop_session: TariffStopSessionInput | Mapping[str, object]
    restrictions: TariffRestrictionsInput | Mapping[str, object]
    partner: TariffPartnerInput | Mapping[str, object]
    display: TariffDisplayInput | Mapping[str, object]
    integration_id: int | None
    external_id: str | None


class ReplaceTariffArguments(CallOptions, total=False):
    """By name: `replaceTariff`."""

    type: (
        Literal[
            "free",
            "flat rate",
            "duration+energy",
            "duration+energy time of day",
            "energy tou",
            "standard",
            "charging not allowed",
            "average power levels",
            "peak power levels",
            "standard_tod",
            "optimised dynamic pricing",
        ]
        | TariffType
        | Unchecked
    )
    name: str
    description: Mapping[str, object] | None
    additional_information: Mapping[str, object] | None
    learn_more_url: Mapping[str, object] | None
    day_tariff_start: str
    night_tariff_start: str
    pricing: TariffPricingInput | Mapping[str, object]
    stop_session: TariffStopSessionInput | Mapping[str, object]
    restrictions: TariffRestrictionsInput | Mapping[str, object]
    partner: TariffPartnerInput | Mapping[str, object]
    display: TariffDisplayInput | Mapping[str, object]
    integration_id: int | None
    external_id: str | None
