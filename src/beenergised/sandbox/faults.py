"""What can go wrong on request.

A fault waits in the state until a request fits it, then happens `times` times. Several may
happen to one request, in the order they were added, up to the first that answers in the
service's place. Kinds:

| kind | what happens | options |
|---|---|---|
| `400` … `599` | this HTTP status, nothing done | `retry_after` (seconds, or text sent as it is) |
| `reset_before` | the connection breaks before the service acts | |
| `reset_after` | the service acts, then the connection breaks | |
| `truncated` | the answer's JSON ends in the middle | |
| `cut_off` | the connection breaks in the middle of the answer's body | |
| `html` | an HTML page instead of JSON, nothing done | `status` (200) |
| `wrong_length` | the header promises more bytes than the body has | `by` (100) |
| `slow` | the service acts, the answer takes `delay` seconds | `delay` (1), `trickle` |
| `unknown_enum` | a value that no reference names | `field`, `value`, `every` |
| `null` | null where the reference says non-null | `field` (`Chargelog.connector`), `every` |
| `repeated_cursor` | the cursor that was sent comes back | |
| `rows_inserted` | rows appear before a page (charge logs: after the first) is read | `rows` (1) |
| `revoked_token` | the caller's session tokens are dead from now on; refreshing works | |
| `revoked_refresh_token` | the refresh tokens of the caller are dead from now on | |
| `errors_without_data` | 200 with `errors` and no `data`, nothing done | `message`, `code` |
| `start_error` | a start of the Public API is refused | `code` (`INTERNAL_ISSUE`), `message` |
| `oauth_error` | the QaaS login refuses, nothing done | `error` (`invalid_grant`), `message` |

A fault for one operation names a field of the GraphQL schema (`chargelogsPaged`), a call of the
QaaS part (`qaas.records.update`, `qaas.login.refresh`; `qaas_names` lists them), or one of the
Public API (`public_api.locations.list`; `beenergised sandbox coverage` lists them). `field` is a
GraphQL type's there, and a member of a row here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Self

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest
from beenergised.sandbox.specification import OPERATION_PREFIX
from beenergised.sandbox.specification.graphql import SCHEMA
from beenergised.sandbox.specification.qaas import LOGIN_OPERATIONS, OPERATIONS
from beenergised.sandbox.world.store import Row, Store

Option = str | float | bool

#: The kinds beside the HTTP statuses, with the options that each understands.
KINDS: Final[dict[str, frozenset[str]]] = {
    "reset_before": frozenset(),
    "reset_after": frozenset(),
    "truncated": frozenset(),
    "cut_off": frozenset(),
    "html": frozenset({"status"}),
    "wrong_length": frozenset({"by"}),
    "slow": frozenset({"delay", "trickle"}),
    "unknown_enum": frozenset({"field", "value", "every"}),
    "null": frozenset({"field", "every"}),
    "repeated_cursor": frozenset(),
    "rows_inserted": frozenset({"rows"}),
    "revoked_token": frozenset(),
    "revoked_refresh_token": frozenset(),
    "errors_without_data": frozenset({"message", "code"}),
    "start_error": frozenset({"code", "message"}),
    "oauth_error": frozenset({"error", "message"}),
}
#: Kinds that only make sense for one operation, which is assumed where none is given.
_OPERATION_OF: Final = {
    "repeated_cursor": "cpsPaged",
    "rows_inserted": "chargelogsPaged",
    "revoked_refresh_token": "renewSession",
}
#: What a request for a file counts as.
FILES: Final = "files"
#: Kinds that have nothing to act on in an answer that only holds tokens, or is a file.
_NOT_EVERYWHERE: Final = frozenset({"revoked_token", "unknown_enum", "null"})
_LEFT_ALONE: Final = LOGIN_OPERATIONS | {
    "initSession", "initAnonymousSession", "renewSession", FILES,
}  # fmt: skip
#: Kinds that only one of the services can show.
_GRAPHQL_ONLY: Final = frozenset({"errors_without_data"})
_LOGIN_SERVICE_ONLY: Final = frozenset({"oauth_error"})
#: Kinds that answer in the service's place, as the HTTP statuses do.
_INSTEAD: Final = frozenset({"reset_before", "html", "errors_without_data", "oauth_error"})
#: Kinds that a resolver asks for, because only it knows whether they apply.
INSIDE: Final = frozenset({"repeated_cursor", "rows_inserted", "start_error"})


@cache
def operations() -> frozenset[str]:
    """What a fault can wait for: the operations of the schema, files, the QaaS part's calls.

    Those of the Public API are named by its document.
    """
    schema = SCHEMA.read_text("utf-8")
    roots = re.findall(r"^type (?:Query|Mutation) \{$(.*?)^\}$", schema, re.MULTILINE | re.DOTALL)
    named = re.findall(r"^  (\w+)[(:]", "".join(roots), re.MULTILINE)
    return OPERATIONS | {FILES, *named}


@cache
def _public_api_operations() -> frozenset[str]:
    from beenergised.sandbox.specification.public_api import document

    return frozenset(operation.name for operation in document().operations)


def _check_operation(name: str) -> None:
    if name.startswith(OPERATION_PREFIX):
        known = _public_api_operations()
        if name in known:
            return
        raise InvalidArgumentError(
            "operation", f"There is no operation {name!r} to wait for.{suggest(name, known)}"
        )
    if name not in operations():
        raise InvalidArgumentError(
            "operation",
            f"There is no operation {name!r} to wait for: use one of "
            f"{', '.join(sorted(operations()))}, or of the Public API one such as "
            f"{OPERATION_PREFIX}locations.list.",
        )


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True, init=False)
class Fault:
    """One thing to go wrong; see the module for the kinds and their options.

    `operation` is the name of what it waits for: a GraphQL field, or a call such as
    `public_api.locations.list` (`None`: any, but see below),
    `after` the number of fitting requests that pass unharmed first, `times` how often it happens
    then (`None`: always). Without an operation `revoked_token`, `unknown_enum` and `null` let
    logins, renewals and files pass: they have nothing to act on there.

    >>> Fault.parse("429:retry_after=2,times=3,operation=chargelogsPaged")
    Fault(kind='429', operation='chargelogsPaged', times=3, after=0, options={'retry_after': 2})
    """

    kind: str
    operation: str | None = None
    times: int | None = 1
    after: int = 0
    options: dict[str, Option] = field(default_factory=dict[str, Option])

    def __init__(
        self,
        kind: str | int,
        operation: str | None = None,
        times: int | None = 1,
        after: int = 0,
        **options: Option,
    ) -> None:
        name = str(kind)
        _check(name, times, after, options)
        set_ = object.__setattr__  # the dataclass is frozen
        set_(self, "kind", name)
        if operation is not None:
            _check_operation(operation)
        set_(self, "operation", operation or _OPERATION_OF.get(name))
        set_(self, "times", times)
        set_(self, "after", after)
        set_(self, "options", options)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `kind:name=value,…`, the form that the command line takes.

        Raises `InvalidArgumentError` where it cannot be understood.
        """
        kind, _, rest = text.strip().partition(":")
        given: dict[str, Option] = {}
        for part in filter(None, rest.split(",")):
            name, equals, value = part.partition("=")
            if not equals:
                raise InvalidArgumentError("fault", f"A fault's option needs a value: {part!r}.")
            given[name.strip()] = _value(value.strip())
        operation = given.pop("operation", None)
        times = given.pop("times", 1)
        return cls(
            kind,
            str(operation) if operation is not None else None,
            None if times == "always" else _count("times", times),
            _count("after", given.pop("after", 0)),
            **given,
        )

    def __str__(self) -> str:
        """The form that `parse` reads.

        >>> print(Fault(503, times=2, retry_after=1))
        503:times=2,retry_after=1
        """
        said: dict[str, object] = {}
        if self.operation != _OPERATION_OF.get(self.kind):
            said["operation"] = self.operation
        if self.times != 1:
            said["times"] = "always" if self.times is None else self.times
        if self.after:
            said["after"] = self.after
        said.update(self.options)
        values = [
            f"{name}={str(value).lower() if isinstance(value, bool) else value}"
            for name, value in said.items()
        ]
        return f"{self.kind}:{','.join(values)}" if values else self.kind

    def number(self, name: str, default: float) -> float:
        """An option that is a number."""
        value = self.options.get(name, default)
        return float(value) if isinstance(value, int | float) else default

    def text(self, name: str, default: str) -> str:
        """An option that is text."""
        return str(self.options.get(name, default))


