"""The parts of decoding a response that the APIs share: its JSON, and documented statuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from beenergised.errors import (
    BeEnergisedError,
    InvalidResponseError,
    ServiceUnavailableError,
    UnprocessableError,
    ValidationFailedError,
)
from beenergised.messages import NestedTooDeeplyError, Response, preview
from beenergised.redaction import HiddenMembers
from beenergised.transport.problem_details import fields_of, reason_of
from beenergised.transport.status_errors import error_for, retry_after

#: For each status, its exception and its meaning. `{reason}` in it is replaced by the service's
#: explanation, which for a `ValidationFailedError` is the fields at fault, if it names any.
StatusTable: TypeAlias = Mapping[int, tuple[type[BeEnergisedError], str]]


# object: decoded JSON.
def parse_json(response: Response, name: str, otherwise: str) -> object:
    """Return the body as decoded JSON; None if it is empty.

    Raises `InvalidResponseError`, which names `name`, for a body that is not JSON; `otherwise`
    says what it is then.
    """
    if not response.content.strip():
        return None
    try:
        return cast("object", response.json())
    except ValueError:
        raise unparsable(response, name, otherwise) from None


def unparsable(response: Response, name: str, otherwise: str) -> InvalidResponseError:
    """Return the exception for a body that cannot be parsed, see `parse_json`."""
    said = f"the answer is {otherwise} It begins: {preview(response) or 'nothing'}"
    try:
        response.json()
    except NestedTooDeeplyError as problem:
        said = f"the response cannot be parsed: it is {problem}"
    except ValueError:
        pass
    return InvalidResponseError(f"{name}: {said}", response=response)


def json_object(response: Response) -> HiddenMembers | None:
    """Return the members of the JSON object that is the body; None for any other body."""
    try:
        return hidden_members(response.json())
    except ValueError:
        return None


def hidden_members(value: object) -> HiddenMembers | None:
    """Return decoded JSON that is an object so that no traceback shows it; None for any other."""
    return HiddenMembers(cast("dict[str, Any]", value)) if isinstance(value, dict) else None


def failure_of(response: Response, start: str, table: StatusTable) -> BeEnergisedError:
    """Return the exception that a status other than 2xx means, by `table` first.

    `start` is the beginning of its message: the operation, and the ids of what it is about.
    """
    if response.status not in table:
        # There is one for every status that is not 2xx.
        return cast("BeEnergisedError", error_for(response))
    kind, meaning = table[response.status]
    reason = reason_of(response)
    more: dict[str, Any] = {}  # Any: arguments of the exception
    if issubclass(kind, ValidationFailedError):
        fields = more["fields"] = fields_of(response)
        reason = "; ".join(f"{name}: {', '.join(why)}" for name, why in fields.items()) or reason
    elif issubclass(kind, UnprocessableError):
        more["reason"] = reason
    elif issubclass(kind, ServiceUnavailableError):
        more["retry_after"] = retry_after(response)
    message = f"{start}: HTTP {response.status}, {meaning.replace('{reason}', reason)}"
    return kind(message, response=response, **more)
