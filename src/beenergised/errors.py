"""Every exception that the library raises, in one tree.

    BeEnergisedError
    ├── ConfigurationError             settings that lack something or contradict each other
    │   ├── MissingExtraError          an optional dependency is not installed
    │   └── ProfileError               the command line's profile is absent or unreadable
    ├── InvalidArgumentError           an argument that cannot be right      (also a ValueError)
    ├── TransportError                 no complete answer arrived
    │   ├── ServiceUnreachableError    the request never left: refused, TLS, proxy
    │   │   └── HostNotFoundError      the host name has no address: is the tenant right?
    │   ├── ConnectionLostError        the connection broke after the request may have left
    │   ├── CallTimeoutError           the deadline of the call passed       (also a TimeoutError)
    │   ├── ResponseDecodingError      a body that is not what its Content-Encoding says
    │   └── ResponseTooLargeError      more bytes than `max_response_bytes` or `max_bytes`
    ├── ServiceError                   the service answered, but not with what was asked for
    │   ├── RequestRefusedError        4xx that no other class names
    │   │   ├── ValidationFailedError  400 that names fields, see `.fields`
    │   │   └── UnprocessableError     422, see `.reason`
    │   │       └── RecordFrozenError  a record that may not be changed any more
    │   ├── NotFoundError              404, or an answer that says there is no such thing
    │   ├── RateLimitedError           429
    │   ├── ServiceUnavailableError    5xx
    │   ├── RedirectRefusedError       3xx: followed for files only, and not everywhere
    │   ├── InvalidResponseError       HTML, truncated, not JSON, or not of the documented form
    │   ├── GraphQLError               `errors` in the answer; what came beside them is in `.data`
    │   └── OperationFailedError       an answer that says inside that it did not succeed
    │       ├── ContactRejectedError            a contact was not registered, changed or deleted
    │       │   └── TenantNotConfiguredError    the tenant's e-mail is not set up
    │       ├── ContractRejectedError           a contract was not made or changed
    │       ├── ActionRefusedError              an action of the Public API was refused
    │       ├── StopError                       a charge was not stopped
    │       └── StartError                      a charge did not start, see `.charge`
    │           ├── StationRefusedError             the station said no (405)
    │           ├── StationNotAnsweringError        the station did not answer
    │           ├── StartUnderWayError              another start is under way there
    │           │   └── SessionExistsError          … says the Public API
    │           ├── CardNotAcceptedError            the card may not charge there
    │           ├── RemoteStartUnavailableError     the station takes no remote commands
    │           ├── PreauthDeclinedError            the amount was not confirmed (3-D Secure)
    │           ├── BillingNotAssociatedError       the corporate billing is another's
    │           ├── BillingNotPartnerAssociatedError it does not cover this partner
    │           ├── StartInternalError              something went wrong inside
    │           ├── AgileStreetsCalculationError    the scheme could not work it out
    │           ├── AgileStreetsUnreachableError    the scheme could not be reached
    │           ├── ChargingNotAllowedError         the tariff does not let the user
    │           ├── LocationClosedError             outside the opening hours
    │           ├── UserNotValidatedError           e-mail or phone not verified
    │           ├── TermsNotAcceptedError           the terms are not accepted
    │           ├── UserDisabledError               the account is disabled
    │           ├── SubscriptionRequiredError       no active subscription
    │           ├── SessionAlreadyRunningError      the user charges elsewhere
    │           ├── PreviousSessionNotPaidError     an earlier session is unpaid
    │           ├── AccessRestrictedError           the user may not use it
    │           ├── PaymentMethodRequiredError      there is no payment method
    │           ├── PaymentMethodNotBillableError   the method cannot be billed
    │           ├── CorporateLimitReachedError      the company's limit is reached
    │           ├── PaymentMethodExpiredError       the method has expired
    │           ├── PaymentMethodNotAllowedError    the method may not be used
    │           └── InsufficientFundsError          the balance is too low
    ├── AuthenticationError            who is calling, and whether they may
    │   ├── NotLoggedInError           no session, and nothing to begin one with
    │   ├── SessionExpiredError        the session ended and could not be renewed: log in again
    │   ├── PermissionDeniedError      logged in, but not allowed
    │   ├── SessionInvalidationError   the service could not end the session
    │   └── LoginError                 a login was refused
    │       ├── InvalidCredentialsError         wrong user name or password
    │       ├── EmailConfirmationRequiredError  the address was never confirmed
    │       ├── PskRefusedError                 the application's own key was refused
    │       ├── LoginDeclinedError              the person said no, or may not
    │       ├── LoginExpiredError               the code was not entered in time
    │       └── InvalidGrantError               the code, or the token, does not count any more
    ├── OutcomeUnknownError            a write was sent and its answer lost: it may have happened
    ├── WaitTimeoutError               waited for in vain                     (also a TimeoutError)
    │   ├── StartTimeoutError          no charge yet: `.may_still_start`, `.new_start_safe_at`
    │   └── StopTimeoutError           asked to stop, and not seen to have stopped
    ├── NotificationError              a notification that was not taken
    │   ├── NotificationUnreadableError         its body is no JSON object
    │   └── NotificationNotTrustedError         it is not shown to come from the service
    │       ├── SignatureHeaderError            no signature, several, or none that can be one
    │       ├── SignatureMismatchError          signed with another key, or changed since
    │       ├── TimestampHeaderError            no time, several, or none that can be one
    │       └── TimestampOutOfToleranceError    too old or too far ahead, see `.age`
    ├── PagingError                    a list cannot be continued without losing or doubling rows
    ├── FileError                      a downloaded file cannot be written
    │   └── TargetExistsError          there is a file of that name        (also a FileExistsError)
    └── TokenStoreError                the stored session cannot be read, written or locked

Each class has a `.code` of its own that does not change. The service's word for what went wrong,
if it gave one, is in `.service_code`; `.status` is the HTTP status, if there was a response,
`.retry_after` how long to wait (seconds, if the service said so). `.response` is the response, and
`.body` its text without secrets. Each survives `pickle`, which keeps the redacted form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, ClassVar, Final, NamedTuple, Self, TypeVar

from beenergised.messages import Response
from beenergised.redaction import redact_json

ErrorT = TypeVar("ErrorT", bound="BeEnergisedError")


class BeEnergisedError(Exception):
    """The base of every exception of this library.

    >>> error = RateLimitedError("slow down", retry_after=3.0)
    >>> error.code, error.retry_after, error.status
    ('rate_limited', 3.0, None)
    """

    code: ClassVar[str] = "error"
    _advice: str = ""  # what to do next, where that is the end of the message

    def __init__(
        self,
        message: str,
        *,
        service_code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.service_code = service_code
        self.response = response
        self.retry_after = retry_after

    @property
    def status(self) -> int | None:
        """The HTTP status of the answer, if there was one."""
        return self.response.status if self.response is not None else None

    @property
    def body(self) -> str | None:
        """The answer's body without secrets, if there was an answer."""
        return self.response.body if self.response is not None else None

    def details(self) -> dict[str, Any]:
        """What the error says, as plain data for JSON output; without secrets."""
        facts = {
            "status": self.status,
            "retry_after": self.retry_after,
            "service_code": self.service_code,
        }
        return {
            "error": type(self).__name__,
            "code": self.code,
            "message": self.message,
            **{name: value for name, value in facts.items() if value is not None},
        }

    def again(self) -> Self:
        """A copy to raise in another task or thread: a traceback belongs to one of them."""
        copy = _rebuild(type(self), self.message, dict(self.__dict__))
        copy.__cause__ = self.__cause__
        return copy

    def with_message(self, message: str) -> Self:
        """Return a copy with another message."""
        copy = self.again()
        copy.message, copy.args = message, (message,)
        return copy

    def with_advice(self, advice: str) -> Self:
        """Return a copy whose message ends with `advice`, which replaces earlier advice.

        A message gives only one piece of advice, and the best one may only be known later.
        """
        copy = self.with_message(f"{self._without_advice()} {advice}".rstrip())
        copy._advice = advice
        return copy

    def _without_advice(self) -> str:
        return self.message.removesuffix(self._advice).rstrip()

    def redacted(self) -> Self:
        """A copy without secrets, safe to log and store: what `pickle` keeps."""
        return _rebuild(type(self), self.message, self._redacted_state())

    # Any: the attributes of a subclass.
    def _redacted_state(self) -> dict[str, Any]:
        response = self.response.redacted() if self.response is not None else None
        return {**self.__dict__, "response": response}

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, self._redacted_state())

    def __copy__(self) -> Self:
        return self.again()

    def __deepcopy__(self, memo: object) -> Self:
        return self.again()


