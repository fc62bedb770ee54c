"""The objects that methods take and return: records, inputs, enums, pages and charge handles.

    from beenergised.models import Chargelog

The models of the Public API are in `beenergised.public_api.models`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.auth.session_info import SessionInfo as SessionInfo
    from beenergised.base_models import Answer as Answer
    from beenergised.base_models import AnswerList as AnswerList
    from beenergised.base_models import ChargelogStatus as ChargelogStatus
    from beenergised.base_models import Drift as Drift
    from beenergised.base_models import response_of as response_of
    from beenergised.charging.states import ChargeState as ChargeState
    from beenergised.graphql_api._generated.model_names import *  # noqa: F403 - all of its names.
    from beenergised.graphql_api.charging._async.charge import AsyncCharge as AsyncCharge
    from beenergised.graphql_api.charging._sync.charge import Charge as Charge
    from beenergised.graphql_api.charging.readings import ChargeReading as ChargeReading
    from beenergised.graphql_api.charging.reconciliation import Reconciliation as Reconciliation
    from beenergised.pagination import AsyncLister as AsyncLister
    from beenergised.pagination import Lister as Lister
    from beenergised.pagination import Page as Page
    from beenergised.public_api.actions.charging_profiles import ChargingProfile as ChargingProfile
    from beenergised.public_api.charging._async.charge import (
        AsyncSessionCharge as AsyncSessionCharge,
    )
    from beenergised.public_api.charging._sync.charge import SessionCharge as SessionCharge
    from beenergised.public_api.charging.readings import SessionReading as SessionReading
    from beenergised.public_api.charging.reconciliation import (
        SessionReconciliation as SessionReconciliation,
    )
    from beenergised.public_api.rate_limits import RateLimit as RateLimit
    from beenergised.qaas_api.models import ChargePointOperator as ChargePointOperator
    from beenergised.qaas_api.models import ChargePointRecord as ChargePointRecord
    from beenergised.qaas_api.models import RecordStatus as RecordStatus
    from beenergised.qaas_api.oauth import DeviceCode as DeviceCode
    from beenergised.transport.downloads.order import Progress as Progress
else:
    __getattr__, __dir__ = lazy_names(__name__)
