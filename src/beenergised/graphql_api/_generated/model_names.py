# Made by scripts/generate.py. Change its sources, not this file:
# the schema and queries/
"""Every model, input and enum. `beenergised.models` lists them."""

from beenergised.graphql_api._generated.cards import AuthenticationMedia as AuthenticationMedia
from beenergised.graphql_api._generated.cards import (
    AuthenticationMediaInput as AuthenticationMediaInput,
)
from beenergised.graphql_api._generated.cards import Card as Card
from beenergised.graphql_api._generated.cards import CardForCharging as CardForCharging
from beenergised.graphql_api._generated.cards import CardPage as CardPage
from beenergised.graphql_api._generated.cards import CardStatus as CardStatus
from beenergised.graphql_api._generated.cards import CardStatusAction as CardStatusAction
from beenergised.graphql_api._generated.cards import CardType as CardType
from beenergised.graphql_api._generated.cards import CardUpdate as CardUpdate
from beenergised.graphql_api._generated.cards import CardUpdateInput as CardUpdateInput
from beenergised.graphql_api._generated.chargelogs import Chargelog as Chargelog
from beenergised.graphql_api._generated.chargelogs import ChargelogConnector as ChargelogConnector
from beenergised.graphql_api._generated.chargelogs import ChargelogFilter as ChargelogFilter
from beenergised.graphql_api._generated.chargelogs import (
    ChargelogFilterStatus as ChargelogFilterStatus,
)
from beenergised.graphql_api._generated.chargelogs import (
    ChargelogMeterValues as ChargelogMeterValues,
)
from beenergised.graphql_api._generated.chargelogs import ChargelogPage as ChargelogPage
from beenergised.graphql_api._generated.chargelogs import ChargelogStation as ChargelogStation
from beenergised.graphql_api._generated.chargelogs import ChargelogType as ChargelogType
from beenergised.graphql_api._generated.chargelogs import Cost as Cost
from beenergised.graphql_api._generated.chargelogs import CostItem as CostItem
from beenergised.graphql_api._generated.charging import Authorization as Authorization
from beenergised.graphql_api._generated.charging import AuthorizationType as AuthorizationType
from beenergised.graphql_api._generated.charging import CurrencyAmountInput as CurrencyAmountInput
from beenergised.graphql_api._generated.charging import CurrencyInput as CurrencyInput
from beenergised.graphql_api._generated.charging import PreauthStart as PreauthStart
from beenergised.graphql_api._generated.charging import RemoteStartAttempt as RemoteStartAttempt
from beenergised.graphql_api._generated.charging import (
    RemoteStartAttemptConfig as RemoteStartAttemptConfig,
)
from beenergised.graphql_api._generated.charging import (
    RemoteStartAttemptInput as RemoteStartAttemptInput,
)
from beenergised.graphql_api._generated.charging import RemoteStartResult as RemoteStartResult
from beenergised.graphql_api._generated.charging import RemoteStopResult as RemoteStopResult
from beenergised.graphql_api._generated.connectors import ConnectorStation as ConnectorStation
from beenergised.graphql_api._generated.connectors import (
    ConnectorWithStation as ConnectorWithStation,
)
from beenergised.graphql_api._generated.contact import Address as Address
from beenergised.graphql_api._generated.contact import AddressInput as AddressInput
from beenergised.graphql_api._generated.contact import Contact as Contact
from beenergised.graphql_api._generated.contact import ContactDeletion as ContactDeletion
from beenergised.graphql_api._generated.contact import ContactFailure as ContactFailure
from beenergised.graphql_api._generated.contact import (
    ContactFailureResponse as ContactFailureResponse,
)
from beenergised.graphql_api._generated.contact import ContactProfile as ContactProfile
from beenergised.graphql_api._generated.contact import ContactRegistration as ContactRegistration
from beenergised.graphql_api._generated.contact import ContactResult as ContactResult
from beenergised.graphql_api._generated.contact import CountryCode as CountryCode
from beenergised.graphql_api._generated.contact import Gender as Gender
from beenergised.graphql_api._generated.contact import LanguageCode as LanguageCode
from beenergised.graphql_api._generated.contact import (
    LegalDocumentAcceptance as LegalDocumentAcceptance,
)
from beenergised.graphql_api._generated.contact import (
    RegistrationFieldInput as RegistrationFieldInput,
)
from beenergised.graphql_api._generated.contracts import BankAccount as BankAccount
from beenergised.graphql_api._generated.contracts import ContractFailure as ContractFailure
from beenergised.graphql_api._generated.contracts import (
    ContractFailureResponse as ContractFailureResponse,
)
from beenergised.graphql_api._generated.contracts import (
    ContractPaymentMethod as ContractPaymentMethod,
)
from beenergised.graphql_api._generated.contracts import (
    PostpaidContractInput as PostpaidContractInput,
)
from beenergised.graphql_api._generated.contracts import (
    PostpaidContractResult as PostpaidContractResult,
)
from beenergised.graphql_api._generated.contracts import (
    PostpaidContractUpdateInput as PostpaidContractUpdateInput,
)
from beenergised.graphql_api._generated.contracts import SepaContractInput as SepaContractInput
from beenergised.graphql_api._generated.contracts import SepaContractResult as SepaContractResult
from beenergised.graphql_api._generated.contracts import (
    SepaContractUpdateInput as SepaContractUpdateInput,
)
from beenergised.graphql_api._generated.documents import AccountDocument as AccountDocument
from beenergised.graphql_api._generated.documents import AccountDocumentPage as AccountDocumentPage
from beenergised.graphql_api._generated.documents import AccountDocumentType as AccountDocumentType
from beenergised.graphql_api._generated.enums import AccessType as AccessType
from beenergised.graphql_api._generated.enums import FilterType as FilterType
from beenergised.graphql_api._generated.enums import LegalDocumentType as LegalDocumentType
from beenergised.graphql_api._generated.enums import OccupancyDay as OccupancyDay
from beenergised.graphql_api._generated.filters import Filter as Filter
from beenergised.graphql_api._generated.filters import FilterOption as FilterOption
from beenergised.graphql_api._generated.inputs import ConnectorFilter as ConnectorFilter
from beenergised.graphql_api._generated.inputs import LocationFilter as LocationFilter
from beenergised.graphql_api._generated.inputs import PaginationFilter as PaginationFilter
from beenergised.graphql_api._generated.inputs import TimeFrameFilter as TimeFrameFilter
from beenergised.graphql_api._generated.legal import LegalDocument as LegalDocument
from beenergised.graphql_api._generated.legal import LegalDocumentStatus as LegalDocumentStatus
from beenergised.graphql_api._generated.legal import (
    TermsAndConditionsStatus as TermsAndConditionsStatus,
)
from beenergised.graphql_api._generated.money import Currency as Currency
from beenergised.graphql_api._generated.money import CurrencyAmount as CurrencyAmount
from beenergised.graphql_api._generated.pagination import AnyPagination as AnyPagination
from beenergised.graphql_api._generated.pagination import CursorPagination as CursorPagination
from beenergised.graphql_api._generated.pagination import OffsetPagination as OffsetPagination
from beenergised.graphql_api._generated.payments import AvailableCurrency as AvailableCurrency
from beenergised.graphql_api._generated.payments import (
    AvailableCurrencyPage as AvailableCurrencyPage,
)
from beenergised.graphql_api._generated.payments import MaskedAccount as MaskedAccount
from beenergised.graphql_api._generated.payments import PaymentCallbackType as PaymentCallbackType
from beenergised.graphql_api._generated.payments import PaymentContractData as PaymentContractData
from beenergised.graphql_api._generated.payments import PaymentLinks as PaymentLinks
from beenergised.graphql_api._generated.payments import PaymentMethod as PaymentMethod
from beenergised.graphql_api._generated.payments import PaymentMethods as PaymentMethods
from beenergised.graphql_api._generated.payments import PaymentOperationType as PaymentOperationType
from beenergised.graphql_api._generated.payments import PaymentRegistration as PaymentRegistration
from beenergised.graphql_api._generated.payments import PaymentSession as PaymentSession
from beenergised.graphql_api._generated.rates import RateDescription as RateDescription
from beenergised.graphql_api._generated.rates import RateOption as RateOption
from beenergised.graphql_api._generated.rates import RatePackage as RatePackage
from beenergised.graphql_api._generated.registration import RegistrationField as RegistrationField
from beenergised.graphql_api._generated.sessions import SessionInvalidation as SessionInvalidation
from beenergised.graphql_api._generated.sessions import SessionTokens as SessionTokens
from beenergised.graphql_api._generated.settings import Setting as Setting
from beenergised.graphql_api._generated.sites import Site as Site
from beenergised.graphql_api._generated.sites import SitePage as SitePage
from beenergised.graphql_api._generated.sites import SiteStation as SiteStation
from beenergised.graphql_api._generated.stations import Connector as Connector
from beenergised.graphql_api._generated.stations import ConnectorStatus as ConnectorStatus
from beenergised.graphql_api._generated.stations import ConnectorType as ConnectorType
from beenergised.graphql_api._generated.stations import CursorFilter as CursorFilter
from beenergised.graphql_api._generated.stations import DisplayAttributes as DisplayAttributes
from beenergised.graphql_api._generated.stations import (
    DisplayAttributesMode as DisplayAttributesMode,
)
from beenergised.graphql_api._generated.stations import FavouriteStatus as FavouriteStatus
from beenergised.graphql_api._generated.stations import MaintenanceWindow as MaintenanceWindow
from beenergised.graphql_api._generated.stations import Occupancy as Occupancy
from beenergised.graphql_api._generated.stations import OpeningTimes as OpeningTimes
from beenergised.graphql_api._generated.stations import OperatingHours as OperatingHours
from beenergised.graphql_api._generated.stations import OperatingTimes as OperatingTimes
from beenergised.graphql_api._generated.stations import RegularHours as RegularHours
from beenergised.graphql_api._generated.stations import (
    SimpleConnectorStatus as SimpleConnectorStatus,
)
from beenergised.graphql_api._generated.stations import SimpleStationStatus as SimpleStationStatus
from beenergised.graphql_api._generated.stations import Station as Station
from beenergised.graphql_api._generated.stations import StationCapabilities as StationCapabilities
from beenergised.graphql_api._generated.stations import StationContact as StationContact
from beenergised.graphql_api._generated.stations import StationImage as StationImage
from beenergised.graphql_api._generated.stations import StationInformation as StationInformation
from beenergised.graphql_api._generated.stations import StationOperator as StationOperator
from beenergised.graphql_api._generated.stations import StationPage as StationPage
from beenergised.graphql_api._generated.stations import StationSite as StationSite
from beenergised.graphql_api._generated.stations import StationStatus as StationStatus
from beenergised.graphql_api._generated.statistics import ChargingStatistics as ChargingStatistics
