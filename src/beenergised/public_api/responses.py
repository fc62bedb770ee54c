"""From an answer of the Public API to its data, or to the exception that it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from beenergised.base_models import Answer, AnswerList, read, read_list, remember_response
from beenergised.base_models.parsing import read_row
from beenergised.errors import (
    ActionRefusedError,
    AuthenticationError,
    BeEnergisedError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RedirectRefusedError,
    RequestRefusedError,
    ValidationFailedError,
)
from beenergised.messages import Response, preview
from beenergised.public_api.arguments import answer_model
from beenergised.public_api.endpoints import Endpoint
from beenergised.public_api.rate_limits import wait_asked
from beenergised.public_api.start_answers import STARTS, accepted_start
from beenergised.redaction import redact
from beenergised.transport.decoders import StatusTable, failure_of, parse_json
from beenergised.transport.problem_details import reason_of

_REFUSED = "the charge point or the platform refused"
_FAILURES: StatusTable = {
    400: (RequestRefusedError, "the service cannot do anything with this request: {reason}"),
    401: (
        AuthenticationError,
        "the service does not accept the token. Pass one that is valid at this host: they are "
        "made in the back office, under API Access Tokens, and cannot be renewed from here: "
        "{reason}",
    ),
    403: (
        PermissionDeniedError,
        "the admin that the token belongs to may not do that. Have the back office allow it, or "
        "use another admin's token: {reason}",
    ),
    404: (
        NotFoundError,
        "there is no such thing, or the tenant does not have this feature: {reason}",
    ),
    405: (
        RequestRefusedError,
        "this is not possible here, or switched off for the tenant: {reason}",
    ),
    406: (RequestRefusedError, f"{_REFUSED}: {{reason}}"),
    409: (RequestRefusedError, "this conflicts with the present state: {reason}"),
    412: (RequestRefusedError, "something that it needs is missing: {reason}"),
    422: (ValidationFailedError, "the service found mistakes: {reason}"),
    501: (RequestRefusedError, "this is not implemented here: {reason}"),
    **dict.fromkeys(
        range(300, 400),
        (
            RedirectRefusedError,
            "a redirect is not followed: the token would go along. Set host to where the API is "
            "now",
        ),
    ),
}
#: Below it is whatever can be refused although it was understood.
_ACTIONS = "/public-api/actions/"


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list as it arrived: its rows, and what is said about the next."""

    # object, here and below: decoded JSON.
    rows: object
    links: dict[str, object]
    meta: dict[str, object]
    response: Response


@dataclass(frozen=True, slots=True)
class ListDecoder:
    """Reads one page of a list."""

    operation: str
    about: str = ""

    def __call__(self, response: Response) -> Listing:
        data = _data_of(response, self.operation, self.about)
        if isinstance(data, list):  # without its envelope
            return Listing(cast("object", data), {}, {}, response)
        body = _members(data)
        if data is None or "data" not in body:
            raise InvalidResponseError(
                f"{self.operation}: the answer is not a list: {preview(response) or 'nothing'}",
                response=response,
            )
        return Listing(
            body["data"], _members(body.get("links")), _members(body.get("meta")), response
        )


