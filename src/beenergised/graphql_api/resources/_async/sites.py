"""Sites: places where stations stand."""

from __future__ import annotations

from typing import Unpack

from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.sites import (
    SITE,
    SITES_PAGED,
    SITES_PAGED_LOCATION_BASED,
    Site,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.resources.places import (
    Filters,
    Point,
    circle,
    connector_filters,
    distance_from,
)
from beenergised.pagination import AsyncLister, AsyncOrderedLister
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_flag, check_id_text, optional


class AsyncSites(AsyncResource[AsyncCaller]):
    """Sites, the places where stations stand, each with its stations in `.cps`."""

    def list(
        self,
        *,
        filter: Filters | None = None,
        ignore_marketing_configuration: bool | None = None,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> AsyncLister[Site]:
        """The sites, page by page as they are read; nothing is sent before.

        >>> async def stations_of_sites(client: AsyncClient) -> dict[str | None, int]:
        ...     return {site.label: len(site.cps or ()) async for site in client.sites.list()}

        Args:
            filter: keep sites that have a connector with these properties, as in `stations.list`.
            ignore_marketing_configuration: show what the marketing display option hides.
            page_size, options: as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "filter": connector_filters(filter),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return self._caller.list(
            SITES_PAGED, Site, variables, options, name="sites", page_size=page_size
        )

    def near(
        self,
        near: Point,
        *,
        radius_m: float = 5000,
        filter: Filters | None = None,
        ignore_marketing_configuration: bool | None = None,
        ordered_by_distance: bool = False,
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> AsyncLister[Site]:
        """The sites around a point, page by page as they are read; nothing is sent before.

        >>> async def companies_around(client: AsyncClient) -> set[str | None]:
        ...     around = client.sites.near((47.8, 13.05), radius_m=2000)
        ...     return {site.company async for site in around}

        Args:
            near: latitude and longitude in degrees.
            radius_m: how far around it. That the service takes it for metres is inferred from
                its sample, 5000.
            ordered_by_distance: the nearest first, those without coordinates of their own last.
                The service has no such argument for sites: they are sorted here, so that every
                page within the radius is read before the first site is given, also by `first()`
                and `limit()`. Without it the order is the service's, and not documented.
            filter, ignore_marketing_configuration: as in `list`.
            page_size, options: as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        # The annotation promises it, but where stations are asked for, a text is right.
        if not isinstance(ordered_by_distance, bool):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(
                "ordered_by_distance",
                "ordered_by_distance is True or False: sites are sorted here, because the service "
                f"does not take an order for them, not {ordered_by_distance!r}",
            )
        variables = {
            "location": circle(near, radius_m),
            "filter": connector_filters(filter),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        sites = self._caller.list(
            SITES_PAGED_LOCATION_BASED, Site, variables, options, name="sites", page_size=page_size
        )
        if not ordered_by_distance:
            return sites
        return AsyncOrderedLister(
            sites, key=distance_from(near), page_size=page_size, by="nearest first"
        )

    async def get(
        self,
        id: str,
        *,
        ignore_marketing_configuration: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Site:
        """One site by its UUID, with its stations and their connectors.

        Args:
            ignore_marketing_configuration: show what the marketing display option hides.
            options: as in `chargelogs.list`.

        Raises `NotFoundError` if there is none, or none that this session may see.
        """
        optional(check_flag, "ignore_marketing_configuration", ignore_marketing_configuration)
        variables = {
            "id": check_id_text("id", id),
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        return await self._caller.run(SITE, variables, options)
