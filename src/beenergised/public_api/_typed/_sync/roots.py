# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/roots.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""The attributes of the client, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from beenergised.public_api.resources._sync.caller import PublicApiCaller

if TYPE_CHECKING:
    from beenergised.public_api._typed._sync.authorizations import Authorizations
    from beenergised.public_api._typed._sync.cdrs import Cdrs
    from beenergised.public_api._typed._sync.charge_points import ChargePoints
    from beenergised.public_api._typed._sync.circuits import Circuits
    from beenergised.public_api._typed._sync.electricity_rates import ElectricityRates
    from beenergised.public_api._typed._sync.evses import Evses
    from beenergised.public_api._typed._sync.id_tags import IdTags
    from beenergised.public_api._typed._sync.locations import Locations
    from beenergised.public_api._typed._sync.notifications import Notifications
    from beenergised.public_api._typed._sync.partners import Partners
    from beenergised.public_api._typed._sync.receipts import Receipts
    from beenergised.public_api._typed._sync.reservations import Reservations
    from beenergised.public_api._typed._sync.security_events import SecurityEvents
    from beenergised.public_api._typed._sync.sessions import Sessions
    from beenergised.public_api._typed._sync.subscription_plans import SubscriptionPlans
    from beenergised.public_api._typed._sync.subscriptions import Subscriptions
    from beenergised.public_api._typed._sync.tariff_groups import TariffGroups
    from beenergised.public_api._typed._sync.tariff_snapshots import TariffSnapshots
    from beenergised.public_api._typed._sync.tariffs import Tariffs
    from beenergised.public_api._typed._sync.transactions import Transactions
    from beenergised.public_api._typed._sync.users import Users
    from beenergised.public_api._typed._sync.vendor_error_codes import VendorErrorCodes
    from beenergised.public_api._typed._sync.vouchers import Vouchers


class TypedResources:
    """The resources that have a class of their own, by name."""

    _caller: PublicApiCaller

    @cached_property
    def authorizations(self) -> Authorizations:
        """Authorizations."""
        from beenergised.public_api._typed._sync.authorizations import Authorizations

        return Authorizations(self._caller)

    @cached_property
    def cdrs(self) -> Cdrs:
        """Cdrs."""
        from beenergised.public_api._typed._sync.cdrs import Cdrs

        return Cdrs(self._caller)

    @cached_property
    def charge_points(self) -> ChargePoints:
        """Charge points."""
        from beenergised.public_api._typed._sync.charge_points import ChargePoints

        return ChargePoints(self._caller)

    @cached_property
    def circuits(self) -> Circuits:
        """Circuits."""
        from beenergised.public_api._typed._sync.circuits import Circuits

        return Circuits(self._caller)

    @cached_property
    def electricity_rates(self) -> ElectricityRates:
        """Electricity rates."""
        from beenergised.public_api._typed._sync.electricity_rates import ElectricityRates

        return ElectricityRates(self._caller)

    @cached_property
    def evses(self) -> Evses:
        """Evses."""
        from beenergised.public_api._typed._sync.evses import Evses

        return Evses(self._caller)

    @cached_property
    def id_tags(self) -> IdTags:
        """Id tags."""
        from beenergised.public_api._typed._sync.id_tags import IdTags

        return IdTags(self._caller)

    @cached_property
    def locations(self) -> Locations:
        """Locations."""
        from beenergised.public_api._typed._sync.locations import Locations

        return Locations(self._caller)

    @cached_property
    def notifications(self) -> Notifications:
        """Notifications."""
        from beenergised.public_api._typed._sync.notifications import Notifications

        return Notifications(self._caller)

    @cached_property
    def partners(self) -> Partners:
        """Partners."""
        from beenergised.public_api._typed._sync.partners import Partners

        return Partners(self._caller)

    @cached_property
    def receipts(self) -> Receipts:
        """Receipts."""
        from beenergised.public_api._typed._sync.receipts import Receipts

        return Receipts(self._caller)

    @cached_property
    def reservations(self) -> Reservations:
        """Reservations."""
        from beenergised.public_api._typed._sync.reservations import Reservations

        return Reservations(self._caller)

    @cached_property
    def security_events(self) -> SecurityEvents:
        """Security events."""
        from beenergised.public_api._typed._sync.security_events import SecurityEvents

        return SecurityEvents(self._caller)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions."""
        from beenergised.public_api._typed._sync.sessions import Sessions

        return Sessions(self._caller)

    @cached_property
    def subscription_plans(self) -> SubscriptionPlans:
        """Subscription plans."""
        from beenergised.public_api._typed._sync.subscription_plans import SubscriptionPlans

        return SubscriptionPlans(self._caller)

    @cached_property
    def subscriptions(self) -> Subscriptions:
        """Subscriptions."""
        from beenergised.public_api._typed._sync.subscriptions import Subscriptions

        return Subscriptions(self._caller)

    @cached_property
    def tariff_groups(self) -> TariffGroups:
        """Tariff groups."""
        from beenergised.public_api._typed._sync.tariff_groups import TariffGroups

        return TariffGroups(self._caller)

    @cached_property
    def tariff_snapshots(self) -> TariffSnapshots:
        """Tariff snapshots."""
        from beenergised.public_api._typed._sync.tariff_snapshots import TariffSnapshots

        return TariffSnapshots(self._caller)

    @cached_property
    def tariffs(self) -> Tariffs:
        """Tariffs."""
        from beenergised.public_api._typed._sync.tariffs import Tariffs

        return Tariffs(self._caller)

    @cached_property
    def transactions(self) -> Transactions:
        """Transactions."""
        from beenergised.public_api._typed._sync.transactions import Transactions

        return Transactions(self._caller)

    @cached_property
    def users(self) -> Users:
        """Users."""
        from beenergised.public_api._typed._sync.users import Users

        return Users(self._caller)

    @cached_property
    def vendor_error_codes(self) -> VendorErrorCodes:
        """Vendor error codes."""
        from beenergised.public_api._typed._sync.vendor_error_codes import VendorErrorCodes

        return VendorErrorCodes(self._caller)

    @cached_property
    def vouchers(self) -> Vouchers:
        """Vouchers."""
        from beenergised.public_api._typed._sync.vouchers import Vouchers

        return Vouchers(self._caller)