def _rebuild(kind: type[ErrorT], message: str, state: dict[str, Any]) -> ErrorT:
    error = kind.__new__(kind, message)
    error.args = (message,)  # an OSError sets them in __init__ only
    error.__dict__.update(state)
    return error


# --- Before anything is sent ---------------------------------------------------------------


class ConfigurationError(BeEnergisedError):
    """Settings lack something or contradict each other. Nothing was sent."""

    code = "configuration"


class MissingExtraError(ConfigurationError):
    """An optional dependency is not installed. `.extra` names what to install.

    >>> print(MissingExtraError("sandbox"))
    The sandbox extra is not installed: pip install "beenergised[sandbox]"
    """

    code = "missing_extra"

    def __init__(self, extra: str) -> None:
        super().__init__(f'The {extra} extra is not installed: pip install "beenergised[{extra}]"')
        self.extra = extra


class ProfileError(ConfigurationError):
    """The command line's profile is absent, unreadable or incomplete."""

    code = "profile"


class InvalidArgumentError(BeEnergisedError, ValueError):
    """An argument that cannot be right. Nothing was sent. `.argument` is its name."""

    code = "invalid_argument"

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(message)
        self.argument = argument

    def details(self) -> dict[str, Any]:
        return {**super().details(), "argument": self.argument}


