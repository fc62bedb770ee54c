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
    │   └── GraphQLError               `errors` in the answer; what came beside them is in `.data`
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
    ├── PagingError                    a list cannot be continued without losing or doubling rows
    ├── FileError                      a downloaded file cannot be written
    │   └── TargetExistsError          there is a file of that name        (also a FileExistsError)
    └── TokenStoreError                the stored session cannot be read, written or locked

Each has a `.code` that does not change, `.status` (the HTTP status, if there was an answer),
`.retry_after` (seconds, if the service said so), `.response`, and `.body`, the answer's text
without secrets. Each survives `pickle`, which keeps the redacted form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self, TypeVar

from beenergised.redaction import redact_json
from beenergised.wire import Response

ErrorT = TypeVar("ErrorT", bound="BeEnergisedError")


class BeEnergisedError(Exception):
    """The base of every exception of this library.

    >>> error = RateLimitedError("slow down", retry_after=3.0)
    >>> error.code, error.retry_after, error.status
    ('rate_limited', 3.0, None)
    """

    default_code: ClassVar[str] = "error"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
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
        facts = {"status": self.status, "retry_after": self.retry_after}
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

    default_code = "configuration"


class MissingExtraError(ConfigurationError):
    """An optional dependency is not installed. `.extra` names what to install.

    >>> print(MissingExtraError("sandbox"))
    The sandbox extra is not installed: pip install "beenergised[sandbox]"
    """

    default_code = "missing_extra"

    def __init__(self, extra: str) -> None:
        super().__init__(f'The {extra} extra is not installed: pip install "beenergised[{extra}]"')
        self.extra = extra


class ProfileError(ConfigurationError):
    """The command line's profile is absent, unreadable or incomplete."""

    default_code = "profile"


class InvalidArgumentError(BeEnergisedError, ValueError):
    """An argument that cannot be right. Nothing was sent. `.argument` is its name."""

    default_code = "invalid_argument"

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(message)
        self.argument = argument

    def details(self) -> dict[str, Any]:
        return {**super().details(), "argument": self.argument}


# --- No complete answer --------------------------------------------------------------------


class TransportError(BeEnergisedError):
    """No complete answer arrived.

    `.request_sent` is False only where it is certain that the service received nothing; a write
    may be repeated then, and only then.
    """

    default_code = "transport"

    def __init__(
        self, message: str, *, request_sent: bool = True, response: Response | None = None
    ) -> None:
        super().__init__(message, response=response)
        self.request_sent = request_sent


class ServiceUnreachableError(TransportError):
    """No connection could be made: refused, no route, TLS or proxy failure. Nothing was sent."""

    default_code = "service_unreachable"

    def __init__(self, message: str) -> None:
        super().__init__(message, request_sent=False)


class HostNotFoundError(ServiceUnreachableError):
    """The host name has no address. With a tenant's host that mostly means a misspelt tenant."""

    default_code = "host_not_found"


class ConnectionLostError(TransportError):
    """The connection broke before the answer was complete; the request may have arrived."""

    default_code = "connection_lost"


class CallTimeoutError(TransportError, TimeoutError):
    """The deadline passed: of one attempt, or of the whole call with its retries."""

    default_code = "timeout"


class ResponseTooLargeError(TransportError):
    """The body exceeds `max_response_bytes` (a file: `max_bytes`); reading stopped there."""

    default_code = "response_too_large"


# --- The service answered, but not with what was asked for -----------------------------------


class ServiceError(BeEnergisedError):
    """The service answered, but not with what was asked for."""

    default_code = "service"


class RequestRefusedError(ServiceError):
    """The service refused the request (a 4xx that no other class names)."""

    default_code = "request_refused"


class ValidationFailedError(RequestRefusedError):
    """The service found mistakes in what was sent, and changed nothing.

    `.fields` maps the names of fields to what is wrong with each, as far as the answer could be
    understood: its form is not documented. It may be empty; `.body` always has the text.
    """

    default_code = "validation_failed"

    def __init__(
        self,
        message: str,
        *,
        fields: Mapping[str, Sequence[str]] | None = None,
        code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, response=response, retry_after=retry_after)
        self.fields = {name: list(problems) for name, problems in (fields or {}).items()}

    def details(self) -> dict[str, Any]:
        return {**super().details(), "fields": self.fields}


class UnprocessableError(RequestRefusedError):
    """The service understood what was sent, and will not do it. `.reason` is why, in its words."""

    default_code = "unprocessable"

    def __init__(
        self,
        message: str,
        *,
        reason: str = "",
        code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, response=response, retry_after=retry_after)
        self.reason = reason

    def details(self) -> dict[str, Any]:
        return {**super().details(), "reason": self.reason}


class RecordFrozenError(UnprocessableError):
    """The record was handed on to the authority and may not be changed any more.

    `.response` is None where the library knew before anything was sent, else the service's own
    refusal.
    """

    default_code = "record_frozen"


