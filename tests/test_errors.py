"""The tree of exceptions: as its docstring draws it, picklable, without secrets."""

from __future__ import annotations

import copy
import json
import pickle
import re
import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from beenergised import errors
from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    GraphQLError,
    InvalidArgumentError,
    MissingExtraError,
    OutcomeUnknownError,
    RateLimitedError,
    TransportError,
)
from beenergised.graphql_api._generated.charging import RemoteStopResult
from beenergised.messages import Headers, Response
from beenergised.redaction import Secret

# A program may store and compare these. Changing one is a breaking change.
CODES = {
    "BeEnergisedError": "error",
    "ConfigurationError": "configuration",
    "MissingExtraError": "missing_extra",
    "ProfileError": "profile",
    "InvalidArgumentError": "invalid_argument",
    "TransportError": "transport",
    "ServiceUnreachableError": "service_unreachable",
    "HostNotFoundError": "host_not_found",
    "ConnectionLostError": "connection_lost",
    "CallTimeoutError": "timeout",
    "ResponseDecodingError": "response_decoding",
    "ResponseTooLargeError": "response_too_large",
    "ServiceError": "service",
    "RequestRefusedError": "request_refused",
    "NotFoundError": "not_found",
    "RateLimitedError": "rate_limited",
    "ServiceUnavailableError": "service_unavailable",
    "RedirectRefusedError": "redirect_refused",
    "InvalidResponseError": "invalid_response",
    "GraphQLError": "graphql",
    "AuthenticationError": "authentication",
    "NotLoggedInError": "not_logged_in",
    "SessionExpiredError": "session_expired",
    "PermissionDeniedError": "permission_denied",
    "SessionInvalidationError": "session_invalidation",
    "LoginError": "login_refused",
    "InvalidCredentialsError": "invalid_credentials",
    "EmailConfirmationRequiredError": "email_confirmation_required",
    "PskRefusedError": "psk_refused",
    "LoginDeclinedError": "login_declined",
    "LoginExpiredError": "login_expired",
    "InvalidGrantError": "invalid_grant",
    "ValidationFailedError": "validation_failed",
    "UnprocessableError": "unprocessable",
    "RecordFrozenError": "record_frozen",
    "OperationFailedError": "operation_failed",
    "ContactRejectedError": "contact_rejected",
    "TenantNotConfiguredError": "tenant_not_configured",
    "ContractRejectedError": "contract_rejected",
    "ActionRefusedError": "action_refused",
    "StopError": "stop_failed",
    "StartError": "start_failed",
    "StationRefusedError": "station_refused",
    "StationNotAnsweringError": "station_not_answering",
    "StartUnderWayError": "start_under_way",
    "CardNotAcceptedError": "card_not_accepted",
    "RemoteStartUnavailableError": "remote_start_unavailable",
    "PreauthDeclinedError": "preauth_declined",
    "BillingNotAssociatedError": "BILLING_NOT_ASSOCIATED",
    "BillingNotPartnerAssociatedError": "BILLING_NOT_PARTNER_ASSOCIATED",
    "StartInternalError": "INTERNAL_ISSUE",
    "SessionExistsError": "SESSION_EXISTS",
    "AgileStreetsCalculationError": "AGILE_STREETS_CALCULATE",
    "AgileStreetsUnreachableError": "AGILE_STREETS_COMMUNICATION",
    "ChargingNotAllowedError": "CHARGING_NOT_ALLOWED",
    "LocationClosedError": "LOCATION_IS_CLOSED",
    "UserNotValidatedError": "USER_VALIDATION_NOT_COMPLETE",
    "TermsNotAcceptedError": "TERMS_NOT_ACCEPTED",
    "UserDisabledError": "USER_IS_DISABLED",
    "SubscriptionRequiredError": "SUBSCRIPTION_REQUIRED",
    "SessionAlreadyRunningError": "SESSION_ALREADY_RUNNING",
    "PreviousSessionNotPaidError": "PREVIOUS_SESSION_NOT_PAID",
    "AccessRestrictedError": "ACCESS_RESTRICTED",
    "PaymentMethodRequiredError": "PAYMENT_METHOD_REQUIRED",
    "PaymentMethodNotBillableError": "CANNOT_BILL_PAYMENT_METHOD",
    "CorporateLimitReachedError": "CORPORATE_ACCOUNT_LIMIT_REACHED",
    "PaymentMethodExpiredError": "CANNOT_USE_EXPIRED_PAYMENT_METHOD",
    "PaymentMethodNotAllowedError": "CANNOT_USE_PAYMENT_METHOD",
    "InsufficientFundsError": "PAYMENT_NO_FUNDS",
    "OutcomeUnknownError": "outcome_unknown",
    "WaitTimeoutError": "wait_timeout",
    "StartTimeoutError": "start_timeout",
    "StopTimeoutError": "stop_timeout",
    "NotificationError": "notification",
    "NotificationUnreadableError": "notification_unreadable",
    "NotificationNotTrustedError": "notification_not_trusted",
    "SignatureHeaderError": "signature_header",
    "SignatureMismatchError": "signature_mismatch",
    "TimestampHeaderError": "timestamp_header",
    "TimestampOutOfToleranceError": "timestamp_out_of_tolerance",
    "PagingError": "paging",
    "FileError": "file",
    "TargetExistsError": "target_exists",
    "TokenStoreError": "token_store",
}

