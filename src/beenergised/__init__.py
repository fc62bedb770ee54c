"""The Python SDK for be.ENERGISED.

    from beenergised import Client

    with Client(tenant="community", psk=psk, username=username, password=password) as client:
        for log in client.chargelogs.list(status="stopped"):
            print(log.id, log.energy_consumption)

`AsyncClient` is the same with `await` and `async for`. `QaasClient` and `AsyncQaasClient` are for
the QaaS API: charge point operators and their records for the GHG quota. Every public name is
listed in `__all__` and imported when it is first used, so that importing the package costs next
to nothing.
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
    from beenergised.graphql._async.client import AsyncClient
    from beenergised.graphql._async.pool import AsyncPool
    from beenergised.graphql._generated.chargelogs import (
        Chargelog,
        ChargelogMeterValues,
        Cost,
        CostItem,
    )
    from beenergised.graphql._generated.contact import Contact
    from beenergised.graphql._generated.enums import ChargelogFilterStatus
    from beenergised.graphql._generated.stations import Connector, Station
    from beenergised.graphql._generated.statistics import ChargingStatistics
    from beenergised.graphql._sync.client import Client
    from beenergised.graphql._sync.pool import Pool
    from beenergised.graphql.answers import ErrorClassifier, Meaning, classify_errors
    from beenergised.graphql.roles import Bearer
    from beenergised.models import AnswerList, ChargelogStatus, Drift, Unchecked, response_of
    from beenergised.paging import AsyncLister, Lister, Page
    from beenergised.qaas._async.client import AsyncQaasClient
    from beenergised.qaas._sync.client import QaasClient
    from beenergised.qaas.models import ChargePointOperator, ChargePointRecord, RecordStatus
    from beenergised.qaas.oauth import DeviceCode
    from beenergised.qaas.paths import QaasPaths
    from beenergised.redaction import Secret
    from beenergised.transport._async.http import AsyncHttpSender
    from beenergised.transport._sync.http import HttpSender
    from beenergised.transport.clock import Clock
    from beenergised.transport.events import (
        AttemptFailed,
        CallEvent,
        Hook,
        RequestSending,
        ResponseReceived,
    )
    from beenergised.transport.options import CallOptions
    from beenergised.transport.retry import Attempt, BackOff, RetryPolicy
    from beenergised.transport.sender import AsyncSender, Sender
    from beenergised.transport.settings import Settings
    from beenergised.wire import Headers, Request, Response

__all__ = [
    "AnswerList",
    "AsyncClient",
    "AsyncHttpSender",
    "AsyncLister",
    "AsyncPool",
    "AsyncQaasClient",
    "AsyncSender",
    "Attempt",
    "AttemptFailed",
    "BackOff",
    "Bearer",
    "CallEvent",
    "CallOptions",
    "ChargePointOperator",
    "ChargePointRecord",
    "Chargelog",
    "ChargelogFilterStatus",
    "ChargelogMeterValues",
    "ChargelogStatus",
    "ChargingStatistics",
    "Client",
    "Clock",
    "Connector",
    "Contact",
    "Cost",
    "CostItem",
    "DeviceCode",
    "Drift",
    "ErrorClassifier",
    "FileTokenStore",
    "Headers",
    "Hook",
    "HttpSender",
    "Lister",
    "Meaning",
    "MemoryTokenStore",
    "Page",
    "Pool",
    "QaasClient",
    "QaasPaths",
    "RecordStatus",
    "Release",
    "Request",
    "RequestSending",
    "Response",
    "ResponseReceived",
    "RetryPolicy",
    "Secret",
    "Sender",
    "SessionInfo",
    "SessionKey",
    "SessionSettings",
    "Settings",
    "Station",
    "StoredSession",
    "TokenStore",
    "Unchecked",
    "__version__",
    "classify_errors",
    "errors",
    "response_of",
]

_PLACES = {
    "auth.file_store": ["FileTokenStore"],
    "auth.session_info": ["SessionInfo"],
    "auth.settings": ["SessionSettings"],
    "auth.stores": ["MemoryTokenStore", "Release", "SessionKey", "TokenStore"],
    "auth.tokens": ["StoredSession"],
    "graphql._async.client": ["AsyncClient"],
    "graphql._async.pool": ["AsyncPool"],
    "graphql._generated.chargelogs": ["Chargelog", "ChargelogMeterValues", "Cost", "CostItem"],
    "graphql._generated.contact": ["Contact"],
    "graphql._generated.enums": ["ChargelogFilterStatus"],
    "graphql._generated.stations": ["Connector", "Station"],
    "graphql._generated.statistics": ["ChargingStatistics"],
    "graphql._sync.client": ["Client"],
    "graphql._sync.pool": ["Pool"],
    "graphql.answers": ["ErrorClassifier", "Meaning", "classify_errors"],
    "graphql.roles": ["Bearer"],
    "models": ["AnswerList", "ChargelogStatus", "Drift", "Unchecked", "response_of"],
    "paging": ["AsyncLister", "Lister", "Page"],
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
    "transport.sender": ["AsyncSender", "Sender"],
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