class NotFoundError(ServiceError):
    """There is no such thing, or it is not visible to this session."""

    default_code = "not_found"


class RateLimitedError(ServiceError):
    """Too many requests. `.retry_after` says when to come back, if the service said so."""

    default_code = "rate_limited"


class ServiceUnavailableError(ServiceError):
    """The service failed (5xx). Whether it acted is not known."""

    default_code = "service_unavailable"


class RedirectRefusedError(ServiceError):
    """The service redirected, which could carry the token away: a call never follows.

    The download of a file does, without the token where that goes elsewhere; not from https to
    plain http, and not for ever.
    """

    default_code = "redirect_refused"


class InvalidResponseError(ServiceError):
    """The body is not what the service documents: HTML, truncated, not JSON, no `data`."""

    default_code = "invalid_response"


class GraphQLError(ServiceError):
    """The answer holds `errors`. What came beside them is kept in `.data`.

    `.errors` is the list as the service sent it, strings redacted.
    """

    default_code = "graphql"

    def __init__(
        self,
        message: str,
        *,
        errors: Sequence[dict[str, Any]] = (),
        data: dict[str, Any] | None = None,
        code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, response=response, retry_after=retry_after)
        self.errors = list(errors)
        self.data = data

    def details(self) -> dict[str, Any]:
        return {**super().details(), "errors": self.errors}

    def _redacted_state(self) -> dict[str, Any]:
        known = self.response.secrets if self.response is not None else ()
        # Beside an error of a login there may be a token.
        data = redact_json(self.data, known)
        return {**super()._redacted_state(), "data": data}


# --- Who is calling ------------------------------------------------------------------------


class AuthenticationError(BeEnergisedError):
    """Who is calling is not known to the service, or not allowed to."""

    default_code = "authentication"


class NotLoggedInError(AuthenticationError):
    """There is no session, and no credentials to begin one with."""

    default_code = "not_logged_in"


class SessionExpiredError(AuthenticationError):
    """The session ended and could not be renewed. Log in again."""

    default_code = "session_expired"


class PermissionDeniedError(AuthenticationError):
    """Logged in, but this session may not do that."""

    default_code = "permission_denied"


class SessionInvalidationError(AuthenticationError):
    """The service could not end the session; it is forgotten locally all the same."""

    default_code = "session_invalidation"


class LoginError(AuthenticationError):
    """A login was refused."""

    default_code = "login_refused"


class InvalidCredentialsError(LoginError):
    """Wrong user name or password."""

    default_code = "invalid_credentials"


class EmailConfirmationRequiredError(LoginError):
    """The e-mail address of the contact was never confirmed."""

    default_code = "email_confirmation_required"


class PskRefusedError(LoginError):
    """The pre-shared key of the application was refused."""

    default_code = "psk_refused"


class LoginDeclinedError(LoginError):
    """The person declined the login at the provider, or is not allowed to use the application."""

    default_code = "login_declined"


class LoginExpiredError(LoginError):
    """Nobody finished the login before its code expired. Begin another."""

    default_code = "login_expired"


class InvalidGrantError(LoginError):
    """The provider does not accept the code (any more): used already, or not its own."""

    default_code = "invalid_grant"


# --- The rest ------------------------------------------------------------------------------


class OutcomeUnknownError(BeEnergisedError):
    """A write was sent and its answer was lost: it may or may not have happened.

    The library never repeats it. `.operation` is what was sent, `.variables` with which
    arguments (without secrets), `.reason` the failure that hid the outcome. Look before sending
    it again.
    """

    default_code = "outcome_unknown"

    def __init__(
        self,
        operation: str,
        reason: BeEnergisedError,
        *,
        variables: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(
            f"{operation} was sent, but whether it took effect is not known ({reason.message}). "
            "It was not repeated. Look at what the service holds before sending it again.",
            response=reason.response,
            retry_after=reason.retry_after,
        )
        self.operation = operation
        self.reason = reason
        self.variables = variables or {}

    def _redacted_state(self) -> dict[str, Any]:
        return {**super()._redacted_state(), "reason": self.reason.redacted()}

    def details(self) -> dict[str, Any]:
        return {**super().details(), "operation": self.operation, "reason": self.reason.details()}


class PagingError(BeEnergisedError):
    """A list cannot be continued without losing or doubling rows. What was read is kept."""

    default_code = "paging"


class FileError(BeEnergisedError):
    """A downloaded file cannot be written: no permission, no space. `.path` says which."""

    default_code = "file"

    def __init__(
        self,
        message: str,
        *,
        path: str = "",
        code: str | None = None,
        response: Response | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, response=response, retry_after=retry_after)
        self.path = path

    def details(self) -> dict[str, Any]:
        return {**super().details(), **({"path": self.path} if self.path else {})}


class TargetExistsError(FileError, FileExistsError):
    """There is a file where the download is to be written. It was left as it is."""

    default_code = "target_exists"


class TokenStoreError(BeEnergisedError):
    """The stored session cannot be read, written or locked."""

    default_code = "token_store"
