"""From an answer to its data, or to the exception that it means.

GraphQL says no in more than one way: an HTTP status, `errors` beside a status 200, or data that
is not there. A classifier, which can be replaced, says what `errors` mean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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
from beenergised.graphql_api.error_classifier import (
    ErrorClassifier,
    ErrorItem,
    Meaning,
    service_code_of,
)
from beenergised.graphql_api.roles import Bearer
from beenergised.messages import Response, preview
from beenergised.redaction import HiddenMembers, redact_json
from beenergised.transport.decoders import hidden_members, json_object, unparsable
from beenergised.transport.lifecycle import TokenRefused
from beenergised.transport.status_errors import error_for, retry_after


@dataclass(frozen=True, slots=True)
class DataDecoder:
    """Returns the `data` of a response, or raises the exception that the response means.

    name: of the operation, in messages.
    bearer: the token that the request is sent with.
    is_write: a result beside `errors` then means that the write was carried out, whatever the
        errors are about (a member of the result that is forbidden, say).
    """

    name: str
    classify: ErrorClassifier
    bearer: Bearer
    is_write: bool = False

    # Any: JSON.
    def __call__(self, response: Response) -> dict[str, Any]:
        """Raises `TokenRefused` for a refused token that can be renewed, `ServiceError`s and
        `AuthenticationError`s for everything else.
        """
        try:
            return self._data(response)
        except TokenRefused as refusal:
            if self.bearer is Bearer.PSK:
                raise login_failure(refusal.error) from None
            raise

    # Any: JSON.
    def field(self, response: Response) -> Any:
        """Return the member of the data that is named like the operation. Raises likewise."""
        data = self(response)
        if self.name not in data:
            raise _no_data(self.name, response)
        return data[self.name]

    # Any: JSON.
    def _data(self, response: Response) -> dict[str, Any]:
        body = json_object(response)
        errors = _errors(body, response)
        if response.status == 401:
            said = _message(errors) if errors else preview(response)
            raise TokenRefused(self._expired(said, response), before_acting=True)
        failure = error_for(response)
        # A GraphQL server may say 400 or 403 and explain itself in the body.
        explained = errors and response.status < 500 and response.status != 429
        if failure is not None and not explained:
            raise failure
        if errors:
            raise self._meant(errors, body, response)
        if body is None:
            raise unparsable(response, self.name, _description(response))
        data = hidden_members(body.get("data"))
        if data is None:
            raise _no_data(self.name, response)
        return data

    def _meant(
        self, errors: list[ErrorItem], body: HiddenMembers | None, response: Response
    ) -> Exception:
        text = f"{self.name}: {_message(errors)}"
        found: object = (body or HiddenMembers()).get("data")
        data = cast("dict[str, Any]", found) if isinstance(found, dict) else None
        code = service_code_of(errors)
        is_done = self.is_write and _has_a_result(data)
        meaning = Meaning.OTHER if is_done else self.classify(errors)
        if meaning is Meaning.TOKEN_REFUSED:
            refusal = self._expired(_message(errors), response, code)
            return TokenRefused(refusal, before_acting=False)
        if meaning is Meaning.FORBIDDEN:
            return PermissionDeniedError(text, service_code=code, response=response)
        if meaning is Meaning.NOT_FOUND:
            return NotFoundError(text, service_code=code, response=response)
        return GraphQLError(
            text,
            errors=errors,
            data=data,
            may_have_acted=meaning is Meaning.FAILED_INSIDE and not _has_a_result(data),
            service_code=code,
            response=response,
            retry_after=retry_after(response),
        )

    def _expired(
        self, said: str, response: Response, code: str | None = None
    ) -> AuthenticationError:
        return SessionExpiredError(
            f"{self.name}: the service refused the token{f' ({said})' if said else ''}.",
            service_code=code,
            response=response,
        ).with_advice("Log in again, or pass a new token.")


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


# Any: JSON.
def _has_a_result(data: dict[str, Any] | None) -> bool:
    return any(value is not None for value in (data or {}).values())


def _message(errors: list[ErrorItem]) -> str:
    first = str(errors[0].get("message") or "an error without a message")
    more = len(errors) - 1
    return f"{first} (and {more} more)" if more else first


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


def _description(response: Response) -> str:
    kind = response.headers.get("content-type", "")
    start = response.text.lstrip()[:1]
    if "html" in kind or start == "<":
        return "an HTML page, not JSON: is that the API's address, or a proxy's?"
    return "JSON that is cut off or broken." if start in {"{", "["} else "not JSON."