CLASSES: dict[str, type[BeEnergisedError]] = {
    name: thing
    for name, thing in vars(errors).items()
    if isinstance(thing, type) and issubclass(thing, BeEnergisedError)
}

SAFE_AT = datetime(2026, 3, 29, 0, 35, tzinfo=UTC)
SECRETS = (Secret("known-secret"),)
RESPONSE = Response(
    429,
    Headers({"X-Echo": "known-secret", "Set-Cookie": "a=hush-hush"}),
    b'{"sessionToken": "hush-hush", "said": "known-secret", "why": "because"}',
    "https://h.invalid/?psk=hush-hush",
    "me",
    0.25,
    1.5,
    3,
    SECRETS,
)


def drawn() -> dict[str, str | None]:
    """Class and parent as the docstring draws them."""
    assert errors.__doc__ is not None
    above: list[str] = []
    parents: dict[str, str | None] = {}
    for line in errors.__doc__.splitlines():
        found = re.match(r"^    ((?:│   |    )*)(?:[├└]── )?(\w+Error)\b", line)
        if found:
            depth = len(found[1]) // 4 + ("── " in line)
            above = [*above[:depth], found[2]]
            parents[found[2]] = above[depth - 1] if depth else None
    return parents


def test_the_docstring_draws_every_class_under_its_parent() -> None:
    real = {
        name: None if kind is BeEnergisedError else kind.__bases__[0].__name__
        for name, kind in CLASSES.items()
    }
    assert drawn() == real


def test_codes_are_stable_unique_and_every_class_has_its_own() -> None:
    assert {name: kind.code for name, kind in CLASSES.items()} == CODES
    assert len(set(CODES.values())) == len(CODES)
    assert all("code" in vars(kind) for kind in CLASSES.values())
    assert all("code" not in vars(example(kind)) for kind in CLASSES.values())
    assert all(kind.__doc__ for kind in CLASSES.values())


def test_what_is_also_an_exception_of_python() -> None:
    assert issubclass(InvalidArgumentError, ValueError)
    assert issubclass(CallTimeoutError, TimeoutError)
    assert issubclass(errors.TargetExistsError, FileExistsError)
    assert issubclass(errors.WaitTimeoutError, TimeoutError)


#: Those that take other arguments than most.
OWN_ARGUMENTS: dict[type[BeEnergisedError], Callable[[], BeEnergisedError]] = {
    MissingExtraError: lambda: MissingExtraError("sandbox"),
    InvalidArgumentError: lambda: InvalidArgumentError("start", "start is after end"),
    errors.TimestampOutOfToleranceError: lambda: errors.TimestampOutOfToleranceError(
        "too old", age=3600.0
    ),
}


def example(kind: type[BeEnergisedError]) -> BeEnergisedError:
    """One of `kind`, with everything that it can carry."""
    if kind in OWN_ARGUMENTS:
        return OWN_ARGUMENTS[kind]()
    if kind is OutcomeUnknownError:
        reason = TransportError("lost", request_sent=True, response=RESPONSE)
        return OutcomeUnknownError("startCharging", reason, variables={"id": "7"}, sent_at=SAFE_AT)
    if kind is GraphQLError:
        return GraphQLError(
            "no",
            errors=[{"message": "no", "extensions": {"code": "X"}}],
            data={"initSession": {"sessionToken": "hush-hush", "id": "known-secret"}},
            response=RESPONSE,
            retry_after=2.0,
            service_code="X",
        )
    if issubclass(kind, errors.WaitTimeoutError):
        return waited(kind)
    options: dict[str, Any] = {"service_code": "SPECIAL", "response": RESPONSE, "retry_after": 2.0}
    if issubclass(kind, errors.OperationFailedError):
        options |= {
            "operation": "registerContact",
            "service_code": "EMAIL_TAKEN",
            "service_status": 409,
            "status_text": "Conflict",
            "service_body": {"password": "hush-hush", "said": "known-secret"},
        }
    if issubclass(kind, errors.ServiceUnreachableError):
        options = {}
    elif issubclass(kind, TransportError):
        options = {"request_sent": False, "response": RESPONSE}
    return kind("no", **options)


class Charge:
    """A handle, which cannot be pickled: it holds a client."""

    def __reduce__(self) -> Any:
        raise TypeError("a client is not pickled")

    def to_text(self) -> str:
        return "the text form"