# --- No complete answer --------------------------------------------------------------------


class TransportError(BeEnergisedError):
    """No complete response arrived.

    `.request_sent` is False only if the service certainly did nothing: it received nothing, or the
    response was HTTP 429. Only then may a write be retried.
    """

    code = "transport"

    def __init__(
        self, message: str, *, request_sent: bool = True, response: Response | None = None
    ) -> None:
        super().__init__(message, response=response)
        self.request_sent = request_sent


class ServiceUnreachableError(TransportError):
    """No connection could be made: refused, no route, TLS or proxy failure. Nothing was sent."""

    code = "service_unreachable"

    def __init__(self, message: str) -> None:
        super().__init__(message, request_sent=False)


class HostNotFoundError(ServiceUnreachableError):
    """The host name has no address. With a tenant's host that mostly means a misspelt tenant."""

    code = "host_not_found"


class ConnectionLostError(TransportError):
    """The connection broke before the answer was complete; the request may have arrived."""

    code = "connection_lost"


class CallTimeoutError(TransportError, TimeoutError):
    """The deadline passed: of one attempt, or of the whole call with its retries."""

    code = "timeout"


class ResponseDecodingError(TransportError):
    """The body does not fit its `Content-Encoding`, or has one that was not asked for.

    The service has received the request. `.response` has the status and the headers.
    """

    code = "response_decoding"


class ResponseTooLargeError(TransportError):
    """The body exceeds `max_response_bytes` (a file: `max_bytes`); reading stopped there."""

    code = "response_too_large"


# --- The service answered, but not with what was asked for -----------------------------------


class ServiceError(BeEnergisedError):
    """The service answered, but not with what was asked for."""

    code = "service"


class RequestRefusedError(ServiceError):
    """The service refused the request (a 4xx that no other class names)."""

    code = "request_refused"


class ValidationFailedError(RequestRefusedError):
    """The service found mistakes in what was sent, and changed nothing.

    `.fields` maps the names of fields to what is wrong with each, as far as the answer could be
    understood: its form is not documented. It may be empty; `.body` always has the text.
    """

    code = "validation_failed"

    def __init__(
        self,
        message: str,
        *,
        fields: Mapping[str, Sequence[str]] | None = None,
        service_code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message, service_code=service_code, response=response, retry_after=retry_after
        )
        self.fields = {name: list(problems) for name, problems in (fields or {}).items()}

    def details(self) -> dict[str, Any]:
        return {**super().details(), "fields": self.fields}


class UnprocessableError(RequestRefusedError):
    """The service understood what was sent, and will not do it. `.reason` is why, in its words."""

    code = "unprocessable"

    def __init__(
        self,
        message: str,
        *,
        reason: str = "",
        service_code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message, service_code=service_code, response=response, retry_after=retry_after
        )
        self.reason = reason

    def details(self) -> dict[str, Any]:
        return {**super().details(), "reason": self.reason}


