# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""The attributes of the client, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from beenergised.public_api.resources._async.caller import AsyncPublicApiCaller

if TYPE_CHECKING:
    from beenergised.public_api._typed._async.authorizations import AsyncAuthorizations
    from beenergised.public_api._typed._async.cdrs import AsyncCdrs
    from beenergised.public_api._typed._async.charge_points import AsyncChargePoints
    from beenergised.public_api._typed._async.circuits import AsyncCircuits
    from beenergised.public_api._typed._async.electricity_rates import AsyncElectricityRates
    from beenergised.public_api._typed._async.evses import AsyncEvses
    from beenergised.public_api._typed._async.id_tags import AsyncIdTags
    from beenergised.public_api._typed._async.locations import AsyncLocations
    from beenergised.public_api._typed._async.notifications import AsyncNotifications
    from beenergised.public_api._typed._async.partners import AsyncPartners
    from beenergised.public_api._typed._async.receipts import AsyncReceipts
    from beenergised.public_api._typed._async.reservations import AsyncReservations
    from beenergised.public_api._typed._async.security_events import AsyncSecurityEvents
    from beenergised.public_api._typed._async.sessions import AsyncSessions
    from beenergised.public_api._typed._async.subscription_plans import AsyncSubscriptionPlans
    from beenergised.public_api._typed._async.subscriptions import AsyncSubscriptions
    from beenergised.public_api._typed._async.tariff_groups import AsyncTariffGroups
    from beenergised.public_api._typed._async.tariff_snapshots import AsyncTariffSnapshots
    from beenergised.public_api._typed._async.tariffs import AsyncTariffs
    from beenergised.public_api._typed._async.transactions import AsyncTransactions
    from beenergised.public_api._typed._async.users import AsyncUsers
    from beenergised.public_api._typed._async.vendor_error_codes import AsyncVendorErrorCodes
    from beenergised.public_api._typed._async.vouchers import AsyncVouchers


class AsyncTypedResources:
    """The resources that have a class of their own, by name."""

    _caller: AsyncPublicApiCaller

    @cached_property
    def authorizations(self) -> AsyncAuthorizations:
        """Authorizations."""
        from beenergised.public_api._typed._async.authorizations import AsyncAuthorizations

        return AsyncAuthorizations(self._caller)

    @cached_property
    def cdrs(self) -> AsyncCdrs:
        """Cdrs."""
        from beenergised.public_api._typed._async.cdrs import AsyncCdrs

        return AsyncCdrs(self._caller)

    @cached_property
    def charge_points(self) -> AsyncChargePoints:
        """Charge points."""
        from beenergised.public_api._typed._async.charge_points import AsyncChargePoints

        return AsyncChargePoints(self._caller)

    @cached_property
    def circuits(self) -> AsyncCircuits:
        """Circuits."""
        from beenergised.public_api._typed._async.circuits import AsyncCircuits

        return AsyncCircuits(self._caller)

    @cached_property
    def electricity_rates(self) -> AsyncElectricityRates:
        """Electricity rates."""
        from beenergised.public_api._typed._async.electricity_rates import AsyncElectricityRates

        return AsyncElectricityRates(self._caller)

    @cached_property
    def evses(self) -> AsyncEvses:
        """Evses."""
        from beenergised.public_api._typed._async.evses import AsyncEvses

        return AsyncEvses(self._caller)

    @cached_property
    def id_tags(self) -> AsyncIdTags:
        """Id tags."""
        from beenergised.public_api._typed._async.id_tags import AsyncIdTags

        return AsyncIdTags(self._caller)

    @cached_property
    def locations(self) -> AsyncLocations:
        """Locations."""
        from beenergised.public_api._typed._async.locations import AsyncLocations

        return AsyncLocations(self._caller)

    @cached_property
    def notifications(self) -> AsyncNotifications:
        """Notifications."""
        from beenergised.public_api._typed._async.notifications import AsyncNotifications

        return AsyncNotifications(self._caller)

    @cached_property
    def partners(self) -> AsyncPartners:
        """Partners."""
        from beenergised.public_api._typed._async.partners import AsyncPartners

        return AsyncPartners(self._caller)

    @cached_property
    def receipts(self) -> AsyncReceipts:
        """Receipts."""
        from beenergised.public_api._typed._async.receipts import AsyncReceipts

        return AsyncReceipts(self._caller)

    @cached_property
    def reservations(self) -> AsyncReservations:
        """Reservations."""
        from beenergised.public_api._typed._async.reservations import AsyncReservations

        return AsyncReservations(self._caller)

    @cached_property
    def security_events(self) -> AsyncSecurityEvents:
        """Security events."""
        from beenergised.public_api._typed._async.security_events import AsyncSecurityEvents

        return AsyncSecurityEvents(self._caller)

    @cached_property
    def sessions(self) -> AsyncSessions:
        """Sessions."""
        from beenergised.public_api._typed._async.sessions import AsyncSessions

        return AsyncSessions(self._caller)

    @cached_property
    def subscription_plans(self) -> AsyncSubscriptionPlans:
        """Subscription plans."""
        from beenergised.public_api._typed._async.subscription_plans import AsyncSubscriptionPlans

        return AsyncSubscriptionPlans(self._caller)

    @cached_property
    def subscriptions(self) -> AsyncSubscriptions:
        """Subscriptions."""
        from beenergised.public_api._typed._async.subscriptions import AsyncSubscriptions

        return AsyncSubscriptions(self._caller)

    @cached_property
    def tariff_groups(self) -> AsyncTariffGroups:
        """Tariff groups."""
        from beenergised.public_api._typed._async.tariff_groups import AsyncTariffGroups

        return AsyncTariffGroups(self._caller)

    @cached_property
    def tariff_snapshots(self) -> AsyncTariffSnapshots:
        """Tariff snapshots."""
        from beenergised.public_api._typed._async.tariff_snapshots import AsyncTariffSnapshots

        return AsyncTariffSnapshots(self._caller)

    @cached_property
    def tariffs(self) -> AsyncTariffs:
        """Tariffs."""
        from beenergised.public_api._typed._async.tariffs import AsyncTariffs

        return AsyncTariffs(self._caller)

    @cached_property
    def transactions(self) -> AsyncTransactions:
        """Transactions."""
        from beenergised.public_api._typed._async.transactions import AsyncTransactions

        return AsyncTransactions(self._caller)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users."""
        from beenergised.public_api._typed._async.users import AsyncUsers

        return AsyncUsers(self._caller)

    @cached_property
    def vendor_error_codes(self) -> AsyncVendorErrorCodes:
        """Vendor error codes."""
        from beenergised.public_api._typed._async.vendor_error_codes import AsyncVendorErrorCodes

        return AsyncVendorErrorCodes(self._caller)

    @cached_property
    def vouchers(self) -> AsyncVouchers:
        """Vouchers."""
        from beenergised.public_api._typed._async.vouchers import AsyncVouchers

        return AsyncVouchers(self._caller)
