"""Keeping secrets out of everything that a person or a log may read.

Two means, used together: a value that is known to be secret is carried in a `Secret`, whose
`repr` says nothing; and text that came from elsewhere (an answer's body, a header) passes
through `redact`, which knows the names and shapes that secrets have in the three services.
"""

from __future__ import annotations

import hmac
import html
import json
import re
from collections.abc import Iterable
from typing import Any, Final, NoReturn, cast
from urllib.parse import quote, quote_plus

REDACTED: Final = "[redacted]"

#: Header names whose values are never shown.
SECRET_HEADERS: Final = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-signature"}
)

# With anything before it: `newPassword`, `refresh_token`, `clientSecret`.
_WORDS = (
    "password", "passwd", "psk", "secret", "token", "apikey", "api_key", "iban",
    "device_code", "user_code",
)  # fmt: skip
_SENSITIVE = rf"[\w-]*(?:{'|'.join(_WORDS)})"
# A member of JSON, of a Python dict, or an argument in a GraphQL document. Cut off in the middle,
# the value still is a secret, so no closing quote is asked for.
_MEMBER = re.compile(
    rf"""((?<![\w-])["']?{_SENSITIVE}["']?\s*:\s*)(?:(")(?:[^"\\]|\\.)*|(')(?:[^'\\]|\\.)*)""",
    re.IGNORECASE | re.DOTALL,
)
# The same inside a text that is itself quoted: \"password\": \"...\".
_QUOTED_MEMBER = re.compile(
    rf"""((?<![\w-])(?:\\["'])?{_SENSITIVE}(?:\\["'])?\s*:\s*\\")"""
    r"""(?:[^"\\]|\\\\(?:\\\\|\\"|[^\\"]))*""",
    re.IGNORECASE,
)
# So are called the numbers of a card, and of an account, and codes that open something.
_NUMBER_MEMBER = re.compile(
    r"""((?<![\w-])["']?(?:(?:(?:card|(?:bank_?)?account)_?)?number|(?:location_?)?pin"""
    r"""|sharing_?code)["']?\s*:\s*)"""
    r"""(?:(")(?:[^"\\]|\\.)*|(')(?:[^'\\]|\\.)*)""",
    re.IGNORECASE | re.DOTALL,
)
_FORM_MEMBER = re.compile(rf"""((?<![\w-]){_SENSITIVE}=)[^&\s"'<>]+""", re.IGNORECASE)
_BEARER = re.compile(r"\b(Bearer|Basic)\s+[^\s\"',;]+", re.IGNORECASE)
# Links that open to whoever has them: their query may be a signature.
_LINKS = ("downloadlink", "calibrationdetails", "redirecturl", "absolutelink")
_LINK_MEMBER = re.compile(
    rf"""(["']?(?:{"|".join(_LINKS)})["']?\s*:\s*["'][^"'?#]*[?#])[^"']+""", re.IGNORECASE
)
_USER_OF_LINK = re.compile(r"""(:(?:\\?/){2})[^/\\?#\s"'<>@]+@""")
# A JSON Web Token starts with the base64 of '{"'; one cut off in the middle is still a secret.
_JWT = re.compile(r"\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}")

_PERCENT = re.compile("%[0-9A-F]{2}")

# Replacing every occurrence of a very short secret would destroy the text and still give the
# secret away by its absence; the patterns above cover those where they stand in a known place.
_SHORTEST_KNOWN_VALUE = 4


