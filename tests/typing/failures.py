"""What a type checker says of exceptions. Read by mypy and basedpyright, never run."""

# ruff: noqa: T201
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Any, assert_type

from beenergised import Client, errors
from beenergised.transport import Response


def what_every_exception_has(error: errors.BeEnergisedError) -> None:
    """The attributes of the base."""
    assert_type(error.message, str)
    assert_type(error.code, str)
    assert_type(error.status, int | None)
    assert_type(error.retry_after, float | None)
    assert_type(error.response, Response | None)
    assert_type(error.body, str | None)
    assert_type(error.details(), dict[str, Any])


def what_some_have_beside_that(client: Client) -> None:
    """Each branch knows its class."""
    try:
        client.me()
    except errors.InvalidArgumentError as error:
        assert_type(error.argument, str)
        as_value_error: ValueError = error
        print(as_value_error)
    except errors.GraphQLError as error:
        assert_type(error.errors, list[dict[str, Any]])
        assert_type(error.data, dict[str, Any] | None)
    except errors.CallTimeoutError as error:
        assert_type(error.request_sent, bool)
        as_timeout: TimeoutError = error
        print(as_timeout)
    except errors.OutcomeUnknownError as error:
        assert_type(error.operation, str)
        assert_type(error.reason, errors.BeEnergisedError)
        assert_type(error.variables, dict[str, Any])
    except errors.MissingExtraError as error:
        assert_type(error.extra, str)


def groups() -> None:
    """A branch for a group catches its members."""
    logins: list[type[errors.LoginError]] = [
        errors.InvalidCredentialsError,
        errors.EmailConfirmationRequiredError,
        errors.PskRefusedError,
        errors.LoginDeclinedError,
        errors.LoginExpiredError,
        errors.InvalidGrantError,
    ]
    who_calls: list[type[errors.AuthenticationError]] = [
        *logins,
        errors.NotLoggedInError,
        errors.SessionExpiredError,
        errors.SessionInvalidationError,
        errors.PermissionDeniedError,
    ]
    no_answer: list[type[errors.TransportError]] = [
        errors.ServiceUnreachableError,
        errors.HostNotFoundError,
        errors.ConnectionLostError,
        errors.CallTimeoutError,
        errors.ResponseDecodingError,
        errors.ResponseTooLargeError,
    ]
    answered: list[type[errors.ServiceError]] = [
        errors.RequestRefusedError,
        errors.NotFoundError,
        errors.RateLimitedError,
        errors.ServiceUnavailableError,
        errors.RedirectRefusedError,
        errors.InvalidResponseError,
        errors.GraphQLError,
    ]
    everything: list[type[errors.BeEnergisedError]] = [
        *who_calls,
        *no_answer,
        *answered,
        errors.ConfigurationError,
        errors.OutcomeUnknownError,
        errors.PagingError,
        errors.TokenStoreError,
    ]
    print(everything)