class RecordFrozenError(UnprocessableError):
    """The record was handed on to the authority and may not be changed any more.

    `.response` is None where the library knew before anything was sent, else the service's own
    refusal.
    """

    code = "record_frozen"


class NotFoundError(ServiceError):
    """There is no such thing, or it is not visible to this session."""

    code = "not_found"


class RateLimitedError(ServiceError):
    """Too many requests. `.retry_after` says when to come back, if the service said so."""

    code = "rate_limited"


class ServiceUnavailableError(ServiceError):
    """The service failed (5xx). Whether it acted is not known."""

    code = "service_unavailable"


class RedirectRefusedError(ServiceError):
    """The service redirected, which could carry the token away: a call never follows.

    The download of a file does, without the token where that goes elsewhere; not from https to
    plain http, and not for ever.
    """

    code = "redirect_refused"


class InvalidResponseError(ServiceError):
    """The body is not what the service documents: HTML, truncated, not JSON, no `data`."""

    code = "invalid_response"


class GraphQLError(ServiceError):
    """The answer holds `errors`. What came beside them is kept in `.data`.

    `.errors` is the list as the service sent it, strings redacted. `.may_have_acted` is True where
    they speak of a failure inside the service and nothing came beside them: a write then ends in
    an `OutcomeUnknownError`, whose `.reason` is this.
    """

    code = "graphql"

    def __init__(
        self,
        message: str,
        *,
        errors: Sequence[dict[str, Any]] = (),
        data: dict[str, Any] | None = None,
        may_have_acted: bool = False,
        service_code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message, service_code=service_code, response=response, retry_after=retry_after
        )
        self.errors = list(errors)
        self.data = data
        self.may_have_acted = may_have_acted

    def details(self) -> dict[str, Any]:
        return {**super().details(), "errors": self.errors}

    def _redacted_state(self) -> dict[str, Any]:
        known = self.response.secrets if self.response is not None else ()
        # Beside an error of a login there may be a token.
        data = redact_json(self.data, known)
        return {**super()._redacted_state(), "data": data}


class OperationFailedError(ServiceError):
    """The answer arrived, and says inside that the operation did not succeed.

    `.operation` is its name. `.service_code`, `.service_status` and `.status_text` are what the
    answer says of the failure, None where it says nothing; `.service_body` is the body of an error
    in it, where it has one. `.answer` is the whole model: whatever came beside the failure.
    """

    code = "operation_failed"

    # object: the model of the operation; errors are a floor below models. Any: JSON.
    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        service_code: str | None = None,
        service_status: int | str | None = None,
        status_text: str | None = None,
        service_body: Any = None,
        answer: object = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message, service_code=service_code, response=response, retry_after=retry_after
        )
        self.operation = operation
        self.service_status = service_status
        self.status_text = status_text
        self.service_body = service_body
        self.answer = answer

    def details(self) -> dict[str, Any]:
        facts = {
            "operation": self.operation or None,
            "service_status": self.service_status,
            "status_text": self.status_text,
        }
        given = {name: value for name, value in facts.items() if value is not None}
        return {**super().details(), **given}

    def _redacted_state(self) -> dict[str, Any]:
        known = self.response.secrets if self.response is not None else ()
        body = redact_json(self.service_body, known)
        state = {**super()._redacted_state(), "service_body": body}
        # A service may repeat in words what it was sent. As plain data: whoever needs the model has
        # the error itself.
        dump = getattr(self.answer, "model_dump", None)
        if callable(dump):
            state["answer"] = redact_json(dump(mode="json"), known)
        return state


class ContactRejectedError(OperationFailedError):
    """A contact was not registered, changed or deleted."""

    code = "contact_rejected"


class TenantNotConfiguredError(ContactRejectedError):
    """The tenant lacks a setting: its support has to make it, no caller can.

    Documented for "Couldn't fetch email configuration", the answer to a registration.
    """

    code = "tenant_not_configured"


class ContractRejectedError(OperationFailedError):
    """A contract was not made or changed."""

    code = "contract_rejected"