def waited(kind: type[errors.WaitTimeoutError]) -> errors.WaitTimeoutError:
    """One of those that carry the handle that was waited on."""
    if issubclass(kind, errors.StartTimeoutError):
        return kind("no", may_still_start=True, new_start_safe_at=SAFE_AT, response=RESPONSE)
    return kind("no", response=RESPONSE)


everything = pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)


def facts(error: BeEnergisedError) -> dict[str, Any]:
    return {
        "type": type(error),
        "args": error.args,
        "text": str(error),
        "status": error.status,
        "details": error.details(),
        **{
            name: getattr(error, name, None)
            for name in ("message", "code", "retry_after", "request_sent", "extra", "argument",
                         "errors", "operation", "variables", "sent_at", "service_code",
                         "service_status", "status_text", "may_still_start", "new_start_safe_at")
        },
    }  # fmt: skip


@everything
def test_every_class_survives_pickle_in_redacted_form(kind: type[BeEnergisedError]) -> None:
    error = example(kind)
    error.add_note("seen in a test")
    pickled = pickle.dumps(error)
    assert b"hush-hush" not in pickled
    assert b"known-secret" not in pickled
    back = pickle.loads(pickled)  # noqa: S301 - our own
    assert facts(back) == facts(error)
    assert back.__notes__ == ["seen in a test"]
    if error.response is not None:
        assert back.response is not None
        assert (back.response.attempts, back.response.elapsed) == (3, 0.25)
        assert back.body == error.body
    if isinstance(back, OutcomeUnknownError):
        assert isinstance(error, OutcomeUnknownError)
        assert facts(back.reason) == facts(error.reason)
    assert facts(pickle.loads(pickle.dumps(back))) == facts(error)  # noqa: S301 - our own


@everything
def test_every_class_copies_and_can_be_raised_again(kind: type[BeEnergisedError]) -> None:
    error = example(kind)
    error.__cause__ = OSError("cable")
    for other in (error.again(), copy.copy(error), copy.deepcopy(error)):
        assert other is not error
        assert facts(other) == facts(error)
        assert other.response is error.response
        assert other.__cause__ is error.__cause__
        with pytest.raises(kind):
            raise other
        assert error.__traceback__ is None


@everything
def test_details_are_plain_data_without_secrets(kind: type[BeEnergisedError]) -> None:
    error = example(kind)
    text = json.dumps(error.details())
    assert json.loads(text)["error"] == kind.__name__
    assert json.loads(text)["code"] == error.code
    shown = text + repr(error) + str(error) + str(error.body)
    shown += "".join(traceback.format_exception(error))
    assert "hush-hush" not in shown
    assert "known-secret" not in shown


@everything
def test_a_redacted_copy_holds_no_secret(kind: type[BeEnergisedError]) -> None:
    shown = example(kind).redacted()
    text = f"{shown.__dict__}"
    if shown.response is not None:
        text += f"{shown.response.text}{dict(shown.response.headers)}{shown.response.url}"
    assert "hush-hush" not in text
    assert "known-secret" not in text


def test_without_an_answer_there_is_no_status_and_no_body() -> None:
    error = RateLimitedError("slow down")
    assert (error.status, error.body, error.response, error.retry_after) == (None,) * 4
    assert error.details() == {
        "error": "RateLimitedError",
        "code": "rate_limited",
        "message": "slow down",
    }


def test_an_unknown_outcome_carries_what_is_needed_to_find_out() -> None:
    reason = TransportError("lost", response=RESPONSE)
    error = OutcomeUnknownError("startCharging", reason)
    assert error.variables == {}
    assert error.response is RESPONSE
    assert "Look at what the service holds" in error.message
    assert error.details()["reason"]["code"] == "transport"


def test_data_beside_errors_is_kept_for_the_program() -> None:
    error = example(GraphQLError)
    assert isinstance(error, GraphQLError)
    assert error.data is not None
    assert error.data["initSession"]["id"] == "known-secret"
    assert GraphQLError("x").data is None
    assert pickle.loads(pickle.dumps(GraphQLError("x"))).data is None  # noqa: S301 - our own


OPERATIONS = [kind for kind in CLASSES.values() if issubclass(kind, errors.OperationFailedError)]


@pytest.mark.parametrize("kind", OPERATIONS)
def test_what_the_answer_said_of_a_failure_is_in_its_details(
    kind: type[errors.OperationFailedError],
) -> None:
    details = example(kind).details()
    said = {"registerContact", "EMAIL_TAKEN", 409, "Conflict"}
    assert said <= {value for value in details.values() if isinstance(value, str | int)}
    silent = kind("no").details()
    own: dict[str, object] = {}
    if issubclass(kind, errors.StartError):
        own["retryable"] = kind.retryable
        own |= {"remedy": kind("no").remedy} if kind("no").remedy else {}
    assert silent == {"error": kind.__name__, "code": kind.code, "message": "no", **own}


