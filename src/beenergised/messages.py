"""What travels: a request, and the answer to it, as plain data without any HTTP library.

Every result and every exception of the library can show the `Response` that it came from, and
`client.preview` returns the `Request` that a method would send. Both hide secrets in `repr`, in
`redacted()` and in a pickle.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from beenergised._public_names import public_in
from beenergised.redaction import Secret, redact, redact_header

_PREVIEW = 120
#: Documented responses are less than ten levels deep. What is far beyond that would let `repr`,
#: `copy`, `pickle` or a serialiser run out of stack.
_DEEPEST: Final = 100
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


class NestedTooDeeplyError(ValueError):
    """JSON with more than 100 levels of nested lists and objects."""

    def __init__(self) -> None:
        super().__init__(f"nested more than {_DEEPEST} levels deep.")


# Any: decoded JSON.
def decode_json(text: bytes | str) -> Any:
    """Return the value of JSON text, with every number in it.

    A whole number of any size is an exact `int`. A number that Python holds in no number stays as
    its text: one beyond the range of a float (`1e400`), and one of more digits than
    `sys.get_int_max_str_digits()`. So do `NaN`, `Infinity` and `-Infinity`, which are no JSON but
    which some services write. What was decoded can therefore always be written as JSON again.

    Raises `ValueError` for what is not JSON, and `NestedTooDeeplyError`, a `ValueError`, for lists
    and objects in each other for more than 100 levels.

    >>> decode_json('[1e400, -0.5, NaN]')
    ['1e400', -0.5, 'NaN']
    """
    try:
        value = _loads(text)
    except RecursionError:
        raise NestedTooDeeplyError from None
    if _may_be_deeper(text) and is_deeper(value):
        raise NestedTooDeeplyError
    return value


def is_deeper(value: object, levels: int = _DEEPEST) -> bool:
    """Return whether lists and objects nest more than `levels` deep."""
    level = [value]
    for _ in range(levels):
        level = [inner for each in level for inner in _containers_in(each)]
        if not level:
            return False
    return True


# Any: as above.
def _loads(text: bytes | str) -> Any:
    try:
        return json.loads(text, parse_float=_finite, parse_constant=str)
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise
    except ValueError:  # more digits than Python makes a number of
        return json.loads(text, parse_float=_finite, parse_constant=str, parse_int=_integer)


def _finite(text: str) -> float | str:
    value = float(text)
    return value if value - value == 0 else text


def _integer(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:
        return digits


def _may_be_deeper(text: bytes | str) -> bool:
    """Return whether the brackets nest too deep, counting those inside strings, too."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    brackets = raw.translate(None, _NO_BRACKETS)
    for _ in range(_DEEPEST):
        shorter = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if not shorter:
            return False
        if len(shorter) == len(brackets):
            return True
        brackets = shorter
    return True


def _containers_in(value: object) -> list[object]:
    items: list[object] = []
    if isinstance(value, dict):
        items = list(cast("dict[str, object]", value).values())
    elif isinstance(value, list):
        items = cast("list[object]", value)
    return [item for item in items if isinstance(item, dict | list)]