class ActionRefusedError(OperationFailedError):
    """An action was refused, by the charge point or by the platform: nothing was done.

    Raised for HTTP 406 and for an answer that says `success: false`.
    """

    code = "action_refused"


class StopError(OperationFailedError):
    """A charge was not stopped: the service refused, or there is nothing to stop it by."""

    code = "stop_failed"


class StartFailure(NamedTuple):
    """A reason for which a charge does not start.

    meaning: what the code stands for.
    remedy: what the driver can do, which is this library's advice; empty where nothing is known.
    retryable: whether the same start, sent again a little later, may succeed without any
        change in between. This is the library's assessment; no service documents it.
    """

    meaning: str
    remedy: str = ""
    retryable: bool = False


#: The reasons by the `code` of their class.
START_FAILURES: Final[Mapping[str, StartFailure]] = MappingProxyType(
    {
        "station_refused": StartFailure("The station refused to start. Documented with code 405."),
        "station_not_answering": StartFailure("The station did not answer."),
        "start_under_way": StartFailure("There is a start under way already, or a charge."),
        "card_not_accepted": StartFailure("The card may not charge there, or not at all."),
        "remote_start_unavailable": StartFailure(
            "The station takes no remote commands. Nothing was started."
        ),
        "preauth_declined": StartFailure(
            "The amount was not confirmed (3-D Secure), so nothing starts."
        ),
        # The Public API's `errorCode`. Twenty of the codes and their meanings are documented in the
        # release notes of version 2.110.0, TERMS_NOT_ACCEPTED by its name only (3.110.0).
        "BILLING_NOT_ASSOCIATED": StartFailure(
            "The corporate billing that was chosen is not the user's.",
            "Pay in another way, or have the company add the user to its billing.",
        ),
        "BILLING_NOT_PARTNER_ASSOCIATED": StartFailure(
            "The corporate billing that was chosen does not cover EVSEs of this partner.",
            "Pay in another way, or charge at an EVSE that the company's billing covers.",
        ),
        "INTERNAL_ISSUE": StartFailure(
            "Something went wrong inside the service.",
            "Try again in a while; if it stays, tell the operator.",
            retryable=True,
        ),
        "SESSION_EXISTS": StartFailure(
            "There is a session already for what was asked.",
            "Look at the running session instead of starting another.",
        ),
        "AGILE_STREETS_CALCULATE": StartFailure(
            "The operator's Agile Streets scheme could not work out this charge.",
            "Try again in a while, or charge elsewhere.",
            retryable=True,
        ),
        "AGILE_STREETS_COMMUNICATION": StartFailure(
            "The operator's Agile Streets scheme could not be reached.",
            "Try again in a while, or charge elsewhere.",
            retryable=True,
        ),
        "CHARGING_NOT_ALLOWED": StartFailure(
            "The tariff of this EVSE does not let the user charge.",
            "Charge at another EVSE, or ask the operator which tariff applies.",
        ),
        "LOCATION_IS_CLOSED": StartFailure(
            "The location of the charge point is closed.",
            "Come back in its opening hours, or charge elsewhere.",
        ),
        "USER_VALIDATION_NOT_COMPLETE": StartFailure(
            "The user's e-mail address or phone number is not verified, or the profile lacks "
            "something.",
            "Verify both and complete the profile.",
        ),
        "TERMS_NOT_ACCEPTED": StartFailure(
            "The user has not accepted the terms. (Inferred from the name: no meaning is "
            "documented.)",
            "Accept the terms in the operator's app.",
        ),
        "USER_IS_DISABLED": StartFailure(
            "The user's account is disabled.", "Have the operator enable the account."
        ),
        "SUBSCRIPTION_REQUIRED": StartFailure(
            "The user has no active subscription for this charge point.",
            "Subscribe to a plan that covers it, or charge elsewhere.",
        ),
        "SESSION_ALREADY_RUNNING": StartFailure(
            "The user has a session that runs, and may not have two.",
            "Stop the other session first.",
        ),
        "PREVIOUS_SESSION_NOT_PAID": StartFailure(
            "An earlier session of the user is not paid.",
            "Pay it, or have its payment tried again.",
        ),
        "ACCESS_RESTRICTED": StartFailure(
            "The user may not use this charge point.",
            "Charge elsewhere, or ask its owner for access.",
        ),
        "PAYMENT_METHOD_REQUIRED": StartFailure(
            "No session starts without a payment method.", "Add one to the account."
        ),
        "CANNOT_BILL_PAYMENT_METHOD": StartFailure(
            "The payment method is not valid, or the partner does not allow billing by it.",
            "Choose another payment method.",
        ),
        "CORPORATE_ACCOUNT_LIMIT_REACHED": StartFailure(
            "Corporate billing is not allowed or not set up, its limit is reached, or the payment "
            "method lacks funds.",
            "Pay in another way, or have the company look at its billing.",
        ),
        "CANNOT_USE_EXPIRED_PAYMENT_METHOD": StartFailure(
            "The payment method has expired.", "Replace it, or choose another."
        ),
        "CANNOT_USE_PAYMENT_METHOD": StartFailure(
            "The payment method may not be used, or the subscription is cancelled.",
            "Choose another payment method, or renew the subscription.",
        ),
        "PAYMENT_NO_FUNDS": StartFailure(
            "The balance is below what a session needs at least.",
            "Top the balance up, or pay in another way.",
        ),
    }
)