def test_each_code_of_the_public_api_has_a_class_of_its_own_under_start_error() -> None:
    listed = errors.START_ERRORS
    assert len(set(listed.values())) == len(listed) == 21
    assert all(kind.code == code for code, kind in listed.items())
    assert all(issubclass(kind, errors.StartError) for kind in listed.values())
    assert all(
        f"The driver's remedy: {kind.remedy}" in (kind.__doc__ or "") for kind in listed.values()
    )
    assert {code for code, kind in listed.items() if kind.retryable} == {
        "INTERNAL_ISSUE", "AGILE_STREETS_CALCULATE", "AGILE_STREETS_COMMUNICATION",
    }  # fmt: skip
    assert not errors.StartError.retryable


def test_a_refused_start_says_what_the_driver_can_do() -> None:
    error = errors.PaymentMethodExpiredError("no")
    assert error.remedy == "Replace it, or choose another."
    assert error.details()["remedy"] == error.remedy
    assert pickle.loads(pickle.dumps(error)).remedy == error.remedy  # noqa: S301 - our own
    assert errors.StartError("no").remedy == ""
    assert all(kind("no").remedy for kind in errors.START_ERRORS.values())


START_ATTRIBUTES = """
from beenergised import errors as e
def below(kind):
    for each in kind.__subclasses__():
        yield each
        yield from below(each)
for each in below(e.StartError):
    print([each.__name__, each.code, each.meaning, each.remedy, each.retryable])
"""


def test_start_errors_have_their_attributes_without_docstrings() -> None:
    with_docstrings, without = (
        subprocess.run(
            [sys.executable, *options, "-c", START_ATTRIBUTES],
            capture_output=True, text=True, check=True, timeout=60,
        ).stdout
        for options in ([], ["-OO"])
    )  # fmt: skip
    assert without == with_docstrings
    assert "'LOCATION_IS_CLOSED', 'The location of the charge point is closed.'" in without


def test_each_reason_has_a_class_and_each_class_a_reason() -> None:
    own = {kind.code for kind in CLASSES.values() if issubclass(kind, errors.StartError)}
    assert own - {errors.StartError.code, errors.StartTimeoutError.code} == set(
        errors.START_FAILURES
    )


def test_the_body_of_a_failure_is_kept_for_the_program_and_redacted_in_a_copy() -> None:
    error = example(errors.ContactRejectedError)
    assert isinstance(error, errors.ContactRejectedError)
    assert error.service_body == {"password": "hush-hush", "said": "known-secret"}
    assert error.redacted().service_body == {"password": "[redacted]", "said": "[redacted]"}
    assert errors.StopError("no").service_body is None


def test_a_start_that_failed_carries_its_handle_but_not_into_a_pickle() -> None:
    error = errors.StationRefusedError("no", operation="remoteStart")
    assert error.charge is None
    error.charge = Charge()
    assert error.again().charge is error.charge
    assert pickle.loads(pickle.dumps(error)).charge is None  # noqa: S301 - our own


@pytest.mark.parametrize(
    "kind", [kind for kind in CLASSES.values() if issubclass(kind, errors.WaitTimeoutError)]
)
def test_a_wait_that_ended_carries_its_handle_and_a_pickle_the_text_to_resume_it(
    kind: type[errors.WaitTimeoutError],
) -> None:
    error = waited(kind)
    assert error.charge is None
    assert pickle.loads(pickle.dumps(error)).charge is None  # noqa: S301 - our own
    error.charge = handle = Charge()
    assert error.again().charge is handle
    assert error.redacted().charge == "the text form"
    assert pickle.loads(pickle.dumps(error)).charge == "the text form"  # noqa: S301 - our own


def test_a_start_that_did_not_come_says_when_another_is_safe() -> None:
    error = waited(errors.StartTimeoutError)
    assert error.details()["may_still_start"] is True
    assert error.details()["new_start_safe_at"] == "2026-03-29T00:35:00+00:00"
    unknown = errors.StartTimeoutError("no")
    assert unknown.details()["may_still_start"] is None
    assert unknown.details()["new_start_safe_at"] is None


def test_what_a_service_repeats_of_a_secret_is_not_in_the_pickle_of_a_failure() -> None:
    secret = Secret("AT611904300234573201")
    response = Response(200, operation="updateSepaContract", secrets=(secret,))
    answer = RemoteStopResult(message=f"{secret.reveal()} is no account")
    error = errors.ContractRejectedError("refused", answer=answer, response=response)
    assert error.answer is answer
    kept = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert secret.reveal() not in str(kept.answer)
    assert secret.reveal() not in str(error.redacted().answer)