@dataclass(frozen=True, slots=True)
class Decoder:
    """Reads the answer of any other operation: a model, a list of them, or nothing."""

    endpoint: Endpoint
    about: str = ""

    # Any: the model of the operation, which the caller's annotation names.
    def __call__(self, response: Response) -> Any:
        endpoint = self.endpoint
        is_action = endpoint.path.startswith(_ACTIONS)
        if is_action and response.status == 406:
            raise self._refused(response, _REFUSED)
        data = _data_of(response, endpoint.name, self.about)
        # What stands in the answer of some is not documented.
        silent = endpoint.typed and endpoint.response is None
        result = None if silent else self._read(data, response)
        remember_response(result, response)
        result = accepted_start(endpoint.name, result)
        if is_action and _says_no(data, endpoint.name):
            raise self._refused(response, "the service says that it was not done", data)
        return result

    def _refused(self, response: Response, meaning: str, data: object = None) -> ActionRefusedError:
        """What an action raises that was not carried out. It keeps all that was answered."""
        answer, said = None, _inner(data)
        if data is None:
            reason = reason_of(response)
        else:
            answer = read(answer_model(self.endpoint.response), data)
            remember_response(answer, response)
            message = said.get("message")
            reason = redact(message, response.secrets) if isinstance(message, str) else ""
        code = said.get("errorCode")
        return ActionRefusedError(
            f"{self.endpoint.name}{self.about}: HTTP {response.status}, {meaning}: "
            f"{reason or 'it gave no reason'}",
            operation=self.endpoint.name,
            service_code=code if isinstance(code, str) else None,
            answer=answer,
            response=response,
        )

    def _read(self, data: object, response: Response) -> Answer | AnswerList[Answer] | None:
        endpoint = self.endpoint
        model = answer_model(endpoint.response)
        if data is None:
            return self._nothing(model, response)
        data = self._unwrapped(data, model, response)
        if endpoint.response is None and _is_scalar(data):
            return read_row(model, data)
        if isinstance(data, list) and (endpoint.response is None or endpoint.envelope == "list"):
            return read_list(model, cast("object", data))
        if data is None and endpoint.method == "GET":
            raise NotFoundError(
                f"{endpoint.name}{self.about}: there is nothing to return", response=response
            )
        if data is not None and not isinstance(data, dict):
            raise InvalidResponseError(
                f"{endpoint.name}: the answer is not an object: {preview(response)}",
                response=response,
            )
        return read(model, {} if data is None else cast("object", data))

    def _nothing(self, model: type[Answer], response: Response) -> Answer | None:
        """An answer without a body, where one was expected or its form is not known."""
        endpoint = self.endpoint
        if endpoint.method == "GET":
            kind = NotFoundError if response.status == 204 else InvalidResponseError
            raise kind(
                f"{endpoint.name}{self.about}: HTTP {response.status} with an empty body",
                response=response,
            )
        # It was done: that its answer is missing shows in `.drift`.
        return None if endpoint.response is None else read_row(model, None)

    def _unwrapped(self, data: object, model: type[Answer], response: Response) -> object:
        """What is in the envelope, whether or not there is the documented one."""
        body = _members(data)
        names = {info.alias or name for name, info in model.model_fields.items()}
        if "data" not in body or "data" in names:
            known = self.endpoint.response is None or self.endpoint.envelope != "data"
            if known or names & set(body) or _is_list(data):
                return data
            raise InvalidResponseError(
                f"{self.endpoint.name}: the answer has no data: {preview(response)}",
                response=response,
            )
        # A bare object that happens to have a member of that name has others, too.
        if self.endpoint.envelope == "bare" and names & set(body):
            return data
        return body["data"]


def plain_answer(response: Response) -> Response:
    """`response` itself, if it is one of success."""
    if not 200 <= response.status < 300:
        raise _failure_of(response, response.operation)
    return response


# object: decoded JSON; None for an empty body.
def _data_of(response: Response, operation: str, about: str) -> object:
    if not 200 <= response.status < 300:
        raise _failure_of(response, f"{operation}{about}")
    return parse_json(response, operation, "not JSON. Is that the host of the API?")


def _failure_of(response: Response, start: str) -> BeEnergisedError:
    error = failure_of(response, start, _FAILURES)
    if response.status not in _FAILURES:
        error.retry_after = wait_asked(response)
    return error


def _inner(data: object) -> dict[str, object]:
    """The members of an answer, with or without the envelope."""
    body = _members(data)
    return body if "success" in body else _members(body.get("data", body))


def _says_no(data: object, operation: str) -> bool:
    success = _inner(data).get("success")
    if isinstance(success, str) and operation not in STARTS:  # of a start, no clear no
        return success.strip().lower() == "false"
    return success is False


def _is_scalar(value: object) -> bool:
    return value is not None and not isinstance(value, dict | list)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _members(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
