"""The Python SDK for be.ENERGISED.

    from beenergised import Client

    with Client(tenant="community", psk=psk, username=username, password=password) as client:
        for log in client.chargelogs.list(status="stopped"):
            print(log.id, log.energy_consumption)

`AsyncClient` is the same with `await` and `async for`. `QaasClient` and `AsyncQaasClient` are for
the QaaS API: charge point operators and their records for the GHG quota. `PublicApiClient` and
`AsyncPublicApiClient` are for the Public API of an operator's platform, whose models are in
`beenergised.public_api.models`. Every public name is listed in `__all__` and imported when it is
first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from beenergised._version import __version__

if TYPE_CHECKING:
    from beenergised import errors
    from beenergised.auth.file_store import FileTokenStore
    from beenergised.auth.session_info import SessionInfo
    from beenergised.auth.settings import SessionSettings
    from beenergised.auth.stores import MemoryTokenStore, Release, SessionKey, TokenStore
    from beenergised.auth.tokens import StoredSession
    from beenergised.graphql._async.charge import AsyncCharge
    from beenergised.graphql._async.client import AsyncClient, AsyncPool
    from beenergised.graphql._generated.cards import (
        AuthenticationMedia,
        Card,
        CardForCharging,
        CardStatus,
        CardStatusAction,
        CardType,
        CardUpdate,
    )
    from beenergised.graphql._generated.chargelogs import (
        Chargelog,
        ChargelogFilterStatus,
        ChargelogMeterValues,
        ChargelogType,
        Cost,
        CostItem,
    )
    from beenergised.graphql._generated.charging import (
        RemoteStartAttempt,
        RemoteStartResult,
        RemoteStopResult,
    )
    from beenergised.graphql._generated.connectors import ConnectorStation, ConnectorWithStation
    from beenergised.graphql._generated.contact import (
        AddressInput,
        Contact,
        ContactDeletion,
        ContactProfile,
        ContactRegistration,
        ContactResult,
        CountryCode,
        Gender,
        LanguageCode,
        RegistrationFieldInput,
    )
    from beenergised.graphql._generated.contracts import (
        BankAccount,
        ContractPaymentMethod,
        PostpaidContractInput,
        PostpaidContractResult,
        PostpaidContractUpdateInput,
        SepaContractInput,
        SepaContractResult,
        SepaContractUpdateInput,
    )
    from beenergised.graphql._generated.documents import AccountDocument, AccountDocumentType
    from beenergised.graphql._generated.enums import (
        AccessType,
        FilterType,
        LegalDocumentType,
        OccupancyDay,
    )
    from beenergised.graphql._generated.filters import Filter, FilterOption
    from beenergised.graphql._generated.inputs import ConnectorFilter
    from beenergised.graphql._generated.legal import LegalDocument, LegalDocumentStatus
    from beenergised.graphql._generated.money import Currency, CurrencyAmount
    from beenergised.graphql._generated.payments import (
        AvailableCurrency,
        MaskedAccount,
        PaymentCallbackType,
        PaymentMethod,
        PaymentMethods,
        PaymentRegistration,
    )
    from beenergised.graphql._generated.rates import RateDescription, RateOption, RatePackage
    from beenergised.graphql._generated.registration import RegistrationField
    from beenergised.graphql._generated.settings import Setting
    from beenergised.graphql._generated.sites import Site, SiteStation
    from beenergised.graphql._generated.stations import (
        Connector,
        ConnectorStatus,
        ConnectorType,
        DisplayAttributes,
        FavouriteStatus,
        MaintenanceWindow,
        Occupancy,
        OpeningTimes,
        OperatingHours,
        OperatingTimes,
        RegularHours,
        SimpleConnectorStatus,
        SimpleStationStatus,
        Station,
        StationCapabilities,
        StationContact,
        StationImage,
        StationInformation,
        StationOperator,
        StationSite,
        StationStatus,
    )
    from beenergised.graphql._generated.statistics import ChargingStatistics
    from beenergised.graphql._sync.charge import Charge
    from beenergised.graphql._sync.client import Client, Pool
    from beenergised.graphql.charge_readings import ChargeReading
    from beenergised.graphql.error_classifier import ErrorClassifier, Meaning, classify_errors
    from beenergised.graphql.lost_starts import Reconciliation
    from beenergised.graphql.roles import Bearer
    from beenergised.graphql.schema_file import load_schema
    from beenergised.graphql.start_states import ChargingSettings
    from beenergised.models import (
        Answer,
        AnswerList,
        ChargelogStatus,
        Drift,
        Unchecked,
        response_of,
    )
    from beenergised.paging import AsyncLister, Lister, Page
    from beenergised.polling import ChargeState, Pace
    from beenergised.public_api._async.client import AsyncPublicApiClient
    from beenergised.public_api._async.session_charge import AsyncSessionCharge
    from beenergised.public_api._sync.client import PublicApiClient
    from beenergised.public_api._sync.session_charge import SessionCharge
    from beenergised.public_api.charging_profiles import ChargingProfile
    from beenergised.public_api.lost_sessions import SessionReconciliation
    from beenergised.public_api.queries import QueryStyle
    from beenergised.public_api.rate_limits import RateLimit
    from beenergised.public_api.session_readings import SessionReading
    from beenergised.public_api.session_states import OperatorChargingSettings
    from beenergised.qaas._async.client import AsyncQaasClient
    from beenergised.qaas._sync.client import QaasClient
    from beenergised.qaas.models import ChargePointOperator, ChargePointRecord, RecordStatus
    from beenergised.qaas.oauth import DeviceCode
    from beenergised.qaas.paths import QaasPaths
    from beenergised.redaction import Secret
    from beenergised.transport._async.http import AsyncHttpSender
    from beenergised.transport._sync.http import HttpSender
    from beenergised.transport.clock import Clock
    from beenergised.transport.downloads import Progress
    from beenergised.transport.events import (
        AttemptFailed,
        CallEvent,
        Hook,
        RequestSending,
        ResponseReceived,
    )
    from beenergised.transport.options import CallOptions
    from beenergised.transport.retry import Attempt, BackOff, RetryPolicy
    from beenergised.transport.sender import (
        AsyncSender,
        AsyncSink,
        AsyncStreamingSender,
        Sender,
        Sink,
        StreamingSender,
    )
    from beenergised.transport.settings import Settings
    from beenergised.wire import Headers, Request, Response

__all__ = [
    "AccessType",
    "AccountDocument",
    "AccountDocumentType",
    "AddressInput",
    "Answer",
    "AnswerList",
    "AsyncCharge",
    "AsyncClient",
    "AsyncHttpSender",
    "AsyncLister",
    "AsyncPool",
    "AsyncPublicApiClient",
    "AsyncQaasClient",
    "AsyncSender",
    "AsyncSessionCharge",
    "AsyncSink",
    "AsyncStreamingSender",
    "Attempt",
    "AttemptFailed",
    "AuthenticationMedia",
    "AvailableCurrency",
    "BackOff",
    "BankAccount",
    "Bearer",
    "CallEvent",
    "CallOptions",
    "Card",
    "CardForCharging",
    "CardStatus",
    "CardStatusAction",
    "CardType",
    "CardUpdate",
    "Charge",
    "ChargePointOperator",
    "ChargePointRecord",
    "ChargeReading",
    "ChargeState",
    "Chargelog",
    "ChargelogFilterStatus",
    "ChargelogMeterValues",
    "ChargelogStatus",
    "ChargelogType",
    "ChargingProfile",
    "ChargingSettings",
    "ChargingStatistics",
    "Client",
    "Clock",
    "Connector",
    "ConnectorFilter",
    "ConnectorStation",
    "ConnectorStatus",
    "ConnectorType",
    "ConnectorWithStation",
    "Contact",
    "ContactDeletion",
    "ContactProfile",
    "ContactRegistration",
    "ContactResult",
    "ContractPaymentMethod",
    "Cost",
    "CostItem",
    "CountryCode",
    "Currency",
    "CurrencyAmount",
    "DeviceCode",
    "DisplayAttributes",
    "Drift",
    "ErrorClassifier",
    "FavouriteStatus",
    "FileTokenStore",
    "Filter",
    "FilterOption",
    "FilterType",
    "Gender",
    "Headers",
    "Hook",
    "HttpSender",
    "LanguageCode",
    "LegalDocument",
    "LegalDocumentStatus",
    "LegalDocumentType",
    "Lister",
    "MaintenanceWindow",
    "MaskedAccount",
    "Meaning",
    "MemoryTokenStore",
    "Occupancy",
    "OccupancyDay",
    "OpeningTimes",
    "OperatingHours",
    "OperatingTimes",
    "OperatorChargingSettings",
    "Pace",
    "Page",
    "PaymentCallbackType",
    "PaymentMethod",
    "PaymentMethods",
    "PaymentRegistration",
    "Pool",
    "PostpaidContractInput",
    "PostpaidContractResult",
    "PostpaidContractUpdateInput",
    "Progress",
    "PublicApiClient",
    "QaasClient",
    "QaasPaths",
    "QueryStyle",
    "RateDescription",
    "RateLimit",
    "RateOption",
    "RatePackage",
    "Reconciliation",
    "RecordStatus",
    "RegistrationField",
    "RegistrationFieldInput",
    "RegularHours",
    "Release",
    "RemoteStartAttempt",
    "RemoteStartResult",
    "RemoteStopResult",
    "Request",
    "RequestSending",
    "Response",
    "ResponseReceived",
    "RetryPolicy",
    "Secret",
    "Sender",
    "SepaContractInput",
    "SepaContractResult",
    "SepaContractUpdateInput",
    "SessionCharge",
    "SessionInfo",
    "SessionKey",
    "SessionReading",
    "SessionReconciliation",
    "SessionSettings",
    "Setting",
    "Settings",
    "SimpleConnectorStatus",
    "SimpleStationStatus",
    "Sink",
    "Site",
    "SiteStation",
    "Station",
    "StationCapabilities",
    "StationContact",
    "StationImage",
    "StationInformation",
    "StationOperator",
    "StationSite",
    "StationStatus",
    "StoredSession",
    "StreamingSender",
    "TokenStore",
    "Unchecked",
    "__version__",
    "classify_errors",
    "errors",
    "load_schema",
    "response_of",
]

_PLACES = {
    "auth.file_store": ["FileTokenStore"],
    "auth.session_info": ["SessionInfo"],
    "auth.settings": ["SessionSettings"],
    "auth.stores": ["MemoryTokenStore", "Release", "SessionKey", "TokenStore"],
    "auth.tokens": ["StoredSession"],
    "graphql._async.client": ["AsyncClient", "AsyncPool"],
    "graphql._generated.cards": [
        "AuthenticationMedia",
        "Card",
        "CardForCharging",
        "CardStatus",
        "CardStatusAction",
        "CardType",
        "CardUpdate",
    ],
    "graphql._generated.chargelogs": [
        "Chargelog",
        "ChargelogFilterStatus",
        "ChargelogMeterValues",
        "ChargelogType",
        "Cost",
        "CostItem",
    ],
    "graphql._generated.charging": ["RemoteStartAttempt", "RemoteStartResult", "RemoteStopResult"],
    "graphql._generated.connectors": ["ConnectorStation", "ConnectorWithStation"],
    "graphql._generated.contact": [
        "AddressInput",
        "Contact",
        "ContactDeletion",
        "ContactProfile",
        "ContactRegistration",
        "ContactResult",
        "CountryCode",
        "Gender",
        "LanguageCode",
        "RegistrationFieldInput",
    ],
    "graphql._generated.contracts": [
        "BankAccount",
        "ContractPaymentMethod",
        "PostpaidContractInput",
        "PostpaidContractResult",
        "PostpaidContractUpdateInput",
        "SepaContractInput",
        "SepaContractResult",
        "SepaContractUpdateInput",
    ],
    "graphql._generated.documents": ["AccountDocument", "AccountDocumentType"],
    "graphql._generated.enums": ["AccessType", "FilterType", "LegalDocumentType", "OccupancyDay"],
    "graphql._generated.filters": ["Filter", "FilterOption"],
    "graphql._generated.inputs": ["ConnectorFilter"],
    "graphql._generated.legal": ["LegalDocument", "LegalDocumentStatus"],
    "graphql._generated.money": ["Currency", "CurrencyAmount"],
    "graphql._generated.payments": [
        "AvailableCurrency",
        "MaskedAccount",
        "PaymentCallbackType",
        "PaymentMethod",
        "PaymentMethods",
        "PaymentRegistration",
    ],
    "graphql._generated.rates": ["RateDescription", "RateOption", "RatePackage"],
    "graphql._generated.registration": ["RegistrationField"],
    "graphql._generated.settings": ["Setting"],
    "graphql._generated.sites": ["Site", "SiteStation"],
    "graphql._generated.stations": [
        "Connector",
        "ConnectorStatus",
        "ConnectorType",
        "DisplayAttributes",
        "FavouriteStatus",
        "MaintenanceWindow",
        "Occupancy",
        "OpeningTimes",
        "OperatingHours",
        "OperatingTimes",
        "RegularHours",
        "SimpleConnectorStatus",
        "SimpleStationStatus",
        "Station",
        "StationCapabilities",
        "StationContact",
        "StationImage",
        "StationInformation",
        "StationOperator",
        "StationSite",
        "StationStatus",
    ],
    "graphql._generated.statistics": ["ChargingStatistics"],
    "graphql._async.charge": ["AsyncCharge"],
    "graphql._sync.charge": ["Charge"],
    "graphql._sync.client": ["Client", "Pool"],
    "graphql.error_classifier": ["ErrorClassifier", "Meaning", "classify_errors"],
    "graphql.charge_readings": ["ChargeReading"],
    "graphql.lost_starts": ["Reconciliation"],
    "graphql.roles": ["Bearer"],
    "graphql.schema_file": ["load_schema"],
    "graphql.start_states": ["ChargingSettings"],
    "models": ["Answer", "AnswerList", "ChargelogStatus", "Drift", "Unchecked", "response_of"],
    "paging": ["AsyncLister", "Lister", "Page"],
    "polling": ["ChargeState", "Pace"],
    "public_api._async.client": ["AsyncPublicApiClient"],
    "public_api._async.session_charge": ["AsyncSessionCharge"],
    "public_api._sync.client": ["PublicApiClient"],
    "public_api._sync.session_charge": ["SessionCharge"],
    "public_api.charging_profiles": ["ChargingProfile"],
    "public_api.lost_sessions": ["SessionReconciliation"],
    "public_api.queries": ["QueryStyle"],
    "public_api.rate_limits": ["RateLimit"],
    "public_api.session_readings": ["SessionReading"],
    "public_api.session_states": ["OperatorChargingSettings"],
    "qaas._async.client": ["AsyncQaasClient"],
    "qaas._sync.client": ["QaasClient"],
    "qaas.models": ["ChargePointOperator", "ChargePointRecord", "RecordStatus"],
    "qaas.oauth": ["DeviceCode"],
    "qaas.paths": ["QaasPaths"],
    "redaction": ["Secret"],
    "transport._async.http": ["AsyncHttpSender"],
    "transport._sync.http": ["HttpSender"],
    "transport.clock": ["Clock"],
    "transport.events": [
        "AttemptFailed",
        "CallEvent",
        "Hook",
        "RequestSending",
        "ResponseReceived",
    ],
    "transport.options": ["CallOptions"],
    "transport.retry": ["Attempt", "BackOff", "RetryPolicy"],
    "transport.downloads": ["Progress"],
    "transport.sender": [
        "AsyncSender",
        "AsyncSink",
        "AsyncStreamingSender",
        "Sender",
        "Sink",
        "StreamingSender",
    ],
    "transport.settings": ["Settings"],
    "wire": ["Headers", "Request", "Response"],
}
_MODULE_OF = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    if name == "errors":
        return import_module("beenergised.errors")
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"beenergised.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
