# Made by scripts/generate.py. Change its sources, not this file:
# queries/chargelogs.graphql, queries/fragments/chargelogs.graphql
"""Models and operations: chargelogs."""

from beenergised.base_models import (
    ID,
    AccountNumber,
    Answer,
    ChargelogStatus,
    DateTime,
    Float,
    Input,
    Int,
    Link,
    OpenEnum,
)
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api._generated.documents import AccountDocument
from beenergised.graphql_api._generated.pagination import OffsetPagination
from beenergised.graphql_api.operations import Operation


class ChargelogStation(Answer):
    """A charging station."""

    id: ID
    """UUID."""
    label: str | None = None
    """A name for people."""
    public_name: str | None = None
    """The name to show to the public."""
    address: str | None = None
    """Street and house number."""
    zip: str | None = None
    """Postal code."""
    city: str | None = None
    """City."""
    country: str | None = None
    """Country: three characters, says the reference; in its samples two."""


class ChargelogConnector(Answer):
    """A place at a station where one vehicle can charge."""

    id: ID
    """UUID."""
    label: str | None = None
    """A name for people."""
    evse_id: str | None = None
    """EVSE id, for example AT*HTB*E000001*1."""
    physical_reference: str | None = None
    """What is written on it, for example the number on a sticker."""
    cp: ChargelogStation | None = None
    """The station that it belongs to."""


class CostItem(Answer):
    """One line of the cost of a charging session."""

    description: str | None = None
    """What is charged for, for example energy."""
    net_amount: Float | None = None
    """Amount without tax."""
    tax_amount: Float | None = None
    """Tax."""
    tax_rate: Float | None = None
    """Tax rate in percent, for example 20."""
    gross_amount: Float | None = None
    """Amount with tax."""
    net_amount_local_currency: Float | None = None
    """Amount without tax, in the local currency."""
    tax_amount_local_currency: Float | None = None
    """Tax, in the local currency."""
    gross_amount_local_currency: Float | None = None
    """Amount with tax, in the local currency."""


class Cost(Answer):
    """The cost of a charging session."""

    currency: str | None = None
    """The currency's ISO 4217 code."""
    total: Float | None = None
    """Amount without tax, says the reference; in its samples it is the amount with tax."""
    gross_amount: Float | None = None
    """Amount with tax."""
    gross_amount_local_currency: Float | None = None
    """Amount with tax, in the local currency."""
    cost_items: list[CostItem] | None = None
    """The lines that make up the cost. Empty where the tenant has not set them up."""


class Chargelog(Answer):
    """A charging session: where, when, how much energy, at what cost."""

    id: ID
    """UUID."""
    status: ChargelogStatus
    """The state: started, waiting_for_transaction, roaming_start, roaming_waiting_for_transaction,
    stopped; others may come."""
    date_start: DateTime | None = None
    """When it began."""
    date_end: DateTime | None = None
    """When it ended."""
    energy_consumption: Float | None = None
    """Energy charged, in kWh."""
    co2_saving: Float | None = None
    """CO2 saved, in kg. Stays 0 where the tenant has not set it up."""
    rate_name: str | None = None
    """Name of the rate that applied."""
    auth_id: AccountNumber
    """The identifier that authorised it, for example a card's."""
    auth_type: str | None = None
    """What kind of medium authorised it, for example RFID."""
    session_id: str | None = None
    """Id of the session, which stopping it asks for."""
    meter_start: Int | None = None
    """Meter reading at the beginning. The unit is not documented; samples look like mWh."""
    meter_end: Int | None = None
    """Meter reading at the end. The unit is not documented; samples look like mWh."""
    calibration_details: Link | None = None
    """Where the calibration details can be fetched."""
    cost: Cost | None = None
    """What it costs."""
    connector: ChargelogConnector
    """Where it charged or charges."""
    account_document: AccountDocument | None = None
    """The document that bills it."""


class ChargelogPage(Answer):
    """A page of charge logs."""

    data: list[Chargelog] | None = None
    """The charge logs of this page."""
    pagination: OffsetPagination | None = None
    """Which page this is, and how many there are."""


