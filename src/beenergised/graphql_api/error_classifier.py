"""Classifies the `errors` of a GraphQL response: what they mean for the login, and for a write.

All of this is assumed: neither the codes nor the words of the service are documented. The tables
hold what widespread GraphQL servers and gateways send; the tests name them. A code decides before
the words of a message do. A charging API also speaks of sessions, tokens and permissions that have
nothing to do with the login (charging sessions, payment tokens, cards, 3-D Secure), so words count
only where they can hardly mean these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias, cast

from beenergised._public_names import public_in
from beenergised.names import to_snake

# Any: an error's members other than `message` are of any type.
ErrorItem: TypeAlias = dict[str, Any]


@public_in("beenergised.graphql_api")
class Meaning(Enum):
    """The meaning of the `errors` of a response."""

    TOKEN_REFUSED = "the token was refused"  # noqa: S105 - words, not a password
    FORBIDDEN = "this session may not do that"
    NOT_FOUND = "there is no such thing"
    FAILED_INSIDE = "the service failed; what it did is not known"
    OTHER = "anything else"


ErrorClassifier: TypeAlias = Callable[[Sequence[ErrorItem]], Meaning]

# --- Codes, in the form that `_normalized` gives them --------------------------------------------

_CODES: Final = {
    Meaning.TOKEN_REFUSED: """
        401 UNAUTHENTICATED UNAUTHORIZED NOT_AUTHENTICATED AUTH_NOT_AUTHENTICATED NOT_LOGGED_IN
        AUTHENTICATION AUTHENTICATION_REQUIRED AUTHENTICATION_FAILED GRAPHQL_AUTHENTICATION AUTH
        AUTH_REQUIRED LOGIN_REQUIRED CREDENTIALS_REQUIRED EXPIRED_SIGNATURE SIGNATURE_EXPIRED
        SIGNATURE_VERIFICATION_FAILED JWS_SIGNATURE_VERIFICATION_FAILED PGRST301 PGRST303
    """,
    Meaning.FORBIDDEN: """
        403 FORBIDDEN NOT_AUTHORIZED AUTH_NOT_AUTHORIZED AUTHORIZATION GRAPHQL_AUTHORIZATION
        PERMISSION_DENIED UNAUTHORIZED_FIELD_OR_TYPE INSUFFICIENT_PERMISSIONS INSUFFICIENT_SCOPE
    """,
    Meaning.NOT_FOUND: "404 NOT_FOUND RESOURCE_NOT_FOUND",
}
# These say that it failed, or was refused, but not why: words about the login may say more.
_VAGUE_CODES: Final = {
    Meaning.FORBIDDEN: "ACCESS_DENIED KS_ACCESS_DENIED",
    Meaning.FAILED_INSIDE: """
        500 502 503 504 INTERNAL INTERNAL_SERVER_ERROR INTERNAL_ERROR UNEXPECTED UNEXPECTED_ERROR
        UNAVAILABLE SERVICE_UNAVAILABLE TIMEOUT GATEWAY_TIMEOUT DATA_FETCHING
        DOWNSTREAM_SERVICE_ERROR SUBREQUEST_HTTP_ERROR
    """,
    Meaning.OTHER: "400 BAD_REQUEST BAD_USER_INPUT UNKNOWN UNKNOWN_ERROR ERROR",
}
_BROKEN = "EXPIRED|INVALID|REVOKED|MALFORMED|MISSING"
_LOGIN = "JWT|SESSION|LOGIN|(?:(?:ACCESS|AUTH|BEARER|SESSION|USER|JWT|AUTH_ID)_)?TOKEN"
# `TOKEN_EXPIRED`, `INVALID_JWT`, `ACCESS_TOKEN_INVALID`; not `CHARGING_SESSION_EXPIRED`.
_CODE_OF_A_TOKEN = re.compile(
    rf"(?:{_LOGIN})_(?:HAS_|IS_)?(?:{_BROKEN}|REQUIRED)|(?:{_BROKEN})_(?:{_LOGIN})"
)
# AWS AppSync says so of a field that the caller may not read; a refused token is an
# `UnauthorizedException` there.
_ERROR_TYPES: Final = {"Unauthorized": Meaning.FORBIDDEN}

_MEANINGS = {code: kind for kind, codes in _CODES.items() for code in codes.split()}
_VAGUE = {code: kind for kind, codes in _VAGUE_CODES.items() for code in codes.split()}

# Under these names a code is meant for programs; what the others hold may be as general as
# "graphql", so there only a known one counts.
_CODE_NAMES = ("code", "errorCode", "error_code")
_KIND_NAMES = ("category", "classification", "errorType", "type", "name", "status", "error")
_STATUS_NAMES = ("status", "statusCode", "status_code", "httpStatus", "httpStatusCode")
_PLACES = ("http", "response", "originalError", "exception", "error")

# --- Words ---------------------------------------------------------------------------------------

_IS_BAD = (
    r"(?:(?:has|have|is|was|been|already|token)\s)*"
    r"(?:expired|invalid|revoked|malformed|missing|not\svalid|no\slonger\svalid|timed\sout)\b"
)
# What can hardly mean anything but the caller's own token or login.
_CLEARLY_LOGIN = re.compile(
    rf"""\bjwt\W*(?:expired|not\sactive|must\sbe\sprovided|(?:verification|validation)\sfail\w*|{_IS_BAD})
    |\b(?:expired|invalid|malformed|missing|revoked)\sjwt\b|\bverify\s(?:the\s)?jwt\b
    |\b(?:access|auth|authentication|authorization|bearer|incoming|firebase\sid)\stoken\s{_IS_BAD}
    |\b(?:expired|invalid|malformed|missing|revoked)\s
        (?:access|auth|authentication|authorization|bearer|refresh)\stoken\b
    |^\W*(?:error\W+)?signature\s(?:has\s|is\s)?(?:expired|verification\sfailed)
    |^\W*(?:invalid|error\sdecoding)\ssignature\W*$
    |"exp"\sclaim\stimestamp\scheck\sfailed
    |\bnot\s(?:logged|signed)[ -]?in\b
    |\bmust\s(?:be\s(?:logged\sin|signed\sin)|log\sin|sign\sin|login)\b
    |\bauthentication\scredentials\swere\snot\sprovided
    |\bno\s(?:auth\w*\s|access\s)?token\s(?:was\s)?(?:provided|found|given)\b
    |\bmissing\s(?:the\s)?'?authorization'?\b.*\bheader\b|\bauthorization\sheader\s(?:is\s)?missing
    |\bvalid\sauthorization\sheader\snot\sprovided""",
    re.IGNORECASE | re.VERBOSE,
)
# Of the login, unless a device wants the authentication or lacks it.
_OF_SOME_AUTHENTICATION = re.compile(
    r"\b(?:not|must be) authenticated\b|\b(?:authentication|log-?in) (?:is )?required\b",
    re.IGNORECASE,
)
_DEVICE = (
    r"(?:(?:the|this|that|your|an?)\s)?"
    r"(?:charg(?:ing[ -]?(?:station|point)|e[ -]?point|er)|station|connector|evse|terminal|reader"
    r"|vehicle|car|rfid(?:[ -](?:tag|card))?|id[ -]?t(?:ag|oken)|transaction|reservation)s?\b"
)
_OF_A_DEVICE = re.compile(
    rf"^\W*{_DEVICE}|\bby\s{_DEVICE}|\brequired\s(?:at|for|from|of|on)\s{_DEVICE}", re.IGNORECASE
)
# The whole subject of a sentence, with nothing before it that would make it another's session.
_START = r"(?:^\W*|[.:;!,(]\s*)(?:(?:the|your|this|current|user|login|auth|provided|given)\s)*"
_SEEMS_LOGIN = re.compile(
    rf"""{_START}(?:session|token|session\stoken)\s{_IS_BAD}
    |{_START}(?:expired|invalid|malformed|revoked)\s(?:(?:user|login|auth)\s)?
        (?:session|token|session\stoken)(?=\W*$|\s*[.,:;!(]|\s(?:provided|given|please)\b)
    |^\W*(?:(?:error|http|status|401)\W+)*(?:unauthenticated|unauthori[sz]ed)
        (?=\W*$|\s*[.,:;!(]|\s(?:request|access|user)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_PAYING = re.compile(
    r"\bpa(?:y|id)|\b3[\s-]*d[\s-]*s(?:ecure)?\b|\bcards?\b|\bcheckout\b|\bpre-?auth|\bvoucher"
    r"|\binvoice|\bbank\b|\bwebhook",
    re.IGNORECASE,
)
_OF_CHARGING = re.compile(
    r"charg|\bstation|\bconnector|\bevse|\btransaction|\breservation|\bocpp|\brfid"
    r"|\bid[ -]?t(?:ag|oken)",
    re.IGNORECASE,
)
_FORBIDDEN_WORDS = re.compile(
    r"\bforbidden\b|\baccess denied\b|\bpermission denied\b|\binsufficient permission"
    r"|\bnot (?:allowed|permitted) to (?:access|see|read|do|use)\b"
    r"|\bnot authori[sz]ed to access\b|\bthis action is unauthori[sz]ed\b"
    r"|\b(?:do|does)(?: not|n't) have (?:the )?permission",
    re.IGNORECASE,
)
_OTHER_WORDS = (
    (re.compile(r"\bnot found\b|\bdoes not exist\b", re.IGNORECASE), Meaning.NOT_FOUND),
    (
        re.compile(
            r"\binternal (?:server )?error\b|\bservice unavailable\b|\bgateway time-?out\b",
            re.IGNORECASE,
        ),
        Meaning.FAILED_INSIDE,
    ),
)
# How the messages of GraphQL itself begin: they speak of the document, whatever their words.
_OF_THE_DOCUMENT = re.compile(
    r"\s*(?:Variable|Value|Cannot query|Field|Unknown|Syntax Error|Argument|Fragment|Expected)\b"
)


@public_in("beenergised.graphql_api")
def classify_errors(errors: Sequence[ErrorItem]) -> Meaning:
    """Return what `errors` mean: by codes and statuses, else by the words of the messages.

    >>> classify_errors([{"message": "Token expired"}])
    <Meaning.TOKEN_REFUSED: 'the token was refused'>
    >>> classify_errors([{"message": "no", "extensions": {"code": "FORBIDDEN"}}])
    <Meaning.FORBIDDEN: 'this session may not do that'>
    >>> classify_errors([{"message": "The charging session has expired"}])
    <Meaning.OTHER: 'anything else'>
    """
    verdicts = [_by_code(error) for error in errors]
    for verdict in verdicts:
        if verdict.meaning is not None and not verdict.is_vague:
            return verdict.meaning
    words = {
        _by_words(str(error.get("message", "")), verdict)
        for error, verdict in zip(errors, verdicts, strict=True)
    }
    if Meaning.TOKEN_REFUSED in words:
        return Meaning.TOKEN_REFUSED
    vague = [each.meaning for each in verdicts if each.meaning not in {None, Meaning.OTHER}]
    if vague and vague[0] is not None:
        return vague[0]
    return next((meaning for meaning in Meaning if meaning in words), Meaning.OTHER)


def service_code_of(errors: Sequence[ErrorItem]) -> str | None:
    """Return the first code that the service gave, as it wrote it; None without one."""
    names = (*_CODE_NAMES, "category", "classification", "errorType")
    return next((code for error in errors for code in _texts(error, names)), None)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The meaning of the codes and statuses of one error.

    is_vague: they do not say why the request was refused or failed.
    is_of_login: the message may be about the login, because no code says otherwise.
    """

    meaning: Meaning | None = None
    is_vague: bool = False
    is_of_login: bool = True


def _by_code(error: ErrorItem) -> _Verdict:
    for name in _texts(error, ("errorType",)):
        if name in _ERROR_TYPES:
            return _Verdict(_ERROR_TYPES[name])
    codes = [_normalized(code) for code in _texts(error, _CODE_NAMES)]
    kinds = [_normalized(kind) for kind in _texts(error, (*_KIND_NAMES, *_STATUS_NAMES))]
    for code in (*codes, *kinds):
        if code in _MEANINGS:
            return _Verdict(_MEANINGS[code])
        if _CODE_OF_A_TOKEN.fullmatch(code):
            return _Verdict(Meaning.TOKEN_REFUSED)
    for code in (*codes, *kinds):
        if code in _VAGUE:
            return _Verdict(_VAGUE[code], is_vague=True)
    return _Verdict(is_of_login=not codes)


def _by_words(message: str, verdict: _Verdict) -> Meaning:
    if _OF_THE_DOCUMENT.match(message):
        return Meaning.OTHER
    if verdict.is_of_login and not _OF_PAYING.search(message):
        if _CLEARLY_LOGIN.search(message):
            return Meaning.TOKEN_REFUSED
        if _OF_SOME_AUTHENTICATION.search(message) and not _OF_A_DEVICE.search(message):
            return Meaning.TOKEN_REFUSED
        if _SEEMS_LOGIN.search(message) and not _OF_CHARGING.search(message):
            return Meaning.TOKEN_REFUSED
        if _FORBIDDEN_WORDS.search(message):
            return Meaning.FORBIDDEN
    return next(
        (meaning for pattern, meaning in _OTHER_WORDS if pattern.search(message)), Meaning.OTHER
    )


def _normalized(code: str) -> str:
    """Return a code in the spelling of the tables.

    >>> _normalized("invalid-jwt"), _normalized("TokenExpiredError"), _normalized("ERR_JWT_EXPIRED")
    ('INVALID_JWT', 'TOKEN_EXPIRED', 'JWT_EXPIRED')
    """
    words = to_snake(code).upper().strip("_")
    if words in _VAGUE:
        return words
    return words.removeprefix("ERR_").removesuffix("_ERROR").removesuffix("_EXCEPTION")


def _texts(error: ErrorItem, names: Sequence[str]) -> Iterator[str]:
    """The texts and numbers under `names`: in `extensions`, inside of them, beside `message`."""
    outer = _members(error.get("extensions"))
    for place in (outer, *(_members(outer.get(name)) for name in _PLACES), error):
        for name in names:
            value = place.get(name)
            if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
                yield str(value)


# object: JSON of any kind.
def _members(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}
