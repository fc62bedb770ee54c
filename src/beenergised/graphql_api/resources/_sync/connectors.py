# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/connectors.py
"""Connectors: the places at a station where one vehicle can charge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from typing_extensions import deprecated

from beenergised.base_models import AnswerList, chosen
from beenergised.graphql_api._generated.cards import (
    AVAILABLE_CARDS_FOR_CHARGING_PROCESS,
    CardForCharging,
)
from beenergised.graphql_api._generated.connectors import (
    CONNECTOR,
    CONNECTOR_BY_EVSE_ID,
    OCCUPANCY_RATE,
    ConnectorWithStation,
)
from beenergised.graphql_api._generated.enums import OccupancyDay
from beenergised.graphql_api._generated.rates import RATE_PACKAGE_BY_CONNECTOR_ID, RatePackage
from beenergised.graphql_api._generated.stations import Occupancy
from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.resources.places import Day
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_flag, check_id_text, check_id_texts, optional


class Connectors(Resource[Caller]):
    """Connectors, the places at a station where one vehicle can charge.

    >>> def costs(client: Client, evse_id: str) -> list[str | None]:
    ...     connector = client.connectors.by_evse_id(evse_id)
    ...     cards = client.connectors.cards(connector.id)
    ...     return [card.rate.short_description for card in cards if card.rate]
    """

    def get(
        self,
        id: str,
        *,
        ignore_marketing_configuration: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> ConnectorWithStation:
        """One connector by its UUID, with its station in `.cp`.

        `status.connector_id` is another id, the service's own (documented).

        Args:
            ignore_marketing_configuration: find it although the marketing display option of its
                station hides it.
            options: as in `chargelogs.list`.

        Raises `NotFoundError` if there is none, or none that this session may see.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "id": check_id_text("id", id),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return self._caller.run(CONNECTOR, variables, options)

    def by_evse_id(
        self,
        evse_id: str,
        *,
        ignore_marketing_configuration: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> ConnectorWithStation:
        """The connector with this EVSE id, for example `AT*HTB*E000001*1`, and its station.

        The id is what stands on the station, or in its QR code. It is sent exactly as given:
        whether the service heeds upper and lower case, or wants the asterisks, is not known.
        Otherwise as `get`.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "evseId": check_id_text("evse_id", evse_id),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return self._caller.run(CONNECTOR_BY_EVSE_ID, variables, options)

    def rate_packages(self, id: str, **options: Unpack[CallOptions]) -> AnswerList[RatePackage]:
        """The packages, such as a time for a fixed price, that the connector with this UUID offers.

        Empty where it offers none. `amount` is the price; its currency is not told. Charging ends
        by itself after `automatic_stop` minutes.
        """
        variables = {"id": check_id_text("id", id)}
        return self._caller.run(RATE_PACKAGE_BY_CONNECTOR_ID, variables, options)

    def cards(self, id: str, **options: Unpack[CallOptions]) -> AnswerList[CardForCharging]:
        """The driver's cards that may charge at the connector with this UUID, each with its rate.

        Starting to charge begins here: it takes a card's `tag_id`, and where `preauth_required`
        says so, one of `rate.preauth_currency_amounts` as it is. Empty where none may.
        """
        variables = {"connectorId": check_id_text("id", id)}
        return self._caller.run(AVAILABLE_CARDS_FOR_CHARGING_PROCESS, variables, options)

    @deprecated("The service deprecates connectors.occupancy: use stations.occupancy")
    def occupancy(
        self, ids: Sequence[str], day: Day = OccupancyDay.ALL, **options: Unpack[CallOptions]
    ) -> AnswerList[Occupancy]:
        """How busy the connectors with these UUIDs have been, hour by hour.

        Deprecated by the service: use `stations.occupancy`, which says what the rows mean. Whether
        several connectors are summed up is not documented; the rows do not name theirs.
        """
        variables = {
            "connectors": check_id_texts("ids", ids),
            "day": chosen("day", day, OccupancyDay),
        }
        return self._caller.run(OCCUPANCY_RATE, variables, options)