class ChargelogMeterValues(Answer):
    """What the meter of a charging session reported."""

    sum_energy: Float | None = None
    """Energy charged, in kWh. The unit is inferred from samples."""
    current_power: Int | None = None
    """Charging power now, in W. The unit is inferred from samples."""
    current_power_last_changed: DateTime | None = None
    """When the station last reported a change of the power: ISO 8601 text."""
    initial_state_of_charge: Int | None = None
    """Charge of the vehicle's battery at the beginning, in percent. The unit is inferred from
    samples."""
    current_state_of_charge: Int | None = None
    """Charge of the vehicle's battery now, in percent. The unit is inferred from samples."""
    state_of_charge_last_changed: DateTime | None = None
    """When the station last reported a change of the battery's charge: ISO 8601 text."""
    energy_first_value: Float | None = None
    """First energy reading of the station, in Wh. The unit is inferred from samples."""
    energy_first_value_time: DateTime | None = None
    """The station's time of the first energy reading: ISO 8601 text."""
    energy_last_value: Float | None = None
    """Latest energy reading of the station, in Wh. The unit is inferred from samples."""
    energy_last_value_time: DateTime | None = None
    """The station's time of the latest energy reading: ISO 8601 text."""
    energy_updated_at: DateTime | None = None
    """When the service last updated the energy: ISO 8601 text."""
    updated_at: DateTime | None = None
    """When the service last updated the session: ISO 8601 text."""


class ChargelogFilterStatus(OpenEnum):
    """The statuses that charge logs can be filtered by."""

    STARTED = "started"
    """Charging."""
    STOPPED = "stopped"
    """Ended."""


class ChargelogFilter(Input):
    """Which charge logs to keep."""

    status: ChargelogFilterStatus | None = None
    """Only those with this status."""


class ChargelogType(OpenEnum):
    """Kinds of charge logs."""

    CONTACT = "contact"
    """Those of the contact."""


CHARGELOGS_PAGED = Operation(
    name="chargelogsPaged",
    kind="query",
    field="chargelogsPaged",
    result=ObjectResult(ChargelogPage),
    variables={
        "filters": "ChargelogFilter",
        "pagination": "PaginationFilter",
        "timeframe": "TimeFrameFilter",
        "type": "ChargeLogType",
    },
    document=(
        "query chargelogsPaged($filters:ChargelogFilter$pagination:PaginationFilter"
        "$timeframe:TimeFrameFilter$type:ChargeLogType){chargelogsPaged(filters:$filters "
        "pagination:$pagination timeframe:$timeframe type:$type){data{id status dateStart "
        "dateEnd energyConsumption co2Saving rateName authId authType sessionId meterStart "
        "meterEnd calibrationDetails cost{currency total grossAmount "
        "grossAmountLocalCurrency costItems{description netAmount taxAmount taxRate "
        "grossAmount netAmountLocalCurrency taxAmountLocalCurrency grossAmountLocalCurrency}}"
        "connector{id label evseId physicalReference cp{id label publicName address zip city "
        "country}}accountDocument{id title type documentDate downloadLink}}pagination{limit "
        "offset totalCount isLastPage}}}"
    ),
)

CHARGELOG = Operation(
    name="chargelog",
    kind="query",
    field="chargelog",
    result=ObjectResult(Chargelog),
    variables={"id": "ID!"},
    document=(
        "query chargelog($id:ID!){chargelog(id:$id){id status dateStart dateEnd "
        "energyConsumption co2Saving rateName authId authType sessionId meterStart meterEnd "
        "calibrationDetails cost{currency total grossAmount grossAmountLocalCurrency "
        "costItems{description netAmount taxAmount taxRate grossAmount "
        "netAmountLocalCurrency taxAmountLocalCurrency grossAmountLocalCurrency}}connector{"
        "id label evseId physicalReference cp{id label publicName address zip city country}}"
        "accountDocument{id title type documentDate downloadLink}}}"
    ),
)

CHARGELOG_METER_VALUES_SUMMARY = Operation(
    name="chargelogMeterValuesSummary",
    kind="query",
    field="chargelogMeterValuesSummary",
    result=ObjectResult(ChargelogMeterValues),
    variables={"uuid": "String!"},
    document=(
        "query chargelogMeterValuesSummary($uuid:String!){chargelogMeterValuesSummary(uuid:"
        "$uuid){sumEnergy currentPower currentPowerLastChanged initialStateOfCharge "
        "currentStateOfCharge stateOfChargeLastChanged energyFirstValue energyFirstValueTime "
        "energyLastValue energyLastValueTime energyUpdatedAt updatedAt}}"
    ),
)
