from __future__ import annotations

import inspect

import pytest

from beenergised import errors
from beenergised.cli.error_reporting import exit_code_of, write_failure
from beenergised.cli.exit_codes import HELP, ExitCode

EXPECTED = {
    "BeEnergisedError": 1,
    "ConfigurationError": 2,
    "MissingExtraError": 1,
    "ProfileError": 2,
    "InvalidArgumentError": 2,
    "TransportError": 5,
    "ServiceUnreachableError": 5,
    "HostNotFoundError": 5,
    "ConnectionLostError": 5,
    "CallTimeoutError": 6,
    "ResponseDecodingError": 1,
    "ResponseTooLargeError": 1,
    "ServiceError": 1,
    "RequestRefusedError": 1,
    "ValidationFailedError": 1,
    "UnprocessableError": 1,
    "RecordFrozenError": 1,
    "NotFoundError": 3,
    "RateLimitedError": 1,
    "ServiceUnavailableError": 5,
    "RedirectRefusedError": 1,
    "InvalidResponseError": 1,
    "GraphQLError": 1,
    "OperationFailedError": 1,
    "ContactRejectedError": 1,
    "TenantNotConfiguredError": 1,
    "ContractRejectedError": 1,
    "ActionRefusedError": 1,
    "StopError": 1,
    "StartError": 1,
    "StationRefusedError": 1,
    "StationNotAnsweringError": 1,
    "StartUnderWayError": 1,
    "CardNotAcceptedError": 1,
    "RemoteStartUnavailableError": 1,
    "PreauthDeclinedError": 1,
    "AuthenticationError": 4,
    "NotLoggedInError": 4,
    "SessionExpiredError": 4,
    "PermissionDeniedError": 1,
    "SessionInvalidationError": 1,
    "LoginError": 4,
    "InvalidCredentialsError": 4,
    "EmailConfirmationRequiredError": 4,
    "PskRefusedError": 4,
    "LoginDeclinedError": 4,
    "LoginExpiredError": 4,
    "InvalidGrantError": 4,
    "OutcomeUnknownError": 7,
    "WaitTimeoutError": 6,
    "StartTimeoutError": 6,
    "StopTimeoutError": 6,
    "PagingError": 1,
    "TokenStoreError": 1,
    "FileError": 1,
    "TargetExistsError": 1,
    "NotificationError": 1,
    "NotificationUnreadableError": 1,
    "NotificationNotTrustedError": 1,
    "SignatureHeaderError": 1,
    "SignatureMismatchError": 1,
    "TimestampHeaderError": 1,
    "TimestampOutOfToleranceError": 1,
    # What the Public API refuses a start with is all one to a script but for the error's code.
    **{kind.__name__: 1 for kind in errors.START_ERRORS.values()},
}


def test_the_table_names_every_class_of_the_library() -> None:
    classes = {
        name
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.BeEnergisedError)
    }
    assert classes == set(EXPECTED)


@pytest.mark.parametrize(("name", "code"), EXPECTED.items())
def test_each_class_has_its_exit_code(name: str, code: int) -> None:
    assert exit_code_of(getattr(errors, name)) == code


@pytest.mark.parametrize(("kind", "code"), [(KeyboardInterrupt, 130), (ZeroDivisionError, 1)])
def test_what_is_not_the_librarys_has_one_too(kind: type[BaseException], code: int) -> None:
    assert exit_code_of(kind) == code


def test_help_lists_every_code() -> None:
    for code in ExitCode:
        assert f" {int(code)}  " in HELP


def test_advice_that_the_message_does_not_have_is_said_to_a_person_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    details = {"message": "It did not start.", "remedy": "Charge elsewhere."}
    write_failure(details, as_json=False)
    write_failure({**details, "message": "No: charge elsewhere."}, as_json=False)
    assert capsys.readouterr().err == (
        "Error: It did not start. Charge elsewhere.\nError: No: charge elsewhere.\n"
    )
