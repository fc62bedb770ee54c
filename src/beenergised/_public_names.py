"""The one table of public names: a line for each, and the module that it is from.

Type checkers read it as any other module. `beenergised` reads it without importing what it names, and
imports a name when it is first used: see `beenergised._lazy`.
"""

from beenergised.auth.file_store import FileTokenStore as FileTokenStore
from beenergised.auth.session_info import SessionInfo as SessionInfo
from beenergised.auth.settings import SessionSettings as SessionSettings
from beenergised.auth.stores import MemoryTokenStore as MemoryTokenStore
from beenergised.auth.stores import Release as Release
from beenergised.auth.stores import SessionKey as SessionKey
from beenergised.auth.stores import TokenStore as TokenStore
from beenergised.auth.tokens import StoredSession as StoredSession
from beenergised.charging.states import ChargeState as ChargeState
from beenergised.graphql._async.charge import AsyncCharge as AsyncCharge
from beenergised.graphql._async.client import AsyncClient as AsyncClient
from beenergised.graphql._async.client import AsyncPool as AsyncPool
from beenergised.graphql._generated.cards import AuthenticationMedia as AuthenticationMedia
from beenergised.graphql._generated.cards import Card as Card
from beenergised.graphql._generated.cards import CardForCharging as CardForCharging
from beenergised.graphql._generated.cards import CardStatus as CardStatus
from beenergised.graphql._generated.cards import CardStatusAction as CardStatusAction
from beenergised.graphql._generated.cards import CardType as CardType
from beenergised.graphql._generated.cards import CardUpdate as CardUpdate
from beenergised.graphql._generated.chargelogs import Chargelog as Chargelog
from beenergised.graphql._generated.chargelogs import ChargelogFilterStatus as ChargelogFilterStatus
from beenergised.graphql._generated.chargelogs import ChargelogMeterValues as ChargelogMeterValues
from beenergised.graphql._generated.chargelogs import ChargelogType as ChargelogType
from beenergised.graphql._generated.chargelogs import Cost as Cost
from beenergised.graphql._generated.chargelogs import CostItem as CostItem
from beenergised.graphql._generated.charging import RemoteStartAttempt as RemoteStartAttempt
from beenergised.graphql._generated.charging import RemoteStartResult as RemoteStartResult
from beenergised.graphql._generated.charging import RemoteStopResult as RemoteStopResult
from beenergised.graphql._generated.connectors import ConnectorStation as ConnectorStation
from beenergised.graphql._generated.connectors import ConnectorWithStation as ConnectorWithStation
from beenergised.graphql._generated.contact import AddressInput as AddressInput
from beenergised.graphql._generated.contact import Contact as Contact
from beenergised.graphql._generated.contact import ContactDeletion as ContactDeletion
from beenergised.graphql._generated.contact import ContactProfile as ContactProfile
from beenergised.graphql._generated.contact import ContactRegistration as ContactRegistration
from beenergised.graphql._generated.contact import ContactResult as ContactResult
from beenergised.graphql._generated.contact import CountryCode as CountryCode
from beenergised.graphql._generated.contact import Gender as Gender
from beenergised.graphql._generated.contact import LanguageCode as LanguageCode
from beenergised.graphql._generated.contact import RegistrationFieldInput as RegistrationFieldInput
from beenergised.graphql._generated.contracts import BankAccount as BankAccount
from beenergised.graphql._generated.contracts import ContractPaymentMethod as ContractPaymentMethod
from beenergised.graphql._generated.contracts import PostpaidContractInput as PostpaidContractInput
from beenergised.graphql._generated.contracts import (
    PostpaidContractResult as PostpaidContractResult,
)
from beenergised.graphql._generated.contracts import (
    PostpaidContractUpdateInput as PostpaidContractUpdateInput,
)
from beenergised.graphql._generated.contracts import SepaContractInput as SepaContractInput
from beenergised.graphql._generated.contracts import SepaContractResult as SepaContractResult
from beenergised.graphql._generated.contracts import (
    SepaContractUpdateInput as SepaContractUpdateInput,
)
from beenergised.graphql._generated.documents import AccountDocument as AccountDocument
from beenergised.graphql._generated.documents import AccountDocumentType as AccountDocumentType
from beenergised.graphql._generated.enums import AccessType as AccessType
from beenergised.graphql._generated.enums import FilterType as FilterType
from beenergised.graphql._generated.enums import LegalDocumentType as LegalDocumentType
from beenergised.graphql._generated.enums import OccupancyDay as OccupancyDay
from beenergised.graphql._generated.filters import Filter as Filter
from beenergised.graphql._generated.filters import FilterOption as FilterOption
from beenergised.graphql._generated.inputs import ConnectorFilter as ConnectorFilter
from beenergised.graphql._generated.legal import LegalDocument as LegalDocument
from beenergised.graphql._generated.legal import LegalDocumentStatus as LegalDocumentStatus
from beenergised.graphql._generated.money import Currency as Currency
from beenergised.graphql._generated.money import CurrencyAmount as CurrencyAmount
from beenergised.graphql._generated.payments import AvailableCurrency as AvailableCurrency
from beenergised.graphql._generated.payments import MaskedAccount as MaskedAccount
from beenergised.graphql._generated.payments import PaymentCallbackType as PaymentCallbackType
from beenergised.graphql._generated.payments import PaymentMethod as PaymentMethod
from beenergised.graphql._generated.payments import PaymentMethods as PaymentMethods
from beenergised.graphql._generated.payments import PaymentRegistration as PaymentRegistration
from beenergised.graphql._generated.rates import RateDescription as RateDescription
from beenergised.graphql._generated.rates import RateOption as RateOption
from beenergised.graphql._generated.rates import RatePackage as RatePackage
from beenergised.graphql._generated.registration import RegistrationField as RegistrationField
from beenergised.graphql._generated.settings import Setting as Setting
from beenergised.graphql._generated.sites import Site as Site
from beenergised.graphql._generated.sites import SiteStation as SiteStation
from beenergised.graphql._generated.stations import Connector as Connector
from beenergised.graphql._generated.stations import ConnectorStatus as ConnectorStatus
from beenergised.graphql._generated.stations import ConnectorType as ConnectorType
from beenergised.graphql._generated.stations import DisplayAttributes as DisplayAttributes
from beenergised.graphql._generated.stations import FavouriteStatus as FavouriteStatus
from beenergised.graphql._generated.stations import MaintenanceWindow as MaintenanceWindow
from beenergised.graphql._generated.stations import Occupancy as Occupancy
from beenergised.graphql._generated.stations import OpeningTimes as OpeningTimes
from beenergised.graphql._generated.stations import OperatingHours as OperatingHours
from beenergised.graphql._generated.stations import OperatingTimes as OperatingTimes
from beenergised.graphql._generated.stations import RegularHours as RegularHours
from beenergised.graphql._generated.stations import SimpleConnectorStatus as SimpleConnectorStatus
from beenergised.graphql._generated.stations import SimpleStationStatus as SimpleStationStatus
from beenergised.graphql._generated.stations import Station as Station
from beenergised.graphql._generated.stations import StationCapabilities as StationCapabilities
from beenergised.graphql._generated.stations import StationContact as StationContact
from beenergised.graphql._generated.stations import StationImage as StationImage
from beenergised.graphql._generated.stations import StationInformation as StationInformation
from beenergised.graphql._generated.stations import StationOperator as StationOperator
from beenergised.graphql._generated.stations import StationSite as StationSite
from beenergised.graphql._generated.stations import StationStatus as StationStatus
from beenergised.graphql._generated.statistics import ChargingStatistics as ChargingStatistics
from beenergised.graphql._sync.charge import Charge as Charge
from beenergised.graphql._sync.client import Client as Client
from beenergised.graphql._sync.client import Pool as Pool
from beenergised.graphql.charge_readings import ChargeReading as ChargeReading
from beenergised.graphql.error_classifier import ErrorClassifier as ErrorClassifier
from beenergised.graphql.error_classifier import Meaning as Meaning
from beenergised.graphql.error_classifier import classify_errors as classify_errors
from beenergised.graphql.reconciliation import Reconciliation as Reconciliation
from beenergised.graphql.roles import Bearer as Bearer
from beenergised.graphql.schema_file import load_schema as load_schema
from beenergised.graphql.start_states import ChargingSettings as ChargingSettings
from beenergised.models import Answer as Answer
from beenergised.models import AnswerList as AnswerList
from beenergised.models import ChargelogStatus as ChargelogStatus
from beenergised.models import Drift as Drift
from beenergised.models import Unchecked as Unchecked
from beenergised.models import response_of as response_of
from beenergised.paging import AsyncLister as AsyncLister
from beenergised.paging import Lister as Lister
from beenergised.paging import Page as Page
from beenergised.polling import Pace as Pace
from beenergised.public_api._async.client import AsyncPublicApiClient as AsyncPublicApiClient
from beenergised.public_api._async.session_charge import AsyncSessionCharge as AsyncSessionCharge
from beenergised.public_api._sync.client import PublicApiClient as PublicApiClient
from beenergised.public_api._sync.session_charge import SessionCharge as SessionCharge
from beenergised.public_api.charging_profiles import ChargingProfile as ChargingProfile
from beenergised.public_api.queries import QueryStyle as QueryStyle
from beenergised.public_api.rate_limits import RateLimit as RateLimit
from beenergised.public_api.reconciliation import SessionReconciliation as SessionReconciliation
from beenergised.public_api.session_readings import SessionReading as SessionReading
from beenergised.public_api.session_states import (
    OperatorChargingSettings as OperatorChargingSettings,
)
from beenergised.qaas._async.client import AsyncQaasClient as AsyncQaasClient
from beenergised.qaas._sync.client import QaasClient as QaasClient
from beenergised.qaas.models import ChargePointOperator as ChargePointOperator
from beenergised.qaas.models import ChargePointRecord as ChargePointRecord
from beenergised.qaas.models import RecordStatus as RecordStatus
from beenergised.qaas.oauth import DeviceCode as DeviceCode
from beenergised.qaas.paths import QaasPaths as QaasPaths
from beenergised.redaction import Secret as Secret
from beenergised.transport._async.http import AsyncHttpSender as AsyncHttpSender
from beenergised.transport._sync.http import HttpSender as HttpSender
from beenergised.transport.clock import Clock as Clock
from beenergised.transport.downloads import Progress as Progress
from beenergised.transport.events import AttemptFailed as AttemptFailed
from beenergised.transport.events import CallEvent as CallEvent
from beenergised.transport.events import Hook as Hook
from beenergised.transport.events import RequestSending as RequestSending
from beenergised.transport.events import ResponseReceived as ResponseReceived
from beenergised.transport.options import CallOptions as CallOptions
from beenergised.transport.retry import Attempt as Attempt
from beenergised.transport.retry import BackOff as BackOff
from beenergised.transport.retry import RetryPolicy as RetryPolicy
from beenergised.transport.sender import AsyncSender as AsyncSender
from beenergised.transport.sender import AsyncSink as AsyncSink
from beenergised.transport.sender import AsyncStreamingSender as AsyncStreamingSender
from beenergised.transport.sender import Sender as Sender
from beenergised.transport.sender import Sink as Sink
from beenergised.transport.sender import StreamingSender as StreamingSender
from beenergised.transport.settings import Settings as Settings
from beenergised.wire import Headers as Headers
from beenergised.wire import Request as Request
from beenergised.wire import Response as Response