class StartError(OperationFailedError):
    """A charge did not start. `.charge` is the handle of the start, where there is one.

    `.meaning`, `.remedy` and `.retryable` are those of `START_FAILURES` for the code of the class:
    empty, or False, where nothing is known of the failure.

    >>> LocationClosedError.remedy
    'Come back in its opening hours, or charge elsewhere.'
    """

    code = "start_failed"
    retryable: ClassVar[bool] = False
    meaning: ClassVar[str] = ""
    remedy: ClassVar[str] = ""

    # Any: the handle of whichever API, whose types are floors above this one.
    charge: Any = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "code" in vars(cls) and (failure := START_FAILURES.get(cls.code)) is not None:
            cls.meaning, cls.remedy, cls.retryable = failure
            advice = f"\n\nThe driver's remedy: {failure.remedy}" if failure.remedy else ""
            cls.__doc__ = f"{failure.meaning}{advice}"

    def details(self) -> dict[str, Any]:
        own = {"remedy": self.remedy} if self.remedy else {}
        return {**super().details(), "retryable": self.retryable, **own}

    def _redacted_state(self) -> dict[str, Any]:
        return {**super()._redacted_state(), "charge": None}  # it holds a client


class StationRefusedError(StartError):
    code = "station_refused"


class StationNotAnsweringError(StartError):
    code = "station_not_answering"


class StartUnderWayError(StartError):
    code = "start_under_way"


class CardNotAcceptedError(StartError):
    code = "card_not_accepted"


class RemoteStartUnavailableError(StartError):
    code = "remote_start_unavailable"


class PreauthDeclinedError(StartError):
    code = "preauth_declined"


# --- Starts that the Public API refuses, by its `errorCode` -----------------------------------


class BillingNotAssociatedError(StartError):
    code = "BILLING_NOT_ASSOCIATED"


class BillingNotPartnerAssociatedError(StartError):
    code = "BILLING_NOT_PARTNER_ASSOCIATED"


class StartInternalError(StartError):
    code = "INTERNAL_ISSUE"


class SessionExistsError(StartUnderWayError):
    code = "SESSION_EXISTS"


class AgileStreetsCalculationError(StartError):
    code = "AGILE_STREETS_CALCULATE"


class AgileStreetsUnreachableError(StartError):
    code = "AGILE_STREETS_COMMUNICATION"


class ChargingNotAllowedError(StartError):
    code = "CHARGING_NOT_ALLOWED"


class LocationClosedError(StartError):
    code = "LOCATION_IS_CLOSED"


class UserNotValidatedError(StartError):
    code = "USER_VALIDATION_NOT_COMPLETE"


class TermsNotAcceptedError(StartError):
    code = "TERMS_NOT_ACCEPTED"


class UserDisabledError(StartError):
    code = "USER_IS_DISABLED"


class SubscriptionRequiredError(StartError):
    code = "SUBSCRIPTION_REQUIRED"


class SessionAlreadyRunningError(StartError):
    code = "SESSION_ALREADY_RUNNING"


class PreviousSessionNotPaidError(StartError):
    code = "PREVIOUS_SESSION_NOT_PAID"