class Secret:
    """A value that shows itself only when asked: never in `repr`, `str`, `format` or a pickle.

    >>> psk = Secret("s3cret")
    >>> psk
    Secret([redacted])
    >>> f"{psk}"
    '[redacted]'
    >>> psk.reveal()
    's3cret'
    """

    __slots__ = ("_value",)

    def __init__(self, value: str | Secret) -> None:
        self._value: str = value.reveal() if isinstance(value, Secret) else value

    def reveal(self) -> str:
        """The value itself. Hold the result no longer than it takes to send or store it."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return f"Secret({REDACTED})"

    def __str__(self) -> str:
        return REDACTED

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        mine, theirs = (secret._value.encode("utf-8", "surrogatepass") for secret in (self, other))
        return hmac.compare_digest(mine, theirs)

    def __hash__(self) -> int:
        return hash(self._value)

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: object) -> Secret:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is not pickled: pass the value on in a way meant for secrets")


def redact(text: str, known: Iterable[Secret] = ()) -> str:
    """`text` without the secrets that it carries: the `known` ones and those that look like one.

    >>> redact('{"refreshToken": "abc", "status": "ok"}')
    '{"refreshToken": "[redacted]", "status": "ok"}'
    """
    # The longest first: a secret that is part of another would leave the rest of that one.
    for form in sorted(_forms(known), key=len, reverse=True):
        text = text.replace(form, REDACTED)
    lowered = text.lower()
    if any(word in lowered for word in _WORDS):  # the patterns are slow on a page of rows
        text = _MEMBER.sub(lambda match: f"{match[1]}{match[2] or match[3]}{REDACTED}", text)
        text = _QUOTED_MEMBER.sub(rf"\1{REDACTED}", text)
        text = _FORM_MEMBER.sub(rf"\1{REDACTED}", text)
    if any(word in lowered for word in _LINKS):
        text = _LINK_MEMBER.sub(rf"\1{REDACTED}", text)
    if any(word in lowered for word in ("number", "pin", "sharing")):
        text = _NUMBER_MEMBER.sub(lambda match: f"{match[1]}{match[2] or match[3]}{REDACTED}", text)
    if "@" in text:
        text = _USER_OF_LINK.sub(rf"\1{REDACTED}@", text)
    text = _BEARER.sub(rf"\1 {REDACTED}", text)
    return _JWT.sub(REDACTED, text)


# Any: JSON, before and after.
def redact_json(value: object, known: Iterable[Secret] = ()) -> Any:
    """A JSON value without secrets, each text by itself.

    A password may be `": "` or `null`: cut out of the whole document as text, it would leave
    something that is not JSON any more.

    >>> redact_json({"token": "abc", "path": None, "said": "no"}, [Secret("null")])
    {'token': '[redacted]', 'path': None, 'said': 'no'}
    """
    known = tuple(known)
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {redact(name, known): _member(name, item, known) for name, item in members.items()}
    if isinstance(value, list):
        return [redact_json(item, known) for item in cast("list[object]", value)]
    return redact(value, known) if isinstance(value, str) else value


# Any: JSON, after.
def _member(name: str, value: object, known: Iterable[Secret]) -> Any:
    if isinstance(value, str) and REDACTED in redact(json.dumps({name: "x"})):
        return REDACTED
    return redact_json(value, known)


def redact_header(name: str, value: str, known: Iterable[Secret] = ()) -> str:
    """The value of a header as it may be shown."""
    return REDACTED if name.lower() in SECRET_HEADERS else redact(value, known)


def _forms(known: Iterable[Secret]) -> set[str]:
    """The known values as they may be written: plain, in JSON, in an address, in HTML, quoted."""
    forms: set[str] = set()
    for secret in known:
        value = secret.reveal()
        if len(value) < _SHORTEST_KNOWN_VALUE:
            continue
        # Text from the environment may hold what UTF-8 cannot; hiding it must not fail.
        raw = value.encode("utf-8", "surrogatepass")
        for text in (json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1]):
            forms |= {text, text.replace("/", r"\/")}
        for text in (quote(raw, safe=""), quote(raw), quote_plus(raw)):
            forms |= {text, _PERCENT.sub(lambda match: match[0].lower(), text)}
        forms |= {value, html.escape(value), repr(value)[1:-1], repr(raw)[2:-1]}
    return forms