@public_in("beenergised.sandbox")
class Faults:
    """The faults that wait in a sandbox's state. Processes that share it share them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, fault: Fault | str) -> None:
        """Let `fault`, or the one that this text describes, wait for its request."""
        fault = Fault.parse(fault) if isinstance(fault, str) else fault
        self._store.execute(
            "INSERT INTO faults (kind, operation, skip, remaining, options) VALUES (?, ?, ?, ?, ?)",
            (fault.kind, fault.operation, fault.after, fault.times, json.dumps(fault.options)),
        )

    def clear(self) -> None:
        """Forget all of them."""
        self._store.execute("DELETE FROM faults")

    def __iter__(self) -> Iterator[Fault]:
        """Those that still wait, with what is left of `times` and `after`."""
        return (_read(row[1:]) for row in self._store.rows(f"{_SELECT} ORDER BY id"))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def take(self, operations: Collection[str], kind: str | None = None) -> list[Fault]:
        """Use up the faults that happen to this request.

        Without `kind` those that the whole request is for, otherwise those of that kind.
        """
        if self._store.row("SELECT 1 FROM faults LIMIT 1") is None:
            return []
        taken: list[Fault] = []
        with self._store.transaction():
            for row in self._store.rows(f"{_SELECT} ORDER BY id"):
                if _fits(row, operations, kind) and self._use(row):
                    taken.append(_read(row[1:]))
                    if taken[-1].kind in _INSTEAD or taken[-1].kind.isdecimal():
                        break  # nothing is left of this request for those after it
        return taken

    def _use(self, row: Row) -> bool:
        """Count a fitting request against a fault: whether it happens to this one."""
        number, _, _, skip, remaining, _ = row
        if skip:
            self._store.execute("UPDATE faults SET skip = skip - 1 WHERE id = ?", (number,))
            return False
        if remaining is not None:
            self._store.execute(
                "UPDATE faults SET remaining = remaining - 1 WHERE id = ?", (number,)
            )
            self._store.execute("DELETE FROM faults WHERE id = ? AND remaining <= 0", (number,))
        return True


_SELECT = "SELECT id, kind, operation, skip, remaining, options FROM faults"


def _fits(row: Row, operations: Collection[str], kind: str | None) -> bool:
    if not (row[1] == kind if kind else row[1] not in INSIDE):
        return False
    if not _is_of_service(str(row[1]), operations):
        return False
    if row[2] is None:
        return row[1] not in _NOT_EVERYWHERE or not _LEFT_ALONE.issuperset(operations)
    return row[2] in operations


def _is_of_service(kind: str, operations: Collection[str]) -> bool:
    """Whether what this request goes to can fail in this way."""
    if kind in _GRAPHQL_ONLY:
        return OPERATIONS.isdisjoint(operations) and not any(
            name.startswith(OPERATION_PREFIX) for name in operations
        )
    return kind not in _LOGIN_SERVICE_ONLY or not LOGIN_OPERATIONS.isdisjoint(operations)


def _read(row: Row) -> Fault:
    kind, operation, skip, remaining, options = row
    return Fault(
        str(kind),
        str(operation) if operation is not None else None,
        int(remaining) if remaining is not None else None,
        int(skip or 0),
        **json.loads(str(options)),
    )


def _check(kind: str, times: int | None, after: int, options: dict[str, Option]) -> None:
    is_status = kind.isdecimal() and 400 <= int(kind) <= 599
    known = frozenset({"retry_after"}) if is_status else KINDS.get(kind)
    if known is None:
        raise InvalidArgumentError(
            "kind", f"There is no fault {kind!r}: use an HTTP status or one of {', '.join(KINDS)}."
        )
    if unknown := sorted(set(options) - known):
        offered = ", ".join(sorted(known | {"operation", "times", "after"}))
        raise InvalidArgumentError(
            unknown[0], f"The fault {kind} has no option {unknown[0]!r}, only {offered}."
        )
    if (times is not None and times < 1) or after < 0:
        raise InvalidArgumentError("times", "A fault happens at least once, after 0 or more calls.")


def _value(text: str) -> Option:
    if text.lower() in {"true", "false"}:
        return text.lower() == "true"
    for read in (int, float):
        try:
            return read(text)
        except ValueError:
            continue
    return text


def _count(name: str, value: Option) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidArgumentError(name, f"A fault's {name!r} is a whole number, not {value!r}.")
    return value
