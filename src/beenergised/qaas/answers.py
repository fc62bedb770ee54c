"""From an answer of the QaaS API to its data, or to the exception that it means.

The table of statuses is documented, the form of the bodies with errors is not: what can be
understood of them is, and the text is kept in any case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

from beenergised.errors import (
    BeEnergisedError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RecordFrozenError,
    ServiceUnavailableError,
    SessionExpiredError,
    UnprocessableError,
    ValidationFailedError,
)
from beenergised.models import Answer, AnswerList, read, read_list, remember_response
from beenergised.transport.call import TokenRefused
from beenergised.transport.problems import fields_of, reason_of
from beenergised.transport.status import error_for, retry_after
from beenergised.wire import NestedTooDeeplyError, Response, preview

T = TypeVar("T")
AnswerT = TypeVar("AnswerT", bound=Answer)

#: Whether the refusal of a change says that the record is frozen.
FrozenTest: TypeAlias = Callable[[Response], bool]

_FROZEN = re.compile(
    r"sent[ _-]?to[ _-]?uba|\buba\b|umweltbundesamt|\bfrozen\b|already (?:been )?(?:sent|submitted)"
    r"|no longer be (?:changed|modified|edited|updated)",
    re.IGNORECASE,
)

LOG_IN_AGAIN = "Log in again: client.login(show=…), or on the command line: beenergised qaas login"


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One thing that the API does. `name` is ours: logs and errors speak of it so."""

    name: str
    method: Literal["GET", "POST", "PATCH"]
    #: From decoded JSON to the result; None stands for an empty body of a 204.
    result: Callable[[object], T]
    is_list: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no harm: reading only."""
        return self.method == "GET"


def one(model: type[AnswerT]) -> Callable[[object], AnswerT]:
    """Reads an object."""
    return lambda data: read(model, data)


def many(model: type[AnswerT]) -> Callable[[object], AnswerList[AnswerT]]:
    """Reads a list; nothing is an empty list."""
    return lambda data: read_list(model, [] if data is None else data)


def says_frozen(response: Response) -> bool:
    """Whether the refusal of a change speaks of the status after which there is none.

    What the service answers to a change that comes too late is not documented. A 400, 409 or 422
    whose text names that status, or the authority, is taken for it.

    >>> says_frozen(Response(422, content=b'{"detail": "record is sent_to_uba"}'))
    True
    >>> says_frozen(Response(422, content=b'{"detail": "amount is too large"}'))
    False
    """
    return response.status in {400, 409, 422} and bool(_FROZEN.search(response.text))


@dataclass(frozen=True, slots=True)
class Decoder(Generic[T]):
    """Reads the answer of one operation. `about` says what it was about: a record, its id."""

    operation: Operation[T]
    about: str = ""
    is_frozen: FrozenTest | None = None

    def __call__(self, response: Response) -> T:
        if not 200 <= response.status < 300:
            raise self._failure(response)
        result = self.operation.result(self._data(response))
        remember_response(cast("Answer | AnswerList[Any]", result), response)
        return result

    # object: decoded JSON.
    def _data(self, response: Response) -> object:
        name = self.operation.name
        if response.content.strip():
            try:
                data: object = response.json()
            except NestedTooDeeplyError as problem:
                raise InvalidResponseError(
                    f"{name}: the response cannot be parsed: it is {problem}", response=response
                ) from None
            except ValueError:
                raise InvalidResponseError(
                    f"{name}: the answer is not JSON. Is that the API's address? It begins: "
                    f"{preview(response)}",
                    response=response,
                ) from None
            self._check(data, response)
            return data
        if response.status != 204:
            raise InvalidResponseError(
                f"{name}: HTTP {response.status} with an empty body", response=response
            )
        if not self.operation.is_list:
            kind = NotFoundError if self.operation.method == "GET" else InvalidResponseError
            raise kind(
                f"{name}{self.about}: HTTP 204, there is nothing to return", response=response
            )
        return None

    def _check(self, data: object, response: Response) -> None:
        kind, wanted = (list, "a list") if self.operation.is_list else (dict, "an object")
        if not isinstance(data, kind):
            raise InvalidResponseError(
                f"{self.operation.name}: the answer is not {wanted}: {preview(response)}",
                response=response,
            )

    def _failure(self, response: Response) -> Exception:
        start = f"{self.operation.name}{self.about}: HTTP {response.status}"
        status = response.status
        if status == 401:
            return TokenRefused(
                SessionExpiredError(
                    f"{start}, the service refused the token. {LOG_IN_AGAIN}", response=response
                ),
                before_acting=True,
            )
        if self.is_frozen is not None and status in range(400, 500) and self.is_frozen(response):
            reason = reason_of(response)
            return RecordFrozenError(
                f"{start}, the record may not be changed any more: {reason}",
                reason=reason,
                response=response,
            )
        # There is one for every status that is not 2xx.
        return _by_status(start, status, response) or cast("Exception", error_for(response))


def _by_status(start: str, status: int, response: Response) -> BeEnergisedError | None:
    """What a documented status means."""
    if status == 400:
        fields = fields_of(response)
        said = "; ".join(f"{name}: {', '.join(why)}" for name, why in fields.items())
        return ValidationFailedError(
            f"{start}, the service found mistakes: {said or reason_of(response)}",
            fields=fields,
            response=response,
        )
    if status == 422:
        reason = reason_of(response)
        return UnprocessableError(
            f"{start}, the service will not do that: {reason}", reason=reason, response=response
        )
    if status == 403:
        return PermissionDeniedError(
            f"{start}, this user may not do that. Was the login made with the right account?",
            response=response,
        )
    if status == 404:
        return NotFoundError(
            f"{start}, there is none with this id, or none at this path. Most paths are assumed: "
            "see QaasPaths (BEENERGISED_QAAS_PATHS on the command line).",
            response=response,
        )
    if status == 500:
        return ServiceUnavailableError(
            f"{start}, the service failed. It documents that the request was likely, not "
            "certainly, left undone, and wants to hear of it",
            response=response,
            retry_after=retry_after(response),
        )
    return None
