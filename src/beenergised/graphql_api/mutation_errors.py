"""Answers that say inside that a write did not succeed, and the exceptions that they become.

Not every no is among the `errors` of GraphQL: accounts and contracts are answered with an object
that has an `error` of its own, or a `status` that says so. Here is who reads which, once for all
writes. Documented are the object `error` and the status words success and error, in whatever
case; a status with another word is no failure unless there is an `error` beside it.

The body of such an error is not asked for: the reference lost all of its fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from pydantic.alias_generators import to_camel

from beenergised.errors import (
    ContactRejectedError,
    ContractRejectedError,
    GraphQLError,
    InvalidResponseError,
    OperationFailedError,
    RequestRefusedError,
    ServiceUnavailableError,
    TenantNotConfiguredError,
)
from beenergised.messages import Response
from beenergised.redaction import Secret, redact

T = TypeVar("T")

_FAILED = "error"
# The documented words, of which an apostrophe may be written in several ways.
_NO_EMAIL = re.compile(r"fetch e-?mail config", re.IGNORECASE)
_SUPPORT = "support-beenergised@chargepoint.com"


@dataclass(frozen=True, slots=True)
class _Failure:
    """What it is when a write fails: the exception, and how its message begins."""

    kind: type[OperationFailedError]
    words: str


# Others have nothing inside that says so: the `status` of a card is the card's own.
_FAILURES = {
    "registerContact": _Failure(ContactRejectedError, "The contact was not registered"),
    "updateContact": _Failure(ContactRejectedError, "The contact was not changed"),
    "deleteContact": _Failure(ContactRejectedError, "The contact was not deleted"),
    "createPostpaidContract": _Failure(ContractRejectedError, "The contract was not made"),
    "updatePostpaidContract": _Failure(ContractRejectedError, "The contract was not changed"),
    "createSepaContract": _Failure(ContractRejectedError, "The contract was not made"),
    "updateSepaContract": _Failure(ContractRejectedError, "The contract was not changed"),
    "acceptLegalDocument": _Failure(OperationFailedError, "The document was not accepted"),
    "acceptTermsAndConditions": _Failure(OperationFailedError, "The document was not accepted"),
}
# Documented: the profile is null on error. That of a contact who is deleted is null in any case.
_WITH_A_PROFILE = frozenset({"registerContact", "updateContact"})


def raise_failures(operation: str, decode: Callable[[Response], T]) -> Callable[[Response], T]:
    """Return `decode`; for a write whose response may report a failure, one that raises it."""
    return _FailureDecoder(operation, decode) if operation in _FAILURES else decode


def failure_in(operation: str, answer: object, response: Response) -> OperationFailedError | None:
    """The failure that the answer of `operation` tells of inside; None if it tells of none."""
    failure = _FAILURES.get(operation)
    if failure is None:
        return None
    error, status = _member(answer, "error"), _text(_member(answer, "status"))
    if not error and (status is None or status.strip().lower() != _FAILED):
        return None
    behind = _member(error, "response")
    facts = _Facts(
        code=_text(_member(error, "code")),
        status=_status(_member(behind, "status")) or status,
        text=_text(_member(behind, "status_text")) or (error if isinstance(error, str) else None),
        message=_text(_member(answer, "message")),
        body=_member(behind, "body"),
    ).without(response.secrets)
    kind, message = failure.kind, f"{failure.words}: {facts}."
    if _of_the_email(failure, response):
        kind, message = TenantNotConfiguredError, _not_configured(failure)
    return kind(
        message,
        operation=operation,
        service_code=facts.code,
        service_status=facts.status,
        status_text=facts.text or facts.message,
        service_body=facts.body,
        answer=answer,
        response=response,
    )


# --- Reading an answer -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _FailureDecoder(Generic[T]):
    """Decodes a response by `decode`, and raises the failure in the result."""

    operation: str
    decode: Callable[[Response], T]

    def __call__(self, response: Response) -> T:
        try:
            answer = self.decode(response)
        except (GraphQLError, RequestRefusedError, ServiceUnavailableError) as error:
            # The documented words are an 'error message': where in an answer is not said.
            failure = _FAILURES[self.operation]
            if not _of_the_email(failure, response):
                raise
            raise TenantNotConfiguredError(
                _not_configured(failure),
                operation=self.operation,
                service_status=response.status,
                status_text=error.message,
                response=response,
            ) from error
        failed = failure_in(self.operation, answer, response)
        if failed is not None:
            del answer  # a service may repeat in it what it was sent; a traceback would show that
            raise failed
        if self.operation in _WITH_A_PROFILE and _member(answer, "profile") is None:
            raise InvalidResponseError(
                f"{self.operation}: the answer has neither a profile, which is documented to be "
                "null on error, nor an error: it says neither yes nor no.",
                response=response,
            )
        return answer


def _of_the_email(failure: _Failure, response: Response) -> bool:
    is_contact = issubclass(failure.kind, ContactRejectedError)
    return is_contact and bool(_NO_EMAIL.search(response.text))


def _not_configured(failure: _Failure) -> str:
    return (
        f"{failure.words}: the tenant is not set up for it, the service could not get its e-mail "
        f"configuration. No caller can mend that: ask be.ENERGISED support, {_SUPPORT}."
    )


# --- What a failure says -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is told of a failure. Any of it may be missing."""

    code: str | None
    status: int | str | None
    text: str | None
    message: str | None
    body: object

    def without(self, secrets: Sequence[Secret]) -> _Facts:
        """The same, and nothing in it repeats what is secret of the request."""
        status = self.status
        return replace(
            self,
            code=self.code and redact(self.code, secrets),
            status=redact(status, secrets) if isinstance(status, str) else status,
            text=self.text and redact(self.text, secrets),
            message=self.message and redact(self.message, secrets),
        )

    def __str__(self) -> str:
        words = [text.strip().rstrip(".") for text in (self.message, self.text) if text]
        status = f"status {self.status}" if self.status is not None else None
        code = f"code {self.code}" if self.code else None
        said = [each for each in (*dict.fromkeys(words), status, code) if each]
        return ", ".join(said) or "the service does not say why"


# object, in all of these: what does not fit its type stays in an answer as it came.
def _member(value: object, name: str) -> object:
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return members.get(name, members.get(to_camel(name)))
    return getattr(value, name, None)


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return None
    return str(value)


def _status(value: object) -> int | str | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else _text(value)