class AccessRestrictedError(StartError):
    code = "ACCESS_RESTRICTED"


class PaymentMethodRequiredError(StartError):
    code = "PAYMENT_METHOD_REQUIRED"


class PaymentMethodNotBillableError(StartError):
    code = "CANNOT_BILL_PAYMENT_METHOD"


class CorporateLimitReachedError(StartError):
    code = "CORPORATE_ACCOUNT_LIMIT_REACHED"


class PaymentMethodExpiredError(StartError):
    code = "CANNOT_USE_EXPIRED_PAYMENT_METHOD"


class PaymentMethodNotAllowedError(StartError):
    code = "CANNOT_USE_PAYMENT_METHOD"


class InsufficientFundsError(StartError):
    code = "PAYMENT_NO_FUNDS"


def _by_code(kind: type[StartError]) -> Iterator[tuple[str, type[StartError]]]:
    for each in kind.__subclasses__():
        yield each.code, each
        yield from _by_code(each)


_CLASSES: Final = dict(_by_code(StartError))
#: The class of each `errorCode` that a start may be answered with. A code that is not here raises
#: `StartError` itself, which keeps it.
START_ERRORS: Final[Mapping[str, type[StartError]]] = MappingProxyType(
    {code: _CLASSES[code] for code in START_FAILURES if code.isupper()}
)


# --- Who is calling ------------------------------------------------------------------------


class AuthenticationError(BeEnergisedError):
    """Who is calling is not known to the service, or not allowed to."""

    code = "authentication"


class NotLoggedInError(AuthenticationError):
    """There is no session, and no credentials to begin one with."""

    code = "not_logged_in"


class SessionExpiredError(AuthenticationError):
    """The session ended and could not be renewed. Log in again."""

    code = "session_expired"


class PermissionDeniedError(AuthenticationError):
    """Logged in, but this session may not do that."""

    code = "permission_denied"


class SessionInvalidationError(AuthenticationError):
    """The service could not end the session; it is forgotten locally all the same."""

    code = "session_invalidation"


class LoginError(AuthenticationError):
    """A login was refused."""

    code = "login_refused"


class InvalidCredentialsError(LoginError):
    """Wrong user name or password."""

    code = "invalid_credentials"


class EmailConfirmationRequiredError(LoginError):
    """The e-mail address of the contact was never confirmed."""

    code = "email_confirmation_required"


class PskRefusedError(LoginError):
    """The pre-shared key of the application was refused."""

    code = "psk_refused"


class LoginDeclinedError(LoginError):
    """The person declined the login at the provider, or is not allowed to use the application."""

    code = "login_declined"


class LoginExpiredError(LoginError):
    """Nobody finished the login before its code expired. Begin another."""

    code = "login_expired"


class InvalidGrantError(LoginError):
    """The provider does not accept the code (any more): used already, or not its own."""

    code = "invalid_grant"


# --- The rest ------------------------------------------------------------------------------


class OutcomeUnknownError(BeEnergisedError):
    """A write was sent and its answer was lost: it may or may not have happened.

    The library never repeats it. `.operation` is what was sent, `.variables` with which
    arguments (without secrets), `.sent_at` when (aware, by this machine's clock), `.reason` the
    failure that hid the outcome. Look before sending it again; `charging.reconcile(error)` looks
    for a start of charging. `about` are the ids that the message names after the operation, with a
    space before them.
    """

    code = "outcome_unknown"

    def __init__(
        self,
        operation: str,
        reason: BeEnergisedError,
        *,
        about: str = "",
        variables: dict[str, Any] | None = None,
        sent_at: datetime | None = None,
    ) -> None:
        why = reason._without_advice().removeprefix(f"{operation}{about}: ").rstrip(".")
        super().__init__(
            f"{operation}{about} was sent, but whether it took effect is not known ({why}). It was "
            "not sent again. Look at what the service holds before you send it again.",
            service_code=reason.service_code,
            response=reason.response,
            retry_after=reason.retry_after,
        )
        self.operation = operation
        self.reason = reason
        self.variables = variables or {}
        self.sent_at = sent_at

    def _redacted_state(self) -> dict[str, Any]:
        return {**super()._redacted_state(), "reason": self.reason.redacted()}

    def details(self) -> dict[str, Any]:
        return {**super().details(), "operation": self.operation, "reason": self.reason.details()}


