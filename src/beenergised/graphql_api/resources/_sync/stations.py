# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/stations.py
"""Charging stations (`Cp` in the API)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from beenergised.base_models import AnswerList, chosen
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.enums import OccupancyDay
from beenergised.graphql_api._generated.stations import (
    CP,
    CP_CAPABILITIES,
    CP_OCCUPANCY_RATE,
    CPS_PAGED,
    CPS_PAGED_LOCATION_BASED,
    GET_FAVOURITE_CPS,
    SET_FAVOURITE_CPS,
    UNSET_FAVOURITE_CPS,
    FavouriteStatus,
    Occupancy,
    Station,
    StationCapabilities,
)
from beenergised.graphql_api.resources._sync.caller import Caller, Paging
from beenergised.graphql_api.resources.places import (
    Day,
    Filters,
    Point,
    circle,
    connector_filters,
    distance_from,
    service_order,
)
from beenergised.pagination import Lister, OrderedLister
from beenergised.transport._sync.caller import Resource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_flag, check_id_text, check_id_texts, optional


class Stations(Resource[Caller]):
    """The charging stations that the session may see."""

    def list(
        self,
        *,
        filter: Filters | None = None,
        free_of_charge: bool | None = None,
        ignore_marketing_configuration: bool | None = None,
        paging: Paging = "offset",
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Station]:
        """The stations, page by page as they are read; nothing is sent before.

        A station appears only if an EMP tariff applies, its marketing display option shows it,
        and the contact has a compatible contract (documented).

        >>> def towns(client: Client) -> set[str | None]:
        ...     return {station.city for station in client.stations.list(paging="cursor")}

        Args:
            filter: properties of connectors, each a mapping (or `ConnectorFilter`) with a `slug`
                and its `options`. Which there are, `client.filters.list()` tells. Whether a
                station must match all of them is not known.
            free_of_charge: only stations where charging costs nothing, or only the others
                (inferred from the name).
            ignore_marketing_configuration: show those that the display option hides.
            paging: by `offset`, which knows the total, or by `cursor`, which does not, but does
                not shift when stations come and go.
            page_size, options: as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        if paging not in ("offset", "cursor"):
            raise InvalidArgumentError("paging", f"paging is 'offset' or 'cursor', not {paging!r}")
        optional(check_flag, "free_of_charge", free_of_charge)
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "filter": connector_filters(filter),
            "freeOfCharge": free_of_charge,
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return self._caller.list(
            CPS_PAGED,
            Station,
            variables,
            options,
            name="stations",
            page_size=page_size,
            paging=paging,
        )

    def near(
        self,
        near: Point,
        *,
        radius_m: float = 5000,
        filter: Filters | None = None,
        free_of_charge: bool | None = None,
        ignore_marketing_configuration: bool | None = None,
        ordered_by_distance: bool | str | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Station]:
        """The stations around a point, page by page as they are read; nothing is sent before.

        >>> def nearest(client: Client) -> Station | None:
        ...     around = client.stations.near(
        ...         (47.8, 13.05), radius_m=2000, ordered_by_distance=True
        ...     )
        ...     return around.first()

        Args:
            near: latitude and longitude in degrees.
            radius_m: how far around it. That the service takes it for metres is inferred from
                its sample, 5000.
            ordered_by_distance: True sorts by distance here, the nearest first and those without
                coordinates last. The service would sort if asked with the right text, but which
                that is, its reference does not say. So every page within the radius is read
                before the first station is given, also by `first()` and `limit()`: keep the
                radius small, and the pages large. A text is sent as it is, and the order is the
                service's. None or False: the order is the service's, and not documented.
            filter, free_of_charge, ignore_marketing_configuration: as in `list`.
            page_size, options: as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        optional(check_flag, "free_of_charge", free_of_charge)
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "location": circle(near, radius_m),
            "filter": connector_filters(filter),
            "freeOfCharge": free_of_charge,
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
            "orderedByDistance": service_order(ordered_by_distance),
        }
        stations = self._caller.list(
            CPS_PAGED_LOCATION_BASED,
            Station,
            variables,
            options,
            name="stations",
            page_size=page_size,
        )
        if ordered_by_distance is not True:
            return stations
        return OrderedLister(
            stations, key=distance_from(near), page_size=page_size, by="nearest first"
        )

    def get(
        self,
        id: str,
        *,
        ignore_marketing_configuration: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Station:
        """One station by its UUID, with its connectors, its status and its site.

        `weekday` of its opening times is 0 for Sunday and 6 for Saturday (documented), unlike
        Python's; their zone is not documented.

        Args:
            ignore_marketing_configuration: find it although its marketing display option hides it.
            options: as in `chargelogs.list`.

        Raises `NotFoundError` if there is none, or none that this session may see.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "id": check_id_text("id", id),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return self._caller.run(CP, variables, options)

    def capabilities(self, id: str, **options: Unpack[CallOptions]) -> StationCapabilities:
        """What the station with this UUID can do: whether it takes commands from afar.

        Charging cannot be started by this API at one that does not. Raises `NotFoundError`.
        """
        variables = {"id": check_id_text("id", id)}
        return self._caller.run(CP_CAPABILITIES, variables, options)

    def occupancy(
        self, id: str, day: Day = OccupancyDay.ALL, **options: Unpack[CallOptions]
    ) -> AnswerList[Occupancy]:
        """How busy the station with this UUID has been, hour by hour. Anonymous sessions may ask.

        >>> def busiest_hours(client: Client, id: str) -> list[int | None]:
        ...     hours = client.stations.occupancy(id, day="MONDAY")
        ...     return [hour.hour for hour in hours if (hour.occupancy_rate or 0) > 0.8]

        `occupancy_rate` is a fraction from 0 to 1 in the reference's sample, 0.72, although its
        text says percentage. Which zone the hours are of, and what past they sum up, is not
        documented; whether `ALL` gives each weekday or one day for all, neither.

        Args:
            day: `ALL`, or a weekday such as `MONDAY`. The reference lost the names of the others,
                which are inferred: `OccupancyDay` lists them, `Unchecked("…")` passes another.
            options: as in `chargelogs.list`.

        Raises `InvalidArgumentError`, and what any call raises.
        """
        variables = {"cpId": check_id_text("id", id), "day": chosen("day", day, OccupancyDay)}
        return self._caller.run(CP_OCCUPANCY_RATE, variables, options)

    def favourites(self, **options: Unpack[CallOptions]) -> AnswerList[Station]:
        """The stations that the driver marked as favourites, all at once: there are no pages.

        Needs a contact's session (documented): an anonymous one has no favourites.
        """
        return self._caller.run(GET_FAVOURITE_CPS, {}, options)

    def add_favourites(
        self, ids: Iterable[str], **options: Unpack[CallOptions]
    ) -> AnswerList[FavouriteStatus]:
        """Mark stations as favourites of the driver, beside those that are.

        That others stay favourites is inferred: the argument is of stations to add, though the
        operation's text speaks of updating the list. `favourites()` tells.

        Args:
            ids: UUIDs of stations, at least one.
            options: as in `chargelogs.list`.

        The answer has, for each station, whether it is a favourite now; whether it has a row for
        one that does not exist is not known. The role is not documented; a contact's session is
        assumed. Raises `InvalidArgumentError`, and what any call raises.
        """
        variables = {"ids": check_id_texts("ids", ids)}
        return self._caller.run(SET_FAVOURITE_CPS, variables, options)

    def remove_favourites(
        self, ids: Iterable[str], **options: Unpack[CallOptions]
    ) -> AnswerList[FavouriteStatus]:
        """Make stations favourites of the driver no more.

        Do not go by `is_favoured` of the answer alone: in the reference's sample it is True. What
        the service says of a station that was no favourite is not known. Arguments, role and
        exceptions are those of `add_favourites`.
        """
        variables = {"ids": check_id_texts("ids", ids)}
        return self._caller.run(UNSET_FAVOURITE_CPS, variables, options)
