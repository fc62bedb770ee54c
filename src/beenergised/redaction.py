"""Keeping secrets out of everything that a person or a log may read.

Two means, used together: a value that is known to be secret is carried in a `Secret`, whose
`repr` says nothing; and text that came from elsewhere (an answer's body, a header) passes
through `redact`, which knows the names and shapes that secrets have in the three services.
"""

from __future__ import annotations

import functools
import hmac
import html
import json
import operator
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final, NoReturn, ParamSpec, TypeVar, cast
from urllib.parse import quote, quote_plus

from beenergised._public_names import public_in

P = ParamSpec("P")
T = TypeVar("T")

REDACTED: Final = "[redacted]"

#: Header names whose values are never shown.
SECRET_HEADERS: Final = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-signature"}
)

# With anything before it: `newPassword`, `refresh_token`, `clientSecret`.
_WORDS = "password|passwd|psk|secret|token|api_?key|iban|device_code|user_code"
# Names of the numbers of cards and accounts, and of codes that open something. They match whole
# names only: `houseNumber` is no secret.
_NAMES = "(?:(?:card|(?:bank_?)?account)_?)?number|(?:location_?)?pin|sharing_?code"
# Links that open to whoever has them: their query may be a signature.
_LINKS = "downloadlink|calibrationdetails|redirecturl|absolutelink"

# A case-insensitive search of a long text for each of these words is slow. So the few characters
# before each colon, equals sign and space are collected first; few of them are different. They
# show which of the words occur, and in which spelling.
_BEFORE_COLON = re.compile(
    rf"""(?:({_WORDS})|(?<![\w-])({_NAMES})|({_LINKS}))$""", re.IGNORECASE | re.MULTILINE
)
_BEFORE_EQUALS = re.compile(rf"({_WORDS})$", re.IGNORECASE | re.MULTILINE)
_BEFORE_SPACE = re.compile(r"\b(bearer|basic)$", re.IGNORECASE | re.MULTILINE)
# The longest word, one character before it, and the quotes that may follow it: \".
_LONGEST = len("bank_account_number") + 3
_QUOTES = "\\\"'"
_BLOCK = 256 * 1024
_PATTERNS_KEPT = 64

# A value that was cut off is still a secret, so no closing quote is required.
_VALUE = r"""(?:"((?:[^"\\]++|\\.)*+)|'((?:[^'\\]++|\\.)*+))"""
_USER_OF_LINK = re.compile(r"""(:(?:\\?/){2})[^/\\?#\s"'<>@]+@""")
# A JSON Web Token starts with the base64 of '{"'; one cut off in the middle is still a secret.
_JWT = re.compile(r"eyJ(?<=\beyJ)[\w-]{8,}(?:\.[\w-]*){0,2}")

_PERCENT = re.compile("%[0-9A-F]{2}")

# Replacing every occurrence of a very short secret would destroy the text and still give the
# secret away by its absence; the patterns above cover those where they stand in a known place.
_SHORTEST_KNOWN_VALUE = 4


@public_in("beenergised")
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


