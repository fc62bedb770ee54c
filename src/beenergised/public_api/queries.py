"""The query of a request: filters, includes, paging, and how the service wants them written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Literal, TypeAlias, cast
from urllib.parse import urlencode

from beenergised._public_names import public_in
from beenergised.base_models import LOCAL, Unchecked
from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.names import suggest, to_snake
from beenergised.public_api.endpoints import Filter, Parameter
from beenergised.public_api.values import text_of, texts_of

#: What stands in a query, in order.
Pairs: TypeAlias = list[tuple[str, str]]

_DEEPEST = 8
_SEVERAL: tuple[type, ...] = (list, tuple, set, frozenset)


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class QueryStyle:
    """How a query is written where that is not established, or may differ from tenant to tenant.

    arrays: of a filter that takes several values. `brackets` is `filter[name][]=a` once for each,
        which comes from a third-party client and is unverified; `indexed` is
        `filter[name][0]=a`, `repeat` is `filter[name]=a` once for each, `comma` is
        `filter[name]=a,b`.
    booleans: `text` is true and false (the document says boolean and no more), `number` 1 and 0.
    empty_cursor: ask a list that has both paging styles for cursors, by an empty `cursor`
        parameter (documented). False reads it by page numbers.
    check_links: refuse an answer whose link to the next page leads to another host or path.
        False takes no more than the cursor out of it, for a service behind a proxy that writes
        its own addresses wrongly. A link is never followed as it is, in either case: requests
        only go to the host of the client.
    """

    arrays: Literal["brackets", "indexed", "repeat", "comma"] = "brackets"
    booleans: Literal["text", "number"] = "text"
    empty_cursor: bool = True
    check_links: bool = True

    def __post_init__(self) -> None:
        for name, value, known in (
            ("arrays", self.arrays, ("brackets", "indexed", "repeat", "comma")),
            ("booleans", self.booleans, ("text", "number")),
            ("empty_cursor", self.empty_cursor, (True, False)),
            ("check_links", self.check_links, (True, False)),
        ):
            if value not in known:
                choices = ", ".join(str(each) for each in known)
                raise ConfigurationError(f"{name} is one of {choices}, not {value!r}")

    def filter(
        self, declared: Filter, value: object, argument: str, timezone: tzinfo = LOCAL
    ) -> Pairs:
        """Return the query items of one filter; `timezone` is that of times without one.

        >>> QueryStyle().filter(Filter("tags", "array", item="text"), ["a", "b"], "tags")
        [('filter[tags][]', 'a'), ('filter[tags][]', 'b')]
        """
        key = "filter" + "".join(f"[{step}]" for step in declared.name.split("."))
        several = declared.kind == "unknown" and isinstance(value, _SEVERAL)
        if declared.kind != "array" and not several:
            return [(key, self._text(argument, value, declared, timezone))]
        item = declared.item or "unknown"
        texts = texts_of(argument, value, item, declared.values, timezone=timezone)
        return self._array(key, texts, argument)

    def parameter(
        self, declared: Parameter, value: object, argument: str, timezone: tzinfo = LOCAL
    ) -> Pairs:
        """What is sent for a parameter that is no filter."""
        return [(declared.name, self._text(argument, value, declared, timezone))]

    def _text(
        self, argument: str, value: object, declared: Filter | Parameter, timezone: tzinfo
    ) -> str:
        numbers = self.booleans == "number"
        return text_of(
            argument, value, declared.kind, declared.values, numbers=numbers, timezone=timezone
        )

    def _array(self, key: str, texts: list[str], argument: str) -> Pairs:
        if self.arrays == "brackets":
            return [(f"{key}[]", text) for text in texts]
        if self.arrays == "indexed":
            return [(f"{key}[{number}]", text) for number, text in enumerate(texts)]
        if self.arrays == "repeat":
            return [(key, text) for text in texts]
        if any("," in text for text in texts):
            raise InvalidArgumentError(
                argument, f"{argument}: a value with a comma cannot be sent in this style"
            )
        return [(key, ",".join(texts))]

    def free(self, query: Mapping[str, object], timezone: tzinfo = LOCAL) -> Pairs:
        """A query of the caller's own: `{"filter": {"status": "active"}, "include": ["tags"]}`.

        >>> QueryStyle().free({"filter": {"status": "active"}, "include": ["a", "b"]})
        [('filter[status]', 'active'), ('include[]', 'a'), ('include[]', 'b')]
        """
        # The annotation promises it, but callers without a type checker exist.
        if not isinstance(query, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError("query", f"query is a mapping, not {query!r}")
        return [
            pair
            for name, value in query.items()
            for pair in self._free(str(name), value, timezone, 0)
        ]

    def _free(self, key: str, value: object, timezone: tzinfo, depth: int) -> Pairs:
        if isinstance(value, Mapping) and depth < _DEEPEST:
            inner = cast("Mapping[object, object]", value)
            return [
                pair
                for name, each in inner.items()
                for pair in self._free(f"{key}[{name}]", each, timezone, depth + 1)
            ]
        if isinstance(value, _SEVERAL):
            texts = texts_of("query", cast("list[object]", value), "unknown", timezone=timezone)
            if key == "include":
                return [(f"{key}[]", text) for text in texts]
            return self._array(key, texts, "query")
        if isinstance(value, str):
            return [(key, text_of("query", Unchecked(value), "text"))]
        if isinstance(value, bool | int | float | date):
            numbers = self.booleans == "number"
            kind: Literal["boolean", "unknown"] = (
                "boolean" if isinstance(value, bool) else "unknown"
            )
            return [(key, text_of("query", value, kind, numbers=numbers, timezone=timezone))]
        what = "nested deeper" if isinstance(value, Mapping) else repr(value)
        raise InvalidArgumentError("query", f"query: {key} cannot be {what}")


def include_pairs(include: object, known: tuple[str, ...], operation: str) -> Pairs:
    """`include[]=` for each of `include`, if the operation has it. One name alone will do."""
    if include is None:
        return []
    named = [include] if isinstance(include, str) else include
    if not isinstance(named, Iterable):
        raise InvalidArgumentError("include", f"include is a list of names, not {include!r}")
    by_name = {form: name for name in known for form in (name, to_snake(name))}
    pairs: Pairs = []
    for name in cast("Iterable[object]", named):
        if isinstance(name, Unchecked):
            found: str | None = str(name)
        else:
            found = by_name.get(name) if isinstance(name, str) else None
        if found is None:
            raise InvalidArgumentError(
                "include",
                f"include: {operation} has no {name!r}."
                f"{suggest(str(name), known)} To ask for a newer one, pass "
                f"Unchecked({str(name)!r}).",
            )
        pairs.append(("include[]", found))
    return pairs


def written(pairs: Pairs) -> str:
    """The query as it stands in an address, with its question mark; nothing for none."""
    return f"?{urlencode(pairs)}" if pairs else ""
