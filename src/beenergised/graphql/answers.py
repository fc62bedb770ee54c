"""From an answer to its data, or to the exception that it means.

GraphQL says no in more than one way: an HTTP status, `errors` beside a status 200, or data that
is not there. A classifier, which can be replaced, says what `errors` mean.
"""

from __future__ import annotations

import re
from typing import Any, cast

from beenergised.errors import (
    AuthenticationError,
    EmailConfirmationRequiredError,
    GraphQLError,
    InvalidCredentialsError,
    InvalidResponseError,
    LoginError,
    NotFoundError,
    PermissionDeniedError,
    PskRefusedError,
    SessionExpiredError,
)
from beenergised.graphql.error_classifier import (
    ErrorClassifier,
    ErrorItem,
    Meaning,
    service_code_of,
)
from beenergised.redaction import redact_json
from beenergised.transport.call import TokenRefused
from beenergised.transport.status import error_for, retry_after
from beenergised.wire import NestedTooDeeplyError, Response, preview


# Any: the data of an operation, which its model reads.
def answer_data(
    response: Response, operation: str, classify: ErrorClassifier, *, is_write: bool = False
) -> Any:
    """What the answer holds for `operation`; raises what it says instead.

    Raises `TokenRefused` for a refused token, `GraphQLError` and others of `errors.ServiceError`
    and `errors.AuthenticationError` for the rest.
    """
    data = whole_data(response, operation, classify, is_write=is_write)
    if operation not in data:
        raise _no_data(operation, response)
    return data[operation]


# Any: JSON.
def whole_data(
    response: Response, name: str, classify: ErrorClassifier, *, is_write: bool = False
) -> dict[str, Any]:
    """The `data` of an answer; raises what it says instead, as `answer_data` does.

    `name` is how messages speak of what was asked. `is_write`: a result beside `errors` means
    that it acted, whatever they are about (a member of the result that is forbidden, say).
    """
    body = _json_object(response)
    errors = _errors(body, response)
    if response.status == 401:
        said = _message(errors) if errors else preview(response)
        raise TokenRefused(_expired(name, said, response), before_acting=True)
    failure = error_for(response)
    if failure is not None:
        # A GraphQL server may say 400 or 403 and explain itself in the body.
        if errors and response.status < 500 and response.status != 429:
            raise _meant(errors, body, name, classify, response, is_write=is_write)
        raise failure
    if body is None:
        raise _unreadable(name, response)
    if errors:
        raise _meant(errors, body, name, classify, response, is_write=is_write)
    data = _unshown(body.get("data"))
    if data is None:
        raise _no_data(name, response)
    return data


def login_failure(error: GraphQLError | AuthenticationError) -> LoginError:
    """What an error of a login means.

    The documented words are looked for first, whatever status or code came with them: those are
    assumed, and servers use `UNAUTHENTICATED` for a wrong password as well as for a wrong key.
    """
    # Not `.body`: what is redacted there could be one of the words.
    said = error.response.text if error.response is not None else ""
    if "EMAIL_CONFIRMATION_REQUIRED" in said:
        return EmailConfirmationRequiredError(
            "The e-mail address was never confirmed: use the link in the message sent to it.",
            response=error.response,
        )
    if re.search(r"wrong (?:user ?name|email) or password", said, re.IGNORECASE):
        return InvalidCredentialsError("Wrong user name or password.", response=error.response)
    if isinstance(error, GraphQLError):
        return LoginError(
            f"The service refused the login: {error.message}",
            service_code=error.service_code,
            response=error.response,
        )
    return PskRefusedError(
        "The service refused the pre-shared key. It is created in the be.ENERGISED backend, "
        "GraphQL settings, and belongs to one tenant: check both.",
        response=error.response,
    )


def _meant(
    errors: list[ErrorItem],
    body: dict[str, Any] | None,
    operation: str,
    classify: ErrorClassifier,
    response: Response,
    *,
    is_write: bool,
) -> Exception:
    text = _message(errors)
    found: object = (body or {}).get("data")
    data = cast("dict[str, Any]", found) if isinstance(found, dict) else None
    code = service_code_of(errors)
    meaning = Meaning.OTHER if is_write and _has_a_result(data) else classify(errors)
    if meaning is Meaning.TOKEN_REFUSED:
        return TokenRefused(_expired(operation, text, response, code), before_acting=False)
    if meaning is Meaning.FORBIDDEN:
        return PermissionDeniedError(f"{operation}: {text}", service_code=code, response=response)
    if meaning is Meaning.NOT_FOUND:
        return NotFoundError(f"{operation}: {text}", service_code=code, response=response)
    return GraphQLError(
        f"{operation}: {text}",
        errors=errors,
        data=data,
        may_have_acted=meaning is Meaning.FAILED_INSIDE and not _has_a_result(data),
        service_code=code,
        response=response,
        retry_after=retry_after(response),
    )


# Any: JSON.
def _has_a_result(data: dict[str, Any] | None) -> bool:
    return any(value is not None for value in (data or {}).values())


def _expired(
    operation: str, said: str, response: Response, code: str | None = None
) -> AuthenticationError:
    return SessionExpiredError(
        f"{operation}: the service refused the token{f' ({said})' if said else ''}.",
        service_code=code,
        response=response,
    ).with_advice("Log in again, or pass a new token.")


def _message(errors: list[ErrorItem]) -> str:
    first = str(errors[0].get("message") or "an error without a message")
    more = len(errors) - 1
    return f"{first} (and {more} more)" if more else first


def _json_object(response: Response) -> dict[str, Any] | None:
    try:
        body: object = response.json()
    except ValueError:
        return None
    return _unshown(body)


# Any: JSON.
class _Unshown(dict[str, Any]):
    """An answer as it came, in a form that a traceback with local variables does not show: what
    a login answers are tokens.
    """

    def __repr__(self) -> str:
        return f"<{len(self)} members>"


def _unshown(value: object) -> dict[str, Any] | None:
    return _Unshown(cast("dict[str, Any]", value)) if isinstance(value, dict) else None


def _errors(body: dict[str, Any] | None, response: Response) -> list[ErrorItem]:
    """The `errors` of the body as a list of objects, whatever they were, without secrets."""
    said: object = (body or {}).get("errors")
    if not said:
        return []
    safe: object = redact_json(said, response.secrets)
    items = cast("list[object]", safe) if isinstance(safe, list) else [safe]
    return [
        cast("ErrorItem", item) if isinstance(item, dict) else {"message": str(item)}
        for item in items
    ]


def _no_data(operation: str, response: Response) -> InvalidResponseError:
    return InvalidResponseError(
        f"{operation}: the answer has neither data nor errors: {preview(response)}",
        response=response,
    )


def _unreadable(operation: str, response: Response) -> InvalidResponseError:
    try:
        response.json()
    except NestedTooDeeplyError as problem:
        return InvalidResponseError(
            f"{operation}: the response cannot be parsed: it is {problem}", response=response
        )
    except ValueError:
        pass
    kind = response.headers.get("content-type", "")
    start = response.text.lstrip()[:1]
    if "html" in kind or start == "<":
        what = "an HTML page, not JSON: is that the API's address, or a proxy's?"
    elif start in {"{", "["}:
        what = "JSON that is cut off or broken."
    else:
        what = "not JSON."
    return InvalidResponseError(
        f"{operation}: the answer is {what} It begins: {preview(response)}", response=response
    )
