"""From an answer of the QaaS API to its data, or to the exception that it means.

The table of statuses is documented, the form of the bodies with errors is not: what can be
understood of them is, and the text is kept in any case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar

from beenergised.base_models import remember_response
from beenergised.base_models.results import ListResult, Result
from beenergised.errors import (
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RecordFrozenError,
    ServiceUnavailableError,
    SessionExpiredError,
    UnprocessableError,
    ValidationFailedError,
)
from beenergised.messages import Response, preview
from beenergised.transport.decoders import StatusTable, failure_of, parse_json
from beenergised.transport.lifecycle import TokenRefused

T = TypeVar("T")

#: Whether the refusal of a change says that the record is frozen.
FrozenTest: TypeAlias = Callable[[Response], bool]

_FROZEN = re.compile(
    r"sent[ _-]?to[ _-]?uba|\buba\b|umweltbundesamt|\bfrozen\b|already (?:been )?(?:sent|submitted)"
    r"|no longer be (?:changed|modified|edited|updated)",
    re.IGNORECASE,
)

_FROZEN_RECORD = (RecordFrozenError, "the record may not be changed any more: {reason}")
_FAILURES: StatusTable = {
    400: (ValidationFailedError, "the service found mistakes: {reason}"),
    403: (
        PermissionDeniedError,
        "this user may not do that. Was the login made with the right account?",
    ),
    404: (
        NotFoundError,
        "there is none with this id, or none at this path. Most paths are assumed: see QaasPaths "
        "(BEENERGISED_QAAS_PATHS on the command line).",
    ),
    422: (UnprocessableError, "the service will not do that: {reason}"),
    500: (
        ServiceUnavailableError,
        "the service failed. It documents that the request was likely, not certainly, left "
        "undone, and wants to hear of it",
    ),
}

LOG_IN_AGAIN = "Log in again: client.login(show=…), or on the command line: beenergised qaas login"


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One thing that the API does. `name` is ours: logs and errors speak of it so."""

    name: str
    method: Literal["GET", "POST", "PATCH"]
    #: Parses decoded JSON; None stands for the empty body of a 204.
    result: Result[T]

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no harm: reading only."""
        return self.method == "GET"


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
        result = self.operation.result.read(self._data(response))
        remember_response(result, response)
        return result

    # object: decoded JSON.
    def _data(self, response: Response) -> object:
        name = self.operation.name
        data = parse_json(response, name, "not JSON. Is that the API's address?")
        if response.content.strip():
            self._check(data, response)
        elif response.status != 204:
            raise InvalidResponseError(
                f"{name}: HTTP {response.status} with an empty body", response=response
            )
        elif not isinstance(self.operation.result, ListResult):
            missing = NotFoundError if self.operation.method == "GET" else InvalidResponseError
            raise missing(
                f"{name}{self.about}: HTTP 204, there is nothing to return", response=response
            )
        return data

    def _check(self, data: object, response: Response) -> None:
        is_list = isinstance(self.operation.result, ListResult)
        if not isinstance(data, list if is_list else dict):
            wanted = "a list" if is_list else "an object"
            raise InvalidResponseError(
                f"{self.operation.name}: the answer is not {wanted}: {preview(response)}",
                response=response,
            )

    def _failure(self, response: Response) -> Exception:
        start = f"{self.operation.name}{self.about}"
        status = response.status
        if status == 401:
            error = SessionExpiredError(
                f"{start}: HTTP 401, the service refused the token. {LOG_IN_AGAIN}",
                response=response,
            )
            return TokenRefused(error, before_acting=True)
        is_frozen = self.is_frozen is not None and 400 <= status < 500 and self.is_frozen(response)
        return failure_of(response, start, {status: _FROZEN_RECORD} if is_frozen else _FAILURES)
