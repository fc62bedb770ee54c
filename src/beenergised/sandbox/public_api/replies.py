"""What the Public API says when it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.replies import ReplyError, json_reply, phrase_of, with_headers

#: 401 and 403 in the documented words; the others are the sandbox's.
_SAID: Final = {
    401: "Unauthenticated.",
    403: "This action is unauthorized.",
    404: "Not found.",
    429: "Too Many Attempts.",
}

#: What is wrong, by field: a name with dots, `network.id`, `filter.status`.
Wrong = Mapping[str, list[str]]


def error_reply(status: int, message: str = "") -> Response:
    """A refusal as the document's ErrorMessage; a 422 without fields."""
    message = message or _SAID.get(status, f"{phrase_of(status)}.")
    if status == 422:
        return invalid_reply({"sandbox": ["The sandbox was told to refuse this."]})
    return json_reply(status, {"message": message})


def invalid_reply(wrong: Wrong) -> Response:
    """A 422 with what is wrong, by field."""
    return json_reply(422, {"message": "The given data was invalid.", "errors": dict(wrong)})


def refused(status: int, message: str = "") -> ReplyError:
    """What to raise in order to end a request with a refusal."""
    return ReplyError(error_reply(status, message))


def invalid(wrong: Wrong) -> ReplyError:
    """What to raise in order to end a request with a 422."""
    return ReplyError(invalid_reply(wrong))


def with_limit(response: Response, limit: int, left: int) -> Response:
    """The answer with the headers that tell how many requests are left.

    Documented is `X-RateLimit-*`; the two names are what the framework behind it usually sends.
    """
    return with_headers(
        response, **{"X_RateLimit_Limit": str(limit), "X_RateLimit_Remaining": str(max(0, left))}
    )