class WaitTimeoutError(BeEnergisedError, TimeoutError):
    """What was waited for did not come in time. Nothing was cancelled or undone.

    `.charge` is the handle that was waited on: wait again, or stop it. A pickle has its text form
    instead, which `charging.resume` takes.
    """

    code = "wait_timeout"

    # Any: the handle of whichever API, whose types are floors above this one.
    charge: Any = None

    def _redacted_state(self) -> dict[str, Any]:
        return {**super()._redacted_state(), "charge": _as_text(self.charge)}


class StartTimeoutError(WaitTimeoutError):
    """No charge began before the deadline.

    `.may_still_start` says whether the station may begin all the same; None where that is not
    known. `.new_start_safe_at` (aware) is from when a new start cannot make two; None where
    nothing is known that would say so.
    """

    code = "start_timeout"

    def __init__(
        self,
        message: str,
        *,
        charge: Any = None,  # as above
        may_still_start: bool | None = None,
        new_start_safe_at: datetime | None = None,
        response: Response | None = None,
    ) -> None:
        super().__init__(message, response=response)
        self.charge = charge
        self.may_still_start = may_still_start
        self.new_start_safe_at = new_start_safe_at

    def details(self) -> dict[str, Any]:
        safe_at = self.new_start_safe_at
        return {
            **super().details(),
            "may_still_start": self.may_still_start,
            "new_start_safe_at": safe_at.isoformat() if safe_at is not None else None,
        }


class StopTimeoutError(WaitTimeoutError):
    """The service was asked to stop the charge, and it was not seen to have ended."""

    code = "stop_timeout"

    def __init__(
        self, message: str, *, charge: Any = None, response: Response | None = None
    ) -> None:
        super().__init__(message, response=response)
        self.charge = charge


def _as_text(charge: object) -> str | None:
    if isinstance(charge, str):  # it was pickled before
        return charge
    to_text = getattr(charge, "to_text", None)
    return str(to_text()) if callable(to_text) else None


class NotificationError(BeEnergisedError):
    """A notification was not taken."""

    code = "notification"


class NotificationUnreadableError(NotificationError):
    """The body of a notification is no JSON object."""

    code = "notification_unreadable"


class NotificationNotTrustedError(NotificationError):
    """A notification is not shown to come from the service: treat it as if it had not come."""

    code = "notification_not_trusted"


class SignatureHeaderError(NotificationNotTrustedError):
    """There is no signature, more than one, or none that can be one."""

    code = "signature_header"


class SignatureMismatchError(NotificationNotTrustedError):
    """The signature was made with another key, or the body was changed on the way.

    The key is the API token that made the subscription. The body must be the bytes that arrived:
    JSON that was read and written again is another text.
    """

    code = "signature_mismatch"


class TimestampHeaderError(NotificationNotTrustedError):
    """There is no time of sending, more than one, or none that can be one."""

    code = "timestamp_header"


class TimestampOutOfToleranceError(NotificationNotTrustedError):
    """The time of sending is too long ago, or too far ahead.

    `.age` is how old the notification says it is, in seconds; negative: it is from the future.
    """

    code = "timestamp_out_of_tolerance"

    def __init__(self, message: str, *, age: float = 0.0) -> None:
        super().__init__(message)
        self.age = age

    def details(self) -> dict[str, Any]:
        return {**super().details(), "age": self.age}


class PagingError(BeEnergisedError):
    """A list cannot be continued without losing or doubling rows. What was read is kept."""

    code = "paging"


class FileError(BeEnergisedError):
    """A downloaded file cannot be written: no permission, no space. `.path` says which."""

    code = "file"

    def __init__(
        self,
        message: str,
        *,
        path: str = "",
        service_code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message, service_code=service_code, response=response, retry_after=retry_after
        )
        self.path = path

    def details(self) -> dict[str, Any]:
        return {**super().details(), **({"path": self.path} if self.path else {})}


class TargetExistsError(FileError, FileExistsError):
    """There is a file where the download is to be written. It was left as it is."""

    code = "target_exists"


class TokenStoreError(BeEnergisedError):
    """The stored session cannot be read, written or locked."""

    code = "token_store"
