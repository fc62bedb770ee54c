"""From an answer of the Public API to its data, or to the exception that it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

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
from beenergised.models import Answer, AnswerList, read, read_list, remember_response
from beenergised.models.reading import read_row
from beenergised.public_api.arguments import answer_model
from beenergised.public_api.endpoints import Endpoint
from beenergised.public_api.rate_limits import wait_asked
from beenergised.public_api.start_answers import STARTS, accepted_start
from beenergised.redaction import redact, redact_json
from beenergised.transport.problems import fields_of, reason_of
from beenergised.transport.status import error_for
from beenergised.wire import NestedTooDeeplyError, Response, preview

_REFUSALS = {
    400: "the service cannot do anything with this request",
    405: "this is not possible here, or switched off for the tenant",
    406: "the charge point or the platform refused",
    409: "this conflicts with the present state",
    412: "something that it needs is missing",
    501: "this is not implemented here",
}
#: Below it is whatever can be refused although it was understood.
_ACTIONS = "/public-api/actions/"
_OF_ITS_OWN: dict[int, tuple[type[BeEnergisedError], str]] = {
    401: (
        AuthenticationError,
        "the service does not accept the token. Pass one that is valid at this host: they are "
        "made in the back office, under API Access Tokens, and cannot be renewed from here",
    ),
    403: (
        PermissionDeniedError,
        "the admin that the token belongs to may not do that. Have the back office allow it, or "
        "use another admin's token",
    ),
    404: (NotFoundError, "there is no such thing, or the tenant does not have this feature"),
}


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
                f"{self.operation}: the answer is not a list: {_shown(response)}",
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
            raise self._refused(response, _REFUSALS[406])
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
                f"{endpoint.name}: the answer is not an object: {_shown(response)}",
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
                f"{self.endpoint.name}: the answer has no data: {_shown(response)}",
                response=response,
            )
        # A bare object that happens to have a member of that name has others, too.
        if self.endpoint.envelope == "bare" and names & set(body):
            return data
        return body["data"]


def plain_answer(response: Response) -> Response:
    """`response` itself, if it is one of success."""
    if not 200 <= response.status < 300:
        raise failure_of(response, response.operation)
    return response


# object: decoded JSON; None for an empty body.
def _data_of(response: Response, operation: str, about: str) -> object:
    if not 200 <= response.status < 300:
        raise failure_of(response, f"{operation}{about}")
    if not response.content.strip():
        return None
    try:
        data: object = response.json()
    except NestedTooDeeplyError as problem:
        raise InvalidResponseError(
            f"{operation}: the response cannot be parsed: it is {problem}", response=response
        ) from None
    except ValueError:
        raise InvalidResponseError(
            f"{operation}: the answer is not JSON. Is that the host of the API? It begins: "
            f"{_shown(response)}",
            response=response,
        ) from None
    return data


def failure_of(response: Response, operation: str) -> BeEnergisedError:
    """What a status other than 2xx means."""
    status = response.status
    start, reason = f"{operation}: HTTP {status}", reason_of(response)
    if status in _REFUSALS:
        return RequestRefusedError(f"{start}, {_REFUSALS[status]}: {reason}", response=response)
    if status == 422:
        fields = _fields(response)
        said = "; ".join(f"{name}: {', '.join(why)}" for name, why in fields.items())
        return ValidationFailedError(
            f"{start}, the service found mistakes: {said or reason}",
            fields=fields,
            response=response,
        )
    if status in _OF_ITS_OWN:
        kind, meaning = _OF_ITS_OWN[status]
        return kind(f"{start}, {meaning}: {reason}", response=response)
    if 300 <= status < 400:
        return RedirectRefusedError(
            f"{start}, a redirect is not followed: the token would go along. Set host to where "
            "the API is now",
            response=response,
        )
    # There is one for every status that is not 2xx.
    error = cast("BeEnergisedError", error_for(response))
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


def _fields(response: Response) -> dict[str, list[str]]:
    """The fields at fault: as documented, or as far as any other form is understood."""
    try:
        said = _members(redact_json(response.json(), response.secrets))
    except ValueError:
        return {}
    errors = _members(said.get("errors"))
    if errors and all(_is_texts(value) for value in errors.values()):
        return {name: [*cast("list[str]", value)] for name, value in errors.items()}
    return fields_of(response)


def _is_scalar(value: object) -> bool:
    return value is not None and not isinstance(value, dict | list)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) for item in cast("list[object]", value)
    )


def _members(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _shown(response: Response) -> str:
    return redact(preview(response), response.secrets) or "nothing"