def hides(*names: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorate a function whose arguments `names` are secret: it gets each text as a `Secret`.

    A traceback may show local variables, such as those of a constructor that raises. The wrapper's
    own variables no longer hold the text when the function begins.

    >>> @hides("psk")
    ... def connect(tenant: str, psk: str | Secret) -> str:
    ...     return repr(psk)
    >>> connect("community", "s3cret")
    'Secret([redacted])'
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        # Any: the arguments, of which only those of these names are looked at.
        work = cast("Callable[..., T]", function)
        parameters = cast("Any", function).__code__.co_varnames
        places = frozenset(parameters.index(name) for name in names)

        @functools.wraps(function)
        def hidden(*args: Any, **kwargs: Any) -> T:
            args = tuple(_wrapped(each) if at in places else each for at, each in enumerate(args))
            kwargs.update({name: _wrapped(kwargs[name]) for name in names if name in kwargs})
            return work(*args, **kwargs)

        return cast("Callable[P, T]", hidden)

    return decorate


def hides_fields(*names: str) -> Callable[[type[T]], type[T]]:
    """Decorate the generated `__init__` of a dataclass in the same way."""

    def decorate(kind: type[T]) -> type[T]:
        setattr(kind, "__init__", hides(*names)(cast("Any", kind).__init__))  # noqa: B010 - type checkers refuse the plain form
        return kind

    return decorate


class HiddenMembers(dict[str, Any]):
    """A mapping that shows none of its values, for instance in a traceback."""

    def __repr__(self) -> str:
        return f"<{len(self)} members {REDACTED}>"


# Any: whatever a caller passed; a value of a wrong type is refused later.
def _wrapped(value: Any) -> Any:
    if isinstance(value, str):
        return Secret(value)
    if isinstance(value, list | tuple):
        return tuple(_wrapped(each) for each in cast("list[Any]", value))
    return HiddenMembers(cast("dict[str, Any]", value)) if type(value) is dict else value


def name_with(owner: object, attribute: str) -> str:
    """Return the `repr` of a client, with its address from `attribute` (a path with dots).

    After a constructor has raised, its object has no address, but a traceback may still show it.
    """
    try:
        address = operator.attrgetter(attribute)(owner)
    except AttributeError:
        address = "not built"
    return f"<{type(owner).__name__} {address}>"


def redact(text: str, known: Iterable[Secret] = ()) -> str:
    """`text` without the secrets that it carries: the `known` ones and those that look like one.

    >>> redact('{"refreshToken": "abc", "status": "ok"}')
    '{"refreshToken": "[redacted]", "status": "ok"}'
    """
    # The longest first: a secret that is part of another would leave the rest of that one.
    for form in sorted(_forms(known), key=len, reverse=True):
        text = text.replace(form, REDACTED)
    before = _BEFORE_COLON.findall(_ends(text, ":"))
    words, names, links = (frozenset(each[n] for each in before) - {""} for n in range(3))
    if words:
        for pattern in _members(words):
            text = pattern.sub(_hidden, text)
    if "=" in text and (words := frozenset(_BEFORE_EQUALS.findall(_ends(text, "=")))):
        text = _form_member(words).sub(_hidden, text)
    if links:
        text = _link_member(links).sub(_hidden, text)
    if names:
        text = _named_member(names).sub(_hidden, text)
    if "@" in text:
        text = _USER_OF_LINK.sub(rf"\1{REDACTED}@", text)
    if words := frozenset(_BEFORE_SPACE.findall(_ends(text, None))):
        text = _scheme(words).sub(rf"\1 {REDACTED}", text)
    return _JWT.sub(REDACTED, text) if "eyJ" in text else text


def _ends(text: str, separator: str | None) -> str:
    """Return the last characters of the different texts before `separator`, one per line.

    None stands for any white space.
    """
    ends: set[str] = set()
    start = 0
    while start < len(text):  # in blocks: the pieces of a long text would fill the memory
        stop = start + _BLOCK
        if separator is None:
            block = text[max(0, start - _LONGEST) : stop]
        else:
            found = text.find(separator, stop)
            stop = len(text) if found < 0 else found + 1
            block = text[start:stop]
        ends.update([piece.rstrip()[-_LONGEST:] for piece in block.split(separator)])
        start = stop
    # Without quotes, and without the text before them: so there are fewer different ones.
    return "\n".join({end.rstrip(_QUOTES).rpartition('"')[2] for end in ends})


def _hidden(match: re.Match[str]) -> str:
    """Return a match without its value, which is the last group, at the end of the match."""
    whole, value = match[0], match[match.lastindex or 0]
    return whole[: len(whole) - len(value)] + REDACTED


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))


@lru_cache(_PATTERNS_KEPT)
def _members(words: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for members of JSON or a Python dict, and arguments in a GraphQL document.

    The second one finds them inside a text that is itself quoted: \"password\": \"...\".
    """
    word = _any_of(words)
    return (
        re.compile(rf"""(?:{word})["']?\s*:\s*{_VALUE}""", re.DOTALL),
        re.compile(rf"""(?:{word})(?:\\["'])?\s*:\s*\\"((?:[^"\\]++|\\\\(?:\\\\|\\"|[^\\"]))*+)"""),
    )


@lru_cache(_PATTERNS_KEPT)
def _form_member(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"""(?:{_any_of(words)})=([^&\s"'<>]+)""")


@lru_cache(_PATTERNS_KEPT)
def _link_member(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"""(?:{_any_of(names)})["']?\s*:\s*["'][^"'?#]*[?#]([^"']+)""")


@lru_cache(_PATTERNS_KEPT)
def _named_member(names: frozenset[str]) -> re.Pattern[str]:
    # The lookbehind comes last, because a pattern that begins with literal text is fast.
    name = "|".join(rf"{each}(?<![\w-]{each})" for each in map(re.escape, sorted(names)))
    return re.compile(rf"""(?:{name})["']?\s*:\s*{_VALUE}""", re.DOTALL)


@lru_cache(_PATTERNS_KEPT)
def _scheme(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"""\b({_any_of(words)})\s+[^\s\"',;]+""")


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
    if isinstance(value, str) and _is_secret_name(name):
        return REDACTED
    return redact_json(value, known)


@lru_cache(1024)
def _is_secret_name(name: str) -> bool:
    return REDACTED in redact(json.dumps({name: "x"}))


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
