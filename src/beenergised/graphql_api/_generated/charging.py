# Made by scripts/generate.py. Change its sources, not this file:
# queries/charging.graphql, queries/fragments/charging.graphql
"""Models and operations: charging."""

from beenergised.base_models import (
    ID,
    AccountNumber,
    Answer,
    Boolean,
    DateTime,
    Float,
    Input,
    Int,
    Link,
    OpenEnum,
)
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api.operations import Operation


class RemoteStartAttempt(Answer):
    """How far an attempt to start charging has come."""

    id: ID
    """UUID of the attempt."""
    status: str
    """The state: pending, sending, failed, waiting_for_start_transaction, charge_log_attached. The
    reference's samples say ACCEPTED; others may come."""
    connector_id: str
    """UUID of the connector."""
    charge_log_id: str | None = None
    """UUID of the charge log, once there is one."""
    is_failure: Boolean
    """True if it failed, as the name says; the reference words it the other way round."""
    failure_reason: str | None = None
    """Why it failed, in words."""
    last_sent_at: DateTime | None = None
    """When the station was last sent something: ISO 8601 text."""


class RemoteStartResult(Answer):
    """What became of starting to charge."""

    id: str | None = None
    """UUID of the request."""
    code: Int | None = None
    """200 for success, 405 if the station refuses."""
    status: str | None = None
    """For example ok, Error, Accepted, Rejected, ACCEPTED: sources differ, others may come."""
    message: str | None = None
    """What happened, in words."""
    session: str | None = None
    """Id of the charging session, once it began."""
    transaction: str | None = None
    """The id that remoteStop asks for."""
    attempt_id: str | None = None
    """UUID of the attempt, for remoteStartAttemptStatus. After a preauthorisation once 3-D Secure
    is over."""


class PreauthStart(Answer):
    """Where to confirm a preauthorisation."""

    remote_start_preauth_id: str | None = None
    """The id that remoteStartWithPreauthStatus asks for."""
    redirect_url: Link | None = None
    """The page to open, where the contact confirms (3-D Secure)."""
    message: str | None = None
    """What happened, in words."""


class RemoteStopResult(Answer):
    """What became of stopping a charge."""

    code: Int | None = None
    """A number, for example 200."""
    status: str | None = None
    """For example ACCEPTED."""
    title: str | None = None
    """What happened, in short."""
    message: str | None = None
    """What happened, in words."""


class CurrencyInput(Input):
    """A currency."""

    iso_code: str
    """ISO 4217 code, for example EUR."""


class CurrencyAmountInput(Input):
    """An amount of money: for remoteStartWithPreauth one that the service offered."""

    amount: Float
    """How much, in that currency."""
    currency: CurrencyInput
    """Of which currency."""


class AuthorizationType(OpenEnum):
    """Kinds of identifiers that authorise a charge."""

    AUTO = "AUTO"
    """The service chooses."""
    RFID = "RFID"
    """The tag id of an RFID card."""


class Authorization(Input):
    """Who wants to charge."""

    identifier: AccountNumber
    """The card's tag id; for AUTO perhaps its UUID."""
    type: AuthorizationType
    """What kind of identifier it is."""


class RemoteStartAttemptConfig(Input):
    """On what terms to start."""

    rate_package: str | None = None
    """UUID of a rate package, from ratePackageByConnectorId."""
    stop_minutes: Int | None = None
    """Stop by itself after so many minutes."""
    valid_until: str | None = None
    """Until when charging may begin: ISO 8601 text. By default ten minutes from now."""


class RemoteStartAttemptInput(Input):
    """Where to charge, with which card, and on what terms."""

    config: RemoteStartAttemptConfig | None = None
    """On what terms; none are needed."""
    connector_id: str
    """UUID of the connector."""
    tag_id: AccountNumber
    """Tag id of the card."""


ATTEMPT_REMOTE_START = Operation(
    name="attemptRemoteStart",
    kind="mutation",
    field="attemptRemoteStart",
    result=ObjectResult(RemoteStartAttempt),
    variables={"input": "AttemptRemoteStartInput!"},
    document=(
        "mutation attemptRemoteStart($input:AttemptRemoteStartInput!){attemptRemoteStart("
        "input:$input){id status connectorId chargeLogId isFailure failureReason lastSentAt}}"
    ),
)

REMOTE_START_ATTEMPT_STATUS = Operation(
    name="remoteStartAttemptStatus",
    kind="query",
    field="remoteStartAttemptStatus",
    result=ObjectResult(RemoteStartAttempt),
    variables={"id": "String!"},
    document=(
        "query remoteStartAttemptStatus($id:String!){remoteStartAttemptStatus(id:$id){id "
        "status connectorId chargeLogId isFailure failureReason lastSentAt}}"
    ),
)

REMOTE_START = Operation(
    name="remoteStart",
    kind="mutation",
    field="remoteStart",
    result=ObjectResult(RemoteStartResult),
    variables={"authorization": "Authorization", "connector": "String"},
    document=(
        "mutation remoteStart($authorization:Authorization$connector:String){remoteStart("
        "authorization:$authorization connector:$connector){id code status message session "
        "transaction attemptId}}"
    ),
)

REMOTE_START_WITHOUT_INVOICING = Operation(
    name="remoteStartWithoutInvoicing",
    kind="mutation",
    field="remoteStartWithoutInvoicing",
    result=ObjectResult(RemoteStartResult),
    variables={"authorization": "Authorization", "connector": "String"},
    document=(
        "mutation remoteStartWithoutInvoicing($authorization:Authorization$connector:String){"
        "remoteStartWithoutInvoicing(authorization:$authorization connector:$connector){id "
        "code status message session transaction attemptId}}"
    ),
)

REMOTE_START_WITH_PREAUTH = Operation(
    name="remoteStartWithPreauth",
    kind="mutation",
    field="remoteStartWithPreauth",
    result=ObjectResult(PreauthStart),
    variables={
        "authorization": "Authorization",
        "connector": "String",
        "preauthCurrencyAmount": "CurrencyAmountInput",
    },
    document=(
        "mutation remoteStartWithPreauth($authorization:Authorization$connector:String"
        "$preauthCurrencyAmount:CurrencyAmountInput){remoteStartWithPreauth(authorization:"
        "$authorization connector:$connector preauthCurrencyAmount:$preauthCurrencyAmount){"
        "remoteStartPreauthId redirectUrl message}}"
    ),
)

REMOTE_START_WITH_PREAUTH_STATUS = Operation(
    name="remoteStartWithPreauthStatus",
    kind="query",
    field="remoteStartWithPreauthStatus",
    result=ObjectResult(RemoteStartResult),
    variables={"remoteStartPreauthId": "String!"},
    document=(
        "query remoteStartWithPreauthStatus($remoteStartPreauthId:String!){"
        "remoteStartWithPreauthStatus(remoteStartPreauthId:$remoteStartPreauthId){id code "
        "status message session transaction attemptId}}"
    ),
)

REMOTE_STOP = Operation(
    name="remoteStop",
    kind="mutation",
    field="remoteStop",
    result=ObjectResult(RemoteStopResult),
    variables={"transaction": "String"},
    document=(
        "mutation remoteStop($transaction:String){remoteStop(transaction:$transaction){code "
        "status title message}}"
    ),
)
