"""What the answer to a start says: accepted, refused, or neither."""

from __future__ import annotations

from typing import Final, TypeVar, cast

from beenergised.base_models import Answer, response_of
from beenergised.errors import START_ERRORS, InvalidResponseError, StartError
from beenergised.messages import Response
from beenergised.redaction import redact

T = TypeVar("T")

#: The operations that start a charge.
STARTS: Final = frozenset({"chargePointStart", "chargePointStartEvse", "evseStart"})


def accepted_start(operation: str, answer: T) -> T:
    """`answer` itself, unless it is of a start and does not say that it was accepted.

    Raises `StartError`, by the answer's `errorCode`, where `success` is false. Where it says
    neither and names nothing that the start could be followed by, `InvalidResponseError`: of what
    may not be sent twice, that makes an `OutcomeUnknownError`.
    """
    if operation not in STARTS or not isinstance(answer, Answer):
        return answer
    success: object = getattr(answer, "success", None)
    if success is False:
        raise refused_start(operation, answer)
    if success is not True and not any(ids_of(answer)):
        said = ", ".join(text for text in (_code(answer), _said(answer)) if text)
        raise InvalidResponseError(
            f"{operation}: the answer says neither that the start was accepted nor that it was "
            f"not, and names no session{f'. It says: {said}' if said else ''}",
            response=response_of(answer),
        )
    return answer


def ids_of(answer: Answer) -> tuple[str | None, str | None]:
    """The ids of the session and of the authorization that an answer names."""
    said = _members_of(answer)
    return id_text(said.get("sessionId")), id_text(said.get("authorizationId"))


def _members_of(answer: Answer) -> dict[str, object]:
    """What arrived, member by member. Not by the model: a float, as which the ids are documented,
    may be of another session where they are very large.
    """
    response = response_of(answer)
    data: object = response.json() if response is not None and response.content else {}
    members = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    inner: object = members.get("data")
    is_wrapped = isinstance(inner, dict) and "success" not in members
    return cast("dict[str, object]", inner) if is_wrapped else members


def id_text(value: object) -> str | None:
    """An id as text, whether it came as a number or as text; None for anything else.

    >>> id_text(7.0), id_text(7), id_text("7"), id_text(None), id_text(True), id_text("")
    ('7', '7', '7', None, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else None
    return str(value).strip() or None if isinstance(value, int | str) else None


def session_ids_of(authorization: object) -> list[str]:
    """Return the ids of the sessions of an authorization, without anything that is no id.

    >>> from types import SimpleNamespace
    >>> session_ids_of(SimpleNamespace(session_ids=[7, None, "8"]))
    ['7', '8']
    """
    # object: a value of another type stays in a response as it came.
    listed: object = getattr(authorization, "session_ids", None)
    known = cast("list[object]", listed) if isinstance(listed, list) else []
    return [id for id in map(id_text, known) if id is not None]


def refused_start(operation: str, answer: Answer) -> StartError:
    """The exception of a start that was answered with `success: false`."""
    named = _code(answer)
    kind = START_ERRORS.get(named, StartError)
    response = response_of(answer)
    said = _said(answer)
    why = said or kind.meaning.rstrip(".") or "the service gave no reason"
    message = f"The charge did not start{f' ({named})' if named else ''}: {why}. {kind.remedy}"
    return kind(
        message.rstrip(),
        operation=operation,
        service_code=named or None,
        status_text=said or None,
        answer=answer,
        response=response,
    )


def _code(answer: Answer) -> str:
    code: object = getattr(answer, "error_code", None)
    return str(code).strip() if code is not None else ""


def _said(answer: Answer) -> str:
    message: object = getattr(answer, "message", None)
    response: Response | None = response_of(answer)
    text = str(message).strip().rstrip(".") if message is not None else ""
    return redact(text, response.secrets if response is not None else ())