@public_in("beenergised.transport")
class Headers(Mapping[str, str]):
    """HTTP headers: names without regard to case, repeated ones joined by a comma.

    >>> headers = Headers({"Content-Type": "application/json"})
    >>> headers["content-type"]
    'application/json'
    >>> headers.merged({"Authorization": "Bearer abc"})
    Headers({'content-type': 'application/json', 'authorization': '[redacted]'})
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        pairs = _pairs(items)
        self._items: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            self._items[key] = f"{self._items[key]}, {value}" if key in self._items else value

    def __getitem__(self, name: str) -> str:
        return self._items[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._items

    def merged(self, other: Mapping[str, str]) -> Headers:
        """These headers with `other` added; where both have a name, `other` wins."""
        return Headers({**self._items, **{name.lower(): value for name, value in other.items()}})

    def redacted(self, known: Iterable[Secret] = ()) -> Headers:
        """The same headers, secrets replaced."""
        known = tuple(known)
        return Headers({name: redact_header(name, value, known) for name, value in self.items()})

    def __repr__(self) -> str:
        return f"Headers({dict(self.redacted())})"

    # What cannot change is its own copy. Without this, `copy` would go the way of `pickle`, and
    # send '[redacted]' to the service.
    def __copy__(self) -> Headers:
        return self

    def __deepcopy__(self, memo: object) -> Headers:
        return self

    def __reduce__(self) -> tuple[type[Headers], tuple[dict[str, str]]]:
        return Headers, (dict(self.redacted()),)


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True, repr=False)
class Request:
    """One HTTP request.

    `operation` is the name by which logs and errors speak of it (`chargelogsPaged`), `secrets`
    are values known to be in it, so that they can be removed wherever it is shown.
    """

    method: str
    url: str
    headers: Headers = field(default_factory=Headers)
    content: bytes = b""
    operation: str = ""
    secrets: tuple[Secret, ...] = ()

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    # Any: JSON has no narrower type that a reader could use without checks of their own.
    def json(self) -> Any:
        """The body read as JSON, see `decode_json`."""
        return decode_json(self.content)

    def with_headers(self, headers: Mapping[str, str], *secrets: Secret) -> Request:
        """A copy with more headers, and the secrets that they carry."""
        return replace(
            self, headers=self.headers.merged(headers), secrets=(*self.secrets, *secrets)
        )

    def redacted(self) -> Request:
        """A copy without secrets, safe to print, log and store."""
        return Request(
            self.method,
            redact(self.url, self.secrets),
            self.headers.redacted(self.secrets),
            redact(self.text, self.secrets).encode() if self.content else b"",
            self.operation,
        )

    def __repr__(self) -> str:
        shown = self.redacted()
        return f"<Request {shown.method} {shown.url} {shown.operation} {len(self.content)} bytes>"

    def __copy__(self) -> Request:
        return self

    def __deepcopy__(self, memo: object) -> Request:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        shown = self.redacted()
        return _request, (
            shown.method, shown.url, dict(shown.headers), shown.content, shown.operation,
        )  # fmt: skip


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """An HTTP answer as it arrived, with how long it took and which attempt brought it.

    `elapsed` is the seconds of the attempt that brought this answer, `total_elapsed` the seconds
    of the whole call with its waits; `attempts` counts the requests sent for it. `content` is
    the body as received: it may hold secrets, `redacted()` and `body` do not.
    """

    status: int
    headers: Headers = field(default_factory=Headers)
    content: bytes = b""
    url: str = ""
    operation: str = ""
    elapsed: float = 0.0
    total_elapsed: float = 0.0
    attempts: int = 1
    secrets: tuple[Secret, ...] = ()

    @property
    def text(self) -> str:
        """The body as text, not redacted."""
        return self.content.decode("utf-8", "replace")

    @property
    def body(self) -> str:
        """The body as text without secrets, safe to print."""
        return redact(self.text, self.secrets)

    # Any: JSON has no narrower type that a reader could use without checks of their own.
    def json(self) -> Any:
        """The body read as JSON, see `decode_json`. Raises `ValueError` where it is not."""
        return decode_json(self.content)

    def redacted(self) -> Response:
        """A copy without secrets, safe to print, log and store."""
        return replace(
            self,
            url=redact(self.url, self.secrets),
            headers=self.headers.redacted(self.secrets),
            content=self.body.encode(),
            secrets=(),
        )

    def __repr__(self) -> str:
        times = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        name = f" {self.operation}" if self.operation else ""
        size = f"{len(self.content)} bytes"
        return f"<Response {self.status}{name} {size}, {self.elapsed:.3f} s, {times}>"

    def __copy__(self) -> Response:
        return self

    def __deepcopy__(self, memo: object) -> Response:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        shown = self.redacted()
        state = {name: getattr(shown, name) for name in self.__slots__ if name != "secrets"}
        return _response, (state,)


def _pairs(items: Mapping[str, str] | Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return cast("Mapping[str, str]", items).items() if isinstance(items, Mapping) else items


def preview(response: Response, limit: int = _PREVIEW) -> str:
    """The first characters of a body on one line, redacted, for a message."""
    # Redact first: a secret cut in two by the limit would not be recognised.
    text = " ".join(response.body.split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _request(
    method: str, url: str, headers: dict[str, str], content: bytes, operation: str
) -> Request:
    return Request(method, url, Headers(headers), content, operation)


# Any: the fields of a Response, by name.
def _response(state: dict[str, Any]) -> Response:
    return Response(**state)
